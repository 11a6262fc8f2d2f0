//! Waves of an open water surface: motion floats things on them, picture draws them.

/// A train of waves: amplitude, length, speed and the direction they run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Waves {
    /// Half the height from trough to crest, metres.
    pub amplitude_m: f32,
    /// Distance from crest to crest, metres.
    pub length_m: f32,
    /// Direction in which they run, radians from +X towards +Z.
    pub heading: f32,
}

/// Height of the surface over its level at a place and time, metres.
///
/// A sum of five sine trains around the heading, each with the speed of a deep-water wave of its
/// length (c² = g·λ / 2π).
#[must_use]
pub fn wave_height(waves: &Waves, x: f32, z: f32, time_s: f32) -> f32 {
    const TRAINS: [(f32, f32, f32, f32); 5] = [
        (1.0, 0.5, 0.0, 0.0),
        (0.63, 0.26, 0.5, 1.3),
        (0.41, 0.14, -0.6, 2.9),
        (0.27, 0.07, 1.1, 4.4),
        (0.17, 0.03, -1.4, 0.7),
    ];
    TRAINS
        .iter()
        .map(|&(length, share, turn, phase)| {
            let wave_number = std::f32::consts::TAU / (waves.length_m * length);
            let pulsation = libm::sqrtf(9.81 * wave_number);
            let angle = waves.heading + turn;
            let along = x * libm::cosf(angle) + z * libm::sinf(angle);
            share * waves.amplitude_m * libm::sinf(wave_number * along - pulsation * time_s + phase)
        })
        .sum()
}
