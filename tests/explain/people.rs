//! The people of the archetypes, each with the story that fits first and the remedy asked first.

use crate::BASE;
use crate::expected::{ARCHETYPES, Archetype};
use tocayo::engine::Engine;
use tocayo::stage::explain::Explanation;
use tocayo::stage::explain::render::{Pair, text};
use tocayo::stage::explain::value::Side;

/// What the archetype says, the first story, and the first remedy that would clear it.
type Row = (&'static str, &'static str, &'static str);

/// In the order of the archetypes.
const FIRST: &[Row] = &[
    ("one DNI, the name abbreviated", "forgotten_own_account", ""),
    ("one name and birthday, two valid DNIs", "namesake", ""),
    (
        "the same, both numbers typed by hand",
        "namesake",
        "birth_place",
    ),
    (
        "one name and birthday, one DNI missing",
        "namesake",
        "national_number",
    ),
    (
        "one name and birthday, no DNI at all",
        "namesake",
        "national_number",
    ),
    ("twins with consecutive DNIs", "twin", ""),
    ("twins without papers", "twin", ""),
    ("twins, MARIA JOSE and MARIA LUISA", "twin", ""),
    ("old and new passport, one NIE", "renewed_document", ""),
    (
        "old and new passport, nothing else",
        "renewed_document",
        "national_number",
    ),
    ("NIE, then DNI", "naturalised", ""),
    ("NIE, then DNI, one phone", "naturalised", ""),
    ("father and son with one phone", "parent_child", ""),
    ("father and son of one whole name", "parent_child", ""),
    ("Kowalski and Kowalska at home", "shared_household", ""),
    (
        "Iuliia and Yuliya with one RNOKPP",
        "forgotten_own_account",
        "",
    ),
    (
        "Mohamed Ahmed born on 1 January",
        "namesake",
        "national_number",
    ),
    ("a recycled phone and nothing else", "recycled_phone", ""),
    ("a family's phone and mailbox", "parent_child", ""),
    ("day and month swapped, one CPF", "data_error", ""),
    (
        "a PESEL that contradicts its own record",
        "data_error",
        "national_number",
    ),
    ("homocodes", "namesake", ""),
    ("CMND, then CCCD", "renewed_document", ""),
    (
        "identity cards of two states",
        "renewed_document",
        "national_number",
    ),
    ("a name cut short, one DNI", "forgotten_own_account", ""),
    ("a name cut short, no papers", "namesake", "national_number"),
    (
        "one verified account, one abandoned registration",
        "verified_and_abandoned",
        "national_number",
    ),
    ("DNIs one digit apart, one invalid", "data_error", ""),
    ("DNIs one digit apart, both valid", "namesake", ""),
    (
        "one mailbox at Gmail, spelt twice",
        "forgotten_own_account",
        "national_number",
    ),
    ("one mailbox at Gmail, two people", "shared_phone", ""),
    ("two mailboxes at a company", "strangers", ""),
    (
        "an old number given to a man and to a woman",
        "number_issued_twice",
        "",
    ),
];

fn explained(row: &Archetype, engine: &Engine) -> (Explanation, String) {
    let (a, b) = (row.pair)();
    let (a, b) = (engine.normalise(&a).record, engine.normalise(&b).record);
    let (a, b) = (a.view(), b.view());
    let explanation = engine.explainer().explain(&a, &b);
    let side = |id, record| Side {
        id,
        record: Some(record),
    };
    let pair = Pair {
        a: side("the first account", a),
        b: side("the second", b),
        columns: &[],
    };
    let told = text::explanation(&explanation, &pair, &|_, text| text.to_owned());
    // Ids change with every weight, and say nothing here.
    let told = told
        .split("\nno evidence")
        .next()
        .unwrap_or(&told)
        .to_owned()
        + "\n";
    (explanation, told)
}

/// Among the invented accounts, where José, García and Mohamed are common.
#[test]
fn the_first_story_and_the_first_remedy_are_the_right_ones() {
    let engine = &BASE.engine;
    let found: Vec<(&str, String, &str)> = ARCHETYPES
        .iter()
        .map(|row| {
            let (told, _) = explained(row, engine);
            let first = told.hypotheses.first().expect("a story");
            (row.says, first.story.name.clone(), told.clears_with())
        })
        .collect();
    let expected = FIRST
        .iter()
        .map(|(says, story, remedy)| (*says, (*story).to_owned(), *remedy));
    let wrong: Vec<_> = found
        .iter()
        .zip(expected)
        .filter(|(found, row)| *found != row)
        .collect();
    assert!(wrong.is_empty() && found.len() == FIRST.len(), "{wrong:#?}");
}

#[test]
fn every_person_reads_well_aloud() {
    let mut number = 0;
    let mut variant = b'a';
    for row in ARCHETYPES {
        variant = if row.number == number {
            variant + 1
        } else {
            b'a'
        };
        number = row.number;
        let name = format!("person_{number:02}{}", char::from(variant));
        let (_, told) = explained(row, &BASE.engine);
        insta::with_settings!({
            prepend_module_to_snapshot => false,
            omit_expression => true,
            snapshot_path => "../snapshots/people",
        }, {
            insta::assert_snapshot!(name, format!("{}\n\n{told}", row.says));
        });
    }
}
