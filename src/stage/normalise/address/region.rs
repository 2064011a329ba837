//! States and provinces that a line ends in: `Springfield IL 62704`, `Bengaluru, Karnataka 560001`.
//!
//! Only of countries that write them beside the postcode or the city. Source: ISO 3166-2 [K], 2026-11.

use super::line;
use crate::stage::normalise::lookup::{Row, Table, count, join};

/// A state or province: its country, and the short form of its name.
#[derive(Clone, Copy)]
pub(super) struct Region {
    pub country: &'static str,
    pub code: &'static str,
}

/// The longest names have this many words.
const LONGEST: usize = 4;

/// What the text as a whole names, beside a postcode that may be empty.
pub(super) fn named(text: &str, postcode: &str) -> Option<Region> {
    let rows = TABLE.rows(line::fold(text).trim()).iter();
    let mut fitting = rows.filter(|row| fits(row.1.country, postcode));
    fitting.next().map(|row| row.1)
}

/// The region that these words end in, and how many of them name it. Short forms are also words,
/// so they count only in capitals or where all is written small.
pub(super) fn at_end(words: &[&str], postcode: &str) -> Option<(Region, usize)> {
    let mixed = words
        .iter()
        .any(|word| word.starts_with(char::is_uppercase));
    (1..=words.len().min(LONGEST)).rev().find_map(|count| {
        let last = &words[words.len() - count..];
        let is_capitals = !last[0].contains(char::is_lowercase);
        if last[0].len() <= 3 && mixed && !is_capitals && count == 1 {
            return None;
        }
        Some((named(&last.join(" "), postcode)?, count))
    })
}

/// Whether a country writes such postcodes.
fn fits(country: &str, postcode: &str) -> bool {
    let digits = postcode.bytes().filter(u8::is_ascii_digit).count();
    let letters = postcode.bytes().any(|byte| byte.is_ascii_alphabetic());
    match (postcode, country) {
        ("", _) => true,
        (_, "GB" | "CA") => letters,
        (_, "US") => !letters && matches!(digits, 4 | 5 | 9),
        (_, "AU") => !letters && digits == 4,
        (_, "BR") => !letters && digits == 8,
        (_, "IN") => !letters && digits == 6,
        _ => !letters && digits == 5,
    }
}

const fn of<const N: usize>(
    country: &'static str,
    names: [(&'static str, &'static str); N],
) -> [Row<Region>; N] {
    let mut rows = [("", Region { country, code: "" }); N];
    let mut at = 0;
    while at < N {
        rows[at] = (
            names[at].0,
            Region {
                country,
                code: names[at].1,
            },
        );
        at += 1;
    }
    rows
}

const TABLES: [&[Row<Region>]; 8] = [
    &UNITED_STATES,
    &CANADA,
    &AUSTRALIA,
    &BRAZIL,
    &INDIA,
    &BRITAIN,
    &MEXICO,
    &ITALY,
];

static ROWS: [Row<Region>; count(TABLES)] = join(TABLES);
static TABLE: Table<Region, 1024> = Table::new(&ROWS);

