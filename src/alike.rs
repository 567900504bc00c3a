//! Inputs whose fields are all of one kind, read by one piece of code: derived readers of numbers, one a struct, were a sixth of the
//! light Wasm part.

use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, Visitor};

/// What a struct's fields hold, by their place among `fields`; what is absent is none.
pub(crate) fn alike<'de, T: Deserialize<'de> + Copy, const N: usize, D: Deserializer<'de>>(
    deserializer: D,
    fields: &'static [&'static str; N],
) -> Result<[Option<T>; N], D::Error> {
    let mut values = [None; N];
    fill(deserializer, fields, &mut values)?;
    Ok(values)
}

/// The same, where none may be absent.
pub(crate) fn all_alike<'de, T: Deserialize<'de> + Copy + Default, const N: usize, D: Deserializer<'de>>(
    deserializer: D,
    fields: &'static [&'static str; N],
) -> Result<[T; N], D::Error> {
    let values = alike(deserializer, fields)?;
    match values.iter().zip(fields).find(|(value, _)| value.is_none()) {
        Some((_, field)) => Err(D::Error::missing_field(field)),
        None => Ok(values.map(Option::unwrap_or_default)),
    }
}

#[inline(never)]
fn fill<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
    fields: &'static [&'static str],
    values: &mut [Option<T>],
) -> Result<(), D::Error> {
    deserializer.deserialize_struct("", fields, Fill { fields, values })
}

struct Fill<'a, T> {
    fields: &'static [&'static str],
    values: &'a mut [Option<T>],
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for Fill<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<(), M::Error> {
        while let Some(place) = map.next_key_seed(Place(self.fields))? {
            let value = map.next_value()?;
            if let Some(to) = self.values.get_mut(place) {
                *to = Some(value);
            }
        }
        Ok(())
    }
}

/// A field by its place or its name.
pub(crate) struct Place(pub &'static [&'static str]);

impl<'de> DeserializeSeed<'de> for Place {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Place {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a field")
    }

    fn visit_u64<E: Error>(self, place: u64) -> Result<usize, E> {
        Ok(place as usize)
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<usize, E> {
        self.0.iter().position(|field| *field == name).ok_or_else(|| E::unknown_field(name, self.0))
    }
}
