//! Streets: a road or square, pavements, rows of facades, lamps and trees.

use super::daylight::daylight;
use super::dice::Dice;
use super::form::{cuboid, joined, lump, moved, pole, sheet, turned};
use super::set::{Set, dry, open_air, spot};
use crate::{Dressing, PlaceDesign};
use glam::{Vec3, vec2, vec3};
use studio_scene::{Glow, Light, Substance};
use studio_shape::{Grain, GrainKind, Material, Mesh, Part, hex};
use studio_storyboard::Time;

/// What a street looks like.
#[derive(Clone, Copy)]
pub(super) struct Street {
    /// Colours of the facades.
    pub facades: &'static [u32],
    /// Floors of the houses, least and most.
    pub floors: (u32, u32),
    /// Colour of the ground.
    pub ground: u32,
    /// A road with markings, instead of a square.
    pub road: bool,
    /// Shops with awnings on the ground floor.
    pub shops: bool,
    /// Trees along the pavement.
    pub trees: bool,
    /// Signs that glow at night.
    pub neon: bool,
    /// Gables on the houses instead of flat roofs.
    pub gables: bool,
    /// Walls close in from both sides.
    pub narrow: bool,
    /// Colours of the roofs.
    pub tiles: &'static [u32],
    /// Red lanterns hang from the eaves.
    pub lanterns: bool,
}

/// Dresses a street. It runs from left to right behind the cast, and away in its middle.
pub(super) fn dress(design: &PlaceDesign, street: &Street) -> Dressing {
    let half = design.playing_half_m;
    let unit = (half.max_element() / 1.8).clamp(0.5, 3.0);
    let mut set = Set::default();
    let back = half.z + if street.narrow { 2.2 } else { 3.4 } * unit;
    ground(&mut set, street, unit, half, back);
    let night = matches!(design.time, Some(Time::Night | Time::BlueHour));
    let glows = houses(&mut set, design, street, unit, back, night, (0.0, 0.0));
    if street.narrow {
        side_walls(&mut set, unit, half, back, hex(street.facades[0]));
    }
    furniture(&mut set, design, street, unit, half, back, night);
    let lit = |mut light: Light| {
        light.glows.extend(glows.iter().copied());
        if night {
            light.sky_fill += vec3(0.1, 0.07, 0.06);
            light.rim += vec3(0.5, 0.3, 0.2);
        }
        light
    };
    let (light, end) = daylight(design.time, &design.weather);
    set.wall(vec3(0.0, 3.0 * unit, -back - 1.0), vec3(60.0, 3.0 * unit, 1.0), Substance::Stone);
    set.finish(dry(Substance::Stone), lit(light), end.map(lit), open_air(200.0))
}

