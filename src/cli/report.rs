//! `--report`: gathers what a run knows into one page.

use super::intake::Input;
use super::output::{Names, Outcome, explain};
use super::summary::Summary;
use super::terminal::count;
use crate::engine::Flag;
use crate::engine::survey::{Survey, survey};
use crate::lab::evaluate::group::Grouping;
use crate::lab::evaluate::origin::groupings;
use crate::record::population::{Population, Row};
use crate::stage::decide::Verdict;
use crate::stage::explain::Ledger;
use crate::stage::explain::namesake::common_names;
use crate::stage::explain::render::Pair;
use crate::stage::explain::render::report::flags::MOST;
use crate::stage::explain::render::report::{
    FieldQuality, Flags, FlagsBuilder, GroupRisk, Namesake, Quality, Report, Risk, Score, Scores,
    Told, render,
};
use crate::stage::explain::value::Side;
use hashbrown::HashMap;
use rayon::prelude::*;

/// Pairs from this probability on are kept for the histogram, though they are not flagged.
pub const LEAST_PROBABILITY: f64 = 0.01;

/// The page of a finished run. `scores` are all the pairs that were kept.
pub fn page(
    outcome: &Outcome<'_>,
    population: &Population,
    (names, clusters): (&Names, &HashMap<Row, String>),
    summary: &Summary,
) -> std::io::Result<String> {
    let job = &outcome.job;
    let policy = outcome.engine.policy();
    let least = job
        .judging
        .min_probability
        .map_or(LEAST_PROBABILITY, |p| p.min(LEAST_PROBABILITY));
    let thresholds = [policy.review.0, policy.duplicate.0];
    let report = Report {
        files: job.inputs.iter().map(|input| input.file.clone()).collect(),
        counts: vec![
            ("accounts", summary.accounts),
            ("pairs compared", summary.candidate_pairs),
            ("duplicate", summary.flags.duplicate),
            ("to review", summary.flags.review),
            ("groups", summary.clusters),
            ("rows left out", summary.rejected_rows),
        ],
        warnings: summary
            .health
            .findings
            .iter()
            .map(|finding| finding.says.clone())
            .collect(),
        quality: quality(outcome, population, summary),
        scores: Scores::of(&scores(outcome), thresholds, least),
        flags: flags(outcome, names, clusters),
        namesakes: namesakes(outcome, population),
        risks: risks(outcome, population)?,
        version: summary.version.clone(),
        model_id: summary.model_id.clone(),
        policy_id: summary.policy_id.clone(),
    };
    Ok(render(&report))
}

fn scores(outcome: &Outcome<'_>) -> Vec<Score> {
    let kept = outcome.scan.flags.iter().chain(&outcome.below);
    kept.map(|flag| Score {
        match_weight: flag.judged.score.0,
        probability: flag.judged.probability.0,
        verdict: flag.judged.decision.verdict,
        ruled_out: flag.judged.decision.verdict == Verdict::Clear
            && flag.judged.decision.rule.is_some(),
    })
    .collect()
}

fn flags(outcome: &Outcome<'_>, names: &Names, clusters: &HashMap<Row, String>) -> Flags {
    let policy = outcome.engine.policy();
    let first = outcome.job.inputs.first();
    let extras = first.map_or(Vec::new(), |input| input.mapping.names_of_extras());
    let prior = outcome.engine.model().prior().0;
    let mut builder = FlagsBuilder::new(prior, [policy.review.0, policy.duplicate.0], &extras);
    let (told, untold) = outcome
        .scan
        .flags
        .split_at(outcome.scan.flags.len().min(MOST));
    let explainer = outcome.engine.explainer();
    let explained: Vec<(Ledger, &'static str)> = told
        .par_iter()
        .map(|flag| explain(outcome, flag, &explainer))
        .collect();
    for (flag, (ledger, clears_with)) in told.iter().zip(&explained) {
        let ids = [names.of(outcome, flag.a), names.of(outcome, flag.b)];
        let pair = Pair {
            a: side(outcome, flag.a, &ids[0]),
            b: side(outcome, flag.b, &ids[1]),
            columns: &extras,
        };
        let group = clusters
            .get(&flag.a)
            .filter(|id| clusters.get(&flag.b) == Some(*id));
        builder.push(Told {
            pair: &pair,
            rows: [flag.a.0, flag.b.0],
            ledger,
            clears_with,
            group: group.map(String::as_str),
            notes: kept_apart(flag, group.is_some()),
        });
    }
    let groups = &outcome.scan.clusters;
    let (shown, untold_groups) = groups.split_at(groups.len().min(MOST));
    for members in shown {
        for row in members {
            let id = names.of(outcome, *row);
            builder.member(&clusters[row], row.0, &side(outcome, *row, &id));
        }
    }
    builder.left_out(untold.len() as u64, untold_groups.len() as u64);
    builder.finish()
}

/// Why a duplicate is in no group.
fn kept_apart(flag: &Flag, is_grouped: bool) -> Vec<(String, String)> {
    if is_grouped || flag.judged.decision.verdict != Verdict::Duplicate {
        return Vec::new();
    }
    let says = "none: one of the two is grouped with an account that is of another person than the \
                other; look at the three together";
    vec![("group".to_owned(), says.to_owned())]
}

/// An account as the page shows it: without its values where ids are hidden.
fn side<'a>(outcome: &'a Outcome<'_>, row: Row, id: &'a str) -> Side<'a> {
    let shown = outcome.job.given.key.is_none();
    Side {
        id,
        record: shown.then(|| outcome.scan.accounts.view(row)),
    }
}

