//! A small stage for the tests: things put on a wooden floor, a camera and a take of it.

use glam::{Quat, Vec3, vec3};
use std::sync::Arc;
use studio_scene::{
    Body, CameraPlan, Collider, Face, Ground, Light, Look, Performance, Reverb, Scene, Shot, Soundscape, Substance,
    Thing,
};
use studio_shape::{Bounds, Model};
use studio_storyboard::{CameraMove, Framing, Pace, Verb};

/// A scene of one shot in the making.
pub(crate) struct Stage {
    pub(crate) shot: Shot,
    pub(crate) size: (u32, u32),
}

impl Stage {
    /// An empty floor for so many seconds.
    pub(crate) fn new(seconds: f32) -> Self {
        let region = Bounds { min: vec3(-1.0, 0.0, -1.0), max: vec3(1.0, 1.5, 1.0) };
        let camera = CameraPlan {
            subjects: Vec::new(),
            region,
            framing: Framing::Wide,
            azimuth: 0.0,
            elevation: 0.1,
            field_of_view: 0.6,
            movement: CameraMove::Static,
            pace: Pace::Usual,
            unrest: 0.0,
            roll: 0.0,
            blur: 0.3,
            room: Bounds { min: vec3(-40.0, 0.0, -40.0), max: vec3(40.0, 30.0, 40.0) },
        };
        let sound = Soundscape {
            beds: Vec::new(),
            reverb: Reverb { decay_s: 0.5, wet: 0.1, damping: 0.5 },
            effects: Vec::new(),
            lines: Vec::new(),
            music: None,
            silent: false,
        };
        let shot = Shot {
            frame_count: (seconds * 30.0) as u32,
            models: Vec::new(),
            things: Vec::new(),
            scenery: Vec::new(),
            ground: Ground { substance: Substance::Wood, water: None },
            walls: Vec::new(),
            light: Light::day(),
            light_keys: Vec::new(),
            camera_keys: Vec::new(),
            wind: Vec3::ZERO,
            rain: 0.0,
            snow: 0.0,
            weather_from_s: 0.0,
            lightning_s: Vec::new(),
            performances: Vec::new(),
            camera,
            sound,
            backdrop: None,
            time_scale: 1.0,
        };
        Self { shot, size: (1280, 720) }
    }

    fn add(&mut self, model: Model, position: Vec3, body: Body) -> usize {
        self.shot.models.push(Arc::new(model));
        self.shot.things.push(Thing {
            model: self.shot.models.len() - 1,
            position,
            rotation: Quat::IDENTITY,
            scale: 1.0,
            tint: Vec3::ONE,
            body,
            substance: Substance::Rubber,
            mass_kg: 4.0,
            mount: None,
            face: Face::default(),
            voice: None,
            call: None,
            instrument: None,
            motor: None,
            enters_s: 0.0,
        });
        self.shot.things.len() - 1
    }

    /// Adds a creature.
    pub(crate) fn actor(&mut self, model: Model, position: Vec3) -> usize {
        let collider = Collider::Capsule { radius: 0.2, half_height: 0.3 };
        self.add(model, position, Body::Actor(collider))
    }

    /// Adds something that stands fast.
    pub(crate) fn fixed(&mut self, model: Model, position: Vec3) -> usize {
        let collider = Collider::Box { half: model.bounds.size() * 0.5 };
        self.add(model, position, Body::Fixed(collider))
    }

    /// Adds a ball.
    pub(crate) fn rigid(&mut self, model: Model, position: Vec3, radius: f32, restitution: f32) -> usize {
        let collider = Collider::Ball { radius };
        self.add(model, position, Body::Rigid { collider, restitution, friction: 0.5, buoyancy: 0.0 })
    }

    /// The scene as it is now.
    pub(crate) fn scene(&self) -> Scene {
        Scene {
            width: self.size.0,
            height: self.size.1,
            seed: 7,
            look: Look::default(),
            shots: vec![self.shot.clone()],
        }
    }
}

/// Somebody does something, with nothing else said.
pub(crate) fn act(actor: usize, verb: Verb, from_s: f32, to_s: f32) -> Performance {
    Performance::new(actor, verb, from_s, to_s)
}
