//! How a style is graded.

use studio_scene::Look;
use studio_storyboard::Style;

/// The look of a style.
pub(crate) fn look(style: Style) -> Look {
    let usual = Look { style, ..Look::default() };
    match style {
        Style::Plush | Style::LowPoly => usual,
        Style::Claymation => Look { saturation: 1.1, warmth: 0.08, grain: 0.08, ..usual },
        Style::Anime => Look { saturation: 1.2, contrast: 1.05, vignette: 0.1, ..usual },
        Style::Watercolour => Look { saturation: 0.9, contrast: 0.9, vignette: 0.0, ..usual },
        Style::InkWash => Look { saturation: 0.12, contrast: 1.1, vignette: 0.1, ..usual },
        Style::OilPainting => Look { saturation: 1.12, contrast: 1.08, warmth: 0.1, ..usual },
        Style::PaperCut => Look { saturation: 1.05, vignette: 0.15, ..usual },
        Style::PixelArt => Look { saturation: 1.2, contrast: 1.1, vignette: 0.0, ..usual },
        Style::PencilSketch => Look { saturation: 0.0, contrast: 1.1, vignette: 0.05, ..usual },
        Style::Noir => Look { saturation: 0.0, contrast: 1.4, grain: 0.3, vignette: 0.6, ..usual },
        Style::BlackAndWhite => Look { saturation: 0.0, contrast: 1.1, grain: 0.12, ..usual },
        Style::Vintage => Look { saturation: 0.35, contrast: 0.95, warmth: 0.45, grain: 0.6, vignette: 0.7, ..usual },
        Style::Cyberpunk => Look { saturation: 1.25, contrast: 1.15, warmth: -0.15, vignette: 0.45, ..usual },
    }
}
