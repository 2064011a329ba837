//! The most that the evidence of two accounts can come to, by their sketches.

use super::Engine;
use super::sketch::{Likeness, Mailboxes, Places, STEPS_A_BIT, Sketch, Streets};
use crate::record::frequency::{Frequencies, Kind};
use crate::record::value::ValueHash;
use crate::stage::compare::library::{
    birth_date, document, email, locality, national_number, nationality, phone, sex, street,
    text_field,
};
use crate::stage::compare::{Agreement, Comparison, Gamma, levels};
use crate::stage::score::Weights;

/// The most that each comparison but those of names can add, in bits.
pub struct Ceilings<'a> {
    weights: &'a Weights,
    frequencies: &'a Frequencies,
    phone: Ceiling,
    email: Ceiling,
    email_slips: f32,
    street: Ceiling,
    street_slips: f32,
    other_numbers: f32,
    unlike_places: BySurprise,
    same_city: BySurprise,
    same_postcode: BySurprise,
    lifelong: Ceiling,
    proof: f32,
    document: Ceiling,
    device: Ceiling,
    birth_place: BySurprise,
    other_birth_place: f32,
    nationality: BySurprise,
    other_nationality: f32,
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

/// The most of one comparison, by the steps of surprise in what agrees.
struct BySurprise([f32; 256]);

impl BySurprise {
    fn of(limit: &Limit) -> Self {
        let at = |steps: usize| limit.at(steps as f32 / STEPS_A_BIT);
        BySurprise(std::array::from_fn(|steps| match steps {
            // More than can be written down.
            255 => f32::MAX,
            steps => at(steps),
        }))
    }

    /// At this surprise, or this where the values are unlike.
    fn or(&self, unlike: f32, (likeness, steps): (Likeness, u8)) -> f32 {
        match likeness {
            Likeness::Missing => 0.0,
            Likeness::Unlike => unlike,
            Likeness::Possible => self.0[usize::from(steps)],
        }
    }
}

const UNLIKE_PLACES: [usize; 4] = [
    locality::DIFFERENT,
    locality::SAME_REGION,
    locality::SAME_POSTCODE_AREA,
    locality::SIMILAR_CITY,
];

const SAME_POSTCODES: [usize; 2] = [locality::SAME_POSTCODE, locality::SAME_CITY_AND_POSTCODE];

const EMAIL_SLIPS: [usize; 5] = [
    email::DIFFERENT,
    email::MADE_OF_NAMES,
    email::OTHER_DIGITS,
    email::TWO_SLIPS,
    email::SIMILAR_LOCAL,
];

const UNLIKE_NUMBERS: [usize; 3] = [
    national_number::DIFFERENT_CERTAIN,
    national_number::DIFFERENT,
    national_number::DIFFERENT_WEAK,
];

