//! Which column becomes which field: the headings' words first, what the columns hold where these leave a choice.

use crate::case::is_letter;
use crate::decimal;
use crate::error::joined;
use crate::record::Record;

use super::headings::{self, Meaning};
use super::outcome;
use crate::error::{Code, Error, Result};
use crate::pipeline::field::{Field, FieldSet};
use crate::pipeline::notation::{amount, day, is_blank};
use crate::sorting::sort_by;
use crate::texts::is_one_of;

/// What becomes of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Extra,
    Field(Field),
    /// Expected or past: decided once every row is known.
    CloseDate,
    IsWon,
    IsClosed,
    /// When those were won that were, and when those were lost: together the day of closing.
    WonTime,
    LostTime,
    /// Total and band as this program wrote them: made anew, never read.
    Made,
}

/// A role for each column. `told` names columns by heading or key.
pub(crate) fn roles(
    headings: &[String],
    keys: &[String],
    sample: &[Vec<String>],
    told: &Record<String>,
) -> Result<Vec<Role>> {
    let mut roles: Vec<Option<Role>> = vec![None; headings.len()];
    for (column, field) in told.iter() {
        let at =
            keys.iter().position(|key| key == column).or_else(|| headings.iter().position(|h| h == column));
        let wrong = |code, reason| Error::new(code, reason).at(column).at("mapping");
        let Some(place) = at.and_then(|at| roles.get_mut(at)) else {
            return Err(wrong(Code::UnknownField, "the file has no column of this name"));
        };
        let role = match Field::parse(field) {
            Some(Field::Extra) => Role::Extra,
            Some(field) => Role::Field(field),
            None => return Err(wrong(Code::OutOfRange, "this must be a field of an opportunity, or extra")),
        };
        *place = Some(role);
    }
    let mut taken = FieldSet::NONE;
    for role in &roles {
        if let Some(Role::Field(field)) = role {
            if taken.has(*field) {
                return Err(
                    Error::new(Code::OutOfRange, "two columns cannot be the same field").at("mapping")
                );
            }
            taken.insert(*field);
        }
    }
    made_by_us(headings, sample, &mut roles);
    by_heading(headings, sample, &mut roles);
    by_content(sample, &mut roles);
    let mut decided = Vec::with_capacity(roles.len());
    for role in roles {
        decided.push(role.unwrap_or(Role::Extra));
    }
    Ok(decided)
}

/// Whether these are the headings of a written pipeline, which end with `total` and `band`.
pub fn are_ours(headings: &[String]) -> bool {
    matches!(headings, [.., total, band] if total == "total" && band == "band")
}

/// The two columns that are made anew each time a pipeline is written, where they hold nothing that is not made: another's total and
/// band are his.
fn made_by_us(headings: &[String], sample: &[Vec<String>], roles: &mut [Option<Role>]) {
    const TOTALS: &str = "0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15";
    let at = headings.len().saturating_sub(2);
    let is_ours = |row: &Vec<String>| {
        let cell = |at: usize| row.get(at).map_or("", |cell| cell.trim()).as_bytes();
        let (total, band) = (cell(at), cell(at + 1));
        if band.is_empty() {
            return total.is_empty();
        }
        is_one_of(band, "commit bestCase developing") && is_one_of(total, TOTALS)
    };
    if let [.., first, second] = &mut *roles
        && are_ours(headings)
        && [&*first, &*second].iter().all(|role| matches!(role, None | Some(Role::Extra)))
        && sample.iter().all(is_ours)
    {
        (*first, *second) = (Some(Role::Made), Some(Role::Made));
    }
}

struct Candidate {
    meaning: Meaning,
    /// The cells speak against it.
    doubtful: bool,
    rank: usize,
    column: usize,
}

