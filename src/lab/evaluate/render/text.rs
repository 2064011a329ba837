//! An evaluation as text for a terminal.

use super::number::{NOTHING, bits, per_million, percent, ratio, score, whole};
use crate::lab::evaluate::Evaluation;
use crate::lab::evaluate::calibration::{Bin, Calibration};
use crate::lab::evaluate::clusters::{ClusterMeasure, ClusterMeasures};
use crate::lab::evaluate::curve::{Curve, Point, RecallAt};
use crate::lab::evaluate::group::{GroupMeasure, GroupMeasures};
use crate::lab::evaluate::innocent::{FlagRate, InnocentMeasures};
use crate::lab::evaluate::score::PairScore;
use crate::lab::evaluate::story::StoryMeasure;
use crate::stage::explain::render::text::{Dress, Tone};
use crate::stage::explain::value::printable;
use std::fmt::Write;

/// The evaluation as text for a terminal of some 120 columns.
pub fn render(evaluation: &Evaluation, dress: Dress<'_>) -> String {
    let mut page = Page {
        out: String::new(),
        dress,
    };
    page.opening(evaluation);
    page.pairs(evaluation);
    page.clusters(&evaluation.clusters);
    if let Some(innocent) = &evaluation.innocent {
        page.innocent(innocent);
    }
    if let Some(calibration) = &evaluation.calibration {
        page.calibration("Probabilities", calibration);
    }
    if let Some(calibration) = &evaluation.calibration_after_rules {
        page.calibration("Without pairs cleared by a rule", calibration);
    }
    for grouping in &evaluation.groups {
        page.groups(grouping);
    }
    page.stories(&evaluation.stories);
    page.out
}

struct Page<'a> {
    out: String,
    dress: Dress<'a>,
}

const SCORES: &str = "   flagged   correct  precision     recall        F1";

