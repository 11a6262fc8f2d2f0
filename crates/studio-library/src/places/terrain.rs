//! Open country: flat where the cast plays, hills beyond, plants in rings by distance.

use super::daylight::daylight;
use super::dice::Dice;
use super::form::{joined, lump, pole, rosette, sheet, tuft, turned};
use super::set::{Set, camera_distance, dry, open_air, spot};
use crate::{Dressing, PlaceDesign};
use glam::{Quat, Vec2, Vec3, vec2, vec3};
use std::f32::consts::TAU;
use studio_scene::{Ground, Substance, Waves};
use studio_shape::{Grain, GrainKind, Material, Part, fbm, hex};

/// What a piece of open country looks like.
#[derive(Clone, Copy)]
pub(super) struct Country {
    /// Colour of the ground near, and of its patches.
    pub ground: (u32, u32),
    /// Colour of the ground far off, where it is covered by what grows.
    pub far: Option<u32>,
    /// The pattern in the ground.
    pub grain: GrainKind,
    /// What it is made of.
    pub substance: Substance,
    /// Height of the hills, metres; 0 is a plain.
    pub hills_m: f32,
    /// Mountains on the horizon: their height, metres, and colour.
    pub mountains: Option<(f32, u32)>,
    /// Water beyond a shore at this distance behind the cast; 0 puts the cast on it.
    pub shore_m: Option<f32>,
    /// Half the height of the waves.
    pub waves_m: f32,
    /// What grows, near to far.
    pub plants: &'static [Growth],
}

/// Something that grows or lies around, scattered over a ring.
#[derive(Clone, Copy)]
pub(super) struct Growth {
    /// What.
    pub kind: Plant,
    /// How many.
    pub count: u32,
    /// The ring, in playing lengths from the origin.
    pub ring: (f32, f32),
    /// Height, metres, least and greatest.
    pub height_m: (f32, f32),
    /// Colour below and above.
    pub color: (u32, u32),
}

/// What can be scattered.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Plant {
    /// Tufts of grass; heights scale with the cast.
    Grass,
    /// Flowers on stalks, in bright mixed colours.
    Flower,
    /// Ears on stalks.
    Wheat,
    /// Stones.
    Stone,
    /// Round bushes.
    Bush,
    /// Trees with round crowns.
    Tree,
    /// Firs.
    Fir,
    /// Palms.
    Palm,
    /// Cactuses.
    Cactus,
    /// Standing rocks, taller than wide.
    Crag,
    /// Weeds that wave in water.
    Kelp,
    /// Branching corals.
    Coral,
    /// Heaps of loose snow.
    Drift,
}

impl Plant {
    /// Whether its size follows the cast's, as what lies at the feet does.
    fn near(self) -> bool {
        matches!(self, Self::Grass | Self::Flower | Self::Stone | Self::Wheat | Self::Drift)
    }
}

/// From this ring on plants are built with few triangles.
const FAR: f32 = 7.0;

/// Dresses open country.
pub(super) fn dress(design: &PlaceDesign, country: &Country) -> Dressing {
    let land = Land::new(design, country);
    let mut set = Set::default();
    set.add("ground", land.ground(), ground_material(country, land.unit));
    if let Some((height, color)) = country.mountains {
        set.add_unshadowed("mountains", land.mountains(height, hex(color)), Material::STONE);
    }
    for (index, growth) in country.plants.iter().enumerate() {
        land.scatter(&mut set, growth, index as u32);
    }
    let ground = if country.shore_m.is_some() {
        let level = land.water_level();
        set.add_unshadowed("water", land.water(level), Material::WATER);
        let waves = Waves { amplitude_m: country.waves_m, length_m: 6.0 + 40.0 * country.waves_m, heading: 1.2 };
        Ground { substance: country.substance, water: Some((level, waves)) }
    } else {
        dry(country.substance)
    };
    let (light, end) = daylight(design.time, &design.weather);
    set.finish(ground, light, end, open_air(400.0))
}

