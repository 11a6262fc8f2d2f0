//! Coats of animals on four legs: colours and where they lie.

use super::quadruped::{Head, Quadruped};
use crate::Design;
use crate::kinds::figure::{Figure, smooth};
use glam::{Vec3, vec3};
use studio_shape::{fbm, gradient_noise, luminance};

/// Colours of a coat and how they are laid out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Coat {
    /// The words that ask for it.
    pub(super) names: &'static [&'static str],
    /// How its colours are laid out.
    pub(super) pattern: Pattern,
    /// The main colour.
    pub(super) base: Vec3,
    /// The first marking: patches, stripes, spots, points.
    pub(super) mark: Vec3,
    /// The second marking, of coats with three colours.
    pub(super) second: Vec3,
    /// Muzzle, chest and belly.
    pub(super) under: Vec3,
    /// Feet.
    pub(super) socks: Vec3,
    /// End of the tail.
    pub(super) tail_tip: Vec3,
    /// Of the eyes.
    pub(super) iris: Vec3,
}

/// How the colours of a coat are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pattern {
    /// One colour over a lighter underside.
    Plain,
    /// White with large patches of two colours, a blaze between the eyes.
    Calico,
    /// Stripes over the back, rings on legs and tail, lines on the forehead.
    Striped,
    /// Small round spots.
    Spotted,
    /// Large irregular patches.
    Patched,
    /// Polygons with light gaps.
    Netted,
    /// Dark face, ears, feet and tail.
    Pointed,
    /// A dark mask and saddle over a light face.
    Masked,
}

impl Coat {
    /// One colour all over.
    pub(super) const fn plain(names: &'static [&'static str], base: Vec3, iris: Vec3) -> Self {
        Self {
            names,
            pattern: Pattern::Plain,
            base,
            mark: base,
            second: base,
            under: base,
            socks: base,
            tail_tip: base,
            iris,
        }
    }

    /// The coat that a design asks for: by pattern, by a detail, or the first (or, without any wish,
    /// the one that the seed draws), dyed when colours are given.
    pub(super) fn of(design: &Design, coats: &[Self]) -> Self {
        let asked = |c: &&Self| c.names.iter().any(|n| design.pattern.as_deref() == Some(n) || design.has(n));
        match (coats.iter().find(asked), design.colors.as_slice()) {
            (Some(coat), []) => *coat,
            (Some(coat), colors) => coat.dyed(colors),
            (None, []) => coats[design.seed as usize % coats.len()],
            (None, colors) => coats[0].dyed(colors),
        }
    }

    /// The same layout in other colours: the first is the main one, the next ones mark it.
    fn dyed(self, colors: &[Vec3]) -> Self {
        let base = colors[0];
        let light = luminance(base) > 0.6;
        let shade = if light { base * vec3(0.80, 0.77, 0.74) } else { base * 0.42 };
        let mark = colors.get(1).copied().unwrap_or(if self.mark == self.base { base } else { shade });
        let pale = base.lerp(vec3(0.9, 0.86, 0.80), 0.8);
        let own = |part: Vec3| if part == self.base { base } else { pale };
        let under = colors.get(1).copied().filter(|_| self.pattern == Pattern::Plain);
        Self {
            base,
            mark,
            second: colors.get(2).copied().unwrap_or(mark),
            under: under.unwrap_or_else(|| if luminance(base) < 0.03 { base } else { own(self.under) }),
            socks: under.unwrap_or_else(|| if luminance(base) < 0.03 { base } else { own(self.socks) }),
            tail_tip: if self.tail_tip == self.base { base } else { pale },
            ..self
        }
    }

    /// Paints the body of a figure.
    pub(super) fn paint(self, figure: &mut Figure, body: &Quadruped, seed: u32) {
        let map = Map::new(body);
        figure.body.paint(move |p, _| self.color_at(&map, p, seed));
    }

    fn color_at(&self, map: &Map, p: Vec3, seed: u32) -> Vec3 {
        let zone = map.zone(p);
        // Fringes: hairs of one colour stand out into the other.
        let fringe = 0.10 * fbm(p * (2.2 / map.unit), 2, seed) + 0.035 * gradient_noise(p * (14.0 / map.unit), seed);
        let base = self.base.lerp(self.under, self.under_share(&zone, fringe));
        let (mark, second) = self.marks(&zone, fringe, p / map.unit, seed);
        let marked = base.lerp(self.mark, mark).lerp(self.second, second);
        match zone {
            Zone::Leg(height) => marked.lerp(self.socks, self.socks_share(height + fringe)),
            Zone::Tail(along) if self.tail_tip != self.base => {
                marked.lerp(self.tail_tip, smooth(0.70, 0.76, along + fringe))
            }
            Zone::Tail(_) | Zone::Head(_) | Zone::Trunk(_) => marked,
        }
    }

    fn socks_share(&self, height: f32) -> f32 {
        if self.socks == self.base { 0.0 } else { smooth(0.46, 0.38, height) }
    }

    fn under_share(&self, zone: &Zone, fringe: f32) -> f32 {
        if self.under == self.base {
            return 0.0;
        }
        match *zone {
            Zone::Head(q) => {
                // Muzzle and chin, up to the inner corners of the eyes; cheeks below.
                let muzzle = smooth(0.60, 0.50, vec3(q.x * 0.95, q.y + 0.42, (q.z - 0.85) * 0.8).length() + fringe);
                muzzle.max(smooth(-0.46, -0.54, q.y + 0.6 * fringe))
            }
            Zone::Trunk(u) => {
                let belly = smooth(0.30, -0.02, u.y + fringe);
                let bib = smooth(0.72, 0.60, vec3(u.x * 0.9, (u.y - 0.45) * 0.9, (u.z - 1.5) * 1.2).length() + fringe);
                belly.max(bib)
            }
            Zone::Leg(_) | Zone::Tail(_) => 0.0,
        }
    }

    /// Shares of the two markings.
    fn marks(&self, zone: &Zone, fringe: f32, p: Vec3, seed: u32) -> (f32, f32) {
        match self.pattern {
            Pattern::Plain => (0.0, 0.0),
            Pattern::Calico => calico(zone, fringe),
            Pattern::Striped => (stripes(zone, fringe), 0.0),
            Pattern::Spotted => (cells(p * 3.2, seed, |near, _| smooth(0.30, 0.24, near)), 0.0),
            Pattern::Patched => (smooth(0.06, 0.14, fbm(p * 0.85, 2, seed) + 0.3 * fringe), 0.0),
            Pattern::Netted => (cells(p * 2.1, seed, |near, next| smooth(0.06, 0.13, next - near)), 0.0),
            Pattern::Pointed => (points(zone, fringe), 0.0),
            Pattern::Masked => (mask(zone, fringe), 0.0),
        }
    }
}

