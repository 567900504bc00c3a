//! A root between two points whose values differ in sign.

/// The point between `low` and `high` at which a continuous `f` changes sign, to within `tolerance` or to two neighbouring doubles.
/// Where the ends don't differ in sign, the one nearer to 0.
///
/// Regula falsi with Illinois' halving, kept off the ends of the bracket, and a bisection at every fourth step.
pub(super) fn root_between(low: f64, high: f64, tolerance: f64, f: impl Fn(f64) -> f64) -> f64 {
    let (mut a, mut b) = (low, high);
    let (mut at_a, mut at_b) = (f(a), f(b));
    if at_a * at_b >= 0.0 && (at_a == 0.0 || at_b == 0.0 || (at_a < 0.0) == (at_b < 0.0)) {
        return if at_a.abs() <= at_b.abs() { a } else { b };
    }
    let mut nearer = if at_a.abs() < at_b.abs() { a } else { b };
    let mut moved_a = None;
    for step in 0..400 {
        let middle = if a < 0.0 && b > 0.0 && step == 0 { 0.0 } else { a + (b - a) / 2.0 };
        if middle <= a || middle >= b || b - a <= tolerance {
            break;
        }
        let mut x = middle;
        if step % 4 != 0 {
            let least = (4.0 * f64::EPSILON * nearer.abs()).max(tolerance / 2.0);
            let secant = a + (b - a) * (at_a / (at_a - at_b));
            x = secant.max(a + least).min(b - least);
            if !(x > a && x < b) {
                x = middle;
            }
        }
        let value = f(x);
        if value == 0.0 {
            return x;
        }
        nearer = x;
        let moves_a = (value < 0.0) == (at_a < 0.0);
        if moves_a {
            (a, at_a) = (x, value);
            at_b *= if moved_a == Some(true) { 0.5 } else { 1.0 };
        } else {
            (b, at_b) = (x, value);
            at_a *= if moved_a == Some(false) { 0.5 } else { 1.0 };
        }
        moved_a = Some(moves_a);
    }
    let (end_a, end_b) = (f(a), f(b));
    if end_a.abs() <= end_b.abs() { a } else { b }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roots_come_to_the_last_digit_in_few_steps() {
        for (low, high, root) in [(0.0, 2.0, 2f64.sqrt()), (1.0, 1e3, 2f64.sqrt())] {
            let calls = std::cell::Cell::new(0);
            let found = root_between(low, high, 0.0, |x| {
                calls.set(calls.get() + 1);
                x * x - 2.0
            });
            assert!((found - root).abs() <= 2.0 * f64::EPSILON * root, "{found}");
            assert!(calls.get() < 60, "{} calls", calls.get());
        }
        assert_eq!(root_between(-1.0, 3.0, 0.0, |x| x), 0.0);
        assert_eq!(root_between(0.0, 1.0, 0.0, |x| x.powi(9)), 0.0);
    }
}
