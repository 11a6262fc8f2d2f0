//! Scene and take to frames: a CPU rasteriser with deferred shading.
//!
//! A [`Renderer`] holds a film ready to be drawn. Each thread draws whole frames on a [`Canvas`] of
//! its own; a frame depends on the scene, the take, the shot and the frame number only, so the
//! bytes are the same at any thread count. Kernels run on the best instructions that the processor
//! has, always with sixteen lanes and without fused multiplication, so the bytes are the same on
//! all of them too.
//!
//! The order of a frame is in `draw.rs`. World space is Y up, in metres; colours are linear RGB
//! until `grade.rs`.

mod ao;
mod beams;
mod bloom;
mod blur;
mod canvas;
mod dof;
mod draw;
mod enlarge;
mod fallen;
mod fragments;
mod geometry;
mod grade;
mod instance;
mod lanes;
mod mesh;
mod particles;
mod plane;
mod portrait;
mod raster;
mod reframe;
mod renderer;
mod shade;
mod shadow;
mod shadows;
mod styles;
mod tableau;
mod transparent;
mod view;
mod yuv;

pub use canvas::Canvas;
pub use portrait::portrait;
pub use renderer::Renderer;
