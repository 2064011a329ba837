//! Draws the sketch of an account.

use super::packed::{digits, family_code, known_by, letter, number, short};
use super::place::PlaceMark;
use super::recent::Recent;
use super::{SEVERAL_MAILBOXES, SEVERAL_PHONES, Sketch, has, in_steps};
use crate::record::account::RecordView;
use crate::record::contact::{EmailView, MailboxKind};
use crate::record::date::BirthDate;
use crate::record::document::{DocumentView, Provenance, Validity};
use crate::record::frequency::{Frequencies, Kind};
use crate::record::population::{Look, Places, Population, Row};
use crate::record::value::{Country, ValueHash};
use crate::stage::compare::library::name::{WordBits, most_surprisal};
use crate::stage::compare::library::nationality::{self, Nations};
use crate::stage::compare::library::street::leading_number;
use crate::stage::normalise::document::keys::lifelong_scheme;
use crate::stage::normalise::document::scheme::Grade;
use std::hint::black_box;
use std::ops::Range;

/// What is known of the distinct words of a population, each by its index.
#[derive(Clone, Copy)]
pub struct Lexicon<'a> {
    pub words: &'a [WordBits],
    pub places: &'a [PlaceMark],
}

/// Draws sketches of the accounts of a population, on one core.
pub struct Drawer<'a> {
    population: &'a Population,
    lexicon: Lexicon<'a>,
    frequencies: &'a Frequencies,
    words: Recent,
    days: Recent,
    postcodes: Recent,
}

impl<'a> Drawer<'a> {
    pub fn new(
        population: &'a Population,
        lexicon: Lexicon<'a>,
        frequencies: &'a Frequencies,
    ) -> Self {
        Drawer {
            population,
            lexicon,
            frequencies,
            words: Recent::default(),
            days: Recent::default(),
            postcodes: Recent::default(),
        }
    }

    /// The sketches of these rows.
    pub fn draw(&mut self, rows: Range<u32>) -> Vec<Sketch> {
        let mut drawn = Vec::with_capacity(rows.len());
        let look = Look::TEXTS.and(Look::WORDS);
        for few in self.population.fetched(rows, look) {
            self.fetch(few.clone());
            drawn.extend(few.map(|row| self.draw_one(Row(row))));
        }
        drawn
    }

    /// Looks at what is known of the words of these rows, so that it comes from memory at once.
    fn fetch(&self, rows: Range<u32>) {
        let Lexicon { words, places } = self.lexicon;
        let seen = |row: u32| {
            let Places { street, city, .. } = self.population.places(Row(row));
            let known = [street, city].map(|word| usize::from(places[word as usize].known));
            let parts = self.population.name(Row(row)).parts.iter();
            let counted = parts.filter(|part| words[part.token()].is_counted());
            known[0] ^ known[1] ^ counted.count()
        };
        black_box(rows.map(seen).fold(0, |all, seen| all ^ seen));
    }

    /// The sketch of the account at this row.
    fn draw_one(&mut self, row: Row) -> Sketch {
        let record = &self.population.look_at(row, Look::TEXTS);
        let name = self.population.name_place(row);
        let places = self.population.places(row);
        let mark = |word: u32| self.lexicon.places[word as usize];
        let (street, city) = (mark(places.street), mark(places.city));
        let (region, birth_place) = (mark(places.region), mark(places.birth_place));
        let address = record.address;
        let postcode = address.hash_postcode();
        let nationality = record.nationality;
        let mut sketch = Sketch {
            phone: phone(record),
            lifelong: 0,
            renewable: 0,
            letters: 0,
            mailbox: 0,
            birth_place: birth_place.known,
            nationality: nationality.map_or(0, |nation| nation.place() as u16 + 1),
            name_start: name.start as u32,
            name_length: name.len().min(usize::from(u8::MAX)) as u8,
            name_bits: 0,
            name_bits_at_home: 0,
            generation: record.name.generation.map_or(0, |generation| generation.0),
            city: city.known,
            postcode: known_by(address.postcode, postcode),
            device: record.device_id.map_or(0, |device| device.hash().0 as u16),
            birth_date: record.birth_date.map_or(0, BirthDate::bits),
            family: 0,
            house: short(leading_number(address.house_number).0) as u8,
            has: record.sex.map_or(0, |sex| (sex as u16 + 1) << has::SEX),
            street_ends: street.ends,
            mailbox_length: 0,
            city_bits: city.as_city,
            postcode_bits: in_steps(self.of_postcode(postcode)),
            birth_place_bits: birth_place.as_birth_place,
            birth_bits_at_home: match (record.birth_date, nationality) {
                (Some(date), Some(nation)) => in_steps(self.of_birth_date(date, nation)),
                _ => u8::MAX,
            },
        };
        let has_place = [city, region].into_iter().any(PlaceMark::is_there);
        sketch.note(has::STREET, street.is_there());
        sketch.note(has::PLACE, has_place || !address.postcode.is_empty());
        sketch.note_presence(record);
        let (all, at_home) = self.of_name(record);
        (sketch.name_bits, sketch.name_bits_at_home) = (in_steps(all), in_steps(at_home));
        sketch.note_mailboxes(record);
        sketch.note_numbers(record, self.frequencies);
        sketch
    }

