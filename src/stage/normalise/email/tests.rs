//! Reads provider rules, kinds and syntax, also on public cases.

use super::*;
use proptest::prelude::*;

fn mailbox(text: &str) -> Option<String> {
    let email = normalise(text).value()?;
    Some(format!("{}@{}", email.local, email.domain))
}

#[test]
fn follows_each_providers_rules() {
    let table = [
        ("Juan.Perez+kyc@GoogleMail.com", "juanperez@gmail.com"),
        (
            "juan.perez@workspace.example",
            "juan.perez@workspace.example",
        ),
        ("juan.perez+x@outlook.com", "juan.perez@outlook.com"),
        ("juan@hotmail.com", "juan@hotmail.com"),
        ("juan-shop@yahoo.es", "juan@yahoo.es"),
        ("juan+shop@yahoo.es", "juan+shop@yahoo.es"),
        ("shop@juan.fastmail.com", "juan@fastmail.com"),
        ("juan+x@fastmail.com", "juan@fastmail.com"),
        ("j.u-a_n@protonmail.com", "juan@proton.me"),
        ("juan+x@pm.me", "juan@proton.me"),
        ("juan+x@me.com", "juan@me.com"),
        ("juan@ya.ru", "juan@yandex.ru"),
        ("Juan <mailto:juan@x.es>", "juan@x.es"),
        (" JUAN@X.ES ", "juan@x.es"),
    ];
    for (text, expected) in table {
        assert_eq!(mailbox(text).as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn tells_kinds_apart() {
    let table = [
        ("juan@gmail.com", MailboxKind::Personal),
        ("info@empresa.es", MailboxKind::Role),
        ("abc123@privaterelay.appleid.com", MailboxKind::Relay),
        ("x@user.anonaddy.com", MailboxKind::Relay),
        ("juan@mailinator.com", MailboxKind::Disposable),
        ("juan@eu.mailinator.com", MailboxKind::Disposable),
    ];
    for (text, expected) in table {
        assert_eq!(
            normalise(text).value().map(|email| email.kind),
            Some(expected),
            "{text}"
        );
    }
}

#[test]
fn refuses_what_is_no_address() {
    for text in [
        "juan",
        "@x.es",
        "juan@",
        "juan@x",
        "juan@x.es.",
        "a b@x.es",
        "juan@_x.es",
        "+x@gmail.com",
    ] {
        assert!(matches!(normalise(text), Reading::Unreadable(_)), "{text}");
    }
    assert_eq!(normalise("").value(), None);
    assert!(matches!(normalise("n/a"), Reading::Placeholder(_)));
    assert!(matches!(
        normalise("noemail@noemail.com"),
        Reading::Placeholder(_)
    ));
}

/// The default rows are what is done everywhere; the other rows ask for options, and may
/// differ only where they switch off a rule that we always apply.
#[test]
fn agrees_with_the_normalisation_cases() {
    let Some(rows) = shared("normalize_email.csv") else {
        return;
    };
    for row in &rows {
        let expected = (&row[3] == "1").then(|| row[2].to_string());
        let switched_off = row[0].contains(": false");
        assert!(
            switched_off || mailbox(&row[1]) == expected,
            "{} gives {:?}, not {expected:?}",
            &row[1],
            mailbox(&row[1])
        );
    }
    assert_eq!(rows.len(), 98);
}

#[test]
fn agrees_with_the_syntax_cases() {
    let Some(rows) = shared("is_email.csv") else {
        return;
    };
    let defaults = rows
        .iter()
        .filter(|row| &row[0] == "[]")
        .collect::<Vec<_>>();
    let differ = defaults
        .iter()
        .filter(|row| normalise(&row[1]).value().is_some() != (&row[2] == "1"))
        .map(|row| row[1].to_string())
        .collect::<Vec<_>>();
    println!("{} of {} differ: {differ:#?}", differ.len(), defaults.len());
    // Lenient on purpose: the dots that Gmail ignores or forbids are typed all the same.
    assert!(
        differ
            .iter()
            .all(|text| text.contains("..") || text.contains(".@")),
        "{differ:?}"
    );
}

fn shared(name: &str) -> Option<Vec<csv::StringRecord>> {
    let path = format!(
        "{}/../shared/data/email_cases/{name}",
        env!("CARGO_MANIFEST_DIR")
    );
    let Ok(mut reader) = csv::Reader::from_path(&path) else {
        println!("skipped: {path} is not there");
        return None;
    };
    Some(reader.records().filter_map(Result::ok).collect())
}

proptest! {
    #[test]
    fn never_panics(text in ".*", local in "[a-zà-ü.+\"@-]{0,12}", domain in "[a-z.]{0,12}") {
        normalise(&text);
        normalise(&format!("{local}@{domain}"));
        normalise(&format!("{local}@gmail.com"));
    }

    #[test]
    fn reads_its_own_output(local in "[a-z.+_-]{1,12}", domain in "gmail.com|yahoo.es|pm.me|x.fastmail.com|x.es") {
        if let Some(email) = normalise(&format!("{local}@{domain}")).value() {
            let again = normalise(&format!("{}@{}", email.local, email.domain)).value();
            if let Some(again) = again {
                prop_assert_eq!(again.view().mailbox(), email.view().mailbox());
            }
        }
    }
}

#[test]
fn a_cell_may_hold_several() {
    let of = |cell| addresses(cell).collect::<Vec<_>>();
    assert_eq!(of("a@b.es; c@d.es"), ["a@b.es", "c@d.es"]);
    assert_eq!(of("a@b.es;"), ["a@b.es"]);
    assert_eq!(of("Ana Ruiz <a@b.es>"), ["Ana Ruiz <a@b.es>"]);
    assert_eq!(of(""), [""]);
}

#[test]
fn what_says_that_there_is_no_mailbox_is_nobodys() {
    for text in [
        "sincorreo@gmail.com",
        "notiene@hotmail.com",
        "no@no.com",
        "xxx@xxx.com",
        "test@example.com",
    ] {
        assert!(matches!(normalise(text), Reading::Placeholder(_)), "{text}");
    }
    for text in ["smith@smith.com", "no@gmail.com", "aa@smith.es"] {
        assert!(normalise(text).value().is_some(), "{text}");
    }
}
