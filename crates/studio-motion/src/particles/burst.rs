//! Short bursts: spray of splashes, dust of landings, splinters.

use crate::curve::{chance, ramp};
use crate::plan::{Burst, Plan};
use crate::world::{GRAVITY, World};
use glam::{Vec3, vec3};
use studio_scene::{Event, EventKind, Particle, ParticleKind, Substance};

/// The bursts of the plan and of what happened.
pub(super) fn of_events(plan: &Plan, events: &[Event]) -> Vec<Burst> {
    let mut bursts = plan.bursts.clone();
    for event in events {
        match event.kind {
            EventKind::Splash { size_m, speed } => bursts.push(Burst {
                at: event.at_s,
                position: event.position,
                kind: ParticleKind::Drop,
                color: vec3(0.78, 0.87, 0.95),
                count: (30.0 + 40.0 * speed.min(4.0)) as u32,
                speed: (0.6 * speed + 0.8).min(4.0),
                size_m: (0.05 * size_m).clamp(0.006, 0.03),
                life_s: 0.9,
                gravity: GRAVITY,
            }),
            EventKind::Step { ground, weight_kg, speed, .. } if dusty(ground) && speed > 1.6 && weight_kg > 4.0 => {
                bursts.push(puff(event, ground, 5, 0.03 * libm::powf(weight_kg, 0.3)));
            }
            EventKind::Impact { against, speed, size_m, .. } if dusty(against) && speed > 1.2 => {
                bursts.push(puff(event, against, 10, (0.25 * size_m).clamp(0.015, 0.15)));
            }
            _ => {}
        }
    }
    bursts
}

fn dusty(ground: Substance) -> bool {
    matches!(ground, Substance::Sand | Substance::Soil | Substance::Gravel | Substance::Snow)
}

fn puff(event: &Event, ground: Substance, count: u32, size_m: f32) -> Burst {
    let color = if ground == Substance::Snow { vec3(0.95, 0.96, 1.0) } else { vec3(0.68, 0.58, 0.45) };
    Burst {
        at: event.at_s,
        position: event.position,
        kind: ParticleKind::Puff,
        color,
        count,
        speed: 0.5,
        size_m,
        life_s: 0.7,
        gravity: 0.1,
    }
}

/// Particles of all bursts at a time.
pub(super) fn emit(world: &World, bursts: &[Burst], t: f32, out: &mut Vec<Particle>) {
    for (index, burst) in bursts.iter().enumerate() {
        let age = (t - burst.at) / burst.life_s;
        if !(0.0..1.0).contains(&age) {
            continue;
        }
        let since = t - burst.at;
        for k in 0..burst.count as i32 {
            let random = |n: i32| chance(world.seed ^ index as u32, k, n) * 2.0 - 1.0;
            let way = vec3(random(1), 0.5 + 0.5 * (random(2) + 1.0), random(3)) * burst.speed * (0.6 + 0.4 * random(4));
            let slows = if burst.gravity > 1.0 { since } else { (1.0 - libm::expf(-3.0 * since)) / 3.0 };
            let mut position = burst.position + way * slows + Vec3::NEG_Y * (0.5 * burst.gravity * since * since);
            if position.y < burst.position.y.min(0.0) {
                position.y = burst.position.y.min(0.0) + 0.004;
            }
            let grows = if burst.gravity > 1.0 { 1.0 } else { 1.0 + 1.5 * age };
            out.push(Particle {
                kind: burst.kind,
                position,
                velocity: way - Vec3::Y * burst.gravity * since,
                size_m: burst.size_m * (0.6 + 0.4 * (random(5) + 1.0)) * grows,
                color: burst.color,
                opacity: 0.75 * (1.0 - ramp(age, 0.4, 1.0)) * if burst.gravity > 1.0 { 1.0 } else { 0.4 },
            });
        }
    }
}
