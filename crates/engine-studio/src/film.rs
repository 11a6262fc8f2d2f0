//! One film, stage by stage: the page to read first.

use crate::{draw, first_frame};
use engine::{Error, Generation, Progress, Rendition, SourceKind, Stage};
use film::{Caption, encode_sound, web_vtt, write_mp4, write_wave};
use studio_scene::{FRAME_RATE, Scene};
use studio_storyboard::{Storyboard, validate};

/// Makes the film on this thread and `threads` drawing threads.
///
/// # Errors
/// [`Error::Refused`] for a bad storyboard or picture, [`Error::Cancelled`], and
/// [`Error::Broken`] for what should not happen.
pub(crate) fn make(generation: &Generation, threads: usize, progress: &Progress) -> Result<Rendition, Error> {
    let going_on = || if progress.is_cancelled() { Err(Error::Cancelled) } else { Ok(()) };
    let size = (generation.size.width, generation.size.height);

    progress.report(Stage::Reading, 0.0);
    let board = storyboard(generation)?;
    let first = generation.first_frame.as_ref().map(|bytes| first_frame::read(bytes, size)).transpose()?;

    progress.report(Stage::Staging, 0.01);
    let scene = studio_stage::stage(&board, size, seed(generation), first);
    going_on()?;

    progress.report(Stage::Moving, 0.06);
    let take = studio_motion::perform(&scene);
    going_on()?;

    progress.report(Stage::Sounding, 0.12);
    let (sound, pictures) = std::thread::scope(|scope| {
        let sound = scope.spawn(|| {
            let mut mix = studio_sound::score(&scene, &take);
            if !generation.audio {
                mix.left.fill(0.0);
                mix.right.fill(0.0);
            }
            Ok::<_, film::Error>((encode_sound(&mix.left, &mix.right)?, write_wave(&mix.left, &mix.right)?))
        });
        let pictures = draw::draw(&scene, &take, threads, generation.mark, progress);
        (sound.join(), pictures)
    });
    let pictures = pictures?;
    let (sound, wave) = sound.map_err(|_| Error::Broken("the sound stage panicked".into()))?.map_err(broken)?;

    progress.report(Stage::Writing, 0.98);
    let video = write_mp4(&pictures.track, &sound, &board.title, "Kinora studio").map_err(broken)?;
    progress.report(Stage::Writing, 1.0);
    Ok(Rendition {
        video: video.into(),
        thumbnail: pictures.thumbnail.into(),
        spritesheet: pictures.sheet.into(),
        last_frame: pictures.last_frame.into(),
        audio: wave.into(),
        captions: web_vtt(&captions(&scene)),
        understanding: serde_json::to_value(&board.understanding).map_err(broken)?,
        storyboard: Some(serde_json::to_value(&board).map_err(broken)?),
        seconds: scene.seconds(),
        seed: seed(generation),
    })
}

/// The storyboard of a generation: handed over, revised from a source, or read from the prompt.
///
/// # Errors
/// [`Error::Refused`] when a handed-over storyboard is not one or has another length.
pub fn storyboard(generation: &Generation) -> Result<Storyboard, Error> {
    if let Some((source, json)) = generation.source.as_ref().and_then(|s| Some((s, s.storyboard.as_ref()?))) {
        let board = parse(json)?;
        return Ok(match source.kind {
            SourceKind::Remix => studio_language::revise(&board, &generation.prompt, seed(generation)),
            SourceKind::Extension => {
                let more = generation.seconds as f32 - length(&board);
                if more <= 0.0 {
                    return Err(refused(format!("{} s are no longer than the source", generation.seconds)));
                }
                studio_language::extend(&board, &generation.prompt, more)
            }
        });
    }
    if let Some(json) = &generation.storyboard {
        let board = parse(json)?;
        let seconds = length(&board);
        if (seconds - generation.seconds as f32).abs() > 1.0 / FRAME_RATE as f32 {
            return Err(refused(format!("shots: last {seconds} s together, but seconds is {}", generation.seconds)));
        }
        return Ok(board);
    }
    Ok(studio_language::read(&generation.prompt, generation.seconds as f32, seed(generation)))
}

/// Seconds from the first shot to the last.
fn length(board: &Storyboard) -> f32 {
    board.shots.iter().map(|s| s.seconds).sum()
}

fn parse(json: &serde_json::Value) -> Result<Storyboard, Error> {
    let board: Storyboard = serde_json::from_value(json.clone()).map_err(|e| refused(e.to_string()))?;
    validate(&board)
        .map_err(|problems| refused(problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")))?;
    Ok(board)
}

/// A remix keeps the seed of its source, so that what the instruction does not name stays as it was.
fn seed(generation: &Generation) -> u64 {
    generation.source.as_ref().map_or(generation.seed, |source| source.seed)
}

fn captions(scene: &Scene) -> Vec<Caption> {
    let mut start = 0.0;
    let mut all = Vec::new();
    for shot in &scene.shots {
        for line in &shot.sound.lines {
            let at = start + f64::from(line.at_s);
            let samples = line.utterance.samples.len() as f64;
            let end_s = (at + samples / f64::from(studio_speech::SAMPLE_RATE)).min(scene.seconds());
            all.push(Caption { start_s: at, end_s, speaker: None, text: line.text.clone() });
        }
        start += f64::from(shot.seconds());
    }
    all
}

fn refused(message: String) -> Error {
    Error::Refused { code: "invalid_storyboard", message: format!("storyboard: {message}") }
}

fn broken(error: impl std::fmt::Display) -> Error {
    Error::Broken(error.to_string())
}
