//! Every kind of the library: sound models, sensible numbers.

use rayon::prelude::*;
use std::sync::LazyLock;
use studio_library::{Category, Design, Dynamics, Kind, kinds};
use studio_shape::{Model, Role, SocketRole};

/// What the largest, a whole train, may have; more would slow every frame without being seen.
const MOST_TRIANGLES: usize = 64_000;

/// Kinds built by generators rather than grown as bodies, each with its model.
static THINGS: LazyLock<Vec<(&Kind, Model)>> = LazyLock::new(|| {
    let things: Vec<&Kind> = kinds().filter(|k| !matches!(k.category, Category::Creature | Category::Person)).collect();
    things.into_par_iter().map(|kind| (kind, built(kind))).collect()
});

fn built(kind: &Kind) -> Model {
    (kind.build)(&Design { seed: 3, ..Design::default() })
}

#[test]
fn meshes_are_whole() {
    let mut heavy = Vec::new();
    for (kind, model) in THINGS.iter() {
        assert!(!model.parts.is_empty(), "{} is invisible", kind.id);
        let triangles: usize = model.parts.iter().map(|p| p.mesh.indices.len() / 3).sum();
        if !(12..=MOST_TRIANGLES).contains(&triangles) {
            heavy.push(format!("{}: {triangles} triangles", kind.id));
        }
        for part in &model.parts {
            let mesh = &part.mesh;
            assert!(mesh.indices.iter().all(|&i| (i as usize) < mesh.vertices.len()), "{}", kind.id);
            for v in &mesh.vertices {
                let sound = v.position.is_finite() && v.color.is_finite() && v.color.min_element() >= 0.0;
                assert!(sound && (v.normal.length() - 1.0).abs() < 0.01, "{}: {v:?}", kind.id);
                assert!((v.weights.iter().sum::<f32>() - 1.0).abs() < 1e-3, "{}: {v:?}", kind.id);
                let joints = model.rig.joints().len();
                assert!(v.joints.iter().all(|&j| usize::from(j) < joints), "{}: {v:?}", kind.id);
            }
        }
    }
    assert!(heavy.is_empty(), "{heavy:#?}");
}

#[test]
fn faces_agree_with_normals() {
    for (kind, model) in THINGS.iter() {
        let (mut good, mut bad) = (0.0, 0.0);
        for mesh in model.parts.iter().map(|p| &p.mesh) {
            for t in mesh.indices.chunks_exact(3) {
                let [a, b, c] = [t[0], t[1], t[2]].map(|i| mesh.vertices[i as usize]);
                let face = (b.position - a.position).cross(c.position - a.position);
                let along = face.dot(a.normal + b.normal + c.normal);
                if along >= 0.0 { good += along } else { bad -= along }
            }
        }
        assert!(bad < 0.02 * good, "{}: {bad} of {good} faces look inwards", kind.id);
    }
}

#[test]
fn things_stand_on_the_ground_and_sockets_lie_on_them() {
    let mut wrong = Vec::new();
    for (kind, model) in THINGS.iter() {
        let (bounds, size) = (model.bounds, model.bounds.size());
        let reach = size.max_element();
        if bounds.min.y.abs() > 0.03 * reach + 0.002 {
            wrong.push(format!("{} stands at {}", kind.id, bounds.min.y));
        }
        let middle = bounds.center();
        if middle.x.abs().max(middle.z.abs()) > 0.45 * reach {
            wrong.push(format!("{} is off its origin: {middle}", kind.id));
        }
        assert!(model.rig.joints()[0].role == Role::Root, "{}", kind.id);
        for socket in &model.sockets {
            let at = glam::Vec3::from(socket.frame.translation);
            let out = (at - at.clamp(bounds.min, bounds.max)).length();
            // A user stands before the thing.
            let margin = if socket.role == SocketRole::User { 1.0 } else { 0.15 * reach };
            if out > margin {
                wrong.push(format!("{}: socket {:?} is {out} m outside", kind.id, socket.role));
            }
            assert!(socket.joint < model.rig.joints().len(), "{}", kind.id);
            assert!((socket.frame.matrix3.determinant() - 1.0).abs() < 1e-3, "{}: {:?}", kind.id, socket.role);
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn mass_fits_size_and_substance() {
    let mut wrong = Vec::new();
    for (kind, model) in THINGS.iter().filter(|(k, _)| !matches!(k.dynamics, Dynamics::Ghost)) {
        let size = model.bounds.size();
        let solid = size.x * size.y * size.z * kind.substance.density();
        if kind.mass_kg <= 0.0 || kind.mass_kg > 4.0 * solid + 0.05 {
            wrong.push(format!("{}: {} kg of {solid}", kind.id, kind.mass_kg));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_same_design_gives_the_same_model() {
    for (kind, a) in THINGS.iter().step_by(5) {
        let b = built(kind);
        assert!(a.parts.iter().zip(&b.parts).all(|(x, y)| x.mesh == y.mesh), "{}", kind.id);
    }
}

#[test]
fn colors_that_are_asked_for_are_seen() {
    let red = glam::vec3(0.6, 0.01, 0.02);
    let is_red = |c: glam::Vec3| c.x > 3.0 * c.y.max(c.z) && c.x > 0.1;
    let hidden: Vec<&str> = THINGS
        .par_iter()
        .filter(|(kind, _)| {
            let model = (kind.build)(&Design { colors: vec![red], ..Design::default() });
            !model.parts.iter().flat_map(|p| &p.mesh.vertices).any(|v| is_red(v.color))
        })
        .map(|(kind, _)| kind.id)
        .collect();
    assert!(hidden.is_empty(), "these hide their colour: {hidden:?}");
}
