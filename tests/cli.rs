//! The real command: exit codes, messages, files, and that what must not leave does not.

mod support;

use std::collections::HashSet;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use support::{fixture, folder, rows, text, tocayo, tocayo_ok, write};
use tocayo::io::files::table::Table;

const FLAGS: &str =
    "account_a,account_b,decision,probability,match_weight,reasons,against,clears_with,cluster_id";

fn read(path: PathBuf) -> String {
    std::fs::read_to_string(path).expect("the file is there")
}

fn scan(table: &Path, out: &Path, more: &[&str]) {
    let mut arguments = vec!["scan", text(table), "--quiet", "--out", text(out)];
    arguments.extend(more);
    tocayo_ok(&arguments);
}

/// The exit code and what was said on standard error.
fn refused(arguments: &[&str]) -> (i32, String) {
    let Output {
        status,
        stdout,
        stderr,
    } = tocayo(arguments);
    assert!(stdout.is_empty(), "tocayo {arguments:?} wrote results");
    let said = String::from_utf8(stderr).expect("messages are UTF-8");
    assert!(!said.contains("panicked"), "tocayo {arguments:?}: {said}");
    (status.code().expect("an exit code"), said)
}

/// A small table with two pairs that are flagged.
const PEOPLE: &str = "\
id,given_name,family_name,birth_date,email,phone
a1,Jacinta,Quintanilla Bermejo,1980-03-14,jacinta.qb@gmail.com,+34600000101
a2,JACINTA,QUINTANILLA BERMEJO,14/03/1980,jacintaqb@gmail.com,600000101
=b1,Eusebio,Larrañaga Ochoa,1975-11-02,eusebio@example.com,+34600000202
@b2,Eusebio,Larranaga,1975-11-02,eusebio@example.com,+34600000202
c1,Wendy,Okonkwo,1990-01-30,wendy@example.com,+34699123303
";

#[test]
#[allow(clippy::too_many_lines, reason = "one case after another")]
fn what_cannot_be_done_exits_with_1_and_says_what_to_do() {
    let here = folder("cli_refused");
    let table = write(&here, "people.csv", PEOPLE);
    let table = text(&table);
    let out = text(&here.join("out")).to_owned();
    let file = |name: &str, content: &str| text(&write(&here, name, content)).to_owned();
    let scan = ["scan", table, "--out", &out];
    let with = |more: [&str; 2]| {
        [&scan[..], &more]
            .concat()
            .iter()
            .map(ToString::to_string)
            .collect()
    };
    let of = |table: &str| ["scan", table, "--out", &out].map(str::to_owned).to_vec();
    let cases: Vec<(Vec<String>, &[&str])> = vec![
        (
            of(text(&here.join("nowhere.csv"))),
            &["nowhere.csv", "check the path"],
        ),
        (of(text(&here)), &["it is a folder"]),
        (
            ["train", table, "--out", table].map(str::to_owned).to_vec(),
            &["people.csv", "would be overwritten", "--out"],
        ),
        (
            ["scan", &file("flags.csv", PEOPLE), "--out", text(&here)]
                .map(str::to_owned)
                .to_vec(),
            &["flags.csv", "would be overwritten", "--out"],
        ),
        (
            of(&file("empty.csv", "")),
            &["empty.csv", "empty", "header"],
        ),
        (
            of(&file("sheet.xlsx", "PK\u{3}\u{4}")),
            &["spreadsheet", "CSV"],
        ),
        (
            with(["--model", &file("m.json", "{}")]),
            &["m.json", "--model", "tocayo wrote"],
        ),
        (
            with(["--model", "/nowhere/m.json"]),
            &["/nowhere/m.json", "--model"],
        ),
        (
            with(["--policy", &file("p.toml", "review = 0.9\nduplicate = 0.1")]),
            &["p.toml", "review"],
        ),
        (
            with(["--policy", "/nowhere/p.toml"]),
            &["/nowhere/p.toml", "--policy"],
        ),
        (
            with(["--config", "/nowhere/c.toml"]),
            &["/nowhere/c.toml", "--config"],
        ),
        (
            with(["--pseudonymise", &file("key", "short")]),
            &["16 bytes", "openssl"],
        ),
        (
            ["scan", table, "--out", &file("a_file", "")]
                .map(str::to_owned)
                .to_vec(),
            &["a_file: it is a file", "--out wants a folder"],
        ),
        (
            [
                "synth",
                "--accounts",
                "9",
                "--seed",
                "1",
                "--out",
                &file("a_file", ""),
            ]
            .map(str::to_owned)
            .to_vec(),
            &["a_file: it is a file", "--out wants a folder"],
        ),
        (
            ["explain", "a1", "a2", "--from", "/nowhere"]
                .map(str::to_owned)
                .to_vec(),
            &["/nowhere", "--from"],
        ),
        (
            ["compare", "name", "--csv", table]
                .map(str::to_owned)
                .to_vec(),
            &["line 1", "`left`"],
        ),
    ];
    for (arguments, expected) in cases {
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let (code, said) = refused(&arguments);
        assert_eq!(code, 1, "tocayo {arguments:?}: {said}");
        for part in expected {
            assert!(
                said.contains(part),
                "tocayo {arguments:?} does not say {part}: {said}"
            );
        }
    }
}

