//! How two words of a name are related, if they are.

use super::grid::{FLOOR, are_far_apart, can_be_alike, can_reach_floor};
use super::respelt::is_written_otherwise;
use super::{across, gender, initial};
use crate::record::name::Token;
use crate::stage::normalise::name::lexicon::{Kinship, is_given_name, is_romanised, kinship};
use crate::text::fold::script::Script;
use crate::text::metric::{self, osa};
use crate::text::phonetic::is_respelling;
use std::cmp::Ordering;

/// What one word is to another, from the least to the most agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Relation {
    /// The masculine and the feminine form of one name: Kowalski, Kowalska; Joan, Joana.
    GenderForm,
    /// Leslie, Lessie; Jon, Jom: two names, and a slip of the keyboard makes one the other.
    SlipApart,
    /// Emma, Emily: names of one origin that are names of their own.
    Kindred,
    /// The same consonants; other vowels or spelling.
    SoundAlike,
    /// Jaro-Winkler between .85 and .92, or as near across scripts.
    Similar,
    /// J, Juan.
    Initial,
    /// One was cut off by a machine-readable zone.
    Truncated,
    /// One surname of an East Asian script in two romanisations, each of which stands for several.
    Romanisation,
    /// Fco, Francisco.
    Abbreviation,
    /// Pepe, José.
    Nickname,
    /// Jordi, Jorge.
    Translation,
    /// One slip of the keyboard, or two in a long word.
    Typo,
    /// Jiménez, Giménez; Müller, Mueller.
    Spelling,
    /// The same name in two scripts.
    Transliteration,
    /// One word here, several there: Xiaoming, Xiao Ming.
    Joined,
    Equal,
}

impl Relation {
    /// How much of an equal word this is worth, 0 to 1.
    pub const fn strength(self) -> f32 {
        match self {
            Relation::GenderForm => 0.3,
            Relation::SlipApart => 0.4,
            Relation::Kindred => 0.55,
            Relation::SoundAlike => 0.6,
            Relation::Similar => 0.65,
            Relation::Initial => 0.5,
            Relation::Truncated => 0.7,
            Relation::Romanisation => 0.8,
            Relation::Abbreviation | Relation::Nickname | Relation::Translation => 0.85,
            Relation::Typo => 0.9,
            Relation::Spelling | Relation::Transliteration | Relation::Joined => 0.97,
            Relation::Equal => 1.0,
        }
    }

    /// Two words that a careful reader takes for one name.
    pub fn is_same_name(self) -> bool {
        self >= Relation::Truncated
    }
}

/// The same word in the same script.
pub(super) fn is_equal(a: &Token, b: &Token) -> bool {
    // Of one population, equal words are one.
    std::ptr::eq(a, b)
        || a.hash == b.hash && a.text == b.text && equal_text(a, b) == Some(Relation::Equal)
}

/// The closest relation of two words and how much of an equal word it is worth, 0 to 1; `None` where
/// there is none.
#[inline]
pub fn relation(a: &Token, b: &Token) -> Option<(Relation, f32)> {
    if are_far_apart(a, b) {
        None
    } else {
        closest(a, b)
    }
}

/// The same of words that are not far apart.
pub(super) fn closest(a: &Token, b: &Token) -> Option<(Relation, f32)> {
    if let Some(known) = across::korean(a, b) {
        return known;
    }
    let known = same_spelling(a, b);
    let across = if a.script.is_one_writing(b.script) || known >= Some(Relation::Truncated) {
        None
    } else {
        across::relation(a, b)
    };
    let known = known.map(|relation| (relation, relation.strength()));
    match (known, across) {
        (Some(known), Some(across)) if across.1 > known.1 => Some(across),
        (None, across) => across,
        (known, _) => known,
    }
}

fn same_spelling(a: &Token, b: &Token) -> Option<Relation> {
    if a.hash == b.hash && a.text == b.text {
        return equal_text(a, b);
    }
    if a.is_initial() || b.is_initial() {
        let same = a.text.as_bytes().first() == b.text.as_bytes().first();
        return (same && initial::can_be_one(a, b)).then_some(Relation::Initial);
    }
    let known = if a.kin.can_meet(b.kin) {
        kinship(&a.text, &b.text)
    } else {
        None
    };
    match known {
        Some(Kinship::Nickname | Kinship::Translation | Kinship::Kindred)
            if gender::are_given_forms(&a.text, &b.text) =>
        {
            Some(Relation::GenderForm)
        }
        Some(kinship) => Some(from_kinship(kinship)),
        None if a.sound == b.sound || can_be_alike(a, b) => by_form(a, b),
        None => None,
    }
}

