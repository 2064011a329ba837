//! Reads dates in the formats, orders and calendars of the world.

use super::*;
use proptest::prelude::*;

fn read(text: &str, style: impl Into<DateStyle>) -> String {
    match normalise(text, style) {
        Reading::Missing => "missing".into(),
        Reading::Placeholder(_) => "placeholder".into(),
        Reading::Unreadable(_) => "unreadable".into(),
        Reading::Value(date) => format!("{:04}-{:02}-{:02}", date.year, date.month, date.day),
    }
}

#[test]
fn reads_the_formats_of_the_world() {
    for (text, expected) in WRITTEN {
        assert_eq!(read(text, DateOrder::Dmy), *expected, "{text}");
    }
}

const WRITTEN: &[(&str, &str)] = &[
    ("1980-03-05", "1980-03-05"),
    ("19800305", "1980-03-05"),
    ("05031980", "1980-03-05"),
    ("05/03/1980", "1980-03-05"),
    ("5.3.1980", "1980-03-05"),
    ("5-3-80", "1980-03-05"),
    ("05/03/26", "2026-03-05"),
    ("05/03/27", "1927-03-05"),
    ("1980/3/5", "1980-03-05"),
    ("1980.03.05.", "1980-03-05"),
    ("03/25/1980", "1980-03-25"),
    ("1980/25/03", "1980-03-25"),
    ("5 de marzo de 1980", "1980-03-05"),
    ("5 Mar 1980", "1980-03-05"),
    ("05-MAR-80", "1980-03-05"),
    ("05MAR1980", "1980-03-05"),
    ("March 5th, 1980", "1980-03-05"),
    ("1980 March 5", "1980-03-05"),
    ("Wednesday, 5 March 1980", "1980-03-05"),
    ("1er août 1980", "1980-08-01"),
    ("5. März 1980", "1980-03-05"),
    ("5 października 1980 r.", "1980-10-05"),
    ("5 Ağustos 1980", "1980-08-05"),
    ("5 ŞUBAT 1980", "1980-02-05"),
    ("5 марта 1980 г.", "1980-03-05"),
    ("5 березня 1980", "1980-03-05"),
    ("5 Μαρτίου 1980", "1980-03-05"),
    ("5 مارس 1980", "1980-03-05"),
    ("٠٥/٠٣/١٩٨٠", "1980-03-05"),
    ("1980年3月5日", "1980-03-05"),
    ("23 ธ.ค. 2520", "1977-12-23"),
    ("5 มีนาคม พ.ศ. 2523", "1980-03-05"),
    ("วันที่ 5 มีนาคม 2523", "1980-03-05"),
    ("5 มี.ค.2523", "1980-03-05"),
    ("ngày 5 tháng 3 năm 1980", "1980-03-05"),
    ("10 tháng 6 năm 1975", "1975-06-10"),
    ("1980-yil 5-mart", "1980-03-05"),
    ("5 მარტი 1980", "1980-03-05"),
    ("5 մարտի 1980", "1980-03-05"),
    ("5 במרץ 1980", "1980-03-05"),
    ("5. ožujka 1980", "1980-03-05"),
    ("5. listopada 1980.", "1980-10-05"),
    ("5 listopada 1980", "1980-11-05"),
    ("24 فروردین 1363", "1984-04-13"),
    ("۲۴ فروردين ۱۳۶۳", "1984-04-13"),
    ("1980 оны 3 сарын 5", "1980-03-05"),
    ("1980년 3월 5일", "1980-03-05"),
    ("5.III.1980", "1980-03-05"),
    ("5.II.1980", "1980-02-05"),
    ("1980-03-05T00:00:00Z", "1980-03-05"),
    ("1980-03-05 00:00:00.000", "1980-03-05"),
    ("05/03/1980 12:00 AM", "1980-03-05"),
    ("1980", "1980-00-00"),
    ("19800305.0", "1980-03-05"),
    ("1980.0", "1980-00-00"),
    ("1848", "1848-00-00"),
    ("12/03/2530", "1987-03-12"),
    ("2530-03-12", "1987-03-12"),
    ("25300312", "1987-03-12"),
    ("12032530", "1987-03-12"),
    ("29/02/2527", "1984-02-29"),
    ("2530", "1987-00-00"),
    ("1980-00-00", "1980-00-00"),
    ("1980-03", "1980-03-00"),
    ("03/1980", "1980-03-00"),
    ("March 1980", "1980-03-00"),
    ("198003", "1980-03-00"),
    ("l9770220", "1977-02-20"),
    ("198O-01-02", "1980-01-02"),
    ("O5/03/I980", "1980-03-05"),
    ("1980-02-29", "1980-02-29"),
];

