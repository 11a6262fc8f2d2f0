//! Frog, snail, snake, octopus and jellyfish.

use super::creature;
use crate::kinds::figure::{Eye, Figure, smooth, tube};
use crate::{Design, Habitat, Kind};
use glam::{Quat, Vec3, vec3};
use std::f32::consts::TAU;
use studio_shape::{Blend, Blob, Detail, Material, Model, Plan, Role, Side, SocketRole, hex};
use studio_storyboard::Sound;

pub(super) const FROG: Kind = Kind {
    mass_kg: 0.2,
    call: Some(Sound::Croak),
    ..creature("frog", &["frog", "toad", "tree frog"], &["青蛙", "蛤蟆", "蟾蜍", "小青蛙"], &["frog.n.1"], frog)
};

pub(super) const SNAIL: Kind =
    Kind { mass_kg: 0.05, ..creature("snail", &["snail", "slug"], &["蜗牛"], &["snail.n.1", "slug.n.7"], snail) };

pub(super) const SNAKE: Kind = Kind {
    mass_kg: 2.0,
    call: Some(Sound::Hiss),
    ..creature(
        "snake",
        &["snake", "serpent", "cobra", "python", "worm", "caterpillar", "eel"],
        &["蛇", "小蛇", "毛毛虫", "蚯蚓"],
        &["snake.n.1", "worm.n.1", "caterpillar.n.1"],
        snake,
    )
};

pub(super) const OCTOPUS: Kind = Kind {
    mass_kg: 5.0,
    call: Some(Sound::Bubbles),
    habitat: Habitat::Underwater,
    ..creature(
        "octopus",
        &["octopus", "squid", "kraken"],
        &["章鱼", "乌贼", "鱿鱼"],
        &["octopus.n.2", "squid.n.2", "cephalopod.n.1"],
        octopus,
    )
};

pub(super) const JELLYFISH: Kind = Kind {
    mass_kg: 1.0,
    habitat: Habitat::Underwater,
    ..creature("jellyfish", &["jellyfish"], &["水母"], &["jellyfish.n.2"], jellyfish)
};

