//! A Japanese name in its characters beside one in letters: the characters do not say how they are
//! read, so that only a reading in kana can tell the two apart, or together.

use crate::record::name::{NamePart, NameView, Role};
use crate::text::fold::script::Script;
use smallvec::SmallVec;

/// The parts of a name that count beside another.
pub(super) type Parts = SmallVec<[NamePart; 8]>;

/// How two names are to be taken.
pub(super) enum Reading {
    /// As they are written.
    Written,
    /// By other parts than those that are written.
    Parts(Parts, Parts),
    /// Nothing can be said of them.
    Unknown,
}

/// How the two are to be taken.
pub(super) fn reading(a: NameView<'_>, b: NameView<'_>) -> Reading {
    let (x, y) = (has_kanji(a), has_kanji(b));
    if !x && !y {
        return Reading::Written;
    }
    if x && y {
        // Characters decide: 陽子 and 洋子 are both read Yoko.
        return Reading::Parts(without_kana(a), without_kana(b));
    }
    let (kanji, other) = if x { (a, b) } else { (b, a) };
    if is_written_in(other, Script::Han) {
        return Reading::Parts(without_kana(a), without_kana(b));
    }
    let read = kana(kanji);
    match (read.is_empty(), x) {
        (true, _) => Reading::Unknown,
        (_, true) => Reading::Parts(read, b.parts.into()),
        (_, false) => Reading::Parts(a.parts.into(), read),
    }
}

fn has_kanji(name: NameView<'_>) -> bool {
    is_written_in(name, Script::Kanji)
}

fn is_written_in(name: NameView<'_>, script: Script) -> bool {
    let mut parts = name.parts.iter();
    parts.any(|part| name.tokens[part.token()].script == script && part.role().is_identity())
}

/// The reading, as the name.
fn kana(name: NameView<'_>) -> Parts {
    let is_reading = |part: &&NamePart| name.tokens[part.token()].script == Script::Kana;
    let aliases = name.parts.iter().filter(|part| part.role() == Role::Alias);
    let read = aliases.filter(is_reading);
    read.map(|part| part.with_role(Role::Either)).collect()
}

fn without_kana(name: NameView<'_>) -> Parts {
    let is_reading = |part: &NamePart| {
        part.role() == Role::Alias && name.tokens[part.token()].script == Script::Kana
    };
    let mut parts: Parts = name.parts.into();
    parts.retain(|part| !is_reading(part));
    parts
}
