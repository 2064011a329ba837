//! Writes a person's name as one record has it.

use super::gender::{bend, patronymic};
use super::roman::{Language, Roman, romanise};
use crate::lab::synth::culture::{Custom, NameId, NameTable};
use crate::lab::synth::person::Person;
use crate::lab::synth::rng::{Rng, coin, mix};
use crate::record::value::Sex;

/// What of a name is shown, and how it is spelled.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wording {
    /// The second given name, patronymic or father's name stands there.
    pub second_given: bool,
    /// The second surname stands there.
    pub second_surname: bool,
    /// The partner's surname was taken.
    pub married: bool,
    /// Other letters than this person's papers mostly have.
    pub respelled: bool,
    /// In the script of the country.
    pub native: bool,
}

impl Person<'_> {
    /// Whether this person's papers mostly show a second given name.
    pub fn shows_second_given(&self) -> bool {
        let share = match self.culture.custom {
            Custom::EastSlavic => 0.15,
            _ => self.culture.show_second_given,
        };
        coin(mix(self.key, 6), share)
    }

    pub fn write_given(&self, wording: Wording, out: &mut String) {
        let table = self.culture.given(self.sex);
        match self.culture.custom {
            Custom::Vietnamese => {
                if let Some(second) = self.second {
                    self.spell((self.culture.second(self.sex), second), wording, out);
                    out.push(' ');
                }
                self.spell((table, self.given), wording, out);
            }
            Custom::EastSlavic => self.write_cyrillic_given(wording, out),
            custom => {
                self.spell((table, self.given), wording, out);
                let father = self.culture.given(Sex::Male);
                let second = match custom {
                    Custom::Arabic => self.second.map(|_| (father, self.father)),
                    _ => self.second.map(|second| (table, second)),
                };
                if let Some(second) = second.filter(|_| wording.second_given) {
                    out.push(' ');
                    self.spell(second, wording, out);
                }
            }
        }
    }

    pub fn write_family(&self, wording: Wording, out: &mut String) {
        let married = self
            .married
            .filter(|_| wording.married)
            .map(|(surname, _)| surname);
        let [first, second] = self.surnames;
        match (self.culture.custom, married) {
            (Custom::TwoSurnames, _) => self.two_surnames([first, second], wording, out),
            (Custom::Portuguese, None) => self.two_surnames([first, second], wording, out),
            (Custom::Portuguese, Some(taken)) => self.two_surnames([second, taken], wording, out),
            (_, taken) => self.surname(taken.unwrap_or(first), wording, out),
        }
        if self.junior && self.residence.code == "US" {
            out.push_str(" Jr");
        }
    }

    /// Portuguese keep the last, Spaniards the first.
    fn two_surnames(&self, [first, second]: [NameId; 2], wording: Wording, out: &mut String) {
        if !wording.second_surname {
            let kept = if self.culture.custom == Custom::Portuguese {
                second
            } else {
                first
            };
            return self.surname(kept, wording, out);
        }
        self.surname(first, wording, out);
        out.push(' ');
        self.surname(second, wording, out);
    }

    fn surname(&self, name: NameId, wording: Wording, out: &mut String) {
        let custom = self.culture.custom;
        if !matches!(
            custom,
            Custom::EastSlavic | Custom::SlavicGender | Custom::GreekGender
        ) {
            return self.spell((&self.culture.surnames, name), wording, out);
        }
        let mut bent = String::with_capacity(32);
        self.culture.surnames.write(
            name,
            self.spelling((&self.culture.surnames, name), wording),
            &mut bent,
        );
        bend(custom, self.sex, &mut bent);
        self.write_script(&bent, wording, out);
    }

    fn write_cyrillic_given(&self, wording: Wording, out: &mut String) {
        let mut given = String::with_capacity(64);
        let table = self.culture.given(self.sex);
        table.write(
            self.given,
            self.spelling((table, self.given), wording),
            &mut given,
        );
        if wording.second_given {
            let mut father = String::with_capacity(24);
            self.culture
                .given(Sex::Male)
                .write(self.father, 0, &mut father);
            given.push(' ');
            patronymic(&father, self.sex, &mut given);
        }
        self.write_script(&given, wording, out);
    }

    fn write_script(&self, name: &str, wording: Wording, out: &mut String) {
        if wording.native || self.culture.custom != Custom::EastSlavic {
            out.push_str(name);
            return;
        }
        let is_older = coin(mix(self.key, 7), 0.4) != wording.respelled;
        let roman = if is_older { Roman::Older } else { Roman::Icao };
        let language = match self.culture.name {
            "ukraine" => Language::Ukrainian,
            _ => Language::Russian,
        };
        romanise(name, (roman, language), out);
    }

    fn spell(&self, (table, name): (&NameTable, NameId), wording: Wording, out: &mut String) {
        table.write(name, self.spelling((table, name), wording), out);
    }

    /// Six in ten are written as most are; the rest have a spelling of their own, for good.
    fn spelling(&self, (table, name): (&NameTable, NameId), wording: Wording) -> usize {
        let spellings = table.spellings(name);
        if spellings == 1 {
            return 0;
        }
        let key = mix(self.key, 0x200 + u64::from(name.0));
        let own = if coin(key, 0.6) {
            0
        } else {
            (key % spellings as u64) as usize
        };
        let other = 1 + Rng::new(key).below(spellings as u64 - 1) as usize;
        if wording.respelled {
            (own + other) % spellings
        } else {
            own
        }
    }
}