#[test]
fn a_table_of_which_nothing_is_understood_is_not_trusted() {
    let here = folder("cli_not_understood");
    let table = write(&here, "numbers.csv", "foo,bar\n1,2\n3,4\n");
    let out = here.join("out");
    let (code, said) = refused(&["scan", text(&table), "--out", text(&out)]);
    assert!(
        code == 3 && said.contains("no column was understood"),
        "{said}"
    );
    assert!(read(out.join("summary.json")).contains("nothing_to_compare"));
}

/// A wrong file may hold customers.
#[test]
fn faults_of_settings_repeat_no_value() {
    let here = folder("cli_wrong_settings");
    let table = write(&here, "people.csv", PEOPLE);
    let wrong = write(&here, "wrong.toml", "a1,Jacinta,Quintanilla,+34600000101\n");
    for option in ["--policy", "--config"] {
        let scan = ["scan", text(&table), option, text(&wrong)];
        let (code, said) = refused(&[&scan[..], &["--out", text(&here.join("out"))]].concat());
        assert!(code == 1 && said.contains("line 1"), "{said}");
        assert!(!said.contains("Jacinta") && !said.contains("+34"), "{said}");
    }
}

#[test]
fn wrong_usage_exits_with_2() {
    let cases: &[&[&str]] = &[
        &[],
        &["frobnicate"],
        &["scan", "a.csv"],
        &["scan", "a.csv", "--out", "o", "--min-probability", "2"],
        &["scan", "a.csv", "--out", "o", "--threads", "0"],
        &["scan", "a.csv", "--out", "o", "--frob"],
        &["link", "-", "-", "--out", "o"],
        &["normalise", "shoe_size", "44"],
        &["compare", "name", "one only"],
    ];
    for arguments in cases {
        let (code, said) = refused(arguments);
        assert_eq!(code, 2, "tocayo {arguments:?}: {said}");
        assert!(said.contains("help") || said.contains("Usage"), "{said}");
    }
}

#[test]
fn all_faults_of_a_configuration_are_told_at_once() {
    let here = folder("cli_config");
    let table = write(&here, "people.csv", PEOPLE);
    let config = write(
        &here,
        "c.toml",
        "[columns]\ngiven_nam = \"given_name\"\nfamily_name = [\"apellido1\"]\nemail = 3\n[dates]\norder = \"dym\"\n\
         [colums]\n[[documents]]\nscheme = \"es.dni\"\n[region]\ndefault = \"Spain\"\n",
    );
    let arguments = ["inspect", text(&table), "--config", text(&config)];
    let (code, said) = refused(&arguments);
    assert_eq!(code, 1);
    for part in [
        "columns.given_nam",
        "did you mean \"given_name\"",
        "apellido1",
        "columns.email",
        "dates.order",
        "colums",
        "documents[0].number",
        "region.default",
    ] {
        assert!(said.contains(part), "{part} is not in {said}");
    }
}

#[test]
fn faults_of_an_entry_have_its_number_and_hide_no_other() {
    let here = folder("cli_entries");
    let table = write(&here, "people.csv", PEOPLE);
    let config = "[hints]\nuse = 3\n[[documents]]\nscheme = \"es.dni\"\n[[documents]]\nnumber = \"nothing\"\n\
                  scheme = \"es.dni\"\n[[extra]]\ncolumn = \"nowhere\"\nkind = \"blob\"\n";
    let config = write(&here, "c.toml", config);
    let (code, said) = refused(&["inspect", text(&table), "--config", text(&config)]);
    assert_eq!(code, 1);
    for part in [
        "hints.use: invalid type",
        "documents[0].number: it is missing",
        "documents[1].number: the table has no column \"nothing\"",
        "extra[0].kind: not one of its values",
        "extra[0].column: the table has no column \"nowhere\"",
    ] {
        assert_eq!(said.matches(part).count(), 1, "{part}: {said}");
    }
    assert_eq!(said.matches("documents[0]").count(), 1, "{said}");
}

/// What a folder holds is of one run.
#[test]
fn results_that_cannot_be_written_leave_the_older_ones() {
    let here = folder("cli_mixture");
    let table = write(&here, "people.csv", PEOPLE);
    let out = here.join("out");
    scan(&table, &out, &[]);
    std::fs::remove_file(out.join("clusters.csv")).expect("it was there");
    std::fs::create_dir(out.join("clusters.csv")).expect("a folder");
    let held = |name: &str| read(out.join(name));
    let before = ["flags.csv", "summary.json"].map(held);
    let arguments = [
        "scan",
        text(&table),
        "--out",
        text(&out),
        "--min-probability",
        "0",
    ];
    let (code, said) = refused(&arguments);
    assert!(
        code == 1 && said.contains("clusters.csv: it is a folder"),
        "{said}"
    );
    assert_eq!(before, ["flags.csv", "summary.json"].map(held));
    let entries = std::fs::read_dir(&out).expect("a folder").flatten();
    let names = entries.map(|entry| entry.file_name().into_string().expect("UTF-8"));
    let hidden: Vec<String> = names.filter(|name| name.starts_with('.')).collect();
    assert!(hidden.is_empty(), "{hidden:?}");
}