fn frog(design: &Design) -> Model {
    let mut figure = Figure::new();
    let color = design.color_or(hex(0x6C_B0_3C));
    let pale = color.lerp(hex(0xF4_F0_C8), 0.65);
    let hips = figure.rig.add(Role::Hips, 0, vec3(0.0, 0.055, -0.035));
    let spine = figure.rig.add(Role::Spine, hips, vec3(0.0, 0.065, -0.01));
    let chest = figure.rig.add(Role::Chest, spine, vec3(0.0, 0.075, 0.02));
    let neck = figure.rig.add(Role::Neck, chest, vec3(0.0, 0.090, 0.035));
    let head = figure.rig.add(Role::Head, neck, vec3(0.0, 0.095, 0.040));
    let jaw = figure.rig.add(Role::Jaw, head, vec3(0.0, 0.088, 0.020));
    let body = &mut figure.body;
    body.add(
        Blob::ellipsoid(vec3(0.0, 0.058, -0.012), vec3(0.062, 0.050, 0.072))
            .turned(Quat::from_rotation_x(-0.45))
            .color(color)
            .joint(spine),
    );
    body.add(Blob::ellipsoid(vec3(0.0, 0.112, 0.042), vec3(0.066, 0.040, 0.052)).seam(0.03).color(color).joint(head));
    body.add(Blob::ellipsoid(vec3(0.0, 0.088, 0.046), vec3(0.060, 0.022, 0.046)).seam(0.008).color(pale).joint(jaw));
    body.pair(Blob::sphere(vec3(0.036, 0.146, 0.046), 0.026).seam(0.012).color(color), [head; 2]);
    let mouth =
        Blob::ellipsoid(vec3(0.030, 0.099, 0.070), vec3(0.044, 0.0034, 0.036)).turned(Quat::from_rotation_z(0.10));
    let arm = [vec3(0.044, 0.062, 0.028), vec3(0.062, 0.036, 0.026), vec3(0.058, 0.012, 0.042)];
    let leg = [vec3(0.046, 0.050, -0.045), vec3(0.082, 0.052, 0.000), vec3(0.074, 0.014, -0.050)];
    for (points, roles, parent, radius, foot) in [
        (
            arm,
            [Role::UpperArm, Role::Forearm, Role::Hand] as [fn(Side) -> Role; 3],
            chest,
            0.013,
            vec3(0.018, 0.007, 0.024),
        ),
        (leg, [Role::Thigh, Role::Shin, Role::Foot], hips, 0.021, vec3(0.020, 0.007, 0.042)),
    ] {
        let upper = figure.joint_pair(roles[0], [parent; 2], points[0]);
        let lower = figure.joint_pair(roles[1], upper, points[1]);
        let end = figure.joint_pair(roles[2], lower, points[2]);
        let body = &mut figure.body;
        body.pair(Blob::cone(points[0], points[1], radius, 0.8 * radius).seam(0.012).color(color), upper);
        body.pair(Blob::cone(points[1], points[2], 0.8 * radius, 0.5 * radius).seam(0.004).color(color), lower);
        let toes = points[2].with_y(foot.y) + vec3(0.004, 0.0, 0.7 * foot.z);
        body.pair(Blob::ellipsoid(toes, foot).seam(0.006).color(color), end);
    }
    figure.body.carve_pair(mouth.seam(0.001).color(hex(0x8A_34_3C)));
    figure.body.paint(move |p, c| {
        let belly = smooth(0.02, 0.035, p.z) * smooth(0.10, 0.075, p.y) * smooth(0.055, 0.035, p.x.abs());
        if (c - color).length() < 0.02 { c.lerp(pale, belly) } else { c }
    });
    figure.eyes(head, &Eye::plush(vec3(0.036, 0.150, 0.058), 0.021, vec3(0.35, 0.10, 1.0), hex(0xE0_A8_2C)), true);
    figure.socket(SocketRole::Mouth, head, vec3(0.0, 0.099, 0.10), Quat::IDENTITY);
    figure.socket(SocketRole::Crown, head, vec3(0.0, 0.150, 0.03), Quat::IDENTITY);
    figure.details.push(Detail { center: vec3(0.0, 0.11, 0.05), radius: 0.085, cell_m: 0.0034 });
    figure.finish("frog", Plan::Quadruped, 0.0045, Material { roughness: 0.4, ..Material::CLAY })
}

