//! Due diligence before the call: the right industry, level and person, alive and thriving.

use serde::{Deserialize, Serialize};

use crate::case::same_text;
use crate::error::{Code, Error, Result};
use crate::nullable::nullable;
use crate::sorting::sort_by;
use crate::units::at_least_zero;

/// A company on the list of whom to call.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct TargetAccount {
    pub id: String,
    pub name: String,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub industry: Option<String>,
    /// 0 or more.
    #[cfg_attr(feature = "types", tsify(optional))]
    pub employees: Option<f64>,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub contact_title: Option<String>,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub contact_name: Option<String>,
    /// What makes them hurt now.
    #[cfg_attr(feature = "types", tsify(optional))]
    pub trigger_event: Option<String>,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub still_trading: Option<bool>,
    #[cfg_attr(feature = "types", tsify(optional))]
    pub thriving: Option<bool>,
}

/// Whom to call: the chosen industries, and who decides in a company of which industry and size.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct TargetRules {
    pub industries: Vec<String>,
    /// The first one that fits counts.
    pub levels: Vec<TargetLevel>,
}

/// Who holds the budget, by industry and size.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct TargetLevel {
    /// Absent: all.
    #[cfg_attr(feature = "types", tsify(optional))]
    pub industries: Option<Vec<String>>,
    /// 0 or more, itself included; none: without an end.
    #[serde(deserialize_with = "nullable")]
    #[cfg_attr(feature = "types", tsify(type = "number | null"))]
    pub up_to_employees: Option<f64>,
    /// Highest first.
    pub titles: Vec<String>,
}

/// What a ready account must show and this one does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum MissingDiligence {
    Industry,
    Title,
    Contact,
    Trading,
    Thriving,
}

/// Whether an account is one of today's calls.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct TargetAssessment {
    pub id: String,
    /// The titles of its level, highest first; none where no level fits.
    pub recommended_titles: Vec<String>,
    /// In the order of [`MissingDiligence`].
    pub missing: Vec<MissingDiligence>,
    pub ready: bool,
}

/// Holds each account against the rules, in the order given (spec, tool 4). An account is ready in a chosen industry, with a named
/// contact who has one of its level's titles, known to be still trading and thriving. What is not known is missing, never taken as true.
///
/// Errors: `duplicate-id` for an account's id that stands there twice; `out-of-range` and `not-finite` for numbers of employees.
///
/// ```
/// use playfield::targets::{MissingDiligence, TargetAccount, TargetLevel, TargetRules, assess_targets};
/// let level = |up_to_employees, titles: [&str; 2]| TargetLevel {
///     industries: None,
///     up_to_employees,
///     titles: titles.map(String::from).to_vec(),
/// };
/// let rules = TargetRules {
///     industries: vec!["Printing".into()],
///     levels: vec![level(Some(50.0), ["President", "Owner"]), level(None, ["CFO", "Controller"])],
/// };
/// let account = TargetAccount {
///     id: "1".into(),
///     name: "Harbour Print".into(),
///     industry: Some("printing".into()),
///     employees: Some(200.0),
///     contact_title: Some("Office manager".into()),
///     contact_name: Some("Dana Reyes".into()),
///     still_trading: Some(true),
///     ..TargetAccount::default()
/// };
/// let found = &assess_targets(&[account], &rules)?[0];
/// assert_eq!(found.recommended_titles, ["CFO", "Controller"]);
/// assert_eq!(found.missing, [MissingDiligence::Title, MissingDiligence::Thriving]);
/// # Ok::<(), playfield::Error>(())
/// ```
pub fn assess_targets(accounts: &[TargetAccount], rules: &TargetRules) -> Result<Vec<TargetAssessment>> {
    let mut ids: Vec<(&str, usize)> = Vec::with_capacity(accounts.len());
    for (index, account) in accounts.iter().enumerate() {
        if let Some(employees) = account.employees {
            at_least_zero(employees, "employees").map_err(|error| error.at_index(index).at("accounts"))?;
        }
        ids.push((&account.id, index));
    }
    sort_by(&mut ids, Ord::cmp);
    if let Some(index) = ids.windows(2).filter(|pair| pair[0].0 == pair[1].0).map(|pair| pair[1].1).min() {
        let error = Error::new(Code::DuplicateId, "each account needs an id of its own");
        return Err(error.at("id").at_index(index).at("accounts"));
    }
    for (index, level) in rules.levels.iter().enumerate() {
        if let Some(employees) = level.up_to_employees {
            at_least_zero(employees, "upToEmployees")
                .map_err(|error| error.at_index(index).at("levels").at("rules"))?;
        }
    }
    Ok(accounts.iter().map(|account| assess(account, rules)).collect())
}