fn ground_material(country: &Country, unit: f32) -> Material {
    let (scale_m, color, bump) = match country.grain {
        GrainKind::Turf => (0.09, 0.4, 0.55),
        GrainKind::Sand => (0.12, 0.18, 0.45),
        GrainKind::Snow => (0.08, 0.1, 0.35),
        _ => (0.15, 0.3, 0.4),
    };
    Material {
        roughness: 0.95,
        fuzz: if country.grain == GrainKind::Turf { 0.35 } else { 0.1 },
        grain: Grain { kind: country.grain, scale_m: scale_m * unit.clamp(0.5, 4.0), color, bump },
        ..Material::MATT
    }
}

/// A piece of land laid out for a cast.
struct Land<'a> {
    design: &'a PlaceDesign,
    country: &'a Country,
    /// The size of things at the feet of the cast, against those of a cast a metre tall.
    unit: f32,
    /// Radius of the flat.
    flat_m: f32,
    camera_m: f32,
}

impl<'a> Land<'a> {
    fn new(design: &'a PlaceDesign, country: &'a Country) -> Self {
        let half = design.playing_half_m;
        let size = half.max_element().max(0.4);
        // Plants are measured against how tall the cast is, not how far it walks.
        let unit = (half.y * 1.1).max(half.x * 0.3).clamp(0.35, 6.0);
        Self { design, country, unit, flat_m: (size * 2.6).max(4.0), camera_m: camera_distance(design) }
    }

    /// Height of the ground: flat where the cast plays, rolling beyond, below water behind a shore.
    fn height(&self, at: Vec2) -> f32 {
        // No slope near the cast rises faster than one in nine: the horizon stays low.
        let beyond = (at.length() - self.flat_m).max(0.0);
        let steepest = 0.11 * beyond;
        let far = (beyond / 90.0).min(1.0);
        let p = vec3(at.x, 0.0, at.y);
        let roll = 0.5 + 0.5 * fbm(p / (16.0 * self.unit.max(1.0)), 3, self.design.seed);
        let mut height = (self.country.hills_m * roll * (0.3 + 0.7 * far)).clamp(0.0, steepest);
        // In front of the cast the ground only falls, so that nothing stands before the camera.
        if at.y > 0.0 {
            height *= 0.12;
        }
        if let Some(shore) = self.country.shore_m {
            let shore = if shore > 0.0 && !self.afloat() {
                // The land runs back on the left, where it carries what grows.
                let inland = (-at.x - self.design.playing_half_m.x - 0.6 * self.unit).max(0.0);
                -(self.design.playing_half_m.z + shore * self.unit) - 1.3 * inland
            } else {
                1e6
            };
            let bay = 0.4 * self.unit * fbm(p / (5.0 * self.unit), 2, self.design.seed ^ 0x5E);
            let down = ((shore + bay - at.y) / (6.0 * self.unit)).clamp(0.0, 1.0);
            height = height * (1.0 - down) - 1.6 * self.unit * down;
        }
        height
    }

    fn water_level(&self) -> f32 {
        if self.afloat() { 0.0 } else { -0.12 * self.unit }
    }

    /// Whether the cast floats rather than stands on a shore.
    fn afloat(&self) -> bool {
        self.country.shore_m == Some(0.0) || self.design.details.iter().any(|d| d == "afloat")
    }

    fn ground(&self) -> studio_shape::Mesh {
        let (low, patch) = (hex(self.country.ground.0), hex(self.country.ground.1));
        polar(96, 56, 0.3 * self.unit, 420.0, |at| {
            let p = vec3(at.x, 0.0, at.y);
            let patches = (0.5 + 0.6 * fbm(p / (3.2 * self.unit), 3, self.design.seed ^ 0x31)).clamp(0.0, 1.0);
            let near = low.lerp(patch, patches);
            let far = ((at.length() - 20.0) / 60.0).clamp(0.0, 1.0);
            (
                vec3(at.x, self.height(at), at.y),
                self.country.far.map_or(near, |c| near.lerp(hex(c) * (0.7 + 0.5 * patches), far)),
            )
        })
    }

