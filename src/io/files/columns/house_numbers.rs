//! Whether numbers in a street are part of its name: `Kebele 10` beside a column of house numbers.

use super::recognise::Recogniser;
use crate::record::field::Field;

/// Of fewer streets nothing is concluded.
const ENOUGH: usize = 20;
/// One of so many streets that have their number in a column of its own has another in its name.
const ONE_IN: usize = 5;

/// Settles what a street's digits are where the column of house numbers is empty: where streets have
/// numbers beside their own, they are its name.
pub fn settle(recogniser: &mut Recogniser<'_>) {
    let first = |field| recogniser.mapping.columns_of(field).first().copied();
    let street = first(Field::Street).or(first(Field::Address));
    let (Some(street), Some(number)) = (street, first(Field::HouseNumber)) else {
        return;
    };
    let rows = recogniser.rows();
    let cells = rows.map(|row| (row.cell(street).trim(), row.cell(number).trim()));
    let both: Vec<_> = cells
        .filter(|(street, number)| !street.is_empty() && !number.is_empty())
        .collect();
    let named = both.iter().filter(|(street, number)| {
        let mut numbers = street.split(|c: char| !c.is_ascii_digit());
        numbers.any(|own| !own.is_empty() && own != *number)
    });
    if both.len() < ENOUGH || named.count() * ONE_IN < both.len() {
        return;
    }
    recogniser.mapping.numbered_streets = true;
    let [street, number] = [street, number].map(|column| &recogniser.headers[column]);
    let says = format!(
        "{street}: its numbers are part of the names, since those of houses are in {number}"
    );
    recogniser.says.push(says);
}

#[cfg(test)]
mod tests {
    use super::super::tests::{mapping_of, rows};

    #[test]
    fn streets_with_numbers_beside_their_houses_are_named_so() {
        let is_named = |street: &dyn Fn(usize) -> String| {
            let csv = rows("id,name,street,house_no,city", 60, |at| {
                let number = if at % 4 == 0 {
                    String::new()
                } else {
                    format!("{}", at * 7)
                };
                format!("{at},Ana Ruiz,{},{number},Adama", street(at))
            });
            mapping_of(&csv).numbered_streets
        };
        assert!(is_named(&|at| format!("Kebele {}", at % 20)));
        assert!(!is_named(
            &|at| ["Calle Mayor", "Gran Via"][at % 2].to_owned()
        ));
        assert!(!is_named(&|at| format!("Calle Mayor {}", at * 7)));
    }
}
