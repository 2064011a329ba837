//! What each account says under a comparison, made safe to show.

use crate::record::account::{RecordView, Standing};
use crate::record::address::AddressView;
use crate::record::contact::EmailView;
use crate::record::document::DocumentView;
use crate::record::extra::ExtraView;
use crate::record::name::{NameView, Role};
use crate::record::value::Sex;
use crate::stage::compare::Comparison;
use crate::stage::normalise::document::keys::lifelong_scheme;
use crate::stage::normalise::document::scheme_name;

/// One account of a pair.
#[derive(Clone, Copy)]
pub struct Side<'a> {
    /// The account id, or a pseudonym of it.
    pub id: &'a str,
    /// `None` where the audience must not see personal values.
    pub record: Option<RecordView<'a>>,
}

impl Side<'_> {
    /// The account id, safe to print.
    pub fn label(&self) -> String {
        printable(self.id)
    }

    /// The same account without its values.
    pub fn hidden(&self) -> Self {
        Side {
            id: self.id,
            record: None,
        }
    }

    /// What the account says under this comparison, safe to print; empty if nothing or hidden.
    pub fn says(&self, comparison: Comparison) -> String {
        self.record
            .map_or_else(String::new, |record| printable(&value(&record, comparison)))
    }

    /// The same in full, up to [`WHOLE`] characters.
    pub fn says_whole(&self, comparison: Comparison) -> String {
        self.record.map_or_else(String::new, |record| {
            harmless(&value(&record, comparison), WHOLE)
        })
    }

    /// Whether the account has several values under this comparison, of which one is compared.
    pub fn has_several(&self, comparison: Comparison) -> bool {
        self.record.is_some_and(|record| match comparison {
            Comparison::Phone => record.phones().count() > 1,
            Comparison::Email => record.emails().count() > 1,
            _ => false,
        })
    }

    /// How far the account got in verification; unstated where the record is hidden.
    pub fn standing(&self) -> Standing {
        self.record
            .map_or(Standing::Unstated, |record| record.standing)
    }
}

/// Characters of a value that are shown in full where there is a way to see it whole.
pub const WHOLE: usize = 20_000;

/// Replaces control characters and those that change the direction of text, which could make a
/// terminal or a page show something else than what is there; cuts what is very long.
pub fn printable(text: &str) -> String {
    const LONGEST: usize = 200;
    harmless(text, LONGEST)
}

/// The same for a text of more characters.
pub fn harmless(text: &str, longest: usize) -> String {
    let unsafe_char = |c: char| {
        c.is_control()
            || matches!(
                c,
                // Soft hyphens, and what changes direction, breaks lines or is not seen at all.
                '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
                    | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}'
                    // Tags: a text that no eye sees and a program reads.
                    | '\u{E0000}'..='\u{E007F}'
            )
    };
    let mut clean: String = text
        .chars()
        .take(longest)
        .map(|c| if unsafe_char(c) { '\u{FFFD}' } else { c })
        .collect();
    if text.chars().nth(longest).is_some() {
        clean.push('…');
    }
    clean
}

fn value(record: &RecordView<'_>, comparison: Comparison) -> String {
    match comparison {
        Comparison::GivenName => words(record.name, Role::Given),
        Comparison::FamilyName => surnames(record.name),
        Comparison::Name => whole_name(record.name),
        Comparison::NameSuffix => record
            .name
            .generation
            .map_or_else(String::new, |generation| generation.0.to_string()),
        Comparison::BirthDate => record
            .birth_date
            .map_or_else(String::new, |date| date.to_string()),
        Comparison::BirthPlace => text(record.birth_place.map(|text| text.text)),
        Comparison::Sex => text(record.sex.map(sex)),
        Comparison::Nationality => record
            .nationality
            .map_or_else(String::new, |country| country.as_str().to_owned()),
        Comparison::NationalNumber | Comparison::Document => documents(record, comparison),
        Comparison::Phone => all(record.phones().map(|phone| phone.to_string())),
        Comparison::Email => all(record.emails().map(EmailView::address)),
        Comparison::Street => street(record.address),
        Comparison::Locality => locality(record.address),
        Comparison::Device => text(record.device_id.map(|text| text.text)),
        Comparison::IpAddress => text(record.ip_address.map(|text| text.text)),
        Comparison::Extra(at) => record
            .extras
            .get(usize::from(at))
            .map_or_else(String::new, extra),
    }
}

