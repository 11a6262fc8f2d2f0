//! Furniture of sets: made of rounded boxes and cushions, standing on y = 0 with the back at z = 0.

mod kitchen;
mod public;
mod storage;

use super::dice::Dice;
use super::form::{cuboid, joined, lump, pole, sheet, turned};
use crate::{Design, kind};
use glam::{Vec3, vec2, vec3};
use kitchen::{bar, basin, cafe_table, counter, fridge, stove, wall_cupboards};
use storage::{board, bookcase, lockers, pictures, rack};
use studio_shape::{Material, Mesh, Part, hex};

/// A piece of furniture of a room.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Piece {
    /// A sofa with cushions.
    Sofa,
    /// An armchair.
    Armchair,
    /// A bed with a blanket.
    Bed,
    /// A tall shelf full of books.
    Bookcase,
    /// A low cupboard.
    Cupboard,
    /// A run of kitchen counter with drawers.
    Counter,
    /// Cupboards on the wall.
    WallCupboards,
    /// A stove with a pan.
    Stove,
    /// A refrigerator.
    Fridge,
    /// A plant in a pot.
    Plant,
    /// A lamp on a stand.
    Lamp,
    /// Framed pictures on the wall.
    Pictures,
    /// A green board with chalk on it.
    Board,
    /// A desk with a chair.
    Desk,
    /// A small round table with two stools.
    CafeTable,
    /// A rack with bottles or jars.
    Rack,
    /// A screen on a trolley.
    Monitor,
    /// A bench.
    Bench,
    /// A bar counter.
    Bar,
    /// A row of lockers or cabinets.
    Lockers,
    /// A fireplace with a fire.
    Fireplace,
    /// A washbasin with a mirror.
    Basin,
    /// A till of a supermarket.
    Checkout,
    /// Four linked seats of a waiting room.
    WaitingSeats,
    /// A board of departures, high on the wall.
    Departures,
    /// A desk where travellers check in.
    CheckIn,
    /// A round table laid for two.
    LaidTable,
    /// A bright picture screen.
    CinemaScreen,
    /// A row of folding seats.
    TheatreSeats,
    /// A workbench under a wall of tools.
    Workbench,
    /// A bench with flasks.
    LabBench,
    /// A ring with a net and its board.
    Hoop,
    /// A window of coloured glass.
    StainedGlass,
    /// A trestle with plants in pots.
    PlantTable,
    /// A heap of boxes.
    Boxes,
    /// A kind of the library, by its id, in its own colours.
    Thing(&'static str),
}

impl Piece {
    /// The detail that leaves it out, because the cast brings one itself.
    pub(super) fn instead(self) -> Option<&'static str> {
        Some(match self {
            Self::Bed => "without bed",
            Self::Stove => "without stove",
            Self::Sofa => "without sofa",
            Self::Armchair => "without armchair",
            Self::Desk => "without desk",
            Self::Fireplace => "without fireplace",
            _ => return None,
        })
    }

    /// Its parts, in the main colour `color`.
    pub(super) fn parts(self, color: Vec3, seed: u32) -> Vec<Part> {
        let mut dice = Dice::new(seed, 9);
        let wood = hex(0x966640);
        match self {
            Self::Sofa => seat(1.0, color),
            Self::Armchair => seat(0.45, color),
            Self::Bed => bed(color, wood),
            Self::Bookcase => bookcase(wood, &mut dice),
            Self::Cupboard => chest(0.7, 0.42, 2, wood),
            Self::Counter => counter(color),
            Self::WallCupboards => wall_cupboards(color),
            Self::Stove => stove(),
            Self::Fridge => fridge(color),
            Self::Plant => plant(color, seed),
            Self::Lamp => lamp(color),
            Self::Pictures => pictures(&mut dice),
            Self::Board => board(),
            Self::Desk => desk(wood),
            Self::CafeTable => cafe_table(wood),
            Self::Rack => rack(wood, &mut dice),
            Self::Monitor => monitor(),
            Self::Bench => bench(wood),
            Self::Bar => bar(wood, color),
            Self::Lockers => lockers(color),
            Self::Fireplace => fireplace(),
            Self::Basin => basin(),
            Self::Checkout => public::checkout(color, &mut dice),
            Self::WaitingSeats => public::waiting_seats(color),
            Self::Departures => public::departures(),
            Self::CheckIn => public::desk_with_screen(color),
            Self::LaidTable => public::laid_table(color, wood),
            Self::CinemaScreen => public::cinema_screen(),
            Self::TheatreSeats => public::theatre_seats(color),
            Self::Workbench => public::workbench(wood, &mut dice),
            Self::LabBench => public::lab_bench(color, &mut dice),
            Self::Hoop => public::hoop(),
            Self::StainedGlass => public::stained_glass(),
            Self::PlantTable => public::plant_table(color, &mut dice),
            Self::Boxes => public::boxes(&mut dice),
            Self::Thing(id) => thing(id, seed),
        }
    }
}

