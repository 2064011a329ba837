//! The table of schemes: what each country's numbers look like, say and prove.
//!
//! One file for each country or region, to be read and corrected by someone from there. Names are
//! those of python-stdnum (2.2, 2025) where it has the scheme; a difference's grade and the traps
//! follow the sources named in each file.

mod table;
pub mod world;
pub mod iberia;
pub mod poland;
pub mod france;
pub mod germany;
pub mod italy;
pub mod britain;
pub mod alpine;
pub mod benelux;
pub mod nordic;
pub mod baltic;
pub mod central_europe;
pub mod balkans;
pub mod east_europe;
pub mod middle_east;
pub mod mexico;
pub mod brazil;
pub mod southern_cone;
pub mod latin_america;
pub mod north_america;
pub mod china;
pub mod korea;
pub mod south_asia;
pub mod south_east_asia;
pub mod africa;
pub mod oceania;

pub use table::{ISSUERS, all, by_name, country_of, get, of};

use super::check::digit;
use super::encoded::Encoded;
use super::pattern::Pattern;
use crate::record::document::Validity;
use crate::record::value::Sex;
use compact_str::CompactString;

/// What two valid, verified numbers of one scheme prove when they differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// No information: the number changes on renewal.
    Zero,
    /// Weak.
    C,
    /// Strong, but there is lawful re-issue.
    B,
    /// Near-proof of two people.
    A,
}

/// Which errors of one character the scheme's check always notices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Catches {
    /// There is no check digit.
    Nothing,
    /// Most errors.
    Most,
    /// Every substitution of one character, and most transpositions.
    Substitutions,
    /// Every substitution of one character and every transposition of two neighbours.
    All,
}

/// Why a number is not, or not surely, one of its scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    Format,
    CheckDigit,
    Date,
    /// A part that can only take certain values has another: a state, a prefix.
    Part,
    /// Never issued: an example from a leaflet.
    NeverIssued,
    /// The check digit fails, as it does on some real ones, so the number stands.
    Tolerated,
    /// There is nothing that could tell a wrong number from a right one.
    Unchecked,
    /// Part of it is hidden.
    Masked,
}

/// What two numbers are compared by: the family of schemes, and the part that does not change.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Core<'a> {
    /// The whole number, within its own scheme.
    Whole,
    /// This part of the number, within its own scheme.
    Part(&'a str),
    /// This part of the number, which is a number of another scheme.
    Of(&'static str, &'a str),
}

/// How what is typed becomes the canonical form, after separators are gone and letters upper case.
#[derive(Clone, Copy)]
pub enum Form {
    Plain,
    /// A spreadsheet may have eaten leading zeros: pad to this length if the number then holds.
    Padded(usize),
    /// The hyphen or plus inside the number says the century.
    Signed(fn(&str) -> CompactString),
    /// Rewritten by a rule of its own.
    Rewritten(fn(&str) -> CompactString),
}

/// A kind of document number and everything known about it.
pub struct Scheme {
    /// Country, dot, usual short name: `es.dni`.
    pub name: &'static str,
    /// What its bearers call it.
    pub title: &'static str,
    /// `d` a digit, `a` a letter, `x` either, `[A-C]` a class, `{8}` so often, `|` or.
    pub format: Pattern,
    pub form: Form,
    /// The rule a canonical number of this format must satisfy.
    pub check: fn(&str) -> Result<(), Fault>,
    pub catches: Catches,
    pub encodes: fn(&str) -> Encoded,
    pub core: fn(&str) -> Core<'_>,
    pub lifelong: bool,
    pub changes_on_renewal: bool,
    pub difference: Grade,
    /// What stands for all but the last four digits, where often only those are kept; empty where
    /// four digits are no number.
    pub before_last_four: &'static str,
    /// Whether an equal number proves one person only if the sex is equal too.
    pub equality_needs_sex: fn(&str) -> bool,
    /// How columns and people call it, folded as `words` does.
    pub words: &'static [&'static str],
    /// What misleads about it.
    pub traps: &'static str,
}

/// The schemes of one issuer.
pub struct Issuer {
    /// ISO 3166-1 alpha-2; empty for documents that every country issues.
    pub country: &'static str,
    pub schemes: &'static [Scheme],
}

impl Scheme {
    /// A lifelong personal number whose difference is near-proof: the starting point of most.
    pub const NUMBER: Scheme = Scheme {
        name: "",
        title: "",
        format: Pattern::new(""),
        form: Form::Plain,
        check: |_| Ok(()),
        catches: Catches::Nothing,
        encodes: |_| Encoded::NOTHING,
        core: |_| Core::Whole,
        lifelong: true,
        changes_on_renewal: false,
        difference: Grade::A,
        before_last_four: "",
        equality_needs_sex: |_| false,
        words: &[],
        traps: "",
    };

    /// A card or booklet that gets a new number when it is renewed.
    pub const CARD: Scheme = Scheme {
        lifelong: false,
        changes_on_renewal: true,
        difference: Grade::Zero,
        ..Scheme::NUMBER
    };

    /// Whether a canonical number is one of this scheme, and why not.
    pub fn judge(&self, number: &str) -> Result<(), Fault> {
        if number.as_bytes().contains(&b'*') {
            return Err(Fault::Masked);
        }
        if !self.format.matches(number) {
            return Err(Fault::Format);
        }
        match (self.encodes)(number).birth {
            Some(birth) if !birth.exists() => Err(Fault::Date),
            _ => (self.check)(number),
        }
    }

    /// The family within which this number is compared, and the part that is compared.
    pub fn core<'a>(&self, number: &'a str) -> (&'static str, &'a str) {
        match (self.core)(number) {
            Core::Whole => (self.name, number),
            Core::Part(part) => (self.name, part),
            Core::Of(family, part) => (family, part),
        }
    }
}

impl Fault {
    pub fn validity(self) -> Validity {
        match self {
            Fault::Tolerated => Validity::Valid,
            Fault::Unchecked | Fault::Masked => Validity::Unknown,
            _ => Validity::Invalid,
        }
    }

    /// For people, without the number.
    pub fn reason(self) -> &'static str {
        match self {
            Fault::Format => "not the format of this scheme",
            Fault::CheckDigit => "the check digit does not hold",
            Fault::Date => "the birth date in it does not exist",
            Fault::Part => "a part of it has a value that is never given",
            Fault::NeverIssued => "never issued: a well-known example",
            Fault::Tolerated => "the check digit does not hold, as on some genuine numbers",
            Fault::Unchecked => "nothing in it can be checked",
            Fault::Masked => "part of it is hidden",
        }
    }
}

/// `Ok` where the check digit holds.
fn holds(condition: bool) -> Result<(), Fault> {
    if condition {
        Ok(())
    } else {
        Err(Fault::CheckDigit)
    }
}

/// `Ok` where a part has one of its values.
fn part(condition: bool) -> Result<(), Fault> {
    if condition { Ok(()) } else { Err(Fault::Part) }
}

/// Male where the digit at this position is odd, female where it is even.
fn odd_is_male(number: &str, at: usize) -> Option<Sex> {
    let odd = digit(number, at) % 2 == 1;
    Some(if odd { Sex::Male } else { Sex::Female })
}

/// The first `length` characters, or all of them; numbers of a scheme's format are ASCII.
fn prefix(number: &str, length: usize) -> &str {
    number.get(..length).unwrap_or(number)
}
