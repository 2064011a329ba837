//! Public tables with known truth, scanned with no configuration: the columns are found, and pair
//! F1 at the best threshold reaches what is asked of a model learnt from the table alone.

mod support;

use std::collections::HashSet;
use std::path::Path;
use support::{
    Measure, Pair, best_f1, flags, folder, measure, pair, pairs_of, rows, shared, text, tocayo_ok,
};

/// How well a table was scanned.
struct Scan {
    best: Measure,
    /// At a probability of .95.
    likely: Measure,
}

/// Scans, and tells F1 at the best threshold, at a probability of .95 and at the default decision.
fn scan(name: &str, arguments: &[&Path], truth: &HashSet<Pair>) -> Scan {
    let out = folder(name);
    let mut command = vec![if arguments.len() == 2 { "link" } else { "scan" }];
    command.extend(arguments.iter().map(|path| text(path)));
    command.extend([
        "--quiet",
        "--min-probability",
        "0",
        "--out",
        out.to_str().expect("UTF-8"),
    ]);
    tocayo_ok(&command);
    let mut scored = flags(&out);
    let candidates: HashSet<&Pair> = scored.iter().map(|scored| &scored.pair).collect();
    let found = truth
        .iter()
        .filter(|pair| candidates.contains(pair))
        .count();
    let of = |verdicts: &[&str]| {
        let kept = scored
            .iter()
            .filter(|scored| verdicts.contains(&scored.decision.as_str()));
        measure(kept.map(|scored| &scored.pair), truth)
    };
    let (duplicate, flagged) = (of(&["duplicate"]), of(&["duplicate", "review"]));
    let (pairs, total) = (candidates.len(), truth.len());
    let likely = scored.iter().filter(|scored| scored.probability >= 0.95);
    let likely = measure(likely.map(|scored| &scored.pair), truth);
    let best = best_f1(&mut scored, truth);
    println!(
        "{name}: best F1 {:.4} (P {:.4} R {:.4}); from .95 F1 {:.4}; duplicate F1 {:.4} (P {:.4}); with review F1 {:.4} \
         (P {:.4}); blocking found {found} of {total} in {pairs} pairs",
        best.f1,
        best.precision,
        best.recall,
        likely.f1,
        duplicate.f1,
        duplicate.precision,
        flagged.f1,
        flagged.precision,
    );
    Scan { best, likely }
}

/// `rec-12-org` and `rec-12-dup-0` are accounts of person 12.
fn febrl_truth(tables: &[&Path]) -> HashSet<Pair> {
    let ids: Vec<String> = tables
        .iter()
        .flat_map(|path| rows(path))
        .map(|row| row["rec_id"].clone())
        .collect();
    pairs_of(
        ids.iter()
            .map(|id| (id.as_str(), id.split('-').nth(1).expect("a person"))),
    )
}

#[test]
fn febrl() {
    for (table, asked) in [("dataset1", 1.0), ("dataset2", 1.0), ("dataset3", 0.9997)] {
        let Some(path) = shared(&format!("febrl/{table}.csv")) else {
            return;
        };
        let Scan { best, .. } = scan(&format!("febrl_{table}"), &[&path], &febrl_truth(&[&path]));
        assert!(best.f1 >= asked, "{table}: F1 {} is below {asked}", best.f1);
    }
}

#[test]
fn febrl4_linked() {
    let Some(left) = shared("febrl/dataset4a.csv") else {
        return;
    };
    let Some(right) = shared("febrl/dataset4b.csv") else {
        return;
    };
    let Scan { best, .. } = scan("febrl4", &[&left, &right], &febrl_truth(&[&left, &right]));
    assert!(best.f1 >= 0.9999, "F1 {} is below 0.9999", best.f1);
}

#[test]
fn splink_fake_1000() {
    let Some(path) = shared("splink_fake_1000/fake_1000.csv") else {
        return;
    };
    let table = rows(&path);
    let truth = pairs_of(
        table
            .iter()
            .map(|row| (row["unique_id"].as_str(), row["cluster"].as_str())),
    );
    let Scan { best, likely } = scan("fake_1000", &[&path], &truth);
    assert!(best.f1 >= 0.935, "F1 {} is below 0.935", best.f1);
    assert!(likely.f1 >= 0.88, "F1 {} is below 0.88", likely.f1);
}

#[test]
fn opencr_uganda() {
    let Some(path) = shared("opencr_uganda/uganda_data_v21_20201501.csv") else {
        return;
    };
    let Some(links) = shared("opencr_uganda/uganda_true_links.csv") else {
        return;
    };
    let truth = rows(&links)
        .iter()
        .map(|row| pair(&row["rec_id_1"], &row["rec_id_2"]))
        .collect();
    let Scan { best, .. } = scan("uganda", &[&path], &truth);
    assert!(best.f1 >= 0.995, "F1 {} is below 0.995", best.f1);
}

