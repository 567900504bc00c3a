//! Keys of the account-planning questions. The page holds one text for each in every language.

use super::band::Band;

const COMMIT: &[&str] = &["planning-commit-what-remains", "planning-commit-who-by-when"];

const BEST_CASE: &[&str] = &[
    "planning-best-case-go-on",
    "planning-best-case-cost-of-waiting",
    "planning-best-case-show-strengths",
    "planning-best-case-meet-needs",
    "planning-best-case-bring-in",
];

const DEVELOPING: &[&str] = &["planning-developing-not-known", "planning-developing-who-tells"];

pub(super) const fn questions(band: Band) -> &'static [&'static str] {
    match band {
        Band::Commit => COMMIT,
        Band::BestCase => BEST_CASE,
        Band::Developing => DEVELOPING,
    }
}
