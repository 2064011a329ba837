//! What each mail provider ignores in an address, and which of its domains are one.
//!
//! Sources: Python package email-normalize 3.1.0 and packagist gabrola/email-normalizer (rules);
//! validator.js normalizeEmail, 2026-08 (domains of Microsoft, Apple, Yahoo and Yandex);
//! sindastra.de/p/1775 (Proton's dots, hyphens and underscores); relay domains [K], 2026-11.

use crate::stage::normalise::lookup::{Row, Table, count, join};

/// Whether the provider hands out another address for each site.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Relay {
    No,
    Yes,
}

/// A provider's rules. The default keeps everything.
#[derive(Clone, Copy)]
pub(super) struct Provider {
    /// The domain that stands for all of the provider's.
    pub domain: Option<&'static str>,
    /// Characters of the local part that make no difference.
    pub ignored: &'static [u8],
    /// From here on the local part is a tag.
    pub tag: Option<u8>,
    pub relay: Relay,
}

/// The rules for a domain in lower case.
pub(super) fn of(domain: &str) -> Provider {
    match TABLE.find(domain) {
        Some(provider) => provider,
        None if !is_subdomain(domain) => rule(None, b"", None),
        None if fastmail_user(domain).is_some() => rule(Some("fastmail.com"), b"", None),
        None if RELAY_PARENTS.iter().any(|parent| is_below(domain, parent)) => RELAY,
        None => rule(None, b"", None),
    }
}

/// Whether the domain is one of a provider's.
pub(super) fn is_known(domain: &str) -> bool {
    TABLE.find(domain).is_some()
}

impl Provider {
    /// The user that a Fastmail subdomain names.
    pub fn user_subdomain<'d>(&self, domain: &'d str) -> Option<&'d str> {
        self.domain.filter(|domain| *domain == "fastmail.com")?;
        fastmail_user(domain)
    }
}

fn fastmail_user(domain: &str) -> Option<&str> {
    let user = domain.strip_suffix(".fastmail.com")?;
    (!user.contains('.')).then_some(user)
}

/// Two dots or more: only then can the domain be below one of ours.
fn is_subdomain(domain: &str) -> bool {
    domain.bytes().filter(|byte| *byte == b'.').nth(1).is_some()
}

fn is_below(domain: &str, parent: &str) -> bool {
    domain
        .strip_suffix(parent)
        .is_some_and(|user| user.ends_with('.'))
}

const fn rule(domain: Option<&'static str>, ignored: &'static [u8], tag: Option<u8>) -> Provider {
    Provider {
        domain,
        ignored,
        tag,
        relay: Relay::No,
    }
}

const RELAY: Provider = Provider {
    domain: None,
    ignored: b"",
    tag: None,
    relay: Relay::Yes,
};

/// Relays that give each user a subdomain.
const RELAY_PARENTS: &[&str] = &[
    "anonaddy.com",
    "anonaddy.me",
    "mozmail.com",
    "simplelogin.com",
];

const TABLES: [&[Row<Provider>]; 9] = [
    GOOGLE, MICROSOFT, YAHOO, APPLE, PROTON, YANDEX, FASTMAIL, OTHERS, RELAYS,
];

static DOMAINS: [Row<Provider>; count(TABLES)] = join(TABLES);
static TABLE: Table<Provider, 512> = Table::new(&DOMAINS);

/// Dots count on Workspace domains, so only the consumer ones are here.
const GOOGLE_RULE: Provider = rule(Some("gmail.com"), b".", Some(b'+'));
const GOOGLE: &[Row<Provider>] = &[("gmail.com", GOOGLE_RULE), ("googlemail.com", GOOGLE_RULE)];

