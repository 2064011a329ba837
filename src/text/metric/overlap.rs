//! How much two bags of things have in common.

use smallvec::SmallVec;

/// Names rarely have more; longer texts spill to the heap.
pub(super) const USUAL: usize = 32;

/// Things with repetition, sorted.
pub(super) type Bag<T> = SmallVec<[T; USUAL]>;

/// Pairs of neighbouring letters, white space left out.
pub(super) fn bigrams(text: &str) -> Bag<(char, char)> {
    let letters = || text.chars().filter(|letter| !letter.is_whitespace());
    let mut bag: Bag<_> = letters().zip(letters().skip(1)).collect();
    bag.sort_unstable();
    bag
}

/// Words between white space.
pub(super) fn words(text: &str) -> Bag<&str> {
    let mut bag: Bag<_> = text.split_whitespace().collect();
    bag.sort_unstable();
    bag
}

/// How many things of `a` find a partner in `b`, each once. Both are sorted.
pub(super) fn shared<T: Ord>(a: &[T], b: &[T]) -> usize {
    let (mut i, mut j, mut count) = (0, 0, 0);
    while let (Some(left), Some(right)) = (a.get(i), b.get(j)) {
        let order = left.cmp(right);
        count += usize::from(order.is_eq());
        i += usize::from(order.is_le());
        j += usize::from(order.is_ge());
    }
    count
}

/// Whether two texts have the same letters in the same order, white space left out.
pub(super) fn same_letters(a: &str, b: &str) -> bool {
    let visible = |letter: &char| !letter.is_whitespace();
    a.chars().filter(visible).eq(b.chars().filter(visible))
}
