//! Things that float and fly: balloon, kite, frisbee, paper plane, feather.

use crate::craft::*;

/// A balloon on a string.
pub(crate) const BALLOON: Kind = Kind::new(Prop, "balloon", build_balloon)
    .words(&["balloon", "helium balloon", "party balloon"], &["气球", "氢气球"], &["balloon.n.2"])
    .made_of(Substance::Rubber, 0.01)
    .floating(Form::Ball, 0.6, 0.4, 1.25)
    .lives(Habitat::Air);

/// A diamond kite with a tail.
pub(crate) const KITE: Kind = Kind::new(Prop, "kite", build_kite)
    .words(&["kite"], &["风筝", "纸鸢"], &["kite.n.3"])
    .made_of(Substance::Paper, 0.15)
    .dynamics(Dynamics::Actor)
    .lives(Habitat::Air);

/// A flying disc.
pub(crate) const FRISBEE: Kind = Kind::new(Prop, "frisbee", build_frisbee)
    .words(&["frisbee", "flying disc", "discus"], &["飞盘", "铁饼"], &["frisbee.n.1", "discus.n.2"])
    .made_of(Substance::Plastic, 0.17)
    .loose(Form::Cylinder, 0.3, 0.5);

/// A folded plane of paper.
pub(crate) const PAPER_PLANE: Kind = Kind::new(Prop, "paper plane", build_paper_plane)
    .words(&["paper plane", "paper airplane", "paper aeroplane", "glider toy"], &["纸飞机"], &[])
    .made_of(Substance::Paper, 0.005)
    .floating(Form::Box, 0.1, 0.5, 0.8);

/// A feather.
pub(crate) const FEATHER: Kind = Kind::new(Prop, "feather", build_feather)
    .words(&["feather", "quill", "plume"], &["羽毛"], &["feather.n.1"])
    .made_of(Substance::Cloth, 0.001)
    .floating(Form::Box, 0.05, 0.6, 0.97)
    .lives(Habitat::Air);

fn build_balloon(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xD4_2A_2E));
    let rubber = design.surface_or(Material { roughness: 0.18, translucency: 0.35, ..Material::PLASTIC });
    let knot = 0.5;
    let body = fine_ball(0.15, 48).scaled(1.0, 1.18, 1.0).bent(|p| {
        // The lower half narrows to the knot.
        let low = (-p.y / 0.177).max(0.0);
        vec3(p.x * (1.0 - 0.28 * low * low), p.y - 0.05 * low * low * low, p.z * (1.0 - 0.28 * low * low))
    });
    let painted = body.painted(coat(design, color, design.color_at(1, hex(0xF2_EF_EA)), 0.07));
    craft.put(rubber, painted.at(0.0, knot + 0.235, 0.0));
    craft.put(rubber, cone(0.022, 0.006, 0.028, 0.004).colored(color * 0.8).at(0.0, knot - 0.012, 0.0));
    let dangle: Vec<Vec3> = (0..=12)
        .map(|k| {
            let t = k as f32 / 12.0;
            vec3(0.02 * libm::sinf(t * 9.0) * t, knot * (1.0 - t), 0.014 * libm::cosf(t * 7.0) * t)
        })
        .collect();
    let string = craft.joint(Role::Tail(0), 0, vec3(0.0, knot, 0.0));
    craft.put(Material::CLOTH, tube(&dangle, |_| 0.0028).colored(hex(0xE8_E0_D0)).on_joint(string));
    craft.socket(SocketRole::Grip, string, vec3(0.0, 0.03, 0.0), Vec3::Z);
    craft.object("balloon")
}

