//! How two e-mail addresses agree. Another address never exonerates: people have several.

mod made;

use super::holders::Holders;
use crate::record::contact::{EmailView, MailboxKind};
use crate::record::frequency::Kind;
use crate::stage::compare::level::{Agreement, closest, levels};
use crate::stage::normalise::email::is_provider;
use crate::text::metric::osa;

levels! {
    /// From least to most agreement; the starting weights are in `score/starting.toml`.
    DIFFERENT: "different", Open, "are different addresses, as one person may have";
    SHARED_MAILBOX: "shared_mailbox", Open, "are one mailbox that several people use";
    MADE_OF_NAMES: "made_of_names", Open, "are made of the names, which tell as much already";
    SAME_LOCAL_OTHER_DOMAIN: "same_local_other_domain", Open,
        "have the same name at different providers";
    OTHER_DIGITS: "other_digits", Open,
        "are at one provider, under names that differ in their digits";
    TWO_SLIPS: "two_slips", Open, "are a slip apart before and after the at sign";
    SIMILAR_LOCAL: "similar_local", Agrees, "are at one provider, under names a slip apart";
    TYPO_DOMAIN: "typo_domain", Agrees, "have the same name, at domains a slip apart";
    SAME_MAILBOX: "same_mailbox", Agrees,
        "are typed differently, and one mailbox by the provider's rules";
    EQUAL: "equal", Agrees, "are the same";
}

/// Compares all addresses of two accounts, beside the names of those who gave them: the two that
/// agree most count.
pub fn compare_all(holders: &Holders<'_>) -> Agreement {
    let (a, b) = (holders.a.emails(), holders.b.emails());
    let pairs = a.flat_map(|a| b.clone().map(move |b| (a, b)));
    closest(pairs.map(|(a, b)| compare(a, b, holders)))
}

/// Compares two addresses. One that many have is nobody's own, whatever it is called. The surprisal is
/// that of the mailbox, or of the name before the at sign.
fn compare(a: EmailView<'_>, b: EmailView<'_>, holders: &Holders<'_>) -> Agreement {
    let level = degree(a, b);
    let frequencies = holders.frequencies;
    let is_one = [SAME_MAILBOX, EQUAL].contains(&level);
    if is_one && holders.is_of_many(Kind::Mailbox, a.mailbox()) {
        return Agreement::level(SHARED_MAILBOX);
    }
    if is_told_by_names(level, [a, b], holders) {
        return Agreement::level(MADE_OF_NAMES);
    }
    let bits = match level {
        EQUAL | SAME_MAILBOX => frequencies.surprisal(Kind::Mailbox, a.mailbox()),
        TYPO_DOMAIN | SAME_LOCAL_OTHER_DOMAIN => {
            frequencies.surprisal(Kind::MailLocal, a.hash_local())
        }
        _ => None,
    };
    Agreement::level(level).with_surprisal(bits)
}

