//! Texts compared without regard to case.

/// Whether two texts are the same but for case and the white space around them.
///
/// ```
/// use playfield::case::same_text;
/// assert!(same_text(" Chief FINANCIAL Officer", "chief financial officer"));
/// assert!(same_text("Großhandel", "GROSSHANDEL"));
/// assert!(!same_text("Owner", "Co-owner"));
/// ```
pub fn same_text(one: &str, other: &str) -> bool {
    folded(one).eq(folded(other))
}

/// Up and down again, letter by letter: what has no single counterpart (ß, final ς) meets there.
fn folded(text: &str) -> impl Iterator<Item = char> {
    text.trim().chars().flat_map(char::to_uppercase).flat_map(char::to_lowercase)
}
