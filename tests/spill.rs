//! A base that does not fit in memory: the same results, byte for byte, also after a kill.

#[path = "support/mod.rs"]
mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use support::{tocayo, tocayo_ok};

/// So little memory that a few thousand accounts make many segments.
const LITTLE: &str = "4M";

/// What a scan writes that must not depend on how it went about it.
const RESULTS: [&str; 4] = ["flags.csv", "clusters.csv", "rejected.csv", "model.json"];

/// A folder with a made table of accounts, a few of them there twice or unreadable.
fn made(name: &str, accounts: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    let path = folder.to_string_lossy().into_owned();
    let arguments = [
        "synth",
        "--accounts",
        accounts,
        "--seed",
        "11",
        "--out",
        &path,
    ];
    tocayo_ok(&arguments);
    let table = folder.join("accounts.csv");
    let mut text = fs::read_to_string(&table).expect("a table");
    let rows: Vec<&str> = text.lines().skip(1).step_by(2_000).collect();
    let repeated = rows.join("\n") + "\n";
    text.push_str(&repeated);
    text.push_str(",no,id,at,all\n");
    fs::write(&table, text).expect("written");
    folder
}

fn scan<'a>(table: &'a str, out: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    [&["scan", table, "--out", out][..], more].concat()
}

fn results(out: &Path) -> Vec<String> {
    let read = |name| fs::read_to_string(out.join(name)).expect(name);
    RESULTS.map(read).to_vec()
}

fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

#[test]
fn what_does_not_fit_in_memory_is_found_all_the_same() {
    let folder = made("spill-same", "20000");
    let (whole, parts) = (folder.join("whole"), folder.join("parts"));
    let table = text(&folder.join("accounts.csv"));
    tocayo_ok(&scan(&table, &text(&whole), &[]));
    let out = text(&parts);
    tocayo_ok(&scan(&table, &out, &["--memory", LITTLE]));
    assert_eq!(results(&whole), results(&parts));
    assert!(!parts.join("spill").exists(), "what was spilled is removed");
    // Where it fits, nothing is spilled.
    tocayo_ok(&scan(&table, &out, &["--memory", "2G"]));
    assert_eq!(results(&whole), results(&parts));
}

#[test]
fn two_tables_are_linked_all_the_same() {
    let folder = made("spill-link", "20000");
    let table = fs::read_to_string(folder.join("accounts.csv")).expect("a table");
    let mut lines = table.lines();
    let header = lines.next().expect("a header");
    let (left, right): (Vec<_>, Vec<_>) = lines.enumerate().partition(|(at, _)| at % 3 > 0);
    let write = |name: &str, rows: Vec<(usize, &str)>| {
        let rows: Vec<&str> = rows.into_iter().map(|(_, row)| row).collect();
        fs::write(
            folder.join(name),
            format!("{header}\n{}\n", rows.join("\n")),
        )
        .expect("written");
        text(&folder.join(name))
    };
    let (left, right) = (write("left.csv", left), write("right.csv", right));
    let (whole, parts) = (folder.join("whole"), folder.join("parts"));
    tocayo_ok(&["link", &left, &right, "--out", &text(&whole)]);
    let out = text(&parts);
    tocayo_ok(&["link", &left, &right, "--out", &out, "--memory", LITTLE]);
    assert_eq!(results(&whole), results(&parts));
}

/// Starts a scan and kills it as soon as this file is there.
fn killed_at(arguments: &[&str], file: &Path) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_tocayo"))
        .args(arguments)
        .stderr(Stdio::null())
        .spawn()
        .expect("the command starts");
    let patience = Instant::now() + Duration::from_secs(120);
    while !file.exists() {
        assert!(Instant::now() < patience, "the file never came");
        let done = child.try_wait().expect("a child");
        assert!(done.is_none(), "it was done before it was killed");
        std::thread::sleep(Duration::from_millis(1));
    }
    child.kill().expect("killed");
    child.wait().expect("a child");
}

