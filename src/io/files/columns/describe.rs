//! Says in sentences what was understood, and settles how ambiguous dates read.

use super::age;
use super::dates::{DateForm, DateOrder, Verdict};
use super::eras::may_be_hijri;
use super::header::Meaning;
use super::mapping::{DocumentColumns, FieldColumns, Given, How, Join};
use super::recognise::Recogniser;
use super::reigns::Told;
use crate::record::field::Field;
use crate::record::value::Country;
use crate::stage::normalise::country;
use crate::stage::normalise::date::Calendar;

/// Writes a sentence for every use of a column, and for every column that is not used.
pub fn settle(recogniser: &mut Recogniser<'_>) {
    let mut says = Vec::new();
    if !recogniser.mapping.account_id.is_empty() {
        let columns = named(recogniser, &recogniser.mapping.account_id);
        says.push(format!("account_id ← {columns}"));
    }
    let dates = settle_dates(recogniser);
    for entry in &recogniser.mapping.fields {
        let remark = match entry.field {
            Field::BirthDate => dates.clone(),
            _ => String::new(),
        };
        says.push(field(recogniser, entry, &remark));
    }
    says.extend(
        recogniser
            .mapping
            .documents
            .iter()
            .map(|entry| document(recogniser, entry)),
    );
    says.extend(
        recogniser
            .mapping
            .extras
            .iter()
            .filter(|extra| !extra.is_hint())
            .map(|extra| format!("extra ← {}", extra.name)),
    );
    says.extend(hints(recogniser));
    says.append(&mut recogniser.says);
    says.extend(unused(recogniser));
    recogniser.says = says;
}

fn field(recogniser: &Recogniser<'_>, entry: &FieldColumns, remark: &str) -> String {
    let columns = match entry.join {
        Join::Each => each(recogniser, &entry.columns),
        Join::First => headers(recogniser, &entry.columns).join(", or else "),
        Join::Words | Join::YearMonthDay => named(recogniser, &entry.columns),
        Join::Age(_) => named(recogniser, &entry.columns[..1]),
        Join::DateBesidePlace | Join::PlaceBesideDate => named(recogniser, &entry.columns),
    };
    let of_what = match entry.join {
        Join::DateBesidePlace => "the date in each cell",
        Join::PlaceBesideDate => "the place in each cell",
        _ if entry.field == Field::Name && is_beside_parts(recogniser) => {
            "where given and family name are empty"
        }
        _ => "",
    };
    let by = match entry.how {
        How::Declared => "declared",
        How::Header => "",
        How::Content => "by what it contains",
    };
    let remarks: Vec<&str> = [by, of_what, remark]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    match remarks.as_slice() {
        [] => format!("{} ← {columns}", entry.field.name()),
        _ => format!(
            "{} ← {columns} ({})",
            entry.field.name(),
            remarks.join("; ")
        ),
    }
}

fn is_beside_parts(recogniser: &Recogniser<'_>) -> bool {
    recogniser.has(Field::GivenName) || recogniser.has(Field::FamilyName)
}

fn document(recogniser: &Recogniser<'_>, entry: &DocumentColumns) -> String {
    let number = &recogniser.headers[entry.number];
    let parts = [
        ("series", &entry.series),
        ("scheme", &entry.scheme),
        ("type", &entry.doc_type),
        ("country", &entry.country),
        ("provenance", &entry.provenance),
    ];
    let said: Vec<String> = parts
        .into_iter()
        .filter_map(|(name, given)| match given {
            Given::Nothing => None,
            Given::Fixed(value) => Some(format!("{name} {value}")),
            Given::Column(column) => Some(format!("{name} in {}", recogniser.headers[*column])),
        })
        .chain(
            entry
                .kinds
                .iter()
                .map(|(kind, scheme)| format!("{kind} is {scheme}")),
        )
        .collect();
    match said.as_slice() {
        [] => format!("document ← {number} (the scheme is not said)"),
        _ => format!("document ← {number} ({})", said.join(", ")),
    }
}

fn unused(recogniser: &Recogniser<'_>) -> Option<String> {
    let say = |&column: &usize| {
        let header = &recogniser.headers[column];
        match recogniser.meaning(column) {
            Some(Meaning::Truth) => format!("{header} (it says who is who)"),
            _ => match recogniser.reasons[column] {
                Some(reason) => format!("{header} ({reason})"),
                None => header.clone(),
            },
        }
    };
    let columns: Vec<String> = recogniser.mapping.unused.iter().map(say).collect();
    (!columns.is_empty()).then(|| format!("not used: {}", columns.join(", ")))
}

/// What counts though nobody declared it.
fn hints(recogniser: &Recogniser<'_>) -> Option<String> {
    let hints = recogniser.mapping.hints();
    let names: Vec<&str> = hints.map(|extra| extra.name.as_str()).collect();
    (!names.is_empty()).then(|| {
        format!(
            "hints ← {} (nobody declared this; it counts for and against, and lifts no rule of the policy; \
             declare as [[extra]] what tells people apart, or set `use = false` under [hints])",
            names.join(", ")
        )
    })
}

/// Columns that make one value together.
fn named(recogniser: &Recogniser<'_>, columns: &[usize]) -> String {
    headers(recogniser, columns).join(" + ")
}