#[rustfmt::skip]
const UNITED_STATES: [Row<Region>; 104] = of("US", [
    ("ak", "ak"), ("al", "al"), ("alabama", "al"), ("alaska", "ak"), ("ar", "ar"),
    ("arizona", "az"), ("arkansas", "ar"), ("az", "az"), ("ca", "ca"), ("california", "ca"),
    ("co", "co"), ("colorado", "co"), ("connecticut", "ct"), ("ct", "ct"), ("d c", "dc"),
    ("dc", "dc"), ("de", "de"), ("delaware", "de"), ("district of columbia", "dc"), ("fl", "fl"),
    ("florida", "fl"), ("ga", "ga"), ("georgia", "ga"), ("hawaii", "hi"), ("hi", "hi"),
    ("ia", "ia"), ("id", "id"), ("idaho", "id"), ("il", "il"), ("illinois", "il"), ("in", "in"),
    ("indiana", "in"), ("iowa", "ia"), ("kansas", "ks"), ("kentucky", "ky"), ("ks", "ks"),
    ("ky", "ky"), ("la", "la"), ("louisiana", "la"), ("ma", "ma"), ("maine", "me"),
    ("maryland", "md"), ("massachusetts", "ma"), ("md", "md"), ("me", "me"), ("mi", "mi"),
    ("michigan", "mi"), ("minnesota", "mn"), ("mississippi", "ms"), ("missouri", "mo"),
    ("mn", "mn"), ("mo", "mo"), ("montana", "mt"), ("ms", "ms"), ("mt", "mt"), ("nc", "nc"),
    ("nd", "nd"), ("ne", "ne"), ("nebraska", "ne"), ("nevada", "nv"), ("new hampshire", "nh"),
    ("new jersey", "nj"), ("new mexico", "nm"), ("new york", "ny"), ("nh", "nh"), ("nj", "nj"),
    ("nm", "nm"), ("north carolina", "nc"), ("north dakota", "nd"), ("nv", "nv"), ("ny", "ny"),
    ("oh", "oh"), ("ohio", "oh"), ("ok", "ok"), ("oklahoma", "ok"), ("or", "or"),
    ("oregon", "or"), ("pa", "pa"), ("pennsylvania", "pa"), ("pr", "pr"), ("puerto rico", "pr"),
    ("rhode island", "ri"), ("ri", "ri"), ("sc", "sc"), ("sd", "sd"), ("south carolina", "sc"),
    ("south dakota", "sd"), ("tennessee", "tn"), ("texas", "tx"), ("tn", "tn"), ("tx", "tx"),
    ("ut", "ut"), ("utah", "ut"), ("va", "va"), ("vermont", "vt"), ("virginia", "va"),
    ("vt", "vt"), ("wa", "wa"), ("washington", "wa"), ("west virginia", "wv"), ("wi", "wi"),
    ("wisconsin", "wi"), ("wv", "wv"), ("wy", "wy"),
]);

#[rustfmt::skip]
const CANADA: [Row<Region>; 23] = of("CA", [
    ("ab", "ab"), ("alberta", "ab"), ("bc", "bc"), ("british columbia", "bc"), ("manitoba", "mb"),
    ("mb", "mb"), ("nb", "nb"), ("new brunswick", "nb"), ("newfoundland and labrador", "nl"),
    ("nl", "nl"), ("nova scotia", "ns"), ("ns", "ns"), ("nt", "nt"), ("nu", "nu"), ("on", "on"),
    ("ontario", "on"), ("pe", "pe"), ("prince edward island", "pe"), ("qc", "qc"),
    ("quebec", "qc"), ("saskatchewan", "sk"), ("sk", "sk"), ("yt", "yt"),
]);

#[rustfmt::skip]
const AUSTRALIA: [Row<Region>; 16] = of("AU", [
    ("act", "act"), ("australian capital territory", "act"), ("new south wales", "nsw"),
    ("northern territory", "nt"), ("nsw", "nsw"), ("nt", "nt"), ("qld", "qld"),
    ("queensland", "qld"), ("sa", "sa"), ("south australia", "sa"), ("tas", "tas"),
    ("tasmania", "tas"), ("vic", "vic"), ("victoria", "vic"), ("wa", "wa"),
    ("western australia", "wa"),
]);

#[rustfmt::skip]
const BRAZIL: [Row<Region>; 25] = of("BR", [
    ("ac", "ac"), ("al", "al"), ("am", "am"), ("ap", "ap"), ("ba", "ba"), ("ce", "ce"),
    ("df", "df"), ("es", "es"), ("go", "go"), ("mg", "mg"), ("ms", "ms"), ("mt", "mt"),
    ("pa", "pa"), ("pb", "pb"), ("pe", "pe"), ("pi", "pi"), ("pr", "pr"), ("rj", "rj"),
    ("rn", "rn"), ("ro", "ro"), ("rr", "rr"), ("rs", "rs"), ("sc", "sc"), ("se", "se"),
    ("sp", "sp"),
]);