#[test]
fn a_table_without_accounts_is_told() {
    let here = folder("cli_no_accounts");
    let header = PEOPLE.lines().next().expect("a header");
    let table = write(&here, "people.csv", format!("{header}\n"));
    let output = tocayo(&[
        "scan",
        text(&table),
        "--quiet",
        "--out",
        text(&here.join("out")),
    ]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(said.contains("people.csv: no account was read"), "{said}");
}

#[test]
fn a_guessed_encoding_is_said_once() {
    let here = folder("cli_western");
    let western = b"account_id,given_name,family_name\n1,Jos\xe9,Mu\xf1oz\n2,Ana,Ruiz\n";
    let table = write(&here, "people.csv", western);
    let output = tocayo(&["scan", text(&table), "--out", text(&here.join("out"))]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(said.matches("windows-1252").count(), 1, "{said}");
}

#[test]
fn an_id_is_found_as_the_results_write_it() {
    let here = folder("cli_guarded");
    let table = write(&here, "people.csv", PEOPLE);
    let out = here.join("out");
    scan(&table, &out, &[]);
    let of = |a: &str, b: &str| tocayo_ok(&["explain", a, b, "--from", text(&out)]);
    assert_eq!(of("'=b1", "'@b2"), of("=b1", "@b2"));
    let moved = write(&here, "moved.csv", PEOPLE);
    let explain = ["explain", "a1", "nobody", "--from", text(&out)];
    let (_, said) = refused(&[&explain[..], &["--input", text(&moved)]].concat());
    assert!(
        said.contains("moved.csv") && !said.contains("people.csv"),
        "{said}"
    );
}

#[test]
fn synth_writes_over_no_table_of_another() {
    let here = folder("cli_synth");
    let synth = ["synth", "--accounts", "20", "--quiet", "--out", text(&here)];
    tocayo_ok(&synth);
    tocayo_ok(&synth);
    let table = write(&here, "accounts.csv", PEOPLE);
    let (code, said) = refused(&synth);
    assert!(
        code == 1 && said.contains("accounts.csv: synth did not make"),
        "{said}"
    );
    assert_eq!(read(table), PEOPLE);
}

#[test]
fn a_scan_writes_the_files_that_others_read() {
    let here = folder("cli_files");
    let table = write(&here, "people.csv", PEOPLE);
    let out = here.join("out");
    let output = tocayo(&[
        "scan",
        text(&table),
        "--out",
        text(&out),
        "--json",
        "--format",
        match cfg!(feature = "parquet") {
            true => "jsonl,parquet",
            false => "jsonl",
        },
    ]);
    assert!(output.status.success());
    let summary: serde_json::Value =
        serde_json::from_slice(&output.stdout).expect("one JSON value");
    assert!(summary["candidate_pairs"].is_u64());
    assert!(summary["candidate_pairs_by_rule"].is_object());
    assert_eq!(summary["accounts"], 5);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("5 accounts"), "{said}");
    let header = |name: &str| {
        let content = read(out.join(name));
        content.lines().next().expect("a header").to_owned()
    };
    assert_eq!(header("flags.csv"), FLAGS);
    assert_eq!(header("clusters.csv"), "account_id,cluster_id");
    assert_eq!(header("rejected.csv"), "file,line,field,reason");
    for line in read(out.join("flags.jsonl")).lines() {
        let flag: serde_json::Value = serde_json::from_str(line).expect("JSON");
        assert!(flag["ledger"]["evidence"].is_array());
    }
    if cfg!(feature = "parquet") {
        let mut flags = Table::open(&out.join("flags.parquet")).expect("a table");
        assert_eq!(flags.headers().join(","), format!("{FLAGS},ledger"));
        let batch = flags.next().expect("rows").expect("sound rows");
        assert_eq!(batch.len(), read(out.join("flags.csv")).lines().count() - 1);
    }
    let model: serde_json::Value =
        serde_json::from_str(&read(out.join("model.json"))).expect("JSON");
    assert_eq!(model["id"], summary["model_id"]);
}

/// B shares everything with A and everything with C, whose national numbers make them two people.
const BETWEEN_TWO: &str = "\
id,given_name,family_name,birth_date,email,email_2,phone,phone_2,dni
A,María,Etxegoien Ruiz,1985-03-12,maria.etxegoien@gmail.com,,612345678,,12345678Z
B,María,Etxegoien Ruiz,1985-03-12,maria.etxegoien@gmail.com,met85@yahoo.com,612345678,613987654,
C,María,Etxegoien Ruiz,1985-03-12,met85@yahoo.com,,613987654,,87654321X
";

#[test]
fn a_duplicate_without_a_cluster_says_why() {
    let here = folder("cli_kept_apart");
    let table = write(&here, "people.csv", BETWEEN_TWO);
    let config = "[[documents]]\nnumber = \"dni\"\nscheme = \"es.dni\"\n";
    let config = write(&here, "config.toml", config);
    let out = here.join("out");
    let arguments = ["scan", text(&table), "--out", text(&out), "--report"];
    let output = tocayo(&[&arguments[..], &["--config", text(&config)]].concat());
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("1 duplicate flag kept out of"), "{said}");
    let summary: serde_json::Value =
        serde_json::from_str(&read(out.join("summary.json"))).expect("JSON");
    assert_eq!(summary["duplicates_kept_apart"], 1);
    let flags = rows(&out.join("flags.csv"));
    let duplicates = flags.iter().filter(|flag| flag["decision"] == "duplicate");
    let told: Vec<_> = duplicates
        .map(|flag| {
            (
                flag["cluster_id"].is_empty(),
                flag["against"].ends_with("group=kept_apart"),
            )
        })
        .collect();
    assert_eq!(told, [(false, false), (true, true)]);
    assert!(read(out.join("report.html")).contains("is grouped with an account that is"));
}