/// outlook.com and hotmail.com are two mailboxes: the domains are no aliases of each other.
const MICROSOFT_RULE: Provider = rule(None, b"", Some(b'+'));
const MICROSOFT: &[Row<Provider>] = &[
    ("hotmail.at", MICROSOFT_RULE),
    ("hotmail.be", MICROSOFT_RULE),
    ("hotmail.ca", MICROSOFT_RULE),
    ("hotmail.cl", MICROSOFT_RULE),
    ("hotmail.co.il", MICROSOFT_RULE),
    ("hotmail.co.nz", MICROSOFT_RULE),
    ("hotmail.co.th", MICROSOFT_RULE),
    ("hotmail.co.uk", MICROSOFT_RULE),
    ("hotmail.com", MICROSOFT_RULE),
    ("hotmail.com.ar", MICROSOFT_RULE),
    ("hotmail.com.au", MICROSOFT_RULE),
    ("hotmail.com.br", MICROSOFT_RULE),
    ("hotmail.com.gr", MICROSOFT_RULE),
    ("hotmail.com.mx", MICROSOFT_RULE),
    ("hotmail.com.pe", MICROSOFT_RULE),
    ("hotmail.com.tr", MICROSOFT_RULE),
    ("hotmail.com.vn", MICROSOFT_RULE),
    ("hotmail.cz", MICROSOFT_RULE),
    ("hotmail.de", MICROSOFT_RULE),
    ("hotmail.dk", MICROSOFT_RULE),
    ("hotmail.es", MICROSOFT_RULE),
    ("hotmail.fr", MICROSOFT_RULE),
    ("hotmail.hu", MICROSOFT_RULE),
    ("hotmail.id", MICROSOFT_RULE),
    ("hotmail.ie", MICROSOFT_RULE),
    ("hotmail.in", MICROSOFT_RULE),
    ("hotmail.it", MICROSOFT_RULE),
    ("hotmail.jp", MICROSOFT_RULE),
    ("hotmail.kr", MICROSOFT_RULE),
    ("hotmail.lv", MICROSOFT_RULE),
    ("hotmail.my", MICROSOFT_RULE),
    ("hotmail.nl", MICROSOFT_RULE),
    ("hotmail.no", MICROSOFT_RULE),
    ("hotmail.ph", MICROSOFT_RULE),
    ("hotmail.pt", MICROSOFT_RULE),
    ("hotmail.sa", MICROSOFT_RULE),
    ("hotmail.se", MICROSOFT_RULE),
    ("hotmail.sg", MICROSOFT_RULE),
    ("hotmail.sk", MICROSOFT_RULE),
    ("live.at", MICROSOFT_RULE),
    ("live.be", MICROSOFT_RULE),
    ("live.ca", MICROSOFT_RULE),
    ("live.cl", MICROSOFT_RULE),
    ("live.cn", MICROSOFT_RULE),
    ("live.co.uk", MICROSOFT_RULE),
    ("live.com", MICROSOFT_RULE),
    ("live.com.ar", MICROSOFT_RULE),
    ("live.com.mx", MICROSOFT_RULE),
    ("live.com.pt", MICROSOFT_RULE),
    ("live.de", MICROSOFT_RULE),
    ("live.dk", MICROSOFT_RULE),
    ("live.fi", MICROSOFT_RULE),
    ("live.fr", MICROSOFT_RULE),
    ("live.ie", MICROSOFT_RULE),
    ("live.in", MICROSOFT_RULE),
    ("live.it", MICROSOFT_RULE),
    ("live.jp", MICROSOFT_RULE),
    ("live.nl", MICROSOFT_RULE),
    ("live.no", MICROSOFT_RULE),
    ("live.ru", MICROSOFT_RULE),
    ("live.se", MICROSOFT_RULE),
    ("msn.com", MICROSOFT_RULE),
    ("outlook.at", MICROSOFT_RULE),
    ("outlook.be", MICROSOFT_RULE),
    ("outlook.cl", MICROSOFT_RULE),
    ("outlook.co.il", MICROSOFT_RULE),
    ("outlook.co.nz", MICROSOFT_RULE),
    ("outlook.co.th", MICROSOFT_RULE),
    ("outlook.com", MICROSOFT_RULE),
    ("outlook.com.ar", MICROSOFT_RULE),
    ("outlook.com.au", MICROSOFT_RULE),
    ("outlook.com.br", MICROSOFT_RULE),
    ("outlook.com.gr", MICROSOFT_RULE),
    ("outlook.com.pe", MICROSOFT_RULE),
    ("outlook.com.tr", MICROSOFT_RULE),
    ("outlook.com.vn", MICROSOFT_RULE),
    ("outlook.cz", MICROSOFT_RULE),
    ("outlook.de", MICROSOFT_RULE),
    ("outlook.dk", MICROSOFT_RULE),
    ("outlook.es", MICROSOFT_RULE),
    ("outlook.fr", MICROSOFT_RULE),
    ("outlook.hu", MICROSOFT_RULE),
    ("outlook.id", MICROSOFT_RULE),
    ("outlook.ie", MICROSOFT_RULE),
    ("outlook.in", MICROSOFT_RULE),
    ("outlook.it", MICROSOFT_RULE),
    ("outlook.jp", MICROSOFT_RULE),
    ("outlook.kr", MICROSOFT_RULE),
    ("outlook.lv", MICROSOFT_RULE),
    ("outlook.my", MICROSOFT_RULE),
    ("outlook.nl", MICROSOFT_RULE),
    ("outlook.ph", MICROSOFT_RULE),
    ("outlook.pt", MICROSOFT_RULE),
    ("outlook.sa", MICROSOFT_RULE),
    ("outlook.sg", MICROSOFT_RULE),
    ("outlook.sk", MICROSOFT_RULE),
    ("passport.com", MICROSOFT_RULE),
];

