//! Rocks, mountains, ice, crystals, shells, fires and bubbles.

use crate::craft::*;
use studio_shape::fbm;

/// A boulder or stone.
pub(crate) const ROCK: Kind = Kind::new(Nature, "rock", build_rock)
    .words(
        &["rock", "stone", "boulder", "pebble"],
        &["石头", "岩石", "石块", "鹅卵石", "巨石"],
        &["rock.n.1", "boulder.n.1", "pebble.n.1", "asteroid.n.1"],
    )
    .made_of(Substance::Stone, 40.0)
    .loose(Form::Ball, 0.15, 0.7);

/// A mountain with snow on top.
pub(crate) const MOUNTAIN: Kind = Kind::new(Nature, "mountain", build_mountain)
    .words(
        &["mountain", "peak", "mountain peak", "cliff", "mountain range", "summit"],
        &["山", "高山", "山峰", "雪山", "山脉", "悬崖"],
        &["mountain.n.1", "cliff.n.1", "range.n.5"],
    )
    .made_of(Substance::Stone, 1e7)
    .lives(Habitat::Far);

/// A volcano with glowing lava.
pub(crate) const VOLCANO: Kind = Kind::new(Nature, "volcano", build_volcano)
    .words(&["volcano", "crater"], &["火山"], &["volcano.n.2"])
    .made_of(Substance::Stone, 1e7)
    .lives(Habitat::Far);

/// A grassy hill.
pub(crate) const HILL: Kind = Kind::new(Nature, "hill", build_hill)
    .words(&["hill", "mound", "dune", "knoll"], &["小山", "山丘", "山坡", "沙丘"], &["hill.n.1", "dune.n.1"])
    .made_of(Substance::Grass, 1e5);

/// An iceberg.
pub(crate) const ICEBERG: Kind = Kind::new(Nature, "iceberg", build_iceberg)
    .words(&["iceberg", "ice floe", "glacier"], &["冰山", "浮冰", "冰川"], &["iceberg.n.1", "glacier.n.1"])
    .made_of(Substance::Ice, 5e4)
    .lives(Habitat::Afloat);

/// A snowflake.
pub(crate) const SNOWFLAKE: Kind = Kind::new(Nature, "snowflake", build_snowflake)
    .words(&["snowflake", "snow crystal"], &["雪花", "雪片"], &["snowflake.n.1"])
    .made_of(Substance::Snow, 0.01)
    .floating(Form::Cylinder, 0.0, 0.5, 0.97)
    .lives(Habitat::Air);

/// Crystals on a stone.
pub(crate) const CRYSTAL: Kind = Kind::new(Nature, "crystal", build_crystal)
    .words(
        &["crystal cluster", "gem", "gemstone", "diamond", "jewel", "ruby", "emerald"],
        &["宝石", "钻石", "水晶石", "红宝石"],
        &["crystal.n.1", "gem.n.2", "diamond.n.1"],
    )
    .made_of(Substance::Glass, 2.0)
    .loose(Form::Box, 0.1, 0.5);

/// A spiral sea shell.
pub(crate) const SHELL: Kind = Kind::new(Nature, "seashell", build_shell)
    .words(&["seashell", "shell", "conch", "scallop"], &["贝壳", "海螺"], &["seashell.n.1", "conch.n.1"])
    .made_of(Substance::Ceramic, 0.1)
    .loose(Form::Box, 0.2, 0.5);

/// A fire on logs, ringed by stones.
pub(crate) const CAMPFIRE: Kind = Kind::new(Nature, "campfire", build_campfire)
    .words(
        &["campfire", "bonfire", "fire", "flame", "fireplace fire"],
        &["篝火", "火堆", "火焰", "火", "营火"],
        &["fire.n.3", "campfire.n.1", "flame.n.1", "bonfire.n.1"],
    )
    .made_of(Substance::Wood, 20.0)
    .runs(Sound::FireCrackle);

/// A puddle of rain on the ground.
pub(crate) const PUDDLE: Kind = Kind::new(Nature, "puddle", build_puddle)
    .words(&["puddle", "rain puddle", "pool of water"], &["水坑", "水洼"], &[])
    .made_of(Substance::Water, 5.0)
    .dynamics(Dynamics::Ghost);

