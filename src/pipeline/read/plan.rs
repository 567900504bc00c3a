//! What is done with the cells of each column.

use crate::pipeline::field::Field;
use crate::pipeline::mapping::guess::Role;

pub(super) const DAYS: usize = 8;

/// What is done with a column's cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Id,
    Name,
    NextStep,
    Account,
    Owner,
    Stage,
    Currency,
    Amount,
    /// The place among the days; 5 is a close date, expected or past, 6 and 7 are when it was won or lost.
    Day(usize),
    Outcome,
    Score(usize),
    List(Field),
    IsWon,
    IsClosed,
}

/// The fields of `Kind::Day` that have one of their own, in order.
pub(super) const DAY_FIELDS: [Field; CLOSE_DATE] =
    [Field::CreatedOn, Field::ExpectedCloseOn, Field::ClosedOn, Field::NextStepOn, Field::MissingSince];
pub(super) const CLOSE_DATE: usize = 5;
pub(super) const WON_TIME: usize = 6;
pub(super) const LOST_TIME: usize = 7;

/// What a column of this role is read as; none where its cells stay in the source.
pub(super) fn kind(role: Role) -> Option<Kind> {
    Some(match role {
        Role::CloseDate => Kind::Day(CLOSE_DATE),
        Role::WonTime => Kind::Day(WON_TIME),
        Role::LostTime => Kind::Day(LOST_TIME),
        Role::IsWon => Kind::IsWon,
        Role::IsClosed => Kind::IsClosed,
        Role::Extra | Role::Made => return None,
        Role::Field(field) => match field {
            Field::Id => Kind::Id,
            Field::Name => Kind::Name,
            Field::Account => Kind::Account,
            Field::Owner => Kind::Owner,
            Field::Stage => Kind::Stage,
            Field::Currency => Kind::Currency,
            Field::Amount => Kind::Amount,
            Field::CreatedOn => Kind::Day(0),
            Field::ExpectedCloseOn => Kind::Day(1),
            Field::ClosedOn => Kind::Day(2),
            Field::NextStepOn => Kind::Day(3),
            Field::MissingSince => Kind::Day(4),
            Field::Outcome => Kind::Outcome,
            Field::Pain => Kind::Score(0),
            Field::Power => Kind::Score(1),
            Field::Fit => Kind::Score(2),
            Field::NextStep => Kind::NextStep,
            Field::Criteria | Field::Proofs | Field::Scores | Field::Done => Kind::List(field),
            Field::Extra => return None,
        },
    })
}

/// What a row takes in the columns of these roles.
pub(super) fn bytes_a_row(roles: &[Role]) -> usize {
    // Where its record begins, and its state.
    let mut bytes = 5;
    for role in roles {
        bytes += match kind(*role) {
            // With the id's hash, and the amount's currency.
            Some(Kind::Id | Kind::Amount) => 12,
            Some(Kind::Name | Kind::NextStep) => 8,
            Some(Kind::Score(_)) => 1,
            None | Some(Kind::Outcome | Kind::List(_) | Kind::IsWon | Kind::IsClosed) => 0,
            Some(Kind::Account | Kind::Owner | Kind::Stage | Kind::Currency | Kind::Day(_)) => 4,
        };
    }
    bytes
}
