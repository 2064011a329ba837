//! Lengths in letters, and a count of edits put on a scale of 0 to 1.

/// Letters (`char`s) of `text`.
pub(super) fn letters(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else {
        text.chars().count()
    }
}

/// Letters of the longer side.
pub(super) fn longest(a: &str, b: &str) -> usize {
    letters(a).max(letters(b))
}

/// Whether the lengths alone already cost more than `k` edits.
pub(super) fn lengths_exceed(a: &str, b: &str, k: usize) -> bool {
    letters(a).abs_diff(letters(b)) > k
}

/// 1 where nothing differs, 0 where everything does; two empty sides are equal.
pub(super) fn normalized(distance: usize, longest: usize) -> f64 {
    if longest == 0 {
        1.0
    } else {
        1.0 - distance as f64 / longest as f64
    }
}

/// The two sides, the one of fewer bytes first.
pub(super) fn by_length<'a>(a: &'a str, b: &'a str) -> (&'a str, &'a str) {
    if a.len() <= b.len() { (a, b) } else { (b, a) }
}
