//! An umbrella that opens: eight ribs with cloth between, each panel on two hinges.

use crate::craft::*;
use studio_shape::Vertex;

/// An umbrella, open at rest unless it is said to be closed.
pub(crate) const UMBRELLA: Kind = Kind::new(Prop, "umbrella", build)
    .words(&["umbrella", "rain umbrella"], &["雨伞", "伞", "油纸伞"], &["umbrella.n.1"])
    .made_of(Substance::Cloth, 0.5)
    .loose(Form::Cylinder, 0.2, 0.5)
    .lives(Habitat::Carried);

const RIBS: usize = 8;
const HUB_M: f32 = 0.86;
const REACH_M: f32 = 0.5;

/// How far the ribs turn between closed and open: what motion turns a hinge by to open it.
const OPENING_RAD: f32 = 1.35;

/// The canopy opens by one hinge per rib; at rest it is open unless it is said to be closed.
fn build(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xC8_2A_2E));
    let other = design.color_at(1, if design.pattern.is_some() { hex(0xF2_EF_EA) } else { color * 0.86 });
    let hub = vec3(0.0, HUB_M, 0.0);
    let axes: Vec<Vec3> = (0..RIBS).map(|k| Vec3::NEG_Y.cross(around(1.0, k as f32 / RIBS as f32))).collect();
    let joints: Vec<usize> = (0..RIBS).map(|k| craft.turning(Role::Hinge(k as u8), 0, hub, axes[k])).collect();
    let folded = if design.has("closed") { -OPENING_RAD } else { 0.0 };
    // The open canopy with each corner turned down by the ribs that carry it.
    let fold = |mut mesh: Mesh| {
        for v in &mut mesh.vertices {
            let turned = (0..2).map(|k| {
                let rib = joints.iter().position(|&j| j == usize::from(v.joints[k])).unwrap_or(0);
                let turn = Quat::from_axis_angle(axes[rib], folded);
                (hub + turn * (v.position - hub), turn * v.normal, v.weights[k])
            });
            let (position, normal) = turned.fold((Vec3::ZERO, Vec3::ZERO), |a, t| (a.0 + t.0 * t.2, a.1 + t.1 * t.2));
            (v.position, v.normal) = (position, normal.normalize_or(v.normal));
        }
        mesh
    };
    for k in 0..RIBS {
        let next = (k + 1) % RIBS;
        let panel = surface(6, 8, |u, v| canopy(k as f32 + u, v));
        let tinted = panel.painted(coat(design, if k % 2 == 0 { color } else { other }, other, 0.09));
        craft.put(
            Material { two_sided: true, translucency: 0.4, ..Material::CLOTH },
            fold(between(tinted, k, joints[k], joints[next])),
        );
        let rib: Vec<Vec3> = (0..=8).map(|s| canopy(k as f32, s as f32 / 8.0) - vec3(0.0, 0.006, 0.0)).collect();
        craft.put(METAL, fold(tube(&rib, |_| 0.004).colored(hex(0x90_94_9A)).on_joint(joints[k])));
        let tip = canopy(k as f32, 0.0);
        craft.put(
            METAL,
            fold(fine_ball(0.009, 10).colored(hex(0xD9_A4_3B)).at(tip.x, tip.y, tip.z).on_joint(joints[k])),
        );
    }
    craft.put(METAL, rod(vec3(0.0, 0.1, 0.0), vec3(0.0, HUB_M + 0.07, 0.0), 0.007).colored(hex(0xB8_BE_C6)));
    craft.put(METAL, cone(0.014, 0.004, 0.07, 0.003).colored(hex(0xD9_A4_3B)).at(0.0, HUB_M + 0.01, 0.0));
    let hook = curve(
        &[
            vec3(0.0, 0.14, 0.0),
            vec3(0.0, 0.05, 0.0),
            vec3(0.0, 0.015, 0.03),
            vec3(0.0, 0.02, 0.068),
            vec3(0.0, 0.055, 0.078),
        ],
        5,
    );
    craft.put(Material::WOOD, tube(&hook, |_| 0.014).colored(hex(0x7A_45_26)));
    craft.grip(vec3(0.0, 0.12, 0.0), Vec3::Z);
    craft.object("umbrella")
}

/// A point of the canopy: `rib` counts around it, `v` runs from the rim (0) to the hub (1).
fn canopy(rib: f32, v: f32) -> Vec3 {
    let out = 1.0 - v;
    let between = (rib - rib.floor() - 0.5).abs() * 2.0;
    let sag = 1.0 - 0.07 * (1.0 - between * between) * out;
    let at = around(REACH_M * libm::sinf(out * 1.45) / 0.993 * sag, rib / RIBS as f32);
    at + vec3(0.0, HUB_M - 0.2 * (1.0 - libm::cosf(out * 1.45)) + 0.03 * (1.0 - between) * out * out, 0.0)
}

/// Shares the panel between the ribs at its sides.
fn between(mut panel: Mesh, rib: usize, left: usize, right: usize) -> Mesh {
    for Vertex { position, joints, weights, .. } in &mut panel.vertices {
        let turn = libm::atan2f(position.x, position.z).rem_euclid(TAU) / TAU * RIBS as f32 - rib as f32;
        let share =
            if libm::hypotf(position.x, position.z) < 1e-4 { 0.5 } else { turn.rem_euclid(RIBS as f32).min(1.0) };
        *joints = [left as u8, right as u8, 0, 0];
        *weights = [1.0 - share, share, 0.0, 0.0];
    }
    panel
}
