//! Judges a run by its own results: whether they should be trusted.

use super::{Engine, Scan};
use crate::stage::decide::Verdict;
use crate::stage::explain::value::printable;
use serde::{Deserialize, Serialize};

/// What a run thinks of itself.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Health {
    /// `false` where the results should not be used before a person has looked.
    pub trusted: bool,
    /// Why not, or what else to look at; empty where nothing is doubtful.
    pub findings: Vec<Finding>,
}

/// One thing that makes results doubtful.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Stable, `snake_case`.
    pub code: String,
    /// For people: what was seen, and what to do.
    pub says: String,
    /// Whether the results should not be trusted for it; otherwise it is something to look at.
    #[serde(default = "doubts")]
    pub doubts: bool,
}

/// Runs of before wrote down what makes results doubtful, and nothing else.
const fn doubts() -> bool {
    true
}

/// A column of which hardly any value could be read.
#[derive(Clone, Debug)]
pub struct UnreadColumn {
    /// As the table calls it.
    pub column: String,
    /// The configuration says what it holds.
    pub is_declared: bool,
}

/// What a run has seen, for its own judgement.
pub struct Run<'a> {
    /// It has judged the pairs; how its model was learnt is looked at too.
    pub engine: &'a Engine,
    /// How many there are.
    pub accounts: usize,
    /// Its flags, groups and counts of pairs.
    pub scan: &'a Scan<'a>,
    /// Rows of the tables, those that were left out included.
    pub rows: u64,
    /// Of these, rows that were left out.
    pub rejected_rows: u64,
    /// Whether any column holds something by which accounts could be compared.
    pub comparable: bool,
    /// A column of birth dates that gave none.
    pub unread_birth_dates: Option<UnreadColumn>,
    /// Accounts whose name looks like a company's.
    pub company_names: u64,
}

/// A group of more accounts than this is more likely a value that everybody shares than a person.
const LARGEST_GROUP: usize = 30;
/// On fewer accounts than this, shares and counts mean little.
const ENOUGH_ACCOUNTS: usize = 1_000;
/// Candidate pairs of which more than this share is flagged as duplicate were not chosen widely
/// enough, or everything agrees in everything.
const FLAGGED_SHARE: f64 = 0.9;
/// Rows left out, of a table of some size and of any.
const REJECTED_SHARE: f64 = 0.1;
const REJECTED_SHARE_OF_FEW: f64 = 0.5;
const ENOUGH_ROWS: u64 = 100;
/// Pairs to review for each account.
const REVIEWS_PER_ACCOUNT: f64 = 5.0;

/// Looks at a finished run.
pub fn examine(run: &Run<'_>) -> Health {
    let checks = [
        nothing_to_compare(run),
        implausible_model(run),
        starved_blocking(run),
        one_sided_scores(run),
        too_many_reviews(run),
        giant_group(run),
        rows_left_out(run),
        birth_dates_unread(run),
        names_of_companies(run),
    ];
    let findings: Vec<Finding> = checks.into_iter().flatten().collect();
    Health {
        trusted: !findings.iter().any(|finding| finding.doubts),
        findings,
    }
}

fn finding(code: &str, says: String) -> Option<Finding> {
    Some(Finding {
        code: code.to_owned(),
        says,
        doubts: true,
    })
}

/// Something to look at.
fn remark(code: &str, says: String) -> Option<Finding> {
    finding(code, says).map(|finding| Finding {
        doubts: false,
        ..finding
    })
}

fn nothing_to_compare(run: &Run<'_>) -> Option<Finding> {
    if run.comparable {
        return None;
    }
    finding(
        "nothing_to_compare",
        "no column was understood as anything that tells people apart; see `tocayo inspect`, and say \
         under [columns] what they mean"
            .to_owned(),
    )
}

fn implausible_model(run: &Run<'_>) -> Option<Finding> {
    let learnt = run.engine.model().terms().learnt.as_ref()?;
    let odd = learnt.refused.as_ref()?;
    finding(
        "implausible_fit",
        format!(
            "what could be learnt from this base makes no sense: the {odd} of one person would \
             mostly differ. The starting weights were used instead; give --model one that was \
             learnt from better data"
        ),
    )
}

