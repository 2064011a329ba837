//! Well-known domains of throw-away mailboxes.
//!
//! Source: the best known of github.com/disposable-email-domains (CC0, 8,335 domains, 2026-08).
//! The whole list is not shipped: it changes weekly, and a miss costs little.

use crate::stage::normalise::lookup::Words;

/// The domain, or one that it is below, is in the list.
pub(super) fn contains(domain: &str) -> bool {
    let mut rest = domain;
    loop {
        if WORDS.contains(rest) {
            return true;
        }
        match rest.split_once('.') {
            Some((_, parent)) if parent.contains('.') => rest = parent,
            _ => return false,
        }
    }
}

static WORDS: Words<256> = Words::new(DOMAINS);

const DOMAINS: &[&str] = &[
    "0-mail.com",
    "10minutemail.com",
    "10minutemail.net",
    "20minutemail.com",
    "33mail.com",
    "anonbox.net",
    "burnermail.io",
    "deadaddress.com",
    "discard.email",
    "discardmail.com",
    "dispostable.com",
    "dropmail.me",
    "emailondeck.com",
    "fakeinbox.com",
    "fakemail.net",
    "fakemailgenerator.com",
    "getairmail.com",
    "getnada.com",
    "grr.la",
    "guerrillamail.biz",
    "guerrillamail.com",
    "guerrillamail.de",
    "guerrillamail.info",
    "guerrillamail.net",
    "guerrillamail.org",
    "guerrillamailblock.com",
    "harakirimail.com",
    "inboxkitten.com",
    "incognitomail.com",
    "jetable.org",
    "mail-temp.com",
    "mailcatch.com",
    "maildrop.cc",
    "mailexpire.com",
    "mailinator.com",
    "mailinator.net",
    "mailnesia.com",
    "mailnull.com",
    "mailsac.com",
    "minutemail.com",
    "moakt.cc",
    "moakt.com",
    "mohmal.com",
    "mytemp.email",
    "mytrashmail.com",
    "nada.email",
    "nowmymail.com",
    "pokemail.net",
    "sharklasers.com",
    "spam4.me",
    "spambox.us",
    "spamex.com",
    "spamfree24.org",
    "spamgourmet.com",
    "temp-mail.io",
    "temp-mail.org",
    "tempail.com",
    "tempinbox.com",
    "tempmail.com",
    "tempmail.net",
    "tempmailo.com",
    "tempr.email",
    "throwaway.email",
    "throwawaymail.com",
    "tmail.ws",
    "tmpmail.net",
    "tmpmail.org",
    "trash-mail.com",
    "trashmail.com",
    "trashmail.de",
    "trashmail.net",
    "trbvm.com",
    "wegwerfemail.de",
    "wegwerfmail.de",
    "yopmail.com",
    "yopmail.fr",
    "yopmail.net",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorted_and_found_below() {
        assert!(DOMAINS.is_sorted());
        assert!(contains("mailinator.com") && contains("x.mailinator.com"));
        assert!(!contains("gmail.com") && !contains("com") && !contains(""));
    }
}
