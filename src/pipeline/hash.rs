//! A quick hash of short texts, for tables that live in memory only.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

const K: u64 = 0x9e37_79b9_7f4a_7c15;

/// 64 bits of a text. One multiplication for every eight bytes: `u128` products, which better hashes rest on, are a call in Wasm.
#[inline(always)]
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    let mut state = (bytes.len() as u64).wrapping_mul(K);
    let word = |bytes: &[u8; 8]| u64::from_le_bytes(*bytes);
    let half = |bytes: &[u8; 4]| u64::from(u32::from_le_bytes(*bytes));
    if let Some(last) = bytes.last_chunk::<8>() {
        let (words, _) = bytes.as_chunks::<8>();
        for each in words {
            state = mix(state, word(each));
        }
        state = mix(state, word(last));
    } else if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        state = mix(state, half(first) << 32 | half(last));
    } else {
        state = mix(state, bytes.iter().fold(0, |word, &byte| word << 8 | u64::from(byte)));
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
