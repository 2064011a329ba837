//! The most that a comparison can add to a score, by how surprising it is that values agree.

use super::Engine;
use super::sketch::{Likeness, STEPS_A_BIT};
use crate::record::frequency::Kind;
use crate::record::value::ValueHash;
use crate::stage::compare::{Comparison, Gamma, levels};

/// The most of one comparison, by the steps of surprise in what agrees.
pub struct BySurprise([f32; 256]);

impl BySurprise {
    pub fn of(limit: &Limit) -> Self {
        let at = |steps: usize| limit.highest(steps as f32 / STEPS_A_BIT);
        BySurprise(std::array::from_fn(|steps| match steps {
            // More than can be written down.
            255 => f32::MAX,
            steps => at(steps),
        }))
    }

    /// At this surprise, or this where the values are unlike.
    pub fn or(&self, unlike: f32, (likeness, steps): (Likeness, u8)) -> f32 {
        match likeness {
            Likeness::Missing => 0.0,
            Likeness::Unlike => unlike,
            Likeness::Possible => self.0[usize::from(steps)],
        }
    }

    pub fn at(&self, steps: u8) -> f32 {
        self.0[usize::from(steps)]
    }
}

/// The most among the levels of a comparison that are wanted.
pub fn most_of(engine: &Engine, comparison: Comparison, wanted: impl Fn(usize) -> bool) -> f32 {
    let frequencies = &engine.model.terms().frequencies;
    let highest = |kind| {
        let share = frequencies.share(kind, ValueHash(0));
        share.map_or(0.0, |(_, total)| (total.max(1) as f32).log2())
    };
    let kinds: &[Kind] = match comparison {
        Comparison::Phone => &[Kind::Phone],
        Comparison::Email => &[Kind::Mailbox, Kind::MailLocal],
        Comparison::Street => &[Kind::Door, Kind::Street],
        Comparison::NationalNumber | Comparison::Document => &[Kind::Document],
        Comparison::Device => &[Kind::Device],
        Comparison::BirthPlace => &[Kind::BirthPlace],
        Comparison::Nationality => &[Kind::Nationality],
        Comparison::IpAddress => &[Kind::IpAddress],
        Comparison::Extra(at) => &[Kind::Extra(at)],
        _ => &[],
    };
    let bits = kinds.iter().map(|kind| highest(*kind)).fold(0.0, f32::max);
    Limit::of(engine, comparison, wanted).highest(bits)
}

/// The most that one comparison adds: the highest of these lines.
pub struct Limit {
    /// Bits at no surprise, and for each bit of it.
    lines: Vec<(f32, f32)>,
}

impl Limit {
    pub fn of(engine: &Engine, comparison: Comparison, wanted: impl Fn(usize) -> bool) -> Self {
        let weights = engine.model.weights();
        let indexes = (0..levels(comparison).len()).filter(|index| wanted(*index));
        let known = indexes
            .map(Gamma::level)
            .filter_map(|gamma| weights.level(comparison, gamma));
        Limit {
            lines: known
                .flat_map(|level| {
                    let share = level.rarity_share;
                    let usual = share * level.usual_surprisal;
                    [(level.weight, 0.0), (level.weight - usual, share)]
                })
                .collect(),
        }
    }

    /// The same if a side may be missing.
    pub fn or_missing(mut self) -> Self {
        self.lines.push((0.0, 0.0));
        self
    }

    /// The most that two comparisons add which share one surprise.
    pub fn and(&self, other: &Self) -> Self {
        let with = |(least, per_bit): (f32, f32)| {
            let others = other.lines.iter();
            others.map(move |other| (least + other.0, per_bit.max(other.1)))
        };
        Limit {
            lines: self.lines.iter().copied().flat_map(with).collect(),
        }
    }

    pub fn or(mut self, mut other: Self) -> Self {
        self.lines.append(&mut other.lines);
        self
    }

    pub fn highest(&self, bits: f32) -> f32 {
        let lines = self.lines.iter();
        lines
            .map(|(least, per_bit)| least + per_bit * bits)
            .fold(f32::NEG_INFINITY, f32::max)
    }
}
