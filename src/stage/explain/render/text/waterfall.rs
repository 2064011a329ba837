//! The waterfall: each bar starts where the one before it ended.

use super::notes::wrapped;
use super::{Dress, Tone};
use crate::stage::explain::Ledger;
use crate::stage::explain::render::{Pair, figure, phrase};
use crate::stage::score::Evidence;
use std::fmt::Write;

/// Columns of the bars.
const WIDTH: usize = 22;
/// Columns before what a line says, and of that.
const BEFORE: usize = WIDTH + 11;
const SAID: usize = 67;

/// Draws a ledger: what was known beforehand, every line, and the score.
pub fn draw(out: &mut String, ledger: &Ledger, pair: &Pair<'_>, dress: Dress<'_>) {
    let mut fall = Waterfall::of(ledger, dress);
    let before = format!("before any comparison: {}", figure::prior(ledger.prior));
    fall.step(out, ledger.prior.0, &before);
    let sections = [
        ("speaks for one person", ledger.in_favour()),
        ("speaks for two people", ledger.against()),
    ];
    for (title, lines) in sections {
        fall.section(out, title, &lines, pair);
    }
    fall.silent(out, &ledger.silent(), pair);
    if !ledger.supplied.is_empty() {
        let _ = writeln!(out, "\n         {}", dress(Tone::Faint, "found out since"));
        for line in &ledger.supplied {
            fall.step(out, line.bits.into(), &phrase::supplied(line, pair));
        }
    }
    let score = dress(Tone::Strong, "the score");
    let bar = fall.bar(0.0, ledger.total.0);
    let _ = writeln!(
        out,
        "{:─>7}\n{:>7}  {bar}  {score}",
        "",
        figure::bits(ledger.total.0)
    );
}

struct Waterfall<'a> {
    ledger: &'a Ledger,
    /// The bits that have been added so far.
    at: f64,
    lowest: f64,
    bits_a_cell: f64,
    dress: Dress<'a>,
}

impl<'a> Waterfall<'a> {
    fn of(ledger: &'a Ledger, dress: Dress<'a>) -> Waterfall<'a> {
        let (lowest, highest) = ledger.range();
        Waterfall {
            ledger,
            at: 0.0,
            lowest,
            bits_a_cell: ((highest - lowest) / WIDTH as f64).max(0.5),
            dress,
        }
    }

    fn section(&mut self, out: &mut String, title: &str, lines: &[&Evidence], pair: &Pair<'_>) {
        if lines.is_empty() {
            return;
        }
        let _ = writeln!(out, "\n         {}", (self.dress)(Tone::Faint, title));
        for line in lines {
            self.step(out, line.bits(), &phrase::evidence(line, self.ledger, pair));
            if let Some(values) = phrase::values(line, pair) {
                let values = (self.dress)(Tone::Faint, &values);
                let _ = writeln!(out, "{:BEFORE$}{values}", "");
            }
        }
    }

    /// Without values, and faint: they are told for the sum to be whole.
    fn silent(&mut self, out: &mut String, lines: &[&Evidence], pair: &Pair<'_>) {
        if lines.is_empty() {
            return;
        }
        let title = (self.dress)(Tone::Faint, "known, and evidence of nothing");
        let _ = writeln!(out, "\n         {title}");
        for line in lines {
            let (bits, says) = (line.bits(), phrase::evidence(line, self.ledger, pair));
            self.at += bits;
            let says = wrapped(&says, SAID, 0);
            for (at, said) in says.iter().enumerate() {
                let bits = if at == 0 {
                    figure::bits(bits)
                } else {
                    String::new()
                };
                let text = format!("{bits:>7}{:>1$}{said}", "", BEFORE - 7);
                let _ = writeln!(out, "{}", (self.dress)(Tone::Faint, &text));
            }
        }
    }

    fn step(&mut self, out: &mut String, bits: f64, says: &str) {
        let bar = self.bar(self.at, self.at + bits);
        self.at += bits;
        let says = wrapped(says, SAID, 0).join(&format!("\n{:BEFORE$}", ""));
        let _ = writeln!(out, "{:>7}  {bar}  {says}", figure::bits(bits));
    }

    /// A bar between two sums, and the line of even odds where it is free.
    fn bar(&self, from: f64, to: f64) -> String {
        let cell = |bits: f64| {
            let cell = ((bits - self.lowest) / self.bits_a_cell).round() as usize;
            cell.min(WIDTH)
        };
        let (left, right) = (cell(from.min(to)), cell(from.max(to)));
        let left = left.min(WIDTH - 1);
        let right = right.max(left + 1);
        let (ink, tone) = match to.total_cmp(&from) {
            std::cmp::Ordering::Greater => ('█', Tone::For),
            std::cmp::Ordering::Less => ('░', Tone::Against),
            std::cmp::Ordering::Equal => ('·', Tone::Faint),
        };
        let even = cell(0.0).min(WIDTH - 1);
        let blank = |range: std::ops::Range<usize>| -> String {
            range.map(|at| if at == even { '│' } else { ' ' }).collect()
        };
        let ink: String = std::iter::repeat_n(ink, right - left).collect();
        format!(
            "{}{}{}",
            blank(0..left),
            (self.dress)(tone, &ink),
            blank(right..WIDTH)
        )
    }
}
