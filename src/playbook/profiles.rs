//! Which profiles an account fits, whom to leave alone, and what to find out first.

use crate::record::Record;
use std::fmt;

use serde::de::{Deserializer, Visitor};
use serde::{Deserialize, Serialize};

use super::model::{Playbook, Profile, Rule};
use crate::case::same_text;
use crate::decimal;
use crate::error::Result;
use crate::units::{above, below, finite};

/// What is known of an account, by attribute.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(from = "Record<Option<Attribute>>")]
pub struct Account(pub Record<Attribute>);

#[derive(Debug, Clone, PartialEq)]
pub enum Attribute {
    Text(String),
    Number(f64),
}

/// Whom to call, whom to ask more about, whom to leave alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum ProfileVerdict {
    /// All rules are met.
    Pursue,
    /// None failed, some are not known.
    FindOut,
    /// A rule failed.
    Leave,
}

/// An account against one profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct ProfileMatch {
    /// The profile's id.
    pub profile: String,
    /// Rules met.
    pub met: usize,
    /// Rules in all.
    pub of: usize,
    /// Attributes of rules that can't be judged yet, in the profile's order.
    pub unknown: Vec<String>,
    /// Attributes of rules that are not met.
    pub failed: Vec<String>,
    pub verdict: ProfileVerdict,
}

/// Holds an account against each profile, in the playbook's order. Text compares without regard to case, names of attributes included; a
/// number may be written as a text; a blank, or a text where a number is asked for, is not known.
///
/// Errors: `duplicate-id` at `playbook.profiles[1].id`; `unknown-field`, `out-of-range` and `not-finite` for a rule at
/// `playbook.profiles[0].demographics[2].atMost`; `not-finite` at the account's attribute.
///
/// ```
/// use playfield::playbook::*;
/// let is = |attribute: &str, value: &str| Rule {
///     attribute: attribute.into(),
///     is: Some(vec![value.into()]),
///     ..Rule::default()
/// };
/// let size = Rule { attribute: "employees".into(), at_least: Some(20.0), at_most: Some(200.0), ..Rule::default() };
/// let printer = Profile {
///     id: "printer".into(),
///     demographics: vec![is("industry", "printing"), size],
///     psychographics: vec![is("seesItselfAs", "craft")],
///     ..Profile::default()
/// };
/// let playbook = Playbook { profiles: vec![printer], ..Playbook::default() };
/// let account = Account::from([("Industry", Attribute::from("Printing")), ("employees", Attribute::from(45.0))]);
/// let found = &match_profiles(&playbook, &account)?[0];
/// assert_eq!((found.met, found.of, found.verdict), (2, 3, ProfileVerdict::FindOut));
/// assert_eq!(found.unknown, ["seesItselfAs"]);
/// # Ok::<(), playfield::Error>(())
/// ```
pub fn match_profiles(playbook: &Playbook, account: &Account) -> Result<Vec<ProfileMatch>> {
    playbook.check()?;
    for (name, attribute) in account.0.iter() {
        if let Attribute::Number(number) = attribute {
            finite(*number, name).map_err(|error| error.at("account"))?;
        }
    }
    Ok(playbook.profiles.iter().map(|profile| match_profile(profile, account)).collect())
}

fn match_profile(profile: &Profile, account: &Account) -> ProfileMatch {
    let rules = [&profile.demographics, &profile.psychographics, &profile.likely_movement];
    let mut found = ProfileMatch {
        profile: profile.id.clone(),
        met: 0,
        of: 0,
        unknown: Vec::new(),
        failed: Vec::new(),
        verdict: ProfileVerdict::Pursue,
    };
    for rule in rules.into_iter().flatten() {
        found.of += 1;
        match rule.holds(account) {
            Some(true) => found.met += 1,
            Some(false) => found.failed.push(rule.attribute.clone()),
            None => found.unknown.push(rule.attribute.clone()),
        }
    }
    if !found.failed.is_empty() {
        found.verdict = ProfileVerdict::Leave;
    } else if !found.unknown.is_empty() {
        found.verdict = ProfileVerdict::FindOut;
    }
    found
}

impl Rule {
    /// None where the account does not say.
    fn holds(&self, account: &Account) -> Option<bool> {
        let attribute = account.get(&self.attribute)?;
        match &self.is {
            Some(values) => {
                let text = attribute.text()?;
                Some(values.iter().any(|value| same_text(value, &text)))
            }
            None => {
                let number = attribute.number()?;
                Some(
                    self.at_least.is_none_or(|least| !below(number, least))
                        && self.at_most.is_none_or(|most| !above(number, most)),
                )
            }
        }
    }
}

impl Account {
    /// The attribute as it is named, else the first that is named so but for case.
    fn get(&self, name: &str) -> Option<&Attribute> {
        let same = || self.0.iter().find(|(other, _)| same_text(other, name)).map(|(_, value)| value);
        self.0.get(name).or_else(same)
    }
}

impl Attribute {
    fn text(&self) -> Option<String> {
        match self {
            Attribute::Text(text) if text.trim().is_empty() => None,
            Attribute::Text(text) => Some(text.clone()),
            Attribute::Number(number) => Some(decimal::written(*number)),
        }
    }

    fn number(&self) -> Option<f64> {
        match self {
            Attribute::Text(text) => decimal::parsed(text.trim()),
            Attribute::Number(number) => Some(*number),
        }
    }
}

impl From<&str> for Attribute {
    fn from(text: &str) -> Self {
        Attribute::Text(text.to_owned())
    }
}

impl From<f64> for Attribute {
    fn from(number: f64) -> Self {
        Attribute::Number(number)
    }
}

