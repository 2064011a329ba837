//! Turns cut bytes into text: quotation marks come off, and cells that are no text are emptied.

use super::super::batch::{Batch, Span};
use super::super::rejected::Rejected;
use super::cut::unquoted;

/// Gives the batch its text. Bounds of cells stay or move to the end of it; an unreadable cell is
/// emptied and reported, and its row stays.
pub fn clean(batch: &mut Batch, raw: Vec<u8>, headers: &[String]) {
    let holes = match String::from_utf8(raw) {
        Ok(text) => {
            batch.text = text;
            Vec::new()
        }
        Err(error) => {
            let mut raw = error.into_bytes();
            let holes = cover_invalid(&mut raw);
            batch.text = String::from_utf8(raw).unwrap_or_default();
            holes
        }
    };
    if !holes.is_empty() {
        empty_cells(batch, headers, "the text is not valid UTF-8", |span, _| {
            let after = holes.partition_point(|&hole| hole < span.start);
            holes.get(after).is_some_and(|&hole| hole < span.end)
        });
    }
    if memchr::memchr(0, batch.text.as_bytes()).is_some() {
        empty_cells(
            batch,
            headers,
            "the value contains a NUL byte",
            |span, text| {
                let bytes = &text.as_bytes()[span.start as usize..span.end as usize];
                memchr::memchr(0, bytes).is_some()
            },
        );
    }
    if memchr::memchr(b'"', batch.text.as_bytes()).is_some() {
        unescape(batch);
    }
}

fn empty_cells(
    batch: &mut Batch,
    headers: &[String],
    reason: &'static str,
    bad: impl Fn(Span, &str) -> bool,
) {
    for (index, cell) in batch.cells.iter_mut().enumerate() {
        if cell.start < cell.end && bad(*cell, &batch.text) {
            *cell = Span::default();
            let (row, column) = (index / batch.width, index % batch.width);
            let line = batch.places[row].line;
            batch
                .rejected
                .push(Rejected::value(&batch.file, line, &headers[column], reason));
        }
    }
}

/// Overwrites what is not UTF-8 with `?`, so that bounds stay, and lists where.
fn cover_invalid(raw: &mut [u8]) -> Vec<u32> {
    let mut holes = Vec::new();
    let mut at = 0;
    for chunk in raw.utf8_chunks() {
        at += chunk.valid().len();
        holes.extend((at..at + chunk.invalid().len()).map(|byte| byte as u32));
        at += chunk.invalid().len();
    }
    for &hole in &holes {
        raw[hole as usize] = b'?';
    }
    holes
}

/// Takes the quotation marks off quoted cells; those with doubled marks inside move to the end.
fn unescape(batch: &mut Batch) {
    for cell in &mut batch.cells {
        let whole = batch
            .text
            .get(cell.start as usize..cell.end as usize)
            .unwrap_or("");
        // Most cells begin with something else.
        if !matches!(whole.as_bytes().first(), Some(b'"' | b' ' | b'\t')) {
            continue;
        }
        let Some(inner) = unquoted(whole) else {
            continue;
        };
        if inner.contains('"') {
            let plain = inner.replace("\"\"", "\"");
            cell.start = batch.text.len() as u32;
            batch.text.push_str(&plain);
            cell.end = batch.text.len() as u32;
        } else {
            cell.start += (whole.len() - whole.trim_start().len() + 1) as u32;
            cell.end = cell.start + inner.len() as u32;
        }
    }
}
