//! People have several phones, mail addresses and surnames: all of them count, wherever they stand in a
//! table.

mod support;

use std::path::{Path, PathBuf};
use support::{folder, rows, text, tocayo_ok};

/// Strangers, and two accounts of one woman whose home phone became her only one.
fn table(here: &Path) -> PathBuf {
    let mut csv =
        "customer_id,first_name,last_name,dob,mobile,home_phone,email,email_2\n".to_owned();
    for at in 0..60 {
        let given = ["Marta", "Luis", "Irene", "Pablo", "Rosa", "Hugo"][at % 6];
        let family = ["Vidal", "Soto", "Prieto", "Cano", "Rey"][at % 5];
        let (month, day) = (at % 12 + 1, at % 28 + 1);
        csv += &format!(
            "s{at},{given},{family},19{}-{month:02}-{day:02},+34 6{at:02}555{at:03},\
             +34 91{at:02}44{at:03},{given}.{family}{at}@gmail.com,\n",
            60 + at % 30,
        );
    }
    csv +=
        "a,Ana,García López,1980-03-05,+34 600123456,+34 912345678,ana.g@gmail.com,agl@yahoo.es\n";
    csv += "b,Ana,García,1980-03-05,+34 912345678,,agl@yahoo.es,\n";
    let path = here.join("accounts.csv");
    std::fs::write(&path, csv).expect("the test can write");
    path
}

#[test]
fn further_values_find_and_convict() {
    let here = folder("contacts");
    let csv = table(&here);
    let understood = tocayo_ok(&["inspect", text(&csv)]);
    assert!(
        understood.contains("phone ← mobile, home_phone"),
        "{understood}"
    );
    assert!(
        understood.contains("email ← email, email_2"),
        "{understood}"
    );
    let out = here.join("out");
    tocayo_ok(&["scan", text(&csv), "--out", text(&out)]);
    let flags = rows(&out.join("flags.csv"));
    let found = flags
        .iter()
        .find(|flag| (flag["account_a"].as_str(), flag["account_b"].as_str()) == ("a", "b"));
    let reasons = &found.expect("the two are flagged")["reasons"];
    assert!(reasons.contains("phone=equal"), "{reasons}");
    assert!(reasons.contains("email=equal"), "{reasons}");
    let told = tocayo_ok(&["explain", "a", "b", "--from", text(&out)]);
    assert!(told.contains("+34600123456, +34912345678"), "{told}");
    assert!(told.contains("ana.g@gmail.com, agl@yahoo.es"), "{told}");
    assert!(told.contains("the closest phones are the same"), "{told}");
    let linted = tocayo_ok(&["lint", "--rule", "phone", text(&csv), "--json"]);
    let linted: serde_json::Value = serde_json::from_str(&linted).expect("JSON");
    assert_eq!(linted["pairs"], 1, "{linted}");
}

#[test]
fn a_list_of_columns_is_a_value_each_unless_a_number_is_cut_in_two() {
    let here = folder("contacts_declared");
    let csv = here.join("accounts.csv");
    let rows: String = (0..9)
        .map(|at| format!("{at},Ana Ruiz,34,61234567{at},65432109{at}\n"))
        .collect();
    std::fs::write(&csv, format!("id,name,prefix,one,two\n{rows}")).expect("the test can write");
    let config = here.join("tocayo.toml");
    let understood = |list: &str| {
        std::fs::write(&config, format!("[columns]\nphone = {list}\n"))
            .expect("the test can write");
        tocayo_ok(&["inspect", text(&csv), "--config", text(&config)])
    };
    let parts = understood("[\"prefix\", \"one\"]");
    assert!(parts.contains("phone ← prefix + one"), "{parts}");
    let each = understood("[\"two\", \"one\"]");
    assert!(each.contains("phone ← two, one"), "{each}");
}

#[test]
fn a_list_in_json_is_a_value_each() {
    let here = folder("contacts_json");
    let path = here.join("accounts.jsonl");
    let line = |id: u32, phones: &str| {
        format!("{{\"account_id\":\"{id}\",\"name\":\"Ana Ruiz\",\"phones\":[{phones}]}}\n")
    };
    let both = "\"+34 600123456\",\"+34 912345678\"";
    let rows: String = (0..9).map(|id| line(id, both)).collect();
    std::fs::write(&path, rows).expect("the test can write");
    let understood = tocayo_ok(&["inspect", text(&path)]);
    assert!(
        understood.contains("phone ← phones, phones.2"),
        "{understood}"
    );
}

#[test]
fn a_maiden_name_in_a_column_is_another_name_of_the_person() {
    let here = folder("several_names");
    let csv = here.join("accounts.csv");
    let mut rows_of = "id,first_name,last_name,maiden_name,dob,sex\n".to_owned();
    for at in 0..60 {
        let given = ["Alice", "Ruth", "Irene", "Paul", "Rose", "Hugh"][at % 6];
        let family = ["Vidal", "Stone", "Price", "Caine", "Ray"][at % 5];
        let (month, day) = (at % 12 + 1, at % 28 + 1);
        rows_of += &format!(
            "s{at},{given},{family}{},,19{}-{month:02}-{day:02},F\n",
            ["s", "man"][at % 2],
            60 + at % 30
        );
    }
    rows_of += "a,Mary Ann,Smithers,Joneson,1980-03-05,F\nb,Mary Ann,Joneson,,1980-03-05,F\n";
    rows_of += "c,Laura Jane,Smithers,,1970-06-15,F\nd,Laura Jane,Joneson,,1970-06-15,F\n";
    std::fs::write(&csv, rows_of).expect("the test can write");
    let understood = tocayo_ok(&["inspect", text(&csv)]);
    assert!(understood.contains("alias ← maiden_name"), "{understood}");
    let out = here.join("out");
    tocayo_ok(&["scan", text(&csv), "--out", text(&out)]);
    let told = |a, b| tocayo_ok(&["explain", a, b, "--from", text(&out)]);
    let known = told("a", "b");
    assert!(
        known.contains("agree by a married, maiden or other name"),
        "{known}"
    );
    assert!(known.contains("smithers (joneson)"), "{known}");
    let unknown = told("c", "d");
    assert!(unknown.contains("the surnames differ"), "{unknown}");
}

#[test]
fn what_stands_for_a_missing_second_phone_is_no_missing_phone() {
    let here = folder("several_placeholders");
    let csv = here.join("accounts.csv");
    let rows: String = (0..20)
        .map(|at| match at {
            0 => "0,Ana Ruiz,N/A,-\n".to_owned(),
            _ => format!("{at},Ana Ruiz,+34 6123456{at:02},N/A\n"),
        })
        .collect();
    std::fs::write(&csv, format!("id,name,phone,phone_2\n{rows}")).expect("the test can write");
    let understood = tocayo_ok(&["inspect", text(&csv), "--json"]);
    let understood: serde_json::Value = serde_json::from_str(&understood).expect("JSON");
    let phone = &understood["input"]["fields"]["phone"];
    assert_eq!(phone["placeholder"], 1, "{phone}");
}
