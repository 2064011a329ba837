//! Sorts numbers that are spread evenly, hashes or rows, by scattering them and tidying up.

/// Fewer numbers are sorted as they are.
const FEW: usize = 64;

/// More places than this are more than a core has at hand.
const MOST_PLACES_LOG2: u32 = 13;

/// Sorts numbers from `base` on and less than 2^`bits` above it; `spare` is room to work in.
///
/// One pass puts them where their highest bits say, a few to a place; what then shares a place is
/// sorted there. A place that holds one value many times over is a run already.
pub fn sort(numbers: &mut Vec<u64>, spare: &mut Vec<u64>, (base, bits): (u64, u32)) {
    if numbers.len() < FEW {
        numbers.sort_unstable();
        return;
    }
    let places = (numbers.len().ilog2() - 1).min(MOST_PLACES_LOG2).min(bits);
    let place = |number: u64| ((number - base) >> (bits - places)) as usize;
    let mut next = vec![0usize; 1 << places];
    numbers.iter().for_each(|number| next[place(*number)] += 1);
    let mut total = 0;
    for next in &mut next {
        (*next, total) = (total, total + *next);
    }
    spare.resize(numbers.len(), 0);
    for &number in numbers.iter() {
        let next = &mut next[place(number)];
        spare[*next] = number;
        *next += 1;
    }
    // Each place now ends where its next number would be.
    let mut start = 0;
    for end in next {
        if end - start > 1 {
            spare[start..end].sort_unstable();
        }
        start = end;
    }
    std::mem::swap(numbers, spare);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sorts(
            numbers in prop::collection::vec(any::<u64>(), 0..400),
            bits in 1..=64u32,
            base in any::<u64>(),
            alike in any::<bool>(),
        ) {
            let base = if bits == 64 { 0 } else { base >> (64 - bits) << bits };
            let narrow = |number: u64| match alike {
                true => base + (number & 1),
                false => base + (number >> (64 - bits)),
            };
            let mut numbers: Vec<u64> = numbers.into_iter().map(narrow).collect();
            let mut expected = numbers.clone();
            expected.sort_unstable();
            sort(&mut numbers, &mut Vec::new(), (base, bits));
            prop_assert_eq!(numbers, expected);
        }
    }
}
