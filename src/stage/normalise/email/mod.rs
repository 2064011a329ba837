//! Reads e-mail addresses and says which of them are one mailbox by their provider's rules.

mod disposable;
mod provider;
mod role;
mod syntax;
#[cfg(test)]
mod tests;

use crate::record::contact::{Email, MailboxKind};
use crate::record::reading::Reading;
use crate::stage::normalise::memo::remembered;
use crate::stage::normalise::{several, unknown};
use crate::text::ascii::AsciiBuilder;
use compact_str::CompactString;
use provider::{Provider, Relay};

/// The addresses in a cell: `a@b.es; c@d.es` is two.
pub fn addresses(text: &str) -> impl Iterator<Item = &str> {
    let separates = |byte| matches!(byte, b';' | b',' | b'|' | b'/' | b' ');
    several::values(text, separates, |piece| piece.contains('@')).into_iter()
}

/// Reads one address. Letters are folded to lower case in the whole address: no provider that
/// people use keeps mailboxes apart by case.
pub fn normalise(text: &str) -> Reading<Email> {
    let text = syntax::bare(text);
    if text.is_empty() {
        return Reading::Missing;
    }
    let address = lower(text);
    let parts = syntax::parts(&address).and_then(|(typed, domain)| {
        let known = remembered!(Option<Domain>, domain, || Domain::of(domain))?;
        Some((typed, domain, known))
    });
    let Some((typed, domain, known)) = parts else {
        return match unknown::reason(text) {
            Some(reason) => Reading::Placeholder(reason),
            None => Reading::Unreadable("not an e-mail address"),
        };
    };
    let (local, domain) = canonical(typed, domain, known.provider);
    if local.is_empty() {
        return Reading::Unreadable("no mailbox before the at sign");
    }
    let is_own = || domain.split('.').next() == Some(&*local);
    if says_none(&local) || is_nobody(&local) && (known.is_nowhere || is_own()) {
        return Reading::Placeholder("an example address");
    }
    Reading::Value(Email {
        kind: kind(&local, &known),
        local,
        domain,
        address,
    })
}

/// Whether a domain in lower case is a provider's, or one that is typed on purpose: no slip of another.
pub fn is_provider(domain: &str) -> bool {
    provider::is_known(domain) || is_nowhere(domain)
}

/// What is known of a domain in lower case.
#[derive(Clone, Copy)]
struct Domain {
    provider: Provider,
    is_disposable: bool,
    /// No mail of a person goes there: reserved, or typed to get past a form.
    is_nowhere: bool,
}

impl Domain {
    /// `None` where it cannot be a domain.
    fn of(domain: &str) -> Option<Domain> {
        let provider = provider::of(domain);
        let canonical = provider.domain.unwrap_or(domain);
        syntax::is_domain(domain).then(|| Domain {
            provider,
            is_disposable: disposable::contains(canonical),
            is_nowhere: provider.relay == Relay::No && is_nowhere(canonical),
        })
    }
}

fn lower(text: &str) -> CompactString {
    match text.is_ascii() {
        true => {
            let mut lower = CompactString::new(text);
            lower.make_ascii_lowercase();
            lower
        }
        false => CompactString::from_str_to_lowercase(text),
    }
}

fn canonical(local: &str, domain: &str, provider: Provider) -> (CompactString, CompactString) {
    let local = match provider
        .tag
        .and_then(|tag| local.bytes().position(|byte| byte == tag))
    {
        Some(end) if !local.starts_with('"') => &local[..end],
        _ => local,
    };
    let canonical = CompactString::new(provider.domain.unwrap_or(domain));
    // `x@user.fastmail.com` is a mailbox of `user`.
    if let Some(user) = provider.user_subdomain(domain) {
        return (CompactString::new(user), canonical);
    }
    (without(local, provider.ignored), canonical)
}

/// The local part without the characters that the provider ignores. A run of several dots is kept:
/// no provider allows it, so it is no spelling of a mailbox that we know.
fn without(local: &str, ignored: &[u8]) -> CompactString {
    let bytes = local.as_bytes();
    if ignored.is_empty() || !bytes.iter().any(|byte| ignored.contains(byte)) {
        return CompactString::new(local);
    }
    let in_run = |at: usize| {
        bytes[at] == b'.' && (bytes.get(at + 1) == Some(&b'.') || (at > 0 && bytes[at - 1] == b'.'))
    };
    let counts = |at: usize| !ignored.contains(&bytes[at]) || in_run(at);
    if !local.is_ascii() {
        let letters = local.char_indices().filter(|(at, _)| counts(*at));
        return letters.map(|(_, c)| c).collect();
    }
    let mut kept = AsciiBuilder::default();
    let places = (0..bytes.len()).filter(|at| counts(*at));
    places.for_each(|at| kept.push(bytes[at]));
    kept.finish()
}

fn kind(local: &str, domain: &Domain) -> MailboxKind {
    match () {
        _ if domain.provider.relay == Relay::Yes => MailboxKind::Relay,
        _ if domain.is_disposable => MailboxKind::Disposable,
        _ if role::contains(local) => MailboxKind::Role,
        _ => MailboxKind::Personal,
    }
}

/// What people type to get past a form.
fn is_nobody(local: &str) -> bool {
    let is_row = local.len() > 1 && local.bytes().all(|byte| byte == local.as_bytes()[0]);
    is_row
        || matches!(
            local,
            "abc" | "asd" | "asdf" | "correo" | "email" | "mail" | "na" | "no" | "none" | "test"
        )
}

/// Local parts that say, wherever they are, that there is no mailbox. General knowledge, 2026-11.
fn says_none(local: &str) -> bool {
    SAY_NONE.binary_search(&local).is_ok()
}

#[rustfmt::skip]
const SAY_NONE: &[&str] = &[
    "brakmaila", "keine.email", "keineemail", "keinemail", "naopossui", "naotem", "no.tiene", "noaplica",
    "noemail", "nomail", "noposee", "notiene", "notienecorreo", "notieneemail", "notienemail",
    "pasdemail", "sememail", "sin.correo", "sincorreo", "sinemail", "sinmail", "withoutemail",
];

/// Domains that RFC 2606 reserves, and what people type to get past a form.
fn is_nowhere(domain: &str) -> bool {
    matches!(
        domain,
        "example.com"
            | "example.org"
            | "example.net"
            | "email.com"
            | "mail.com"
            | "none.com"
            | "test.com"
            | "nomail.com"
            | "noemail.com"
    )
}
