//! Fields that may be null where they come in: `#[serde(default, deserialize_with = "nullable")]`.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error, Visitor};

/// A field that may be absent or null, both meaning that it has no value.
pub fn nullable<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    deserializer.deserialize_newtype_struct("Nullable", NullOr(PhantomData))
}

/// A field of a change: absent leaves the value as it is (`None`), null clears it (`Some(None)`).
pub fn nullable_change<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Option<T>>, D::Error> {
    nullable(deserializer).map(Some)
}

struct NullOr<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for NullOr<T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value or null")
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<Self::Value, D::Error> {
        T::deserialize(inner).map(Some)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<Self::Value, D::Error> {
        Option::<T>::deserialize(inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Deserialize, Debug, PartialEq)]
    struct Change {
        #[serde(default, deserialize_with = "nullable")]
        amount: Option<f64>,
        #[serde(default, deserialize_with = "nullable_change")]
        owner: Option<Option<String>>,
    }

    #[test]
    fn null_clears_and_absence_leaves_alone() {
        let read = |text| serde_json::from_str::<Change>(text).unwrap();
        assert_eq!(read("{}"), Change { amount: None, owner: None });
        assert_eq!(read(r#"{"amount":null,"owner":null}"#), Change { amount: None, owner: Some(None) });
        assert_eq!(
            read(r#"{"amount":1.5,"owner":"Lena"}"#),
            Change { amount: Some(1.5), owner: Some(Some("Lena".into())) }
        );
    }
}
