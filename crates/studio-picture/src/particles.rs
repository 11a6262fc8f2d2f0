//! Smoke, rain, snow, sparks and drops: soft spots laid over the finished picture by depth.
//!
//! They are drawn after the depth of field, each with a blur of its own, so that a flake in focus
//! stays sharp before a blurred wood.

use crate::dof::Lens;
use crate::lanes::*;
use crate::plane::Plane;
use crate::shade::Shading;
use glam::{Vec2, Vec3, vec2};
use studio_scene::{Particle, ParticleKind};

/// Radius of the blur circle at full blur, pixels of a picture 720 high.
const BLUR_RADIUS: f32 = 9.0;

/// Below this radius a spot gets fainter instead of smaller, pixels.
const LEAST_RADIUS: f32 = 0.7;

/// How long the shutter is open for streaks, seconds.
const SHUTTER_S: f32 = 1.0 / 32.0;

/// A particle on the screen.
struct Spot {
    kind: ParticleKind,
    /// Pixels; a streak runs from `head` to `tail`.
    head: Vec2,
    tail: Vec2,
    radius: f32,
    depth: f32,
    /// Radius in metres, over which it sinks into surfaces.
    soft_m: f32,
    /// Light that it sends: shadow side and the gain of the lit side.
    dark: Vec3,
    lit: Vec3,
    opacity: f32,
    /// Direction to the light on the screen: right, down, towards the eye.
    toward: Vec3,
    seed: f32,
}

/// Draws particles over a picture. `depth` is the distance at half the resolution.
pub(crate) fn draw(
    level: Level,
    particles: &[Particle],
    shading: &Shading,
    lens: Lens,
    depth: &Plane,
    picture: &mut [Plane; 3],
) {
    let mut spots: Vec<Spot> =
        particles.iter().filter_map(|p| dispatch!(level, s => project(s, p, shading, lens))).collect();
    spots.sort_by(|a, b| b.depth.total_cmp(&a.depth));
    for spot in &spots {
        dispatch!(level, s => splat(s, spot, depth, picture));
    }
}

/// Where a particle is on the screen and what light it sends; nothing when it is not to be seen.
#[inline(always)]
fn project<S: Simd>(s: S, particle: &Particle, shading: &Shading, lens: Lens) -> Option<Spot> {
    let eye = &shading.eye;
    let (right, up) = (eye.right / eye.right.length_squared(), eye.up / eye.up.length_squared());
    let (w, h) = (shading.width as f32, shading.height as f32);
    let screen = inl(
        #[inline(always)]
        |p: Vec3| -> (Vec2, f32) {
            let d = p - eye.position;
            let z = d.dot(eye.forward).max(1e-3);
            (vec2((d.dot(right) / z * 0.5 + 0.5) * w, (0.5 - d.dot(up) / z * 0.5) * h), z)
        },
    );
    let (head, z) = screen(particle.position);
    let sound = particle.color.is_finite() && particle.velocity.is_finite() && particle.size_m.is_finite();
    if z < 0.15 || !sound || particle.opacity.is_nan() || particle.opacity <= 0.0 {
        return None;
    }
    let smear_s = match particle.kind {
        ParticleKind::Streak => SHUTTER_S,
        // A drop is short in the picture: eyes follow single drops, not the rain.
        ParticleKind::Drop => 0.5 * SHUTTER_S,
        _ => 0.0,
    };
    let tail = if smear_s > 0.0 { screen(particle.position - particle.velocity * smear_s).0 } else { head };
    let true_radius = particle.size_m / z * h / (2.0 * eye.up.length());
    let circle = lens.share(sp(s, 1.0 / z)).to_array()[0] * BLUR_RADIUS * h / 720.0;
    let radius = (true_radius * true_radius + circle * circle).sqrt().max(LEAST_RADIUS);
    let share = true_radius / radius;
    let spread = if smear_s > 0.0 { share } else { share * share };
    let margin = Vec2::splat(radius + 1.0);
    if head.max(tail).cmplt(-margin).any() || head.min(tail).cmpgt(vec2(w, h) + margin).any() {
        return None;
    }
    let (dark, lit) = arriving(s, particle, shading);
    let key = shading.light.key_direction;
    let toward = Vec3::new(key.dot(eye.right.normalize()), -key.dot(eye.up.normalize()), -key.dot(eye.forward));
    Some(Spot {
        kind: particle.kind,
        head,
        tail,
        radius,
        depth: z,
        soft_m: particle.size_m.max(0.02),
        dark,
        lit,
        opacity: (particle.opacity * spread).min(1.0),
        toward,
        seed: particle.size_m * 913.0 + particle.color.x * 37.0 + particle.opacity,
    })
}

/// Light that a particle sends on its dark side, and what the lit side has more.
#[inline(always)]
fn arriving<S: Simd>(s: S, particle: &Particle, shading: &Shading) -> (Vec3, Vec3) {
    let light = shading.light;
    if particle.kind == ParticleKind::Spark {
        return (particle.color, Vec3::ZERO);
    }
    let at = sp3(s, particle.position);
    let reached = shading.shadows.iter().find_map(|map| {
        let (reached, known) = map.light(s, at, M::splat(s, true));
        known.all_true().then(|| reached.to_array()[0])
    });
    let key = light.key * reached.unwrap_or(1.0);
    let mut around = (light.sky_fill + light.ground_fill) * 0.6;
    for lamp in &light.glows {
        around += lamp.color / (lamp.position.distance_squared(particle.position) + 0.1) * 0.4;
    }
    for lamp in &light.spots {
        let away = particle.position - lamp.position;
        let inside = away.normalize_or_zero().dot(lamp.direction) > libm::cosf(lamp.half_angle);
        around += lamp.color * (f32::from(u8::from(inside)) * 0.6 / (away.length_squared() + 0.1));
    }
    match particle.kind {
        // Rain and drops mirror the sky more than they show a colour.
        ParticleKind::Streak | ParticleKind::Drop => {
            (particle.color * (around + light.sky.horizon * 0.4 + key * 0.12), key * 0.2)
        }
        _ => (particle.color * around, particle.color * key * 0.55),
    }
}

