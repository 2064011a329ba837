//! How frequencies are written in a model: by the name of each kind, sorted.

use super::table::Table;
use super::{Counts, Frequencies, Kind, divide, put};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;
use std::sync::Arc;

#[derive(Serialize)]
struct Written<'a> {
    total: u64,
    repeated: &'a Table,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Read {
    total: u64,
    repeated: Table,
}

impl Serialize for Frequencies {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut kinds: Vec<(String, &Counts)> = self
            .counted()
            .map(|(kind, counts)| (kind.name(), counts))
            .collect();
        kinds.sort_unstable_by(|left, right| left.0.cmp(&right.0));
        let mut map = serializer.serialize_map(Some(kinds.len()))?;
        for (
            name,
            Counts {
                total, repeated, ..
            },
        ) in kinds
        {
            let total = *total;
            map.serialize_entry(&name, &Written { total, repeated })?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Frequencies {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        use serde::de::Error;
        let mut kinds = Vec::new();
        for (name, Read { total, repeated }) in BTreeMap::deserialize(deserializer)? {
            let name: String = name;
            let kind = Kind::from_name(&name)
                .ok_or_else(|| D::Error::custom(format!("unknown kind of value `{name}`")))?;
            put(&mut kinds, kind.index(), Counts::new(total, repeated));
        }
        divide(&mut kinds);
        Ok(Frequencies {
            kinds: Arc::new(kinds),
        })
    }
}
