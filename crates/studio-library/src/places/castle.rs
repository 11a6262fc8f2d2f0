//! A castle from within its walls.

use super::daylight::daylight;
use super::form::{cuboid, joined, pole, sheet, turned};
use super::set::{Set, dry, open_air};
use crate::{Dressing, PlaceDesign, PlaceKind};
use glam::{Vec3, vec2, vec3};
use studio_scene::{Reverb, Substance};
use studio_shape::{Grain, Material, Mesh, hex};
use studio_storyboard::Ambience;

/// The places of this family.
pub(super) const ALL: &[PlaceKind] = &[PlaceKind {
    id: "castle",
    english: &["castle", "castle courtyard", "fortress", "castle wall", "citadel", "battlements", "ruins", "fort"],
    chinese: &["城堡", "城墙", "城楼", "要塞", "古堡", "城门"],
    anchors: &["castle.n.2", "fortress.n.1"],
    indoors: false,
    beds: &[Ambience::Wind],
    reverb: Reverb { decay_s: 1.2, wet: 0.14, damping: 0.4 },
    dress,
}];

/// Cobbles, a wall with battlements between two round towers, banners and a gate.
fn dress(design: &PlaceDesign) -> Dressing {
    let half = design.playing_half_m;
    let unit = (half.y * 1.2).max(half.x * 0.5).clamp(0.4, 5.0);
    let back = half.z + 2.4 * unit;
    let (stone, dark) = (hex(0xA8A094), hex(0x8A8278));
    let grain = Grain { scale_m: 0.42 * unit, ..Material::STONE.grain };
    let masonry = Material { grain, ..Material::STONE };
    let mut set = Set::default();
    let cobbles = sheet(80, 60, |u, v| {
        let at = vec2((u - 0.5) * 80.0 * unit, 14.0 * unit - v * 40.0 * unit);
        (vec3(at.x, 0.0, at.y), hex(0x8E867A))
    });
    set.add("ground", cobbles, Material { grain: Grain { scale_m: 0.3 * unit, ..grain }, ..Material::STONE });
    let high = 2.6 * unit;
    let span = half.x + 14.0 * unit;
    let mut wall = cuboid(vec3(0.0, high * 0.5, -back - 0.4 * unit), vec3(span, high * 0.5, 0.4 * unit), 0.03, stone);
    let merlons = (2.0 * span / (0.9 * unit)) as i32;
    for k in 0..merlons {
        let x = -span + (k as f32 + 0.5) * 0.9 * unit;
        wall.append(&cuboid(vec3(x, high + 0.2 * unit, -back - 0.1 * unit), vec3(0.27, 0.24, 0.12) * unit, 0.02, dark));
    }
    let mut roofs = Mesh::default();
    for side in [-1.0f32, 1.0] {
        let foot = vec3(side * (half.x + 2.5 * unit), 0.0, -back);
        wall.append(&pole(foot, 4.3 * unit, 1.1 * unit, 1.0 * unit, stone));
        wall.append(&pole(foot + Vec3::Y * 4.1 * unit, 0.5 * unit, 1.2 * unit, 1.2 * unit, dark));
        let profile = [vec2(1.35, 0.0), vec2(0.7, 1.0), vec2(0.0, 2.2)];
        let mut roof = turned(&profile, 20, |_| hex(0x4A5E86));
        for v in &mut roof.vertices {
            v.position = v.position * unit + foot + Vec3::Y * 4.6 * unit;
        }
        roofs.append(&roof);
        wall.append(&cuboid(foot + vec3(0.0, 2.6, 1.02) * unit, vec3(0.12, 0.42, 0.06) * unit, 0.01, hex(0x2A2622)));
    }
    set.add("walls", wall, masonry);
    set.add("roofs", roofs, Material::CLAY);
    let arch = joined([
        cuboid(vec3(0.0, 0.75 * unit, -back + 0.02 * unit), vec3(0.85, 0.75, 0.06) * unit, 0.02, hex(0x5A3A24)),
        turned_arch(vec3(0.0, 1.5 * unit, -back + 0.02 * unit), 0.85 * unit),
    ]);
    set.add("gate", arch, Material::WOOD);
    for side in [-1.0, 1.0] {
        let banner = sheet(10, 14, |u, v| {
            let tail = if v < 0.12 { (0.5 - (u - 0.5).abs()) * 0.3 } else { 0.0 };
            let y = 2.2 - 1.3 * (1.0 - v) + tail;
            let fold = 0.04 * libm::sinf(u * 9.0);
            let cross = (u - 0.5).abs() < 0.1 || (v - 0.62).abs() < 0.07;
            (
                vec3(side * 1.6 + (u - 0.5) * 0.7, y, fold) * unit - Vec3::Z * (back - 0.06 * unit),
                if cross { hex(0xF0D070) } else { hex(0xB02A30) },
            )
        });
        set.add("banner", banner, Material { two_sided: true, sway_m: 0.02, ..Material::CLOTH });
    }
    set.wall(vec3(0.0, high * 0.5, -back - 0.4 * unit), vec3(span, high * 0.5, 0.4 * unit), Substance::Stone);
    let (light, end) = daylight(design.time, &design.weather);
    set.finish(dry(Substance::Stone), light, end, open_air(300.0))
}

/// The round head of the gate: a half disc that faces the camera.
fn turned_arch(at: Vec3, radius: f32) -> Mesh {
    sheet(20, 3, |u, v| {
        let angle = u * std::f32::consts::PI;
        (at + vec3(libm::cosf(angle), libm::sinf(angle), 0.06) * vec3(radius * v, radius * v, radius), hex(0x5A3A24))
    })
}
