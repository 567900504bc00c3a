//! What few rows have, by the number of the row.

/// Values of some rows in the order of the rows. Most come in that order; one that is put in between moves those after it, eight bytes each.
#[derive(Debug, Clone)]
pub(crate) struct ByRow<V>(Vec<(u32, Box<V>)>);

impl<V> Default for ByRow<V> {
    fn default() -> Self {
        ByRow(Vec::new())
    }
}

impl<V> ByRow<V> {
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    #[inline(never)]
    pub(crate) fn get(&self, row: usize) -> Option<&V> {
        let place = self.place(row);
        self.0.get(place).filter(|(other, _)| *other as usize == row).map(|(_, value)| &**value)
    }

    /// In the order of their rows.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (usize, &V)> {
        self.0.iter().map(|(row, value)| (*row as usize, &**value))
    }

    /// The value of a row, a blank one where it had none.
    #[inline(never)]
    pub(crate) fn get_or_default(&mut self, row: usize) -> &mut V
    where
        V: Default,
    {
        let place = self.place(row);
        if self.0.get(place).is_none_or(|(other, _)| *other as usize != row) {
            self.0.insert(place, (row as u32, Box::default()));
        }
        // The place is there: it was, or has just been made.
        &mut self.0[place].1
    }

    /// Where a row's value stands, or would.
    fn place(&self, row: usize) -> usize {
        match self.0.last() {
            Some((last, _)) if *last as usize >= row => {
                self.0.partition_point(|(other, _)| (*other as usize) < row)
            }
            _ => self.0.len(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn rows_have_what_a_tree_gives_them(changes in proptest::collection::vec((0..30usize, 1..99u8), 0..60)) {
            let (mut by_row, mut tree) = (ByRow::default(), BTreeMap::new());
            for (row, value) in changes {
                *by_row.get_or_default(row) = value;
                tree.insert(row, value);
            }
            prop_assert!(by_row.iter().eq(tree.iter().map(|(row, value)| (*row, value))));
            prop_assert!((0..31).all(|row| by_row.get(row) == tree.get(&row)));
            prop_assert_eq!(by_row.is_empty(), tree.is_empty());
        }
    }
}
