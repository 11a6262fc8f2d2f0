//! Upright beings that are not people: aliens, skeletons, ghosts, snowmen, and strangers.

use super::body::{Body, Proportions};
use super::clothes;
use super::face::Face;
use crate::kinds::figure::{Eye, Figure, smooth, tube};
use crate::{Category, Design, Dynamics, Habitat, Kind};
use glam::{Quat, Vec3, vec3};
use studio_scene::Substance;
use studio_shape::{Blend, Blob, Detail, Material, Model, Plan, Role, SocketRole, hex};
use studio_storyboard::Sound;

const fn being(
    id: &'static str,
    english: &'static [&'static str],
    chinese: &'static [&'static str],
    anchors: &'static [&'static str],
    build: fn(&Design) -> Model,
) -> Kind {
    Kind {
        id,
        category: Category::Creature,
        english,
        chinese,
        anchors,
        substance: Substance::Flesh,
        mass_kg: 40.0,
        dynamics: Dynamics::Actor,
        habitat: Habitat::Ground,
        call: None,
        motor: None,
        does: None,
        instrument: None,
        human: |_| None,
        build,
    }
}

pub(super) const ALIEN: Kind = being(
    "alien",
    &["alien", "extraterrestrial", "martian", "goblin", "troll", "ogre", "zombie", "gnome", "dwarf"],
    &["外星人", "小绿人", "妖怪", "僵尸", "矮人"],
    &["extraterrestrial_being.n.1", "gnome.n.1", "zombi.n.1"],
    alien,
);
pub(super) const SKELETON: Kind =
    being("skeleton", &["skeleton"], &["骷髅", "骷髅人"], &["skeletal_system.n.1"], skeleton);
pub(super) const GHOST: Kind = Kind {
    habitat: Habitat::Air,
    mass_kg: 1.0,
    ..being(
        "ghost",
        &["ghost", "spirit", "phantom", "spook"],
        &["鬼", "幽灵", "鬼魂", "小幽灵"],
        &["ghost.n.3", "apparition.n.2"],
        ghost,
    )
};
pub(super) const SNOWMAN: Kind = Kind {
    substance: Substance::Snow,
    ..being("snowman", &["snowman", "gingerbread man"], &["雪人"], &["snowman.n.1"], snowman)
};
pub(super) const STRANGER: Kind = Kind {
    call: Some(Sound::Squeak),
    ..being(
        "stranger_creature",
        &["creature", "monster", "beast", "critter", "being", "animal"],
        &["怪物", "怪兽", "生物", "小怪物", "动物"],
        &["monster.n.1", "mythical_monster.n.1", "animal.n.1"],
        stranger,
    )
};

fn alien(design: &Design) -> Model {
    let skin = design.color_or(hex(0x7C_BC_5C));
    let mut figure = Figure::new();
    let shape =
        Proportions { height: 1.15, head: 0.36, legs: 0.58, widths: [0.082, 0.070, 0.080], limbs: 0.85, stoop: 0.0 };
    let body = Body::new(&mut figure, &shape);
    body.skin(&mut figure, skin, true, true);
    body.add_trunk(&mut figure.body, 0.0, skin);
    let (a, b) = (body.at(vec3(0.34, 0.85, 0.0)), body.at(vec3(0.62, 1.42, 0.05)));
    figure.body.pair(Blob::cone(a, b, 0.07 * body.hs, 0.05 * body.hs).color(skin), [body.head; 2]);
    figure.body.pair(Blob::sphere(b, 0.14 * body.hs).color(hex(0xF0_D0_50)), [body.head; 2]);
    Face {
        iris: hex(0x1C_10_20),
        brow: skin * 0.6,
        lip: skin * 0.55,
        skin,
        lashes: false,
        full_lips: false,
        earrings: None,
        bushy: false,
        eye: 0.36,
        mood: design.mood,
    }
    .build(&mut figure, &body);
    clothes::trousers(&mut figure, &body, hex(0xB8_BE_C8), 0.95, 0.004);
    clothes::Top::shirt(hex(0xC4_CA_D4), hex(0x7C_60_B8)).build(&mut figure, &body);
    clothes::shoes(&mut figure, &body, hex(0x6A_52_A0), hex(0x4A_3A_70), true);
    figure.finish("alien", Plan::Biped, 0.0135 * body.h, Material::SKIN)
}

