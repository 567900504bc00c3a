//! The normal law's quantile.

/// z with P(Z > z) = tail for a standard normal Z and a tail in (0, 1/2]; so 1.96 for 0.025. Right to about 1e-15.
///
/// Rational approximations of M. J. Wichura, algorithm AS 241 (PPND16), Applied Statistics 37 (1988).
///
/// ```
/// use playfield::statistics::normal::normal_upper_quantile;
/// assert!((normal_upper_quantile(0.025) - 1.959963984540054).abs() < 1e-15);
/// assert_eq!(normal_upper_quantile(0.5), 0.0);
/// ```
pub fn normal_upper_quantile(tail: f64) -> f64 {
    let q = 0.5 - tail;
    if q <= 0.425 {
        let r = 0.180_625 - q * q;
        return q * quotient(r, &CENTRE_ABOVE, &CENTRE_BELOW);
    }
    let r = (-tail.ln()).sqrt();
    if r <= 5.0 {
        quotient(r - 1.6, &MIDDLE_ABOVE, &MIDDLE_BELOW)
    } else {
        quotient(r - 5.0, &FAR_ABOVE, &FAR_BELOW)
    }
}

/// z for a two-sided confidence in (0, 1): P(|Z| <= z) = confidence.
pub fn two_sided(confidence: f64) -> f64 {
    normal_upper_quantile((1.0 - confidence) / 2.0)
}

fn quotient(r: f64, above: &[f64; 8], below: &[f64; 8]) -> f64 {
    let polynomial = |coefficients: &[f64; 8]| coefficients.iter().rev().fold(0.0, |sum, &c| sum * r + c);
    polynomial(above) / polynomial(below)
}

const CENTRE_ABOVE: [f64; 8] = [
    3.387_132_872_796_366_5,
    133.141_667_891_784_38,
    1_971.590_950_306_551_3,
    13_731.693_765_509_46,
    45_921.953_931_549_87,
    67_265.770_927_008_7,
    33_430.575_583_588_13,
    2_509.080_928_730_122_7,
];
const CENTRE_BELOW: [f64; 8] = [
    1.0,
    42.313_330_701_600_91,
    687.187_007_492_057_9,
    5_394.196_021_424_751,
    21_213.794_301_586_597,
    39_307.895_800_092_71,
    28_729.085_735_721_943,
    5_226.495_278_852_854,
];
const MIDDLE_ABOVE: [f64; 8] = [
    1.423_437_110_749_683_5,
    4.630_337_846_156_546,
    5.769_497_221_460_691,
    3.647_848_324_763_204_5,
    1.270_458_252_452_368_4,
    0.241_780_725_177_450_6,
    0.022_723_844_989_269_184,
    7.745_450_142_783_414e-4,
];
const MIDDLE_BELOW: [f64; 8] = [
    1.0,
    2.053_191_626_637_759,
    1.676_384_830_183_803_8,
    0.689_767_334_985_1,
    0.148_103_976_427_480_08,
    0.015_198_666_563_616_457,
    5.475_938_084_995_345e-4,
    1.050_750_071_644_416_9e-9,
];
const FAR_ABOVE: [f64; 8] = [
    6.657_904_643_501_103,
    5.463_784_911_164_114,
    1.784_826_539_917_291_3,
    0.296_560_571_828_504_87,
    0.026_532_189_526_576_124,
    0.001_242_660_947_388_078_4,
    2.711_555_568_743_487_6e-5,
    2.010_334_399_292_288_1e-7,
];
const FAR_BELOW: [f64; 8] = [
    1.0,
    0.599_832_206_555_888,
    0.136_929_880_922_735_8,
    0.014_875_361_290_850_615,
    7.868_691_311_456_133e-4,
    1.846_318_317_510_054_8e-5,
    1.421_511_758_316_446e-7,
    2.044_263_103_389_939_8e-15,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_of_the_three_ranges_and_the_far_tail_are_right() {
        // 30-digit values, cut.
        for (tail, z) in [
            (0.4, 0.253_347_103_135_799_8),
            (0.1, 1.281_551_565_544_600_5),
            (0.025, 1.959_963_984_540_054_2),
            (0.005, 2.575_829_303_548_901),
            (1e-10, 6.361_340_902_404_056),
            (1e-300, 37.047_096_299_361_2),
        ] {
            assert!(
                (normal_upper_quantile(tail) / z - 1.0).abs() < 2e-15,
                "{tail}: {}",
                normal_upper_quantile(tail)
            );
        }
    }
}
