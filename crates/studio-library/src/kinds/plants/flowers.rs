//! Flowers.

use super::trees::blade;
use crate::craft::*;

/// A daisy-like flower.
pub(crate) const FLOWER: Kind = Kind::new(Plant, "flower", build_flower)
    .words(
        &["flower", "daisy", "wildflower", "blossom", "bloom", "poppy", "lily", "orchid", "lavender", "chrysanthemum"],
        &["花", "花朵", "小花", "雏菊", "野花", "百合", "菊花", "兰花"],
        &["flower.n.1", "flower.n.2", "daisy.n.1"],
    )
    .made_of(Substance::Plant, 0.05);

/// A sunflower whose head turns; potted when it is said so.
pub(crate) const SUNFLOWER: Kind = Kind::new(Plant, "sunflower", build_sunflower)
    .words(&["sunflower"], &["向日葵"], &["sunflower.n.1"])
    .made_of(Substance::Plant, 0.8);

/// A rose.
pub(crate) const ROSE: Kind = Kind::new(Plant, "rose", build_rose)
    .words(
        &["rose flower", "rosebud", "red rose", "peony", "carnation", "camellia"],
        &["玫瑰", "玫瑰花", "牡丹", "月季", "康乃馨"],
        &["rose.n.1", "peony.n.1"],
    )
    .made_of(Substance::Plant, 0.05);

/// A tulip.
pub(crate) const TULIP: Kind = Kind::new(Plant, "tulip", build_tulip)
    .words(&["tulip", "crocus"], &["郁金香"], &["tulip.n.1"])
    .made_of(Substance::Plant, 0.05);

/// A lotus on the water with its leaves.
pub(crate) const LOTUS: Kind = Kind::new(Plant, "lotus", build_lotus)
    .words(&["lotus", "water lily", "lotus flower"], &["荷花", "莲花", "睡莲"], &["lotus.n.1", "water_lily.n.1"])
    .made_of(Substance::Plant, 0.3)
    .lives(Habitat::Afloat);

/// A dandelion clock.
pub(crate) const DANDELION: Kind = Kind::new(Plant, "dandelion", build_dandelion)
    .words(&["dandelion"], &["蒲公英"], &["dandelion.n.1"])
    .made_of(Substance::Plant, 0.01);

/// A plant in a flower pot.
pub(crate) const POTTED: Kind = Kind::new(Plant, "potted plant", build_potted)
    .words(
        &["potted plant", "houseplant", "flower pot", "flowerpot", "plant", "pot plant", "bonsai"],
        &["盆栽", "花盆", "植物", "盆景"],
        &["houseplant.n.1", "plant.n.2", "pot.n.4"],
    )
    .made_of(Substance::Ceramic, 2.0)
    .loose(Form::Cylinder, 0.05, 0.6);

const GREEN: u32 = 0x4A_8A_3A;

/// A petal from a middle outwards, in turns; it rises by `lift` of its length and curls.
fn petal(from: Vec3, turn: f32, length: f32, width: f32, lift: f32) -> Mesh {
    let side = around(1.0, turn + 0.25);
    surface(4, 5, move |u, v| {
        let across = (u - 0.5) * width * libm::sqrtf((v * (1.0 - v * v * v * v)).max(0.0)) * 1.25;
        let cup = (u - 0.5) * (u - 0.5) * width * 0.5;
        let (out, up) = (libm::cosf(lift * (0.4 + 0.6 * v)), libm::sinf(lift * (0.4 + 0.6 * v)));
        from + around(length * v * out, turn) + side * across + Vec3::Y * (length * v * up + cup)
    })
}

fn stem(craft: &mut Craft, top: Vec3, thick: f32, seed: u32) {
    let bow = vec3(0.06 * wobble(seed, 1), 0.0, 0.06 * wobble(seed, 2)) * top.y;
    let path = curve(&[Vec3::ZERO, top * 0.5 + bow, top], 6);
    craft.put(Material::LEAF, tube(&path, |_| thick).colored(hex(GREEN)).bent(|p| vec3(p.x, p.y.max(0.0), p.z)));
    for (k, t) in [(0, 0.12), (1, 0.3)] {
        let leaf = blade(path[(12.0 * t) as usize], 0.2 + 0.45 * k as f32, top.y * 0.42, top.y * 0.11, 0.75);
        craft.put(Material::LEAF, leaf.colored(hex(GREEN) * 1.1));
    }
}

