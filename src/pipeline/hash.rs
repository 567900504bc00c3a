//! A quick hash of short texts, for tables that live in memory only.

use super::lanes::word;

const K: u64 = 0x9e37_79b9_7f4a_7c15;

/// 64 bits of a text. One multiplication for every eight bytes: `u128` products, which better hashes rest on, are a call in Wasm.
#[inline(never)]
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    hash_here(bytes)
}

/// The same in the body of a loop over a file's cells.
#[inline(always)]
pub(crate) fn hash_here(bytes: &[u8]) -> u64 {
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
