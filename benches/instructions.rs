//! Counts the instructions of the hot path with callgrind, and fails where they are too many.
//!
//! Time is noisy on a shared machine and instructions are not. Each piece of work is run a few times
//! and many times under `valgrind --tool=callgrind`; the difference is what one costs.

use std::hint::black_box;
use std::process::{Command, ExitCode};
use tocayo::record::account::RawRecord;
use tocayo::record::field::Field;
use tocayo::record::name::Name;
use tocayo::record::value::Country;
use tocayo::stage::compare::library::name::{Outline, Outlined, compare, outlook};
use tocayo::stage::normalise::{ReadingOptions, name, record};

#[path = "support/people.rs"]
mod people;
use people::Blocks;

/// A piece of work done many times over.
struct Work {
    name: &'static str,
    /// Instructions for one, with room for another compiler and for none of its work across crates.
    limit: u64,
    run: fn(usize),
}

const WORKS: &[Work] = &[
    Work {
        name: "normalise a Latin-script account",
        limit: 13_000,
        run: normalise_account,
    },
    Work {
        name: "normalise a name",
        limit: 4_800,
        run: normalise_name,
    },
    Work {
        name: "compare two names at random",
        limit: 2_800,
        run: |times| compare_names(times, Blocks::Random),
    },
    Work {
        name: "compare two names with one surname",
        limit: 3_200,
        run: |times| compare_names(times, Blocks::Surname),
    },
    Work {
        name: "compare two names with one birth date",
        limit: 4_600,
        run: |times| compare_names(times, Blocks::BirthDate),
    },
    Work {
        name: "look at two names with one birth date by their outlines",
        limit: 2_000,
        run: look_at_names,
    },
];

const FEW: usize = 1_000;
const MANY: usize = 3_000;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().collect();
    if let [_, work, times] = arguments.as_slice()
        && let (Ok(work), Ok(times)) = (work.parse::<usize>(), times.parse())
    {
        (WORKS[work].run)(times);
        return ExitCode::SUCCESS;
    }
    let mut too_many = false;
    for (at, work) in WORKS.iter().enumerate() {
        let (Some(few), Some(many)) = (count(at, FEW), count(at, MANY)) else {
            println!("valgrind is not here: instructions were not counted");
            return ExitCode::SUCCESS;
        };
        let each = (many - few) / (MANY - FEW) as u64;
        let verdict = if each > work.limit { "TOO MANY" } else { "ok" };
        println!(
            "{each:>8} of {:>6}  {verdict:<8}  {}",
            work.limit, work.name
        );
        too_many |= each > work.limit;
    }
    ExitCode::from(u8::from(too_many))
}

/// The instructions of a whole run; `None` where there is no valgrind.
fn count(work: usize, times: usize) -> Option<u64> {
    let mut valgrind = Command::new("valgrind");
    valgrind
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(std::env::current_exe().ok()?)
        .args([work.to_string(), times.to_string()]);
    let said = String::from_utf8(valgrind.output().ok()?.stderr).ok()?;
    let (_, collected) = said.split_once("Collected : ")?;
    collected.split_whitespace().next()?.parse().ok()
}

fn normalise_account(times: usize) {
    let options = ReadingOptions::default().with_default_country(Country::new("ES"));
    let account = [
        (Field::GivenName, "MARIA JOSE"),
        (Field::FamilyName, "GARCIA LOPEZ"),
        (Field::BirthDate, "1980-03-05"),
        (Field::Sex, "F"),
        (Field::Nationality, "ES"),
        (Field::Phone, "+34612345678"),
        (Field::Email, "mjgarcia80@gmail.com"),
        (Field::Street, "Calle Mayor"),
        (Field::HouseNumber, "12"),
        (Field::Unit, "3 B"),
        (Field::Postcode, "28013"),
        (Field::City, "Madrid"),
        (Field::Country, "ES"),
    ]
    .into_iter()
    .fold(RawRecord::new("C40311277"), |raw, (field, value)| {
        raw.with(field, value)
    })
    .with_document("es.dni", "12345678Z");
    for _ in 0..times {
        let _ = black_box(record(black_box(&account), &options));
    }
}

fn normalise_name(times: usize) {
    for _ in 0..times {
        black_box(name::normalise(black_box(name::RawName::of(
            "MARIA JOSE",
            "GARCIA LOPEZ",
        ))));
    }
}

fn compare_names(times: usize, blocks: Blocks) {
    let people = people::people();
    let pairs = people::pairs(&people, blocks);
    let frequencies = people::frequencies(&people);
    for &(a, b) in pairs.iter().cycle().take(times) {
        let (a, b): (&Name, &Name) = (&people[a].name, &people[b].name);
        black_box(compare(a.view().into(), b.view().into(), &frequencies));
    }
}

fn look_at_names(times: usize) {
    let people = people::people();
    let pairs = people::pairs(&people, Blocks::BirthDate);
    let of_name = |person: &people::Person| person.name.tokens.iter().map(Outline::of).collect();
    let outlines: Vec<Vec<Outline>> = people.iter().map(of_name).collect();
    let outlined = |at: usize| Outlined {
        name: people[at].name.view(),
        outlines: &outlines[at],
    };
    for &(a, b) in pairs.iter().cycle().take(times) {
        black_box(outlook(outlined(a), outlined(b)));
    }
}
