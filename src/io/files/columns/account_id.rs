//! Finds the column that identifies an account, or falls back to row numbers and says so.

use super::super::table::SAMPLE_ROWS;
use super::content::Profile;
use super::header::{self, Meaning, words};
use super::recognise::Recogniser;

/// An id that repeats in more rows than this identifies something else.
const MOST_REPEATED: f64 = 0.10;
/// So few repeats are mistakes, however small the table is.
const FEW_REPEATS: usize = 3;
/// So few rows without an id are mistakes too, unless most are.
const FEW_MISSING: usize = 3;

/// Settles where account ids come from, unless the configuration did.
pub fn settle(recogniser: &mut Recogniser<'_>) {
    if !recogniser.mapping.account_id.is_empty() {
        return;
    }
    let found = named_column(recogniser)
        .or_else(|| unique_column(recogniser))
        .or_else(|| keyed_column(recogniser))
        .or_else(|| paper_column(recogniser));
    match found {
        Some(column) => {
            recogniser.used[column] = true;
            recogniser.mapping.account_id = vec![column];
        }
        None => recogniser.note(
            "account_id: no column identifies an account, so the numbers of the rows are used; \
             name one with account_id under [columns]"
                .to_owned(),
        ),
    }
}

fn named_column(recogniser: &mut Recogniser<'_>) -> Option<usize> {
    let mut columns = recogniser.free(|meaning| meaning == Meaning::AccountId);
    columns.sort_by_key(|&column| recogniser.meanings[column].map(|recognised| recognised.rank));
    for column in columns {
        let profile = &recogniser.profiles[column];
        let header = &recogniser.headers[column];
        let missing = profile.rows - profile.filled;
        // Nothing else can be meant, and a row whose id repeats is rejected.
        if matches!(&words(header)[..], [account, id] if account == "account" && id == "id") {
            return Some(column);
        }
        let is_mostly_there = profile.filled * 10 >= profile.rows * 9
            || missing <= FEW_MISSING && missing < profile.filled;
        if !is_mostly_there {
            let share = 100 - profile.filled * 100 / profile.rows;
            recogniser.note(format!(
                "{header}: empty in {share} % of rows, so it is not taken for the account id"
            ));
        } else if profile.repeats() > FEW_REPEATS && profile.repeated() > MOST_REPEATED {
            let share = (profile.repeated() * 100.0).round();
            recogniser.note(format!(
                "{header}: {share} % of its values are repeats, so it is not taken for the account \
                 id; if it is one, set account_id under [columns], and repeats are rejected"
            ));
        } else {
            return Some(column);
        }
    }
    None
}

/// A column without repeats whose header speaks of an id or a number. A column of truth comes last,
/// one of long numbers before it: those may be of a person, not of an account.
fn unique_column(recogniser: &mut Recogniser<'_>) -> Option<usize> {
    let fits = |&column: &usize| {
        let profile = &recogniser.profiles[column];
        let meaning = recogniser.meaning(column);
        !recogniser.used[column]
            && matches!(meaning, None | Some(Meaning::Truth | Meaning::SomeNumber))
            && is_unique(profile)
            && !is_something_else(profile)
            && speaks_of_an_id(&recogniser.headers[column])
    };
    let columns = (0..recogniser.headers.len()).filter(fits);
    let best = columns.min_by_key(|&column| {
        let profile = &recogniser.profiles[column];
        let truth = recogniser.meaning(column) == Some(Meaning::Truth);
        (truth, profile.mostly(profile.long_numbers))
    })?;
    let header = &recogniser.headers[best];
    let says = format!("account_id: {header} is taken, since none of its values repeats");
    match says_an_id(header) {
        true => recogniser.says.push(says),
        false => recogniser.note(format!(
            "{says}; if that is wrong, set account_id under [columns]"
        )),
    }
    Some(best)
}

/// On fewer rows than this, whole numbers and codes can differ by chance.
const ENOUGH_ROWS: usize = 50;

