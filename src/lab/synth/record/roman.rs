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

/// Which language the letters are of: и and г sound otherwise in Ukrainian.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    Russian,
    Ukrainian,
}

/// Letters with their older and their ICAO form.
#[rustfmt::skip]
const LETTERS: &[(char, &str, &str)] = &[
    ('а', "a", "a"), ('б', "b", "b"), ('в', "v", "v"), ('г', "g", "g"), ('ґ', "g", "g"),
    ('д', "d", "d"), ('е', "e", "e"), ('ё', "yo", "e"), ('є', "ye", "ie"), ('ж', "zh", "zh"),
    ('з', "z", "z"), ('и', "i", "i"), ('й', "y", "i"), ('і', "i", "i"), ('ї', "yi", "i"),
    ('к', "k", "k"), ('л', "l", "l"), ('м', "m", "m"), ('н', "n", "n"), ('о', "o", "o"),
    ('п', "p", "p"), ('р', "r", "r"), ('с', "s", "s"), ('т', "t", "t"), ('у', "u", "u"),
    ('ф', "f", "f"), ('х', "kh", "kh"), ('ц', "ts", "ts"), ('ч', "ch", "ch"), ('ш', "sh", "sh"),
    ('щ', "shch", "shch"), ('ъ', "", "ie"), ('ы', "y", "y"), ('ь', "", ""), ('э', "e", "e"),
    ('ю', "yu", "iu"), ('я', "ya", "ia"), ('\'', "", ""),
];

/// Appends the Latin form; what is not Cyrillic stays.
pub fn romanise(cyrillic: &str, (roman, language): (Roman, Language), out: &mut String) {
    for c in cyrillic.chars() {
        let lower = c.to_lowercase().next().unwrap_or(c);
        let Some(letters) = latin(lower, (roman, language)) else {
            out.push(c);
            continue;
        };
        let mut letters = letters.chars();
        if c != lower {
            out.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        }
        out.push_str(letters.as_str());
    }
}

fn latin(c: char, (roman, language): (Roman, Language)) -> Option<&'static str> {
    match (c, language) {
        ('и', Language::Ukrainian) => return Some("y"),
        ('г', Language::Ukrainian) => return Some("h"),
        _ => {}
    }
    let &(_, older, icao) = LETTERS.iter().find(|(letter, ..)| *letter == c)?;
    Some(if roman == Roman::Older { older } else { icao })
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
            let language = match name.contains('і') {
                true => Language::Ukrainian,
                false => Language::Russian,
            };
            romanise(name, (Roman::Older, language), &mut a);
            romanise(name, (Roman::Icao, language), &mut b);
            assert_eq!((a.as_str(), b.as_str()), (older, icao));
        }
    }
}
