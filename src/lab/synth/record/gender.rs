//! How surnames and patronymics bend by sex.

use crate::lab::synth::culture::Custom;
use crate::record::value::Sex;

/// Endings for him and for her. The first that fits is taken.
const SLAVIC: &[(&str, &str)] = &[("ski", "ska"), ("cki", "cka"), ("dzki", "dzka")];
const EAST: &[(&str, &str)] = &[
    ("ський", "ська"),
    ("цький", "цька"),
    ("ский", "ская"),
    ("цкий", "цкая"),
    ("ий", "а"),
    ("ов", "ова"),
    ("ев", "ева"),
    ("ёв", "ёва"),
    ("єв", "єва"),
    ("ин", "ина"),
    ("ын", "ына"),
];
const GREEK: &[(&str, &str)] = &[("os", "ou"), ("is", "i"), ("as", "a")];

/// The table's form is his; hers is made of it.
pub fn bend(custom: Custom, sex: Sex, name: &mut String) {
    let endings = match custom {
        Custom::SlavicGender => SLAVIC,
        Custom::EastSlavic => EAST,
        Custom::GreekGender => GREEK,
        _ => return,
    };
    if sex != Sex::Female {
        return;
    }
    if let Some((his, hers)) = endings.iter().find(|(his, _)| name.ends_with(his)) {
        name.truncate(name.len() - his.len());
        name.push_str(hers);
    }
}

/// Of the father's given name in Cyrillic.
pub fn patronymic(father: &str, sex: Sex, out: &mut String) {
    let of = |his: &'static str, hers: &'static str| if sex == Sex::Female { hers } else { his };
    let cut = |end: &str| father.strip_suffix(end);
    if let Some(stem) = cut("ій") {
        out.push_str(stem);
        out.push_str(of("ійович", "іївна"));
    } else if let Some(stem) = cut("ий") {
        out.push_str(stem);
        out.push_str(of("ьевич", "ьевна"));
    } else if let Some(stem) = cut("й").or_else(|| cut("ь")) {
        out.push_str(stem);
        out.push_str(of("евич", "евна"));
    } else if let Some(stem) = cut("а").or_else(|| cut("я")) {
        out.push_str(stem);
        out.push_str(of("ич", "ична"));
    } else {
        out.push_str(father.strip_suffix('о').unwrap_or(father));
        out.push_str(of("ович", "овна"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hers_is_made_of_his() {
        for (custom, his, hers) in [
            (Custom::SlavicGender, "Kowalski", "Kowalska"),
            (Custom::SlavicGender, "Nowak", "Nowak"),
            (Custom::EastSlavic, "Иванов", "Иванова"),
            (Custom::EastSlavic, "Троицкий", "Троицкая"),
            (Custom::EastSlavic, "Шевченко", "Шевченко"),
            (Custom::GreekGender, "Papadopoulos", "Papadopoulou"),
            (Custom::OneSurname, "Grabowski", "Grabowski"),
        ] {
            let mut name = his.to_owned();
            bend(custom, Sex::Female, &mut name);
            assert_eq!(name, hers);
        }
        let mut name = String::new();
        patronymic("Сергей", Sex::Female, &mut name);
        assert_eq!(name, "Сергеевна");
    }
}
