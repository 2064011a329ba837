//! Infers from a column whether its dates put the day or the month first.

use super::DateOrder;
use super::shape::{self, Field};

/// What a column's dates say about their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct OrderEvidence {
    /// The reading that most of the dates demand; day first where nothing tells.
    pub order: DateOrder,
    /// Dates that can only be day, month, year.
    pub dmy_only: usize,
    /// Dates that can only be month, day, year.
    pub mdy_only: usize,
    /// Dates that both orders can read, differently.
    pub ambiguous: usize,
    /// Dates that put the year first.
    pub ymd: usize,
}

/// Reads samples of one column. Unreadable values, words and dates that read alike in both orders
/// (`04/04/1980`) count for nothing.
pub fn infer_order<'a>(samples: impl Iterator<Item = &'a str>) -> OrderEvidence {
    let mut evidence = OrderEvidence::default();
    for sample in samples {
        count(sample, &mut evidence);
    }
    evidence.order = match evidence {
        OrderEvidence {
            dmy_only, mdy_only, ..
        } if mdy_only > dmy_only => DateOrder::Mdy,
        OrderEvidence { dmy_only: 1.., .. } | OrderEvidence { ambiguous: 1.., .. } => {
            DateOrder::Dmy
        }
        OrderEvidence { ymd: 1.., .. } => DateOrder::Ymd,
        _ => DateOrder::Dmy,
    };
    evidence
}

fn count(sample: &str, evidence: &mut OrderEvidence) {
    let Some(shape) = shape::read(sample.trim()) else {
        return;
    };
    if shape.month.is_some() {
        return;
    }
    match shape.fields() {
        [a, _, _] if a.is_year() => evidence.ymd += 1,
        [a, b, _] => two(*a, *b, evidence),
        [Field { value, digits: 8 }] => match value / 10_000 {
            1850..=2100 => evidence.ymd += 1,
            _ => two(part(*value, 6), part(*value, 4), evidence),
        },
        _ => {}
    }
}

fn part(value: u32, from_right: u32) -> Field {
    Field {
        value: value / 10u32.pow(from_right) % 100,
        digits: 2,
    }
}

fn two(a: Field, b: Field, evidence: &mut OrderEvidence) {
    match (a.small(), b.small()) {
        (Some(13..=31), Some(1..=12)) => evidence.dmy_only += 1,
        (Some(1..=12), Some(13..=31)) => evidence.mdy_only += 1,
        (Some(a @ 1..=12), Some(b @ 1..=12)) if a != b => evidence.ambiguous += 1,
        _ => {}
    }
}
