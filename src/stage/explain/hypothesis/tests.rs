//! The table of stories can be read, and its odds never change the score.

use super::*;
use crate::engine::Engine;
use crate::stage::compare::Agreement;
use crate::stage::compare::{Comparison, levels};
use proptest::prelude::*;

#[test]
fn every_story_is_complete() {
    let stories = Stories::shipped();
    for story in stories {
        assert!(
            story.prior > 0.0 && !story.remedy.is_empty(),
            "{}",
            story.name
        );
        let speaks = story.tells.iter().any(Tell::speaks_for);
        assert!(speaks, "{} has no telling evidence", story.name);
        for tell in &story.tells {
            tell.check()
                .unwrap_or_else(|fault| panic!("{}: {fault}", story.name));
        }
    }
    let one = stories.iter().filter(|story| story.person == Person::One);
    assert_eq!((stories.len(), one.count()), (17, 7));
}

/// Any levels at all.
fn gammas() -> impl Strategy<Value = Gammas> {
    let engine = Engine::starting();
    let empty = engine
        .normalise(&crate::record::account::RawRecord::new("x"))
        .record;
    let none = engine.compare(&empty.view(), &empty.view());
    prop::collection::vec(any::<u8>(), Comparison::FIXED.len()).prop_map(move |picks| {
        let all = Comparison::FIXED.iter().zip(picks);
        all.fold(none.clone(), |gammas, (comparison, pick)| {
            match usize::from(pick) % (levels(*comparison).len() + 1) {
                0 => gammas,
                at => gammas.with(*comparison, Agreement::level(at - 1)),
            }
        })
    })
}

/// Brothers have both surnames in one order; Dias Pereira and Pereira Dias are children of two
/// fathers.
#[test]
fn surnames_in_another_order_are_not_those_of_brothers() {
    let engine = Engine::starting();
    let named = |surnames: &'static str| {
        let raw = crate::record::account::RawRecord::new(surnames);
        let raw = raw.with(crate::record::field::Field::FamilyName, surnames);
        engine.normalise(&raw).record
    };
    for (a, b, expected) in [
        ("Dias Pereira", "Dias Pereira", true),
        ("Dias Pereira", "Pereira Dias", false),
        ("Dias Pereira", "Dias Lopes", false),
        ("Dias Pereira Lopes", "Dias Pereira", true),
    ] {
        let (of_a, of_b) = (named(a), named(b));
        let facts = Facts::of(&of_a.view(), &of_b.view());
        let found = facts.holds(Fact::TwoSurnamesInCommon);
        assert_eq!(found, expected, "{a}, {b}");
    }
}

proptest! {
    #[test]
    fn stories_share_the_probability(gammas in gammas(), facts in any::<u16>(), even in any::<bool>()) {
        let engine = Engine::starting();
        let ledger = engine.explainer().ledger(&gammas, Vec::new());
        let judged = Judgement {
            probability: ledger.probability,
            decision: ledger.decision,
            namesake_as_likely: even,
        };
        let found = hypotheses(&gammas, Facts::from_bits(facts), judged);
        let sum = |person| -> f64 {
            let of = found.iter().filter(|story| story.story.person == person);
            of.map(|story| story.probability).sum()
        };
        let one = if even { ledger.probability.0.min(0.5) } else { ledger.probability.0 };
        prop_assert!((sum(Person::One) - one).abs() < 1e-9);
        prop_assert!((sum(Person::Two) - (1.0 - one)).abs() < 1e-9);
    }
}
