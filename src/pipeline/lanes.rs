//! Bytes compared many at a time.

/// Bytes that are compared at once.
pub(crate) const LANE: usize = 16;

/// Whether `one` stands in a lane with `two` at the same place of the next, which begins a byte later.
#[cfg(target_feature = "simd128")]
#[inline(always)]
pub(crate) fn has_pair(lane: &[u8; LANE], next: &[u8; LANE], one: u8, two: u8) -> bool {
    use core::arch::wasm32::{u8x16_eq, u8x16_splat, v128_and, v128_any_true, v128_load};
    // SAFETY: each array holds the sixteen bytes that are loaded, at any alignment.
    let (lane, next) = unsafe { (v128_load(lane.as_ptr().cast()), v128_load(next.as_ptr().cast())) };
    v128_any_true(v128_and(u8x16_eq(lane, u8x16_splat(one)), u8x16_eq(next, u8x16_splat(two))))
}

/// The same where the engine is not told to compare sixteen bytes at once: written so that a compiler may.
#[cfg(not(target_feature = "simd128"))]
pub(crate) fn has_pair(lane: &[u8; LANE], next: &[u8; LANE], one: u8, two: u8) -> bool {
    lane.iter().zip(next).fold(false, |hit, (&a, &b)| hit | ((a == one) & (b == two)))
}

/// Whether a byte stands in a text.
#[inline(always)]
pub(crate) fn holds(text: &[u8], byte: u8) -> bool {
    // The last lane overlaps the one before it: no byte is left over.
    match text.last_chunk::<LANE>() {
        Some(last) => {
            let (lanes, _) = text.as_chunks::<LANE>();
            lanes.iter().chain([last]).any(|lane| has(lane, byte))
        }
        None => text.contains(&byte),
    }
}

/// Whether two texts are the same.
#[inline(always)]
pub(crate) fn same(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    match (a.last_chunk::<8>(), b.last_chunk::<8>()) {
        (Some(a_last), Some(b_last)) => {
            let ((a_words, _), (b_words, _)) = (a.as_chunks::<8>(), b.as_chunks::<8>());
            a_words.iter().zip(b_words).all(|(a, b)| a == b) && a_last == b_last
        }
        _ => a.iter().zip(b).all(|(a, b)| a == b),
    }
}

#[cfg(target_feature = "simd128")]
#[inline(always)]
fn has(lane: &[u8; LANE], byte: u8) -> bool {
    use core::arch::wasm32::{u8x16_eq, u8x16_splat, v128_any_true, v128_load};
    // SAFETY: the array holds the sixteen bytes that are loaded, at any alignment.
    v128_any_true(u8x16_eq(unsafe { v128_load(lane.as_ptr().cast()) }, u8x16_splat(byte)))
}

#[cfg(not(target_feature = "simd128"))]
fn has(lane: &[u8; LANE], byte: u8) -> bool {
    lane.iter().fold(false, |hit, &b| hit | (b == byte))
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
