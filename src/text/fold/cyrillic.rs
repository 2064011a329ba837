//! Cyrillic to Latin, near ICAO Doc 9303-3 §6 B, with the letters of each alphabet as its own.

use any_ascii::any_ascii_char;
use compact_str::CompactString;

/// One reading for the East Slavic alphabets, so that the Russian and the Ukrainian spelling of a name
/// stay near: г is G, и and і are I, є and ё are E. What each is spelt in documents is for
/// `text::spelling`.
pub(super) fn romanise(word: &str, out: &mut CompactString) {
    for c in word.chars() {
        let c = c.to_lowercase().next().unwrap_or(c);
        match letter(c) {
            Some(letters) => out.push_str(letters),
            None => out.extend(
                any_ascii_char(c)
                    .chars()
                    .filter(char::is_ascii_alphabetic)
                    .map(|c| c.to_ascii_lowercase()),
            ),
        }
    }
}

/// Russian letters.
fn letter(c: char) -> Option<&'static str> {
    Some(match c {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'д' => "d",
        'е' => "e",
        'ё' => "e",
        'ж' => "zh",
        'з' => "z",
        'и' => "i",
        'й' => "y",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ъ' | 'ь' | 'ʼ' => "",
        'ы' => "y",
        'э' => "e",
        'ю' => "yu",
        'я' => "ya",
        _ => return other_alphabets(c),
    })
}

/// Ukrainian, Belarusian, South Slavic, Tajik, Kazakh and Kyrgyz letters.
fn other_alphabets(c: char) -> Option<&'static str> {
    Some(match c {
        'і' => "i",
        'ї' => "i",
        'є' => "e",
        'ґ' => "g",
        'ў' => "u",
        'ј' => "y",
        'љ' => "ly",
        'њ' => "ny",
        'ћ' => "ch",
        'ђ' => "dj",
        'џ' => "dzh",
        'ѓ' => "gj",
        'ќ' => "kj",
        'ѕ' => "dz",
        'ғ' => "gh",
        'қ' => "q",
        'ҷ' => "dzh",
        'ҳ' => "h",
        'ӣ' => "i",
        'ӯ' => "u",
        'ә' => "a",
        'ө' => "o",
        'ү' | 'ұ' => "u",
        'ң' => "ng",
        'һ' => "h",
        _ => return None,
    })
}
