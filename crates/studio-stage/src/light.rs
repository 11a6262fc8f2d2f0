//! The light of the place, changed by what the storyboard asks for: a spotlight, candles, neon.

use crate::player::Player;
use glam::{Vec3, vec3};
use studio_library::{Habitat, color};
use studio_scene::{Glow, Light, LightKey, Spot, Waves};
use studio_shape::{Bounds, Role, SocketRole};
use studio_storyboard::{Shot, Time, WeatherKind};

/// Light at the start and at later times.
pub(crate) fn light(
    shot: &Shot,
    players: &[Player],
    subject: Option<usize>,
    start: Light,
    end: Option<Light>,
    region: Bounds,
) -> (Light, Vec<LightKey>) {
    let dress = |light: Light| asked(shot, players, subject, light, region);
    let start = dress(start);
    let mut keys = Vec::new();
    if let Some(end) = end {
        keys.push(LightKey { at_s: shot.seconds, light: dress(end) });
    }
    for at_s in lightning(shot) {
        keys.extend(flash(&start, at_s));
    }
    keys.sort_by(|a, b| a.at_s.total_cmp(&b.at_s));
    (start, keys)
}

fn asked(shot: &Shot, players: &[Player], subject: Option<usize>, mut light: Light, region: Bounds) -> Light {
    let wish = &shot.light;
    let night = matches!(wish.time, Some(Time::Night | Time::BlueHour));
    if wish.dark {
        dim(&mut light, 0.07, vec3(0.5, 0.65, 1.0));
    }
    if wish.neon {
        light.rim += vec3(1.0, 0.2, 0.8);
        light.sky_fill = light.sky_fill * 0.6 + vec3(0.08, 0.1, 0.26);
        if night {
            light.key = light.key.lerp(vec3(0.4, 1.1, 1.5), 0.5);
        }
    }
    if wish.candle {
        dim(&mut light, 0.3, vec3(1.0, 0.8, 0.6));
        light.key = light.key.lerp(vec3(1.3, 0.72, 0.3), 0.8);
        light.ground_fill += vec3(0.12, 0.06, 0.02);
    }
    if wish.backlit {
        light.key_direction = vec3(-0.3, 0.42, -0.85).normalize();
        light.rim = light.rim * 1.6 + light.key * 0.35;
        light.sky_fill *= 0.85;
    }
    if wish.beams {
        light.beams = 1.0;
        light.haze = light.haze.max(0.5);
    }
    if let Some(tint) = wish.color.as_deref().and_then(color) {
        let strength = light.key.element_sum() / tint.element_sum().max(0.1);
        light.key = light.key.lerp(tint * strength, 0.75);
        light.rim = light.rim.lerp(tint * 2.0, 0.6);
    }
    if wish.spotlight {
        spotlight(&mut light, players, subject, region);
    }
    for (index, player) in players.iter().enumerate() {
        light.glows.extend(carried(index, player, night || wish.dark || wish.candle));
    }
    light
}

fn dim(light: &mut Light, share: f32, tint: Vec3) {
    light.key *= share * tint;
    light.sky_fill *= share.max(0.16) * tint;
    light.ground_fill *= share * tint;
    light.rim *= share.max(0.25) * tint;
    light.beams *= share;
    light.glows.iter_mut().filter(|g| g.carrier.is_none()).for_each(|g| g.color *= share);
    let sky = &mut light.sky;
    sky.zenith *= share;
    sky.horizon *= share;
    light.air *= share;
}

/// A cone from above and before the subject, which follows it; all else steps back.
fn spotlight(light: &mut Light, players: &[Player], subject: Option<usize>, region: Bounds) {
    dim(light, 0.34, Vec3::ONE);
    light.spots.iter_mut().for_each(|s| {
        s.color *= 0.3;
        s.beam *= 0.6;
    });
    let at = region.center();
    let half = (region.size().x * 0.5).max(region.size().y * 0.5).max(0.2);
    let from = at + vec3(-0.8, 3.4, 2.1) * half.max(0.6) * 1.4;
    let reach = from.distance(at);
    light.spots.push(Spot {
        position: from,
        direction: (at - from).normalize(),
        half_angle: libm::atanf(half * 1.35 / reach),
        color: vec3(3.6, 3.2, 2.6) * reach * reach,
        beam: 0.4,
        follows: subject.filter(|&i| players[i].alive()),
    });
}

