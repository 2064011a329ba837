//! The people on whom the engine must not be wrong: twenty-two pairs with the verdict expected.

#[path = "archetypes/expected.rs"]
mod expected;
#[path = "archetypes/people.rs"]
mod people;

use expected::{ARCHETYPES, SAYS_NOTHING};
use tocayo::record::field::Field;

#[test]
fn every_person_is_here_and_has_a_name_and_a_birth_date() {
    let has = |number| ARCHETYPES.iter().any(|row| row.number == number);
    assert!((1..=22).all(has) && SAYS_NOTHING.iter().all(|row| has(row.number)));
    let pairs = ARCHETYPES.iter().map(|row| row.pair);
    let silent = SAYS_NOTHING.iter().flat_map(|row| [row.with, row.without]);
    for make in pairs.chain(silent) {
        let (a, b) = make();
        assert_ne!(a.account_id, b.account_id);
        for field in [Field::GivenName, Field::FamilyName, Field::BirthDate] {
            assert!(
                !a.get(field).is_empty() && !b.get(field).is_empty(),
                "{}",
                field.name()
            );
        }
    }
}

#[test]
fn every_row_allows_something_and_forbids_nothing_it_asks_for() {
    for row in ARCHETYPES {
        assert!(!row.allowed.is_empty(), "{}: {}", row.number, row.says);
        assert!(
            row.never.is_empty() || row.never != row.because,
            "{}: {}",
            row.number,
            row.says
        );
    }
}
