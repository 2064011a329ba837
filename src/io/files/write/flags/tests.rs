//! Flags are written whole, in order, safe for spreadsheets.

use super::*;
use serde_json::json;

const ROW: FlagRow<'static> = FlagRow {
    account_a: "=1+1",
    account_b: "b,2",
    decision: "review",
    probability: 0.987_654_321_123,
    match_weight: -0.0001,
    reasons: "same birth date",
    against: "",
    clears_with: "a document number",
    cluster_id: "c1",
};

fn folder(name: &str) -> std::path::PathBuf {
    std::env::temp_dir().join(format!("tocayo-{name}-{}", std::process::id()))
}

#[test]
fn a_flag_is_a_line_and_the_file_appears_at_the_end() {
    let folder = folder("flags");
    let path = folder.join("flags.csv");
    let mut flags = Box::new(FlagsCsv::create(&path).unwrap());
    flags.write(&ROW, &Value::Null).unwrap();
    assert!(!path.exists());
    flags.finish().unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    let (header, rest) = text.split_once('\n').unwrap();
    assert_eq!(header, HEADER.join(","));
    assert_eq!(
        rest,
        "'=1+1,\"b,2\",review,0.987654321,0,same birth date,,a document number,c1\n"
    );
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1);
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn an_abandoned_file_leaves_nothing() {
    let folder = folder("abandoned");
    let mut flags = FlagsJsonLines::create(&folder.join("flags.jsonl")).unwrap();
    flags.write(&ROW, &json!([1, 2])).unwrap();
    drop(flags);
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0);
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn json_lines_carry_the_ledger() {
    let folder = folder("ledger");
    let path = folder.join("flags.jsonl");
    let mut flags = Box::new(FlagsJsonLines::create(&path).unwrap());
    flags.write(&ROW, &json!([["prior", -10]])).unwrap();
    flags.finish().unwrap();
    let value: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    assert_eq!(value["account_a"], "=1+1");
    assert_eq!(value["probability"], 0.987_654_321_123);
    assert_eq!(value["ledger"][0][1], -10);
    std::fs::remove_dir_all(folder).unwrap();
}