/// A soap bubble.
pub(crate) const BUBBLE: Kind = Kind::new(Nature, "bubble", build_bubble)
    .words(&["bubble", "soap bubble"], &["泡泡", "肥皂泡", "气泡"], &["bubble.n.1"])
    .made_of(Substance::Water, 0.001)
    .floating(Form::Ball, 0.5, 0.1, 1.03)
    .lives(Habitat::Air)
    .calls(Sound::Pop);

/// Moves every corner of a shape in and out by broad noise, and keeps it above the ground.
fn weathered(mesh: Mesh, strength: f32, size: f32, seed: u32) -> Mesh {
    let shift = vec3(wobble(seed, 1), wobble(seed, 2), wobble(seed, 3)) * 20.0;
    mesh.bent(move |p| {
        let out = p * (1.0 + strength * fbm(p / size + shift, 3, seed));
        vec3(out.x, out.y.max(0.0), out.z)
    })
}

fn build_rock(design: &Design) -> Model {
    let seed = design.seed;
    let color = design.color_or(hex(0x8C_88_86));
    let pile = melt(
        [
            Blob::ellipsoid(vec3(0.0, 0.12, 0.0), vec3(0.22, 0.16, 0.18)),
            Blob::round_box(vec3(0.07, 0.1, 0.03), vec3(0.13, 0.11, 0.13), 0.03)
                .turned(Quat::from_rotation_y(0.6))
                .seam(0.05),
            Blob::round_box(vec3(-0.08, 0.14, -0.02), vec3(0.1, 0.11, 0.11), 0.03)
                .turned(Quat::from_rotation_z(0.5))
                .seam(0.05),
        ],
        0.018,
    );
    let rough = weathered(pile, 0.12, 0.14, seed);
    let moss = design.has("mossy");
    let tone = speckle(color, 0.25, 0.08, seed);
    let painted = rough.painted(move |p, n| {
        let bare = tone(p, n) * (0.8 + 0.25 * n.y);
        if moss && n.y > 0.3 { bare.lerp(hex(0x5A_7A_34), 0.85) } else { bare }
    });
    let mut craft = Craft::new();
    craft.put(design.surface_or(Material::STONE), painted);
    craft.socket(SocketRole::Top, 0, vec3(0.0, 0.27, 0.0), Vec3::Y);
    craft.object("rock")
}

/// A peak from the ground: ridges from noise, `cut` levels the top for craters.
fn peak(height: f32, radius: f32, seed: u32, cut: f32) -> Mesh {
    surface(72, 36, move |u, v| peak_point(height, radius, seed, cut, u, (1.0 - v) * radius))
}

/// The point of a peak in a direction given in turns, at a distance from its middle.
fn peak_point(height: f32, radius: f32, seed: u32, cut: f32, turns: f32, distance: f32) -> Vec3 {
    let at = around(distance, turns);
    let t = distance / radius;
    let ridge = 1.0 - fbm(vec3(at.x, 3.0, at.z) / radius * 2.6, 4, seed).abs() * 1.1;
    let slope =
        libm::powf(1.0 - t, 1.35) * (0.72 + 0.34 * ridge) + 0.1 * t * (1.0 - t) * fbm(at / radius * 9.0, 2, seed);
    let y = (slope * height).min(cut * height) - 0.012 * height;
    at + Vec3::Y * y.max(if t > 0.97 { 0.0 } else { y })
}

fn build_mountain(design: &Design) -> Model {
    let (height, seed) = (60.0, design.seed);
    let stone = design.color_or(hex(0x6A_74_80));
    let mesh = Mesh::joined([
        peak(height, 62.0, seed, 9.0),
        peak(height * 0.68, 44.0, seed + 5, 9.0).at(-48.0, 0.0, -6.0),
        peak(height * 0.56, 40.0, seed + 9, 9.0).at(46.0, 0.0, -4.0),
    ]);
    let snow = hex(0xF0_F4_F8);
    let painted = mesh.painted(move |p, n| {
        let line = 0.52 + 0.1 * fbm(p / 9.0, 2, seed);
        let steep = n.y < 0.42;
        if p.y / height > line && !(steep && p.y / height < line + 0.2) {
            snow
        } else if p.y < height * 0.2 {
            hex(0x4E_6E_46).lerp(stone, p.y / (height * 0.2))
        } else {
            stone * (0.8 + 0.5 * n.y)
        }
    });
    Craft::simple(
        "mountain",
        Material { grain: Grain { scale_m: 3.0, ..Material::STONE.grain }, ..Material::STONE },
        painted.bent(|p| vec3(p.x, p.y.max(0.0), p.z)),
    )
}

