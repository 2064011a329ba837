//! Forms of address that only their own custom can tell from names: after an East Asian name, before a
//! Burmese or an Ethiopian one, and Hungary's generations, which stand before the surname.
//!
//! General knowledge, 2026-11.

use super::build::Builder;
use super::split::{Word, Words};
use crate::record::name::Generation;

/// What follows a name in one word with it or apart, and how many characters a name before it has at
/// least where it is in one word: 님 ends given names too.
const AFTER: &[(&str, usize)] = &[
    ("先生", 1),
    ("小姐", 1),
    ("女士", 1),
    ("さん", 1),
    ("さま", 2),
    ("様", 2),
    ("殿", 2),
    ("님", 3),
    ("씨", 2),
];

/// What may stand before a name, sorted; and single letters.
pub(super) const BEFORE: &[&str] = &["ato", "daw", "id", "ifj", "ko", "ma", "mg", "ozv"];

/// The name without what is added to it out of respect.
pub(super) fn without_east_asian(name: &str) -> &str {
    let name = name.trim_end();
    let bare = AFTER.iter().find_map(|(form, fewest)| {
        let rest = name.strip_suffix(form)?;
        let bare = rest.trim_end();
        let letters = bare.chars().filter(|c| c.is_alphanumeric()).count();
        let is_apart = bare.len() < rest.len() && letters > 0;
        (is_apart || letters >= *fewest).then_some(bare)
    });
    bare.unwrap_or(name)
}

/// Drops what stands before a name, and notes the generation that it says.
pub(super) fn drop_before(words: &mut Words<'_>, builder: &mut Builder) {
    while let Some(dropped) = before(words, builder) {
        words.drain(..dropped);
    }
}

fn before(words: &[Word<'_>], builder: &mut Builder) -> Option<usize> {
    let [first, rest @ ..] = words else {
        return None;
    };
    let rest_but_one = rest.get(1..).unwrap_or_default();
    match first.folded() {
        // W/ro and W/rt, of a married and an unmarried woman in Ethiopia.
        "w" if first.after == '/' && !rest_but_one.is_empty() => {
            matches!(rest[0].folded(), "ro" | "rt" | "rit").then_some(2)
        }
        "ato" if rest.len() > 1 => Some(1),
        "u" | "daw" | "mg" if first.after != '.' && is_burmese(rest) => Some(1),
        // Ma is a surname of China, and Ko one of Korea.
        "ko" | "ma" if first.after != '.' && is_burmese(rest) => Some(1),
        "ifj" if !rest.is_empty() => generation(2, builder),
        "id" if first.after == '.' && !rest.is_empty() => generation(1, builder),
        "ozv" if !rest.is_empty() => Some(1),
        _ => None,
    }
}

fn generation(number: u8, builder: &mut Builder) -> Option<usize> {
    builder.set_generation(Generation(number));
    Some(1)
}

/// Two words and more, all of them syllables of Burmese names, and one at least of no other language.
fn is_burmese(words: &[Word<'_>]) -> bool {
    let is_own = |word: &Word<'_>| BURMESE.binary_search(&word.folded()).is_ok();
    let is_shared = |word: &Word<'_>| SHARED.binary_search(&word.folded()).is_ok();
    words.len() > 1
        && words.iter().any(is_own)
        && words.iter().all(|word| is_own(word) || is_shared(word))
}

/// Sorted.
#[rustfmt::skip]
const BURMESE: &[&str] = &[
    "aung", "aye", "hla", "hlaing", "hnin", "htay", "htet", "htoo", "htun", "htut", "khaing",
    "khant", "khin", "kyaing", "kyaw", "kyi", "lwin", "moe", "mya", "myat", "myint", "myo", "naing",
    "nandar", "ngwe", "nilar", "nwe", "nyein", "nyo", "nyunt", "ohn", "oo", "paing", "phyo", "phyu",
    "pyae", "sandar", "shwe", "sithu", "soe", "swe", "thandar", "thant", "thaung", "thein",
    "theingi", "thet", "thida", "thiha", "thuzar", "thwin", "tint", "wint", "wunna", "yadanar",
    "yee", "zarni", "zaw", "zayar",
];

/// Those that Chinese, Korean or other names have too. Sorted.
#[rustfmt::skip]
const SHARED: &[&str] = &[
    "ba", "bo", "chan", "chit", "cho", "ei", "hsu", "kay", "khine", "lay", "lin", "mar", "may",
    "min", "mon", "nay", "nu", "nyi", "pa", "pwint", "san", "sein", "su", "than", "thu", "thura",
    "tin", "toe", "tun", "wai", "win", "yan", "ye", "yi", "yin", "yu", "zin",
];

/// `W/Mariam` is Woldemariam and `G/Medhin` Gebremedhin; `H/` and `T/` stand for more than one word.
pub(super) fn write_out(words: &mut Words<'_>) {
    const SHORTEST: usize = 4;
    let mut at = 0;
    while at + 1 < words.len() {
        let beginning = match (words[at].folded(), words[at].after) {
            ("w", '/') => "wolde",
            ("g", '/') => "gebre",
            _ => "",
        };
        if !beginning.is_empty() && words[at + 1].folded().len() >= SHORTEST {
            words[at + 1].begin_with(beginning);
            words.remove(at);
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(BURMESE.is_sorted() && SHARED.is_sorted());
    }

    #[test]
    fn what_respect_adds_is_cut() {
        for (written, name) in [
            ("王伟先生", "王伟"),
            ("王 先生", "王"),
            ("田中太郎様", "田中太郎"),
            ("田中 太郎 様", "田中 太郎"),
            ("田中さん", "田中"),
            ("김민준님", "김민준"),
            ("김민준 님", "김민준"),
            ("김민준씨", "김민준"),
            // Given names and a surname of their own.
            ("김예님", "김예님"),
            ("예님", "예님"),
            ("様", "様"),
            ("田中太郎", "田中太郎"),
        ] {
            assert_eq!(without_east_asian(written), name, "{written}");
        }
    }
}
