//! Slips of the hand and the eye between two numbers.

/// How one number could have become the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// They are equal.
    None,
    /// One or two characters that a camera confuses: 0 and O, 1 and I, 5 and S.
    Optical,
    /// One character for another.
    Substitution,
    /// Two neighbours changed places.
    Transposition,
    /// One character left out or put in.
    Omission,
    /// Two of the above.
    TwoEdits,
    /// More than that.
    Unlike,
}

/// The slip that turns one number into the other; symmetric. Numbers are compared byte by byte.
pub fn between(a: &str, b: &str) -> Slip {
    let (a, b) = trimmed(a.as_bytes(), b.as_bytes());
    match single_of(a, b) {
        Some(slip) => slip,
        None if two_edits(a, b) => Slip::TwoEdits,
        None => Slip::Unlike,
    }
}

/// The slip, if one is enough; most numbers are wholly unlike, which is seen at once.
pub fn single(a: &str, b: &str) -> Option<Slip> {
    let (a, b) = trimmed(a.as_bytes(), b.as_bytes());
    single_of(a, b)
}

/// The same where both differ at either end.
fn single_of(a: &[u8], b: &[u8]) -> Option<Slip> {
    Some(match (a, b) {
        ([], []) => Slip::None,
        ([], [_]) | ([_], []) => Slip::Omission,
        ([x], [y]) if looks_like(*x, *y) => Slip::Optical,
        ([_], [_]) => Slip::Substitution,
        ([w, x], [y, z]) if w == z && x == y => Slip::Transposition,
        _ if all_optical(a, b) => Slip::Optical,
        _ => return None,
    })
}

impl Slip {
    /// One slip at most, so that one number is plausibly a miscopied other.
    pub fn is_single(self) -> bool {
        !matches!(self, Slip::TwoEdits | Slip::Unlike)
    }
}

/// Both without what they share at the front and at the back.
fn trimmed<'a>(a: &'a [u8], b: &'a [u8]) -> (&'a [u8], &'a [u8]) {
    let front = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[front..], &b[front..]);
    let back = a
        .iter()
        .rev()
        .zip(b.iter().rev())
        .take_while(|(x, y)| x == y)
        .count();
    (&a[..a.len() - back], &b[..b.len() - back])
}

/// Pairs that optical readers confuse (Christen & Pudjijono 2009; ICAO Doc 9303-3 on OCR-B).
fn looks_like(a: u8, b: u8) -> bool {
    const PAIRS: &[[u8; 2]] = &[
        *b"0O", *b"0D", *b"0Q", *b"1I", *b"1L", *b"2Z", *b"5S", *b"6G", *b"8B", *b"9G", *b"IL",
        *b"DO", *b"OQ", *b"UV", *b"4A", *b"7T",
    ];
    PAIRS.contains(&[a.min(b), a.max(b)])
}

fn all_optical(a: &[u8], b: &[u8]) -> bool {
    let mut differing = a.iter().zip(b).filter(|(x, y)| x != y);
    let two = [differing.next(), differing.next()];
    a.len() == b.len()
        && differing.next().is_none()
        && two.iter().flatten().all(|(x, y)| looks_like(**x, **y))
}

/// Whether two edits (a transposition of neighbours is one) suffice.
///
/// Ends are trimmed already, so the first and the last edit touch the ends of what is left.
fn two_edits(a: &[u8], b: &[u8]) -> bool {
    EDITS.iter().any(|first| {
        let (Some(x), Some(y)) = (a.get(first.0..), b.get(first.1..)) else {
            return false;
        };
        let crossed = first.0 == 2 && (a[0] != b[1] || a[1] != b[0]);
        !crossed && one_edit_is_left(x, y)
    })
}

/// How much an edit at the front consumes of either side: substitution, both omissions,
/// transposition.
const EDITS: [(usize, usize); 4] = [(1, 1), (1, 0), (0, 1), (2, 2)];

fn one_edit_is_left(a: &[u8], b: &[u8]) -> bool {
    match trimmed(a, b) {
        ([_] | [], [_] | []) => true,
        ([w, x], [y, z]) => w == z && x == y,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn slips() {
        for (a, b, expected) in [
            ("12345678", "12345678", Slip::None),
            ("12345678", "12345679", Slip::Substitution),
            ("AB1234S6", "AB123456", Slip::Optical),
            ("O0123456", "00123456", Slip::Optical),
            ("O012345S", "00123455", Slip::Optical),
            ("12345678", "12354678", Slip::Transposition),
            ("12345678", "1234678", Slip::Omission),
            ("12345678", "92345679", Slip::TwoEdits),
            ("12345678", "21345687", Slip::TwoEdits),
            ("12345678", "23456789", Slip::TwoEdits),
            ("12345678", "87654321", Slip::Unlike),
            ("", "1", Slip::Omission),
            ("", "12", Slip::TwoEdits),
        ] {
            assert_eq!(between(a, b), expected, "{a} {b}");
        }
    }

    proptest! {
        #[test]
        fn is_symmetric_and_agrees_with_the_edit_distance(a in "[0-4O]{0,8}", b in "[0-4O]{0,8}") {
            prop_assert_eq!(between(&a, &b), between(&b, &a));
            let distance = strsim::osa_distance(&a, &b);
            match between(&a, &b) {
                Slip::None => prop_assert_eq!(distance, 0),
                Slip::Optical => prop_assert!((1..=2).contains(&distance)),
                Slip::TwoEdits => prop_assert_eq!(distance, 2),
                Slip::Unlike => prop_assert!(distance > 2),
                _ => prop_assert_eq!(distance, 1),
            }
            let single = Some(between(&a, &b)).filter(|slip| slip.is_single());
            prop_assert_eq!(super::single(&a, &b), single);
        }
    }
}