fn from_kinship(kinship: Kinship) -> Relation {
    match kinship {
        Kinship::Kindred => Relation::Kindred,
        Kinship::Abbreviation => Relation::Abbreviation,
        Kinship::Nickname => Relation::Nickname,
        Kinship::Translation => Relation::Translation,
        Kinship::Romanisation => Relation::Romanisation,
        Kinship::Spelling => Relation::Spelling,
    }
}

/// Characters override their reading: 伟 and 薇 are both `wei`, and two names. A long word is a
/// foreign name in characters, which has no fixed spelling.
fn equal_text(a: &Token, b: &Token) -> Option<Relation> {
    if (a.is_initial() || b.is_initial()) && !initial::can_be_one(a, b) {
        return None;
    }
    if !a.script.is_one_writing(b.script) {
        let unread = a.script == Script::Kanji || b.script == Script::Kanji;
        return (!unread).then_some(Relation::Transliteration);
    }
    if !a.script.is_east_asian() || a.native == b.native {
        return Some(Relation::Equal);
    }
    let long = a.native.chars().count() > 2 || b.native.chars().count() > 2;
    long.then_some(Relation::Spelling)
}

/// What the letters of two words say.
pub(super) fn by_form(a: &Token, b: &Token) -> Option<Relation> {
    let (a, b) = canonical(a, b);
    if a.script.is_characters() && b.script.is_characters()
        || a.script == Script::Hangul && b.script == Script::Hangul
    {
        return by_characters(a, b);
    }
    if a.script == Script::Kanji || b.script == Script::Kanji {
        return None;
    }
    if gender::are_forms_of_one_name(&a.text, &b.text) {
        return Some(Relation::GenderForm);
    }
    if umlaut_equal(&a.text, &b.text) || differ_by_addition(&a.text, &b.text) {
        return Some(Relation::Spelling);
    }
    let same_sound = a.sound == b.sound && a.sound > 0xF;
    if a.script != b.script && same_sound {
        return Some(Relation::Transliteration);
    }
    if is_respelling(&a.text, &b.text) {
        return Some(Relation::Spelling);
    }
    // Two names that are both in use are two names, however alike: Marta, Maria; Chung, Cheung.
    let likeness = match a.kin.is_listed() && b.kin.is_listed() {
        true => same_sound.then_some(Relation::SoundAlike),
        false => by_likeness(a, b),
    };
    likeness.or_else(|| are_a_slip_apart(a, b).then_some(Relation::SlipApart))
}

/// Whether one slip makes a listed given name another name, or in a word of three letters no name:
/// of these no other likeness is told. Beginnings are seldom mistyped, and a first letter makes
/// another name (Jon, Don); of two listed names the first two letters are the same, as the [grid]
/// needs it.
///
/// [grid]: super::grid::can_be_forms
fn are_a_slip_apart(a: &Token, b: &Token) -> bool {
    let (x, y) = (a.text.as_bytes(), b.text.as_bytes());
    let (are_listed, is_listed) = match (a.kin.is_listed(), b.kin.is_listed()) {
        (true, true) => (true, true),
        (one, other) => (false, one || other),
    };
    let begins = 1 + usize::from(are_listed);
    is_listed
        && x.len().abs_diff(y.len()) <= 1
        && x.len().min(y.len()) >= 3
        && x[..begins] == y[..begins]
        && osa::within(&a.text, &b.text, 1).is_some()
        && (is_given_name(&a.text) || is_given_name(&b.text))
        && ![a, b].iter().all(|word| is_syllable(&word.text))
}

/// Of syllables, most are a letter from another: Wei, Wen.
fn is_syllable(word: &str) -> bool {
    word.len() == 3 && is_romanised(word)
}