fn assess(account: &TargetAccount, rules: &TargetRules) -> TargetAssessment {
    let one_of = |text: &Option<String>, names: &[String]| {
        text.as_deref().is_some_and(|text| names.iter().any(|name| same_text(text, name)))
    };
    let fits = |level: &&TargetLevel| {
        let industry_fits = level.industries.as_ref().is_none_or(|names| one_of(&account.industry, names));
        let size_fits = match (level.up_to_employees, account.employees) {
            (None, _) => true,
            (Some(most), Some(employees)) => employees <= most,
            (Some(_), None) => false,
        };
        industry_fits && size_fits
    };
    let titles = rules.levels.iter().find(fits).map(|level| level.titles.as_slice()).unwrap_or_default();
    let named = account.contact_name.as_deref().is_some_and(|name| !name.trim().is_empty());
    let missing: Vec<MissingDiligence> = [
        (one_of(&account.industry, &rules.industries), MissingDiligence::Industry),
        (one_of(&account.contact_title, titles), MissingDiligence::Title),
        (named, MissingDiligence::Contact),
        (account.still_trading == Some(true), MissingDiligence::Trading),
        (account.thriving == Some(true), MissingDiligence::Thriving),
    ]
    .into_iter()
    .filter_map(|(known, what)| (!known).then_some(what))
    .collect();
    TargetAssessment {
        id: account.id.clone(),
        recommended_titles: titles.to_vec(),
        ready: missing.is_empty(),
        missing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(industries: Option<&[&str]>, up_to_employees: Option<f64>, titles: &[&str]) -> TargetLevel {
        let texts = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        TargetLevel { industries: industries.map(texts), up_to_employees, titles: texts(titles) }
    }

    fn rules() -> TargetRules {
        TargetRules {
            industries: vec!["Printing".into(), "Health care".into()],
            levels: vec![
                level(Some(&["health care"]), Some(500.0), &["Medical director"]),
                level(None, Some(50.0), &["President", "Owner"]),
                level(None, Some(500.0), &["CFO", "Controller"]),
                level(Some(&["printing"]), None, &["VP operations"]),
            ],
        }
    }

    fn ready() -> TargetAccount {
        TargetAccount {
            id: "a".into(),
            name: "Harbour Print".into(),
            industry: Some("PRINTING".into()),
            employees: Some(50.0),
            contact_title: Some("owner".into()),
            contact_name: Some("Dana Reyes".into()),
            trigger_event: None,
            still_trading: Some(true),
            thriving: Some(true),
        }
    }

    fn of(account: TargetAccount) -> TargetAssessment {
        assess_targets(&[account], &rules()).unwrap().remove(0)
    }

    #[test]
    fn due_diligence_done_is_ready_without_regard_to_case() {
        let found = of(ready());
        assert!(found.ready && found.missing.is_empty());
        assert_eq!(found.recommended_titles, ["President", "Owner"]);
    }

    #[test]
    fn what_is_not_known_is_missing_never_taken_as_true() {
        let unknown = TargetAccount { id: "a".into(), name: "Harbour Print".into(), ..Default::default() };
        let found = of(unknown);
        use MissingDiligence::*;
        assert_eq!(found.missing, [Industry, Title, Contact, Trading, Thriving]);
        assert!(!found.ready && found.recommended_titles.is_empty());
        let closed = TargetAccount { still_trading: Some(false), contact_name: Some("  ".into()), ..ready() };
        assert_eq!(of(closed).missing, [Contact, Trading]);
    }

    #[test]
    fn the_first_level_whose_industry_and_size_fit_counts() {
        let titles = |industry: &str, employees| {
            let account = TargetAccount { industry: Some(industry.into()), employees, ..ready() };
            of(account).recommended_titles
        };
        assert_eq!(titles("Printing", Some(51.0)), ["CFO", "Controller"]);
        assert_eq!(titles("Printing", Some(501.0)), ["VP operations"]);
        assert_eq!(titles("Health Care", Some(20.0)), ["Medical director"]);
        assert_eq!(titles("Health Care", Some(5_000.0)), [""; 0]);
        assert_eq!(titles("Mining", Some(20.0)), ["President", "Owner"]);
    }

    #[test]
    fn an_unknown_size_fits_only_a_level_without_an_end() {
        let unsized_account = TargetAccount { employees: None, ..ready() };
        assert_eq!(of(unsized_account.clone()).recommended_titles, ["VP operations"]);
        let elsewhere = TargetAccount { industry: Some("Mining".into()), ..unsized_account };
        assert_eq!(of(elsewhere).recommended_titles, [""; 0]);
    }

    #[test]
    fn a_lower_title_of_the_level_is_the_right_person_too_and_one_of_another_level_is_not() {
        let medium = |title: &str| {
            let title = Some(title.to_owned());
            of(TargetAccount { employees: Some(200.0), contact_title: title, ..ready() }).ready
        };
        assert!(medium("cfo") && medium("Controller") && !medium("Owner"));
    }

    #[test]
    fn wrong_input_is_named() {
        let refused = |accounts: &[TargetAccount], rules: &TargetRules| {
            let error = assess_targets(accounts, rules).unwrap_err();
            (error.code(), error.field().unwrap_or_default().to_owned())
        };
        let other = TargetAccount { id: "b".into(), ..ready() };
        let twice = [ready(), other, ready()];
        assert_eq!(refused(&twice, &rules()), (Code::DuplicateId, "accounts[2].id".into()));
        let negative = TargetAccount { employees: Some(-1.0), ..ready() };
        assert_eq!(refused(&[negative], &rules()), (Code::OutOfRange, "accounts[0].employees".into()));
        let endless = TargetRules { levels: vec![level(None, Some(f64::INFINITY), &[])], ..rules() };
        assert_eq!(refused(&[], &endless), (Code::NotFinite, "rules.levels[0].upToEmployees".into()));
    }
}
