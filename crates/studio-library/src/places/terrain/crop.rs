//! Fields: what is grown densely, in rows, from the camera to the horizon.

use super::plants::swaying;
use super::{Dice, Land, polar};
use crate::places::form::{joined, rosette, tuft, turned};
use crate::places::set::{Set, spot};
use glam::{Quat, Vec3, vec2, vec3};
use studio_shape::{Grain, GrainKind, Material, Mesh, Part, fbm, hex};

/// What a field is sown with.
#[derive(Clone, Copy)]
pub(in crate::places) struct Crop {
    /// Height, metres, for a cast a metre tall.
    pub height_m: f32,
    /// Colour below and above.
    pub color: (u32, u32),
    /// Colours of the blossoms by rows; ears when there are none.
    pub flowers: Option<&'static [u32]>,
}

/// Looks of one plant, so that no two neighbours are alike.
const FORMS: usize = 3;
/// Plants that are built one by one; what grows farther off is one rough sheet.
const MOST: f32 = 1100.0;

impl Land<'_> {
    /// Sows the field: single plants in rows near the camera, and a sheet of their tops beyond.
    pub(super) fn grow_crop(&self, set: &mut Set, crop: Crop) {
        let tall = crop.height_m * self.unit;
        let row_m = 0.3 * self.unit;
        let mut dice = Dice::new(self.design.seed, 211);
        let near = self.crop_edge();
        let kinds = crop.flowers.map_or(1, <[u32]>::len);
        let mut copies = vec![Vec::new(); FORMS * kinds];
        let rows = (near / row_m) as i32;
        let all: Vec<(i32, i32)> = (-rows..=rows).flat_map(|i| (-rows..=rows).map(move |j| (i, j))).collect();
        // Evenly thinned where there would be too many.
        let most = if crop.flowers.is_some() { 0.5 * MOST } else { MOST };
        let keep = (most / (all.len() as f32 * 0.6)).min(1.0);
        for (i, j) in all {
            let at = vec2(i as f32 + dice.between(-0.3, 0.3), j as f32 + dice.between(-0.42, 0.42)) * row_m;
            let (height, turn, kept) =
                (tall * dice.between(0.85, 1.12), dice.unit() * std::f32::consts::TAU, dice.unit() < keep);
            if !kept || at.length() > near || !self.sown(at, tall) {
                continue;
            }
            let kind = (j.rem_euclid(2 * kinds as i32) / 2) as usize;
            let form = ((i + j).rem_euclid(FORMS as i32)) as usize;
            copies[kind * FORMS + form].push(spot(vec3(at.x, self.height(at), at.y), turn, height, dice.tint(0.1)));
        }
        for (number, at) in copies.into_iter().enumerate() {
            let (kind, form) = (number / FORMS, number % FORMS);
            let plant = crop.plant(kind, self.design.seed ^ form as u32);
            set.copies("plants", vec![Part::new(plant, swaying(0.03))], at);
        }
        set.add("crop", self.canopy(crop, near, tall), canopy_material(self.unit));
    }

    /// How far single plants reach.
    fn crop_edge(&self) -> f32 {
        (self.flat_m * 1.15).max(5.0 * self.unit)
    }

    /// Whether the crop stands there: not on the cast, nor right before the camera, nor between both.
    fn sown(&self, at: glam::Vec2, tall: f32) -> bool {
        let half = self.design.playing_half_m;
        let empty = self.design.details.iter().any(|d| d == "unpeopled");
        let before_camera = at.y > self.camera_m * 0.8 && at.x.abs() < self.unit;
        if empty {
            return !before_camera;
        }
        // Whoever is taller than the crop may stand in it up to the knees.
        let aside = at.x.abs() > half.x + 0.3 * self.unit;
        let behind = at.y < -half.z - 0.2 * self.unit;
        let low = tall < 0.35 * half.y * 2.0;
        !before_camera
            && (behind
                || aside && at.y < self.camera_m * 0.6
                || low && at.y > half.z + 0.5 * self.unit && at.y < self.camera_m * 0.45)
    }

    /// The tops of the crop from where single plants end to the horizon.
    fn canopy(&self, crop: Crop, near: f32, tall: f32) -> Mesh {
        let (low, high) = (hex(crop.color.0), hex(crop.color.1));
        polar(160, 70, 0.3 * self.unit, 420.0, |at| {
            let p = vec3(at.x, 0.0, at.y);
            let rough = fbm(p / (0.35 * self.unit), 3, self.design.seed ^ 0x71);
            let shown = ((at.length() - near * 0.88) / (near * 0.12)).clamp(0.0, 1.0);
            let hidden = at.y > 0.35 * self.camera_m;
            let top = self.height(at) + tall * (0.78 + 0.14 * rough) * shown
                - if shown <= 0.0 || hidden { 0.06 * self.unit } else { 0.0 };
            let color = match crop.flowers {
                Some(colors) => {
                    let row = libm::floorf(at.y / (1.2 * self.unit)) as i32;
                    low.lerp(hex(colors[row.rem_euclid(colors.len() as i32) as usize]), (0.75 + rough).clamp(0.0, 1.0))
                }
                None => low.lerp(high, (0.62 + 0.7 * rough).clamp(0.0, 1.0)),
            };
            (vec3(at.x, if hidden { top - tall } else { top }, at.y), color)
        })
    }
}

