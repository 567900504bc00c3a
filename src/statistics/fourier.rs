//! The discrete Fourier transform.

/// A complex number.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Complex {
    pub re: f64,
    pub im: f64,
}

impl Complex {
    pub const ONE: Complex = Complex { re: 1.0, im: 0.0 };

    /// e^(2πi turn): the point of the unit circle at this part of a full turn, -1 to 1. By its power series, no more than an eighth of a turn
    /// away from an axis, to a rounding or two: turns need no long division by π, which the standard library's sine brings.
    pub fn turned(turn: f64) -> Self {
        let quarters = (turn * 4.0 + 0.5).floor();
        let angle = (turn - quarters / 4.0) * std::f64::consts::TAU;
        let (mut re, mut im, mut term) = (1.0, 0.0, 1.0);
        for power in 1..=18 {
            term *= angle / f64::from(power);
            match power % 4 {
                0 => re += term,
                1 => im += term,
                2 => re -= term,
                _ => im -= term,
            }
        }
        match quarters as i32 & 3 {
            0 => Complex { re, im },
            1 => Complex { re: -im, im: re },
            2 => Complex { re: -re, im: -im },
            _ => Complex { re: im, im: -re },
        }
    }

    pub fn times(self, other: Self) -> Self {
        Complex { re: self.re * other.re - self.im * other.im, im: self.re * other.im + self.im * other.re }
    }

    pub fn plus(self, other: Self) -> Self {
        Complex { re: self.re + other.re, im: self.im + other.im }
    }

    fn minus(self, other: Self) -> Self {
        Complex { re: self.re - other.re, im: self.im - other.im }
    }

    pub fn square_of_size(self) -> f64 {
        self.re * self.re + self.im * self.im
    }

    /// By repeated squaring; at exponent 0 it is 1.
    pub fn power(self, mut exponent: u32) -> Self {
        let (mut base, mut result) = (self, Complex::ONE);
        while exponent > 0 {
            if exponent & 1 == 1 {
                result = result.times(base);
            }
            exponent >>= 1;
            if exponent > 0 {
                base = base.times(base);
            }
        }
        result
    }
}

/// The transform of a power of two as its size.
pub(crate) struct Fourier {
    /// e^(-2πi k / size)
    roots: Vec<Complex>,
}

impl Fourier {
    /// For 2^`log_size` values.
    pub fn of_size(log_size: u32) -> Self {
        let size = 1usize << log_size;
        let root = |k: usize| Complex::turned(-(k as f64) / size as f64);
        Fourier { roots: (0..size).map(root).collect() }
    }

    pub fn size(&self) -> usize {
        self.roots.len()
    }

    /// e^(-2πi k / size) for any whole k.
    pub fn root(&self, k: i64) -> Complex {
        let index = k & (self.roots.len() as i64 - 1);
        self.roots.get(index as usize).copied().unwrap_or(Complex::ONE)
    }

    /// values\[m\] becomes Σ values\[k\] e^(-2πi k m / size), in place; there are `size` values. Radix 2, decimation in time.
    pub fn transform(&self, values: &mut [Complex]) {
        let size = self.size().min(values.len());
        if size < 2 {
            return;
        }
        let unused = usize::BITS - size.trailing_zeros();
        for index in 0..size {
            let mirrored = index.reverse_bits() >> unused;
            if index < mirrored {
                values.swap(index, mirrored);
            }
        }
        let mut half = 1;
        while half < size {
            let stride = size / (2 * half);
            for block in values.chunks_exact_mut(2 * half) {
                let (low, high) = block.split_at_mut(half);
                let roots = self.roots.iter().step_by(stride);
                for ((a, b), root) in low.iter_mut().zip(high).zip(roots) {
                    let turned = b.times(*root);
                    *b = a.minus(turned);
                    *a = a.plus(turned);
                }
            }
            half *= 2;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_transform_is_the_sum_it_says() {
        let fourier = Fourier::of_size(5);
        let values: Vec<Complex> =
            (0..32i32).map(|k| Complex { re: f64::from(k * k % 7), im: f64::from(k % 3) }).collect();
        let mut transformed = values.clone();
        fourier.transform(&mut transformed);
        for (m, found) in transformed.iter().enumerate() {
            let sum = values.iter().enumerate().fold(Complex::default(), |sum, (k, value)| {
                sum.plus(value.times(fourier.root((k * m) as i64)))
            });
            assert!(found.minus(sum).square_of_size() < 1e-24, "{m}");
        }
    }

    #[test]
    fn a_part_of_a_turn_is_where_sine_and_cosine_say() {
        for k in -4096..=4096 {
            let turn = f64::from(k) / 4096.0;
            let (im, re) = (turn * std::f64::consts::TAU).sin_cos();
            let found = Complex::turned(turn);
            assert!((found.re - re).abs() < 1e-15 && (found.im - im).abs() < 1e-15, "{turn}");
        }
        assert_eq!(Complex::turned(0.25), Complex { re: 0.0, im: 1.0 });
    }

    #[test]
    fn powers_by_squaring() {
        let i = Complex { re: 0.0, im: 1.0 };
        assert_eq!(i.power(0), Complex::ONE);
        assert_eq!(i.power(7), Complex { re: 0.0, im: -1.0 });
    }
}
