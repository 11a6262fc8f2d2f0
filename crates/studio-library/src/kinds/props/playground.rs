//! Things of the playground: swing, seesaw, trampoline, slide, ramp.

use super::super::furniture::planks;
use crate::craft::*;

/// A swing in its frame.
pub(crate) const SWING: Kind = Kind::new(Prop, "swing", build_swing)
    .words(&["swing", "swing set"], &["秋千"], &["swing.n.2"])
    .made_of(Substance::Wood, 60.0)
    .calls(Sound::Creak);

/// A seesaw.
pub(crate) const SEESAW: Kind = Kind::new(Prop, "seesaw", build_seesaw)
    .words(&["seesaw", "teeter-totter"], &["跷跷板"], &["seesaw.n.1"])
    .made_of(Substance::Wood, 50.0)
    .calls(Sound::Creak);

/// A trampoline; its mat gives way by its joint.
pub(crate) const TRAMPOLINE: Kind = Kind::new(Prop, "trampoline", build_trampoline)
    .words(&["trampoline"], &["蹦床", "弹床"], &["trampoline.n.1"])
    .made_of(Substance::Metal, 40.0);

/// A slide.
pub(crate) const SLIDE: Kind = Kind::new(Prop, "slide", build_slide)
    .words(&["slide", "playground slide", "water slide"], &["滑梯"], &["playground_slide.n.1", "slide.n.5"])
    .made_of(Substance::Plastic, 60.0);

/// A ramp that rises towards −X.
pub(crate) const RAMP: Kind = Kind::new(Prop, "ramp", build_ramp)
    .words(
        &["ramp", "inclined plane", "slope", "wedge"],
        &["斜坡", "坡道", "斜面"],
        &["ramp.n.1", "inclined_plane.n.1"],
    )
    .made_of(Substance::Wood, 20.0);

/// A teddy bear.
pub(crate) const TEDDY: Kind = Kind::new(Prop, "teddy bear", build_teddy)
    .words(
        &["teddy", "plush toy", "stuffed animal", "toy", "plushie"],
        &["泰迪熊", "玩偶", "毛绒玩具", "玩具熊", "玩具"],
        &["teddy.n.1", "doll.n.1", "plaything.n.1"],
    )
    .made_of(Substance::Cloth, 0.4)
    .loose(Form::Box, 0.1, 0.7);

/// A pencil.
pub(crate) const PENCIL: Kind = Kind::new(Prop, "pencil", build_pencil)
    .words(
        &["pencil", "pen", "crayon", "paintbrush", "brush", "marker"],
        &["铅笔", "笔", "钢笔", "画笔", "毛笔", "刷子"],
        &["pencil.n.1", "pen.n.1", "crayon.n.1", "paintbrush.n.1", "wand.n.1"],
    )
    .made_of(Substance::Wood, 0.01)
    .loose(Form::Box, 0.2, 0.4)
    .lives(Habitat::Carried);

fn build_swing(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xC8_3A_2E));
    let beam = 2.1;
    for x in [-1.1, 1.1] {
        for z in [-0.7, 0.7] {
            craft.put(Material::GLOSS, rod(vec3(x * 1.1, 0.04, z), vec3(x, beam, 0.0), 0.045).colored(color));
        }
        craft.put(Material::GLOSS, rod(vec3(x * 1.07, 0.7, -0.47), vec3(x * 1.07, 0.7, 0.47), 0.03).colored(color));
    }
    craft.put(
        Material::GLOSS,
        rod(vec3(-1.25, beam, 0.0), vec3(1.25, beam, 0.0), 0.055).colored(design.color_at(1, hex(0xE8_B8_2A))),
    );
    let swing = craft.turning(Role::Pendulum, 0, vec3(0.0, beam, 0.0), Vec3::X);
    for x in [-0.24, 0.24] {
        craft.put(
            Material::CLOTH,
            rod(vec3(x, beam, 0.0), vec3(x, 0.5, 0.0), 0.016).colored(hex(0xD8_C4_9A)).on_joint(swing),
        );
        craft.put(METAL, torus(0.06, 0.016).rolled(90.0).colored(hex(0x8A_90_98)).at(x, beam, 0.0));
    }
    craft.put(
        Material::WOOD,
        block(0.58, 0.045, 0.24, 0.016).colored(hex(0xB0_78_46)).at(0.0, 0.47, 0.0).on_joint(swing),
    );
    craft.socket(SocketRole::Seat, swing, vec3(0.0, 0.515, 0.0), Vec3::Z);
    craft.socket(SocketRole::Grip, swing, vec3(0.24, 0.95, 0.0), Vec3::Z);
    craft.socket(SocketRole::SecondGrip, swing, vec3(-0.24, 0.95, 0.0), Vec3::Z);
    craft.object("swing")
}

