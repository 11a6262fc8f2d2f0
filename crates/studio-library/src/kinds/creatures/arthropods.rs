//! Those with jointed legs: spider, crab, butterfly and bee.

use super::creature;
use crate::kinds::figure::{Eye, Figure, mirror, smooth, tube};
use crate::{Design, Habitat, Kind};
use glam::{Quat, Vec3, vec3};
use studio_shape::{Blend, Blob, Material, Model, Plan, Role, Side, SocketRole, hex};
use studio_storyboard::Sound;

pub(super) const SPIDER: Kind = Kind {
    mass_kg: 0.02,
    ..creature(
        "spider",
        &["spider", "tarantula", "scorpion", "ant"],
        &["蜘蛛", "蝎子", "蚂蚁"],
        &["spider.n.1", "scorpion.n.3", "ant.n.1", "arachnid.n.1"],
        spider,
    )
};

pub(super) const CRAB: Kind = Kind {
    mass_kg: 0.6,
    call: Some(Sound::Click),
    ..creature(
        "crab",
        &["crab", "lobster", "hermit crab", "crayfish"],
        &["螃蟹", "蟹", "龙虾"],
        &["crab.n.1", "lobster.n.2", "crustacean.n.1"],
        crab,
    )
};

pub(super) const BUTTERFLY: Kind = Kind {
    mass_kg: 0.001,
    habitat: Habitat::Air,
    ..creature(
        "butterfly",
        &["butterfly", "moth", "dragonfly", "firefly"],
        &["蝴蝶", "飞蛾", "蜻蜓", "萤火虫"],
        &["butterfly.n.1", "moth.n.1", "dragonfly.n.1", "insect.n.1"],
        butterfly,
    )
};

pub(super) const BEE: Kind = Kind {
    mass_kg: 0.001,
    call: Some(Sound::Buzz),
    habitat: Habitat::Air,
    ..creature(
        "bee",
        &["bee", "bumblebee", "honeybee", "wasp", "fly", "mosquito", "ladybug", "beetle"],
        &["蜜蜂", "蜂", "苍蝇", "蚊子", "瓢虫", "甲虫"],
        &["bee.n.1", "wasp.n.1", "fly.n.1", "beetle.n.1"],
        bee,
    )
};

/// Legs around a body: root, knee and foot on the left of leg `n`, one tentacle of two pieces each.
fn many_legs(figure: &mut Figure, chest: usize, radius: f32, color: Vec3, legs: &[[Vec3; 3]]) {
    for (n, points) in legs.iter().enumerate() {
        for side in Side::BOTH {
            let [a, b, c] = points.map(|p| mirror(p, side));
            let arm = (2 * n + usize::from(side == Side::Right)) as u8;
            let upper = figure.rig.add(Role::Tentacle(arm, 0), chest, a);
            let lower = figure.rig.add(Role::Tentacle(arm, 1), upper, b);
            figure.body.add(Blob::cone(a, b, radius, 0.8 * radius).seam(0.3 * radius).color(color).joint(upper));
            figure.body.add(Blob::cone(b, c, 0.8 * radius, 0.5 * radius).seam(0.1 * radius).color(color).joint(lower));
        }
    }
}

