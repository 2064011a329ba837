//! Russian and Ukrainian names in Latin letters, as passports of different years have them.
//!
//! ICAO Doc 9303 since 2014 in Russia; Resolution 55 of 2010 in Ukraine; before that the
//! English-like letters that many people keep on request.

/// Which letters the paper was written with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Roman {
    Older,
    Icao,
}

/// Appends the Latin form; what is not Cyrillic stays.
pub fn romanise(cyrillic: &str, roman: Roman, out: &mut String) {
    let is_ukrainian = cyrillic.contains(['і', 'ї', 'є', 'І', 'Ї', 'Є', 'ґ', '\'']);
    for c in cyrillic.chars() {
        let lower = c.to_lowercase().next().unwrap_or(c);
        let letters = match (lower, is_ukrainian) {
            ('и', true) => "y",
            ('г', true) => "h",
            _ => latin(lower, roman),
        };
        match (letters, c == lower) {
            ("?", _) => out.push(c),
            (letters, true) => out.push_str(letters),
            (letters, false) => {
                let mut letters = letters.chars();
                out.extend(letters.next().map(|first| first.to_ascii_uppercase()));
                out.push_str(letters.as_str());
            }
        }
    }
}

/// One letter; `?` for what is none.
fn latin(c: char, roman: Roman) -> &'static str {
    let older = roman == Roman::Older;
    match c {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ґ' => "g",
        'д' => "d",
        'е' | 'э' => "e",
        'ё' => {
            if older {
                "yo"
            } else {
                "e"
            }
        }
        'є' => {
            if older {
                "ye"
            } else {
                "ie"
            }
        }
        'ж' => "zh",
        'з' => "z",
        'и' | 'і' => "i",
        'й' => {
            if older {
                "y"
            } else {
                "i"
            }
        }
        'ї' => {
            if older {
                "yi"
            } else {
                "i"
            }
        }
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
        'ъ' => {
            if older {
                ""
            } else {
                "ie"
            }
        }
        'ы' => "y",
        'ь' | '\'' => "",
        'ю' => {
            if older {
                "yu"
            } else {
                "iu"
            }
        }
        'я' => {
            if older {
                "ya"
            } else {
                "ia"
            }
        }
        _ => "?",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_of_writing() {
        for (name, older, icao) in [
            ("Юлия", "Yuliya", "Iuliia"),
            ("Андрей", "Andrey", "Andrei"),
            ("Щукин", "Shchukin", "Shchukin"),
            ("Олексій", "Oleksiy", "Oleksii"),
            ("Smith", "Smith", "Smith"),
        ] {
            let (mut a, mut b) = (String::new(), String::new());
            romanise(name, Roman::Older, &mut a);
            romanise(name, Roman::Icao, &mut b);
            assert_eq!((a.as_str(), b.as_str()), (older, icao));
        }
    }
}