fn ground(set: &mut Set, street: &Street, unit: f32, half: Vec3, back: f32) {
    let color = hex(street.ground);
    let asphalt = Material {
        roughness: 0.8,
        grain: Grain { kind: GrainKind::Stone, scale_m: 0.03 * unit, color: 0.2, bump: 0.35 },
        ..Material::MATT
    };
    let plain = sheet(60, 60, |u, v| {
        let at = vec3((u - 0.5) * 160.0, -0.004, 60.0 - v * 160.0);
        (at, color * (0.94 + 0.06 * libm::sinf(at.x * 0.7) * libm::sinf(at.z * 0.9)))
    });
    set.add("ground", plain, asphalt);
    let kerb_z = -half.z - 1.1 * unit;
    let deep = (back + kerb_z).max(0.5 * unit);
    let mut slabs = Mesh::default();
    let size = 0.6 * unit;
    let mut dice = Dice::new(31, 1);
    for row in 0..libm::ceilf(deep / size) as i32 {
        for column in -24..24 {
            let shift = if row % 2 == 0 { 0.0 } else { 0.5 * size };
            let at = vec3(
                (column as f32 + 0.5) * size + shift,
                0.05 * unit,
                kerb_z - 0.1 * unit - (row as f32 + 0.5) * size,
            );
            slabs.append(&cuboid(
                at,
                vec3(size * 0.485, 0.05 * unit, size * 0.485),
                0.012 * unit,
                hex(0xB4AC9E) * dice.tint(0.06),
            ));
        }
    }
    slabs.append(&cuboid(
        vec3(0.0, 0.04 * unit, kerb_z),
        vec3(24.0 * size, 0.06 * unit, 0.09 * unit),
        0.02 * unit,
        hex(0xC8C2B6),
    ));
    set.add("pavement", slabs, Material { roughness: 0.8, ..Material::STONE });
    set.wall(vec3(0.0, 0.05 * unit, kerb_z - deep * 0.5), vec3(60.0, 0.05 * unit, deep * 0.5), Substance::Stone);
    if street.road {
        let mut paint = Mesh::default();
        for k in -14..14 {
            let at = vec3(k as f32 * 1.7 * unit, 0.0, half.z + 0.35 * unit);
            paint.append(&cuboid(at, vec3(0.5 * unit, 0.004, 0.05 * unit), 0.002, hex(0xECE8DC)));
        }
        paint.append(&cuboid(
            vec3(0.0, 0.0, kerb_z + 0.35 * unit),
            vec3(40.0 * unit, 0.004, 0.035 * unit),
            0.002,
            hex(0xE8C858),
        ));
        set.add("markings", paint, Material::MATT);
    }
}

/// A row of houses along X at a depth, without those whose place is kept free.
pub(super) fn houses(
    set: &mut Set,
    design: &PlaceDesign,
    street: &Street,
    unit: f32,
    back: f32,
    night: bool,
    free: (f32, f32),
) -> Vec<Glow> {
    let mut dice = Dice::new(design.seed, 60);
    let mut glows = Vec::new();
    let mut fronts = Fronts::default();
    let mut signs = Mesh::default();
    let mut x = -13.0 * unit;
    while x < 13.0 * unit {
        let width = dice.between(2.2, 3.4) * unit;
        if x + width > free.0 && x < free.1 {
            x = free.1;
            continue;
        }
        let floors = street.floors.0 + (dice.unit() * (street.floors.1 - street.floors.0 + 1) as f32) as u32;
        let color = hex(dice.pick(street.facades)) * dice.tint(0.05);
        let house = House { left: x, width, floors, color, z: -back - dice.between(0.0, 0.25) * unit, unit };
        house.build(street, night, &mut dice, &mut fronts);
        if street.neon && dice.unit() < 0.75 {
            let hue = hex(dice.pick(&[0xFF3A8C, 0x2AE0FF, 0xFFB030, 0x8A5AFF, 0x50FF90]));
            let at = vec3(x + width * dice.between(0.25, 0.75), dice.between(0.7, 2.3) * unit, house.z + 0.2 * unit);
            signs.append(&cuboid(
                at,
                vec3(dice.between(0.08, 0.5), dice.between(0.12, 0.4), 0.04) * unit,
                0.03 * unit,
                hue,
            ));
            if glows.len() < 5 {
                let strength = if night { 1.1 } else { 0.25 } * unit * unit;
                glows.push(Glow {
                    position: at + Vec3::Z * 0.4 * unit,
                    color: hue * strength,
                    carrier: None,
                    flicker: 0.05,
                });
            }
        }
        x += width;
    }
    set.add("facades", fronts.walls, plaster(unit));
    let shine = Material { emission: if night { 2.2 } else { 0.5 }, ..Material::GLOW };
    set.add("lanterns", fronts.lanterns, shine);
    set.add("panes", fronts.panes, Material { roughness: 0.12, ..Material::GLOSS });
    set.add("lit panes", fronts.lit, Material { emission: 1.6, ..Material::GLOW });
    set.add("signs", signs, Material { emission: 2.6, ..Material::GLOW });
    glows
}

fn plaster(unit: f32) -> Material {
    Material { grain: Grain { kind: GrainKind::Clay, scale_m: 0.3 * unit, color: 0.12, bump: 0.2 }, ..Material::MATT }
}