fn snail(design: &Design) -> Model {
    let mut figure = Figure::new();
    let skin = hex(0xE2_BE_8C);
    let shell_color = design.color_or(hex(0xC0_6E_3C));
    let chest = figure.rig.add(Role::Chest, 0, vec3(0.0, 0.02, 0.02));
    let head = figure.rig.add(Role::Head, chest, vec3(0.0, 0.040, 0.058));
    let mut parent = chest;
    for (n, z) in [0.0f32, -0.04, -0.075].into_iter().enumerate() {
        parent = figure.rig.add(Role::Tail(n as u8), parent, vec3(0.0, 0.014, z));
        let (a, b) = (vec3(0.0, 0.024 - 0.006 * n as f32, z), vec3(0.0, 0.019 - 0.006 * n as f32, z - 0.036));
        let piece = Blob::cone(a, b, 0.022 - 0.006 * n as f32, 0.017 - 0.006 * n as f32);
        figure.body.add(piece.seam(0.012).color(skin).joint(parent));
    }
    let body = &mut figure.body;
    body.add(Blob::ellipsoid(vec3(0.0, 0.020, 0.025), vec3(0.026, 0.020, 0.050)).seam(0.012).color(skin).joint(chest));
    body.add(
        Blob::cone(vec3(0.0, 0.026, 0.048), vec3(0.0, 0.058, 0.072), 0.021, 0.021).seam(0.012).color(skin).joint(head),
    );
    let face = vec3(0.0, 0.064, 0.076);
    body.add(Blob::sphere(face, 0.026).seam(0.012).color(skin).joint(head));
    let stalk = Blob::cone(face + vec3(0.010, 0.015, 0.004), face + vec3(0.022, 0.060, 0.012), 0.0062, 0.0055);
    body.pair(stalk.seam(0.006).color(skin), [head; 2]);
    let mouth = figure.rig.add(Role::Mouth, head, face + vec3(0.0, -0.008, 0.024));
    let smile = [
        vec3(-0.009, -0.004, 0.0245),
        vec3(-0.004, -0.009, 0.0250),
        vec3(0.004, -0.009, 0.0250),
        vec3(0.009, -0.004, 0.0245),
    ];
    figure.part(tube(&smile.map(|p| (face + p, 0.0014)), hex(0x6A_2C_2C), mouth), Material::MATT);
    figure.eyes(
        head,
        &Eye::plush(face + vec3(0.023, 0.066, 0.014), 0.0135, vec3(0.15, 0.0, 1.0), hex(0x4A_30_1C)),
        true,
    );
    let mut shell = Blend::new();
    let middle = vec3(0.0, 0.066, -0.012);
    for i in 0..26u8 {
        let t = f32::from(i) / 25.0;
        let angle = 1.9 + t * 2.15 * TAU;
        let reach = 0.036 * (1.0 - t) * (1.0 - 0.25 * t);
        let at = middle + vec3(0.0, libm::cosf(angle), libm::sinf(angle)) * reach;
        let radius = 0.029 - 0.012 * t;
        for x in [-0.4 * t, 0.4 * t] {
            let tone = shell_color.lerp(hex(0xF2_D0_94), 0.75 * t);
            shell.add(
                Blob::ellipsoid(at + Vec3::X * x * 0.05, vec3(0.030 + 0.004 * t, radius, radius))
                    .seam(0.004)
                    .color(tone)
                    .joint(chest),
            );
        }
    }
    figure.soft(&shell, 0.0034, Material { roughness: 0.4, ..Material::CLAY });
    figure.socket(SocketRole::Crown, head, face + Vec3::Y * 0.026, Quat::IDENTITY);
    figure.finish("snail", Plan::Crawler, 0.0032, Material { roughness: 0.45, ..Material::CLAY })
}

