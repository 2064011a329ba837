//! Explains a pair as JSON, as `docs/schema/ledger.schema.json` says:
//! `cargo run --example explain_json`.

use tocayo::engine::Engine;
use tocayo::record::account::RawRecord;
use tocayo::record::field::Field;
use tocayo::stage::explain::render::{Pair, json};
use tocayo::stage::explain::value::Side;

fn main() {
    let engine = Engine::starting();
    let account = |id, given| {
        let raw = RawRecord::new(id)
            .with(Field::GivenName, given)
            .with(Field::FamilyName, "García López")
            .with(Field::BirthDate, "1980-03-14")
            .with(Field::City, "Lugo");
        engine.normalise(&raw).record
    };
    let (a, b) = (account("A-1", "José"), account("A-2", "Pepe"));

    // The ledger, and beside it chance, stories, what-ifs and what would clear the pair.
    let explanation = engine.explainer().explain(&a.view(), &b.view());
    // An auditor sees no values: give `record: None`.
    let side = |id, record| Side {
        id,
        record: Some(record),
    };
    let pair = Pair {
        a: side("A-1", a.view()),
        b: side("A-2", b.view()),
        columns: &[],
    };
    println!("{:#}", json::explanation(&explanation, &pair));
}
