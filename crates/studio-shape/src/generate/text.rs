//! Letters as solids, from the outlines of two embedded fonts.
//!
//! DejaVu Sans Bold draws Latin, Greek and Cyrillic, Droid Sans Fallback the characters of GB 2312.
//! Both are subsets; their licences lie beside them in `fonts/`.

use super::outline::doubled_area;
use super::prism::prism_with_holes;
use crate::{Bounds, Mesh};
use ab_glyph::{Font, FontRef, OutlineCurve};
use glam::{Vec2, vec2};

const LATIN: &[u8] = include_bytes!("../../fonts/DejaVuSans-Bold.ttf");
const HAN: &[u8] = include_bytes!("../../fonts/DroidSansFallback-GB2312.ttf");

/// The fonts, as TrueType: a character is drawn by the first that has it.
pub const FONTS: [&[u8]; 2] = [LATIN, HAN];

/// Solid letters in the XY plane that face +Z, in the order of the text, blanks left out.
#[derive(Debug, Clone, Default)]
pub struct TextMesh {
    /// One mesh per visible letter, placed within the text, whose middle stands on the origin.
    pub letters: Vec<Mesh>,
    /// The box around them.
    pub bounds: Bounds,
}

impl TextMesh {
    /// All letters as one mesh.
    #[must_use]
    pub fn joined(self) -> Mesh {
        Mesh::joined(self.letters)
    }
}

/// A line of text whose capitals are `height` metres high, extruded by `depth` around z = 0 with
/// rounded edges, centred on x = 0 and standing on y = 0. Characters that no font has are left out.
#[must_use]
pub fn text(line: &str, height: f32, depth: f32) -> TextMesh {
    let fonts = FONTS.map(|bytes| FontRef::try_from_slice(bytes).expect("the embedded fonts are sound"));
    let mut letters = Vec::new();
    let mut pen = 0.0;
    for c in line.chars() {
        let Some(font) = fonts.iter().find(|font| font.glyph_id(c).0 != 0) else { continue };
        let id = font.glyph_id(c);
        // A capital letter is 0.73 em high in the first font, a Chinese character 0.9 in the second.
        let capital = if c < '\u{2e80}' { 0.73 } else { 0.9 };
        let scale = height / (capital * font.units_per_em().unwrap_or(1000.0));
        let contours = font.outline(id).map(|o| contours(&o.curves)).unwrap_or_default();
        let placed: Vec<Vec<Vec2>> =
            contours.iter().map(|ring| ring.iter().map(|p| *p * scale + vec2(pen, 0.0)).collect()).collect();
        let mesh = solid(&placed, depth, height * 0.035);
        if !mesh.indices.is_empty() {
            letters.push(mesh);
        }
        pen += font.h_advance_unscaled(id) * scale + height * 0.04;
    }
    let Some(bounds) = letters.iter().map(Mesh::bounds).reduce(Bounds::union) else { return TextMesh::default() };
    let (middle, foot) = (bounds.center().x, bounds.min.y.max(-0.02 * height));
    let letters: Vec<Mesh> = letters.into_iter().map(|m| m.at(-middle, -foot, 0.0)).collect();
    let bounds = letters.iter().map(Mesh::bounds).reduce(Bounds::union).unwrap_or(bounds);
    TextMesh { letters, bounds }
}

/// Closed rings of a glyph, curves cut into short pieces.
fn contours(curves: &[OutlineCurve]) -> Vec<Vec<Vec2>> {
    let at = |p: &ab_glyph::Point| vec2(p.x, p.y);
    let mut rings: Vec<Vec<Vec2>> = Vec::new();
    let mut end: Option<Vec2> = None;
    for curve in curves {
        let (start, pieces): (Vec2, Vec<Vec2>) = match curve {
            OutlineCurve::Line(a, b) => (at(a), vec![at(b)]),
            OutlineCurve::Quad(a, b, c) => {
                let [a, b, c] = [at(a), at(b), at(c)];
                (a, (1..=3).map(|k| k as f32 / 3.0).map(|t| a.lerp(b, t).lerp(b.lerp(c, t), t)).collect())
            }
            OutlineCurve::Cubic(a, b, c, d) => {
                let [a, b, c, d] = [at(a), at(b), at(c), at(d)];
                let point = |t: f32| {
                    let (ab, bc, cd) = (a.lerp(b, t), b.lerp(c, t), c.lerp(d, t));
                    ab.lerp(bc, t).lerp(bc.lerp(cd, t), t)
                };
                (a, (1..=4).map(|k| point(k as f32 / 4.0)).collect())
            }
        };
        if end.is_none_or(|end| end.distance_squared(start) > 1e-6) {
            rings.push(vec![start]);
        }
        end = pieces.last().copied();
        if let Some(ring) = rings.last_mut() {
            ring.extend(pieces);
        }
    }
    rings
}

/// Extrudes the rings of a glyph: a ring inside another, smaller one's hole, belongs to the outline
/// that contains it. TrueType outlines run clockwise and holes counter-clockwise.
fn solid(rings: &[Vec<Vec2>], depth: f32, round: f32) -> Mesh {
    let outlines: Vec<&Vec<Vec2>> = rings.iter().filter(|ring| doubled_area(ring) < 0.0).collect();
    let mut mesh = Mesh::default();
    for outline in &outlines {
        let mut contours = vec![(*outline).clone()];
        let holes = rings.iter().filter(|ring| doubled_area(ring) > 0.0 && contains(outline, ring[0]));
        // An island inside a hole is an outline itself: its holes are not ours.
        contours.extend(
            holes
                .filter(|hole| {
                    !outlines
                        .iter()
                        .any(|o| !std::ptr::eq(*o, *outline) && contains(o, hole[0]) && contains(outline, o[0]))
                })
                .cloned(),
        );
        mesh.append(&prism_with_holes(&contours, depth, round));
    }
    mesh
}

/// Whether a point lies inside a ring (even-odd rule).
fn contains(ring: &[Vec2], p: Vec2) -> bool {
    let n = ring.len();
    (0..n).fold(false, |inside, k| {
        let (a, b) = (ring[k], ring[(k + 1) % n]);
        let crosses = (a.y > p.y) != (b.y > p.y) && p.x < a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x);
        inside != crosses
    })
}
