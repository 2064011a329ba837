//! Reads numbers of many countries, and the fast path against the library.

use super::plan::{DIALS_00, PLANS, Plan, Trunk};
use super::*;
use proptest::prelude::*;

fn read(text: &str, country: &str) -> String {
    match normalise(text, Country::new(country)) {
        Reading::Missing => "missing".into(),
        Reading::Placeholder(_) => "placeholder".into(),
        Reading::Unreadable(_) => "unreadable".into(),
        Reading::Value(phone) => format!(
            "{} {}{}",
            phone.e164,
            phone
                .country
                .map_or("--".into(), |country| country.as_str().to_owned()),
            if phone.valid { "" } else { " invalid" }
        ),
    }
}

#[test]
fn reads_numbers_of_many_countries() {
    let table = [
        ("+34 612 34 56 78", "", "34612345678 ES"),
        ("0034 612345678", "", "34612345678 ES"),
        ("612-345-678", "ES", "34612345678 ES"),
        ("34612345678", "ES", "34612345678 ES"),
        ("(+34) 612345678", "FR", "34612345678 ES"),
        ("912 345 678", "ES", "34912345678 ES"),
        ("612345678", "", "612345678 -- invalid"),
        ("06 12 34 56 78", "FR", "33612345678 FR"),
        ("+39 06 481 2345", "", "39064812345 IT"),
        ("(020) 7946-0018", "GB", "442079460018 GB"),
        ("(212) 555-2368", "US", "12125552368 US"),
        ("+1 416 555 2368", "US", "14165552368 CA"),
        ("712 300633", "UG", "256712300633 UG"),
        ("712 300633", "", "712300633 -- invalid"),
        ("+55 (11) 98765-4321", "", "5511987654321 BR"),
        ("612345678 / 699887766", "ES", "34612345678 ES"),
        ("612345678 ext. 12", "ES", "34612345678 ES"),
        ("+34 12345689", "", "3412345689 ES invalid"),
        ("+52 55 1234 5678", "", "525512345678 MX"),
        ("+52 1 55 1234 5678", "", "525512345678 MX"),
        ("044 55 1234 5678", "MX", "525512345678 MX"),
        ("52 1 5512345678", "MX", "525512345678 MX"),
        ("5512345678", "MX", "525512345678 MX"),
        ("0013034585561", "US", "13034585561 US"),
        ("005541915393897", "BR", "5541915393897 BR"),
    ];
    for (text, country, expected) in table {
        assert_eq!(read(text, country), expected, "{text} {country}");
    }
}

#[test]
fn says_what_is_no_number() {
    for text in [
        "000000000",
        "999999999",
        "123456789",
        "0123456789",
        "987654321",
        "+34 666666666",
        "600000000",
        "611111111",
    ] {
        assert_eq!(read(text, "ES"), "placeholder", "{text}");
        assert_eq!(read(text, ""), "placeholder", "{text}");
    }
    for (text, expected) in [("612345678", "34612345678"), ("600123456", "34600123456")] {
        assert!(read(text, "ES").contains(expected), "{text}");
    }
    for text in ["abc", "12", "+", "juan@x.es", "12345678901234567890"] {
        assert_eq!(read(text, "ES"), "unreadable", "{text}");
    }
    assert_eq!(read("  ", "ES"), "missing");
    assert_eq!(read("N/A", "ES"), "placeholder");
}

/// Numbers spread evenly over a range, no two alike in their last digits.
fn samples(plan: &Plan, first: u64, last: u64) -> impl Iterator<Item = u64> {
    let scale = 10u64.pow(plan.digits - plan.first);
    let each = move |prefix: u64| {
        (0..60).map(move |at: u64| prefix * scale + (at * 1_618_033 + prefix * 7_919) % scale)
    };
    (first..=last).flat_map(each)
}

/// The ways in which a number is written in its own country.
fn forms(plan: &Plan, number: u64) -> Vec<String> {
    let mut forms = vec![
        format!("+{}{number}", plan.calling_code),
        number.to_string(),
    ];
    if DIALS_00.contains(&plan.country) {
        forms.push(format!("00{}{number}", plan.calling_code));
    }
    if plan.trunk == Trunk::Zero {
        forms.push(format!("0{number}"));
    }
    forms
}

