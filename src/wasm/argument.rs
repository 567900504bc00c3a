//! Arguments from JavaScript, read strictly: what the type does not name is refused, undefined is absent, null counts only where
//! the type allows it, and an error knows the path of the value that caused it.
//!
//! An own deserializer, because serde-wasm-bindgen's ignores unknown fields and costs the light part 17 kB more.

use std::borrow::Cow;
use std::cell::Cell;
use std::fmt::Display;
use std::rc::Rc;

use js_sys::{Array, Object, Reflect};
use serde::de::{self, DeserializeOwned, DeserializeSeed, IntoDeserializer, Visitor};
use wasm_bindgen::{JsCast, JsValue};

use crate::error::{Code, Error, joined};
use crate::units;

/// An argument whose fields are named bare in errors: `closingRatio`. `name` is the parameter's own name in the contract.
pub fn bag<T: DeserializeOwned>(value: JsValue, name: &str) -> Result<T, Error> {
    present(&value, name)?;
    T::deserialize(Value(&value))
        .map_err(|Refused(error)| if error.field().is_some() { error } else { error.at(name) })
}

/// An argument whose fields are named below it in errors: `targets.closingRatio`, `others[2].salesCycleDays`, `confidence`.
pub fn named<T: DeserializeOwned>(value: JsValue, name: &str) -> Result<T, Error> {
    present(&value, name)?;
    T::deserialize(Value(&value)).map_err(|Refused(error)| error.at(name))
}

/// The same as [`bag`], for an argument that may be left out.
#[cfg(any(feature = "pipeline", feature = "full"))]
pub fn bag_or_default<T: DeserializeOwned + Default>(value: JsValue, name: &str) -> Result<T, Error> {
    if value.is_undefined() { Ok(T::default()) } else { bag(value, name) }
}

/// The same as [`named`], for an argument that may be left out.
pub fn named_or_default<T: DeserializeOwned + Default>(value: JsValue, name: &str) -> Result<T, Error> {
    if value.is_undefined() { Ok(T::default()) } else { named(value, name) }
}

fn present(value: &JsValue, name: &str) -> Result<(), Error> {
    if value.is_undefined() { Err(Error::missing(name)) } else { Ok(()) }
}

/// A JavaScript value as serde sees it.
#[derive(Clone, Copy)]
struct Value<'a>(&'a JsValue);

/// A core error as serde hands it on.
#[derive(Debug)]
struct Refused(Error);

impl Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Refused {}

impl Refused {
    fn new(code: Code, reason: impl Into<Cow<'static, str>>) -> Self {
        Refused(Error::new(code, reason))
    }

    fn at(self, name: &str) -> Self {
        Refused(self.0.at(name))
    }
}

/// What serde's derived code says of a refused value is dropped for a sentence of ours: printing it costs the light part two
/// kilobytes, and the page has its own words for each code and field.
impl de::Error for Refused {
    fn custom<T: Display>(message: T) -> Self {
        Refused::new(Code::OutOfRange, message.to_string())
    }
    fn invalid_type(_: de::Unexpected, _: &dyn de::Expected) -> Self {
        Refused::new(Code::WrongType, OTHER_TYPE)
    }
    fn invalid_value(_: de::Unexpected, _: &dyn de::Expected) -> Self {
        Refused::new(Code::OutOfRange, "this must be in its range")
    }
    fn invalid_length(_: usize, _: &dyn de::Expected) -> Self {
        Refused::new(Code::OutOfRange, "this list has the wrong length")
    }
    fn unknown_variant(_: &str, expected: &'static [&'static str]) -> Self {
        let mut reason = String::from("this must be one of");
        for (place, name) in expected.iter().enumerate() {
            reason.push_str(if place == 0 { ": " } else { ", " });
            reason.push_str(name);
        }
        Refused::new(Code::OutOfRange, reason)
    }
    fn unknown_field(field: &str, _: &'static [&'static str]) -> Self {
        unknown_field(field)
    }
    fn missing_field(field: &'static str) -> Self {
        Refused(Error::missing(field))
    }
    fn duplicate_field(field: &'static str) -> Self {
        unknown_field(field)
    }
}

const OTHER_TYPE: &str = "this must be of another type";

#[inline(never)]
fn wrong_type(expected: &str) -> Refused {
    Refused::new(Code::WrongType, joined(&["this must be ", expected]))
}

fn unknown_field(field: &str) -> Refused {
    Refused::new(Code::UnknownField, "there is no such field; check its spelling").at(field)
}

