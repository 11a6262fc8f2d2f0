//! Balls, blocks, dominoes, marbles and spinning tops.

use crate::craft::*;

/// A ball: a beach ball unless a colour is said.
pub(crate) const BALL: Kind = Kind::new(Prop, "ball", build_ball)
    .words(
        &["ball", "beach ball", "rubber ball", "bouncy ball", "sphere", "orb", "volleyball", "bowling ball"],
        &["球", "皮球", "沙滩球", "圆球", "排球", "小球"],
        &["ball.n.1", "sphere.n.2", "ball.n.3", "globe.n.3"],
    )
    .made_of(Substance::Rubber, 0.3)
    .loose(Form::Ball, 0.78, 0.55);

/// An orange ball with black seams.
pub(crate) const BASKETBALL: Kind = Kind::new(Prop, "basketball", build_basketball)
    .words(&["basketball"], &["篮球"], &["basketball.n.2"])
    .made_of(Substance::Rubber, 0.62)
    .loose(Form::Ball, 0.8, 0.6);

/// A white ball with black patches.
pub(crate) const SOCCER_BALL: Kind = Kind::new(Prop, "soccer ball", build_soccer_ball)
    .words(&["soccer ball", "football"], &["足球"], &["soccer_ball.n.1", "football.n.2"])
    .made_of(Substance::Rubber, 0.43)
    .loose(Form::Ball, 0.72, 0.55);

/// A small felt ball.
pub(crate) const TENNIS_BALL: Kind = Kind::new(Prop, "tennis ball", build_tennis_ball)
    .words(
        &["tennis ball", "baseball", "golf ball", "ping pong ball"],
        &["网球", "棒球", "高尔夫球", "乒乓球"],
        &["tennis_ball.n.1", "baseball.n.2", "golf_ball.n.1", "ping-pong_ball.n.1"],
    )
    .made_of(Substance::Rubber, 0.058)
    .loose(Form::Ball, 0.75, 0.6);

/// A toy block.
pub(crate) const BLOCK: Kind = Kind::new(Prop, "block", build_block)
    .words(
        &["block", "cube", "toy block", "building block", "brick", "dice", "die", "ice cube"],
        &["方块", "立方体", "积木", "砖块", "骰子", "木块", "冰块"],
        &["block.n.1", "cube.n.1", "brick.n.1", "die.n.1", "cube.n.5"],
    )
    .made_of(Substance::Wood, 1.2)
    .loose(Form::Box, 0.2, 0.55);

/// A domino that stands on end.
pub(crate) const DOMINO: Kind = Kind::new(Prop, "domino", build_domino)
    .words(&["domino"], &["多米诺骨牌", "骨牌"], &["domino.n.4"])
    .made_of(Substance::Plastic, 0.04)
    .loose(Form::Box, 0.15, 0.35)
    .lives(Habitat::Tabletop);

/// A glass marble.
pub(crate) const MARBLE: Kind = Kind::new(Prop, "marble", build_marble)
    .words(&["marble", "bead"], &["弹珠", "玻璃球", "珠子"], &["marble.n.2", "bead.n.1", "pearl.n.1"])
    .made_of(Substance::Glass, 0.02)
    .loose(Form::Ball, 0.6, 0.3)
    .lives(Habitat::Tabletop);

/// A spinning top.
pub(crate) const TOP: Kind = Kind::new(Prop, "spinning top", build_top)
    .words(&["spinning top", "whirligig", "gyroscope", "fidget spinner"], &["陀螺"], &["top.n.8", "gyroscope.n.1"])
    .made_of(Substance::Wood, 0.1)
    .lives(Habitat::Tabletop);