fn snake(design: &Design) -> Model {
    let mut figure = Figure::new();
    let color = design.color_or(hex(0x5C_A0_44));
    let (dark, pale) = (color * 0.55, color.lerp(hex(0xF6_F0_C8), 0.7));
    let r = 0.034;
    let spine = |t: f32| vec3(0.075 * libm::sinf(t * 9.0) * (1.0 - 0.3 * t), r, 0.30 - 0.95 * t);
    let chest = figure.rig.add(Role::Chest, 0, spine(0.0));
    let neck_top = vec3(0.0, 0.17, 0.36);
    let neck = figure.rig.add(Role::Neck, chest, spine(0.0));
    let head = figure.rig.add(Role::Head, neck, neck_top);
    let jaw = figure.rig.add(Role::Jaw, head, neck_top + vec3(0.0, 0.008, 0.01));
    let mut parent = chest;
    for n in 0..12u8 {
        let (t0, t1) = (f32::from(n) / 12.0, f32::from(n + 1) / 12.0);
        parent = figure.rig.add(Role::Tail(n), parent, spine(t0));
        let width = |t: f32| r * (1.0 - 0.80 * t * t);
        let lower = |t: f32| spine(t).with_y(width(t));
        let piece = Blob::cone(lower(t0), lower(t1), width(t0), width(t1));
        figure.body.add(piece.seam(0.008).color(color).joint(parent));
    }
    let body = &mut figure.body;
    body.add(Blob::cone(spine(0.0), neck_top, r, 0.029).seam(0.02).color(color).joint(neck));
    let face = neck_top + vec3(0.0, 0.028, 0.036);
    body.add(Blob::ellipsoid(face, vec3(0.050, 0.040, 0.062)).seam(0.02).color(color).joint(head));
    body.add(
        Blob::ellipsoid(face + vec3(0.0, -0.026, 0.012), vec3(0.042, 0.018, 0.050)).seam(0.01).color(pale).joint(jaw),
    );
    let slot = Blob::ellipsoid(face + vec3(0.018, -0.014, 0.045), vec3(0.034, 0.0026, 0.034));
    body.carve_pair(slot.turned(Quat::from_rotation_z(0.16)).seam(0.001).color(hex(0x7A_24_30)));
    body.paint(move |p, c| {
        let along = 0.30 - p.z;
        let diamond = ((along / 0.085).fract() - 0.5).abs() * 2.0;
        let mark = smooth(0.55, 0.42, diamond) * smooth(0.9 * r, 1.3 * r, p.y);
        if (c - color).length() < 0.02 { c.lerp(dark, mark) } else { c }
    });
    let tongue = [
        (face + vec3(0.0, -0.016, 0.055), 0.004),
        (face + vec3(0.0, -0.022, 0.085), 0.003),
        (face + vec3(0.010, -0.018, 0.105), 0.0),
    ];
    figure.part(tube(&tongue, hex(0xC8_2C_40), jaw), Material::MATT);
    figure.eyes(
        head,
        &Eye::plush(face + vec3(0.030, 0.020, 0.028), 0.0175, vec3(0.55, 0.15, 0.85), hex(0xE0_B0_2C)),
        true,
    );
    figure.socket(SocketRole::Mouth, head, face + vec3(0.0, -0.014, 0.066), Quat::IDENTITY);
    figure.socket(SocketRole::Crown, head, face + Vec3::Y * 0.04, Quat::IDENTITY);
    figure.details.push(Detail { center: face, radius: 0.09, cell_m: 0.0034 });
    figure.finish("snake", Plan::Crawler, 0.0085, Material { roughness: 0.5, ..Material::CLAY })
}

fn octopus(design: &Design) -> Model {
    let mut figure = Figure::new();
    let color = design.color_or(hex(0xD4_5A_5C));
    let pale = color.lerp(hex(0xFC_E0_D0), 0.6);
    let chest = figure.rig.add(Role::Chest, 0, vec3(0.0, 0.16, 0.0));
    let head = figure.rig.add(Role::Head, chest, vec3(0.0, 0.20, 0.0));
    let face = vec3(0.0, 0.34, 0.0);
    figure.body.add(Blob::ellipsoid(face + vec3(0.0, 0.04, -0.03), vec3(0.155, 0.175, 0.160)).color(color).joint(head));
    figure
        .body
        .add(Blob::ellipsoid(vec3(0.0, 0.21, 0.01), vec3(0.125, 0.085, 0.120)).seam(0.06).color(color).joint(head));
    for arm in 0..8u8 {
        let angle = TAU * (f32::from(arm) + 0.5) / 8.0;
        let out = vec3(libm::sinf(angle), 0.0, libm::cosf(angle));
        let curl = vec3(out.z, 0.0, -out.x) * if arm % 2 == 0 { 1.0 } else { -1.0 };
        let path = [
            (out * 0.07 + Vec3::Y * 0.155, 0.046),
            (out * 0.155 + Vec3::Y * 0.075, 0.042),
            (out * 0.255 + Vec3::Y * 0.036, 0.035),
            (out * 0.345 + curl * 0.02 + Vec3::Y * 0.029, 0.028),
            (out * 0.405 + curl * 0.065 + Vec3::Y * 0.042, 0.020),
            (out * 0.405 + curl * 0.105 + Vec3::Y * 0.075, 0.012),
        ];
        let mut parent = chest;
        for (n, pair) in path.windows(2).enumerate() {
            parent = figure.rig.add(Role::Tentacle(arm, n as u8), parent, pair[0].0);
            let piece = Blob::cone(pair[0].0, pair[1].0, pair[0].1, pair[1].1);
            figure.body.add(piece.seam(if n == 0 { 0.04 } else { 0.006 }).color(color).joint(parent));
        }
        if arm == 0 || arm == 7 {
            let side = if out.x > 0.0 { Side::Left } else { Side::Right };
            figure.socket(SocketRole::Palm(side), parent, path[5].0, Quat::IDENTITY);
        }
    }
    figure.body.paint(move |p, c| {
        let flat = vec3(p.x, 0.0, p.z).length();
        let under = smooth(0.034, 0.016, p.y) * smooth(0.1, 0.14, flat);
        let spots = smooth(0.25, 0.35, studio_shape::gradient_noise(p * 26.0, 3)) * smooth(0.34, 0.46, p.y);
        c.lerp(pale, under.max(0.7 * spots))
    });
    let mouth = figure.rig.add(Role::Mouth, head, vec3(0.0, 0.265, 0.125));
    figure.part(
        super::soft_ball(vec3(0.0, 0.255, 0.120), vec3(0.028, 0.024, 0.022), hex(0x5A_18_24), mouth),
        Material::MATT,
    );
    figure.eyes(head, &Eye::plush(vec3(0.066, 0.325, 0.102), 0.050, vec3(0.25, 0.02, 1.0), hex(0xD8_A0_38)), true);
    figure.socket(SocketRole::Mouth, head, vec3(0.0, 0.255, 0.15), Quat::IDENTITY);
    figure.socket(SocketRole::Crown, head, face + Vec3::Y * 0.21, Quat::IDENTITY);
    figure.finish("octopus", Plan::ManyArmed, 0.0105, Material { roughness: 0.4, ..Material::CLAY })
}

