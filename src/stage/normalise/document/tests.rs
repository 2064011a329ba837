//! The sample numbers of every scheme, and what the check digits promise.

use super::scheme::{self, Catches, Scheme};
use super::*;
use crate::record::account::Finding;
use crate::record::date::BirthDate;
use crate::record::value::Sex;
use proptest::prelude::*;

fn read(scheme: &str, number: &str) -> Reading<Document> {
    let raw = RawDocument {
        number: number.into(),
        scheme: scheme.into(),
        ..Default::default()
    };
    normalise(&raw, None)
}

fn document(scheme: &str, number: &str) -> Document {
    match read(scheme, number) {
        Reading::Value(document) => document,
        _ => panic!("{scheme} is not a value"),
    }
}

/// Numbers from documentation and specimens, canonical and valid.
const SAMPLES: &[(&str, &str)] = &[
    ("es.dni", "12345678Z 54362315K 11111111H 99999999R"),
    ("es.nie", "X2482300W X5253868R Y1234567X"),
    ("es.nif", "12345678Z Y1234567X A58818501"),
    ("es.cif", "A58818501 B64717838 J99216582"),
    ("pl.pesel", "44051401359 02211307589 02070803628"),
    ("pl.idcard", "ABA300000 ABS123456 ZZC108201"),
    ("pt.nif", "501964843 123456789 502757191"),
    ("pt.cc", "000000000ZZ4 123456789ZZ1"),
    ("br.cpf", "39053344705 11144477735 52998224725"),
    ("br.cin", "39053344705"),
    ("ar.cuit", "20055361682 20267565393 20123456786"),
    ("ar.dni", "20123456"),
    (
        "mx.curp",
        "HEGG560427MVZRRL04 BEML920313HMCLNS09 BOXW310820HNERXN09",
    ),
    ("mx.rfc", "GODE561231GR8 VACE460910SX6"),
    ("cl.rut", "760864285 125319092 111111111"),
    ("co.nit", "2131234321 8001972684 8999990681"),
    (
        "it.codicefiscale",
        "RSSMRA85T10A562S RCCMNL83S18D969H RSSMRA45C12F20RX RSSMRA45C12F205C",
    ),
    ("fr.nir", "295109912611193 255081416802538 253072B07300470"),
    ("de.idnr", "36574261809 86095742719 47036892816"),
    ("de.idcard", "L01X00T471 T220001293 L01X00T47"),
    ("gb.nino", "AB123456C"),
    ("us.ssn", "536904399"),
    ("in_.aadhaar", "234123412346 999941057058 999971658847"),
    ("in_.pan", "ABMPA3211G ACUPA7085R AAPPV8261K"),
    ("tr.tckimlik", "10000000146 17291716060 12345678950"),
    (
        "cn.ric",
        "11010519491231002X 360426199101010071 44011320141005001X",
    ),
    ("kr.rrn", "9001011234568 9710131019901 9710139019902"),
    ("ua.rntrc", "1759013776 2530414071 3184710691"),
    ("fi.hetu", "131052-308T"),
    ("se.personnummer", "8803200016 198803200016"),
    ("nl.bsn", "111222333"),
    ("be.nn", "85073003328"),
    ("ee.ik", "36805280109"),
    ("lt.asmens", "33309240064"),
    ("lv.pk", "16117519997"),
    ("no.fodselsnummer", "15108695088"),
    ("dk.cpr", "2110625629"),
    ("is_.kennitala", "4504013150"),
    ("bg.egn", "7523169263"),
    ("ro.cnp", "1630615123457"),
    ("hr.oib", "33392005961"),
    ("si.emso", "0101006500006"),
    ("gr.amka", "01013099997"),
    ("cz.rc", "7103192745"),
    ("ch.ssn", "7569217076985"),
    ("at.vnr", "1237010180"),
    ("ie.pps", "6433435F 6433435FT"),
    ("gb.nhs", "9434765870"),
    ("th.pin", "1234545678781"),
    ("za.idnr", "7503305044089"),
    ("il.idnr", "039337423"),
    ("pl.nip", "8567346215"),
    ("fr.nif", "3023217600053"),
    ("ca.sin", "123456782"),
    ("au.tfn", "123456782"),
    ("vn.cccd", "001095012345"),
    ("id.nik", "3171011708450001"),
];