    fn water(&self, level: f32) -> studio_shape::Mesh {
        let (shallow, deep, foam) = (hex(0x5CB8B0), hex(0x145A78), hex(0xEAF4F2));
        polar(128, 110, 0.2 * self.unit, 420.0, |at| {
            let depth = ((level - self.height(at)) / (0.9 * self.unit)).clamp(0.0, 1.0);
            let lace = 0.5 + 0.5 * fbm(vec3(at.x, 0.0, at.y) / (0.35 * self.unit), 2, 77);
            // Foam at the edge, and whitecaps where waves are high.
            let crest = fbm(vec3(at.x * 0.5, 3.0, at.y) / (1.6 * self.unit), 3, 78) - 0.3;
            let caps = (crest * 5.0).clamp(0.0, 1.0) * (self.country.waves_m * 1.6).min(0.9);
            let edge = ((1.0 - depth / 0.16).clamp(0.0, 1.0) * lace).max(caps);
            (vec3(at.x, level, at.y), shallow.lerp(deep, libm::sqrtf(depth)).lerp(foam, edge * 0.9))
        })
    }

    /// Two ranges of mountains around the horizon, with snow on what is high.
    fn mountains(&self, height: f32, rock: Vec3) -> studio_shape::Mesh {
        let snow = vec3(0.85, 0.88, 0.92);
        let range = |radius: f32, tall: f32, seed: u32| {
            sheet(220, 10, |u, v| {
                let angle = u * TAU;
                let around = vec3(libm::cosf(angle), 0.0, libm::sinf(angle));
                let ridge = 0.5 + 0.5 * fbm(around * 5.0, 4, seed);
                let peak = tall * (0.25 + 0.9 * ridge.clamp(0.0, 1.0));
                let fold = 1.0 + 0.08 * fbm(around * 24.0 + Vec3::Y * v * 3.0, 3, seed ^ 9);
                let y = peak * v;
                let position = around * (radius * (1.0 - 0.12 * (1.0 - v)) * fold) + Vec3::Y * (y - 2.0);
                let white = ((y - 0.62 * tall) / (0.12 * tall)).clamp(0.0, 1.0);
                (position, rock.lerp(snow, white) * (0.85 + 0.3 * v))
            })
        };
        joined([range(170.0, height * 0.5, self.design.seed ^ 3), range(260.0, height, self.design.seed ^ 4)])
    }

    fn scatter(&self, set: &mut Set, growth: &Growth, index: u32) {
        const FORMS: u32 = 3;
        let mut dice = Dice::new(self.design.seed, index + 101);
        let mut copies = vec![Vec::new(); FORMS as usize];
        let near = growth.kind.near();
        let scale = if near { self.unit.clamp(0.5, 2.5) } else { libm::powf(self.unit, 0.8).clamp(0.45, 2.2) };
        let half = self.design.playing_half_m;
        let (inner, outer) = (growth.ring.0 * self.flat_m * 0.4, growth.ring.1 * self.flat_m * 0.4);
        for _ in 0..growth.count * 3 {
            // More in the half that the camera sees.
            let angle = dice.between(-0.5, 0.5) * TAU * if dice.unit() < 0.8 { 0.55 } else { 1.0 };
            let share = dice.unit();
            let radius = if near {
                inner + (outer - inner) * share * libm::sqrtf(share)
            } else {
                libm::sqrtf(inner * inner + (outer * outer - inner * inner) * share)
            };
            let at = vec2(radius * libm::sinf(angle), -radius * libm::cosf(angle));
            let height = dice.between(growth.height_m.0, growth.height_m.1) * scale;
            let turn = dice.unit() * TAU;
            let tint = dice.tint(0.12);
            let form = (dice.unit() * FORMS as f32) as usize;
            let placed: usize = copies.iter().map(Vec::len).sum();
            if placed as u32 >= growth.count || !self.free(at, height, half) {
                continue;
            }
            let y = self.height(at);
            if y > self.water_level() || growth.kind == Plant::Kelp || self.country.shore_m.is_none() {
                copies[form.min(2)].push(spot(vec3(at.x, y - 0.01 * height, at.y), turn, height, tint));
            }
        }
        for (form, at) in copies.into_iter().enumerate() {
            set.copies("plants", growth.parts(self.design.seed ^ form as u32, growth.ring.0 >= FAR), at);
        }
    }

