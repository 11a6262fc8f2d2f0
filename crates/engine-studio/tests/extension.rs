//! An extension goes on from the last frame: the first part stays, and nothing jumps at the seam.

use engine::{Engine, Generation, Progress, Rendition, Size, Source, SourceKind};
use engine_studio::{Config, Studio};
use film::{Footage, Planes};
use glam::Vec3;
use studio_scene::{FRAME_RATE, Take};

const SEED: u64 = 5;

fn perform(board: &studio_storyboard::Storyboard) -> Take {
    studio_motion::perform(&studio_stage::stage(board, (640, 360), SEED, None))
}

/// Where the middle of a thing's first joint is in every frame of the film.
fn way(take: &Take, thing: usize) -> Vec<Vec3> {
    take.shots[0].frames.iter().map(|f| Vec3::from(f.things[thing].world_from_rest[0].translation)).collect()
}

#[test]
fn the_first_part_stays_and_motion_goes_on() {
    for (prompt, more) in [
        ("A red ball bounces across a wooden floor", "It rolls away"),
        ("A brown dog runs across a meadow", "The dog runs on and barks"),
        ("A calico cat plays a piano on stage", "The cat plays on, and it gets dark"),
        ("A woman walks along a street", "She stops and waves"),
        ("A boat sails on a lake at sunset", "It sails on and a bird flies past"),
    ] {
        let board = studio_language::read(prompt, 3.0);
        let longer = studio_language::extend(&board, more, 3.0);
        studio_storyboard::validate(&longer).unwrap_or_else(|e| panic!("{more}: {e:?}"));
        let (short, long) = (perform(&board), perform(&longer));
        assert_eq!(long.shots.len(), 1, "{more}: no cut");
        let seam = 3 * FRAME_RATE as usize;
        assert_eq!(long.shots[0].frames.len(), 2 * seam);
        for (number, (a, b)) in short.shots[0].frames.iter().zip(&long.shots[0].frames).enumerate() {
            let apart = a.camera.eye.distance(b.camera.eye);
            assert!(apart < 0.05, "{prompt}: the camera of frame {number} is {apart} m away");
        }
        for thing in 0..short.shots[0].frames[0].things.len() {
            let (before, after) = (way(&short, thing), way(&long, thing));
            for (number, (a, b)) in before.iter().zip(&after).enumerate() {
                assert!(a.distance(*b) < 1e-3, "{prompt}: thing {thing} of frame {number}: {a} {b}");
            }
            let step = |f: usize| after[f + 1] - after[f];
            // Ten metres a second squared is more than anything here but an impact does.
            let change = step(seam - 1).distance(step(seam - 2)) * FRAME_RATE as f32;
            let lively = step(seam - 2).length() * FRAME_RATE as f32;
            assert!(change < 0.35 + 0.5 * lively, "{prompt} / {more}: thing {thing} jumps by {change} m/s");
        }
    }
}

#[test]
fn a_newcomer_joins_the_cast_and_a_stranger_to_the_first_part() {
    let board = studio_language::read("A white rabbit sits in a meadow", 2.0);
    let longer = studio_language::extend(&board, "A red fox runs in from the left", 3.0);
    let kinds: Vec<&str> = longer.shots[1].cast.iter().map(|m| m.kind.as_str()).collect();
    assert_eq!(kinds, ["rabbit", "fox"]);
    let scene = studio_stage::stage(&longer, (640, 360), SEED, None);
    let fox = scene.shots[0].things.last().expect("the fox");
    assert!((fox.enters_s - 2.0).abs() < 1e-3, "it enters at {}", fox.enters_s);
    let take = studio_motion::perform(&scene);
    let seen = |frame: usize| take.shots[0].frames[frame].things.last().expect("the fox").visibility;
    assert_eq!((seen(30), seen(100)), (0.0, 1.0));
}

fn generation(prompt: &str, seconds: u32) -> Generation {
    Generation {
        model: "sora-2".into(),
        prompt: prompt.into(),
        size: Size::new(128, 96),
        seconds,
        seed: SEED,
        first_frame: None,
        storyboard: None,
        source: None,
        characters: Vec::new(),
        audio: true,
        captions: false,
        mark: false,
    }
}

