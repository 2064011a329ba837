//! A table of names with their counts, and the tail behind it.

use super::tail::Tail;
use crate::lab::synth::rng::Rng;
use crate::lab::synth::weighted::Weighted;

/// A name of one table: its place there, or its rank in the tail behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct NameId(pub u32);

/// One line of a table.
struct Name {
    /// The official spelling first.
    spellings: Vec<Box<str>>,
    /// What friends say, and what people type.
    familiar: Vec<Box<str>>,
}

/// Names to draw from, by how many bear them.
pub struct NameTable {
    names: Weighted<Name>,
    tail: Option<Tail>,
    tail_share: f64,
}

/// What a table file says of one kind of name.
pub struct Lists<'a> {
    pub names: &'a str,
    /// Share of people whose name is not in the table.
    pub tail: f64,
    pub starts: &'a str,
    pub middles: &'a str,
    pub ends: &'a str,
    /// The tail has at most two to this power names.
    pub longest_rank: u32,
}

impl NameTable {
    pub fn read(lists: &Lists<'_>) -> Result<Self, String> {
        let mut table = NameTable::plain(lists.names)?;
        let pieces = [lists.starts, lists.middles, lists.ends];
        table.tail = Some(Tail::new(pieces, table.size(), lists.longest_rank));
        table.tail_share = lists.tail;
        Ok(table)
    }

    /// A table without a tail.
    pub fn plain(text: &str) -> Result<Self, String> {
        let names = counted(text).map(|entry| {
            let (name, count) = entry?;
            let (official, familiar) = name.split_once('~').unwrap_or((name, ""));
            let split = |text: &str, by| {
                let parts = text.split(by).filter(|part| !part.is_empty());
                parts.map(Box::from).collect::<Vec<Box<str>>>()
            };
            let (spellings, familiar) = (split(official, '|'), split(familiar, '~'));
            Ok((
                Name {
                    spellings,
                    familiar,
                },
                count,
            ))
        });
        let names = names.collect::<Result<Vec<_>, String>>()?;
        if names.is_empty() || names.iter().any(|(name, _)| name.spellings.is_empty()) {
            return Err("a list of names is empty".to_owned());
        }
        Ok(NameTable {
            names: Weighted::new(names),
            tail: None,
            tail_share: 0.0,
        })
    }

    /// How many names are in the table itself.
    pub fn size(&self) -> u32 {
        self.names.things().len() as u32
    }

    pub fn draw(&self, rng: &mut Rng) -> NameId {
        match &self.tail {
            Some(tail) if rng.chance(self.tail_share) => NameId(tail.draw(rng)),
            _ => NameId(self.names.draw_at(rng) as u32),
        }
    }

    pub fn in_tail(&self, id: NameId) -> bool {
        id.0 >= self.size()
    }

    /// The name as `spelling` has it: 0 is the official one, and there are as many as there are.
    pub fn write(&self, id: NameId, spelling: usize, out: &mut String) {
        match (self.names.things().get(id.0 as usize), &self.tail) {
            (Some(name), _) => out.push_str(&name.spellings[spelling % name.spellings.len()]),
            (None, Some(tail)) => tail.write(id.0, out),
            (None, None) => {}
        }
    }

    pub fn spellings(&self, id: NameId) -> usize {
        let name = self.names.things().get(id.0 as usize);
        name.map_or(1, |name| name.spellings.len())
    }

    /// What the bearer may call himself instead.
    pub fn familiar(&self, id: NameId, rng: &mut Rng) -> Option<&str> {
        let name = self.names.things().get(id.0 as usize)?;
        rng.one(&name.familiar).map(AsRef::as_ref)
    }
}

/// `A name 12, Another 3.5`: names, each with its count.
pub fn counted(text: &str) -> impl Iterator<Item = Result<(&str, f64), String>> {
    let entries = text.split([',', '\n']).map(str::trim);
    entries.filter(|entry| !entry.is_empty()).map(|entry| {
        let fault = || format!("`{entry}` is not a name and a count");
        let (name, count) = entry.rsplit_once(' ').ok_or_else(fault)?;
        let count: f64 = count.parse().map_err(|_| fault())?;
        Ok((name.trim(), count))
    })
}
