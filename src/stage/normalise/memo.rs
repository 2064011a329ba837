//! Remembers what was made of values that repeat: towns, streets, countries, words of names.

use compact_str::CompactString;
use foldhash::fast::FixedState;
use std::hash::BuildHasher;

/// The last answer for each place of a small table; a text that falls on the place of another takes
/// it over. Only for pure functions: whether an answer was remembered must not show.
pub(crate) struct Memo<V> {
    slots: Vec<Option<(CompactString, V)>>,
}

const PLACES: usize = 1 << 13;

/// Longer texts are seldom met twice.
const LONGEST: usize = 64;

impl<V: Clone> Memo<V> {
    pub(crate) const fn new() -> Self {
        Memo { slots: Vec::new() }
    }

    pub(crate) fn get(&mut self, text: &str, make: impl FnOnce() -> V) -> V {
        if text.len() > LONGEST {
            return make();
        }
        if self.slots.is_empty() {
            self.slots.resize(PLACES, None);
        }
        let hash = FixedState::default().hash_one(text.as_bytes());
        let slot = &mut self.slots[hash as usize % PLACES];
        match slot {
            Some((known, value)) if known == text => value.clone(),
            _ => {
                let value = make();
                *slot = Some((text.into(), value.clone()));
                value
            }
        }
    }
}

/// What was remembered for this text on this core, or what is made of it now.
macro_rules! remembered {
    ($type:ty, $text:expr, $make:expr) => {{
        thread_local! {
            static MEMO: std::cell::RefCell<$crate::stage::normalise::memo::Memo<$type>> =
                const { std::cell::RefCell::new($crate::stage::normalise::memo::Memo::new()) };
        }
        MEMO.with_borrow_mut(|memo| memo.get($text, $make))
    }};
}
pub(crate) use remembered;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn answers_as_if_it_remembered_nothing(texts in prop::collection::vec("[ab]{0,3}", 0..200)) {
            let mut memo = Memo::new();
            for text in texts {
                prop_assert_eq!(memo.get(&text, || text.len()), text.len());
            }
        }
    }
}
