//! Labelled notes under a waterfall, broken between words.

use super::{Dress, Tone};
use std::fmt::Write;

/// Columns of a label.
const LABEL: usize = 13;
/// Columns of a note, beside its label.
const WIDTH: usize = 86;

/// Writes notes at the end of a text.
pub struct Notes<'a> {
    out: &'a mut String,
    dress: Dress<'a>,
}

impl<'a> Notes<'a> {
    pub fn new(out: &'a mut String, dress: Dress<'a>) -> Self {
        Notes { out, dress }
    }

    /// An empty line, unless there is one.
    pub fn gap(&mut self) {
        if !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    pub fn line(&mut self, label: &str, text: &str) {
        self.hanging(label, text, 2);
    }

    /// Something short that leads, and a text that hangs beside it.
    pub fn led(&mut self, label: &str, lead: &str, text: &str) {
        self.hanging(
            label,
            &format!("{lead}\u{a0}\u{a0}{text}"),
            lead.chars().count() + 2,
        );
    }

    fn hanging(&mut self, label: &str, text: &str, hang: usize) {
        let mut label = format!("{label:<LABEL$}");
        for line in wrapped(text, WIDTH, hang) {
            let dressed = match label.trim().is_empty() {
                true => label.clone(),
                false => (self.dress)(Tone::Faint, &label),
            };
            let _ = writeln!(self.out, "{dressed} {line}");
            label = " ".repeat(LABEL);
        }
    }

    /// A paragraph without a label.
    pub fn plain(&mut self, text: &str) {
        for line in wrapped(text, WIDTH, 0) {
            let _ = writeln!(self.out, "{}", line.trim_start());
        }
    }

    /// An item of a list.
    pub fn bullet(&mut self, text: &str) {
        for (at, line) in wrapped(text, WIDTH, 0).iter().enumerate() {
            let mark = if at == 0 { "• " } else { "  " };
            let _ = writeln!(self.out, "  {mark}{line}");
        }
    }

    /// Several lines under one label.
    pub fn items(&mut self, label: &str, items: &[String]) {
        for (at, item) in items.iter().enumerate() {
            self.line(if at == 0 { label } else { "" }, item);
        }
    }

    /// Words apart by commas; nothing where there are none.
    pub fn list(&mut self, label: &str, words: &[String]) {
        if !words.is_empty() {
            self.line(label, &words.join(", "));
        }
    }
}

/// Lines of at most `width` characters, broken between words; further lines hang so many columns
/// in. A no-break space stands for a space.
pub fn wrapped(text: &str, width: usize, hang: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let length = |text: &str| text.chars().count();
        let fits = |line: &&mut String| line.is_empty() || length(line) + 1 + length(word) <= width;
        match lines.last_mut().filter(fits) {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) => {
                line.push(' ');
                line.push_str(word);
            }
            None => lines.push(format!("{:hang$}{word}", "")),
        }
    }
    for line in &mut lines {
        *line = line.replace('\u{a0}', " ");
    }
    lines
}
