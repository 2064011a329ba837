//! The stories told of made populations against those that they were made of, on seeds that
//! nobody looked at while the odds of the stories were set.

use crate::base::Base;
use crate::support::rows;
use std::collections::{BTreeMap, HashMap};
use tocayo::record::population::Row;
use tocayo::stage::decide::Verdict;
use tocayo::stage::explain::Explanation;
use tocayo::stage::explain::hypothesis::{Person, Stories};
use tocayo::stage::explain::why_not::{compared, outcomes};

/// The odds were set on seeds 101 to 104.
const SEEDS: [u64; 3] = [401, 402, 403];
const ACCOUNTS: u64 = 20_000;

/// How often the first story of a compared pair is its own, given one or two people, at the
/// least: over all of one person, over all of two, and for each story that is told apart well.
/// Measured on the three seeds: see the table that the test prints.
const ONE_PERSON: f64 = 0.85;
const TWO_PEOPLE: f64 = 0.80;
const EACH: [(&str, f64); 8] = [
    ("evasion", 0.65),
    ("forgotten_own_account", 0.95),
    ("renewed_document", 0.9),
    ("twin", 0.8),
    ("parent_child", 0.9),
    ("shared_household", 0.8),
    ("recycled_phone", 0.7),
    ("borrowed_identity", 0.6),
];

/// By the true story, how often each story came first.
type Confusion = BTreeMap<String, BTreeMap<String, u32>>;

#[test]
fn the_first_story_is_mostly_the_one_that_it_was_made_of() {
    let mut of_side = [Confusion::new(), Confusion::new()];
    let mut of_flags = Confusion::new();
    for seed in SEEDS {
        let name = format!("explain_why_{seed}");
        let (base, folder) = Base::of_synth_with(&name, ACCOUNTS, seed);
        measure(
            &base,
            &rows(&folder.join("why.csv")),
            &mut of_side,
            &mut of_flags,
        );
    }
    println!("first story of compared pairs, given how many people they are");
    let [one, two] = of_side.each_ref().map(share_right);
    of_side.iter().for_each(print);
    println!("first story of flagged pairs, nothing given");
    print(&of_flags);
    println!(
        "one person {one:.3}, two people {two:.3}, flags {:.3}",
        share_right(&of_flags)
    );
    assert!(one >= ONE_PERSON && two >= TWO_PEOPLE, "{one:.3} {two:.3}");
    for (story, least) in EACH {
        let side = of_side.iter().find(|side| side.contains_key(story));
        let first = &side.unwrap_or_else(|| panic!("no {story} among the pairs"))[story];
        let share = right(story, first);
        assert!(share >= least, "{story}: {share:.2} of {first:?}");
    }
}

fn measure(
    base: &Base,
    why: &[HashMap<String, String>],
    of_side: &mut [Confusion; 2],
    of_flags: &mut Confusion,
) {
    let by_id: HashMap<&str, Row> = base
        .population
        .rows()
        .map(|row| (base.population.account_id(row), row))
        .collect();
    let explainer = base.engine.explainer();
    for pair in why {
        let row = |side: &str| base.population.view(by_id[pair[side].as_str()]);
        let (a, b) = (row("account_a"), row("account_b"));
        // Relatives who have nothing in common are strangers to anybody who reads their records.
        if !compared(&outcomes(&a, &b, &base.engine.model().terms().blocking)) {
            continue;
        }
        let story = pair["story"].as_str();
        let known = Stories::shipped().iter().find(|known| known.name == story);
        let person = known.unwrap_or_else(|| panic!("{story}")).person;
        assert_eq!(
            person == Person::One,
            pair["same_person"] == "true",
            "{story}"
        );
        let told = explainer.explain(&a, &b);
        note(
            &mut of_side[person as usize],
            story,
            first_of(&told, person),
        );
        if told.ledger.decision.verdict != Verdict::Clear {
            note(of_flags, story, &told.hypotheses[0].story.name);
        }
    }
}

fn first_of(told: &Explanation, person: Person) -> &str {
    let stories = told.hypotheses.iter();
    let of_side = stories.filter(|told| told.story.person == person);
    let first = of_side.max_by(|x, y| x.share.total_cmp(&y.share));
    &first.expect("a story").story.name
}

fn note(confusion: &mut Confusion, story: &str, first: &str) {
    let told = confusion.entry(story.to_owned()).or_default();
    *told.entry(first.to_owned()).or_default() += 1;
}

fn right(story: &str, first: &BTreeMap<String, u32>) -> f64 {
    let all: u32 = first.values().sum();
    f64::from(first.get(story).copied().unwrap_or(0)) / f64::from(all)
}

fn share_right(confusion: &Confusion) -> f64 {
    let all: u32 = confusion.values().flat_map(BTreeMap::values).sum();
    let good = confusion
        .iter()
        .filter_map(|(story, first)| first.get(story));
    f64::from(good.sum::<u32>()) / f64::from(all)
}

fn print(confusion: &Confusion) {
    for (story, first) in confusion {
        let all: u32 = first.values().sum();
        println!(
            "{story:24} {:4.2} of {all:6}  {first:?}",
            right(story, first)
        );
    }
}