impl<'a> Ceilings<'a> {
    pub fn of(engine: &'a Engine) -> Self {
        use Comparison as C;
        let most = |comparison| most_of(engine, comparison, |_| true);
        let ceiling = |comparison, unlike: &[usize]| Ceiling {
            possible: most(comparison),
            unlike: most_of(engine, comparison, |level| unlike.contains(&level)),
        };
        let places = |wanted: &dyn Fn(usize) -> bool| {
            BySurprise::of(&Limit::of(engine, C::Locality, wanted))
        };
        let other_numbers = |level| level <= street::SAME_STREET_OTHER_NUMBER;
        let extras = 0..engine.settings.extras.len();
        Ceilings {
            weights: engine.model.weights(),
            frequencies: &engine.model.terms().frequencies,
            phone: ceiling(C::Phone, &[phone::DIFFERENT]),
            email: ceiling(C::Email, &[email::DIFFERENT]),
            email_slips: most_of(engine, C::Email, |level| EMAIL_SLIPS.contains(&level)),
            street: ceiling(C::Street, &[street::DIFFERENT]),
            street_slips: most_of(engine, C::Street, |level| {
                [street::DIFFERENT, street::SIMILAR_STREET].contains(&level)
            }),
            other_numbers: most_of(engine, C::Street, other_numbers),
            unlike_places: places(&|level| UNLIKE_PLACES.contains(&level)),
            same_city: places(&|level| !SAME_POSTCODES.contains(&level)),
            same_postcode: places(&|_| true),
            lifelong: ceiling(C::NationalNumber, &UNLIKE_NUMBERS),
            proof: most_of(engine, C::NationalNumber, |level| {
                level == national_number::DIFFERENT_CERTAIN
            }),
            document: ceiling(C::Document, &[document::DIFFERENT]),
            device: ceiling(C::Device, &[text_field::DIFFERENT, text_field::SIMILAR]),
            birth_place: BySurprise::of(&Limit::of(engine, C::BirthPlace, |_| true)),
            other_birth_place: most_of(engine, C::BirthPlace, |level| level != text_field::EQUAL),
            nationality: BySurprise::of(&Limit::of(engine, C::Nationality, |_| true)),
            other_nationality: most_of(engine, C::Nationality, |level| {
                level == nationality::DIFFERENT
            }),
            ip_address: most(C::IpAddress).max(0.0),
            extras: extras.map(|at| most(C::Extra(at as u8)).max(0.0)).sum(),
        }
    }

    /// No less than the evidence of the two, names and households aside.
    pub fn most(&self, a: &Sketch, b: &Sketch) -> f32 {
        let countries = nationality::Nations::of(a.nationality(), b.nationality());
        let dates =
            birth_date::compare(a.birth_date(), b.birth_date(), countries, self.frequencies);
        self.bits(Comparison::BirthDate, dates)
            + self.bits(Comparison::Sex, sex::compare(a.sex, b.sex))
            + self.phone.at(a.phones(b))
            + self.mailboxes(a, b)
            + self.streets(a, b)
            + self.places(a, b)
            + self.numbers(a, b)
            + self.document.at(a.renewable_numbers(b)).max(0.0)
            + self.device.at(a.devices(b))
            + self
                .birth_place
                .or(self.other_birth_place, a.birth_places(b))
            + self
                .nationality
                .or(self.other_nationality, a.nationalities(b))
            + if a.have_ip_addresses(b) {
                self.ip_address
            } else {
                0.0
            }
            + self.extras
    }

    fn bits(&self, comparison: Comparison, agreement: Agreement) -> f32 {
        let level = self.weights.level(comparison, agreement.gamma);
        level.map_or(0.0, |level| {
            level.weight + level.rarity(agreement.surprisal)
        })
    }

    fn mailboxes(&self, a: &Sketch, b: &Sketch) -> f32 {
        match a.mailboxes(b) {
            Mailboxes::Missing => 0.0,
            Mailboxes::Unlike => self.email.unlike,
            Mailboxes::Slips => self.email_slips,
            Mailboxes::Possible => self.email.possible,
        }
    }

    fn streets(&self, a: &Sketch, b: &Sketch) -> f32 {
        match a.streets(b) {
            Streets::Missing => 0.0,
            Streets::Unlike => self.street.unlike,
            Streets::OtherNumbers => self.other_numbers,
            Streets::Slips => self.street_slips,
            Streets::Possible => self.street.possible,
        }
    }

    fn places(&self, a: &Sketch, b: &Sketch) -> f32 {
        let (places, steps) = a.places(b);
        let most = match places {
            Places::Missing => return 0.0,
            Places::Unlike => &self.unlike_places,
            Places::City => &self.same_city,
            Places::Postcode => &self.same_postcode,
        };
        most.0[usize::from(steps)]
    }

    fn numbers(&self, a: &Sketch, b: &Sketch) -> f32 {
        match a.lifelong_numbers(b) {
            (Likeness::Unlike, true) => self.proof,
            (likeness, _) => self.lifelong.at(likeness),
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