#[test]
fn a_run_leaves_no_flags_of_another_behind() {
    let here = folder("cli_older");
    let table = write(&here, "people.csv", PEOPLE);
    let out = here.join("out");
    scan(&table, &out, &["--format", "jsonl", "--report"]);
    assert!(out.join("flags.jsonl").exists() && out.join("report.html").exists());
    scan(&table, &out, &[]);
    assert!(!out.join("flags.jsonl").exists() && !out.join("report.html").exists());
}

#[test]
fn formulas_are_written_as_text() {
    let here = folder("cli_formulas");
    let table = write(&here, "people.csv", PEOPLE);
    scan(&table, &here.join("out"), &["--min-probability", "0"]);
    for name in ["flags.csv", "clusters.csv"] {
        let content = read(here.join("out").join(name));
        assert!(
            content.contains("'=b1") && content.contains("'@b2"),
            "{name}: {content}"
        );
        for cell in content.lines().flat_map(|line| line.split(',')) {
            let formula = cell.trim_matches('"').starts_with(['=', '@', '\t']);
            assert!(!formula, "{name} has the cell {cell}");
        }
    }
}

#[test]
fn threads_and_the_order_of_rows_change_nothing() {
    let here = folder("cli_same");
    let table = fixture("accounts.csv");
    let content = read(table.clone());
    let (header, lines) = content.split_once('\n').expect("a header");
    let mut lines: Vec<&str> = lines.lines().collect();
    lines.sort_by_key(|line| {
        line.bytes()
            .rev()
            .map(u64::from)
            .fold(7, |h, b| h * 31 % 65_521 + b)
    });
    let shuffled = write(
        &here,
        "shuffled.csv",
        format!("{header}\n{}\n", lines.join("\n")),
    );
    let one = here.join("one");
    scan(&table, &one, &["--threads", "1"]);
    for (name, table, threads) in [("two", &table, "2"), ("shuffled", &shuffled, "2")] {
        let other = here.join(name);
        scan(table, &other, &["--threads", threads]);
        for file in ["flags.csv", "clusters.csv", "model.json", "rejected.csv"] {
            let has_lines = file == "rejected.csv" && name == "shuffled";
            let same = read(one.join(file)) == read(other.join(file));
            assert!(same || has_lines, "{file} of {name} differs");
        }
    }
}

#[test]
#[allow(clippy::too_many_lines, reason = "one case after another")]
fn a_pseudonymised_scan_names_nobody() {
    let here = folder("cli_pseudonyms");
    let table = fixture("accounts.csv");
    let key = write(&here, "key", "0123456789abcdef0123456789abcdef");
    let out = here.join("out");
    let more = [
        "--format",
        "jsonl",
        "--min-probability",
        "0.01",
        "--pseudonymise",
        text(&key),
    ];
    scan(&table, &out, &more);
    let accounts = rows(&table);
    let secret = [
        "account_id",
        "email",
        "phone",
        "document_number",
        "device_id",
    ];
    let secrets: HashSet<&str> = accounts
        .iter()
        .flat_map(|row| secret.iter().map(|field| row[*field].as_str()))
        .filter(|value| value.len() > 6)
        .collect();
    for file in [
        "flags.csv",
        "flags.jsonl",
        "clusters.csv",
        "rejected.csv",
        "model.json",
        "summary.json",
    ] {
        let content = read(out.join(file));
        let words: HashSet<&str> = content.split(['"', ',', '\n', ';', ' ']).collect();
        let leaked = words.intersection(&secrets).count();
        assert_eq!(leaked, 0, "{file} holds {leaked} values of accounts");
        let lower = content.to_lowercase();
        for row in accounts.iter().step_by(97) {
            let surname = row["family_name"].to_lowercase();
            assert!(
                surname.len() < 6 || !lower.contains(&surname),
                "{file} names a person"
            );
        }
    }
    let flag = &rows(&out.join("flags.csv"))[0];
    let explain = [
        "explain",
        &flag["account_a"],
        &flag["account_b"],
        "--from",
        text(&out),
    ];
    assert_eq!(refused(&explain).0, 1);
    let told = tocayo_ok(&[&explain[..], &["--pseudonymise", text(&key)]].concat());
    assert!(
        told.contains(&flag["account_a"]) && told.contains("the score"),
        "{told}"
    );
}

#[test]
fn forms_of_one_table_give_one_result() {
    let here = folder("cli_forms");
    let table = fixture("accounts.csv");
    let content = std::fs::read(&table).expect("the fixture");
    let lines: Vec<String> = rows(&table)
        .iter()
        .map(|row| serde_json::to_string(row).expect("JSON"))
        .collect();
    let jsonl = write(&here, "accounts.jsonl", lines.join("\n"));
    let plain = here.join("plain");
    scan(&table, &plain, &[]);
    let mut forms = vec![("jsonl", jsonl)];
    if let Some(packed) = gzip(&content) {
        forms.push(("gz", write(&here, "accounts.csv.gz", packed)));
    }
    for (name, form) in forms {
        let out = here.join(name);
        scan(&form, &out, &[]);
        for file in ["flags.csv", "clusters.csv", "model.json"] {
            assert_eq!(
                read(plain.join(file)),
                read(out.join(file)),
                "{file} of {name} differs"
            );
        }
    }
    let out = here.join("stdin");
    let mut child = Command::new(env!("CARGO_BIN_EXE_tocayo"))
        .args(["scan", "-", "--quiet", "--out", text(&out)])
        .stdin(Stdio::piped())
        .spawn()
        .expect("the command starts");
    let mut input = child.stdin.take().expect("a pipe");
    input.write_all(&content).expect("all is read");
    drop(input);
    assert!(child.wait().expect("it ends").success());
    assert_eq!(read(plain.join("flags.csv")), read(out.join("flags.csv")));
}

