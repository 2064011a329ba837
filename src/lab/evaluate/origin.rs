//! Groups of accounts that need no protected data: where the name comes from, how common it is,
//! default birthdays, surnames, documents, shared phones.

use super::group::{Grouping, NO_LABEL};
use crate::engine::freeze::frequencies;
use crate::engine::survey::survey;
use crate::record::account::RecordView;
use crate::record::frequency::{Frequencies, Kind};
use crate::record::name::Role;
use crate::record::population::Population;
use crate::stage::normalise::document::scheme_name;
use crate::text::fold::script::Script;
use hashbrown::HashMap;
use std::borrow::Cow;
use std::io;

/// Groups a population in every way. `account` gives, by row, the account of the truth.
pub fn groupings(
    population: &Population,
    account: &[Option<u32>],
    accounts: usize,
) -> io::Result<Vec<Grouping>> {
    let draft = |name, label: &dyn Fn(&RecordView<'_>) -> Cow<'static, str>| {
        Draft::new(name, population, label).placed(account, accounts)
    };
    let defaults = survey(population).default_birthdays;
    // 1 January stands for "unknown" in every country's papers, however
    // few of the base were given it.
    let is_default = |month, day| {
        let listed = |month, day| defaults.iter().any(|at| (at.month, at.day) == (month, day));
        (month, day) == (1, 1) || listed(month, day)
    };
    let holders = phone_holders(population);
    let deciles = Deciles::of(population)?;
    Ok(vec![
        draft("name origin", &|record| origin(record).into()),
        draft("name frequency", &|record| deciles.label(record)),
        draft("birthday", &|record| {
            let date = record.birth_date;
            let said = date.map(|date| (date.is_whole(), is_default(date.month, date.day)));
            match said {
                None => "none".into(),
                Some((false, _)) => "a part of the date".into(),
                Some((_, true)) => "a default birthday".into(),
                Some((_, false)) => "any other".into(),
            }
        }),
        draft("surnames", &|record| surnames(record).into()),
        draft("document", &|record| document(record)),
        draft("phone", &|record| {
            let held = record.phone.map(|phone| holders[&phone.e164]);
            shared(held).into()
        }),
    ])
}

/// The custom that a country's names mostly follow, where it is not the Spanish one; a rough map,
/// ours, of November 2026.
const CUSTOMS: &[(&str, &str)] = &[
    ("Portuguese", "PT BR AO MZ CV GW ST TL"),
    ("English", "GB IE US CA AU NZ JM"),
    ("French and Dutch", "FR BE LU MC NL"),
    ("German and Nordic", "DE AT CH LI DK NO SE FI IS"),
    ("Italian", "IT SM MT"),
    ("Romanian and Greek", "RO MD GR CY"),
    ("Slavic", "PL CZ SK SI HR RS BA ME MK BG RU UA BY"),
    ("Baltic and Hungarian", "LT LV EE HU"),
    (
        "Arabic",
        "MA DZ TN LY EG SD SA AE QA KW BH OM YE JO LB SY IQ PS MR",
    ),
    ("Turkic and Caucasian", "TR AZ KZ UZ TM KG GE AM"),
    ("Persian", "IR AF TJ"),
    ("South Asian", "IN PK BD LK NP"),
    ("Chinese", "CN TW HK MO SG"),
    ("Japanese", "JP"),
    ("Korean", "KR KP"),
    ("Vietnamese", "VN"),
    ("South-East Asian", "PH ID MY TH MM KH LA"),
    (
        "West and Central African",
        "NG GH SN CI CM ML GN BF TG BJ SL LR GM CD CG GA",
    ),
    (
        "East and South African",
        "ET ER KE UG TZ RW BI SO ZA ZW ZM MW MG NA BW",
    ),
    ("Hebrew", "IL"),
];

/// By nationality, else by the country of the first document that has one, else by script.
fn origin(record: &RecordView<'_>) -> &'static str {
    let issuer = || {
        record
            .documents
            .iter()
            .find_map(|document| document.country)
    };
    let custom = |country: &str| {
        let found = CUSTOMS
            .iter()
            .find(|(_, countries)| countries.split(' ').any(|listed| listed == country));
        found.map_or("other countries", |(custom, _)| *custom)
    };
    match record.nationality.or_else(issuer) {
        Some(country) if country.speaks_spanish() => "Spanish",
        Some(country) => custom(country.as_str()),
        None => script(record),
    }
}

fn script(record: &RecordView<'_>) -> &'static str {
    match record
        .name
        .tokens
        .get(record.name.parts.first().map_or(0, |part| part.token()))
    {
        None => "unknown",
        Some(token) => match token.script {
            Script::Latin => "unknown, Latin script",
            Script::Cyrillic => "unknown, Cyrillic script",
            Script::Greek => "unknown, Greek script",
            Script::Hebrew => "unknown, Hebrew script",
            Script::Arabic => "unknown, Arabic script",
            Script::Han | Script::Kanji | Script::Kana | Script::Hangul => {
                "unknown, East Asian script"
            }
            Script::Other => "unknown, another script",
        },
    }
}

fn surnames(record: &RecordView<'_>) -> &'static str {
    let undivided = record.name.tokens_of(Role::Either).next().is_some();
    match record.name.tokens_of(Role::Family).count() {
        _ if undivided => "undivided name",
        0 => "no surname",
        1 => "1 surname",
        2 => "2 surnames",
        _ => "3 or more surnames",
    }
}

fn document(record: &RecordView<'_>) -> Cow<'static, str> {
    let Some(document) = record.documents.first() else {
        return "none".into();
    };
    match scheme_name(document) {
        None => "unknown scheme".into(),
        Some(name) if name.starts_with("passport") => "passport".into(),
        Some(name) => name.to_string().into(),
    }
}

fn phone_holders(population: &Population) -> HashMap<u64, u64> {
    let mut holders = HashMap::new();
    for phone in population
        .rows()
        .filter_map(|row| population.view(row).phone)
    {
        *holders.entry(phone.e164).or_default() += 1;
    }
    holders
}

const fn shared(holders: Option<u64>) -> &'static str {
    match holders {
        None => "none",
        Some(0 | 1) => "of one account",
        Some(2) => "shared by 2",
        Some(3..=9) => "shared by 3 to 9",
        Some(_) => "shared by 10 or more",
    }
}

/// Tenths of the accounts by how common their name is.
struct Deciles {
    frequencies: Frequencies,
    /// Upper bounds of the first nine.
    bounds: Vec<f32>,
}

impl Deciles {
    fn of(population: &Population) -> io::Result<Deciles> {
        let frequencies = frequencies(population)?;
        let rarity = |row| rarity(&population.view(row), &frequencies);
        let mut all: Vec<f32> = population.rows().filter_map(rarity).collect();
        all.sort_unstable_by(f32::total_cmp);
        let bound = |tenth: usize| all.get(all.len() * tenth / 10).copied();
        Ok(Deciles {
            bounds: (1..10).filter_map(bound).collect(),
            frequencies,
        })
    }

    fn label(&self, record: &RecordView<'_>) -> Cow<'static, str> {
        let Some(rarity) = rarity(record, &self.frequencies) else {
            return "no name".into();
        };
        match self.bounds.partition_point(|bound| *bound <= rarity) + 1 {
            1 => "decile 01, the commonest".into(),
            10 => "decile 10, the rarest".into(),
            decile => format!("decile {decile:02}").into(),
        }
    }
}

/// Bits of the first given name and the first surname, or of the first two words.
fn rarity(record: &RecordView<'_>, frequencies: &Frequencies) -> Option<f32> {
    let of = |role, kind| {
        let token = record.name.tokens_of(role).next()?;
        frequencies.surprisal(kind, token.hash)
    };
    let given = of(Role::Given, Kind::GivenToken);
    let family = of(Role::Family, Kind::FamilyToken);
    if given.is_none() && family.is_none() {
        let words = record.name.tokens_of(Role::Either).take(2);
        let bits = words.filter_map(|token| frequencies.surprisal(Kind::GivenToken, token.hash));
        return bits.reduce(|sum, bits| sum + bits);
    }
    Some(given.unwrap_or(0.0) + family.unwrap_or(0.0))
}

/// Labels by row of the population, before they are placed on the accounts of the truth.
struct Draft {
    name: &'static str,
    labels: Vec<String>,
    by_row: Vec<u16>,
}

/// More labels than this are put together as "other".
const MOST_LABELS: usize = 24;

impl Draft {
    fn new(
        name: &'static str,
        population: &Population,
        label: &dyn Fn(&RecordView<'_>) -> Cow<'static, str>,
    ) -> Draft {
        let mut counts: HashMap<Cow<'static, str>, u64> = HashMap::new();
        let by_row: Vec<_> = population
            .rows()
            .map(|row| label(&population.view(row)))
            .collect();
        for label in &by_row {
            *counts.entry(label.clone()).or_default() += 1;
        }
        let mut ranked: Vec<_> = counts.into_iter().collect();
        ranked.sort_unstable_by(|(left, more), (right, less)| {
            less.cmp(more).then_with(|| left.cmp(right))
        });
        let mut labels: Vec<String> = ranked.into_iter().map(|(label, _)| label.into()).collect();
        let too_many = labels.len() > MOST_LABELS;
        labels.truncate(MOST_LABELS);
        labels.sort_unstable();
        let last = labels.len() as u16;
        let at = |label: &Cow<'_, str>| {
            labels
                .binary_search_by(|known| known.as_str().cmp(label))
                .map_or(last, |at| at as u16)
        };
        let by_row = by_row.iter().map(at).collect();
        if too_many {
            labels.push("other".to_owned());
        }
        Draft {
            name,
            labels,
            by_row,
        }
    }

    fn placed(self, account: &[Option<u32>], accounts: usize) -> Grouping {
        let mut label = vec![NO_LABEL; accounts];
        for (row, account) in self.by_row.into_iter().zip(account) {
            if let Some(account) = account {
                label[*account as usize] = row;
            }
        }
        Grouping {
            name: self.name,
            labels: self.labels,
            label,
        }
    }
}
