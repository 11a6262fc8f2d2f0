//! What games are played with and at: goals, nets, hoops, targets, bars, skis.

use crate::craft::*;

/// A football goal with its net; it opens towards +Z.
pub(crate) const GOAL: Kind = Kind::new(Prop, "goal", build_goal)
    .words(
        &["goal", "soccer goal", "football goal", "goalpost", "goal post", "hockey goal"],
        &["球门", "足球门", "龙门"],
        &["goal.n.3", "goalpost.n.1"],
    )
    .made_of(Substance::Metal, 120.0);

/// A net between two posts, along X.
pub(crate) const NET: Kind = Kind::new(Prop, "net", build_net)
    .words(&["net", "tennis net", "volleyball net", "badminton net"], &["球网", "网", "排球网"], &["net.n.5"])
    .made_of(Substance::Cloth, 20.0);

/// A basketball hoop with its board on a post.
pub(crate) const HOOP: Kind = Kind::new(Prop, "hoop", build_hoop)
    .words(
        &["hoop", "basketball hoop", "basketball net", "backboard", "basketball stand"],
        &["篮筐", "篮球架", "篮板", "球架"],
        &["basket.n.3", "backboard.n.1"],
    )
    .made_of(Substance::Metal, 90.0);

/// An archer's target on its stand.
pub(crate) const TARGET: Kind = Kind::new(Prop, "target", build_target)
    .words(
        &["target", "archery target", "dartboard", "bullseye", "bull's-eye"],
        &["靶子", "箭靶", "靶", "飞镖盘"],
        &["dartboard.n.1"],
    )
    .made_of(Substance::Wood, 9.0);

/// A bow with an arrow on its string.
pub(crate) const BOW: Kind = Kind::new(Prop, "bow and arrow", build_bow)
    .words(
        &["bow and arrow", "bow and arrows", "longbow", "arrow", "crossbow"],
        &["弓箭", "弓", "箭", "弩"],
        &["arrow.n.2"],
    )
    .made_of(Substance::Wood, 1.0)
    .loose(Form::Box, 0.2, 0.5)
    .lives(Habitat::Carried);

/// A barbell with its discs.
pub(crate) const BARBELL: Kind = Kind::new(Prop, "barbell", |d| build_weights(d, 1.6, 0.19))
    .words(&["barbell", "weights", "weight bar"], &["杠铃"], &["barbell.n.1"])
    .made_of(Substance::Metal, 40.0)
    .loose(Form::Cylinder, 0.1, 0.6);

/// A dumbbell.
pub(crate) const DUMBBELL: Kind = Kind::new(Prop, "dumbbell", |d| build_weights(d, 0.34, 0.075))
    .words(&["dumbbell", "hand weight", "kettlebell"], &["哑铃"], &["dumbbell.n.1"])
    .made_of(Substance::Metal, 5.0)
    .loose(Form::Cylinder, 0.1, 0.6)
    .lives(Habitat::Carried);

/// A pair of skis.
pub(crate) const SKIS: Kind = Kind::new(Prop, "skis", |d| build_boards(d, 0.1, 1.7, 2))
    .words(&["skis", "ski", "pair of skis"], &["滑雪板", "双板"], &["ski.n.1"])
    .made_of(Substance::Wood, 5.0)
    .loose(Form::Box, 0.1, 0.1);

/// A snowboard.
pub(crate) const SNOWBOARD: Kind = Kind::new(Vehicle, "snowboard", |d| build_boards(d, 0.3, 1.55, 1))
    .words(&["snowboard"], &["单板", "滑雪单板"], &["snowboard.n.1"])
    .made_of(Substance::Wood, 4.0)
    .dynamics(Dynamics::Actor);

/// A sledge on runners.
pub(crate) const SLEDGE: Kind = Kind::new(Vehicle, "sled", build_sledge)
    .words(
        &["sled", "sledge", "sleigh", "toboggan", "bobsled", "dog sled"],
        &["雪橇", "爬犁", "雪车"],
        &["sled.n.1", "bobsled.n.2"],
    )
    .made_of(Substance::Wood, 8.0)
    .dynamics(Dynamics::Actor);

/// A shuttlecock.
pub(crate) const SHUTTLECOCK: Kind = Kind::new(Prop, "shuttlecock", build_shuttlecock)
    .words(&["shuttlecock", "feather ball"], &["羽毛球", "毽子"], &["shuttlecock.n.1"])
    .made_of(Substance::Plastic, 0.02)
    .loose(Form::Ball, 0.3, 0.5);

