//! A shot performed: plan, ways, footfalls, then frame by frame bodies and simulation, and at last
//! the camera, the light and what drifts in the air.

use crate::actions::{Action, action};
use crate::cue::{Cue, cues};
use crate::embody::{Follow, Pose, embody, lean};
use crate::gait::Gait;
use crate::intent::Intent;
use crate::moment::Moment;
use crate::mount;
use crate::path::{Path, Place};
use crate::physics::Physics;
use crate::plan::Plan;
use crate::skeleton::Skeleton;
use crate::world::World;
use crate::{
    camera, events, idle, light, looks, mood, navigate, particles, puddle, shards, speech, strokes, vessel, wake,
};
use glam::{Affine3A, Quat, Vec3};
use studio_scene::{Frame, Scene, Shot, ShotTake, ThingPose};

/// Everything that is known before the first frame.
struct Script<'a> {
    world: &'a World<'a>,
    cues: Vec<Cue<'a>>,
    /// Each cue with its action, by actor.
    actions: Vec<Vec<(usize, &'static Action)>>,
    plan: Plan,
    paths: Vec<Path>,
    gaits: Vec<Gait>,
}

/// What changes from frame to frame.
struct State {
    places: Vec<Place>,
    poses: Vec<Vec<Affine3A>>,
    follows: Vec<Follow>,
    /// How what each holds in its hands is turned.
    held: Vec<[Option<Quat>; 2]>,
}

/// Performs a shot.
pub(crate) fn perform(scene: &Scene, index: usize) -> ShotTake {
    let shot: &Shot = &scene.shots[index];
    let world = World::new(scene, shot, index);
    let script = write_script(&world);
    let mut physics = Physics::new(&world, &script.plan);
    let count = world.members.len();
    let mut state = State {
        places: (0..count).map(|i| script.paths[i].at(0.0)).collect(),
        poses: world
            .members
            .iter()
            .enumerate()
            .map(|(i, m)| {
                let place = script.paths[i].at(0.0);
                let world = Affine3A::from_rotation_translation(place.turn(), place.position)
                    * Affine3A::from_scale(glam::Vec3::splat(m.thing.scale));
                Skeleton::at_rest(&m.model.rig, world).finish()
            })
            .collect(),
        follows: vec![Follow::default(); count],
        held: vec![[None; 2]; count],
    };
    let mut frames = Vec::with_capacity(shot.frame_count as usize);
    for frame in 0..shot.frame_count {
        let t = frame as f32 * world.frame_s();
        physics.advance(t, &script.plan, &script.paths, &|thing| hands_of(&world, &state, thing));
        let things = pose_all(&script, &mut physics, &mut state, t);
        frames.push(Frame {
            time_s: t,
            camera: camera::PLACEHOLDER,
            light: shot.light.clone(),
            things,
            particles: Vec::new(),
            surfaces: Vec::new(),
        });
    }
    let contacts = physics.finish();
    camera::solve(&world, &mut frames);
    light::solve(&world, &script.plan, &mut frames);
    let events = events::gather(&world, &script.plan, &script.paths, &script.gaits, contacts, &frames);
    particles::fill(&world, &script.plan, &events, &mut frames);
    puddle::fill(&world, &script.plan, &mut frames);
    shards::fill(&world, &script.plan, &mut frames);
    vessel::fill(&world, &script.plan, &mut frames);
    wake::fill(&world, &mut frames);
    ShotTake { frames, events: events::to_film(&world, events) }
}

fn write_script<'a>(world: &'a World<'a>) -> Script<'a> {
    let cues = cues(world);
    let mut plan = Plan::new(world.members.len());
    let mut actions = vec![Vec::new(); world.members.len()];
    for (number, cue) in cues.iter().enumerate() {
        if let Some(action) = action(cue.act.verb) {
            (action.prepare)(cue, world, &mut plan);
            actions[cue.actor()].push((number, action));
        }
    }
    plan.finish();
    let paths = navigate::paths(world, &cues);
    let gaits = (0..paths.len())
        .map(|i| if world.members[i].acts() { Gait::plan(world, &cues, i, &paths[i]) } else { Gait::default() })
        .collect();
    Script { world, cues, actions, plan, paths, gaits }
}