fn build_seesaw(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x2C_7A_B8));
    let foot = polygon(&[(-0.4, 0.0), (0.4, 0.0), (0.12, 0.52), (-0.12, 0.52)], 0.06);
    craft.put(Material::GLOSS, prism(&foot, 0.3, 0.04).colored(design.color_at(1, hex(0xE8_B8_2A))));
    let board = craft.turning(Role::Pendulum, 0, vec3(0.0, 0.55, 0.0), Vec3::Z);
    craft.put(Material::WOOD, block(3.2, 0.07, 0.3, 0.03).colored(color).at(0.0, 0.52, 0.0).on_joint(board));
    for side in [-1.0, 1.0] {
        craft.put(
            Material::CLOTH,
            block(0.34, 0.05, 0.28, 0.024).colored(hex(0xC8_3A_2E)).at(side * 1.35, 0.58, 0.0).on_joint(board),
        );
        craft.put(
            METAL,
            tube(
                &[
                    vec3(side * 1.02, 0.58, -0.14),
                    vec3(side * 1.02, 0.86, -0.14),
                    vec3(side * 1.02, 0.86, 0.14),
                    vec3(side * 1.02, 0.58, 0.14),
                ],
                |_| 0.018,
            )
            .colored(hex(0xC8_CC_D2))
            .on_joint(board),
        );
        craft.socket(SocketRole::Seat, board, vec3(side * 1.35, 0.63, 0.0), Vec3::X * -side);
    }
    craft.object("seesaw")
}

fn build_trampoline(design: &Design) -> Model {
    let mut craft = Craft::new();
    let pad = design.color_or(hex(0x2C_6A_C0));
    craft.put(METAL, torus(1.5, 0.045).colored(hex(0xB8_BE_C6)).at(0.0, 0.8, 0.0));
    for k in 0..6 {
        let (top, foot) = (around(1.5, k as f32 / 6.0), around(1.56, k as f32 / 6.0));
        craft.put(METAL, rod(top + Vec3::Y * 0.8, foot + Vec3::Y * 0.04, 0.04).colored(hex(0xB8_BE_C6)));
    }
    craft.put(
        design.surface_or(Material::CLOTH),
        lathe(&[(1.28, 0.8), (1.3, 0.79), (1.52, 0.8), (1.56, 0.83), (1.5, 0.87), (1.3, 0.86), (1.28, 0.82)], 0.02)
            .painted(
                move |p, _| {
                    if (libm::atan2f(p.x, p.z) / TAU * 12.0 + 12.0) as i32 % 2 == 0 { pad } else { hex(0xF0_C2_2A) }
                },
            ),
    );
    let mat = craft.joint(Role::Extra(0), 0, vec3(0.0, 0.82, 0.0));
    craft.put(Material::CLOTH, cylinder(1.27, 0.02, 0.006).colored(hex(0x2A_2A_32)).at(0.0, 0.8, 0.0).on_joint(mat));
    for k in 0..36 {
        let (a, b) = (around(1.25, k as f32 / 36.0), around(1.31, k as f32 / 36.0));
        craft.put(METAL, rod(a + Vec3::Y * 0.822, b + Vec3::Y * 0.85, 0.012).colored(hex(0xC8_CC_D2)));
    }
    craft.top(vec3(0.0, 0.82, 0.0));
    craft.object("trampoline")
}

