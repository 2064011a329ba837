//! Holds the code to `docs/architecture.md`: floors, first sentences, sizes, and who may print.

#[path = "architecture/source.rs"]
mod source;

use source::{Source, read_tree};

/// From the ground up. A folder or file imports from lines above its own in this list, and from
/// itself; neighbours on one line do not see each other.
const FLOORS: &[&[&str]] = &[
    &["text"],
    &["record"],
    &["stage::normalise"],
    &["stage::block", "stage::compare"],
    &["stage::score"],
    &["stage::decide"],
    &["stage::explain", "stage::cluster"],
    &["engine", "io"],
    &["desk", "lab"],
    &["service"],
    &["cli"],
];

/// Maps of the house: they name floors and hold no code of their own.
const MAPS: &[&str] = &["lib.rs", "main.rs", "stage/mod.rs"];

/// Lines of a file without its unit tests.
const LONGEST_FILE: usize = 400;

/// What speaks to a terminal belongs to these.
const MAY_PRINT: &[&str] = &["cli/", "main.rs"];
const PRINTING: &[&str] = &["println", "print", "eprintln", "eprint", "dbg"];

#[test]
fn imports_go_down() {
    check(|file| {
        if MAPS.contains(&file.path.as_str()) {
            return Vec::new();
        }
        let Some(own) = Place::of(&file.module) else {
            return vec![format!(
                "{}: on no floor. Move it to one, or add its folder to FLOORS in tests/architecture.rs \
                 and to docs/architecture.md.",
                file.path
            )];
        };
        let imports = file.imports.iter();
        imports
            .filter_map(|import| own.fault(file, import))
            .collect()
    });
}

#[test]
fn files_say_what_they_are() {
    check(|file| {
        let said = file
            .text
            .trim_start()
            .strip_prefix("//!")
            .map(str::trim_start);
        let sentence = said.and_then(|text| text.lines().next()).unwrap_or("");
        if sentence.chars().next().is_some_and(char::is_alphanumeric) || sentence.starts_with('`') {
            return Vec::new();
        }
        vec![format!(
            "{}:1: no opening sentence. Say on the first line, after `//!`, what the file is for.",
            file.path
        )]
    });
}

#[test]
fn files_stay_short() {
    check(|file| {
        if file.is_test || file.lines <= LONGEST_FILE {
            return Vec::new();
        }
        vec![format!(
            "{}: {} lines without its tests, at most {LONGEST_FILE}. Split it by what it is about; \
             over 100 lines of tests go to a `tests.rs` beside it.",
            file.path, file.lines
        )]
    });
}

#[test]
fn only_the_command_line_prints() {
    check(|file| {
        if MAY_PRINT.iter().any(|place| file.path.starts_with(place)) {
            return Vec::new();
        }
        let printed = file
            .macros
            .iter()
            .filter(|(_, name)| PRINTING.contains(&name.as_str()));
        printed
            .map(|(line, name)| {
                format!(
                    "{}:{line}: `{name}!` outside cli. Return the value, or pass a `Write` in.",
                    file.path
                )
            })
            .collect()
    });
}

#[test]
fn nothing_is_unsafe() {
    check(|file| {
        let lines = file.unsafe_lines.iter();
        lines
            .map(|line| format!("{}:{line}: `unsafe`. Write it in safe Rust.", file.path))
            .collect()
    });
}

/// Where a module stands: its floor, counted from the ground, and its name there.
#[derive(PartialEq)]
struct Place {
    floor: usize,
    name: &'static str,
}

impl Place {
    /// `module` is a path from the crate root, such as `stage::compare::level`.
    fn of(module: &str) -> Option<Place> {
        let holds = |name: &str| {
            let rest = module.strip_prefix(name);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
        };
        FLOORS.iter().enumerate().find_map(|(floor, names)| {
            let name = names.iter().copied().find(|name| holds(name))?;
            Some(Place { floor, name })
        })
    }

    /// What is wrong with importing this from here, if anything.
    fn fault(&self, file: &Source, (line, target): &(usize, String)) -> Option<String> {
        let at = format!("{}:{line}: `crate::{target}`", file.path);
        let Some(other) = Place::of(target) else {
            return Some(format!(
                "{at} is on no floor. Import an item from the floor that defines it, not from a map."
            ));
        };
        if *self == other || other.floor < self.floor {
            return None;
        }
        let way = if other.floor == self.floor {
            "sideways"
        } else {
            "upward"
        };
        Some(format!(
            "{at} is imported {way}: `{}` may not see `{}`. Move what both need to a lower floor, \
             or pass it in as an argument.",
            self.name, other.name
        ))
    }
}

/// Gathers the faults of every file under `src`, so that one run shows them all.
fn check(faults: impl Fn(&Source) -> Vec<String>) {
    let found: Vec<String> = read_tree().iter().flat_map(faults).collect();
    assert!(found.is_empty(), "\n\n{}\n", found.join("\n"));
}

#[test]
fn the_check_itself_sees_every_form_of_import() {
    let file = Source::new(
        "stage/compare/library/name.rs",
        "//! A sample.
use crate::text::{fold, metric::{jaro, osa as o}};
use super::super::super::block::keys;
use super::level;
/// `crate::cli::never` in a comment.
fn f(text: &'static str) { crate::engine::run(\"crate::cli\"); println!(\"{}\", text) }
#[cfg(test)]
use crate::lab::x;
#[cfg(test)]
mod tests {
    use crate::service;
}
",
    );
    let targets: Vec<_> = file
        .imports
        .iter()
        .map(|(_, target)| target.as_str())
        .collect();
    let expected = [
        "text::fold",
        "text::metric::jaro",
        "text::metric::osa",
        "stage::block::keys",
        "stage::compare::library::level",
        "engine::run",
    ];
    assert_eq!(targets, expected);
    let own = Place::of(&file.module).expect("a floor");
    let faults: Vec<_> = file
        .imports
        .iter()
        .filter_map(|import| own.fault(&file, import))
        .collect();
    assert_eq!(faults.len(), 2, "{faults:?}");
    assert!(
        faults[0].contains("sideways") && faults[1].contains("upward"),
        "{faults:?}"
    );
    assert_eq!(file.macros, [(6, "println".to_owned())]);
    assert_eq!(file.lines, 6);
}
