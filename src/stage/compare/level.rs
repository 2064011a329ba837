//! Ordered degrees of agreement, and which of them held.

/// Which side a level speaks for. The weight is the model's; this is what the level means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stance {
    /// A careful analyst would take the values for one person's.
    Agrees,
    /// Compatible: it could be, and says little.
    Open,
    /// A careful analyst would take them for two people's.
    Differs,
}

/// One degree of agreement of a comparison.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ComparisonLevel {
    /// Stable name, `snake_case`, used in models and ledgers: `one_typo`.
    pub name: &'static str,
    pub stance: Stance,
    /// For people: completes "the birth dates …": "are equal", "differ by swapped day and month".
    pub says: &'static str,
}

/// Writes `LEVELS`, the levels of a comparison from least to most agreement, and for each the constant
/// that holds its position there.
macro_rules! levels {
    ($(#[$doc:meta])* $($position:ident: $name:literal, $stance:ident, $says:literal;)+) => {
        $(#[$doc])*
        pub const LEVELS: &[$crate::stage::compare::level::ComparisonLevel] = &[$(
            $crate::stage::compare::level::ComparisonLevel {
                name: $name,
                stance: $crate::stage::compare::level::Stance::$stance,
                says: $says,
            }
        ),+];
        $crate::stage::compare::level::levels!(from 0; $($position)+);
    };
    (from $at:expr; $position:ident $($rest:ident)*) => {
        pub const $position: usize = $at;
        $crate::stage::compare::level::levels!(from $at + 1; $($rest)*);
    };
    (from $at:expr;) => {};
}
pub(crate) use levels;

/// The level that held: 0 is "a side is missing", `n` is `LEVELS[n - 1]`.
/// Levels are listed from least to most agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Gamma(pub u8);

impl Gamma {
    /// Evidence of nothing.
    pub const MISSING: Gamma = Gamma(0);

    /// The level at this position of `LEVELS`.
    pub const fn level(index: usize) -> Gamma {
        Gamma(index as u8 + 1)
    }
}

/// What one comparison found in a pair.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Agreement {
    pub gamma: Gamma,
    /// Information in the agreed part, in bits, by the model's frozen frequencies; `NAN` where no
    /// frequency applies (the level's average holds).
    pub surprisal: f32,
}

impl Agreement {
    pub const MISSING: Agreement = Agreement {
        gamma: Gamma::MISSING,
        surprisal: f32::NAN,
    };

    /// A level without a rarity of its own.
    pub const fn level(index: usize) -> Agreement {
        Agreement {
            gamma: Gamma::level(index),
            surprisal: f32::NAN,
        }
    }

    /// The same with the rarity of the agreed part, where it is known.
    pub fn with_surprisal(self, bits: Option<f32>) -> Agreement {
        Agreement {
            surprisal: bits.unwrap_or(f32::NAN),
            ..self
        }
    }

    /// The name of the level among these, for tests.
    #[cfg(test)]
    pub fn name(&self, levels: &'static [ComparisonLevel]) -> &'static str {
        match self.gamma.0 {
            0 => "missing",
            level => levels[usize::from(level) - 1].name,
        }
    }
}

/// Of what several values of a field say, the most agreement, and of that the rarest.
pub fn closest(agreements: impl Iterator<Item = Agreement>) -> Agreement {
    let order = |a: &Agreement, b: &Agreement| {
        let bits = |of: &Agreement| of.surprisal.max(f32::NEG_INFINITY);
        a.gamma.cmp(&b.gamma).then(bits(a).total_cmp(&bits(b)))
    };
    agreements.max_by(order).unwrap_or(Agreement::MISSING)
}
