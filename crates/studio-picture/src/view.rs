//! Where a picture is taken from: the camera, or a light whose shadows are wanted.

use glam::{Vec3, Vec4};
use studio_scene::CameraPose;

/// A projection to a grid of pixels. Rows give, of a world point, X·W, Y·W and W (perspective) or
/// X, Y and depth (parallel); larger depth is nearer in both cases after division.
#[derive(Debug, Clone)]
pub(crate) struct View {
    pub width: usize,
    pub height: usize,
    pub rows: [Vec4; 3],
    pub parallel: bool,
    /// Inward planes of the frustum, unit normals.
    pub planes: Vec<Vec4>,
    /// Nearest distance that is drawn, metres; perspective only.
    pub near: f32,
}

impl View {
    /// Whether any of a ball may be seen.
    pub(crate) fn sees(&self, center: Vec3, radius: f32) -> bool {
        self.planes.iter().all(|p| p.truncate().dot(center) + p.w >= -radius)
    }

    /// The view through a camera.
    pub(crate) fn of_camera(eye: &Eye, width: usize, height: usize) -> Self {
        let row = |axis: Vec3| axis.extend(-axis.dot(eye.position));
        let w = row(eye.forward);
        let x = row(eye.right / eye.right.length_squared());
        let y = row(eye.up / eye.up.length_squared());
        let planes = [w + x, w - x, w + y, w - y, w].iter().map(|p| *p / p.truncate().length()).collect();
        let rows = [(x * 0.5 + w * 0.5) * width as f32, (w * 0.5 - y * 0.5) * height as f32, w];
        Self { width, height, rows, parallel: false, planes, near: eye.near }
    }

    /// The view from a lamp along the axis of its cone, on `size` × `size` pixels.
    pub(crate) fn of_spot(position: Vec3, direction: Vec3, half_angle: f32, size: usize) -> Self {
        let side = if direction.y.abs() > 0.99 { Vec3::Z } else { Vec3::Y };
        let right = direction.cross(side).normalize();
        let up = right.cross(direction);
        let wide = libm::tanf(half_angle.clamp(0.02, 1.4)) * 1.05;
        let eye = Eye { position, forward: direction, right: right * wide, up: up * wide, near: 0.05 };
        Self::of_camera(&eye, size, size)
    }

    /// The view along parallel light from `toward`, over a square of `2 * half` metres around
    /// `center`, on `size` pixels. Depth is in units of `range` metres, towards the light.
    pub(crate) fn of_parallel_light(toward: Vec3, center: Vec3, half: f32, range: f32, size: usize) -> Self {
        let right = toward.cross(if toward.y.abs() > 0.99 { Vec3::Z } else { Vec3::Y }).normalize();
        let up = toward.cross(right);
        let k = size as f32 / (2.0 * half);
        let row = |axis: Vec3, scale: f32, offset: f32| (axis * scale).extend(offset - axis.dot(center) * scale);
        let middle = size as f32 * 0.5;
        // Y runs down, so that triangles keep their winding.
        let rows = [row(-right, k, middle), row(up, k, middle), row(toward, 1.0 / range, 0.5)];
        let side = |axis: Vec3| axis.extend(half - axis.dot(center));
        let planes = vec![side(right), side(-right), side(up), side(-up)];
        Self { width: size, height: size, rows, parallel: true, planes, near: 0.0 }
    }
}

/// A camera as axes: right and up are scaled so that the picture spans −1 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Eye {
    pub position: Vec3,
    pub forward: Vec3,
    pub right: Vec3,
    pub up: Vec3,
    pub near: f32,
}

impl Eye {
    pub(crate) fn new(pose: &CameraPose, width: usize, height: usize) -> Self {
        let forward = (pose.target - pose.eye).normalize_or(Vec3::NEG_Z);
        let level = forward.cross(Vec3::Y).normalize_or(Vec3::X);
        let upright = level.cross(forward);
        let (sin, cos) = (libm::sinf(pose.roll), libm::cosf(pose.roll));
        let tall = libm::tanf(pose.field_of_view.clamp(0.01, 2.8) * 0.5);
        let wide = tall * width as f32 / height as f32;
        Self {
            position: pose.eye,
            forward,
            right: (level * cos + upright * sin) * wide,
            up: (upright * cos - level * sin) * tall,
            near: 0.05,
        }
    }
}
