//! One change at a time against a control group.

use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::statistics::normal::{normal_upper_quantile, two_sided};
use crate::statistics::proportion::DEFAULT_CONFIDENCE;
use crate::statistics::{Proportion, fisher_exact, newcombe_difference};
use crate::units::{NOISE, confidence, finite, round_up};

/// How sure to be, and what is worth detecting.
#[derive(Debug, Clone, Copy, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ExperimentOptions {
    /// In (0, 1), default 0.95.
    #[cfg_attr(feature = "types", tsify(optional))]
    pub confidence: Option<f64>,
    /// In (0, 1), default 0.8: how likely a true difference is to be found.
    #[cfg_attr(feature = "types", tsify(optional))]
    pub power: Option<f64>,
    /// Least difference worth the change; default the observed one.
    #[cfg_attr(feature = "types", tsify(optional))]
    pub detect: Option<f64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Verdict {
    Better,
    Worse,
    Undecided,
}

/// What the variant changed, and how far that can be trusted.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Experiment {
    /// The variant's proportion - the control's.
    pub difference: f64,
    pub low: f64,
    pub high: f64,
    pub p_value: f64,
    /// By the interval: clear of 0 or not.
    pub verdict: Verdict,
    /// To detect `detect`, or else the observed difference, above the control's proportion; none where that is 0 or leaves \[0, 1\].
    pub trials_needed_per_group: Option<f64>,
}

/// Compares a variant with its control: Newcombe's hybrid score interval (R. G. Newcombe, Statistics in Medicine 17 (1998), method 10),
/// Fisher's exact test, two-sided, and the trials a group that the normal approximation asks for (as R's `power.prop.test`, rounded up).
///
/// Errors: `out-of-range` and `not-finite` at `control.trials` and so on, `confidence`, `power`, `detect`. A group without trials is out of range.
///
/// ```
/// use playfield::playbook::{Verdict, compare_experiment};
/// use playfield::statistics::Proportion;
/// // A new opening: 12 first appointments out of 60 conversations, where the old one brings 6 out of 60.
/// let control = Proportion { successes: 6.0, trials: 60.0 };
/// let variant = Proportion { successes: 12.0, trials: 60.0 };
/// let found = compare_experiment(control, variant, &Default::default())?;
/// assert!((found.difference - 0.1).abs() < 1e-12);
/// assert_eq!(found.verdict, Verdict::Undecided); // twice as many, and still it may be chance
/// assert_eq!(found.trials_needed_per_group, Some(199.0));
/// # Ok::<(), playfield::Error>(())
/// ```
pub fn compare_experiment(
    control: Proportion,
    variant: Proportion,
    options: &ExperimentOptions,
) -> Result<Experiment> {
    let control = control.check().map_err(|error| error.at("control"))?;
    let variant = variant.check().map_err(|error| error.at("variant"))?;
    let level = confidence(options.confidence.unwrap_or(DEFAULT_CONFIDENCE), "confidence")?;
    let power = confidence(options.power.unwrap_or(0.8), "power")?;
    let detect = options.detect.map(|least| finite(least, "detect")).transpose()?;
    let interval = newcombe_difference(variant, control, level);
    let difference = variant.value() - control.value();
    Ok(Experiment {
        difference,
        low: interval.low,
        high: interval.high,
        p_value: fisher_exact(variant, control),
        verdict: if interval.low > 0.0 {
            Verdict::Better
        } else if interval.high < 0.0 {
            Verdict::Worse
        } else {
            Verdict::Undecided
        },
        trials_needed_per_group: trials_needed(control.value(), detect.unwrap_or(difference), level, power),
    })
}

