//! Structs that come in field by field, each read to where it stays.
//!
//! What serde derives holds every field in a variable until all are read, and lets go of those before wherever one is refused: two
//! hundred bytes of Wasm a field. Here a field takes half of that: it is read into the struct itself, which begins blank.
//!
//! ```ignore
//! #[derive(Debug, PartialEq)]
//! struct Sort {
//!     by: SortBy,
//!     descending: Option<bool>,
//! }
//!
//! fields! { Sort from Sort { by: SortBy::Id, descending: None } => {
//!     "by" by Needed,
//!     "descending" descending Optional,
//! } }
//! ```

use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::nullable::{nullable, nullable_change};

/// A struct by the names and places of its fields.
pub(crate) trait Fields: Sized {
    const NAMES: &'static [&'static str];
    /// A bit for each field that must be there.
    const NEEDED: u32;

    /// Reads the field at a place.
    fn fill<'de, D: Deserializer<'de>>(&mut self, place: usize, from: D) -> Result<(), D::Error>;
}

/// How a field is read.
pub(crate) trait Kind<T> {
    fn fill<'de, D: Deserializer<'de>>(to: &mut T, from: D) -> Result<(), D::Error>;
}

/// Must be there.
pub(crate) struct Needed;
/// May be left out.
pub(crate) struct Optional;
/// May be left out or null, both meaning that it has no value.
pub(crate) struct Nullable;
/// Left out it stays as it is, null clears it.
pub(crate) struct Changed;

impl Needed {
    pub(crate) const BIT: u32 = 1;
}
impl Optional {
    pub(crate) const BIT: u32 = 0;
}
impl Nullable {
    pub(crate) const BIT: u32 = 0;
}
impl Changed {
    pub(crate) const BIT: u32 = 0;
}

/// Once for each type, not once for each field.
#[inline(never)]
fn fill<'de, T: Deserialize<'de>, D: Deserializer<'de>>(to: &mut T, from: D) -> Result<(), D::Error> {
    *to = T::deserialize(from)?;
    Ok(())
}

impl<T: for<'de> Deserialize<'de>> Kind<T> for Needed {
    fn fill<'de, D: Deserializer<'de>>(to: &mut T, from: D) -> Result<(), D::Error> {
        fill(to, from)
    }
}

impl<T: for<'de> Deserialize<'de>> Kind<T> for Optional {
    fn fill<'de, D: Deserializer<'de>>(to: &mut T, from: D) -> Result<(), D::Error> {
        fill(to, from)
    }
}

impl<T: for<'de> Deserialize<'de>> Kind<Option<T>> for Nullable {
    #[inline(never)]
    fn fill<'de, D: Deserializer<'de>>(to: &mut Option<T>, from: D) -> Result<(), D::Error> {
        *to = nullable(from)?;
        Ok(())
    }
}

impl<T: for<'de> Deserialize<'de>> Kind<Option<Option<T>>> for Changed {
    #[inline(never)]
    fn fill<'de, D: Deserializer<'de>>(to: &mut Option<Option<T>>, from: D) -> Result<(), D::Error> {
        *to = nullable_change(from)?;
        Ok(())
    }
}

/// Reads a struct into a blank one.
pub(crate) fn read<'de, S: Fields, D: Deserializer<'de>>(blank: S, from: D) -> Result<S, D::Error> {
    let mut read = blank;
    from.deserialize_struct("", S::NAMES, Whole(&mut read))?;
    Ok(read)
}

struct Whole<'a, S>(&'a mut S);

/// One field of it.
struct One<'a, S> {
    of: &'a mut S,
    place: usize,
}

impl<'de, S: Fields> DeserializeSeed<'de> for One<'_, S> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        self.of.fill(self.place, from)
    }
}

impl<'de, S: Fields> Visitor<'de> for Whole<'_, S> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    /// The fields in their order, as the boundary reads them; one that is not there gives nothing.
    fn visit_seq<A: SeqAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        for (place, name) in S::NAMES.iter().enumerate() {
            let read = fields.next_element_seed(One { of: self.0, place })?;
            if read.is_none() && S::NEEDED >> place & 1 != 0 {
                return Err(A::Error::missing_field(name));
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<(), A::Error> {
        let mut missing = S::NEEDED;
        while let Some(key) = entries.next_key::<String>()? {
            let Some(place) = S::NAMES.iter().position(|name| *name == key) else {
                return Err(A::Error::unknown_field(&key, S::NAMES));
            };
            entries.next_value_seed(One { of: self.0, place })?;
            missing &= !(1 << place);
        }
        match S::NAMES.get(missing.trailing_zeros() as usize) {
            Some(name) => Err(A::Error::missing_field(name)),
            None => Ok(()),
        }
    }
}

/// Makes a struct read by its fields: the name of each in the contract, its own, and its [`Kind`]. What is `made` anew wherever it
/// comes out goes back in and is let go: its name, and its type unless it is null.
macro_rules! fields {
    (
        $name:ident from $blank:expr => { $($spelled:literal $field:ident $kind:ident),* $(,)? }
        $(made { $($told:literal $made:ident $type:ty),* })?
    ) => {
        const _: () = {
            #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
            #[derive(Clone, Copy)]
            enum Place { $($field,)* $($($made),*)? }

            impl $crate::fields::Fields for $name {
                const NAMES: &'static [&'static str] = &[$($spelled,)* $($($told),*)?];
                const NEEDED: u32 = 0 $(| $crate::fields::$kind::BIT << Place::$field as u32)*;

                #[inline(never)]
                fn fill<'de, D: serde::Deserializer<'de>>(&mut self, place: usize, from: D) -> Result<(), D::Error> {
                    $(if place == Place::$field as usize {
                        return <$crate::fields::$kind as $crate::fields::Kind<_>>::fill(&mut self.$field, from);
                    })*
                    $($(if place == Place::$made as usize {
                        return $crate::nullable::nullable::<$type, D>(from).map(|_| ());
                    })*)?
                    Ok(())
                }
            }

            impl<'de> serde::Deserialize<'de> for $name {
                fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                    $crate::fields::read($blank, from)
                }
            }
        };
    };
}
pub(crate) use fields;
