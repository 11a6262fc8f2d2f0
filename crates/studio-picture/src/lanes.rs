//! The SIMD vocabulary: sixteen lanes on every processor.
//!
//! The lane count is fixed and nothing here fuses a multiplication with an addition, so that a
//! kernel gives the same bits on SSE2, AVX2, AVX-512 and NEON.

pub(crate) use fearless_simd::{
    Bytes, Level, Select, Simd, SimdBase, SimdCombine, SimdFloat, SimdFrom, SimdInt, SimdMask, f32x4, f32x16, i32x16,
    mask32x16, u32x16,
};
use glam::Vec3;
use std::ops::{Add, Mul, Sub};

/// Lanes of a vector.
pub(crate) const LANES: usize = 16;

pub(crate) type F<S> = f32x16<S>;
pub(crate) type U<S> = u32x16<S>;
pub(crate) type I<S> = i32x16<S>;
pub(crate) type M<S> = mask32x16<S>;

/// Sixteen floats in memory, aligned for one load.
#[repr(C, align(64))]
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct RowF(pub [f32; LANES]);

/// Sixteen words in memory, aligned for one load.
#[repr(C, align(64))]
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct RowU(pub [u32; LANES]);

/// Runs a kernel with the best instructions of a processor. Three levels are compiled on x86-64:
/// each one more costs a third of the crate's build time.
macro_rules! dispatch {
    ($level:expr, $s:pat => $kernel:expr) => {{
        let level: fearless_simd::Level = $level;
        #[cfg(target_arch = "x86_64")]
        {
            if let Some(token) = level.as_avx512() {
                crate::lanes::dispatch!(@with token, $s => $kernel)
            } else if let Some(token) = level.as_avx2() {
                crate::lanes::dispatch!(@with token, $s => $kernel)
            } else if let Some(token) = level.as_sse2() {
                crate::lanes::dispatch!(@with token, $s => $kernel)
            } else {
                unreachable!("every x86-64 has SSE2")
            }
        }
        #[cfg(not(target_arch = "x86_64"))]
        fearless_simd::dispatch!(level, $s => $kernel)
    }};
    (@with $token:expr, $s:pat => $kernel:expr) => {{
        let token = $token;
        let $s = token;
        fearless_simd::Simd::vectorize(
            token,
            #[inline(always)]
            || $kernel,
        )
    }};
}
pub(crate) use dispatch;

/// The same closure: lets one carry `#[inline(always)]`, which only an argument may. A closure that is
/// not inlined into its kernel runs without the kernel's instructions.
#[inline(always)]
pub(crate) fn inl<T>(closure: T) -> T {
    closure
}

/// Runs part of a kernel as a function of its own, so that kernels stay small enough to compile.
#[inline(never)]
pub(crate) fn apart<S: Simd, R>(s: S, part: impl FnOnce() -> R) -> R {
    s.vectorize(part)
}

/// The same number in every lane.
#[inline(always)]
pub(crate) fn sp<S: Simd>(s: S, x: f32) -> F<S> {
    F::splat(s, x)
}

/// The first sixteen numbers of a slice.
#[inline(always)]
pub(crate) fn ld<S: Simd>(s: S, x: &[f32]) -> F<S> {
    F::from_slice(s, &x[..LANES])
}

/// Writes sixteen numbers to the start of a slice.
#[inline(always)]
pub(crate) fn st<S: Simd>(v: F<S>, to: &mut [f32]) {
    v.store_slice(&mut to[..LANES]);
}

/// 0, 1, 2, … 15.
#[inline(always)]
pub(crate) fn ramp<S: Simd>(s: S) -> F<S> {
    const RAMP: [f32; LANES] = [0., 1., 2., 3., 4., 5., 6., 7., 8., 9., 10., 11., 12., 13., 14., 15.];
    F::simd_from(s, RAMP)
}

/// Limits to [0, 1].
#[inline(always)]
pub(crate) fn sat<S: Simd>(x: F<S>) -> F<S> {
    x.max(0.0).min(1.0)
}

