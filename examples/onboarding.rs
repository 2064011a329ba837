//! Onboarding in process: reads applicants, screens them against enrolled accounts, says why, asks for
//! more, tells the customer: `cargo run --example onboarding`.
//!
//! ```text
//! new: email is not used, a word for unknown
//! review (1 compared)
//! A-1: 0.702
//!     +3.6 bits  the given names are forms of one name (nickname, translation or abbreviation)
//!     +8.9 bits  the surnames are equal
//!    +13.9 bits  the birth dates are equal
//!     +0.4 bits  the nationalities are the same
//!
//! ask for: birth_place
//!
//! About your account
//! (and the rest of the customer's notice)
//!
//! with his document: clear
//!
//! 2 accounts
//! ```

use std::error::Error;
use std::sync::Arc;
use tocayo::engine::{Engine, Index, ReadingOptions};
use tocayo::record::account::{RawDocument, RawRecord, Record};
use tocayo::record::field::Field;
use tocayo::record::value::Country;
use tocayo::stage::explain::notice::notice;
use tocayo::stage::explain::outcome::{Account, Outcome};
use tocayo::stage::explain::render::{Lang, text};
use tocayo::stage::normalise::date::{DateOrder, DateStyle};

fn main() -> Result<(), Box<dyn Error>> {
    let engine = Arc::new(engine()?);
    let mut index = Index::new(engine.clone());
    let enrolled = account("A-1", "José", "García López", "14/03/1980");
    let enrolled = enrolled.with(Field::Phone, "612 345 678");
    index.enrol(read(
        &engine,
        &with_dni(enrolled, "12345678Z", "document-read"),
    ))?;

    let applicant = account("new", "Pepe", "Garcia Lopez", "14-3-80");
    let applicant = applicant.with(Field::Email, "none");
    let applicant = read(&engine, &applicant);
    screen(&index, &applicant);
    ask_for_more(&index, &applicant)?;

    // He has a new phone; later he leaves.
    let moved = account("A-1", "José", "García López", "14/03/1980");
    index.replace(read(&engine, &moved.with(Field::Phone, "698 765 432")));
    index.remove(&applicant.account_id);
    index.enrol(applicant)?;
    println!("\n{} accounts", index.len());
    Ok(())
}

/// Phones and documents that name no country are Spanish here, and days stand before months.
fn engine() -> Result<Engine, Box<dyn Error>> {
    let dates = DateStyle {
        order: DateOrder::Dmy,
        // A two-digit year is read as of this year; a service asks its clock.
        pivot_year: 2026,
        ..DateStyle::default()
    };
    let reading = ReadingOptions::default()
        .with_dates(dates)
        .with_default_country(Country::new("ES"));
    // A model that was learnt: Engine::starting().with_model(Model::from_json(&bytes)?)?
    Ok(Engine::starting().with_reading(reading)?)
}

fn account<'a>(id: &'a str, given: &'a str, family: &'a str, born: &'a str) -> RawRecord<'a> {
    RawRecord::new(id)
        .with(Field::GivenName, given)
        .with(Field::FamilyName, family)
        .with(Field::BirthDate, born)
        .with(Field::Nationality, "ES")
}

/// What was read from a document proves more than what the customer typed: `document-read`,
/// `registry` or `self-typed`.
fn with_dni<'a>(mut raw: RawRecord<'a>, number: &'a str, provenance: &'a str) -> RawRecord<'a> {
    raw.documents.push(RawDocument {
        number: number.into(),
        scheme: "es.dni".into(),
        provenance: provenance.into(),
        ..RawDocument::default()
    });
    raw
}

/// What cannot be read is missing, and said: a field and a reason, never the value.
fn read(engine: &Engine, raw: &RawRecord<'_>) -> Record {
    let normalised = engine.normalise(raw);
    for unread in &normalised.unread {
        println!(
            "{}: {} is not used, {}",
            raw.account_id, unread.field, unread.reason
        );
    }
    normalised.record
}

fn screen(index: &Index, applicant: &Record) {
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
            let (bits, of) = (line.bits(), line.comparison.label());
            println!("  {bits:+6.1} bits  the {of} {}", ledger.says(line));
        }
    }
}

/// What would clear the pair, what the customer is told, and what he answers.
fn ask_for_more(index: &Index, applicant: &Record) -> Result<(), Box<dyn Error>> {
    let explainer = index.engine().explainer();
    let screening = index.screen(&applicant.view());
    let Some(candidate) = screening.candidates.first() else {
        return Ok(());
    };
    let enrolled = index.get(&candidate.account_id).expect("it was found");
    let explanation = explainer.explain(&applicant.view(), &enrolled);
    println!("\nask for: {}", explanation.clears_with());

    // Nothing of the other account can reach this.
    let told = notice(&explanation.ledger, &applicant.view());
    println!("\n{}", text::notice(&told, Lang::En));

    // He shows his document: two valid numbers are two people.
    let shown = Outcome::NationalNumber {
        account: Account::A,
        scheme: "es.dni".into(),
        number: "54362315K".into(),
    };
    let after = explainer.step_up(applicant, &enrolled.to_record(), &[shown])?;
    println!("with his document: {}", after.ledger.decision.verdict);
    Ok(())
}