/// Names that many bear say who somebody is no better where ids are hidden, so that they are not
/// shown there.
fn namesakes(outcome: &Outcome<'_>, population: &Population) -> Vec<Namesake> {
    if outcome.job.given.key.is_some() {
        return Vec::new();
    }
    let frequencies = &outcome.engine.model().terms().frequencies;
    common_names(population, frequencies, COMMON_NAMES)
        .into_iter()
        .map(|name| Namesake {
            label: name.label,
            holders: name.holders,
            expected_pairs_same_birthday: name.expected_pairs_same_birthday,
        })
        .collect()
}

/// Names listed in the table of expected coincidences.
const COMMON_NAMES: usize = 20;

fn quality(outcome: &Outcome<'_>, population: &Population, summary: &Summary) -> Quality {
    let shown = outcome.job.given.key.is_none();
    let mut findings = stands_out(&survey(population), shown);
    for (rule, capped) in &summary.capped {
        findings.push(match capped.rule_off {
            true => format!("blocking rule {rule} is left out on a base of this size"),
            false => format!(
                "blocking rule {rule}: {} that too many accounts share, of which {} are compared \
                 only where another rule finds them",
                count(capped.keys, "key"),
                count(capped.pairs, "pair")
            ),
        });
    }
    Quality {
        fields: outcome.job.inputs.iter().flat_map(fields).collect(),
        findings,
    }
}

fn fields(input: &Input) -> impl Iterator<Item = FieldQuality> {
    let accounts = input.rows.saturating_sub(input.rejected_rows).max(1);
    input.fields.iter().map(move |(field, filling)| {
        let empty = match filling.filled {
            0 if filling.unreadable + filling.placeholder > 0 => 0,
            filled => accounts.saturating_sub(filled),
        };
        let share = |count: u64| count as f64 / accounts as f64;
        FieldQuality {
            field: field.clone(),
            empty: share(empty),
            unreadable: share(filling.unreadable),
            placeholder: share(filling.placeholder),
        }
    })
}

fn stands_out(survey: &Survey, shown: bool) -> Vec<String> {
    let birthdays = survey.default_birthdays.iter().map(|birthday| {
        format!(
            "{} accounts are born on {:02}-{:02} (month-day), where chance would give {:.0}: a \
             default birthday",
            birthday.accounts, birthday.month, birthday.day, birthday.expected
        )
    });
    let shared = [
        ("phone", &survey.shared_phones),
        ("e-mail", &survey.shared_emails),
        ("address", &survey.shared_addresses),
        ("document number", &survey.shared_documents),
    ];
    let shared = shared.into_iter().filter_map(|(what, shared)| {
        let most = shared.first()?;
        let value = if shown {
            format!(" ({})", most.value)
        } else {
            String::new()
        };
        Some(format!(
            "the most shared {what}{value} is held by {}",
            count(most.accounts, "account")
        ))
    });
    birthdays.chain(shared).collect()
}

fn risks(outcome: &Outcome<'_>, population: &Population) -> std::io::Result<Vec<Risk>> {
    let accounts = population.len();
    let rows: Vec<Option<u32>> = (0..accounts as u32).map(Some).collect();
    let mut worst = vec![Verdict::Clear; accounts];
    for flag in &outcome.scan.flags {
        for row in [flag.a, flag.b] {
            let verdict = &mut worst[row.0 as usize];
            *verdict = (*verdict).max(flag.judged.decision.verdict);
        }
    }
    let groupings = groupings(population, &rows, accounts)?;
    let risks = groupings.iter();
    Ok(risks
        .map(|grouping| risk(outcome, grouping, &worst))
        .collect())
}

fn risk(outcome: &Outcome<'_>, grouping: &Grouping, worst: &[Verdict]) -> Risk {
    let mut groups: Vec<GroupRisk> = grouping
        .labels
        .iter()
        .map(|label| GroupRisk {
            label: label.clone(),
            accounts: 0,
            duplicate: 0,
            review: 0,
            expected_false: 0.0,
        })
        .collect();
    for (label, verdict) in grouping.label.iter().zip(worst) {
        let group = &mut groups[usize::from(*label)];
        group.accounts += 1;
        group.duplicate += u64::from(*verdict == Verdict::Duplicate);
        group.review += u64::from(*verdict == Verdict::Review);
    }
    for flag in &outcome.scan.flags {
        if flag.judged.decision.verdict == Verdict::Duplicate {
            // Each account of the pair counts for its own group.
            for row in [flag.a, flag.b] {
                let label = grouping.label[row.0 as usize];
                groups[usize::from(label)].expected_false += 1.0 - flag.judged.probability.0;
            }
        }
    }
    Risk {
        by: grouping.name.to_owned(),
        groups,
    }
}
