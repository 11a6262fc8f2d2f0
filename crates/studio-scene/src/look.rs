//! How the pictures are drawn, after the light.

use studio_storyboard::Style;

/// The style of the film and its grade.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Look {
    /// The style; picture has a pass for each.
    pub style: Style,
    /// Factor on the saturation.
    pub saturation: f32,
    /// Factor on the contrast.
    pub contrast: f32,
    /// Warmth of the grade, −1 (cold) to 1 (warm).
    pub warmth: f32,
    /// Film grain, 0 to 1.
    pub grain: f32,
    /// Darkening towards the corners, 0 to 1.
    pub vignette: f32,
}

impl Default for Look {
    fn default() -> Self {
        Self { style: Style::Plush, saturation: 1.0, contrast: 1.0, warmth: 0.0, grain: 0.0, vignette: 0.35 }
    }
}
