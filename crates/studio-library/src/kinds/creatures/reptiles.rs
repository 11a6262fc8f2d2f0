//! Dragons, dinosaurs, crocodiles — and kangaroos, who also stand on their tails.

use super::coat::{Coat, Pattern};
use super::creature;
use super::mammal::{CANINE, EQUINE, Ears, Mammal, horns, nothing};
use super::quadruped::{Head, Joints, Leg, Quadruped, Shape};
use crate::kinds::figure::{Figure, mirror};
use crate::{Design, Kind};
use glam::{Quat, Vec3, vec3};
use studio_shape::{Blend, Blob, Material, Model, Plan, Role, Side, hex};
use studio_storyboard::Sound;

pub(super) const DRAGON: Kind = Kind {
    mass_kg: 900.0,
    call: Some(Sound::Roar),
    ..creature(
        "dragon",
        &["dragon", "wyvern", "griffin", "baby dragon"],
        &["龙", "巨龙", "小龙", "飞龙", "喷火龙"],
        &["dragon.n.1", "griffin.n.1"],
        dragon,
    )
};
pub(super) const DINOSAUR: Kind = Kind {
    mass_kg: 3000.0,
    call: Some(Sound::Roar),
    ..creature(
        "dinosaur",
        &["dinosaur", "brontosaurus", "brachiosaurus", "t-rex", "tyrannosaurus", "triceratops", "stegosaurus"],
        &["恐龙", "小恐龙", "霸王龙", "三角龙"],
        &["dinosaur.n.1"],
        dinosaur,
    )
};
pub(super) const CROCODILE: Kind = Kind {
    mass_kg: 200.0,
    call: Some(Sound::Growl),
    ..creature(
        "crocodile",
        &["crocodile", "alligator", "gecko", "chameleon", "iguana"],
        &["鳄鱼", "蜥蜴", "壁虎", "变色龙"],
        &["crocodilian_reptile.n.1", "lizard.n.1", "reptile.n.1"],
        crocodile,
    )
};
pub(super) const KANGAROO: Kind = Kind {
    mass_kg: 60.0,
    ..creature("kangaroo", &["kangaroo", "wallaby", "joey"], &["袋鼠", "小袋鼠"], &["kangaroo.n.1"], kangaroo)
};

const NO_EARS: Ears = Ears { root: vec3(0.5, 0.3, -0.3), tip: vec3(0.5, 0.35, -0.3), radii: [0.2, 0.2], hollow: None };

fn scaly(id: &'static str, shape: Shape, head: Head) -> Mammal {
    Mammal {
        id,
        shape,
        head,
        ears: NO_EARS,
        nose: 0x3A_2C_28,
        snout: None,
        whiskers: 0,
        extras: nothing,
        material: Material { roughness: 0.5, ..Material::CLAY },
    }
}

fn steady(design: &Design, coats: &[Coat]) -> Coat {
    Coat::of(&Design { seed: 0, ..design.clone() }, coats)
}

/// A row of spikes along back and tail.
fn spikes(figure: &mut Figure, body: &Quadruped, joints: &Joints, color: Vec3, size: f32) {
    let back = [
        body.hips.0 + Vec3::Y * body.hips.1.y,
        body.belly.0 + Vec3::Y * body.belly.1.y,
        body.chest.0 + Vec3::Y * body.chest.1.y,
    ];
    let spine = figure.rig.joints()[joints.chest].parent.unwrap_or(joints.hips);
    for (a, b, from, to) in [(back[0], back[1], joints.hips, spine), (back[1], back[2], spine, joints.chest)] {
        for k in 0..3u8 {
            let t = f32::from(k) / 3.0;
            let at = a.lerp(b, t);
            let joint = if t < 0.5 { from } else { to };
            figure.body.add(
                Blob::cone(at, at + vec3(0.0, size, -0.4 * size), 0.42 * size, 0.08 * size)
                    .fast_color(color)
                    .joint(joint),
            );
        }
    }
    for (n, pair) in body.tail.windows(2).enumerate() {
        let joint = figure.rig.find(Role::Tail(n as u8)).unwrap_or(joints.hips);
        let at = body.rump + pair[0].0.lerp(pair[1].0, 0.5) + Vec3::Y * pair[1].1;
        let small = size * (0.9 - 0.13 * n as f32);
        figure.body.add(
            Blob::cone(at, at + vec3(0.0, small, -0.5 * small), 0.40 * small, 0.08 * small)
                .fast_color(color)
                .joint(joint),
        );
    }
}

