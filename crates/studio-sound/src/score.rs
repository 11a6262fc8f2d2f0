//! Shot by shot: everything that sounds, set in its place at its time.

use crate::dsp::{Noise, RATE, samples, swell};
use crate::mix::{Buses, Mix};
use crate::place::{Listener, Setting, Stage, Stereo};
use crate::{bed, call, contact, instrument, motor, reverb};
use glam::Vec3;
use studio_scene::{Bed, Event, EventKind, FRAME_RATE, Scene, Shot, ShotTake, Take};
use studio_storyboard::Ambience;

/// Samples per frame of the film.
const FRAME: usize = RATE as usize / FRAME_RATE as usize;

/// Seconds for which a shot's sounds die away after the cut.
const TAIL_S: f32 = 0.8;

/// Seconds that speech may run over its shot.
const SPEECH_TAIL_S: f32 = 6.0;

/// Impacts and steps that are heard one by one, per second; of more the loudest are kept.
const CONTACTS_PER_SECOND: f32 = 40.0;

/// How the level of effects and of speech falls with distance: less than in the open air, for what
/// is in the picture is meant to be heard.
const FALLOFF: f32 = 0.6;
const SPEECH_FALLOFF: f32 = 0.3;

/// The sound of a film: exactly as long as its frames, digital silence in shots that ask for it,
/// never silent in others.
#[must_use]
pub fn score(scene: &Scene, take: &Take) -> Mix {
    let count = scene.frame_count() as usize * FRAME;
    let mut buses = Buses::silent(count);
    let mut heard = vec![1.0; count];
    let mut start = 0;
    for (index, (shot, performed)) in scene.shots.iter().zip(&take.shots).enumerate() {
        let length = shot.frame_count as usize * FRAME;
        if shot.sound.silent {
            heard[start..start + length].fill(0.0);
        } else {
            let seed = scene.seed.wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(index as u64);
            ShotScore::new(shot, performed, seed).add_to(&mut buses, start);
        }
        start += length;
    }
    soften_edges(&mut heard);
    buses.mix(&heard)
}

/// Makes the steps between sound and silence 10 ms long.
fn soften_edges(heard: &mut [f32]) {
    let step = 1.0 / samples(0.01) as f32;
    for i in 1..heard.len() {
        heard[i] = heard[i].min(heard[i - 1] + step);
    }
    for i in (1..heard.len()).rev() {
        heard[i - 1] = heard[i - 1].min(heard[i] + step);
    }
}

/// A shot being scored.
struct ShotScore<'a> {
    shot: &'a Shot,
    take: &'a ShotTake,
    listener: Listener,
    seed: u64,
    streams: u64,
    stage: Stage,
}

impl<'a> ShotScore<'a> {
    fn new(shot: &'a Shot, take: &'a ShotTake, seed: u64) -> Self {
        let listener = Listener::new(take.frames.iter().map(|frame| frame.camera).collect());
        let count = shot.frame_count as usize * FRAME + samples(TAIL_S);
        Self { shot, take, listener, seed, streams: 0, stage: Stage::new(count) }
    }

    /// Each sound has noise of its own, so that adding one leaves the others as they are.
    fn noise(&mut self) -> Noise {
        self.streams += 1;
        Noise::new(self.seed, self.streams)
    }

    fn add_to(mut self, buses: &mut Buses, start: usize) {
        for event in audible(&self.take.events, self.shot.seconds()) {
            self.event(&event);
        }
        self.effects();
        let speech = self.speech();
        let mut effects = std::mem::replace(&mut self.stage, Stage::new(0));
        effects.send.iter_mut().zip(&speech.send).for_each(|(into, from)| *into += 0.5 * from);
        effects.direct.add(0, &reverb::reverberate(&effects.send, self.shot.sound.reverb));
        self.fade_tail(&mut effects.direct);
        buses.effects.add(start, &effects.direct);
        buses.speech.add(start, &speech.direct);
        let mut music = self.music();
        self.fade_tail(&mut music);
        buses.music.add(start, &music);
        buses.beds.add(start, &self.beds());
    }

