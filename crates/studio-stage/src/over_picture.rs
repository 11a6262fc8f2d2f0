//! A storyboard whose first shot begins with a picture: what the picture shows is not made twice.

use studio_library::{Habitat, kind};
use studio_storyboard::{CameraMove, Member, Pace, Reason, Shot, Storyboard, Understanding, Verb};

/// The storyboard for a film that begins with a picture; shots that continue the first are over it too.
///
/// Whom and what the prompt names is taken to be in the picture already; a still picture cannot
/// perform, so what it would do is left out. Weather, light, camera, words and sounds are made, and
/// so is whatever comes into the picture: what flies, falls, enters or appears. Everything left out
/// stands in `understanding`.
#[must_use]
pub fn over_picture(mut board: Storyboard) -> Storyboard {
    let mut notes = Vec::new();
    let run = 1 + board.shots.iter().skip(1).take_while(|s| s.continues).count();
    for shot in board.shots.iter_mut().take(run) {
        for note in set_off(shot) {
            if !notes.contains(&note) {
                notes.push(note);
            }
        }
    }
    board.understanding.extend(notes);
    board
}

/// Leaves of a shot over the picture what comes into it, and says what was left out.
fn set_off(shot: &mut Shot) -> Vec<Understanding> {
    let (coming, shown): (Vec<Member>, Vec<Member>) =
        std::mem::take(&mut shot.cast).into_iter().partition(|member| comes(member, shot));
    shot.cast = coming;
    let stays = |id: &str, shot: &Shot| shot.cast.iter().any(|m| m.id == id);
    let mut notes: Vec<Understanding> = shown
        .iter()
        .map(|m| note(m.id.replace('_', " "), "taken to be in the picture, which is moved by the camera only"))
        .collect();
    for action in std::mem::take(&mut shot.actions) {
        if stays(&action.who, shot) {
            shot.actions.push(action);
        } else {
            let verb = serde_json::to_value(action.verb).ok();
            let verb = verb.as_ref().and_then(|v| v.as_str()).unwrap_or_default().replace('_', " ");
            notes.push(note(format!("{} {verb}", action.who.replace('_', " ")), "left out: the picture stands still"));
        }
    }
    let lost = |id: &mut Option<String>, shot: &[Member]| {
        id.take_if(|id| !shot.iter().any(|m| m.id == *id));
    };
    let cast = shot.cast.clone();
    for action in &mut shot.actions {
        lost(&mut action.what, &cast);
        lost(&mut action.toward, &cast);
    }
    for member in &mut shot.cast {
        member.place.take_if(|p| p.of.as_ref().is_some_and(|of| !cast.iter().any(|m| m.id == *of)));
    }
    shot.dialogue.iter_mut().for_each(|line| lost(&mut line.who, &cast));
    shot.sound.effects.iter_mut().for_each(|effect| lost(&mut effect.from, &cast));
    lost(&mut shot.camera.subject, &cast);
    // The first frame is the picture and nothing else.
    shot.weather.begins_s = shot.weather.begins_s.max(0.25);
    shot.cast.iter_mut().for_each(|member| member.enters_s = member.enters_s.max(0.25));
    // A picture has no sides to show: by itself the camera only moves in, slowly.
    if shot.camera.movement.is_none() {
        shot.camera.movement = Some(CameraMove::DollyIn);
        shot.camera.pace = Pace::Slow;
    }
    notes
}

fn note(span: String, substitute: &str) -> Understanding {
    Understanding { span, reason: Reason::Reference, substitute: substitute.into() }
}

/// Whether a member comes into the picture rather than being in it from the beginning.
fn comes(member: &Member, shot: &Shot) -> bool {
    let Some(kind) = kind(&member.kind) else { return false };
    let mut acts = shot.actions.iter().filter(|a| a.who == member.id).map(|a| a.verb);
    let airborne = matches!(kind.habitat, Habitat::Air | Habitat::Sky);
    acts.any(|verb| match verb {
        Verb::Fly | Verb::Glide | Verb::Land | Verb::Enter | Verb::Appear | Verb::Explode | Verb::Fall | Verb::Drop => {
            true
        }
        Verb::Rise | Verb::Float => airborne,
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn board() -> Storyboard {
        let board = json!({
            "version": 1,
            "shots": [{
                "seconds": 4.0,
                "weather": { "kind": "snow" },
                "cast": [{ "id": "house", "kind": "house" }, { "id": "crow", "kind": "crow" }],
                "actions": [
                    { "who": "house", "verb": "smoke" },
                    { "who": "crow", "verb": "fly", "toward": "house" }
                ]
            }]
        });
        serde_json::from_value(board).expect("a storyboard")
    }

    #[test]
    fn what_comes_is_made_and_what_is_there_is_said() {
        let over = over_picture(board());
        let shot = &over.shots[0];
        assert_eq!(shot.cast.iter().map(|m| m.id.as_str()).collect::<Vec<_>>(), ["crow"]);
        assert_eq!(shot.actions.len(), 1);
        assert_eq!(shot.actions[0].toward, None);
        assert_eq!(shot.weather.kind, studio_storyboard::WeatherKind::Snow);
        let spans: Vec<&str> = over.understanding.iter().map(|u| u.span.as_str()).collect();
        assert_eq!(spans, ["house", "house smoke"]);
        assert_eq!(studio_storyboard::validate(&over), Ok(()));
    }
}
