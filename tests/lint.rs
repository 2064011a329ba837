//! `tocayo lint` on the invented accounts: what it says, and that it says the same however it runs.

mod support;

use serde_json::Value;
use support::{fixture, folder, text, tocayo, tocayo_ok, write};

fn table() -> String {
    text(&fixture("accounts.csv")).to_owned()
}

fn lint(rule: &str, more: &[&str]) -> String {
    tocayo_ok(&[&["lint", "--rule", rule, &table(), "--quiet"][..], more].concat())
}

fn json(rule: &str, more: &[&str]) -> Value {
    let text = lint(rule, &[&["--json"][..], more].concat());
    serde_json::from_str(&text).expect("one JSON value")
}

#[test]
fn a_rule_reads_well_aloud() {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("lint_birth_date_family_name", lint("birth_date + family_name", &[]));
        insta::assert_snapshot!("lint_phone", lint("phone", &[]));
        insta::assert_snapshot!("lint_names", lint("first_given_name + first_family_name", &[]));
        insta::assert_snapshot!("lint_sex", lint("sex", &[]));
        insta::assert_snapshot!("lint_nothing", lint("name_suffix + ip_address", &[]));
    });
}

#[test]
fn the_readme_shows_what_is_said() {
    let rule = "birth_date + family_name";
    let command = format!("tocayo lint --rule \"{rule}\" fixtures/accounts.csv");
    support::assert_in_readme(&command, &lint(rule, &[]));
}

#[test]
fn verdicts_add_up_to_the_pairs() {
    for rule in [
        "birth_date + family_name",
        "phone",
        "document",
        "sex + nationality",
        "address",
    ] {
        let found = json(rule, &[]);
        let judged = &found["judged"];
        let of = |what: &str| judged[what].as_u64().expect("a count");
        assert_eq!(
            of("duplicate") + of("review") + of("clear"),
            of("pairs"),
            "{rule}"
        );
        let pairs = found["pairs"].as_u64().expect("a count");
        match judged["all"].as_bool().expect("said") {
            true => assert_eq!(of("pairs"), pairs, "{rule}"),
            false => assert!(of("pairs") == 100_000 && pairs > 100_000, "{rule}"),
        }
    }
}

#[test]
fn neither_threads_nor_the_order_of_rows_show() {
    let whole = std::fs::read_to_string(table()).expect("the fixture");
    let (header, rows) = whole.split_once('\n').expect("a header");
    let mut rows: Vec<&str> = rows.lines().collect();
    rows.reverse();
    let path = folder("lint_shuffled").join("accounts.csv");
    std::fs::write(&path, format!("{header}\n{}\n", rows.join("\n"))).expect("a table");
    let shuffled = text(&path);
    for rule in ["birth_date + family_name", "sex"] {
        let there = lint(rule, &["--json", "--threads", "1"]);
        let back = tocayo_ok(&[
            "lint",
            "--rule",
            rule,
            shuffled,
            "--quiet",
            "--json",
            "--threads",
            "3",
        ]);
        assert_eq!(there, back);
    }
}

#[test]
fn a_wrong_rule_is_refused_with_what_is_known() {
    for (rule, says) in [
        ("birthdate + family_name", "did you mean `birth_date`?"),
        ("horoscope", "there are given_name"),
        ("phone + + email", "a part is empty"),
        ("kyc_level", "how an account stands"),
    ] {
        let output = tocayo(&["lint", "--rule", rule, &table()]);
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{errors}");
        assert!(errors.contains(says), "{errors}");
    }
    let output = tocayo(&["lint", "--rule", "extra:shoe", &table()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("not a declared extra column"));
}

#[test]
fn a_given_model_a_declared_column_and_other_formats_are_used() {
    let dir = folder("lint_more");
    let write = |name: &str, content: &str| text(&write(&dir, name, content)).to_owned();
    let config = write(
        "c.toml",
        "[[extra]]\ncolumn = \"shoe\"\nkind = \"category\"\n",
    );
    let rows = "{\"account_id\":\"a\",\"name\":\"Ana Ruiz\",\"shoe\":\"38\"}\n\
                {\"account_id\":\"=cmd|\\u001b[31m\",\"name\":\"Eva Gil\",\"shoe\":\"38\"}\n\
                {\"account_id\":\"c\",\"name\":\"Ana Ruiz\",\"shoe\":\"41\"}\n";
    let table = write("t.jsonl", rows);
    let told = tocayo_ok(&["lint", "--rule", "extra:shoe", &table, "--config", &config]);
    assert!(
        told.contains("1 pair among 2 accounts") && !told.contains('\u{1b}'),
        "{told}"
    );
    let model = dir.join("model.json");
    let model = text(&model);
    tocayo_ok(&["train", &self::table(), "--out", model, "--quiet"]);
    let given = lint("phone", &["--model", model]);
    assert_eq!(given, lint("phone", &[]));
}
