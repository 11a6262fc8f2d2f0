//! Meshes from which sets are built: sheets, boxes, turned and lumpy forms, tufts.

use glam::{Quat, Vec2, Vec3, vec2, vec3};
use std::f32::consts::TAU;
use studio_shape::{Mesh, Vertex, gradient_noise};

/// A sheet of `columns` × `rows` quads over u, v in [0, 1]; `at` gives position and colour.
///
/// Its front is the side towards which ∂u × ∂v points.
pub(super) fn sheet(columns: usize, rows: usize, at: impl Fn(f32, f32) -> (Vec3, Vec3)) -> Mesh {
    let mut mesh = Mesh::default();
    for j in 0..=rows {
        for i in 0..=columns {
            let (position, color) = at(i as f32 / columns as f32, j as f32 / rows as f32);
            mesh.vertices.push(Vertex::rigid(position, Vec3::ZERO, color, 0));
        }
    }
    let stride = columns as u32 + 1;
    for j in 0..rows as u32 {
        for i in 0..columns as u32 {
            let a = j * stride + i;
            mesh.indices.extend([a, a + 1, a + stride, a + 1, a + stride + 1, a + stride]);
        }
    }
    smooth_normals(&mut mesh);
    // Where the sheet closes on itself the two rims are one: they share their normals.
    for row in 0..=rows {
        let (a, b) = (row * (columns + 1), row * (columns + 1) + columns);
        if mesh.vertices[a].position.abs_diff_eq(mesh.vertices[b].position, 1e-4) {
            let normal = (mesh.vertices[a].normal + mesh.vertices[b].normal).normalize_or(Vec3::Y);
            mesh.vertices[a].normal = normal;
            mesh.vertices[b].normal = normal;
        }
    }
    mesh
}

/// Forgets the normals of a mesh that was bent and finds them anew.
pub(super) fn smooth_normals_reset(mesh: &mut Mesh) {
    for v in &mut mesh.vertices {
        v.normal = Vec3::ZERO;
    }
    smooth_normals(mesh);
}

/// Sets every normal to the mean of the triangles around it, weighted by their area.
pub(super) fn smooth_normals(mesh: &mut Mesh) {
    for triangle in mesh.indices.as_chunks::<3>().0 {
        let [a, b, c] = triangle.map(|i| mesh.vertices[i as usize].position);
        let normal = (b - a).cross(c - a);
        for &i in triangle {
            mesh.vertices[i as usize].normal += normal;
        }
    }
    for v in &mut mesh.vertices {
        v.normal = v.normal.normalize_or(Vec3::Y);
    }
}

/// A box with chamfered edges that catch the light.
pub(super) fn cuboid(center: Vec3, half: Vec3, bevel: f32, color: Vec3) -> Mesh {
    turned_cuboid(center, half, bevel, color, Quat::IDENTITY)
}

/// A box with chamfered edges, turned about its middle.
pub(super) fn turned_cuboid(center: Vec3, half: Vec3, bevel: f32, color: Vec3, turn: Quat) -> Mesh {
    let bevel = bevel.min(half.min_element() * 0.9);
    let axes = [Vec3::X, Vec3::Y, Vec3::Z];
    let mut mesh = Mesh::default();
    // Corner k of the box belongs to three faces; vertex 3k + axis lies on the face of that axis.
    for k in 0..8 {
        let sign = corner_sign(k);
        for axis in axes {
            let inner = sign * (half - Vec3::splat(bevel)) + sign * axis * bevel;
            mesh.vertices.push(Vertex::rigid(center + turn * inner, turn * (sign * axis), color, 0));
        }
    }
    let mut quad = |corners: [u32; 4], out: Vec3| {
        let p = corners.map(|i| turn.inverse() * (mesh.vertices[i as usize].position - center));
        let [a, b, c, d] = corners;
        let along = (p[1] - p[0]).cross(p[2] - p[0]).dot(out) > 0.0;
        mesh.indices.extend(if along { [a, b, c, a, c, d] } else { [a, c, b, a, d, c] });
    };
    let corner = |x: usize, y: usize, z: usize| (x | y << 1 | z << 2) as u32;
    for axis in 0..3u32 {
        for side in 0..2 {
            let at = |p: usize, q: usize| match axis {
                0 => corner(side, p, q),
                1 => corner(p, side, q),
                _ => corner(p, q, side),
            };
            let face = [at(0, 0), at(1, 0), at(1, 1), at(0, 1)].map(|k| 3 * k + axis);
            quad(face, axes[axis as usize] * (side as f32 * 2.0 - 1.0));
        }
    }
    // The twelve edges: along `axis`, between the faces of the other two axes.
    for axis in 0..3usize {
        let (m, n) = ((axis + 1) % 3, (axis + 2) % 3);
        for (p, q) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
            let ends = [0usize, 1].map(|t| (t << axis | p << m | q << n) as u32);
            let out = axes[m] * (p as f32 * 2.0 - 1.0) + axes[n] * (q as f32 * 2.0 - 1.0);
            quad([3 * ends[0] + m as u32, 3 * ends[1] + m as u32, 3 * ends[1] + n as u32, 3 * ends[0] + n as u32], out);
        }
    }
    for k in 0..8u32 {
        let [a, b, c] = [3 * k, 3 * k + 1, 3 * k + 2];
        let sign = corner_sign(k);
        let even = sign.x * sign.y * sign.z > 0.0;
        mesh.indices.extend(if even { [a, b, c] } else { [a, c, b] });
    }
    mesh
}

