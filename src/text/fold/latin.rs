//! Latin letters: accents dropped, letters without a decomposition spelt out.

use crate::text::ascii::AsciiBuilder;
use any_ascii::any_ascii_char;
use compact_str::CompactString;

/// Appends the lower-case ASCII letters of a word in Latin letters (or in a script that has no
/// table of its own, which `any_ascii` romanises letter by letter).
pub(super) fn fold(word: &str, out: &mut CompactString) {
    let mut folded = AsciiBuilder::default();
    let mut push = |byte: u8| {
        if byte.is_ascii_alphabetic() {
            folded.push(byte.to_ascii_lowercase());
        }
    };
    for c in word.chars() {
        match c.is_ascii() {
            true => push(c as u8),
            false => own(c)
                .unwrap_or_else(|| any_ascii_char(c))
                .bytes()
                .for_each(&mut push),
        }
    }
    out.push_str(&folded.finish());
}

/// The common accented letters, and those where `any_ascii` says something else than a document.
/// Azerbaijani Ə stands for the vowel that is written A abroad (Əliyev, Aliyev).
fn own(c: char) -> Option<&'static str> {
    Some(match c {
        'á' | 'à' | 'â' | 'ã' | 'ä' | 'å' | 'ą' | 'ă' | 'ā' | 'ª' | 'ᵃ' => "a",
        'Á' | 'À' | 'Â' | 'Ã' | 'Ä' | 'Å' | 'Ą' | 'Ă' | 'Ā' => "a",
        'é' | 'è' | 'ê' | 'ë' | 'ę' | 'ě' | 'ē' | 'ė' => "e",
        'É' | 'È' | 'Ê' | 'Ë' | 'Ę' | 'Ě' | 'Ē' | 'Ė' => "e",
        'í' | 'ì' | 'î' | 'ï' | 'ı' | 'ī' | 'Í' | 'Ì' | 'Î' | 'Ï' | 'İ' | 'Ī' => "i",
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' | 'ő' | 'ø' | 'ō' => "o",
        'Ó' | 'Ò' | 'Ô' | 'Õ' | 'Ö' | 'Ő' | 'Ø' | 'Ō' => "o",
        'ú' | 'ù' | 'û' | 'ü' | 'ű' | 'ů' | 'ū' => "u",
        'Ú' | 'Ù' | 'Û' | 'Ü' | 'Ű' | 'Ů' | 'Ū' => "u",
        'ñ' | 'ń' | 'ň' | 'Ñ' | 'Ń' | 'Ň' => "n",
        'ç' | 'ć' | 'č' | 'Ç' | 'Ć' | 'Č' => "c",
        'ł' | 'Ł' => "l",
        'đ' | 'Đ' | 'ð' | 'Ð' | 'ď' | 'Ď' => "d",
        'ħ' | 'Ħ' => "h",
        'ğ' | 'Ğ' | 'ģ' | 'Ģ' => "g",
        'ś' | 'š' | 'ş' | 'ș' | 'Ś' | 'Š' | 'Ş' | 'Ș' => "s",
        'ź' | 'ż' | 'ž' | 'Ź' | 'Ż' | 'Ž' => "z",
        'ý' | 'Ý' | 'ÿ' => "y",
        'ř' | 'Ř' => "r",
        'ţ' | 'ț' | 'Ţ' | 'Ț' | 'ť' | 'Ť' => "t",
        'ß' | 'ẞ' => "ss",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'þ' | 'Þ' => "th",
        'ə' | 'Ə' => "a",
        'º' => "o",
        _ => return None,
    })
}