/// The parts of a kind at rest, its back against the wall.
fn thing(id: &str, seed: u32) -> Vec<Part> {
    let kind = kind(id).expect("rooms are furnished with kinds of the library");
    let model = (kind.build)(&Design { seed, ..Design::default() });
    let back = 0.03 - model.bounds.min.z;
    let placed = |part: Part| {
        let mesh = Mesh::clone(&part.mesh).on_joint(0).at(0.0, 0.0, back);
        Part { casts_shadow: part.casts_shadow, ..Part::new(mesh, part.material) }
    };
    model.parts.into_iter().map(placed).collect()
}

fn block(x: f32, y: f32, z: f32, hx: f32, hy: f32, hz: f32, color: Vec3) -> Mesh {
    let least = hx.min(hy).min(hz);
    cuboid(vec3(x, y, z), vec3(hx, hy, hz), (least * 0.35).min(0.03), color)
}

fn cushion(x: f32, y: f32, z: f32, half: Vec3, color: Vec3) -> Mesh {
    // A pillow: a ball pressed towards a box.
    let mut mesh = lump(Vec3::ZERO, Vec3::ONE, 0.03, 12, 5, |_| color);
    for v in &mut mesh.vertices {
        let p = v.position;
        let press = |c: f32| c.signum() * libm::powf(c.abs(), 0.45);
        v.position = vec3(x, y, z) + vec3(press(p.x), press(p.y) * (1.0 - 0.15 * p.x * p.x), press(p.z)) * half;
        v.ambient = v.ambient.max(0.6);
    }
    super::form::smooth_normals_reset(&mut mesh);
    mesh
}

fn seat(half: f32, color: Vec3) -> Vec<Part> {
    let mut soft = joined([
        cushion(0.0, 0.22, 0.45, vec3(half + 0.18, 0.17, 0.42), color * 0.85),
        cushion(0.0, 0.6, 0.16, vec3(half + 0.15, 0.34, 0.16), color),
    ]);
    for side in [-1.0, 1.0] {
        soft.append(&cushion(side * (half + 0.16), 0.38, 0.44, vec3(0.14, 0.3, 0.44), color * 0.94));
        let x = side * half * 0.48;
        soft.append(&cushion(x, 0.44, 0.5, vec3(half * 0.5, 0.1, 0.38), color * 1.08));
    }
    soft.append(&cushion(half * 0.62, 0.66, 0.42, vec3(0.2, 0.2, 0.09), hex(0xE2B24C)));
    vec![Part::new(soft, Material::FELT)]
}

fn bed(color: Vec3, wood: Vec3) -> Vec<Part> {
    let frame = joined([block(0.0, 0.55, 0.05, 0.85, 0.5, 0.05, wood), block(0.0, 0.2, 1.05, 0.82, 0.12, 1.0, wood)]);
    let linen = joined([
        cushion(0.0, 0.4, 1.05, vec3(0.8, 0.16, 1.0), hex(0xF2ECE2)),
        cushion(-0.38, 0.6, 0.3, vec3(0.33, 0.1, 0.2), hex(0xFAF6F0)),
        cushion(0.38, 0.6, 0.3, vec3(0.33, 0.1, 0.2), hex(0xFAF6F0)),
        cushion(0.0, 0.47, 1.3, vec3(0.84, 0.15, 0.78), color),
    ]);
    vec![Part::new(frame, Material::WOOD), Part::new(linen, Material::FELT)]
}