fn corner_sign(k: u32) -> Vec3 {
    let sign = |bit: u32| if k >> bit & 1 == 1 { 1.0 } else { -1.0 };
    vec3(sign(0), sign(1), sign(2))
}

/// A form turned around the Y axis from a profile of (radius, height), bottom first.
pub(super) fn turned(profile: &[Vec2], segments: usize, color: impl Fn(f32) -> Vec3) -> Mesh {
    let rows = profile.len() - 1;
    sheet(segments, rows, |u, v| {
        let p = profile[((v * rows as f32 + 0.5) as usize).min(rows)];
        let angle = -u * TAU;
        (vec3(p.x * libm::cosf(angle), p.y, p.x * libm::sinf(angle)), color(v))
    })
}

/// A pole with a round top.
pub(super) fn pole(foot: Vec3, height: f32, radius_foot: f32, radius_top: f32, color: Vec3) -> Mesh {
    let profile = [
        vec2(radius_foot, 0.0),
        vec2(radius_top, height * 0.97),
        vec2(radius_top * 0.8, height * 0.995),
        vec2(0.001, height),
    ];
    moved(turned(&profile, 10, |_| color), foot)
}

/// The mesh shifted.
pub(super) fn moved(mut mesh: Mesh, by: Vec3) -> Mesh {
    for v in &mut mesh.vertices {
        v.position += by;
    }
    mesh
}

/// A lumpy ball on `rings` × 2·`rings` quads, with noise of `lump` of its radius; `color` by the
/// height from −1 (foot) to 1 (crown). It is darker below, where leaves shade leaves.
pub(super) fn lump(center: Vec3, radii: Vec3, lump: f32, rings: usize, seed: u32, color: impl Fn(f32) -> Vec3) -> Mesh {
    let mut mesh = sheet(rings * 2, rings, |u, v| {
        let (turn, tilt) = (-u * TAU, (v - 0.5) * TAU * 0.5);
        let unit = vec3(libm::cosf(tilt) * libm::cosf(turn), libm::sinf(tilt), libm::cosf(tilt) * libm::sinf(turn));
        let swell = 1.0 + lump * (gradient_noise(unit * 1.7, seed) + 0.5 * gradient_noise(unit * 3.9, seed ^ 7));
        (center + unit * radii * swell, color(unit.y))
    });
    for v in &mut mesh.vertices {
        v.ambient = (0.62 + 0.38 * ((v.position.y - center.y) / radii.y)).clamp(0.35, 1.0);
    }
    mesh
}

/// A tuft of blades around the origin.
pub(super) fn tuft(blades: u32, height: f32, spread: f32, foot: Vec3, tip: Vec3, seed: u32) -> Mesh {
    let mut dice = super::dice::Dice::new(seed, 0x7F);
    let mut mesh = Mesh::default();
    for _ in 0..blades {
        let (turn, lean) = (dice.unit() * TAU, dice.between(0.15, 0.75));
        let tall = height * dice.between(0.55, 1.0);
        let out = vec3(libm::cosf(turn), 0.0, libm::sinf(turn));
        let side = vec3(-out.z, 0.0, out.x) * (height * 0.05);
        let base = out * spread * dice.unit();
        let middle = base + out * (lean * tall * 0.3) + Vec3::Y * (tall * 0.6);
        let end = base + out * (lean * tall * 0.8) + Vec3::Y * tall;
        let first = mesh.vertices.len() as u32;
        let tone = dice.between(0.8, 1.15);
        // Normals lean upwards, so that a lawn is lit as one surface.
        let normal = (Vec3::Y * 1.6 + out).normalize();
        for (position, color, ambient) in [
            (base - side, foot, 0.5),
            (base + side, foot, 0.5),
            (middle - side * 0.7, foot.lerp(tip, 0.6), 0.85),
            (middle + side * 0.7, foot.lerp(tip, 0.6), 0.85),
            (end, tip, 1.0),
        ] {
            mesh.vertices.push(Vertex { ambient, ..Vertex::rigid(position, normal, color * tone, 0) });
        }
        mesh.indices.extend([0, 1, 2, 1, 3, 2, 2, 3, 4].map(|i| first + i));
    }
    mesh
}

/// A flat disc facing +Z with `petals` waves in its edge; the middle has its own colour.
pub(super) fn rosette(center: Vec3, radius: f32, petals: u32, petal: Vec3, heart: Vec3, tilt: Quat) -> Mesh {
    let mut mesh = Mesh::default();
    let normal = tilt * Vec3::Z;
    mesh.vertices.push(Vertex::rigid(center + normal * (radius * 0.2), normal, heart, 0));
    let steps = petals * 4;
    for ring in [0.35, 1.0] {
        for i in 0..steps {
            let angle = i as f32 / steps as f32 * TAU;
            let wave = 0.72 + 0.28 * libm::cosf(angle * petals as f32);
            let reach = radius * ring * if ring < 0.5 { 1.0 } else { wave };
            let at = center + tilt * vec3(libm::cosf(angle) * reach, libm::sinf(angle) * reach, radius * 0.12 * ring);
            mesh.vertices.push(Vertex::rigid(at, normal, if ring < 0.5 { heart } else { petal }, 0));
        }
    }
    for i in 0..steps {
        let (a, b) = (1 + i, 1 + (i + 1) % steps);
        let (c, d) = (a + steps, b + steps);
        mesh.indices.extend([0, a, b, a, c, d, a, d, b]);
    }
    mesh
}

/// Meshes joined.
pub(super) fn joined(meshes: impl IntoIterator<Item = Mesh>) -> Mesh {
    meshes.into_iter().fold(Mesh::default(), |mut all, mesh| {
        all.append(&mesh);
        all
    })
}
