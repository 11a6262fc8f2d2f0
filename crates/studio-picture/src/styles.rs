//! Styles: how the finished light becomes a drawing, a painting or an old film.
//!
//! A style may change materials before the light (see [`restyle`]) and the picture after the
//! grade. Textures of paper and canvas stand still on the screen and strokes follow the picture, so
//! that nothing boils from frame to frame.

mod film;
mod graphic;
mod kuwahara;
mod outline;
mod painted;

use crate::lanes::*;
use crate::plane::{PAD, Plane, color_planes};
pub(crate) use outline::Features;
use studio_scene::Look;
use studio_shape::{Grain, GrainKind, Material};
use studio_storyboard::Style;

/// Scratch planes of the styles; empty until one needs them.
#[derive(Debug, Default)]
pub(crate) struct Styler {
    boxes: Vec<Plane>,
    edges: Option<Plane>,
}

/// Whether a style draws lines or shadows where things end.
pub(crate) fn needs_features(style: Style) -> bool {
    matches!(style, Style::Anime | Style::Watercolour | Style::InkWash | Style::PaperCut | Style::PencilSketch)
}

/// Whether light falls in flat bands.
pub(crate) fn is_banded(style: Style) -> bool {
    matches!(style, Style::Anime | Style::PaperCut)
}

/// A material as a style has it.
pub(crate) fn restyle(style: Style, material: &Material) -> Material {
    let plain = Material { grain: Grain::SMOOTH, fuzz: 0.0, ..*material };
    match style {
        Style::Claymation if !material.water && material.opacity >= 1.0 && material.emission <= 0.0 => Material {
            roughness: material.roughness.clamp(0.3, 0.62),
            fuzz: 0.0,
            metalness: 0.0,
            grain: Grain { kind: GrainKind::Clay, scale_m: 0.07, color: 0.09, bump: 0.55 },
            ..*material
        },
        Style::PaperCut if !material.water => Material {
            roughness: 0.95,
            metalness: 0.0,
            grain: Grain { kind: GrainKind::Felt, scale_m: 0.006, color: 0.06, bump: 0.25 },
            ..plain
        },
        Style::Anime | Style::LowPoly | Style::PixelArt => plain,
        _ => *material,
    }
}

impl Styler {
    /// Turns the graded picture into the style. `frame` numbers the frame within its shot.
    pub(crate) fn apply(
        &mut self,
        level: Level,
        look: &Look,
        features: &Features,
        frame: u32,
        picture: &mut [Plane; 3],
    ) {
        if needs_features(look.style) {
            let edges = self.edges.get_or_insert_with(|| Plane::new(picture[0].width, picture[0].height));
            features.trace(level, edges);
        }
        let edges = self.edges.as_ref();
        match (look.style, edges) {
            (Style::Plush | Style::Claymation | Style::LowPoly, _) => {}
            (Style::Anime, Some(edges)) => graphic::anime(level, picture, edges),
            (Style::PaperCut, Some(edges)) => graphic::paper_cut(level, picture, edges, features),
            (Style::PencilSketch, Some(edges)) => graphic::pencil(level, picture, edges),
            (Style::Watercolour, Some(edges)) => {
                kuwahara::smooth(level, picture, &mut self.boxes, 4);
                painted::watercolour(level, picture, edges);
            }
            (Style::InkWash, Some(edges)) => {
                kuwahara::smooth(level, picture, &mut self.boxes, 4);
                painted::ink_wash(level, picture, edges);
            }
            (Style::OilPainting, _) => {
                kuwahara::smooth(level, picture, &mut self.boxes, 6);
                painted::oil(level, picture);
            }
            (Style::PixelArt, _) => graphic::pixel_art(picture),
            (Style::Noir, _) => film::noir(level, picture),
            (Style::BlackAndWhite, _) => film::black_and_white(level, picture),
            (Style::Vintage, _) => film::vintage(level, picture, frame),
            (Style::Cyberpunk, _) => film::cyberpunk(level, picture),
            (_, None) => unreachable!("edges are traced for every style that needs them"),
        }
        if look.grain > 0.0 {
            film::grain(level, picture, look.grain, frame);
        }
    }
}

/// Applies a function of the place and the colour to every pixel.
#[inline(always)]
fn each<S: Simd>(s: S, picture: &mut [Plane; 3], f: impl Fn(F<S>, F<S>, V3<S>) -> V3<S>) {
    for y in 0..picture[0].height {
        for x in (0..picture[0].width).step_by(LANES) {
            let at = picture[0].at(x, y);
            let load = inl(
                #[inline(always)]
                |c: usize| ld(s, &picture[c].data[at..]),
            );
            let color = v3(load(0), load(1), load(2));
            let color = f(ramp(s) + x as f32, sp(s, y as f32), color);
            for (plane, value) in picture.iter_mut().zip([color.x, color.y, color.z]) {
                st(sat(value), &mut plane.data[at..]);
            }
        }
    }
}

/// Sixteen pixels of a plane at a place given by the first of them.
#[inline(always)]
fn pixels<S: Simd>(s: S, plane: &Plane, x: F<S>, y: F<S>) -> F<S> {
    let at = plane.at(x.to_array()[0] as usize, y.to_array()[0] as usize);
    ld(s, &plane.data[at..])
}

/// Tooth of paper at pixels, about −1 to 1: fine grain and soft clouds. `scale` is the height of
/// the picture against 720 lines.
#[inline(always)]
fn paper<S: Simd>(s: S, x: F<S>, y: F<S>, scale: f32) -> F<S> {
    let k = 1.0 / scale.max(0.2);
    let zero = sp(s, 0.5);
    let (fine, _) = noise(s, v3(x * (0.55 * k), y * (0.55 * k), zero));
    let (middle, _) = noise(s, v3(x * (0.16 * k), y * (0.21 * k), zero + 7.0));
    let (cloud, _) = noise(s, v3(x * (0.012 * k), y * (0.012 * k), zero + 3.0));
    fine * 0.5 + middle * 0.3 + cloud * 0.4
}

/// A copy of the picture, margins included.
fn copy(picture: &[Plane; 3]) -> [Plane; 3] {
    let mut out = color_planes(picture[0].width, picture[0].height);
    for (to, from) in out.iter_mut().zip(picture) {
        to.data.copy_from_slice(&from.data);
        to.extend_margins(PAD);
    }
    out
}