fn skeleton(design: &Design) -> Model {
    let bone = design.color_or(hex(0xF0_E8_D4));
    let dark = hex(0x1C_18_1A);
    let mut figure = Figure::new();
    let body = Body::new(&mut figure, &Proportions { head: 0.27, ..Proportions::MAN });
    let (h, hs) = (body.h, body.hs);
    let [chest, spine, hips] = body.core;
    let [(chest_at, chest_r), (waist, _), (hips_at, hips_r)] = body.trunk;
    let bones = &mut figure.body;
    bones.add(Blob::sphere(body.at(Vec3::Y * 0.10), 0.98 * hs).color(bone).joint(body.head));
    bones.add(
        Blob::round_box(body.at(vec3(0.0, -0.62, 0.36)), vec3(0.52, 0.36, 0.50) * hs, 0.2 * hs)
            .seam(0.3 * hs)
            .color(bone)
            .joint(body.head),
    );
    bones.carve_pair(Blob::sphere(body.at(vec3(0.40, -0.02, 0.88)), 0.31 * hs).seam(0.06 * hs).color(dark));
    bones.carve(
        Blob::cone(body.at(vec3(0.0, -0.32, 1.0)), body.at(vec3(0.0, -0.22, 1.0)), 0.10 * hs, 0.05 * hs)
            .seam(0.03 * hs)
            .color(dark),
    );
    for (a, b, joint) in
        [(hips_at, waist, hips), (waist, chest_at, spine), (chest_at, body.at(vec3(0.0, -0.6, -0.2)), chest)]
    {
        bones.add(Blob::cone(a, b, 0.022 * h, 0.022 * h).color(bone).joint(joint));
    }
    for i in 0..4u8 {
        let drop = f32::from(i);
        let at = chest_at + Vec3::Y * (0.55 - 0.36 * drop) * chest_r.y;
        let ring = Blob::torus(at, (0.88 - 0.06 * drop) * chest_r.x, 0.0125 * h).turned(Quat::from_rotation_x(0.22));
        bones.add(ring.color(bone).joint(chest));
    }
    bones.add(
        Blob::torus(hips_at, 0.74 * hips_r.x, 0.024 * h).turned(Quat::from_rotation_x(0.4)).color(bone).joint(hips),
    );
    for (points, joints) in [(body.arm, [body.upper_arm, body.forearm]), (body.leg, [body.thigh, body.shin])] {
        for k in 0..2 {
            let r = 0.0165 * h;
            bones.pair(Blob::cone(points[k], points[k + 1], r, r).color(bone), joints[k]);
            bones.pair(Blob::sphere(points[k], 0.026 * h).seam(0.01 * h).color(bone), joints[k]);
        }
    }
    let shoulder = body.arm[0];
    bones.pair(Blob::cone(shoulder * vec3(0.1, 1.0, 1.0), shoulder, 0.014 * h, 0.016 * h).color(bone), [chest; 2]);
    body.hands(bones, bone);
    let foot = vec3(body.leg[2].x, 0.020 * h, body.leg[2].z + 0.035 * h);
    bones.pair(Blob::ellipsoid(foot, vec3(0.028, 0.020, 0.062) * h).seam(0.01 * h).color(bone), body.foot);
    figure.eyes(body.head, &Eye::bead(body.at(vec3(0.40, -0.02, 0.70)), 0.19 * hs, vec3(0.1, 0.0, 1.0)), false);
    mouth_line(&mut figure, &body, -0.66, 0.30, dark);
    figure.finish("skeleton", Plan::Biped, 0.0105 * h, Material { roughness: 0.6, ..Material::CLAY })
}

/// A drawn smile on the front of the head.
fn mouth_line(figure: &mut Figure, body: &Body, y: f32, half: f32, color: Vec3) {
    let front = |x: f32, y: f32| {
        let mut at = body.at(vec3(x, y, 1.6));
        for _ in 0..20 {
            at.z -= 0.9 * figure.body.distance(at);
        }
        (at, 0.032 * body.hs)
    };
    let line =
        [(-1.0f32, 0.10f32), (-0.5, 0.0), (0.0, -0.03), (0.5, 0.0), (1.0, 0.10)].map(|(u, v)| front(u * half, y + v));
    let joint = figure.rig.add(Role::Mouth, body.head, line[2].0);
    figure.part(tube(&line, color, joint), Material::MATT);
}

