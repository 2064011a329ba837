//! How step-up evidence is written on the command line: `phone_verified=A`.

use crate::stage::explain::outcome::{Account, Band, Outcome, contradiction};

/// What is said of anything else.
const FORMS: &str = "--with wants one of phone_verified=A, phone_verified=both, phone_refuted=A, second_surname=A:VALUE, \
                     birth_place=A:VALUE, national_number=A:SCHEME:VALUE, document_read=A, \
                     selfie=match|close|different";

/// Reads all that was found out since.
///
/// # Errors
/// As of one outcome, and where two of them cannot both be.
pub fn outcomes(texts: &[String], ids: [&str; 2]) -> Result<Vec<Outcome>, &'static str> {
    let outcomes = texts.iter().map(|text| outcome(text, ids));
    let outcomes = outcomes.collect::<Result<Vec<_>, _>>()?;
    match contradiction(&outcomes) {
        Some((_, reason)) => Err(reason),
        None => Ok(outcomes),
    }
}

/// Reads one outcome. A and B are the first and the second account; an account id that is itself
/// one of these letters is meant before the letter.
///
/// # Errors
/// What was expected instead. What was typed is not repeated: it may be a personal value.
fn outcome(text: &str, ids: [&str; 2]) -> Result<Outcome, &'static str> {
    let (code, rest) = text.split_once('=').ok_or(FORMS)?;
    match code.trim() {
        "phone_verified" if rest.trim() == "both" => Ok(Outcome::PhonesVerifiedTogether),
        "phone_verified" => account(rest, ids).map(Outcome::PhoneVerified),
        "phone_refuted" => account(rest, ids).map(Outcome::PhoneRefuted),
        "document_read" => account(rest, ids).map(Outcome::DocumentRead),
        "second_surname" => {
            let (account, value) = valued(rest, ids)?;
            Ok(Outcome::SecondSurname(account, value.into()))
        }
        "birth_place" => {
            let (account, value) = valued(rest, ids)?;
            Ok(Outcome::BirthPlace(account, value.into()))
        }
        "national_number" => {
            let (account, value) = valued(rest, ids)?;
            let shape = "--with national_number=A:SCHEME:VALUE, for example A:es.dni:12345678Z";
            let (scheme, number) = value.split_once(':').ok_or(shape)?;
            Ok(Outcome::NationalNumber {
                account,
                scheme: scheme.trim().into(),
                number: number.trim().into(),
            })
        }
        "selfie" => match rest.trim() {
            "match" => Ok(Outcome::Selfie(Band::Match)),
            "close" => Ok(Outcome::Selfie(Band::Close)),
            "different" => Ok(Outcome::Selfie(Band::Different)),
            _ => Err("--with selfie= is one of match, close, different"),
        },
        _ => Err(FORMS),
    }
}

fn account(text: &str, ids: [&str; 2]) -> Result<Account, &'static str> {
    match text.trim() {
        id if id == ids[0] => Ok(Account::A),
        id if id == ids[1] => Ok(Account::B),
        "A" | "a" => Ok(Account::A),
        "B" | "b" => Ok(Account::B),
        _ => Err("--with must name one of the two accounts: A, B, or its id"),
    }
}

/// `A:VALUE`; ids may hold colons themselves, so they are tried first.
fn valued<'t>(text: &'t str, ids: [&str; 2]) -> Result<(Account, &'t str), &'static str> {
    let of_id = |id: &str| text.strip_prefix(id)?.strip_prefix(':');
    if let Some(value) = of_id(ids[0]) {
        return Ok((Account::A, value));
    }
    if let Some(value) = of_id(ids[1]) {
        return Ok((Account::B, value));
    }
    let wanted = "--with wants an account and a value here: second_surname=A:VALUE";
    let (name, value) = text.split_once(':').ok_or(wanted)?;
    Ok((account(name, ids)?, value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outcomes_are_read() {
        let ids = ["C1", "A"];
        let good = [
            ("phone_verified=C1", Outcome::PhoneVerified(Account::A)),
            ("phone_verified=A", Outcome::PhoneVerified(Account::B)),
            ("phone_verified=both", Outcome::PhonesVerifiedTogether),
            ("phone_refuted=b", Outcome::PhoneRefuted(Account::B)),
            (
                "second_surname=C1:de la Cruz",
                Outcome::SecondSurname(Account::A, "de la Cruz".into()),
            ),
            (
                "national_number=C1:es.dni:12345678Z",
                Outcome::NationalNumber {
                    account: Account::A,
                    scheme: "es.dni".into(),
                    number: "12345678Z".into(),
                },
            ),
            ("selfie=different", Outcome::Selfie(Band::Different)),
        ];
        for (text, expected) in good {
            assert!(outcome(text, ids) == Ok(expected), "{text}");
        }
        for text in [
            "",
            "phone",
            "phone_verified=X",
            "selfie=maybe",
            "birth_place=C1",
        ] {
            assert!(outcome(text, ids).is_err(), "{text}");
        }
    }

    #[test]
    fn what_cannot_both_be_is_refused() {
        let refused = [
            ["phone_verified=A", "phone_refuted=A"],
            ["phone_refuted=B", "phone_verified=both"],
            ["selfie=match", "selfie=different"],
            ["selfie=match", "selfie=match"],
            ["birth_place=A:Sevilla", "birth_place=A:Huelva"],
            [
                "national_number=B:es.dni:12345678Z",
                "national_number=B:es.dni:54362315K",
            ],
        ];
        let all = |texts: [&str; 2]| outcomes(&texts.map(str::to_owned), ["1", "2"]);
        for texts in refused {
            let reason = all(texts).expect_err("they contradict each other");
            assert!(!reason.contains("Sevilla") && !reason.contains("12345678"));
        }
        let good = [
            ["phone_verified=A", "phone_refuted=B"],
            ["birth_place=A:Sevilla", "birth_place=B:Huelva"],
            [
                "national_number=B:es.dni:12345678Z",
                "national_number=B:es.nie:X1234567L",
            ],
        ];
        for texts in good {
            assert!(all(texts).is_ok(), "{texts:?}");
        }
    }
}
