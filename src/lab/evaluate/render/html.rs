//! An evaluation as one page that needs nothing else.

use super::chart;
use super::number::{NOTHING, bits, per_million, percent, ratio, score};
use crate::lab::evaluate::Evaluation;
use crate::lab::evaluate::calibration::{Bin, Calibration};
use crate::lab::evaluate::curve::Curve;
use crate::lab::evaluate::group::GroupMeasures;
use crate::lab::evaluate::innocent::FlagRate;
use crate::lab::evaluate::score::PairScore;
use crate::stage::explain::render::markup::{self, Table, escape, tile, whole};

const PAGE: &str = include_str!("page.html");

/// The page. Labels that come from tables are escaped.
pub fn render(evaluation: &Evaluation) -> String {
    let sections = [
        pairs(evaluation),
        by_threshold(&evaluation.pairs.by_score),
        clusters(evaluation),
        innocent(evaluation),
        calibration("Probabilities", evaluation.calibration.as_ref()),
        calibration(
            "Probabilities, without pairs cleared by a rule",
            evaluation.calibration_after_rules.as_ref(),
        ),
        evaluation.groups.iter().map(group).collect(),
        stories(evaluation),
    ];
    let people = evaluation.people.map_or_else(
        || "in listed pairs".to_owned(),
        |people| format!("of {} people", whole(people)),
    );
    let opening = format!(
        "{} accounts {people}; {} true pairs.",
        whole(evaluation.accounts),
        whole(evaluation.true_pairs)
    );
    PAGE.replace("{{style}}", markup::STYLE)
        .replace("{{opening}}", &opening)
        .replace("{{tiles}}", &tiles(evaluation))
        .replace("{{sections}}", &sections.concat())
}

fn tiles(evaluation: &Evaluation) -> String {
    let pairs = &evaluation.pairs;
    let best = pairs
        .by_score
        .best_f1
        .as_ref()
        .and_then(|point| point.score.f1);
    let per_million = evaluation
        .innocent
        .and_then(|innocent| innocent.duplicate.per_million);
    let error = evaluation
        .calibration
        .as_ref()
        .map(|calibration| calibration.expected_error);
    let tiles = [
        ("precision of duplicate", percent(pairs.duplicate.precision)),
        (
            "recall of duplicate or review",
            percent(pairs.duplicate_or_review.recall),
        ),
        ("best F1 of pairs", score(best)),
        (
            "innocent called duplicate, per million",
            per_million.map_or_else(|| NOTHING.to_owned(), |rate| whole(rate.round() as u64)),
        ),
        ("calibration error", score(error)),
    ];
    let tile = |(label, value): &(&str, String)| tile(label, value);
    tiles.iter().map(tile).collect()
}

/// A section with one table; cells are escaped already.
fn table(title: &str, note: &str, columns: &[&str], rows: Vec<Vec<String>>) -> String {
    let note = match note {
        "" => String::new(),
        note => format!("<p>{note}</p>"),
    };
    let table = markup::table(&Table {
        title,
        columns,
        rows,
    });
    format!("<section><h2>{title}</h2>{note}{table}</section>")
}

const SCORES: [&str; 6] = ["which", "flagged", "correct", "precision", "recall", "F1"];

fn score_row(label: String, pairs: &PairScore) -> Vec<String> {
    vec![
        label,
        whole(pairs.flagged),
        whole(pairs.correct),
        percent(pairs.precision),
        percent(pairs.recall),
        score(pairs.f1),
    ]
}

fn pairs(evaluation: &Evaluation) -> String {
    let pairs = &evaluation.pairs;
    let mut rows = vec![
        score_row("duplicate".into(), &pairs.duplicate),
        score_row("duplicate or review".into(), &pairs.duplicate_or_review),
    ];
    let mut add = |curve: &Curve, which: &str| {
        if let Some(best) = &curve.best_f1 {
            rows.push(score_row(
                format!("best F1{which}, from {} bits", bits(best.match_weight)),
                &best.score,
            ));
        }
        for point in &curve.at_probability {
            let probability = point.probability.unwrap_or_default();
            rows.push(score_row(
                format!("probability from {probability}{which}"),
                &point.score,
            ));
        }
    };
    add(&pairs.by_score, "");
    if let Some(curve) = &pairs.by_score_and_rules {
        add(curve, ", rules applied");
    }
    table("Pairs", "", &SCORES, rows)
}

