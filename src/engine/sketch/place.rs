//! What sketches hold of a street, a town or a birth place.

use super::in_steps;
use super::packed::known;
use crate::record::frequency::{Frequencies, Kind};
use crate::record::value::ValueHash;

/// A word of a place, found once for all accounts that have it.
#[derive(Clone, Copy)]
pub struct PlaceMark {
    /// 0 for none.
    pub(super) known: u16,
    /// The first and the last byte.
    pub(super) ends: [u8; 2],
    /// How rare it is, in steps.
    pub(super) as_city: u8,
    pub(super) as_birth_place: u8,
}

impl PlaceMark {
    pub fn of(word: &str, frequencies: &Frequencies) -> Self {
        let hash = ValueHash::of(word.as_bytes());
        let steps = |kind| in_steps(frequencies.surprisal(kind, hash).unwrap_or(f32::INFINITY));
        PlaceMark {
            known: known(word),
            ends: [word.bytes().next(), word.bytes().last()].map(Option::unwrap_or_default),
            as_city: steps(Kind::City),
            as_birth_place: steps(Kind::BirthPlace),
        }
    }

    pub(super) fn is_there(self) -> bool {
        self.known != 0
    }
}
