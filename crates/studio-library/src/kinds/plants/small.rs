//! Grass, wheat, mushrooms, cacti, leaves, sprouts and logs.

use super::trees::blade;
use crate::craft::*;

/// A tuft of grass.
pub(crate) const GRASS: Kind = Kind::new(Plant, "grass", build_grass)
    .words(
        &["grass tuft", "tuft of grass", "blade of grass", "weed", "reed"],
        &["草丛", "小草", "芦苇"],
        &["grass.n.1", "weed.n.1"],
    )
    .made_of(Substance::Grass, 0.1);

/// A sheaf of standing wheat.
pub(crate) const WHEAT: Kind = Kind::new(Plant, "wheat", build_wheat)
    .words(
        &["wheat", "barley", "rye", "ear of wheat", "rice plant", "corn stalk"],
        &["小麦", "麦子", "麦穗", "水稻", "稻子"],
        &["wheat.n.1", "cereal.n.1"],
    )
    .made_of(Substance::Grass, 0.1);

/// A toadstool.
pub(crate) const MUSHROOM: Kind = Kind::new(Plant, "mushroom", build_mushroom)
    .words(
        &["mushroom", "toadstool", "fungus", "fly agaric"],
        &["蘑菇", "毒蘑菇", "菌子"],
        &["mushroom.n.2", "fungus.n.1", "agaric.n.2"],
    )
    .made_of(Substance::Plant, 0.1);

/// A cactus.
pub(crate) const CACTUS: Kind = Kind::new(Plant, "cactus", build_cactus)
    .words(&["cactus", "saguaro", "succulent", "aloe"], &["仙人掌", "多肉"], &["cactus.n.1", "succulent.n.1"])
    .made_of(Substance::Plant, 80.0);

/// A leaf.
pub(crate) const LEAF: Kind = Kind::new(Plant, "leaf", build_leaf)
    .words(
        &["leaf", "fallen leaf", "maple leaf", "autumn leaf"],
        &["叶子", "树叶", "落叶", "枫叶"],
        &["leaf.n.1", "petal.n.1"],
    )
    .made_of(Substance::Plant, 0.01)
    .floating(Form::Box, 0.02, 0.6, 0.85);

/// A seedling.
pub(crate) const SPROUT: Kind = Kind::new(Plant, "sprout", build_sprout)
    .words(
        &["sprout", "seedling", "small plant", "sapling", "shoot"],
        &["嫩芽", "幼苗", "小苗", "树苗", "芽"],
        &["sprout.n.1", "seedling.n.1", "seed.n.1"],
    )
    .made_of(Substance::Plant, 0.02);

/// A log.
pub(crate) const LOG: Kind = Kind::new(Plant, "log", build_log)
    .words(&["log", "firewood", "driftwood"], &["原木", "柴火"], &["log.n.1", "stick.n.1"])
    .made_of(Substance::Wood, 15.0)
    .loose(Form::Box, 0.15, 0.6);

fn build_grass(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x5A_9A_3A));
    for k in 0..22 {
        let foot = around(0.05 * (0.5 + 0.5 * wobble(design.seed, k)), k as f32 * 0.382);
        let leaf = blade(
            foot,
            k as f32 * 0.382,
            0.17 + 0.06 * wobble(design.seed, k + 40),
            0.014,
            1.7 + 0.6 * wobble(design.seed, k + 80),
        );
        let tone = color * (1.0 + 0.2 * wobble(design.seed, k + 120));
        craft.put(Material::LEAF, leaf.painted(move |p, _| tone * (0.55 + 2.2 * p.y).min(1.15)));
    }
    craft.object("grass")
}

fn build_wheat(design: &Design) -> Model {
    let mut craft = Craft::new();
    let gold = design.color_or(hex(0xD8_A8_48));
    for k in 0..9 {
        let foot = around(0.1, k as f32 * 0.382) * (0.4 + 0.06 * k as f32);
        let lean = around(0.12, k as f32 * 0.382 + 0.1 * wobble(design.seed, k));
        let tall = 0.8 + 0.08 * wobble(design.seed, k + 20);
        let path = curve(&[foot, foot + lean * 0.3 + Vec3::Y * tall * 0.6, foot + lean + Vec3::Y * tall], 4);
        let straw = Material { translucency: 0.3, ..Material::LEAF };
        craft.put(straw, tube(&path, |_| 0.004).colored(gold * 0.85).bent(|p| vec3(p.x, p.y.max(0.0), p.z)));
        let way = (path[8] - path[5]).normalize();
        for grain in 0..10 {
            let at =
                path[8] + way * (0.013 * grain as f32) + around(0.009, grain as f32 * 0.5 + 0.2 * (grain / 2) as f32);
            craft.put(straw, fine_ball(0.011, 8).scaled(0.7, 1.5, 0.7).colored(gold).at(at.x, at.y, at.z));
            craft.put(
                straw,
                tube(&[at, at + way * 0.07 + around(0.02, grain as f32 * 0.5)], |_| 0.001).colored(gold * 1.1),
            );
        }
        craft.put(straw, blade(path[3], k as f32 * 0.3, 0.25, 0.014, 0.9).colored(gold * 0.9));
    }
    craft.object("wheat")
}

