//! Clouds and the lights of the sky.

use crate::craft::*;
use studio_shape::fbm;

/// A cloud of cotton wool.
pub(crate) const CLOUD: Kind = Kind::new(Nature, "cloud", build_cloud)
    .words(&["cloud", "storm cloud", "rain cloud"], &["云", "云朵", "白云", "乌云", "云彩"], &["cloud.n.2"])
    .made_of(Substance::Air, 10.0)
    .dynamics(Dynamics::Ghost)
    .lives(Habitat::Sky);

/// The sun as a thing.
pub(crate) const SUN: Kind = Kind::new(Nature, "sun", build_sun)
    .words(&["sun"], &["太阳", "红日", "日头"], &["sun.n.1"])
    .made_of(Substance::Air, 10.0)
    .dynamics(Dynamics::Ghost)
    .lives(Habitat::Sky);

/// The moon as a thing.
pub(crate) const MOON: Kind = Kind::new(Nature, "moon", build_moon)
    .words(&["moon", "crescent moon", "full moon"], &["月亮", "月球", "弯月", "圆月", "明月"], &["moon.n.1"])
    .made_of(Substance::Stone, 10.0)
    .dynamics(Dynamics::Ghost)
    .lives(Habitat::Sky);

/// A star with five points.
pub(crate) const STAR: Kind = Kind::new(Nature, "star", build_star)
    .words(&["star", "shooting star", "falling star"], &["星星", "星", "流星", "五角星"], &["star.n.1", "star.n.5"])
    .made_of(Substance::Air, 1.0)
    .dynamics(Dynamics::Ghost)
    .lives(Habitat::Sky);

/// A planet with a ring.
pub(crate) const PLANET: Kind = Kind::new(Nature, "planet", build_planet)
    .words(
        &["planet", "saturn", "mars", "jupiter", "earth planet", "earth"],
        &["行星", "星球", "土星", "火星", "地球", "木星"],
        &["planet.n.1"],
    )
    .made_of(Substance::Stone, 100.0)
    .dynamics(Dynamics::Ghost)
    .lives(Habitat::Sky);

/// A burst of fireworks.
pub(crate) const FIREWORKS: Kind = Kind::new(Nature, "fireworks", build_fireworks)
    .words(&["fireworks", "firework", "firecracker", "skyrocket"], &["烟花", "烟火", "焰火"], &["firework.n.1"])
    .made_of(Substance::Air, 1.0)
    .dynamics(Dynamics::Ghost)
    .lives(Habitat::Sky)
    .calls(Sound::Explosion);

fn build_fireworks(design: &Design) -> Model {
    let mut craft = Craft::new();
    let colors = [design.color_or(hex(0xFF_5A_4A)), hex(0xFF_D0_4A), hex(0x5A_D0_FF), hex(0xE8_7A_FF)];
    let spark = Material { emission: 4.0, ..Material::GLOW };
    for (number, (x, y, radius)) in [(0.0, 2.88, 1.9), (-2.4, 1.58, 1.3), (2.3, 1.98, 1.4)].into_iter().enumerate() {
        let color = colors[(number + design.seed as usize % 2) % 4];
        let joint = craft.joint(Role::Extra(number as u8), 0, vec3(x, y, 0.0));
        // Rays evenly over the sphere, by the golden angle.
        for k in 0..60 {
            let height = 1.0 - 2.0 * (k as f32 + 0.5) / 60.0;
            let flat = libm::sqrtf(1.0 - height * height);
            let angle = k as f32 * 2.399_963;
            let out = vec3(libm::cosf(angle) * flat, height, libm::sinf(angle) * flat);
            let reach = radius * (1.0 + 0.08 * wobble(design.seed, k));
            let (from, to) = (out * (0.35 * reach), out * reach - Vec3::Y * (0.14 * reach));
            craft.put(
                spark,
                tube(&[from, (from + to) * 0.52, to], |s| 0.008 + 0.03 * s)
                    .colored(color)
                    .at(x, y, 0.0)
                    .on_joint(joint),
            );
            craft.put(
                spark,
                fine_ball(0.06, 6).colored(color.lerp(Vec3::ONE, 0.5)).at(x + to.x, y + to.y, to.z).on_joint(joint),
            );
        }
    }
    craft.socket(SocketRole::Light, 0, vec3(0.0, 3.0, 0.5), Vec3::Z);
    craft.object("fireworks")
}

