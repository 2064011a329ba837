//! Two words in different scripts: how well one spells the other.

use super::relation::{Relation, jaro_winkler};
use crate::record::name::Token;
use crate::text::fold::script::Script;
use crate::text::spelling::{fit, korean};

/// The relation that the fit of letters allows and its strength; `None` below a doubtful likeness.
pub(super) fn relation(a: &Token, b: &Token) -> Option<(Relation, f32)> {
    let (read, spelt) = if loss(a.script) < loss(b.script) {
        (a, b)
    } else {
        (b, a)
    };
    // What reads a Japanese name is not in its characters.
    if spelt.script == Script::Kanji {
        return None;
    }
    let strength = match best_fit(spelt, &read.text) {
        Some(fit) => (fit + 0.1) / 0.75,
        None => (jaro_winkler(&read.text, &spelt.text) - 0.5) * 2.0,
    };
    let relation = match strength {
        strong if strong >= 0.7 => Relation::Transliteration,
        fair if fair >= 0.45 => Relation::Similar,
        weak if weak >= 0.1 => Relation::SoundAlike,
        _ => return None,
    };
    Some((relation, strength.min(Relation::Transliteration.strength())))
}

/// What a Korean name in Hangul is to a word in Latin letters: there, letters that do not spell its
/// syllables are another name, however alike (지훈, Jihyun). `None` where this is no such pair.
#[inline]
pub(super) fn korean(a: &Token, b: &Token) -> Option<Option<(Relation, f32)>> {
    match (a.script, b.script) {
        (Script::Hangul, Script::Latin) => in_hangul(a, b),
        (Script::Latin, Script::Hangul) => in_hangul(b, a),
        _ => None,
    }
}

fn in_hangul(hangul: &Token, latin: &Token) -> Option<Option<(Relation, f32)>> {
    let same = Relation::Transliteration;
    match korean::spells(&hangul.native, &latin.text) {
        true => Some(Some((same, same.strength()))),
        false if !latin.is_initial() && korean::is_name(&hangul.native) => Some(None),
        false => None,
    }
}

/// The Arabic article is written or not in Latin.
fn best_fit(spelt: &Token, latin: &str) -> Option<f32> {
    let whole = fit(&spelt.native, spelt.script, latin)?;
    let bare = spelt
        .native
        .strip_prefix("ال")
        .filter(|rest| rest.len() >= 4);
    let bare = bare
        .and_then(|rest| fit(rest, spelt.script, latin))
        .unwrap_or(whole);
    Some(whole.max(bare))
}

/// How much a script leaves unsaid of a foreign name: the side that loses less is read, the other
/// is what spells it.
fn loss(script: Script) -> u8 {
    match script {
        Script::Latin => 0,
        Script::Greek | Script::Other => 1,
        Script::Cyrillic => 2,
        Script::Kana => 3,
        Script::Hangul => 4,
        Script::Han | Script::Kanji => 5,
        Script::Hebrew => 6,
        Script::Arabic => 7,
    }
}
