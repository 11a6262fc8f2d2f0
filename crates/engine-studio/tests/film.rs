//! Whole films through the engine's contract: the same bytes, sound on the frame, remixes that keep
//! the rest, a stop within a second.

use engine::{Engine, Error, Generation, Progress, Rendition, Size, Source, SourceKind};
use engine_studio::{Config, Studio};
use studio_scene::{EventKind, Instrument};

fn generation(prompt: &str, seconds: u32) -> Generation {
    Generation {
        model: "sora-2".into(),
        prompt: prompt.into(),
        size: Size::new(320, 180),
        seconds,
        seed: 11,
        first_frame: None,
        storyboard: None,
        source: None,
        characters: Vec::new(),
        audio: true,
        captions: false,
        mark: false,
    }
}

async fn film(generation: Generation, threads: usize) -> Rendition {
    Studio::new(Config { threads }).generate(generation, Progress::default()).await.expect("a film")
}

fn sound(rendition: &Rendition) -> Vec<f32> {
    let decoded = syom::decode_with(&rendition.video, &syom::DecodeOptions::audio()).expect("sound");
    let (left, right) = (&decoded.channels[0], &decoded.channels[1]);
    left.iter().zip(right).map(|(l, r)| 0.5 * (l + r)).collect()
}

#[tokio::test]
async fn the_same_request_gives_the_same_bytes_on_one_and_two_threads() {
    let prompt = "A dog runs through a meadow in the rain and says \"Hello there\"";
    let first = film(generation(prompt, 1), 1).await;
    for threads in [1, 2, 3] {
        let again = film(generation(prompt, 1), threads).await;
        assert!(first.video == again.video, "{threads} threads gave other bytes");
        assert!(first.thumbnail == again.thumbnail && first.spritesheet == again.spritesheet);
    }
    let other = film(Generation { seed: 12, ..generation(prompt, 1) }, 1).await;
    assert!(first.video != other.video, "another seed gave the same bytes");
}

#[tokio::test]
async fn captions_are_written_low_into_the_picture_while_words_are_said() {
    let spoken = |captions: bool| Generation { captions, ..generation("A girl says \"Good morning\"", 2) };
    let (without, with) = (film(spoken(false), 2).await, film(spoken(true), 2).await);
    assert!(without.audio == with.audio && without.captions == with.captions);
    let luma = |rendition: &Rendition| {
        let image = film::decode_picture(&rendition.thumbnail).expect("a thumbnail");
        image
            .rgb
            .chunks(image.width as usize * 3)
            .map(|row| row.iter().map(|&c| u64::from(c)).sum())
            .collect::<Vec<u64>>()
    };
    let (plain, written) = (luma(&without), luma(&with));
    let unlike = |rows: std::ops::Range<usize>| rows.map(|r| plain[r].abs_diff(written[r])).sum::<u64>() as f64;
    let (third, whole) = (plain.len() / 3, plain.len());
    let (low, high) = (unlike(2 * third..whole), unlike(0..third));
    // The coding of one part of a picture touches the others a little.
    assert!(low > 4.0 * high.max(1.0), "the lower third changed by {low}, the upper by {high}");
}

/// Time of the steepest rise of loudness within 30 ms around a time, seconds.
fn onset_near(samples: &[f32], at_s: f32) -> f32 {
    const WINDOW: usize = 48; // 1 ms
    let energy: Vec<f32> =
        samples.chunks(WINDOW).map(|w| w.iter().map(|s| s * s).sum::<f32>() / WINDOW as f32).collect();
    let middle = (at_s * 1000.0) as usize;
    let from = middle.saturating_sub(30);
    let to = (middle + 30).min(energy.len().saturating_sub(5));
    let rise = |i: usize| -> f32 {
        let mean = |range: std::ops::Range<usize>| energy[range].iter().sum::<f32>();
        mean(i..i + 4) - mean(i.saturating_sub(4)..i)
    };
    let best = (from..to).max_by(|&a, &b| rise(a).total_cmp(&rise(b))).unwrap_or(middle);
    best as f32 / 1000.0
}