/// Whether the names of those who gave the addresses explain that they are alike. Two who are called Ana
/// García may well be `ana.garcia81` and `ana.garcia82`, and only the mailbox itself is one person's.
fn is_told_by_names(level: usize, [a, b]: [EmailView<'_>; 2], holders: &Holders<'_>) -> bool {
    let (of_a, of_b) = (holders.a.name, holders.b.name);
    let are_made_of_names =
        |a: &str, b: &str| made::is_made_of(a, of_a) && made::is_made_of(b, of_b);
    let is_made = || !made::share_digits(a.local, b.local) && are_made_of_names(a.local, b.local);
    match level {
        SAME_LOCAL_OTHER_DOMAIN | SIMILAR_LOCAL => is_made(),
        // `sunnyerica96` and `sunnyerica80`: neither mistyped the other's digits.
        OTHER_DIGITS => {
            let have_words =
                || made::has_word_of(a.local, of_a) && made::has_word_of(b.local, of_b);
            is_made() || osa::within(a.local, b.local, 1).is_none() && have_words()
        }
        // The hyphen of `hans-karl` is not one before a tag.
        SAME_MAILBOX => {
            let (a, b) = (a.typed.0, b.typed.0);
            !made::share_letters(a, b) && are_made_of_names(a, b)
        }
        _ => false,
    }
}

fn degree(a: EmailView<'_>, b: EmailView<'_>) -> usize {
    let same_local = a.local == b.local;
    let same_domain = a.domain == b.domain;
    if same_local && same_domain {
        return match a.kind {
            MailboxKind::Role => SHARED_MAILBOX,
            _ if a.typed == b.typed => EQUAL,
            _ => SAME_MAILBOX,
        };
    }
    let personal = |email: EmailView<'_>| email.kind == MailboxKind::Personal;
    if !personal(a) || !personal(b) {
        return DIFFERENT;
    }
    match (same_local, same_domain) {
        (true, _) if is_slip_of_domain(a.domain, b.domain) => TYPO_DOMAIN,
        (true, _) if a.local.len() >= 4 => SAME_LOCAL_OTHER_DOMAIN,
        (_, true) if !is_slip(a.local, b.local) => DIFFERENT,
        (_, true) if digits(a.local) == digits(b.local) => SIMILAR_LOCAL,
        // `ana81` and `ana82` may be two people who both wanted `ana`.
        (_, true) => OTHER_DIGITS,
        _ if is_slip(a.local, b.local) && is_slip_of_domain(a.domain, b.domain) => TWO_SLIPS,
        _ => DIFFERENT,
    }
}

/// One edit in a word of at least six letters, two in one of at least twelve.
fn is_slip(a: &str, b: &str) -> bool {
    let allowed = match a.len().min(b.len()) {
        0..6 => return false,
        6..12 => 1,
        _ => 2,
    };
    osa::within(a, b, allowed).is_some()
}

/// The same of domains. Providers are two, however alike they are called (`gmail.com`, `ymail.com`), and
/// so are `att.net` and `atk.net`: short names of domains lie close together.
fn is_slip_of_domain(a: &str, b: &str) -> bool {
    const SHORTEST_LABEL: usize = 4;
    let label = |domain: &str| domain.split('.').next().map_or(0, str::len);
    label(a).min(label(b)) >= SHORTEST_LABEL && is_slip(a, b) && !(is_provider(a) && is_provider(b))
}

/// How often each digit occurs, six bits a digit.
fn digits(text: &str) -> u64 {
    text.bytes()
        .filter(u8::is_ascii_digit)
        .fold(0, |counts: u64, digit| {
            counts.wrapping_add(1 << (6 * (digit - b'0')))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Engine;
    use crate::record::account::RawRecord;
    use crate::record::field::Field;
    use crate::record::frequency::Frequencies;
    use crate::stage::normalise::email::normalise;
    use proptest::prelude::*;

    fn name(a: &str, b: &str) -> &'static str {
        let (a, b) = (normalise(a).value(), normalise(b).value());
        let (Some(a), Some(b)) = (a, b) else {
            return "missing";
        };
        LEVELS[degree(a.view(), b.view())].name
    }

    #[test]
    fn names_the_relation() {
        let table = [
            ("ana.ruiz@x.es", "ANA.RUIZ@x.es", "equal"),
            ("ana.ruiz@gmail.com", "anaruiz+x@gmail.com", "same_mailbox"),
            ("ana.ruiz@work.es", "anaruiz@work.es", "similar_local"),
            ("anaruiz@gmail.com", "anaruiz@gmial.com", "typo_domain"),
            ("anaruiz@gmail.com", "anariuz@gmail.com", "similar_local"),
            (
                "anaruiz@gmail.com",
                "anaruiz@ymail.com",
                "same_local_other_domain",
            ),
            (
                "anaruiz@att.net",
                "anaruiz@atk.net",
                "same_local_other_domain",
            ),
            (
                "anaruiz@gmail.com",
                "anaruiz@outlook.com",
                "same_local_other_domain",
            ),
            ("anaruiz81@gmail.com", "anaruiz82@gmail.com", "other_digits"),
            (
                "anaruiz81@gmail.com",
                "anaruiz18@gmail.com",
                "similar_local",
            ),
            ("anaruiz@gmail.com", "anariuz@gmial.com", "two_slips"),
            ("info@x.es", "info@x.es", "shared_mailbox"),
            ("info@x.es", "info@y.es", "different"),
            ("a1@duck.com", "b2@duck.com", "different"),
            ("juan@x.es", "maria@y.com", "different"),
            ("", "maria@y.com", "missing"),
        ];
        for (a, b, expected) in table {
            assert_eq!(name(a, b), expected, "{a} {b}");
            assert_eq!(name(b, a), expected, "{b} {a}");
        }
    }

    /// Of two people with these given names, surnames and addresses.
    fn beside_names(a: [&str; 3], b: [&str; 3]) -> &'static str {
        let engine = Engine::starting();
        let [a, b] = [a, b].map(|[given, family, email]| {
            let raw = RawRecord::new("A")
                .with(Field::GivenName, given)
                .with(Field::FamilyName, family)
                .with(Field::Email, email);
            engine.normalise(&raw).record
        });
        let found = compare_all(&Holders {
            a: &a.view(),
            b: &b.view(),
            frequencies: &Frequencies::default(),
        });
        found.name(LEVELS)
    }

    #[test]
    fn what_is_made_of_the_names_tells_no_more_than_they_do() {
        let table = [
            (
                ["Ana", "Ruiz", "ana.ruiz81@gmail.com"],
                ["Ana", "Ruiz", "ana.ruiz82@gmail.com"],
                "made_of_names",
            ),
            (
                ["Erica", "Hahn", "sunnyerica80@gmail.com"],
                ["Erica", "Werner", "sunnyerica96@gmail.com"],
                "made_of_names",
            ),
            (
                ["Erica", "Hahn", "sunnyerica80@gmail.com"],
                ["Erica", "Werner", "sunnyerica81@gmail.com"],
                "other_digits",
            ),
            (
                ["Hans-Karl", "Mans", "hans-karl438@yahoo.com"],
                ["Hans-Karl", "Stroh", "hans-karlstroh@yahoo.com"],
                "made_of_names",
            ),
            (
                ["Hans", "Mans", "hansmans-shop@yahoo.com"],
                ["Hans", "Mans", "hansmans-bank@yahoo.com"],
                "same_mailbox",
            ),
        ];
        for (a, b, expected) in table {
            assert_eq!(beside_names(a, b), expected, "{} {}", a[2], b[2]);
            assert_eq!(beside_names(b, a), expected, "{} {}", b[2], a[2]);
        }
    }

    proptest! {
        #[test]
        fn symmetric(a in "[ab1.]{4,14}@(gmail|gmial|x)[.](com|es)", b in "[ab1.]{4,14}@(gmail|gmial|x)[.](com|es)") {
            prop_assert_eq!(name(&a, &b), name(&b, &a));
        }
    }
}