/// A hurdle for runners.
pub(crate) const HURDLE: Kind = Kind::new(Prop, "hurdle", build_hurdle)
    .words(&["hurdle", "hurdles", "high jump bar"], &["跨栏", "栏架"], &["hurdle.n.1"])
    .made_of(Substance::Metal, 8.0);

/// A punching bag that hangs in its frame.
pub(crate) const PUNCHING_BAG: Kind = Kind::new(Prop, "punching bag", build_punching_bag)
    .words(&["punching bag", "punch bag", "boxing bag", "sandbag"], &["沙袋", "拳击沙袋"], &["punching_bag.n.2"])
    .made_of(Substance::Leather, 40.0);

/// Meshes of cord between four corners.
fn netting(corners: [Vec3; 4], columns: i32, rows: i32, thick: f32) -> Mesh {
    let [a, b, c, d] = corners;
    let at = |u: f32, v: f32| a.lerp(b, u).lerp(d.lerp(c, u), v);
    let upright = (0..=columns).map(|k| k as f32 / columns as f32).map(|u| rod(at(u, 0.0), at(u, 1.0), thick));
    let across = (0..=rows).map(|k| k as f32 / rows as f32).map(|v| rod(at(0.0, v), at(1.0, v), thick));
    Mesh::joined(upright.chain(across))
}

fn build_goal(design: &Design) -> Model {
    let mut craft = Craft::new();
    let white = design.color_or(hex(0xF6_F4_EE));
    let paint = design.surface_or(Material::GLOSS);
    let (w, h, deep, shelf) = (2.9, 2.25, 1.5, 0.6);
    for x in [-w, w] {
        craft.put(paint, rod(vec3(x, 0.0, 0.5), vec3(x, h, 0.5), 0.07).colored(white));
        craft.put(paint, rod(vec3(x, 0.05, 0.5), vec3(x, 0.05, 0.5 - deep), 0.045).colored(white * 0.9));
        craft.put(paint, rod(vec3(x, h, 0.5), vec3(x, h, 0.5 - shelf), 0.035).colored(white * 0.9));
        craft.put(paint, rod(vec3(x, h, 0.5 - shelf), vec3(x, 0.05, 0.5 - deep), 0.035).colored(white * 0.9));
    }
    craft.put(paint, rod(vec3(-w, h, 0.5), vec3(w, h, 0.5), 0.07).colored(white));
    let cord = hex(0xE8_E8_E4);
    let back =
        [vec3(-w, 0.05, 0.5 - deep), vec3(w, 0.05, 0.5 - deep), vec3(w, h, 0.5 - shelf), vec3(-w, h, 0.5 - shelf)];
    craft.put(Material::CLOTH, netting(back, 30, 12, 0.011).colored(cord));
    let roof = [vec3(-w, h, 0.5 - shelf), vec3(w, h, 0.5 - shelf), vec3(w, h, 0.5), vec3(-w, h, 0.5)];
    craft.put(Material::CLOTH, netting(roof, 30, 3, 0.011).colored(cord));
    for x in [-w, w] {
        let side = [vec3(x, 0.05, 0.5 - deep), vec3(x, 0.05, 0.5), vec3(x, h, 0.5), vec3(x, h, 0.5 - shelf)];
        craft.put(Material::CLOTH, netting(side, 8, 12, 0.011).colored(cord));
    }
    craft.object("goal")
}

fn build_net(design: &Design) -> Model {
    let mut craft = Craft::new();
    let cord = design.color_or(hex(0x2A_2C_30));
    let (w, low, high) = (3.2, 0.06, 1.0);
    for x in [-w, w] {
        craft.put(METAL, rod(vec3(x, 0.0, 0.0), vec3(x, high + 0.08, 0.0), 0.05).colored(hex(0x3A_5A_4A)));
        craft.put(METAL, cylinder(0.2, 0.06, 0.02).colored(hex(0x3A_5A_4A)).at(x, 0.0, 0.0));
    }
    let corners = [vec3(-w, low, 0.0), vec3(w, low, 0.0), vec3(w, high, 0.0), vec3(-w, high, 0.0)];
    craft.put(design.surface_or(Material::CLOTH), netting(corners, 54, 9, 0.009).colored(cord));
    craft.put(Material::CLOTH, block(2.0 * w, 0.09, 0.03, 0.01).colored(hex(0xF6_F4_EE)).at(0.0, high - 0.05, 0.0));
    craft.put(Material::CLOTH, block(0.07, high - 0.1, 0.03, 0.01).colored(hex(0xF6_F4_EE)).at(0.0, 0.06, 0.0));
    craft.object("net")
}