    /// After the cut nothing of the shot lingers for long.
    fn fade_tail(&self, sound: &mut Stereo) {
        let length = self.shot.frame_count as usize * FRAME;
        for channel in sound.channels() {
            for (i, x) in channel.iter_mut().skip(length).enumerate() {
                let left = 1.0 - (i as f32 / (TAIL_S * RATE)).min(1.0);
                *x *= left * left;
            }
        }
    }

    fn set(&mut self, sound: &[f32], setting: Setting) {
        self.stage.set(&self.listener, sound, setting);
    }

    fn event(&mut self, event: &Event) {
        let mut noise = self.noise();
        let mut setting = Setting {
            at_s: event.at_s,
            path: Some((event.position, event.position)),
            gain: 1.0,
            falloff: FALLOFF,
            distant: false,
        };
        let sound = match event.kind {
            EventKind::Impact { body, against, impulse, speed, size_m } => {
                contact::impact(body, against, impulse, speed, size_m, &mut noise)
            }
            EventKind::Rub { body, against, length_s, speed, size_m } => {
                setting.path = Some((event.position, self.place_of(event, event.at_s + length_s)));
                contact::rub(body, against, length_s, speed, size_m, &mut noise)
            }
            EventKind::Step { foot, ground, weight_kg, speed } => {
                contact::step(foot, ground, weight_kg, speed, &mut noise)
            }
            EventKind::Splash { size_m, speed } => contact::splash(size_m, speed, &mut noise),
            EventKind::Note { instrument, pitch, loudness, length_s } => {
                instrument::note(instrument, pitch, loudness, length_s, &mut noise)
            }
            EventKind::Call { sound, size, loudness, length_s } => {
                call::call(sound, size, loudness, length_s, &mut noise)
            }
            EventKind::Motor { sound, length_s, speed_from, speed_to, position_to } => {
                setting.path = Some((event.position, position_to));
                let doppler = |share| self.listener.doppler(&setting, length_s, share);
                motor::motor(sound, length_s, (speed_from, speed_to), doppler, &mut noise)
            }
        };
        self.set(&sound, setting);
    }

    /// Where the thing of an event is at a time; the event's place if it has none.
    fn place_of(&self, event: &Event, time_s: f32) -> Vec3 {
        event.thing.and_then(|thing| self.thing_at(thing, time_s)).unwrap_or(event.position)
    }

    fn thing_at(&self, thing: usize, time_s: f32) -> Option<Vec3> {
        let last = self.take.frames.len().checked_sub(1)?;
        let frame = ((time_s * FRAME_RATE as f32) as usize).min(last);
        let pose = self.take.frames[frame].things.get(thing)?;
        pose.world_from_rest.first().map(|world_from_rest| Vec3::from(world_from_rest.translation))
    }

    fn effects(&mut self) {
        for cue in &self.shot.sound.effects {
            let sound = call::call(cue.sound, 1.0, cue.level, 0.0, &mut self.noise());
            self.set(
                &sound,
                Setting {
                    at_s: cue.at_s,
                    path: Some((cue.position, cue.position)),
                    gain: 1.0,
                    falloff: FALLOFF,
                    distant: cue.distant,
                },
            );
        }
    }

    fn speech(&self) -> Stage {
        let length = self.shot.frame_count as usize * FRAME + samples(SPEECH_TAIL_S);
        let mut stage = Stage::new(length);
        for line in &self.shot.sound.lines {
            let length_s = line.utterance.samples.len() as f32 / RATE;
            let place = |time_s| Some(self.thing_at(line.speaker?, time_s)? + Vec3::Y);
            let path = place(line.at_s).zip(place(line.at_s + length_s));
            let setting = Setting { at_s: line.at_s, path, gain: 1.0, falloff: SPEECH_FALLOFF, distant: false };
            stage.set(&self.listener, &line.utterance.samples, setting);
        }
        stage
    }

