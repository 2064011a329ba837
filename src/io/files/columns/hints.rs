//! Columns that nobody knows and that may tell people apart: an occupation, a mother's name, a village.

use super::content::Profile;
use super::header::{Meaning, words};
use super::mapping::{ExtraColumn, FieldColumns, How};
use super::recognise::Recogniser;
use super::told::{is_told, tells};
use crate::record::field::{ExtraKind, Field};

/// So many are compared at most, the leftmost.
const MOST: usize = 8;
/// A column of fewer different values is of a kind, and kinds are shared by too many.
const FEWEST_VALUES: usize = 5;
/// Of a hundred rows, as many must be filled.
const LEAST_FILLED: usize = 10;

/// Takes what is left for hints, unless the configuration declares extra columns or wants none.
pub fn settle(recogniser: &mut Recogniser<'_>) {
    let settings = recogniser.settings;
    if !settings.extra.is_empty() || !settings.hints.wanted || recogniser.mapping.fields.is_empty()
    {
        return;
    }
    release_lone_house_number(recogniser);
    let mut taken: Vec<usize> = Vec::new();
    for column in 0..recogniser.headers.len() {
        if recogniser.used[column] {
            continue;
        }
        let reason = why_not(recogniser, column).or_else(|| {
            if taken.len() == MOST {
                return Some("enough others are hints");
            }
            let is_told = is_told(recogniser, column)
                || taken
                    .iter()
                    .any(|other| are_of_one(recogniser, *other, column));
            is_told.then_some("another column says it")
        });
        recogniser.reasons[column] = reason;
        if reason.is_some() {
            continue;
        }
        taken.push(column);
        recogniser.used[column] = true;
        recogniser.mapping.extras.push(ExtraColumn {
            name: recogniser.headers[column].clone(),
            column,
            kind: ExtraKind::Hint,
        });
    }
}

/// Whether each of two columns tells the other, and many share what they say: a manager's name and
/// number. Parents are shared by few, and the slips in the one are made good by the other.
fn are_of_one(recogniser: &Recogniser<'_>, one: usize, other: usize) -> bool {
    const SHARERS: usize = 8;
    let is_of_many = |column: usize| {
        let profile = &recogniser.profiles[column];
        profile.distinct * SHARERS <= profile.filled
    };
    is_of_many(one)
        && is_of_many(other)
        && tells(recogniser, one, other)
        && tells(recogniser, other, one)
}

/// Without a street a house number is no address, and tells homes apart all the same.
fn release_lone_house_number(recogniser: &mut Recogniser<'_>) {
    if recogniser.has(Field::Street) || recogniser.has(Field::Address) {
        return;
    }
    let fields = &mut recogniser.mapping.fields;
    let is_lone = |entry: &FieldColumns| {
        entry.field == Field::HouseNumber && !matches!(entry.how, How::Declared)
    };
    let Some(at) = fields.iter().position(is_lone) else {
        return;
    };
    for column in fields.remove(at).columns {
        recogniser.used[column] = false;
        recogniser.meanings[column] = None;
    }
}

