//! The one error of the core: what is wrong, where, and what it should be.

use crate::decimal;
use std::borrow::Cow;
use std::fmt;

/// What kind of wrong an input is. The names that leave the crate are [`Code::as_str`]'s.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "types", derive(serde::Serialize, tsify::Tsify))]
#[cfg_attr(feature = "types", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Code {
    MissingField,
    UnknownField,
    WrongType,
    NotFinite,
    OutOfRange,
    BadDate,
    DuplicateId,
    UnknownId,
    CycleExceedsPeriod,
    Unreachable,
    NoData,
    NotATable,
    Freed,
}

impl Code {
    /// The code as the contract spells it.
    ///
    /// ```
    /// assert_eq!(playfield::Code::CycleExceedsPeriod.as_str(), "cycle-exceeds-period");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Code::MissingField => "missing-field",
            Code::UnknownField => "unknown-field",
            Code::WrongType => "wrong-type",
            Code::NotFinite => "not-finite",
            Code::OutOfRange => "out-of-range",
            Code::BadDate => "bad-date",
            Code::DuplicateId => "duplicate-id",
            Code::UnknownId => "unknown-id",
            Code::CycleExceedsPeriod => "cycle-exceeds-period",
            Code::Unreachable => "unreachable",
            Code::NoData => "no-data",
            Code::NotATable => "not-a-table",
            Code::Freed => "freed",
        }
    }
}

/// Why a call was refused. Nothing has been computed or changed when one comes back.
///
/// ```
/// use playfield::{Code, Error};
/// let error = Error::new(Code::OutOfRange, "a ratio lies above 0 and at most at 1").at("closingRatio");
/// assert_eq!(error.code(), Code::OutOfRange);
/// assert_eq!(error.field(), Some("closingRatio"));
/// assert_eq!(error.to_string(), "closingRatio: a ratio lies above 0 and at most at 1");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(Box<Refusal>);

/// Behind a pointer, so that a `Result` is a word wide: in the light Wasm part that saves a tenth of the bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Refusal {
    code: Code,
    field: Option<String>,
    reason: Cow<'static, str>,
}

pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// An error that names no field yet. The reason is a sentence's part that says what would be right; it holds no formatted
    /// figure, because printing floats costs the light Wasm part a quarter of its size.
    pub fn new(code: Code, reason: impl Into<Cow<'static, str>>) -> Self {
        Error(Box::new(Refusal { code, field: None, reason: reason.into() }))
    }

    /// The same error, one level further out: `at("amount")`, then `at_index(3)`, then `at("opportunities")` gives
    /// `opportunities[3].amount`.
    ///
    /// ```
    /// use playfield::{Code, Error};
    /// let error = Error::new(Code::NotFinite, "a finite number").at("amount").at_index(3).at("opportunities");
    /// assert_eq!(error.field(), Some("opportunities[3].amount"));
    /// ```
    #[must_use]
    pub fn at(mut self, name: &str) -> Self {
        self.0.field = Some(match self.0.field.take() {
            None => name.to_owned(),
            Some(inner) if inner.starts_with('[') => joined(&[name, &inner]),
            Some(inner) => joined(&[name, ".", &inner]),
        });
        self
    }

    /// The same error as seen from the list that holds the value at `index`.
    #[must_use]
    pub fn at_index(self, index: usize) -> Self {
        self.at(&joined(&["[", &decimal::whole(index as u64), "]"]))
    }

    /// A field that must be there is absent.
    pub fn missing(field: &str) -> Self {
        Error::new(Code::MissingField, "this is needed").at(field)
    }

    pub fn code(&self) -> Code {
        self.0.code
    }

    /// Path of the offending value, such as `closingRatio` or `opportunities[3].amount`.
    pub fn field(&self) -> Option<&str> {
        self.0.field.as_deref()
    }

    /// What would be right, without the path.
    pub fn reason(&self) -> &str {
        &self.0.reason
    }
}

impl Error {
    /// The whole sentence: where, and what would be right.
    pub fn message(&self) -> String {
        match self.field() {
            None => self.reason().to_owned(),
            Some(field) => joined(&[field, ": ", self.reason()]),
        }
    }
}

/// The parts as one text. `concat` would do, were it not for the panic it can end in: printing one costs the light Wasm part half a kilobyte.
pub(crate) fn joined(parts: &[&str]) -> String {
    let mut text = String::new();
    for part in parts {
        text.push_str(part);
    }
    text
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message())
    }
}

impl std::error::Error for Error {}
