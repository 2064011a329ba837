//! Small values that several fields share: hashes of values, folded text, countries, sex.

use compact_str::CompactString;
use serde::{Deserialize, Serialize};
use twox_hash::XxHash3_64;

/// A hash of a normalised value, the same on every machine and in every version (XXH3, seed 0).
///
/// It says "probably the same value", never "certainly": judges compare the values themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ValueHash(pub u64);

impl ValueHash {
    /// The hash of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        ValueHash(XxHash3_64::oneshot(bytes))
    }

    /// A hash of both, in this order.
    pub fn with(self, other: ValueHash) -> Self {
        let mixed = (self.0 ^ other.0.rotate_left(32)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        ValueHash((mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9) ^ other.0)
    }
}

/// Folded free text: lower case, no accents, single spaces.
#[derive(Clone, PartialEq, Eq)]
pub struct Text {
    /// Folded already.
    pub text: CompactString,
}

impl Text {
    /// Of a text that is folded already.
    pub fn new(text: impl Into<CompactString>) -> Self {
        Text { text: text.into() }
    }
}

/// A [`Text`] wherever it is kept.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct TextView<'a> {
    /// See [`Text::text`].
    pub text: &'a str,
}

impl Text {
    /// What the judge sees of it.
    pub fn view(&self) -> TextView<'_> {
        TextView { text: &self.text }
    }
}

impl TextView<'_> {
    /// Hash of the text, as it is counted.
    pub fn hash(&self) -> ValueHash {
        ValueHash::of(self.text.as_bytes())
    }
}

/// An ISO 3166-1 alpha-2 country code, upper case.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Country([u8; 2]);

impl Country {
    /// Two ASCII letters in either case; whether such a country exists is not checked.
    pub const fn new(code: &str) -> Option<Self> {
        match code.as_bytes() {
            [a, b] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() => {
                Some(Country([a.to_ascii_uppercase(), b.to_ascii_uppercase()]))
            }
            _ => None,
        }
    }

    /// Whether both are known, and two.
    pub fn are_two(a: Option<Self>, b: Option<Self>) -> bool {
        a.is_some() && b.is_some() && a != b
    }

    /// How many codes there could be.
    pub const COUNT: usize = 26 * 26;

    /// Every code there could be, by [`Country::place`].
    pub fn all() -> impl Iterator<Item = Country> {
        (0..Self::COUNT).map(Country::at)
    }

    /// The code at this place below [`Country::COUNT`].
    pub(crate) const fn at(place: usize) -> Self {
        Country([b'A' + (place / 26) as u8, b'A' + (place % 26) as u8])
    }

    /// Its place in the alphabet of codes.
    #[inline]
    pub const fn place(self) -> usize {
        let [first, second] = self.0;
        (first - b'A') as usize * 26 + (second - b'A') as usize
    }

    /// The two letters.
    pub const fn bytes(self) -> [u8; 2] {
        self.0
    }

    /// The two letters, such as `ES`.
    pub fn as_str(&self) -> &'static str {
        let at = 2 * self.place();
        CODES.get(at..at + 2).unwrap_or("??")
    }

    /// Whether most of its people speak Spanish, who have two surnames as a rule. Source: the members
    /// of the Association of Academies of the Spanish Language, without the Philippines, Israel and
    /// the USA.
    pub fn speaks_spanish(self) -> bool {
        const SPANISH: [[u8; 2]; 21] = [
            *b"AR", *b"BO", *b"CL", *b"CO", *b"CR", *b"CU", *b"DO", *b"EC", *b"ES", *b"GQ", *b"GT",
            *b"HN", *b"MX", *b"NI", *b"PA", *b"PE", *b"PR", *b"PY", *b"SV", *b"UY", *b"VE",
        ];
        SPANISH.contains(&self.0)
    }

    /// Its letters by their place in the alphabet, from 1; zeros for none. Each has five bits.
    pub(super) fn letters(country: Option<Self>) -> [u8; 2] {
        country.map_or([0; 2], |Country([a, b])| [a & 0x1F, b & 0x1F])
    }

    /// The country of which [`Country::letters`] are these.
    #[inline]
    pub(super) fn of_letters(letters: [u8; 2]) -> Option<Self> {
        let [a, b] = letters;
        (a != 0).then_some(Country([a | 0x40, b | 0x40]))
    }
}

/// The letters of every code there could be, one after the other by [`Country::place`].
static CODES: &str = {
    const LETTERS: [u8; 2 * Country::COUNT] = {
        let (mut letters, mut at) = ([0; 2 * Country::COUNT], 0);
        while at < Country::COUNT {
            [letters[2 * at], letters[2 * at + 1]] = Country::at(at).bytes();
            at += 1;
        }
        letters
    };
    match std::str::from_utf8(&LETTERS) {
        Ok(letters) => letters,
        Err(_) => panic!("they are ASCII"),
    }
};

/// Sex as documents state it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// F, or what a language calls it.
    Female,
    /// M, or what a language calls it.
    Male,
    /// Neither, or unspecified (`X` in a machine-readable zone).
    Other,
}

macro_rules! redacted_debug {
    ($($type:ty),+ $(,)?) => {$(
        impl std::fmt::Debug for $type {
            /// Personal values never reach a debug print.
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($type), "(..)"))
            }
        }
    )+};
}
pub(crate) use redacted_debug;

redacted_debug!(Text, TextView<'_>, Country, Sex);