/// Packed by the system's gzip, where there is one.
fn gzip(content: &[u8]) -> Option<Vec<u8>> {
    let child = Command::new("gzip")
        .arg("-c")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let mut child = child.ok()?;
    let mut input = child.stdin.take()?;
    let content = content.to_vec();
    let writer = std::thread::spawn(move || input.write_all(&content));
    let output = child.wait_with_output().ok()?;
    writer.join().ok()?.ok()?;
    Some(output.stdout)
}

#[test]
fn what_is_to_be_typed_after_a_piped_scan_works() {
    let here = folder("cli_piped");
    let table = write(&here, "people.csv", PEOPLE);
    let out = here.join("out");
    let output = Command::new(env!("CARGO_BIN_EXE_tocayo"))
        .args(["scan", "-", "--out", text(&out)])
        .stdin(std::fs::File::open(&table).expect("it was written"))
        .output()
        .expect("the command starts");
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    let (_, example) = said.split_once("for example: tocayo ").expect(&said);
    let (command, advice) = example.split_once(" (").expect(&said);
    assert!(
        advice.starts_with("FILE holds what was read from standard input)"),
        "{said}"
    );
    let command = command.replace("FILE", text(&table));
    let told = tocayo_ok(&command.split(' ').collect::<Vec<_>>());
    assert!(
        told.contains("Quintanilla") || told.contains("quintanilla"),
        "{told}"
    );
}

#[test]
fn a_table_that_was_changed_since_is_told() {
    let here = folder("cli_changed");
    let table = write(&here, "people.csv", PEOPLE);
    let out = here.join("out");
    scan(&table, &out, &[]);
    let warned = |table: &Path| {
        let output = tocayo(&[
            "explain",
            "a1",
            "a2",
            "--from",
            text(&out),
            "--input",
            text(table),
        ]);
        assert!(output.status.success());
        String::from_utf8(output.stderr).expect("UTF-8")
    };
    assert_eq!(warned(&write(&here, "moved.csv", PEOPLE)), "");
    // A value that weighs nothing for this pair.
    let other = PEOPLE.replace("eusebio@example.com", "eugenio@example.com");
    let said = warned(&write(&here, "other.csv", other));
    assert!(
        said.contains("other.csv: this is not the file that was scanned"),
        "{said}"
    );
    std::fs::write(&table, PEOPLE.replace("+34600000202", "+34600000203")).expect("written");
    let output = tocayo(&["explain", "a1", "a2", "--from", text(&out)]);
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    assert!(
        said.contains("people.csv: this is not the file that was scanned"),
        "{said}"
    );
}

#[test]
fn a_closed_pipe_is_no_failure() {
    let table = fixture("accounts.csv");
    for arguments in [
        vec!["inspect", text(&table), "--json"],
        vec!["inspect", text(&table)],
        vec!["normalise", "name", "x"],
    ] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_tocayo"))
            .args(&arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the command starts");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("it ends");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "tocayo {arguments:?}: {said}");
        assert!(said.is_empty(), "tocayo {arguments:?}: {said}");
    }
}

#[test]
fn rejected_rows_are_named_and_never_quoted() {
    let here = folder("cli_rejected");
    let out = here.join("out");
    scan(&fixture("messy.csv"), &out, &[]);
    let rejected = rows(&out.join("rejected.csv"));
    let lines: Vec<u64> = rejected
        .iter()
        .map(|row| row["line"].parse().expect("a line"))
        .collect();
    assert!(lines.is_sorted(), "{lines:?}");
    let repeated = rejected
        .iter()
        .find(|row| row["line"] == "8")
        .expect("line 8 repeats an id");
    assert_eq!(repeated["reason"], "same id as line 7");
    let content = read(out.join("rejected.csv"));
    for value in ["Ruiz", "test@test", "31/02", "Pérez", "Prieto", "Comillas"] {
        assert!(!content.contains(value), "{value} is quoted");
    }
}

/// The exit code, the codes of the findings with whether they make doubtful, and what was said.
fn health(table: &Path, out: &Path, more: &[&str]) -> (Option<i32>, Vec<(String, bool)>, String) {
    let arguments = ["scan", text(table), "--out", text(out)];
    let output = tocayo(&[&arguments[..], more].concat());
    let summary: serde_json::Value =
        serde_json::from_str(&read(out.join("summary.json"))).expect("JSON");
    let findings = summary["health"]["findings"].as_array().expect("a list");
    let findings = findings.iter().map(|finding| {
        let code = finding["code"].as_str().expect("a code");
        (code.to_owned(), finding["doubts"] == true)
    });
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    (output.status.code(), findings.collect(), said)
}