/// Lays a spot over the picture.
#[inline(always)]
fn splat<S: Simd>(s: S, spot: &Spot, depth: &Plane, picture: &mut [Plane; 3]) {
    let (w, h) = (picture[0].width as f32, picture[0].height as f32);
    let reach = spot.radius * if spot.kind == ParticleKind::Spark { 3.0 } else { 1.0 } + 0.5;
    let low = (spot.head.min(spot.tail) - reach).max(Vec2::ZERO);
    let high = (spot.head.max(spot.tail) + reach).min(vec2(w - 1.0, h - 1.0));
    if low.x > high.x || low.y > high.y {
        return;
    }
    let (x0, x1) = (low.x as usize, high.x as usize);
    for y in low.y as usize..=high.y as usize {
        let py = y as f32 + 0.5;
        let nearest = depth.row((y / 2).min(depth.height - 1));
        for x in (x0..=x1).step_by(LANES) {
            let px = ramp(s) + (x as f32 + 0.5);
            let (cover, light) = ink(s, spot, px, py);
            let behind: [f32; LANES] = each(
                #[inline(always)]
                |lane| nearest[(x + lane) / 2],
            );
            let room = sat((F::simd_from(s, behind) - spot.depth) * (1.0 / spot.soft_m) + 0.5);
            let in_row = px.simd_lt(x1 as f32 + 1.0);
            let cover = in_row.select(cover * room, sp(s, 0.0));
            let keep = if spot.kind == ParticleKind::Spark { sp(s, 1.0) } else { 1.0 - cover };
            for (plane, value) in picture.iter_mut().zip([light.x, light.y, light.z]) {
                let row = &mut plane.row_mut(y)[x..];
                st(ld(s, row) * keep + value * cover, row);
            }
        }
    }
}

/// How much of the picture a spot hides at pixels, and its light there.
#[inline(always)]
fn ink<S: Simd>(s: S, spot: &Spot, px: F<S>, py: f32) -> (F<S>, V3<S>) {
    let inverse = 1.0 / spot.radius;
    let (dx, dy) = ((px - spot.head.x) * inverse, sp(s, (py - spot.head.y) * inverse));
    let d2 = dx * dx + dy * dy;
    let dark = sp3(s, spot.dark);
    match spot.kind {
        ParticleKind::Puff => {
            let bulge = (1.0 - d2).max(0.0);
            let (n, g) = noise(s, v3(dx * 1.7 + spot.seed, dy * 1.7, sp(s, spot.seed * 0.37)));
            let (fine, _) = noise(s, v3(dx * 4.1, dy * 4.1 + spot.seed, sp(s, spot.seed)));
            let cover = sat(bulge * bulge * (1.25 + n * 0.7 + fine * 0.35)) * spot.opacity;
            let facing =
                (dx + g.x * 0.25) * spot.toward.x + (dy + g.y * 0.25) * spot.toward.y + bulge.sqrt() * spot.toward.z;
            (cover, dark + sp3(s, spot.lit) * sat(facing * 0.5 + 0.5))
        }
        ParticleKind::Flake => {
            let cover = sat((1.0 - d2) * 1.6) * spot.opacity;
            (cover, dark + sp3(s, spot.lit) * 0.7)
        }
        ParticleKind::Spark => {
            let core = sat(1.0 - d2);
            let halo = sat(1.0 - d2 * (1.0 / 9.0));
            (sat(core * core * 0.9 + halo * halo * halo * 0.16) * spot.opacity, dark * (core * 2.0 + 1.0))
        }
        ParticleKind::Drop => {
            // Water bends what is behind it: a pale body, darker towards its edge, one highlight.
            let (off, t) = along_tail(s, spot, px, py);
            let inside = sat((1.0 - off) * 2.5);
            let cover = inside * (0.55 + off * off * 0.35) * (1.0 - t * 0.6) * spot.opacity;
            let (hx, hy) = (dx + 0.25, dy + 0.35);
            let glint = sat(1.0 - (hx * hx + hy * hy) * 6.0);
            (cover, dark * (1.1 - off * 0.35) + sp3(s, spot.lit + Vec3::splat(0.4)) * glint)
        }
        ParticleKind::Streak => {
            let (off, t) = along_tail(s, spot, px, py);
            let cover = sat(1.0 - off) * (1.0 - t * 0.75) * spot.opacity;
            (cover, dark + sp3(s, spot.lit))
        }
    }
}

/// How far pixels are from the line between head and tail, in radii, and their place on it: 0 at
/// the head, 1 at the tail.
#[inline(always)]
fn along_tail<S: Simd>(s: S, spot: &Spot, px: F<S>, py: f32) -> (F<S>, F<S>) {
    let along = spot.tail - spot.head;
    let length2 = along.length_squared().max(1e-3);
    let (ox, oy) = (px - spot.head.x, sp(s, py - spot.head.y));
    let t = sat((ox * along.x + oy * along.y) * (1.0 / length2));
    let (ex, ey) = (ox - t * along.x, oy - t * along.y);
    ((ex * ex + ey * ey).sqrt() * (1.0 / spot.radius), t)
}