fn build_cloud(design: &Design) -> Model {
    let seed = design.seed;
    let color = design.color_or(hex(if design.has("dark") || design.has("storm") { 0x6A_70_7C } else { 0xF2_F4_F8 }));
    let mut blobs = Vec::new();
    for (k, (x, y, r)) in [
        (0.0, 0.62, 0.62),
        (0.62, 0.5, 0.5),
        (-0.66, 0.48, 0.48),
        (1.12, 0.34, 0.34),
        (-1.14, 0.32, 0.32),
        (0.28, 0.9, 0.44),
        (-0.34, 0.84, 0.4),
    ]
    .into_iter()
    .enumerate()
    {
        let shift = 0.08 * wobble(seed, k as i32);
        blobs.push(
            Blob::ellipsoid(vec3(x + shift, y, 0.12 * wobble(seed, k as i32 + 9)), vec3(r, r * 0.9, r * 0.82))
                .seam(0.16),
        );
    }
    let mesh = melt(blobs, 0.07).bent(|p| vec3(p.x, p.y.max(0.14 - 0.05 * (p.x * 3.0).abs().min(1.0)), p.z));
    let puffy = mesh
        .painted(move |p, n| color * (0.74 + 0.16 * n.y + 0.12 * (p.y / 1.3)) * (1.0 + 0.06 * fbm(p * 3.0, 2, seed)));
    let wool = Material {
        fuzz: 0.6,
        translucency: 0.3,
        grain: Grain { kind: GrainKind::Felt, scale_m: 0.08, color: 0.06, bump: 0.35 },
        ..Material::MATT
    };
    let mut craft = Craft::new();
    craft.put(wool, puffy.at(0.0, -0.09, 0.0));
    craft.socket(SocketRole::Vent, 0, vec3(0.0, 0.1, 0.0), Vec3::NEG_Y);
    craft.socket(SocketRole::Seat, 0, vec3(0.0, 1.2, 0.0), Vec3::Z);
    craft.object("cloud")
}

fn build_sun(design: &Design) -> Model {
    let mut craft = Craft::new();
    let gold = design.color_or(hex(0xFF_C4_3A));
    craft.put(Material { emission: 1.8, ..Material::GLOW }, ball(0.5).colored(gold).at(0.0, 0.85, 0.0));
    let spin = craft.joint(Role::Rotor(0), 0, vec3(0.0, 0.85, 0.0));
    for k in 0..12 {
        let ray = cone(if k % 2 == 0 { 0.12 } else { 0.09 }, 0.01, if k % 2 == 0 { 0.27 } else { 0.19 }, 0.01)
            .scaled(1.0, 1.0, 0.5);
        craft.put(
            Material { emission: 1.4, ..Material::GLOW },
            ray.colored(hex(0xFF_9A_2A)).at(0.0, 0.55, 0.0).rolled(30.0 * k as f32).at(0.0, 0.85, 0.0).on_joint(spin),
        );
    }
    craft.socket(SocketRole::Light, 0, vec3(0.0, 0.85, 0.0), Vec3::Z);
    craft.object("sun")
}

