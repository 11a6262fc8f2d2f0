//! Robots and androids: rounded shells, a screen for a face, glowing eyes.

use super::body::{Body, Proportions};
use crate::kinds::figure::{Figure, cap, mirror};
use crate::{Category, Design, Dynamics, Habitat, Kind};
use glam::{Quat, Vec3, vec3};
use studio_scene::Substance;
use studio_shape::{Blend, Blob, Material, Model, Plan, Role, Side, hex};
use studio_storyboard::Sound;

pub(super) const ROBOT: Kind = Kind {
    id: "robot",
    category: Category::Person,
    english: &["robot", "android", "cyborg", "humanoid robot", "droid", "automaton"],
    chinese: &["机器人", "小机器人", "仿生人"],
    anchors: &["automaton.n.2"],
    substance: Substance::Metal,
    mass_kg: 60.0,
    dynamics: Dynamics::Actor,
    habitat: Habitat::Ground,
    call: Some(Sound::Robot),
    motor: None,
    does: None,
    instrument: None,
    human: |_| None,
    build,
};

fn build(design: &Design) -> Model {
    let shell = design.color_or(hex(0xE6_E8_EA));
    let accent = design.colors.get(1).copied().unwrap_or(hex(0xE8_8A_2C));
    let glow = hex(0x58_E0_F0);
    let mut figure = Figure::new();
    let proportions =
        Proportions { height: 1.42, head: 0.285, legs: 0.56, widths: [0.118, 0.080, 0.092], limbs: 1.15, stoop: 0.0 };
    let body = Body::new(&mut figure, &proportions);
    trunk(&mut figure, &body, shell, accent);
    limbs(&mut figure, &body, shell);
    face(&mut figure, &body, glow);
    let surface = design.material.unwrap_or(Material { roughness: 0.3, ..Material::PLASTIC });
    figure.finish("robot", Plan::Biped, 0.0125 * body.h, surface)
}

/// Head, chest and hips of the shell, with an antenna and a lamp on the chest.
fn trunk(figure: &mut Figure, body: &Body, shell: Vec3, accent: Vec3) {
    let (h, hs) = (body.h, body.hs);
    let [chest, spine, hips] = body.core;
    let [(chest_at, chest_r), _, (hips_at, hips_r)] = body.trunk;
    let blend = &mut figure.body;
    blend.add(Blob::round_box(body.head_center, vec3(1.0, 0.84, 0.86) * hs, 0.34 * hs).color(shell).joint(body.head));
    blend.add(
        Blob::round_box(chest_at, vec3(1.02 * chest_r.x, chest_r.y, 0.92 * chest_r.x), 0.05 * h)
            .color(shell)
            .joint(chest),
    );
    blend.add(
        Blob::round_box(hips_at, vec3(hips_r.x, 0.7 * hips_r.y, 0.8 * hips_r.x), 0.035 * h).color(shell).joint(hips),
    );
    for x in [-1.0, 1.0] {
        let pod = Blob::ellipsoid(body.at(vec3(1.04 * x, 0.0, 0.0)), vec3(0.16, 0.34, 0.34) * hs);
        blend.add(pod.fast_color(accent).joint(body.head));
    }
    let mut metal = Blend::new();
    let gray = hex(0x70_76_80);
    let mut rod = |a: Vec3, b: Vec3, r: f32, joint: usize| {
        metal.add(Blob::cone(a, b, r * h, r * h).color(gray).joint(joint));
    };
    rod(chest_at, hips_at, 0.040, spine);
    rod(chest_at, body.at(Vec3::ZERO), 0.030, body.neck);
    rod(body.at(Vec3::Y * 0.8), body.at(Vec3::Y * 1.22), 0.006, body.head);
    figure.soft(&metal, 0.011 * h, Material::METAL);
    let lamp = |at: Vec3, r: f32, joint: usize| super::super::creatures::soft_ball(at, Vec3::splat(r), accent, joint);
    let bright = Material { emission: 1.2, ..Material::GLOSS };
    figure.part(lamp(body.at(Vec3::Y * 1.28), 0.10 * hs, body.head), bright);
    let front = chest_at + vec3(0.0, 0.15 * chest_r.y, 0.92 * chest_r.x);
    figure.part(lamp(front, 0.020 * h, chest), bright);
}