fn by_threshold(curve: &Curve) -> String {
    match chart::curve(curve) {
        plots if plots.is_empty() => plots,
        plots => {
            format!("<section><h2>By threshold</h2><div class=\"plots\">{plots}</div></section>")
        }
    }
}

fn clusters(evaluation: &Evaluation) -> String {
    let clusters = &evaluation.clusters;
    let found = &clusters.found;
    let mut rows = vec![
        score_row("whole groups".into(), &found.whole),
        score_row("pairs within groups".into(), &found.pairwise),
        vec![
            "account by account (B-cubed)".into(),
            String::new(),
            String::new(),
            percent(found.b_cubed.precision),
            percent(found.b_cubed.recall),
            score(found.b_cubed.f1),
        ],
    ];
    for at in &clusters.by_probability {
        rows.push(score_row(
            format!("pairs, linked from probability {}", at.probability),
            &at.measure.pairwise,
        ));
    }
    let note = format!("The largest group has {} accounts.", whole(found.largest));
    table("Groups", &note, &SCORES, rows)
}

fn innocent(evaluation: &Evaluation) -> String {
    let Some(innocent) = &evaluation.innocent else {
        return String::new();
    };
    let row = |label: &str, rate: &FlagRate| {
        vec![
            label.to_owned(),
            whole(rate.innocent),
            whole(rate.flagged),
            per_million(rate),
        ]
    };
    let rows = [
        row("called duplicate", &innocent.duplicate),
        row("called duplicate or review", &innocent.duplicate_or_review),
    ];
    let note = "Customers with one account, who should not be troubled; Wilson 95 % intervals.";
    table(
        "Innocent customers",
        note,
        &["innocent customers", "all", "flagged", "per million"],
        rows.into(),
    )
}

fn calibration(title: &str, calibration: Option<&Calibration>) -> String {
    let Some(calibration) = calibration else {
        return String::new();
    };
    let share = |share: Option<f64>| {
        share.map_or_else(|| NOTHING.to_owned(), |share| format!("{share:.4}"))
    };
    let row = |bin: &Bin| {
        vec![
            format!("{} to {}", bin.from, bin.to),
            whole(bin.pairs),
            share(bin.said),
            share(bin.came_true),
        ]
    };
    let filled = calibration.bins.iter().filter(|bin| bin.pairs > 0);
    let rows: Vec<Vec<String>> = filled.map(row).collect();
    let note = format!(
        "Expected calibration error {:.4}; Brier score {:.4}. Measured on the {} pairs that were \
         written; a scan with a lower --min-probability writes more, which are easier to tell.",
        calibration.expected_error,
        calibration.brier,
        whole(calibration.pairs),
    );
    let columns = ["probability", "pairs", "said", "came true"];
    let plot = chart::calibration(calibration);
    table(title, &note, &columns, rows) + &format!("<div class=\"plots\">{plot}</div>")
}

fn group(grouping: &GroupMeasures) -> String {
    let rate = |rate: Option<&FlagRate>| rate.map_or_else(|| NOTHING.to_owned(), per_million);
    let rows: Vec<Vec<String>> = grouping
        .groups
        .iter()
        .map(|group| {
            vec![
                escape(&group.label),
                whole(group.accounts),
                rate(group.duplicate.as_ref()),
                ratio(group.ratio),
                rate(group.duplicate_or_review.as_ref()),
                ratio(group.review_ratio),
                percent(group.pairs.precision),
                percent(group.pairs.recall),
            ]
        })
        .collect();
    let columns = [
        "group",
        "accounts",
        "innocent called duplicate, per million",
        "× average",
        "called duplicate or review, per million",
        "× average",
        "precision",
        "recall",
    ];
    table(&format!("By {}", grouping.name), "", &columns, rows)
}

fn stories(evaluation: &Evaluation) -> String {
    if evaluation.stories.is_empty() {
        return String::new();
    }
    let rows: Vec<Vec<String>> = evaluation
        .stories
        .iter()
        .map(|story| {
            let people = if story.same_person { "one" } else { "two" };
            vec![
                escape(&story.story),
                people.to_owned(),
                whole(story.pairs),
                whole(story.duplicate),
                whole(story.review),
                whole(story.clear),
            ]
        })
        .collect();
    table(
        "Hard pairs",
        "",
        &["story", "people", "pairs", "duplicate", "review", "clear"],
        rows,
    )
}
