//! Animals with hooves: horses, cattle, sheep, deer, giraffes, camels, pigs.

use super::coat::{Coat, Pattern};
use super::creature;
use super::mammal::{BOVINE, EQUINE, Ears, Mammal, horns, nothing, tufts};
use super::quadruped::{Head, Joints, Quadruped, Shape};
use crate::kinds::figure::Figure;
use crate::{Design, Kind};
use glam::{Vec3, vec3};
use studio_shape::{Blend, Blob, Material, Model, gradient_noise, hex};
use studio_storyboard::Sound;

pub(super) const HORSE: Kind = Kind {
    mass_kg: 450.0,
    call: Some(Sound::Neigh),
    ..creature(
        "horse",
        &["horse", "pony", "foal", "stallion", "mare", "donkey", "mule", "colt"],
        &["马", "小马", "骏马", "白马", "驴", "毛驴"],
        &["horse.n.1", "equine.n.1"],
        horse,
    )
};
pub(super) const UNICORN: Kind = Kind {
    mass_kg: 400.0,
    call: Some(Sound::Neigh),
    ..creature("unicorn", &["unicorn", "pegasus"], &["独角兽", "天马"], &["unicorn.n.1"], unicorn)
};
pub(super) const ZEBRA: Kind = Kind {
    mass_kg: 350.0,
    call: Some(Sound::Neigh),
    ..creature("zebra", &["zebra"], &["斑马"], &["zebra.n.1"], zebra)
};
pub(super) const COW: Kind = Kind {
    mass_kg: 600.0,
    call: Some(Sound::Moo),
    ..creature(
        "cow",
        &["cow", "calf", "bull", "ox", "cattle", "buffalo", "bison", "yak"],
        &["牛", "奶牛", "小牛", "公牛", "水牛", "牦牛"],
        &["cattle.n.1", "bovine.n.1"],
        cow,
    )
};
pub(super) const SHEEP: Kind = Kind {
    mass_kg: 60.0,
    call: Some(Sound::Bleat),
    ..creature(
        "sheep",
        &["sheep", "lamb", "ram", "ewe", "alpaca", "llama"],
        &["羊", "绵羊", "小羊", "羊羔", "羊驼"],
        &["sheep.n.1", "llama.n.1"],
        sheep,
    )
};
pub(super) const GOAT: Kind = Kind {
    mass_kg: 45.0,
    call: Some(Sound::Bleat),
    ..creature("goat", &["goat", "ibex", "antelope", "gazelle"], &["山羊", "羚羊"], &["goat.n.1", "antelope.n.1"], goat)
};
pub(super) const PIG: Kind = Kind {
    mass_kg: 90.0,
    call: Some(Sound::Oink),
    ..creature("pig", &["pig", "piglet", "hog", "piggy", "boar"], &["猪", "小猪", "野猪"], &["swine.n.1"], pig)
};
pub(super) const DEER: Kind = Kind {
    mass_kg: 80.0,
    call: Some(Sound::Bleat),
    ..creature(
        "deer",
        &["deer", "stag", "fawn", "reindeer", "moose", "doe", "elk"],
        &["鹿", "小鹿", "梅花鹿", "驯鹿", "麋鹿"],
        &["deer.n.1"],
        deer,
    )
};
pub(super) const GIRAFFE: Kind =
    Kind { mass_kg: 900.0, ..creature("giraffe", &["giraffe"], &["长颈鹿"], &["giraffe.n.1"], giraffe) };
pub(super) const CAMEL: Kind = Kind {
    mass_kg: 500.0,
    call: Some(Sound::Moo),
    ..creature("camel", &["camel", "dromedary"], &["骆驼"], &["camel.n.1"], camel)
};

const HORSE_SHAPE: Shape = Shape {
    back: 1.32,
    length: 0.86,
    girth: 0.27,
    depth: 0.28,
    leg: 0.082,
    paw: vec3(0.098, 0.075, 0.105),
    hoof: Some(vec3(0.035, 0.028, 0.025)),
    neck: vec3(0.0, 0.50, 0.36),
    neck_radii: [0.20, 0.155],
    head: vec3(0.0, 0.07, 0.05),
    head_size: 0.205,
    tail: &[
        (vec3(0.0, 0.0, 0.0), 0.06),
        (vec3(0.0, -0.04, -0.12), 0.085),
        (vec3(0.0, -0.28, -0.19), 0.100),
        (vec3(0.0, -0.55, -0.18), 0.085),
        (vec3(0.0, -0.75, -0.14), 0.030),
    ],
};