    /// As [`most_surprisal`].
    fn of_name(&mut self, record: &RecordView<'_>) -> (f32, f32) {
        let (name, nationality) = (record.name, record.nationality);
        let nation = nationality.map(|nation| (nation.place(), nationality::hash(nation)));
        most_surprisal(name, self.lexicon.words, |word, kind, bits| match nation {
            Some((place, nation)) if bits.is_finite() => {
                let is_given = u64::from(kind == Kind::GivenToken);
                let number = (word * Country::COUNT + place) as u64 * 2 + is_given;
                self.words.get(number, || {
                    let word = name.tokens[word].hash;
                    self.frequencies.among(kind, word, nation, bits)
                })
            }
            _ => bits,
        })
    }

    fn of_birth_date(&mut self, date: BirthDate, nation: Country) -> f32 {
        let frequencies = self.frequencies;
        let (year, hash) = (u64::from(date.year as u16), date.hash_year());
        let year = self.days.get(year, || {
            let bits = frequencies.surprisal(Kind::BirthYear, hash);
            bits.unwrap_or(f32::INFINITY)
        });
        let day = usize::from(date.month) << 8 | usize::from(date.day);
        let number = (day * Country::COUNT + nation.place()) as u64 + u64::from(u16::MAX) + 1;
        let day = self.days.get(number, || {
            let nations = Nations::Shared(nation);
            let bits = nations.surprisal(Kind::BirthDay, date.hash_day(), frequencies);
            bits.unwrap_or(f32::INFINITY)
        });
        year + day
    }

    fn of_postcode(&mut self, postcode: ValueHash) -> f32 {
        self.postcodes.get(postcode.0, || {
            let bits = self.frequencies.surprisal(Kind::Postcode, postcode);
            bits.unwrap_or(f32::INFINITY)
        })
    }
}

impl Sketch {
    fn note(&mut self, bit: u16, holds: bool) {
        self.has |= if holds { bit } else { 0 };
    }

    fn note_presence(&mut self, record: &RecordView<'_>) {
        self.note(has::TRUNCATED, record.name.maybe_truncated);
        self.note(has::HOUSE, !record.address.house_number.is_empty());
        self.note(has::DEVICE, record.device_id.is_some());
        self.note(has::DOCUMENTS, !record.documents.is_empty());
        self.note(has::IP_ADDRESS, record.ip_address.is_some());
    }

    fn note_mailboxes(&mut self, record: &RecordView<'_>) {
        let mut emails = record.emails();
        if let Some(email) = emails.next() {
            self.note_mailbox(email);
        }
        if emails.next().is_some() {
            self.mailbox_length = SEVERAL_MAILBOXES;
        }
    }

    fn note_mailbox(&mut self, email: EmailView<'_>) {
        self.letters = email.local.bytes().fold(0, |all, byte| all | letter(byte));
        self.mailbox = short(email.local) as u16;
        self.mailbox_length = email.local.len().min(usize::from(u8::MAX)) as u8;
        self.note(has::EMAIL, true);
        self.note(has::PERSONAL, email.kind == MailboxKind::Personal);
        self.note(has::ASCII, email.local.is_ascii());
    }

    /// A number that many have may count for nothing, so that anything is possible.
    fn note_numbers(&mut self, record: &RecordView<'_>, frequencies: &Frequencies) {
        for document in record.documents {
            if frequencies.is_of_many(Kind::Document, document.hash()) {
                self.note(has::LIFELONG | has::RENEWABLE, true);
            }
            match lifelong_scheme(document) {
                None => {
                    self.note(has::UNKNOWN_SCHEME, document.scheme.is_none());
                    let number = number(document.number).filter(|_| self.renewable == 0);
                    self.note(has::RENEWABLE, number.is_none());
                    self.renewable = number.unwrap_or(self.renewable);
                }
                Some(scheme) => {
                    let (family, core) = scheme.core(document.number);
                    let number = number(core).filter(|_| self.lifelong == 0);
                    self.note(has::LIFELONG, number.is_none());
                    self.lifelong = number.unwrap_or(self.lifelong);
                    self.family = family_code(family);
                    let doubted = !record.findings.is_empty();
                    self.note(
                        has::PROOF,
                        scheme.difference == Grade::A && !doubted && is_sound(document),
                    );
                }
            }
        }
    }
}

fn phone(record: &RecordView<'_>) -> u64 {
    let mut phones = record.phones();
    match (phones.next(), phones.next()) {
        (None, _) => 0,
        (Some(phone), None) => digits(phone),
        _ => SEVERAL_PHONES,
    }
}

fn is_sound(document: DocumentView<'_>) -> bool {
    document.validity == Validity::Valid && document.provenance != Provenance::SelfTyped
}