#[test]
fn birth_dates_that_cannot_be_read_are_told() {
    let here = folder("cli_unread_dates");
    let rows: String = (0..30).map(|at| format!("{at},Ana Puig,Q{at}\n")).collect();
    let table = write(&here, "people.csv", format!("id,name,dob\n{rows}"));
    let out = here.join("out");
    let (code, findings, said) = health(&table, &out, &[]);
    assert_eq!(findings, [("birth_dates_unread".to_owned(), false)]);
    assert_eq!(code, Some(0), "{said}");
    assert!(
        said.contains("the column dob is called a birth date"),
        "{said}"
    );
    let config = |birth_date: &str| {
        let config = format!("[columns]\nbirth_date = \"{birth_date}\"\n");
        text(&write(&here, "config.toml", config)).to_owned()
    };
    let declared = health(&table, &out, &["--config", &config("dob")]);
    assert_eq!(declared.1, [("birth_dates_unread".to_owned(), true)]);
    assert_eq!(declared.0, Some(3), "who declares a column counts on it");
    let without = health(&table, &out, &["--config", &config("")]);
    assert_eq!((without.0, without.1), (Some(0), Vec::new()));
}

#[test]
fn a_table_of_companies_is_told() {
    let here = folder("cli_companies");
    let forms = ["S.L.", "GmbH", "Ltd", "Inc."];
    let rows: String = (0..40)
        .map(|at| match at % 3 {
            0 => format!("{at},Ana Puig,a{at}@x.com\n"),
            _ => format!("{at},Bolt Steel {},a{at}@x.com\n", forms[at % 4]),
        })
        .collect();
    let table = write(&here, "clients.csv", format!("id,name,email\n{rows}"));
    let (code, findings, said) = health(&table, &here.join("out"), &[]);
    assert_eq!(findings, [("names_of_companies".to_owned(), false)]);
    assert_eq!(code, Some(0), "{said}");
    assert!(
        said.contains("26 of 40 names look like those of companies"),
        "{said}"
    );
}

#[test]
fn hostile_ids_reach_no_terminal() {
    let here = folder("cli_hostile");
    let table = "id,name,birth_date,phone\n\
                 \u{1b}[31mx,Jacinta Quintanilla,1980-03-14,+34600000101\n\
                 \u{202e}y,Jacinta Quintanilla,1980-03-14,+34600000101\n";
    let table = write(&here, "hostile.csv", table);
    let out = here.join("out");
    let output = tocayo(&["scan", text(&table), "--out", text(&out)]);
    let told = tocayo_ok(&["explain", "\u{1b}[31mx", "\u{202e}y", "--from", text(&out)]);
    let (code, missing) = refused(&["explain", "\u{1b}[31mz", "y", "--from", text(&out)]);
    assert_eq!(code, 1);
    for said in [
        String::from_utf8_lossy(&output.stderr).into_owned(),
        told,
        missing,
    ] {
        assert!(!said.contains(['\u{1b}', '\u{202e}']), "{said:?}");
    }
}

#[test]
fn hostile_headers_reach_no_terminal() {
    let here = folder("cli_hostile_headers");
    let row = |at: usize| format!("K{at:04},Ana,Ruiz,v{}\n", at % 9);
    let rows: String = (0..80).map(row).collect();
    let header = "\u{1b}[31mfld,first_name,last_name,\u{1b}[2Jx\n";
    let table = write(&here, "hostile.csv", format!("{header}{rows}"));
    let output = tocayo(&["scan", text(&table), "--out", text(&here.join("out"))]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        said.contains("fld is taken by what it contains"),
        "{said:?}"
    );
    let told = tocayo_ok(&["inspect", text(&table)]);
    for said in [said, told] {
        assert!(!said.contains('\u{1b}'), "{said:?}");
    }
}

#[test]
fn every_pair_that_is_asked_for_gets_an_answer() {
    let here = folder("cli_explain");
    // A base that is too large to compare any two of it.
    let nobodies: String = (0..2_000).map(|at| format!("n{at},,,,,\n")).collect();
    let table = write(&here, "people.csv", &(PEOPLE.to_owned() + &nobodies));
    let out = here.join("out");
    scan(&table, &out, &[]);
    let explain = |a: &str, b: &str| tocayo(&["explain", a, b, "--from", text(&out), "--json"]);
    for (a, b, compared) in [("a1", "a2", true), ("a2", "a1", true), ("a1", "c1", false)] {
        let told: serde_json::Value = serde_json::from_slice(&explain(a, b).stdout).expect("JSON");
        assert_eq!(told["compared"], compared, "{a} {b}");
    }
    let (code, said) = refused(&["explain", "a1", "a1", "--from", text(&out)]);
    assert!(code == 1 && said.contains("one account"), "{said}");
    let (code, said) = refused(&["explain", "a1", "zz", "--from", text(&out)]);
    assert!(
        code == 1 && said.contains("zz") && said.contains("people.csv"),
        "{said}"
    );
    let moved = here.join("moved.csv");
    std::fs::rename(&table, &moved).expect("it moves");
    let (code, said) = refused(&["explain", "a1", "a2", "--from", text(&out)]);
    assert!(code == 1 && said.contains("--input"), "{said}");
    tocayo_ok(&[
        "explain",
        "a1",
        "a2",
        "--from",
        text(&out),
        "--input",
        text(&moved),
    ]);
}

