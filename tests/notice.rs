//! What a customer is told holds nothing of anybody else: not a value, an initial, a count or a hint.

#[path = "support/base.rs"]
#[allow(dead_code, reason = "each test file uses a part of it")]
mod base;

use base::Base;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;
use tocayo::record::account::RawRecord;
use tocayo::record::field::Field;
use tocayo::stage::decide::Verdict;
use tocayo::stage::explain::codes::Reason;
use tocayo::stage::explain::notice::{MOST_REASONS, Notice, Step, notice};
use tocayo::stage::explain::render::{Lang, html, json, text};

static BASE: LazyLock<Base> = LazyLock::new(|| Base::of_synth("notice_population", 10_000).0);

/// Pairs, each looked at from both sides.
const PAIRS: usize = 10_000;

const LANGS: [Lang; 2] = [Lang::En, Lang::Es];

fn words(text: &str) -> BTreeSet<String> {
    let split = text.split(|c: char| !c.is_alphanumeric());
    let filled = split.filter(|word| !word.is_empty());
    filled.map(str::to_lowercase).collect()
}

/// Every form of a notice, without the style of its page.
fn forms(notice: &Notice) -> Vec<String> {
    let mut forms = Vec::new();
    for lang in LANGS {
        forms.push(text::notice(notice, lang));
        forms.push(json::notice(notice, "OWN", lang).to_string());
        let page = html::notice(notice, lang);
        let (head, rest) = page.split_once("<style>").expect("a style");
        let (_, body) = rest.split_once("</style>").expect("its end");
        forms.push(format!("{head}{body}"));
    }
    forms
}

/// All words that any notice can be made of: those of a notice with everything on it.
fn vocabulary() -> BTreeSet<String> {
    let verdicts = [Verdict::Clear, Verdict::Review, Verdict::Duplicate];
    let notices = verdicts.map(|verdict| Notice {
        verdict,
        reasons: Reason::ALL.to_vec(),
        steps: Step::ALL.to_vec(),
    });
    let forms = notices.iter().flat_map(forms);
    forms.flat_map(|form| words(&form)).collect()
}

#[test]
fn a_notice_is_made_of_the_same_few_words_whoever_the_other_is() {
    let vocabulary = vocabulary();
    let explainer = BASE.engine.explainer();
    let mut seen = BTreeMap::new();
    let mut pairs = 0;
    for (a, b) in BASE.pairs(PAIRS) {
        let (a, b) = (BASE.population.view(a), BASE.population.view(b));
        for (own, other) in [(a, b), (b, a)] {
            let ledger = explainer.ledger(&explainer.compare(&own, &other), Vec::new());
            let told = notice(&ledger, &own);
            assert!(told.reasons.len() <= MOST_REASONS);
            for form in forms(&told) {
                let strange: Vec<_> = words(&form).difference(&vocabulary).cloned().collect();
                assert!(strange.is_empty(), "{strange:?}");
            }
            if ledger.decision.verdict != Verdict::Clear {
                let id = own.account_id.to_owned();
                let steps = seen.entry(id).or_insert_with(|| told.steps.clone());
                assert_eq!(*steps, told.steps, "what he can do depends on the other");
            }
        }
        pairs += 1;
    }
    assert!(
        pairs >= PAIRS && seen.len() > 100,
        "{pairs} pairs, {} flagged",
        seen.len()
    );
}

#[test]
fn no_digit_and_no_placeholder_is_on_a_notice() {
    let notice = Notice {
        verdict: Verdict::Review,
        reasons: Reason::ALL.to_vec(),
        steps: Step::ALL.to_vec(),
    };
    for lang in LANGS {
        let told = text::notice(&notice, lang);
        assert!(
            !told.contains(|c: char| c.is_ascii_digit() || "{}<>*".contains(c)),
            "{told}"
        );
    }
}

#[test]
fn what_differs_is_not_told() {
    let engine = &BASE.engine;
    let own = RawRecord::new("own")
        .with(Field::GivenName, "José")
        .with(Field::FamilyName, "García García")
        .with(Field::BirthDate, "1983-03-19")
        .with(Field::City, "Madrid");
    let own = engine.normalise(&own).record;
    let tell = |city: &'static str, verified: &'static str| {
        let other = RawRecord::new("other")
            .with(Field::GivenName, "José")
            .with(Field::FamilyName, "García García")
            .with(Field::BirthDate, "1983-03-19")
            .with(Field::City, city)
            .with(Field::Verified, verified);
        let other = engine.normalise(&other).record;
        let ledger = engine.explain(&own.view(), &other.view());
        (ledger.decision.verdict, notice(&ledger, &own.view()))
    };
    let (verdict, told) = tell("Soria", "true");
    assert_eq!(verdict, Verdict::Review);
    assert!(!told.reasons.contains(&Reason::Address));
    assert_eq!(tell("Soria", "false").1, told);
    assert_eq!(tell("Teruel", "").1, told);
}

/// The streets of one town differ by more than the town has in common: the address did not count.
#[test]
fn what_spoke_against_as_a_whole_did_not_count() {
    let engine = &BASE.engine;
    let tell = |street: &'static str| {
        let account = |id: &'static str, street: &'static str| {
            let raw = RawRecord::new(id)
                .with(Field::GivenName, "José")
                .with(Field::FamilyName, "García García")
                .with(Field::BirthDate, "1983-03-19")
                .with(Field::Street, street)
                .with(Field::HouseNumber, "7")
                .with(Field::City, "Madrid");
            engine.normalise(&raw).record
        };
        let (own, other) = (account("own", "Calle Mayor"), account("other", street));
        let ledger = engine.explain(&own.view(), &other.view());
        assert_ne!(ledger.decision.verdict, Verdict::Clear);
        notice(&ledger, &own.view()).reasons
    };
    assert!(tell("Calle Mayor").contains(&Reason::Address));
    assert!(!tell("Avenida de la Paz").contains(&Reason::Address));
}

/// One pair is clear; his account may be under review for another.
#[test]
fn a_clear_notice_speaks_of_this_check_alone() {
    let notice = Notice {
        verdict: Verdict::Clear,
        reasons: Vec::new(),
        steps: Vec::new(),
    };
    for (lang, words) in [
        (Lang::En, "other checks"),
        (Lang::Es, "otras comprobaciones"),
    ] {
        let told = text::notice(&notice, lang).replace('\n', " ");
        assert!(told.contains(words), "{told}");
    }
}
