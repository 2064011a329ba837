//! The parts of the page that need no script: tables, tiles, the histogram.

use super::scores::KINDS;
use super::{FieldQuality, Flags, GroupRisk, Namesake, Quality, Report, Risk, Scores};
use crate::stage::explain::render::figure::percent;
use crate::stage::explain::render::markup::{Table, escape, table, tile, whole};

/// Flags in the table for readers without a script.
const BRIEF: usize = 200;

pub fn summary(report: &Report) -> String {
    let files: Vec<String> = report.files.iter().map(|file| escape(file)).collect();
    let tiles: String = report
        .counts
        .iter()
        .map(|(what, count)| tile(what, &whole(*count)))
        .collect();
    let warnings: String = report
        .warnings
        .iter()
        .map(|warning| format!("<p class=\"warning\" role=\"note\">{}</p>", escape(warning)))
        .collect();
    format!(
        "<p class=\"lead\">{}</p>{warnings}<dl class=\"tiles\">{tiles}</dl>",
        files.join(" and ")
    )
}

pub fn scores(scores: &Scores) -> String {
    if scores.is_empty() {
        return String::new();
    }
    let legend: String = KINDS
        .iter()
        .map(|(class, says)| format!("<li class=\"{class}\">{says}</li>"))
        .collect();
    let rows = scores.costs.iter().map(|cost| {
        let wrong = (cost.pairs as f64 - cost.expected_true).max(0.0);
        vec![
            match cost.decides {
                Some(says) => format!("from {}, now <strong>{says}</strong>", cost.probability),
                None => format!("from {}", cost.probability),
            },
            whole(cost.pairs),
            whole(cost.expected_true.round() as u64),
            whole(wrong.round() as u64),
        ]
    });
    let costs = table(&Table {
        title: "What each threshold would cost",
        columns: &["probability", "pairs", "one person’s", "two people’s"],
        rows: rows.collect(),
    });
    format!(
        "<section id=\"scores\"><h2>Scores</h2><figure>{}<ul class=\"legend\">{legend}</ul>\
         <figcaption>Pairs by match weight, from probability {} on. Heights grow with the square \
         root of the count, so that rare scores can be seen.</figcaption></figure>\
         <h3>What each threshold would cost</h3><p>Pairs that a threshold would put before a \
         person, without those that a rule clears, and what they would turn out to be if \
         probabilities mean what they say.</p>{costs}</section>",
        scores.picture(),
        scores.least,
    )
}

pub fn quality(quality: &Quality) -> String {
    let share = |share: f64| match share {
        0.0 => "–".to_owned(),
        share => format!("{:.1} %", share * 100.0),
    };
    let lacking = |field: &&FieldQuality| field.empty + field.unreadable + field.placeholder > 0.0;
    let mut worst: Vec<&FieldQuality> = quality.fields.iter().filter(lacking).collect();
    worst.sort_by(|left, right| right.empty.total_cmp(&left.empty));
    let rows = worst.into_iter().map(|field| {
        let shares = [field.empty, field.unreadable, field.placeholder];
        let cells = shares.into_iter().map(share);
        std::iter::once(named(field)).chain(cells).collect()
    });
    let rows: Vec<Vec<String>> = rows.collect();
    let whole = quality.fields.iter().filter(|field| !lacking(field));
    let whole: Vec<String> = whole.map(named).collect();
    let whole = match whole.is_empty() {
        true => String::new(),
        false => format!("<p>Filled everywhere: {}.</p>", whole.join(", ")),
    };
    let fields = match rows.is_empty() {
        true => String::new(),
        false => table(&Table {
            title: "How well fields are filled",
            columns: &["field", "empty", "unreadable", "placeholder"],
            rows,
        }),
    };
    let findings: String = quality
        .findings
        .iter()
        .map(|finding| format!("<li>{}</li>", escape(finding)))
        .collect();
    let findings = match findings.is_empty() {
        true => findings,
        false => format!("<ul class=\"findings\">{findings}</ul>"),
    };
    format!("<section id=\"quality\"><h2>Data</h2>{findings}{fields}{whole}</section>")
}

