//! The twenty-two people, each a pair of records: invented, with numbers whose check digits hold.

use tocayo::record::account::{RawDocument, RawRecord};
use tocayo::record::field::Field::*;

pub type Pair = (RawRecord<'static>, RawRecord<'static>);

fn person(
    given: &'static str,
    family: &'static str,
    birth_date: &'static str,
) -> RawRecord<'static> {
    RawRecord::new("a")
        .with(GivenName, given)
        .with(FamilyName, family)
        .with(BirthDate, birth_date)
}

/// Shows this number, read from the document itself.
trait Shows {
    fn shows(self, scheme: &'static str, number: &'static str) -> Self;
    fn types(self, scheme: &'static str, number: &'static str) -> Self;
    /// Street, house number, postcode and city.
    fn lives_at(self, address: [&'static str; 4]) -> Self;
}

impl Shows for RawRecord<'static> {
    fn shows(mut self, scheme: &'static str, number: &'static str) -> Self {
        self.documents
            .push(document(scheme, number, "document-read"));
        self
    }

    fn types(mut self, scheme: &'static str, number: &'static str) -> Self {
        self.documents.push(document(scheme, number, "self-typed"));
        self
    }

    fn lives_at(self, address: [&'static str; 4]) -> Self {
        let [street, number, postcode, city] = address;
        self.with(Street, street)
            .with(HouseNumber, number)
            .with(Postcode, postcode)
            .with(City, city)
    }
}

fn document(
    scheme: &'static str,
    number: &'static str,
    provenance: &'static str,
) -> RawDocument<'static> {
    RawDocument {
        number: number.into(),
        scheme: scheme.into(),
        provenance: provenance.into(),
        ..Default::default()
    }
}

/// The second of a pair, so that the two accounts never share an id.
fn pair(a: RawRecord<'static>, mut b: RawRecord<'static>) -> Pair {
    b.account_id = "b".into();
    (a, b)
}

// 1
pub fn abbreviated_name() -> Pair {
    pair(
        person("María del Carmen", "Fernández Ruiz", "1971-07-16").shows("es.dni", "94964708P"),
        person("Mª Carmen", "Fdez. Ruiz", "1971-07-16").shows("es.dni", "94964708P"),
    )
}

// 2
fn jose_garcia_garcia() -> RawRecord<'static> {
    person("José", "García García", "1983-03-19")
        .with(Sex, "M")
        .with(Nationality, "ES")
}

pub fn namesakes_with_two_dnis() -> Pair {
    pair(
        jose_garcia_garcia().shows("es.dni", "99764284J"),
        jose_garcia_garcia().shows("es.dni", "91695483A"),
    )
}

pub fn namesakes_with_two_typed_dnis() -> Pair {
    pair(
        jose_garcia_garcia().types("es.dni", "99764284J"),
        jose_garcia_garcia().types("es.dni", "91695483A"),
    )
}

// 3
pub fn namesakes_with_one_dni() -> Pair {
    pair(
        jose_garcia_garcia().shows("es.dni", "99764284J"),
        jose_garcia_garcia(),
    )
}

pub fn namesakes_with_no_dni() -> Pair {
    pair(jose_garcia_garcia(), jose_garcia_garcia())
}

// 4
fn twin(given: &'static str) -> RawRecord<'static> {
    person(given, "Ortega Molina", "1996-05-08")
        .with(Sex, "F")
        .with(Phone, "+34 611 000 418")
        .lives_at(["Calle del Olmo", "14", "28012", "Madrid"])
}

pub fn twins_with_consecutive_dnis() -> Pair {
    pair(
        twin("Lucía").shows("es.dni", "93418220V"),
        twin("Sara").shows("es.dni", "93418221H"),
    )
}

pub fn twins_without_papers() -> Pair {
    pair(twin("Lucía"), twin("Sara"))
}

pub fn twins_whose_names_share_a_word() -> Pair {
    pair(twin("María José"), twin("María Luisa"))
}

// 5
fn traveller() -> RawRecord<'static> {
    person("Harriet", "Pemberton", "1978-02-27")
        .with(Sex, "F")
        .with(Nationality, "GB")
}

pub fn passports_beside_one_dni() -> Pair {
    pair(
        traveller()
            .shows("passport.GB", "945342468")
            .shows("es.nie", "Z8444323Q"),
        traveller()
            .shows("passport.GB", "904943717")
            .shows("es.nie", "Z8444323Q"),
    )
}

