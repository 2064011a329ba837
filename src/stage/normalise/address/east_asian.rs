//! Reads addresses in Chinese characters, kana and Hangul: from the largest part to the smallest, the
//! house at the end, and seldom a blank between them.
//!
//! Source: Universal Postal Union addressing guides of Japan, China, Taiwan and Korea [K], 2026-11.

use super::line;
use super::street::{StreetLine, has_digit};
use super::whole::Whole;
use crate::text::fold::script::Script;
use compact_str::CompactString;

pub(super) fn is_east_asian(text: &str) -> bool {
    let mut letters = text.chars().filter_map(Script::of);
    !text.is_ascii() && letters.any(Script::is_east_asian)
}

/// Splits an address that came in one piece; `None` where it is in another script.
pub(super) fn split(text: &str) -> Option<Whole<'_>> {
    if !is_east_asian(text) {
        return None;
    }
    let mut whole = Whole::default();
    let mut rest = whole.take_code(text);
    let hangul = text.chars().any(|c| Script::of(c) == Some(Script::Hangul));
    (whole.region, rest) = match hangul {
        true => word_ending(rest, &['도', '시']),
        false => region(rest),
    };
    (whole.city, rest) = match hangul {
        true => word_ending(rest, &['시', '군', '구']),
        false => city(rest),
    };
    whole.street = rest;
    Some(whole)
}

impl<'a> Whole<'a> {
    /// `〒160-0023 東京都…`, `100020 北京市…`: a code at either end.
    fn take_code(&mut self, text: &'a str) -> &'a str {
        let text = text.trim_start_matches('〒').trim();
        let is_code = |code: &str| {
            let digits = code.bytes().filter(u8::is_ascii_digit).count();
            let hyphen = code.as_bytes().get(3) == Some(&b'-');
            digits + usize::from(hyphen) == code.len()
                && matches!((digits, hyphen), (7, _) | (5..=6, false))
        };
        let ends = |c: char| !c.is_ascii_digit() && c != '-';
        let first = text.find(ends).unwrap_or(text.len());
        let last = text
            .rfind(char::is_whitespace)
            .map_or(text.len(), |at| at + 1);
        if is_code(&text[..first]) {
            self.postcode = &text[..first];
            return text[first..].trim();
        }
        let last_word = text.get(last..).unwrap_or("").trim_matches(['(', ')']);
        if is_code(last_word) {
            self.postcode = last_word;
            return text[..last].trim();
        }
        text
    }
}

/// `東京都`, `神奈川県`, `广东省`.
fn region(text: &str) -> (&str, &str) {
    let known = ["東京都", "北海道", "大阪府", "京都府"];
    if let Some(name) = known.iter().find(|name| text.starts_with(**name)) {
        return text.split_at(name.len());
    }
    let mut begins = text.char_indices().take(9);
    let end = begins.find(|(at, c)| *at > 0 && matches!(c, '県' | '省'));
    text.split_at(end.map_or(0, |(at, c)| at + c.len_utf8()))
}

/// As far as the first character that says what it is: `新宿区`, `横浜市`, `深圳市`.
fn city(text: &str) -> (&str, &str) {
    let is_mark = |c: char| matches!(c, '市' | '区' | '區' | '郡' | '县' | '縣' | '町' | '村');
    let mut before_house = text.char_indices().take_while(|(_, c)| !is_digit(*c));
    let end = before_house.find(|(at, c)| {
        // `市川市`, `四日市市`
        let repeats = text[at + c.len_utf8()..].starts_with('市');
        *at > 0 && is_mark(*c) && !repeats
    });
    text.split_at(end.map_or(0, |(at, c)| at + c.len_utf8()))
}

/// The first word if it ends so: `서울특별시`, `강남구`.
fn word_ending<'a>(text: &'a str, ends: &[char]) -> (&'a str, &'a str) {
    let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
    match word.ends_with(ends) && !has_digit(word) {
        true => (word, rest.trim_start()),
        false => ("", text),
    }
}

/// The parts of a line: the name as far as the first number, the house with its block, and what
/// numbers follow.
pub(super) fn parse(text: &str) -> StreetLine {
    let (name, rest) = text.split_at(house(text).unwrap_or(text.len()));
    let (number, unit) = numbers(rest);
    StreetLine {
        street: line::fold(name).trim().into(),
        number,
        unit,
    }
}

/// Where the number begins. A Korean street may have one in its name: `테헤란로12길 34`.
fn house(text: &str) -> Option<usize> {
    let begins_word = |at: usize| text[..at].ends_with(char::is_whitespace);
    let korean = text.chars().any(|c| Script::of(c) == Some(Script::Hangul));
    text.char_indices()
        .find(|(at, c)| {
            let block = text[at + c.len_utf8()..].starts_with("丁目");
            is_digit(*c) && (!korean || begins_word(*at)) || block && chinese_digit(*c).is_some()
        })
        .map(|(at, _)| at)
}

/// House and unit: numbers joined by hyphens, the house as far as the mark of a house.
fn numbers(text: &str) -> (CompactString, CompactString) {
    let (mut parts, mut at_house) = ([CompactString::default(), CompactString::default()], true);
    let mut begun = false;
    for c in text.chars() {
        let part = &mut parts[usize::from(!at_house)];
        match digit(c).or_else(|| chinese_digit(c).filter(|_| !begun && part.is_empty())) {
            Some(digit) => {
                if !begun && !part.is_empty() {
                    part.push('-');
                }
                part.push(digit);
                begun = true;
            }
            None => {
                at_house &= is_joint(c);
                begun = false;
            }
        }
    }
    let [house, unit] = parts;
    (house, unit)
}

/// What may stand between the numbers of a house; its own mark (号) ends them.
fn is_joint(c: char) -> bool {
    matches!(
        c,
        '-' | '－' | '−' | '‐' | 'ー' | '丁' | '目' | '番' | '地' | 'の' | '之' | '巷' | '弄'
    )
}

fn is_digit(c: char) -> bool {
    digit(c).is_some()
}

/// A digit, narrow or wide, as ASCII.
fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '０'..='９' => char::from_digit(c as u32 - '０' as u32, 10),
        _ => None,
    }
}

/// The number of a block may be a character: `三丁目`.
fn chinese_digit(c: char) -> Option<char> {
    let value = "一二三四五六七八九".chars().position(|digit| digit == c)?;
    char::from_digit(value as u32 + 1, 10)
}
