//! That the table of schemes is sound, and its check digits catch what they promise.

use super::*;

#[test]
fn the_table_is_sound() {
    let countries: Vec<_> = scheme::ISSUERS
        .iter()
        .map(|issuer| issuer.country)
        .collect();
    assert!(countries.is_sorted(), "{countries:?}");
    for (id, scheme) in scheme::all() {
        assert_eq!(
            scheme::by_name(scheme.name).map(|(found, _)| found),
            Some(id),
            "{}",
            scheme.name
        );
        assert!(std::ptr::eq(scheme::get(id), scheme) || scheme::get(id).name == scheme.name);
        assert_eq!(
            scheme.difference == scheme::Grade::Zero,
            scheme.changes_on_renewal,
            "{}",
            scheme.name
        );
        assert!(
            !scheme.words.is_empty() && !scheme.title.is_empty(),
            "{}",
            scheme.name
        );
    }
    for name in "es.dni es.nie es.nif pl.pesel pt.nif pt.cc br.cpf ar.dni ar.cuit mx.curp mx.rfc cl.rut \
        co.nit it.codicefiscale fr.nir fr.nif de.idnr gb.nhs us.ssn us.itin in_.aadhaar in_.pan \
        tr.tckimlik cn.ric kr.rrn ua.rntrc pl.idcard de.idcard fr.idcard it.idcard es.support gb.nino \
        gb.driver co.cedula ng.nin ng.bvn vn.cccd vn.cmnd id.nik br.rg passport passport.FR in.aadhaar"
        .split_whitespace()
    {
        assert!(scheme::by_name(name).is_some(), "{name}");
    }
}

/// Every substitution and adjacent transposition of valid numbers, against the promise.
#[test]
fn check_digits_catch_what_they_promise() {
    let mut broken = Vec::new();
    for (name, numbers) in SAMPLES {
        let Some((id, _)) = scheme::by_name(name) else {
            continue;
        };
        let scheme = scheme::get(id);
        let (mut substituted, mut transposed) = (true, true);
        for number in numbers
            .split(' ')
            .flat_map(|sample| relatives(scheme, sample))
        {
            let unnoticed = |changed: String| {
                scheme.judge(&changed).is_ok() && scheme.core(&changed) != scheme.core(&number)
            };
            substituted &= !substitutions(&number).any(unnoticed);
            transposed &= !transpositions(&number).any(unnoticed);
        }
        let kept = match scheme.catches {
            Catches::All => substituted && transposed,
            Catches::Substitutions => substituted,
            Catches::Most | Catches::Nothing => true,
        };
        if !kept {
            broken.push((name, scheme.catches, substituted, transposed));
        }
    }
    assert!(broken.is_empty(), "{broken:?}");
}

/// Other valid numbers: the sample with digits changed and, by trial, its check restored.
fn relatives(scheme: &'static Scheme, sample: &str) -> Vec<String> {
    let mut found = vec![sample.to_owned()];
    let mut random = 0x2545_F491_4F6C_DD1D_u64;
    let mut bytes = sample.as_bytes().to_vec();
    for _ in 0..20_000 {
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let at = (random >> 33) as usize % bytes.len();
        if bytes[at].is_ascii_digit() {
            bytes[at] = b'0' + (random >> 48) as u8 % 10;
        }
        let changed = String::from_utf8_lossy(&bytes);
        if found.len() < 120 && scheme.judge(&changed).is_ok() {
            found.push(changed.into_owned());
        }
    }
    found
}

/// Every other character of the same kind in every place.
fn substitutions(number: &str) -> impl Iterator<Item = String> + '_ {
    number
        .char_indices()
        .filter(|(_, was)| was.is_alphanumeric())
        .flat_map(move |(at, was)| {
            ('0'..='9')
                .chain('A'..='Z')
                .filter(move |&c| c != was)
                .map(move |c| {
                    let mut changed = number.to_owned();
                    changed.replace_range(at..=at, c.encode_utf8(&mut [0; 4]));
                    changed
                })
        })
}

