//! Everything that one frame shows, ready to be drawn.

use crate::geometry::Air;
use crate::instance::Instance;
use crate::shade::BackdropView;
use crate::shadow::ShadowMap;
use crate::view::View;
use studio_scene::{CameraPose, Light, Look, Particle};

/// A frame before it is drawn.
pub(crate) struct Tableau<'a> {
    pub instances: Vec<Instance<'a>>,
    pub light: &'a Light,
    pub camera: CameraPose,
    pub air: Air,
    pub look: Look,
    /// Number of the frame within its shot.
    pub frame: u32,
    /// A picture that stands for the world.
    pub backdrop: Option<BackdropView<'a>>,
    pub particles: &'a [Particle],
    pub shadows: ShadowSet<'a>,
}

/// The shadow maps of a frame.
pub(crate) struct ShadowSet<'a> {
    /// Tells sets apart, so that a canvas knows whose maps it holds.
    pub number: usize,
    /// Of the key light, the finest first.
    pub key: Vec<ShadowView<'a>>,
    /// Of one spot, by its index.
    pub spot: Option<(usize, ShadowView<'a>)>,
}

/// A shadow map before what moves is drawn into it.
pub(crate) struct ShadowView<'a> {
    pub view: View,
    /// Edge of a texel: metres, or radians of a spot's map.
    pub texel: f32,
    /// The map with what never moves in it, if the light never moves either.
    pub fixed: Option<&'a ShadowMap>,
}
