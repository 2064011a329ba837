//! Draws the sketch of an account.

use super::packed::{digits, family_code, known, letter, number, packed, short};
use super::{Sketch, has, in_steps};
use crate::record::account::RecordView;
use crate::record::contact::{EmailView, MailboxKind};
use crate::record::document::{DocumentView, Provenance, Validity};
use crate::record::frequency::{Frequencies, Kind};
use crate::record::value::ValueHash;
use crate::stage::compare::library::birth_date;
use crate::stage::compare::library::name::{WordBits, most_surprisal};
use crate::stage::compare::library::nationality::Nations;
use crate::stage::compare::library::street::leading_number;
use crate::stage::normalise::document::keys::lifelong_scheme;
use crate::stage::normalise::document::scheme::Grade;
use std::ops::Range;

impl Sketch {
    /// `name` is where the words of the name stand among those of the names around it, `bits` are of
    /// the tokens of the name.
    pub fn of(
        record: &RecordView<'_>,
        (name, bits): (Range<usize>, &[WordBits]),
        frequencies: &Frequencies,
    ) -> Self {
        let address = record.address;
        let steps =
            |kind, value| in_steps(frequencies.surprisal(kind, value).unwrap_or(f32::INFINITY));
        let birth_place = record.birth_place.map_or("", |place| place.text);
        let nationality = record.nationality;
        let mut sketch = Sketch {
            phone: record.phone.map_or(0, digits),
            lifelong: 0,
            renewable: 0,
            letters: 0,
            mailbox: 0,
            birth_place: known(birth_place),
            nationality: nationality.map_or(0, |nation| nation.place() as u16 + 1),
            name_start: name.start as u32,
            name_length: name.len().min(usize::from(u8::MAX)) as u8,
            name_bits: 0,
            name_bits_at_home: 0,
            generation: record.name.generation.map_or(0, |generation| generation.0),
            city: known(address.city),
            postcode: known(address.postcode),
            device: record.device_id.map_or(0, |device| device.hash().0 as u16),
            birth_date: record.birth_date.map_or(0, packed),
            family: 0,
            house: short(leading_number(address.house_number).0) as u8,
            has: record.sex.map_or(0, |sex| (sex as u16 + 1) << has::SEX),
            street_ends: [
                address.street.bytes().next().unwrap_or_default(),
                address.street.bytes().last().unwrap_or_default(),
            ],
            mailbox_length: 0,
            city_bits: steps(Kind::City, address.hash_city()),
            postcode_bits: steps(Kind::Postcode, address.hash_postcode()),
            birth_place_bits: steps(Kind::BirthPlace, ValueHash::of(birth_place.as_bytes())),
            birth_bits_at_home: match (record.birth_date, nationality) {
                (Some(date), Some(nation)) => {
                    let bits = birth_date::surprisal(date, Nations::Shared(nation), frequencies);
                    in_steps(bits.unwrap_or(f32::INFINITY))
                }
                _ => u8::MAX,
            },
        };
        sketch.note_presence(record);
        let (all, at_home) = most_surprisal(record.name, bits, record.nationality, frequencies);
        (sketch.name_bits, sketch.name_bits_at_home) = (in_steps(all), in_steps(at_home));
        if let Some(email) = record.email {
            sketch.note_mailbox(email);
        }
        sketch.note_numbers(record);
        sketch
    }

    fn note(&mut self, bit: u16, holds: bool) {
        self.has |= if holds { bit } else { 0 };
    }

    fn note_presence(&mut self, record: &RecordView<'_>) {
        let address = record.address;
        let places = [address.city, address.postcode, address.region];
        self.note(has::TRUNCATED, record.name.maybe_truncated);
        self.note(has::STREET, !address.street.is_empty());
        self.note(has::HOUSE, !address.house_number.is_empty());
        self.note(has::PLACE, places.iter().any(|part| !part.is_empty()));
        self.note(has::DEVICE, record.device_id.is_some());
        self.note(has::DOCUMENTS, !record.documents.is_empty());
        self.note(has::IP_ADDRESS, record.ip_address.is_some());
    }

    fn note_mailbox(&mut self, email: EmailView<'_>) {
        self.letters = email.local.bytes().fold(0, |all, byte| all | letter(byte));
        self.mailbox = short(email.local) as u16;
        self.mailbox_length = email.local.len().min(usize::from(u8::MAX)) as u8;
        self.note(has::EMAIL, true);
        self.note(has::PERSONAL, email.kind == MailboxKind::Personal);
        self.note(has::ASCII, email.local.is_ascii());
    }

    fn note_numbers(&mut self, record: &RecordView<'_>) {
        for document in record.documents {
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

fn is_sound(document: DocumentView<'_>) -> bool {
    document.validity == Validity::Valid && document.provenance != Provenance::SelfTyped
}
