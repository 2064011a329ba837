//! Numbers of papers that would pass the check: national schemes and passports.

mod dated;
mod named;
mod plain;

use super::calendar::Moment;
use super::person::{Change, Person};
use super::place::fill;
use super::rng::{Rng, Shuffle, coin, mix};

/// A paper that someone shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paper {
    /// `es.dni`, `passport.MA`.
    pub scheme: String,
    pub number: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
}

/// Which kind of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    National,
    Passport,
}

impl Paper {
    pub fn clear(&mut self) {
        self.scheme.clear();
        self.number.clear();
        self.country.clear();
    }
}

impl Person<'_> {
    /// Which paper this person mostly shows.
    pub fn usual_paper(&self) -> Kind {
        let is_national = self.origin.code == self.residence.code;
        let share = if is_national { 0.90 } else { 0.60 };
        match coin(mix(self.key, 8), share) {
            true => Kind::National,
            false => Kind::Passport,
        }
    }

    /// Whether this person is a citizen of his residence by then.
    pub fn is_citizen(&self, at: Moment) -> bool {
        let is_national = self.origin.code == self.residence.code;
        is_national || self.naturalised().is_some_and(|moment| moment <= at)
    }

    /// The scheme of the number of residence that this person has then; empty for none.
    pub fn scheme(&self, at: Moment) -> &str {
        match self.is_citizen(at) {
            true => &self.residence.national,
            false => &self.residence.foreign,
        }
    }

    /// The paper as it is then. Countries without a scheme of ours have passports only.
    pub fn paper(&self, kind: Kind, at: Moment, paper: &mut Paper) {
        paper.clear();
        let scheme = self.scheme(at);
        match kind {
            Kind::National if !scheme.is_empty() => {
                paper.scheme.push_str(scheme);
                paper.country.push_str(&self.residence.code);
                self.write_number(scheme, at, &mut paper.number);
            }
            _ => self.passport(at, paper),
        }
    }

    fn passport(&self, at: Moment, paper: &mut Paper) {
        let renewed = self.version(Change::Passport, at);
        paper.scheme.push_str("passport.");
        paper.scheme.push_str(&self.origin.code);
        paper.country.push_str(&self.origin.code);
        let key = mix(mix(self.key, 9), renewed);
        fill(&self.origin.passport, key, &mut paper.number);
    }

    fn write_number(&self, scheme: &str, at: Moment, out: &mut String) {
        match scheme {
            "pl.pesel" | "ua.rntrc" | "ro.cnp" | "gr.amka" | "hu.adoazonosito" | "vn.cccd"
            | "kr.rrn" => dated::write(scheme, self, out),
            "mx.curp" | "it.codicefiscale" => named::write(scheme, self, out),
            "de.idcard" | "fr.idcard" => {
                let key = mix(mix(self.key, 10), self.version(Change::Passport, at));
                plain::card(scheme, key, out);
            }
            // Whoever has both has them unrelated.
            _ => plain::write(scheme, self, out),
        }
    }

    /// A number below `size` that nobody else has, as long as there is room. Twins apply together,
    /// so theirs follow each other.
    fn serial(&self, size: u64) -> u64 {
        let first = match self.is_twin() {
            true => self.family.home.first,
            false => self.number,
        };
        let serial = Shuffle::new(size, mix(size, 11)).apply(first);
        let behind = self.number - first;
        if serial + behind < size {
            serial + behind
        } else {
            serial - behind
        }
    }
}

/// Some digits that depend on the key.
fn draw(key: u64, below: u64) -> u64 {
    Rng::new(key).below(below)
}

#[cfg(test)]
mod tests;