fn build_slide(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xE8_B0_22));
    let path = curve(
        &[
            vec3(0.0, 1.62, -0.9),
            vec3(0.0, 1.55, -0.65),
            vec3(0.0, 0.85, 0.3),
            vec3(0.0, 0.3, 1.1),
            vec3(0.0, 0.2, 1.6),
        ],
        6,
    );
    let last = path.len() - 1;
    let trough = surface(10, last, |u, v| {
        let k = (v * last as f32).round() as usize;
        let across = (u - 0.5) * 2.0;
        path[k] + vec3(0.36 * across, 0.2 * libm::powf(across.abs(), 4.0), 0.0)
    });
    craft.put(Material { two_sided: true, ..Material::GLOSS }, trough.colored(color));
    for side in [-1.0, 1.0] {
        let edge: Vec<Vec3> = path.iter().map(|p| *p + vec3(side * 0.36, 0.2, 0.0)).collect();
        craft.put(Material::GLOSS, tube(&edge, |_| 0.03).colored(shade(color, 0.85)));
        craft.put(
            METAL,
            rod(vec3(side * 0.36, 0.03, -1.5), vec3(side * 0.34, 1.7, -0.95), 0.03).colored(hex(0xC8_3A_2E)),
        );
        craft.put(
            METAL,
            tube(
                &curve(
                    &[vec3(side * 0.34, 1.7, -0.95), vec3(side * 0.36, 2.15, -0.85), vec3(side * 0.36, 1.85, -0.55)],
                    4,
                ),
                |_| 0.026,
            )
            .colored(hex(0xC8_3A_2E)),
        );
        craft.put(METAL, rod(vec3(side * 0.3, 0.03, 0.55), vec3(side * 0.3, 0.75, 0.4), 0.03).colored(hex(0xC8_3A_2E)));
    }
    for k in 0..6 {
        let t = 0.14 + 0.15 * k as f32;
        craft.put(
            METAL,
            rod(vec3(-0.35, 1.67 * t, -1.5 + 0.55 * t), vec3(0.35, 1.67 * t, -1.5 + 0.55 * t), 0.026)
                .colored(hex(0xC8_CC_D2)),
        );
    }
    craft.top(vec3(0.0, 1.62, -0.85));
    craft.socket(SocketRole::Seat, 0, vec3(0.0, 1.62, -0.8), Vec3::Z);
    craft.object("slide")
}

fn build_ramp(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xB8_80_4A));
    craft.put(
        design.surface_or(Material::WOOD),
        prism(&polygon(&[(-0.9, 0.0), (0.9, 0.0), (0.9, 0.02), (-0.9, 0.6)], 0.01), 0.7, 0.01).colored(color),
    );
    for z in [-0.33, 0.33] {
        craft.put(Material::WOOD, rod(vec3(-0.88, 0.62, z), vec3(0.88, 0.04, z), 0.02).colored(shade(color, 0.75)));
    }
    craft.put(Material::WOOD, planks(0.04, 0.7, 0.6, shade(color, 0.85), design.seed).at(-0.9, 0.0, 0.0));
    craft.object("ramp")
}