/// The light that a lamp, candle or fire of the cast carries with it.
fn carried(index: usize, player: &Player, dark: bool) -> Option<Glow> {
    let socket = player.model.socket(SocketRole::Light)?;
    let flame = player
        .kind
        .english
        .iter()
        .any(|w| matches!(*w, "candle" | "fire" | "campfire" | "torch" | "lantern" | "bonfire"));
    let reach = player.size().y.max(0.25);
    let strength = if dark { 2.2 } else { 0.5 } * reach.max(0.5) * reach.max(0.5);
    let lamp = Vec3::from(socket.frame.translation) * player.scale;
    let bounds = player.bounds();
    let room = bounds.size().x.min(bounds.size().z) > 1.5 && lamp.z.abs() < 0.3 * bounds.size().z;
    // A lamp in a house lights what lies before its windows, not the air around its roof.
    let (position, strength) =
        if room { (vec3(lamp.x, 0.9, bounds.max.z + 0.5), 0.12 * strength) } else { (lamp, strength) };
    Some(Glow {
        position,
        color: vec3(1.0, 0.72, 0.4) * strength,
        carrier: Some(index),
        flicker: if flame { 0.45 } else { 0.0 },
    })
}

/// Times of lightning in a storm.
pub(crate) fn lightning(shot: &Shot) -> Vec<f32> {
    if shot.weather.kind != WeatherKind::Storm {
        return Vec::new();
    }
    let from = shot.weather.begins_s;
    let strikes = [0.9, 2.6, 4.9, 7.0, 9.8, 12.1, 15.0, 18.2];
    strikes.iter().map(|t| from + t).filter(|t| *t < shot.seconds - 0.2).collect()
}

/// A flash of lightning: two pulses in a fifth of a second.
fn flash(light: &Light, at_s: f32) -> Vec<LightKey> {
    let lit = |share: f32| {
        let mut bright = light.clone();
        bright.sky.zenith = light.sky.zenith + vec3(0.5, 0.55, 0.75) * share;
        bright.sky.horizon = light.sky.horizon + vec3(0.8, 0.85, 1.05) * share;
        bright.sky_fill = light.sky_fill + vec3(0.7, 0.75, 1.0) * share;
        bright.rim = light.rim + vec3(1.2, 1.3, 1.6) * share;
        bright.air = light.air + vec3(0.3, 0.33, 0.42) * share;
        bright
    };
    [(0.0, 0.0), (0.03, 1.0), (0.08, 0.15), (0.12, 0.8), (0.3, 0.0)]
        .map(|(after, share)| LightKey { at_s: at_s + after, light: lit(share) })
        .to_vec()
}

/// Wind along the ground, metres per second.
pub(crate) fn wind(shot: &Shot) -> Vec3 {
    let strength = shot.weather.strength;
    let speed = match shot.weather.kind {
        WeatherKind::Windy => 4.0 + 9.0 * strength,
        WeatherKind::Storm => 6.0 + 8.0 * strength,
        WeatherKind::Rain | WeatherKind::Snow => 1.0 + 2.5 * strength,
        WeatherKind::Fog => 0.3,
        _ => 1.2,
    };
    vec3(speed, 0.0, 0.25 * speed)
}

/// Whether the cast needs open water, and whether it plays on or under it.
pub(crate) fn afloat(shot: &Shot, players: &[Player]) -> bool {
    use studio_storyboard::Verb;
    players.iter().any(|p| p.kind.habitat == Habitat::Afloat || p.model.plan == studio_shape::Plan::Fish)
        || shot.actions.iter().any(|a| matches!(a.verb, Verb::Swim | Verb::Sail))
        || players.iter().any(|p| p.model.rig.find(Role::Fin(studio_shape::Side::Left)).is_some())
}

/// Waves for weather over open water. Those of water below the ground stay below it.
pub(crate) fn roughen(level: f32, waves: Waves, shot: &Shot) -> Waves {
    let factor = match shot.weather.kind {
        WeatherKind::Windy => 1.6,
        WeatherKind::Storm => 2.4,
        WeatherKind::Rain => 1.2,
        _ => 1.0,
    };
    let room = if level < 0.0 { -0.7 * level } else { f32::MAX };
    let amplitude_m = (waves.amplitude_m * factor).min(1.4).min(room);
    Waves { amplitude_m, ..waves }
}

#[cfg(test)]
mod tests {
    use super::*;
    use studio_storyboard::Weather;

    #[test]
    fn no_weather_lifts_low_water_over_the_ground() {
        let waves = Waves { amplitude_m: 0.2, length_m: 9.0, heading: 0.0 };
        let storm = Shot {
            weather: Weather { kind: WeatherKind::Storm, ..Weather::default() },
            ..serde_json::from_str(r#"{"seconds":4}"#).expect("a shot")
        };
        assert!(roughen(-0.12, waves, &storm).amplitude_m < 0.12);
        assert!(roughen(0.0, waves, &storm).amplitude_m > 0.4);
    }
}