/// Poses everything at a time: carriers before what they carry.
fn pose_all(script: &Script, physics: &mut Physics, state: &mut State, t: f32) -> Vec<ThingPose> {
    for index in mount::order(script.world, &script.plan, t) {
        let carried = mount::carrier(script.world, &script.plan, index, t);
        let place = match carried {
            Some(mount) => {
                let place = mount::place(script.world, index, &mount, &state.poses, &state.places, &state.held);
                physics.carry(index, &place);
                place
            }
            _ => physics
                .place(index)
                .filter(|_| physics.moves(index) || !script.world.members[index].acts())
                .unwrap_or_else(|| script.paths[index].at(t)),
        };
        state.places[index] = place;
        let pose = pose_one(script, state, index, t);
        state.poses[index] = pose;
    }
    (0..state.poses.len())
        .map(|i| looks::thing_pose(script.world, &script.plan, i, t, state.poses[i].clone()))
        .collect()
}

fn pose_one(script: &Script, state: &mut State, index: usize, t: f32) -> Vec<Affine3A> {
    let world = script.world;
    let member = &world.members[index];
    let mut intent = Intent::default();
    let (growth, flatness) = looks::size(&script.plan, index, t);
    let moment = Moment { world, plan: &script.plan, t, index, places: &state.places, poses: &state.poses };
    if member.anatomy.alive() {
        mood::wear(member.thing.face, &mut intent);
        if script.gaits[index].has_feet() {
            script.gaits[index].sway(t, member.anatomy.plan == studio_shape::Plan::Quadruped, &mut intent);
            intent.crouch += 0.03;
        }
        let distance = script.paths[index].distance(t);
        crate::actions::carried_by_medium(&moment, &script.cues, distance, &mut intent);
    }
    if member.anatomy.alive() {
        crate::actions::burden(&moment, &mut intent);
    }
    for (number, action) in &script.actions[index] {
        let cue = &script.cues[*number];
        if cue.from - 1.0 <= t && t <= cue.kept_to.max(cue.to) + 1.5 {
            (action.pose)(cue, &moment, &mut intent);
        }
    }
    if member.anatomy.alive() {
        strokes::pose(&moment, &mut intent);
        speech::speak(&moment, &mut intent);
        crate::attention::look(&moment, &script.cues, &mut intent);
        idle::live(t, member.seed, &mut intent);
    }
    intent.stretch *= flatness;
    state.held[index] = intent.held;
    let (place, path, gait, dt) = (state.places[index], &script.paths[index], &script.gaits[index], world.frame_s());
    let mut follow = state.follows[index].clone();
    let mut skeleton = embody(&Pose { member, place, path, gait, intent: &intent, growth, t, dt }, &mut follow);
    if let Some(shift) = lean(member, &skeleton, &intent, &state.places[index]) {
        // The body goes along with hands that reach for something farther than the arms are long.
        intent.shift += shift;
        follow = state.follows[index].clone();
        skeleton = embody(&Pose { member, place, path, gait, intent: &intent, growth, t, dt }, &mut follow);
    }
    state.follows[index] = follow;
    work_joints(script, index, t, &intent, &mut skeleton);
    skeleton.finish()
}

/// Joints that are worked from outside: keys, lids, hands of clocks, pendulums.
fn work_joints(script: &Script, index: usize, t: f32, intent: &Intent, skeleton: &mut Skeleton) {
    let range = (index, crate::plan::RoleKey::Key(0))..=(index, crate::plan::RoleKey::Pendulum);
    for ((_, role), track) in script.plan.joints.range(range) {
        let (Some(joint), Some(angle)) = (skeleton.rig.find(role.role()), track.value(t)) else { continue };
        skeleton.locals[joint].rotation = Quat::from_axis_angle(skeleton.rig.joints()[joint].axis, angle);
    }
    let lit = script.plan.looks[index].lit.iter().rfind(|(from, _)| *from <= t).map_or(0, |(_, lamp)| *lamp);
    for (number, (joint, _)) in script.world.members[index].anatomy.lamps.iter().enumerate() {
        // A lamp that is out has drawn back into its housing.
        skeleton.locals[*joint].scale = if number == lit { Vec3::ONE } else { Vec3::splat(0.02) };
    }
    if let Some(joint) = script.world.members[index].anatomy.pendulum.filter(|_| intent.swing != 0.0) {
        skeleton.locals[joint].rotation = Quat::from_axis_angle(skeleton.rig.joints()[joint].axis, intent.swing);
    }
}

/// Where somebody would catch a thing: between the hands, before the chest.
fn hands_of(world: &World, state: &State, thing: usize) -> glam::Vec3 {
    let place = &state.places[thing];
    let size = world.members[thing].size();
    place.position + Quat::from_rotation_y(place.yaw) * glam::vec3(0.0, 0.62 * size.y, 0.28 * size.y)
}
