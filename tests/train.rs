//! What is learnt from a base: sensible on small, poor and strange tables, and better with labels.

mod support;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use support::{folder, rows, text, tocayo, tocayo_ok, write};

/// What `train --json` says.
fn train(table: &Path, more: &[&str]) -> serde_json::Value {
    let model = table.with_extension("model.json");
    let mut arguments = vec![
        "train",
        text(table),
        "--out",
        text(&model),
        "--json",
        "--quiet",
    ];
    arguments.extend(more);
    serde_json::from_str(&tocayo_ok(&arguments)).expect("JSON")
}

/// Exit code, standard error and summary of a scan.
fn scan(table: &Path, out: &Path) -> (i32, String, serde_json::Value) {
    let ran = tocayo(&["scan", text(table), "--out", text(out)]);
    let summary = std::fs::read(out.join("summary.json")).expect("it is written whatever happens");
    (
        ran.status.code().expect("an exit code"),
        String::from_utf8_lossy(&ran.stderr).into_owned(),
        serde_json::from_slice(&summary).expect("JSON"),
    )
}

/// A population of `synth` with its truth.
fn population(name: &str, accounts: &str, seed: &str) -> PathBuf {
    let here = folder(name);
    tocayo_ok(&[
        "synth",
        "--accounts",
        accounts,
        "--seed",
        seed,
        "--quiet",
        "--out",
        text(&here),
    ]);
    here
}

#[test]
fn tables_too_small_or_poor_to_learn_from_keep_the_starting_weights() {
    let here = folder("train_small");
    let tables = [
        ("nobody", "id,name,birth_date\n"),
        ("one", "id,name,birth_date\n1,Ana Ruiz,1980-01-02\n"),
        (
            "two",
            "id,name,birth_date\n1,Ana Ruiz,1980-01-02\n2,Ana Ruiz,1980-01-02\n",
        ),
        ("empty", "id,name,birth_date\n1,,\n2,,\n3,,\n4,,\n"),
        ("ids_only", "id\n1\n2\n3\n"),
    ];
    for (name, content) in tables {
        let table = write(&here, &format!("{name}.csv"), content);
        let told = train(&table, &[]);
        let prior = told["prior"].as_f64().expect("a prior");
        assert!(prior > 0.0 && prior <= 0.5, "{name}: prior {prior}");
        assert!(told["learnt"]["refused"].is_null(), "{name}: {told}");
    }
}

#[test]
fn strangers_alone_teach_no_duplicates() {
    // Nobody is here twice: whatever agrees, agrees by chance.
    let here = population("train_strangers", "4000", "11");
    let mut table = String::from("id,given_name,family_name,birth_date,nationality\n");
    let truth = rows(&here.join("truth.csv"));
    let mut seen = std::collections::HashSet::new();
    for (account, truth) in rows(&here.join("accounts.csv")).iter().zip(&truth) {
        assert_eq!(account["account_id"], truth["account_id"]);
        if seen.insert(truth["person_id"].clone()) {
            let cells = [
                "account_id",
                "given_name",
                "family_name",
                "birth_date",
                "nationality",
            ];
            let cells: Vec<String> = cells
                .iter()
                .map(|cell| format!("\"{}\"", account[*cell].replace('"', "")))
                .collect();
            writeln!(table, "{}", cells.join(",")).expect("a string takes all");
        }
    }
    let table = write(&here, "strangers.csv", &table);
    let (code, said, summary) = scan(&table, &here.join("out"));
    assert_eq!(code, 0, "{said}");
    assert_eq!(summary["flags"]["duplicate"], 0, "{summary}");
    let review = summary["flags"]["review"].as_u64().expect("a count");
    assert!(
        review <= 20,
        "{review} of 4,000 strangers are to be reviewed"
    );
}

/// Scans a table of 20,000 made accounts and holds what was learnt to their truth.
fn is_learnt_well(here: &Path, table: &Path) {
    let out = here.join("out");
    let (code, said, summary) = scan(table, &out);
    assert_eq!(code, 0, "{said}");
    assert_eq!(summary["health"]["trusted"], true, "{summary}");
    let told = tocayo_ok(&[
        "evaluate",
        "--json",
        "--flags",
        text(&out.join("flags.csv")),
        "--truth",
        text(&here.join("truth.csv")),
    ]);
    let told: serde_json::Value = serde_json::from_str(&told).expect("JSON");
    let pairs = &told["pairs"];
    let figure = |of: &str, what: &str| pairs[of][what].as_f64().expect("a figure");
    assert!(figure("duplicate", "precision") >= 0.995, "{pairs}");
    assert!(figure("duplicate_or_review", "recall") >= 0.97, "{pairs}");
    let calibration = &told["calibration"];
    let error = calibration["expected_error"].as_f64().expect("a figure");
    assert!(error <= 0.02, "{calibration}");
    let estimated = summary["learnt"]["matches"].as_f64().expect("an estimate");
    assert!(
        (190.0..=230.0).contains(&estimated),
        "{estimated} pairs of one person, not about 210"
    );
}

