//! What a column for names says of the account and not by whom it is held: a child not yet named, an
//! estate, two holders.

use super::lexicon;
use super::split::{Word, Words};
use super::words::Senses;
use crate::record::name::Role;

/// A child before it has a name, as hospitals and insurers write it. [K]
pub(super) const CHILDREN: &[&str] = &[
    "baby",
    "babyboy",
    "babygirl",
    "bboy",
    "bgirl",
    "infant",
    "neonata",
    "neonate",
    "neonato",
    "neugeborener",
    "neugeborenes",
    "newborn",
    "twin",
    "twina",
    "twinb",
];

/// Those that are somebody's name too; after the others a surname may follow in the same column.
const ALSO_NAMES: &[&str] = &["baby", "infant", "neonata", "neonato", "twin"];

/// What follows such a word.
const KINDS: &[&str] = &[
    "baby", "boy", "child", "daughter", "female", "girl", "male", "newborn", "son", "twin",
];

/// Capitals that stand for a newborn where they are the whole given name: baby boy, baby girl,
/// recién nacido.
const SIGNS: &[&str] = &["BB", "BG", "RN"];

const NEWLY_BORN: &[(&str, &str)] = &[
    ("nouveau", "ne"),
    ("nouvelle", "nee"),
    ("recem", "nascida"),
    ("recem", "nascido"),
    ("recien", "nacida"),
    ("recien", "nacido"),
];

const OFFSPRING: &[(&str, &str)] = &[
    ("boy", "of"),
    ("child", "of"),
    ("daughter", "of"),
    ("fille", "de"),
    ("fils", "de"),
    ("girl", "of"),
    ("hija", "de"),
    ("hijo", "de"),
    ("sohn", "von"),
    ("son", "of"),
    ("tochter", "von"),
];

/// How many words in front say that the holder has no given name yet.
pub(super) fn unnamed_child(words: &Words, role: Role) -> usize {
    let Some(first) = words.first() else { return 0 };
    let all = words.len();
    let pair = (first.folded(), words.get(1).map_or("", Word::folded));
    let is_kind = |word: &&Word| word.folded().len() == 1 || KINDS.contains(&word.folded());
    let kinds = words[1..].iter().take_while(is_kind).count();
    match pair.0 {
        _ if role == Role::Family => 0,
        _ if OFFSPRING.contains(&pair) => all,
        _ if NEWLY_BORN.contains(&pair) => 2,
        _ if role == Role::Given && all == 1 && SIGNS.contains(&first.text) => 1,
        child if !CHILDREN.contains(&child) => 0,
        _ if words
            .get(1 + kinds)
            .is_some_and(|word| word.folded() == "of") =>
        {
            all
        }
        child if kinds > 0 || all == 1 || !ALSO_NAMES.contains(&child) => 1 + kinds,
        _ => 0,
    }
}

/// What staff are told: `Smith, John (DO NOT USE)`.
pub(super) const ORDER: &[&str] = &["do", "not", "use"];

/// Drops what staff are told.
pub(super) fn drop_order(words: &mut Words) {
    let is_order = |three: &[Word]| three.iter().map(Word::folded).eq(ORDER.iter().copied());
    if let Some(at) = words.windows(3).position(is_order) {
        words.drain(at..at + 3);
    }
}

/// Drops the titles of two who share a surname: `Mr and Mrs Smith`, `M. et Mme Dupont`.
pub(super) fn drop_couple(words: &mut Words) {
    if let [his, and, hers, _, ..] = words.as_slice()
        && is_title(his)
        && is_title(hers)
        && matches!(
            and.text,
            "AND" | "And" | "ET" | "UND" | "Y" | "and" | "e" | "en" | "et" | "und" | "y"
        )
    {
        words.drain(..3);
    }
}

/// Drops what says that the holder has died.
pub(super) fn drop_estate(words: &mut Words) {
    const IN_FRONT: [&[&str]; 5] = [
        &["estate", "of", "the", "late"],
        &["the", "estate", "of"],
        &["estate", "of"],
        &["the", "late"],
        &["late"],
    ];
    let begins = |with: &&&[&str]| {
        let front = words.iter().map(Word::folded).take(with.len());
        words.len() > with.len() && front.eq(with.iter().copied())
    };
    if let Some(front) = IN_FRONT.iter().find(begins) {
        words.drain(..front.len());
    }
    let is_dead = |word: &Word| matches!(word.folded(), "deceased" | "decd");
    while words.len() > 1 && words.last().is_some_and(is_dead) {
        words.pop();
    }
}

/// How many words in front are the given names of two holders: `Daniel & Laura Ellingson`. Neither is
/// the name of the one who holds the account.
pub(super) fn given_of_two(part: &str, words: &mut Words, role: Role) -> usize {
    let Some(second) = second_holder(part, words).filter(|_| role != Role::Family) else {
        return 0;
    };
    let titles = words[second..].iter().take_while(|word| is_title(word));
    let titles = titles.count();
    words.drain(second..second + titles);
    let given = second + 1;
    match role {
        Role::Given => words.len(),
        _ if given < words.len() => given,
        _ => 0,
    }
}

fn is_title(word: &Word) -> bool {
    word.spelling.senses.has(Senses::TITLE)
}

/// Where the name of a second holder begins. `and` joins two where both words beside it are names.
fn second_holder(part: &str, words: &mut Words) -> Option<usize> {
    if let Some(sign) = part.find('&') {
        let sign = part[sign..].as_ptr();
        let first = words.iter().take_while(|word| word.text.as_ptr() < sign);
        return Some(first.count()).filter(|second| (1..words.len()).contains(second));
    }
    let joins = |three: &[Word]| {
        matches!(three[1].folded(), "and" | "et" | "und")
            && lexicon::is_known(three[0].folded())
            && lexicon::is_known(three[2].folded())
    };
    let at = words.windows(3).position(joins)? + 1;
    words.remove(at);
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_remark_begins_with_a_word_that_is_looked_for() {
        let first = |pairs: &[(&'static str, &str)]| pairs.iter().map(|pair| pair.0).collect();
        let pairs: [Vec<&str>; 2] = [first(NEWLY_BORN), first(OFFSPRING)];
        let signs = SIGNS.iter().map(|sign| sign.to_ascii_lowercase());
        let words = CHILDREN.iter().chain(pairs.iter().flatten()).copied();
        for word in words.map(str::to_owned).chain(signs) {
            assert!(Senses::of(&word).has(Senses::REMARK), "{word}");
        }
    }
}
