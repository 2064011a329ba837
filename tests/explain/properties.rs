//! What holds of every pair: the ledger is the score, and what would follow does follow.

use crate::SYNTH;
use tocayo::engine::Engine;
use tocayo::record::account::{RawRecord, RecordView};
use tocayo::record::field::Field;
use tocayo::stage::compare::{Comparison, Gammas, Stance};
use tocayo::stage::decide::Verdict;
use tocayo::stage::explain::counterfactual::{Change, Counterfactual, changed};
use tocayo::stage::explain::hypothesis::Person;
use tocayo::stage::explain::outcome::{Account, Band, Outcome, Outside};
use tocayo::stage::explain::remedy::{Answer, Case, Offer, REMEDIES};
use tocayo::stage::explain::rescore::Rescored;
use tocayo::stage::explain::{Explainer, Explanation, Ledger};
use tocayo::stage::score::{MatchWeight, Probability};

const PAIRS: usize = 10_000;

#[test]
fn every_explanation_keeps_its_word() {
    let engine = &SYNTH.0.engine;
    let explainer = engine.explainer();
    let (mut pairs, mut counterfactuals, mut offers) = (0, 0, 0);
    for (a, b) in SYNTH.0.pairs(PAIRS) {
        let (a, b) = (SYNTH.0.population.view(a), SYNTH.0.population.view(b));
        let gammas = engine.compare(&a, &b);
        let told = explainer.explain(&a, &b);
        let judged = engine.judge(&a, &b);
        assert_eq!(told.ledger.total.0.to_bits(), judged.score.0.to_bits());
        assert_eq!(told.ledger.decision, judged.decision);
        is_the_sum_of_its_lines(&told.ledger);
        stories_share_the_probability(&told);
        for found in &told.changed_by {
            let gammas = &gammas;
            does_what_it_says(
                engine,
                &Case { a, b, gammas },
                found,
                judged.decision.verdict,
            );
            is_of_a_value_at_hand(engine, &Case { a, b, gammas }, found);
        }
        for offer in &told.offers {
            let gammas = &gammas;
            is_rescored(engine, &Case { a, b, gammas }, offer);
            keeps_its_promise(&explainer, &Case { a, b, gammas }, offer);
            assert!(offer.if_two.decision.verdict < judged.decision.verdict);
        }
        assert_eq!(told.clears_with(), explainer.clears_with(a, b, &gammas));
        pairs += 1;
        counterfactuals += told.changed_by.len();
        offers += told.offers.len();
    }
    println!("{pairs} pairs, {counterfactuals} counterfactuals, {offers} remedies");
    assert!(pairs >= PAIRS && counterfactuals > 1_000 && offers > 100);
}

fn is_the_sum_of_its_lines(ledger: &Ledger) {
    let lines = ledger.evidence.iter();
    let sum = lines.fold(ledger.prior.0, |sum, line| sum + line.bits());
    assert_eq!(sum.to_bits(), ledger.total.0.to_bits());
}

fn stories_share_the_probability(told: &Explanation) {
    let sum = |person| -> f64 {
        let of = told
            .hypotheses
            .iter()
            .filter(|story| story.story.person == person);
        of.map(|story| story.probability).sum()
    };
    let p = match told.namesake_as_likely {
        true => 0.5,
        false => told.ledger.probability.0,
    };
    assert!((sum(Person::One) - p).abs() < 1e-9);
    assert!((sum(Person::Two) - (1.0 - p)).abs() < 1e-9);
}

/// Judged by the engine's own score and policy, not by the explainer.
fn rescored(engine: &Engine, gammas: &Gammas, more: MatchWeight) -> Rescored {
    let total = MatchWeight(engine.model().score(gammas).0 + more.0);
    let probability: Probability = total.probability();
    Rescored {
        total,
        probability,
        decision: engine.policy().decide(probability, gammas),
    }
}

fn does_what_it_says(engine: &Engine, case: &Case<'_>, found: &Counterfactual, now: Verdict) {
    let none = MatchWeight(0.0);
    let changed = |changes: &[Change]| changed(case, &|a, b| engine.compare(a, b), changes);
    let then = rescored(engine, &changed(&found.changes), none);
    assert_eq!(then, found.then);
    assert_ne!(then.decision.verdict, now);
    for at in 0..found.changes.len() {
        let mut fewer = found.changes.clone();
        fewer.remove(at);
        let still = rescored(engine, &changed(&fewer), none);
        assert_eq!(still.decision.verdict, now, "fewer changes would do");
    }
}

