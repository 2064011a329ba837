//! Words of every script and what they fold to.

use super::*;
use proptest::prelude::*;

fn word(text: &str) -> String {
    let mut out = CompactString::default();
    fold_word(text, &mut out);
    out.to_string()
}

#[test]
fn words_of_every_script() {
    for (delivered, folded) in [
        ("JOSÉ", "jose"),
        ("Łukasz", "lukasz"),
        ("IŞIK", "isik"),
        ("ışık", "isik"),
        ("İbrahim", "ibrahim"),
        ("Straße", "strasse"),
        ("Þór", "thor"),
        ("Ærø", "aero"),
        ("Đorđe", "dorde"),
        ("O'Brien", "obrien"),
        ("Шевченко", "shevchenko"),
        ("Гайді", "gaydi"),
        ("Юлия", "yuliya"),
        ("Μπαρουάν", "barouan"),
        ("Ντόρα", "dora"),
        ("ג'ון", "jon"),
        ("قاسم", "qasm"),
        ("シュミット", "shumitto"),
        ("フェリーダ", "ferida"),
        ("ティム", "timu"),
        ("ウィリアム", "wiriamu"),
        ("さとう", "satou"),
        ("王", "wang"),
        ("김", "gim"),
    ] {
        assert_eq!(word(delivered), folded, "{delivered}");
    }
}

#[test]
fn free_text_keeps_digits_in_place() {
    assert_eq!(fold("C/ Mayor, 12b  3º-A"), "c mayor 12b 3o a");
    assert_eq!(fold(""), "");
    assert_eq!(fold(" .,- "), "");
}

proptest! {
    #[test]
    fn only_lower_case_latin_comes_out(text in "\\PC*") {
        prop_assert!(word(&text).bytes().all(|b| b.is_ascii_lowercase()));
        let folded = fold(&text);
        prop_assert!(folded.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b' '));
        prop_assert!(!folded.contains("  ") && !folded.starts_with(' ') && !folded.ends_with(' '));
    }
}