fn build_hoop(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xE0_5A_1E));
    craft.put(METAL, block(1.0, 0.24, 1.1, 0.06).colored(hex(0x2C_3C_5C)).at(0.0, 0.0, -1.0));
    let post = curve(&[vec3(0.0, 0.2, -1.0), vec3(0.0, 2.4, -0.95), vec3(0.0, 3.3, -0.35)], 8);
    craft.put(METAL, tube(&post, |_| 0.1).colored(hex(0x2C_3C_5C)));
    craft.put(Material::GLOSS, round_box(vec3(1.8, 1.1, 0.06), 0.02).colored(hex(0xF4_F4_F0)).at(0.0, 3.35, -0.3));
    for (x, y, w, h) in
        [(0.0, 3.4, 0.62, 0.05), (0.0, 2.98, 0.62, 0.05), (-0.29, 3.19, 0.05, 0.45), (0.29, 3.19, 0.05, 0.45)]
    {
        craft.put(Material::GLOSS, round_box(vec3(w, h, 0.07), 0.01).colored(color).at(x, y, -0.29));
    }
    craft.put(METAL, torus(0.25, 0.025).colored(color).at(0.0, 2.98, 0.02));
    craft.put(METAL, block(0.2, 0.1, 0.14, 0.02).colored(color).at(0.0, 2.93, -0.24));
    for k in 0..14 {
        let (top, low) = (around(0.25, k as f32 / 14.0), around(0.15, (k as f32 + 1.5) / 14.0));
        let back = around(0.15, (k as f32 - 1.5) / 14.0);
        for end in [low, back] {
            let cord = rod(top + vec3(0.0, 2.97, 0.02), end + vec3(0.0, 2.55, 0.02), 0.008);
            craft.put(Material::CLOTH, cord.colored(hex(0xF4_F2_EC)));
        }
    }
    craft.socket(SocketRole::Inside, 0, vec3(0.0, 2.98, 0.02), Vec3::Y);
    craft.object("hoop")
}

fn build_target(design: &Design) -> Model {
    let mut craft = Craft::new();
    let middle = design.color_or(hex(0xE8_C2_2A));
    let wood = hex(0x9A_6A_40);
    for x in [-0.45f32, 0.45] {
        craft.put(Material::WOOD, rod(vec3(x, 0.02, 0.2), vec3(x * 0.25, 1.5, -0.06), 0.035).colored(wood));
    }
    craft.put(Material::WOOD, rod(vec3(0.0, 0.02, -0.6), vec3(0.0, 1.4, -0.08), 0.035).colored(wood));
    let straw = cylinder(0.62, 0.14, 0.03).pitched(90.0).colored(hex(0xD8_B8_78));
    craft.put(Material::CLOTH, straw.at(0.0, 0.95, -0.02));
    let rings = [
        (0.58, hex(0xF4_F2_EC)),
        (0.46, hex(0x26_26_2A)),
        (0.35, hex(0x2C_7A_C8)),
        (0.23, hex(0xC8_2A_26)),
        (0.11, middle),
    ];
    for (k, (radius, color)) in rings.into_iter().enumerate() {
        let ring = cylinder(radius, 0.012, 0.003).pitched(90.0).colored(color);
        craft.put(Material::PAPER, ring.at(0.0, 0.95, 0.12 + 0.008 * k as f32));
    }
    craft.object("target")
}

fn build_bow(design: &Design) -> Model {
    let mut craft = Craft::new();
    let wood = design.color_or(hex(0x8A_4E_2A));
    let path = curve(
        &[
            vec3(0.0, 0.03, -0.02),
            vec3(0.0, 0.2, 0.1),
            vec3(0.0, 0.7, 0.3),
            vec3(0.0, 1.2, 0.1),
            vec3(0.0, 1.37, -0.02),
        ],
        8,
    );
    craft.put(design.surface_or(Material::WOOD), tube(&path, |s| 0.012 + 0.014 * libm::sinf(PI * s)).colored(wood));
    craft.put(Material::CLOTH, rod(vec3(0.0, 0.6, 0.29), vec3(0.0, 0.8, 0.29), 0.032).colored(hex(0x3A_2A_22)));
    craft.put(Material::CLOTH, rod(vec3(0.0, 0.04, -0.02), vec3(0.0, 1.36, -0.02), 0.005).colored(hex(0xF0_EA_DA)));
    craft.put(Material::WOOD, rod(vec3(0.0, 0.72, -0.06), vec3(0.0, 0.72, 0.62), 0.009).colored(hex(0xD8_B8_78)));
    craft.put(METAL, cone(0.028, 0.002, 0.09, 0.002).pitched(90.0).colored(hex(0xB8_BE_C6)).at(0.0, 0.72, 0.62));
    for turn in [0.0, 120.0, 240.0] {
        let vane = round_box(vec3(0.004, 0.06, 0.12), 0.001).at(0.0, 0.03, 0.0).rolled(turn);
        craft.put(Material::FELT, vane.colored(hex(0xC8_2A_26)).at(0.0, 0.72, 0.0));
    }
    craft.grip(vec3(0.0, 0.7, 0.29), Vec3::Z);
    craft.object("bow")
}

