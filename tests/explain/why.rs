//! The stories told of a made population against those that it was made of, among the stories of
//! as many people.

use crate::SYNTH;
use crate::support::rows;
use std::collections::{BTreeMap, HashMap};
use tocayo::record::population::Row;
use tocayo::stage::explain::hypothesis::{Person, Stories};
use tocayo::stage::explain::why_not::{compared, outcomes};

/// How often the first story of a pair is its own, over all stories, at the least.
const FIRST_RIGHT: f64 = 0.6;

#[test]
fn the_first_story_is_mostly_the_one_that_it_was_made_of() {
    let (base, folder) = &*SYNTH;
    let by_id: HashMap<&str, Row> = base
        .population
        .rows()
        .map(|row| (base.population.account_id(row), row))
        .collect();
    let explainer = base.engine.explainer();
    let mut told: BTreeMap<String, BTreeMap<String, u32>> = BTreeMap::new();
    for pair in rows(&folder.join("why.csv")) {
        let (a, b) = (
            by_id[pair["account_a"].as_str()],
            by_id[pair["account_b"].as_str()],
        );
        let (a, b) = (base.population.view(a), base.population.view(b));
        // Relatives who have nothing in common are strangers to anybody who reads their records.
        if !compared(&outcomes(&a, &b, &base.engine.model().terms().blocking)) {
            continue;
        }
        let person = match pair["same_person"].as_str() {
            "true" | "1" | "yes" => Person::One,
            _ => Person::Two,
        };
        let explanation = explainer.explain(&a, &b);
        let of_side = explanation
            .hypotheses
            .iter()
            .filter(|told| told.story.person == person);
        let first = of_side
            .max_by(|x, y| x.share.total_cmp(&y.share))
            .expect("a story");
        let story = told.entry(pair["story"].clone()).or_default();
        *story.entry(first.story.name.clone()).or_default() += 1;
    }
    let (mut right, mut all) = (0, 0);
    for (story, first) in &told {
        assert!(
            Stories::shipped().iter().any(|known| known.name == *story),
            "{story}"
        );
        let of_story: u32 = first.values().sum();
        let good = first.get(story).copied().unwrap_or(0);
        println!("{story:24} {good:5} of {of_story:5}  {first:?}");
        (right, all) = (right + good, all + of_story);
    }
    println!("{right} of {all}");
    assert!(
        f64::from(right) >= FIRST_RIGHT * f64::from(all),
        "{right} of {all}"
    );
}
