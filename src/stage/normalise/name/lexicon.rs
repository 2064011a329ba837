//! Which names are related, by custom: the files in `custom/`, indexed when the program is built.
//!
//! A line `jose: pepe chepe` makes a group: every two of its names are related in the way that the
//! last line `= nickname` said. A name may be in several groups; relations do not chain: Bill may be
//! Robert or William, who are two people (see `meet_at`). In front may
//! stand a name of several words, `juan+jose`, which nobody writes so: see [`compounds`]. Under
//! `= kindred` the first of a line is a name of its own beside each of the others, which the other
//! lists relate to it: Emma is no pet form of Emily.

mod table;

use crate::record::name::Kin;
use table::{ENTRIES, HEADS, KIN, RELATIONS, entries, find};

/// How two different names can be one person's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kinship {
    /// Emma, Emily; James, Jacob: of one origin, and borne by two children of one family.
    Kindred,
    /// Fco, Francisco.
    Abbreviation,
    /// Pepe, José.
    Nickname,
    /// Jordi, Jorge; John, Ioannes.
    Translation,
    /// One surname of an East Asian script in different romanisations: Zhang, Cheung.
    Romanisation,
    /// Jiménez, Giménez.
    Spelling,
}

/// How `a` and `b` are related by a table, the closest relation first; `None` where no table says.
/// A nickname is also one of the translations of the name it shortens: Jim, Iacobus.
pub fn kinship(a: &str, b: &str) -> Option<Kinship> {
    let (of_a, of_b) = (Groups::of(a), Groups::of(b));
    let shared = of_a.iter().filter(|group| of_b.contains(**group));
    let shared = shared.filter(|group| meet_at(**group, a, b));
    let (mut direct, mut are_two) = (None, false);
    for &group in shared {
        match RELATIONS[group as usize] {
            Kinship::Kindred => are_two = true,
            relation => direct = direct.max(Some(relation)),
        }
    }
    let chained = || of_a.shortens(a, &of_b) || of_b.shortens(b, &of_a);
    match direct.or_else(|| chained().then_some(Kinship::Nickname)) {
        Some(Kinship::Nickname | Kinship::Translation) if are_two => Some(Kinship::Kindred),
        found => found,
    }
}

/// Whether the group makes these two of its names one person's: not where all they share is a short
/// form that heads it (`bill: robert william`).
fn meet_at(group: u16, a: &str, b: &str) -> bool {
    let head = HEADS[group as usize];
    let is_theirs = [a, b].contains(&head);
    is_theirs
        || match RELATIONS[group as usize] {
            Kinship::Kindred => false,
            Kinship::Nickname => !(is_short_for(head, a) && is_short_for(head, b)),
            _ => true,
        }
}

/// Whether `full` has `short` among its nicknames, and more of them than `short` has itself, or as
/// many and more letters: the files list many names both ways.
fn is_short_for(short: &str, full: &str) -> bool {
    let headed = |name: &str| -> Vec<u16> {
        let groups = Groups::of(name);
        let all = groups.iter().copied();
        all.filter(|&group| {
            HEADS[group as usize] == name && RELATIONS[group as usize] == Kinship::Nickname
        })
        .collect()
    };
    let of_short = headed(short).into_iter().map(size).max().unwrap_or(0);
    let holds = Groups::of(short);
    headed(full)
        .into_iter()
        .any(|group| holds.contains(group) && (size(group), full.len()) > (of_short, short.len()))
}

/// How many names are in the group; they are listed one after the other.
fn size(group: u16) -> usize {
    let start = ENTRIES.partition_point(|(_, other)| *other < group);
    ENTRIES[start..].partition_point(|(_, other)| *other == group)
}

const MOST_GROUPS: usize = 20;

/// The groups that one name is in; further ones are left out.
struct Groups {
    list: [u16; MOST_GROUPS],
    count: usize,
}

impl Groups {
    fn of(name: &str) -> Self {
        let mut groups = Groups {
            list: [0; MOST_GROUPS],
            count: 0,
        };
        for entry in entries(name).take(MOST_GROUPS) {
            groups.list[groups.count] = ENTRIES[entry].1;
            groups.count += 1;
        }
        groups
    }

    fn iter(&self) -> std::slice::Iter<'_, u16> {
        self.list[..self.count].iter()
    }

    fn contains(&self, group: u16) -> bool {
        self.list[..self.count].contains(&group)
    }

    /// Whether the name is a nickname of one that a translation makes another of these.
    fn shortens(&self, name: &str, others: &Groups) -> bool {
        if !others
            .iter()
            .any(|&group| RELATIONS[group as usize] == Kinship::Translation)
        {
            return false;
        }
        self.iter()
            .filter(|&&group| RELATIONS[group as usize] == Kinship::Nickname)
            .map(|&group| HEADS[group as usize])
            .filter(|&head| head != name)
            .flat_map(entries)
            .map(|entry| ENTRIES[entry].1)
            .any(|group| {
                RELATIONS[group as usize] == Kinship::Translation && others.contains(group)
            })
    }
}

