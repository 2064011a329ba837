//! How an account is reached: phone and e-mail.

use super::value::{Country, ValueHash, redacted_debug};
use crate::text::ascii::digits;
use compact_str::CompactString;

/// A phone number in E.164.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Phone {
    /// Country code and national number as one number, without the plus: `34612345678`.
    pub e164: u64,
    /// `None` where the number came without a country code and nothing told the country.
    pub country: Option<Country>,
    /// The number is possible in its numbering plan (libphonenumber's `is_valid_number`).
    pub valid: bool,
}

impl Phone {
    /// Hash of the number, counted as `Kind::Phone`.
    pub fn hash(&self) -> ValueHash {
        ValueHash::of(&self.e164.to_le_bytes())
    }

    /// The number without its country code; leading zeros (Italy) are lost.
    pub fn national(&self) -> u64 {
        match self.country {
            None => self.e164,
            Some(_) => self.e164 % self.shift(),
        }
    }

    /// The country code, which several countries may share.
    pub fn calling_code(&self) -> Option<u64> {
        self.country.map(|_| self.e164 / self.shift())
    }

    /// By how much the country code is shifted to stand before the national number.
    fn shift(&self) -> u64 {
        let digits = digits(self.e164);
        10u64.pow(digits - calling_code_digits(self.e164, digits))
    }
}

/// How many digits the country code has. Source: ITU-T E.164 list of country codes, 2016-11.
fn calling_code_digits(e164: u64, digits: u32) -> u32 {
    if digits < 4 {
        return 0;
    }
    match e164 / 10u64.pow(digits - 2) {
        10..=19 | 70..=79 => 1,
        20 | 27 | 30..=34 | 36 | 39..=41 | 43..=49 | 51..=58 | 60..=66 => 2,
        81 | 82 | 84 | 86 | 90..=95 | 98 => 2,
        _ => 3,
    }
}

/// What an e-mail address says about the one who uses it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MailboxKind {
    /// One person's mailbox, as far as can be seen.
    Personal,
    /// info@, support@, …: several people read it.
    Role,
    /// An alias of a relay, different for each site: inequality means nothing.
    Relay,
    /// A throw-away domain.
    Disposable,
}

/// A normalised e-mail address. Equal `local` and `domain` mean the same mailbox by the provider's
/// rules.
#[derive(Clone, PartialEq, Eq)]
pub struct Email {
    /// As typed, lower case.
    pub address: CompactString,
    /// Local part under the provider's rules (dots, tags).
    pub local: CompactString,
    /// Canonical domain (googlemail.com is gmail.com).
    pub domain: CompactString,
    /// Whose it can be.
    pub kind: MailboxKind,
}

/// An [`Email`] wherever it is kept.
#[derive(Clone, Copy)]
pub struct EmailView<'a> {
    /// What was typed before and after the last at sign.
    pub typed: (&'a str, &'a str),
    /// See [`Email::local`].
    pub local: &'a str,
    /// See [`Email::domain`].
    pub domain: &'a str,
    /// See [`Email::kind`].
    pub kind: MailboxKind,
}

redacted_debug!(Phone, Email, EmailView<'_>);

impl std::fmt::Display for Phone {
    /// E.164 where the country is known, else the digits.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let plus = if self.country.is_some() { "+" } else { "" };
        write!(f, "{plus}{}", self.e164)
    }
}

impl Email {
    /// What the judge sees of it.
    pub fn view(&self) -> EmailView<'_> {
        let address = self.address.as_str();
        EmailView {
            typed: parted(address).unwrap_or((address, "")),
            local: &self.local,
            domain: &self.domain,
            kind: self.kind,
        }
    }
}

/// What stands before and after the last at sign.
#[inline]
pub(super) fn parted(address: &str) -> Option<(&str, &str)> {
    let at = memchr::memrchr(b'@', address.as_bytes())?;
    Some((&address[..at], &address[at + 1..]))
}

impl EmailView<'_> {
    /// As typed, lower case.
    pub fn address(self) -> String {
        let (before, after) = self.typed;
        format!("{before}@{after}")
    }

    /// An address of its own.
    pub fn to_email(&self) -> Email {
        Email {
            address: self.address().into(),
            local: self.local.into(),
            domain: self.domain.into(),
            kind: self.kind,
        }
    }

    /// Hash of `local@domain`, counted as `Kind::Mailbox`.
    pub fn mailbox(&self) -> ValueHash {
        self.hash_local()
            .with(ValueHash::of(self.domain.as_bytes()))
    }

    /// Hash of the part before the at sign, counted as `Kind::MailLocal`.
    pub fn hash_local(&self) -> ValueHash {
        ValueHash::of(self.local.as_bytes())
    }
}