fn build_volcano(design: &Design) -> Model {
    let (height, seed) = (50.0, design.seed);
    let mut craft = Craft::new();
    let rock = design.color_or(hex(0x4A_40_40));
    let cone = peak(height * 1.35, 60.0, seed, 0.68);
    craft.put(
        Material::STONE,
        cone.painted(move |p, n| rock * (0.7 + 0.4 * n.y) * (1.0 + 0.2 * fbm(p / 6.0, 2, seed)))
            .bent(|p| vec3(p.x, p.y.max(0.0), p.z)),
    );
    let rim = height * 1.35 * 0.67;
    let lava = Material { emission: 3.0, ..Material::GLOW };
    craft.put(lava, ball(11.0).scaled(1.0, 0.22, 1.0).colored(hex(0xF2_6A_16)).at(0.0, rim, 0.0));
    for turn in [0.03, 0.15, 0.92] {
        let path: Vec<Vec3> = (0..=8)
            .map(|k| {
                let t = k as f32 / 8.0;
                let way = turn + 0.02 * libm::sinf(t * 7.0);
                peak_point(height * 1.35, 60.0, seed, 0.68, way, 8.0 + 27.0 * t) + Vec3::Y * 0.4
            })
            .collect();
        craft.put(lava, tube(&path, |s| 2.2 - 0.9 * s).colored(hex(0xF2_5A_12)));
    }
    craft.socket(SocketRole::Vent, 0, vec3(0.0, rim + 2.0, 0.0), Vec3::Y);
    craft.socket(SocketRole::Light, 0, vec3(0.0, rim + 4.0, 0.0), Vec3::Y);
    craft.object("volcano")
}

fn build_hill(design: &Design) -> Model {
    let seed = design.seed;
    let sandy = design.has("sand") || design.has("desert") || design.has("sandy");
    let color = design.color_or(hex(if sandy { 0xD8_AE_70 } else { 0x6A_9A_48 }));
    let mesh = surface(48, 16, move |u, v| {
        let t = 1.0 - v;
        let at = around(5.0 * t, u);
        let y = 1.5 * libm::powf(libm::cosf(t * PI * 0.5), 1.6) * (1.0 + 0.12 * fbm(at * 0.5, 2, seed));
        at + Vec3::Y * y.max(0.0)
    });
    let grain =
        Grain { kind: if sandy { GrainKind::Sand } else { GrainKind::Turf }, scale_m: 0.3, color: 0.25, bump: 0.5 };
    let mut craft = Craft::new();
    craft.put(Material { grain, ..Material::MATT }, mesh.painted(speckle(color, 0.15, 1.0, seed)));
    craft.top(vec3(0.0, 1.5, 0.0));
    craft.object("hill")
}

fn build_iceberg(design: &Design) -> Model {
    let seed = design.seed;
    let ice = design.color_or(hex(0xC8_E4_EE));
    let mesh = melt(
        [
            Blob::round_box(vec3(0.0, 1.2, 0.0), vec3(2.2, 1.3, 1.6), 0.2).turned(Quat::from_rotation_z(0.12)),
            Blob::round_box(vec3(-0.7, 2.6, 0.0), vec3(0.9, 1.9, 0.9), 0.15)
                .turned(Quat::from_rotation_z(-0.25))
                .seam(0.3),
            Blob::round_box(vec3(1.2, 2.0, 0.2), vec3(0.7, 1.2, 0.8), 0.15)
                .turned(Quat::from_rotation_z(0.4))
                .seam(0.3),
        ],
        0.14,
    );
    let painted = weathered(mesh, 0.08, 0.9, seed)
        .painted(move |p, n| (ice * (0.72 + 0.3 * n.y)).lerp(hex(0x4A_9A_B8), (0.5 - 0.7 * p.y).clamp(0.0, 0.6)));
    Craft::simple(
        "iceberg",
        Material {
            roughness: 0.25,
            translucency: 0.4,
            grain: Grain { kind: GrainKind::Snow, scale_m: 0.2, color: 0.06, bump: 0.2 },
            ..Material::MATT
        },
        painted,
    )
}