/// The groups this name is in, and the translations of what it shortens.
pub fn kin(name: &str) -> Kin {
    find(name).map_or(Kin::default(), |entry| KIN[entry])
}

/// The names of several words that this one word stands for: `juan+jose` for Juanjo.
pub fn compounds(name: &str) -> impl Iterator<Item = &'static str> {
    let heads = entries(name).map(|entry| HEADS[ENTRIES[entry].1 as usize]);
    heads.filter(|head| head.contains(JOINT))
}

/// Between the words of a name of several.
pub const JOINT: char = '+';

/// Whether a table gives its nicknames, or its forms in other languages, as of given names.
pub fn is_given(name: &str) -> bool {
    use Kinship::{Abbreviation, Nickname, Translation};
    relations(name).any(|relation| matches!(relation, Abbreviation | Nickname | Translation))
}

/// Whether the word is a given name that a table lists, and not only the Latin spelling of an East
/// Asian surname.
pub fn is_given_name(name: &str) -> bool {
    relations(name).any(|relation| relation != Kinship::Romanisation)
}

/// Whether the word is, beside whatever else, the Latin spelling of an East Asian syllable.
pub fn is_romanised(name: &str) -> bool {
    relations(name).any(|relation| relation == Kinship::Romanisation)
}

fn relations(name: &str) -> impl Iterator<Item = Kinship> {
    entries(name).map(|entry| RELATIONS[ENTRIES[entry].1 as usize])
}

/// Whether the word is a name that a table lists.
pub fn is_known(name: &str) -> bool {
    find(name).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_relations() {
        use Kinship::*;
        for (a, b, expected) in [
            ("jose", "pepe", Some(Nickname)),
            ("jordi", "jorge", Some(Translation)),
            ("juan", "ioannes", Some(Translation)),
            ("francisco", "fco", Some(Abbreviation)),
            ("jimenez", "gimenez", Some(Spelling)),
            ("zhang", "cheung", Some(Romanisation)),
            ("bak", "park", Some(Romanisation)),
            ("william", "bill", Some(Nickname)),
            ("aleksandr", "oleksandr", Some(Translation)),
            ("joan", "joana", None),
            ("maria", "jose", None),
            // Both are Bill.
            ("robert", "william", None),
            ("harold", "henry", None),
            ("bobby", "rob", Some(Nickname)),
            ("pepe", "chepe", Some(Nickname)),
            ("liz", "beth", Some(Nickname)),
            ("emma", "emily", Some(Kindred)),
            ("james", "jacob", Some(Kindred)),
            ("ian", "jonathan", Some(Kindred)),
            ("john", "juan", Some(Translation)),
            ("john", "jon", Some(Translation)),
            ("john", "jack", Some(Nickname)),
            ("amelia", "emma", None),
            ("", "", None),
        ] {
            assert_eq!(kinship(a, b), expected, "{a} {b}");
            assert_eq!(kinship(b, a), expected, "{b} {a}");
            assert_eq!(
                expected.is_some(),
                kin(a).can_meet(kin(b)) && expected.is_some()
            );
        }
    }

    #[test]
    fn kindred_names_are_related_by_another_list() {
        for (name, group) in ENTRIES {
            let (head, relation) = (HEADS[group as usize], RELATIONS[group as usize]);
            if relation == Kinship::Kindred && name != head {
                assert_eq!(kinship(head, name), Some(Kinship::Kindred), "{head} {name}");
            }
        }
    }

    #[test]
    fn romanised_surnames_are_no_given_names() {
        for (name, expected) in [
            ("chloe", true),
            ("liz", true),
            ("cheung", false),
            ("lix", false),
        ] {
            assert_eq!(is_given_name(name), expected, "{name}");
        }
        for (name, expected) in [("wen", true), ("cheung", true), ("wendy", false)] {
            assert_eq!(is_romanised(name), expected, "{name}");
        }
    }

    #[test]
    fn tables_hold_folded_words_only() {
        for (name, _) in ENTRIES {
            let mut words = name.split(JOINT);
            assert!(
                words.all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase())),
                "{name}"
            );
        }
    }

    #[test]
    fn one_word_for_two_names() {
        assert!(compounds("juanjo").eq(["juan+jose"]));
        assert!(kin("juanjo").is_compound() && !kin("juan").is_compound());
        assert_eq!(kinship("juanjo", "juanjose"), Some(Kinship::Nickname));
        assert_eq!(compounds("paco").count(), 0);
    }
}
