//! What rain and snow leave where the sky is open.

use studio_scene::Shot;
use studio_shape::Material;

/// Seconds of rain until what it falls on is wet.
const WETTING_S: f32 = 4.0;
/// Seconds of snow until the ground is as white as it gets.
const WHITENING_S: f32 = 25.0;

/// What has fallen by an instant.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Fallen {
    /// Rain at this instant, 0 to 1: rings on the ground.
    pub rain: f32,
    /// How wet things are, 0 to 1.
    pub wet: f32,
    /// How much snow lies, 0 to 1.
    pub snow: f32,
}

/// A material and how open it lies to the weather.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Weathering {
    pub material: Material,
    /// 1 for what stands still; what moves shakes off the most.
    pub open: f32,
}

impl Fallen {
    /// By a time of a shot. Weather that is there from the beginning began long before it.
    pub(crate) fn by(shot: &Shot, time_s: f32) -> Self {
        let after = time_s - shot.weather_from_s;
        let since = |seconds: f32| if shot.weather_from_s <= 0.0 { 1.0 } else { (after / seconds).clamp(0.0, 1.0) };
        let amount = |strength: f32| if strength > 0.0 { 0.5 + 0.5 * strength.min(1.0) } else { 0.0 };
        Self {
            rain: shot.rain * since(0.6),
            wet: amount(shot.rain) * since(WETTING_S),
            snow: amount(shot.snow) * since(WHITENING_S),
        }
    }

    /// A material with the gloss that it has when it is wet.
    pub(crate) fn on(self, material: Material, fixed: bool) -> Weathering {
        if self == Self::default() {
            return Weathering { material, open: 0.0 };
        }
        let open = if fixed { 1.0 } else { 0.22 };
        let dry = 1.0 - 0.6 * self.wet * open;
        let glossy = Material { roughness: (material.roughness * dry).max(material.roughness.min(0.3)), ..material };
        Weathering { material: glossy, open }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_falls_on_a_dry_shot() {
        let dry = Fallen::default().on(Material::STONE, true);
        assert_eq!(dry, Weathering { material: Material::STONE, open: 0.0 });
    }

    #[test]
    fn what_stands_still_is_glossier_in_rain_than_what_moves() {
        let rain = Fallen { rain: 1.0, wet: 1.0, snow: 0.0 };
        let (still, moving) = (rain.on(Material::STONE, true), rain.on(Material::STONE, false));
        assert!(still.material.roughness < moving.material.roughness);
        assert!(moving.material.roughness < Material::STONE.roughness);
    }
}