const LEAF_EARS: Ears =
    Ears { root: vec3(0.50, 0.86, -0.10), tip: vec3(0.66, 1.46, 0.02), radii: [0.24, 0.05], hollow: Some(0xD8_A8_98) };
const SIDE_EARS: Ears =
    Ears { root: vec3(0.86, 0.44, -0.10), tip: vec3(1.46, 0.34, -0.02), radii: [0.20, 0.13], hollow: Some(0xE4_B4_A8) };

/// A kind with everything usual for hooves.
fn hoofed(id: &'static str, shape: Shape, head: Head, ears: Ears) -> Mammal {
    Mammal {
        id,
        shape,
        head,
        ears,
        nose: 0x2C_22_20,
        snout: None,
        whiskers: 0,
        extras: nothing,
        material: Material::FUR,
    }
}

fn steady(design: &Design, coats: &[Coat]) -> Coat {
    Coat::of(&Design { seed: 0, ..design.clone() }, coats)
}

/// Hair along the neck and between the ears; the tail takes its colour by the coat.
fn mane(figure: &mut Figure, body: &Quadruped, joints: &Joints, color: Vec3) {
    let s = body.head.size;
    let top = body.head.at(vec3(0.0, 0.95, -0.55));
    let foot = body.chest.0 + vec3(0.0, 0.85 * body.chest.1.y, 0.1 * body.chest.1.z);
    let neck = figure.rig.joints()[joints.head].parent.unwrap_or(joints.chest);
    let back = vec3(0.0, 0.30, -0.75) * body.neck[0];
    tufts(
        figure,
        neck,
        color,
        (0..6u8).map(|i| {
            let t = f32::from(i) / 5.0;
            (foot.lerp(top, t) + back * (1.0 - 0.6 * t), 0.46 * s)
        }),
    );
    tufts(
        figure,
        joints.head,
        color,
        [(vec3(0.0, 1.0, -0.1), 0.36), (vec3(0.05, 0.92, 0.42), 0.28), (vec3(0.10, 0.66, 0.78), 0.20)]
            .map(|(p, r)| (body.head.at(p), r * s)),
    );
}

fn dark_mane(figure: &mut Figure, body: &Quadruped, joints: &Joints, coat: &Coat) {
    mane(figure, body, joints, coat.tail_tip);
    let tail = coat.tail_tip;
    figure.body.paint({
        let rump = body.rump;
        move |p, color| if p.z < rump.z - 0.06 { tail } else { color }
    });
}

fn horse(design: &Design) -> Model {
    let (dark, brown, white) = (hex(0x30_20_1A), hex(0x3A_20_12), hex(0xF0_EC_E4));
    let bay = Coat { socks: white, tail_tip: dark, ..Coat::plain(&["bay", "brown"], hex(0x8E_50_2A), brown) };
    let coats = [
        bay,
        Coat { tail_tip: hex(0xD8_D0_C4), ..Coat::plain(&["white", "gray"], white, brown) },
        Coat { tail_tip: hex(0x18_16_18), ..Coat::plain(&["black"], hex(0x30_2C_2E), brown) },
        Coat {
            pattern: Pattern::Patched,
            mark: hex(0x8A_52_2C),
            tail_tip: dark,
            ..Coat::plain(&["patched", "pinto", "piebald"], white, brown)
        },
        Coat { tail_tip: hex(0xF2_E4_C8), ..Coat::plain(&["golden", "palomino"], hex(0xD0_98_50), brown) },
    ];
    let kind = Mammal { extras: dark_mane, ..hoofed("horse", HORSE_SHAPE, EQUINE, LEAF_EARS) };
    kind.build(design, &[steady(design, &coats)])
}