fn build_moon(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xF2_E8_C4));
    let glow = Material {
        emission: 0.9,
        grain: Grain { kind: GrainKind::Clay, scale_m: 0.1, color: 0.06, bump: 0.3 },
        ..Material::CLAY
    };
    if design.has("crescent") {
        let arc = |from: f32, to: f32, r: f32, x: f32| {
            (0..=24).map(move |k| {
                let angle = (from + (to - from) * k as f32 / 24.0) * PI;
                glam::vec2(x + r * libm::cosf(angle), r * libm::sinf(angle))
            })
        };
        let outline: Vec<glam::Vec2> = arc(0.35, 1.65, 0.5, 0.0).chain(arc(1.56, 0.44, 0.44, 0.145)).collect();
        craft.put(glow, prism(&outline, 0.2, 0.06).colored(color).at(0.0, 0.5, 0.0));
    } else {
        let craters = [
            vec3(0.3, 0.4, 0.86),
            vec3(-0.5, 0.1, 0.85),
            vec3(0.1, -0.4, 0.9),
            vec3(0.6, -0.2, 0.75),
            vec3(-0.2, 0.65, 0.72),
            vec3(-0.5, -0.5, 0.7),
        ];
        let depth = move |n: Vec3| {
            craters
                .iter()
                .enumerate()
                .map(|(k, c)| {
                    let r = 0.24 - 0.025 * k as f32;
                    let d = n.distance(c.normalize()) / r;
                    if d < 1.0 {
                        -0.05 * (1.0 - d * d)
                    } else if d < 1.3 {
                        0.02 * (1.3 - d)
                    } else {
                        0.0
                    }
                })
                .sum::<f32>()
        };
        let mesh = fine_ball(0.5, 90).bent(|p| p * (1.0 + depth(p.normalize())));
        craft.put(
            glow,
            mesh.painted(move |p, _| color * (1.0 + 5.0 * depth(p.normalize()).min(0.02))).at(0.0, 0.5, 0.0),
        );
    }
    craft.socket(SocketRole::Light, 0, vec3(0.0, 0.5, 0.4), Vec3::Z);
    craft.socket(SocketRole::Seat, 0, vec3(0.0, 0.9, 0.0), Vec3::Z);
    craft.object("moon")
}

fn build_star(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xFF_D0_50));
    let plump = prism(&star(0.25, 0.125, 5, 0.05), 0.12, 0.045);
    craft.put(Material { emission: 1.2, ..Material::GLOW }, plump.colored(color).at(0.0, 0.19, 0.0));
    craft.socket(SocketRole::Light, 0, vec3(0.0, 0.25, 0.1), Vec3::Z);
    craft.object("star")
}

fn build_planet(design: &Design) -> Model {
    let mut craft = Craft::new();
    let seed = design.seed;
    let earthly = design.has("earth");
    let color = design.color_or(hex(if earthly { 0x2C_6A_B8 } else { 0xD8_A0_62 }));
    let spin = craft.turning(Role::Rotor(0), 0, vec3(0.0, 0.5, 0.0), Vec3::Y);
    let body = fine_ball(0.5, 80).painted(move |p, _| {
        if earthly {
            let land = fbm(p * 4.0, 4, seed);
            if p.y.abs() > 0.43 {
                hex(0xF2_F4_F8)
            } else if land > 0.08 {
                hex(0x5A_9A_4A)
            } else {
                color
            }
        } else {
            color * (0.9 + 0.18 * libm::sinf(p.y * 26.0 + 1.2 * fbm(p * 3.0, 2, seed)))
        }
    });
    craft.put(Material::CLAY, body.rolled(18.0).at(0.0, 0.5, 0.0).on_joint(spin));
    if !earthly {
        let ring = lathe(&[(0.64, 0.0), (0.92, 0.0), (0.92, 0.012), (0.64, 0.012)], 0.004);
        craft.put(
            Material::CLAY,
            ring.painted(|p, _| {
                hex(0xE8_C8_9A) * if (libm::hypotf(p.x, p.z) * 28.0) as i32 & 1 == 0 { 1.0 } else { 0.75 }
            })
            .rolled(18.0)
            .pitched(14.0)
            .at(0.0, 0.5, 0.0),
        );
    }
    craft.object("planet")
}
