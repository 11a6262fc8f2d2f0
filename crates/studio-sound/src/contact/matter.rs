//! How substances sound when they are touched: one entry each.

use studio_scene::Substance;

/// The sound of a substance.
#[derive(Debug, Clone, Copy)]
pub(super) struct Matter {
    /// Lowest mode of a piece 10 cm in size, Hz; it falls with the size.
    pub(super) hertz: f32,
    /// Frequencies of the modes relative to the lowest.
    pub(super) ratios: &'static [f32],
    /// Seconds in which the lowest mode falls by 60 dB.
    pub(super) decay_s: f32,
    /// How the decay shortens with frequency: exponent of the ratio.
    pub(super) loss: f32,
    /// 0 (fur) to 1 (steel): short and bright contacts.
    pub(super) hardness: f32,
    /// How strongly its modes sound against its thud and its grains, 0 to 1.
    pub(super) ringing: f32,
    /// The dull blow of its mass: frequency in Hz and strength.
    pub(super) thud: (f32, f32),
    /// The scrape of its surface: middle frequency in Hz, strength, seconds.
    pub(super) scrape: (f32, f32, f32),
    /// Grains or fibres that move, per blow.
    pub(super) grains: f32,
    /// How loud it is against the others, 1 for wood.
    pub(super) loudness: f32,
}

/// Free bar (Fletcher & Rossing, "The Physics of Musical Instruments", §2.17).
const BAR: &[f32] = &[1.0, 2.757, 5.404, 8.933, 13.34];

/// Thin plate with free edges, (2,0) (0,1) (3,0) (1,1) (4,0) … as far as they are heard.
const PLATE: &[f32] = &[1.0, 1.73, 2.33, 3.91, 4.11, 6.3, 6.71, 9.34, 10.1, 12.6];

/// A vessel's wall, modes of its rim.
const SHELL: &[f32] = &[1.0, 2.32, 4.25, 6.63, 9.38, 12.22];

/// A thick block.
const BLOCK: &[f32] = &[1.0, 1.41, 1.73, 2.24, 2.65, 3.16, 3.9];

/// The sound of each substance.
pub(super) fn matter(substance: Substance) -> Matter {
    let rigid = |hertz, ratios, decay_s, loss, hardness, thud, scrape, loudness| Matter {
        hertz,
        ratios,
        decay_s,
        loss,
        hardness,
        ringing: 1.0,
        thud,
        scrape,
        grains: 0.0,
        loudness,
    };
    let soft = |hardness, thud, scrape, grains, loudness| Matter {
        hertz: thud_mode(thud),
        ratios: &[1.0, 1.6],
        decay_s: 0.05,
        loss: 1.0,
        hardness,
        ringing: 0.3,
        thud,
        scrape,
        grains,
        loudness,
    };
    match substance {
        Substance::Wood => rigid(620.0, BAR, 0.16, 0.8, 0.62, (150.0, 0.35), (1900.0, 0.2, 0.02), 1.0),
        Substance::Metal => rigid(1150.0, PLATE, 1.5, 0.45, 0.95, (180.0, 0.12), (5200.0, 0.15, 0.012), 1.1),
        Substance::Glass => rigid(2300.0, SHELL, 0.65, 0.6, 0.97, (260.0, 0.08), (7000.0, 0.12, 0.006), 0.9),
        Substance::Ceramic => rigid(1500.0, SHELL, 0.3, 0.7, 0.93, (230.0, 0.15), (4800.0, 0.16, 0.01), 1.0),
        Substance::Stone => rigid(1300.0, BLOCK, 0.05, 0.6, 0.9, (130.0, 0.5), (3300.0, 0.5, 0.025), 1.1),
        Substance::Plastic => rigid(820.0, PLATE, 0.09, 0.8, 0.55, (200.0, 0.25), (2600.0, 0.22, 0.015), 0.8),
        Substance::Ice => rigid(2000.0, BLOCK, 0.12, 0.6, 0.9, (200.0, 0.2), (5500.0, 0.35, 0.02), 0.9),
        Substance::Rubber => {
            Matter { ringing: 0.9, ..rigid(210.0, BLOCK, 0.11, 1.2, 0.22, (105.0, 0.8), (900.0, 0.2, 0.02), 1.0) }
        }
        Substance::Leather => soft(0.3, (115.0, 0.9), (1500.0, 0.35, 0.025), 0.0, 0.9),
        Substance::Flesh => soft(0.16, (85.0, 1.0), (700.0, 0.3, 0.03), 0.0, 0.7),
        Substance::Food => soft(0.18, (130.0, 0.8), (1100.0, 0.45, 0.05), 8.0, 0.6),
        Substance::Cloth => soft(0.06, (95.0, 0.7), (800.0, 0.35, 0.07), 0.0, 0.4),
        Substance::Carpet => soft(0.1, (75.0, 1.0), (600.0, 0.25, 0.05), 0.0, 0.5),
        Substance::Paper => soft(0.35, (210.0, 0.25), (3200.0, 0.9, 0.06), 14.0, 0.5),
        Substance::Plant => soft(0.2, (140.0, 0.3), (3000.0, 0.7, 0.1), 24.0, 0.5),
        Substance::Grass => soft(0.12, (80.0, 0.8), (2600.0, 0.5, 0.1), 18.0, 0.55),
        Substance::Soil => soft(0.2, (78.0, 1.1), (900.0, 0.5, 0.05), 14.0, 0.75),
        Substance::Sand => soft(0.15, (70.0, 0.7), (2400.0, 0.7, 0.11), 60.0, 0.6),
        Substance::Gravel => soft(0.6, (95.0, 0.5), (3300.0, 0.6, 0.1), 46.0, 0.9),
        Substance::Snow => soft(0.1, (90.0, 0.5), (1700.0, 0.7, 0.13), 80.0, 0.55),
        Substance::Water => soft(0.1, (120.0, 0.3), (1300.0, 0.6, 0.1), 0.0, 0.8),
        Substance::Air => soft(0.05, (100.0, 0.2), (700.0, 0.3, 0.08), 0.0, 0.2),
    }
}

/// What little a soft thing rings lies a fifth over its thud.
fn thud_mode(thud: (f32, f32)) -> f32 {
    1.5 * thud.0
}
