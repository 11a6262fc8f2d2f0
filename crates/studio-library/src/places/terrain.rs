//! Open country: flat where the cast plays, hills beyond, plants in rings by distance.

mod crop;
mod plants;

use super::daylight::daylight;
use super::dice::Dice;
use super::form::{joined, sheet};
use super::set::{Set, camera_distance, dry, open_air, spot};
use crate::{Dressing, PlaceDesign};
use glam::{Vec2, Vec3, vec2, vec3};
use std::f32::consts::TAU;
use studio_scene::{Ground, Substance, Waves};
use studio_shape::{Grain, GrainKind, Material, fbm, hex};

pub(super) use crop::Crop;

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
    /// The water is a pond with banks all around rather than open to the horizon.
    pub pond: bool,
    /// Land again on the other side, so many units beyond the shore: a river, or a lake.
    pub far_bank: Option<f32>,
    /// Half the height of the waves.
    pub waves_m: f32,
    /// What is grown densely, in rows, over the whole field: height, metres, and colour below and above.
    pub crop: Option<Crop>,
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
    /// Stones.
    Stone,
    /// Round bushes.
    Bush,
    /// Trees with round crowns.
    Tree,
    /// Firs.
    Fir,
    /// Birches: white trunks that stay bare for long.
    Birch,
    /// Trees that are trunk for most of their height, and very thick.
    Redwood,
    /// Canes of bamboo.
    Bamboo,
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
    /// Reeds at the edge of a pond.
    Reed,
    /// Leaves that float on a pond.
    Pad,
}

impl Plant {
    /// Whether its size follows the cast's, as what lies at the feet does.
    fn near(self) -> bool {
        matches!(self, Self::Grass | Self::Flower | Self::Stone | Self::Drift | Self::Reed | Self::Pad)
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
    if let Some(crop) = country.crop {
        land.grow_crop(&mut set, crop);
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
        if self.country.pond {
            let bowl = 1.0 - self.bank(at);
            let down = (3.0 * bowl).clamp(0.0, 1.0);
            return height.max(0.05 * self.unit) * (1.0 - down) - 1.2 * self.unit * down;
        }
        if let Some(shore) = self.country.shore_m {
            let half = self.design.playing_half_m;
            let shore = if shore > 0.0 && !self.afloat() {
                // The land runs back on the left, where it carries what grows.
                let inland = (-at.x - half.x - 0.6 * self.unit).max(0.0);
                let back = if self.country.far_bank.is_some() { 0.3 } else { 1.3 };
                -(half.z + shore * self.unit) - back * inland
            } else {
                1e6
            };
            let bay = 0.4 * self.unit * fbm(p / (5.0 * self.unit), 2, self.design.seed ^ 0x5E);
            let slope = if self.country.far_bank.is_some() { 2.5 } else { 6.0 } * self.unit;
            let mut down = ((shore + bay - at.y) / slope).clamp(0.0, 1.0);
            if let Some(wide) = self.country.far_bank {
                let other = if self.afloat() { -half.z - 0.6 * wide * self.unit } else { shore - wide * self.unit };
                let out = ((at.y - other - bay) / slope).clamp(0.0, 1.0);
                if out < 1.0 {
                    height = height.max(0.3 * self.unit);
                }
                down = down.min(out);
            }
            height = height * (1.0 - down) - 1.6 * self.unit * down;
        }
        height
    }

    /// Distance from the middle of a pond, 1 at its edge: an ellipse, uneven, with the cast on it or,
    /// where the cast stands, before it.
    fn bank(&self, at: Vec2) -> f32 {
        let half = self.design.playing_half_m;
        let (middle, wide, deep) = if self.afloat() {
            let front = half.z + 0.42 * (self.camera_m - half.z).max(0.0);
            let back = half.z + 2.2 * self.unit;
            ((front - back) * 0.5, half.x + 2.6 * self.unit, (front + back) * 0.5)
        } else {
            (-half.z - 3.1 * self.unit, half.x + 3.2 * self.unit, 2.8 * self.unit)
        };
        let uneven = 1.0 + 0.12 * fbm(vec3(at.x, 0.0, at.y) / (2.2 * self.unit), 2, self.design.seed ^ 0x5E);
        libm::hypotf(at.x / wide, (at.y - middle) / deep) * uneven
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
            let at = match growth.kind {
                Plant::Reed | Plant::Pad => self.at_bank(angle, share, growth.kind),
                _ => vec2(radius * libm::sinf(angle), -radius * libm::cosf(angle)),
            };
            let height = dice.between(growth.height_m.0, growth.height_m.1) * scale;
            let turn = dice.unit() * TAU;
            let tint = dice.tint(0.12);
            let form = (dice.unit() * FORMS as f32) as usize;
            let placed: usize = copies.iter().map(Vec::len).sum();
            if placed as u32 >= growth.count || !self.free(at, height, half) {
                continue;
            }
            if growth.kind == Plant::Pad {
                copies[form.min(2)].push(spot(vec3(at.x, self.water_level() + 0.004, at.y), turn, height, tint));
                continue;
            }
            let y = self.height(at);
            if y > self.water_level()
                || matches!(growth.kind, Plant::Kelp | Plant::Reed)
                || self.country.shore_m.is_none()
            {
                copies[form.min(2)].push(spot(vec3(at.x, y - 0.01 * height, at.y), turn, height, tint));
            }
        }
        for (form, at) in copies.into_iter().enumerate() {
            set.copies("plants", growth.parts(self.design.seed ^ form as u32, growth.ring.0 >= FAR), at);
        }
    }

    /// A place at the edge of a pond, for reeds, or near it on the water, for floating leaves.
    fn at_bank(&self, angle: f32, share: f32, kind: Plant) -> Vec2 {
        let out = vec2(libm::sinf(angle), -libm::cosf(angle));
        let wanted = if kind == Plant::Pad { 0.55 + 0.38 * share } else { 0.93 + 0.14 * share };
        // The edge lies where the bank's measure, which grows along the ray, is the one wanted.
        let (mut low, mut high) = (0.0f32, 12.0 * self.unit + 2.0 * self.design.playing_half_m.max_element());
        for _ in 0..18 {
            let middle = 0.5 * (low + high);
            if self.bank(out * middle) < wanted { low = middle } else { high = middle }
        }
        out * high
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
