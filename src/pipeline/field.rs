//! The fields of an opportunity, by name and as sets.

/// A field of [`Opportunity`](super::Opportunity), in the order in which they are listed and written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Field {
    Id,
    Name,
    Account,
    Owner,
    Stage,
    Currency,
    Amount,
    CreatedOn,
    ExpectedCloseOn,
    ClosedOn,
    Outcome,
    Pain,
    Power,
    Fit,
    Criteria,
    Proofs,
    Scores,
    NextStep,
    NextStepOn,
    Done,
    MissingSince,
    Extra,
}

impl Field {
    pub const ALL: [Field; 22] = [
        Field::Id,
        Field::Name,
        Field::Account,
        Field::Owner,
        Field::Stage,
        Field::Currency,
        Field::Amount,
        Field::CreatedOn,
        Field::ExpectedCloseOn,
        Field::ClosedOn,
        Field::Outcome,
        Field::Pain,
        Field::Power,
        Field::Fit,
        Field::Criteria,
        Field::Proofs,
        Field::Scores,
        Field::NextStep,
        Field::NextStepOn,
        Field::Done,
        Field::MissingSince,
        Field::Extra,
    ];

    /// The field as the contract spells it.
    ///
    /// ```
    /// use playfield::pipeline::Field;
    /// assert_eq!(Field::ExpectedCloseOn.as_str(), "expectedCloseOn");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Field::Id => "id",
            Field::Name => "name",
            Field::Account => "account",
            Field::Owner => "owner",
            Field::Stage => "stage",
            Field::Currency => "currency",
            Field::Amount => "amount",
            Field::CreatedOn => "createdOn",
            Field::ExpectedCloseOn => "expectedCloseOn",
            Field::ClosedOn => "closedOn",
            Field::Outcome => "outcome",
            Field::Pain => "pain",
            Field::Power => "power",
            Field::Fit => "fit",
            Field::Criteria => "criteria",
            Field::Proofs => "proofs",
            Field::Scores => "scores",
            Field::NextStep => "nextStep",
            Field::NextStepOn => "nextStepOn",
            Field::Done => "done",
            Field::MissingSince => "missingSince",
            Field::Extra => "extra",
        }
    }

    /// The field of that name, spelt as in the contract.
    ///
    /// ```
    /// use playfield::pipeline::Field;
    /// assert_eq!(Field::parse("closedOn"), Some(Field::ClosedOn));
    /// assert_eq!(Field::parse("Closed on"), None);
    /// ```
    pub fn parse(name: &str) -> Option<Self> {
        Field::ALL.into_iter().find(|field| field.as_str() == name)
    }
}

/// A set of fields.
///
/// ```
/// use playfield::pipeline::{Field, FieldSet};
/// let brought = FieldSet::of(&[Field::Name, Field::Amount]);
/// assert!(brought.has(Field::Amount) && !brought.has(Field::Owner));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FieldSet(u32);

impl FieldSet {
    pub const NONE: FieldSet = FieldSet(0);

    pub const fn of(fields: &[Field]) -> Self {
        let mut set = 0;
        let mut i = 0;
        while i < fields.len() {
            set |= 1 << fields[i] as u32;
            i += 1;
        }
        FieldSet(set)
    }

    pub const fn has(self, field: Field) -> bool {
        self.0 & (1 << field as u32) != 0
    }

    pub fn insert(&mut self, field: Field) {
        self.0 |= 1 << field as u32;
    }

    pub fn remove(&mut self, field: Field) {
        self.0 &= !(1 << field as u32);
    }

    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// The fields of both.
    #[must_use]
    pub const fn or(self, other: FieldSet) -> Self {
        FieldSet(self.0 | other.0)
    }

    /// The fields that are in both.
    #[must_use]
    pub const fn and(self, other: FieldSet) -> Self {
        FieldSet(self.0 & other.0)
    }

    /// The fields, in the order of [`Field::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Field> {
        Fields(self.0)
    }
}

/// The fields of a set that are still to come.
struct Fields(u32);

impl Iterator for Fields {
    type Item = Field;

    fn next(&mut self) -> Option<Field> {
        let field = Field::ALL.get(self.0.trailing_zeros() as usize).copied()?;
        self.0 &= self.0 - 1;
        Some(field)
    }
}