/// Why the column cannot be a hint, if it cannot.
fn why_not(recogniser: &Recogniser<'_>, column: usize) -> Option<&'static str> {
    let profile = &recogniser.profiles[column];
    let header = &recogniser.headers[column];
    let is_of_a_life = is_of_moments(profile) && speaks_of(header, OF_A_LIFE);
    // What two former names have in common is told here only.
    let is_unknown = matches!(
        recogniser.meaning(column),
        None | Some(Meaning::Unused | Meaning::Whole(Field::Alias))
    );
    let reasons = [
        (!is_unknown, "others say it, or it says nothing alone"),
        (profile.filled == 0, "empty"),
        (is_reading(recogniser, column), "the name in another script"),
        (speaks_of(header, SENSITIVE), "it must not decide unasked"),
        (
            speaks_of(header, OF_THE_ACCOUNT) && !is_of_a_life,
            "of the account, not of its holder",
        ),
        (
            speaks_of(header, OF_THE_MAP),
            "a point on the map is no address",
        ),
        (is_of_moments(profile) && !is_of_a_life, "moments in time"),
        (profile.mostly(profile.standings), "an account's standing"),
        (profile.distinct < FEWEST_VALUES, "too few different values"),
        (
            profile.filled * 100 < profile.rows * LEAST_FILLED,
            "mostly empty",
        ),
        (profile.repeats() == 0, "no value repeats"),
    ];
    let found = reasons.into_iter().find(|(holds, _)| *holds);
    found.map(|(_, reason)| reason)
}

/// Whether the column says how the name is read: counted too, the name would count twice.
fn is_reading(recogniser: &Recogniser<'_>, column: usize) -> bool {
    const READINGS: &[&str] = &["フリガナ", "ふりがな", "カナ", "kana", "furigana"];
    let header = recogniser.headers[column].to_lowercase();
    let is_alias = recogniser.meaning(column) == Some(Meaning::Whole(Field::Alias));
    is_alias && READINGS.iter().any(|reading| header.contains(reading))
}

fn is_of_moments(profile: &Profile) -> bool {
    profile.whole_dates() * 2 > profile.filled
}

/// Dates of a life rather than of an account: beginnings of words in a few languages.
const OF_A_LIFE: &[&str] = &[
    "admiss",
    "admit",
    "anstell",
    "arriv",
    "baptem",
    "baptis",
    "batis",
    "battes",
    "bautis",
    "boda",
    "burial",
    "buried",
    "casament",
    "christen",
    "death",
    "deces",
    "decease",
    "defunc",
    "died",
    "dod",
    "einstell",
    "embauch",
    "emigra",
    "enterr",
    "entierro",
    "fallec",
    "funeral",
    "gestorben",
    "graduat",
    "heirat",
    "hire",
    "hiring",
    "hochzeit",
    "immigra",
    "inmigra",
    "mariage",
    "marri",
    "matric",
    "matrimon",
    "morte",
    "muerte",
    "natural",
    "nozze",
    "obito",
    "overlijd",
    "retire",
    "sepult",
    "smert",
    "smrt",
    "sterb",
    "tauf",
    "tod",
    "wedding",
    "zgon",
];

/// Places as numbers: of 88 degrees one in a hundred, which is near for a number, is 60 miles.
const OF_THE_MAP: &[&str] = &[
    "breitengrad",
    "coordenada",
    "coordinate",
    "coordonnee",
    "geoloc",
    "geopoint",
    "gps",
    "laengengrad",
    "langengrad",
    "lat",
    "latitud",
    "lng",
    "lon",
    "longitud",
];

/// What somebody does with an account, not what is of its holder: beginnings of words in a few
/// languages.
const OF_THE_ACCOUNT: &[&str] = &[
    "account", "agen", "amount", "balance", "bank", "batch", "bonus", "branch", "browser", "campa",
    "canal", "card", "channel", "comment", "coment", "comisi", "conta", "cost", "created",
    "credit", "currenc", "cuota", "debit", "display", "divisa", "epoch", "fee", "fecha", "file",
    "filial", "flag", "gestor", "hora", "hour", "importe", "income", "ingres", "limit", "login",
    "moneda", "modified", "nota", "note", "observ", "oficina", "os", "plan", "platform", "point",
    "precio", "price", "product", "punt", "rate", "referral", "remark", "renta", "riesgo", "risk",
    "salari", "salary", "saldo", "score", "search", "segment", "session", "sort", "source",
    "status", "store", "sucursal", "system", "tarjeta", "tier", "tienda", "time", "tipo", "total",
    "transac", "uhrzeit", "updated", "user", "usuario", "version", "zeit",
];

/// What must not decide unasked whose account this is, and secrets.
const SENSITIVE: &[&str] = &[
    "belief",
    "biometr",
    "blood",
    "caste",
    "cathol",
    "clave",
    "contrase",
    "conviction",
    "creed",
    "criminal",
    "crimen",
    "cvc",
    "cvv",
    "diagnos",
    "disab",
    "discap",
    "disease",
    "divers",
    "enferm",
    "ethni",
    "etni",
    "faith",
    "gender",
    "geneti",
    "gesund",
    "handicap",
    "hash",
    "health",
    "hiv",
    "iban",
    "konfession",
    "krank",
    "medical",
    "orientat",
    "otp",
    "partei",
    "parti",
    "party",
    "passw",
    "passphrase",
    "pep",
    "pin",
    "polit",
    "pwd",
    "race",
    "raza",
    "relig",
    "salud",
    "sangre",
    "secret",
    "security",
    "sexual",
    "sindic",
    "skin",
    "token",
    "tribe",
    "union",
];

/// Whether a word of the header begins like one of these; those of three letters or fewer are whole
/// words.
fn speaks_of(header: &str, stems: &[&str]) -> bool {
    let is_one = |word: &str| {
        let mut stems = stems.iter();
        stems.any(|stem| word == *stem || stem.len() > 3 && word.starts_with(stem))
    };
    words(header).iter().any(|word| is_one(word))
}
