//! Cells that hold several values of one field.

use smallvec::{SmallVec, smallvec};

/// The values in a cell: what stands between separators, where the first piece is a whole value and
/// so is another, or nothing follows; else all of the text.
#[inline]
pub(super) fn values(
    text: &str,
    separates: impl Fn(u8) -> bool,
    is_whole: fn(&str) -> bool,
) -> SmallVec<[&str; 2]> {
    if text.starts_with('[') {
        return listed(text, is_whole);
    }
    match text.bytes().any(&separates) {
        true => pieces(text, &separates, is_whole),
        false => smallvec![text],
    }
}

/// A list as JSON and Python write it: `["a@b.es", "c@d.es"]`.
#[cold]
fn listed(text: &str, is_whole: fn(&str) -> bool) -> SmallVec<[&str; 2]> {
    let items = text.trim_matches(['[', ']', ' ']).split(',');
    let items = items.map(|item| item.trim_matches(['"', '\'', ' ']));
    let items: SmallVec<_> = items.filter(|item| is_whole(item)).collect();
    match items.is_empty() {
        true => smallvec![text],
        false => items,
    }
}

#[cold]
fn pieces<'a>(
    text: &'a str,
    separates: &dyn Fn(u8) -> bool,
    is_whole: fn(&str) -> bool,
) -> SmallVec<[&'a str; 2]> {
    let is_between = |c: char| c.is_ascii() && separates(c as u8);
    let mut rest = text.split(is_between);
    let begins = rest.next().is_some_and(is_whole);
    if begins && (rest.clone().any(is_whole) || rest.all(str::is_empty)) {
        let pieces = text.split(is_between);
        return pieces.filter(|piece| is_whole(piece)).collect();
    }
    smallvec![text]
}
