//! Colours, progress bars and messages: standard error, and only where a person watches.

use crate::stage::explain::render::{figure, text::Tone};
use crate::stage::explain::value::{WHOLE, harmless, printable};
use anstyle::{AnsiColor, Style};
use indicatif::{ProgressBar, ProgressStyle};
use std::borrow::Cow;
use std::io::{self, IsTerminal, StdoutLock, Write};

/// When to colour what is written to standard output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Color {
    Auto,
    Always,
    Never,
}

/// How to talk to the person at the terminal, if there is one.
pub struct Terminal {
    coloured: bool,
    progress: bool,
    quiet: bool,
}

impl Terminal {
    /// A quiet terminal shows no progress and no messages but failures.
    pub fn new(color: Color, quiet: bool) -> Self {
        let wanted = || {
            let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
            let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
            io::stdout().is_terminal() && !refused && !dumb
        };
        let coloured = match color {
            Color::Auto => wanted(),
            Color::Always => true,
            Color::Never => false,
        };
        Terminal {
            coloured,
            progress: io::stderr().is_terminal() && !quiet,
            quiet,
        }
    }

    /// Dresses text for standard output.
    pub fn dress(&self, tone: Tone, text: &str) -> String {
        if !self.coloured {
            return text.to_owned();
        }
        let style = match tone {
            Tone::For => Style::new().fg_color(Some(AnsiColor::Red.into())),
            Tone::Against => Style::new().fg_color(Some(AnsiColor::Green.into())),
            Tone::Faint => Style::new().dimmed(),
            Tone::Strong => Style::new().bold(),
        };
        format!("{style}{text}{style:#}")
    }

    /// Whether a person watches how a long piece of work goes on.
    pub fn is_watched(&self) -> bool {
        self.progress
    }

    /// A bar that counts up to `total`; invisible unless a person watches.
    pub fn bar(&self, what: &'static str, total: u64) -> ProgressBar {
        if !self.progress {
            return ProgressBar::hidden();
        }
        let style = ProgressStyle::with_template(
            "{msg:12} {bar:32} {human_pos} of {human_len}, {eta} left",
        );
        let bar = ProgressBar::new(total).with_message(what);
        bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
    }

    /// A line for the person at the terminal.
    pub fn say(&self, line: &str) {
        if !self.quiet {
            eprintln!("{}", harmless_lines(line));
        }
    }

    /// Text for standard output.
    ///
    /// # Errors
    /// When the reader has gone, or the disk is full.
    pub fn print(&self, text: &str) -> io::Result<()> {
        let mut output = StandardOutput::lock();
        output.write_all(text.as_bytes())?;
        output.flush()
    }

    /// Says what a person must not miss, even if it was asked to be quiet.
    pub fn warn(&self, text: &str) {
        eprintln!("warning: {}", harmless_lines(text));
    }

    /// The failure, and what caused it where that is not said yet.
    pub fn failure(&self, failure: &dyn std::error::Error) {
        let mut said = failure.to_string();
        eprintln!("error: {}", harmless_lines(&said));
        let mut cause = failure.source();
        while let Some(error) = cause {
            let because = error.to_string();
            if !said.contains(&because) {
                eprintln!("  because: {}", harmless_lines(&because));
            }
            said.push_str(&because);
            cause = error.source();
        }
    }
}

/// Standard output, whose errors say so: the disk that is full may be another than that of the files.
pub struct StandardOutput(StdoutLock<'static>);

impl StandardOutput {
    pub fn lock() -> Self {
        StandardOutput(io::stdout().lock())
    }
}

impl Write for StandardOutput {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.0.write(bytes);
        written.map_err(|error| of_standard_output(&error))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush().map_err(|error| of_standard_output(&error))
    }
}

/// The kind stays: a reader that has gone is no failure, and what was interrupted is tried again.
fn of_standard_output(error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("standard output: {error}"))
}

/// What goes to standard error names files, columns and accounts as people called them.
fn harmless_lines(text: &str) -> String {
    let lines = text.split('\n').map(|line| harmless(line, WHOLE));
    lines.collect::<Vec<_>>().join("\n")
}

/// A value as JSON for standard output. Control characters past ASCII, which JSON lets stand as they
/// are and some terminals obey, are escaped: the value is the same.
///
/// # Errors
/// Where the value cannot be JSON.
pub fn json(value: &impl serde::Serialize) -> serde_json::Result<String> {
    use std::fmt::Write as _;
    let text = serde_json::to_string_pretty(value)?;
    let mut safe = String::with_capacity(text.len() + 1);
    for c in text.chars() {
        match c {
            // Outside strings JSON has none of them.
            '\u{7f}'..='\u{9f}' => {
                let _ = write!(safe, "\\u{:04x}", u32::from(c));
            }
            c => safe.push(c),
        }
    }
    safe.push('\n');
    Ok(safe)
}

/// A cell for standard output: as it is for a file or another program, harmless where a person's
/// terminal would obey it.
pub fn cell(text: &str) -> Cow<'_, str> {
    cell_for(io::stdout().is_terminal(), text)
}

fn cell_for(is_terminal: bool, text: &str) -> Cow<'_, str> {
    match is_terminal {
        true => harmless(text, WHOLE).into(),
        false => text.into(),
    }
}

/// `1 account`, `2,000 accounts`.
pub fn count(number: u64, what: &str) -> String {
    match number {
        1 => format!("1 {what}"),
        _ => format!("{} {what}s", figure::count(number as f64)),
    }
}

/// The text as one word of a shell command; `None` where it could not be typed as it is.
pub fn shell_word(text: &str) -> Option<String> {
    let plain = |c: char| c.is_alphanumeric() || "-_./:@%+,".contains(c);
    if text.is_empty() || printable(text) != text {
        None
    } else if text.chars().all(plain) && !text.starts_with('-') {
        Some(text.to_owned())
    } else {
        let quoted = format!("'{}'", text.replace('\'', r"'\''"));
        (!text.starts_with('-')).then_some(quoted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_harmless_on_a_terminal_and_whole_elsewhere() {
        let hostile = "\u{1b}[31mJosé\u{7}";
        assert_eq!(cell_for(true, hostile), "\u{fffd}[31mJosé\u{fffd}");
        assert_eq!(cell_for(false, hostile), hostile);
    }

    #[test]
    fn what_is_shown_as_a_command_can_be_typed() {
        let table = [
            ("A-17", Some("A-17")),
            ("a b", Some("'a b'")),
            ("=cmd|' /C", Some(r"'=cmd|'\'' /C'")),
            ("$(rm)", Some("'$(rm)'")),
            ("-x", None),
            ("\u{1b}[31m", None),
            ("", None),
        ];
        for (text, expected) in table {
            assert_eq!(shell_word(text).as_deref(), expected);
        }
    }
}
