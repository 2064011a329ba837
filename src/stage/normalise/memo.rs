//! Remembers what was made of values that repeat: towns, streets, countries, words of names.

use compact_str::CompactString;

/// An answer for each place of a small table; where two texts fall on one place, the one met more
/// often keeps it. Only for pure functions: whether an answer was remembered must not show.
pub(crate) struct Memo<V> {
    places: Vec<Option<Kept<V>>>,
}

#[derive(Clone)]
struct Kept<V> {
    kind: u8,
    text: CompactString,
    value: V,
    /// How often others may ask for the place before they get it.
    credit: u8,
}

const PLACES: usize = 1 << 13;

/// Most values are met once and would drive out those that are met again and again.
const MOST_CREDIT: u8 = 3;

/// Longer texts are seldom met twice.
const LONGEST: usize = 64;

impl<V: Clone> Memo<V> {
    pub(crate) const fn new() -> Self {
        Memo { places: Vec::new() }
    }

    /// The answer for a text of this kind, where texts of several kinds are asked about.
    pub(crate) fn get(&mut self, kind: u8, text: &str, make: impl FnOnce() -> V) -> V {
        if text.len() > LONGEST {
            return make();
        }
        if self.places.is_empty() {
            self.places.resize(PLACES, None);
        }
        match &mut self.places[place(kind, text.as_bytes())] {
            Some(kept) if kept.kind == kind && kept.text == text => {
                kept.credit = MOST_CREDIT.min(kept.credit + 1);
                kept.value.clone()
            }
            Some(kept) if kept.credit > 0 => {
                kept.credit -= 1;
                make()
            }
            free => {
                let value = make();
                *free = Some(Kept {
                    kind,
                    text: text.into(),
                    value: value.clone(),
                    credit: 0,
                });
                value
            }
        }
    }
}

/// The place of a text. Its beginning, its middle, its end and its length tell nearly all values of
/// a column apart, and a place is only a place: the text itself is compared.
fn place(kind: u8, text: &[u8]) -> usize {
    let (first, last) = both_ends(text);
    let middle = match text.len() {
        17.. => both_ends(&text[text.len() / 2..]).0,
        _ => 0,
    };
    let length = (text.len() as u64) << 8 | u64::from(kind);
    let mixed = [first, middle, last]
        .into_iter()
        .fold(length, |mixed, bytes| {
            (mixed ^ bytes)
                .wrapping_mul(0x9E37_79B9_7F4A_7C15)
                .rotate_left(29)
        });
    (mixed.wrapping_mul(0xBF58_476D_1CE4_E5B9) >> 32) as usize % PLACES
}

/// The first and the last bytes: of sixteen or less, all.
fn both_ends(text: &[u8]) -> (u64, u64) {
    if let (Some(first), Some(last)) = (text.first_chunk(), text.last_chunk()) {
        return (u64::from_le_bytes(*first), u64::from_le_bytes(*last));
    }
    if let (Some(first), Some(last)) = (text.first_chunk(), text.last_chunk()) {
        let [first, last] = [first, last].map(|four| u32::from_le_bytes(*four));
        return (first.into(), last.into());
    }
    match text {
        [first, .., last] => (
            u64::from(*first) << 8 | u64::from(text[text.len() / 2]),
            (*last).into(),
        ),
        [only] => ((*only).into(), 0),
        [] => (0, 0),
    }
}

/// What was remembered for this text on this core, or what is made of it now.
macro_rules! remembered {
    ($type:ty, $text:expr, $make:expr) => {
        $crate::stage::normalise::memo::remembered!($type, 0, $text, $make)
    };
    ($type:ty, $kind:expr, $text:expr, $make:expr) => {{
        thread_local! {
            static MEMO: std::cell::RefCell<$crate::stage::normalise::memo::Memo<$type>> =
                const { std::cell::RefCell::new($crate::stage::normalise::memo::Memo::new()) };
        }
        MEMO.with_borrow_mut(|memo| memo.get($kind, $text, $make))
    }};
}
pub(crate) use remembered;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn answers_as_if_it_remembered_nothing(texts in prop::collection::vec((0u8..3, "[ab]{0,3}"), 0..200)) {
            let mut memo = Memo::new();
            for known in texts {
                let (kind, text) = &known;
                prop_assert_eq!(memo.get(*kind, text, || known.clone()), known);
            }
        }
    }
}
