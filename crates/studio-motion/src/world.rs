//! What a shot is made of, with everything looked up once.

use crate::anatomy::Anatomy;
use crate::cue::Cue;
use glam::{Affine3A, Quat, Vec3, vec3};
use studio_scene::{Body, Collider, FRAME_RATE, FootKind, Performance, Scene, Shot, Substance, Thing, wave_height};
use studio_shape::{Model, Plan, Socket, SocketRole};
use studio_storyboard::Sound;

/// Gravity, metres per second squared.
pub(crate) const GRAVITY: f32 = 9.81;

/// The least upward share of the normal of a wall that carries whoever stands on it.
const LEAST_FLOOR: f32 = 0.7;

/// A thing with its model and what its rig can do.
#[derive(Debug)]
pub(crate) struct Member<'a> {
    pub(crate) thing: &'a Thing,
    pub(crate) model: &'a Model,
    pub(crate) anatomy: Anatomy,
    /// Everything random about it comes from here.
    pub(crate) seed: u32,
}

impl Member<'_> {
    /// Edge lengths of its box, metres.
    pub(crate) fn size(&self) -> Vec3 {
        self.anatomy.size * self.thing.scale
    }

    /// Half its width or depth, whichever is more.
    pub(crate) fn radius(&self) -> f32 {
        self.size().x.max(self.size().z) * 0.5
    }

    /// Whether it moves by itself.
    pub(crate) fn acts(&self) -> bool {
        matches!(self.thing.body, Body::Actor(_)) || (matches!(self.thing.body, Body::Ghost) && self.anatomy.alive())
    }

    /// The kind of its feet.
    pub(crate) fn foot_kind(&self) -> FootKind {
        match (self.thing.substance, self.anatomy.plan, self.thing.call) {
            (Substance::Metal, ..) => FootKind::Metal,
            (_, Plan::Bird | Plan::Flyer, _) => FootKind::Claw,
            (_, Plan::Quadruped, Some(Sound::Neigh | Sound::Moo | Sound::Bleat | Sound::Oink)) => FootKind::Hoof,
            (_, Plan::Biped, _) => FootKind::Shoe,
            (_, Plan::ManyArmed | Plan::Crawler, _) => FootKind::Bare,
            _ => FootKind::Paw,
        }
    }
}

/// A shot with everything looked up. Times inside motion are world seconds: seconds of the shot
/// times its speed of time.
#[derive(Debug)]
pub(crate) struct World<'a> {
    pub(crate) shot: &'a Shot,
    pub(crate) members: Vec<Member<'a>>,
    /// What everybody does: what was said and what goes without saying.
    pub(crate) performances: Vec<Performance>,
    pub(crate) seed: u32,
    /// World seconds a second of the film.
    pub(crate) speed: f32,
    /// Width over height of the picture.
    pub(crate) aspect: f32,
}

impl<'a> World<'a> {
    pub(crate) fn new(scene: &Scene, shot: &'a Shot, index: usize) -> Self {
        let seed = (scene.seed ^ (scene.seed >> 32)) as u32 ^ (index as u32).wrapping_mul(0x9E37_79B9);
        let member = |(i, thing): (usize, &'a Thing)| {
            let model: &Model = &shot.models[thing.model];
            let seed = seed.wrapping_add((i as u32 + 1).wrapping_mul(0x85EB_CA6B));
            Member { thing, model, anatomy: Anatomy::of(model), seed }
        };
        Self {
            shot,
            members: shot.things.iter().enumerate().map(member).collect(),
            performances: crate::implied::with_calls(shot, seed),
            seed,
            speed: shot.time_scale,
            aspect: scene.width.max(1) as f32 / scene.height.max(1) as f32,
        }
    }

    /// Whether a cue is of a continuation: by then things are where the film so far has brought them.
    pub(crate) fn continues(&self, cue: &Cue) -> bool {
        self.shot.camera_keys.first().is_some_and(|key| cue.act.from_s >= key.at_s)
    }

    /// World seconds from one frame to the next.
    pub(crate) fn frame_s(&self) -> f32 {
        self.speed / FRAME_RATE as f32
    }

    /// Length of the shot in world seconds.
    pub(crate) fn seconds(&self) -> f32 {
        self.shot.seconds() * self.speed
    }