#[test]
fn a_made_population_is_learnt_well() {
    let here = population("train_synth", "20000", "3");
    is_learnt_well(&here, &here.join("accounts.csv"));
}

/// The accounts of a population without some columns, and with one more cell in each row.
fn rewritten(here: &Path, without: &[&str], more: (&str, &str)) -> PathBuf {
    let accounts = rows(&here.join("accounts.csv"));
    let mut columns: Vec<&String> = accounts[0].keys().collect();
    columns.retain(|column| !without.contains(&column.as_str()));
    columns.sort();
    let line = |cell: &dyn Fn(&String) -> String, more: &str| {
        let mut cells: Vec<String> = columns.iter().map(|column| cell(column)).collect();
        cells.extend((!more.is_empty()).then(|| more.to_owned()));
        cells.join(",") + "\n"
    };
    let mut content = line(&|column| column.clone(), more.0);
    for account in &accounts {
        let cell = |column: &String| format!("\"{}\"", account[column].replace('"', "\"\""));
        content += &line(&cell, more.1);
    }
    write(here, "rewritten.csv", &content)
}

#[test]
fn names_that_go_together_by_nation_are_no_trap_where_nobody_says_the_nation() {
    let here = population("train_nations", "20000", "4");
    is_learnt_well(&here, &rewritten(&here, &["nationality"], ("", "")));
}

/// A firm's switchboard is everybody's phone, and every pair shares it.
#[test]
fn a_number_that_everybody_has_hides_no_pairs_to_learn_from() {
    let here = population("train_switchboard", "2600", "12");
    let contacts = ["phone", "email", "device_id"];
    let table = rewritten(&here, &contacts, ("work_phone", "+34914251000"));
    let (code, said, summary) = scan(&table, &here.join("out"));
    assert_eq!(code, 0, "{said}");
    let found = summary["learnt"]["matches"].as_f64().expect("an estimate");
    assert!(found >= 10.0, "{found} pairs of one person, not about 26");
}

#[test]
fn labels_calibrate_and_name_their_faults() {
    let here = population("train_labels", "5000", "5");
    let table = here.join("accounts.csv");
    let plain = train(&table, &[]);
    let told = train(&table, &["--labels", text(&here.join("truth.csv"))]);
    assert_eq!(plain["calibration"]["slope"], 1.0);
    assert!(told["learnt"]["labels"].as_u64().expect("a count") > 50);
    assert_ne!(told["calibration"]["slope"], 1.0);
    let wrong = write(
        &here,
        "wrong.csv",
        "account_a,account_b,same_person\nx,y,perhaps\n",
    );
    let model = here.join("never.json");
    let ran = tocayo(&[
        "train",
        text(&table),
        "--out",
        text(&model),
        "--labels",
        text(&wrong),
    ]);
    let said = String::from_utf8_lossy(&ran.stderr);
    assert_eq!(ran.status.code(), Some(1));
    assert!(said.contains("wrong.csv:2: same_person: "), "{said}");
    assert!(!model.exists());
}

#[test]
fn labels_name_accounts_as_the_results_write_them() {
    let here = folder("train_guarded");
    let rows = "id,given_name,family_name\n=a,Ana,Ruiz\n@b,Eva,Gil\nc,Luz,Mora\n";
    let table = write(&here, "people.csv", rows);
    let labels = "account_a,account_b,same_person\n'=a,'@b,no\n=a,c,no\n'c,=a,no\n";
    let labels = write(&here, "labels.csv", labels);
    let model = here.join("model.json");
    let options = ["--out", text(&model), "--labels", text(&labels)];
    let ran = tocayo(&[&["train", text(&table)], &options[..]].concat());
    let said = String::from_utf8_lossy(&ran.stderr);
    // Nothing guards the third one, so that nobody is called 'c.
    assert!(
        ran.status.success() && said.contains("1 label left out"),
        "{said}"
    );
}

#[test]
fn a_run_that_should_not_be_trusted_says_so() {
    let here = folder("train_health");
    // Everybody has one passport: a test value that was never removed.
    let mut table = String::from("id,given_name,family_name,birth_date,passport\n");
    for at in 0..60 {
        writeln!(table, "{at},Ana,Ruiz Gil,1980-03-05,XDA123456").expect("a string takes all");
    }
    let (code, said, summary) = scan(&write(&here, "one.csv", &table), &here.join("out"));
    assert_eq!(code, 3, "{said}");
    assert!(said.contains("do not trust"), "{said}");
    assert_eq!(summary["health"]["trusted"], false);
    assert_eq!(summary["health"]["findings"][0]["code"], "giant_group");
    assert!(here.join("out/flags.csv").exists());
}