fn limbs(figure: &mut Figure, body: &Body, shell: Vec3) {
    let h = body.h;
    let gray = hex(0x70_76_80);
    let mut metal = Blend::new();
    let bones = [
        (body.arm[0], body.arm[1], body.arm_radii[0], body.upper_arm),
        (body.arm[1], body.arm[2], body.arm_radii[1] * 1.15, body.forearm),
        (body.leg[0], body.leg[1], body.leg_radii[0] * 0.85, body.thigh),
        (body.leg[1], body.leg[2], body.leg_radii[1], body.shin),
    ];
    for (a, b, radius, joints) in bones {
        metal.pair(Blob::sphere(a, 0.98 * radius).color(gray), joints);
        metal.pair(Blob::cone(a, b, 0.5 * radius, 0.5 * radius).color(gray), joints);
        figure.body.pair(Blob::cone(a.lerp(b, 0.28), a.lerp(b, 0.78), radius, 0.92 * radius).color(shell), joints);
    }
    let palm = body.palm();
    metal.pair(Blob::sphere(body.arm[2], 0.022 * h).color(gray), body.hand);
    figure
        .body
        .pair(Blob::ellipsoid(palm + Vec3::Y * 0.012 * h, vec3(0.020, 0.026, 0.028) * h).color(shell), body.hand);
    for z in [-0.020f32, 0.0, 0.020] {
        let root = palm + vec3(0.0, -0.012, z) * h;
        let tip = root + vec3(-0.008, -0.036, 0.1 * z) * h;
        metal.pair(Blob::cone(root, tip, 0.0105 * h, 0.009 * h).color(gray), body.hand);
    }
    let thumb = palm + vec3(-0.006, 0.004, 0.026) * h;
    metal.pair(Blob::cone(thumb, thumb + vec3(-0.012, -0.020, 0.016) * h, 0.010 * h, 0.009 * h).color(gray), body.hand);
    let foot = vec3(body.leg[2].x, 0.030 * h, body.leg[2].z + 0.026 * h);
    metal.pair(Blob::sphere(body.leg[2], 0.026 * h).color(gray), body.foot);
    figure.body.pair(Blob::round_box(foot, vec3(0.042, 0.030, 0.072) * h, 0.024 * h).color(shell), body.foot);
    figure.soft(&metal, 0.0085 * h, Material::METAL);
}

/// A dark screen with eyes and a mouth of light; lids are shutters of screen colour.
fn face(figure: &mut Figure, body: &Body, glow: Vec3) {
    let hs = body.hs;
    let dark = hex(0x14_18_22);
    let mut screen = Blend::new();
    let glass = Blob::round_box(body.at(vec3(0.0, -0.02, 0.74)), vec3(0.82, 0.60, 0.17) * hs, 0.15 * hs);
    screen.add(glass.color(dark).joint(body.head));
    figure.soft(&screen, 0.05 * hs, Material::GLOSS);
    let light = Material { emission: 2.2, ..Material::MATT };
    let disc = [0.0, 0.5, 1.0, 1.57].map(|angle| (angle, glow));
    for side in Side::BOTH {
        let center = mirror(body.at(vec3(0.36, 0.08, 0.88)), side);
        let eye = figure.rig.add(Role::Eye(side), body.head, center);
        figure.part(cap(center, vec3(0.17, 0.23, 0.05) * hs, Quat::IDENTITY, &disc, eye), light);
        // The shutter lies behind the glass and swings out over the eye.
        let pivot = center + vec3(0.0, -0.10, -0.22) * hs;
        let lid = figure.rig.add(Role::Lid(side), body.head, pivot);
        let open = Quat::from_rotation_x(-1.0);
        let at = pivot + open * (center - pivot);
        let plate = [0.0, 0.5, 1.0, 1.57].map(|angle| (angle, dark));
        figure.part(
            cap(at, vec3(0.21, 0.27, 0.09) * hs, open, &plate, lid),
            Material { two_sided: true, ..Material::GLOSS },
        );
    }
    let at = body.at(vec3(0.0, -0.34, 0.905));
    let mouth = figure.rig.add(Role::Mouth, body.head, at);
    figure.part(cap(at, vec3(0.24, 0.15, 0.03) * hs, Quat::IDENTITY, &disc, mouth), light);
}