async fn film(generation: Generation) -> Result<Rendition, engine::Error> {
    Studio::new(Config { threads: 2 }).generate(generation, Progress::default()).await
}

/// Mean brightness of a frame's quarters, for all frames of a film.
fn glance(bytes: &[u8], frames: u32) -> Vec<[f32; 4]> {
    let mut seen = Vec::new();
    let each = |_: u32, planes: Planes<'_>| -> Result<(), film::Error> {
        let mut quarters = [0.0; 4];
        for (i, y) in planes.y.iter().enumerate() {
            quarters[usize::from(i % 128 >= 64) + 2 * usize::from(i / 128 >= 48)] += f32::from(*y) / (64.0 * 48.0);
        }
        seen.push(quarters);
        Ok(())
    };
    Footage::open(bytes).expect("a film").frames((128, 96), FRAME_RATE, frames, each).expect("frames");
    seen
}

fn unlike(a: &[f32; 4], b: &[f32; 4]) -> f32 {
    a.iter().zip(b).map(|(a, b)| (a - b).abs()).fold(0.0, f32::max)
}

#[tokio::test]
async fn an_uploaded_film_goes_on_from_its_last_picture() {
    let sent = film(generation("A red ball bounces in a meadow", 2)).await.expect("a film");
    let clip = Studio::new(Config::default()).examine(&sent.video).expect("examined");
    assert_eq!((clip.size, clip.seconds), (Size::new(128, 96), 2.0));

    let mut unheard = sent.video.to_vec();
    let codec = unheard.windows(4).position(|w| w == b"mp4a").expect("AAC");
    unheard[codec..codec + 4].copy_from_slice(b"sowt");
    let error = Studio::new(Config::default()).examine(&unheard).expect_err("its sound cannot be read");
    assert!(matches!(error, engine::Error::Refused { code: "invalid_video", .. }), "{error}");

    let film = Some(sent.video.clone());
    let source = Source { kind: SourceKind::Extension, storyboard: None, seconds: 2, seed: SEED, film };
    let longer = Generation { source: Some(source), ..generation("It begins to snow", 4) };
    let made = self::film(longer.clone()).await.expect("a longer film");
    assert!((made.seconds - 4.0).abs() < 1e-6 && made.storyboard.is_none());
    assert!(made.understanding.as_array().expect("a list").iter().any(|u| u["span"] == "video"));
    let (before, after) = (glance(&sent.video, 60), glance(&made.video, 120));
    for (frame, (a, b)) in before.iter().zip(&after).enumerate() {
        assert!(unlike(a, b) < 3.0, "frame {frame} of the source changed: {a:?} {b:?}");
    }
    assert!(unlike(&after[59], &after[60]) < 8.0, "a jump at the seam: {:?} {:?}", after[59], after[60]);
    let too_short = self::film(Generation { seconds: 2, ..longer }).await;
    assert!(matches!(too_short, Err(engine::Error::Refused { code: "invalid_video", .. })), "{too_short:?}");
}

#[tokio::test]
async fn a_clip_tells_how_its_character_looks() {
    let clip = film(generation("A red teddy bear stands in the snow, close-up", 2)).await.expect("a film");
    let seen = Studio::new(Config::default()).examine(&clip.video).expect("examined");
    let main =
        seen.likeness["colors"][0].as_str().and_then(|c| u32::from_str_radix(&c[1..], 16).ok()).expect("a colour");
    let [r, g, b] = [main >> 16, main >> 8 & 255, main & 255];
    assert!(r > g + 40 && r > b + 40, "the bear is red, not #{main:06x}");
    let named = engine::Character { name: "Bruno".into(), likeness: seen.likeness };
    let board = Studio::new(Config::default())
        .storyboard(&Generation { characters: vec![named], ..generation("Bruno waves in a kitchen", 4) })
        .expect("read")
        .expect("a storyboard");
    assert_eq!(board["shots"][0]["cast"][0]["attributes"]["colors"][0], format!("#{main:06x}"));
}

#[test]
fn what_is_no_film_is_refused() {
    let error = Studio::new(Config::default()).examine(b"not a film").expect_err("refused");
    assert!(matches!(error, engine::Error::Refused { code: "invalid_video", .. }), "{error}");
}