/// Walls of brick on both sides of an alley.
fn side_walls(set: &mut Set, unit: f32, half: Vec3, back: f32, color: Vec3) {
    let mut walls = Mesh::default();
    let mut dice = Dice::new(5, 5);
    let x = half.x + 1.0 * unit;
    let (brick_h, brick_l) = (0.16 * unit, 0.42 * unit);
    for side in [-1.0, 1.0] {
        for row in 0..22 {
            for k in 0..((back + 4.0 * unit) / brick_l) as i32 {
                let shift = if row % 2 == 0 { 0.0 } else { 0.5 };
                let at =
                    vec3(side * (x + 0.1 * unit), (row as f32 + 0.5) * brick_h, -back + (k as f32 + shift) * brick_l);
                walls.append(&cuboid(
                    at,
                    vec3(0.1 * unit, brick_h * 0.46, brick_l * 0.47),
                    0.015 * unit,
                    color * dice.tint(0.16),
                ));
            }
        }
    }
    set.add("side walls", walls, plaster(unit));
}

/// The fronts of all houses, by surface.
#[derive(Default)]
struct Fronts {
    walls: Mesh,
    panes: Mesh,
    /// Windows with light behind them.
    lit: Mesh,
    lanterns: Mesh,
}

impl Fronts {
    fn pane(&mut self, pane: &Mesh, glowing: bool) {
        if glowing { self.lit.append(pane) } else { self.panes.append(pane) }
    }
}

/// A house of a row.
struct House {
    left: f32,
    width: f32,
    floors: u32,
    color: Vec3,
    z: f32,
    unit: f32,
}

impl House {
    fn build(&self, street: &Street, night: bool, dice: &mut Dice, fronts: &mut Fronts) {
        let u = self.unit;
        let (storey, middle) = (1.5 * u, self.left + self.width * 0.5);
        let tall = storey * self.floors as f32 + 0.2 * u;
        let face = self.z;
        let walls = &mut fronts.walls;
        walls.append(&sheet(6, 12, |s, t| {
            let shade = 0.75 + 0.25 * (t * 5.0).min(1.0);
            (vec3(self.left + s * self.width, t * tall, face), self.color * shade)
        }));
        let cornice = vec3(self.width * 0.52, 0.09 * u, 0.16 * u);
        walls.append(&cuboid(vec3(middle, tall, face), cornice, 0.03 * u, self.color * 0.8));
        let plinth = vec3(self.width * 0.5, 0.2 * u, 0.05 * u);
        walls.append(&cuboid(vec3(middle, 0.2 * u, face), plinth, 0.02 * u, self.color * 0.55));
        let tiles = hex(dice.pick(street.tiles));
        if street.gables {
            walls.append(&sheet(2, 6, |s, t| {
                let x = self.left - 0.1 * u + s * (self.width + 0.2 * u);
                (
                    vec3(x, tall + 0.95 * u * t, face + 0.25 * u - 1.1 * u * t),
                    tiles * (0.8 + 0.2 * libm::sinf(t * 40.0)),
                )
            }));
        }
        if street.lanterns {
            for k in 0..2 {
                let at = vec3(self.left + self.width * (0.25 + 0.5 * k as f32), storey * 0.92, face + 0.3 * u);
                let red = |y: f32| hex(0xD8261C) * (0.75 + 0.35 * (1.0 - y.abs()));
                fronts.lanterns.append(&lump(at, vec3(0.15, 0.13, 0.15) * u, 0.0, 8, 1, red));
                for y in [-0.14, 0.14] {
                    let cap = vec3(0.07, 0.02, 0.07) * u;
                    fronts.walls.append(&cuboid(at + Vec3::Y * y * u, cap, 0.01 * u, hex(0xD8A83A)));
                }
                let tassel = at - Vec3::Y * 0.24 * u;
                fronts.walls.append(&cuboid(tassel, vec3(0.02, 0.09, 0.02) * u, 0.005 * u, hex(0xD8261C)));
            }
        }
        let columns = (self.width / (0.85 * u)) as u32;
        for floor in 0..self.floors {
            let y = storey * (floor as f32 + 0.55);
            if floor == 0 && street.shops {
                self.shop(street, night, dice, fronts);
                continue;
            }
            for column in 0..columns {
                let x = self.left + (column as f32 + 0.5) / columns as f32 * self.width;
                self.window(vec3(x, y, face), night, dice, fronts);
            }
        }
    }

