//! Which hints count: those of the model, or those that two tables have in common.

use super::Failure;
use super::config::Config;
use super::intake::Source;
use crate::io::files::batch::Batch;
use crate::io::files::columns::header::are_of_one_relative;
use crate::io::files::columns::mapping::is_one_header;
use crate::stage::explain::value::printable;
use crate::stage::normalise::unknown;
use crate::stage::score::Model;
use crate::text::fold;
use std::cmp::Reverse;
use std::collections::HashSet;

/// Hints are those of the model, if one is given; of two tables, those that both have, in one order.
pub fn settle(
    sources: &mut [Source],
    (model, config): (Option<&Model>, &Config),
) -> Result<(), Failure> {
    let partners = match &*sources {
        [left, right] => partners(left, right),
        _ => Vec::new(),
    };
    if let Some(model) = model {
        let hints = &model.terms().hints;
        if !config.wants_hints() && !hints.is_empty() {
            let says = "the model counts hints, and the configuration wants none; make a new model with it";
            return Err(says.into());
        }
        for source in sources {
            take(source, hints, &partners).map_err(|name| {
                let (file, name) = (source.table.file(), printable(&name));
                format!(
                    "{file}: the model was made with the column {name} as a hint, which this table lacks, \
                     or has another use for; make a new model, or give none"
                )
            })?;
        }
    } else if let [left, right] = sources {
        let hints: Vec<String> = partners.iter().map(|(name, _)| name.clone()).collect();
        for side in [left, right] {
            let own = side.mapping.names_of_hints();
            // Both have them.
            let _ = take(side, &hints, &partners);
            side.mapping.notes.extend(without_partner(&own, &partners));
        }
    }
    Ok(())
}

/// A hint as the left table calls it, and as the right one does.
type Partners = Vec<(String, String)>;

/// The hints that two tables have in common: by their headers, by whose they are in another language, and of
/// the others by their values, since one says `occupation` where the other says `job_title`.
fn partners(left: &Source, right: &Source) -> Partners {
    let (of_left, mut of_right) = (
        left.mapping.names_of_hints(),
        right.mapping.names_of_hints(),
    );
    let mut found = Partners::new();
    let mut spare = Vec::new();
    for name in &of_left {
        let partner = |is_one: fn(&str, &str) -> bool| {
            let mut others = of_right.iter();
            others.position(|other| is_one(name, other))
        };
        match partner(is_one_header).or_else(|| partner(are_of_one_relative)) {
            Some(at) => found.push((name.clone(), of_right.remove(at))),
            None => spare.push(name.clone()),
        }
    }
    found.extend(by_values((left, spare), (right, of_right)));
    let place = |name: &String| of_left.iter().position(|other| other == name);
    found.sort_by_key(|(name, _)| place(name));
    found
}

/// Pairs of columns that hold the same values, the likest first.
fn by_values(
    (left, of_left): (&Source, Vec<String>),
    (right, of_right): (&Source, Vec<String>),
) -> Partners {
    /// So many values in common are no accident, if they are so many of a hundred.
    const FEWEST: usize = 5;
    const LEAST: usize = 30;
    let values_of = |source: &Source, names: &[String]| -> Vec<HashSet<String>> {
        names.iter().map(|name| values(source, name)).collect()
    };
    let (ours, theirs) = (values_of(left, &of_left), values_of(right, &of_right));
    let mut alike = Vec::new();
    for (i, own) in ours.iter().enumerate() {
        for (j, other) in theirs.iter().enumerate() {
            let shared = own.intersection(other).count();
            let share = shared * 100 / own.len().min(other.len()).max(1);
            if shared >= FEWEST && share >= LEAST {
                alike.push((Reverse(share), i, j));
            }
        }
    }
    alike.sort_unstable();
    let (mut used_left, mut used_right) = (HashSet::new(), HashSet::new());
    alike.retain(|(_, i, j)| {
        let is_free = !used_left.contains(i) && !used_right.contains(j);
        if is_free {
            used_left.insert(*i);
            used_right.insert(*j);
        }
        is_free
    });
    let pairs = alike.into_iter();
    pairs
        .map(|(_, i, j)| (of_left[i].clone(), of_right[j].clone()))
        .collect()
}

/// The different values of a column in the sample, but for small numbers, which mean nothing in
/// themselves.
fn values(source: &Source, name: &str) -> HashSet<String> {
    let Some(column) = source
        .mapping
        .headers
        .iter()
        .position(|header| header == name)
    else {
        return HashSet::new();
    };
    let says = |cell: &&str| {
        let digits = cell.bytes().filter(u8::is_ascii_digit).count();
        let is_telling = digits >= 6 || cell.chars().any(char::is_alphabetic) && cell.len() > 2;
        is_telling && unknown::reason(cell).is_none()
    };
    let rows = source.table.sample().iter().flat_map(Batch::rows);
    let cells = rows.map(|row| row.cell(column)).filter(says);
    cells.map(|cell| fold::fold(cell).to_string()).collect()
}

/// Counts these hints, which another table may call otherwise, and no others.
fn take(source: &mut Source, hints: &[String], partners: &Partners) -> Result<(), String> {
    let has = |name: &String| {
        let mut headers = source.mapping.headers.iter();
        headers.any(|header| is_one_header(header, name))
    };
    let own = hints.iter().map(|name| {
        let mut pairs = partners.iter();
        let pair = pairs.find(|(left, _)| left == name).filter(|_| !has(name));
        pair.map_or(name, |(_, right)| right).clone()
    });
    let own: Vec<String> = own.collect();
    source.mapping.set_hints(&own)?;
    source.mapping.name_hints(hints);
    Ok(())
}

/// What a table could have told, had the other a column that says the same.
fn without_partner(own: &[String], partners: &Partners) -> Option<String> {
    let is_lone = |name: &&String| {
        let mut pairs = partners.iter();
        !pairs.any(|(left, right)| [left, right].contains(name))
    };
    let lone: Vec<String> = own
        .iter()
        .filter(is_lone)
        .map(|name| printable(name))
        .collect();
    (!lone.is_empty()).then(|| {
        format!(
            "not compared, since no column of the other table is called so or holds the same values: {}",
            lone.join(", ")
        )
    })
}
