//! What the values of a column look like, whatever its header says.

use super::super::batch::Batch;
use super::super::table::Table;
use super::dates::OrderCounts;
use hashbrown::HashSet;
use rayon::prelude::*;
use std::collections::VecDeque;

/// Counts over the sample of a table; shares are of the filled cells.
#[derive(Clone, Debug, Default)]
pub struct Profile {
    pub rows: usize,
    pub filled: usize,
    pub distinct: usize,
    pub emails: usize,
    pub phones: usize,
    pub sexes: usize,
    pub ips: usize,
    /// Words of an account's standing: `active`, `closed`.
    pub standings: usize,
    pub dates: OrderCounts,
    /// Dates whose year could be that of a grown person's birth.
    pub birth_years: usize,
}

impl Profile {
    /// Filled cells whose value occurred before.
    pub fn repeats(&self) -> usize {
        self.filled - self.distinct
    }

    /// The same as a share of the filled cells.
    pub fn repeated(&self) -> f64 {
        self.repeats() as f64 / self.filled.max(1) as f64
    }

    /// At least nine in ten filled cells, and at least one.
    pub fn mostly(&self, count: usize) -> bool {
        count > 0 && count * 10 >= self.filled * 9
    }
}

/// One profile for each column of the table's sample.
pub fn profiles(table: &Table) -> Vec<Profile> {
    let width = table.headers().len();
    let columns = (0..width).into_par_iter();
    let sample = table.sample();
    columns.map(|column| profile(sample, column)).collect()
}

fn profile(sample: &VecDeque<Batch>, column: usize) -> Profile {
    let mut profile = Profile::default();
    let mut seen = HashSet::new();
    for row in sample.iter().flat_map(Batch::rows) {
        profile.rows += 1;
        let value = row.cell(column);
        if value.is_empty() {
            continue;
        }
        profile.filled += 1;
        profile.distinct += usize::from(seen.insert(value));
        profile.add(value);
    }
    profile
}

impl Profile {
    fn add(&mut self, value: &str) {
        self.emails += usize::from(is_email(value));
        self.phones += usize::from(is_phone(value));
        self.sexes += usize::from(is_sex(value));
        self.ips += usize::from(is_ip(value));
        self.standings += usize::from(is_standing(value));
        let before = self.dates.total();
        self.dates.add(value);
        if self.dates.total() > before {
            self.birth_years += usize::from(is_birth_year(value));
        }
    }
}

fn is_ip(value: &str) -> bool {
    let parted = value.bytes().any(|byte| matches!(byte, b'.' | b':'));
    parted && value.parse::<std::net::IpAddr>().is_ok()
}

fn is_email(value: &str) -> bool {
    let Some(at) = memchr::memchr(b'@', value.as_bytes()) else {
        return false;
    };
    at > 0 && value[at + 1..].contains('.') && !value.contains(' ')
}

/// Written as a phone number, not merely a number: a plus, or groups of digits.
fn is_phone(value: &str) -> bool {
    let bytes = value.as_bytes();
    if bytes
        .iter()
        .any(|byte| !matches!(byte, b'0'..=b'9' | b'+' | b' ' | b'-' | b'(' | b')' | b'.'))
    {
        return false;
    }
    let digits = bytes.iter().filter(|byte| byte.is_ascii_digit()).count();
    let international = value.starts_with('+') || value.starts_with("00");
    let grouped = bytes.iter().any(|byte| matches!(byte, b' ' | b')'));
    (8..=15).contains(&digits) && (international || grouped)
}

/// Codes and words for sex in the languages of the header dictionary.
const SEXES: &[&str] = &[
    "m",
    "f",
    "male",
    "female",
    "h",
    "v",
    "w",
    "k",
    "hombre",
    "mujer",
    "masculino",
    "femenino",
    "feminino",
    "homme",
    "femme",
    "mann",
    "frau",
    "maennlich",
    "weiblich",
    "maschio",
    "femmina",
    "erkek",
    "kadin",
    "mezczyzna",
    "kobieta",
    "x",
    "d",
];

fn is_sex(value: &str) -> bool {
    value.len() <= 10 && SEXES.iter().any(|word| word.eq_ignore_ascii_case(value))
}

const STANDINGS: &[&str] = &[
    "active",
    "inactive",
    "closed",
    "open",
    "pending",
    "blocked",
    "suspended",
    "verified",
    "unverified",
    "activo",
    "inactivo",
    "cerrado",
    "bloqueado",
    "ativo",
    "inativo",
    "actif",
    "aktiv",
    "attivo",
    "aktywny",
    "aktif",
    "activa",
    "cerrada",
    "approved",
    "rejected",
    "dormant",
];

fn is_standing(value: &str) -> bool {
    value.len() <= 12
        && STANDINGS
            .iter()
            .any(|word| word.eq_ignore_ascii_case(value))
}

/// Before 2010: dates of registration are mostly later.
fn is_birth_year(value: &str) -> bool {
    let digits: Vec<u8> = value.bytes().filter(u8::is_ascii_digit).take(8).collect();
    let year_at = |from: usize| {
        let year = digits.get(from..from + 4)?;
        Some(
            year.iter()
                .fold(0u32, |year, digit| year * 10 + u32::from(digit - b'0')),
        )
    };
    [0, 4]
        .iter()
        .filter_map(|&from| year_at(from))
        .any(|year| (1900..2010).contains(&year))
}