fn build_flower(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex([0xF2_EF_EA, 0xE6_8F_AC, 0xE8_C2_2A, 0xB4_9A_DC][design.seed as usize % 4]));
    let top = vec3(0.0, 0.3, 0.02);
    stem(&mut craft, top, 0.007, design.seed);
    let head = craft.joint(Role::Head, 0, top);
    let face = |mesh: Mesh| mesh.pitched(38.0).at(top.x, top.y, top.z).on_joint(head);
    for ring in 0..2 {
        for k in 0..11 {
            let turn = (k as f32 + 0.5 * ring as f32) / 11.0;
            let tone = color * (1.0 - 0.1 * ring as f32 + 0.05 * wobble(design.seed, k + 40));
            craft.put(
                Material::LEAF,
                face(
                    petal(vec3(0.0, 0.002 * ring as f32, 0.0), turn, 0.085, 0.036, 0.12 + 0.2 * ring as f32)
                        .colored(tone),
                ),
            );
        }
    }
    let eye = ball(0.03).scaled(1.0, 0.55, 1.0).painted(speckle(
        design.color_at(1, hex(0xE8_A8_22)),
        0.4,
        0.006,
        design.seed,
    ));
    craft.put(Material::FELT, face(eye.at(0.0, 0.008, 0.0)));
    craft.grip(vec3(0.0, 0.12, 0.0), Vec3::Z);
    craft.object("flower")
}

fn clay_pot(craft: &mut Craft, radius: f32, height: f32, color: Vec3) {
    let r = radius;
    let wall = lathe(
        &[
            (0.0, 0.0),
            (r * 0.68, 0.0),
            (r * 0.92, height * 0.78),
            (r, height * 0.78),
            (r * 1.03, height),
            (r * 0.92, height),
            (r * 0.85, height * 0.85),
            (0.0, height * 0.85),
        ],
        0.008,
    );
    craft.put(Material::CLAY, wall.colored(color));
    craft.put(
        Material { grain: Grain { kind: GrainKind::Sand, scale_m: 0.02, color: 0.3, bump: 0.6 }, ..Material::MATT },
        cylinder(r * 0.87, 0.02, 0.008).colored(hex(0x4A_32_22)).at(0.0, height * 0.83, 0.0),
    );
}

fn build_sunflower(design: &Design) -> Model {
    let mut craft = Craft::new();
    let potted = design.has("potted") || design.has("pot") || design.has("in a pot");
    let foot = if potted { 0.24 } else { 0.0 };
    if potted {
        clay_pot(&mut craft, 0.17, 0.28, hex(0xB8_60_38));
    }
    let tall = if potted { 0.95 } else { 1.5 };
    let top = vec3(0.0, tall, 0.05);
    let path = curve(&[vec3(0.0, foot, 0.0), vec3(0.03, tall * 0.5, -0.02), vec3(0.0, tall * 0.92, -0.02), top], 6);
    craft.put(Material::LEAF, tube(&path, |s| 0.022 - 0.006 * s).colored(hex(GREEN)));
    for k in 0..5 {
        let at = path[3 + 2 * k as usize];
        craft.put(
            Material::LEAF,
            petal(at, 0.3 + 0.4 * k as f32, 0.3, 0.2, 0.35).colored(hex(GREEN) * (1.0 + 0.1 * wobble(design.seed, k))),
        );
    }
    let head = craft.joint(Role::Head, 0, top);
    let face = |mesh: Mesh| mesh.pitched(72.0).at(top.x, top.y, top.z + 0.02).on_joint(head);
    let gold = design.color_or(hex(0xEC_B0_1E));
    for (ring, count, length, lift) in [(0, 18, 0.2, 0.05), (1, 16, 0.17, 0.3)] {
        for k in 0..count {
            let turn = (k as f32 + 0.5 * ring as f32) / count as f32;
            let tone = gold * (1.0 - 0.08 * ring as f32 + 0.07 * wobble(design.seed, k + 50));
            craft.put(
                Material::LEAF,
                face(petal(around(0.07, turn) + Vec3::Y * 0.01, turn, length, 0.075, lift).colored(tone)),
            );
        }
    }
    craft.put(
        Material::FELT,
        face(ball(0.125).scaled(1.0, 0.32, 1.0).painted(|p, _| {
            let r = libm::hypotf(p.x, p.z);
            hex(0x4A_2C_18).lerp(hex(0x8A_58_22), ((r - 0.05) / 0.06).clamp(0.0, 1.0))
        })),
    );
    for k in 0..70 {
        let at = around(0.0135 * libm::sqrtf(k as f32), k as f32 * 0.381_966);
        let r = at.length();
        craft.put(
            Material::FELT,
            face(fine_ball(0.0085, 8).colored(hex(if k < 24 { 0x6A_7A_2A } else { 0x5A_34_1C })).at(
                at.x,
                0.04 - 2.0 * r * r,
                at.z,
            )),
        );
    }
    craft.put(
        Material::LEAF,
        face(lathe(&[(0.0, -0.04), (0.06, -0.03), (0.13, 0.0), (0.0, 0.01)], 0.02).colored(hex(GREEN))),
    );
    craft.object("sunflower")
}