/// Wings of skin between fingers, spread.
fn skin_wings(figure: &mut Figure, body: &Quadruped, joints: &Joints, color: Vec3, length: f32) {
    let root = body.chest.0 + vec3(0.55 * body.chest.1.x, 0.80 * body.chest.1.y, -0.1);
    let wrist = root + vec3(0.46, 0.24, 0.10) * length;
    let wing = figure.joint_pair(Role::Wing, [joints.chest; 2], root);
    let tip = figure.joint_pair(Role::WingTip, wing, wrist);
    let mut skin = Blend::new();
    let bone = color * 0.6;
    let ends = [vec3(1.05, 0.16, -0.02), vec3(0.92, 0.05, -0.34), vec3(0.66, -0.01, -0.50)].map(|p| root + p * length);
    let thin = 0.016 * length;
    skin.pair(Blob::cone(root, wrist, 0.050 * length, 0.036 * length).color(bone), wing);
    for end in ends {
        skin.pair(Blob::cone(wrist, end, 0.030 * length, 0.010 * length).color(bone), tip);
    }
    let inner = root + vec3(0.10, -0.02, -0.42) * length;
    for (a, b, c, joint) in [
        (root, wrist, inner, wing),
        (wrist, ends[2], inner, wing),
        (wrist, ends[0], ends[1], tip),
        (wrist, ends[1], ends[2], tip),
    ] {
        // Sails are fans of thin cones from one corner to the opposite edge.
        for k in 0..11u8 {
            let to = b.lerp(c, f32::from(k) / 10.0);
            let sail = Blob::cone(a, a.lerp(to, 0.94), thin, thin);
            skin.pair(sail.seam(0.035 * length).color(color), joint);
        }
    }
    figure.soft(&skin, 0.024 * length, Material { translucency: 0.4, roughness: 0.6, ..Material::CLAY });
}

fn dragon(design: &Design) -> Model {
    let coat = Coat {
        under: hex(0xF0_D8_98),
        mark: hex(0xE8_A8_38),
        ..Coat::plain(&["green", "plain"], hex(0x4C_A0_62), hex(0xE8_B0_30))
    };
    fn features(figure: &mut Figure, body: &Quadruped, joints: &Joints, coat: &Coat) {
        spikes(figure, body, joints, hex(0xE8_A8_38), 0.13);
        let sail = coat.base.lerp(hex(0xE8_A8_38), 0.45);
        skin_wings(figure, body, joints, sail, 1.45);
        let pieces = [
            (vec3(0.45, 0.80, -0.20), vec3(0.72, 1.40, -0.62), 0.18, 0.12),
            (vec3(0.72, 1.40, -0.62), vec3(0.70, 1.90, -0.85), 0.12, 0.03),
        ];
        horns(figure, &body.head, joints.head, &pieces, 0xF0_E2_C0);
        for side in Side::BOTH {
            let at = body.head.at(mirror(vec3(0.95, 0.10, -0.35), side));
            let end = body.head.at(mirror(vec3(1.55, 0.30, -0.70), side));
            let fan = Blob::cone(at, end, 0.22 * body.head.size, 0.05 * body.head.size);
            figure.body.add(fan.seam(0.1 * body.head.size).fast_color(sail).joint(joints.head));
        }
    }
    const SHAPE: Shape = Shape {
        back: 0.98,
        length: 0.66,
        girth: 0.25,
        depth: 0.25,
        leg: 0.088,
        paw: vec3(0.115, 0.070, 0.150),
        hoof: None,
        neck: vec3(0.0, 0.48, 0.32),
        neck_radii: [0.185, 0.145],
        head: vec3(0.0, 0.10, 0.08),
        head_size: 0.215,
        tail: &[
            (vec3(0.0, 0.0, 0.05), 0.17),
            (vec3(0.0, -0.12, -0.25), 0.135),
            (vec3(0.0, -0.22, -0.55), 0.100),
            (vec3(0.0, -0.22, -0.85), 0.070),
            (vec3(0.0, -0.08, -1.12), 0.045),
            (vec3(0.0, 0.10, -1.28), 0.020),
        ],
    };
    let head = Head {
        nose: None,
        bridge: (vec3(0.0, 0.0, 0.55), vec3(0.0, -0.24, 1.22), 0.52, 0.36),
        muzzle: (vec3(0.20, -0.34, 1.24), vec3(0.32, 0.26, 0.32)),
        jaw: (vec3(0.0, -0.62, 1.02), vec3(0.34, 0.15, 0.42)),
        mouth: (vec3(0.20, -0.545, 1.28), vec3(0.30, 0.036, 0.44), 0.16),
        ..CANINE
    };
    let kind = Mammal { extras: features, ..scaly("dragon", SHAPE, head) };
    let coat = steady(design, &[coat]);
    let coat = Coat { under: hex(0xF0_D8_98), ..coat };
    Model { plan: Plan::Flyer, ..kind.build(design, &[coat]) }
}