fn rainbow(figure: &mut Figure, body: &Quadruped, joints: &Joints, coat: &Coat) {
    dark_mane(figure, body, joints, coat);
    let (pink, blue, gold) = (hex(0xF0_8C_B4), hex(0x78_B4_F0), hex(0xF4_D0_6C));
    let unit = body.head.size;
    let mane = coat.tail_tip;
    // Strands of three colours run through everything that has the colour of the mane.
    for blob in &mut figure.body.blobs {
        if !blob.painted && blob.color == mane {
            let n = gradient_noise(Vec3::splat(7.0) * (blob.solid.distance(Vec3::ZERO) / unit), 5);
            blob.color = if n > 0.12 {
                pink
            } else if n < -0.12 {
                blue
            } else {
                gold
            };
        }
    }
    let mut horn = Blend::new();
    for i in 0..6u8 {
        let t = f32::from(i) / 6.0;
        let at = body.head.at(vec3(0.0, 0.95 + 1.1 * t, 0.62 + 0.55 * t));
        horn.add(Blob::sphere(at, (0.19 - 0.15 * t) * unit).seam(0.04 * unit).color(gold).joint(joints.head));
    }
    let (a, b) = (body.head.at(vec3(0.0, 0.9, 0.6)), body.head.at(vec3(0.0, 2.15, 1.22)));
    horn.add(Blob::cone(a, b, 0.17 * unit, 0.02 * unit).seam(0.02 * unit).color(gold).joint(joints.head));
    figure.soft(&horn, 0.05 * unit, Material { roughness: 0.3, ..Material::CLAY });
}

fn unicorn(design: &Design) -> Model {
    let coat = Coat { tail_tip: hex(0xEC_A0_CC), ..Coat::plain(&["white"], hex(0xF6_F2_F4), hex(0x7C_5C_C0)) };
    let kind = Mammal { extras: rainbow, ..hoofed("unicorn", HORSE_SHAPE, EQUINE, LEAF_EARS) };
    kind.build(design, &[steady(design, &[coat])])
}

fn zebra(design: &Design) -> Model {
    let black = hex(0x22_20_22);
    let coat = Coat {
        pattern: Pattern::Striped,
        mark: black,
        tail_tip: black,
        ..Coat::plain(&["striped"], hex(0xF2_EE_E6), hex(0x3A_24_18))
    };
    let kind = Mammal { extras: dark_mane, snout: Some(0x3A_34_34), ..hoofed("zebra", HORSE_SHAPE, EQUINE, LEAF_EARS) };
    kind.build(design, &[steady(design, &[coat])])
}

fn cow(design: &Design) -> Model {
    let (black, white, brown) = (hex(0x2A_27_28), hex(0xF4_F0_E8), hex(0x3A_22_14));
    let coats = [
        Coat { pattern: Pattern::Patched, mark: black, ..Coat::plain(&["patched", "spotted"], white, brown) },
        Coat { under: hex(0xD8_B0_84), ..Coat::plain(&["plain", "brown", "ox"], hex(0x8A_54_30), brown) },
    ];
    fn bell_and_horns(figure: &mut Figure, body: &Quadruped, joints: &Joints, _: &Coat) {
        let pieces = [
            (vec3(0.62, 0.78, 0.0), vec3(1.0, 1.02, 0.1), 0.15, 0.11),
            (vec3(1.0, 1.02, 0.1), vec3(1.06, 1.42, 0.18), 0.11, 0.03),
        ];
        horns(figure, &body.head, joints.head, &pieces, 0xE8_DC_C4);
        let udder = body.hips.0 + vec3(0.0, -0.95, 0.45) * body.hips.1;
        figure
            .body
            .add(Blob::sphere(udder, 0.42 * body.hips.1.x).seam(0.05).fast_color(hex(0xE8_AC_A4)).joint(joints.hips));
    }
    const SHAPE: Shape = Shape {
        back: 1.16,
        length: 0.92,
        girth: 0.31,
        depth: 0.30,
        leg: 0.090,
        paw: vec3(0.105, 0.075, 0.110),
        neck: vec3(0.0, 0.16, 0.36),
        neck_radii: [0.23, 0.20],
        head: vec3(0.0, 0.07, 0.14),
        head_size: 0.255,
        tail: &[
            (vec3(0.0, 0.05, 0.0), 0.040),
            (vec3(0.0, -0.05, -0.10), 0.032),
            (vec3(0.0, -0.40, -0.13), 0.028),
            (vec3(0.0, -0.52, -0.13), 0.065),
            (vec3(0.0, -0.62, -0.13), 0.030),
        ],
        ..HORSE_SHAPE
    };
    let kind = Mammal { extras: bell_and_horns, snout: Some(0xE6_A8_A0), ..hoofed("cow", SHAPE, BOVINE, SIDE_EARS) };
    kind.build(design, &[steady(design, &coats)])
}