#[test]
fn samples_are_valid_and_canonical() {
    for (scheme, numbers) in SAMPLES {
        for number in numbers.split(' ') {
            let document = document(scheme, number);
            assert_eq!(document.number, number, "{scheme}");
            assert_eq!(document.validity, Validity::Valid, "{scheme} {number}");
            let name = scheme_name(document.view());
            assert_eq!(name.as_deref(), Some(*scheme));
        }
    }
}

#[test]
fn verdicts() {
    for (scheme, number, validity) in [
        ("gb.nino", "QQ123456C", Validity::Invalid),
        ("us.ssn", "078-05-1120", Validity::Invalid),
        ("us.ssn", "219-09-9999", Validity::Invalid),
        ("mx.rfc", "COMG600703", Validity::Unknown),
        ("kr.rrn", "9001011234567", Validity::Unknown),
        ("es.dni", "12345678A", Validity::Invalid),
        ("pl.pesel", "44051401358", Validity::Invalid),
        ("in_.aadhaar", "XXXXXXXX2346", Validity::Unknown),
        ("xx.unheard", "12345678Z", Validity::Unknown),
    ] {
        assert_eq!(
            document(scheme, number).validity,
            validity,
            "{scheme} {number}"
        );
    }
}

#[test]
fn canonical_forms() {
    for (scheme, typed, canonical) in [
        ("es.dni", "12.345.678-z", "12345678Z"),
        ("es.dni", "1234567-L", "01234567L"),
        ("ar.dni", "07123456", "7123456"),
        ("es.dni", "DNI: 12345678 Z", "12345678Z"),
        ("es.nie", "x-2482300-w", "X2482300W"),
        ("es.nie", "X02482300W", "X2482300W"),
        ("es.nif", "ES12345678Z", "12345678Z"),
        ("cl.rut", "12.531.909-2", "125319092"),
        ("ar.dni", "7.123.456", "7123456"),
        ("ar.cuit", "20-05536168-2", "20055361682"),
        ("br.cpf", "390.533.447-05", "39053344705"),
        ("br.cpf", "２９９８２２４７２５", "2998224725"),
        ("cn.ric", "110105491231002", "11010519491231002X"),
        ("pl.pesel", "2211307589", "02211307589"),
        ("se.personnummer", "880320-0016", "8803200016"),
        ("fi.hetu", "131052-308t", "131052-308T"),
        ("in_.aadhaar", "XXXX XXXX 2346", "********2346"),
        ("passport.ES", " paa 123456 ", "PAA123456"),
    ] {
        assert_eq!(document(scheme, typed).number, canonical, "{scheme}");
    }
}

#[test]
#[allow(clippy::too_many_lines, reason = "a table")]
fn schemes_are_found() {
    for (number, doc_type, country, default, expected, inferred) in [
        ("12345678Z", "DNI", "", "ES", Some("es.dni"), true),
        ("12345678Z", "DNI", "Spain", "", Some("es.dni"), false),
        ("20123456", "dni", "AR", "", Some("ar.dni"), false),
        (
            "PAA123456",
            "Pasaporte",
            "ESP",
            "",
            Some("passport.ES"),
            false,
        ),
        ("PAA123456", "Reisepaß", "", "ES", None, false),
        ("C01X0006H", "Reisepass", "", "ES", Some("passport"), false),
        ("44051401359", "PESEL", "", "", Some("pl.pesel"), false),
        ("12345678Z", "", "ES", "", Some("es.dni"), true),
        ("12345678A", "", "ES", "", Some("es.dni"), true),
        ("12345678Z", "", "", "ES", Some("es.dni"), true),
        ("X2482300W", "", "", "ES", Some("es.nie"), true),
        ("39053344705", "", "BR", "", Some("br.cpf"), true),
        (
            "RSSMRA85T10A562S",
            "",
            "",
            "",
            Some("it.codicefiscale"),
            true,
        ),
        ("1234563", "", "", "", None, false),
        (
            "ABA300000",
            "dowód osobisty",
            "PL",
            "",
            Some("pl.idcard"),
            false,
        ),
        ("12345678Z", "identity card", "ES", "", Some("es.dni"), true),
        ("123456789", "id card", "BE", "", Some("be.idcard"), false),
    ] {
        let raw = RawDocument {
            number: number.into(),
            doc_type: doc_type.into(),
            country: country.into(),
            ..Default::default()
        };
        let Reading::Value(document) = normalise(&raw, Country::new(default)) else {
            assert_eq!(number, "123456789", "not a value");
            continue;
        };
        let found = (scheme_name(document.view()), document.inferred);
        let wanted = (expected.map(CompactString::new), inferred);
        assert_eq!(found, wanted, "{doc_type} {country} {number}");
    }
}