fn by_likeness(a: &Token, b: &Token) -> Option<Relation> {
    let same_sound = a.sound == b.sound && a.sound > 0xF;
    if is_written_otherwise(a, b) {
        return Some(Relation::Spelling);
    }
    let begins = b.text.starts_with(a.text.as_str());
    let (x, y) = distinctive(&a.text, &b.text);
    let whole = x.len() == a.text.len();
    if whole && !same_sound && !can_reach_floor(a, b) {
        return (begins && a.text.len() >= 4).then_some(Relation::SoundAlike);
    }
    let similarity = jaro_winkler(x, y);
    let same_sound_and_near = same_sound && similarity >= 0.75 && a.text.len() >= 4;
    if (similarity >= 0.89 || same_sound_and_near) && is_slip(&a.text, &b.text) {
        return Some(Relation::Typo);
    }
    let near = similarity >= 0.85 && is_near(&a.text, &b.text);
    if near || same_sound_and_near {
        return Some(Relation::Similar);
    }
    let alike = similarity >= FLOOR || begins;
    (same_sound || alike && a.text.len() >= 4).then_some(Relation::SoundAlike)
}

/// The words without the beginning or ending that makes names of one pattern alike: Abdulkarim,
/// Abdulrahman; Einarsson, Gunnarsson.
fn distinctive<'t>(a: &'t str, b: &'t str) -> (&'t str, &'t str) {
    if let (Some(a), Some(b)) = (a.strip_prefix("abdul"), b.strip_prefix("abdul")) {
        return (a, b);
    }
    let last_two = |word: &str| word.as_bytes().last_chunk::<2>().copied();
    if last_two(a) != last_two(b) {
        return (a, b);
    }
    let endings = |pattern: &&str| Some((a.strip_suffix(*pattern)?, b.strip_suffix(*pattern)?));
    ["sson", "dottir", "ovich", "evich", "ovna", "evna"]
        .iter()
        .find_map(endings)
        .unwrap_or((a, b))
}

/// Characters and syllables decide, so that two readings that sound alike are two names, and so are
/// 지훈 and 지현; a long word is a foreign name, which has no fixed spelling.
fn by_characters(a: &Token, b: &Token) -> Option<Relation> {
    let shorter = a.native.chars().count().min(b.native.chars().count());
    let alike = shorter >= 3 && jaro_winkler(&a.text, &b.text) >= 0.92;
    alike.then_some(Relation::Similar)
}

/// Servant-of names without their first half, Latin and Lithuanian endings: Manap, Abdulmanap;
/// Robert, Robertus.
fn differ_by_addition(shorter: &str, longer: &str) -> bool {
    let Some(end) = longer.strip_prefix(shorter).filter(|_| shorter.len() >= 4) else {
        return longer.strip_prefix("abdul") == Some(shorter);
    };
    matches!(end, "us" | "ius" | "nus" | "as" | "is" | "s")
}

/// Few enough differences for the length.
fn is_near(a: &str, b: &str) -> bool {
    let longer = a.len().max(b.len());
    osa::within(a, b, longer / 4).is_some()
}

/// Short words differ wholly by one letter (Ana, Eva), so they are never slips of one another.
fn is_slip(a: &str, b: &str) -> bool {
    let shorter = a.len().min(b.len());
    let allowed = if shorter >= 8 {
        2
    } else {
        usize::from(shorter >= 4)
    };
    allowed > 0 && osa::within(a, b, allowed).is_some()
}

/// The metric is not symmetric in every corner, so the order of its arguments is fixed.
fn canonical<'t>(a: &'t Token, b: &'t Token) -> (&'t Token, &'t Token) {
    match a
        .text
        .len()
        .cmp(&b.text.len())
        .then_with(|| a.text.cmp(&b.text))
        .then_with(|| a.native.cmp(&b.native))
    {
        Ordering::Greater => (b, a),
        _ => (a, b),
    }
}

pub(super) fn jaro_winkler(a: &str, b: &str) -> f32 {
    metric::jaro_winkler::similarity(a, b) as f32
}

/// MUELLER is MÜLLER and MULLER; MANUEL is not MANÜL, but then nobody is.
fn umlaut_equal(shorter: &str, longer: &str) -> bool {
    if longer.len() == shorter.len() || longer.len() > shorter.len() + 3 {
        return false;
    }
    let (short, long) = (shorter.as_bytes(), longer.as_bytes());
    let (mut i, mut j) = (0, 0);
    while i < short.len() && j < long.len() {
        if short[i] != long[j] {
            return false;
        }
        let vowel = matches!(long[j], b'a' | b'o' | b'u');
        (i, j) = (i + 1, j + 1);
        let written_out = vowel && long.get(j) == Some(&b'e') && short.get(i) != Some(&b'e');
        j += usize::from(written_out);
    }
    i == short.len() && j == long.len()
}