    /// Whether something of a height can stand there without hiding the cast or being walked on.
    fn free(&self, at: Vec2, height: f32, half: Vec3) -> bool {
        // Crowns reach out over half a tree's height.
        let margin = 0.25 * self.unit + if height > 0.5 * self.unit { 0.45 * height } else { 0.0 };
        let on_play = at.x.abs() < half.x + margin && at.y.abs() < half.z + margin;
        if height < 0.16 * self.unit {
            // What lies at the feet may stand among the cast, though thinly.
            return !on_play || (at.x * 7.3 + at.y * 3.1).fract().abs() < 0.3;
        }
        if on_play {
            return false;
        }
        if self.design.details.iter().any(|d| d == "from above") {
            return true;
        }
        // The wedge between camera and cast stays open.
        let toward = (self.camera_m - at.y) / self.camera_m;
        let open = at.y > -half.z && at.x.abs() < (half.x * 1.3 + 0.5 * self.unit) * toward.max(0.5) + height * 0.6;
        let behind_camera = at.y > self.camera_m * 0.75;
        !(open || behind_camera && at.x.abs() < self.camera_m * 1.4 + height)
    }
}

/// A disc of rings that grow with the distance.
fn polar(
    sectors: usize,
    rings: usize,
    first: f32,
    reach: f32,
    at: impl Fn(Vec2) -> (Vec3, Vec3),
) -> studio_shape::Mesh {
    let growth = libm::logf(reach / first);
    sheet(sectors, rings, |u, v| {
        let radius = if v <= 0.0 { 0.0 } else { first * libm::expf(growth * v) };
        at(vec2(radius * libm::cosf(u * TAU), radius * libm::sinf(u * TAU)))
    })
}

impl Growth {
    /// The parts of one, a metre tall.
    fn parts(&self, seed: u32, far: bool) -> Vec<Part> {
        let (low, high) = (hex(self.color.0), hex(self.color.1));
        let mut dice = Dice::new(seed, 5);
        let shade = |y: f32| low.lerp(high, 0.5 + 0.5 * y);
        let bark = hex(0x6B4A32);
        match self.kind {
            Plant::Grass => vec![Part::new(tuft(9, 1.0, 0.5, low, high, seed), Material::LEAF)],
            Plant::Flower => flower(high, low, &mut dice),
            Plant::Wheat => vec![Part::new(wheat(low, high, seed), Material::LEAF)],
            Plant::Stone => {
                vec![Part::new(lump(Vec3::Y * 0.35, vec3(0.8, 0.6, 0.7), 0.25, 7, seed, shade), Material::STONE)]
            }
            Plant::Crag => {
                vec![Part::new(lump(Vec3::Y * 0.4, vec3(0.45, 0.62, 0.4), 0.5, 12, seed, shade), Material::STONE)]
            }
            Plant::Drift => vec![Part::new(lump(Vec3::ZERO, vec3(2.0, 1.0, 1.5), 0.2, 8, seed, shade), Material::MATT)],
            Plant::Tree if far => vec![
                Part::new(pole(Vec3::ZERO, 0.4, 0.06, 0.05, bark), Material::WOOD),
                Part::new(lump(Vec3::Y * 0.62, vec3(0.38, 0.4, 0.38), 0.25, 8, seed, shade), leafy()),
            ],

            Plant::Bush => vec![Part::new(crown(Vec3::Y * 0.42, vec3(0.62, 0.5, 0.6), &mut dice, shade), leafy())],
            Plant::Tree => vec![
                Part::new(trunk(0.55, 0.055, bark), Material::WOOD),
                Part::new(crown(Vec3::Y * 0.66, vec3(0.36, 0.34, 0.36), &mut dice, shade), leafy()),
            ],
            Plant::Fir => vec![
                Part::new(trunk(0.2, 0.05, bark), Material::WOOD),
                Part::new(fir(low, high, if far { 7 } else { 14 }), leafy()),
            ],
            Plant::Palm => palm(low, high, bark, &mut dice),
            Plant::Cactus => vec![Part::new(cactus(low, high, seed), Material::CLAY)],
            Plant::Kelp => vec![Part::new(tuft(7, 1.0, 0.12, low, high, seed), swaying(0.25))],
            Plant::Coral => vec![Part::new(coral(low, high, &mut dice), Material::CLAY)],
        }
    }
}