fn build_snowflake(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xEE_F6_FC));
    for k in 0..6 {
        let arm = |mesh: Mesh| mesh.rolled(60.0 * k as f32).at(0.0, 0.1, 0.0);
        craft.put(Material::GLOSS, arm(rod(Vec3::ZERO, vec3(0.0, 0.095, 0.0), 0.0055).colored(color)));
        for (y, length) in [(0.04, 0.028), (0.065, 0.022)] {
            for side in [-1.0, 1.0] {
                craft.put(
                    Material::GLOSS,
                    arm(rod(vec3(0.0, y, 0.0), vec3(side * length * 0.87, y + length * 0.5, 0.0), 0.0042)
                        .colored(color)),
                );
            }
        }
    }
    craft.object("snowflake")
}

fn build_crystal(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0x8A_5A_D0));
    let gem = design.surface_or(Material { roughness: 0.06, translucency: 0.6, emission: 0.25, ..Material::GLOSS });
    for (x, z, h, lean, turn) in [
        (0.0, 0.0, 0.34, 0.0, 0.0),
        (0.08, 0.03, 0.22, -24.0, 20.0),
        (-0.09, 0.02, 0.25, 22.0, -30.0),
        (0.02, 0.08, 0.17, -8.0, 60.0),
        (-0.03, -0.08, 0.19, 12.0, 110.0),
    ] {
        let r = h * 0.17;
        let six = |inset: f32| -> Vec<glam::Vec2> { circle(r * inset, 6) };
        let body = prism(&six(1.0), h * 0.72, h * 0.01).pitched(-90.0).at(0.0, h * 0.36, 0.0);
        let tip = surface(6, 1, |u, v| around(r * 0.98 * (1.0 - v), u + 0.25) + Vec3::Y * (h * (0.71 + 0.29 * v)));
        for mesh in [body, tip] {
            let tone = color * (1.0 + 0.2 * wobble(design.seed, (h * 100.0) as i32));
            craft.put(
                gem,
                mesh.painted(move |p, _| tone * (0.7 + 0.6 * p.y / h)).rolled(lean).yawed(turn).at(x, 0.02, z),
            );
        }
    }
    craft.put(
        Material::STONE,
        weathered(ball(0.15).scaled(1.2, 0.4, 1.0), 0.2, 0.1, design.seed).colored(hex(0x6A_64_62)),
    );
    craft.object("crystal")
}

fn build_shell(design: &Design) -> Model {
    let mut craft = Craft::new();
    let color = design.color_or(hex(0xEC_B8_9A));
    // A scallop ajar: two fans of ribs that open from their hinge.
    for (side, pitch) in [(1.0, 62.0), (-1.0, 86.0)] {
        let fan = surface(54, 12, |u, v| {
            let angle = (u - 0.5) * 2.2;
            let rib = libm::cosf((u - 0.5) * TAU * 9.0);
            let reach = 0.09 * v * (1.0 + 0.03 * rib * v);
            let dome = 0.026 * libm::sinf(PI * libm::powf(v, 0.7)) * libm::cosf(angle * 0.8);
            vec3(reach * libm::sinf(angle), reach * libm::cosf(angle), side * (dome + 0.0035 * rib * v))
        });
        let banded =
            fan.painted(move |p, _| color.lerp(hex(0xF8_EC_E0), 0.5 + 0.5 * libm::sinf(p.truncate().length() * 190.0)));
        let surface = Material { roughness: 0.25, two_sided: true, ..Material::GLOSS };
        craft.put(surface, banded.pitched(pitch).at(0.0, 0.012, -0.05));
    }
    craft.put(Material::GLOSS, round_box(vec3(0.04, 0.014, 0.016), 0.005).colored(color * 0.9).at(0.0, 0.012, -0.05));
    craft.put(Material::GLOSS, ball(0.009).colored(hex(0xF4_F0_EC)).at(0.0, 0.03, 0.0));
    craft.object("seashell")
}