impl Value<'_> {
    #[inline(never)]
    fn number(&self) -> Result<f64, Refused> {
        let number = self.0.as_f64().ok_or_else(|| wrong_type("a number"))?;
        if number.is_finite() {
            Ok(number)
        } else {
            Err(Refused::new(Code::NotFinite, "this must be a finite number"))
        }
    }

    #[inline(never)]
    fn whole(&self, low: f64, high: f64) -> Result<f64, Refused> {
        let whole = units::whole(self.number()?);
        if (low..=high).contains(&whole) {
            Ok(whole)
        } else {
            Err(Refused::new(Code::OutOfRange, "this must be a whole number in its range"))
        }
    }

    #[inline(never)]
    fn string(&self) -> Result<String, Refused> {
        self.0.as_string().ok_or_else(|| wrong_type("a text"))
    }

    #[inline(never)]
    fn list(&self) -> Result<Elements, Refused> {
        if !Array::is_array(self.0) {
            return Err(wrong_type("a list"));
        }
        let list: Array = self.0.clone().unchecked_into();
        Ok(Elements { length: list.length(), list, next: 0 })
    }

    #[inline(never)]
    fn object(&self) -> Result<Object, Refused> {
        if !self.0.is_object() || Array::is_array(self.0) {
            return Err(wrong_type("an object"));
        }
        Ok(self.0.clone().unchecked_into())
    }

    /// Which of the variants' names it is. Comparing them where they are is a third of the time of copying the text over.
    #[inline(never)]
    fn place_in(&self, variants: &'static [&'static str]) -> Result<u32, Refused> {
        match names_of(variants).iter().position(|name| name == self.0) {
            Some(place) => Ok(place as u32),
            None => Err(de::Error::unknown_variant(&self.string()?, variants)),
        }
    }

    /// Whether it is null. Absent is not null: only the struct knows whether the field may be left out.
    #[inline(never)]
    fn is_null(&self) -> Result<bool, Refused> {
        if self.0.is_undefined() { Err(wrong_type("a value or null")) } else { Ok(self.0.is_null()) }
    }
}

macro_rules! whole_numbers {
    ($($method:ident $visit:ident $kind:ty;)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
            visitor.$visit(self.whole(<$kind>::MIN as f64, <$kind>::MAX as f64)? as $kind)
        }
    )*};
}

