//! The most that the evidence of two accounts can come to, by their sketches.

use super::Engine;
use super::sketch::{Likeness, Numbers, Sketch, Streets, unlike_if};
use crate::record::frequency::{Frequencies, Kind};
use crate::record::value::ValueHash;
use crate::stage::compare::library::{
    birth_date, document, email, locality, national_number, phone, sex, street, text_field,
};
use crate::stage::compare::{Agreement, Comparison, Gamma, levels};
use crate::stage::score::Weights;

/// The most that each comparison but those of names can add, in bits.
pub struct Ceilings<'a> {
    weights: &'a Weights,
    frequencies: &'a Frequencies,
    phone: Ceiling,
    email: Ceiling,
    street: Ceiling,
    other_numbers: f32,
    place: Ceiling,
    lifelong: Ceiling,
    proof: f32,
    document: Ceiling,
    device: Ceiling,
    birth_place: f32,
    nationality: f32,
    ip_address: f32,
    extras: f32,
}

/// The most of one comparison: of values that could be alike, and of those that are not.
#[derive(Clone, Copy)]
struct Ceiling {
    possible: f32,
    unlike: f32,
}

impl Ceiling {
    fn at(self, likeness: Likeness) -> f32 {
        match likeness {
            Likeness::Missing => 0.0,
            Likeness::Unlike => self.unlike,
            Likeness::Possible => self.possible,
        }
    }
}

impl<'a> Ceilings<'a> {
    pub fn of(engine: &'a Engine) -> Self {
        use Comparison as C;
        let most = |comparison| most_of(engine, comparison, |_| true);
        let ceiling = |comparison, unlike: &[usize]| Ceiling {
            possible: most(comparison),
            unlike: most_of(engine, comparison, |level| unlike.contains(&level)),
        };
        let unlike_places = [
            locality::DIFFERENT,
            locality::SAME_REGION,
            locality::SAME_POSTCODE_AREA,
            locality::SIMILAR_CITY,
        ];
        let unlike_numbers = [
            national_number::DIFFERENT_CERTAIN,
            national_number::DIFFERENT,
            national_number::DIFFERENT_WEAK,
        ];
        let other_numbers = |level| level <= street::SAME_STREET_OTHER_NUMBER;
        let extras = 0..engine.settings.extras.len();
        Ceilings {
            weights: engine.model.weights(),
            frequencies: &engine.model.terms().frequencies,
            phone: ceiling(C::Phone, &[phone::DIFFERENT]),
            email: ceiling(C::Email, &[email::DIFFERENT]),
            street: ceiling(C::Street, &[street::DIFFERENT]),
            other_numbers: most_of(engine, C::Street, other_numbers),
            place: ceiling(C::Locality, &unlike_places),
            lifelong: ceiling(C::NationalNumber, &unlike_numbers),
            proof: most_of(engine, C::NationalNumber, |level| {
                level == national_number::DIFFERENT_CERTAIN
            }),
            document: ceiling(C::Document, &[document::DIFFERENT]),
            device: ceiling(C::Device, &[text_field::DIFFERENT, text_field::SIMILAR]),
            birth_place: most(C::BirthPlace).max(0.0),
            nationality: most(C::Nationality).max(0.0),
            ip_address: most(C::IpAddress).max(0.0),
            extras: extras.map(|at| most(C::Extra(at as u8)).max(0.0)).sum(),
        }
    }

    /// No less than the evidence of the two, names and households aside.
    pub fn most(&self, a: &Sketch, b: &Sketch) -> f64 {
        let both = |a: bool, b: bool, bits: f32| if a && b { bits } else { 0.0 };
        let dates = birth_date::compare(a.birth_date, b.birth_date, self.frequencies);
        let phones = a.phone.zip(b.phone);
        let mails = a.email.zip(b.email);
        let devices = a.device.zip(b.device);
        let bits = self.bits(Comparison::BirthDate, dates)
            + self.bits(Comparison::Sex, sex::compare(a.sex, b.sex))
            + phones.map_or(0.0, |(a, b)| self.phone.at(a.likeness(b)))
            + mails.map_or(0.0, |(a, b)| self.email.at(a.likeness(&b)))
            + self.streets(a, b)
            + a.place
                .zip(b.place)
                .map_or(0.0, |(a, b)| self.place.at(a.likeness(b)).max(0.0))
            + self.numbers(&a.lifelong, &b.lifelong)
            + self.documents(a, b)
            + devices.map_or(0.0, |(a, b)| self.device.at(unlike_if(a != b)))
            + both(a.has_birth_place, b.has_birth_place, self.birth_place)
            + both(a.has_nationality, b.has_nationality, self.nationality)
            + both(a.has_ip_address, b.has_ip_address, self.ip_address)
            + self.extras;
        f64::from(bits)
    }

