//! Counts by hash, sorted, each where its hash says or soon after: one look into memory finds it.

use super::FEW;
use serde::de::{Error, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// Places for each value: so many that few values are pushed on by the one before.
const PLACES: (usize, usize) = (4, 3);

/// Slots after the last place, for values that are pushed on: enough for nearly all tables.
const PUSHED_ON: usize = 32;

/// Counts of two or more, by hash.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// Sorted, free slots among them left out. A slot is never before the place of its value, and
    /// none between the two is free.
    slots: Vec<Slot>,
    places: u64,
    /// Ordered pairs of equal values, and of those among them that few hold.
    ordered_pairs: u128,
    ordered_pairs_of_few: u128,
}

/// A value and its count in twelve bytes; a count of zero where the slot is free.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Slot {
    /// The halves of the value, the higher one first.
    value: [u32; 2],
    count: u32,
}

impl Slot {
    fn new(value: u64, count: u32) -> Self {
        Slot {
            value: [(value >> 32) as u32, value as u32],
            count,
        }
    }

    fn value(self) -> u64 {
        let [high, low] = self.value.map(u64::from);
        high << 32 | low
    }
}

impl PartialEq for Table {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Table {
    /// A table of values, sorted and distinct, with their counts.
    pub fn of(len: usize, sorted: impl Iterator<Item = (u64, u32)>) -> Self {
        let mut table = Table {
            slots: Vec::with_capacity(len * PLACES.0 / PLACES.1 + PUSHED_ON),
            places: (len * PLACES.0 / PLACES.1) as u64,
            ordered_pairs: 0,
            ordered_pairs_of_few: 0,
        };
        for (value, count) in sorted {
            let place = table.place(value);
            if place > table.slots.len() {
                table.slots.resize(place, Slot::default());
            }
            table.slots.push(Slot::new(value, count));
            let ordered_pairs = u128::from(count) * u128::from(count.max(1) - 1);
            table.ordered_pairs += ordered_pairs;
            if count <= FEW {
                table.ordered_pairs_of_few += ordered_pairs;
            }
        }
        table
    }

    /// The count of this value, if it is listed.
    pub fn get(&self, value: u64) -> Option<u32> {
        let mut at = self.place(value);
        loop {
            let slot = self.slots.get(at)?;
            if slot.count == 0 || slot.value() > value {
                return None;
            }
            if slot.value() == value {
                return Some(slot.count);
            }
            at += 1;
        }
    }

    /// How many ordered pairs of equal values there are.
    pub fn ordered_pairs(&self) -> u128 {
        self.ordered_pairs
    }

    /// The same of values that no more than [`FEW`] hold.
    pub fn ordered_pairs_of_few(&self) -> u128 {
        self.ordered_pairs_of_few
    }

    /// Whether more than [`FEW`] hold some value.
    pub fn has_of_many(&self) -> bool {
        self.ordered_pairs > self.ordered_pairs_of_few
    }

    fn iter(&self) -> impl Iterator<Item = (u64, u32)> + '_ {
        let taken = self.slots.iter().filter(|slot| slot.count > 0);
        taken.map(|slot| (slot.value(), slot.count))
    }

    fn place(&self, value: u64) -> usize {
        ((u128::from(value) * u128::from(self.places)) >> u64::BITS) as usize
    }
}

impl Serialize for Table {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (value, count) in self.iter() {
            map.serialize_entry(&Hexadecimal(value), &count)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Table {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries;
        impl<'de> Visitor<'de> for Entries {
            type Value = Vec<(u64, u32)>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("counts by hash")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some((Hexadecimal(value), count)) = map.next_entry()? {
                    entries.push((value, count));
                }
                Ok(entries)
            }
        }
        let mut entries = deserializer.deserialize_map(Entries)?;
        entries.retain(|(_, count)| *count > 1);
        entries.sort_unstable();
        entries.dedup_by_key(|(value, _)| *value);
        Ok(Table::of(entries.len(), entries.into_iter()))
    }
}

/// A hash in sixteen digits.
struct Hexadecimal(u64);

impl Serialize for Hexadecimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let digit = |at: usize| b"0123456789abcdef"[(self.0 >> (60 - 4 * at)) as usize & 15];
        let digits: [u8; 16] = std::array::from_fn(digit);
        serializer.serialize_str(std::str::from_utf8(&digits).unwrap_or_default())
    }
}

impl<'de> Deserialize<'de> for Hexadecimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Digits;
        impl Visitor<'_> for Digits {
            type Value = Hexadecimal;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a hexadecimal number")
            }

            fn visit_str<E: Error>(self, digits: &str) -> Result<Hexadecimal, E> {
                let value = u64::from_str_radix(digits, 16);
                value.map(Hexadecimal).map_err(E::custom)
            }
        }
        deserializer.deserialize_str(Digits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    proptest! {
        #[test]
        fn it_is_a_map(
            spread in prop::collection::btree_map(any::<u64>(), 2..u32::MAX, 0..60),
            close in prop::collection::btree_map(0..200u64, 2..u32::MAX, 0..60),
            at in prop::sample::select(vec![0, 1 << 63, u64::MAX - 200]),
        ) {
            let close = close.into_iter().map(|(value, count)| (at + value, count));
            let map: BTreeMap<u64, u32> = spread.into_iter().chain(close).collect();
            let table = Table::of(map.len(), map.iter().map(|(value, count)| (*value, *count)));
            for value in map.keys().flat_map(|value| [value.wrapping_sub(1), *value, value | 1]) {
                prop_assert_eq!(table.get(value), map.get(&value).copied());
            }
            let written = serde_json::to_string(&table).expect("JSON");
            let by_digits: BTreeMap<String, u32> = map
                .iter()
                .map(|(value, count)| (format!("{value:016x}"), *count))
                .collect();
            prop_assert_eq!(&written, &serde_json::to_string(&by_digits).expect("JSON"));
            let read: Table = serde_json::from_str(&written).expect("a table");
            prop_assert!(read == table);
        }
    }
}
