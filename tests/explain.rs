//! What `explain` says of pairs of the invented accounts, as text and as JSON.
//!
//! When a weight or a sentence changes: `INSTA_UPDATE=always cargo test --test explain`, then read
//! the difference aloud.

mod support;

use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use support::{folder, tocayo_ok};

static SCANNED: LazyLock<PathBuf> = LazyLock::new(|| {
    let out = folder("explain");
    let out_text = out.to_str().expect("a UTF-8 path");
    tocayo_ok(&["scan", &table(), "--quiet", "--out", out_text]);
    out
});

fn table() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/accounts.csv");
    path.to_str().expect("a UTF-8 path").to_owned()
}

fn explain(a: &str, b: &str, more: &[&str]) -> String {
    let from = SCANNED.to_str().expect("a UTF-8 path");
    let told = tocayo_ok(&[&["explain", a, b, "--from", from][..], more].concat());
    for line in told.lines() {
        assert_eq!(line, line.trim_end(), "a line ends in spaces");
    }
    told
}

/// One snapshot for each pair: the text, then the JSON.
fn snapshot(name: &str, a: &str, b: &str) {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, explain(a, b, &[]));
        let json: serde_json::Value =
            serde_json::from_str(&explain(a, b, &["--json"])).expect("JSON");
        let json = serde_json::to_string_pretty(&json).expect("JSON");
        insta::assert_snapshot!(format!("{name}_json"), json);
    });
}

#[test]
fn a_stranger_with_his_name_and_birthday() {
    snapshot("namesake", "C85312066", "C49927217");
}

#[test]
fn the_former_owner_of_his_number() {
    snapshot("recycled_phone", "C85312066", "C48911244");
}

#[test]
fn his_wife_on_his_phone_and_mailbox() {
    snapshot("spouse", "C85312066", "C16288324");
}

#[test]
fn one_person_whose_name_is_abbreviated() {
    snapshot("one_person", "C48075155", "C64926502");
}

#[test]
fn twins_with_consecutive_numbers() {
    snapshot("twins", "C15196146", "C89165141");
}

#[test]
fn two_who_were_never_compared() {
    snapshot("never_compared", "C85312066", "C89332871");
}

#[test]
fn the_order_of_the_two_changes_no_number() {
    let numbers = |text: String| -> Vec<serde_json::Value> {
        let value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        let evidence = value["evidence"].as_array().expect("evidence").clone();
        let bits = evidence.iter().map(|line| line["bits"].clone());
        bits.chain([value["match_weight"].clone()]).collect()
    };
    let there = explain("C48075155", "C64926502", &["--json"]);
    let back = explain("C64926502", "C48075155", &["--json"]);
    assert_eq!(numbers(there), numbers(back));
}