#[test]
fn single_values_are_shown_as_tables() {
    let told = tocayo_ok(&["normalise", "document", "12345678z", "--scheme", "es.dni"]);
    assert_eq!(
        told,
        "value,normalised,valid,reason\n12345678z,12345678Z,true,\n"
    );
    let told = tocayo_ok(&["normalise", "email", "Some.Name+x@googlemail.com"]);
    assert!(told.contains(",somename@gmail.com,true,"), "{told}");
    let told = tocayo_ok(&["compare", "birth_date", "04/03/1980", "1980-04-03"]);
    let mut lines = told.lines();
    assert_eq!(
        lines.next(),
        Some("left,right,level,similarity,match_weight,agrees")
    );
    assert!(
        lines
            .next()
            .expect("a row")
            .starts_with("04/03/1980,1980-04-03,day_month_swap,")
    );
    let told = tocayo_ok(&["compare", "birth_date", "?", "?"]);
    assert!(
        told.ends_with("?,?,missing,0.0000,0.000,unknown\n"),
        "{told}"
    );
}

/// So many people under a header that names no id.
fn nameless(id: impl Fn(usize) -> String) -> String {
    let mut table = "fld0,given_name,family_name,birth_date\n".to_owned();
    for at in 0..60 {
        let (day, year) = (at % 28 + 1, 1950 + at % 40);
        table += &format!("{},Ana{at},Ruiz{at},{year}-03-{day:02}\n", id(at));
    }
    table
}

#[test]
fn a_guessed_account_id_and_row_numbers_are_said_without_asking() {
    let folder = folder("guessed_id");
    let table = [
        (
            "keys",
            nameless(|at| format!("K{at}")),
            "fld0 is taken by what it contains",
        ),
        (
            "none",
            nameless(|_| "x".to_owned()),
            "the numbers of the rows are used",
        ),
    ];
    for (name, csv, expected) in table {
        let accounts = write(&folder, &format!("{name}.csv"), csv);
        let out = folder.join(name);
        let run = tocayo(&["scan", text(&accounts), "--out", text(&out)]);
        let said = String::from_utf8(run.stderr).expect("messages are UTF-8");
        assert!(run.status.success(), "{said}");
        assert_eq!(said.matches(expected).count(), 1, "{said}");
        assert!(read(out.join("summary.json")).contains(expected));
        assert!(tocayo_ok(&["inspect", text(&accounts)]).contains(expected));
    }
}

#[test]
fn no_page_is_written_over_what_it_is_made_of() {
    let here = folder("cli_pages");
    let table = write(&here, "people.csv", PEOPLE);
    let out = here.join("out");
    scan(&table, &out, &[]);
    let moved = write(&here, "moved.csv", PEOPLE);
    let explain = |page: &Path| {
        let from = ["explain", "a1", "a2", "--from", text(&out)];
        let more = ["--input", text(&moved), "--html", text(page)];
        tocayo(&[&from[..], &more].concat())
    };
    let flags = out.join("flags.csv");
    let before = read(flags.clone());
    // What the run did not write now it may write the next time.
    for page in [&table, &moved, &flags, &out.join("report.html")] {
        let told = explain(page);
        let said = String::from_utf8(told.stderr).expect("UTF-8");
        assert_eq!(told.status.code(), Some(1), "{said}");
        assert!(
            said.contains("would be overwritten") && said.contains("--html"),
            "{said}"
        );
    }
    assert_eq!([read(table), read(moved.clone())], [PEOPLE, PEOPLE]);
    assert_eq!(read(flags), before);
    for _ in 0..2 {
        assert!(explain(&out.join("why.html")).status.success());
    }
}

#[test]
fn a_scan_writes_over_no_file_of_another() {
    let here = folder("cli_foreign");
    let table = write(&here, "people.csv", PEOPLE);
    for (name, content) in [
        ("clusters.csv", "cluster,city\n1,Vigo\n"),
        ("model.json", "{\"layers\": 3}"),
        ("summary.json", "{}"),
    ] {
        let out = folder(&format!("cli_foreign_{name}"));
        let own = write(&out, name, content);
        let (code, said) = refused(&["scan", text(&table), "--out", text(&out)]);
        let expected = format!("{name}: tocayo did not write this file");
        assert!(code == 1 && said.contains(&expected), "{said}");
        assert_eq!(read(own), content);
    }
    // Files of its own it replaces, also where a run was interrupted as it put them there.
    let out = here.join("out");
    scan(&table, &out, &["--format", "jsonl", "--report"]);
    std::fs::remove_file(out.join("summary.json")).expect("it was there");
    scan(&table, &out, &[]);
    scan(&table, &out, &[]);
}

#[test]
fn a_list_of_values_is_answered_line_by_line_or_not_at_all() {
    let here = folder("cli_values");
    let list = |name: &str, content: &[u8]| write(&here, name, content);
    let blank = list("blank.csv", b"value\n1980-01-31\n\n1980-02-31\n");
    let told = tocayo_ok(&["normalise", "birth_date", "--csv", text(&blank)]);
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(lines.len(), 4, "{told}");
    assert_eq!(lines[2], ",,unknown,empty");
    let open = list("open.csv", b"left,right\nAna,Ana\n\"Ana,Eva\nIda,Ida\n");
    let (code, said) = refused(&["compare", "name", "--csv", text(&open)]);
    assert!(
        code == 1 && said.contains("open.csv:3: a quotation mark"),
        "{said}"
    );
    let latin = list("latin.csv", b"value\nM\xfcller\n");
    let told = tocayo_ok(&["normalise", "name", "--csv", text(&latin)]);
    assert!(told.contains("Müller,muller,true"), "{told}");
    let mixed = list("mixed.csv", b"value\nJos\xc3\xa9\nM\xfcller\n");
    let (code, said) = refused(&["normalise", "name", "--csv", text(&mixed)]);
    assert!(
        code == 1 && said.contains("mixed.csv:3: the text is not"),
        "{said}"
    );
    assert!(!said.contains("ller"), "{said}");
}

