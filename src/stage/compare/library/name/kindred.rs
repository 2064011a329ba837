//! Which words of two names could meet at all: never a wrong no, and cheaper than to align them.

use super::align::token;
use super::laid::{MAX, Positions};
use super::relation::are_far_apart;
use crate::record::name::{NameView, Token};

/// The positions of either name whose words might be related to one of the other.
pub fn kindred(a: NameView<'_>, b: NameView<'_>) -> (Positions, Positions) {
    let cut_off = a.maybe_truncated || b.maybe_truncated;
    let mut kindred = (Positions::default(), Positions::default());
    for i in 0..a.parts.len().min(MAX) {
        for j in 0..b.parts.len().min(MAX) {
            if cut_off || could_meet(token(a, i), token(b, j)) {
                kindred.0.insert(i);
                kindred.1.insert(j);
            }
        }
    }
    kindred
}

fn could_meet(a: &Token, b: &Token) -> bool {
    !are_far_apart(a, b) || could_hold(a, b) || could_hold(b, a)
}

/// Whether a word could be several in one, of which this is the first or a later one.
fn could_hold(word: &Token, piece: &Token) -> bool {
    piece.letters & !word.letters == 0 && piece.len() < word.len()
}