/// The leftmost column of codes or whole numbers that differ in every row, whatever it is called.
///
/// A number as long as a person's comes last, and only where all rows were seen: if it repeated
/// below, the rows left out would be the duplicates.
fn keyed_column(recogniser: &mut Recogniser<'_>) -> Option<usize> {
    let fits = |&column: &usize| {
        let profile = &recogniser.profiles[column];
        !recogniser.used[column]
            && may_be_keyed(recogniser, column)
            && profile.rows >= ENOUGH_ROWS
            && is_unique(profile)
            && profile.keys == profile.rows
            && !is_something_else(profile)
            && (profile.rows < SAMPLE_ROWS || !profile.mostly(profile.long_numbers))
    };
    let columns = (0..recogniser.headers.len()).filter(fits);
    let best = columns.min_by_key(|&column| {
        let profile = &recogniser.profiles[column];
        profile.mostly(profile.long_numbers)
    })?;
    let (header, rows) = (&recogniser.headers[best], recogniser.profiles[best].rows);
    recogniser.note(format!(
        "account_id: {header} is taken by what it contains (a value of its own in each of the \
         {rows} rows looked at); if that is wrong, set account_id under [columns]"
    ));
    recogniser.mapping.id_is_guessed = true;
    Some(best)
}

/// Not what a header claimed and its values refuted; but `cliente` and `employee` are as well the
/// number of the one they mean.
fn may_be_keyed(recogniser: &Recogniser<'_>, column: usize) -> bool {
    let header = &recogniser.headers[column];
    header::recognise(header).is_none()
        || recogniser.meaning(column).is_none() && header::is_a_person(header)
}

/// `doc_id`, where each row is of a paper and has one of its own. A number of a paper is no id.
fn paper_column(recogniser: &mut Recogniser<'_>) -> Option<usize> {
    let fits = |&column: &usize| {
        let profile = &recogniser.profiles[column];
        let words = words(&recogniser.headers[column]);
        !recogniser.used[column]
            && matches!(recogniser.meaning(column), Some(Meaning::Document(hint)) if hint.is_any())
            && matches!(&words[..], [paper, id] if is_paper(paper) && id == "id")
            && is_unique(profile)
            && profile.keys == profile.rows
            && profile.scheme.is_none()
    };
    let column = (0..recogniser.headers.len()).find(fits)?;
    let header = &recogniser.headers[column];
    let says = format!("account_id: {header} is taken, since none of its values repeats");
    recogniser.says.push(says);
    Some(column)
}

fn is_unique(profile: &Profile) -> bool {
    profile.rows > 0 && profile.filled == profile.rows && profile.distinct == profile.rows
}

fn is_paper(word: &str) -> bool {
    matches!(word, "doc" | "document")
}

/// Dates, e-mails, phones and addresses of devices may all differ, and are no ids.
fn is_something_else(profile: &Profile) -> bool {
    let kinds = [
        profile.whole_dates(),
        profile.emails,
        profile.phones,
        profile.ips,
    ];
    kinds.into_iter().any(|count| count * 2 > profile.filled)
}

fn speaks_of_an_id(header: &str) -> bool {
    // Written in one: `VOTERID`, `PERSONNBR`.
    const ENDS: &[&str] = &["nbr", "num", "number", "key", "code", "guid", "uuid"];
    let is_in_one = |word: &String| {
        let of = word.strip_suffix("id").unwrap_or_default();
        ENDS.iter().any(|end| word.ends_with(end)) || OF_IDS.contains(&of)
    };
    says_an_id(header) || words(header).iter().any(is_in_one)
}

/// In a word of its own.
fn says_an_id(header: &str) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "id", "ids", "number", "nbr", "key", "code", "cod", "ref", "reference", "uid", "uuid", "guid", "pid",
        "mrn", "rec", "record", "case", "row", "index", "idx", "seq", "codigo", "clave", "kod", "identifier",
    ];
    words(header)
        .iter()
        .any(|word| WORDS.contains(&word.as_str()))
}

/// What an id is of, where the two are written in one: `VOTERID`. English has too many words that end
/// so, as `paid`, `valid`, `grid`.
#[rustfmt::skip]
const OF_IDS: &[&str] = &[
    "account", "acct", "admission", "applicant", "application", "bank", "beneficiary", "bookin", "booking",
    "case", "caso", "cedula", "claimant", "client", "cliente", "clt", "contact", "corp", "cust", "customer",
    "defendant", "donor", "doc", "emp", "employee", "encounter", "entity", "entry", "event", "ext", "file",
    "global", "guest", "holder", "household", "hh", "individual", "inmate", "inv", "key", "kunden", "lead",
    "learner", "loan", "master", "matter", "member", "mem", "object", "offender", "order", "owner",
    "participant", "party", "patient", "pat", "person", "player", "policy", "profile", "pupil", "rec",
    "record", "ref", "reg", "registration", "resident", "respondent", "row", "sample", "sequence", "seq",
    "serial", "site", "staff", "student", "study", "subject", "sys", "system", "taxpayer", "tenant",
    "ticket", "trans", "transaction", "txn", "uniq", "unique", "user", "usr", "visitor", "voter", "wallet",
    "worker", "ww", "x",
];