fn leafy() -> Material {
    Material {
        two_sided: false,
        roughness: 0.85,
        translucency: 0.25,
        fuzz: 0.5,
        sway_m: 0.015,
        grain: Grain { kind: GrainKind::Felt, scale_m: 0.035, color: 0.3, bump: 0.8 },
        ..Material::LEAF
    }
}

fn swaying(sway_m: f32) -> Material {
    Material { sway_m, ..Material::LEAF }
}

fn trunk(height: f32, radius: f32, color: Vec3) -> studio_shape::Mesh {
    let profile = [
        vec2(radius * 1.7, -0.02),
        vec2(radius * 1.05, 0.05),
        vec2(radius * 0.8, height * 0.6),
        vec2(radius * 0.6, height),
    ];
    turned(&profile, 9, |v| color * (0.8 + 0.3 * v))
}

/// A crown of several balls of leaves.
fn crown(center: Vec3, radii: Vec3, dice: &mut Dice, color: impl Fn(f32) -> Vec3 + Copy) -> studio_shape::Mesh {
    let seed = (dice.unit() * 1e6) as u32;
    let main = lump(center, radii, 0.16, 8, seed, color);
    let side = |k: u32, dice: &mut Dice| {
        let angle = (k as f32 + dice.unit() * 0.6) / 4.0 * TAU;
        let out = vec3(libm::cosf(angle), dice.between(-0.55, 0.25), libm::sinf(angle)) * radii * 0.72;
        lump(center + out, radii * dice.between(0.5, 0.68), 0.18, 6, seed ^ (k + 1), color)
    };
    joined(std::iter::once(main).chain((0..4).map(|k| side(k, dice)).collect::<Vec<_>>()))
}

fn fir(low: Vec3, high: Vec3, segments: usize) -> studio_shape::Mesh {
    joined((0..4).map(|k| {
        let t = k as f32 / 4.0;
        let (foot, radius) = (0.13 + 0.2 * k as f32, 0.3 * (1.0 - 0.72 * t));
        let profile = [
            vec2(radius * 0.35, foot + 0.035),
            vec2(radius, foot),
            vec2(radius * 0.97, foot + 0.025),
            vec2(radius * 0.5, foot + 0.15),
            vec2(0.004, foot + 0.27),
        ];
        let mut cone = turned(&profile, segments, |v| low.lerp(high, (t + 0.5 * v).min(1.0)));
        for v in &mut cone.vertices {
            let skirt = libm::cosf(libm::atan2f(v.position.z, v.position.x) * 7.0);
            v.position.y += 0.02 * skirt * (libm::hypotf(v.position.x, v.position.z) / radius);
        }
        cone
    }))
}

fn flower(petal: Vec3, stalk: Vec3, dice: &mut Dice) -> Vec<Part> {
    let tilt = Quat::from_rotation_x(-0.9 + dice.between(-0.3, 0.3));
    let heart = hex(0xF2C03C);
    let mesh = joined([
        tuft(4, 0.6, 0.15, stalk * 0.7, stalk, (dice.unit() * 1e6) as u32),
        turned(&[vec2(0.018, 0.0), vec2(0.014, 0.9)], 5, |_| stalk),
        rosette(vec3(0.0, 0.92, 0.0), 0.3, 6, petal, heart, tilt),
    ]);
    vec![Part::new(mesh, Material::LEAF)]
}