/// Columns of a value each.
fn each(recogniser: &Recogniser<'_>, columns: &[usize]) -> String {
    headers(recogniser, columns).join(", ")
}

fn headers<'a>(recogniser: &'a Recogniser<'_>, columns: &[usize]) -> Vec<&'a str> {
    let header = |&column: &usize| recogniser.headers[column].as_str();
    columns.iter().map(header).collect()
}

/// Settles how birth dates are written, and gives the remarks about it.
fn settle_dates(recogniser: &mut Recogniser<'_>) -> String {
    let mut entries = recogniser.mapping.fields.iter();
    let entry = entries.find(|entry| entry.field == Field::BirthDate);
    let Some(entry) = entry else {
        return String::new();
    };
    let first = entry.columns[0];
    let rows = recogniser.rows();
    let cells = || rows.clone().map(|row| entry.written(row));
    let told = Told::by(&recogniser.headers[first]);
    let form = DateForm::of_table(cells(), told, is_persian(recogniser, first));
    let (hijri, others) = recogniser.tell(first, may_be_hijri);
    recogniser.mapping.dates = form;
    if form.calendar == Calendar::Gregorian && hijri > others {
        let header = &recogniser.headers[first];
        recogniser.note(format!(
            "{header}: its years are of the Iranian or the Islamic calendar, and nothing tells which, so \
             these dates are not read; convert them, or add a column of nationalities"
        ));
    }
    let remarks = [settle_date_order(recogniser), form.says().to_owned()];
    let said: Vec<String> = remarks.into_iter().filter(|it| !it.is_empty()).collect();
    said.join("; ")
}

/// Whether header, country or nationality tell that years are counted as in Iran and Afghanistan.
fn is_persian(recogniser: &Recogniser<'_>, column: usize) -> Option<bool> {
    let header = &recogniser.headers[column];
    // Letters that Persian has and Arabic has not, and its word for a birth.
    let says = |words: &[&str]| {
        words
            .iter()
            .any(|word| header.to_lowercase().contains(word))
    };
    if header.contains(['پ', 'چ', 'ژ', 'گ']) || says(&["تولد", "شمسی", "شمسي", "shamsi", "jalali"])
    {
        return Some(true);
    }
    if says(&["هجري", "hijri"]) {
        return Some(false);
    }
    let is_there = |country: Country| matches!(country.as_str(), "IR" | "AF");
    let region = recogniser.mapping.region.as_deref().and_then(Country::new);
    let told = region.map(is_there);
    let Some(&nationality) = recogniser.mapping.columns_of(Field::Nationality).first() else {
        return told.or_else(|| header.contains("الميلاد").then_some(false));
    };
    let is_persian = |cell: &str| country::normalise(cell).value().is_some_and(is_there);
    let (persian, others) = recogniser.tell(nationality, is_persian);
    (persian + others > 0).then_some(persian > others).or(told)
}

/// Settles the order and gives the remark about it.
fn settle_date_order(recogniser: &mut Recogniser<'_>) -> String {
    let entry = recogniser
        .mapping
        .fields
        .iter()
        .find(|entry| entry.field == Field::BirthDate);
    let Some(entry) = entry else {
        return String::new();
    };
    if let Some(remark) = of_parts(recogniser, entry) {
        recogniser.mapping.date_order = Some(DateOrder::Ymd);
        return remark;
    }
    if let Some(order) = recogniser.settings.dates.order {
        recogniser.mapping.date_order = Some(order);
        return format!("{}, as declared", says(order));
    }
    let verdict = recogniser.profiles[entry.columns[0]].dates.verdict();
    let american = recogniser.mapping.region.as_deref() == Some("US");
    let assumed = if american {
        DateOrder::Mdy
    } else {
        DateOrder::Dmy
    };
    let (order, remark) = match verdict {
        Verdict::Decided(order, count) => (
            order,
            format!(
                "{}: {count} date{} of the sample can only be read so",
                says(order),
                if count == 1 { "" } else { "s" },
            ),
        ),
        Verdict::Open => (
            assumed,
            format!(
                "{}, for want of a date that decides; set dates.order",
                says(assumed)
            ),
        ),
        Verdict::Mixed => (
            assumed,
            format!(
                "{}, although the column mixes orders; set dates.order",
                says(assumed)
            ),
        ),
        Verdict::NoDates => (assumed, String::new()),
    };
    recogniser.mapping.date_order = Some(order);
    remark
}

/// What is put together has one order: from an age, or from year, month and day.
fn of_parts(recogniser: &Recogniser<'_>, entry: &FieldColumns) -> Option<String> {
    match (entry.join, entry.columns.as_slice()) {
        (Join::Age(year), columns) => {
            let day = match columns {
                [_, day] => recogniser.headers[*day].clone(),
                _ => year.to_string(),
            };
            let so = "so the year of birth may be one off";
            Some(format!("{}, {so}", age::as_of(&day)))
        }
        (Join::YearMonthDay, [_, _]) => Some("year and month apart, no day".to_owned()),
        (Join::YearMonthDay, _) => Some("year, month and day apart".to_owned()),
        _ => None,
    }
}

fn says(order: DateOrder) -> &'static str {
    match order {
        DateOrder::Dmy => "day before month",
        DateOrder::Mdy => "month before day",
        DateOrder::Ymd => "year first",
    }
}
