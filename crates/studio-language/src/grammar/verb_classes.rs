//! Classes of verbs that the grammar treats alike.

use studio_storyboard::Verb;
/// Verbs whose object is where they lead.
pub(super) fn is_going(verb: Verb) -> bool {
    use Verb::*;
    matches!(
        verb,
        Walk | Run | Hop | Crawl | Climb | Swim | Fly | Land | Glide | Enter | Leave | Approach | Jump | LookAt | Point
    )
}

pub(super) fn is_shared(verb: Verb) -> bool {
    matches!(
        verb,
        Verb::Walk
            | Verb::Run
            | Verb::Dance
            | Verb::Sit
            | Verb::Stand
            | Verb::Swim
            | Verb::Play
            | Verb::Sing
            | Verb::Eat
            | Verb::Fly
            | Verb::Sleep
            | Verb::Lie
    )
}

pub(super) fn is_motion(verb: Verb) -> bool {
    use Verb::*;
    matches!(
        verb,
        Walk | Run
            | Hop
            | Crawl
            | Climb
            | Swim
            | Fly
            | Land
            | Glide
            | Drive
            | Sail
            | Enter
            | Leave
            | Approach
            | Jump
            | Fall
            | Drop
            | Roll
            | Slide
            | Rise
            | Bounce
            | Carry
            | Throw
            | Kick
            | Push
            | Pull
            | Ride
            | Flow
            | Spill
            | Pour
            | Splash
            | Float
            | Dance
            | Follow
            | Chase
            | PutDown
            | Turn
            | Topple
            | Collide
            | Spray
            | Burst
    )
}

pub(super) fn is_directed(verb: Verb) -> bool {
    use Verb::*;
    matches!(
        verb,
        LookAt
            | Point
            | Wave
            | Call
            | Speak
            | Shout
            | Whisper
            | Smile
            | Nod
            | Bow
            | Throw
            | Give
            | Honk
            | Laugh
            | Blow
            | Kiss
            | Sing
    )
}

pub(super) fn moves_object(verb: Verb) -> bool {
    use Verb::*;
    matches!(
        verb,
        PutDown
            | Throw
            | Drop
            | Pour
            | Hold
            | Take
            | Carry
            | Push
            | Pull
            | Lift
            | Chop
            | Paint
            | Write
            | Cook
            | Plant
            | Stir
            | Kick
            | Roll
            | Build
            | Slide
    )
}