fn spider(design: &Design) -> Model {
    let mut figure = Figure::new();
    let color = design.color_or(hex(0x4A_40_58));
    let chest = figure.rig.add(Role::Chest, 0, vec3(0.0, 0.055, 0.0));
    let head = figure.rig.add(Role::Head, chest, vec3(0.0, 0.058, 0.025));
    figure.body.add(Blob::ellipsoid(vec3(0.0, 0.070, -0.055), vec3(0.048, 0.044, 0.054)).color(color).joint(chest));
    figure.body.add(Blob::sphere(vec3(0.0, 0.060, 0.020), 0.038).seam(0.012).color(color).joint(head));
    let legs: Vec<[Vec3; 3]> = [(0.9f32, 0.8f32), (0.3, 1.0), (-0.3, 1.0), (-0.95, 0.9)]
        .map(|(z, x)| {
            let out = vec3(x, 0.0, z).normalize();
            [
                vec3(0.0, 0.055, 0.005) + out * 0.025,
                vec3(0.0, 0.095, 0.0) + out * 0.085,
                vec3(0.0, 0.004, 0.0) + out * 0.145,
            ]
        })
        .to_vec();
    many_legs(&mut figure, chest, 0.0075, color * 0.8, &legs);
    let stripe = color.lerp(hex(0xF0_D0_80), 0.7);
    figure.body.paint(move |p, c| {
        let band = smooth(0.30, 0.22, (((p.z + 0.02) / 0.026).fract() - 0.5).abs());
        if p.z < -0.03 && p.y > 0.06 { c.lerp(stripe, band * 0.8) } else { c }
    });
    figure.eyes(head, &Eye::plush(vec3(0.0165, 0.070, 0.046), 0.0150, vec3(0.18, 0.05, 1.0), hex(0x5A_38_20)), true);
    let mouth = figure.rig.add(Role::Mouth, head, vec3(0.0, 0.046, 0.054));
    let smile = [(-0.008, 0.003), (-0.003, -0.001), (0.003, -0.001), (0.008, 0.003)];
    figure.part(tube(&smile.map(|(x, y)| (vec3(x, 0.046 + y, 0.055), 0.0014)), hex(0xE8_C8_C0), mouth), Material::MATT);
    figure.finish("spider", Plan::ManyArmed, 0.0036, Material::FUR)
}

fn crab(design: &Design) -> Model {
    let mut figure = Figure::new();
    let color = design.color_or(hex(0xD8_4C_2C));
    let chest = figure.rig.add(Role::Chest, 0, vec3(0.0, 0.065, 0.0));
    let head = figure.rig.add(Role::Head, chest, vec3(0.0, 0.070, 0.03));
    figure.body.add(Blob::ellipsoid(vec3(0.0, 0.072, 0.0), vec3(0.105, 0.050, 0.072)).color(color).joint(chest));
    figure.body.pair(
        Blob::cone(vec3(0.030, 0.105, 0.045), vec3(0.036, 0.140, 0.055), 0.010, 0.009).seam(0.008).color(color),
        [head; 2],
    );
    let legs: Vec<[Vec3; 3]> = [0.030f32, -0.005, -0.040]
        .map(|z| [vec3(0.085, 0.058, z), vec3(0.150, 0.080, z * 1.8), vec3(0.185, 0.005, z * 2.4)])
        .to_vec();
    many_legs(&mut figure, chest, 0.012, color * 0.88, &legs);
    let roots = [vec3(0.085, 0.075, 0.045), vec3(0.150, 0.095, 0.085), vec3(0.115, 0.105, 0.135)];
    let upper = figure.joint_pair(Role::UpperArm, [chest; 2], roots[0]);
    let lower = figure.joint_pair(Role::Forearm, upper, roots[1]);
    let hand = figure.joint_pair(Role::Hand, lower, roots[2]);
    let body = &mut figure.body;
    body.pair(Blob::cone(roots[0], roots[1], 0.015, 0.014).seam(0.006).color(color), upper);
    body.pair(Blob::cone(roots[1], roots[2], 0.014, 0.014).seam(0.004).color(color), lower);
    body.pair(
        Blob::ellipsoid(roots[2] + vec3(-0.005, 0.010, 0.018), vec3(0.028, 0.034, 0.036)).seam(0.008).color(color),
        hand,
    );
    let notch = Blob::ellipsoid(roots[2] + vec3(-0.012, 0.030, 0.042), vec3(0.030, 0.009, 0.030))
        .turned(Quat::from_rotation_x(-0.6));
    body.carve_pair(notch.seam(0.003).color(color * 0.6));
    for side in Side::BOTH {
        let joint = hand[usize::from(side == Side::Right)];
        figure.socket(SocketRole::Palm(side), joint, mirror(roots[2] + vec3(-0.01, 0.03, 0.05), side), Quat::IDENTITY);
    }
    figure.eyes(head, &Eye::plush(vec3(0.037, 0.152, 0.058), 0.021, vec3(0.15, 0.0, 1.0), hex(0x3A_24_18)), true);
    let mouth = figure.rig.add(Role::Mouth, head, vec3(0.0, 0.070, 0.072));
    let smile = [(-0.024, 0.006), (-0.009, -0.003), (0.009, -0.003), (0.024, 0.006)];
    figure.part(tube(&smile.map(|(x, y)| (vec3(x, 0.072 + y, 0.0725), 0.003)), hex(0x5A_18_14), mouth), Material::MATT);
    figure.finish("crab", Plan::ManyArmed, 0.0058, Material { roughness: 0.4, ..Material::CLAY })
}

