//! The boundary to JavaScript: types every value both ways and holds no logic.
