//! Learns a model, keeps it as a file, and screens an applicant with what is read back:
//! `cargo run --example train_and_save`.

use std::error::Error;
use std::sync::Arc;
use tocayo::engine::{Engine, Index};
use tocayo::record::account::RawRecord;
use tocayo::record::field::Field;
use tocayo::record::population::Population;
use tocayo::stage::score::Model;

fn main() -> Result<(), Box<dyn Error>> {
    let reader = Engine::starting();
    let records: Vec<_> = (0..2_000)
        .map(|at| reader.normalise(&invented(at)).record)
        .collect();
    let population: Population = records.iter().cloned().collect();

    let learnt = Engine::learn(&population)?.engine;
    let path = std::env::temp_dir().join("tocayo-example-model.json");
    learnt.model().write_json(std::fs::File::create(&path)?)?;

    // The id is the hash of the content: what is screened tomorrow is screened by this very model.
    let model = Model::from_json(&std::fs::read(&path)?)?;
    std::fs::remove_file(&path)?;
    assert_eq!(model.id(), learnt.model().id());

    let engine = Arc::new(Engine::starting().with_model(model)?);
    let index = Index::build(engine.clone(), records);
    let applicant = RawRecord::new("new")
        .with(Field::GivenName, "Carmen")
        .with(Field::FamilyName, "Ruiz Soler")
        .with(Field::BirthDate, "1961-02-19")
        .with(Field::Phone, "+34 600 000 013");
    let screening = index.screen(&engine.normalise(&applicant).record.view());
    println!("{} ({} compared)", screening.verdict(), screening.compared);
    Ok(())
}

/// One of many accounts that differ from each other about as much as people do.
fn invented(at: usize) -> RawRecord<'static> {
    const GIVEN: [&str; 5] = ["Antonio", "María", "José Luis", "Carmen", "Lucía"];
    const FAMILY: [&str; 7] = ["García", "López", "Martín", "Ruiz", "Soler", "Gil", "Vega"];
    let family = format!("{} {}", FAMILY[at % 7], FAMILY[at / 7 % 7]);
    let born = format!(
        "{}-{:02}-{:02}",
        1940 + at % 63,
        1 + at % 12,
        1 + at / 5 % 28
    );
    RawRecord::new(format!("A-{at}"))
        .with(Field::GivenName, GIVEN[at % 5])
        .with(Field::FamilyName, family)
        .with(Field::BirthDate, born)
        .with(Field::Phone, format!("+34 600 {at:06}"))
}
