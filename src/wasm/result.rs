//! Results as plain objects and arrays: no field left out, null where there is no value.
//!
//! An own serializer beside the own reader in `argument`: it cannot fail, so that no generated code deals with failure, which saves the light
//! part a kilobyte and a half over serde-wasm-bindgen's; a record's key `__proto__` stays a key, and no zero is negative.

use std::cell::Cell;
use std::convert::Infallible;
use std::fmt::Display;

use js_sys::{Array, JsString, Object};
use serde::ser::{self, Impossible, Serialize};
use wasm_bindgen::prelude::*;

use super::failure::PlayfieldError;
use crate::texts::SEPARATOR;

/// What a function hands to JavaScript.
pub type Outcome = Result<JsValue, PlayfieldError>;

/// A core result as JavaScript sees it.
pub fn plain<T: Serialize + ?Sized>(value: &T) -> Outcome {
    Ok(made(value))
}

fn made<T: Serialize + ?Sized>(value: &T) -> JsValue {
    match value.serialize(Plain) {
        Ok(value) => value,
        Err(Never(never)) => match never {},
    }
}

/// The error of a serializer that cannot fail: there is no value of it.
#[derive(Debug)]
struct Never(Infallible);

impl Display for Never {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0 {}
    }
}

impl std::error::Error for Never {}

impl ser::Error for Never {
    fn custom<T: Display>(message: T) -> Self {
        // Only a `Serialize` written by hand could come here, and none of ours gives up.
        wasm_bindgen::throw_str(&message.to_string())
    }
}

struct Plain;

type Done = Result<JsValue, Never>;

#[inline(never)]
fn number(value: f64) -> JsValue {
    // The sum of nothing is -0 in Rust; adding 0 takes the sign away.
    JsValue::from_f64(value + 0.0)
}

#[inline(never)]
fn text(value: &str) -> JsValue {
    JsValue::from_str(value)
}

/// The list of texts that came as one, a separator before each.
#[inline(never)]
fn cut_up(joined: JsValue) -> JsValue {
    let texts = joined.unchecked_into::<JsString>().split(SEPARATOR.encode_utf8(&mut [0; 4]));
    texts.shift();
    texts.into()
}

thread_local! {
    /// The names met so far as JavaScript strings, by where they stand in memory: made once, not once a result.
    static NAMES: Cell<Vec<(*const u8, JsValue)>> = const { Cell::new(Vec::new()) };
}

#[inline(never)]
fn name(name: &'static str) -> JsValue {
    // Taken out and put back: unlike a borrow, that cannot fail.
    let mut known = NAMES.try_with(Cell::take).unwrap_or_default();
    let value = match known.iter().find(|(place, _)| *place == name.as_ptr()) {
        Some((_, value)) => value.clone(),
        None => {
            let value = JsValue::from_str(name);
            known.push((name.as_ptr(), value.clone()));
            value
        }
    };
    let _ = NAMES.try_with(|kept| kept.set(known));
    value
}

macro_rules! numbers {
    ($($method:ident $kind:ty;)*) => {$(
        fn $method(self, value: $kind) -> Done {
            Ok(number(value as f64))
        }
    )*};
}

impl ser::Serializer for Plain {
    type Ok = JsValue;
    type Error = Never;
    type SerializeSeq = List;
    type SerializeTuple = List;
    type SerializeTupleStruct = List;
    type SerializeTupleVariant = Impossible<JsValue, Never>;
    type SerializeMap = Entries;
    type SerializeStruct = Fields;
    type SerializeStructVariant = Impossible<JsValue, Never>;

    numbers! {
        serialize_i8 i8; serialize_i16 i16; serialize_i32 i32; serialize_i64 i64;
        serialize_u8 u8; serialize_u16 u16; serialize_u32 u32; serialize_u64 u64;
        serialize_f32 f32; serialize_f64 f64;
    }

    fn serialize_bool(self, value: bool) -> Done {
        Ok(JsValue::from_bool(value))
    }

    fn serialize_char(self, value: char) -> Done {
        Ok(text(value.encode_utf8(&mut [0; 4])))
    }

    fn serialize_str(self, value: &str) -> Done {
        Ok(text(value))
    }

    fn serialize_bytes(self, value: &[u8]) -> Done {
        Ok(js_sys::Uint8Array::from(value).into())
    }

    fn serialize_none(self) -> Done {
        Ok(JsValue::NULL)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Done {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Done {
        Ok(JsValue::NULL)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Done {
        Ok(JsValue::NULL)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Done {
        Ok(name(variant))
    }

    /// The core speaks to this serializer by a name: a list of many texts comes in one.
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> Done {
        let made = value.serialize(self);
        if name == "Texts" { made.map(cut_up) } else { made }
    }

    fn is_human_readable(&self) -> bool {
        false
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Done {
        let mut fields = Fields::default();
        fields.put(variant, made(value));
        Ok(fields.0.into())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<List, Never> {
        Ok(List::default())
    }

    fn serialize_tuple(self, _: usize) -> Result<List, Never> {
        Ok(List::default())
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<List, Never> {
        Ok(List::default())
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Never> {
        wasm_bindgen::throw_str(variant)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Entries, Never> {
        Ok(Entries { entries: Array::new(), key: JsValue::NULL })
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Fields, Never> {
        Ok(Fields::default())
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Never> {
        wasm_bindgen::throw_str(variant)
    }
}

struct List(Array);

impl Default for List {
    #[inline(never)]
    fn default() -> Self {
        List(Array::new())
    }
}

impl List {
    /// Takes the value, so that its reference is let go of here and not wherever one is made.
    #[inline(never)]
    fn push(&self, value: JsValue) {
        self.0.push(&value);
    }
}

macro_rules! lists {
    ($($kind:ident $method:ident;)*) => {$(
        impl ser::$kind for List {
            type Ok = JsValue;
            type Error = Never;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
                self.push(made(value));
                Ok(())
            }

            fn end(self) -> Done {
                Ok(self.0.into())
            }
        }
    )*};
}

lists! {
    SerializeSeq serialize_element;
    SerializeTuple serialize_element;
    SerializeTupleStruct serialize_field;
}

/// A record with free names: made from its entries, so that every name becomes a property of its own.
struct Entries {
    entries: Array,
    key: JsValue,
}

impl ser::SerializeMap for Entries {
    type Ok = JsValue;
    type Error = Never;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Never> {
        self.key = made(key);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        self.entries.push(&Array::of2(&self.key, &made(value)));
        Ok(())
    }

    fn end(self) -> Done {
        // An array of pairs is always fit for it.
        Ok(Object::from_entries(&self.entries).map_or(JsValue::NULL, JsValue::from))
    }
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = Object)]
    pub type Record;

    #[wasm_bindgen(method, structural, indexing_setter)]
    pub fn set(this: &Record, key: &JsValue, value: &JsValue);
}

/// A struct with its known names.
struct Fields(Record);

impl Default for Fields {
    #[inline(never)]
    fn default() -> Self {
        Fields(Object::new().unchecked_into())
    }
}

impl Fields {
    #[inline(never)]
    fn put(&mut self, field: &'static str, value: JsValue) {
        self.0.set(&name(field), &value);
    }
}

impl ser::SerializeStruct for Fields {
    type Ok = JsValue;
    type Error = Never;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        field: &'static str,
        value: &T,
    ) -> Result<(), Never> {
        self.put(field, made(value));
        Ok(())
    }

    fn end(self) -> Done {
        Ok(self.0.into())
    }
}
