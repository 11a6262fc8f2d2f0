//! Who plays what no library knows: a ball of felt.

use studio_library::{Category, Design, Dynamics, Form, Habitat, Kind};
use studio_scene::Substance;
use studio_shape::{Material, Model, Part, Plan, Rig, generate::ball, hex};

/// A ball of felt, for a library without a kind for strangers.
pub(crate) static STAND_IN: Kind = Kind {
    id: "stand-in",
    category: Category::Prop,
    english: &[],
    chinese: &[],
    anchors: &[],
    substance: Substance::Cloth,
    mass_kg: 2.0,
    dynamics: Dynamics::Loose { form: Form::Ball, restitution: 0.4, friction: 0.6, buoyancy: 0.0 },
    habitat: Habitat::Ground,
    call: None,
    motor: None,
    does: None,
    instrument: None,
    human: |_| None,
    build,
};

fn build(design: &Design) -> Model {
    let mesh = ball(0.3).colored(design.color_or(hex(0xD98E5A))).at(0.0, 0.3, 0.0);
    Model::new("stand-in", Plan::Object, Rig::new(), vec![Part::new(mesh, Material::FELT)], Vec::new())
}
