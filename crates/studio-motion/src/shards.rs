//! What broke: the pieces of its surface fly apart, tumble, bounce once and lie there.

use crate::curve::chance;
use crate::plan::{Plan, Shatter};
use crate::world::{GRAVITY, World};
use glam::{Quat, Vec3, vec3};
use studio_scene::{Frame, Surface};
use studio_shape::{Material, Mesh, Vertex};

/// Pieces of a thing.
const PIECES: i32 = 44;
/// Speed after the bounce of a piece against its speed before.
const BOUNCE: f32 = 0.28;

/// A piece at rest in the frame of its thing when it broke, world space.
struct Piece {
    middle: Vec3,
    corners: [Vec3; 4],
    color: Vec3,
    velocity: Vec3,
    spin: Vec3,
}

/// Adds the pieces of everything that has broken to all frames after it broke.
pub(crate) fn fill(world: &World, plan: &Plan, frames: &mut [Frame]) {
    for (number, shatter) in plan.shatters.iter().enumerate() {
        let at = ((shatter.at / world.frame_s()).max(0.0) as usize).min(frames.len().saturating_sub(1));
        let Some((pieces, material)) = pieces(world, shatter, &frames[at], world.seed ^ number as u32) else {
            continue;
        };
        let floor = |p: Vec3| world.floor(p, p.y + 0.02, shatter.thing).0;
        for frame in frames.iter_mut().filter(|f| f.time_s >= shatter.at) {
            let since = frame.time_s - shatter.at;
            let mut mesh = Mesh::default();
            for piece in &pieces {
                add(piece, since, floor(piece.middle), &mut mesh);
            }
            frame.surfaces.push(Surface { mesh: mesh.into(), material });
        }
    }
}

/// Wedges cut from the surface of a thing where it is, and what they are made of.
fn pieces(world: &World, shatter: &Shatter, frame: &Frame, seed: u32) -> Option<(Vec<Piece>, Material)> {
    let member = &world.members[shatter.thing];
    let pose = &frame.things[shatter.thing].world_from_rest;
    let part = member.model.parts.iter().max_by_key(|p| p.mesh.vertices.len())?;
    let center = pose[0].transform_point3(member.anatomy.center);
    let size = member.size().max_element();
    let pick = |k: i32, n: i32| {
        let count = part.mesh.vertices.len();
        part.mesh.vertices[((chance(seed, k, n) * count as f32) as usize).min(count - 1)]
    };
    let piece = |k: i32| {
        let random = |n: i32| chance(seed, k, n) * 2.0 - 1.0;
        let vertex = pick(k, 1);
        let middle = pose[usize::from(vertex.joints[0])].transform_point3(vertex.position);
        let reach = size * (0.09 + 0.13 * chance(seed, k, 2));
        let out = (middle - center).normalize_or(Vec3::Y);
        let (a, b) = out.any_orthonormal_pair();
        let corner = |turn: f32| (a * libm::cosf(turn) + b * libm::sinf(turn)) * reach;
        let corners = [corner(random(3)), corner(2.1 + random(4)), corner(4.2 + random(5)), -out * (0.25 * reach)];
        let away = out.with_y(0.35 * out.y) + vec3(random(6), 0.6 + 0.4 * random(7), random(8)) * 0.6;
        Piece {
            middle,
            corners,
            color: vertex.color * frame.things[shatter.thing].tint,
            velocity: away * shatter.speed,
            spin: vec3(random(9), random(10), random(11)) * 11.0,
        }
    };
    // Clear glass would not be seen as splinters: broken edges scatter light.
    let material = Material { opacity: part.material.opacity.max(0.62), two_sided: true, ..part.material };
    (!part.mesh.vertices.is_empty()).then(|| ((0..PIECES).map(piece).collect(), material))
}

/// A piece some time after it broke.
fn add(piece: &Piece, since: f32, floor: f32, mesh: &mut Mesh) {
    let lie = floor + 0.25 * piece.corners[0].length();
    let height = (piece.middle.y - lie).max(0.0);
    let up = piece.velocity.y;
    let landing = (up + libm::sqrtf(up * up + 2.0 * GRAVITY * height)) / GRAVITY;
    let hop = BOUNCE * (GRAVITY * landing - up);
    let hop_s = 2.0 * hop / GRAVITY;
    let over = (since - landing).clamp(0.0, hop_s);
    let flight = since.min(landing);
    let y = if since < landing {
        piece.middle.y.max(lie) + up * flight - 0.5 * GRAVITY * flight * flight
    } else {
        lie + hop * over - 0.5 * GRAVITY * over * over
    };
    let along = piece.velocity.with_y(0.0) * (flight + 0.45 * over);
    let at = (piece.middle + along).with_y(y.max(lie));
    let turn = Quat::from_scaled_axis(piece.spin * (flight + 0.6 * over));
    let corners = piece.corners.map(|c| at + turn * c);
    for [a, b, c] in [[0, 1, 2], [0, 3, 1], [1, 3, 2], [2, 3, 0]] {
        let [p, q, r] = [corners[a], corners[b], corners[c]];
        let normal = (q - p).cross(r - p).normalize_or(Vec3::Y);
        let first = mesh.vertices.len() as u32;
        mesh.vertices.extend([p, q, r].map(|v| Vertex::rigid(v, normal, piece.color, 0)));
        mesh.indices.extend([first, first + 1, first + 2]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_falls_bounces_and_lies_on_the_floor() {
        let corners = [Vec3::X * 0.05, Vec3::Y * 0.05, Vec3::Z * 0.05, Vec3::ZERO];
        let piece = Piece { middle: Vec3::Y, corners, color: Vec3::ONE, velocity: Vec3::X, spin: Vec3::ONE };
        let lowest = |since: f32| {
            let mut mesh = Mesh::default();
            add(&piece, since, 0.0, &mut mesh);
            mesh.vertices.iter().map(|v| v.position.y).fold(f32::MAX, f32::min)
        };
        assert!(lowest(0.0) > 0.9 && lowest(0.3) > 0.4);
        assert!((0..60).all(|k| lowest(0.05 * k as f32) > -0.05), "nothing falls through the floor");
        assert!(lowest(3.0) < 0.05 && (lowest(3.0) - lowest(4.0)).abs() < 1e-6, "it comes to rest");
    }
}