    /// Height of the highest floor at a place that is not above `below`: walls, fixed things, ground.
    pub(crate) fn floor(&self, at: Vec3, below: f32, except: usize) -> (f32, Substance) {
        let mut best = (0.0, self.shot.ground.substance);
        for wall in &self.shot.walls {
            let normal = wall.rotation * Vec3::Y;
            if normal.y < LEAST_FLOOR {
                continue;
            }
            // The plane of its upper side, which may slope.
            let upper = wall.center + normal * wall.half.y;
            let top = upper.y - (normal.x * (at.x - upper.x) + normal.z * (at.z - upper.z)) / normal.y;
            let local = wall.rotation.inverse() * (at.with_y(top) - wall.center);
            if local.x.abs() <= wall.half.x && local.z.abs() <= wall.half.z && top <= below && top > best.0 {
                best = (top, wall.substance);
            }
        }
        for (index, member) in self.members.iter().enumerate() {
            let Body::Fixed(collider) = member.thing.body else { continue };
            if index == except || member.thing.mount.is_some() {
                continue;
            }
            let half = collider_half(collider) * member.thing.scale;
            let center = member.thing.position + member.thing.rotation * (member.anatomy.center * member.thing.scale);
            let local = member.thing.rotation.inverse() * (vec3(at.x, center.y, at.z) - center);
            let top = center.y + half.y;
            if local.x.abs() <= half.x && local.z.abs() <= half.z && top <= below && top > best.0 {
                best = (top, member.thing.substance);
            }
        }
        best
    }

    /// Level of the water that the cast is on, where the set is water rather than land beside it.
    pub(crate) fn open_water(&self) -> Option<f32> {
        self.shot.ground.water.map(|w| w.0).filter(|level| level.abs() < 0.03)
    }

    /// Whether a thing starts at the surface of open water with no deck under it.
    pub(crate) fn floats(&self, index: usize) -> bool {
        let member = &self.members[index];
        let (position, _) = self.start(index);
        // Swimmers of the deep come up to where they can be seen.
        let near = if matches!(member.anatomy.plan, Plan::Fish | Plan::ManyArmed) { 1.6 } else { 0.6 };
        self.open_water().is_some_and(|level| {
            member.thing.mount.is_none()
                && (position.y - level).abs() < near * member.size().y
                && self.floor(position, position.y + 0.02, index).0 < level + 0.01
        })
    }

    /// Height of the water's surface, if there is water.
    pub(crate) fn water(&self, at: Vec3, t: f32) -> Option<f32> {
        self.shot.ground.water.map(|(level, waves)| level + wave_height(&waves, at.x, at.z, t))
    }

    /// Where a thing stands at the start; carriers' sockets count for mounted things.
    pub(crate) fn start(&self, index: usize) -> (Vec3, Quat) {
        let thing = self.members[index].thing;
        let Some(mount) = thing.mount.filter(|m| m.carrier < index) else { return (thing.position, thing.rotation) };
        let (origin, turn) = self.start(mount.carrier);
        let carrier = &self.members[mount.carrier];
        let socket = self.socket_or_middle(mount.carrier, mount.socket);
        let place = Affine3A::from_scale_rotation_translation(Vec3::splat(carrier.thing.scale), turn, origin)
            * socket.frame
            * Affine3A::from_translation(mount.offset);
        (place.translation.into(), turn * thing.rotation)
    }

    /// A socket of a thing, or its crown when it has no such socket.
    pub(crate) fn socket_or_middle(&self, index: usize, role: SocketRole) -> Socket {
        let member = &self.members[index];
        let fallback = || {
            let anatomy = &member.anatomy;
            let high = if matches!(role, SocketRole::Top | SocketRole::Seat | SocketRole::Crown) { 0.5 } else { 0.0 };
            let at = anatomy.center + vec3(0.0, anatomy.size.y * high, 0.0);
            let joint = anatomy.chest.or(anatomy.hips).unwrap_or(0);
            Socket { role, joint, frame: Affine3A::from_translation(at) }
        };
        member.model.socket(role).copied().unwrap_or_else(fallback)
    }

    /// The right of the picture along the ground.
    pub(crate) fn picture_right(&self) -> Vec3 {
        let a = self.shot.camera.azimuth;
        vec3(libm::cosf(a), 0.0, -libm::sinf(a))
    }

    /// From the subject to the camera along the ground.
    pub(crate) fn toward_camera(&self) -> Vec3 {
        let a = self.shot.camera.azimuth;
        vec3(libm::sinf(a), 0.0, libm::cosf(a))
    }
}

/// Half the edge lengths of the box around a collider.
pub(crate) fn collider_half(collider: Collider) -> Vec3 {
    match collider {
        Collider::Ball { radius } => Vec3::splat(radius),
        Collider::Box { half } => half,
        Collider::Cylinder { radius, half_height } => vec3(radius, half_height, radius),
        Collider::Capsule { radius, half_height } => vec3(radius, half_height + radius, radius),
        Collider::Vessel { radius, height } => vec3(radius, height * 0.5, radius),
    }
}