/// The verdict that a code to the phones promises is the graver of the two that come when one
/// customer turns out not to hold his.
fn keeps_its_promise(explainer: &Explainer<'_>, case: &Case<'_>, offer: &Offer) {
    if offer.remedy.code != "phone_code" {
        return;
    }
    let (a, b) = (case.a.to_record(), case.b.to_record());
    let came = [Account::A, Account::B].map(|account| {
        let told = explainer.step_up(&a, &b, &[Outcome::PhoneRefuted(account)]);
        told.expect("both have a phone").ledger.decision.verdict
    });
    assert_eq!(came[0].max(came[1]), offer.if_two.decision.verdict);
}

#[test]
fn another_phone_that_is_shared_counts_when_one_is_withdrawn() {
    let engine = &SYNTH.0.engine;
    let account = |id: &'static str| {
        let raw = RawRecord::new(id)
            .with(Field::GivenName, "Ana")
            .with(Field::FamilyName, "Ruiz Gil")
            .with(Field::Phone, "+34612345678")
            .with_further(Field::Phone, "+34698765432");
        engine.normalise(&raw).record
    };
    let (a, b) = (account("1"), account("2"));
    let (a, b) = (a.view(), b.view());
    let gammas = engine.compare(&a, &b);
    let mut remedies = REMEDIES.iter();
    let code = remedies.find(|remedy| remedy.code == "phone_code");
    let compare = |a: &RecordView<'_>, b: &RecordView<'_>| engine.compare(a, b);
    let case = Case {
        a,
        b,
        gammas: &gammas,
    };
    let then = code.and_then(|code| code.answered(Answer::TwoPeople, &case, &compare));
    let (then, _) = then.expect("a level");
    assert_eq!(then.stance(Comparison::Phone), Some(Stance::Agrees));
}

/// Had they agreed, it would have been on a value that one of them has.
fn is_of_a_value_at_hand(engine: &Engine, case: &Case<'_>, found: &Counterfactual) {
    let then = changed(case, &|a, b| engine.compare(a, b), &found.changes);
    let own = [case.a, case.b].map(|side| engine.compare(&side, &side));
    for change in &found.changes {
        let of = |gammas: &Gammas| {
            let mut all = gammas.iter();
            let found = all.find(|(comparison, _)| *comparison == change.comparison);
            found.map(|(_, agreement)| agreement).expect("it is listed")
        };
        let held = own.iter().map(of).filter(|own| own.gamma == change.to);
        let rarities = held
            .map(|own| own.surprisal)
            .filter(|bits| bits.is_finite());
        let commoner = rarities.reduce(f32::min);
        if then.stance(change.comparison) == Some(Stance::Agrees)
            && let Some(bits) = commoner
        {
            assert_eq!(of(&then).surprisal.to_bits(), bits.to_bits());
        }
    }
}

fn is_rescored(engine: &Engine, case: &Case<'_>, offer: &Offer) {
    for (answer, told) in [
        (Answer::TwoPeople, offer.if_two),
        (Answer::OnePerson, offer.if_one),
    ] {
        let compare = |a: &RecordView<'_>, b: &RecordView<'_>| engine.compare(a, b);
        let (then, bits) = offer
            .remedy
            .answered(answer, case, &compare)
            .expect("a level");
        assert_eq!(rescored(engine, &then, bits), told, "{}", offer.remedy.code);
    }
}

#[test]
fn step_up_evidence_moves_a_score_by_what_it_states_and_nothing_else() {
    let engine = &SYNTH.0.engine;
    let explainer = engine.explainer();
    for (row_a, row_b) in SYNTH.0.candidates.iter().copied().take(1_000) {
        let (a, b) = (
            SYNTH.0.population.view(row_a).to_record(),
            SYNTH.0.population.view(row_b).to_record(),
        );
        let before = engine.judge(&a.view(), &b.view());
        let after = |outcome| explainer.step_up(&a, &b, &[outcome]);
        for band in [Band::Match, Band::Close, Band::Different] {
            let told = after(Outcome::Selfie(band)).expect("always usable").ledger;
            let bits = f64::from(Outside::shipped().selfie(band).bits());
            assert_eq!(told.total.0.to_bits(), (before.score.0 + bits).to_bits());
        }
        if let Ok(told) = after(Outcome::PhoneVerified(Account::A)) {
            assert_eq!(told.ledger.total.0.to_bits(), before.score.0.to_bits());
        }
        if let Ok(told) = after(Outcome::PhoneRefuted(Account::B)) {
            let mut without = b.clone();
            without.phone = None;
            let then = engine.judge(&a.view(), &without.view());
            assert_eq!(told.ledger.total.0.to_bits(), then.score.0.to_bits());
        }
    }
}