/// Hermite step from 0 at `a` to 1 at `b`.
#[inline(always)]
pub(crate) fn smoothstep<S: Simd>(a: f32, b: f32, x: F<S>) -> F<S> {
    let t = sat((x - a) * (1.0 / (b - a)));
    t * t * (3.0 - t * 2.0)
}

/// From `a` to `b`.
#[inline(always)]
pub(crate) fn mix<S: Simd>(a: F<S>, b: F<S>, t: F<S>) -> F<S> {
    (b - a) * t + a
}

/// 2 to the power of `x`; relative error below 3e-5.
#[inline(always)]
pub(crate) fn exp2<S: Simd>(x: F<S>) -> F<S> {
    let x = x.max(-126.0).min(126.0);
    let whole = x.floor();
    let f = x - whole;
    let p = f * 0.013_490_6 + 0.052_014_8;
    let p = p * f + 0.241_343_3;
    let p = p * f + std::f32::consts::LN_2;
    let p = p * f + 1.0;
    let i: I<S> = whole.to_int();
    let bits: I<S> = (i + 127) << 23;
    p * bits.bitcast::<F<S>>()
}

/// Logarithm to base 2 of a positive number; absolute error below 1e-4.
#[inline(always)]
pub(crate) fn log2<S: Simd>(x: F<S>) -> F<S> {
    let bits: U<S> = x.bitcast();
    let exponent: I<S> = (bits >> 23).bitcast();
    let e: F<S> = (exponent - 127).to_float();
    let m: F<S> = ((bits & 0x007f_ffff) | 0x3f80_0000).bitcast();
    let p = m * -0.056_570_85 + 0.447_178_6;
    let p = p * m + -1.469_956_8;
    let p = p * m + 2.821_202_6;
    let p = p * m + -1.741_793_9;
    e + p
}

/// `x` to the power of `p`, for `x` ≥ 0.
#[inline(always)]
pub(crate) fn powf<S: Simd>(x: F<S>, p: f32) -> F<S> {
    exp2(log2(x.max(1e-8)) * p)
}

/// Sine; absolute error below 1e-3 (parabola with one correction).
#[inline(always)]
pub(crate) fn sin<S: Simd>(x: F<S>) -> F<S> {
    let turns = x * std::f32::consts::FRAC_1_PI * 0.5;
    let t = (turns - (turns + 0.5).floor()) * 2.0;
    let y = t * (4.0 - t.abs() * 4.0);
    y * (y.abs() * 0.225 + 0.775)
}

/// Cosine; absolute error below 1e-3.
#[inline(always)]
pub(crate) fn cos<S: Simd>(x: F<S>) -> F<S> {
    sin(x + std::f32::consts::FRAC_PI_2)
}

/// An array of what a function gives for 0, 1, 2 …: unlike `array::from_fn`, always inlined.
#[inline(always)]
pub(crate) fn each<T: Copy, const N: usize>(of: impl Fn(usize) -> T) -> [T; N] {
    let mut all = [of(0); N];
    let mut k = 1;
    while k < N {
        all[k] = of(k);
        k += 1;
    }
    all
}

/// Rows of four floats, one per lane, turned into four vectors.
#[inline(always)]
pub(crate) fn gather4<'a, S: Simd>(s: S, row: impl Fn(usize) -> &'a [f32; 4]) -> [F<S>; 4] {
    let load = inl(
        #[inline(always)]
        |lane: usize| f32x4::from_slice(s, &row(lane)[..]),
    );
    // Four vectors of four rows each, then every second element, twice.
    let rows: [F<S>; 4] = each(
        #[inline(always)]
        |k| load(4 * k).combine(load(4 * k + 1)).combine(load(4 * k + 2).combine(load(4 * k + 3))),
    );
    let (even, odd) = (rows[0].unzip_low(rows[1]), rows[0].unzip_high(rows[1]));
    let (even_on, odd_on) = (rows[2].unzip_low(rows[3]), rows[2].unzip_high(rows[3]));
    [even.unzip_low(even_on), odd.unzip_low(odd_on), even.unzip_high(even_on), odd.unzip_high(odd_on)]
}