#[test]
fn a_killed_scan_goes_on_where_it_was() {
    let folder = made("spill-kill", "20000");
    let (whole, parts, spill) = (
        folder.join("whole"),
        folder.join("parts"),
        folder.join("room"),
    );
    let table = text(&folder.join("accounts.csv"));
    tocayo_ok(&scan(&table, &text(&whole), &[]));
    let (out, room) = (text(&parts), text(&spill));
    let more = ["--memory", LITTLE, "--spill", &room, "--resume"];
    let arguments = scan(&table, &out, &more);
    // While it reads, and while it compares.
    killed_at(&arguments, &spill.join("segment-1.state"));
    let first = fs::metadata(spill.join("segment-0.accounts")).expect("a segment");
    killed_at(&arguments, &spill.join("flags-0-1.note"));
    let again = fs::metadata(spill.join("segment-0.accounts")).expect("a segment");
    assert_eq!(
        first.modified().expect("a time"),
        again.modified().expect("a time"),
        "what was read is not read again"
    );
    // Another run does not take what is there for its own.
    let others = ["--memory", LITTLE, "--spill", &room];
    let refused = tocayo(&scan(&table, &out, &others));
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("--resume"));
    let mut other = arguments.clone();
    other.extend(["--min-probability", "0.5"]);
    let refused = tocayo(&other);
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("is not this one"));

    tocayo_ok(&arguments);
    assert_eq!(results(&whole), results(&parts));
    assert!(!spill.exists());
    // With nothing to go on from it starts.
    tocayo_ok(&arguments);
    assert_eq!(results(&whole), results(&parts));
}

#[test]
fn what_cannot_be_is_refused() {
    let table = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/accounts.csv");
    let out = text(&Path::new(env!("CARGO_TARGET_TMPDIR")).join("spill-refused"));
    let table_of_cases = [
        (vec!["--memory", "lots"], "8G"),
        (vec!["--resume"], "--memory"),
        (vec!["--spill", "x"], "--memory"),
        (vec!["--memory", "1G", "--report"], "--report"),
    ];
    for (more, says) in table_of_cases {
        let refused = tocayo(&scan(table, &out, &more));
        assert_eq!(refused.status.code(), Some(2), "{more:?}");
        let said = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert!(said.contains(says), "{more:?}: {said}");
    }
    let stream = tocayo(&scan("-", &out, &["--memory", "1G", "--resume"]));
    assert_eq!(stream.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&stream.stderr).contains("cannot be read again"));
}

/// A table that breaks off: packed by gzip as it is, in blocks, without the last.
fn broken_off(table: &Path) -> PathBuf {
    let mut packed = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
    for block in fs::read(table).expect("a table").chunks(60_000) {
        let length = block.len() as u16;
        packed.push(0);
        packed.extend_from_slice(&length.to_le_bytes());
        packed.extend_from_slice(&(!length).to_le_bytes());
        packed.extend_from_slice(block);
    }
    let path = table.with_file_name("broken.csv.gz");
    fs::write(&path, packed).expect("written");
    path
}

#[test]
fn a_table_that_breaks_off_leaves_what_can_be_gone_on_from() {
    let folder = made("spill-broken", "80000");
    let table = text(&broken_off(&folder.join("accounts.csv")));
    let (out, room) = (text(&folder.join("out")), folder.join("room"));
    let spill = text(&room);
    let more = ["--memory", "2G", "--spill", &spill];
    let failed = tocayo(&scan(&table, &out, &more));
    assert_eq!(failed.status.code(), Some(1));
    assert!(!room.exists(), "nothing was put away");
    let more = ["--memory", LITTLE, "--spill", &spill];
    let failed = tocayo(&scan(&table, &out, &more));
    assert_eq!(failed.status.code(), Some(1));
    let said = String::from_utf8_lossy(&failed.stderr).into_owned();
    assert!(
        said.contains("is kept in") && said.contains("--resume"),
        "{said}"
    );
    // Going on and breaking off in the same place, it puts nothing away that it did not read to a
    // known place.
    let files = || {
        let names = fs::read_dir(&room).expect("a folder");
        let mut names: Vec<_> = names
            .map(|file| file.expect("a file").file_name())
            .collect();
        names.sort();
        names
    };
    let before = files();
    assert!(before.iter().any(|name| name == "segment-0.state"));
    let again = tocayo(&scan(&table, &out, &[&more[..], &["--resume"]].concat()));
    assert_eq!(again.status.code(), Some(1));
    assert_eq!(before, files());
    // What an interrupted run has noted may be damaged in its turn.
    let state = room.join("segment-0.state");
    let noted = fs::read_to_string(&state).expect("a state");
    fs::write(&state, &noted[..noted.len() / 2]).expect("written");
    let refused = tocayo(&scan(&table, &out, &[&more[..], &["--resume"]].concat()));
    assert_eq!(refused.status.code(), Some(1));
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(
        said.contains("segment-0.state: the file is damaged") && said.contains("remove the folder"),
        "{said}"
    );
}
