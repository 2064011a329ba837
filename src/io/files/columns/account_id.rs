//! Finds the column that identifies an account, or falls back to row numbers and says so.

use super::header::{Meaning, words};
use super::recognise::Recogniser;

/// An id that repeats in more rows than this identifies something else.
const MOST_REPEATED: f64 = 0.10;
/// So few repeats are mistakes, however small the table is.
const FEW_REPEATS: usize = 3;

/// Settles where account ids come from, unless the configuration did.
pub fn settle(recogniser: &mut Recogniser<'_>) {
    if !recogniser.mapping.account_id.is_empty() {
        return;
    }
    match named_column(recogniser).or_else(|| unique_column(recogniser)) {
        Some(column) => {
            recogniser.used[column] = true;
            recogniser.mapping.account_id = vec![column];
        }
        None => recogniser.says.push(
            "account_id: no column identifies an account, so the numbers of the rows are used"
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
        if profile.filled * 10 < profile.rows * 9 {
            let share = 100 - profile.filled * 100 / profile.rows;
            recogniser.says.push(format!(
                "{header}: empty in {share} % of rows, so it is not taken for the account id"
            ));
        } else if profile.repeats() > FEW_REPEATS && profile.repeated() > MOST_REPEATED {
            let share = (profile.repeated() * 100.0).round();
            recogniser.says.push(format!("{header}: {share} % of its values are repeats, so it is not taken for the account id"));
        } else {
            return Some(column);
        }
    }
    None
}

/// A column without repeats whose header speaks of an id or a number; a column of truth last.
fn unique_column(recogniser: &mut Recogniser<'_>) -> Option<usize> {
    let fits = |&column: &usize| {
        let profile = &recogniser.profiles[column];
        let meaning = recogniser.meaning(column);
        !recogniser.used[column]
            && matches!(meaning, None | Some(Meaning::Truth | Meaning::SomeNumber))
            && profile.rows > 0
            && profile.filled == profile.rows
            && profile.distinct == profile.rows
            && speaks_of_an_id(&recogniser.headers[column])
    };
    let columns = (0..recogniser.headers.len()).filter(fits);
    let best = columns.min_by_key(|&column| recogniser.meaning(column) == Some(Meaning::Truth))?;
    let header = &recogniser.headers[best];
    let says = format!("account_id: {header} is taken, since none of its values repeats");
    recogniser.says.push(says);
    Some(best)
}

fn speaks_of_an_id(header: &str) -> bool {
    const WORDS: &[&str] = &[
        "id", "ids", "number", "key", "code", "ref", "uid", "uuid", "codigo", "clave", "kod",
    ];
    words(header)
        .iter()
        .any(|word| WORDS.contains(&word.as_str()))
}
