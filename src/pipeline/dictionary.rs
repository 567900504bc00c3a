//! Texts that repeat (accounts, owners, stages, currencies), each held once and named by a code.

use super::hash::{hash, hash_here};
use super::lanes::same;

/// Texts by code. Code 0 is the empty text: no value.
#[derive(Debug, Clone)]
pub(crate) struct Dictionary {
    text: String,
    /// Where the text of each code ends; it begins where the one before ends.
    ends: Vec<u32>,
    /// Open addressing: 32 bits of the hash above, the code + 1 below; 0 is free.
    slots: Vec<u64>,
}

impl Default for Dictionary {
    fn default() -> Self {
        Dictionary { text: String::new(), ends: vec![0], slots: vec![0; 16] }
    }
}

impl Dictionary {
    /// The code of a text, a new one where it was not there yet.
    pub(crate) fn intern(&mut self, text: &str) -> u32 {
        if text.is_empty() {
            return 0;
        }
        let hash = hash(text.as_bytes());
        match self.look_up(text.as_bytes(), hash) {
            Ok(code) => code,
            Err(slot) => {
                let code = self.ends.len() as u32;
                self.text.push_str(text);
                self.ends.push(self.text.len() as u32);
                if let Some(place) = self.slots.get_mut(slot) {
                    *place = entry(hash, code);
                }
                if self.ends.len() * 4 > self.slots.len() * 3 {
                    self.grow();
                }
                code
            }
        }
    }

    /// The code of a text that is there.
    #[inline(never)]
    pub(crate) fn find(&self, text: &[u8]) -> Option<u32> {
        self.find_here(text)
    }

    /// The same in the body of a loop over a file's cells.
    #[inline(always)]
    pub(crate) fn find_here(&self, text: &[u8]) -> Option<u32> {
        if text.is_empty() { Some(0) } else { self.look_up(text, hash_here(text)).ok() }
    }

    /// The text of a code; empty for 0 and for a code that was never given.
    pub(crate) fn text(&self, code: u32) -> &str {
        let (from, to) = self.place(code);
        self.text.get(from..to).unwrap_or("")
    }

    #[inline(always)]
    fn place(&self, code: u32) -> (usize, usize) {
        let code = code as usize;
        let from = self.ends.get(code.wrapping_sub(1)).copied().unwrap_or(0);
        (from as usize, self.ends.get(code).copied().unwrap_or(from) as usize)
    }

    /// Codes given so far, 0 included: codes are `0..len`.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The code, or else the free slot where the text would go.
    #[inline(always)]
    fn look_up(&self, text: &[u8], hash: u64) -> Result<u32, usize> {
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        loop {
            match self.slots.get(slot).copied().unwrap_or(0) {
                0 => return Err(slot),
                found if found >> 32 == hash >> 32 && self.says(found as u32 - 1, text) => {
                    return Ok(found as u32 - 1);
                }
                _ => slot = (slot + 1) & mask,
            }
        }
    }

    #[inline(always)]
    fn says(&self, code: u32, text: &[u8]) -> bool {
        let (from, to) = self.place(code);
        matches!(self.text.as_bytes().get(from..to), Some(known) if same(known, text))
    }

    fn grow(&mut self) {
        let mask = self.slots.len() * 4 - 1;
        let mut slots = vec![0; mask + 1];
        for code in 1..self.ends.len() as u32 {
            let hash = hash(self.text(code).as_bytes());
            let mut slot = hash as usize & mask;
            while slots.get(slot).is_some_and(|&taken| taken != 0) {
                slot = (slot + 1) & mask;
            }
            if let Some(place) = slots.get_mut(slot) {
                *place = entry(hash, code);
            }
        }
        self.slots = slots;
    }
}

fn entry(hash: u64, code: u32) -> u64 {
    hash >> 32 << 32 | u64::from(code + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_text_has_one_code_and_each_code_its_text() {
        let mut owners = Dictionary::default();
        let codes: Vec<u32> = (0..5000).map(|i| owners.intern(&format!("Seller {}", i % 1700))).collect();
        assert_eq!(owners.len(), 1701);
        for (i, &code) in codes.iter().enumerate() {
            assert_eq!(owners.text(code), format!("Seller {}", i % 1700));
            assert_eq!(owners.find(owners.text(code).as_bytes()), Some(code));
        }
        assert_eq!(owners.find(b"Seller 1700"), None);
    }

    #[test]
    fn no_text_is_code_zero() {
        let mut owners = Dictionary::default();
        assert_eq!(owners.intern(""), 0);
        assert_eq!(owners.text(0), "");
        assert_eq!(owners.text(77), "");
    }
}