fn build_weights(design: &Design, long: f32, radius: f32) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x2C_2E_34));
    let bar = rod(vec3(-long * 0.5, radius, 0.0), vec3(long * 0.5, radius, 0.0), radius * 0.14);
    craft.put(METAL, bar.colored(hex(0xC8_CC_D2)));
    for side in [-1.0, 1.0] {
        for (k, share) in [1.0, 0.82, 0.6].into_iter().enumerate() {
            let disc = cylinder(radius * share, radius * 0.28, radius * 0.06).rolled(90.0);
            let x = side * (long * 0.5 - radius * (0.95 - 0.3 * k as f32)) + radius * 0.14;
            craft.put(
                design.surface_or(Material::PLASTIC),
                disc.colored(shade(color, 1.0 + 0.2 * k as f32)).at(x, radius, 0.0),
            );
        }
    }
    craft.grip(vec3(0.0, radius, 0.0), Vec3::Z);
    craft.object("weights")
}

fn build_boards(design: &Design, wide: f32, long: f32, count: i32) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xC8_2A_26));
    let stripe = design.color_at(1, hex(0xF2_EF_EA));
    for n in 0..count {
        let x = (n as f32 - 0.5 * (count - 1) as f32) * wide * 2.0;
        let shape = |u: f32, v: f32, y: f32| {
            let t = 2.0 * v - 1.0;
            let half = wide * 0.5 * libm::sqrtf((1.0 - libm::powf(t.abs(), 8.0)).max(0.0)).max(0.05);
            let lift = 0.16
                * long
                * libm::powf((t.abs() - 0.7).max(0.0) / 0.3, 2.0)
                * if t > 0.0 || count == 1 { 0.5 } else { 0.15 };
            vec3(x + half * (2.0 * u - 1.0), y + lift, long * 0.5 * t)
        };
        let top = surface(4, 40, |u, v| shape(1.0 - u, v, 0.028));
        let sole = surface(4, 40, |u, v| shape(u, v, 0.006));
        let paint = design.surface_or(Material { two_sided: true, ..Material::GLOSS });
        craft.put(paint, top.painted(move |p, _| if (p.z * 3.0).fract().abs() < 0.18 { stripe } else { color }));
        craft.put(paint, sole.colored(color * 0.5));
        let bindings: &[f32] = if count == 1 { &[-0.24, 0.24] } else { &[-0.05] };
        for z in bindings {
            craft.put(Material::PLASTIC, block(wide * 0.8, 0.05, 0.26, 0.02).colored(hex(0x24_24_28)).at(x, 0.03, *z));
            craft.put(
                Material::PLASTIC,
                block(wide * 0.85, 0.05, 0.06, 0.02).colored(hex(0x3A_3A_40)).at(x, 0.08, *z + 0.05),
            );
        }
    }
    craft.socket(SocketRole::Seat, 0, vec3(0.0, 0.05, 0.0), Vec3::Z);
    craft.vehicle("snow boards")
}

