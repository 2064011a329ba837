//! The most that the evidence of two accounts can come to, by their sketches.

use super::Engine;
use super::limit::{BySurprise, Limit, most_of};
use super::sketch::{Likeness, Mailboxes, Places, Sketch, Streets, in_steps};
use crate::record::frequency::{Frequencies, Kind};
use crate::record::value::Country;
use crate::stage::compare::library::name::Shown;
use crate::stage::compare::library::name::levels::{family, given};
use crate::stage::compare::library::{
    birth_date, device, document, email, locality, national_number, nationality, phone, sex,
    street, text_field,
};
use crate::stage::compare::{Agreement, Comparison};
use crate::stage::score::Weights;

/// The most that each comparison can add, in bits.
pub struct Ceilings<'a> {
    weights: &'a Weights,
    frequencies: &'a Frequencies,
    names: NameCeilings,
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
    equal_birth_dates: BySurprise,
    /// By [`Country::place`].
    nationality: Vec<f32>,
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

/// The most of two names, by the steps of surprise in their words.
struct NameCeilings {
    any: BySurprise,
    given_differ: BySurprise,
    families_differ: BySurprise,
    suffix: f32,
}

impl NameCeilings {
    fn of(engine: &Engine) -> Self {
        use Comparison::{FamilyName, GivenName, Name, NameSuffix};
        let all = |comparison| Limit::of(engine, comparison, |_| true).or_missing();
        let (given, families) = (all(GivenName), all(FamilyName));
        let given_differ = Limit::of(engine, GivenName, |level| level == given::CONFLICT);
        let families_differ = Limit::of(engine, FamilyName, |level| level == family::CONFLICT);
        NameCeilings {
            any: BySurprise::of(&all(Name).or(given.and(&families))),
            given_differ: BySurprise::of(&given_differ.and(&families)),
            families_differ: BySurprise::of(&families_differ.and(&given)),
            suffix: most_of(engine, NameSuffix, |_| true).max(0.0),
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
            BySurprise::of(&Limit::of(engine, C::Locality, wanted).or_missing())
        };
        let all = |comparison| Limit::of(engine, comparison, |_| true).or_missing();
        let other_numbers = |level| level <= street::SAME_STREET_OTHER_NUMBER;
        let extras = 0..engine.reading.extras.len();
        Ceilings {
            weights: engine.model.weights(),
            frequencies: &engine.model.terms().frequencies,
            names: NameCeilings::of(engine),
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
            device: ceiling(C::Device, &[device::DIFFERENT]),
            birth_place: BySurprise::of(&all(C::BirthPlace)),
            other_birth_place: most_of(engine, C::BirthPlace, |level| level != text_field::EQUAL),
            equal_birth_dates: BySurprise::of(&Limit::of(engine, C::BirthDate, |level| {
                level == birth_date::EQUAL
            })),
            nationality: by_nation(engine, &all(C::Nationality)),
            other_nationality: most_of(engine, C::Nationality, |level| {
                level == nationality::DIFFERENT
            }),
            ip_address: most(C::IpAddress).max(0.0),
            extras: extras.map(|at| most(C::Extra(at as u8)).max(0.0)).sum(),
        }
    }

    /// No less than the evidence of the two names, by what is known of how they compare and of the
    /// information in words that they have in common, in bits.
    pub fn most_of_names(&self, a: &Sketch, b: &Sketch, shown: Shown, shared: f32) -> f32 {
        let NameCeilings {
            any,
            given_differ,
            families_differ,
            suffix,
        } = &self.names;
        let names = match shown {
            Shown::GivenDiffer => given_differ,
            Shown::FamiliesDiffer => families_differ,
            Shown::Nothing | Shown::Strangers(_) => any,
        };
        let suffix = match (a.generation(), b.generation()) {
            (None, None) => 0.0,
            _ => *suffix,
        };
        names.at(a.names(b).min(in_steps(shared))) + suffix
    }

    /// No less than the evidence of the two, names and households aside.
    pub fn most_but_names(&self, a: &Sketch, b: &Sketch) -> f32 {
        self.birth_dates(a, b)
            + self.bits(Comparison::Sex, sex::compare(a.sex(), b.sex()))
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
            + self.nationalities(a, b)
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

    fn birth_dates(&self, a: &Sketch, b: &Sketch) -> f32 {
        let (one, other) = (a.birth_date(), b.birth_date());
        match a.birth_dates(b) {
            Some(steps) if one == other && one.is_some_and(|date| date.is_whole()) => {
                self.equal_birth_dates.at(steps)
            }
            _ => {
                let nations = nationality::Nations::of(a.nationality(), b.nationality());
                let dates = birth_date::compare(one, other, nations, self.frequencies);
                self.bits(Comparison::BirthDate, dates)
            }
        }
    }

    fn nationalities(&self, a: &Sketch, b: &Sketch) -> f32 {
        match (a.nationality(), b.nationality()) {
            (Some(one), Some(other)) if one == other => self.nationality[one.place()],
            (Some(_), Some(_)) => self.other_nationality,
            _ => 0.0,
        }
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
        most.at(steps)
    }

    fn numbers(&self, a: &Sketch, b: &Sketch) -> f32 {
        match a.lifelong_numbers(b) {
            (Likeness::Unlike, true) => self.proof,
            (likeness, _) => self.lifelong.at(likeness),
        }
    }
}

/// The most that an equal nationality adds, by [`Country::place`].
fn by_nation(engine: &Engine, limit: &Limit) -> Vec<f32> {
    let frequencies = &engine.model.terms().frequencies;
    let bits = |nation| frequencies.surprisal(Kind::Nationality, nationality::hash(nation));
    Country::all()
        .map(|nation| limit.highest(bits(nation).unwrap_or(f32::INFINITY)))
        .collect()
}
