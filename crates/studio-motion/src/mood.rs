//! Moods on a face and in a bearing.

use crate::intent::Intent;
use studio_scene::Face;
use studio_storyboard::Mood;

/// Shapes face and bearing by the resting mood.
pub(crate) fn wear(face: Face, intent: &mut Intent) {
    // Smile, lids, brows up, brows tilted, mouth open, head down, ears back.
    let (smile, lids, up, tilt, open, nod, ears) = match face.mood {
        Mood::Calm => (0.35, 0.02, 0.1, 0.0, 0.0, 0.0, 0.0),
        Mood::Happy => (1.0, 0.08, 0.45, -0.1, 0.18, -0.04, -0.2),
        Mood::Sad => (-0.9, 0.28, 0.25, -0.8, 0.0, 0.22, 0.5),
        Mood::Angry => (-0.6, 0.22, -0.5, 1.0, 0.05, 0.06, 0.8),
        Mood::Surprised => (0.0, -0.12, 1.1, -0.1, 0.45, -0.06, -0.4),
        Mood::Afraid => (-0.5, -0.12, 0.9, -0.7, 0.22, 0.05, 0.9),
        Mood::Sleepy => (0.1, 0.5, 0.2, -0.1, 0.0, 0.16, 0.2),
    };
    intent.smile += smile;
    intent.lids += lids;
    intent.brow_up += up;
    intent.brow_tilt += tilt;
    intent.head.x += nod;
    intent.ears += ears;
    intent.open_mouth(open);
    if face.mood == Mood::Afraid {
        intent.crouch += 0.06;
        intent.bend.x -= 0.08;
    }
    if face.asleep {
        intent.asleep = true;
        intent.lids = 1.0;
    }
}