fn butterfly(design: &Design) -> Model {
    let mut figure = Figure::new();
    let color = design.color_or(hex(0xF0_8A_24));
    let spot = design.colors.get(1).copied().unwrap_or(hex(0xFC_E8_B8));
    let dark = hex(0x2A_22_28);
    let y = 0.013;
    let chest = figure.rig.add(Role::Chest, 0, vec3(0.0, y, 0.0));
    let head = figure.rig.add(Role::Head, chest, vec3(0.0, y + 0.004, 0.020));
    figure
        .body
        .add(Blob::cone(vec3(0.0, y, 0.012), vec3(0.0, y - 0.004, -0.042), 0.010, 0.005).color(dark).joint(chest));
    figure.body.add(Blob::sphere(vec3(0.0, y + 0.006, 0.026), 0.013).seam(0.005).color(dark).joint(head));
    let wing = figure.joint_pair(Role::Wing, [chest; 2], vec3(0.006, y + 0.004, 0.0));
    let mut sail = Blend::new();
    let lobes = [
        (vec3(0.052, y + 0.006, 0.026), vec3(0.050, 0.0030, 0.036), 0.45),
        (vec3(0.042, y + 0.005, -0.032), vec3(0.038, 0.0030, 0.032), -0.6),
    ];
    for (at, radii, turn) in lobes {
        sail.pair(Blob::ellipsoid(at, radii).turned(Quat::from_rotation_y(turn)).seam(0.004).color(color), wing);
    }
    sail.paint(move |p, c| {
        let q = p.with_x(p.x.abs());
        let edge = lobes.iter().fold(9.0f32, |d, (at, radii, turn)| {
            let local = Quat::from_rotation_y(-turn) * (q - *at);
            d.min(vec3(local.x / radii.x, 0.0, local.z / radii.z).length())
        });
        let dots = [vec3(0.075, 0.0, 0.046), vec3(0.085, 0.0, 0.028), vec3(0.058, 0.0, -0.048)];
        let dot = dots.iter().any(|d| (q - *d).with_y(0.0).length() < 0.0065);
        if dot { spot } else { c.lerp(dark, smooth(0.72, 0.84, edge)) }
    });
    figure.soft(&sail, 0.0028, Material { translucency: 0.4, ..Material::FELT });
    for side in Side::BOTH {
        let hair = [vec3(0.004, y + 0.016, 0.030), vec3(0.012, y + 0.034, 0.044), vec3(0.020, y + 0.042, 0.052)];
        let line = hair.map(|p| (mirror(p, side), 0.0012));
        figure.part(tube(&line, dark, head), Material::MATT);
    }
    figure.eyes(head, &Eye::bead(vec3(0.0075, y + 0.009, 0.034), 0.0062, vec3(0.4, 0.1, 1.0)), false);
    figure.finish("butterfly", Plan::Flyer, 0.0026, Material::FUR)
}