fn starved_blocking(run: &Run<'_>) -> Option<Finding> {
    let pairs: u64 = run.scan.pairs_by_rule.values().sum();
    let starved = run.accounts >= ENOUGH_ACCOUNTS && pairs == 0;
    let learnt = run.engine.model().terms().learnt.as_ref();
    let missing = learnt.and_then(|learnt| {
        let most = (learnt.matches * MISSED_FOR_FOUND).max(ENOUGH_MISSED);
        Some((learnt, learnt.missed.filter(|missed| *missed > most)?))
    });
    match (starved, missing) {
        (true, _) => finding(
            "no_candidates",
            "no two accounts share anything that could make them candidates; check with `tocayo \
             inspect` that the columns were understood"
                .to_owned(),
        ),
        (_, Some((learnt, missed))) => finding(
            "blocking_starved",
            format!(
                "most pairs of one person are missed ({missed:.0} against {:.0} that are found, by \
                 an estimate): the columns leave too little to find them by",
                learnt.matches
            ),
        ),
        _ => None,
    }
}

/// The estimate takes ways to find a pair for independent, which they are not quite: so many must
/// be missed for each that is found.
const MISSED_FOR_FOUND: f64 = 4.0;
/// Below this many the estimate of what was missed says little.
const ENOUGH_MISSED: f64 = 50.0;

fn one_sided_scores(run: &Run<'_>) -> Option<Finding> {
    let pairs: u64 = run.scan.pairs_by_rule.values().sum();
    let duplicates = flagged(run, Verdict::Duplicate);
    let share = duplicates as f64 / pairs.max(1) as f64;
    if run.accounts < ENOUGH_ACCOUNTS || share <= FLAGGED_SHARE {
        return None;
    }
    finding(
        "one_sided_scores",
        format!(
            "{duplicates} of {pairs} compared pairs are called duplicate: a score that never says \
             no tells nobody apart"
        ),
    )
}

fn too_many_reviews(run: &Run<'_>) -> Option<Finding> {
    let reviews = flagged(run, Verdict::Review);
    let accounts = run.accounts;
    if accounts < ENOUGH_ACCOUNTS || reviews as f64 <= REVIEWS_PER_ACCOUNT * accounts as f64 {
        return None;
    }
    finding(
        "too_many_reviews",
        format!(
            "{reviews} pairs are to be reviewed in a base of {accounts} accounts: more columns or \
             another policy are needed"
        ),
    )
}

fn giant_group(run: &Run<'_>) -> Option<Finding> {
    let largest = run.scan.clusters.iter().map(Vec::len).max()?;
    if largest <= LARGEST_GROUP {
        return None;
    }
    finding(
        "giant_group",
        format!(
            "one group has {largest} accounts: a value that many share is probably taken for an \
             identifier"
        ),
    )
}

fn rows_left_out(run: &Run<'_>) -> Option<Finding> {
    let share = run.rejected_rows as f64 / run.rows.max(1) as f64;
    let most = match run.rows < ENOUGH_ROWS {
        true => REJECTED_SHARE_OF_FEW,
        false => REJECTED_SHARE,
    };
    if share <= most {
        return None;
    }
    finding(
        "rows_left_out",
        format!(
            "{} of {} rows were left out; see rejected.csv",
            run.rejected_rows, run.rows
        ),
    )
}

/// Who declares a column counts on it; a header may be wrong.
fn birth_dates_unread(run: &Run<'_>) -> Option<Finding> {
    let unread = run.unread_birth_dates.as_ref()?;
    let says = format!(
        "the column {} is called a birth date, and hardly any of its values could be read: birth dates \
         tell nobody apart here. Say under [dates] how they are written, or, if it holds something \
         else, birth_date = \"\" under [columns]",
        printable(&unread.column)
    );
    match unread.is_declared {
        true => finding("birth_dates_unread", says),
        false => remark("birth_dates_unread", says),
    }
}

/// Fewer names say nothing of a table.
const ENOUGH_NAMES: usize = 20;

fn names_of_companies(run: &Run<'_>) -> Option<Finding> {
    let (companies, accounts) = (run.company_names, run.accounts);
    if accounts < ENOUGH_NAMES || companies * 2 <= accounts as u64 {
        return None;
    }
    remark(
        "names_of_companies",
        format!(
            "{companies} of {accounts} names look like those of companies (Ltd, GmbH, S.L., …), and \
             they were compared as persons' names are: scan the persons by themselves"
        ),
    )
}

fn flagged(run: &Run<'_>, verdict: Verdict) -> usize {
    let flags = run.scan.flags.iter();
    flags
        .filter(|flag| flag.judged.decision.verdict == verdict)
        .count()
}
