//! A bare set with a camera, for scenes and takes that are only listened to.

use glam::Vec3;
use studio_scene::{
    CameraPlan, CameraPose, Event, EventKind, Frame, Ground, Light, Look, Reverb, Scene, Shot, ShotTake, Soundscape,
    Substance, Take,
};
use studio_shape::Bounds;
use studio_storyboard::{CameraMove, Framing, Pace};

/// A shot of a dry room in which nothing happens.
pub(crate) fn shot(frame_count: u32) -> Shot {
    let region = Bounds { min: Vec3::NEG_ONE, max: Vec3::ONE };
    Shot {
        frame_count,
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
        camera: CameraPlan {
            subjects: Vec::new(),
            region,
            framing: Framing::Wide,
            azimuth: 0.0,
            elevation: 0.0,
            field_of_view: 0.7,
            movement: CameraMove::Static,
            pace: Pace::default(),
            unrest: 0.0,
            roll: 0.0,
            blur: 0.0,
            room: region,
        },
        sound: Soundscape {
            beds: Vec::new(),
            reverb: Reverb { decay_s: 0.5, wet: 0.1, damping: 0.5 },
            effects: Vec::new(),
            lines: Vec::new(),
            music: None,
            silent: false,
        },
        backdrop: None,
        time_scale: 1.0,
    }
}

/// The shot performed: the camera stands three metres away and the events happen.
pub(crate) fn take(shot: &Shot, events: Vec<Event>) -> ShotTake {
    let pose = CameraPose {
        eye: Vec3::new(0.0, 1.0, 3.0),
        target: Vec3::new(0.0, 1.0, 0.0),
        roll: 0.0,
        field_of_view: 0.7,
        focus_m: 3.0,
        blur: 0.0,
    };
    let frame = |i| Frame {
        time_s: i as f32 / 30.0,
        camera: pose,
        light: Light::day(),
        things: Vec::new(),
        particles: Vec::new(),
        surfaces: Vec::new(),
    };
    ShotTake { frames: (0..shot.frame_count).map(frame).collect(), events }
}

/// A film of shots with their takes.
pub(crate) fn film(shots: Vec<(Shot, ShotTake)>) -> (Scene, Take) {
    let (shots, takes) = shots.into_iter().unzip();
    (Scene { width: 640, height: 360, seed: 7, look: Look::default(), shots }, Take { shots: takes })
}

/// Something that happens in the middle of the set.
pub(crate) fn event(at_s: f32, kind: EventKind) -> Event {
    Event { at_s, position: Vec3::new(0.0, 1.0, 0.0), kind, thing: None }
}