fn all(values: impl Iterator<Item = String>) -> String {
    values.collect::<Vec<_>>().join(", ")
}

fn text(text: Option<&str>) -> String {
    text.unwrap_or_default().to_owned()
}

fn words(name: NameView<'_>, role: Role) -> String {
    let native = |token: &crate::record::name::Token| {
        if token.native.is_empty() {
            token.text.to_string()
        } else {
            token.native.to_string()
        }
    };
    name.tokens_of(role)
        .map(native)
        .collect::<Vec<_>>()
        .join(" ")
}

/// `Ryan, Linda` says which is which though it is one value.
fn whole_name(name: NameView<'_>) -> String {
    let roles = [Role::Given, Role::Either, Role::Family];
    let parts = roles.map(|role| words(name, role));
    join(&[&parts[0], &parts[1], &parts[2]])
}

/// With other names of the person in brackets.
fn surnames(name: NameView<'_>) -> String {
    let (own, others) = (words(name, Role::Family), words(name, Role::Alias));
    match own.is_empty() || others.is_empty() {
        true => own,
        false => format!("{own} ({others})"),
    }
}

const fn sex(sex: Sex) -> &'static str {
    match sex {
        Sex::Female => "female",
        Sex::Male => "male",
        Sex::Other => "other",
    }
}

fn documents(record: &RecordView<'_>, comparison: Comparison) -> String {
    let lifelong = comparison == Comparison::NationalNumber;
    let shown = record
        .documents
        .iter()
        .filter(|document| lifelong_scheme(*document).is_some() == lifelong);
    all(shown.map(document))
}

/// A document as people see it, not yet safe to print.
pub fn document(document: DocumentView<'_>) -> String {
    match scheme_name(document) {
        Some(scheme) => format!("{scheme} {}", document.number),
        None => document.number.to_string(),
    }
}

/// A street and its door, not yet safe to print.
pub fn street(address: AddressView<'_>) -> String {
    join(&[address.street, address.house_number, address.unit])
}

fn locality(address: AddressView<'_>) -> String {
    join(&[address.postcode, address.city, address.region])
}

fn join(parts: &[&str]) -> String {
    let filled: Vec<&str> = parts
        .iter()
        .copied()
        .filter(|part| !part.is_empty())
        .collect();
    filled.join(" ")
}

fn extra(value: ExtraView<'_>) -> String {
    match value {
        ExtraView::Missing => String::new(),
        ExtraView::Text(text) => text.text.to_string(),
        ExtraView::Number(number) => number.to_string(),
        ExtraView::Date(date) => date.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_seen_or_turns_text_is_shown() {
        for hidden in [
            '\u{1b}',
            '\u{9b}',
            '\u{ad}',
            '\u{61c}',
            '\u{180e}',
            '\u{200f}',
            '\u{202e}',
            '\u{2066}',
            '\u{feff}',
            '\u{fff9}',
            '\u{e0001}',
            '\u{e0041}',
            '\u{e007f}',
        ] {
            let shown = printable(&format!("a{hidden}b"));
            assert_eq!(shown, "a\u{fffd}b", "{:x}", u32::from(hidden));
        }
        // Letters, accents that are written apart, and forms of Chinese characters stay.
        for text in ["Нина", "e\u{301}", "葛\u{e0100}城", "عبد"] {
            assert_eq!(printable(text), text);
        }
    }
}