fn build_rose(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xC4_1E_34));
    let top = vec3(0.0, 0.34, 0.0);
    stem(&mut craft, top, 0.006, design.seed);
    let head = craft.joint(Role::Head, 0, top);
    // Shells around a bud, the outer ones lower and turned outwards at the rim.
    for (ring, count, radius, height, flare) in [
        (0, 5, 0.034, 0.062, 0.026),
        (1, 5, 0.027, 0.074, 0.017),
        (2, 4, 0.019, 0.082, 0.009),
        (3, 3, 0.011, 0.086, 0.004),
    ] {
        for k in 0..count {
            let turn = (k as f32 + 0.4 * ring as f32) / count as f32;
            let shell = surface(8, 8, move |u, v| {
                let rim = libm::sqrtf((1.0 - libm::powf((u - 0.5).abs() * 2.0, 3.0)).max(0.0)) * 0.4 + 0.6;
                let bowl = radius * (0.35 + 0.75 * libm::sinf(PI * 0.55 * v)) + flare * libm::powf(v, 4.0);
                top + around(bowl, turn + (u - 0.5) * 1.5 / count as f32)
                    + Vec3::Y * (height * v * rim - 0.35 * flare * libm::powf(v, 6.0))
            });
            let tone = color * (1.15 - 0.13 * ring as f32);
            let depth = shell.painted(move |p, _| tone * (0.55 + 0.5 * ((p.y - top.y) / height).clamp(0.0, 1.0)));
            craft.put(Material { fuzz: 0.5, ..Material::LEAF }, depth.on_joint(head));
        }
    }
    craft.put(Material::LEAF, ball(0.02).scaled(1.0, 0.9, 1.0).colored(hex(GREEN)).at(0.0, top.y, 0.0).on_joint(head));
    for (y, turn) in [(0.12, 10.0), (0.2, 130.0), (0.26, 250.0)] {
        craft.put(
            Material::LEAF,
            cone(0.004, 0.0005, 0.014, 0.0003)
                .pitched(80.0)
                .at(0.0, 0.0, 0.005)
                .yawed(turn)
                .at(0.0, y, 0.0)
                .colored(hex(0x6A_5A_2A)),
        );
    }
    craft.grip(vec3(0.0, 0.1, 0.0), Vec3::Z);
    craft.object("rose")
}

fn build_tulip(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex([0xD8_34_2E, 0xE8_B0_2A, 0xE0_6A_9A, 0x9A_4A_B0][design.seed as usize % 4]));
    let top = vec3(0.0, 0.3, 0.0);
    craft.put(Material::LEAF, rod(Vec3::Y * 0.01, top, 0.008).colored(hex(GREEN)));
    for k in 0..3 {
        craft.put(Material::LEAF, blade(Vec3::ZERO, k as f32 / 3.0, 0.13, 0.05, 2.1).colored(hex(0x5A_96_4A)));
    }
    let head = craft.joint(Role::Head, 0, top);
    for ring in 0..2 {
        for k in 0..3 {
            let turn = (k as f32 + 0.5 * ring as f32) / 3.0;
            let leaf = surface(6, 8, |u, v| {
                let bulge = 0.034 * libm::sinf(PI * (0.12 + 0.7 * v)) + 0.004 * ring as f32;
                let width = 0.19 * libm::sinf(PI * (0.15 + 0.8 * v));
                top + around(bulge, turn + (u - 0.5) * width / 0.55) + Vec3::Y * (0.09 * v)
            });
            craft.put(
                Material::LEAF,
                leaf.painted(move |p, _| color * (0.75 + 0.4 * (p.y - 0.3) / 0.09) * (1.0 - 0.1 * ring as f32))
                    .on_joint(head),
            );
        }
    }
    craft.grip(vec3(0.0, 0.1, 0.0), Vec3::Z);
    craft.object("tulip")
}