#[test]
fn nothing_is_said() {
    for number in ["N/A", "none", "-", "000000000", "XXXX", "123456789", "..."] {
        assert!(
            matches!(read("", number), Reading::Placeholder(_)),
            "{number}"
        );
    }
    assert_eq!(read("", " "), Reading::Missing);
    assert!(matches!(read("", "hello"), Reading::Unreadable(_)));
    assert!(matches!(read("mrz", "P<UTO"), Reading::Unreadable(_)));
}

#[test]
fn appraisals() {
    let of = |scheme: &'static str, number: &'static str| {
        let raw = RawDocument {
            number: number.into(),
            scheme: scheme.into(),
            ..Default::default()
        };
        let appraisal = appraise(&raw, None);
        (appraisal.validity, appraisal.reason)
    };
    assert_eq!(of("es.dni", "12345678Z"), (Validity::Valid, ""));
    assert_eq!(
        of("es.dni", "12345678A"),
        (Validity::Invalid, "the check digit does not hold")
    );
    assert_eq!(
        of("zz.whatever", "12345678A"),
        (Validity::Unknown, "unknown scheme")
    );
    assert_eq!(
        of("zz.whatever", "hello"),
        (Validity::Unknown, "unknown scheme")
    );
    assert_eq!(of("es.dni", "hello").0, Validity::Invalid);
    assert_eq!(
        of("us.ssn", "123456789"),
        (Validity::Valid, "counted digits")
    );
    assert_eq!(of("pl.pesel", "00000000000").0, Validity::Invalid);
}

#[test]
#[allow(clippy::too_many_lines, reason = "a table")]
fn bearers() {
    for (scheme, number, birth, sex) in [
        (
            "pl.pesel",
            "44051401359",
            Some((1944, 5, 14)),
            Some(Sex::Male),
        ),
        (
            "pl.pesel",
            "02211307589",
            Some((2002, 1, 13)),
            Some(Sex::Female),
        ),
        (
            "pl.pesel",
            "02070803628",
            Some((1902, 7, 8)),
            Some(Sex::Female),
        ),
        (
            "ua.rntrc",
            "1759013776",
            Some((1948, 2, 28)),
            Some(Sex::Male),
        ),
        (
            "ua.rntrc",
            "2530414071",
            Some((1969, 4, 12)),
            Some(Sex::Male),
        ),
        (
            "ua.rntrc",
            "3184710691",
            Some((1987, 3, 12)),
            Some(Sex::Male),
        ),
        (
            "cn.ric",
            "11010519491231002X",
            Some((1949, 12, 31)),
            Some(Sex::Female),
        ),
        (
            "mx.curp",
            "HEGG560427MVZRRL04",
            Some((1956, 4, 27)),
            Some(Sex::Female),
        ),
        (
            "fi.hetu",
            "131052-308T",
            Some((1952, 10, 13)),
            Some(Sex::Female),
        ),
        (
            "vn.cccd",
            "001095012345",
            Some((1995, 0, 0)),
            Some(Sex::Male),
        ),
        (
            "it.codicefiscale",
            "RSSMRA85T10A562S",
            None,
            Some(Sex::Male),
        ),
        ("es.dni", "12345678Z", None, None),
    ] {
        let says = encoded::encoded(&document(scheme, number));
        let date = says
            .birth_date()
            .map(|date| (date.year, date.month, date.day));
        assert_eq!((date, says.sex), (birth, sex), "{scheme} {number}");
    }
}

#[test]
fn contradictions_are_findings() {
    let numbers = [
        document("pl.pesel", "44051401359"),
        document("it.codicefiscale", "RSSMRA85T10A562S"),
    ];
    let date = |year, month, day| Some(BirthDate { year, month, day });
    let found = |at: usize, birth, sex| encoded::findings(&numbers[at..=at], birth, sex);
    assert_eq!(found(0, date(1944, 5, 14), Some(Sex::Male)), []);
    assert_eq!(found(0, date(1944, 0, 0), None), []);
    assert_eq!(
        found(0, date(1945, 5, 14), None),
        [Finding::NumberContradictsBirthDate]
    );
    assert_eq!(
        found(0, None, Some(Sex::Female)),
        [Finding::NumberContradictsSex]
    );
    assert_eq!(found(1, date(1985, 12, 10), Some(Sex::Other)), []);
    assert_eq!(
        found(1, date(1985, 12, 11), None),
        [Finding::NumberContradictsBirthDate]
    );
}

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