#[test]
fn a_single_value_is_read_as_in_a_scan() {
    let told = tocayo_ok(&["normalise", "birth_date", "2090-01-02"]);
    assert!(
        told.ends_with(",false,the year is still to come\n"),
        "{told}"
    );
    let told = tocayo_ok(&["compare", "birth_date", "2090-01-02", "2090-01-02"]);
    assert!(told.contains(",missing,"), "{told}");
}

#[test]
fn a_phone_of_no_country_is_neither_right_nor_wrong() {
    let told = tocayo_ok(&["normalise", "phone", "612 34 56 78"]);
    assert!(
        told.contains(",unknown,nothing says which country"),
        "{told}"
    );
    let told = tocayo_ok(&["normalise", "phone", "612 34 56 78", "--country", "ES"]);
    assert!(told.contains(",true,"), "{told}");
    let (code, said) = refused(&["normalise", "phone", "612 34 56 78", "--country", "XX"]);
    assert!(code == 2 && said.contains("no such country"), "{said}");
}

#[test]
fn a_run_that_cannot_begin_makes_no_folder() {
    let here = folder("cli_no_folder");
    let out = here.join("out");
    let (code, _) = refused(&["scan", text(&here.join("nope.csv")), "--out", text(&out)]);
    assert!(code == 1 && !out.exists());
}

#[test]
fn a_table_that_is_linked_with_itself_is_warned_of() {
    let here = folder("cli_itself");
    let table = write(&here, "people.csv", PEOPLE);
    let out = here.join("out");
    let run = tocayo(&["link", text(&table), text(&table), "--out", text(&out)]);
    let said = String::from_utf8_lossy(&run.stderr);
    assert!(said.contains("the two tables are the same file"), "{said}");
}

#[test]
fn a_region_that_is_no_country_is_refused() {
    let here = folder("cli_region");
    let config = write(&here, "bank.toml", "[region]\ndefault = \"XX\"\n");
    let table = write(&here, "people.csv", PEOPLE);
    for command in [
        vec!["inspect", text(&table)],
        vec!["normalise", "phone", "600 000 101"],
    ] {
        let (code, said) = refused(&[&command[..], &["--config", text(&config)]].concat());
        assert!(
            code == 1 && said.contains("region.default: no country has this code"),
            "{said}"
        );
    }
}

#[test]
fn a_packed_table_that_is_damaged_says_how() {
    let here = folder("cli_packed");
    let out = here.join("out");
    // A frame of one raw block, of which the second half is missing.
    let length = PEOPLE.len() as u16;
    let mut frame = vec![0x28, 0xb5, 0x2f, 0xfd, 0x60];
    frame.extend_from_slice(&(length - 256).to_le_bytes());
    let block = u32::from(length) << 3 | 1;
    frame.extend_from_slice(&block.to_le_bytes()[..3]);
    frame.extend_from_slice(PEOPLE.as_bytes());
    let whole = write(&here, "whole.csv.zst", &frame);
    scan(&whole, &out, &[]);
    let half = write(&here, "half.csv.zst", &frame[..frame.len() / 2]);
    let (code, said) = refused(&["scan", text(&half), "--out", text(&out)]);
    assert!(
        code == 1 && said.contains("half.csv.zst") && said.contains("stream breaks off"),
        "{said}"
    );
    assert!(!said.contains("Error"), "{said}");
    let Some(mut packed) = gzip(PEOPLE.as_bytes()) else {
        return;
    };
    packed.extend_from_slice(b"and something else");
    let longer = write(&here, "longer.csv.gz", packed);
    let (code, said) = refused(&["scan", text(&longer), "--out", text(&out)]);
    assert!(
        code == 1 && said.contains("after line 6 (something that is not gzip follows"),
        "{said}"
    );
}

#[test]
fn what_cannot_be_written_is_named() {
    let here = folder("cli_unwritable");
    std::fs::create_dir(here.join("accounts.csv")).expect("a folder");
    let (code, said) = refused(&["synth", "--accounts", "9", "--out", text(&here)]);
    assert!(
        code == 1 && said.contains(text(&here)) && said.contains("check the space"),
        "{said}"
    );
    // Linux has a disk that is always full.
    let Ok(full) = std::fs::OpenOptions::new().write(true).open("/dev/full") else {
        return;
    };
    let table = fixture("accounts.csv");
    for arguments in [
        vec!["inspect", text(&table)],
        vec!["normalise", "name", "x"],
    ] {
        let full = full.try_clone().expect("a second handle");
        let output = Command::new(env!("CARGO_BIN_EXE_tocayo"))
            .args(&arguments)
            .stdout(full)
            .output()
            .expect("the command starts");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(said.contains("standard output: "), "{said}");
    }
}
