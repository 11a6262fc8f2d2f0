//! Daylight by the hour and the weather.

use glam::{Vec3, vec3};
use studio_scene::{Light, Sky};
use studio_storyboard::{Time, Weather, WeatherKind};

/// The light of an hour under a weather, and the light at the end of the shot if the hour changes.
pub(super) fn daylight(time: Option<Time>, weather: &Weather) -> (Light, Option<Light>) {
    let time = time.unwrap_or_default();
    let (start, end) = match time {
        Time::Sunrise => (low_sun(0.03, 0.45), Some(low_sun(0.2, 1.0))),
        Time::Sunset => (low_sun(0.15, 1.0), Some(low_sun(0.03, 0.5))),
        Time::Morning => (morning(), None),
        Time::Day => (noon(), None),
        Time::GoldenHour => (golden(), None),
        Time::BlueHour => (blue_hour(), None),
        Time::Night => (night(), None),
    };
    (under(start, weather), end.map(|light| under(light, weather)))
}

/// Bright day under a blue sky.
fn noon() -> Light {
    let base = Light::day();
    Light {
        key: vec3(2.75, 2.5, 2.1),
        sky_fill: vec3(0.38, 0.5, 0.7),
        ground_fill: vec3(0.16, 0.17, 0.13),
        sky: Sky { zenith: vec3(0.06, 0.24, 0.75), horizon: vec3(0.34, 0.62, 1.0), clouds: 0.45, ..base.sky },
        air: vec3(0.42, 0.63, 0.92),
        haze: 0.16,
        exposure: 0.9,
        ..base
    }
}

/// A sun in the picture, `height` (sine) over the horizon, with `strength` of its full light.
fn low_sun(height: f32, strength: f32) -> Light {
    let base = Light::day();
    Light {
        key_direction: vec3(-0.42, height.max(0.12), -0.84).normalize(),
        key: vec3(5.0, 2.7, 1.2) * (0.5 + 0.5 * strength),
        sky_fill: vec3(0.72, 0.55, 0.54) * (0.65 + 0.4 * strength),
        ground_fill: vec3(0.5, 0.34, 0.22) * (0.5 + 0.5 * strength),
        rim: vec3(2.2, 1.2, 0.55) * strength,
        sky: Sky {
            zenith: vec3(0.13, 0.2, 0.46) * (0.4 + 0.6 * strength),
            horizon: vec3(1.5, 0.68, 0.22) * (0.55 + 0.45 * strength),
            disc: vec3(9.0, 4.8, 1.8),
            disc_size: 0.045,
            clouds: 0.42,
            cloud_color: vec3(1.15, 0.6, 0.42) * (0.5 + 0.5 * strength),
            ..base.sky
        },
        air: vec3(1.0, 0.55, 0.26) * (0.5 + 0.5 * strength),
        haze: 0.12,
        beams: 0.25,
        ..base
    }
}

fn morning() -> Light {
    let base = Light::day();
    Light {
        key_direction: vec3(0.78, 0.4, 0.42).normalize(),
        key: vec3(3.1, 2.45, 1.65),
        sky_fill: vec3(0.46, 0.55, 0.72),
        rim: vec3(1.2, 0.95, 0.65),
        sky: Sky { horizon: vec3(0.92, 0.8, 0.68), ..base.sky },
        air: vec3(0.8, 0.76, 0.72),
        haze: 0.25,
        ..base
    }
}

fn golden() -> Light {
    let base = Light::day();
    Light {
        key_direction: vec3(-0.8, 0.34, 0.42).normalize(),
        key: vec3(3.9, 2.35, 1.15),
        sky_fill: vec3(0.5, 0.46, 0.56),
        ground_fill: vec3(0.34, 0.25, 0.16),
        rim: vec3(1.8, 1.1, 0.5),
        sky: Sky {
            zenith: vec3(0.24, 0.34, 0.58),
            horizon: vec3(1.0, 0.68, 0.38),
            cloud_color: vec3(1.1, 0.8, 0.58),
            ..base.sky
        },
        air: vec3(0.92, 0.66, 0.42),
        haze: 0.25,
        beams: 0.2,
        ..base
    }
}

