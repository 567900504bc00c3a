//! Rows by their ids.

use super::columns::Columns;
use super::dictionary::Dictionary;
use super::hash::{self, hash};
use super::source::plain;

/// Rows by id. The hashes of a file's ids are sorted into buckets, so that building them walks through memory in order; what comes
/// later stands beside them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Ids {
    /// Where each bucket begins in `entries`, and where the last one ends. A power of two of buckets, or none.
    starts: Vec<u32>,
    /// 32 bits of the hash above, the row below.
    entries: Vec<u64>,
    late: Dictionary,
    /// The rows of the late ones, by their codes.
    late_rows: Vec<usize>,
}

impl Ids {
    /// `hashes` are those of all rows by [`hash_of`], or none where nobody took them on the way.
    pub(crate) fn build(columns: &Columns, mut hashes: Vec<u32>) -> Self {
        let rows = columns.len();
        let buckets = (rows / 4).next_power_of_two();
        if hashes.len() != rows {
            let of_row = |row| {
                let span = columns.id.at(row);
                hash_of(columns.bytes(span, row), span.is_doubled())
            };
            hashes = (0..rows).map(of_row).collect();
        }
        let mut starts = vec![0u32; buckets + 1];
        for &hash in &hashes {
            if let Some(count) = starts.get_mut(bucket(hash, buckets)) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut entries = vec![0; rows];
        for (row, &hash) in hashes.iter().enumerate().rev() {
            if let Some(end) = starts.get_mut(bucket(hash, buckets)) {
                *end -= 1;
                if let Some(entry) = entries.get_mut(*end as usize) {
                    *entry = u64::from(hash) << 32 | row as u64;
                }
            }
        }
        Ids { starts, entries, ..Ids::default() }
    }

    /// Lets a row be found by an id that it was given after the others.
    pub(crate) fn note(&mut self, id: &str, row: usize) {
        let code = self.late.intern(id) as usize;
        if self.late_rows.len() <= code {
            self.late_rows.resize(code + 1, usize::MAX);
        }
        if let Some(place) = self.late_rows.get_mut(code) {
            *place = row;
        }
    }

    fn in_bucket(&self, hash: u32) -> impl Iterator<Item = usize> + '_ {
        let bucket = bucket(hash, self.starts.len().saturating_sub(1));
        let from = self.starts.get(bucket).copied().unwrap_or(0) as usize;
        let to = self.starts.get(bucket + 1).copied().unwrap_or(0) as usize;
        let entries = self.entries.get(from..to).unwrap_or(&[]);
        entries
            .iter()
            .filter(move |&&entry| entry >> 32 == u64::from(hash))
            .map(|&entry| entry as u32 as usize)
    }

    pub(crate) fn find(&self, columns: &Columns, id: &str) -> Option<usize> {
        let found = self.in_bucket(hash_of(id.as_bytes(), false)).find(|&row| columns.id(row) == id);
        let late = || {
            let row = self.late_rows.get(self.late.find(id.as_bytes())? as usize).copied();
            row.filter(|&row| row < columns.len() && columns.id(row) == id)
        };
        found.or_else(late)
    }

    /// Rows whose id another row before them has, bucket by bucket.
    pub(crate) fn repeated(&self, columns: &Columns) -> Vec<usize> {
        let mut repeated = Vec::new();
        for pair in self.starts.windows(2) {
            let &[from, to] = pair else { continue };
            let bucket = self.entries.get(from as usize..to as usize).unwrap_or(&[]);
            // A bucket holds its rows in order, so the first of equal ones is the one that keeps the id.
            for (i, entry) in bucket.iter().enumerate() {
                let row = *entry as u32 as usize;
                let before = bucket.get(..i).unwrap_or(&[]);
                let alike = |other: &&u64| **other >> 32 == entry >> 32;
                let same = |other: &u64| columns.id(*other as u32 as usize) == columns.id(row);
                // Only where the hashes say so are texts looked at, which lie all over memory.
                if before.iter().any(|other| alike(&other))
                    && !columns.id.at(row).is_blank()
                    && before.iter().filter(alike).any(same)
                {
                    repeated.push(row);
                }
            }
        }
        repeated
    }
}

/// The hash of an id as it lies, with quotes doubled or not.
#[inline(never)]
pub(crate) fn hash_of(id: &[u8], doubled: bool) -> u32 {
    hash_here(id, doubled)
}

/// The same in the body of a loop over a file's cells.
#[inline(always)]
pub(crate) fn hash_here(id: &[u8], doubled: bool) -> u32 {
    (if doubled { hash(plain(id, true).as_bytes()) } else { hash::hash_here(id) }) as u32
}

fn bucket(hash: u32, buckets: usize) -> usize {
    hash as usize & buckets.saturating_sub(1)
}
