//! The distance field of a blend, with its colour and its skin weights.

use super::solid::Ready;
use super::{Blend, Op};
use glam::Vec3;

/// Farther than anything in a model, metres.
pub(super) const FAR: f32 = 1e6;

/// A list of the blobs that matter in some ball, in order.
pub(super) type Near = Vec<u16>;

/// Joint indices and weights of a vertex, strongest first; the weights add up to 1.
pub(super) type Skin = ([u8; 4], [f32; 4]);

/// Smooth least of two distances (quadratic, width `k`) and the share of `b` in it.
fn smooth_min(a: f32, b: f32, k: f32) -> f32 {
    let h = (k - (a - b).abs()).max(0.0);
    if k > 0.0 { a.min(b) - h * h / (4.0 * k) } else { a.min(b) }
}

/// Share of `b` against `a`, 0 to 1: a smooth step over a difference of `width`.
fn share(a: f32, b: f32, width: f32) -> f32 {
    let t = (0.5 + 0.5 * (a - b) / width.max(1e-6)).clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

/// A blend made ready for many samples.
pub(super) struct Field<'a> {
    blend: &'a Blend,
    ready: Vec<Ready>,
}

impl Blend {
    /// Signed distance of the blended surface, metres: negative inside.
    #[must_use]
    pub fn distance(&self, p: Vec3) -> f32 {
        Field::new(self).distance(p)
    }

    /// Blended and painted colour at a point on or near the surface, linear RGB.
    #[must_use]
    pub fn color(&self, p: Vec3) -> Vec3 {
        Field::new(self).color(&(0..self.blobs.len() as u16).collect(), p, 1e-4)
    }
}

impl<'a> Field<'a> {
    pub(super) fn new(blend: &'a Blend) -> Self {
        Self { blend, ready: blend.blobs.iter().map(|b| Ready::new(b.solid)).collect() }
    }

    /// Distance to everything.
    pub(super) fn distance(&self, p: Vec3) -> f32 {
        self.fold(0..self.ready.len(), p)
    }

    /// Distance to some of the blobs.
    pub(super) fn distance_near(&self, near: &Near, p: Vec3) -> f32 {
        self.fold(near.iter().map(|&i| usize::from(i)), p)
    }

    fn fold(&self, indices: impl Iterator<Item = usize>, p: Vec3) -> f32 {
        let mut distance = FAR;
        for i in indices {
            let (ready, blob) = (&self.ready[i], &self.blend.blobs[i]);
            // A blob farther than the seam from what is there changes nothing.
            let sign = if blob.op == Op::Add { 1.0 } else { -1.0 };
            if !ready.is_beyond(p, sign * distance + blob.seam_m) {
                distance = sign * smooth_min(sign * distance, ready.distance(p), blob.seam_m);
            }
        }
        distance
    }

    /// The blobs that shape the surface within `radius` of `center`, or the distance of
    /// the surface when it does not come that near.
    pub(super) fn near(&self, center: Vec3, radius: f32) -> Result<Near, f32> {
        // Ellipsoid distances are estimates: half as much again covers their error.
        let reach = radius * 1.5;
        let blobs = &self.blend.blobs;
        let widest = blobs.iter().fold(0.0f32, |k, b| k.max(b.seam_m));
        let distance = self.distance(center);
        if distance.abs() > reach + 0.5 * widest {
            return Err(distance);
        }
        let matters = |i: &u16| {
            let (ready, blob) = (&self.ready[usize::from(*i)], &blobs[usize::from(*i)]);
            let d = ready.distance(center);
            match blob.op {
                Op::Add => d < distance.max(0.0) + 2.0 * (reach + widest),
                Op::Carve => d < 2.0 * reach + blob.seam_m,
            }
        };
        Ok((0..blobs.len() as u16).filter(matters).collect())
    }

    /// Blended and painted colour at a point of the surface. Edges of colour are at least `soft`
    /// metres wide: as wide as the triangles can carry.
    pub(super) fn color(&self, near: &Near, p: Vec3, soft: f32) -> Vec3 {
        let mut distance = FAR;
        let (mut painted, mut fast, mut fast_share) = (Vec3::ONE, Vec3::ONE, 0.0);
        for &i in near {
            let blob = &self.blend.blobs[usize::from(i)];
            let d = self.ready[usize::from(i)].distance(p);
            let sign = if blob.op == Op::Add { 1.0 } else { -1.0 };
            // Colours cross over in the middle third of the seam: coats have edges.
            let width = (blob.seam_m * 0.35).max(soft);
            let w = share(sign * distance, d, width);
            if blob.painted {
                painted = painted.lerp(blob.color, w);
                fast_share *= 1.0 - w;
            } else if w > 0.0 {
                fast_share += (1.0 - fast_share) * w;
                fast = fast.lerp(blob.color, w / fast_share);
            }
            distance = sign * smooth_min(sign * distance, d, blob.seam_m);
        }
        let painted = self.blend.paints.iter().fold(painted, |c, paint| paint(p, c));
        painted.lerp(fast, fast_share).max(Vec3::ZERO)
    }

    /// Skin weights at a point of the surface.
    pub(super) fn skin(&self, near: &Near, p: Vec3) -> Skin {
        let mut distance = FAR;
        let mut shares: Vec<(usize, f32)> = Vec::with_capacity(8);
        for &i in near {
            let blob = &self.blend.blobs[usize::from(i)];
            let d = self.ready[usize::from(i)].distance(p);
            if blob.op == Op::Carve {
                distance = -smooth_min(-distance, d, blob.seam_m);
                continue;
            }
            let w = share(distance, d, blob.seam_m.max(0.5 * blob.solid.thickness()));
            if w > 0.0 {
                shares.iter_mut().for_each(|s| s.1 *= 1.0 - w);
                match shares.iter_mut().find(|s| s.0 == blob.joint) {
                    Some(known) => known.1 += w,
                    None => shares.push((blob.joint, w)),
                }
            }
            distance = smooth_min(distance, d, blob.seam_m);
        }
        strongest(shares)
    }
}

fn strongest(mut shares: Vec<(usize, f32)>) -> Skin {
    shares.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    shares.truncate(4);
    let sum: f32 = shares.iter().map(|s| s.1).sum();
    let (mut joints, mut weights) = ([0; 4], [0.0; 4]);
    for (slot, (joint, weight)) in shares.into_iter().enumerate() {
        joints[slot] = joint as u8;
        weights[slot] = weight / sum;
    }
    (joints, weights)
}
