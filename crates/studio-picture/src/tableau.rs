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
    pub shadows: &'a ShadowSet,
}

/// Shadow maps of a set, with what never moves already in them.
#[derive(Debug, Clone)]
pub(crate) struct ShadowSet {
    /// Tells sets apart, so that a canvas knows whose copy it holds.
    pub number: usize,
    /// The finest first.
    pub maps: Vec<(View, ShadowMap)>,
    /// Whether fixed instances are in the maps.
    pub holds_fixed: bool,
}