fn build_ball(design: &Design) -> Model {
    const RADIUS: f32 = 0.14;
    let surface = design.surface_or(Material { roughness: 0.3, ..Material::PLASTIC });
    let mesh = fine_ball(RADIUS, 72);
    let painted = if design.colors.is_empty() && design.pattern.is_none() && design.material.is_none() {
        // Six panels of a beach ball with white caps.
        let panels = [0xD4_32_2C, 0xF2_EF_EA, 0x2C_5F_C0, 0xF2_EF_EA, 0xE8_C2_2A, 0xF2_EF_EA].map(hex);
        mesh.painted(|p, n| {
            let panel = (libm::atan2f(p.x, p.z) / TAU * 6.0 + 6.01).floor() as usize % 6;
            if n.y.abs() > 0.955 { hex(0xF2_EF_EA) } else { panels[panel] }
        })
    } else {
        let base = design.color_or(hex(0xD4_32_2C));
        let other = design.color_at(1, hex(0xF2_EF_EA));
        match (&design.pattern, design.colors.len()) {
            (None, 2..) => mesh.painted(|_, n| if n.y.abs() < 0.26 { other } else { base }),
            _ => mesh.painted(coat(design, base, other, RADIUS * 0.42)),
        }
    };
    Craft::simple("ball", surface, painted.rolled(-18.0).at(0.0, RADIUS, 0.0))
}

fn build_basketball(design: &Design) -> Model {
    const RADIUS: f32 = 0.12;
    let (skin, seam) = (design.color_or(hex(0xD9_6A_1E)), hex(0x22_18_14));
    let bumpy = Material {
        grain: Grain { kind: GrainKind::Felt, scale_m: 0.004, color: 0.05, bump: 0.12 },
        ..Material::PLASTIC
    };
    let mut craft = Craft::new();
    craft.put(bumpy, ball(RADIUS).colored(skin).at(0.0, RADIUS, 0.0));
    let ring = |tilt: Quat| torus(RADIUS - 0.0005, 0.0028).turned(tilt).colored(seam);
    for tilt in [Quat::IDENTITY, Quat::from_rotation_x(PI * 0.5)] {
        craft.put(Material::PLASTIC, ring(tilt).rolled(20.0).at(0.0, RADIUS, 0.0));
    }
    for side in [-1.0, 1.0] {
        let path: Vec<Vec3> = (0..=40)
            .map(|k| {
                let t = TAU * k as f32 / 40.0;
                let across = side * (0.55 - 0.3 * libm::cosf(2.0 * t).abs());
                let ring = libm::sqrtf(1.0 - across * across);
                vec3(across, ring * libm::sinf(t), ring * libm::cosf(t)) * RADIUS
            })
            .collect();
        craft.put(Material::PLASTIC, tube(&path, |_| 0.0028).colored(seam).rolled(20.0).at(0.0, RADIUS, 0.0));
    }
    craft.object("basketball")
}

fn build_soccer_ball(design: &Design) -> Model {
    const RADIUS: f32 = 0.11;
    let (white, black) = (design.color_or(hex(0xF2_EF_EA)), design.color_at(1, hex(0x22_22_26)));
    // The twelve patches are centred on the corners of an icosahedron.
    let golden = 1.618_034_f32;
    let mut corners = Vec::new();
    for a in [-1.0, 1.0] {
        for b in [-golden, golden] {
            corners.extend([vec3(0.0, a, b), vec3(a, b, 0.0), vec3(b, 0.0, a)].map(Vec3::normalize));
        }
    }
    let mesh = fine_ball(RADIUS, 110).painted(|_, n| {
        let mut near: Vec<f32> = corners.iter().map(|c| c.dot(n)).collect();
        near.sort_by(f32::total_cmp);
        let [third, second, first] = [near[9], near[10], near[11]];
        let seam = first < 0.925 && (second - third < 0.02 || first - second < 0.018) && first < 0.91;
        if first > 0.938 {
            black
        } else if seam {
            white * 0.62
        } else {
            white
        }
    });
    Craft::simple(
        "soccer ball",
        design.surface_or(Material::PLASTIC),
        mesh.rolled(25.0).pitched(15.0).at(0.0, RADIUS, 0.0),
    )
}

fn build_tennis_ball(design: &Design) -> Model {
    const RADIUS: f32 = 0.034;
    let mut craft = Craft::new();
    craft.put(
        Material { grain: Grain { scale_m: 0.002, ..Material::FELT.grain }, ..Material::FELT },
        ball(RADIUS).colored(design.color_or(hex(0xC8_DC_3A))).at(0.0, RADIUS, 0.0),
    );
    let seam: Vec<Vec3> = (0..=48)
        .map(|k| {
            let t = TAU * k as f32 / 48.0;
            let p = vec3(
                libm::cosf(t) + 0.42 * libm::cosf(3.0 * t),
                libm::sinf(t) - 0.42 * libm::sinf(3.0 * t),
                1.3 * libm::sinf(2.0 * t),
            );
            p.normalize() * RADIUS
        })
        .collect();
    craft.put(Material::MATT, tube(&seam, |_| 0.0012).colored(hex(0xF2_EF_EA)).at(0.0, RADIUS, 0.0));
    craft.object("tennis ball")
}