fn blue_hour() -> Light {
    let base = Light::day();
    Light {
        key_direction: vec3(0.45, 0.7, 0.55).normalize(),
        key: vec3(0.5, 0.66, 1.15),
        sky_fill: vec3(0.24, 0.34, 0.62),
        ground_fill: vec3(0.1, 0.12, 0.2),
        rim: vec3(0.7, 0.6, 0.8),
        sky: Sky {
            zenith: vec3(0.04, 0.08, 0.25),
            horizon: vec3(0.42, 0.36, 0.5),
            cloud_color: vec3(0.35, 0.36, 0.52),
            stars: 0.35,
            ..base.sky
        },
        air: vec3(0.22, 0.28, 0.46),
        haze: 0.5,
        ..base
    }
}

/// Moonlight as films show it: blue, from the side and behind, bright enough to see faces.
pub(super) fn night() -> Light {
    let base = Light::day();
    Light {
        key_direction: vec3(0.5, 0.62, 0.38).normalize(),
        key: vec3(0.62, 0.82, 1.3),
        sky_fill: vec3(0.12, 0.18, 0.36),
        ground_fill: vec3(0.06, 0.08, 0.14),
        rim: vec3(0.7, 0.85, 1.3),
        sky: Sky {
            zenith: vec3(0.008, 0.014, 0.05),
            horizon: vec3(0.05, 0.08, 0.19),
            disc: vec3(2.6, 2.6, 2.3),
            disc_size: 0.03,
            clouds: 0.15,
            cloud_color: vec3(0.08, 0.1, 0.17),
            stars: 1.0,
            aurora: 0.0,
            rainbow: 0.0,
        },
        air: vec3(0.05, 0.08, 0.18),
        haze: 0.4,
        ..base
    }
}

/// The light under a weather.
pub(super) fn under(mut light: Light, weather: &Weather) -> Light {
    let strength = weather.strength.clamp(0.0, 1.0);
    match weather.kind {
        WeatherKind::Clear => {}
        WeatherKind::Windy => light.sky.clouds = light.sky.clouds.max(0.5),
        WeatherKind::Rainbow => {
            light.sky.rainbow = 1.0;
            light.sky.clouds = 0.45;
        }
        WeatherKind::Aurora => {
            light = night();
            light.sky.aurora = 1.0;
            light.sky.disc = Vec3::ZERO;
            light.sky_fill = vec3(0.12, 0.34, 0.3);
        }
        WeatherKind::Overcast => veil(&mut light, 0.75, vec3(0.62, 0.66, 0.7), 0.6),
        WeatherKind::Rain => veil(&mut light, 0.6 + 0.3 * strength, vec3(0.42, 0.48, 0.55), 0.8),
        WeatherKind::Storm => veil(&mut light, 0.9, vec3(0.3, 0.35, 0.43), 0.55),
        WeatherKind::Snow => veil(&mut light, 0.6, vec3(0.78, 0.82, 0.88), 0.75 + 0.15 * strength),
        WeatherKind::Fog => veil(&mut light, 0.8, vec3(0.68, 0.71, 0.74), 0.97),
    }
    light
}

/// Puts a layer of cloud of a colour before the sun: `share` of the key becomes soft light.
fn veil(light: &mut Light, share: f32, cloud: Vec3, haze: f32) {
    let brightness = (light.sky_fill.y / 0.55).clamp(0.12, 1.0);
    let cloud = cloud * brightness;
    let own = light.key * share;
    light.key -= own * 0.85;
    light.sky_fill = light.sky_fill.lerp(cloud * 1.25, share) + own * 0.04;
    light.ground_fill = light.ground_fill.lerp(cloud * 0.4, share);
    light.rim *= 1.0 - 0.6 * share;
    light.sky.zenith = light.sky.zenith.lerp(cloud * 0.75, share);
    light.sky.horizon = light.sky.horizon.lerp(cloud, share);
    light.sky.cloud_color = light.sky.cloud_color.lerp(cloud * 1.1, share);
    light.sky.clouds = light.sky.clouds.max(share);
    light.sky.disc *= 1.0 - share;
    light.sky.stars *= 1.0 - share;
    light.air = light.air.lerp(cloud, share.max(0.7));
    light.haze = light.haze.max(haze);
}
