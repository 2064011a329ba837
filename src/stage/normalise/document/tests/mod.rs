//! What is read of a number: its scheme, its canonical form, and whether it holds.

mod meaning;
mod promise;

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
fn a_word_means_the_number_of_its_bearer() {
    for (number, word, default, nationality, expected) in [
        ("12345678Z", "DNI", "", "ES", Some("es.dni")),
        ("20123456", "DNI", "", "AR", Some("ar.dni")),
        ("20123456", "DNI", "", "PE", Some("pe.cui")),
        ("20123456", "DNI", "", "", None),
        // In Spain an Argentine shows either.
        ("20123456", "DNI", "ES", "AR", Some("ar.dni")),
        ("12345678Z", "DNI", "ES", "AR", Some("es.dni")),
        ("1032456789", "Cédula", "", "CO", Some("co.cedula")),
        ("10000000146", "T.C. Kimlik", "", "TR", Some("tr.tckimlik")),
        ("12345678Z", "National ID", "", "ES", Some("es.dni")),
        ("39053344705", "National ID", "ES", "BR", Some("br.cpf")),
    ] {
        let raw = RawDocument {
            number: number.into(),
            doc_type: word.into(),
            ..Default::default()
        };
        let [default, nationality] = [default, nationality].map(Country::new);
        let Reading::Value(document) = of_bearer(&raw, default, nationality) else {
            panic!("{word} {number} is no value");
        };
        let found = scheme_name(document.view());
        assert_eq!(found.as_deref(), expected, "{word} {number}");
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