    /// A window with its frame, sill and cross bar.
    fn window(&self, at: Vec3, night: bool, dice: &mut Dice, fronts: &mut Fronts) {
        let u = self.unit;
        let (white, stone) = (hex(0xEEE8DC), hex(0xD8D0C2));
        let piece = |dx: f32, dy: f32, dz: f32, half: Vec3, color: Vec3| {
            cuboid(at + vec3(dx, dy, dz) * u, half * u, 0.012 * u, color)
        };
        fronts.walls.append(&piece(0.0, 0.0, 0.03, vec3(0.27, 0.42, 0.03), white));
        fronts.walls.append(&piece(0.0, -0.46, 0.08, vec3(0.32, 0.035, 0.09), stone));
        fronts.walls.append(&piece(0.0, 0.0, 0.07, vec3(0.015, 0.36, 0.01), white));
        let glowing = night && dice.unit() < 0.55;
        let color =
            if glowing { hex(0xFFC870) * dice.between(0.4, 1.0) } else { hex(0x4A6074) * dice.between(0.6, 1.2) };
        fronts.pane(&piece(0.0, 0.0, 0.055, vec3(0.21, 0.36, 0.012), color), glowing);
    }

    /// A shop window with a striped awning and a door; under neon, a window of coloured light.
    fn shop(&self, street: &Street, night: bool, dice: &mut Dice, fronts: &mut Fronts) {
        let (u, half) = (self.unit, self.width * 0.42);
        let middle = self.left + self.width * 0.5;
        let color = hex(dice.pick(&[0xB83A36, 0x2E6A5A, 0x2F5D8E, 0xC88A2E, 0x7A4A6E]));
        let shine = match (night, street.neon) {
            (true, true) => hex(dice.pick(&[0xC83A8C, 0x2AA0C8, 0x6A4AD8, 0xD88A30])) * 0.5,
            (true, false) => hex(0xFFD088) * 0.8,
            _ => hex(0x6A808C),
        };
        let at = vec3(middle - 0.2 * half, 0.78 * u, self.z + 0.05 * u);
        fronts.pane(&cuboid(at, vec3(half * 0.72, 0.46 * u, 0.02 * u), 0.01 * u, shine), night);
        let door = vec3(middle + 0.78 * half, 0.62 * u, self.z + 0.05 * u);
        fronts.walls.append(&cuboid(door, vec3(0.2, 0.6, 0.03) * u, 0.015 * u, color * 0.8));
        let board = vec3(middle - 0.2 * half, 0.28 * u, self.z + 0.07 * u);
        fronts.walls.append(&cuboid(board, vec3(half * 0.76 / u, 0.06, 0.07) * u, 0.015 * u, color));
        if street.neon {
            return;
        }
        let stripes = 10;
        for k in 0..stripes {
            let tone = if k % 2 == 0 { color } else { hex(0xF2EADC) };
            let (from, to) = (k as f32 / stripes as f32, (k + 1) as f32 / stripes as f32);
            fronts.walls.append(&sheet(1, 5, |s, t| {
                let x = middle + ((from + (to - from) * s) * 2.0 - 1.0) * half * 1.05;
                (vec3(x, (1.22 + 0.28 * t) * u, self.z + (0.62 * (1.0 - t * t) + 0.04) * u), tone)
            }));
        }
    }
}

