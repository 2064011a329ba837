//! The files of related names, read and indexed when the program is built.

use super::{JOINT, Kinship};
use crate::record::name::Kin;

/// Where the name is listed, group by group.
pub(super) fn entries(name: &str) -> impl Iterator<Item = usize> {
    std::iter::successors(find(name), |&entry| {
        usize::from(INDEX.next[entry]).checked_sub(1)
    })
}

/// The first entry of this name.
pub(super) fn find(name: &str) -> Option<usize> {
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
    include_str!("../custom/spanish.txt"),
    include_str!("../custom/spain_languages.txt"),
    include_str!("../custom/english.txt"),
    include_str!("../custom/europe.txt"),
    include_str!("../custom/celtic.txt"),
    include_str!("../custom/slavic.txt"),
    include_str!("../custom/arabic.txt"),
    include_str!("../custom/chinese.txt"),
    include_str!("../custom/korean.txt"),
    include_str!("../custom/other.txt"),
    include_str!("../custom/short_forms.txt"),
    include_str!("../custom/kindred.txt"),
];

const SLOT_COUNT: usize = 16384;
const ENTRY_COUNT: usize = count(Count::Entries);
const GROUP_COUNT: usize = count(Count::Groups);

pub(super) static ENTRIES: [(&str, u16); ENTRY_COUNT] = TABLES.0;
pub(super) static HEADS: [&str; GROUP_COUNT] = heads();
pub(super) static KIN: [Kin; ENTRY_COUNT] = kins();
pub(super) static RELATIONS: [Kinship; GROUP_COUNT] = TABLES.1;
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
            // Another list relates them, or nothing does.
            if !matches!(TABLES.1[group as usize], Kinship::Kindred) {
                kin = kin.with(of_group(group));
            }
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
        b'k' => Kinship::Kindred,
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
