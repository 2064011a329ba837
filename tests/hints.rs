//! Columns that nobody declared: they count where both tables of a link have them, a model knows them by
//! name, and so does an explanation.

mod support;

use std::path::{Path, PathBuf};
use support::{folder, rows, text, tocayo, tocayo_ok};
use tocayo::engine::{Engine, ReadingOptions};
use tocayo::record::account::RawRecord;
use tocayo::record::field::{ExtraKind, Field};
use tocayo::stage::score::Model;

/// People of two sources, one after the other: all but the spelling of the village agree.
fn table(path: &Path, header: &str, row: impl Fn(usize) -> String) -> PathBuf {
    let rows: String = (0..120).map(|at| row(at) + "\n").collect();
    std::fs::write(path, format!("{header}\n{rows}")).expect("the test can write");
    path.to_owned()
}

fn person(at: usize) -> (String, String, String) {
    let given = ["Ruth", "Harriet", "Joyce", "Peter", "Isaac", "Moses"][at % 6];
    let family = ["Wasswa", "Mukasa", "Nakato", "Ochieng", "Lubega"][at % 5];
    let kin = ["David Okello", "Mary Auma", "Paul Nsubuga", "Jane Achen"][at % 4];
    let day = format!("{}-{:02}-{:02}", 1960 + at % 37, at % 12 + 1, at % 28 + 1);
    (
        format!("{given},{family}"),
        day,
        format!("{kin} {}", at % 13),
    )
}

/// Everybody twice, with a next of kin.
fn twice(here: &Path) -> PathBuf {
    let header = "id,first_name,last_name,dob,next_of_kin";
    table(&here.join("a.csv"), header, |at| {
        let (name, day, kin) = person(at % 60);
        format!("p{at},{name},{day},{kin}")
    })
}

#[test]
fn hints_count_and_are_called_by_their_names() {
    let here = folder("hints");
    let csv = twice(&here);
    let out = here.join("out");
    tocayo_ok(&["scan", text(&csv), "--out", text(&out)]);
    let flags = rows(&out.join("flags.csv"));
    assert_eq!(flags.len(), 60, "each has one namesake, who is he himself");
    for flag in &flags {
        assert_eq!(flag["decision"], "review", "a hint makes no duplicate");
        assert!(
            flag["reasons"].contains("extra_next_of_kin=equal"),
            "{}",
            flag["reasons"]
        );
    }
    let (a, b) = (&flags[0]["account_a"], &flags[0]["account_b"]);
    let told = tocayo_ok(&["explain", a, b, "--from", text(&out)]);
    assert!(
        told.contains("the values of next_of_kin are the same"),
        "{told}"
    );
    let page = here.join("pair.html");
    tocayo_ok(&["explain", a, b, "--from", text(&out), "--html", text(&page)]);
    let page = std::fs::read_to_string(page).expect("a page");
    assert!(page.contains("The values of next_of_kin are the same"));
}

/// A service takes the model of a scan as it is, and may say the hints or not.
#[test]
fn a_model_with_hints_screens_applicants() {
    let here = folder("hints_screen");
    let csv = twice(&here);
    let out = here.join("out");
    tocayo_ok(&["scan", text(&csv), "--out", text(&out)]);
    let bytes = std::fs::read(out.join("model.json")).expect("a model");
    let model = Model::from_json(&bytes).expect("a model");
    assert_eq!(model.terms().extras, [ExtraKind::Hint]);
    let engine = Engine::starting()
        .with_model(model)
        .expect("it takes the hints");
    let account = |id: &'static str, kin: &'static str| {
        let raw = RawRecord::new(id)
            .with(Field::GivenName, "Ruth")
            .with(Field::FamilyName, "Wasswa")
            .with(Field::BirthDate, "1960-01-01");
        let raw = if kin.is_empty() {
            raw
        } else {
            raw.with_extra(kin)
        };
        engine.normalise(&raw).record
    };
    let score = |a: &str, b: &str| {
        let [a, b] = [
            account("a", a.to_owned().leak()),
            account("b", b.to_owned().leak()),
        ];
        engine.judge(&a.view(), &b.view()).score.0
    };
    let unsaid = score("", "");
    assert_eq!(unsaid.to_bits(), score("David Okello 0", "").to_bits());
    assert!(score("David Okello 0", "David Okello 0") > unsaid);
    let others = ReadingOptions::default().with_extras(vec![ExtraKind::Number]);
    let fault = engine
        .with_reading(others)
        .expect_err("other columns")
        .to_string();
    assert!(
        fault.contains("[hint]") && fault.contains("with_extras"),
        "{fault}"
    );
}