fn chest(half: f32, tall: f32, rows: u32, wood: Vec3) -> Vec<Part> {
    let mut mesh = block(0.0, tall, 0.22, half, tall - 0.05, 0.21, wood);
    let mut knobs = Mesh::default();
    mesh.append(&block(0.0, tall * 2.0 - 0.03, 0.22, half + 0.03, 0.025, 0.24, wood * 1.1));
    for row in 0..rows {
        let y = (row as f32 + 0.5) / rows as f32 * (tall * 2.0 - 0.16) + 0.08;
        for side in [-1.0, 1.0] {
            let hy = (tall - 0.1) / rows as f32;
            mesh.append(&block(side * half * 0.49, y, 0.44, half * 0.46, hy, 0.015, wood * 1.06));
            knobs.append(&lump(vec3(side * half * 0.49, y, 0.475), Vec3::splat(0.022), 0.0, 5, 0, |_| hex(0xC9A05A)));
        }
    }
    vec![Part::new(mesh, Material::WOOD), Part::new(knobs, Material::METAL)]
}

fn plant(color: Vec3, seed: u32) -> Vec<Part> {
    let pot = turned(
        &[vec2(0.13, 0.0), vec2(0.19, 0.28), vec2(0.2, 0.31), vec2(0.17, 0.31), vec2(0.16, 0.27), vec2(0.001, 0.26)],
        18,
        |_| color,
    );
    let mut dice = Dice::new(seed, 3);
    let leaves = joined((0..13).map(|k| {
        let angle = k as f32 * 2.4 + dice.unit() * 0.4;
        let (reach, rise) = (dice.between(0.25, 0.5), dice.between(0.35, 0.95));
        let out = vec3(libm::cosf(angle), 0.0, libm::sinf(angle));
        let side = vec3(-out.z, 0.0, out.x);
        let (low, high) = (hex(0x2C6A3A), hex(0x6EB058));
        sheet(4, 8, |u, v| {
            let width = 0.09 * libm::sinf((v * 0.94 + 0.03) * std::f32::consts::PI);
            let across = (u - 0.5) * 2.0;
            let up = rise * v - 0.28 * v * v * v - 0.02 * across.abs();
            (
                out * (reach * v) + Vec3::Y * (0.27 + up) + side * (across * width),
                low.lerp(high, v * 0.7 + 0.3 * across.abs()),
            )
        })
    }));
    vec![Part::new(pot, Material::CLAY), Part::new(leaves, Material { sway_m: 0.004, ..Material::LEAF })]
}

fn lamp(color: Vec3) -> Vec<Part> {
    let stand = joined([
        turned(&[vec2(0.16, 0.0), vec2(0.16, 0.02), vec2(0.02, 0.04), vec2(0.001, 0.05)], 16, |_| hex(0x5A4434)),
        pole(Vec3::ZERO, 1.35, 0.016, 0.014, hex(0x8A6A48)),
    ]);
    let shade = turned(&[vec2(0.24, 1.2), vec2(0.15, 1.55)], 24, |_| color.lerp(hex(0xFFE0A8), 0.6));
    vec![
        Part::new(stand, Material::METAL),
        Part {
            casts_shadow: false,
            ..Part::new(shade, Material { emission: 0.9, two_sided: true, ..Material::CLOTH })
        },
    ]
}

fn desk(wood: Vec3) -> Vec<Part> {
    let mut mesh = joined([
        block(0.0, 0.72, 0.4, 0.6, 0.025, 0.32, wood * 1.1),
        block(0.42, 0.5, 0.4, 0.15, 0.19, 0.28, wood),
        block(0.0, 0.42, 1.05, 0.2, 0.02, 0.2, wood * 0.9),
        block(0.0, 0.7, 1.23, 0.2, 0.14, 0.02, wood * 0.9),
    ]);
    for (x, z, tall) in [
        (-0.55, 0.12, 0.7),
        (-0.55, 0.68, 0.7),
        (0.55, 0.12, 0.7),
        (0.55, 0.68, 0.7),
        (-0.17, 0.88, 0.42),
        (0.17, 0.88, 0.42),
        (-0.17, 1.22, 0.6),
        (0.17, 1.22, 0.6),
    ] {
        mesh.append(&pole(vec3(x, 0.0, z), tall, 0.022, 0.02, wood * 0.85));
    }
    let paper = joined([
        block(-0.2, 0.752, 0.4, 0.1, 0.006, 0.14, hex(0xF4EFE2)),
        block(0.22, 0.77, 0.35, 0.11, 0.025, 0.08, hex(0x9A3A38)),
    ]);
    vec![Part::new(mesh, Material::WOOD), Part::new(paper, Material::PAPER)]
}