#[test]
fn says_what_is_no_date() {
    let table = [
        ("", "missing"),
        ("   ", "missing"),
        ("N/A", "placeholder"),
        ("1900-01-01", "placeholder"),
        ("01/01/1900", "placeholder"),
        ("01/01/00", "placeholder"),
        ("0000-00-00", "placeholder"),
        ("00000000", "placeholder"),
        ("9999-12-31", "placeholder"),
        ("11/11/1111", "placeholder"),
        ("0001-01-01", "placeholder"),
        ("1/1/1800", "placeholder"),
        ("1970-01-01", "1970-01-01"),
        ("1981-02-29", "unreadable"),
        ("31/02/1980", "unreadable"),
        ("1980-13-13", "unreadable"),
        ("2323-03-05", "unreadable"),
        ("29/02/2526", "unreadable"),
        ("abc", "unreadable"),
        ("5 foo 1980", "unreadable"),
        ("1 2 3 4", "unreadable"),
        ("29285", "unreadable"),
        ("1980-00-05", "unreadable"),
        ("99999999999999999999", "unreadable"),
        ("01/02/67516", "unreadable"),
    ];
    for (text, expected) in table {
        assert_eq!(read(text, DateOrder::Dmy), expected, "{text}");
    }
}

#[test]
fn nobody_was_born_in_a_year_to_come() {
    let style = DateStyle {
        pivot_year: 2026,
        may_come: false,
        ..DateStyle::default()
    };
    for (text, expected) in [
        ("2027-01-01", "unreadable"),
        ("05/03/2090", "unreadable"),
        ("2026-12-31", "2026-12-31"),
    ] {
        assert_eq!(read(text, style), expected, "{text}");
    }
    assert_eq!(read("2027-01-01", DateStyle::default()), "2027-01-01");
}

#[test]
fn the_order_decides_what_is_ambiguous() {
    assert_eq!(read("03/05/1980", DateOrder::Mdy), "1980-03-05");
    assert_eq!(read("25/03/1980", DateOrder::Mdy), "1980-03-25");
    assert_eq!(read("03051980", DateOrder::Mdy), "1980-03-05");
    assert_eq!(read("80-03-05", DateOrder::Ymd), "1980-03-05");
    assert_eq!(read("800305", DateOrder::Ymd), "1980-03-05");
    assert_eq!(read("050380", DateOrder::Dmy), "1980-03-05");
    assert_eq!(read("05/03/1980", DateOrder::Ymd), "1980-03-05");
}

#[test]
fn reads_declared_serials() {
    let with = |serials| DateStyle {
        serials,
        ..Default::default()
    };
    assert_eq!(read("29285", with(Serials::Excel1900)), "1980-03-05");
    assert_eq!(read("27823", with(Serials::Excel1904)), "1980-03-05");
    assert_eq!(read("1980-03-05", with(Serials::Excel1900)), "1980-03-05");
    assert_eq!(read("1980", with(Serials::Excel1900)), "1980-00-00");
}

#[test]
fn converts_declared_calendars() {
    let table = [
        (Calendar::ThaiBuddhist, "5/3/2523", "1980-03-05"),
        (Calendar::Roc, "069/03/05", "1980-03-05"),
        (Calendar::Roc, "69/03/05", "1980-03-05"),
        (Calendar::Roc, "0640610", "1975-06-10"),
        (Calendar::Roc, "64/06/10", "1975-06-10"),
        (Calendar::Roc, "25.6.10", "1936-06-10"),
        (Calendar::Roc, "民國64年6月10日", "1975-06-10"),
        (Calendar::Roc, "1975-06-10", "1975-06-10"),
        (Calendar::JapaneseEras, "3500610", "1975-06-10"),
        (Calendar::JapaneseEras, "4010203", "1989-02-03"),
        (Calendar::JapaneseEras, "9010203", "unreadable"),
        (Calendar::BikramSambat, "2032-02-27", "1975-06-10"),
        (Calendar::BikramSambat, "१५/१२/२०७३", "2017-03-28"),
        (Calendar::BikramSambat, "1995/05/10", "1938-00-00"),
        (Calendar::BikramSambat, "2032", "1975-00-00"),
        (Calendar::BikramSambat, "2032-02-33", "unreadable"),
        (Calendar::SolarHijri, "1980-03-05", "1980-03-05"),
        (Calendar::SolarHijri, "1358/12/14", "1980-03-04"),
        (Calendar::SolarHijri, "1400/01/01", "2021-03-21"),
        (Calendar::SolarHijri, "1375/01/01", "1996-03-20"),
        (Calendar::SolarHijri, "1399/12/30", "2021-03-20"),
        (Calendar::SolarHijri, "1400/12/30", "unreadable"),
        (Calendar::LunarHijri, "1400/04/17", "1980-03-05"),
        (Calendar::LunarHijri, "1443/01/01", "2021-08-10"),
        (Calendar::Ethiopian, "1/1/2000", "2007-09-12"),
        (Calendar::Ethiopian, "26/6/1972", "1980-03-05"),
        (Calendar::Ethiopian, "6/13/1971", "1979-09-11"),
        (Calendar::Ethiopian, "7/13/1971", "unreadable"),
    ];
    for (calendar, text, expected) in table {
        let style = DateStyle {
            calendar,
            ..Default::default()
        };
        assert_eq!(read(text, style), expected, "{calendar:?} {text}");
    }
}