fn build_teddy(design: &Design) -> Model {
    let mut craft = Craft::new();
    let fur = design.color_or(hex(0xA8_70_3E));
    let cream = design.color_at(1, hex(0xE8_CC_9A));
    let mut blobs = vec![
        Blob::ellipsoid(vec3(0.0, 0.14, 0.0), vec3(0.105, 0.125, 0.09)).color(fur),
        Blob::ellipsoid(vec3(0.0, 0.33, 0.0), vec3(0.1, 0.092, 0.09)).seam(0.02).color(fur),
        Blob::ellipsoid(vec3(0.0, 0.305, 0.075), vec3(0.046, 0.036, 0.035)).seam(0.008).color(cream),
        Blob::ellipsoid(vec3(0.0, 0.14, 0.06), vec3(0.07, 0.085, 0.04)).seam(0.008).color(cream),
    ];
    for side in [-1.0, 1.0] {
        blobs.push(Blob::ellipsoid(vec3(side * 0.08, 0.41, -0.01), vec3(0.035, 0.035, 0.02)).seam(0.01).color(fur));
        blobs.push(Blob::ellipsoid(vec3(side * 0.08, 0.408, 0.008), vec3(0.02, 0.02, 0.012)).seam(0.004).color(cream));
        blobs.push(
            Blob::cone(vec3(side * 0.09, 0.21, 0.0), vec3(side * 0.16, 0.12, 0.05), 0.04, 0.038).seam(0.015).color(fur),
        );
        blobs.push(
            Blob::cone(vec3(side * 0.06, 0.06, 0.02), vec3(side * 0.1, 0.05, 0.13), 0.048, 0.046)
                .seam(0.015)
                .color(fur),
        );
        blobs
            .push(Blob::ellipsoid(vec3(side * 0.106, 0.052, 0.172), vec3(0.03, 0.032, 0.008)).seam(0.003).color(cream));
    }
    craft.put(Material::FUR, melt(blobs, 0.0085).bent(|p| vec3(p.x, p.y.max(0.004) - 0.004, p.z)));
    for side in [-1.0, 1.0] {
        craft.put(Material::GLOSS, ball(0.013).colored(hex(0x18_14_16)).at(side * 0.036, 0.345, 0.082));
    }
    craft.put(Material::GLOSS, ball(0.014).scaled(1.3, 0.9, 0.8).colored(hex(0x2A_1C_18)).at(0.0, 0.322, 0.11));
    craft.put(
        Material::MATT,
        tube(&curve(&[vec3(-0.02, 0.293, 0.106), vec3(0.0, 0.287, 0.112), vec3(0.02, 0.293, 0.106)], 4), |_| 0.0028)
            .colored(hex(0x2A_1C_18)),
    );
    for side in [-1.0, 1.0] {
        craft.put(
            Material::CLOTH,
            cone(0.035, 0.006, 0.05, 0.006)
                .rolled(-side * 90.0)
                .scaled(1.0, 1.0, 0.5)
                .at(side * -0.055, 0.0, 0.0)
                .mirrored()
                .colored(hex(0xC8_2A_3A))
                .at(0.0, 0.24, 0.09),
        );
    }
    craft.put(Material::CLOTH, ball(0.014).colored(hex(0xC8_2A_3A)).at(0.0, 0.24, 0.095));
    craft.grip(vec3(0.0, 0.15, 0.09), Vec3::Z);
    craft.object("teddy bear")
}

fn build_pencil(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xE8_B0_22));
    let shape = Mesh::joined([
        prism(&circle(0.0042, 6), 0.13, 0.0004).pitched(-90.0).at(0.0, 0.085, 0.0).colored(color),
        cone(0.0042, 0.0012, 0.016, 0.0003).pitched(180.0).at(0.0, 0.02, 0.0).colored(hex(0xE8_C8_98)),
        cone(0.0013, 0.0002, 0.005, 0.0001).pitched(180.0).at(0.0, 0.005, 0.0).colored(hex(0x2A_2A_2E)),
        cylinder(0.0046, 0.012, 0.001).colored(hex(0xC8_CC_D2)).at(0.0, 0.15, 0.0),
        cylinder(0.0044, 0.012, 0.002).colored(hex(0xE6_8F_9A)).at(0.0, 0.161, 0.0),
    ]);
    craft.put(design.surface_or(Material::PLASTIC), shape.rolled(90.0).at(0.087, 0.0047, 0.0));
    craft.grip(vec3(0.0, 0.005, 0.0), Vec3::Z);
    craft.object("pencil")
}