fn build_lotus(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xEC_A0_BE));
    for (x, z, r, turn) in
        [(-0.42, 0.12, 0.3, 0.1), (0.4, -0.22, 0.34, 0.6), (0.28, 0.4, 0.2, 0.35), (-0.2, -0.42, 0.24, 0.8)]
    {
        // A round leaf with a notch, its rim turned up.
        let pad = surface(30, 5, move |u, v| {
            around(r * v, turn + 0.02 + 0.96 * u) + Vec3::Y * (0.012 + 0.035 * libm::powf(v, 6.0))
        });
        let tone = hex(0x3E_8A_50) * (1.0 + 0.1 * wobble(design.seed, (r * 100.0) as i32));
        craft.put(
            Material { sway_m: 0.0, ..Material::LEAF },
            pad.painted(move |p, _| tone * (0.82 + 0.25 * libm::sinf(libm::atan2f(p.x, p.z) * 14.0).abs()))
                .at(x, 0.0, z),
        );
    }
    let head = craft.joint(Role::Head, 0, vec3(0.0, 0.05, 0.0));
    for (ring, count, length, lift) in [(0, 9, 0.24, 0.42), (1, 8, 0.23, 0.8), (2, 6, 0.2, 1.12)] {
        for k in 0..count {
            let turn = (k as f32 + 0.5 * ring as f32) / count as f32;
            let from = around(0.02, turn) + Vec3::Y * 0.06;
            let leaf = petal(from, turn, length, 0.11, lift)
                .painted(move |p, _| hex(0xF6_E8_E8).lerp(color, ((p - from).length() / length).clamp(0.15, 1.0)));
            craft.put(Material { sway_m: 0.0, ..Material::LEAF }, leaf.on_joint(head));
        }
    }
    craft.put(Material::FELT, cone(0.02, 0.045, 0.07, 0.01).colored(hex(0xE8_C2_4A)).at(0.0, 0.06, 0.0).on_joint(head));
    craft.object("lotus")
}

fn build_dandelion(design: &Design) -> Model {
    let mut craft = Craft::new();
    let top = vec3(0.01, 0.28, 0.0);
    stem(&mut craft, top, 0.004, design.seed);
    craft.put(Material::FELT, ball(0.012).colored(hex(0xA8_8A_5A)).at(top.x, top.y, top.z));
    for k in 0..90 {
        let y = 1.0 - 2.0 * (k as f32 + 0.5) / 90.0;
        let out = around(libm::sqrtf(1.0 - y * y), k as f32 * 0.381_966) + Vec3::Y * y;
        let end = top + out * 0.07;
        craft.put(Material::LEAF, tube(&[top + out * 0.012, end], |_| 0.0007).colored(hex(0xE8_E4_DA)));
        craft.put(
            Material { fuzz: 1.0, ..Material::LEAF },
            fine_ball(0.008, 8).scaled(1.0, 0.5, 1.0).colored(design.color_or(hex(0xF6_F4_F0))).at(end.x, end.y, end.z),
        );
    }
    craft.grip(vec3(0.0, 0.1, 0.0), Vec3::Z);
    craft.object("dandelion")
}

fn build_potted(design: &Design) -> Model {
    let mut craft = Craft::new();
    clay_pot(&mut craft, 0.13, 0.2, design.color_or(hex(0xB8_60_38)));
    for k in 0..16 {
        let lift = 1.7 - 0.07 * k as f32;
        let leaf = blade(vec3(0.0, 0.17, 0.0), k as f32 * 0.382, 0.3 + 0.05 * wobble(design.seed, k), 0.085, lift);
        craft.put(Material::LEAF, leaf.colored(hex(0x3F_82_40) * (1.0 + 0.2 * wobble(design.seed, k + 30))));
    }
    craft.object("potted plant")
}