/// Large patches: the first colour lies on the left of the face and the rump, the second on the
/// right and the shoulders, so that both are seen from everywhere.
fn calico(zone: &Zone, fringe: f32) -> (f32, f32) {
    let patch =
        |at: Vec3, center: Vec3, radius: f32| smooth(radius + 0.03, radius - 0.03, (at - center).length() + fringe);
    match *zone {
        Zone::Head(q) => {
            let blaze = 0.11 + 0.30 * (0.62 - q.y).clamp(0.0, 1.2) * smooth(-0.2, 0.5, q.z);
            let side = smooth(-0.02, 0.03, q.x.abs() - blaze + 0.5 * fringe);
            let above = smooth(-0.03, 0.03, q.y + 0.16 - 0.25 * (q.x.abs() - 0.4) + 0.8 * fringe);
            let cap = side * above;
            if q.x > 0.0 { (cap, 0.0) } else { (0.0, cap) }
        }
        Zone::Trunk(u) => {
            let first = patch(u, vec3(0.45, 0.95, -0.05), 0.62).max(patch(u, vec3(-0.85, 0.72, 0.80), 0.42));
            let second = patch(u, vec3(0.75, 0.78, 0.92), 0.47).max(patch(u, vec3(-0.75, 0.80, 0.05), 0.66));
            (first, second)
        }
        Zone::Leg(height) => (0.0, 0.0 * height),
        Zone::Tail(t) => {
            let band = smooth(0.34, 0.38, t + 0.5 * fringe) * smooth(0.70, 0.66, t + 0.5 * fringe);
            (1.0 - band, band)
        }
    }
}

fn stripes(zone: &Zone, fringe: f32) -> f32 {
    let wave = |phase: f32, width: f32| {
        let x = (phase - phase.floor() - 0.5).abs() * 2.0;
        smooth(width + 0.12, width - 0.12, x)
    };
    match *zone {
        Zone::Head(q) => {
            let forehead = wave(q.x * 2.9 + 0.5, 0.40) * smooth(0.30, 0.42, q.y) * smooth(0.62, 0.50, q.x.abs());
            let cheeks = wave((q.y - 0.35 * q.x.abs() + 0.3 * q.z) * 3.3 + fringe, 0.36)
                * smooth(0.62, 0.74, q.x.abs())
                * smooth(0.30, 0.20, q.y);
            let nape = wave(q.y * 2.6 + fringe, 0.45) * smooth(-0.15, -0.3, q.z);
            forehead.max(cheeks).max(nape)
        }
        Zone::Trunk(u) => {
            let bands = wave(u.z * 3.4 + 0.30 * (u.y - 0.5) + 0.9 * fringe, 0.42);
            bands * smooth(0.30, 0.48, u.y + fringe).max(smooth(0.13, 0.05, u.x.abs()))
        }
        Zone::Leg(height) => wave(height * 3.6 + 0.4 * fringe, 0.36) * smooth(0.30, 0.42, height),
        Zone::Tail(t) => wave(t * 5.0 + 0.3 * fringe, 0.44).max(smooth(0.88, 0.92, t)),
    }
}