fn canopy_material(unit: f32) -> Material {
    Material {
        fuzz: 0.5,
        grain: Grain { kind: GrainKind::Turf, scale_m: 0.08 * unit.clamp(0.5, 4.0), color: 0.5, bump: 0.9 },
        ..Material::MATT
    }
}

impl Crop {
    /// One plant of the crop, a metre tall.
    fn plant(self, kind: usize, seed: u32) -> Mesh {
        let (low, high) = (hex(self.color.0), hex(self.color.1));
        let Some(colors) = self.flowers else { return ears(low, high, seed) };
        let (petal, mut dice) = (hex(colors[kind]), Dice::new(seed, 5));
        let tilt = Quat::from_rotation_x(-0.7 + dice.between(-0.3, 0.3));
        let heads = (0..2).map(|_| {
            let at = vec3(dice.between(-0.35, 0.35), dice.between(0.75, 1.0), dice.between(-0.35, 0.35));
            rosette(at, 0.28, 6, petal, petal * 0.55, tilt)
        });
        joined(heads.chain([tuft(4, 0.85, 0.35, low, high, seed)]).collect::<Vec<_>>())
    }
}

/// Ears on stalks, a metre tall.
pub(super) fn ears(low: Vec3, high: Vec3, seed: u32) -> Mesh {
    let mut dice = Dice::new(seed, 77);
    joined((0..5).map(|_| {
        let foot = vec3(dice.between(-0.3, 0.3), 0.0, dice.between(-0.3, 0.3));
        let lean = vec3(dice.between(-0.16, 0.16), 0.0, dice.between(-0.16, 0.16));
        let tall = dice.between(0.8, 1.0);
        let profile = [vec2(0.014, 0.0), vec2(0.012, 0.7), vec2(0.055, 0.8), vec2(0.002, 1.0)];
        let mut stalk = turned(&profile, 3, |v| low.lerp(high, v));
        for v in &mut stalk.vertices {
            let y = v.position.y;
            v.position = foot + (v.position + lean * y * y) * vec3(1.0, tall, 1.0);
        }
        stalk
    }))
}

/// Reeds with brown heads, a metre tall.
pub(super) fn reeds(low: Vec3, high: Vec3, seed: u32) -> Mesh {
    let mut dice = Dice::new(seed, 78);
    let heads = (0..2).map(|_| {
        let foot = vec3(dice.between(-0.12, 0.12), 0.0, dice.between(-0.12, 0.12));
        let profile = [vec2(0.008, 0.0), vec2(0.008, 0.72), vec2(0.028, 0.74), vec2(0.028, 0.9), vec2(0.002, 0.98)];
        let mut stalk = turned(&profile, 4, |v| if v > 0.7 { hex(0x6A4022) } else { low.lerp(high, v) });
        for v in &mut stalk.vertices {
            v.position += foot;
        }
        stalk
    });
    joined(heads.chain([tuft(8, 0.95, 0.3, low, high, seed)]).collect::<Vec<_>>())
}