fn by_heading(headings: &[String], sample: &[Vec<String>], roles: &mut [Option<Role>]) {
    let is_told = roles.contains(&Some(Role::Field(Field::ClosedOn)));
    let mut candidates = Vec::new();
    let ours = are_ours(headings);
    for (column, heading) in headings.iter().enumerate() {
        for (meaning, rank) in headings::meanings(heading) {
            // A field that we wrote under its own name is that field before any other, whatever its cells look like.
            let named_by_us =
                ours && matches!(meaning, Meaning::Field(field) if is_own_name(field.as_str(), heading));
            let (doubtful, rank) = if named_by_us {
                (false, 0)
            } else {
                let Some(doubtful) = doubt(meaning, rank, sample, column) else { continue };
                (doubtful, rank + 1)
            };
            candidates.push(Candidate { meaning, doubtful, rank, column });
        }
    }
    let a_deal = candidates.iter().any(|c| {
        use Field::{ClosedOn, ExpectedCloseOn, Outcome, Stage};
        matches!(c.meaning, Meaning::CloseDate | Meaning::Field(Stage | ExpectedCloseOn | ClosedOn | Outcome))
    });
    let place = |c: &Candidate| (c.meaning == Meaning::Status, c.doubtful, c.rank, c.column);
    sort_by(&mut candidates, |a, b| place(a).cmp(&place(b)));
    for candidate in candidates {
        let taken = |role: Role| roles.contains(&Some(role));
        let role = match candidate.meaning {
            // Revenue and price alone are a company's and a product's.
            Meaning::Field(Field::Amount)
                if !a_deal && is_weak_amount(headings.get(candidate.column).map_or("", String::as_str)) =>
            {
                continue;
            }
            Meaning::Field(field) => Role::Field(field),
            Meaning::CloseDate => Role::CloseDate,
            Meaning::IsWon => Role::IsWon,
            Meaning::IsClosed => Role::IsClosed,
            Meaning::Status => {
                let values = values(sample, candidate.column);
                let is_outcome = count(&values, &|value| outcome::of_status(value).is_some()) == values.len();
                if is_outcome || taken(Role::Field(Field::Stage)) {
                    if !is_outcome {
                        continue;
                    }
                    Role::Field(Field::Outcome)
                } else {
                    Role::Field(Field::Stage)
                }
            }
        };
        if !taken(role)
            && let Some(place @ None) = roles.get_mut(candidate.column)
        {
            *place = Some(role);
        }
    }
    if !is_told {
        won_and_lost_times(headings, sample, roles);
    }
    // Surer of its heading than the two it could be, a close date may have come before both.
    if [Field::ExpectedCloseOn, Field::ClosedOn]
        .iter()
        .all(|field| roles.contains(&Some(Role::Field(*field))))
    {
        for role in roles.iter_mut().filter(|role| **role == Some(Role::CloseDate)) {
            *role = Some(Role::Extra);
        }
    }
}

/// Where a column says when deals were lost, one that says when they were won is not the day of closing for all.
fn won_and_lost_times(headings: &[String], sample: &[Vec<String>], roles: &mut [Option<Role>]) {
    let closed = roles.iter().position(|role| *role == Some(Role::Field(Field::ClosedOn)));
    let Some(lost) = headings.iter().position(|heading| headings::is_lost_time(heading)) else { return };
    let is_won_time = |at: usize| headings.get(at).is_some_and(|heading| headings::is_won_time(heading));
    if !closed.is_none_or(is_won_time)
        || doubt(Meaning::CloseDate, 0, sample, lost) != Some(false)
        || !matches!(roles.get(lost), Some(None))
    {
        return;
    }
    for (at, role) in roles.iter_mut().enumerate() {
        if at == lost {
            *role = Some(Role::LostTime);
        } else if Some(at) == closed {
            *role = Some(Role::WonTime);
        }
    }
}

/// A field's name; with a currency, `amount (EUR)`, or a space where another column is called so.
fn is_own_name(name: &str, heading: &str) -> bool {
    let rest = heading.strip_prefix(name).map(str::as_bytes);
    matches!(rest, Some([] | [b' '] | [b' ', b'(', ..]))
}

