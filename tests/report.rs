//! `scan --report`: what the page holds, what it must not hold, and that it changes nothing else.
//!
//! How it looks and behaves in a browser is checked by `tests/report/check.cjs`.

mod support;

use std::path::Path;
use support::{fixture, folder, text, tocayo_ok};

/// The report of a table.
fn report(table: &Path, out: &Path, more: &[&str]) -> String {
    let mut arguments = vec![
        "scan",
        text(table),
        "--quiet",
        "--report",
        "--out",
        text(out),
    ];
    arguments.extend(more);
    tocayo_ok(&arguments);
    std::fs::read_to_string(out.join("report.html")).expect("a page")
}

/// The data that the page carries for its script.
fn data(page: &str) -> serde_json::Value {
    let from = page.split_once("id=\"data\">").expect("data").1;
    let json = from.split_once("</script>").expect("an end").0;
    serde_json::from_str(json).expect("JSON")
}

#[test]
fn the_page_holds_every_flag_and_group() {
    let folder = folder("report-whole");
    let page = report(&fixture("accounts.csv"), &folder, &[]);
    let data = data(&page);
    let rows = |name: &str| {
        let table = std::fs::read_to_string(folder.join(name)).expect("a table");
        table.lines().count() - 1
    };
    let many = |key: &str| data[key].as_array().expect("a list").len();
    assert_eq!(many("flags"), rows("flags.csv"));
    let members = data["groups"].as_array().expect("groups").iter();
    let members: usize = members
        .map(|group| group[1].as_array().expect("members").len())
        .sum();
    assert_eq!(members, rows("clusters.csv"));
    assert_eq!(page.matches("<h2").count(), 6, "a section is missing");
    assert!(!page.contains("http:") && !page.contains("https:") && !page.contains("{{"));
}

#[test]
fn the_score_of_a_flag_is_the_sum_of_its_lines() {
    let folder = folder("report-sum");
    let data = data(&report(&fixture("accounts.csv"), &folder, &[]));
    let prior = data["prior"].as_f64().expect("bits");
    for flag in data["flags"].as_array().expect("flags") {
        let lines = flag["e"].as_array().expect("lines").iter();
        let sum: f64 = lines.map(|line| line[1].as_f64().expect("bits")).sum();
        let score = flag["w"].as_f64().expect("bits");
        // Lines are written to a hundredth of a bit.
        assert!(
            (prior + sum - score).abs() < 0.1,
            "{prior} + {sum} is not {score}"
        );
    }
}

#[test]
fn a_report_changes_no_other_file() {
    let (with, without) = (folder("report-with"), folder("report-without"));
    report(&fixture("accounts.csv"), &with, &[]);
    tocayo_ok(&[
        "scan",
        text(&fixture("accounts.csv")),
        "--quiet",
        "--out",
        text(&without),
    ]);
    for name in ["flags.csv", "clusters.csv", "model.json", "rejected.csv"] {
        let read = |folder: &Path| std::fs::read(folder.join(name)).expect("a file");
        assert!(read(&with) == read(&without), "{name} differs");
    }
    assert!(!without.join("report.html").exists());
}

const HOSTILE: &str = "\
id,given_name,family_name,birth_date,phone,device_id
a</script><script>x,Jacinta,Quintanilla Bermejo,1980-03-14,+34600000101,</script>\u{202e}
b</script><script>x,Jacinta,Quintanilla Bermejo,1980-03-14,+34600000101,</script>\u{202e}
";

#[test]
fn nothing_typed_can_leave_its_place() {
    let folder = folder("report-hostile");
    let table = folder.join("people.csv");
    std::fs::write(&table, HOSTILE).expect("the test can write");
    let page = report(&table, &folder.join("out"), &[]);
    assert_eq!(
        page.matches("</script>").count(),
        2,
        "a third element was closed"
    );
    assert!(!page.contains('\u{202e}'));
    assert!(
        page.contains("a&lt;/script&gt;&lt;script&gt;x"),
        "the table without a script"
    );
    assert_eq!(data(&page)["accounts"][0][0], "a</script><script>x");
}

#[test]
fn a_pseudonymised_page_holds_no_value() {
    let folder = folder("report-hidden");
    let (table, key) = (folder.join("people.csv"), folder.join("key.txt"));
    std::fs::write(&table, HOSTILE).expect("the test can write");
    std::fs::write(&key, "0123456789abcdef0123456789abcdef").expect("the test can write");
    let page = report(&table, &folder.join("out"), &["--pseudonymise", text(&key)]);
    for value in ["intanilla", "acinta", "1980-03-14", "34600000101"] {
        assert!(!page.contains(value), "a value is in the page");
    }
    assert_eq!(data(&page)["accounts"][0][2], serde_json::json!([]));
}

/// The dollar stands where Gmail sees nothing.
const PEOPLE: &str = "\
1,Jacinta,Quintanilla Bermejo,1980-03-14,+34600000101,jacinta$qb@gmail.com
2,Eusebio,Larrañaga Ochoa,1975-11-02,+34600000202,eusebio$lo@gmail.com
3,Wendy,Okonkwo,1990-01-30,+34600000303,wendy$o@gmail.com
";

/// In a link the two tables may use the same ids for different people.
#[test]
fn equal_ids_of_two_tables_are_two_accounts() {
    let folder = folder("report-link");
    let write = |name: &str, rows: &str| {
        let path = folder.join(name);
        let table = format!("id,given_name,family_name,birth_date,phone,email\n{rows}");
        std::fs::write(&path, table).expect("the test can write");
        path
    };
    let left = write("left.csv", &PEOPLE.replace('$', ""));
    let right = write("right.csv", &PEOPLE.replace('$', "."));
    let out = folder.join("out");
    let (left, right, to) = (text(&left), text(&right), text(&out));
    tocayo_ok(&["link", left, right, "--quiet", "--report", "--out", to]);
    let page = std::fs::read_to_string(out.join("report.html")).expect("a page");
    let data = data(&page);
    let flag = &data["flags"][0];
    assert_eq!(data["accounts"].as_array().expect("accounts").len(), 6);
    assert_ne!(flag["a"], flag["b"]);
}

#[test]
fn an_empty_base_makes_a_page_too() {
    let folder = folder("report-empty");
    let table = folder.join("people.csv");
    std::fs::write(&table, "id,name,birth_date\n1,Ana Paz,1980-01-02\n")
        .expect("the test can write");
    let page = report(&table, &folder.join("out"), &[]);
    assert_eq!(data(&page)["flags"], serde_json::json!([]));
}
