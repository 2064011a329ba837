//! `tocayo synth`: the files, their truth, and that they are the same for a seed.

mod support;

use std::collections::{HashMap, HashSet};
use std::path::Path;
use support::{folder, rows, tocayo, tocayo_ok};

fn synth(name: &str, more: &[&str]) -> std::path::PathBuf {
    let out = folder(name);
    let mut arguments = vec!["synth", "--quiet", "--out", out.to_str().expect("UTF-8")];
    arguments.extend(more);
    tocayo_ok(&arguments);
    out
}

fn read(folder: &Path, name: &str) -> String {
    std::fs::read_to_string(folder.join(name)).expect("the file is there")
}

#[test]
fn a_seed_gives_the_same_bytes_on_any_number_of_threads() {
    let base = ["--accounts", "30000", "--seed", "4"];
    let one = synth("synth-one", &[&base[..], &["--threads", "1"]].concat());
    let two = synth("synth-two", &[&base[..], &["--threads", "2"]].concat());
    let other = synth("synth-other", &["--accounts", "30000", "--seed", "5"]);
    for file in ["accounts.csv", "truth.csv", "why.csv"] {
        assert!(read(&one, file) == read(&two, file), "{file}");
        assert!(read(&one, file) != read(&other, file), "{file}");
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "one story told in order")]
fn truth_covers_all_and_why_covers_every_duplicate() {
    let out = synth(
        "synth-truth",
        &["--accounts", "20000", "--duplicates", "0.05"],
    );
    let accounts = rows(&out.join("accounts.csv"));
    let truth = rows(&out.join("truth.csv"));
    assert_eq!(accounts.len(), 20_000);
    let ids: HashSet<&str> = accounts
        .iter()
        .map(|row| row["account_id"].as_str())
        .collect();
    assert_eq!(ids.len(), 20_000);
    let mut people: HashMap<&str, Vec<&str>> = HashMap::new();
    for row in &truth {
        assert!(ids.contains(row["account_id"].as_str()));
        people
            .entry(&row["person_id"])
            .or_default()
            .push(&row["account_id"]);
    }
    assert_eq!(people.len(), 19_000);
    let why = rows(&out.join("why.csv"));
    let same: HashSet<(&str, &str)> = why
        .iter()
        .filter(|row| row["same_person"] == "true")
        .map(|row| (row["account_a"].as_str(), row["account_b"].as_str()))
        .collect();
    let mut pairs = 0;
    for accounts in people.values() {
        for (at, a) in accounts.iter().enumerate() {
            for b in &accounts[at + 1..] {
                assert!(same.contains(&(*a.min(b), *a.max(b))));
                pairs += 1;
            }
        }
    }
    assert_eq!(same.len(), pairs);
    let stories: HashSet<&str> = why.iter().map(|row| row["story"].as_str()).collect();
    for story in [
        "forgotten_own_account",
        "evasion",
        "twin",
        "sibling",
        "parent_child",
        "shared_household",
        "shared_phone",
        "recycled_phone",
        "verified_and_abandoned",
    ] {
        assert!(stories.contains(story), "{story}");
    }
}

#[test]
fn populations_look_like_their_tables() {
    let out = synth("synth-looks", &["--accounts", "50000", "--seed", "2"]);
    let accounts = rows(&out.join("accounts.csv"));
    let born = |day: &str| {
        accounts
            .iter()
            .filter(|row| row["birth_date"].ends_with(day))
            .count()
    };
    assert!(born("-01-01") > born("-01-02") * 3 / 2);
    let refugees: Vec<_> = accounts
        .iter()
        .filter(|row| ["SY", "AF", "SO"].contains(&row["nationality"].as_str()))
        .collect();
    let default = refugees
        .iter()
        .filter(|row| row["birth_date"].ends_with("-01-01"))
        .count();
    let share = default as f64 / refugees.len() as f64;
    assert!((0.08..0.22).contains(&share), "{share}");
    let spaniards: Vec<_> = accounts
        .iter()
        .filter(|row| row["nationality"] == "ES")
        .collect();
    let garcia = spaniards
        .iter()
        .filter(|row| {
            row["family_name"]
                .to_uppercase()
                .replace('Í', "I")
                .starts_with("GARCIA")
        })
        .count();
    let share = garcia as f64 / spaniards.len() as f64;
    assert!((0.022..0.055).contains(&share), "{share}");
    let surnames: HashSet<&str> = accounts
        .iter()
        .map(|row| row["family_name"].as_str())
        .collect();
    assert!(surnames.len() > 20_000, "{}", surnames.len());
    let phones: HashSet<&str> = accounts.iter().map(|row| row["phone"].as_str()).collect();
    assert!(phones.len() > 46_000, "{}", phones.len());
}

#[test]
fn it_is_understood_with_nothing_configured() {
    let out = synth("synth-understood", &["--accounts", "5000"]);
    let table = out.join("accounts.csv");
    let said = tocayo_ok(&["inspect", table.to_str().expect("UTF-8"), "--json"]);
    let inspection: serde_json::Value = serde_json::from_str(&said).expect("JSON");
    assert_eq!(inspection["accounts"], 5000);
    let rejected = inspection["rejected"].as_object().expect("counts");
    let bad: u64 = rejected
        .values()
        .filter_map(serde_json::Value::as_u64)
        .sum();
    assert!(bad < 25, "{rejected:?}");
}

#[test]
fn hostile_knobs_are_met() {
    for accounts in ["0", "1", "2"] {
        for share in ["0", "0.5"] {
            let name = format!("synth-tiny-{accounts}-{share}");
            let out = synth(&name, &["--accounts", accounts, "--duplicates", share]);
            let truth = rows(&out.join("truth.csv"));
            assert_eq!(truth.len().to_string(), accounts);
        }
    }
    for wrong in [
        &["--duplicates", "0.6"][..],
        &["--duplicates", "nan"],
        &["--evasion", "-1"],
        &["--accounts", "99999999999"],
        &["--accounts", "-1"],
    ] {
        let out = folder("synth-wrong");
        let mut arguments = vec!["synth", "--out", out.to_str().expect("UTF-8")];
        if !wrong.contains(&"--accounts") {
            arguments.extend(["--accounts", "10"]);
        }
        arguments.extend(wrong);
        let output = tocayo(&arguments);
        assert_eq!(output.status.code(), Some(2), "{wrong:?}");
    }
}
