//! A company's own playbook: whom to pursue, what to do in which stage, whether enough flows through, and whether a change helped.

mod experiment;
mod flow;
mod model;
mod profiles;
mod stages;

pub use experiment::{Experiment, ExperimentOptions, Verdict, compare_experiment};
pub use flow::{ActualPerWeek, FunnelStep, StepFlow, check_flow};
pub use model::{Item, Playbook, Profile, Rule, Stage, Tool};
pub use profiles::{Account, Attribute, ProfileMatch, ProfileVerdict, match_profiles};
pub use stages::{MissingItem, StageCheck, StagedOpportunity, check_stages};