/// The set's own three answers, as ours. It clears what we would have a person look at (a record
/// without a name, with another surname, with a number one digit apart), and now and then answers
/// the same question twice, differently.
#[test]
fn cdc_incoming_records() {
    let Some(seed) = shared("cdc_recordlinker/nbs_seed.csv") else {
        return;
    };
    let Some(incoming) = shared("cdc_recordlinker/better_test.csv") else {
        return;
    };
    let out = folder("cdc");
    let text = |path: &Path| path.to_str().expect("UTF-8").to_owned();
    tocayo_ok(&[
        "link",
        &text(&seed),
        &text(&incoming),
        "--quiet",
        "--out",
        &text(&out),
    ]);
    let flagged = rows(&out.join("flags.csv"));
    let answer = |case: &str| {
        let decided = |decision: &str| {
            let mut flags = flagged.iter();
            flags.any(|flag| flag["account_b"] == case && flag["decision"] == decision)
        };
        match (decided("duplicate"), decided("review")) {
            (true, _) => "match",
            (false, true) => "possible_match",
            (false, false) => "no_match",
        }
    };
    let cases = rows(&incoming);
    let (mut agreed, mut wronged) = (0, 0);
    for case in &cases {
        let (expected, found) = (&case["Expected Result"], answer(&case["Test Case #"]));
        agreed += usize::from(expected == found);
        wronged += usize::from(expected == "no_match" && found == "match");
    }
    println!("cdc: {agreed} of {} answers agree", cases.len());
    assert_eq!(wronged, 0, "records that are nobody's are called duplicate");
    assert!(agreed * 100 >= cases.len() * 44, "{agreed} answers agree");
}

#[test]
#[allow(clippy::too_many_lines, reason = "a table")]
fn every_table_is_understood_and_scanned_without_configuration() {
    let tables: &[(&str, &[(&str, &str)])] = &[
        (
            "febrl/dataset1.csv",
            &[
                ("given_name", "given_name"),
                ("family_name", "surname"),
                ("birth_date", "date_of_birth"),
                ("city", "suburb"),
                ("postcode", "postcode"),
            ],
        ),
        (
            "splink_fake_1000/fake_1000.csv",
            &[
                ("given_name", "first_name"),
                ("family_name", "surname"),
                ("birth_date", "dob"),
                ("email", "email"),
                ("city", "city"),
            ],
        ),
        (
            "opencr_uganda/uganda_data_v21_20201501.csv",
            &[
                ("given_name", "given_name"),
                ("family_name", "surname"),
                ("birth_date", "date_of_birth"),
                ("sex", "sex"),
                ("phone", "phone_number"),
            ],
        ),
        (
            "cdc_recordlinker/nbs_seed.csv",
            &[
                ("given_name", "FIRST"),
                ("family_name", "LAST"),
                ("birth_date", "BIRTHDATE"),
                ("name_suffix", "SUFFIX"),
                ("sex", "GENDER"),
                ("postcode", "ZIP"),
            ],
        ),
        (
            "cdc_recordlinker/better_test.csv",
            &[("given_name", "FIRST"), ("family_name", "LAST")],
        ),
        (
            "cdc_recordlinker/expanded_nbs_test.csv",
            &[("birth_date", "BIRTHDATE")],
        ),
        (
            "cdc_recordlinker/nbs_test.csv",
            &[("birth_date", "BIRTHDATE")],
        ),
    ];
    for (table, expected) in tables {
        let Some(path) = shared(table) else { return };
        let path = text(&path);
        let inspection: serde_json::Value =
            serde_json::from_str(&tocayo_ok(&["inspect", path, "--json", "--quiet"]))
                .expect("JSON");
        let mapping = &inspection["input"]["mapping"];
        for (field, column) in *expected {
            let fields = mapping["fields"].as_array().expect("a list of fields");
            let entry = fields.iter().find(|entry| entry["field"] == *field);
            let entry = entry.unwrap_or_else(|| panic!("{table}: {field} was not found"));
            let columns = entry["columns"].as_array().expect("a list of columns");
            let headers: Vec<&str> = columns
                .iter()
                .map(|at| mapping["headers"][at.as_u64().expect("a position") as usize].as_str())
                .map(|header| header.expect("a header").trim())
                .collect();
            assert!(
                headers.contains(column),
                "{table}: {field} is read from {headers:?}"
            );
        }
        let out = folder(&format!("understood_{}", table.replace('/', "_")));
        tocayo_ok(&[
            "scan",
            path,
            "--quiet",
            "--out",
            out.to_str().expect("UTF-8"),
        ]);
    }
}
