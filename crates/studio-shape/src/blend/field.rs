//! The distance field of a blend, with its colour and its skin weights.

use super::{Blend, Blob, Op};
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

impl Blend {
    /// Signed distance of the blended surface, metres: negative inside.
    #[must_use]
    pub fn distance(&self, p: Vec3) -> f32 {
        fold(self.blobs.iter(), p)
    }

    pub(super) fn distance_near(&self, near: &Near, p: Vec3) -> f32 {
        fold(near.iter().map(|&i| &self.blobs[usize::from(i)]), p)
    }

    /// The blobs that shape the surface within `radius` of `center`, or the distance of
    /// the surface when it does not come that near.
    pub(super) fn near(&self, center: Vec3, radius: f32) -> Result<Near, f32> {
        // Ellipsoid distances are estimates: half as much again covers their error.
        let reach = radius * 1.5;
        let widest = self.blobs.iter().fold(0.0f32, |k, b| k.max(b.seam_m));
        let distance = self.distance(center);
        if distance.abs() > reach + 0.5 * widest {
            return Err(distance);
        }
        let matters = |b: &Blob| {
            let d = b.solid.distance(center);
            match b.op {
                Op::Add => d < distance.max(0.0) + 2.0 * (reach + widest),
                Op::Carve => d < 2.0 * reach + b.seam_m,
            }
        };
        Ok((0..self.blobs.len() as u16).filter(|&i| matters(&self.blobs[usize::from(i)])).collect())
    }

    /// Blended and painted colour at a point of the surface.
    pub(super) fn color_near(&self, near: &Near, p: Vec3) -> Vec3 {
        let (mut distance, mut color) = (FAR, Vec3::ONE);
        for blob in near.iter().map(|&i| &self.blobs[usize::from(i)]) {
            let d = blob.solid.distance(p);
            // Colours cross over in the middle third of the seam: coats have edges.
            let width = (blob.seam_m * 0.35).max(1e-4);
            let w = match blob.op {
                Op::Add => share(distance, d, width),
                Op::Carve => share(-distance, d, width),
            };
            color = color.lerp(blob.color, w);
            distance = combine(distance, d, blob);
        }
        self.paints.iter().fold(color, |c, paint| paint(p, c)).max(Vec3::ZERO)
    }

    /// Skin weights at a point of the surface.
    pub(super) fn skin_near(&self, near: &Near, p: Vec3) -> Skin {
        let mut distance = FAR;
        let mut shares: Vec<(usize, f32)> = Vec::with_capacity(8);
        for blob in near.iter().map(|&i| &self.blobs[usize::from(i)]) {
            let d = blob.solid.distance(p);
            if blob.op == Op::Add {
                let w = share(distance, d, blob.seam_m.max(0.5 * blob.solid.thickness()));
                if w > 0.0 {
                    shares.iter_mut().for_each(|s| s.1 *= 1.0 - w);
                    match shares.iter_mut().find(|s| s.0 == blob.joint) {
                        Some(known) => known.1 += w,
                        None => shares.push((blob.joint, w)),
                    }
                }
            }
            distance = combine(distance, d, blob);
        }
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
}

fn combine(distance: f32, d: f32, blob: &Blob) -> f32 {
    match blob.op {
        Op::Add => smooth_min(distance, d, blob.seam_m),
        Op::Carve => -smooth_min(-distance, d, blob.seam_m),
    }
}

fn fold<'a>(blobs: impl Iterator<Item = &'a Blob>, p: Vec3) -> f32 {
    blobs.fold(FAR, |distance, blob| combine(distance, blob.solid.distance(p), blob))
}
