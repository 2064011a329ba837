//! Whether a column of whole names writes the surname first, as the names that lists know show.

use super::recognise::Recogniser;
use crate::record::field::Field;
use crate::stage::normalise::name::{is_title, lexicon};
use crate::text::fold;

/// On fewer names, nothing is said.
const ENOUGH: usize = 20;
/// As many times as many must have the surname in front: given names are surnames too.
const TIMES: usize = 4;

/// Settles where surnames stand in a column of whole names.
pub fn settle(recogniser: &mut Recogniser<'_>) {
    let Some(&column) = recogniser.mapping.columns_of(Field::Name).first() else {
        return;
    };
    let rows = recogniser.rows();
    let (mut in_front, mut behind) = (0, 0);
    for order in rows.filter_map(|row| order(row.cell(column))) {
        match order {
            Order::SurnameFirst => in_front += 1,
            Order::GivenFirst => behind += 1,
        }
    }
    if in_front < ENOUGH || in_front < TIMES * behind {
        return;
    }
    recogniser.mapping.surname_first = true;
    let header = &recogniser.headers[column];
    let says = format!(
        "{header}: surnames stand in front, as {in_front} names of the sample show and {behind} do not"
    );
    recogniser.says.push(says);
}

enum Order {
    SurnameFirst,
    GivenFirst,
}

/// What one name shows, if it shows anything; where a comma stands, it says so itself.
fn order(cell: &str) -> Option<Order> {
    if cell.contains([',', '<']) {
        return None;
    }
    let folded = fold::fold(cell);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| word.len() > 1);
    let words: Vec<&str> = words.skip_while(|word| is_title(word)).collect();
    let [first, _, ..] = words[..] else {
        return None;
    };
    // Names of East Asia are compared in their own order.
    if lexicon::is_romanised(first) {
        return None;
    }
    let are_given = words[1..].iter().all(|word| lexicon::is_given(word));
    match (lexicon::is_given(first), are_given) {
        (true, false) => Some(Order::GivenFirst),
        (false, true) => Some(Order::SurnameFirst),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{mapping_of, rows};

    #[test]
    fn surnames_may_stand_in_front() {
        const SURNAMES: [&str; 4] = ["PHILLIPS", "NICHOLS", "BURNS", "GOMEZ"];
        const GIVEN: [&str; 5] = ["JENNIFER B", "MATTHEW", "HEIDI", "WILLIAM S", "ROBERT"];
        let is_first = |name: fn(&str, &str) -> String| {
            let csv = rows("id,name,dob", 100, |at| {
                let name = name(SURNAMES[at % 4], GIVEN[at % 5]);
                format!("{at},{name},19{}-03-{:02}", 40 + at % 60, at % 28 + 1)
            });
            mapping_of(&csv).surname_first
        };
        assert!(is_first(|surname, given| format!("{surname} {given}")));
        assert!(!is_first(|surname, given| format!("{given} {surname}")));
        // Surnames that are given names too.
        assert!(!is_first(|_, given| format!("Mr {given} Thomas")));
        assert!(!is_first(|surname, given| format!(
            "\"{surname}, {given}\""
        )));
    }
}