fn is_weak_amount(heading: &str) -> bool {
    is_one_of(headings::squash(heading).as_bytes(), "revenue price cena chiffredaffaires")
}

/// Whether the cells speak against a meaning; none where they rule it out.
fn doubt(meaning: Meaning, rank: usize, sample: &[Vec<String>], column: usize) -> Option<bool> {
    let values = values(sample, column);
    let all = values.len();
    let share = |holds: &dyn Fn(&str) -> bool| count(&values, holds) * 2 >= all;
    let is_day =
        |value: &str| matches!(day::read(value.as_bytes()), day::Written::Day(_) | day::Written::Numbers(_));
    Some(match meaning {
        Meaning::Field(Field::Id) => {
            let repeats = different(&values) * 2 < all;
            if repeats && rank > 1 {
                return None;
            }
            repeats
        }
        Meaning::Field(Field::Amount) => {
            !share(&|value| matches!(amount::read(value.as_bytes()), amount::Written::Number(_)))
        }
        Meaning::Field(
            Field::CreatedOn
            | Field::ExpectedCloseOn
            | Field::ClosedOn
            | Field::NextStepOn
            | Field::MissingSince,
        )
        | Meaning::CloseDate => !share(&is_day),
        Meaning::Field(Field::Pain | Field::Power | Field::Fit) => {
            let digits = count(&values, &|value| value.bytes().any(|b| b.is_ascii_digit()));
            if all > 0 && digits == 0 {
                return None;
            }
            false
        }
        // Words, not numbers of somebody else's table.
        Meaning::Field(Field::Stage | Field::Account | Field::Owner) => {
            !share(&|value| value.chars().any(is_letter))
        }
        Meaning::Field(Field::Currency) => {
            !share(&|value| crate::pipeline::notation::currency::of(value.as_bytes()).is_some())
        }
        Meaning::Field(Field::Outcome) if rank > 0 => {
            if all > 0 && !share(&|value| outcome::of_status(value).is_some()) {
                return None;
            }
            false
        }
        Meaning::IsWon | Meaning::IsClosed => {
            let flag = |value: &str| {
                const NO: &str = "false no 0 n nein non nu ne nao não tidak falsch faux";
                outcome::is_true(value.as_bytes()) || is_one_of(value.as_bytes(), NO)
            };
            if all == 0 || count(&values, &flag) < all {
                return None;
            }
            false
        }
        _ => false,
    })
}

/// A stage or an amount that no heading named, told by what only they hold: won and lost, and amounts with a currency.
fn by_content(sample: &[Vec<String>], roles: &mut [Option<Role>]) {
    let named = |role: Role, roles: &[Option<Role>]| roles.contains(&Some(role));
    for column in 0..roles.len() {
        if !matches!(roles.get(column), Some(None)) {
            continue;
        }
        let values = values(sample, column);
        let all = values.len();
        if all == 0 {
            continue;
        }
        let ended = count(&values, &|value| value.len() < 40 && outcome::of_stage(value).is_some());
        let different = different(&values);
        let money = count(
            &values,
            &|value| matches!(amount::read(value.as_bytes()), amount::Written::Number(number) if number.currency.is_some()),
        );
        let role = if ended * 10 >= all && different <= 20 && different * 2 <= all {
            Role::Field(Field::Stage)
        } else if money * 5 >= all * 4 {
            Role::Field(Field::Amount)
        } else {
            continue;
        };
        let known_otherwise = role == Role::Field(Field::Stage) && named(Role::Field(Field::Outcome), roles);
        if !named(role, roles)
            && !known_otherwise
            && let Some(place) = roles.get_mut(column)
        {
            *place = Some(role);
        }
    }
}

/// What stands in a column of the sample.
#[inline(never)]
fn values(sample: &[Vec<String>], column: usize) -> Vec<&str> {
    let mut values = Vec::new();
    for row in sample {
        let cell = row.get(column).map_or("", |cell| cell.trim());
        if !cell.is_empty() && !is_blank(cell.as_bytes()) {
            values.push(cell);
        }
    }
    values
}

