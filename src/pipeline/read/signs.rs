//! What stands before the digits of amounts, each looked up once.

use crate::pipeline::notation::amount::{self, Written};
use crate::pipeline::notation::currency::Currency;

/// More different signs than these are looked up cell by cell.
const MOST: usize = 32;
/// The longest sign that is kept, in bytes: with its length it fits a register.
const LONGEST: usize = 7;

/// A sign's bytes with their count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Key(u64);

impl Key {
    /// None for a longer one, which is looked up with its cell.
    #[inline(always)]
    pub fn of(sign: &[u8]) -> Option<Key> {
        if sign.len() > LONGEST {
            return None;
        }
        let mut key = sign.len() as u64;
        for &byte in sign {
            key = key << 8 | u64::from(byte);
        }
        Some(Key(key))
    }
}

/// What a sign makes of the amount after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Meaning {
    /// The currency's code in the dictionary.
    pub code: u32,
    /// Whether it was taken for one of several that it could be.
    pub guessed: bool,
}

/// The signs that were looked up.
#[derive(Debug, Clone, Default)]
pub(super) struct Signs(Vec<(Key, Option<Meaning>)>);

impl Signs {
    /// What is known of a sign: nothing yet, or that it is none that could be kept, or its meaning.
    #[inline(always)]
    pub fn find(&self, key: Key) -> Option<Option<Meaning>> {
        for (known, meaning) in &self.0 {
            if *known == key {
                return Some(*meaning);
            }
        }
        None
    }

    pub fn note(&mut self, key: Key, meaning: Option<Meaning>) {
        if self.0.len() < MOST {
            self.0.push((key, meaning));
        }
    }
}

/// The currency that a sign before digits names; none where it is more than a currency, or no sign at all.
pub(super) fn currency_before(sign: &[u8]) -> Option<Option<Currency>> {
    match amount::read(&[sign, b"1"].concat()) {
        Written::Number(number) if number.is_unsigned_from(sign.len()) => Some(number.currency),
        _ => None,
    }
}