fn dinosaur(design: &Design) -> Model {
    let coat = Coat {
        under: hex(0xE8_E4_B0),
        mark: hex(0x4C_86_60),
        pattern: Pattern::Spotted,
        ..Coat::plain(&["green", "plain"], hex(0x7C_B4_6C), hex(0x3A_28_18))
    };
    fn ridge(figure: &mut Figure, body: &Quadruped, joints: &Joints, coat: &Coat) {
        spikes(figure, body, joints, coat.mark, 0.16);
    }
    const SHAPE: Shape = Shape {
        back: 1.85,
        length: 1.10,
        girth: 0.50,
        depth: 0.50,
        leg: 0.19,
        paw: vec3(0.22, 0.12, 0.24),
        hoof: None,
        neck: vec3(0.0, 1.15, 0.75),
        neck_radii: [0.36, 0.22],
        head: vec3(0.0, 0.14, 0.14),
        head_size: 0.34,
        tail: &[
            (vec3(0.0, 0.0, 0.15), 0.33),
            (vec3(0.0, -0.30, -0.45), 0.25),
            (vec3(0.0, -0.65, -0.95), 0.18),
            (vec3(0.0, -0.90, -1.45), 0.11),
            (vec3(0.0, -0.95, -1.90), 0.05),
        ],
    };
    let head = Head {
        muzzle: (vec3(0.20, -0.60, 1.35), vec3(0.42, 0.32, 0.42)),
        bridge: (vec3(0.0, -0.1, 0.45), vec3(0.0, -0.45, 1.15), 0.68, 0.48),
        jaw: (vec3(0.0, -0.92, 1.12), vec3(0.42, 0.18, 0.46)),
        mouth: (vec3(0.22, -0.84, 1.46), vec3(0.34, 0.036, 0.44), 0.16),
        ..EQUINE
    };
    let kind = Mammal { extras: ridge, ..scaly("dinosaur", SHAPE, head) };
    kind.build(design, &[steady(design, &[coat])])
}

fn crocodile(design: &Design) -> Model {
    let coat = Coat {
        under: hex(0xE4_DC_A4),
        mark: hex(0x48_70_38),
        ..Coat::plain(&["green", "plain"], hex(0x62_90_48), hex(0xD8_B0_30))
    };
    fn ridge(figure: &mut Figure, body: &Quadruped, joints: &Joints, coat: &Coat) {
        spikes(figure, body, joints, coat.base * 0.6, 0.055);
        let teeth: Vec<(Vec3, Vec3, f32, f32)> = (0..4u8)
            .map(|i| {
                let z = 1.35 + 0.28 * f32::from(i);
                (vec3(0.40, -0.42, z), vec3(0.41, -0.58, z), 0.06, 0.01)
            })
            .collect();
        horns(figure, &body.head, joints.head, &teeth, 0xF4_F0_E4);
    }
    const SHAPE: Shape = Shape {
        back: 0.34,
        length: 0.62,
        girth: 0.19,
        depth: 0.115,
        leg: 0.058,
        paw: vec3(0.075, 0.040, 0.095),
        hoof: None,
        neck: vec3(0.0, 0.02, 0.22),
        neck_radii: [0.115, 0.115],
        head: vec3(0.0, 0.03, 0.06),
        head_size: 0.145,
        tail: &[
            (vec3(0.0, -0.02, 0.10), 0.115),
            (vec3(0.0, -0.08, -0.15), 0.090),
            (vec3(0.0, -0.13, -0.40), 0.066),
            (vec3(0.05, -0.16, -0.65), 0.044),
            (vec3(0.12, -0.17, -0.88), 0.020),
        ],
    };
    let head = Head {
        nose: None,
        skull: vec3(1.0, 0.72, 0.9),
        cheek: (vec3(0.45, -0.20, 0.2), 0.42),
        bridge: (vec3(0.0, -0.10, 0.5), vec3(0.0, -0.26, 2.0), 0.50, 0.26),
        muzzle: (vec3(0.18, -0.26, 2.1), vec3(0.28, 0.18, 0.30)),
        jaw: (vec3(0.0, -0.56, 1.45), vec3(0.36, 0.14, 0.90)),
        mouth: (vec3(0.20, -0.46, 1.65), vec3(0.42, 0.036, 0.95), 0.06),
        eye: (vec3(0.46, 0.48, 0.42), 0.27, vec3(0.40, 0.10, 0.92)),
        ..CANINE
    };
    let kind = Mammal { extras: ridge, ..scaly("crocodile", SHAPE, head) };
    kind.build(design, &[steady(design, &[coat])])
}