fn build_kite(design: &Design) -> Model {
    let mut craft = Craft::new();
    let colors = [0xD4_32_2C, 0xE8_C2_2A, 0x2C_5F_C0, 0x4A_A8_48].map(hex);
    let color = |k: usize| {
        if design.colors.is_empty() {
            colors[k]
        } else {
            design.color_at(k, design.colors[0] * if k.is_multiple_of(2) { 1.0 } else { 0.8 })
        }
    };
    let paper = Material { translucency: 0.5, ..Material::PAPER };
    let heart = vec3(0.0, 1.05, 0.05);
    let rim = [vec3(0.0, 1.42, 0.0), vec3(0.36, 1.08, 0.0), vec3(0.0, 0.5, 0.0), vec3(-0.36, 1.08, 0.0)];
    for k in 0..4 {
        let (a, b) = (rim[(k + 1) % 4], rim[k]);
        // A panel between the spars, bellied by the wind.
        let panel = surface(6, 6, |u, v| {
            heart.lerp(a.lerp(b, v), u) + vec3(0.0, 0.0, 0.12 * u * (1.0 - u) * 4.0 * v * (1.0 - v))
        });
        craft.put(paper, panel.colored(color(k)));
    }
    craft.put(Material::WOOD, rod(rim[0], rim[2], 0.008).colored(hex(0xC6_A2_76)).at(0.0, 0.0, -0.01));
    craft.put(
        Material::WOOD,
        tube(&curve(&[rim[1], heart, rim[3]], 6), |_| 0.008).colored(hex(0xC6_A2_76)).at(0.0, 0.0, -0.012),
    );
    let mut from = rim[2];
    let mut parent = 0;
    for k in 0..5u8 {
        let joint = craft.joint(Role::Tail(k), parent, from);
        let next = from + vec3(if k % 2 == 0 { 0.06 } else { -0.06 }, -0.095, 0.0);
        craft.put(Material::CLOTH, rod(from, next, 0.004).colored(hex(0xF2_EF_EA)).on_joint(joint));
        for side in [-1.0, 1.0] {
            let bow = cone(0.03, 0.004, 0.055, 0.006).rolled(side * 90.0).scaled(1.0, 1.0, 0.35);
            craft.put(
                Material::CLOTH,
                bow.colored(color(usize::from(k) % 4))
                    .at(next.x, next.y, next.z)
                    .at(side * 0.055, 0.0, 0.0)
                    .on_joint(joint),
            );
        }
        (from, parent) = (next, joint);
    }
    craft.grip(vec3(0.0, 1.0, 0.14), Vec3::Z);
    craft.object("kite")
}

fn build_frisbee(design: &Design) -> Model {
    let disc = lathe(
        &[
            (0.0, 0.016),
            (0.112, 0.016),
            (0.122, 0.0),
            (0.132, 0.002),
            (0.132, 0.012),
            (0.115, 0.024),
            (0.07, 0.028),
            (0.0, 0.028),
        ],
        0.004,
    );
    let (color, ring) = (design.color_or(hex(0xE0_4A_2A)), design.color_at(1, hex(0xF2_EF_EA)));
    let painted = disc.painted(|p, _| if (0.065..0.09).contains(&libm::hypotf(p.x, p.z)) { ring } else { color });
    let mut craft = Craft::new();
    craft.put(design.surface_or(Material::PLASTIC), painted);
    craft.grip(vec3(0.0, 0.012, 0.125), Vec3::Z);
    craft.object("frisbee")
}

fn build_paper_plane(design: &Design) -> Model {
    let mut craft = Craft::new();
    let paper = design.color_or(hex(0xF4_F0_E6));
    let (nose, keel) = (vec3(0.0, 0.05, 0.16), vec3(0.0, 0.0, -0.12));
    for side in [-1.0, 1.0] {
        let fold = |x: f32, y: f32, z: f32| vec3(side * x, y, z);
        for [a, b, c, d] in [
            [fold(0.006, 0.05, -0.12), fold(0.09, 0.075, -0.12), nose, nose],
            [keel, fold(0.006, 0.05, -0.12), nose, nose],
        ] {
            let shade_of = if a == keel { 0.82 } else { 1.0 };
            craft.put(
                Material::PAPER,
                surface(2, 4, |u, v| a.lerp(b, u).lerp(c.lerp(d, u), v)).colored(paper * shade_of),
            );
        }
    }
    craft.object("paper plane")
}

fn build_feather(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xF2_EF_EA));
    let spine = |t: f32| vec3(0.02 * libm::sinf(t * 2.0), 0.01 + 0.02 * t * (1.0 - t), -0.11 + 0.22 * t);
    for side in [-1.0, 1.0] {
        let vane = surface(4, 16, |u, v| {
            let width = 0.026 * libm::sinf(PI * (0.12 + 0.88 * v).min(0.999)) * u;
            spine(0.2 + 0.8 * v) + vec3(side * width, 0.25 * width * u, -0.6 * width)
        });
        craft.put(Material { two_sided: true, ..Material::LEAF }, vane.colored(color));
    }
    let path: Vec<Vec3> = (0..=10).map(|k| spine(k as f32 / 10.0)).collect();
    craft.put(Material::PLASTIC, tube(&path, |s| 0.0018 * (1.0 - 0.7 * s)).colored(hex(0xE4_DC_C8)));
    craft.object("feather")
}
