//! The stage a seller claims against the stage the finished work supports.

use serde::{Deserialize, Serialize};

use super::model::{Item, Playbook, unique};
use crate::error::{Code, Error, Result};

/// Where an opportunity is said to be, and which items of the playbook are done.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct StagedOpportunity {
    pub id: String,
    /// A stage's id.
    pub stage: String,
    /// Ids of items done; those the playbook does not know count for nothing.
    pub done: Vec<String>,
}

/// What is missing where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct MissingItem {
    /// The stage's id.
    pub stage: String,
    /// The item's id.
    pub item: String,
}

/// An opportunity's claim against its finished work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct StageCheck {
    pub id: String,
    pub claimed: String,
    /// The last stage whose inputs are done while every stage before it has all its activities and outputs done.
    pub earned: Option<String>,
    /// The claimed stage lies after the earned one.
    pub shortcut: bool,
    /// What separates the two, in the playbook's order; none without a shortcut.
    pub missing: Vec<MissingItem>,
}

/// Holds each opportunity's claimed stage against what is done. Optional items never count.
///
/// Errors: `unknown-id` at `opportunities[3].stage`; `duplicate-id` for an id that stands twice among the opportunities, or in the
/// playbook among its stages or profiles.
///
/// ```
/// use playfield::playbook::*;
/// let items = |ids: &[&str]| ids.iter().map(|&id| Item { id: id.into(), ..Item::default() }).collect();
/// let stage = |id: &str, inputs: &[&str], activities: &[&str], outputs: &[&str]| Stage {
///     id: id.into(),
///     name: id.into(),
///     inputs: items(inputs),
///     activities: items(activities),
///     outputs: items(outputs),
/// };
/// let playbook = Playbook {
///     stages: vec![
///         stage("assess", &["meeting set"], &["needs assessed"], &["needs agreed"]),
///         stage("propose", &["budget known"], &["proposal written"], &["proposal presented"]),
///     ],
///     ..Playbook::default()
/// };
/// // Who says "proposal" while needs are not assessed?
/// let opportunity = StagedOpportunity {
///     id: "harbour".into(),
///     stage: "propose".into(),
///     done: vec!["meeting set".into(), "budget known".into(), "needs assessed".into()],
/// };
/// let found = &check_stages(&playbook, &[opportunity])?[0];
/// assert_eq!((found.earned.as_deref(), found.shortcut), (Some("assess"), true));
/// assert_eq!(found.missing[0].item, "needs agreed");
/// # Ok::<(), playfield::Error>(())
/// ```
pub fn check_stages(playbook: &Playbook, opportunities: &[StagedOpportunity]) -> Result<Vec<StageCheck>> {
    playbook.check()?;
    unique(opportunities.iter().map(|opportunity| opportunity.id.as_str()))
        .map_err(|error| error.at("opportunities"))?;
    opportunities
        .iter()
        .enumerate()
        .map(|(index, opportunity)| {
            let claimed = playbook.stages.iter().position(|stage| stage.id == opportunity.stage);
            match claimed {
                Some(claimed) => Ok(check(playbook, opportunity, claimed)),
                None => {
                    let error = Error::new(Code::UnknownId, "the playbook has no such stage");
                    Err(error.at("stage").at_index(index).at("opportunities"))
                }
            }
        })
        .collect()
}