#[test]
fn the_fast_path_says_what_the_library_says() {
    for plan in PLANS {
        let country = Country::new(plan.country);
        let ranges = plan.ranges.iter();
        for number in ranges.flat_map(|(first, last)| samples(plan, *first, *last)) {
            if number / 10u64.pow(plan.digits - plan.first - 1) % 10 < plan.following {
                continue;
            }
            for form in forms(plan, number) {
                let fast = Written::scan(&form).and_then(|form| plan::read(&form, country));
                assert!(fast.is_some(), "{form}");
                let slow = PHONE_NUMBER_UTIL.parse(&form, Region::from_code(plan.country).ok());
                assert!(fast == phone(&slow.unwrap()), "{form}");
            }
        }
    }
}

#[test]
fn plans_of_one_calling_code_stand_together() {
    for (at, plan) in PLANS.iter().enumerate() {
        let first = PLANS
            .iter()
            .position(|it| it.calling_code == plan.calling_code);
        let together = PLANS[first.unwrap_or(at)..=at].iter();
        assert!(
            together
                .into_iter()
                .all(|it| it.calling_code == plan.calling_code)
        );
    }
}

proptest! {
    #[test]
    fn never_panics(text in ".*", digits in "[+0-9 ()/x.-]{0,24}") {
        for country in ["", "ES", "IT", "US", "ZZ"] {
            normalise(&text, Country::new(country));
            normalise(&digits, Country::new(country));
        }
    }

    #[test]
    fn reads_its_own_output(digits in "[+]?[0-9]{7,12}") {
        if let Reading::Value(phone) = normalise(&digits, Country::new("ES"))
            && phone.valid
        {
            let again = normalise(&format!("+{}", phone.e164), None);
            prop_assert_eq!(again, Reading::Value(phone));
        }
    }

    #[test]
    fn agrees_with_the_library_on_separators(national in 600_000_000u64..750_000_000, gap in 1usize..8) {
        let mut text = national.to_string();
        text.insert(gap, ' ');
        let fast = normalise(&text, Country::new("ES"));
        let slow = by_library(&text, Country::new("ES"));
        prop_assert_eq!(fast, slow);
    }
}

#[test]
fn a_cell_may_hold_several_and_a_note() {
    let spain = Country::new("ES");
    let of = |cell| -> Vec<u64> {
        let read = numbers(cell).filter_map(|text| normalise(text, spain).value());
        read.map(|phone| phone.e164).collect()
    };
    let (mobile, home) = (34_612_345_678, 34_915_551_234);
    assert_eq!(of("612345678;915551234"), [mobile, home]);
    assert_eq!(of("612 345 678 (casa) / 915 551 234"), [mobile, home]);
    assert_eq!(of("612345678 (casa)"), [mobile]);
    assert_eq!(of("91/555 12 34"), [home]);
    assert_eq!(of(r#"["612345678", "915551234"]"#), [mobile, home]);
    assert_eq!(of("['612345678']"), [mobile]);
}

#[test]
fn digits_of_other_scripts_are_digits() {
    let two = "٠١٠٧٦٢٩٢٤٧٢ / ٠١٠٧٦٢٩٢٤٧٣";
    assert_eq!(numbers(two).count(), 2);
    for (text, plain) in [
        ("٠١٠٧٦٢٩٢٤٧٢", "01076292472"),
        ("۰۹۱۲۳۴۵۶۷۸۲", "09123456782"),
        ("+٢٠ ١٠٧٦٢٩٢٤٧٢", "+20 1076292472"),
        ("๐๘๑๒๓๔๕๖๗๒", "0812345672"),
    ] {
        for country in [None, Country::new("EG")] {
            let read = normalise(plain, country);
            assert!(read.value().is_some(), "{plain}");
            assert_eq!(normalise(text, country), read, "{text}");
        }
    }
}