    fn music(&mut self) -> Stereo {
        let mut stage = Stage::new(self.shot.frame_count as usize * FRAME + samples(TAIL_S));
        if let Some(music) = &self.shot.sound.music {
            for note in &music.notes {
                let sound =
                    instrument::note(music.instrument, note.pitch, note.loudness, note.length_s, &mut self.noise());
                let gain = 0.8 * music.level;
                let setting = Setting { at_s: note.at_s, path: None, gain, falloff: 0.0, distant: false };
                stage.set(&self.listener, &sound, setting);
            }
        }
        let room = studio_scene::Reverb { decay_s: 1.8, wet: 0.22, damping: 0.4 };
        stage.direct.add(0, &reverb::reverberate(&stage.send, room));
        stage.direct
    }

    /// The ambience of the place and of the weather; a still room where there is none.
    fn beds(&mut self) -> Stereo {
        let mut beds = self.shot.sound.beds.clone();
        if beds.iter().all(|bed| bed.from_s > 0.0 || bed.level <= 0.0) {
            beds.push(Bed { kind: Ambience::Room, level: 0.4, from_s: 0.0 });
        }
        let seconds = self.shot.seconds();
        let mut out = Stereo::silent(self.shot.frame_count as usize * FRAME);
        for bed in beds {
            let mut sound = bed::bed(bed.kind, seconds, &mut self.noise());
            let level = bed.level.clamp(0.0, 1.0);
            for channel in sound.channels() {
                for (i, x) in channel.iter_mut().enumerate() {
                    let time_s = i as f32 / RATE;
                    let begun = if bed.from_s > 0.0 { swell(time_s - bed.from_s, f32::MAX, 0.7, 1.0) } else { 1.0 };
                    *x *= level * begun * swell(time_s, seconds, 0.02, 0.02);
                }
            }
            out.add(0, &sound);
        }
        out
    }
}

/// The events that are heard: of contacts that crowd, the strongest, in the order of time.
fn audible(events: &[Event], seconds: f32) -> Vec<Event> {
    let strength = |event: &Event| match event.kind {
        EventKind::Impact { impulse, speed, .. } => Some(impulse * speed),
        EventKind::Step { weight_kg, speed, .. } => Some(weight_kg * speed),
        EventKind::Splash { size_m, speed } => Some(10.0 * size_m * speed),
        _ => None,
    };
    let (mut contacts, mut others): (Vec<Event>, Vec<Event>) =
        events.iter().filter(|event| event.at_s >= 0.0 && measures(event)).partition(|event| strength(event).is_some());
    contacts.sort_by(|a, b| strength(b).unwrap_or(0.0).total_cmp(&strength(a).unwrap_or(0.0)));
    let mut kept: Vec<Event> = Vec::new();
    let most = (CONTACTS_PER_SECOND * (seconds + 1.0)) as usize;
    for contact in contacts {
        // A stronger contact of the same thing within 12 ms covers a weaker one.
        let covers = |k: &&Event| k.thing == contact.thing && (k.at_s - contact.at_s).abs() < 0.012;
        if kept.len() < most && !kept.iter().any(|k| contact.thing.is_some() && covers(&k)) {
            kept.push(contact);
        }
    }
    kept.append(&mut others);
    kept.sort_by(|a, b| a.at_s.total_cmp(&b.at_s));
    kept
}

/// Whether every number of an event is one: a simulation that blew up must not silence the film.
fn measures(event: &Event) -> bool {
    let numbers = match event.kind {
        EventKind::Impact { impulse, speed, size_m, .. } => [impulse, speed, size_m],
        EventKind::Rub { length_s, speed, size_m, .. } => [length_s, speed, size_m],
        EventKind::Step { weight_kg, speed, .. } => [weight_kg, speed, 0.0],
        EventKind::Note { loudness, length_s, .. } => [loudness, length_s, 0.0],
        EventKind::Call { size, loudness, length_s, .. } => [size, loudness, length_s],
        EventKind::Splash { size_m, speed } => [size_m, speed, 0.0],
        EventKind::Motor { length_s, speed_from, speed_to, .. } => [length_s, speed_from, speed_to],
    };
    numbers.into_iter().all(f32::is_finite)
}