fn sheep(design: &Design) -> Model {
    let wool = Coat::plain(&["white"], hex(0xF2_EC_E0), hex(0x3A_2A_1C));
    fn fleece(figure: &mut Figure, body: &Quadruped, joints: &Joints, coat: &Coat) {
        for (i, (center, radii)) in [body.chest, body.belly, body.hips].into_iter().enumerate() {
            let joint = if i == 2 { joints.hips } else { joints.chest };
            let balls = (0..26u8).map(|k| {
                let up = 1.0 - 2.0 * (f32::from(k) + 0.5) / 26.0;
                let flat = (1.0 - up * up).max(0.0).sqrt();
                let angle = 2.399_963 * f32::from(k);
                let out = vec3(flat * libm::sinf(angle), up, flat * libm::cosf(angle));
                (center + out * radii * 1.02, 0.36 * radii.x)
            });
            tufts(figure, joint, coat.base, balls.collect::<Vec<_>>());
        }
        let s = body.head.size;
        tufts(
            figure,
            joints.head,
            coat.base,
            [(-0.4, 0.86), (0.0, 1.0), (0.4, 0.86), (0.0, 0.8)].map(|(x, y)| (body.head.at(vec3(x, y, 0.1)), 0.38 * s)),
        );
    }
    const SHAPE: Shape = Shape {
        back: 0.66,
        length: 0.42,
        girth: 0.20,
        depth: 0.20,
        leg: 0.046,
        paw: vec3(0.055, 0.042, 0.062),
        neck: vec3(0.0, 0.13, 0.19),
        neck_radii: [0.14, 0.12],
        head: vec3(0.0, 0.06, 0.07),
        head_size: 0.148,
        tail: &[(vec3(0.0, 0.0, 0.02), 0.06), (vec3(0.0, -0.06, -0.04), 0.06)],
        ..HORSE_SHAPE
    };
    let face = if design.has("black-faced") { 0x3A_32_30 } else { 0xE8_CC_B0 };
    let kind = Mammal {
        extras: fleece,
        snout: Some(face),
        material: Material::FELT,
        ..hoofed("sheep", SHAPE, BOVINE, SIDE_EARS)
    };
    kind.build(design, &[steady(design, &[wool])])
}

fn goat(design: &Design) -> Model {
    let coat = Coat { under: hex(0xF0_E8_DC), ..Coat::plain(&["plain"], hex(0xB8_A0_84), hex(0xB0_8A_30)) };
    fn beard_and_horns(figure: &mut Figure, body: &Quadruped, joints: &Joints, coat: &Coat) {
        let pieces = [
            (vec3(0.30, 0.85, 0.0), vec3(0.42, 1.50, -0.30), 0.16, 0.12),
            (vec3(0.42, 1.50, -0.30), vec3(0.58, 1.72, -0.85), 0.12, 0.03),
        ];
        horns(figure, &body.head, joints.head, &pieces, 0x8A_78_64);
        let s = body.head.size;
        tufts(
            figure,
            joints.jaw,
            coat.under,
            [(vec3(0.0, -1.05, 0.82), 0.2), (vec3(0.0, -1.28, 0.84), 0.13)].map(|(p, r)| (body.head.at(p), r * s)),
        );
    }
    const SHAPE: Shape = Shape {
        back: 0.68,
        length: 0.42,
        girth: 0.145,
        depth: 0.155,
        leg: 0.046,
        paw: vec3(0.052, 0.042, 0.058),
        neck: vec3(0.0, 0.19, 0.15),
        neck_radii: [0.115, 0.10],
        head: vec3(0.0, 0.06, 0.06),
        head_size: 0.142,
        tail: &[(vec3(0.0, 0.02, 0.0), 0.035), (vec3(0.0, 0.08, -0.07), 0.022)],
        ..HORSE_SHAPE
    };
    let kind = Mammal { extras: beard_and_horns, ..hoofed("goat", SHAPE, BOVINE, SIDE_EARS) };
    kind.build(design, &[steady(design, &[coat])])
}

