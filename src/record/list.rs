//! Lists of an account, whether it owns them or a population packs them.

use super::packed::Reader;
use std::fmt;

/// What lists are of.
pub trait Listed: 'static {
    /// One of them wherever it is kept.
    type View<'a>;

    /// What the judge sees of it.
    fn view(&self) -> Self::View<'_>;

    /// The next one of those that were packed.
    fn unpack<'a>(reader: &mut Reader<'a>) -> Self::View<'a>;
}

/// A list wherever it is kept; it is iterable.
pub struct List<'a, T>(Kept<'a, T>);

/// What is left of a list, from its beginning or its middle.
enum Kept<'a, T> {
    Owned(&'a [T]),
    /// One after the other, to the end.
    Packed(Reader<'a>),
}

impl<'a, T: Listed> List<'a, T> {
    /// What was packed end to end.
    #[inline]
    pub(super) fn packed(text: &'a str) -> Self {
        List(Kept::Packed(Reader::of(text)))
    }

    /// How many there are; packed ones are counted for it.
    #[inline]
    pub fn len(self) -> usize {
        match self.0 {
            Kept::Owned(items) => items.len(),
            Kept::Packed(_) => self.iter().count(),
        }
    }

    /// Whether there are none, which costs nothing to tell.
    #[inline]
    pub fn is_empty(self) -> bool {
        match self.0 {
            Kept::Owned(items) => items.is_empty(),
            Kept::Packed(reader) => reader.is_at_end(),
        }
    }

    /// The one that stands first.
    #[inline]
    pub fn first(self) -> Option<T::View<'a>> {
        self.iter().next()
    }

    /// The one at this position.
    #[inline]
    pub fn get(self, at: usize) -> Option<T::View<'a>> {
        self.iter().nth(at)
    }

    /// All, in order.
    #[inline]
    pub fn iter(self) -> Items<'a, T> {
        Items(self.0)
    }
}

impl<'a, T> From<&'a [T]> for List<'a, T> {
    fn from(items: &'a [T]) -> Self {
        List(Kept::Owned(items))
    }
}

impl<'a, T: Listed> IntoIterator for List<'a, T> {
    type Item = T::View<'a>;
    type IntoIter = Items<'a, T>;

    #[inline]
    fn into_iter(self) -> Items<'a, T> {
        self.iter()
    }
}

/// The items of a [`List`], in order.
pub struct Items<'a, T>(Kept<'a, T>);

impl<'a, T: Listed> Iterator for Items<'a, T> {
    type Item = T::View<'a>;

    #[inline]
    fn next(&mut self) -> Option<T::View<'a>> {
        match &mut self.0 {
            Kept::Owned(items) => {
                let (first, rest) = items.split_first()?;
                *items = rest;
                Some(first.view())
            }
            Kept::Packed(reader) if reader.is_at_end() => None,
            Kept::Packed(reader) => Some(T::unpack(reader)),
        }
    }
}

// Derived, these would ask the same of what is listed.
impl<T> Clone for Kept<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Kept<'_, T> {}

impl<T> Clone for List<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for List<'_, T> {}

impl<T> Clone for Items<'_, T> {
    fn clone(&self) -> Self {
        Items(self.0)
    }
}

impl<T> fmt::Debug for List<'_, T> {
    /// Without the items: they are personal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("List(..)")
    }
}
