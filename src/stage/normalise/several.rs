//! Cells that hold several values of one field.

/// The values in a cell: what stands between separators, where the first piece is a whole value and
/// so is another, or nothing follows; else all of the text.
pub(super) fn values<'a>(
    text: &'a str,
    separators: &'static [u8],
    is_whole: fn(&str) -> bool,
) -> impl Iterator<Item = &'a str> {
    let is_between = |c: char| c.is_ascii() && separators.contains(&(c as u8));
    let is_parted = text.bytes().any(|byte| separators.contains(&byte));
    let pieces = is_parted.then(|| text.split(is_between)).filter(|pieces| {
        let mut pieces = pieces.clone();
        let begins = pieces.next().is_some_and(is_whole);
        begins && (pieces.clone().any(is_whole) || pieces.all(str::is_empty))
    });
    let whole = pieces.is_none().then_some(text);
    let pieces = pieces.into_iter().flatten();
    whole
        .into_iter()
        .chain(pieces.filter(move |piece| is_whole(piece)))
}
