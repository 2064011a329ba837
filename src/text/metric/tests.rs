//! Every metric against `strsim`, against its own bounds, and against jellyfish's tables.

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
        prop_assert_eq!(levenshtein::distance(&a, &b), strsim::levenshtein(&a, &b));
        prop_assert_eq!(osa::distance(&a, &b), strsim::osa_distance(&a, &b));
        prop_assert_eq!(damerau::distance(&a, &b), strsim::damerau_levenshtein(&a, &b));
        if let Ok(differing) = strsim::hamming(&a, &b) {
            prop_assert_eq!(hamming::distance(&a, &b), differing);
        }
    }

    #[test]
    fn normalized_equals_strsim((a, b) in pair()) {
        let found = levenshtein::normalized_similarity(&a, &b);
        prop_assert_eq!(found.to_bits(), strsim::normalized_levenshtein(&a, &b).to_bits());
        let found = damerau::normalized_similarity(&a, &b);
        prop_assert_eq!(found.to_bits(), strsim::normalized_damerau_levenshtein(&a, &b).to_bits());
    }

    #[test]
    fn alikeness_equals_strsim_bit_for_bit((a, b) in pair()) {
        prop_assert_eq!(jaro::similarity(&a, &b).to_bits(), strsim::jaro(&a, &b).to_bits());
        let found = jaro_winkler::similarity(&a, &b);
        prop_assert_eq!(found.to_bits(), strsim::jaro_winkler(&a, &b).to_bits());
        if a.is_ascii() && b.is_ascii() {
            let found = dice::similarity(&a, &b);
            prop_assert_eq!(found.to_bits(), strsim::sorensen_dice(&a, &b).to_bits());
        }
    }

    #[test]
    fn within_is_the_distance_up_to_k((a, b) in pair(), k in 0usize..6) {
        let bounded = |distance: usize| Some(distance).filter(|&found| found <= k);
        prop_assert_eq!(levenshtein::within(&a, &b, k), bounded(levenshtein::distance(&a, &b)));
        prop_assert_eq!(osa::within(&a, &b, k), bounded(osa::distance(&a, &b)));
        prop_assert_eq!(damerau::within(&a, &b, k), bounded(damerau::distance(&a, &b)));
        prop_assert_eq!(hamming::within(&a, &b, k), bounded(hamming::distance(&a, &b)));
    }

    #[test]
    fn edits_are_symmetric_and_nested((a, b) in pair()) {
        let (lev, osa, dl) =
            (levenshtein::distance(&a, &b), osa::distance(&a, &b), damerau::distance(&a, &b));
        prop_assert_eq!(lev, levenshtein::distance(&b, &a));
        prop_assert_eq!(osa, osa::distance(&b, &a));
        prop_assert_eq!(dl, damerau::distance(&b, &a));
        prop_assert!(dl <= osa && osa <= lev && 2 * osa <= 3 * dl);
        prop_assert!(lev <= hamming::distance(&a, &b));
        prop_assert_eq!(lev + levenshtein::similarity(&a, &b), scale::longest(&a, &b));
    }

    #[test]
    fn jaro_is_symmetric((a, b) in pair()) {
        prop_assert_eq!(jaro::similarity(&a, &b).to_bits(), jaro::similarity(&b, &a).to_bits());
    }

    #[test]
    fn overlaps_are_symmetric((a, b) in pair()) {
        let (d, j) = (dice::similarity(&a, &b), jaccard::similarity(&a, &b));
        prop_assert_eq!(d.to_bits(), dice::similarity(&b, &a).to_bits());
        prop_assert_eq!(j.to_bits(), jaccard::similarity(&b, &a).to_bits());
        prop_assert!((j - d / (2.0 - d)).abs() < 1e-12);
        prop_assert!((0.0..=1.0).contains(&jaccard::word_similarity(&a, &b)));
    }

    #[test]
    fn upper_bound_is_one((a, b) in pair()) {
        let (left, right) = (jaro_winkler::Sketch::new(&a), jaro_winkler::Sketch::new(&b));
        let bound = jaro_winkler::upper_bound(&left, &right);
        prop_assert!(bound >= jaro_winkler::similarity(&a, &b));
        prop_assert_eq!(bound.to_bits(), jaro_winkler::upper_bound(&right, &left).to_bits());
    }
}

#[test]
fn upper_bound_rejects_strangers() {
    let bound = |a, b| {
        let sketch = jaro_winkler::Sketch::new;
        jaro_winkler::upper_bound(&sketch(a), &sketch(b))
    };
    assert!(bound("martha", "kowalski") < 0.6);
    assert!(bound("martha", "marhta") > 0.99);
    assert_eq!(bound("", ""), 1.0);
    assert_eq!(bound("", "ana"), 0.0);
    assert_eq!(bound("xyz", "ana"), 0.0);
}

#[test]
fn dice_counts_letters_not_bytes() {
    assert_eq!(
        dice::similarity("ñandú", "ñandu"),
        dice::similarity("nandu", "nande")
    );
}

#[test]
fn damerau_edits_between_swapped_letters() {
    assert_eq!(
        (osa::distance("ca", "abc"), damerau::distance("ca", "abc")),
        (3, 2)
    );
}

type Metric<T> = fn(&str, &str) -> T;

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

#[test]
fn jellyfish_counts() {
    let metrics: [(&str, Metric<usize>); 3] = [
        ("levenshtein", levenshtein::distance),
        ("damerau_levenshtein", damerau::distance),
        ("hamming", hamming::distance),
    ];
    for (table, distance) in metrics {
        for row in jellyfish(table) {
            let found = distance(&row[0], &row[1]);
            assert_eq!(found.to_string(), row[2], "{table} of {row:?}");
        }
    }
}

/// The tables give three decimals, not all of them rounded to nearest.
#[test]
fn jellyfish_alikeness() {
    let metrics: [(&str, Metric<f64>); 3] = [
        ("jaro_distance", jaro::similarity),
        ("jaro_winkler", jaro_winkler::similarity),
        ("jaccard", jaccard::word_similarity),
    ];
    for (table, similarity) in metrics {
        // Pieces of n letters are not offered: see `jaccard::similarity`.
        let rows = jellyfish(table).into_iter();
        for row in rows.filter(|row| row.get(3).is_none_or(String::is_empty)) {
            let expected: f64 = row[2].parse().expect("a number");
            let found = similarity(&row[0], &row[1]);
            assert!(
                (found - expected).abs() < 0.001,
                "{table} of {row:?}: {found}"
            );
        }
    }
}
