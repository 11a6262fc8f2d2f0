//! Every creature and person of the library can be named, built, posed and drawn.

use glam::Vec3;
use rayon::prelude::*;
use studio_library::{Category, Design, Dynamics, Kind, Worn, kind, kinds};
use studio_shape::{Model, Plan, Role, Side, SocketRole};

fn cast() -> Vec<&'static Kind> {
    kinds().filter(|k| matches!(k.category, Category::Creature | Category::Person)).collect()
}

#[test]
fn anchors_are_noun_senses() {
    for kind in cast() {
        assert!(!kind.anchors.is_empty(), "{} has no anchor", kind.id);
        for anchor in kind.anchors {
            let parts: Vec<&str> = anchor.rsplitn(3, '.').collect();
            let [sense, pos, lemma] = parts[..] else { panic!("{anchor} of {}", kind.id) };
            assert!(sense.parse::<u8>().is_ok_and(|n| n > 0) && pos == "n" && !lemma.is_empty(), "{anchor}");
        }
    }
}

#[test]
fn the_cast_acts_and_has_mass() {
    for kind in cast() {
        assert_eq!(kind.dynamics, Dynamics::Actor, "{}", kind.id);
        assert!(kind.mass_kg > 0.0, "{}", kind.id);
    }
}

#[test]
fn models_are_sound() {
    cast().into_par_iter().for_each(|kind| {
        let model = (kind.build)(&Design::default());
        rig_is_sound(kind, &model);
        meshes_are_sound(kind, &model);
        let size = model.bounds.size();
        assert!(size.min_element() > 0.01 && size.max_element() < 20.0, "{} measures {size}", kind.id);
        let sunk = -model.bounds.min.y / size.y;
        assert!((-0.12..0.03).contains(&sunk), "{} stands {} of its height too low", kind.id, sunk);
    });
}

fn rig_is_sound(kind: &Kind, model: &Model) {
    let joints = model.rig.joints();
    assert_eq!(joints[0].role, Role::Root, "{}", kind.id);
    for (i, joint) in joints.iter().enumerate() {
        assert!(joint.pivot.is_finite(), "{} {:?}", kind.id, joint.role);
        assert_eq!(model.rig.find(joint.role), Some(i), "{} has two {:?}", kind.id, joint.role);
    }
    let has = |role| assert!(model.rig.find(role).is_some(), "{} lacks {role:?}", kind.id);
    has(Role::Head);
    let speaks = [Role::Jaw, Role::Mouth].iter().any(|&r| model.rig.find(r).is_some());
    assert!(speaks || model.plan == Plan::Flyer, "{} has no mouth", kind.id);
    for side in Side::BOTH {
        has(Role::Eye(side));
        let legs = [Role::Thigh(side), Role::Shin(side), Role::Foot(side)];
        let arms = [Role::UpperArm(side), Role::Forearm(side), Role::Hand(side)];
        match model.plan {
            Plan::Biped | Plan::Quadruped => {
                for role in [Role::Hips, Role::Spine, Role::Chest, Role::Neck].into_iter().chain(legs).chain(arms) {
                    has(role);
                }
                assert!(model.socket(SocketRole::Palm(side)).is_some() || model.plan == Plan::Quadruped, "{}", kind.id);
            }
            Plan::Bird => {
                for role in
                    [Role::Hips, Role::Chest, Role::Neck, Role::Wing(side), Role::WingTip(side)].into_iter().chain(legs)
                {
                    has(role);
                }
            }
            Plan::Fish => has(Role::Tail(0)),
            Plan::ManyArmed => has(Role::Tentacle(0, 0)),
            Plan::Flyer | Plan::Crawler | Plan::Vehicle | Plan::Object => {}
        }
    }
    for socket in &model.sockets {
        assert!(socket.joint < joints.len() && socket.frame.is_finite(), "{} {:?}", kind.id, socket.role);
    }
}

fn meshes_are_sound(kind: &Kind, model: &Model) {
    let joints = model.rig.joints().len();
    let triangles: usize = model.parts.iter().map(|p| p.mesh.indices.len() / 3).sum();
    assert!((2_000..80_000).contains(&triangles), "{} has {triangles} triangles", kind.id);
    for part in &model.parts {
        assert!(part.mesh.indices.iter().all(|&i| (i as usize) < part.mesh.vertices.len()), "{}", kind.id);
        for v in &part.mesh.vertices {
            assert!(v.position.is_finite() && v.color.is_finite() && v.color.min_element() >= 0.0, "{}", kind.id);
            assert!((v.normal.length() - 1.0).abs() < 1e-3, "{} has a normal {}", kind.id, v.normal);
            assert!((0.0..=1.0).contains(&v.ambient), "{}", kind.id);
            assert!((v.weights.iter().sum::<f32>() - 1.0).abs() < 1e-3, "{} {:?}", kind.id, v.weights);
            assert!(v.joints.iter().all(|&j| usize::from(j) < joints), "{}", kind.id);
        }
    }
}

#[test]
fn the_same_design_gives_the_same_model() {
    for id in ["cat", "bird", "woman", "stranger_creature"] {
        let kind = kind(id).expect("a kind of the cast");
        let design = Design { seed: 7, text: Some("wug".into()), ..Design::default() };
        let (a, b) = ((kind.build)(&design), (kind.build)(&design));
        assert_eq!(a.rig, b.rig, "{id}");
        assert!(a.parts.iter().zip(&b.parts).all(|(a, b)| a.mesh == b.mesh), "{id}");
    }
}

/// The share of vertices that have nearly a colour.
fn share_of(model: &Model, color: Vec3) -> f32 {
    let vertices = model.parts.iter().flat_map(|p| &p.mesh.vertices);
    let (near, all) = vertices.fold((0, 0), |(near, all), v| {
        (near + i32::from((v.color.normalize_or_zero() - color.normalize_or_zero()).length() < 0.1), all + 1)
    });
    near as f32 / all as f32
}

#[test]
fn colours_that_are_asked_for_are_seen() {
    let blue = studio_library::color("blue").expect("a colour");
    let red = studio_library::color("red").expect("a colour");
    ["cat", "dog", "bird", "fish", "horse", "dragon", "octopus"].par_iter().for_each(|id| {
        let design = Design { colors: vec![blue], ..Design::default() };
        let model = (kind(id).expect("a kind").build)(&design);
        assert!(share_of(&model, blue) > 0.2, "{id} shows {} of blue", share_of(&model, blue));
    });
    let girl = |wears| (kind("girl").expect("a kind").build)(&Design { wears, seed: 3, ..Design::default() });
    let bare = share_of(&girl(Vec::new()), red);
    let garments = ["shirt", "dress", "coat", "backpack", "scarf", "hat", "trousers", "boots", "uniform", "cape"];
    garments.par_iter().for_each(|&garment| {
        let dressed = girl(vec![Worn { kind: garment.into(), color: Some(red) }]);
        assert!(share_of(&dressed, red) > bare + 0.03, "{garment}");
    });
}