fn ghost(design: &Design) -> Model {
    let white = design.color_or(hex(0xF0_F2_F6));
    let mut figure = Figure::new();
    let hips = figure.rig.add(Role::Hips, 0, vec3(0.0, 0.35, 0.0));
    let chest = figure.rig.add(Role::Chest, hips, vec3(0.0, 0.55, 0.0));
    let head = figure.rig.add(Role::Head, chest, vec3(0.0, 0.72, 0.0));
    let body = &mut figure.body;
    body.add(Blob::cone(vec3(0.0, 0.30, 0.0), vec3(0.0, 0.62, 0.0), 0.27, 0.24).color(white).joint(chest));
    body.add(Blob::sphere(vec3(0.0, 0.78, 0.0), 0.245).seam(0.1).color(white).joint(head));
    for i in 0..7u8 {
        let angle = std::f32::consts::TAU * f32::from(i) / 7.0;
        let out = vec3(libm::sinf(angle), 0.0, libm::cosf(angle));
        let drop = Blob::cone(out * 0.20 + Vec3::Y * 0.26, out * 0.25 + Vec3::Y * 0.072, 0.10, 0.072);
        body.add(drop.seam(0.06).color(white).joint(hips));
    }
    let arms = [vec3(0.22, 0.56, 0.06), vec3(0.31, 0.50, 0.13), vec3(0.36, 0.52, 0.22)];
    let upper = figure.joint_pair(Role::UpperArm, [chest; 2], arms[0]);
    let lower = figure.joint_pair(Role::Forearm, upper, arms[1]);
    let hand = figure.joint_pair(Role::Hand, lower, arms[2]);
    let body = &mut figure.body;
    body.pair(Blob::cone(arms[0], arms[1], 0.075, 0.068).seam(0.05).color(white), upper);
    body.pair(Blob::cone(arms[1], arms[2], 0.068, 0.058).seam(0.01).color(white), lower);
    body.pair(Blob::sphere(arms[2], 0.058).seam(0.02).color(white), hand);
    let blush = hex(0xF0_A8_B0);
    body.paint(move |p, c| {
        let cheek = p.with_x(p.x.abs()).distance(vec3(0.14, 0.70, 0.18));
        c.lerp(blush, 0.6 * smooth(0.06, 0.02, cheek))
    });
    figure.eyes(head, &Eye::bead(vec3(0.085, 0.79, 0.200), 0.052, vec3(0.2, 0.0, 1.0)), true);
    let mouth = figure.rig.add(Role::Mouth, head, vec3(0.0, 0.69, 0.225));
    figure.part(
        crate::kinds::creatures::soft_ball(vec3(0.0, 0.69, 0.215), vec3(0.034, 0.044, 0.02), hex(0x3A_24_30), mouth),
        Material::MATT,
    );
    figure.socket(SocketRole::Crown, head, vec3(0.0, 1.025, 0.0), Quat::IDENTITY);
    figure.finish("ghost", Plan::Flyer, 0.019, Material { opacity: 0.86, emission: 0.12, fuzz: 0.5, ..Material::CLOTH })
}