fn build_mushroom(design: &Design) -> Model {
    let mut craft = Craft::new();
    let cap = design.color_or(hex(0xC8_26_22));
    let cream = design.color_at(1, hex(0xF4_EC_DA));
    for (x, z, s, lean) in [(0.0, 0.0, 1.0, 4.0), (0.15, 0.06, 0.55, -9.0), (-0.11, 0.1, 0.4, 10.0)] {
        let place = |mesh: Mesh| mesh.scaled(s, s, s).rolled(lean).at(x, 0.0, z);
        let stalk = lathe(&[(0.0, 0.0), (0.05, 0.0), (0.058, 0.03), (0.038, 0.1), (0.034, 0.19), (0.0, 0.2)], 0.02);
        craft.put(Material::CLAY, place(stalk.colored(hex(0xF1_E6_CE))));
        craft.put(
            Material::CLAY,
            place(
                lathe(&[(0.036, 0.125), (0.062, 0.115), (0.058, 0.128), (0.035, 0.14)], 0.004).colored(hex(0xEA_DC_C0)),
            ),
        );
        let dome = lathe(
            &[
                (0.0, 0.175),
                (0.08, 0.17),
                (0.135, 0.155),
                (0.145, 0.165),
                (0.13, 0.21),
                (0.085, 0.26),
                (0.03, 0.285),
                (0.0, 0.287),
            ],
            0.012,
        );
        let gills = dome.painted(move |p, n| {
            if n.y < -0.25 {
                hex(0xEC_D8_B8) * (0.8 + 0.2 * libm::sinf(libm::atan2f(p.x, p.z) * 40.0))
            } else {
                cap * (0.8 + 1.2 * (p.y - 0.16))
            }
        });
        craft.put(Material { roughness: 0.35, ..Material::CLAY }, place(gills));
        for (turn, r, size) in [
            (0.0, 0.0, 0.026),
            (0.02, 0.085, 0.022),
            (0.2, 0.095, 0.018),
            (0.38, 0.08, 0.024),
            (0.55, 0.1, 0.017),
            (0.72, 0.085, 0.022),
            (0.88, 0.105, 0.016),
            (0.11, 0.125, 0.013),
            (0.46, 0.128, 0.012),
            (0.64, 0.125, 0.013),
        ] {
            let at = around(r, turn);
            let y = 0.286 - 5.2 * r * r - 0.6 * libm::powf(r / 0.145, 8.0) * 0.04;
            let dot = ball(size)
                .scaled(1.0, 0.42, 1.0)
                .turned(Quat::from_rotation_arc(Vec3::Y, (at * 8.0 + Vec3::Y * 0.9).normalize()));
            craft.put(Material::CLAY, place(dot.colored(cream).at(at.x, y, at.z)));
        }
    }
    craft.object("mushroom")
}

fn build_cactus(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x3F_86_50));
    let limbs: [&[Vec3]; 3] = [
        &[Vec3::new(0.0, 0.05, 0.0), Vec3::new(0.02, 0.8, 0.0), Vec3::new(0.0, 1.55, 0.0)],
        &[
            Vec3::new(0.0, 0.62, 0.0),
            Vec3::new(0.3, 0.66, 0.02),
            Vec3::new(0.38, 0.82, 0.02),
            Vec3::new(0.38, 1.2, 0.02),
        ],
        &[
            Vec3::new(0.0, 0.82, 0.0),
            Vec3::new(-0.28, 0.86, 0.0),
            Vec3::new(-0.36, 1.0, 0.0),
            Vec3::new(-0.36, 1.28, 0.0),
        ],
    ];
    for (k, limb) in limbs.iter().enumerate() {
        let thick = if k == 0 { 0.17 } else { 0.1 };
        let path = curve(limb, 6);
        craft.put(
            Material { roughness: 0.6, ..Material::CLAY },
            tube(&path, |s| thick * (1.0 - 0.12 * s))
                .painted(move |p, n| {
                    let rib = libm::sinf(libm::atan2f(n.x, n.z) * 8.0);
                    color * (0.92 + 0.16 * rib + 0.05 * p.y)
                })
                .bent(|p| vec3(p.x, p.y.max(0.0), p.z)),
        );
        for (i, p) in path.iter().enumerate().skip(1).step_by(2) {
            for spike in 0..7 {
                let out = around(thick * 0.95, spike as f32 / 7.0 + 0.07 * i as f32);
                let from = *p + out;
                craft.put(
                    Material::MATT,
                    tube(&[from, from + out.normalize() * 0.03 + Vec3::Y * 0.008], |s| 0.0035 * (1.0 - 0.8 * s))
                        .colored(hex(0xF1_E8_CE)),
                );
            }
        }
    }
    for k in 0..6 {
        let at = around(0.05, k as f32 / 6.0);
        craft.put(Material::LEAF, ball(0.045).scaled(1.0, 0.6, 1.0).colored(hex(0xE0_5A_8A)).at(at.x, 1.72, at.z));
    }
    craft.put(Material::FELT, ball(0.03).colored(hex(0xE8_C2_2A)).at(0.0, 1.745, 0.0));
    craft.object("cactus")
}

