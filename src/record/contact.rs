//! How an account is reached: phone and e-mail.

use super::value::{Country, ValueHash, redacted_debug};
use compact_str::CompactString;

/// A phone number in E.164.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Phone {
    /// Country code and national number as one number, without the plus: `34612345678`.
    pub e164: u64,
    pub country: Option<Country>,
    /// The number is possible in its numbering plan (libphonenumber's `is_valid_number`).
    pub valid: bool,
}

impl Phone {
    pub fn hash(&self) -> ValueHash {
        ValueHash::of(&self.e164.to_le_bytes())
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

/// A normalised e-mail address. Equal `mailbox` means the same mailbox by the provider's rules.
#[derive(Clone, PartialEq, Eq)]
pub struct Email {
    /// As typed, lower case.
    pub address: CompactString,
    /// Local part under the provider's rules (dots, tags).
    pub local: CompactString,
    /// Canonical domain (googlemail.com is gmail.com).
    pub domain: CompactString,
    /// Hash of `local@domain`.
    pub mailbox: ValueHash,
    pub kind: MailboxKind,
}

redacted_debug!(Phone, Email);
