//! Keys of the coaching tips. The page holds one text for each in every language: one action, who does it, by when or with what.

/// Too few first appointments advance.
pub(super) const APPOINTMENT_TO_PROPOSAL_LOW: &[&str] = &[
    "coaching-appointment-to-proposal-define-next-step",
    "coaching-appointment-to-proposal-start-at-the-top",
    "coaching-appointment-to-proposal-diagnostic-steps",
];

/// Too few proposals close.
pub(super) const CLOSING_RATIO_LOW: &[&str] = &[
    "coaching-closing-ratio-decision-process",
    "coaching-closing-ratio-second-appointment",
    "coaching-closing-ratio-catalogue-risks",
    "coaching-closing-ratio-reference-letters",
];

/// Too few new opportunities a week, or too few conversations that become one: the same practice lifts both.
pub(super) const PROSPECTING_LOW: &[&str] = &[
    "coaching-prospecting-own-kpi",
    "coaching-prospecting-realistic-goals",
    "coaching-prospecting-scenarios",
    "coaching-prospecting-business-reason",
    "coaching-prospecting-spread-by-technology",
];

/// More conversations become appointments than the national range knows.
pub(super) const CONVERSATION_TO_APPOINTMENT_HIGH: &[&str] = &[
    "coaching-conversation-to-appointment-check-the-count",
    "coaching-conversation-to-appointment-spread-the-practice",
];

/// The number needs more hours than there are.
pub(super) const PROSPECTING_HOURS_HIGH: &[&str] = &[
    "coaching-prospecting-hours-largest-lever",
    "coaching-prospecting-hours-prepare-in-batches",
    "coaching-prospecting-hours-move-other-work",
];

/// Revenue per sale far below the peers'.
pub(super) const PEER_REVENUE_LOW: &[&str] =
    &["peers-average-revenue-low-call-higher", "peers-average-revenue-low-study-peers"];

/// A sales cycle far shorter than the peers': theirs to learn.
pub(super) const PEER_CYCLE_LOW: &[&str] = &["peers-sales-cycle-low-spread-the-practice"];

/// A sales cycle far longer than the peers'.
pub(super) const PEER_CYCLE_HIGH: &[&str] =
    &["peers-sales-cycle-high-date-every-step", "peers-sales-cycle-high-earlier-decision-makers"];