fn check(playbook: &Playbook, opportunity: &StagedOpportunity, claimed: usize) -> StageCheck {
    let open = |item: &&Item| item.optional != Some(true) && !opportunity.done.contains(&item.id);
    let mut earned = None;
    for (index, stage) in playbook.stages.iter().enumerate() {
        if !stage.inputs.iter().any(|item| open(&item)) {
            earned = Some(index);
        }
        if stage.activities.iter().chain(&stage.outputs).any(|item| open(&item)) {
            break;
        }
    }
    let shortcut = earned.is_none_or(|earned| claimed > earned);
    let mut missing = Vec::new();
    if shortcut {
        for stage in &playbook.stages[..claimed] {
            let items = stage.activities.iter().chain(&stage.outputs).filter(open);
            missing.extend(items.map(|item| MissingItem { stage: stage.id.clone(), item: item.id.clone() }));
        }
        let stage = &playbook.stages[claimed];
        let items = stage.inputs.iter().filter(open);
        missing.extend(items.map(|item| MissingItem { stage: stage.id.clone(), item: item.id.clone() }));
    }
    StageCheck {
        id: opportunity.id.clone(),
        claimed: opportunity.stage.clone(),
        earned: earned.map(|index| playbook.stages[index].id.clone()),
        shortcut,
        missing,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::playbook::Stage;

    fn items(ids: &[&str]) -> Vec<Item> {
        let item = |id: &&str| Item {
            id: id.trim_start_matches('?').into(),
            optional: id.starts_with('?').then_some(true),
            ..Item::default()
        };
        ids.iter().map(item).collect()
    }

    fn stage(id: &str, inputs: &[&str], activities: &[&str], outputs: &[&str]) -> Stage {
        Stage {
            id: id.into(),
            name: id.into(),
            inputs: items(inputs),
            activities: items(activities),
            outputs: items(outputs),
        }
    }

    fn playbook() -> Playbook {
        Playbook {
            stages: vec![
                stage("approach", &["list"], &["call"], &["meeting"]),
                stage("assess", &["meeting"], &["needs", "?survey"], &["agreed"]),
                stage("propose", &["budget"], &["write"], &["presented"]),
            ],
            ..Playbook::default()
        }
    }

    fn of(claimed: &str, done: &[&str]) -> (Option<String>, bool, Vec<(String, String)>) {
        let opportunity = StagedOpportunity {
            id: "o".into(),
            stage: claimed.into(),
            done: done.iter().map(|id| (*id).to_owned()).collect(),
        };
        let found = check_stages(&playbook(), &[opportunity]).unwrap().remove(0);
        let missing = found.missing.into_iter().map(|m| (m.stage, m.item)).collect();
        (found.earned, found.shortcut, missing)
    }

    fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(stage, item)| ((*stage).to_owned(), (*item).to_owned())).collect()
    }

    #[test]
    fn a_claim_that_the_work_supports_is_no_shortcut() {
        let done = ["list", "call", "meeting"];
        assert_eq!(of("assess", &done), (Some("assess".into()), false, vec![]));
        // Who claims less than is earned is not reproached, though inputs of the claimed stage are open.
        assert_eq!(of("approach", &["call", "meeting"]), (Some("assess".into()), false, vec![]));
    }

    #[test]
    fn optional_items_never_count() {
        let done = ["call", "meeting", "needs", "agreed", "budget"];
        assert_eq!(of("propose", &done), (Some("propose".into()), false, vec![]));
    }

    #[test]
    fn what_separates_claim_and_work_is_listed_in_the_playbooks_order() {
        assert_eq!(
            of("propose", &["meeting", "agreed"]),
            (None, true, pairs(&[("approach", "call"), ("assess", "needs"), ("propose", "budget")]))
        );
        assert_eq!(of("approach", &[]), (None, true, pairs(&[("approach", "list")])));
    }

    #[test]
    fn an_open_input_of_an_earlier_stage_does_not_hold_a_later_one_back() {
        // "budget" is known and everything before is done: propose is earned though "list" was never ticked.
        let done = ["call", "meeting", "needs", "agreed", "budget", "unheard of"];
        assert_eq!(of("propose", &done).0.as_deref(), Some("propose"));
    }

    #[test]
    fn wrong_input_is_named() {
        let refused = |playbook: &Playbook, opportunities: &[StagedOpportunity]| {
            let error = check_stages(playbook, opportunities).unwrap_err();
            (error.code(), error.field().unwrap_or_default().to_owned())
        };
        let opportunity =
            |id: &str, stage: &str| StagedOpportunity { id: id.into(), stage: stage.into(), done: vec![] };
        let lost = [opportunity("a", "assess"), opportunity("b", "closing")];
        assert_eq!(refused(&playbook(), &lost), (Code::UnknownId, "opportunities[1].stage".into()));
        let twice = [opportunity("a", "assess"), opportunity("a", "propose")];
        assert_eq!(refused(&playbook(), &twice), (Code::DuplicateId, "opportunities[1].id".into()));
        let mut doubled = playbook();
        doubled.stages[2].id = "approach".into();
        assert_eq!(refused(&doubled, &[]), (Code::DuplicateId, "playbook.stages[2].id".into()));
    }

    proptest! {
        #[test]
        fn doing_what_is_missing_earns_the_claim(done in proptest::collection::vec(0usize..8, 0..8), claim in 0usize..3) {
            let all = ["list", "call", "meeting", "needs", "agreed", "budget", "write", "presented"];
            let claimed = ["approach", "assess", "propose"][claim];
            let mut done: Vec<_> = done.iter().map(|&i| all[i].to_owned()).collect();
            let check = |done: &[String]| {
                let opportunity = StagedOpportunity { id: "o".into(), stage: claimed.into(), done: done.to_vec() };
                check_stages(&playbook(), &[opportunity]).unwrap().remove(0)
            };
            let found = check(&done);
            prop_assert_eq!(found.shortcut, !found.missing.is_empty());
            done.extend(found.missing.into_iter().map(|missing| missing.item));
            prop_assert!(!check(&done).shortcut);
        }
    }
}