#[test]
fn reads_years_of_an_era() {
    for (text, expected) in [
        ("民國75年11月03日", "1986-11-03"),
        ("民国75年11月3日", "1986-11-03"),
        ("昭和61年1月2日", "1986-01-02"),
        ("平成元年2月3日", "1989-02-03"),
        ("S61.11.03", "1986-11-03"),
        ("H1/2/3", "1989-02-03"),
    ] {
        assert_eq!(read(text, DateOrder::Dmy), expected, "{text}");
    }
    assert!(!read("S61", DateOrder::Dmy).starts_with('1'));
    // The emperor died in the fifteenth year.
    assert_eq!(read("大正15年1月2日", DateOrder::Dmy), "1926-01-02");
    assert_eq!(read("大正16年1月2日", DateOrder::Dmy), "unreadable");
}

#[test]
fn a_letter_before_six_digits_is_a_code() {
    for (text, expected) in [
        ("A100203", "unreadable"),
        ("D800305", "unreadable"),
        ("R100203", "unreadable"),
        ("Y19800305", "unreadable"),
        ("r. 19800305", "1980-03-05"),
        ("5 de marzo de 1980", "1980-03-05"),
    ] {
        assert_eq!(read(text, DateOrder::Dmy), expected, "{text}");
    }
}

#[test]
fn reads_years_known_roughly() {
    for (text, expected) in [
        ("abt 1814", "1814-00-00"),
        ("c. 1850", "1850-00-00"),
        ("1850?", "1850-00-00"),
        ("1850/51", "1850-00-00"),
        ("1850/11", "1850-11-00"),
        ("bet 1850 and 1852", "1850-00-00"),
        ("abt 1204", "unreadable"),
    ] {
        assert_eq!(read(text, DateOrder::Dmy), expected, "{text}");
    }
}

#[test]
fn reads_counts_of_seconds() {
    let style = |serials| DateStyle {
        serials,
        ..DateStyle::default()
    };
    for (text, serials, expected) in [
        ("499824000", Serials::UnixSeconds, "1985-11-03"),
        ("-86400", Serials::UnixSeconds, "1969-12-31"),
        ("499820400", Serials::UnixSeconds, "1985-11-03"),
        ("499824000000", Serials::UnixMillis, "1985-11-03"),
    ] {
        assert_eq!(read(text, style(serials)), expected, "{text}");
    }
}

#[test]
fn infers_the_order_of_a_column() {
    let dmy = infer_order(["25/03/1980", "03/04/1980", "04/04/1980", "x"].into_iter());
    assert_eq!(
        (dmy.order, dmy.dmy_only, dmy.ambiguous),
        (DateOrder::Dmy, 1, 1)
    );
    let mdy = infer_order(["03/25/1980", "12311980", "03/04/1980"].into_iter());
    assert_eq!(
        (mdy.order, mdy.mdy_only, mdy.ambiguous),
        (DateOrder::Mdy, 2, 1)
    );
    let ymd = infer_order(["1980-03-04", "19800304"].into_iter());
    assert_eq!((ymd.order, ymd.ymd), (DateOrder::Ymd, 2));
}

proptest! {
    #[test]
    fn never_panics(text in ".*", numbers in "[0-9OIl/. -]{0,24}") {
        for order in [DateOrder::Dmy, DateOrder::Mdy, DateOrder::Ymd] {
            normalise(&text, order);
            normalise(&numbers, order);
        }
        for calendar in [Calendar::Roc, Calendar::SolarHijri, Calendar::LunarHijri, Calendar::Ethiopian] {
            normalise(&numbers, DateStyle { calendar, ..Default::default() });
        }
        infer_order([text.as_str(), numbers.as_str()].into_iter());
    }

    #[test]
    fn reads_its_own_output(text in "[0-9]{1,4}[/. -][0-9]{1,2}[/. -][0-9]{1,4}") {
        if let Reading::Value(date) = normalise(&text, DateOrder::Dmy) {
            let written = format!("{:04}-{:02}-{:02}", date.year, date.month, date.day);
            prop_assert_eq!(normalise(&written, DateOrder::Mdy), Reading::Value(date));
        }
    }
}