/// Four vectors turned into rows of four floats, one per lane.
#[inline(always)]
pub(crate) fn scatter4<S: Simd>([x, y, z, w]: [F<S>; 4]) -> [[f32; 4]; LANES] {
    let (even, odd) = (x.zip_low(z), y.zip_low(w));
    let (even_on, odd_on) = (x.zip_high(z), y.zip_high(w));
    let rows = [even.zip_low(odd), even.zip_high(odd), even_on.zip_low(odd_on), even_on.zip_high(odd_on)];
    let mut all = [[0.0; 4]; LANES];
    for (four, row) in all.as_flattened_mut().chunks_exact_mut(LANES).zip(rows) {
        row.store_slice(four);
    }
    all
}

/// One float per lane.
#[inline(always)]
pub(crate) fn gather<S: Simd>(s: S, from: &[f32], at: &[u32; LANES]) -> F<S> {
    let mut out = RowF::default();
    for (to, &i) in out.0.iter_mut().zip(at) {
        *to = from[i as usize];
    }
    F::simd_from(s, out.0)
}

/// The lanes as an array.
#[inline(always)]
pub(crate) fn words<S: Simd>(v: U<S>) -> [u32; LANES] {
    let mut out = RowU::default();
    v.store_slice(&mut out.0);
    out.0
}

/// Whole numbers of lanes that are not negative.
#[inline(always)]
pub(crate) fn to_words<S: Simd>(v: F<S>) -> U<S> {
    v.to_int::<I<S>>().bitcast()
}

/// Three vectors: sixteen points, directions or colours.
#[derive(Clone, Copy)]
pub(crate) struct V3<S: Simd> {
    pub x: F<S>,
    pub y: F<S>,
    pub z: F<S>,
}

#[inline(always)]
pub(crate) fn v3<S: Simd>(x: F<S>, y: F<S>, z: F<S>) -> V3<S> {
    V3 { x, y, z }
}

/// The same triple in every lane.
#[inline(always)]
pub(crate) fn sp3<S: Simd>(s: S, v: Vec3) -> V3<S> {
    v3(sp(s, v.x), sp(s, v.y), sp(s, v.z))
}

/// `a` in some lanes, `b` in the others.
#[inline(always)]
pub(crate) fn pick<S: Simd>(lanes: M<S>, a: V3<S>, b: V3<S>) -> V3<S> {
    v3(lanes.select(a.x, b.x), lanes.select(a.y, b.y), lanes.select(a.z, b.z))
}

impl<S: Simd> Add for V3<S> {
    type Output = Self;
    #[inline(always)]
    fn add(self, o: Self) -> Self {
        v3(self.x + o.x, self.y + o.y, self.z + o.z)
    }
}

impl<S: Simd> Sub for V3<S> {
    type Output = Self;
    #[inline(always)]
    fn sub(self, o: Self) -> Self {
        v3(self.x - o.x, self.y - o.y, self.z - o.z)
    }
}

impl<S: Simd> Mul for V3<S> {
    type Output = Self;
    #[inline(always)]
    fn mul(self, o: Self) -> Self {
        v3(self.x * o.x, self.y * o.y, self.z * o.z)
    }
}

impl<S: Simd> Mul<F<S>> for V3<S> {
    type Output = Self;
    #[inline(always)]
    fn mul(self, k: F<S>) -> Self {
        v3(self.x * k, self.y * k, self.z * k)
    }
}

impl<S: Simd> Mul<f32> for V3<S> {
    type Output = Self;
    #[inline(always)]
    fn mul(self, k: f32) -> Self {
        v3(self.x * k, self.y * k, self.z * k)
    }
}

impl<S: Simd> V3<S> {
    #[inline(always)]
    pub(crate) fn dot(self, o: Self) -> F<S> {
        self.x * o.x + (self.y * o.y + self.z * o.z)
    }