fn monitor() -> Vec<Part> {
    let case = joined([
        block(0.0, 1.25, 0.2, 0.3, 0.22, 0.04, hex(0xD8DCE0)),
        pole(vec3(0.0, 0.0, 0.2), 1.05, 0.025, 0.025, hex(0xA8AEB4)),
        block(0.0, 0.7, 0.2, 0.26, 0.015, 0.2, hex(0xD8DCE0)),
        block(0.0, 0.05, 0.2, 0.3, 0.02, 0.22, hex(0xA8AEB4)),
    ]);
    let trace = sheet(60, 1, |u, v| {
        let beat = libm::expf(-60.0 * (u - 0.45) * (u - 0.45)) * libm::sinf(u * 70.0);
        (vec3((u - 0.5) * 0.5, 1.25 + beat * 0.13 + (v - 0.5) * 0.012, 0.247), hex(0x7CF0A0))
    });
    let screen = block(0.0, 1.25, 0.24, 0.27, 0.19, 0.004, hex(0x102426));
    vec![
        Part::new(case, Material::PLASTIC),
        Part::new(screen, Material::GLOSS),
        Part::new(trace, Material { emission: 1.5, ..Material::GLOW }),
    ]
}

fn bench(wood: Vec3) -> Vec<Part> {
    let slats = joined([
        block(0.0, 0.45, 0.2, 0.8, 0.02, 0.06, wood),
        block(0.0, 0.45, 0.34, 0.8, 0.02, 0.06, wood * 0.94),
        block(0.0, 0.45, 0.48, 0.8, 0.02, 0.06, wood),
        block(0.0, 0.68, 0.1, 0.8, 0.06, 0.02, wood),
        block(0.0, 0.84, 0.07, 0.8, 0.06, 0.02, wood * 0.95),
    ]);
    let mut legs = Mesh::default();
    for x in [-0.65, 0.65] {
        legs.append(&block(x, 0.22, 0.48, 0.025, 0.22, 0.025, hex(0x2C3034)));
        legs.append(&block(x, 0.44, 0.12, 0.025, 0.44, 0.025, hex(0x2C3034)));
    }
    vec![Part::new(slats, Material::WOOD), Part::new(legs, Material::METAL)]
}

fn fireplace() -> Vec<Part> {
    let stone = hex(0x9C9086);
    let body = joined([
        block(-0.62, 0.5, 0.2, 0.2, 0.5, 0.2, stone),
        block(0.62, 0.5, 0.2, 0.2, 0.5, 0.2, stone * 0.95),
        block(0.0, 1.1, 0.2, 0.85, 0.14, 0.22, stone),
        block(0.0, 1.75, 0.12, 0.6, 0.55, 0.12, stone * 0.92),
        block(0.0, 0.5, 0.03, 0.5, 0.5, 0.02, hex(0x1E1816)),
    ]);
    let mantel = block(0.0, 1.27, 0.24, 0.95, 0.04, 0.27, hex(0x7A4E30));
    let flames = joined((0..5).map(|k| {
        let x = (k as f32 - 2.0) * 0.12;
        let tall = 0.3 - 0.05 * (k as f32 - 2.0).abs();
        lump(vec3(x, 0.12 + tall * 0.5, 0.18), vec3(0.075, tall * 0.55, 0.06), 0.25, 8, k, |y| {
            hex(0xFFB038).lerp(hex(0xF04812), 0.5 + 0.5 * y)
        })
    }));
    let logs = joined([
        block(0.0, 0.06, 0.22, 0.32, 0.05, 0.05, hex(0x4A2E1E)),
        block(0.05, 0.13, 0.16, 0.26, 0.045, 0.045, hex(0x583824)),
    ]);
    vec![
        Part::new(body, Material::STONE),
        Part::new(joined([mantel, logs]), Material::WOOD),
        Part { casts_shadow: false, ..Part::new(flames, Material { emission: 3.0, ..Material::GLOW }) },
    ]
}