fn transpositions(number: &str) -> impl Iterator<Item = String> + '_ {
    (1..number.len()).filter_map(move |at| {
        let mut bytes = number.as_bytes().to_vec();
        bytes.swap(at - 1, at);
        String::from_utf8(bytes)
            .ok()
            .filter(|changed| changed != number)
    })
}

fn any_scheme() -> impl Strategy<Value = &'static str> {
    let names: Vec<_> = scheme::all()
        .map(|(_, scheme)| scheme.name)
        .chain(["", "mrz", "zz.q"])
        .collect();
    proptest::sample::select(names)
}

proptest! {
    #[test]
    fn dni_catches_every_slip(number in 0u64..100_000_000, at in 0usize..8, digit in 0u8..10) {
        let letter = b"TRWAGMYFPDXBNJZSQVHLCKE"[(number % 23) as usize] as char;
        let right = format!("{number:08}{letter}");
        let mut wrong = right.clone();
        wrong.replace_range(at..=at, &digit.to_string());
        let mut swapped = right.clone().into_bytes();
        swapped.swap(at, (at + 1).min(7));
        let swapped = String::from_utf8(swapped).unwrap_or_default();
        for slip in [wrong, swapped] {
            let (validity, _) = check(scheme::by_name("es.dni").expect("es.dni").0, &slip);
            prop_assert_eq!(validity == Validity::Valid, slip == right);
        }
    }

    /// Weights 1, 3, 7, 9: neighbours that differ by five change places unseen.
    #[test]
    fn pesel_misses_transpositions_of_five(day in 1u64..29, serial in 0u64..10_000, at in 6usize..9) {
        let body = format!("8003{day:02}{serial:04}");
        let sum = check::weighted(&body, &[1, 3, 7, 9, 1, 3, 7, 9, 1, 3]);
        let right = format!("{body}{}", (10 - sum % 10) % 10);
        let mut swapped = right.clone().into_bytes();
        swapped.swap(at, at + 1);
        let difference = swapped[at].abs_diff(swapped[at + 1]);
        let (validity, _) = check(scheme::by_name("pl.pesel").expect("pl.pesel").0, &String::from_utf8_lossy(&swapped));
        prop_assert_eq!(validity == Validity::Valid, difference == 0 || difference == 5);
    }

    /// Luhn sees every transposition but that of 0 and 9.
    #[test]
    fn luhn_misses_09_and_90(body in 0u64..100_000_000, at in 0usize..8) {
        let right = (0..10).map(|last| format!("{body:08}{last}")).find(|number| check::luhn(number));
        let right = right.unwrap_or_default();
        let mut swapped = right.clone().into_bytes();
        swapped.swap(at, at + 1);
        let unseen = check::luhn(&String::from_utf8_lossy(&swapped));
        let difference = swapped[at].abs_diff(swapped[at + 1]);
        prop_assert_eq!(unseen, difference == 0 || difference == 9);
    }

    #[test]
    fn never_panics(scheme in any_scheme(), number in "\\PC{0,50}", word in "\\PC{0,12}", country in "\\PC{0,4}") {
        let raw = RawDocument {
            number: number.into(),
            scheme: scheme.into(),
            doc_type: word.into(),
            country: country.into(),
            ..Default::default()
        };
        let _ = appraise(&raw, Country::new("ES"));
    }

    #[test]
    fn never_panics_on_likely_numbers(number in "[0-9A-Z*+-]{1,20}") {
        for (id, scheme) in scheme::all() {
            let _ = check(id, &number);
            let raw = RawDocument { number: number.as_str().into(), scheme: scheme.name.into(), ..Default::default() };
            if let Reading::Value(document) = normalise(&raw, None) {
                let _ = (encoded::encoded(&document), scheme.core(&document.number));
                let again = read(scheme.name, &document.number);
                prop_assert_eq!(again.value().map(|again| again.number), Some(document.number), "{}", scheme.name);
            }
        }
    }

    #[test]
    fn never_panics_on_strange_checks(number in "[0-9A-ZÑé&*+-]{0,20}") {
        for (id, scheme) in scheme::all() {
            let _ = (check(id, &number), (scheme.encodes)(&number), scheme.core(&number));
            let _ = (scheme.equality_needs_sex)(&number);
            let _ = (scheme.check)(&number);
        }
    }
}
