//! What a number says of its bearer, and what it is worth.

use super::*;

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