fn furniture(set: &mut Set, design: &PlaceDesign, street: &Street, unit: f32, half: Vec3, back: f32, night: bool) {
    let mut dice = Dice::new(design.seed, 61);
    let z = -half.z - 1.45 * unit;
    let post = joined([
        pole(Vec3::ZERO, 2.6, 0.05, 0.035, hex(0x2C3438)),
        turned(&[vec2(0.12, 0.0), vec2(0.1, 0.12), vec2(0.05, 0.3), vec2(0.001, 0.31)], 12, |_| hex(0x2C3438)),
        cuboid(vec3(0.0, 2.86, 0.0), vec3(0.15, 0.02, 0.15), 0.01, hex(0x2C3438)),
    ]);
    let lamp = lump(vec3(0.0, 2.7, 0.0), vec3(0.12, 0.15, 0.12), 0.0, 9, 0, |_| hex(0xFFDCA0));
    let shine = Material { emission: if night { 3.0 } else { 0.3 }, ..Material::GLOW };
    let spacing = 4.6 * unit;
    let lamps =
        (-2..=2).map(|k| spot(vec3((k as f32 + 0.35) * spacing, 0.1 * unit, z), 0.0, unit, Vec3::ONE)).collect();
    set.copies(
        "lamp",
        vec![Part::new(post, Material::METAL), Part { casts_shadow: false, ..Part::new(lamp, shine) }],
        lamps,
    );
    if street.trees {
        let crown = |seed: u32| {
            joined([
                lump(vec3(0.0, 2.0, 0.0), vec3(0.75, 0.7, 0.75), 0.18, 10, seed, |y| {
                    hex(0x3E7234).lerp(hex(0x86B850), 0.5 + 0.5 * y)
                }),
                lump(vec3(0.4, 1.75, 0.2), vec3(0.45, 0.42, 0.45), 0.18, 8, seed + 1, |y| {
                    hex(0x3E7234).lerp(hex(0x86B850), 0.5 + 0.5 * y)
                }),
            ])
        };
        let leaves = Material {
            fuzz: 0.5,
            grain: Grain { kind: GrainKind::Felt, scale_m: 0.06, color: 0.3, bump: 0.7 },
            sway_m: 0.01,
            ..Material::MATT
        };
        let stem = pole(Vec3::ZERO, 1.7, 0.1, 0.07, hex(0x6B4A32));
        let at = [-2.2f32, -1.1, 1.15, 2.3]
            .map(|k| {
                spot(
                    vec3(k * spacing * 0.8, 0.1 * unit, z - 0.4 * unit),
                    dice.unit() * 6.0,
                    unit * dice.between(0.85, 1.15),
                    dice.tint(0.1),
                )
            })
            .to_vec();
        set.copies("tree", vec![Part::new(stem, Material::WOOD), Part::new(crown(design.seed), leaves)], at);
    }
    let tub = moved(
        turned(&[vec2(0.24, 0.0), vec2(0.3, 0.36), vec2(0.32, 0.4), vec2(0.27, 0.4), vec2(0.001, 0.36)], 16, |_| {
            hex(0xA85E42)
        }),
        Vec3::ZERO,
    );
    let mut blooms = lump(vec3(0.0, 0.5, 0.0), vec3(0.32, 0.22, 0.32), 0.2, 9, 2, |y| {
        hex(0x3A6A34).lerp(hex(0x6EA048), 0.5 + 0.5 * y)
    });
    for k in 0..12 {
        let angle = k as f32 * 2.4;
        let at = vec3(0.26 * libm::cosf(angle), 0.56 + 0.1 * libm::sinf(k as f32), 0.26 * libm::sinf(angle));
        blooms.append(&lump(at, Vec3::splat(0.05), 0.1, 5, k, |_| hex([0xE85A6A, 0xF0C040, 0xF2EAE0][k as usize % 3])));
    }
    let at = [-1.0f32, 1.0]
        .map(|k| spot(vec3(k * (half.x + 1.3 * unit), 0.1 * unit, -back + 0.55 * unit), 0.0, unit, Vec3::ONE))
        .to_vec();
    set.copies("tub", vec![Part::new(tub, Material::CLAY), Part::new(blooms, Material::FELT)], at);
}
