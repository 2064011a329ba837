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
use crate::stage::normalise::unknown;
use compact_str::CompactString;
use provider::{Provider, Relay};

/// Reads one address. Letters are folded to lower case in the whole address: no provider that
/// people use keeps mailboxes apart by case.
pub fn normalise(text: &str) -> Reading<Email> {
    let text = syntax::bare(text);
    if text.is_empty() {
        return Reading::Missing;
    }
    let address = lower(text);
    let Some(at) = syntax::at_sign(&address) else {
        return match unknown::reason(text) {
            Some(reason) => Reading::Placeholder(reason),
            None => Reading::Unreadable("not an e-mail address"),
        };
    };
    let (typed, domain) = (&address[..at], &address[at + 1..]);
    let provider = remembered!(Provider, domain, || provider::of(domain));
    let (local, domain) = canonical(typed, domain, provider);
    if local.is_empty() {
        return Reading::Unreadable("no mailbox before the at sign");
    }
    if provider.relay == Relay::No && is_placeholder(&local, &domain) {
        return Reading::Placeholder("an example address");
    }
    Reading::Value(Email {
        kind: kind(&local, &domain, provider),
        local,
        domain,
        address,
    })
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
    local
        .char_indices()
        .filter(|(at, c)| !c.is_ascii() || !ignored.contains(&(*c as u8)) || in_run(*at))
        .map(|(_, c)| c)
        .collect()
}

fn kind(local: &str, domain: &str, provider: Provider) -> MailboxKind {
    match () {
        _ if provider.relay == Relay::Yes => MailboxKind::Relay,
        _ if remembered!(bool, domain, || disposable::contains(domain)) => MailboxKind::Disposable,
        _ if role::contains(local) => MailboxKind::Role,
        _ => MailboxKind::Personal,
    }
}

/// Domains that RFC 2606 reserves, and what people type to get past a form.
fn is_placeholder(local: &str, domain: &str) -> bool {
    let nobody = matches!(
        local,
        "noemail" | "nomail" | "none" | "sincorreo" | "notiene" | "na" | "no" | "test"
    );
    let nowhere = matches!(
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
    );
    nobody && nowhere
}