    #[inline(always)]
    pub(crate) fn cross(self, o: Self) -> Self {
        v3(self.y * o.z - self.z * o.y, self.z * o.x - self.x * o.z, self.x * o.y - self.y * o.x)
    }

    /// Unit length; a zero vector stays (nearly) zero.
    #[inline(always)]
    pub(crate) fn norm(self) -> Self {
        self * (1.0 / self.dot(self).max(1e-20).sqrt())
    }

    #[inline(always)]
    pub(crate) fn lerp(self, o: Self, t: F<S>) -> Self {
        (o - self) * t + self
    }

    #[inline(always)]
    pub(crate) fn max_component(self) -> F<S> {
        self.x.max(self.y).max(self.z)
    }

    /// Relative luminance (BT.709 weights).
    #[inline(always)]
    pub(crate) fn luminance(self) -> F<S> {
        self.x * 0.2126 + (self.y * 0.7152 + self.z * 0.0722)
    }
}

/// Value noise in [−1, 1] with its gradient, features of unit size.
#[inline(always)]
pub(crate) fn noise<S: Simd>(s: S, p: V3<S>) -> (F<S>, V3<S>) {
    apart(
        s,
        #[inline(always)]
        || {
            let (fx, fy, fz) = (p.x.floor(), p.y.floor(), p.z.floor());
            let (x, y, z) = (p.x - fx, p.y - fy, p.z - fz);
            let key = inl(
                #[inline(always)]
                |v: F<S>, m: u32| v.to_int::<I<S>>().bitcast::<U<S>>() * m,
            );
            let (hx0, hy0, hz0) = (key(fx, 0x8da6_b343), key(fy, 0xd816_3841), key(fz, 0xcb1a_b31f));
            let (hx1, hy1, hz1) = (hx0 + 0x8da6_b343, hy0 + 0xd816_3841, hz0 + 0xcb1a_b31f);
            let (y0z0, y1z0, y0z1, y1z1) = (hy0 ^ hz0, hy1 ^ hz0, hy0 ^ hz1, hy1 ^ hz1);
            let a = lattice(hx0 ^ y0z0);
            let b = lattice(hx1 ^ y0z0);
            let c = lattice(hx0 ^ y1z0);
            let d = lattice(hx1 ^ y1z0);
            let e = lattice(hx0 ^ y0z1);
            let f = lattice(hx1 ^ y0z1);
            let g = lattice(hx0 ^ y1z1);
            let h = lattice(hx1 ^ y1z1);
            let (ux, uy, uz) = (x * x * (3.0 - x * 2.0), y * y * (3.0 - y * 2.0), z * z * (3.0 - z * 2.0));
            let (dx, dy, dz) = (x * 6.0 * (1.0 - x), y * 6.0 * (1.0 - y), z * 6.0 * (1.0 - z));
            let (k1, k2, k3) = (b - a, c - a, e - a);
            let (k4, k5, k6) = (a - b - c + d, a - c - e + g, a - b - e + f);
            let k7 = b - a + c - d + e - f - g + h;
            let value =
                a + k1 * ux + k2 * uy + k3 * uz + k4 * ux * uy + k5 * uy * uz + k6 * uz * ux + k7 * ux * uy * uz;
            let gradient = v3(
                dx * (k1 + k4 * uy + k6 * uz + k7 * uy * uz),
                dy * (k2 + k5 * uz + k4 * ux + k7 * uz * ux),
                dz * (k3 + k6 * ux + k5 * uy + k7 * ux * uy),
            );
            (value, gradient)
        },
    )
}

/// A number in [−1, 1) from a lattice key.
#[inline(always)]
pub(crate) fn lattice<S: Simd>(key: U<S>) -> F<S> {
    let h = (key ^ (key >> 15)) * 0x2c1b_3c6d;
    ((h >> 9) | 0x4000_0000).bitcast::<F<S>>() - 3.0
}