pub fn passports_alone() -> Pair {
    pair(
        traveller().shows("passport.GB", "945342468"),
        traveller().shows("passport.GB", "904943717"),
    )
}

pub fn no_passports() -> Pair {
    pair(traveller(), traveller())
}

// 6
fn naturalised() -> RawRecord<'static> {
    person("Yesenia", "Ospina Restrepo", "1988-08-30").with(Sex, "F")
}

pub fn nie_then_dni() -> Pair {
    pair(
        naturalised()
            .with(Nationality, "CO")
            .shows("es.nie", "Z9725476T"),
        naturalised()
            .with(Nationality, "ES")
            .shows("es.dni", "94463045K"),
    )
}

pub fn nie_then_dni_with_one_phone() -> Pair {
    let (a, b) = nie_then_dni();
    (a.with(Phone, "+34 622 000 514"), b.with(Phone, "622000514"))
}

// 7
pub fn father_and_son() -> Pair {
    let home = |record: RawRecord<'static>| record.with(Sex, "M").with(Phone, "+34 622 000 731");
    pair(
        home(person("Manuel", "Romero Vargas", "1959-10-04")),
        home(person("Manuel", "Romero Cano", "1986-09-21")),
    )
}

pub fn father_and_son_of_one_whole_name() -> Pair {
    let home = |record: RawRecord<'static>| {
        record
            .with(Sex, "M")
            .with(Phone, "+1 202 555 0143")
            .lives_at(["Oak Avenue", "12", "20010", "Washington"])
    };
    pair(
        home(person("Robert", "Walker", "1955-03-02")),
        home(person("Robert", "Walker", "1982-11-17")),
    )
}

// 8
pub fn kowalski_and_kowalska() -> Pair {
    let home = |record: RawRecord<'static>| {
        record
            .with(Phone, "+48 601 000 118")
            .lives_at(["ul. Polna", "8", "00-625", "Warszawa"])
    };
    pair(
        home(person("Jan", "Kowalski", "1975-06-24").with(Sex, "M")),
        home(person("Janina", "Kowalska", "1977-02-03").with(Sex, "F")),
    )
}

// 9
pub fn two_romanisations() -> Pair {
    pair(
        person("Iuliia", "Shevchenko", "1991-09-17")
            .with(Sex, "F")
            .shows("ua.rntrc", "3349708980"),
        person("Yuliya", "Shevchenko", "1991-09-17")
            .with(Sex, "F")
            .shows("ua.rntrc", "3349708980"),
    )
}

// 10
pub fn common_name_and_default_birthday() -> Pair {
    let mohamed = || {
        person("Mohamed", "Ahmed", "1990-01-01")
            .with(Sex, "M")
            .with(Nationality, "SO")
    };
    pair(mohamed(), mohamed())
}

// 11
pub fn recycled_phone() -> Pair {
    pair(
        person("Itziar", "Aguirre Zabala", "1994-03-14")
            .with(Sex, "F")
            .with(Phone, "+34 655 000 311"),
        person("Cristian", "Sepúlveda Soto", "1999-10-28")
            .with(Sex, "M")
            .with(Phone, "+34 655 000 311"),
    )
}

// 12
pub fn family_phone_and_mailbox() -> Pair {
    let family = |record: RawRecord<'static>| {
        record
            .with(Phone, "+34 666 000 212")
            .with(Email, "familia.delgado.rubio@example.com")
    };
    pair(
        family(person("Teresa", "Rubio Herrero", "1968-01-29").with(Sex, "F")),
        family(person("Álvaro", "Delgado Rubio", "1997-06-18").with(Sex, "M")),
    )
}

// 13
pub fn day_and_month_swapped() -> Pair {
    pair(
        person("Juliana", "Rocha Cavalcante", "1989-05-11").shows("br.cpf", "00361612508"),
        person("Juliana", "Rocha Cavalcante", "1989-11-05").shows("br.cpf", "00361612508"),
    )
}

// 14
fn piotr() -> RawRecord<'static> {
    person("Piotr", "Zieliński", "1984-03-07")
        .with(Sex, "M")
        .with(Phone, "+48 695 000 013")
}

/// The first one's PESEL says 3 July 1984, the record 7 March.
pub fn pesel_contradicts_birth_date() -> Pair {
    pair(piotr().shows("pl.pesel", "84070302277"), piotr())
}

pub fn the_same_without_pesel() -> Pair {
    pair(piotr(), piotr())
}