fn bee(design: &Design) -> Model {
    let mut figure = Figure::new();
    let yellow = design.color_or(hex(0xF0_BC_30));
    let ladybug = design.has("ladybug");
    let base = if ladybug { design.color_or(hex(0xD0_2C_24)) } else { yellow };
    let dark = hex(0x2C_24_20);
    let y = 0.032;
    let chest = figure.rig.add(Role::Chest, 0, vec3(0.0, y, 0.0));
    let head = figure.rig.add(Role::Head, chest, vec3(0.0, y + 0.002, 0.022));
    figure.body.add(Blob::ellipsoid(vec3(0.0, y, -0.012), vec3(0.027, 0.027, 0.034)).color(base).joint(chest));
    let face = vec3(0.0, y + 0.003, 0.028);
    figure.body.add(Blob::sphere(face, 0.0215).seam(0.006).color(if ladybug { dark } else { base }).joint(head));
    figure.body.paint(move |p, c| {
        let band = smooth(0.26, 0.20, (((p.z + 0.004) / 0.0175).fract().abs() - 0.5).abs());
        let spots = [vec3(0.014, 0.050, 0.0), vec3(0.012, 0.050, -0.022), vec3(0.024, 0.036, -0.010)];
        let spot = spots.iter().any(|s| p.with_x(p.x.abs()).distance(*s) < 0.0075);
        match (ladybug, p.z < 0.008) {
            (true, true) if spot || p.x.abs() < 0.0015 => dark,
            (false, true) => c.lerp(dark, band),
            _ => c,
        }
    });
    figure.body.add(
        Blob::cone(vec3(0.0, y, -0.042), vec3(0.0, y, -0.056), 0.005, 0.001).seam(0.004).fast_color(dark).joint(chest),
    );
    let wing = figure.joint_pair(Role::Wing, [chest; 2], vec3(0.008, y + 0.022, -0.002));
    let mut sail = Blend::new();
    for (at, radii, turn) in [
        (vec3(0.036, y + 0.030, 0.0), vec3(0.030, 0.0022, 0.015), 0.35),
        (vec3(0.030, y + 0.027, -0.018), vec3(0.022, 0.0022, 0.011), 0.75),
    ] {
        sail.pair(
            Blob::ellipsoid(at, radii)
                .turned(Quat::from_rotation_y(turn) * Quat::from_rotation_z(0.25))
                .color(hex(0xE4_F0_F4)),
            wing,
        );
    }
    figure.soft(&sail, 0.0022, Material { opacity: 0.55, two_sided: true, roughness: 0.2, ..Material::MATT });
    for side in Side::BOTH {
        let hair = [vec3(0.006, y + 0.022, 0.034), vec3(0.012, y + 0.036, 0.044)];
        figure.part(tube(&hair.map(|p| (mirror(p, side), 0.0014)), dark, head), Material::MATT);
        figure.part(super::soft_ball(mirror(hair[1], side), Vec3::splat(0.0032), dark, head), Material::MATT);
        for z in [0.008, -0.008, -0.022] {
            let leg = [(vec3(0.012, y - 0.022, z), 0.0018), (vec3(0.017, 0.001, z), 0.0012)];
            figure.part(tube(&leg.map(|(p, r)| (mirror(p, side), r)), dark, chest), Material::MATT);
        }
    }
    figure.eyes(
        head,
        &Eye::plush(face + vec3(0.0098, 0.003, 0.0125), 0.0082, vec3(0.35, 0.0, 1.0), hex(0x3A_22_14)),
        true,
    );
    let mouth = figure.rig.add(Role::Mouth, head, face + vec3(0.0, -0.008, 0.020));
    let smile = [(-0.005, 0.0015), (-0.002, -0.001), (0.002, -0.001), (0.005, 0.0015)];
    figure
        .part(tube(&smile.map(|(x, dy)| (face + vec3(x, -0.0075 + dy, 0.0203), 0.0009)), dark, mouth), Material::MATT);
    figure.finish("bee", Plan::Flyer, 0.0024, Material::FUR)
}
