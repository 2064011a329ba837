//! What `explain` says of pairs of the invented accounts, as text and as JSON.
//!
//! When a weight or a sentence changes: `INSTA_UPDATE=always cargo test --test explain`, then read
//! the difference aloud.

#[path = "archetypes/expected.rs"]
#[allow(dead_code, reason = "another test uses the rest")]
mod expected;
#[path = "archetypes/people.rs"]
#[allow(dead_code, reason = "another test uses the rest")]
mod people;
#[path = "support/base.rs"]
mod base;
#[path = "explain/codes.rs"]
mod codes;
#[path = "explain/people.rs"]
mod explained_people;
#[path = "explain/properties.rs"]
mod properties;
#[path = "explain/schema.rs"]
mod schema;
mod support;
#[path = "explain/why.rs"]
mod why;

use std::path::PathBuf;
use std::sync::LazyLock;
use support::{fixture, folder, text, tocayo_ok};

static SCANNED: LazyLock<PathBuf> = LazyLock::new(|| {
    let out = folder("explain");
    let out_text = text(&out);
    tocayo_ok(&["scan", &table(), "--quiet", "--out", out_text]);
    out
});

static BASE: LazyLock<base::Base> = LazyLock::new(base::Base::of_fixtures);

/// A made population, and the folder where its truth lies.
static SYNTH: LazyLock<(base::Base, PathBuf)> =
    LazyLock::new(|| base::Base::of_synth("explain_population", 20_000));

fn table() -> String {
    text(&fixture("accounts.csv")).to_owned()
}

fn explain(a: &str, b: &str, more: &[&str]) -> String {
    let from = text(&SCANNED);
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
        assert_eq!(schema::faults(&schema::published(), &json), Vec::<String>::new());
        let json = serde_json::to_string_pretty(&json).expect("JSON");
        insta::assert_snapshot!(format!("{name}_json"), json);
    });
}

#[test]
fn a_stranger_with_his_name_and_birthday() {
    snapshot("namesake", "C85312066", "C49927217");
}

#[test]
fn the_readme_shows_what_is_said() {
    let [a, b] = NAMESAKES;
    let told = explain(a, b, &[]);
    support::assert_in_readme(&format!("tocayo explain {a} {b} --from out"), &told);
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

const NAMESAKES: [&str; 2] = ["C85312066", "C49927217"];

/// A pair as every audience sees it, and after step-up evidence.
#[test]
fn every_audience_has_its_own_words() {
    let [a, b] = NAMESAKES;
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        let auditor = explain(a, b, &["--audience", "auditor"]);
        insta::assert_snapshot!("audience_auditor", auditor);
        let english = explain(a, b, &["--audience", "customer"]);
        insta::assert_snapshot!("audience_customer_en", english);
        let spanish = explain(a, b, &["--audience", "customer", "--lang", "es"]);
        insta::assert_snapshot!("audience_customer_es", spanish);
        let duplicate = ["C48075155", "C64926502"];
        let told = explain(duplicate[0], duplicate[1], &["--audience", "customer", "--lang", "es"]);
        insta::assert_snapshot!("audience_customer_duplicate_es", told);
        let after = explain(a, b, &["--with", "second_surname=B:SERRANO", "--with", "phone_verified=A"]);
        insta::assert_snapshot!("step_up", after);
    });
}

#[test]
fn json_of_every_form_keeps_to_the_schema() {
    let [a, b] = NAMESAKES;
    let forms: [&[&str]; 5] = [
        &["--audience", "auditor"],
        &["--audience", "customer", "--lang", "es"],
        &["--with", "selfie=match"],
        &[
            "--with",
            "phone_verified=both",
            "--with",
            "birth_place=B:Soria",
        ],
        &[],
    ];
    for form in forms {
        for other in [b, "C89332871"] {
            let text = explain(a, other, &[form, &["--json"]].concat());
            let value = serde_json::from_str(&text).expect("JSON");
            let faults = schema::faults(&schema::published(), &value);
            assert!(faults.is_empty(), "{form:?}: {faults:?}");
        }
    }
}

/// The bits that an auditor reads add up to the score, also where a household takes some back.
#[test]
fn an_auditors_lines_add_up() {
    for [a, b] in [
        NAMESAKES,
        ["C85312066", "C16288324"],
        ["C19380821", "C65317027"],
    ] {
        let told = explain(a, b, &["--audience", "auditor"]);
        let bits = |line: &str| -> Option<Vec<f64>> {
            let figures = line.get(44..)?.split_whitespace();
            let figures = figures.map(|figure| figure.replace('\u{2212}', "-").parse::<f64>());
            Some(figures.map_while(Result::ok).collect())
        };
        let lines = told.lines().filter_map(bits).filter(|line| line.len() >= 4);
        let (mut sum, mut count) = (0.0, 0.0);
        for line in lines {
            let parts: f64 = line[..3].iter().sum();
            assert!((parts - line[3]).abs() < 0.21, "{told}");
            (sum, count) = (sum + line[3], count + 1.0);
        }
        let total = told
            .lines()
            .find(|line| line.starts_with("total "))
            .and_then(bits);
        let total = total.expect("a total")[0];
        assert!(
            count > 5.0 && (sum - total).abs() < 0.05 * count,
            "{sum} {total}\n{told}"
        );
    }
}