/// ceil(((z(1 - α/2) √(2 p̄ q̄) + z(power) √(p₁q₁ + p₂q₂)) / d)²) with p₂ = p₁ + d.
fn trials_needed(p1: f64, d: f64, level: f64, power: f64) -> Option<f64> {
    let p2 = p1 + d;
    if d == 0.0 || !(-NOISE..=1.0 + NOISE).contains(&p2) {
        return None;
    }
    let p2 = p2.clamp(0.0, 1.0);
    let mean = (p1 + p2) / 2.0;
    let z_power =
        if power < 0.5 { -normal_upper_quantile(power) } else { normal_upper_quantile(1.0 - power) };
    let alike = two_sided(level) * (2.0 * mean * (1.0 - mean)).sqrt();
    let apart = z_power * (p1 * (1.0 - p1) + p2 * (1.0 - p2)).sqrt();
    let root = (alike + apart) / d;
    Some(round_up(root * root)).filter(|trials| trials.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Code;

    fn of(successes: f64, trials: f64) -> Proportion {
        Proportion { successes, trials }
    }

    fn compared(control: Proportion, variant: Proportion) -> Experiment {
        compare_experiment(control, variant, &ExperimentOptions::default()).unwrap()
    }

    #[test]
    fn the_difference_is_variant_minus_control() {
        // Newcombe 1998, table II: 56/70 - 48/80, method 10, 0.0524 to 0.3339.
        let found = compared(of(48.0, 80.0), of(56.0, 70.0));
        assert!((found.difference - 0.2).abs() < 1e-12);
        assert!((found.low - 0.0524).abs() < 5e-5 && (found.high - 0.3339).abs() < 5e-5);
        assert_eq!(found.verdict, Verdict::Better);
        let turned = compared(of(56.0, 70.0), of(48.0, 80.0));
        assert_eq!((turned.low, turned.high, turned.verdict), (-found.high, -found.low, Verdict::Worse));
        assert!((turned.p_value / found.p_value - 1.0).abs() < 1e-12);
    }

    #[test]
    fn without_a_difference_nothing_is_decided_and_no_number_of_trials_helps() {
        let found = compared(of(3.0, 10.0), of(6.0, 20.0));
        assert_eq!((found.verdict, found.p_value), (Verdict::Undecided, 1.0));
        assert_eq!(found.trials_needed_per_group, None);
    }

    #[test]
    fn trials_needed_are_those_of_power_prop_test() {
        // R's documentation: power.prop.test(p1 = .50, p2 = .75, power = .90) gives n = 76.7. The others by the formula in Python:
        // 120.47 and 7357.15.
        let needed = |p1: f64, detect, power| {
            let options =
                ExperimentOptions { power: Some(power), detect: Some(detect), ..Default::default() };
            compare_experiment(of(p1 * 100.0, 100.0), of(1.0, 2.0), &options).unwrap().trials_needed_per_group
        };
        assert_eq!(needed(0.5, 0.25, 0.9), Some(77.0));
        assert_eq!(needed(0.15, 0.15, 0.8), Some(121.0));
        assert_eq!(needed(0.24, 0.02, 0.8), Some(7_358.0));
        // A loss is as hard to see as a gain, seen from the other side.
        assert_eq!(needed(0.75, -0.25, 0.9), Some(77.0));
    }

    #[test]
    fn what_leaves_the_range_cannot_be_detected_and_its_ends_can() {
        let needed = |successes, detect| {
            let options = ExperimentOptions { detect: Some(detect), ..Default::default() };
            compare_experiment(of(successes, 10.0), of(1.0, 2.0), &options).unwrap().trials_needed_per_group
        };
        assert_eq!((needed(9.0, 0.2), needed(1.0, -0.2), needed(5.0, 0.0)), (None, None, None));
        assert!(needed(7.0, 0.3).is_some() && needed(9.0, 0.1).is_some() && needed(3.0, -0.3).is_some());
        assert_eq!(needed(5.0, 1e-300), None);
    }

    #[test]
    fn a_wrong_count_is_named() {
        let refused = |control, variant, options: ExperimentOptions| {
            let error = compare_experiment(control, variant, &options).unwrap_err();
            (error.code(), error.field().unwrap_or_default().to_owned())
        };
        let (fine, none) = (of(1.0, 2.0), ExperimentOptions::default());
        assert_eq!(refused(of(0.0, 0.0), fine, none), (Code::OutOfRange, "control.trials".into()));
        assert_eq!(refused(fine, of(3.0, 2.0), none), (Code::OutOfRange, "variant.successes".into()));
        assert_eq!(refused(fine, of(f64::NAN, 2.0), none), (Code::NotFinite, "variant.successes".into()));
        let sure = ExperimentOptions { confidence: Some(1.0), ..none };
        assert_eq!(refused(fine, fine, sure), (Code::OutOfRange, "confidence".into()));
        let powerless = ExperimentOptions { power: Some(0.0), ..none };
        assert_eq!(refused(fine, fine, powerless), (Code::OutOfRange, "power".into()));
        let endless = ExperimentOptions { detect: Some(f64::INFINITY), ..none };
        assert_eq!(refused(fine, fine, endless), (Code::NotFinite, "detect".into()));
    }
}
