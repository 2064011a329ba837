//! Holds the licences of everything that is built to the list that deny.toml allows.

use std::process::Command;

use serde_json::Value;

#[test]
fn every_dependency_is_licensed_as_we_allow() {
    let allowed = allowed();
    let packages = packages();
    assert!(
        packages.len() > 10,
        "cargo metadata names hardly any package"
    );
    let faults: Vec<String> = packages
        .iter()
        .filter(|(_, licence)| !satisfies(licence, &allowed))
        .map(|(name, licence)| {
            format!("{name}: `{licence}`. Use another crate, or allow the licence in deny.toml.")
        })
        .collect();
    assert!(faults.is_empty(), "\n\n{}\n", faults.join("\n"));
}

#[test]
fn expressions_are_read_as_spdx_means_them() {
    let allowed = ["MIT".to_owned(), "Zlib".to_owned()];
    let table = [
        ("MIT", true),
        ("GPL-3.0-only", false),
        ("GPL-3.0-only OR MIT", true),
        ("GPL-3.0-only/MIT", true),
        ("MIT AND Zlib", true),
        ("MIT AND GPL-3.0-only", false),
        ("(GPL-3.0-only OR MIT) AND Zlib", true),
        ("MIT OR GPL-3.0-only AND BSL-1.0", true),
        ("GPL-3.0-only WITH Classpath-exception-2.0", false),
        ("", false),
    ];
    for (expression, expected) in table {
        assert_eq!(satisfies(expression, &allowed), expected, "{expression}");
    }
}

/// Name and licence expression of every package that is built here, tests and benches included.
fn packages() -> Vec<(String, String)> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let host = format!("--filter-platform={}", host());
    let arguments = [
        "metadata",
        "--format-version=1",
        "--all-features",
        "--locked",
        &host,
    ];
    let answer = run(Command::new(cargo)
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR")));
    let metadata: Value = serde_json::from_str(&answer).expect("JSON from cargo metadata");
    let reached = metadata["resolve"]["nodes"]
        .as_array()
        .expect("resolved packages");
    let is_reached = |package: &&Value| reached.iter().any(|node| node["id"] == package["id"]);
    let packages = metadata["packages"].as_array().expect("packages");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let listed = packages.iter().filter(is_reached);
    listed
        .map(|package| (text(&package["name"]), text(&package["license"])))
        .collect()
}

fn host() -> String {
    let answer = run(Command::new("rustc").arg("-vV"));
    let host = answer.lines().find_map(|line| line.strip_prefix("host: "));
    host.expect("rustc names its host").to_owned()
}

fn run(command: &mut Command) -> String {
    let output = command.output().expect("a command that starts");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn allowed() -> Vec<String> {
    let text = include_str!("../deny.toml");
    let table: toml::Table = text.parse().expect("deny.toml is TOML");
    let list = table["licenses"]["allow"]
        .as_array()
        .expect("a list of licences");
    list.iter()
        .filter_map(|name| name.as_str().map(str::to_owned))
        .collect()
}

/// Whether the allowed licences suffice. `AND` binds closer than `OR`; `/` is an old `OR`.
fn satisfies(expression: &str, allowed: &[String]) -> bool {
    let spaced = expression
        .replace('(', " ( ")
        .replace(')', " ) ")
        .replace('/', " OR ");
    any_of(&mut spaced.split_whitespace().peekable(), allowed)
}

type Words<'a> = std::iter::Peekable<std::str::SplitWhitespace<'a>>;

fn any_of(words: &mut Words, allowed: &[String]) -> bool {
    let mut holds = all_of(words, allowed);
    while words.next_if_eq(&"OR").is_some() {
        holds |= all_of(words, allowed);
    }
    holds
}

fn all_of(words: &mut Words, allowed: &[String]) -> bool {
    let mut holds = one(words, allowed);
    while words.next_if_eq(&"AND").is_some() {
        holds &= one(words, allowed);
    }
    holds
}

fn one(words: &mut Words, allowed: &[String]) -> bool {
    match words.next() {
        Some("(") => {
            let holds = any_of(words, allowed);
            holds && words.next() == Some(")")
        }
        Some(name) => {
            let exception = words.next_if_eq(&"WITH").and_then(|_| words.next());
            let wanted = exception.map_or(name.to_owned(), |other| format!("{name} WITH {other}"));
            allowed.contains(&wanted)
        }
        None => false,
    }
}
