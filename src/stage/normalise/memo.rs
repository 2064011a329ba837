//! Remembers what was made of values that repeat: towns, streets, countries, words of names.

use compact_str::CompactString;

/// An answer for each place of a small table; where two texts fall on one place, the one met more
/// often keeps it. Only for pure functions: whether an answer was remembered must not show.
pub(crate) struct Memo<V> {
    /// Looked at first, and small enough to stay in a cache.
    places: Vec<Place>,
    answers: Vec<Option<Answer<V>>>,
}

#[derive(Clone, Copy)]
struct Place {
    key: Key,
    /// How often others may ask for the place before they get it.
    credit: u8,
}

#[derive(Clone)]
struct Answer<V> {
    /// What was asked, where the key does not hold all of it.
    text: CompactString,
    value: V,
}

const PLACES: usize = 1 << 13;

/// Most values are met once and would drive out those that are met again and again.
const MOST_CREDIT: u8 = 3;

/// Longer texts are seldom met twice.
const LONGEST: usize = 64;

impl<V: Clone> Memo<V> {
    pub(crate) const fn new() -> Self {
        Memo {
            places: Vec::new(),
            answers: Vec::new(),
        }
    }

    /// The answer for a text of this kind, where texts of several kinds are asked about.
    #[inline]
    pub(crate) fn get(&mut self, kind: u8, text: &str, make: impl FnOnce() -> V) -> V {
        if text.len() > LONGEST {
            return make();
        }
        if self.places.is_empty() {
            self.places.resize(PLACES, Place::FREE);
            self.answers.resize(PLACES, None);
        }
        let key = Key::of(kind, text.as_bytes());
        let at = key.place(text.as_bytes());
        let place = &mut self.places[at];
        if place.key == key
            && let Some(Answer { text: of, value }) = &self.answers[at]
            && (key.is_whole() || of == text)
        {
            place.credit = MOST_CREDIT.min(place.credit + 1);
            return value.clone();
        }
        let value = make();
        match place.credit.checked_sub(1) {
            Some(credit) => place.credit = credit,
            None => {
                *place = Place { key, credit: 0 };
                self.answers[at] = Some(Answer {
                    text: if key.is_whole() { "" } else { text }.into(),
                    value: value.clone(),
                });
            }
        }
        value
    }
}

impl Place {
    const FREE: Place = Place {
        key: Key {
            first: 0,
            last: 0,
            length: u32::MAX,
            kind: 0,
        },
        credit: 0,
    };
}

/// The kind, the length, the beginning and the end of a text: of sixteen bytes or less, all of it.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Key {
    first: u64,
    last: u64,
    length: u32,
    kind: u8,
}

impl Key {
    #[inline]
    fn of(kind: u8, text: &[u8]) -> Key {
        let (first, last) = both_ends(text);
        Key {
            first,
            last,
            length: text.len() as u32,
            kind,
        }
    }

    #[inline]
    fn is_whole(&self) -> bool {
        self.length <= 16
    }

    /// The place of its text. The middle of a long one helps to tell it from others.
    #[inline]
    fn place(&self, text: &[u8]) -> usize {
        let middle = match self.is_whole() {
            true => 0,
            false => both_ends(&text[text.len() / 2..]).0,
        };
        let length = u64::from(self.length) << 8 | u64::from(self.kind);
        let parts = [self.first, middle, self.last];
        let mixed = parts.into_iter().fold(length, |mixed, bytes| {
            (mixed ^ bytes)
                .wrapping_mul(0x9E37_79B9_7F4A_7C15)
                .rotate_left(29)
        });
        (mixed.wrapping_mul(0xBF58_476D_1CE4_E5B9) >> 32) as usize % PLACES
    }
}

/// The first and the last bytes, which may overlap.
#[inline]
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
        fn a_whole_key_is_of_one_text(a in (0u8..2, "[ab]{0,17}"), b in (0u8..2, "[ab]{0,17}")) {
            let [key, other] = [&a, &b].map(|(kind, text)| Key::of(*kind, text.as_bytes()));
            if key.is_whole() {
                prop_assert_eq!(key == other, a == b);
            }
        }

        #[test]
        fn answers_as_if_it_remembered_nothing(texts in prop::collection::vec((0u8..3, "[ab]{0,3}|[ab]{16,18}"), 0..200)) {
            let mut memo = Memo::new();
            for known in texts {
                let (kind, text) = &known;
                prop_assert_eq!(memo.get(*kind, text, || known.clone()), known);
            }
        }
    }
}