impl<'de> de::Deserializer<'de> for Value<'_> {
    type Error = Refused;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        if self.0.as_f64().is_some() {
            visitor.visit_f64(self.number()?)
        } else if let Some(text) = self.0.as_string() {
            visitor.visit_string(text)
        } else if let Some(answer) = self.0.as_bool() {
            visitor.visit_bool(answer)
        } else if Array::is_array(self.0) {
            visitor.visit_seq(self.list()?)
        } else if self.0.is_object() {
            self.deserialize_map(visitor)
        } else {
            visitor.visit_unit()
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_bool(self.0.as_bool().ok_or_else(|| wrong_type("true or false"))?)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_f64(self.number()?)
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_f64(self.number()?)
    }

    whole_numbers! {
        deserialize_u8 visit_u8 u8;
        deserialize_u16 visit_u16 u16;
        deserialize_u32 visit_u32 u32;
        deserialize_u64 visit_u64 u64;
        deserialize_i8 visit_i8 i8;
        deserialize_i16 visit_i16 i16;
        deserialize_i32 visit_i32 i32;
        deserialize_i64 visit_i64 i64;
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_string(self.string()?)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        self.deserialize_string(visitor)
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        self.deserialize_string(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        self.deserialize_string(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        if self.0.is_undefined() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    /// Newtypes of the core speak to this deserializer by name: `Nullable` may be null, `Rate` is a number or an object, `Date` has an
    /// error code of its own.
    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Refused> {
        match name {
            "Nullable" if self.is_null()? => visitor.visit_unit(),
            "Nullable" => visitor.visit_some(self),
            "Rate" if self.0.as_f64().is_some() => visitor.visit_f64(self.number()?),
            "Rate" if self.0.is_object() && !Array::is_array(self.0) => visitor.visit_some(self),
            "Rate" => Err(Refused::new(Code::WrongType, OTHER_TYPE)),
            "Date" => {
                let text = self.string()?;
                visitor
                    .visit_str(&text)
                    .map_err(|Refused(e)| Refused::new(Code::BadDate, e.reason().to_owned()))
            }
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_seq(self.list()?)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Refused> {
        let list = self.list()?;
        if list.length as usize == length {
            visitor.visit_seq(list)
        } else {
            Err(Refused::new(Code::OutOfRange, "this list has the wrong length"))
        }
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, Refused> {
        self.deserialize_tuple(length, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        let object = self.object()?;
        let keys = Object::keys(&object);
        visitor.visit_map(Entries { object, length: keys.length(), keys, next: 0, current: None })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refused> {
        let mut fields = Fields { fields, values: Vec::new(), next: 0, absent: false, wanting: false };
        fields.read(self)?;
        visitor.visit_seq(&mut fields).map_err(|refused| fields.complete(refused))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refused> {
        visitor.visit_enum(self.place_in(variants)?.into_deserializer())
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! { bytes byte_buf unit unit_struct }
}

/// The elements of a list, in order.
struct Elements {
    list: Array,
    length: u32,
    next: u32,
}

impl<'de> de::SeqAccess<'de> for Elements {
    type Error = Refused;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Refused> {
        if self.next == self.length {
            return Ok(None);
        }
        let index = self.next;
        self.next += 1;
        seed.deserialize(Value(&self.list.get(index)))
            .map(Some)
            .map_err(|Refused(error)| Refused(error.at_index(index as usize)))
    }

    fn size_hint(&self) -> Option<usize> {
        Some((self.length - self.next) as usize)
    }
}

/// The entries of a record with free names, in order.
struct Entries {
    object: Object,
    keys: Array,
    length: u32,
    next: u32,
    current: Option<String>,
}

impl<'de> de::MapAccess<'de> for Entries {
    type Error = Refused;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Refused> {
        if self.next == self.length {
            return Ok(None);
        }
        let key = self.keys.get(self.next).as_string().unwrap_or_default();
        self.next += 1;
        self.current = Some(key.clone());
        seed.deserialize(key.as_str().into_deserializer()).map(Some).map_err(|Refused(error)| {
            let named = error.field().is_some();
            Refused(if named { error } else { error.at(&key) })
        })
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Refused> {
        let key = self.current.take().unwrap_or_default();
        let value = get(&self.object, &JsValue::from_str(&key));
        seed.deserialize(Value(&value)).map_err(|Refused(error)| Refused(error.at(&key)))
    }
}

/// The values of the fields that a struct names, in its order. Read as a sequence: the code that serde derives for one is half as long as
/// that for a map, because it need not remember which fields it has met.
struct Fields {
    fields: &'static [&'static str],
    values: Vec<JsValue>,
    next: usize,
    /// The field read last is not there.
    absent: bool,
    /// And its type wants a value.
    wanting: bool,
}

const NOTHING: &JsValue = &JsValue::UNDEFINED;

impl Fields {
    /// Reads all named fields at once, and refuses names that the struct does not have.
    #[inline(never)]
    fn read(&mut self, from: Value<'_>) -> Result<(), Refused> {
        let object = from.object()?;
        let mut known = 0;
        for name in names_of(self.fields).iter() {
            let value = get(&object, name);
            known += usize::from(!value.is_undefined());
            self.values.push(value);
        }
        let keys = Object::keys(&object);
        // Unknown names first: a spelling mistake explains a missing field better than its absence does.
        if keys.length() as usize != known {
            for key in keys.iter() {
                let key = key.as_string().unwrap_or_default();
                if !self.fields.contains(&key.as_str()) {
                    return Err(unknown_field(&key));
                }
            }
        }
        Ok(())
    }

    #[inline(never)]
    fn advance(&mut self) {
        self.next += 1;
        self.absent = self.value().0.is_undefined();
        self.wanting = false;
    }

    #[inline(never)]
    fn value(&self) -> Value<'_> {
        Value(self.values.get(self.next.wrapping_sub(1)).unwrap_or(NOTHING))
    }

    fn name(&self) -> &'static str {
        self.fields.get(self.next.wrapping_sub(1)).copied().unwrap_or_default()
    }

    /// A field that its type refuses: none where it is not there, which only the struct knows whether it may.
    #[inline(never)]
    fn refused(&mut self, refused: Refused) -> Result<(), Refused> {
        self.wanting = self.absent;
        if self.absent { Ok(()) } else { Err(refused.at(self.name())) }
    }

    /// What the struct made of it.
    #[inline(never)]
    fn complete(&self, refused: Refused) -> Refused {
        if self.wanting { Refused(Error::missing(self.name())) } else { refused }
    }
}

impl<'de> de::SeqAccess<'de> for Fields {
    type Error = Refused;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Refused> {
        self.advance();
        match seed.deserialize(self.value()) {
            Ok(read) => Ok(Some(read)),
            Err(refused) => self.refused(refused).map(|()| None),
        }
    }
}

type Names = Rc<[JsValue]>;

thread_local! {
    /// The field names of the structs met so far as JavaScript strings: made once, not for each of 100,000 entries.
    static NAMES: Cell<Vec<(&'static [&'static str], Names)>> = const { Cell::new(Vec::new()) };
}

#[inline(never)]
fn names_of(fields: &'static [&'static str]) -> Names {
    // Taken out and put back: unlike a borrow, that cannot fail.
    let mut known = NAMES.try_with(Cell::take).unwrap_or_default();
    let names = match known.iter().find(|(of, _)| std::ptr::eq(*of, fields)) {
        Some((_, names)) => names.clone(),
        None => {
            let names: Names = fields.iter().map(|field| JsValue::from_str(field)).collect();
            known.push((fields, names.clone()));
            names
        }
    };
    // Without the thread's own storage the names are made anew each time.
    let _ = NAMES.try_with(|kept| kept.set(known));
    names
}

#[inline(never)]
fn get(object: &Object, name: &JsValue) -> JsValue {
    Reflect::get(object, name).unwrap_or(JsValue::UNDEFINED)
}