fn build_block(design: &Design) -> Model {
    const SIZE: f32 = 0.14;
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x2C_5F_C0));
    let surface =
        design.surface_or(Material { grain: Grain { color: 0.1, ..Material::WOOD.grain }, ..Material::PLASTIC });
    craft.put(surface, block(SIZE, SIZE, SIZE, 0.016).colored(color));
    let letter = design.text.clone().or_else(|| design.colors.is_empty().then(|| "A".to_owned()));
    if let Some(word) = letter.filter(|_| design.material.is_none()) {
        let raised = text(&word, SIZE * 0.5, 0.008).joined().colored(hex(0xF6_E6_B8));
        for turn in 0..4 {
            craft.put(Material::PLASTIC, raised.clone().at(0.0, SIZE * 0.25, SIZE * 0.5).yawed(90.0 * turn as f32));
        }
    }
    craft.top(vec3(0.0, SIZE, 0.0));
    craft.object("block")
}

fn build_domino(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x26_26_2C));
    craft.put(design.surface_or(Material::PLASTIC), block(0.05, 0.1, 0.016, 0.004).colored(color));
    let white = design.color_at(1, hex(0xF2_EF_EA));
    let pips = [
        vec3(-0.012, 0.088, 0.0),
        vec3(0.012, 0.064, 0.0),
        vec3(0.0, 0.076, 0.0),
        vec3(-0.012, 0.034, 0.0),
        vec3(0.012, 0.034, 0.0),
        vec3(-0.012, 0.014, 0.0),
        vec3(0.012, 0.014, 0.0),
    ];
    for p in pips {
        let pip = ball(0.0046).scaled(1.0, 1.0, 0.3).colored(white);
        craft.put(Material::PLASTIC, pip.at(p.x, p.y, 0.008));
    }
    craft.put(Material::PLASTIC, round_box(vec3(0.038, 0.002, 0.002), 0.0005).colored(white).at(0.0, 0.049, 0.008));
    craft.object("domino")
}

fn build_marble(design: &Design) -> Model {
    const RADIUS: f32 = 0.012;
    let color = design.color_or(hex(0x2C_5F_C0));
    let mut craft = Craft::new();
    let swirl = design.color_at(1, hex(0xF2_EF_EA));
    let mesh = fine_ball(RADIUS, 72).painted(|p, _| {
        let twist = libm::sinf(p.y / RADIUS * 3.0 + libm::atan2f(p.x, p.z) * 2.0);
        if twist > 0.55 { swirl } else { color }
    });
    craft.put(Material::GLOSS, mesh.at(0.0, RADIUS, 0.0));
    craft.object("marble")
}

fn build_top(design: &Design) -> Model {
    let mut craft = Craft::new();
    let spin = craft.turning(Role::Rotor(0), 0, Vec3::ZERO, Vec3::Y);
    let body = lathe(
        &[
            (0.0, 0.0),
            (0.006, 0.004),
            (0.012, 0.016),
            (0.05, 0.05),
            (0.052, 0.062),
            (0.03, 0.074),
            (0.009, 0.08),
            (0.007, 0.11),
            (0.01, 0.118),
            (0.0, 0.12),
        ],
        0.006,
    );
    let (a, b) = (design.color_or(hex(0xC8_2A_26)), design.color_at(1, hex(0xE8_C2_2A)));
    let rings = body.painted(|p, _| {
        if p.y < 0.02 || p.y > 0.08 {
            hex(0xC6_A2_76)
        } else if p.y < 0.048 {
            a
        } else {
            b
        }
    });
    craft.put(design.surface_or(Material::GLOSS), rings.on_joint(spin));
    // A patch beside the axis lets the turning be seen.
    for turn in 0..4 {
        let at = around(0.034, turn as f32 * 0.25);
        craft.put(
            Material::GLOSS,
            ball(0.007).scaled(1.0, 0.35, 1.0).colored(hex(0x2C_5F_C0)).at(at.x, 0.072, at.z).on_joint(spin),
        );
    }
    craft.object("spinning top")
}