fn build_leaf(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color =
        design.color_or(hex(if design.has("autumn") || design.has("fallen") { 0xD8_6A_1E } else { 0x5A_A0_3C }));
    let shape = |v: f32| 0.055 * libm::powf(libm::sinf(PI * libm::powf(v, 0.75)), 0.8);
    let blade = surface(8, 16, |u, v| {
        let x = (u - 0.5) * 2.0 * shape(v).max(0.0);
        vec3(x, 0.006 + 0.25 * x.abs() + 0.03 * v * v, 0.09 - 0.2 * v)
    });
    craft.put(
        Material { sway_m: 0.0, ..Material::LEAF },
        blade.painted(move |p, _| {
            let vein = libm::sinf((p.z + p.x.abs() * 0.9) * 190.0) > 0.82 || p.x.abs() < 0.0025;
            color * if vein { 1.3 } else { 1.0 }
        }),
    );
    craft.put(
        Material::LEAF,
        tube(&[vec3(0.0, 0.006, 0.09), vec3(0.005, 0.004, 0.125)], |_| 0.0028).colored(color * 0.7),
    );
    craft.top(vec3(0.0, 0.012, 0.0));
    craft.object("leaf")
}

fn build_sprout(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x6A_B8_3E));
    craft.put(
        Material { grain: Grain { kind: GrainKind::Sand, scale_m: 0.02, color: 0.3, bump: 0.6 }, ..Material::MATT },
        ball(0.09).scaled(1.0, 0.35, 1.0).bent(|p| vec3(p.x, p.y.max(0.0), p.z)).colored(hex(0x5A_3A_26)),
    );
    let top = vec3(0.0, 0.13, 0.0);
    let grow = craft.joint(Role::Extra(0), 0, vec3(0.0, 0.025, 0.0));
    craft.put(
        Material::LEAF,
        tube(&curve(&[vec3(0.0, 0.02, 0.0), vec3(0.012, 0.08, 0.0), top], 5), |_| 0.006).colored(color).on_joint(grow),
    );
    for (turn, lift) in [(0.22, 0.75), (0.74, 0.85)] {
        craft.put(Material::LEAF, blade(top, turn, 0.1, 0.055, lift).colored(color * 1.05).on_joint(grow));
    }
    craft.put(Material::LEAF, ball(0.01).scaled(1.0, 1.5, 1.0).colored(color * 1.2).at(0.0, 0.138, 0.0).on_joint(grow));
    craft.object("sprout")
}

fn build_log(design: &Design) -> Model {
    let mut craft = Craft::new();
    let bark = design.color_or(hex(0x6E_4A_30));
    let lay = |mesh: Mesh| mesh.rolled(90.0).at(0.45, 0.13, 0.0);
    let trunk = cylinder(0.13, 0.9, 0.02).painted(speckle(bark, 0.3, 0.06, design.seed));
    craft.put(
        Material { grain: Grain { kind: GrainKind::Wood, scale_m: 0.1, color: 0.3, bump: 0.6 }, ..Material::MATT },
        lay(trunk),
    );
    for y in [-0.002, 0.9] {
        let rings = lathe(
            &[
                (0.0, 0.0),
                (0.02, 0.0),
                (0.04, 0.0),
                (0.06, 0.0),
                (0.08, 0.0),
                (0.1, 0.0),
                (0.115, 0.0),
                (0.115, 0.003),
                (0.1, 0.003),
                (0.08, 0.003),
                (0.06, 0.003),
                (0.04, 0.003),
                (0.02, 0.003),
                (0.0, 0.003),
            ],
            0.0,
        );
        craft.put(
            Material::MATT,
            lay(rings
                .painted(|p, _| {
                    hex(0xD8_B0_7A) * if (libm::hypotf(p.x, p.z) * 50.0) as i32 & 1 == 0 { 1.0 } else { 0.8 }
                })
                .at(0.0, y, 0.0)),
        );
    }
    craft
        .put(Material::MATT, tube(&[vec3(0.1, 0.2, 0.03), vec3(0.18, 0.34, 0.07)], |s| 0.04 - 0.012 * s).colored(bark));
    craft.put(Material::LEAF, blade(vec3(0.18, 0.34, 0.07), 0.2, 0.12, 0.06, 0.6).colored(hex(0x5A_9A_3A)));
    craft.top(vec3(0.0, 0.26, 0.0));
    craft.socket(SocketRole::Seat, 0, vec3(0.0, 0.26, 0.0), Vec3::Z);
    craft.object("log")
}
