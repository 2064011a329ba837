//! A segment of a base, and what is seen of its accounts at a glance.

use super::Engine;
use super::sketch::{Drawer, Lexicon, PlaceMark, Sketch};
use crate::record::account::RecordView;
use crate::record::base::Held;
use crate::record::name::NameView;
use crate::record::population::Row;
use crate::stage::compare::library::name::{Named, Outline, Outlined, WordBits};
use rayon::prelude::*;

/// A segment of a base with sketches of its accounts, from some row on.
pub struct Sketched<'a> {
    /// The row of its first account.
    first: u32,
    pub population: Held<'a>,
    /// [`TOGETHER`] by the same number; those that were not drawn yet are empty.
    sketches: Vec<Vec<Sketch>>,
    /// Of each distinct word of names, and how rare it is.
    pub outlines: Vec<Outline>,
    pub bits: Vec<WordBits>,
    /// Of each distinct word of a place.
    places: Vec<PlaceMark>,
}

/// Sketches that lie together: few enough to find room where others were.
const TOGETHER: usize = 1 << 12;

/// Sketches that are drawn at once: a drawer remembers what it met.
const DRAWN_AT_ONCE: usize = 1 << 19;

impl<'a> Sketched<'a> {
    /// Without any sketch yet.
    pub fn none(population: Held<'a>, first: u32, engine: &Engine) -> Self {
        let frequencies = &engine.model.terms().frequencies;
        let tokens = population.tokens().par_iter();
        let bits = tokens.map(|token| WordBits::of(token.hash, frequencies));
        let words: Vec<&str> = population.words().iter().collect();
        let places = words.par_iter();
        Sketched {
            first,
            sketches: vec![Vec::new(); population.len().div_ceil(TOGETHER)],
            outlines: population.tokens().par_iter().map(Outline::of).collect(),
            bits: bits.collect(),
            places: places
                .map(|word| PlaceMark::of(word, frequencies))
                .collect(),
            population,
        }
    }

    /// Draws the sketches that are missing of the accounts from this row of the base on, and of some
    /// before it, so that many are drawn together.
    pub fn draw_from(&mut self, row: Row, engine: &Engine) {
        let accounts = self.population.len();
        let lexicon = Lexicon {
            words: &self.bits,
            places: &self.places,
        };
        let drawer = || {
            let frequencies = &engine.model.terms().frequencies;
            Drawer::new(&self.population, lexicon, frequencies)
        };
        let from = row.0.saturating_sub(self.first) as usize / DRAWN_AT_ONCE * DRAWN_AT_ONCE;
        let drawn = self.sketches.iter().rev();
        let missing = self.sketches.len() - drawn.take_while(|drawn| !drawn.is_empty()).count();
        let starts = (from..accounts).into_par_iter().step_by(TOGETHER);
        let pieces = self.sketches[..missing]
            .par_iter_mut()
            .skip(from / TOGETHER);
        pieces
            .zip(starts)
            .for_each_init(drawer, |drawer, (sketches, start)| {
                *sketches = drawer.draw(start as u32..accounts.min(start + TOGETHER) as u32);
            });
    }

    /// Where in the population a row of the base is.
    pub fn place(&self, row: Row) -> Row {
        Row(row.0 - self.first)
    }

    #[inline]
    pub fn sketch(&self, row: Row) -> &Sketch {
        let at = self.place(row).0 as usize;
        &self.sketches[at / TOGETHER][at % TOGETHER]
    }

    /// The name of an account, of which this is the sketch.
    #[inline]
    pub fn named(&self, row: Row, sketch: &Sketch) -> Named<'_> {
        Named {
            name: NameView {
                parts: &self.population.name_parts(self.place(row))[sketch.name()],
                tokens: self.population.tokens(),
                generation: sketch.generation(),
                maybe_truncated: sketch.is_name_truncated(),
            },
            sex: sketch.sex(),
            nationality: sketch.nationality(),
        }
    }

    pub fn outlined<'b>(&'b self, name: NameView<'b>) -> Outlined<'b> {
        Outlined {
            name,
            outlines: &self.outlines,
        }
    }

    /// The account at a row of the base.
    pub fn view(&self, row: Row) -> RecordView<'_> {
        self.population.view(self.place(row))
    }
}
