//! Every generator: faces outwards, unit normals that agree with the faces, the size asked for.

use super::*;
use crate::Mesh;
use glam::{Vec3, vec2, vec3};

fn volume(mesh: &Mesh) -> f32 {
    let p = |i: u32| mesh.vertices[i as usize].position;
    mesh.indices.chunks_exact(3).map(|t| p(t[0]).dot(p(t[1]).cross(p(t[2]))) / 6.0).sum()
}

fn check(name: &str, mesh: &Mesh) {
    assert!(!mesh.indices.is_empty(), "{name} is empty");
    for v in &mesh.vertices {
        assert!(v.position.is_finite() && (v.normal.length() - 1.0).abs() < 1e-3, "{name}: {v:?}");
    }
    for t in mesh.indices.chunks_exact(3) {
        let [a, b, c] = [t[0], t[1], t[2]].map(|i| mesh.vertices[i as usize]);
        let face = (b.position - a.position).cross(c.position - a.position);
        let shown = a.normal + b.normal + c.normal;
        assert!(face.normalize_or_zero().dot(shown) > -0.1, "{name}: a face looks inwards at {}", a.position);
    }
}

fn closed(name: &str, mesh: &Mesh, expected: f32, tolerance: f32) {
    check(name, mesh);
    let volume = volume(mesh);
    assert!((volume / expected - 1.0).abs() < tolerance, "{name}: volume {volume}, expected {expected}");
}

#[test]
fn solids_are_closed_and_face_outwards() {
    let pi = std::f32::consts::PI;
    closed("box", &round_box(vec3(1.0, 2.0, 3.0), 0.01), 6.0, 0.01);
    closed("soft box", &block(0.4, 0.2, 0.3, 0.08), 0.024, 0.2);
    closed("ball", &ball(0.5), pi / 6.0, 0.02);
    closed("cylinder", &cylinder(0.5, 1.0, 0.01), pi / 4.0, 0.02);
    closed("cone", &cone(0.5, 0.0, 1.0, 0.0), pi / 12.0, 0.02);
    closed("torus", &torus(1.0, 0.2), 2.0 * pi * pi * 0.04, 0.1);
    closed("rod", &rod(Vec3::ZERO, vec3(1.0, 1.0, 0.5), 0.05), 1.5 * pi * 0.0025, 0.15);
    closed("prism", &prism(&polygon(&[(0.0, 0.0), (1.0, 0.0), (0.2, 0.2), (0.0, 1.0)], 0.0), 0.5, 0.0), 0.1, 0.01);
    closed("star", &prism(&star(1.0, 0.5, 5, 0.05), 0.2, 0.03), 0.28, 0.2);
    closed("plate", &plate(&circle(1.0, 40), 0.1, 0.0), 0.1 * pi, 0.02);
}

#[test]
fn vessels_are_hollow() {
    let cup = lathe(&[(0.0, 0.0), (0.04, 0.0), (0.04, 0.1), (0.036, 0.1), (0.036, 0.005), (0.0, 0.005)], 0.001);
    closed("cup", &cup, std::f32::consts::PI * (0.04 * 0.04 * 0.1 - 0.036 * 0.036 * 0.095), 0.1);
}

#[test]
fn edits_keep_faces_outwards() {
    let egg = ball(0.3).scaled(1.0, 1.6, 0.7).pitched(40.0).yawed(20.0).rolled(10.0).at(1.0, 2.0, 3.0);
    check("egg", &egg);
    closed("mirrored", &block(1.0, 1.0, 1.0, 0.01).at(2.0, 0.0, 0.0).mirrored(), 1.0, 0.02);
    let bent = cylinder(0.1, 1.0, 0.02).bent(|p| p + vec3(p.y * p.y, 0.0, 0.0));
    assert!(volume(&bent) > 0.0);
    assert!(egg.on_joint(3).vertices.iter().all(|v| v.joints[0] == 3));
}

#[test]
fn surfaces_face_as_told() {
    let sheet = surface(4, 4, |u, v| vec3(u, 0.0, -v));
    check("sheet", &sheet);
    assert!(sheet.vertices.iter().all(|v| v.normal.y > 0.99));
    assert!(disc(1.0).vertices.iter().all(|v| v.normal.y > 0.99));
    check("disc", &disc(1.0));
}

#[test]
fn letters_have_holes_and_chinese_is_known() {
    let o = text("O", 1.0, 0.2);
    closed("O", &o.letters[0], 0.2 * 0.45, 0.35);
    let line = text("Hi 你好 é!", 0.3, 0.05);
    assert_eq!(line.letters.len(), 6);
    for letter in &line.letters {
        check("letter", letter);
        assert!(volume(letter) > 0.0);
    }
    let centers: Vec<f32> = line.letters.iter().map(|l| l.bounds().center().x).collect();
    assert!(centers.windows(2).all(|w| w[0] < w[1]), "{centers:?}");
    assert!(text("\u{1F600}", 1.0, 0.1).letters.is_empty());
}

#[test]
fn a_curve_passes_through_its_points() {
    let points = [Vec3::ZERO, vec3(1.0, 1.0, 0.0), vec3(2.0, 0.0, 0.0)];
    let path = curve(&points, 4);
    assert!(points.iter().all(|p| path.iter().any(|q| q.distance(*p) < 1e-5)));
    assert_eq!(rounded(&[vec2(0.0, 0.0), vec2(1.0, 0.0), vec2(0.0, 1.0)], 0.1).len(), 15);
    assert_eq!(spline_loop(&[(0.0, 0.0), (1.0, 0.0), (0.0, 1.0)], 3).len(), 9);
}
