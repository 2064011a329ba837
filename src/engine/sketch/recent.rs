//! Remembers how rare the values are that were asked for lately.

/// Information in values, in bits, by number; where two numbers fall on one place, the later one
/// has it.
pub(super) struct Recent {
    places: Vec<(u64, Option<f32>)>,
}

const PLACES_LOG2: u32 = 13;

impl Default for Recent {
    fn default() -> Self {
        Recent {
            places: vec![(0, None); 1 << PLACES_LOG2],
        }
    }
}

impl Recent {
    /// `bits` gives the information in the value with this number, always the same.
    #[inline]
    pub(super) fn get(&mut self, number: u64, bits: impl FnOnce() -> f32) -> f32 {
        let mixed = number.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let place = &mut self.places[(mixed >> (u64::BITS - PLACES_LOG2)) as usize];
        match *place {
            (of, Some(bits)) if of == number => bits,
            _ => {
                let bits = bits();
                *place = (number, Some(bits));
                bits
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_answers_as_if_it_remembered_nothing(
            numbers in prop::collection::vec(0u64..20_000, 0..400),
        ) {
            let mut recent = Recent::default();
            for number in numbers {
                prop_assert_eq!(recent.get(number, || number as f32), number as f32);
            }
        }
    }
}
