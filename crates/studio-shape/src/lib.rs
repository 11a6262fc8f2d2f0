//! The geometry language: what a model is made of, before anybody says what it is called.
//!
//! Models are in metres, Y up, facing +Z, so that +X is their left hand. A model stands on y = 0.
//! Colours are linear RGB.

mod blend;
mod color;
pub mod generate;
mod material;
mod mesh;
mod model;
mod noise;
mod rig;

pub use blend::{Blend, Blob, Detail, Op, Paint, Solid};
pub use color::{hex, luminance, srgb};
pub use material::{Grain, GrainKind, Material};
pub use mesh::{Mesh, Vertex};
pub use model::{Bounds, Model, Part, Plan, Socket, SocketRole};
pub use noise::{fbm, gradient_noise, hash01};
pub use rig::{Joint, LocalPose, Rig, Role, Side};