fn wheat(low: Vec3, high: Vec3, seed: u32) -> studio_shape::Mesh {
    let mut dice = Dice::new(seed, 77);
    joined((0..7).map(|_| {
        let foot = vec3(dice.between(-0.3, 0.3), 0.0, dice.between(-0.3, 0.3));
        let lean = vec3(dice.between(-0.12, 0.12), 0.0, dice.between(-0.12, 0.12));
        let tall = dice.between(0.8, 1.0);
        let profile = [vec2(0.012, 0.0), vec2(0.009, 0.72), vec2(0.046, 0.8), vec2(0.034, 0.93), vec2(0.002, 1.0)];
        let mut stalk = turned(&profile, 3, |v| low.lerp(high, v));
        for v in &mut stalk.vertices {
            let y = v.position.y;
            v.position = foot + (v.position + lean * y * y) * vec3(1.0, tall, 1.0);
        }
        stalk
    }))
}

fn palm(low: Vec3, high: Vec3, bark: Vec3, dice: &mut Dice) -> Vec<Part> {
    let bend = dice.between(0.08, 0.2);
    let curve = |y: f32| vec3(bend * y * y, 0.0, 0.0);
    let mut stem = turned(&[vec2(0.05, -0.02), vec2(0.032, 0.2), vec2(0.026, 0.5), vec2(0.022, 0.86)], 8, |v| {
        bark * (0.9 + 0.5 * v)
    });
    for v in &mut stem.vertices {
        let y = v.position.y;
        v.position += curve(y);
    }
    let top = curve(0.86) + Vec3::Y * 0.86;
    let fronds = joined((0..9).map(|k| {
        let angle = (k as f32 + dice.between(-0.25, 0.25)) / 9.0 * TAU;
        let (out, lift) = (vec3(libm::cosf(angle), 0.0, libm::sinf(angle)), dice.between(0.06, 0.2));
        let side = vec3(-out.z, 0.0, out.x);
        sheet(2, 7, |u, v| {
            let width = 0.075 * libm::sinf((0.12 + 0.88 * v) * 3.0).max(0.02);
            let across = (u - 0.5) * 2.0;
            let droop = lift * v * 2.0 - 0.42 * v * v - 0.03 * across.abs();
            let position = top + out * (0.42 * v) + Vec3::Y * droop + side * (across * width);
            (position, low.lerp(high, v * 0.8 + 0.2 * across.abs()))
        })
    }));
    vec![Part::new(stem, Material::WOOD), Part::new(fronds, swaying(0.05))]
}

fn cactus(low: Vec3, high: Vec3, seed: u32) -> studio_shape::Mesh {
    let color = |y: f32| low.lerp(high, 0.5 + 0.5 * y);
    let arm = |x: f32, y: f32, tall: f32| {
        joined([
            lump(vec3(x * 0.5, y, 0.0), vec3(x.abs() * 0.7, 0.055, 0.055), 0.05, 6, seed, color),
            lump(vec3(x, y + tall * 0.45, 0.0), vec3(0.06, tall * 0.6, 0.06), 0.05, 7, seed, color),
        ])
    };
    joined([
        lump(Vec3::Y * 0.45, vec3(0.1, 0.55, 0.1), 0.04, 10, seed, color),
        arm(0.24, 0.42, 0.34),
        arm(-0.22, 0.55, 0.26),
    ])
}

fn coral(low: Vec3, high: Vec3, dice: &mut Dice) -> studio_shape::Mesh {
    joined((0..7).map(|k| {
        let angle = k as f32 / 7.0 * TAU + dice.unit();
        let out = vec3(libm::cosf(angle), 0.0, libm::sinf(angle)) * dice.between(0.05, 0.4);
        let tall = dice.between(0.35, 0.95);
        lump(out + Vec3::Y * tall * 0.5, vec3(0.1, tall * 0.52, 0.1), 0.35, 7, k, |y| low.lerp(high, 0.5 + 0.5 * y))
    }))
}
