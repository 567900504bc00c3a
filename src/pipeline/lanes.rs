//! Bytes compared many at a time. Loops are written out: the part that pages load is built for its size, where an iterator's step
//! or a small method of the standard library would be a call.

/// Bytes that are compared at once.
pub(crate) const LANE: usize = 16;

/// Where `one` stands in a lane with `two` at the same place of the next, which begins a byte later: a bit for each place, the first
/// one lowest.
#[cfg(target_feature = "simd128")]
#[inline(always)]
pub(crate) fn pairs(lane: &[u8; LANE], next: &[u8; LANE], one: u8, two: u8) -> u32 {
    use core::arch::wasm32::{u8x16_bitmask, u8x16_eq, u8x16_splat, v128_and, v128_load};
    // SAFETY: each array holds the sixteen bytes that are loaded, at any alignment.
    let (lane, next) = unsafe { (v128_load(lane.as_ptr().cast()), v128_load(next.as_ptr().cast())) };
    u8x16_bitmask(v128_and(u8x16_eq(lane, u8x16_splat(one)), u8x16_eq(next, u8x16_splat(two)))).into()
}

/// The same where the engine is not told to compare sixteen bytes at once.
#[cfg(not(target_feature = "simd128"))]
pub(crate) fn pairs(lane: &[u8; LANE], next: &[u8; LANE], one: u8, two: u8) -> u32 {
    let hits = lane.iter().zip(next).map(|(&a, &b)| (a == one) & (b == two));
    hits.enumerate().fold(0, |bits, (place, hit)| bits | u32::from(hit) << place)
}

/// Whether a byte stands in a text.
#[inline(always)]
pub(crate) fn holds(text: &[u8], byte: u8) -> bool {
    let Some(last) = text.len().checked_sub(LANE) else {
        for &other in text {
            if other == byte {
                return true;
            }
        }
        return false;
    };
    let mut at = 0;
    while at < last {
        if has(text, at, byte) {
            return true;
        }
        at += LANE;
    }
    // The last lane overlaps the one before it: no byte is left over.
    has(text, last, byte)
}

/// Whether two texts are the same.
#[inline(always)]
pub(crate) fn same(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let Some(last) = a.len().checked_sub(8) else {
        for (at, byte) in (0..).zip(a) {
            if b.get(at) != Some(byte) {
                return false;
            }
        }
        return true;
    };
    let mut at = 0;
    while at < last {
        if word(a, at) != word(b, at) {
            return false;
        }
        at += 8;
    }
    word(a, last) == word(b, last)
}

/// The eight bytes from `at` on; nothing where the text is shorter.
#[inline(always)]
pub(crate) fn word(text: &[u8], at: usize) -> u64 {
    match text.get(at..) {
        Some(&[a, b, c, d, e, f, g, h, ..]) => u64::from_le_bytes([a, b, c, d, e, f, g, h]),
        _ => 0,
    }
}

/// Whether a byte is among the sixteen from `at` on.
#[cfg(target_feature = "simd128")]
#[inline(always)]
fn has(text: &[u8], at: usize, byte: u8) -> bool {
    use core::arch::wasm32::{u8x16_eq, u8x16_splat, v128_any_true, v128_load};
    match text.get(at..at + LANE) {
        // SAFETY: the slice holds the sixteen bytes that are loaded, at any alignment.
        Some(lane) => v128_any_true(u8x16_eq(unsafe { v128_load(lane.as_ptr().cast()) }, u8x16_splat(byte))),
        None => false,
    }
}

#[cfg(not(target_feature = "simd128"))]
fn has(text: &[u8], at: usize, byte: u8) -> bool {
    text.get(at..at + LANE).is_some_and(|lane| lane.iter().fold(false, |hit, &b| hit | (b == byte)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_is_found_wherever_it_stands() {
        for length in 0..70 {
            let mut text = vec![b'a'; length];
            assert!(!holds(&text, b'"'));
            for at in 0..length {
                text[at] = b'"';
                assert!(holds(&text, b'"'), "{at} of {length}");
                let other = vec![b'a'; length];
                assert!(!same(&text, &other));
                text[at] = b'a';
                assert!(same(&text, &other));
            }
        }
    }
}
