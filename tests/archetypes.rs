//! The people on whom the engine must not be wrong: twenty-two pairs with the verdict expected.

#[path = "archetypes/expected.rs"]
mod expected;
#[path = "archetypes/people.rs"]
mod people;
#[path = "support/base.rs"]
#[allow(dead_code, reason = "each test file uses a part of it")]
mod base;

use base::Base;
use expected::{ARCHETYPES, Expected, SAYS_NOTHING};
use people::Pair;
use std::path::Path;
use tocayo::engine::Engine;
use tocayo::stage::decide::Verdict;
use tocayo::stage::explain::{Ledger, codes};

use tocayo::record::field::Field;

#[test]
fn every_person_is_here_and_has_a_name_and_a_birth_date() {
    let has = |number| ARCHETYPES.iter().any(|row| row.number == number);
    assert!((1..=22).all(has) && SAYS_NOTHING.iter().all(|row| has(row.number)));
    let pairs = ARCHETYPES.iter().map(|row| row.pair);
    let silent = SAYS_NOTHING.iter().flat_map(|row| [row.with, row.without]);
    for make in pairs.chain(silent) {
        let (a, b) = make();
        assert_ne!(a.account_id, b.account_id);
        for field in [Field::GivenName, Field::FamilyName, Field::BirthDate] {
            assert!(
                !a.get(field).is_empty() && !b.get(field).is_empty(),
                "{}",
                field.name()
            );
        }
    }
}

#[test]
fn every_row_allows_something_and_forbids_nothing_it_asks_for() {
    for row in ARCHETYPES {
        assert!(!row.allowed.is_empty(), "{}: {}", row.number, row.says);
        assert!(
            row.never.is_empty() || row.never != row.because,
            "{}: {}",
            row.number,
            row.says
        );
    }
}

fn ledger_of(engine: &Engine, (a, b): Pair) -> (Ledger, Verdict) {
    let (a, b) = (engine.normalise(&a).record, engine.normalise(&b).record);
    let verdict = engine.judge(&a.view(), &b.view()).decision.verdict;
    (engine.explain(&a.view(), &b.view()), verdict)
}

fn as_expected(verdict: Verdict) -> Expected {
    match verdict {
        Verdict::Clear => Expected::Clear,
        Verdict::Review => Expected::Review,
        Verdict::Duplicate => Expected::Duplicate,
    }
}

#[test]
fn every_person_gets_the_verdict_expected() {
    all_are_as_expected(&Engine::starting());
}

#[test]
fn a_model_that_was_learnt_says_the_same_of_every_person() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/accounts.csv");
    let (population, _) = Base::learnt(&fixtures);
    let learnt = Engine::learn(&population).expect("a model");
    assert!(learnt.engine.model().terms().learnt.is_some());
    all_are_as_expected(&learnt.engine);
}

fn all_are_as_expected(engine: &Engine) {
    let mut wrong = Vec::new();
    for row in ARCHETYPES {
        let (ledger, verdict) = ledger_of(engine, (row.pair)());
        let codes = format!(
            "{}; {}",
            codes::reasons(&ledger, &[]),
            codes::against(&ledger, &[])
        );
        let good = row.allowed.contains(&as_expected(verdict))
            && codes.contains(row.because)
            && (row.never.is_empty() || !codes.contains(row.never));
        if !good {
            wrong.push(format!(
                "{} {}: {verdict} for {codes}",
                row.number, row.says
            ));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn documents_that_say_nothing_change_nothing() {
    let engine = Engine::starting();
    for row in SAYS_NOTHING {
        let (with, verdict) = ledger_of(&engine, (row.with)());
        let (without, same) = ledger_of(&engine, (row.without)());
        assert_eq!(verdict, same, "{}", row.number);
        assert_eq!(with.probability, without.probability, "{}", row.number);
    }
}