impl<const N: usize> From<[(&str, Attribute); N]> for Account {
    fn from(attributes: [(&str, Attribute); N]) -> Self {
        Account(attributes.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }
}

impl From<Record<Option<Attribute>>> for Account {
    fn from(attributes: Record<Option<Attribute>>) -> Self {
        Account(attributes.into_iter().filter_map(|(name, value)| Some((name, value?))).collect())
    }
}

impl<'de> Deserialize<'de> for Attribute {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextOrNumber;

        impl Visitor<'_> for TextOrNumber {
            type Value = Attribute;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text or a number")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Attribute, E> {
                Ok(Attribute::Text(text.to_owned()))
            }

            fn visit_f64<E: serde::de::Error>(self, number: f64) -> Result<Attribute, E> {
                Ok(Attribute::Number(number))
            }

            fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<Attribute, E> {
                Ok(Attribute::Number(number as f64))
            }

            fn visit_i64<E: serde::de::Error>(self, number: i64) -> Result<Attribute, E> {
                Ok(Attribute::Number(number as f64))
            }
        }

        deserializer.deserialize_any(TextOrNumber)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Code;

    fn is(attribute: &str, values: &[&str]) -> Rule {
        let is = values.iter().map(|value| (*value).to_owned()).collect();
        Rule { attribute: attribute.into(), is: Some(is), ..Rule::default() }
    }

    fn within(attribute: &str, at_least: Option<f64>, at_most: Option<f64>) -> Rule {
        Rule { attribute: attribute.into(), is: None, at_least, at_most }
    }

    fn of(rules: Vec<Rule>) -> Playbook {
        let profile = Profile { id: "p".into(), demographics: rules, ..Profile::default() };
        Playbook { profiles: vec![profile], ..Playbook::default() }
    }

    fn matched(rules: Vec<Rule>, account: &Account) -> ProfileMatch {
        match_profiles(&of(rules), account).unwrap().remove(0)
    }

    #[test]
    fn one_failed_rule_leaves_an_account_alone_whatever_else_is_unknown() {
        let account = Account::from([("industry", Attribute::from("Mining"))]);
        let rules = vec![is("industry", &["printing", "health care"]), within("employees", Some(5.0), None)];
        let found = matched(rules, &account);
        assert_eq!((found.met, found.of, found.verdict), (0, 2, ProfileVerdict::Leave));
        assert_eq!(
            (found.failed, found.unknown),
            (vec!["industry".to_owned()], vec!["employees".to_owned()])
        );
    }

    #[test]
    fn all_met_is_to_pursue_and_so_is_a_profile_without_rules() {
        let account =
            Account::from([("INDUSTRY", Attribute::from(" printing ")), ("floors", Attribute::from(3.0))]);
        let rules = vec![is("industry", &["Printing"]), is("floors", &["2", "3"])];
        assert_eq!(matched(rules, &account).verdict, ProfileVerdict::Pursue);
        assert_eq!(matched(vec![], &account).verdict, ProfileVerdict::Pursue);
    }

    #[test]
    fn the_ends_of_a_range_are_inside_binary_noise_included() {
        let verdict = |number: f64| {
            let account = Account::from([("growth", Attribute::from(number))]);
            matched(vec![within("growth", Some(0.3), Some(0.7))], &account).verdict
        };
        for inside in [0.3, 0.7, 0.1 + 0.2, 0.1 * 7.0, 0.5] {
            assert_eq!(verdict(inside), ProfileVerdict::Pursue);
        }
        assert_eq!((verdict(0.29), verdict(0.71)), (ProfileVerdict::Leave, ProfileVerdict::Leave));
    }

    #[test]
    fn a_number_may_be_a_text_and_a_text_that_is_none_is_not_known() {
        let verdict = |text: &str| {
            let account = Account::from([("employees", Attribute::from(text))]);
            matched(vec![within("employees", Some(20.0), Some(200.0))], &account).verdict
        };
        assert_eq!((verdict("45"), verdict(" 45.5 ")), (ProfileVerdict::Pursue, ProfileVerdict::Pursue));
        assert_eq!(verdict("450"), ProfileVerdict::Leave);
        for unknown in ["", "n/a", "about 45", "inf", "NaN"] {
            assert_eq!(verdict(unknown), ProfileVerdict::FindOut, "{unknown}");
        }
    }

    #[test]
    fn a_wrong_playbook_is_named() {
        let refused = |playbook: &Playbook| {
            let error = match_profiles(playbook, &Account::default()).unwrap_err();
            (error.code(), error.field().unwrap_or_default().to_owned())
        };
        let both = of(vec![Rule { at_least: Some(1.0), ..is("industry", &["a"]) }]);
        assert_eq!(
            refused(&both),
            (Code::UnknownField, "playbook.profiles[0].demographics[0].atLeast".into())
        );
        let turned = of(vec![is("a", &[]), within("b", Some(2.0), Some(1.0))]);
        assert_eq!(
            refused(&turned),
            (Code::OutOfRange, "playbook.profiles[0].demographics[1].atMost".into())
        );
        let mut twice = of(vec![]);
        twice.profiles.push(twice.profiles[0].clone());
        assert_eq!(refused(&twice), (Code::DuplicateId, "playbook.profiles[1].id".into()));
        let account = Account::from([("floors", Attribute::from(f64::NAN))]);
        let error = match_profiles(&of(vec![]), &account).unwrap_err();
        assert_eq!((error.code(), error.field()), (Code::NotFinite, Some("account.floors")));
    }

    #[test]
    fn an_account_is_texts_and_numbers() {
        let read: Account = serde_json::from_str(r#"{"industry":"printing","employees":45}"#).unwrap();
        assert_eq!(read, Account::from([("industry", "printing".into()), ("employees", 45.0.into())]));
        assert!(serde_json::from_str::<Account>(r#"{"industry":true}"#).is_err());
    }
}