fn snowman(design: &Design) -> Model {
    let snow = hex(0xF2_F5_F9);
    let coal = hex(0x24_22_26);
    let mut figure = Figure::new();
    let hips = figure.rig.add(Role::Hips, 0, vec3(0.0, 0.30, 0.0));
    let chest = figure.rig.add(Role::Chest, hips, vec3(0.0, 0.70, 0.0));
    let head = figure.rig.add(Role::Head, chest, vec3(0.0, 0.98, 0.0));
    let body = &mut figure.body;
    body.add(Blob::ellipsoid(vec3(0.0, 0.33, 0.0), vec3(0.37, 0.33, 0.37)).color(snow).joint(hips));
    body.add(Blob::sphere(vec3(0.0, 0.80, 0.0), 0.265).seam(0.05).color(snow).joint(chest));
    body.add(Blob::sphere(vec3(0.0, 1.17, 0.0), 0.215).seam(0.04).color(snow).joint(head));
    let mut nose = Blend::new();
    nose.add(
        Blob::cone(vec3(0.0, 1.16, 0.20), vec3(0.0, 1.145, 0.42), 0.036, 0.006).color(hex(0xE8_7C_24)).joint(head),
    );
    let hat = design.wears.iter().find(|w| w.kind.contains("hat")).and_then(|w| w.color).unwrap_or(coal);
    nose.add(Blob::cylinder(vec3(0.0, 1.345, 0.0), 0.235, 0.018, 0.012).color(hat).joint(head));
    nose.add(Blob::cylinder(vec3(0.0, 1.44, 0.0), 0.155, 0.11, 0.02).color(hat).joint(head));
    let scarf = design.wears.iter().find(|w| w.kind == "scarf").and_then(|w| w.color).unwrap_or(hex(0xC8_30_30));
    nose.add(Blob::torus(vec3(0.0, 0.995, 0.0), 0.185, 0.048).color(scarf).joint(chest));
    nose.add(
        Blob::cone(vec3(0.10, 0.97, 0.20), vec3(0.13, 0.74, 0.27), 0.042, 0.046).seam(0.02).color(scarf).joint(chest),
    );
    figure.soft(&nose, 0.014, Material::FELT);
    let arms = [vec3(0.24, 0.86, 0.0), vec3(0.42, 0.84, 0.04), vec3(0.58, 0.98, 0.08)];
    let upper = figure.joint_pair(Role::UpperArm, [chest; 2], arms[0]);
    let lower = figure.joint_pair(Role::Forearm, upper, arms[1]);
    let hand = figure.joint_pair(Role::Hand, lower, arms[2]);
    let mut twigs = Blend::new();
    let bark = hex(0x5C_40_2C);
    twigs.pair(Blob::cone(arms[0], arms[1], 0.020, 0.017).color(bark), upper);
    twigs.pair(Blob::cone(arms[1], arms[2], 0.017, 0.014).color(bark), lower);
    for tip in [vec3(0.66, 1.06, 0.08), vec3(0.68, 0.98, 0.12), vec3(0.60, 1.09, 0.10)] {
        twigs.pair(Blob::cone(arms[2], tip, 0.012, 0.007).color(bark), hand);
    }
    figure.soft(&twigs, 0.0085, Material::WOOD);
    for y in [0.90, 0.78, 0.66] {
        let z = 0.262 - 0.9 * (y - 0.80) * (y - 0.80);
        figure
            .part(crate::kinds::creatures::soft_ball(vec3(0.0, y, z), Vec3::splat(0.026), coal, chest), Material::MATT);
    }
    figure.eyes(head, &Eye::bead(vec3(0.078, 1.215, 0.185), 0.036, vec3(0.2, 0.0, 1.0)), true);
    let mouth = figure.rig.add(Role::Mouth, head, vec3(0.0, 1.085, 0.20));
    let smile = [(-0.085, 0.030), (-0.045, 0.005), (0.0, -0.005), (0.045, 0.005), (0.085, 0.030)];
    figure
        .part(tube(&smile.map(|(x, y)| (vec3(x, 1.085 + y, 0.202 - 1.8 * x * x), 0.009)), coal, mouth), Material::MATT);
    figure.socket(SocketRole::Crown, head, vec3(0.0, 1.385, 0.0), Quat::IDENTITY);
    figure.finish(
        "snowman",
        Plan::Object,
        0.0185,
        Material {
            roughness: 0.85,
            fuzz: 0.5,
            grain: studio_shape::Grain { kind: studio_shape::GrainKind::Snow, scale_m: 0.012, color: 0.05, bump: 0.4 },
            ..Material::MATT
        },
    )
}

/// Numbers that follow from a word: the same word always gives the same creature.
struct Letters(u32);

impl Letters {
    fn new(word: &str) -> Self {
        // FNV-1a.
        Self(word.bytes().fold(0x811C_9DC5, |h, b| (h ^ u32::from(b.to_ascii_lowercase())).wrapping_mul(0x0100_0193)))
    }

    fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_mul(747_796_405).wrapping_add(2_891_336_453);
        (self.0 >> 13) ^ self.0.rotate_left(7)
    }

    fn between(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * (self.next() % 1024) as f32 / 1023.0
    }
}

