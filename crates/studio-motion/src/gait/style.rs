//! Ways of going: which foot is on the ground when.

use studio_shape::Plan;

/// A way of going on legs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    Walk,
    Run,
    Trot,
    Gallop,
    Hop,
}

impl Style {
    /// The natural one at a speed, by its Froude number v²/(gl).
    pub(crate) fn natural(plan: Plan, froude: f32) -> Self {
        match plan {
            Plan::Quadruped if froude > 1.6 => Self::Gallop,
            Plan::Quadruped if froude > 0.55 => Self::Trot,
            Plan::Quadruped => Self::Walk,
            _ if froude > 0.55 => Self::Run,
            _ => Self::Walk,
        }
    }

    /// Share of the cycle for which a foot is on the ground.
    pub(crate) fn duty(self) -> f32 {
        match self {
            Self::Walk => 0.62,
            Self::Run => 0.38,
            Self::Trot => 0.46,
            Self::Gallop => 0.34,
            Self::Hop => 0.42,
        }
    }

    /// Shift of each foot in the cycle, in the order left and right leg, left and right fore leg.
    ///
    /// Walk is the lateral sequence, trot the diagonal pairs, gallop the rotary one.
    pub(crate) fn offsets(self, feet: usize) -> [f32; 4] {
        match self {
            Self::Walk if feet > 2 => [0.0, 0.5, 0.75, 0.25],
            Self::Trot => [0.0, 0.5, 0.5, 0.0],
            Self::Gallop => [0.0, 0.1, 0.55, 0.45],
            Self::Hop if feet > 2 => [0.0, 0.02, 0.3, 0.27],
            Self::Hop => [0.0; 4],
            Self::Walk | Self::Run => [0.0, 0.5, 0.5, 0.0],
        }
    }

    /// How high a foot is carried against the leg.
    pub(crate) fn foot_height(self) -> f32 {
        match self {
            Self::Walk => 0.11,
            Self::Run => 0.26,
            Self::Trot => 0.2,
            Self::Gallop => 0.26,
            Self::Hop => 0.16,
        }
    }
}

/// Length of a cycle's way against the leg: 2.3 Fr^0.3 (Alexander and Jayes 1983), less for short
/// round bodies.
pub(crate) fn relative_stride(froude: f32) -> f32 {
    2.0 * libm::powf(froude.max(0.004), 0.3)
}