fn jellyfish(design: &Design) -> Model {
    let mut figure = Figure::new();
    let color = design.color_or(hex(0xB4_94_E8));
    let chest = figure.rig.add(Role::Chest, 0, vec3(0.0, 0.42, 0.0));
    let head = figure.rig.add(Role::Head, chest, vec3(0.0, 0.46, 0.0));
    let bell = vec3(0.0, 0.46, 0.0);
    figure.body.add(Blob::ellipsoid(bell, vec3(0.17, 0.14, 0.17)).color(color).joint(head));
    figure.body.carve(Blob::ellipsoid(bell - Vec3::Y * 0.13, vec3(0.145, 0.13, 0.145)).seam(0.02).color(color * 0.8));
    for arm in 0..8u8 {
        let angle = TAU * f32::from(arm) / 8.0;
        let out = vec3(libm::sinf(angle), 0.0, libm::cosf(angle));
        let mut parent = chest;
        for n in 0..4u8 {
            let at = |k: u8| {
                out * (0.135 + 0.012 * libm::sinf(f32::from(k) * 1.9 + f32::from(arm)))
                    + Vec3::Y * (0.41 - 0.1 * f32::from(k))
            };
            parent = figure.rig.add(Role::Tentacle(arm, n), parent, at(n));
            let width = |k: u8| 0.013 - 0.0024 * f32::from(k);
            let piece =
                Blob::cone(at(n), at(n + 1) + Vec3::Y * if n == 3 { 0.015 } else { 0.0 }, width(n), width(n + 1));
            figure.body.add(piece.seam(0.006).color(color.lerp(Vec3::ONE, 0.3)).joint(parent));
        }
    }
    figure.eyes(head, &Eye::bead(vec3(0.052, 0.45, 0.145), 0.028, vec3(0.3, 0.0, 1.0)), false);
    let mouth = figure.rig.add(Role::Mouth, head, vec3(0.0, 0.425, 0.165));
    let smile = [(-0.016, 0.004), (-0.006, -0.003), (0.006, -0.003), (0.016, 0.004)];
    figure.part(tube(&smile.map(|(x, y)| (vec3(x, 0.425 + y, 0.163), 0.003)), hex(0x4A_20_50), mouth), Material::MATT);
    figure.finish(
        "jellyfish",
        Plan::ManyArmed,
        0.0095,
        Material { roughness: 0.25, translucency: 0.8, emission: 0.15, ..Material::CLAY },
    )
}
