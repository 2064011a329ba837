//! The long tail of names: where a table ends, thousands go on that hardly anyone bears.
//!
//! Real surnames follow Zipf's law far down: each doubling of the rank holds about as many people.
//! So a doubling is drawn first, then a rank within it, and the name of a rank is put together from
//! pieces that are usual in its language. Most such names are invented; that is what tails are
//! made of. Everything is done in whole numbers.

use crate::lab::synth::rng::Rng;

/// Ranks behind a table, and the pieces their names are made of.
pub struct Tail {
    pieces: [Vec<Box<str>>; 3],
    first: u32,
    doublings: u32,
    /// Ranks from here on do not exist.
    end: u32,
}

impl Tail {
    /// `first` is the first rank, the number of names that the table holds. `_` stands for an empty
    /// piece, and at the end of one for a space.
    pub fn new(pieces: [&str; 3], first: u32, longest_rank: u32) -> Self {
        let pieces = pieces.map(|text| {
            let pieces = text.split_whitespace();
            pieces.map(read_piece).collect::<Vec<Box<str>>>()
        });
        let combinations: usize = pieces.iter().map(Vec::len).product();
        let wanted = 1u32 << longest_rank;
        let end = first + wanted.min(combinations as u32).max(1);
        let doublings = (end / first.max(1)).max(2).ilog2();
        Tail {
            pieces,
            first: first.max(1),
            doublings,
            end,
        }
    }

    pub fn draw(&self, rng: &mut Rng) -> u32 {
        let start = self.first << rng.below(u64::from(self.doublings));
        let rank = start + rng.below(u64::from(start)) as u32;
        rank.min(self.end - 1)
    }

    /// The name with this rank.
    pub fn write(&self, rank: u32, out: &mut String) {
        let combinations = self
            .pieces
            .iter()
            .map(|pieces| pieces.len() as u64)
            .product();
        // A prime beyond any product of the lists: neighbouring ranks share no piece.
        let mut at = u64::from(rank) * 2_147_483_647 % u64::max(combinations, 1);
        let start = out.len();
        for pieces in &self.pieces {
            let piece = at % pieces.len() as u64;
            at /= pieces.len() as u64;
            join(out, &pieces[piece as usize], start);
        }
    }
}

/// Three equal letters in a row are in no name.
fn join(out: &mut String, piece: &str, start: usize) {
    let mut pieces = piece.chars();
    if let Some(first) = pieces.next() {
        let mut last = out[start..].chars().rev();
        let doubled = last.next() == Some(first) && last.next() == Some(first);
        if !doubled {
            out.push(first);
        }
    }
    out.push_str(pieces.as_str());
}

fn read_piece(text: &str) -> Box<str> {
    match text {
        "_" => "".into(),
        text => text.replace('_', " ").into(),
    }
}
