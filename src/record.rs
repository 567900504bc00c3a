//! Values by name.

use std::fmt;
use std::marker::PhantomData;
use std::ops::Index;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, Serializer};

use crate::sorting::{arrange, by_comparing};

/// Values by free names, in the order of their names: what JSON calls an object and TypeScript a `Record<string, V>`.
///
/// Records here are small, so they are sorted lists. The standard library's tree is for large ones, and takes five kilobytes of the full
/// part for each type of value.
///
/// ```
/// use playfield::Record;
/// let mut extra = Record::from([("Region".to_owned(), "West".to_owned()), ("Phase".to_owned(), "2".to_owned())]);
/// extra.insert("Region".to_owned(), "North".to_owned());
/// assert_eq!(extra["Region"], "North");
/// assert_eq!(extra.keys().collect::<Vec<_>>(), ["Phase", "Region"]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record<V>(Vec<(String, V)>);

impl<V> Default for Record<V> {
    fn default() -> Self {
        Record(Vec::new())
    }
}

impl<V> Record<V> {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn get(&self, name: &str) -> Option<&V> {
        self.0.get(self.place(name).ok()?).map(|(_, value)| value)
    }

    pub fn contains_key(&self, name: &str) -> bool {
        self.place(name).is_ok()
    }

    /// Puts a value in the place of the one of the same name.
    pub fn insert(&mut self, name: String, value: V) {
        match self.place(&name) {
            Ok(place) => {
                if let Some(held) = self.0.get_mut(place) {
                    *held = (name, value);
                }
            }
            Err(place) => self.0.insert(place, (name, value)),
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = (&String, &V)> {
        self.0.iter().map(|(name, value)| (name, value))
    }

    pub fn keys(&self) -> impl Iterator<Item = &String> {
        self.0.iter().map(|(name, _)| name)
    }

    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.0.iter().map(|(_, value)| value)
    }

    pub fn into_keys(self) -> impl Iterator<Item = String> {
        self.0.into_iter().map(|(name, _)| name)
    }

    /// Keeps those that are `wanted`.
    #[inline(never)]
    pub fn retain(&mut self, wanted: &dyn Fn(&str, &V) -> bool) {
        self.0.retain(|(name, value)| wanted(name, value));
    }

    #[inline(never)]
    fn place(&self, name: &str) -> Result<usize, usize> {
        let place = self.0.partition_point(|(other, _)| other.as_str() < name);
        if self.0.get(place).is_some_and(|(other, _)| other == name) { Ok(place) } else { Err(place) }
    }
}

impl<V> Index<&str> for Record<V> {
    type Output = V;

    /// # Panics
    /// Where there is none of this name.
    fn index(&self, name: &str) -> &V {
        &self.0[self.place(name).unwrap_or(self.len())].1
    }
}

impl<V> Extend<(String, V)> for Record<V> {
    /// The last one of a name counts.
    fn extend<I: IntoIterator<Item = (String, V)>>(&mut self, entries: I) {
        for entry in entries {
            self.0.push(entry);
        }
        self.settle();
    }
}

impl<V> Record<V> {
    /// Puts entries as they came in order; the last one of a name stays.
    #[inline(never)]
    fn settle(&mut self) {
        let names: Vec<&str> = self.0.iter().map(|(name, _)| name.as_str()).collect();
        let order = in_order(&names);
        arrange(&mut self.0, order);
        self.0.dedup_by(|later, earlier| {
            let same = later.0 == earlier.0;
            if same {
                std::mem::swap(later, earlier);
            }
            same
        });
    }
}

/// The places of names in order, once for records of all values.
fn in_order(names: &[&str]) -> Vec<u32> {
    by_comparing(names.len(), &mut |a, b| names.get(a).cmp(&names.get(b)))
}

impl<V> FromIterator<(String, V)> for Record<V> {
    fn from_iter<I: IntoIterator<Item = (String, V)>>(entries: I) -> Self {
        let mut record = Record::default();
        record.extend(entries);
        record
    }
}

impl<V, const N: usize> From<[(String, V); N]> for Record<V> {
    fn from(entries: [(String, V); N]) -> Self {
        entries.into_iter().collect()
    }
}

impl<V> IntoIterator for Record<V> {
    type Item = (String, V);
    type IntoIter = std::vec::IntoIter<(String, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<V: Serialize> Serialize for Record<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Record<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<V>(PhantomData<V>);

        impl<'de, V: Deserialize<'de>> Visitor<'de> for Entries<V> {
            type Value = Record<V>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Record<V>, A::Error> {
                let mut record = Record::default();
                while let Some(entry) = map.next_entry()? {
                    record.0.push(entry);
                }
                record.settle();
                Ok(record)
            }
        }

        deserializer.deserialize_map(Entries(PhantomData))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_record_holds_what_a_tree_holds(
            first in proptest::collection::vec(("[a-d]{0,2}", 0..9u8), 0..20),
            more in proptest::collection::vec(("[a-d]{0,2}", 0..9u8), 0..9),
            one in ("[a-d]{0,2}", 0..9u8),
        ) {
            let mut record: Record<u8> = first.iter().cloned().collect();
            let mut tree: BTreeMap<String, u8> = first.into_iter().collect();
            record.insert(one.0.clone(), one.1);
            tree.insert(one.0.clone(), one.1);
            record.extend(more.clone());
            tree.extend(more);
            prop_assert!(record.iter().eq(tree.iter()));
            prop_assert_eq!(record.get("ab"), tree.get("ab"));
            prop_assert_eq!(record.contains_key(&one.0), true);
            let text = serde_json::to_string(&record).unwrap();
            prop_assert_eq!(&text, &serde_json::to_string(&tree).unwrap());
            prop_assert_eq!(serde_json::from_str::<Record<u8>>(&text).unwrap(), record);
        }
    }
}