fn pig(design: &Design) -> Model {
    let coats = [
        Coat::plain(&["pink", "plain"], hex(0xEE_B0_A8), hex(0x3A_24_1C)),
        Coat {
            pattern: Pattern::Patched,
            mark: hex(0x3A_34_34),
            ..Coat::plain(&["spotted", "patched"], hex(0xEE_B0_A8), hex(0x3A_24_1C))
        },
    ];
    let head = Head {
        bridge: (vec3(0.0, -0.12, 0.60), vec3(0.0, -0.26, 1.14), 0.46, 0.34),
        muzzle: (vec3(0.10, -0.28, 1.20), vec3(0.28, 0.27, 0.16)),
        jaw: (vec3(0.0, -0.60, 0.86), vec3(0.30, 0.15, 0.28)),
        mouth: (vec3(0.17, -0.535, 1.04), vec3(0.25, 0.034, 0.34), 0.24),
        ..BOVINE
    };
    let ears = Ears {
        root: vec3(0.58, 0.66, 0.10),
        tip: vec3(0.86, 0.98, 0.55),
        radii: [0.27, 0.07],
        hollow: Some(0xE0_90_90),
    };
    const SHAPE: Shape = Shape {
        back: 0.56,
        length: 0.42,
        girth: 0.19,
        depth: 0.185,
        leg: 0.056,
        paw: vec3(0.060, 0.042, 0.064),
        hoof: Some(vec3(0.20, 0.10, 0.09)),
        neck: vec3(0.0, 0.06, 0.20),
        neck_radii: [0.155, 0.15],
        head: vec3(0.0, 0.045, 0.075),
        head_size: 0.172,
        tail: &[
            (vec3(0.0, 0.04, 0.0), 0.020),
            (vec3(0.03, 0.08, -0.04), 0.017),
            (vec3(-0.02, 0.12, -0.05), 0.015),
            (vec3(0.01, 0.15, -0.08), 0.012),
        ],
    };
    let kind = Mammal {
        nose: 0xA8_54_5C,
        snout: Some(0xE6_94_94),
        material: Material::CLAY,
        ..hoofed("pig", SHAPE, head, ears)
    };
    kind.build(design, &[steady(design, &coats)])
}

fn antlers(figure: &mut Figure, body: &Quadruped, joints: &Joints, _: &Coat) {
    let pieces = [
        (vec3(0.36, 0.86, -0.05), vec3(0.62, 1.55, -0.20), 0.11, 0.09),
        (vec3(0.62, 1.55, -0.20), vec3(1.00, 2.10, -0.05), 0.09, 0.07),
        (vec3(1.00, 2.10, -0.05), vec3(0.92, 2.70, 0.10), 0.07, 0.03),
        (vec3(0.62, 1.55, -0.20), vec3(0.52, 1.95, 0.25), 0.07, 0.03),
        (vec3(1.00, 2.10, -0.05), vec3(1.42, 2.42, -0.10), 0.07, 0.03),
    ];
    horns(figure, &body.head, joints.head, &pieces, 0x9A_78_54);
}

fn deer(design: &Design) -> Model {
    let cream = hex(0xF2_E2_CC);
    let coat = Coat {
        under: cream,
        tail_tip: cream,
        pattern: Pattern::Plain,
        ..Coat::plain(&["plain"], hex(0xB0_74_40), hex(0x2E_1C_12))
    };
    let sika = Coat { pattern: Pattern::Spotted, mark: cream, ..coat };
    let sika = Coat { names: &["spotted", "sika"], ..sika };
    const SHAPE: Shape = Shape {
        back: 0.98,
        length: 0.58,
        girth: 0.165,
        depth: 0.175,
        leg: 0.048,
        paw: vec3(0.054, 0.052, 0.064),
        neck: vec3(0.0, 0.33, 0.20),
        neck_radii: [0.115, 0.098],
        head: vec3(0.0, 0.06, 0.05),
        head_size: 0.150,
        tail: &[(vec3(0.0, 0.02, 0.0), 0.045), (vec3(0.0, -0.03, -0.07), 0.040), (vec3(0.0, -0.09, -0.09), 0.018)],
        ..HORSE_SHAPE
    };
    let young = matches!(design.age, studio_storyboard::Age::Baby | studio_storyboard::Age::Young);
    let head = Head { nose: Some((vec3(0.0, -0.78, 1.98), vec3(0.26, 0.18, 0.14))), ..EQUINE };
    let ears = Ears {
        root: vec3(0.70, 0.70, -0.15),
        tip: vec3(1.32, 1.02, -0.05),
        radii: [0.24, 0.06],
        hollow: Some(0xE8_C4_B0),
    };
    let kind = Mammal { extras: if young { nothing } else { antlers }, ..hoofed("deer", SHAPE, head, ears) };
    kind.build(design, &[steady(design, &[coat, sika])])
}