fn build_sledge(design: &Design) -> Model {
    let mut craft = Craft::new();
    let wood = design.color_or(hex(0xC8_8A_4C));
    let runner = design.color_at(1, hex(0xB8_2A_24));
    for x in [-0.24, 0.24] {
        let path = curve(
            &[vec3(x, 0.03, -0.6), vec3(x, 0.03, 0.4), vec3(x, 0.12, 0.66), vec3(x, 0.3, 0.72), vec3(x, 0.38, 0.58)],
            8,
        );
        craft.put(METAL, tube(&path, |_| 0.025).colored(runner));
        for z in [-0.45, 0.0, 0.4] {
            craft.put(Material::WOOD, rod(vec3(x, 0.03, z), vec3(x * 0.9, 0.26, z), 0.022).colored(wood * 0.8));
        }
    }
    for k in 0..5 {
        let slat = block(0.1, 0.03, 1.24, 0.012).colored(wood * (1.0 + 0.1 * wobble(design.seed, k)));
        craft.put(design.surface_or(Material::WOOD), slat.at((k as f32 - 2.0) * 0.115, 0.26, -0.02));
    }
    let rope = curve(&[vec3(-0.24, 0.36, 0.6), vec3(0.0, 0.1, 1.0), vec3(0.24, 0.36, 0.6)], 8);
    craft.put(Material::CLOTH, tube(&rope, |_| 0.012).colored(hex(0xE8_DC_C0)));
    craft.socket(SocketRole::Seat, 0, vec3(0.0, 0.3, -0.15), Vec3::Z);
    craft.top(vec3(0.0, 0.3, 0.0));
    craft.vehicle("sled")
}

fn build_shuttlecock(design: &Design) -> Model {
    let mut craft = Craft::new();
    let white = design.color_or(hex(0xF6_F4_EE));
    craft.put(Material::PLASTIC, ball(0.014).colored(hex(0xE8_DC_C0)).at(0.0, 0.014, 0.0));
    craft.put(Material::CLOTH, cylinder(0.0142, 0.006, 0.001).colored(hex(0x2A_7A_4A)).at(0.0, 0.014, 0.0));
    for k in 0..14 {
        let turn = k as f32 / 14.0;
        let (a, b) = (around(0.012, turn) + Vec3::Y * 0.02, around(0.034, turn) + Vec3::Y * 0.085);
        let side = around(0.008, turn + 0.25);
        let feather = surface(2, 4, |u, v| a.lerp(b, v) + side * ((u - 0.5) * (0.5 + v)));
        craft.put(Material { sway_m: 0.0, ..Material::LEAF }, feather.colored(white));
    }
    craft.put(Material::CLOTH, torus(0.021, 0.0008).colored(white * 0.8).at(0.0, 0.045, 0.0));
    craft.object("shuttlecock")
}

fn build_hurdle(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xC8_2A_26));
    for x in [-0.58, 0.58] {
        craft.put(METAL, rod(vec3(x, 0.03, -0.05), vec3(x, 0.9, -0.05), 0.025).colored(hex(0xD8_DC_E0)));
        craft.put(METAL, rod(vec3(x, 0.03, -0.05), vec3(x, 0.03, 0.6), 0.03).colored(hex(0x3A_3E_44)));
    }
    let bar = round_box(vec3(1.24, 0.09, 0.03), 0.012).at(0.0, 0.9, -0.05);
    let white = hex(0xF4_F2_EC);
    craft.put(
        design.surface_or(Material::WOOD),
        bar.painted(move |p, _| if (p.x + 0.62) % 0.5 < 0.25 { color } else { white }),
    );
    craft.put(Material::WOOD, block(0.2, 0.09, 0.034, 0.01).colored(color).at(0.5, 0.855, -0.05));
    craft.object("hurdle")
}

fn build_punching_bag(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xB0_2A_26));
    let steel = hex(0x2E_30_36);
    craft.put(METAL, block(1.3, 0.06, 1.0, 0.02).colored(steel));
    for x in [-0.55, 0.55] {
        craft.put(METAL, rod(vec3(x, 0.05, -0.4), vec3(x, 2.3, -0.4), 0.045).colored(steel));
        craft.put(METAL, rod(vec3(x, 2.28, -0.4), vec3(0.0, 2.28, 0.05), 0.04).colored(steel));
    }
    let swing = craft.joint(Role::Extra(0), 0, vec3(0.0, 2.25, 0.05));
    let bag = lathe(&[(0.0, 0.55), (0.19, 0.56), (0.21, 0.7), (0.21, 1.6), (0.18, 1.72), (0.0, 1.74)], 0.03);
    craft.put(design.surface_or(Material::PLASTIC), bag.colored(color).at(0.0, 0.0, 0.05).on_joint(swing));
    craft.put(
        Material::PLASTIC,
        cylinder(0.214, 0.12, 0.02).colored(hex(0xF0_EC_E4)).at(0.0, 1.3, 0.05).on_joint(swing),
    );
    for turn in [0.0, 0.25, 0.5, 0.75] {
        let from = around(0.16, turn) + vec3(0.0, 1.7, 0.05);
        craft.put(METAL, rod(from, vec3(0.0, 2.25, 0.05), 0.012).colored(hex(0xB8_BE_C6)).on_joint(swing));
    }
    craft.object("punching bag")
}