    fn bits(&self, comparison: Comparison, agreement: Agreement) -> f32 {
        let level = self.weights.level(comparison, agreement.gamma);
        level.map_or(0.0, |level| {
            level.weight + level.rarity(agreement.surprisal)
        })
    }

    fn streets(&self, a: &Sketch, b: &Sketch) -> f32 {
        let Some((a, b)) = a.street.zip(b.street) else {
            return 0.0;
        };
        match a.likeness(b) {
            Streets::Unlike => self.street.unlike,
            Streets::OtherNumbers => self.other_numbers,
            Streets::Possible => self.street.possible,
        }
    }

    fn numbers(&self, a: &Numbers, b: &Numbers) -> f32 {
        match a.likeness(b) {
            (Likeness::Unlike, true) => self.proof,
            (likeness, _) => self.lifelong.at(likeness),
        }
    }

    /// A number of no known scheme may equal any; documents of two schemes say nothing.
    fn documents(&self, a: &Sketch, b: &Sketch) -> f32 {
        let unknown = a.renewable.has_unknown_scheme() || b.renewable.has_unknown_scheme();
        if unknown && a.has_documents && b.has_documents {
            return self.document.possible.max(0.0);
        }
        match a.renewable.likeness(&b.renewable).0 {
            Likeness::Missing => 0.0,
            likeness => self.document.at(likeness).max(0.0),
        }
    }
}

/// The most among the levels of a comparison that are wanted.
fn most_of(engine: &Engine, comparison: Comparison, wanted: impl Fn(usize) -> bool) -> f32 {
    let frequencies = &engine.model.terms().frequencies;
    let highest = |kind| {
        let share = frequencies.share(kind, ValueHash(0));
        share.map_or(0.0, |(_, total)| (total.max(1) as f32).log2())
    };
    let kinds: &[Kind] = match comparison {
        Comparison::Phone => &[Kind::Phone],
        Comparison::Email => &[Kind::Mailbox, Kind::MailLocal],
        Comparison::Street => &[Kind::Door, Kind::Street],
        Comparison::Locality => &[Kind::City, Kind::Postcode],
        Comparison::NationalNumber | Comparison::Document => &[Kind::Document],
        Comparison::Device => &[Kind::Device],
        Comparison::BirthPlace => &[Kind::BirthPlace],
        Comparison::Nationality => &[Kind::Nationality],
        Comparison::IpAddress => &[Kind::IpAddress],
        Comparison::Extra(at) => &[Kind::Extra(at)],
        _ => &[],
    };
    let bits = kinds.iter().map(|kind| highest(*kind)).fold(0.0, f32::max);
    Limit::of(engine, comparison, wanted).highest(bits)
}

/// The most that one comparison adds: the highest of these lines.
pub struct Limit {
    /// Bits at no surprise, and for each bit of it.
    lines: Vec<(f32, f32)>,
}

impl Limit {
    pub fn of(engine: &Engine, comparison: Comparison, wanted: impl Fn(usize) -> bool) -> Self {
        let weights = engine.model.weights();
        let indexes = (0..levels(comparison).len()).filter(|index| wanted(*index));
        let known = indexes
            .map(Gamma::level)
            .filter_map(|gamma| weights.level(comparison, gamma));
        Limit {
            lines: known
                .flat_map(|level| {
                    let share = level.rarity_share;
                    let usual = share * level.usual_surprisal;
                    [(level.weight, 0.0), (level.weight - usual, share)]
                })
                .collect(),
        }
    }

    /// The most at this surprise; nothing at least, as of a missing value.
    pub fn at(&self, bits: f32) -> f32 {
        self.highest(bits).max(0.0)
    }

    fn highest(&self, bits: f32) -> f32 {
        let lines = self.lines.iter();
        lines
            .map(|(least, per_bit)| least + per_bit * bits)
            .fold(f32::NEG_INFINITY, f32::max)
    }
}