/// `base-keyword@` is a disposable address of `base`.
const YAHOO_RULE: Provider = rule(None, b"", Some(b'-'));
const YAHOO: &[Row<Provider>] = &[
    ("rocketmail.com", YAHOO_RULE),
    ("yahoo.ca", YAHOO_RULE),
    ("yahoo.co.id", YAHOO_RULE),
    ("yahoo.co.in", YAHOO_RULE),
    ("yahoo.co.jp", YAHOO_RULE),
    ("yahoo.co.uk", YAHOO_RULE),
    ("yahoo.com", YAHOO_RULE),
    ("yahoo.com.ar", YAHOO_RULE),
    ("yahoo.com.au", YAHOO_RULE),
    ("yahoo.com.br", YAHOO_RULE),
    ("yahoo.com.mx", YAHOO_RULE),
    ("yahoo.com.ph", YAHOO_RULE),
    ("yahoo.com.tr", YAHOO_RULE),
    ("yahoo.com.vn", YAHOO_RULE),
    ("yahoo.de", YAHOO_RULE),
    ("yahoo.es", YAHOO_RULE),
    ("yahoo.fr", YAHOO_RULE),
    ("yahoo.gr", YAHOO_RULE),
    ("yahoo.ie", YAHOO_RULE),
    ("yahoo.in", YAHOO_RULE),
    ("yahoo.it", YAHOO_RULE),
    ("yahoo.pl", YAHOO_RULE),
    ("yahoo.ro", YAHOO_RULE),
    ("yahoo.se", YAHOO_RULE),
    ("ymail.com", YAHOO_RULE),
];

/// The three domains reach one mailbox for older accounts only [K], so they stay apart.
const APPLE_RULE: Provider = rule(None, b"", Some(b'+'));
const APPLE: &[Row<Provider>] = &[
    ("icloud.com", APPLE_RULE),
    ("mac.com", APPLE_RULE),
    ("me.com", APPLE_RULE),
];

const PROTON_RULE: Provider = rule(Some("proton.me"), b".-_", Some(b'+'));
const PROTON: &[Row<Provider>] = &[
    ("pm.me", PROTON_RULE),
    ("proton.me", PROTON_RULE),
    ("protonmail.ch", PROTON_RULE),
    ("protonmail.com", PROTON_RULE),
];

const YANDEX_RULE: Provider = rule(Some("yandex.ru"), b"", Some(b'+'));
const YANDEX: &[Row<Provider>] = &[
    ("ya.ru", YANDEX_RULE),
    ("yandex.by", YANDEX_RULE),
    ("yandex.com", YANDEX_RULE),
    ("yandex.kz", YANDEX_RULE),
    ("yandex.ru", YANDEX_RULE),
    ("yandex.ua", YANDEX_RULE),
];

/// Also `anything@user.fastmail.com`.
const FASTMAIL_RULE: Provider = rule(None, b"", Some(b'+'));
const FASTMAIL: &[Row<Provider>] = &[
    ("fastmail.com", FASTMAIL_RULE),
    ("fastmail.fm", FASTMAIL_RULE),
];

/// Rackspace and Zoho.
const OTHERS_RULE: Provider = rule(None, b"", Some(b'+'));
const OTHERS: &[Row<Provider>] = &[
    ("emailsrvr.com", OTHERS_RULE),
    ("zoho.com", OTHERS_RULE),
    ("zohomail.com", OTHERS_RULE),
];

/// Each site gets another address of the same person.
const RELAYS: &[Row<Provider>] = &[
    ("8alias.com", RELAY),
    ("8shield.net", RELAY),
    ("addy.io", RELAY),
    ("aleeas.com", RELAY),
    ("anonaddy.com", RELAY),
    ("anonaddy.me", RELAY),
    ("dralias.com", RELAY),
    ("duck.com", RELAY),
    ("mozmail.com", RELAY),
    ("passfwd.com", RELAY),
    ("passinbox.com", RELAY),
    ("passmail.com", RELAY),
    ("passmail.net", RELAY),
    ("privaterelay.appleid.com", RELAY),
    ("relay.firefox.com", RELAY),
    ("simplelogin.co", RELAY),
    ("simplelogin.com", RELAY),
    ("simplelogin.fr", RELAY),
    ("slmail.me", RELAY),
    ("slmails.com", RELAY),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stage::normalise::lookup::is_sorted;

    #[test]
    fn tables_are_sorted_and_no_domain_has_two_rules() {
        assert!(TABLES.iter().all(|table| is_sorted(table)));
        assert!(DOMAINS.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }
}