// 15
pub fn homocodes() -> Pair {
    let rossi = || {
        person("Mario", "Rossi", "1945-03-12")
            .with(Sex, "M")
            .with(BirthPlace, "Milano")
    };
    pair(
        rossi().shows("it.codicefiscale", "RSSMRA45C12F205C"),
        rossi().shows("it.codicefiscale", "RSSMRA45C12F20RX"),
    )
}

// 16
fn huong() -> RawRecord<'static> {
    person("Thị Thu Hương", "Nguyễn", "1987-12-19").with(Sex, "F")
}

pub fn cmnd_then_cccd() -> Pair {
    pair(
        huong().shows("vn.cmnd", "274564937"),
        huong().shows("vn.cccd", "048187118444"),
    )
}

pub fn neither_cmnd_nor_cccd() -> Pair {
    pair(huong(), huong())
}

// 17
fn raimundo() -> RawRecord<'static> {
    person("Raimundo Nonato", "Barbosa Lima", "1973-08-31").with(Sex, "M")
}

pub fn identity_cards_of_two_states() -> Pair {
    pair(
        raimundo().shows("br.rg", "23.418.905-1"),
        raimundo().shows("br.rg", "MG-14.077.326"),
    )
}

pub fn no_identity_cards() -> Pair {
    pair(raimundo(), raimundo())
}

// 18
fn name_in_full() -> RawRecord<'static> {
    person("María del Carmen", "García Hernández", "1967-04-11").with(Sex, "F")
}

fn name_cut_short() -> RawRecord<'static> {
    person("MARIA DEL CAR", "GARCIA HERNANDEZ", "1967-04-11").with(Sex, "F")
}

pub fn cut_short_with_one_dni() -> Pair {
    pair(
        name_in_full().shows("es.dni", "95467014V"),
        name_cut_short().shows("es.dni", "95467014V"),
    )
}

pub fn cut_short_without_papers() -> Pair {
    pair(name_in_full(), name_cut_short())
}

// 19
pub fn verified_and_abandoned() -> Pair {
    let ramon = || person("Ramón", "Castelo Fariña", "1974-11-30").with(Phone, "+34 677 000 519");
    pair(
        ramon()
            .with(Verified, "true")
            .with(KycLevel, "full")
            .shows("es.dni", "93977746E"),
        ramon().with(Verified, "false").with(KycLevel, "none"),
    )
}

// 20
fn gonzalo() -> RawRecord<'static> {
    person("Gonzalo", "Iglesias Prieto", "1980-12-05").with(Sex, "M")
}

pub fn one_digit_apart_one_invalid() -> Pair {
    pair(
        gonzalo()
            .with(Phone, "+34 644 000 127")
            .shows("es.dni", "95310472J"),
        gonzalo()
            .with(Phone, "+34 644 000 127")
            .types("es.dni", "95310473J"),
    )
}

pub fn one_digit_apart_both_valid() -> Pair {
    pair(
        gonzalo().shows("es.dni", "96115204K"),
        gonzalo().shows("es.dni", "96115205E"),
    )
}

// 21
fn nerea(mailbox: &'static str) -> RawRecord<'static> {
    person("Nerea", "Quintana Sáez", "1993-02-12").with(Email, mailbox)
}

pub fn gmail_dots() -> Pair {
    pair(
        nerea("nerea.quintana.invented93@gmail.com"),
        nerea("nereaquintana.invented93+2@googlemail.com"),
    )
}

pub fn gmail_dots_of_a_couple() -> Pair {
    pair(
        nerea("nerea.quintana.invented93@gmail.com"),
        person("Jon", "Etxeberria Roca", "1991-06-05")
            .with(Email, "nereaquintanainvented93@gmail.com"),
    )
}

pub fn company_dots() -> Pair {
    pair(
        person("Ana", "Blanco Reyes", "1987-07-07").with(Email, "ana.blanco@example.org"),
        person("Anabel", "Lanco Peña", "1995-04-25").with(Email, "anab.lanco@example.org"),
    )
}

// 22
pub fn one_number_for_a_man_and_a_woman() -> Pair {
    pair(
        person("Héctor Raúl", "Benítez", "1943-04-02")
            .with(Sex, "M")
            .shows("ar.dni", "4518207"),
        person("Elsa Noemí", "Pereyra", "1944-09-26")
            .with(Sex, "F")
            .shows("ar.dni", "4518207"),
    )
}
