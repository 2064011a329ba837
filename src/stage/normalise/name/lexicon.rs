//! Which names are related, by custom: the files in `custom/`, indexed when the program is built.
//!
//! A line `jose: pepe chepe` makes a group: every two of its names are related in the way that the
//! last line `= nickname` said. A name may be in several groups; relations do not chain. In front may
//! stand a name of several words, `juan+jose`, which nobody writes so: see [`compounds`].

use crate::record::name::Kin;

/// How two different names can be one person's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kinship {
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
    let direct = shared.map(|&group| RELATIONS[group as usize]).max();
    direct.or_else(|| {
        let chained = of_a.shortens(a, &of_b) || of_b.shortens(b, &of_a);
        chained.then_some(Kinship::Nickname)
    })
}

/// The groups that one name is in; further ones are left out.
struct Groups {
    list: [u16; 16],
    count: usize,
}

impl Groups {
    fn of(name: &str) -> Self {
        let mut groups = Groups {
            list: [0; 16],
            count: 0,
        };
        for entry in entries(name).take(16) {
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

/// Whether the word is a name that a table lists.
pub fn is_known(name: &str) -> bool {
    find(name).is_some()
}

/// Where the name is listed, group by group.
fn entries(name: &str) -> impl Iterator<Item = usize> {
    std::iter::successors(find(name), |&entry| {
        usize::from(INDEX.next[entry]).checked_sub(1)
    })
}

/// The first entry of this name.
fn find(name: &str) -> Option<usize> {
    let mut slot = slot_of(name.as_bytes());
    loop {
        let entry = usize::from(INDEX.slots[slot]).checked_sub(1)?;
        if ENTRIES[entry].0 == name {
            return Some(entry);
        }
        slot = (slot + 1) % SLOT_COUNT;
    }
}

const CUSTOMS: &[&str] = &[
    include_str!("custom/spanish.txt"),
    include_str!("custom/spain_languages.txt"),
    include_str!("custom/english.txt"),
    include_str!("custom/europe.txt"),
    include_str!("custom/celtic.txt"),
    include_str!("custom/slavic.txt"),
    include_str!("custom/arabic.txt"),
    include_str!("custom/chinese.txt"),
    include_str!("custom/korean.txt"),
    include_str!("custom/other.txt"),
];

const SLOT_COUNT: usize = 16384;
const ENTRY_COUNT: usize = count(Count::Entries);
const GROUP_COUNT: usize = count(Count::Groups);

static ENTRIES: [(&str, u16); ENTRY_COUNT] = TABLES.0;
static HEADS: [&str; GROUP_COUNT] = heads();
static KIN: [Kin; ENTRY_COUNT] = kins();
static RELATIONS: [Kinship; GROUP_COUNT] = TABLES.1;
static INDEX: Index = SLOTS;
#[allow(long_running_const_eval)]
const SLOTS: Index = index();
#[allow(long_running_const_eval)]
const TABLES: ([(&str, u16); ENTRY_COUNT], [Kinship; GROUP_COUNT]) = parse();

#[derive(Clone, Copy)]
enum Count {
    Entries,
    Groups,
}

#[allow(long_running_const_eval)]
const fn count(what: Count) -> usize {
    let mut total = 0;
    let mut custom = 0;
    while custom < CUSTOMS.len() {
        let bytes = CUSTOMS[custom].as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let end = line_end(bytes, at);
            if bytes[at].is_ascii_lowercase() {
                total += match what {
                    Count::Groups => 1,
                    Count::Entries => words(bytes, at, end),
                };
            }
            at = end + 1;
        }
        custom += 1;
    }
    total
}

#[allow(long_running_const_eval)]
const fn parse() -> ([(&'static str, u16); ENTRY_COUNT], [Kinship; GROUP_COUNT]) {
    let mut entries = [("", 0); ENTRY_COUNT];
    let mut relations = [Kinship::Spelling; GROUP_COUNT];
    let (mut entry, mut group, mut custom) = (0, 0, 0);
    while custom < CUSTOMS.len() {
        let text = CUSTOMS[custom];
        let bytes = text.as_bytes();
        let mut relation = Kinship::Spelling;
        let mut at = 0;
        while at < bytes.len() {
            let end = line_end(bytes, at);
            if bytes[at] == b'=' {
                relation = relation_named(bytes[at + 2]);
            } else if bytes[at].is_ascii_lowercase() {
                relations[group] = relation;
                let mut from = at;
                while from < end {
                    let to = word_end(bytes, from, end);
                    if to > from {
                        entries[entry] = (slice(text, from, to), group as u16);
                        entry += 1;
                    }
                    from = to + 1;
                }
                group += 1;
            }
            at = end + 1;
        }
        custom += 1;
    }
    (entries, relations)
}

/// The filters of each name, at its first entry.
#[allow(long_running_const_eval)]
const fn kins() -> [Kin; ENTRY_COUNT] {
    let mut kins = [Kin([0; 2]); ENTRY_COUNT];
    let mut slot = 0;
    while slot < SLOT_COUNT {
        let mut entry = SLOTS.slots[slot];
        let mut kin = Kin([0; 2]);
        while entry != 0 {
            let group = TABLES.0[entry as usize - 1].1;
            kin = kin.with(of_group(group));
            let head = HEADS[group as usize].as_bytes();
            if matches!(TABLES.1[group as usize], Kinship::Nickname) {
                kin = kin.with(translations(head));
            }
            if has_joint(head) {
                kin = kin.with(Kin::COMPOUND);
            }
            entry = SLOTS.next[entry as usize - 1];
        }
        if SLOTS.slots[slot] != 0 {
            kins[SLOTS.slots[slot] as usize - 1] = kin;
        }
        slot += 1;
    }
    kins
}

const fn translations(name: &[u8]) -> Kin {
    let mut kin = Kin([0; 2]);
    let mut entry = SLOTS.slots[slot_for(&SLOTS.slots, name)];
    while entry != 0 {
        let group = TABLES.0[entry as usize - 1].1;
        if matches!(TABLES.1[group as usize], Kinship::Translation) {
            kin = kin.with(of_group(group));
        }
        entry = SLOTS.next[entry as usize - 1];
    }
    kin
}

const fn has_joint(name: &[u8]) -> bool {
    let mut at = 0;
    while at < name.len() && name[at] != JOINT as u8 {
        at += 1;
    }
    at < name.len()
}

/// Six bits of a product for either filter; the highest of the second is [`Kin::COMPOUND`].
const fn of_group(group: u16) -> Kin {
    let mixed = (group as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    Kin([1 << (mixed >> 58), 1 << ((mixed >> 52 & 63) % 63)])
}

const fn equal(a: &[u8], b: &[u8]) -> bool {
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}

/// The first name of each group.
#[allow(long_running_const_eval)]
const fn heads() -> [&'static str; GROUP_COUNT] {
    let mut heads = [""; GROUP_COUNT];
    let mut entry = ENTRY_COUNT;
    while entry > 0 {
        entry -= 1;
        heads[TABLES.0[entry].1 as usize] = TABLES.0[entry].0;
    }
    heads
}

/// Where each name is listed first, by its hash, and where next; 0 for nowhere, else the entry plus
/// one.
struct Index {
    slots: [u16; SLOT_COUNT],
    next: [u16; ENTRY_COUNT],
}

#[allow(long_running_const_eval)]
const fn index() -> Index {
    let mut slots = [0; SLOT_COUNT];
    let mut next = [0; ENTRY_COUNT];
    let mut entry = ENTRY_COUNT;
    while entry > 0 {
        let slot = slot_for(&slots, TABLES.0[entry - 1].0.as_bytes());
        next[entry - 1] = slots[slot];
        slots[slot] = entry as u16;
        entry -= 1;
    }
    Index { slots, next }
}

/// The slot that this name has, or would get.
const fn slot_for(slots: &[u16; SLOT_COUNT], name: &[u8]) -> usize {
    let mut slot = slot_of(name);
    while slots[slot] != 0 && !equal(TABLES.0[slots[slot] as usize - 1].0.as_bytes(), name) {
        slot = (slot + 1) % SLOT_COUNT;
    }
    slot
}

const fn relation_named(initial: u8) -> Kinship {
    match initial {
        b'a' => Kinship::Abbreviation,
        b'n' => Kinship::Nickname,
        b't' => Kinship::Translation,
        b'r' => Kinship::Romanisation,
        b's' => Kinship::Spelling,
        _ => panic!("a custom names a relation that does not exist"),
    }
}

/// FNV-1a.
const fn slot_of(name: &[u8]) -> usize {
    let mut hash = 0x811C_9DC5_u32;
    let mut at = 0;
    while at < name.len() {
        hash = (hash ^ name[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    (hash ^ (hash >> 15)) as usize % SLOT_COUNT
}

const fn line_end(bytes: &[u8], mut at: usize) -> usize {
    while at < bytes.len() && bytes[at] != b'\n' {
        at += 1;
    }
    at
}

const fn word_end(bytes: &[u8], mut at: usize, end: usize) -> usize {
    while at < end && bytes[at] != b' ' && bytes[at] != b':' {
        at += 1;
    }
    at
}

const fn words(bytes: &[u8], mut at: usize, end: usize) -> usize {
    let mut count = 0;
    while at < end {
        let to = word_end(bytes, at, end);
        if to > at {
            count += 1;
        }
        at = to + 1;
    }
    count
}

const fn slice(text: &'static str, from: usize, to: usize) -> &'static str {
    text.split_at(to).0.split_at(from).1
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