fn points(zone: &Zone, fringe: f32) -> f32 {
    match *zone {
        Zone::Head(q) => {
            let face = smooth(0.80, 0.45, vec3(q.x, q.y + 0.18, q.z - 0.8).length() + 0.5 * fringe);
            face.max(smooth(0.66, 0.84, q.y + 0.5 * fringe))
        }
        Zone::Trunk(_) => 0.0,
        Zone::Leg(height) => smooth(0.75, 0.35, height + fringe),
        Zone::Tail(t) => smooth(0.0, 0.25, t + fringe),
    }
}

fn mask(zone: &Zone, fringe: f32) -> f32 {
    match *zone {
        Zone::Head(q) => {
            let above = smooth(0.10, 0.22, q.y + 0.5 * fringe);
            let spectacles = smooth(0.30, 0.24, vec3(q.x.abs() - 0.42, q.y - 0.30, 0.0).length() + fringe);
            let widow = smooth(0.16, 0.10, q.x.abs()) * smooth(-0.2, 0.0, q.y);
            (above * (1.0 - spectacles)).max(widow).max(smooth(0.25, -0.05, q.z) * smooth(-0.5, -0.3, q.y))
        }
        Zone::Trunk(u) => smooth(0.38, 0.50, u.y + fringe),
        Zone::Leg(height) => smooth(0.7, 0.9, height + fringe),
        Zone::Tail(_) => 1.0,
    }
}

/// A pattern over random cells: `share` gets the distances to the nearest and second nearest seed.
fn cells(p: Vec3, seed: u32, share: impl Fn(f32, f32) -> f32) -> f32 {
    let base = p.floor().as_ivec3();
    let (mut near, mut next) = (f32::MAX, f32::MAX);
    for i in 0..27 {
        let cell = base + glam::ivec3(i % 3 - 1, i / 3 % 3 - 1, i / 9 - 1);
        let jitter = [11, 23, 37].map(|salt| 0.15 + 0.7 * studio_shape::hash01(cell, seed ^ salt));
        let d = p.distance(cell.as_vec3() + Vec3::from(jitter));
        next = next.min(d.max(near));
        near = near.min(d);
    }
    share(near, next)
}

/// Where on the animal a point lies.
enum Zone {
    /// In units of the head's half width from its middle.
    Head(Vec3),
    /// x: −1 to 1 across; y: 0 at the belly to 1 at the back; z: 0 at the hips to 1 at the chest.
    Trunk(Vec3),
    /// 0 at the sole, 1 at the belly.
    Leg(f32),
    /// 0 at the root, 1 at the end.
    Tail(f32),
}

/// From points to zones.
struct Map {
    head: Head,
    low: Vec3,
    size: Vec3,
    belly_y: f32,
    tail: &'static [(Vec3, f32)],
    rump: Vec3,
    /// A length that fits the pattern to the animal, metres.
    unit: f32,
}

impl Map {
    fn new(body: &Quadruped) -> Self {
        let (bottom, top) = (body.belly.0.y - body.belly.1.y, body.chest.0.y + body.chest.1.y);
        Self {
            head: body.head,
            low: vec3(0.0, bottom, body.hips.0.z),
            size: vec3(body.hips.1.x, top - bottom, body.chest.0.z - body.hips.0.z),
            belly_y: bottom + 0.12 * (top - bottom),
            tail: body.tail,
            rump: body.rump,
            unit: body.belly.1.y * 1.25,
        }
    }

    fn zone(&self, p: Vec3) -> Zone {
        let q = (p - self.head.center) / self.head.size;
        if vec3(q.x * 0.85, (q.y - 0.15) * 0.8, q.z).length() < 1.35 && (q.z > -0.6 || q.y > -0.3) {
            return Zone::Head(q);
        }
        if let Some(along) = self.along_tail(p) {
            return Zone::Tail(along);
        }
        if p.y < self.belly_y {
            return Zone::Leg(p.y / self.belly_y);
        }
        Zone::Trunk((p - self.low) / self.size)
    }

    fn along_tail(&self, p: Vec3) -> Option<f32> {
        let p = p - self.rump;
        let pieces = (self.tail.len().max(2) - 1) as f32;
        let mut best: Option<(f32, f32)> = None;
        for (n, pair) in self.tail.windows(2).enumerate() {
            let axis = pair[1].0 - pair[0].0;
            let t = ((p - pair[0].0).dot(axis) / axis.length_squared()).clamp(0.0, 1.0);
            let d = p.distance(pair[0].0 + axis * t);
            let closest = best.is_none_or(|b| d < b.0);
            if closest && d < 1.35 * pair[0].1.max(pair[1].1) {
                best = Some((d, (n as f32 + t) / pieces));
            }
        }
        best.map(|b| b.1).filter(|&along| along > 0.06)
    }
}
