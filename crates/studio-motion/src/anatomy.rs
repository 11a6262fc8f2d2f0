//! What a rig can do: its limbs, face and appendages, found by role.

use glam::{Vec3, vec3};
use studio_shape::{Model, Plan, Role, Side, SocketRole};

/// A limb of two bones with a hand, paw, foot or hoof at its end.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limb {
    /// Joint of the shoulder or hip.
    pub(crate) upper: usize,
    /// Joint of the elbow or knee.
    pub(crate) middle: usize,
    /// Joint of the wrist or ankle.
    pub(crate) end: usize,
    /// Pivots at rest of shoulder, elbow and wrist, model space.
    pub(crate) pivots: [Vec3; 3],
    /// The way the elbow or knee points at rest.
    pub(crate) pole: Vec3,
    /// The middle of the palm at rest.
    pub(crate) palm: Vec3,
    /// The way the palm faces at rest.
    pub(crate) palm_normal: Vec3,
    /// The point of the sole under the ankle at rest.
    pub(crate) sole: Vec3,
}

impl Limb {
    /// Length of the two bones together.
    pub(crate) fn length(&self) -> f32 {
        self.pivots[0].distance(self.pivots[1]) + self.pivots[1].distance(self.pivots[2])
    }
}

/// The joints of a model by what they are for.
#[derive(Debug, Clone)]
pub(crate) struct Anatomy {
    pub(crate) plan: Plan,
    /// Edge lengths of the box at rest, unscaled.
    pub(crate) size: Vec3,
    /// Middle of the box at rest.
    pub(crate) center: Vec3,
    pub(crate) hips: Option<usize>,
    pub(crate) spine: Option<usize>,
    pub(crate) chest: Option<usize>,
    pub(crate) neck: Option<usize>,
    pub(crate) head: Option<usize>,
    pub(crate) jaw: Option<usize>,
    pub(crate) mouth: Option<usize>,
    pub(crate) eyes: [Option<usize>; 2],
    pub(crate) lids: [Option<usize>; 2],
    pub(crate) brows: [Option<usize>; 2],
    pub(crate) ears: [Option<usize>; 2],
    pub(crate) wings: [Option<usize>; 2],
    pub(crate) wing_tips: [Option<usize>; 2],
    pub(crate) fins: [Option<usize>; 2],
    pub(crate) arms: [Option<Limb>; 2],
    pub(crate) legs: [Option<Limb>; 2],
    pub(crate) tail: Vec<usize>,
    pub(crate) tentacles: Vec<Vec<usize>>,
    /// Joint and radius of every wheel.
    pub(crate) wheels: Vec<(usize, f32)>,
    pub(crate) rotors: Vec<usize>,
    /// Joint and colour of every light of which one is lit, by number.
    pub(crate) lamps: Vec<(usize, Vec3)>,
    pub(crate) pendulum: Option<usize>,
}

impl Anatomy {
    /// Reads a model.
    pub(crate) fn of(model: &Model) -> Self {
        let find = |role| model.rig.find(role);
        let both = |role: fn(Side) -> Role| Side::BOTH.map(|side| find(role(side)));
        let all = |wanted: &dyn Fn(Role) -> bool| -> Vec<usize> {
            let joints = model.rig.joints().iter().enumerate();
            joints.filter(|(_, j)| wanted(j.role)).map(|(i, _)| i).collect()
        };
        let arm = |side| limb(model, side, [Role::UpperArm(side), Role::Forearm(side), Role::Hand(side)]);
        let leg = |side| limb(model, side, [Role::Thigh(side), Role::Shin(side), Role::Foot(side)]);
        Self {
            plan: model.plan,
            size: model.bounds.size().max(Vec3::splat(1e-3)),
            center: model.bounds.center(),
            hips: find(Role::Hips),
            spine: find(Role::Spine),
            chest: find(Role::Chest),
            neck: find(Role::Neck),
            head: find(Role::Head),
            jaw: find(Role::Jaw),
            mouth: find(Role::Mouth),
            eyes: both(Role::Eye),
            lids: both(Role::Lid),
            brows: both(Role::Brow),
            ears: both(Role::Ear),
            wings: both(Role::Wing),
            wing_tips: both(Role::WingTip),
            fins: both(Role::Fin),
            arms: Side::BOTH.map(arm),
            legs: Side::BOTH.map(leg),
            tail: all(&|r| matches!(r, Role::Tail(_))),
            tentacles: tentacles(model),
            wheels: all(&|r| matches!(r, Role::Wheel(_))).into_iter().map(|j| (j, wheel_radius(model, j))).collect(),
            rotors: all(&|r| matches!(r, Role::Rotor(_))),
            lamps: lamps(model),
            pendulum: find(Role::Pendulum),
        }
    }