fn kangaroo(design: &Design) -> Model {
    let coat = steady(
        design,
        &[Coat { under: hex(0xF0_DC_BC), ..Coat::plain(&["brown", "plain"], hex(0xB8_7C_4C), hex(0x2E_1C_12)) }],
    );
    let kind = Mammal {
        ears: Ears {
            root: vec3(0.42, 0.84, -0.10),
            tip: vec3(0.66, 1.75, -0.05),
            radii: [0.24, 0.10],
            hollow: Some(0xE0_B0_9C),
        },
        material: Material::FUR,
        ..scaly("kangaroo", SHAPE, Head { nose: Some((vec3(0.0, -0.22, 1.36), vec3(0.17, 0.12, 0.11))), ..CANINE })
    };
    const SHAPE: Shape = Shape {
        back: 1.0,
        length: 0.3,
        girth: 0.17,
        depth: 0.17,
        leg: 0.06,
        paw: vec3(0.07, 0.04, 0.15),
        hoof: None,
        neck: vec3(0.0, 0.20, 0.06),
        neck_radii: [0.11, 0.095],
        head: vec3(0.0, 0.08, 0.05),
        head_size: 0.150,
        tail: &[
            (vec3(0.0, 0.0, 0.06), 0.115),
            (vec3(0.0, -0.17, -0.18), 0.095),
            (vec3(0.0, -0.29, -0.42), 0.070),
            (vec3(0.0, -0.33, -0.66), 0.050),
            (vec3(0.0, -0.31, -0.86), 0.025),
        ],
    };
    let stock = SHAPE.body(kind.head);
    let body = Quadruped {
        chest: (vec3(0.0, 0.98, 0.06), vec3(0.13, 0.16, 0.12)),
        belly: (vec3(0.0, 0.72, 0.02), vec3(0.17, 0.22, 0.17)),
        hips: (vec3(0.0, 0.52, -0.06), vec3(0.20, 0.18, 0.19)),
        head_pivot: vec3(0.0, 1.20, 0.12),
        rump: vec3(0.0, 0.46, -0.20),
        fore: Leg {
            joints: [vec3(0.12, 1.02, 0.09), vec3(0.17, 0.86, 0.09), vec3(0.14, 0.76, 0.20)],
            radii: [0.050, 0.042, 0.036, 0.030],
            paw: (vec3(0.135, 0.72, 0.23), vec3(0.034, 0.046, 0.036)),
            hoof: None,
        },
        hind: Leg {
            joints: [vec3(0.15, 0.52, -0.04), vec3(0.19, 0.34, 0.12), vec3(0.18, 0.075, -0.06)],
            radii: [0.14, 0.11, 0.062, 0.045],
            paw: (vec3(0.18, 0.042, 0.06), vec3(0.062, 0.042, 0.165)),
            hoof: None,
        },
        head: Head { center: vec3(0.0, 1.29, 0.17), ..stock.head },
        ..stock
    };
    let mut model = kind.build_on(design, &body, coat);
    model.plan = Plan::Biped;
    for socket in &mut model.sockets {
        if let studio_shape::SocketRole::Palm(side) = socket.role {
            let turn = Quat::from_rotation_y(-side.sign() * std::f32::consts::FRAC_PI_2);
            socket.frame = glam::Affine3A::from_rotation_translation(turn, mirror(vec3(0.12, 0.70, 0.24), side));
        }
    }
    model
}