#[rustfmt::skip]
const INDIA: [Row<Region>; 24] = of("IN", [
    ("andhra pradesh", "ap"), ("assam", "as"), ("bihar", "br"), ("chhattisgarh", "cg"),
    ("goa", "ga"), ("gujarat", "gj"), ("haryana", "hr"), ("himachal pradesh", "hp"),
    ("jammu and kashmir", "jk"), ("jharkhand", "jh"), ("karnataka", "ka"), ("kerala", "kl"),
    ("madhya pradesh", "mp"), ("maharashtra", "mh"), ("manipur", "mn"), ("meghalaya", "ml"),
    ("odisha", "od"), ("orissa", "od"), ("punjab", "pb"), ("rajasthan", "rj"),
    ("tamil nadu", "tn"), ("telangana", "ts"), ("uttar pradesh", "up"), ("west bengal", "wb"),
]);

/// Counties that are written after the post town.
#[rustfmt::skip]
const BRITAIN: [Row<Region>; 45] = of("GB", [
    ("bedfordshire", ""), ("berkshire", ""), ("buckinghamshire", ""), ("cambridgeshire", ""),
    ("cheshire", ""), ("cornwall", ""), ("county durham", ""), ("cumbria", ""),
    ("derbyshire", ""), ("devon", ""), ("dorset", ""), ("east sussex", ""), ("east yorkshire", ""),
    ("essex", ""), ("gloucestershire", ""), ("greater london", ""), ("greater manchester", ""),
    ("hampshire", ""), ("herefordshire", ""), ("hertfordshire", ""), ("kent", ""),
    ("lancashire", ""), ("leicestershire", ""), ("lincolnshire", ""), ("merseyside", ""),
    ("middlesex", ""), ("norfolk", ""), ("north yorkshire", ""), ("northamptonshire", ""),
    ("northumberland", ""), ("nottinghamshire", ""), ("oxfordshire", ""), ("shropshire", ""),
    ("somerset", ""), ("south yorkshire", ""), ("staffordshire", ""), ("suffolk", ""),
    ("surrey", ""), ("tyne and wear", ""), ("warwickshire", ""), ("west midlands", ""),
    ("west sussex", ""), ("west yorkshire", ""), ("wiltshire", ""), ("worcestershire", ""),
]);

#[rustfmt::skip]
const MEXICO: [Row<Region>; 10] = of("MX", [
    ("cdmx", "cdmx"), ("d f", "cdmx"), ("edomex", "mex"), ("estado de mexico", "mex"),
    ("jal", "jal"), ("jalisco", "jal"), ("n l", "nle"), ("nuevo leon", "nle"), ("qro", "qro"),
    ("yucatan", "yuc"),
]);

/// Provinces of the largest Italian cities that are no word of an address.
#[rustfmt::skip]
const ITALY: [Row<Region>; 12] = of("IT", [
    ("bg", "bg"), ("bo", "bo"), ("br", "br"), ("bs", "bs"), ("ct", "ct"), ("ge", "ge"),
    ("mi", "mi"), ("na", "na"), ("pd", "pd"), ("rm", "rm"), ("to", "to"), ("vr", "vr"),
]);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stage::normalise::lookup::is_sorted;

    #[test]
    fn tables_are_sorted() {
        assert!(TABLES.iter().all(|table| is_sorted(table)));
    }

    #[test]
    fn ends_lines() {
        let end = |text: &str| {
            let words: Vec<&str> = text.split(' ').collect();
            at_end(&words, "").map(|(region, count)| (region.country, region.code, count))
        };
        assert_eq!(end("Springfield IL"), Some(("US", "il", 1)));
        assert_eq!(end("springfield il"), Some(("US", "il", 1)));
        assert_eq!(end("Fargo North Dakota"), Some(("US", "nd", 2)));
        assert_eq!(end("Calle de la"), None);
    }
}
