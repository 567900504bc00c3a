//! A quick hash of short texts, for tables that live in memory only.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::lanes::word;

const K: u64 = 0x9e37_79b9_7f4a_7c15;

/// 64 bits of a text. One multiplication for every eight bytes: `u128` products, which better hashes rest on, are a call in Wasm.
#[inline(always)]
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    let mut state = (bytes.len() as u64).wrapping_mul(K);
    match bytes.len().checked_sub(8) {
        Some(last) => {
            let mut at = 0;
            while at < last {
                state = mix(state, word(bytes, at));
                at += 8;
            }
            state = mix(state, word(bytes, last));
        }
        None => {
            let mut few = 0;
            for &byte in bytes {
                few = few << 8 | u64::from(byte);
            }
            state = mix(state, few);
        }
    }
    state ^= state >> 32;
    state = state.wrapping_mul(K);
    state ^ (state >> 29)
}

#[inline(always)]
fn mix(state: u64, word: u64) -> u64 {
    (state.rotate_left(23) ^ word).wrapping_mul(K) ^ (state >> 31)
}

/// A map over small numbers of our own, such as rows: one multiplication a look-up. Never over texts from outside.
pub(crate) type ByNumber<V> = HashMap<u64, V, BuildHasherDefault<NumberHasher>>;

#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct NumberHasher(u64);

impl Hasher for NumberHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 ^= hash(bytes);
    }

    fn write_u64(&mut self, number: u64) {
        let product = number.wrapping_mul(K);
        self.0 = product ^ (product >> 32);
    }
}