    /// Whether it lives: it breathes, blinks and looks around.
    pub(crate) fn alive(&self) -> bool {
        !matches!(self.plan, Plan::Vehicle | Plan::Object) || self.eyes.iter().any(Option::is_some)
    }

    /// The limbs it stands on: hind legs first, then fore legs of quadrupeds. Left before right.
    pub(crate) fn standing(&self) -> Vec<Limb> {
        let fore = if self.plan == Plan::Quadruped { &self.arms[..] } else { &[] };
        self.legs.iter().chain(fore).flatten().copied().collect()
    }

    /// Length of the legs (the hip over the ankle when that is less), unscaled.
    pub(crate) fn leg_length(&self) -> f32 {
        let limbs = self.standing();
        let sum: f32 = limbs.iter().map(|l| l.pivots[0].y.max(0.3 * self.size.y)).sum();
        if limbs.is_empty() { self.size.y * 0.5 } else { sum / limbs.len() as f32 }
    }
}

fn limb(model: &Model, side: Side, roles: [Role; 3]) -> Option<Limb> {
    let upper = model.rig.find(roles[0])?;
    let end = model.rig.find(roles[2])?;
    let middle = model.rig.find(roles[1])?;
    let pivots = [upper, middle, end].map(|j| model.rig.joints()[j].pivot);
    let fore = matches!(roles[0], Role::UpperArm(_));
    let palm = model.socket(SocketRole::Palm(side)).filter(|s| fore && s.joint == end);
    let span = pivots[2] - pivots[1];
    let ends_at_ground = !fore || model.plan == Plan::Quadruped;
    let sole = vec3(pivots[2].x, 0.0, pivots[2].z);
    let rest_normal = if ends_at_ground { Vec3::NEG_Y } else { vec3(-side.sign(), 0.0, 0.0) };
    Some(Limb {
        upper,
        middle,
        end,
        pivots,
        pole: rest_pole(pivots, fore, model.plan),
        palm: palm.map_or(pivots[2] + span * 0.3, |s| s.frame.translation.into()),
        palm_normal: palm.map_or(rest_normal, |s| Vec3::from(s.frame.matrix3.z_axis).normalize_or(rest_normal)),
        sole,
    })
}

/// The side to which a limb is bent at rest; knees forward and elbows back when it is straight.
fn rest_pole(pivots: [Vec3; 3], fore: bool, plan: Plan) -> Vec3 {
    let along = (pivots[2] - pivots[0]).normalize_or(Vec3::NEG_Y);
    let knee = pivots[1] - pivots[0];
    let off = knee - along * knee.dot(along);
    let length = pivots[0].distance(pivots[2]).max(1e-4);
    // The knee of a bird is inside its body; the joint that shows is the ankle, which points back.
    let usual = if fore || plan == Plan::Bird { Vec3::NEG_Z } else { Vec3::Z };
    let mostly_fore_and_aft = off.z.abs() > 0.7 * off.length();
    if off.length() > 0.04 * length && mostly_fore_and_aft { off.normalize() } else { usual }
}

fn tentacles(model: &Model) -> Vec<Vec<usize>> {
    let mut arms: Vec<Vec<usize>> = Vec::new();
    for (index, joint) in model.rig.joints().iter().enumerate() {
        if let Role::Tentacle(arm, _) = joint.role {
            let arm = usize::from(arm);
            if arms.len() <= arm {
                arms.resize(arm + 1, Vec::new());
            }
            arms[arm].push(index);
        }
    }
    arms.retain(|a| !a.is_empty());
    arms
}

/// The lights of a model of which one is lit: a light has the colour of what its joint moves.
fn lamps(model: &Model) -> Vec<(usize, Vec3)> {
    let vertices = || model.parts.iter().flat_map(|part| &part.mesh.vertices);
    let color = |joint: usize| vertices().find(|v| usize::from(v.joints[0]) == joint).map(|v| v.color);
    let joints = (0..).map_while(|n| model.rig.find(Role::Lamp(n)));
    joints.filter_map(|joint| Some((joint, color(joint)?))).collect()
}

fn wheel_radius(model: &Model, joint: usize) -> f32 {
    let pivot = model.rig.joints()[joint].pivot;
    let touch = model.sockets.iter().find(|s| s.joint == joint && matches!(s.role, SocketRole::Wheel(_)));
    touch.map_or(pivot.y, |s| pivot.y - s.frame.translation.y).max(0.01)
}
