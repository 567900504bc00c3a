//! A quick hash of short texts, for tables that live in memory only.

const K: u64 = 0x9e37_79b9_7f4a_7c15;

/// 64 bits of a text. One multiplication for every eight bytes: `u128` products, which better hashes rest on, are a call in Wasm.
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    let mut state = (bytes.len() as u64).wrapping_mul(K);
    let mut rest = bytes;
    while let Some((word, after)) = rest.split_first_chunk::<8>() {
        state = mix(state, u64::from_le_bytes(*word));
        rest = after;
    }
    if !rest.is_empty() {
        let mut word = [0; 8];
        word[..rest.len()].copy_from_slice(rest);
        state = mix(state, u64::from_le_bytes(word));
    }
    state ^= state >> 32;
    state = state.wrapping_mul(K);
    state ^ (state >> 29)
}

fn mix(state: u64, word: u64) -> u64 {
    (state.rotate_left(23) ^ word).wrapping_mul(K) ^ (state >> 31)
}