impl Page<'_> {
    fn line(&mut self, line: &str) {
        let _ = writeln!(self.out, "{}", line.trim_end());
    }

    fn title(&mut self, title: &str, columns: &str) {
        let pad = LABEL.saturating_sub(title.chars().count());
        let (title, columns) = (
            (self.dress)(Tone::Strong, title),
            (self.dress)(Tone::Faint, columns),
        );
        self.line("");
        self.line(&format!("{title}{:pad$}{columns}", ""));
    }

    fn opening(&mut self, evaluation: &Evaluation) {
        let people = match evaluation.people {
            Some(people) => format!(
                "{} accounts of {} people",
                whole(evaluation.accounts),
                whole(people)
            ),
            None => format!("{} accounts in listed pairs", whole(evaluation.accounts)),
        };
        self.line(&format!(
            "{people}; {} true pairs",
            whole(evaluation.true_pairs)
        ));
        if evaluation.unlisted_pairs > 0 {
            let left_out = whole(evaluation.unlisted_pairs);
            self.line(&format!(
                "{left_out} flags left out: the truth does not list their accounts"
            ));
        }
    }

    fn pairs(&mut self, evaluation: &Evaluation) {
        let pairs = &evaluation.pairs;
        self.title("Pairs", SCORES);
        self.score("duplicate", &pairs.duplicate);
        self.score("duplicate or review", &pairs.duplicate_or_review);
        self.curve("By threshold", &pairs.by_score);
        if let Some(curve) = &pairs.by_score_and_rules {
            self.curve("Without pairs cleared by a rule", curve);
        }
    }

    fn curve(&mut self, title: &str, curve: &Curve) {
        let Some(best) = &curve.best_f1 else {
            return;
        };
        self.title(title, SCORES);
        self.score(
            &format!("best F1, from {} bits", bits(best.match_weight)),
            &best.score,
        );
        for point in &curve.at_probability {
            let probability = point.probability.unwrap_or_default();
            self.score(&format!("probability from {probability}"), &point.score);
        }
        let told = |recall: &&RecallAt| [1.0, 0.99].contains(&recall.precision);
        for recall in curve.recall_at_precision.iter().filter(told) {
            let says = format!("most recall at precision {}", recall.precision);
            match &recall.best {
                Some(Point { score, .. }) => self.score(&says, score),
                None => self.line(&format!("  {says:<LABEL$}{NOTHING}")),
            }
        }
        let least = curve
            .at_probability
            .last()
            .and_then(|point| point.probability);
        if let Some(written) = curve
            .least_probability
            .filter(|written| Some(*written) > least)
        {
            let says = format!(
                "nothing below probability {written:.4} is among the flags; scan with --min-probability for more"
            );
            self.faint(&says);
        }
    }

    fn score(&mut self, label: &str, pairs: &PairScore) {
        let line = format!(
            "{:<LABEL$}{:>10}{:>10}{:>11}{:>11}{:>10}",
            format!("  {label}"),
            whole(pairs.flagged),
            whole(pairs.correct),
            percent(pairs.precision),
            percent(pairs.recall),
            score(pairs.f1),
        );
        self.line(&line);
    }

    fn clusters(&mut self, clusters: &ClusterMeasures) {
        let from = match clusters.from {
            "clusters" => "Groups",
            "flags" => "Groups that the flags name",
            _ => "Groups that duplicates make",
        };
        self.title(from, "     found   correct  precision     recall        F1");
        self.cluster(&clusters.found);
        for at in &clusters.by_probability {
            let label = format!("linked from probability {}: pairs", at.probability);
            self.score(&label, &at.measure.pairwise);
        }
    }

    fn cluster(&mut self, measure: &ClusterMeasure) {
        self.score("whole groups", &measure.whole);
        self.score("pairs within groups", &measure.pairwise);
        let b_cubed = measure.b_cubed;
        self.line(&format!(
            "{:<LABEL$}{:>10}{:>10}{:>11}{:>11}{:>10}",
            "  account by account (B-cubed)",
            "",
            "",
            percent(b_cubed.precision),
            percent(b_cubed.recall),
            score(b_cubed.f1),
        ));
        self.faint(&format!(
            "the largest group has {} accounts",
            whole(measure.largest)
        ));
    }

    fn innocent(&mut self, innocent: &InnocentMeasures) {
        self.title(
            "Customers with one account",
            "  innocent   flagged  per million (95 % interval)",
        );
        let mut line = |label: &str, rate: &FlagRate| {
            let (all, flagged) = (whole(rate.innocent), whole(rate.flagged));
            let rate = per_million(rate);
            self.line(&format!(
                "{:<LABEL$}{all:>10}{flagged:>10}  {rate}",
                format!("  {label}")
            ));
        };
        line("called duplicate", &innocent.duplicate);
        line("called duplicate or review", &innocent.duplicate_or_review);
    }

    fn calibration(&mut self, title: &str, calibration: &Calibration) {
        self.title(title, "     pairs      said  came true");
        for bin in calibration.bins.iter().filter(|bin| bin.pairs > 0) {
            self.bin(bin);
        }
        self.line(&format!(
            "  expected calibration error {:.4}, Brier score {:.4}, over the {} pairs that were written",
            calibration.expected_error,
            calibration.brier,
            whole(calibration.pairs),
        ));
    }

    fn bin(&mut self, bin: &Bin) {
        let share = |share: Option<f64>| {
            share.map_or_else(|| NOTHING.to_owned(), |share| format!("{share:.4}"))
        };
        let line = format!(
            "{:<LABEL$}{:>10}{:>10}{:>11}  {}",
            format!("  {} to {}", bin.from, bin.to),
            whole(bin.pairs),
            share(bin.said),
            share(bin.came_true),
            scale(bin.said, bin.came_true),
        );
        self.line(&line);
    }

    fn groups(&mut self, grouping: &GroupMeasures) {
        let title = format!("By {}", grouping.name);
        let columns =
            "accounts precision    recall    innocent called duplicate, per million   with review";
        let pad = GROUP.saturating_sub(title.chars().count());
        let columns = (self.dress)(Tone::Faint, columns);
        self.line("");
        self.line(&format!(
            "{}{:pad$}{columns}",
            (self.dress)(Tone::Strong, &title),
            ""
        ));
        for group in &grouping.groups {
            self.group(group);
        }
        if grouping.groups.iter().any(|group| group.stands_out) {
            self.faint(
                "! flagged more than others, by more than chance explains in so many groups",
            );
        }
    }

    fn group(&mut self, group: &GroupMeasure) {
        let rate = group
            .duplicate
            .as_ref()
            .map_or_else(|| NOTHING.to_owned(), per_million);
        let times = |times: Option<f64>| times.map_or_else(String::new, |_| ratio(times));
        let line = format!(
            "{:<GROUP$}{:>8}{:>10}{:>10}    {rate:<27}{:>7} {:>13} {}",
            format!("  {}", printable(&group.label)),
            whole(group.accounts),
            percent(group.pairs.precision),
            percent(group.pairs.recall),
            times(group.ratio),
            times(group.review_ratio),
            if group.stands_out { "!" } else { "" },
        );
        self.line(&line);
    }

    fn stories(&mut self, stories: &[StoryMeasure]) {
        for (same_person, title) in [
            (true, "Hard pairs of one person"),
            (false, "Hard pairs of two people"),
        ] {
            let mut told = stories
                .iter()
                .filter(|story| story.same_person == same_person)
                .peekable();
            if told.peek().is_some() {
                self.title(title, "     pairs duplicate     review      clear");
            }
            for story in told {
                let mut label = format!("  {}", printable(&story.story));
                if label.chars().count() >= LABEL {
                    self.line(&label);
                    label.clear();
                }
                let line = format!(
                    "{label:<LABEL$}{:>10}{:>10}{:>11}{:>11}",
                    whole(story.pairs),
                    whole(story.duplicate),
                    whole(story.review),
                    whole(story.clear),
                );
                self.line(&line);
            }
        }
    }

    fn faint(&mut self, text: &str) {
        let text = (self.dress)(Tone::Faint, text);
        self.line(&format!("  {text}"));
    }
}

/// Columns of a group's label.
const GROUP: usize = 32;

/// Columns of a line's label.
const LABEL: usize = 40;

/// A line from 0 to 1: `o` where it was said, `█` where it came true.
fn scale(said: Option<f64>, came_true: Option<f64>) -> String {
    const CELLS: f64 = 20.0;
    let mut cells = vec!['·'; CELLS as usize + 1];
    let at = |share: f64| (share.clamp(0.0, 1.0) * CELLS).round() as usize;
    if let (Some(said), Some(came_true)) = (said, came_true) {
        cells[at(said)] = 'o';
        cells[at(came_true)] = '█';
    }
    cells.into_iter().collect()
}
