//! Splits a written date into groups of digits and at most one month word.

use super::month;
use crate::text::ascii::decimal as digit;

/// A group of digits: its value and how many digits it was written with.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Field {
    pub value: u32,
    pub digits: u8,
}

impl Field {
    /// It can only be a year: three or four digits, or more than any day.
    pub fn is_year(&self) -> bool {
        matches!(self.digits, 3 | 4) || (self.digits == 2 && self.value > 31)
    }

    /// It could be a day or a month.
    pub fn small(&self) -> Option<u8> {
        (self.digits <= 2).then_some(self.value as u8)
    }

    pub fn month(&self) -> Option<u8> {
        self.small().filter(|month| *month <= 12)
    }
}

/// The groups of a written date.
#[derive(Default)]
pub(super) struct Shape {
    groups: [Field; 3],
    count: usize,
    /// The month, where it was a word.
    pub month: Option<u8>,
    /// That word is one of Iran or Afghanistan.
    pub is_solar_month: bool,
}

impl Shape {
    pub fn fields(&self) -> &[Field] {
        &self.groups[..self.count]
    }

    fn push(&mut self, field: Field) -> Option<()> {
        *self.groups.get_mut(self.count)? = field;
        self.count += 1;
        Some(())
    }

    fn name(&mut self, month: u8) -> Option<()> {
        self.month.is_none().then(|| self.month = Some(month))
    }
}

/// The longest text that can be a date: "Wednesday, 30 September 1980, 00:00:00.000 +0000".
const LONGEST: usize = 64;

/// `None` where the text holds a word that is no part of a date, or more than three numbers.
pub(super) fn read(text: &str) -> Option<Shape> {
    if text.len() > LONGEST {
        return None;
    }
    let mut shape = Shape::default();
    let mut rest = without_time(text);
    // A full stop since the last group.
    let mut dotted = false;
    while let Some(next) = rest.chars().next() {
        let group = match () {
            _ if begins_number(rest) => take_number(rest),
            _ if is_word(next) => take_word(rest),
            // A separator, or a mark such as 年 that stands for one.
            _ => {
                dotted |= next == '.';
                rest = &rest[next.len_utf8()..];
                continue;
            }
        };
        rest = &rest[group.len()..];
        match number(group) {
            Some(field) => shape.push(field)?,
            None if begins_code(group, rest) => return None,
            None if dotted && month::is_croatian_october(group) => shape.name(10)?,
            None => word(group, &mut shape)?,
        }
        dotted = false;
    }
    (shape.count > 0).then_some(shape)
}

/// `A100203` numbers a row: a word beside a date that has no separators stands apart from it.
fn begins_code(group: &str, rest: &str) -> bool {
    const SHORTEST: usize = 6;
    let digits = take(rest, |c| c.is_ascii_digit()).len();
    digits >= SHORTEST && group.len() == 1
}

/// The text before a time of day.
fn without_time(text: &str) -> &str {
    let Some(colon) = text.find(':') else {
        return text;
    };
    match text[..colon].rfind([' ', 'T', 't', ',']) {
        Some(end) => text[..end].trim_end(),
        None => text,
    }
}

/// It starts with a digit, or with letters that look like digits and one.
fn begins_number(text: &str) -> bool {
    let mut rest = text.chars().skip_while(|c| look_alike(*c));
    rest.next().is_some_and(|c| digit(c).is_some())
}

/// Digits and look-alikes; "5Oct" and "3Iyun" are a number and a word.
fn take_number(text: &str) -> &str {
    let mixed = take(text, |c| digit(c).is_some() || look_alike(c));
    let word_follows = text[mixed.len()..].starts_with(is_word);
    match word_follows && text.starts_with(|c| digit(c).is_some()) {
        true => take(text, |c| digit(c).is_some()),
        false => mixed,
    }
}

/// Thai abbreviates with full stops inside: ธ.ค.
fn take_word(text: &str) -> &str {
    let is_thai = |c| matches!(c, '\u{e01}'..='\u{e4e}') && is_word(c);
    match text.starts_with(is_thai) {
        true => take(text, |c| is_thai(c) || c == '.'),
        false => take(text, is_word),
    }
}

fn take(text: &str, belongs: impl Fn(char) -> bool) -> &str {
    &text[..text.find(|c| !belongs(c)).unwrap_or(text.len())]
}

fn is_word(c: char) -> bool {
    (c.is_alphanumeric() && digit(c).is_none() && !is_east_asian_mark(c)) || is_combining(c)
}

fn is_combining(c: char) -> bool {
    matches!(
        c,
        '\u{300}'..='\u{36f}'
            | '\u{900}'..='\u{903}'
            | '\u{93a}'..='\u{94f}'
            | '\u{e31}'
            | '\u{e34}'..='\u{e3a}'
            | '\u{e47}'..='\u{e4e}'
    )
}

/// Letters that a reader of images gives for a digit, and nothing else. S, B and Z are left out:
/// they stand for a digit less often than for a letter.
fn look_alike(c: char) -> bool {
    matches!(c, 'O' | 'o' | 'I' | 'l' | '|')
}

fn number(group: &str) -> Option<Field> {
    if !group.chars().any(|c| digit(c).is_some()) {
        return None;
    }
    let mut field = Field::default();
    for c in group.chars() {
        let value = match c {
            'O' | 'o' => 0,
            'I' | 'l' | '|' => 1,
            _ => digit(c)?,
        };
        field.digits += 1;
        if field.digits > 8 {
            return Some(field);
        }
        field.value = field.value * 10 + value;
    }
    Some(field)
}

/// 年月日 and 년월일 stand after year, month and day.
fn is_east_asian_mark(c: char) -> bool {
    matches!(c, '年' | '月' | '日' | '号' | '년' | '월' | '일')
}

fn word(group: &str, shape: &mut Shape) -> Option<()> {
    match month::number(group) {
        Some(month::Word::Month(number)) => shape.name(number),
        Some(month::Word::SolarMonth(number)) => {
            shape.is_solar_month = true;
            shape.name(number)
        }
        Some(month::Word::Filler) => Some(()),
        _ => None,
    }
}
