//! Every JSON that `explain` writes keeps to the published schema.

use serde_json::Value;
use std::path::Path;

/// The schema at `docs/schema/ledger.schema.json`.
pub fn published() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/schema/ledger.schema.json");
    let text = std::fs::read_to_string(path).expect("the schema");
    serde_json::from_str(&text).expect("the schema is JSON")
}

/// What is wrong with a value, by the parts of JSON Schema that ours uses.
pub fn faults(schema: &Value, value: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    check(schema, schema, value, "$", &mut faults);
    faults
}

fn check(root: &Value, schema: &Value, value: &Value, at: &str, faults: &mut Vec<String>) {
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.trim_start_matches("#/$defs/");
        return check(root, &root["$defs"][name], value, at, faults);
    }
    if let Some(ways) = schema["oneOf"].as_array() {
        let fits = |way: &&Value| {
            let mut faults = Vec::new();
            check(root, way, value, at, &mut faults);
            faults.is_empty()
        };
        if ways.iter().filter(fits).count() != 1 {
            faults.push(format!("{at}: not exactly one of the ways"));
        }
        return;
    }
    if !is_of_type(&schema["type"], value) {
        faults.push(format!("{at}: {value} is not {}", schema["type"]));
        return;
    }
    bounds(schema, value, at, faults);
    if let Some(items) = value.as_array() {
        for (index, item) in items.iter().enumerate() {
            check(
                root,
                &schema["items"],
                item,
                &format!("{at}[{index}]"),
                faults,
            );
        }
    }
    if let Some(members) = value.as_object() {
        object(root, schema, members, at, faults);
    }
}

/// Values and ranges that a schema allows.
fn bounds(schema: &Value, value: &Value, at: &str, faults: &mut Vec<String>) {
    if let Some(one_of) = schema["enum"].as_array()
        && !one_of.contains(value)
    {
        faults.push(format!("{at}: {value} is none of the values"));
    }
    if let Some(wanted) = schema.get("const")
        && wanted != value
    {
        faults.push(format!("{at}: {value} is not {wanted}"));
    }
    let number = value.as_f64();
    if let (Some(least), Some(number)) = (schema["minimum"].as_f64(), number)
        && number < least
    {
        faults.push(format!("{at}: {number} is below {least}"));
    }
    if let (Some(most), Some(number)) = (schema["maximum"].as_f64(), number)
        && number > most
    {
        faults.push(format!("{at}: {number} is above {most}"));
    }
}

fn object(
    root: &Value,
    schema: &Value,
    members: &serde_json::Map<String, Value>,
    at: &str,
    faults: &mut Vec<String>,
) {
    for required in schema["required"].as_array().into_iter().flatten() {
        let name = required.as_str().expect("a name");
        if !members.contains_key(name) {
            faults.push(format!("{at}: no {name}"));
        }
    }
    for (name, member) in members {
        match schema["properties"].get(name) {
            Some(schema) => check(root, schema, member, &format!("{at}.{name}"), faults),
            None => faults.push(format!("{at}: {name} is not in the schema")),
        }
    }
}

fn is_of_type(wanted: &Value, value: &Value) -> bool {
    let is = |name: &str| match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.is_u64() || value.is_i64(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        other => panic!("the check knows no type {other}"),
    };
    match wanted {
        Value::Null => true,
        Value::String(name) => is(name),
        Value::Array(names) => names.iter().filter_map(Value::as_str).any(is),
        _ => false,
    }
}

#[test]
fn the_check_itself_finds_faults() {
    let schema = published();
    assert!(!faults(&schema, &serde_json::json!({})).is_empty());
    assert!(!faults(&schema, &serde_json::json!({ "account_a": 1 })).is_empty());
}
