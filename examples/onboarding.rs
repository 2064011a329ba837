//! Screens an applicant against enrolled accounts, in process: `cargo run --example onboarding`.

use std::sync::Arc;
use tocayo::engine::{Engine, Index};
use tocayo::record::account::RawRecord;
use tocayo::record::field::Field;

fn account(id: &'static str, given: &'static str, family: &'static str) -> RawRecord<'static> {
    RawRecord::new(id)
        .with(Field::GivenName, given)
        .with(Field::FamilyName, family)
        .with(Field::BirthDate, "1980-03-14")
}

fn main() {
    let engine = Arc::new(Engine::starting());
    let mut index = Index::new(engine.clone());
    let enrolled = account("A-1", "José", "García López").with_document("es.dni", "12345678Z");
    index
        .enrol(engine.normalise(&enrolled).record)
        .expect("the id is new");

    let applicant = account("new", "Pepe", "Garcia Lopez").with(Field::Phone, "+34 612 345 678");
    let applicant = engine.normalise(&applicant).record;
    let screening = index.screen(&applicant.view());
    println!("{} ({} compared)", screening.verdict(), screening.compared);
    for candidate in &screening.candidates {
        let ledger = index.explain(&applicant.view(), &candidate.account_id);
        let ledger = ledger.expect("nobody has removed it since");
        println!(
            "{}: {:.3}",
            candidate.account_id.as_str(),
            ledger.probability.0
        );
        for line in &ledger.evidence {
            println!(
                "  {:+6.1} bits  the {} {}",
                line.bits(),
                line.comparison.label(),
                line.level().says
            );
        }
    }
    index.enrol(applicant).expect("the id is new");
}