/// How many of the values are so.
#[inline(never)]
fn count(values: &[&str], is: &dyn Fn(&str) -> bool) -> usize {
    let mut count = 0;
    for value in values {
        count += usize::from(is(value));
    }
    count
}

/// How many different ones there are.
#[inline(never)]
fn different(values: &[&str]) -> usize {
    let mut sorted = values.to_vec();
    sort_by(&mut sorted, Ord::cmp);
    sorted.dedup();
    sorted.len()
}

/// Names for columns: their headings, never blank and never twice. White space that we wrote is a host's own name.
pub(crate) fn keys(headings: &[String]) -> Vec<String> {
    let ours = are_ours(headings);
    let mut keys: Vec<String> = Vec::with_capacity(headings.len());
    for (i, heading) in headings.iter().enumerate() {
        let is_blank = if ours { heading.is_empty() } else { heading.trim().is_empty() };
        let plain =
            if is_blank { joined(&["column ", &decimal::whole(i as u64 + 1)]) } else { heading.clone() };
        let mut key = plain.clone();
        let mut more = 1;
        // A later column that is really headed so keeps its heading.
        while keys.contains(&key) || (more > 1 || is_blank) && headings.contains(&key) {
            more += 1;
            key = joined(&[&plain, " ", &decimal::whole(more)]);
        }
        keys.push(key);
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guess(headings: &[&str], rows: &[&[&str]]) -> Vec<Role> {
        let headings: Vec<String> = headings.iter().map(|h| (*h).to_owned()).collect();
        let sample: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect();
        roles(&headings, &keys(&headings), &sample, &Record::default()).unwrap()
    }

    #[test]
    fn expected_revenue_is_the_amount_only_where_no_other_is() {
        let both = guess(&["NAME", "EXPECTEDREVENUE", "AMOUNT", "STAGENAME"], &[&["A", "5", "10", "Won"]]);
        assert_eq!(both[1..3], [Role::Extra, Role::Field(Field::Amount)]);
        let odoo = guess(&["Opportunity", "Expected Revenue", "Stage"], &[&["A", "5", "New"]]);
        assert_eq!(odoo[1], Role::Field(Field::Amount));
        let company = guess(&["account", "sector", "revenue"], &[&["Acme", "retail", "1.5"]]);
        assert_eq!(company[2], Role::Extra);
    }

    #[test]
    fn a_column_of_won_and_lost_is_the_stage_whatever_its_heading() {
        let seen = guess(
            &["deal", "x"],
            &[&["A", "Won"], &["B", "Lost"], &["C", "Talking"], &["D", "Won"], &["E", "Lost"], &["F", "Won"]],
        );
        assert_eq!(seen[1], Role::Field(Field::Stage));
    }

    #[test]
    fn a_status_is_the_outcome_or_the_stage() {
        let status = guess(&["Topic", "Status"], &[&["A", "Open"], &["B", "Won"]]);
        assert_eq!(status[1], Role::Field(Field::Outcome));
        let stage = guess(&["Topic", "Status"], &[&["A", "Demo planned"], &["B", "Won"]]);
        assert_eq!(stage[1], Role::Field(Field::Stage));
    }

    #[test]
    fn an_id_that_repeats_is_no_id() {
        let rows: Vec<[&str; 2]> = (0..8).map(|_| ["ext-1", "A"]).collect();
        let rows: Vec<&[&str]> = rows.iter().map(|row| &row[..]).collect();
        assert_eq!(guess(&["External ID", "Name"], &rows)[0], Role::Extra);
        assert_eq!(guess(&["Id", "Name"], &rows)[0], Role::Field(Field::Id));
    }

    #[test]
    fn headings_that_repeat_or_are_blank_get_names_of_their_own() {
        let headings = ["Name", "", "Name", "Name 2", ""].map(str::to_owned);
        assert_eq!(keys(&headings), ["Name", "column 2", "Name 3", "Name 2", "column 5"]);
    }
}