#[test]
fn a_table_that_was_changed_since_is_told() {
    let folder = folder("explain_changed");
    let table = folder.join("accounts.csv");
    let rows = "account_id,given_name,family_name,birth_date,phone\n\
                1,Antonio,López Garrido,1985-10-12,+34600111222\n\
                2,Antonio,López Garrido,1985-10-12,+34600111222\n";
    std::fs::write(&table, rows).expect("a table");
    let out = folder.join("out");
    let [table, out] = [&table, &out].map(|path| path.to_str().expect("UTF-8"));
    let run = |arguments: &[&str]| {
        let output = support::tocayo(arguments);
        assert!(output.status.success(), "{arguments:?}");
        String::from_utf8_lossy(&output.stderr).into_owned()
    };
    run(&["scan", table, "--out", out]);
    let explain = ["explain", "2", "1", "--from", out];
    assert!(!run(&explain).contains("warning"));
    std::fs::write(table, rows.replacen("600111222", "600999888", 1)).expect("a table");
    assert!(run(&explain).contains("not as it was scanned"));
}

#[test]
fn a_name_with_a_comma_is_shown() {
    let folder = folder("explain_comma");
    let (table, out) = (folder.join("accounts.csv"), folder.join("out"));
    let rows = "id,full_name,dob\n1,\"Ryan, Linda\",1950-01-20\n2,RYAN LINDA,1950-01-20\n";
    std::fs::write(&table, rows).expect("a table");
    let [table, out] = [&table, &out].map(|path| path.to_str().expect("UTF-8"));
    tocayo_ok(&["scan", table, "--quiet", "--out", out]);
    let told = tocayo_ok(&["explain", "1", "2", "--from", out]);
    assert!(told.contains("linda ryan  |  ryan linda"), "{told}");
}

#[test]
fn an_auditor_sees_no_value() {
    let [a, b] = NAMESAKES;
    for form in [
        &["--audience", "auditor"][..],
        &["--audience", "auditor", "--json"],
    ] {
        let told = explain(a, b, form).to_lowercase();
        for value in [
            "antonio",
            "lopez",
            "lópez",
            "garrido",
            "1985-10-12",
            "olmo",
            "zaragoza",
            "688000634",
        ] {
            assert!(!told.contains(value), "{value}");
        }
    }
}

#[test]
fn wrong_outcomes_and_languages_are_refused() {
    let [a, b] = NAMESAKES;
    let from = text(&SCANNED);
    let code = |more: &[&str]| {
        let all = [&["explain", a, b, "--from", from][..], more].concat();
        let output = support::tocayo(&all);
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!errors.contains("SECRET"), "{errors}");
        output.status.code()
    };
    assert_eq!(code(&["--lang", "es"]), Some(2));
    assert_eq!(code(&["--with", "horoscope=SECRET"]), Some(2));
    assert_eq!(
        code(&["--with", "national_number=B:es.dni:SECRET"]),
        Some(1)
    );
    assert_eq!(code(&["--with", "birth_place=C:SECRET"]), Some(2));
    // A check letter that does not hold, and what cannot both be.
    assert_eq!(
        code(&["--with", "national_number=B:es.dni:12345678A"]),
        Some(1)
    );
    let both = ["--with", "phone_verified=A", "--with", "phone_refuted=A"];
    assert_eq!(code(&both), Some(2));
}

#[test]
fn a_page_stands_alone() {
    let [a, b] = NAMESAKES;
    let path = folder("explain_page").join("why.html");
    let page = text(&path);
    for form in [
        &[][..],
        &["--audience", "customer"],
        &["--audience", "auditor"],
    ] {
        explain(a, b, &[form, &["--html", page]].concat());
        let html = std::fs::read_to_string(&path).expect("a page");
        assert!(html.starts_with("<!doctype html>") && html.ends_with("</html>\n"));
        for outside in [
            "<script", "src=", "href=", "url(", "@import", "http:", "https:",
        ] {
            assert!(!html.contains(outside), "{outside}");
        }
    }
}

/// What a terminal would obey is escaped, and the value stays.
#[test]
fn json_holds_no_control_character() {
    let folder = folder("explain_controls");
    let (table, out) = (folder.join("accounts.csv"), folder.join("out"));
    let id = "1\u{9b}31m\u{7f}";
    let rows = format!(
        "id,given_name,family_name,dob\n{id},Linda,Ryan,1950-01-20\n2,Linda,Ryan,1950-01-20\n"
    );
    std::fs::write(&table, rows).expect("a table");
    let [table, out] = [&table, &out].map(|path| path.to_str().expect("UTF-8"));
    tocayo_ok(&["scan", table, "--quiet", "--out", out]);
    for audience in ["analyst", "customer"] {
        let options = ["--from", out, "--json", "--audience", audience];
        let told = tocayo_ok(&[&["explain", id, "2"][..], &options].concat());
        assert!(!told.contains(['\u{9b}', '\u{7f}']) && told.contains("\\u009b31m\\u007f"));
        let value: serde_json::Value = serde_json::from_str(&told).expect("JSON");
        let account = [&value["account_a"], &value["account"]];
        assert!(
            account.iter().any(|account| account.as_str() == Some(id)),
            "{told}"
        );
    }
}
