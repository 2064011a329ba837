//! Every metric against `strsim` and against jellyfish's tables.

use super::*;
use proptest::prelude::*;

/// Words of few letters, so that they collide, of every kernel's length and beyond.
fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-d]{0,9}",
        4 => "[a-f ]{0,20}",
        2 => "[a-e]{10,80}",
        1 => "[\\x00-\\x7f]{0,70}",
        1 => "[a-cñé ]{0,12}",
        1 => any::<String>(),
    ]
}

/// A word and the same after a few slips, since two random words are rarely alike.
fn pair() -> impl Strategy<Value = (String, String)> {
    let slips = prop::collection::vec((0u8..4, any::<prop::sample::Index>(), "[a-d]"), 0..5);
    prop_oneof![
        (word(), word()),
        (word(), slips).prop_map(|(word, slips)| {
            let slipped = slips.iter().fold(word.clone(), |text, (kind, at, letter)| {
                slip(&text, *kind, at.index(text.chars().count() + 1), letter)
            });
            (word, slipped)
        }),
    ]
}

fn slip(text: &str, kind: u8, at: usize, letter: &str) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    match kind {
        0 => letters.splice(at..at, letter.chars()).for_each(drop),
        1 if at < letters.len() => drop(letters.remove(at)),
        2 if at + 1 < letters.len() => letters.swap(at, at + 1),
        _ if at < letters.len() => letters[at] = 'd',
        _ => {}
    }
    letters.into_iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn edits_equal_strsim((a, b) in pair()) {
        let distance = osa::distance(&a, &b);
        prop_assert_eq!(distance, strsim::osa_distance(&a, &b));
        prop_assert_eq!(distance, osa::distance(&b, &a));
        prop_assert_eq!(distance + osa::similarity(&a, &b), a.chars().count().max(b.chars().count()));
    }

    #[test]
    fn alikeness_equals_strsim_bit_for_bit((a, b) in pair()) {
        let found = jaro::similarity(&a, &b);
        prop_assert_eq!(found.to_bits(), strsim::jaro(&a, &b).to_bits());
        prop_assert_eq!(found.to_bits(), jaro::similarity(&b, &a).to_bits());
        let found = jaro_winkler::similarity(&a, &b);
        prop_assert_eq!(found.to_bits(), strsim::jaro_winkler(&a, &b).to_bits());
    }

    #[test]
    fn within_is_the_distance_up_to_k((a, b) in pair(), k in 0usize..6) {
        let bounded = Some(osa::distance(&a, &b)).filter(|&found| found <= k);
        prop_assert_eq!(osa::within(&a, &b, k), bounded);
    }
}

type Metric = fn(&str, &str) -> f64;

/// Rows of one of jellyfish's tables as their cells, or none where the tables are not at hand.
fn jellyfish(table: &str) -> Vec<Vec<String>> {
    let folder = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../shared/data/jellyfish_testdata/"
    );
    let reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_path(format!("{folder}{table}.csv"));
    let Ok(mut reader) = reader else {
        println!("skipped: no jellyfish tables at {folder}");
        return Vec::new();
    };
    let rows = reader.records().map(|row| row.expect("a readable table"));
    rows.map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}

/// The tables give three decimals, not all of them rounded to nearest.
#[test]
fn jellyfish_alikeness() {
    let metrics: [(&str, Metric); 2] = [
        ("jaro_distance", jaro::similarity),
        ("jaro_winkler", jaro_winkler::similarity),
    ];
    for (table, similarity) in metrics {
        for row in jellyfish(table) {
            let expected: f64 = row[2].parse().expect("a number");
            let found = similarity(&row[0], &row[1]);
            assert!(
                (found - expected).abs() < 0.001,
                "{table} of {row:?}: {found}"
            );
        }
    }
}