fn named(field: &FieldQuality) -> String {
    escape(&field.field.replace('_', " "))
}

pub fn namesakes(namesakes: &[Namesake]) -> String {
    if namesakes.is_empty() {
        return String::new();
    }
    let rows = namesakes.iter().map(|name| {
        vec![
            escape(&name.label),
            whole(name.holders),
            expected(name.expected_pairs_same_birthday),
        ]
    });
    let names = table(&Table {
        title: "Namesakes to expect",
        columns: &["name", "accounts", "pairs with one birthday, by chance"],
        rows: rows.collect(),
    });
    format!(
        "<section id=\"namesakes\"><h2>Namesakes to expect</h2><p>The most common names of this \
         base, and how many pairs of different customers share both name and birthday by chance \
         alone.</p>{names}</section>"
    )
}

pub fn risks(risks: &[Risk]) -> String {
    if risks.is_empty() {
        return String::new();
    }
    let tables: String = risks.iter().map(risk).collect();
    // The first is open, so that it can be seen what the others hold.
    let tables = tables.replacen("<details>", "<details open>", 1);
    format!(
        "<section id=\"risk\"><h2>Who is flagged</h2><p>Accounts in flags by group, and the wrong \
         <em>duplicate</em> flags to expect if probabilities mean what they say. A group that \
         stands out deserves a look.</p>{tables}</section>"
    )
}

fn risk(risk: &Risk) -> String {
    let title = format!("By {}", escape(&risk.by));
    let columns = [
        "group",
        "accounts",
        "in a duplicate pair",
        "in a pair to review",
        "wrong duplicates expected, per million",
    ];
    let rows = risk.groups.iter().map(|group| {
        vec![
            escape(&group.label),
            whole(group.accounts),
            part(group.duplicate, group),
            part(group.review, group),
            expected(group.expected_false * 1e6 / group.accounts.max(1) as f64),
        ]
    });
    let groups = table(&Table {
        title: &title,
        columns: &columns,
        rows: rows.collect(),
    });
    format!("<details><summary>{title}</summary>{groups}</details>")
}

fn part(count: u64, group: &GroupRisk) -> String {
    let share = count as f64 * 100.0 / group.accounts.max(1) as f64;
    match count {
        0 => "–".to_owned(),
        _ => format!("{} ({share:.1} %)", whole(count)),
    }
}

fn expected(number: f64) -> String {
    match number {
        number if number >= 10.0 => whole(number.round() as u64),
        number if number >= 0.01 => format!("{number:.2}"),
        number if number > 0.0 => "<0.01".replace('<', "&lt;"),
        _ => "–".to_owned(),
    }
}

/// The first flags as a plain table.
pub fn without_script(flags: &Flags) -> String {
    let rows = flags
        .brief()
        .take(BRIEF)
        .map(|(verdict, probability, [a, b])| {
            vec![
                escape(a),
                escape(b),
                verdict.to_string(),
                percent(probability),
            ]
        });
    let rows: Vec<Vec<String>> = rows.collect();
    let shown = rows.len();
    let brief = table(&Table {
        title: "Flags",
        columns: &["account", "and", "decision", "probability"],
        rows,
    });
    format!(
        "<p>This table shows the first {shown} flags; all are in <code>flags.csv</code>. With \
         scripts allowed, the page shows why each pair was flagged.</p>{brief}"
    )
}

pub fn foot(report: &Report) -> String {
    format!(
        "<p>tocayo {}, model <code>{}</code>, policy <code>{}</code>. The page holds personal data \
         unless it was made with <code>--pseudonymise</code>; it loads nothing and sends nothing.</p>",
        escape(&report.version),
        escape(&report.model_id),
        escape(&report.policy_id)
    )
}
