//! Titles and degrees after a name: `John A Smith Jr MD`, `SMITH/JOHN MR`, `Jon Howell, D.O.`

use super::lexicon;
use super::split::{Word, Words};
use crate::record::name::Role;

/// Forms of address that machines put behind a name.
pub(super) const ADDRESSES: &[&str] = &["miss", "mr", "mrs", "ms", "mstr"];

/// Degrees and professions behind a name, sorted. General knowledge. `ma` is María more often than a
/// degree.
pub(super) const DEGREES: &[&str] = &[
    "aprn", "cpa", "crna", "dds", "dmd", "do", "dpm", "dr", "dvm", "edd", "esq", "jd", "llm",
    "mba", "md", "np", "obe", "od", "pa", "pharmd", "phd", "prof", "psyd", "rn",
];

/// Those that are no abbreviation of names either, so that any writing will do.
const UNMISTAKABLE: &[&str] = &["esq", "mr", "mrs", "mstr", "pharmd", "phd", "psyd"];

/// Those that are somebody's name in a text that is all in capitals: `NGUYEN VAN DO`.
const NAMES_IN_CAPITALS: &[&str] = &["do", "mba", "pa"];

/// What airlines put behind a given name, with no blank before it: `JOHNMR`. The longer first.
const GLUED: &[&str] = &["MSTR", "MISS", "MRS", "MR", "MS"];

/// Drops titles and degrees that end a name or a column. Many are names as well (Do, Md, Rn), so that
/// two other words must stand before them or a comma, and they must be written as what is short is:
/// in capitals, or with full stops.
pub(super) fn drop_trailing(words: &mut Words, role: Role) {
    loop {
        let ending = ending(words);
        let Some(start) = words.len().checked_sub(ending).filter(|_| ending > 0) else {
            return;
        };
        let is_address = ADDRESSES.contains(&words[start].folded());
        let needed = match start.checked_sub(1).map(|before| words[before].after) {
            None => return,
            Some(',') => 1,
            Some(_) if is_address && role == Role::Given => 1,
            Some(_) => 2,
        };
        let before = words[..start].iter().filter(|word| !word.bracketed).count();
        let is_name = NAMES_IN_CAPITALS.contains(&words[start].folded())
            && needed > 1
            && !words[..start].iter().any(has_small);
        if before < needed || is_name {
            return;
        }
        words.truncate(start);
    }
}

/// Whether what stands between commas is a degree or a title and no given name: `MD`, `D.O.`. After a
/// surname alone only a form of address is.
pub(super) fn is_title(words: &Words, is_after_name: bool) -> bool {
    let ending = ending(words);
    ending > 0
        && ending == words.len()
        && (is_after_name
            || ADDRESSES.contains(&words[0].folded())
            || matches!(words[0].folded(), "dr" | "prof"))
}

/// How many words at the end are one title or degree; 0 where there is none.
fn ending(words: &Words) -> usize {
    let Some(last) = words.last().filter(|last| !last.bracketed) else {
        return 0;
    };
    let folded = last.folded();
    if folded.len() > 1 {
        let is_listed = ADDRESSES.contains(&folded) || DEGREES.binary_search(&folded).is_ok();
        let is_short = last.after == '.' || is_capital(last);
        return usize::from(is_listed && (is_short || UNMISTAKABLE.contains(&folded)));
    }
    match words.as_slice() {
        [.., ph, d] if d.text == "D" && ph.text.eq_ignore_ascii_case("ph") && touches(ph, d) => 2,
        _ => dotted(words),
    }
}

/// `M.D.`: letters with full stops and no blank between them; with blanks they are initials.
fn dotted(words: &Words) -> usize {
    let letters = words.iter().rev().take_while(|word| word.text.len() == 1);
    let most = letters.count().min(LONGEST_DOTTED);
    let is_degree = |count: &usize| {
        let of = &words[words.len() - count..];
        let written: String = of.iter().map(Word::folded).collect();
        of.windows(2).all(|pair| touches(&pair[0], &pair[1]))
            && DEGREES.binary_search(&written.as_str()).is_ok()
    };
    (2..=most).rev().find(is_degree).unwrap_or(0)
}

const LONGEST_DOTTED: usize = 3;

/// Nothing but a full stop stands between the two.
fn touches(word: &Word, next: &Word) -> bool {
    word.after == '.'
        && word.text.as_bytes().as_ptr_range().end.wrapping_add(1) == next.text.as_ptr()
}

fn has_small(word: &Word) -> bool {
    word.text.contains(char::is_lowercase)
}

fn is_capital(word: &Word) -> bool {
    word.text.len() > 1 && word.text.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Surname and given name as airlines and hotels write them: `SMITH/JOHN MR`, `SMITH/JOHNMR`. `None`
/// for what else has a slash (`RAVI S/O MOHAN`, two holders).
pub(super) fn airline(name: &str) -> Option<(&str, &str)> {
    let (family, given) = name.trim().split_once('/')?;
    let is_machine = |part: &str| {
        let mut bytes = part.bytes();
        bytes.all(|byte| byte.is_ascii_uppercase() || matches!(byte, b' ' | b'-' | b'\''))
    };
    let last = family.rsplit(' ').next()?;
    if !is_machine(family) || !is_machine(given) || last.len() < 2 || given.trim().is_empty() {
        return None;
    }
    let bare = unglued(given.trim());
    let has_title = bare.len() < given.trim().len() || {
        let last = given.trim().rsplit(' ').next()?;
        GLUED.contains(&last)
    };
    (has_title || !family.contains(' ')).then_some((family, bare))
}

/// The given names without a title that was written against them. One in -MS may be a name (Williams).
fn unglued(given: &str) -> &str {
    let is_title = |title: &&&str| {
        let Some(name) = given.strip_suffix(**title) else {
            return false;
        };
        let last = name.rsplit(' ').next().unwrap_or_default();
        let is_known = |name: &str| lexicon::is_given_name(&name.to_ascii_lowercase());
        match **title {
            "MS" => is_known(last) && !is_known(&[last, "M"].concat()),
            _ => last.len() >= SHORTEST_UNGLUED,
        }
    };
    match GLUED.iter().find(is_title) {
        Some(title) => &given[..given.len() - title.len()],
        None => given,
    }
}

/// Amr and Omr are names.
const SHORTEST_UNGLUED: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(DEGREES.is_sorted());
        assert!(ADDRESSES.is_sorted());
    }

    #[test]
    fn names_of_airlines() {
        for (name, expected) in [
            ("SMITH/JOHN MR", Some(("SMITH", "JOHN MR"))),
            ("SMITH/JOHNMR", Some(("SMITH", "JOHN"))),
            ("SMITH/JANEMS", Some(("SMITH", "JANE"))),
            ("SMITH/WILLIAMS", Some(("SMITH", "WILLIAMS"))),
            ("SMITH/AMR", Some(("SMITH", "AMR"))),
            (
                "GARCIA LOPEZ/MARIA MRS",
                Some(("GARCIA LOPEZ", "MARIA MRS")),
            ),
            ("JOHN SMITH/JANE SMITH", None),
            ("RAVI KUMAR S/O MOHAN", None),
            ("Smith/John", None),
            ("SMITH/", None),
        ] {
            assert_eq!(airline(name), expected, "{name}");
        }
    }
}
