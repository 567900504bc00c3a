//! What a playbook holds. It comes as JSON, from whoever runs the sales team.

use serde::{Deserialize, Serialize};

use crate::error::{Code, Error, Result};
use crate::sorting::sort_by;
use crate::units::finite;

/// Profiles of whom to pursue, and the stages of a sale.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Playbook {
    pub name: String,
    pub profiles: Vec<Profile>,
    pub stages: Vec<Stage>,
}

/// A kind of customer, and the rules that tell one.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Profile {
    pub id: String,
    pub name: String,
    /// Who does not see themselves in it is telling you something.
    pub story: String,
    pub demographics: Vec<Rule>,
    pub psychographics: Vec<Rule>,
    pub likely_movement: Vec<Rule>,
}

/// An attribute that `is` one of some texts, or a number within [`at_least`, `at_most`].
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Rule {
    pub attribute: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", tsify(optional))]
    pub is: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", tsify(optional))]
    pub at_least: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", tsify(optional))]
    pub at_most: Option<f64>,
}

/// A stage of a sale: what triggers it, what is done in it, and what finishes it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Stage {
    pub id: String,
    pub name: String,
    pub inputs: Vec<Item>,
    pub activities: Vec<Item>,
    pub outputs: Vec<Item>,
}

/// Something to have, to do or to bring about; with which tools, when, with whom.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Item {
    pub id: String,
    pub text: String,
    /// Never counts against anyone.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", tsify(optional))]
    pub optional: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", tsify(optional))]
    pub when: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", tsify(optional))]
    pub with_whom: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", tsify(optional))]
    pub tools: Option<Vec<Tool>>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Tool {
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", tsify(optional))]
    pub href: Option<String>,
}

impl Playbook {
    /// Ids of profiles differ, ids of stages differ, and each rule is one of a text or one of a number.
    pub(super) fn check(&self) -> Result<()> {
        unique(self.profiles.iter().map(|profile| profile.id.as_str()))
            .map_err(|error| error.at("profiles").at("playbook"))?;
        for (index, profile) in self.profiles.iter().enumerate() {
            profile.check().map_err(|error| error.at_index(index).at("profiles").at("playbook"))?;
        }
        unique(self.stages.iter().map(|stage| stage.id.as_str()))
            .map_err(|error| error.at("stages").at("playbook"))
    }
}

impl Profile {
    fn check(&self) -> Result<()> {
        for (rules, name) in [
            (&self.demographics, "demographics"),
            (&self.psychographics, "psychographics"),
            (&self.likely_movement, "likelyMovement"),
        ] {
            for (index, rule) in rules.iter().enumerate() {
                rule.check().map_err(|error| error.at_index(index).at(name))?;
            }
        }
        Ok(())
    }
}

impl Rule {
    fn check(&self) -> Result<()> {
        for (bound, name) in [(self.at_least, "atLeast"), (self.at_most, "atMost")] {
            let Some(bound) = bound else { continue };
            if self.is.is_some() {
                let reason = "a rule is about texts or about a number, not both";
                return Err(Error::new(Code::UnknownField, reason).at(name));
            }
            finite(bound, name)?;
        }
        match (self.at_least, self.at_most) {
            (Some(least), Some(most)) if least > most => {
                Err(Error::new(Code::OutOfRange, "this must not be below atLeast").at("atMost"))
            }
            _ => Ok(()),
        }
    }
}

/// Refuses an id that stands in a list twice.
pub(super) fn unique<'a>(ids: impl Iterator<Item = &'a str>) -> Result<()> {
    let mut seen: Vec<(&str, usize)> = ids.enumerate().map(|(index, id)| (id, index)).collect();
    sort_by(&mut seen, Ord::cmp);
    match seen.windows(2).filter(|pair| pair[0].0 == pair[1].0).map(|pair| pair[1].1).min() {
        Some(index) => Err(Error::new(Code::DuplicateId, "each id in this list must be another")
            .at("id")
            .at_index(index)),
        None => Ok(()),
    }
}
