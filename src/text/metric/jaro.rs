//! The letters that two words have in common near the same place, and whether their order agrees.

use super::positions::{FEW, Lanes, MOST, Positions, Table, first};

/// Jaro similarity, 0 to 1; equal to `strsim::jaro` bit for bit.
pub fn similarity(a: &str, b: &str) -> f64 {
    let fits = a.len().max(b.len()) <= MOST && a.is_ascii() && b.is_ascii();
    if !fits {
        return strsim::jaro(a, b);
    }
    let (left, right) = (a.as_bytes(), b.as_bytes());
    match right.len() {
        _ if left == right => 1.0,
        _ if left.is_empty() || right.is_empty() => 0.0,
        ..=FEW => kernel(left, right, &Lanes::new(right)),
        _ => kernel(left, right, &Table::new(right)),
    }
}

/// 1 less [`similarity`].
pub fn distance(a: &str, b: &str) -> f64 {
    1.0 - similarity(a, b)
}

/// The formula, from counts: letters in common, half the letters in common that are out of order.
/// Source: Jaro 1989.
#[inline]
fn formula(common: usize, swaps: usize, a_len: usize, b_len: usize) -> f64 {
    let found = common as f64;
    let ordered = (common - swaps) as f64;
    (found / a_len as f64 + found / b_len as f64 + ordered / found) / 3.0
}

#[inline]
fn kernel(a: &[u8], b: &[u8], places_in_b: &impl Positions) -> f64 {
    let (in_a, in_b) = common(a, b.len(), places_in_b);
    match in_a.count_ones() as usize {
        0 => 0.0,
        count => {
            let swaps = out_of_order(a, in_a, b, in_b) / 2;
            formula(count, swaps, a.len(), b.len())
        }
    }
}

/// Pairs each letter of `a` with the first free equal one of `b` within reach; the places of both.
#[inline]
fn common(a: &[u8], b_len: usize, places_in_b: &impl Positions) -> (u64, u64) {
    let reach = (a.len().max(b_len) / 2).saturating_sub(1);
    let mut window = first(reach + 1);
    let (mut in_a, mut in_b) = (0u64, 0u64);
    for (i, &letter) in a.iter().enumerate() {
        let free = places_in_b.of(letter) & window & !in_b;
        in_b |= free & free.wrapping_neg();
        in_a |= u64::from(free != 0) << i;
        window = window << 1 | u64::from(i < reach);
    }
    (in_a, in_b)
}

/// How many common letters differ when both sides' are read in order.
#[inline]
fn out_of_order(a: &[u8], mut in_a: u64, b: &[u8], mut in_b: u64) -> usize {
    let mut count = 0;
    while in_a != 0 && in_b != 0 {
        let left = a.get(in_a.trailing_zeros() as usize);
        let right = b.get(in_b.trailing_zeros() as usize);
        count += usize::from(left != right);
        in_a &= in_a - 1;
        in_b &= in_b - 1;
    }
    count
}