fn giraffe(design: &Design) -> Model {
    let coat = Coat {
        pattern: Pattern::Netted,
        mark: hex(0xA8_62_2C),
        under: hex(0xF0_DC_B4),
        socks: hex(0xF0_DC_B4),
        tail_tip: hex(0x3A_28_20),
        ..Coat::plain(&["netted"], hex(0xF0_D8_A4), hex(0x2E_1C_12))
    };
    fn knobs(figure: &mut Figure, body: &Quadruped, joints: &Joints, _: &Coat) {
        let pieces = [
            (vec3(0.34, 0.90, 0.0), vec3(0.42, 1.55, -0.05), 0.11, 0.10),
            (vec3(0.42, 1.55, -0.05), vec3(0.42, 1.60, -0.05), 0.17, 0.16),
        ];
        horns(figure, &body.head, joints.head, &pieces, 0x5A_3C_28);
    }
    const SHAPE: Shape = Shape {
        back: 1.95,
        length: 0.78,
        girth: 0.27,
        depth: 0.30,
        leg: 0.088,
        paw: vec3(0.100, 0.085, 0.110),
        neck: vec3(0.0, 1.45, 0.52),
        neck_radii: [0.20, 0.135],
        head: vec3(0.0, 0.08, 0.07),
        head_size: 0.225,
        tail: &[
            (vec3(0.0, 0.0, 0.0), 0.045),
            (vec3(0.0, -0.22, -0.12), 0.030),
            (vec3(0.0, -0.55, -0.14), 0.028),
            (vec3(0.0, -0.72, -0.14), 0.070),
        ],
        ..HORSE_SHAPE
    };
    let kind = Mammal {
        extras: knobs,
        ..hoofed(
            "giraffe",
            SHAPE,
            EQUINE,
            Ears { tip: vec3(1.30, 0.92, -0.10), root: vec3(0.72, 0.74, -0.15), ..LEAF_EARS },
        )
    };
    kind.build(design, &[steady(design, &[coat])])
}

fn camel(design: &Design) -> Model {
    let coat = Coat { under: hex(0xDE_BC_8A), ..Coat::plain(&["plain"], hex(0xC4_96_5C), hex(0x2E_1C_12)) };
    fn humps(figure: &mut Figure, body: &Quadruped, joints: &Joints, coat: &Coat) {
        for (z, joint) in [(0.26f32, joints.chest), (-0.26, joints.hips)] {
            let at = body.belly.0 + vec3(0.0, 1.02 * body.belly.1.y, z);
            let hump = Blob::ellipsoid(at, vec3(0.15, 0.25, 0.16));
            figure.body.add(hump.seam(0.14).color(coat.base * 0.92).joint(joint));
        }
        let s = body.head.size;
        tufts(
            figure,
            joints.head,
            coat.base * 0.62,
            [(0.3, -0.2), (-0.3, -0.2), (0.0, 0.1)].map(|(x, z)| (body.head.at(vec3(x, 0.92, z)), 0.34 * s)),
        );
    }
    const SHAPE: Shape = Shape {
        back: 1.42,
        length: 0.90,
        girth: 0.27,
        depth: 0.27,
        leg: 0.085,
        paw: vec3(0.115, 0.065, 0.130),
        hoof: None,
        neck: vec3(0.0, 0.46, 0.56),
        neck_radii: [0.17, 0.135],
        head: vec3(0.0, 0.07, 0.05),
        head_size: 0.195,
        tail: &[(vec3(0.0, 0.0, 0.0), 0.045), (vec3(0.0, -0.20, -0.10), 0.030), (vec3(0.0, -0.42, -0.11), 0.050)],
    };
    let kind = Mammal { extras: humps, ..hoofed("camel", SHAPE, EQUINE, LEAF_EARS) };
    kind.build(design, &[steady(design, &[coat])])
}