fn stranger(design: &Design) -> Model {
    let mut letters = Letters::new(design.text.as_deref().unwrap_or("creature"));
    let palette = [0x5C_B8_A4u32, 0xE8_8C_5C, 0x8C_7C_D8, 0xE0_78_A0, 0x6C_A4_E0, 0x9C_C0_50, 0xE8_B8_48];
    let own = hex(palette[letters.next() as usize % palette.len()]);
    let color = design.color_or(own);
    let pale = color.lerp(hex(0xFC_F0_DC), 0.65);
    let mark = design.colors.get(1).copied().unwrap_or(hex(palette[letters.next() as usize % palette.len()]));
    let broad = match () {
        () if design.has("slender") => 0.8,
        () if design.has("stout") => 1.3,
        () => 1.0,
    };
    let shape = Proportions {
        height: letters.between(0.75, 1.15) / libm::sqrtf(broad),
        head: letters.between(0.42, 0.52),
        legs: letters.between(0.42, 0.50),
        widths: [letters.between(0.13, 0.16), letters.between(0.15, 0.19), letters.between(0.14, 0.18)]
            .map(|width| width * broad),
        limbs: letters.between(1.2, 1.6),
        stoop: 0.0,
    };
    let mut figure = Figure::new();
    let body = Body::new(&mut figure, &shape);
    let (h, hs) = (body.h, body.hs);
    let fur = &mut figure.body;
    body.add_trunk(fur, 0.0, color);
    body.add_arms(fur, 0.0, 1.0, color);
    body.add_legs(fur, 0.0, 1.0, color);
    let throat = Blob::cone(body.trunk[0].0, body.at(vec3(0.0, -0.6, 0.0)), 0.09 * h, 0.085 * h);
    fur.add(throat.seam(0.05 * h).color(color).joint(body.neck));
    body.hands(fur, color);
    let foot = vec3(body.leg[2].x, 0.035 * h, body.leg[2].z + 0.045 * h);
    fur.pair(Blob::ellipsoid(foot, vec3(0.055, 0.035, 0.080) * h).seam(0.03 * h).color(color), body.foot);
    fur.add(
        Blob::ellipsoid(body.head_center, vec3(1.05, 0.96, 0.95) * hs).seam(0.15 * hs).color(color).joint(body.head),
    );
    fur.pair(Blob::sphere(body.at(vec3(0.45, -0.42, 0.40)), 0.45 * hs).seam(0.3 * hs).color(color), [body.head; 2]);
    adorn(&mut figure, &body, &mut letters, color, mark);
    let belly = body.trunk[1];
    let salt = letters.next();
    figure.body.paint(move |p, c| {
        let front = smooth(
            0.95,
            0.75,
            ((p - belly.0 - vec3(0.0, 0.0, 0.9 * belly.1.z)) / (belly.1 * vec3(0.75, 1.3, 1.0))).length(),
        );
        let spots =
            smooth(0.22, 0.30, studio_shape::gradient_noise(p * (7.0 / h), salt)) * smooth(0.05, -0.10, p.z / h);
        if (c - color).length() < 0.02 { c.lerp(mark, 0.8 * spots).lerp(pale, front) } else { c }
    });
    Face {
        iris: mark * 0.7,
        brow: color * 0.45,
        lip: color * 0.5,
        skin: color,
        lashes: letters.next().is_multiple_of(3),
        full_lips: false,
        earrings: None,
        bushy: letters.next().is_multiple_of(2),
        eye: letters.between(0.27, 0.35),
        mood: design.mood,
    }
    .build(&mut figure, &body);
    figure.details.push(Detail { center: body.head_center, radius: 1.5 * hs, cell_m: hs / 14.0 });
    figure.finish("stranger_creature", Plan::Biped, 0.017 * h, Material::FUR)
}

/// Ears, horns or feelers, and a tail, as the letters have it.
fn adorn(figure: &mut Figure, body: &Body, letters: &mut Letters, color: Vec3, mark: Vec3) {
    let (h, hs) = (body.h, body.hs);
    let kind = letters.next() % 4;
    let reach = letters.between(0.5, 1.0);
    let root = body.at(vec3(0.58, 0.70, 0.0));
    let ear = figure.joint_pair(Role::Ear, [body.head; 2], root);
    let fur = &mut figure.body;
    let (tip, radii, paint) = match kind {
        0 => (vec3(0.75, 0.75 + 1.1 * reach, -0.05), [0.26, 0.20], color),
        1 => (vec3(0.95, 0.85 + 0.8 * reach, 0.10), [0.24, 0.04], hex(0xF2_E4_C8)),
        2 => (vec3(1.25 + 0.5 * reach, 0.60, 0.0), [0.30, 0.10], color),
        _ => (vec3(0.80, 0.95 + 0.7 * reach, 0.10), [0.07, 0.06], color * 0.7),
    };
    let lobe = Blob::cone(root, body.at(tip), radii[0] * hs, radii[1] * hs).seam(0.12 * hs);
    fur.pair(if kind == 1 { lobe.fast_color(paint) } else { lobe.color(paint) }, ear);
    if kind == 3 {
        let bulb = Blob::sphere(body.at(tip), 0.18 * hs).fast_color(mark);
        fur.pair(bulb, ear);
    }
    let (hips, radii) = body.trunk[2];
    let mut parent = body.core[2];
    let mut from = hips - Vec3::Z * 0.8 * radii.z;
    let lift = letters.between(0.02, 0.10);
    for n in 0..4u8 {
        let to = from + vec3(0.0, lift * h * f32::from(n) * 0.5, -0.075 * h);
        parent = figure.rig.add(Role::Tail(n), parent, from);
        let width = (0.050 - 0.008 * f32::from(n)) * h;
        figure.body.add(Blob::cone(from, to, width, width - 0.008 * h).seam(0.01 * h).color(color).joint(parent));
        from = to;
    }
    figure.body.add(Blob::sphere(from, 0.045 * h).seam(0.01 * h).fast_color(mark).joint(parent));
}
