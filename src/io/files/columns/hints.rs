//! Columns that nobody knows and that may tell people apart: an occupation, a mother's name, a village.

use super::content::Profile;
use super::header::{Meaning, words};
use super::mapping::ExtraColumn;
use super::recognise::Recogniser;
use crate::record::field::ExtraKind;

/// So many are compared at most, the leftmost.
const MOST: usize = 8;
/// A column of fewer different values is of a kind, and kinds are shared by too many.
const FEWEST_VALUES: usize = 5;
/// Of a hundred rows, as many must be filled.
const LEAST_FILLED: usize = 10;

/// Takes what is left for hints, unless the configuration declares extra columns or wants none.
pub fn settle(recogniser: &mut Recogniser<'_>) {
    let settings = recogniser.settings;
    if !settings.extra.is_empty() || !settings.hints.wanted || recogniser.mapping.fields.is_empty()
    {
        return;
    }
    let columns = (0..recogniser.headers.len()).filter(|&column| may_tell(recogniser, column));
    for column in columns.take(MOST).collect::<Vec<_>>() {
        recogniser.used[column] = true;
        recogniser.mapping.extras.push(ExtraColumn {
            name: recogniser.headers[column].clone(),
            column,
            kind: ExtraKind::Hint,
        });
    }
}

fn may_tell(recogniser: &Recogniser<'_>, column: usize) -> bool {
    let profile = &recogniser.profiles[column];
    let unknown = matches!(recogniser.meaning(column), None | Some(Meaning::Unused));
    !recogniser.used[column]
        && unknown
        && varies(profile)
        && profile.filled * 100 >= profile.rows * LEAST_FILLED
        && !is_of_the_account(&recogniser.headers[column])
        && !is_sensitive(&recogniser.headers[column])
}

/// Values that repeat, and neither moments nor words of an account's standing.
fn varies(profile: &Profile) -> bool {
    let moments = profile.whole_dates() * 2 > profile.filled;
    profile.repeats() > 0
        && profile.distinct >= FEWEST_VALUES
        && !moments
        && !profile.mostly(profile.standings)
}

/// What somebody does with an account, not what is of its holder.
fn is_of_the_account(header: &str) -> bool {
    const WORDS: &[&str] = &[
        "account",
        "agent",
        "amount",
        "balance",
        "batch",
        "bonus",
        "branch",
        "campaign",
        "channel",
        "created",
        "currency",
        "fee",
        "file",
        "flag",
        "import",
        "limit",
        "login",
        "modified",
        "note",
        "notes",
        "plan",
        "points",
        "price",
        "product",
        "rate",
        "referral",
        "remarks",
        "risk",
        "score",
        "segment",
        "session",
        "source",
        "status",
        "system",
        "tier",
        "time",
        "timestamp",
        "total",
        "transaction",
        "transactions",
        "updated",
        "user",
        "version",
    ];
    has_one_of(header, WORDS)
}

/// What must not decide unasked whose account this is, and secrets.
fn is_sensitive(header: &str) -> bool {
    const WORDS: &[&str] = &[
        "belief",
        "biometric",
        "caste",
        "conviction",
        "criminal",
        "diagnosis",
        "disability",
        "disease",
        "ethnic",
        "ethnicity",
        "etnia",
        "faith",
        "genetic",
        "gender",
        "health",
        "hash",
        "orientation",
        "otp",
        "party",
        "password",
        "pin",
        "political",
        "pwd",
        "race",
        "raza",
        "religion",
        "salud",
        "secret",
        "sexual",
        "token",
        "tribe",
        "union",
    ];
    has_one_of(header, WORDS)
}

fn has_one_of(header: &str, listed: &[&str]) -> bool {
    words(header)
        .iter()
        .any(|word| listed.contains(&word.as_str()))
}