#[test]
fn a_model_knows_its_hints_by_name() {
    let here = folder("hints_model");
    let csv = twice(&here);
    let (out, again, plain) = (here.join("out"), here.join("again"), here.join("plain"));
    tocayo_ok(&["scan", text(&csv), "--out", text(&out)]);
    let model = out.join("model.json");
    tocayo_ok(&[
        "scan",
        text(&csv),
        "--out",
        text(&again),
        "--model",
        text(&model),
    ]);
    assert_eq!(bytes(&out), bytes(&again));
    let trained = here.join("trained.json");
    tocayo_ok(&["train", text(&csv), "--out", text(&trained)]);
    tocayo_ok(&[
        "scan",
        text(&csv),
        "--out",
        text(&plain),
        "--model",
        text(&trained),
    ]);
    assert_eq!(bytes(&out), bytes(&plain));
    let other = table(&here.join("b.csv"), "id,first_name,last_name,dob", |at| {
        let (name, day, _) = person(at % 60);
        format!("p{at},{name},{day}")
    });
    let refused = tocayo(&[
        "scan",
        text(&other),
        "--out",
        text(&plain),
        "--model",
        text(&trained),
    ]);
    let said = String::from_utf8_lossy(&refused.stderr);
    assert_eq!(refused.status.code(), Some(1));
    assert!(
        said.contains("with the column next_of_kin as a hint"),
        "{said}"
    );
}

/// One table each of the same people; only the first has a column of its own.
fn two_sources(here: &Path) -> [PathBuf; 2] {
    let village = |at: usize| format!("Village {}", at % 29);
    let left = table(
        &here.join("l.csv"),
        "id,name,dob,village,next_of_kin,only_here",
        |at| {
            let (name, day, kin) = person(at);
            format!(
                "l{at},{},{day},{},{kin},x{}",
                name.replace(',', " "),
                village(at),
                at % 9
            )
        },
    );
    let right = table(
        &here.join("r.csv"),
        "id,Next-of-Kin,name,VILLAGE,dob",
        |at| {
            let (name, day, kin) = person(at);
            format!(
                "r{at},{kin},{},{},{day}",
                name.replace(',', " "),
                village(at)
            )
        },
    );
    [left, right]
}

#[test]
fn tables_that_are_linked_have_hints_in_one_order() {
    let here = folder("hints_link");
    let [left, right] = two_sources(&here);
    let out = here.join("out");
    let linked = tocayo(&["link", text(&left), text(&right), "--out", text(&out)]);
    assert!(linked.status.success());
    let said = String::from_utf8_lossy(&linked.stderr);
    assert!(
        said.contains(
            "no column of the other table is called so or holds the same values: only_here"
        ),
        "{said}"
    );
    let summary = std::fs::read(out.join("summary.json")).expect("a summary");
    let summary: serde_json::Value = serde_json::from_slice(&summary).expect("JSON");
    for input in summary["inputs"].as_array().expect("two inputs") {
        let extras = input["mapping"]["extras"].as_array().expect("a list");
        let names: Vec<&str> = extras
            .iter()
            .filter_map(|extra| extra["name"].as_str())
            .collect();
        assert_eq!(names, ["village", "next_of_kin"]);
    }
    let flags = rows(&out.join("flags.csv"));
    assert_eq!(flags.len(), 120);
    for flag in flags {
        assert_eq!(flag["account_a"][1..], flag["account_b"][1..]);
        assert!(
            flag["reasons"].contains("extra_village=equal")
                && flag["reasons"].contains("extra_next_of_kin=equal")
        );
    }
}

#[test]
fn hints_that_are_called_otherwise_meet_by_their_values() {
    const TRADES: [&str; 9] = [
        "miller", "weaver", "cooper", "tanner", "baker", "smith", "dyer", "potter", "thatcher",
    ];
    let here = folder("hints_values");
    let of = |file: &str, header: &str, letter: char| {
        table(&here.join(file), header, |at| {
            let (name, day, _) = person(at);
            let trade = TRADES[at % TRADES.len()];
            format!("{letter}{at},{},{day},{trade}", name.replace(',', " "))
        })
    };
    let left = of("l.csv", "id,name,dob,trade", 'l');
    let right = of("r.csv", "id,name,dob,line_of_work", 'r');
    let (out, again) = (here.join("out"), here.join("again"));
    tocayo_ok(&["link", text(&left), text(&right), "--out", text(&out)]);
    for flag in rows(&out.join("flags.csv")) {
        assert!(flag["reasons"].contains("extra_trade=equal"));
    }
    // The model knows both by one name, and what it judged can be explained.
    let model = out.join("model.json");
    tocayo_ok(&[
        "link",
        text(&left),
        text(&right),
        "--out",
        text(&again),
        "--model",
        text(&model),
    ]);
    assert_eq!(bytes(&out), bytes(&again));
    let explained = tocayo(&["explain", "l7", "r7", "--from", text(&out)]);
    let said = String::from_utf8_lossy(&explained.stdout);
    assert!(said.contains("the values of trade are the same"), "{said}");
}

fn bytes(folder: &Path) -> Vec<u8> {
    std::fs::read(folder.join("flags.csv")).expect("flags")
}
