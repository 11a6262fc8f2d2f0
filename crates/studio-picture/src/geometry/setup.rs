//! Triangle setup with homogeneous edge functions.
//!
//! The inverse of the 3 × 3 matrix of (X·W, Y·W, W) gives three planes over the screen that are
//! perspective-correct barycentric coordinates divided by W; their sum is 1/W, the depth. There is
//! no clipping: the formula holds for corners behind the eye (Olano and Greer, "Triangle scan
//! conversion using 2D homogeneous coordinates", 1997).

use crate::view::View;
use glam::{Vec3, vec3};

/// A triangle ready to be rasterised: four planes a·x + b·y + c over pixels. The first three are
/// the edge functions, the fourth is the depth.
#[repr(C, align(64))]
#[derive(Debug, Clone, Copy)]
pub(crate) struct Triangle {
    pub a: [f32; 4],
    pub b: [f32; 4],
    pub c: [f32; 4],
    /// Three vertices and the slot.
    pub index: [u32; 4],
}

impl Triangle {
    /// Whether a square of pixels lies wholly outside one edge.
    pub(super) fn misses(&self, x: f32, y: f32, size: f32) -> bool {
        (0..3).any(|e| {
            let best_x = if self.a[e] > 0.0 { x + size } else { x };
            let best_y = if self.b[e] > 0.0 { y + size } else { y };
            self.a[e] * best_x + self.b[e] * best_y + self.c[e] < 0.0
        })
    }
}

/// Which sides of a triangle are drawn.
#[derive(Debug, Clone, Copy)]
pub(super) enum Facing {
    Both,
    One { mirrored: bool },
}

/// The triangle and the box of pixels (x0, y0, x1, y1, inclusive) that it may touch, or nothing
/// when it is not to be seen.
#[inline(always)]
pub(super) fn set_up(v: [[f32; 4]; 3], view: &View, facing: Facing) -> Option<(Triangle, [usize; 4])> {
    let w = if view.parallel { [1.0; 3] } else { [v[0][2], v[1][2], v[2][2]] };
    let area = screen_box(&v, w, view)?;
    let origin = (area[0], area[1]);
    let p = |k: usize| vec3(v[k][0] - origin.0 * w[k], v[k][1] - origin.1 * w[k], w[k]);
    let (p0, p1, p2) = (p(0), p(1), p(2));
    let e0 = p1.cross(p2);
    let det = p0.dot(e0);
    let seen = match facing {
        Facing::Both => det != 0.0,
        Facing::One { mirrored: false } => det < 0.0,
        Facing::One { mirrored: true } => det > 0.0,
    };
    let scale = 1.0 / det;
    if !seen || !scale.is_finite() {
        return None;
    }
    let edges = [e0 * scale, p2.cross(p0) * scale, p0.cross(p1) * scale];
    let depth = if view.parallel { vec3(v[0][2], v[1][2], v[2][2]) } else { Vec3::ONE };
    let depth = edges[0] * depth.x + edges[1] * depth.y + edges[2] * depth.z;
    let planes = [edges[0], edges[1], edges[2], depth];
    // The constant is large against its terms far from the origin: take the difference in f64.
    let constant =
        |e: Vec3| (f64::from(e.z) - f64::from(e.x) * f64::from(origin.0) - f64::from(e.y) * f64::from(origin.1)) as f32;
    let triangle = Triangle { a: planes.map(|e| e.x), b: planes.map(|e| e.y), c: planes.map(constant), index: [0; 4] };
    Some((triangle, area.map(|x| x as usize)))
}

/// The box of pixels whose samples the triangle may cover.
#[inline(always)]
fn screen_box(v: &[[f32; 4]; 3], w: [f32; 3], view: &View) -> Option<[f32; 4]> {
    let (right, bottom) = (view.width as f32 - 1.0, view.height as f32 - 1.0);
    if !view.parallel && w.iter().any(|&w| w < view.near) {
        return w.iter().any(|&w| w >= view.near).then_some([0.0, 0.0, right, bottom]);
    }
    let x = [v[0][0] / w[0], v[1][0] / w[1], v[2][0] / w[2]];
    let y = [v[0][1] / w[0], v[1][1] / w[1], v[2][1] / w[2]];
    // Neither number is NaN: a comparison is one instruction where `min` and `max` are three.
    let less = |a: f32, b: f32| if a < b { a } else { b };
    let more = |a: f32, b: f32| if a > b { a } else { b };
    let least = |v: [f32; 3]| less(less(v[0], v[1]), v[2]);
    let most = |v: [f32; 3]| more(more(v[0], v[1]), v[2]);
    // Samples lie between 1/8 and 7/8 of a pixel.
    let area = [
        (least(x) - 0.875).ceil().max(0.0),
        (least(y) - 0.875).ceil().max(0.0),
        (most(x) - 0.125).floor().min(right),
        (most(y) - 0.125).floor().min(bottom),
    ];
    (area[0] <= area[2] && area[1] <= area[3]).then_some(area)
}