#[tokio::test]
async fn a_bounce_is_heard_within_five_milliseconds_of_the_contact() {
    let generation = generation("A wooden ball is dropped on a wooden floor and bounces. Fixed camera.", 4);
    let board = engine_studio::storyboard(&generation).expect("a storyboard");
    let scene = studio_stage::stage(&board, (320, 180), generation.seed, None);
    let take = studio_motion::perform(&scene);
    let hits: Vec<f32> = take.shots[0]
        .events
        .iter()
        .filter(|e| matches!(e.kind, EventKind::Impact { speed, .. } if speed > 1.0))
        .map(|e| e.at_s)
        .collect();
    assert!(hits.len() >= 2, "the ball bounced {} times", hits.len());
    let samples = sound(&film(generation, 2).await);
    for at in hits {
        let heard = onset_near(&samples, at);
        assert!((heard - at).abs() <= 0.005, "contact at {at} s, heard at {heard} s");
    }
}

#[tokio::test]
async fn a_pianist_is_at_the_key_when_its_note_sounds() {
    let generation = generation("A calico cat playing a piano on stage", 4);
    let board = engine_studio::storyboard(&generation).expect("a storyboard");
    let scene = studio_stage::stage(&board, (320, 180), generation.seed, None);
    let take = studio_motion::perform(&scene);
    let notes: Vec<f32> = take.shots[0]
        .events
        .iter()
        .filter(|e| matches!(e.kind, EventKind::Note { instrument: Instrument::Piano, .. }))
        .map(|e| e.at_s)
        .collect();
    assert!(notes.len() >= 4, "{} notes were played", notes.len());
    let samples = sound(&film(generation, 2).await);
    let first = notes.iter().copied().fold(f32::MAX, f32::min);
    let heard = onset_near(&samples, first);
    assert!((heard - first).abs() <= 0.005, "first key at {first} s, heard at {heard} s");
}

#[tokio::test]
async fn a_remix_changes_what_it_names_and_keeps_the_rest() {
    let original = generation("A brown dog sits on a green lawn", 1);
    let first = film(original.clone(), 2).await;
    let storyboard = first.storyboard.clone().expect("a storyboard");
    let source = Source {
        kind: SourceKind::Remix,
        storyboard: Some(storyboard.clone()),
        seconds: 2,
        seed: first.seed,
        film: None,
    };
    let remix = Generation { prompt: "make it night".into(), source: Some(source), seed: 99, ..original };
    let second = film(remix, 2).await;
    assert_eq!(second.seed, first.seed);
    let changed = second.storyboard.expect("a storyboard");
    assert_eq!(changed["shots"][0]["light"]["time"], "night");
    for kept in ["cast", "actions", "setting", "camera"] {
        assert_eq!(changed["shots"][0][kept], storyboard["shots"][0][kept], "{kept} changed");
    }
    assert!(first.video != second.video);
}

#[tokio::test]
async fn a_cancelled_film_stops() {
    let progress = Progress::default();
    let studio = Studio::new(Config { threads: 2 });
    let mut reports = progress.watch();
    let job = tokio::spawn({
        let progress = progress.clone();
        async move { studio.generate(generation("A fox runs through a forest", 20), progress).await }
    });
    reports.wait_for(|r| r.fraction > 0.13).await.expect("drawing began");
    progress.cancel();
    let ended = tokio::time::timeout(std::time::Duration::from_secs(5), job).await.expect("stopped").expect("no panic");
    assert!(matches!(ended, Err(Error::Cancelled)));
}

#[tokio::test]
async fn a_storyboard_by_hand_is_filmed_or_refused_with_the_place_of_the_fault() {
    let board = serde_json::json!({
        "version": 1,
        "shots": [{ "seconds": 1.0, "setting": { "place": "meadow" },
                    "cast": [{ "id": "rex", "kind": "dog" }],
                    "actions": [{ "who": "rex", "verb": "sit" }] }]
    });
    let good = film(Generation { storyboard: Some(board.clone()), ..generation("", 1) }, 2).await;
    assert!((good.seconds - 1.0).abs() < 1e-6);
    let mut bad = board;
    bad["shots"][0]["actions"][0]["who"] = "max".into();
    let refused = Studio::new(Config::default())
        .generate(Generation { storyboard: Some(bad), ..generation("", 1) }, Progress::default())
        .await;
    match refused {
        Err(Error::Refused { message, .. }) => assert!(message.contains("shots[0].actions[0].who"), "{message}"),
        other => panic!("{other:?}"),
    }
}
