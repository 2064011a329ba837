//! How a name looks on a record: as printed on a paper, as a machine reads it, as people type.

use crate::lab::synth::culture::{Culture, Umlauts};
use crate::lab::synth::rng::Rng;

/// The looks of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Capitals and no accents: a machine-readable zone without its fillers.
    Machine,
    /// Capitals with accents: the printed part of a paper.
    Printed,
    Typed,
    TypedPlain,
    TypedLower,
    TypedCapitals,
}

impl Style {
    pub fn of_paper(rng: &mut Rng) -> Style {
        match rng.below(100) {
            0..55 => Style::Machine,
            _ => Style::Printed,
        }
    }

    pub fn of_typist(rng: &mut Rng) -> Style {
        match rng.below(100) {
            0..62 => Style::Typed,
            62..82 => Style::TypedPlain,
            82..91 => Style::TypedLower,
            _ => Style::TypedCapitals,
        }
    }

    /// Appends the name so.
    pub fn write(self, name: &str, culture: &Culture, out: &mut String) {
        match self {
            Style::Typed => out.push_str(name),
            Style::TypedPlain => plain(name, culture.umlauts, out),
            Style::TypedLower => out.extend(name.chars().flat_map(char::to_lowercase)),
            Style::Printed => capitals(name, culture, out),
            Style::TypedCapitals => capitals(name, culture, out),
            Style::Machine => {
                let start = out.len();
                plain(name, culture.umlauts, out);
                machine(start, out);
            }
        }
    }
}

/// Letters A to Z and what else is in ASCII.
pub fn plain(name: &str, umlauts: Umlauts, out: &mut String) {
    for c in name.chars() {
        match (c, umlauts) {
            ('\0'..='\x7f', _) => out.push(c),
            ('ä', Umlauts::Expanded) => out.push_str("ae"),
            ('ö', Umlauts::Expanded) => out.push_str("oe"),
            ('ü', Umlauts::Expanded) => out.push_str("ue"),
            ('Ä', Umlauts::Expanded) => out.push_str("Ae"),
            ('Ö', Umlauts::Expanded) => out.push_str("Oe"),
            ('Ü', Umlauts::Expanded) => out.push_str("Ue"),
            (c, _) => out.push_str(any_ascii::any_ascii_char(c)),
        }
    }
}

/// Doc 9303-3: apostrophes and full stops go, a hyphen is a filler like a space.
fn machine(start: usize, out: &mut String) {
    let folded: compact_str::CompactString = out[start..]
        .chars()
        .filter(|c| !matches!(c, '\'' | '.' | '`'))
        .map(|c| {
            if c == '-' {
                ' '
            } else {
                c.to_ascii_uppercase()
            }
        })
        .collect();
    out.truncate(start);
    out.push_str(&folded);
}

fn capitals(name: &str, culture: &Culture, out: &mut String) {
    let is_turkish = culture.name == "turkey";
    for c in name.chars() {
        match c {
            'i' if is_turkish => out.push('İ'),
            'ı' => out.push('I'),
            c if c.is_ascii() => out.push(c.to_ascii_uppercase()),
            c => out.extend(c.to_uppercase()),
        }
    }
}