fn build_campfire(design: &Design) -> Model {
    let mut craft = Craft::new();
    for k in 0..9 {
        let at = around(0.36, k as f32 / 9.0);
        let stone = weathered(ball(0.085).scaled(1.2, 0.8, 1.0).at(0.0, 0.04, 0.0), 0.25, 0.08, design.seed + k as u32);
        craft.put(
            Material::STONE,
            stone.colored(hex(0x86_80_7C) * (1.0 + 0.15 * wobble(design.seed, k))).at(at.x, 0.0, at.z),
        );
    }
    for k in 0..5 {
        let out = around(0.28, k as f32 / 5.0 + 0.05);
        let log = tube(&[vec3(out.x, 0.04, out.z), vec3(-out.x * 0.15, 0.26, -out.z * 0.15)], |_| 0.04);
        craft.put(Material::WOOD, log.painted(|p, _| hex(0x6E_48_2E).lerp(hex(0x1E_14_10), (p.y * 4.0).min(1.0))));
    }
    let embers =
        ball(0.17).scaled(1.0, 0.3, 1.0).at(0.0, 0.03, 0.0).painted(speckle(hex(0xE0_4A_12), 0.8, 0.05, design.seed));
    craft.put(Material { emission: 1.5, ..Material::GLOW }, embers);
    let fire = Material { emission: 3.0, sway_m: 0.05, ..Material::GLOW };
    for (k, (x, z, h)) in
        [(0.0, 0.0, 0.62), (0.1, 0.04, 0.42), (-0.1, 0.02, 0.46), (0.02, -0.1, 0.4), (-0.03, 0.11, 0.34)]
            .into_iter()
            .enumerate()
    {
        let joint = craft.joint(Role::Extra(k as u8), 0, vec3(x, 0.08, z));
        craft.put(fire, tongue(h).at(x, 0.06, z).on_joint(joint));
    }
    craft.socket(SocketRole::Light, 0, vec3(0.0, 0.4, 0.0), Vec3::Y);
    craft.socket(SocketRole::Vent, 0, vec3(0.0, 0.6, 0.0), Vec3::Y);
    craft.object("campfire")
}

/// A tongue of flame that stands on y = 0, yellow at the foot and red at the tip.
fn tongue(height: f32) -> Mesh {
    lathe(&[(0.0, 0.0), (0.14, 0.06), (0.19, 0.22), (0.15, 0.45), (0.08, 0.7), (0.025, 0.9), (0.0, 1.0)], 0.05)
        .scaled(height, height, height)
        .bent(|p| {
            vec3(
                p.x + 0.07 * height * libm::sinf(p.y / height * 6.0),
                p.y,
                p.z + 0.04 * height * libm::sinf(p.y / height * 8.0),
            )
        })
        .painted(move |p, _| {
            let t = (p.y / height).clamp(0.0, 1.0);
            hex(0xFF_DC_70)
                .lerp(hex(0xF2_8A_1A), (t * 2.2).min(1.0))
                .lerp(hex(0xD8_3A_10), (t * 1.6 - 0.6).clamp(0.0, 1.0))
        })
}

fn build_bubble(design: &Design) -> Model {
    let mut craft = Craft::new();
    let film = Material { opacity: 0.22, roughness: 0.03, ..Material::GLASS };
    let own = design.colors.first().copied();
    craft.put(
        film,
        fine_ball(0.09, 40)
            .painted(move |_, n| {
                own.unwrap_or(vec3(0.7 + 0.3 * libm::sinf(n.y * 5.0), 0.75 + 0.25 * libm::sinf(n.x * 4.0 + 2.0), 0.9))
            })
            .at(0.0, 0.09, 0.0),
    );
    let glint =
        ball(0.016).scaled(1.4, 0.9, 0.3).colored(hex(0xFF_FF_FF)).at(0.0, 0.0, 0.088).pitched(-38.0).yawed(-28.0);
    craft.put(Material { opacity: 0.85, ..Material::GLASS }, glint.at(0.0, 0.09, 0.0));
    craft.object("bubble")
}

fn build_puddle(design: &Design) -> Model {
    // A flat sheet with an uneven rim, a hair above the ground.
    let seed = design.seed;
    let lobes = move |turn: f32| {
        let wave = |n: f32, k: i32| libm::sinf(turn * TAU * n + 3.0 * wobble(seed, k));
        0.42 + 0.05 * wave(2.0, 1) + 0.04 * wave(3.0, 2) + 0.02 * wave(5.0, 3)
    };
    let sheet = surface(48, 6, move |u, v| {
        let edge = around(lobes(u) * v, u);
        vec3(edge.x * 1.25, 0.014 - 0.01 * libm::powf(v, 8.0), edge.z * 0.8)
    });
    let water = Material { roughness: 0.04, two_sided: true, ..Material::GLOSS };
    Craft::simple("puddle", water, sheet.colored(design.color_or(hex(0x5E_82_96))))
}
