//! How well names are told apart on public tables, where those are at hand.

use std::path::PathBuf;
use tocayo::record::name::Name;
use tocayo::stage::compare::library::name::{agrees, similarity};
use tocayo::stage::normalise::name::normalise_whole;

fn table(path: &str) -> Option<PathBuf> {
    let path = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data")).join(path);
    if path.exists() {
        return Some(path);
    }
    println!("skipped: {} is not here", path.display());
    None
}

fn read(name: &str) -> Name {
    normalise_whole(name).value().unwrap_or_default()
}

/// The chance that a positive scores above a negative, ties counting half.
fn auc(mut scored: Vec<(f32, bool)>) -> f64 {
    scored.sort_by(|x, y| x.0.total_cmp(&y.0));
    let (mut rank_sum, mut at) = (0.0, 0);
    while at < scored.len() {
        let end = at
            + scored[at..]
                .iter()
                .take_while(|pair| pair.0 == scored[at].0)
                .count();
        let rank = (at + end + 1) as f64 / 2.0;
        rank_sum += rank * scored[at..end].iter().filter(|pair| pair.1).count() as f64;
        at = end;
    }
    let positives = scored.iter().filter(|pair| pair.1).count() as f64;
    let negatives = scored.len() as f64 - positives;
    (rank_sum - positives * (positives + 1.0) / 2.0) / (positives * negatives)
}

fn is_cjk(text: &str) -> bool {
    text.chars()
        .any(|c| matches!(c as u32, 0x3041..=0x30FF | 0x3400..=0x9FFF | 0xAC00..=0xD7A3))
}

struct Pair {
    kind: String,
    names: (String, String),
    is_match: bool,
}

fn politicians() -> Option<Vec<Pair>> {
    let mut reader = csv::Reader::from_path(table("everypolitician_names/pairs.csv")?).ok()?;
    let rows = reader.records().map_while(Result::ok);
    Some(
        rows.map(|row| Pair {
            kind: row[4].to_owned(),
            names: (row[1].to_owned(), row[2].to_owned()),
            is_match: &row[3] == "1",
        })
        .collect(),
    )
}

#[test]
fn same_script_f1() {
    let Some(pairs) = politicians() else { return };
    let (mut right, mut said, mut all) = (0.0, 0.0, 0.0);
    for pair in pairs
        .iter()
        .filter(|pair| !pair.kind.starts_with("cross_script"))
    {
        let verdict = agrees(read(&pair.names.0).view(), read(&pair.names.1).view());
        let yes = verdict == Some(true);
        all += f64::from(u8::from(pair.is_match));
        said += f64::from(u8::from(yes));
        right += f64::from(u8::from(yes && pair.is_match));
    }
    let (precision, recall) = (right / said, right / all);
    let f1 = 2.0 * precision * recall / (precision + recall);
    println!("same script: precision {precision:.4} recall {recall:.4} F1 {f1:.4}");
    assert!(f1 >= 0.92);
}

#[test]
fn cross_script_auc() {
    let Some(pairs) = politicians() else { return };
    let (mut east, mut rest) = (Vec::new(), Vec::new());
    for pair in pairs
        .iter()
        .filter(|pair| pair.kind.starts_with("cross_script"))
    {
        let score = similarity(read(&pair.names.0).view(), read(&pair.names.1).view());
        let side = if is_cjk(&pair.names.0) || is_cjk(&pair.names.1) {
            &mut east
        } else {
            &mut rest
        };
        side.push((score, pair.is_match));
    }
    println!(
        "cross script: {} pairs CJK, {} others",
        east.len(),
        rest.len()
    );
    let (east, rest) = (auc(east), auc(rest));
    println!("cross script AUC: outside CJK {rest:.4}, within {east:.4}");
    assert!(rest >= 0.96 && east >= 0.90);
}

/// True pairs against as many re-pairings, on the fifth of the rows that `text::spelling` did not
/// learn from.
fn transliteration_auc(language: &str) -> Option<f64> {
    let text =
        std::fs::read_to_string(table(&format!("ne_transliteration/{language}.tsv"))?).ok()?;
    let rows: Vec<(Name, Name)> = text
        .lines()
        .step_by(5)
        .filter_map(|line| {
            let mut cells = line.split('\t');
            let (english, target) = (cells.next()?, cells.next()?.replace(' ', ""));
            Some((read(english), read(&target)))
        })
        .collect();
    let mut scored = Vec::new();
    for (at, (english, target)) in rows.iter().enumerate() {
        let other = &rows[(at * 7919 + 13) % rows.len()].1;
        scored.push((similarity(english.view(), target.view()), true));
        scored.push((similarity(english.view(), other.view()), false));
    }
    Some(auc(scored))
}

#[test]
fn transliterated_words() {
    for (language, wanted) in [
        ("russian", 0.97),
        ("hebrew", 0.97),
        ("katakana", 0.97),
        ("arabic", 0.97),
        ("chinese", 0.88),
        ("korean", 0.88),
        ("japanese", 0.88),
    ] {
        let Some(auc) = transliteration_auc(language) else {
            return;
        };
        println!("{language}: AUC {auc:.4} (wanted {wanted})");
        assert!(auc >= wanted, "{language}");
    }
}
