//! One film, stage by stage: the page to read first.

use crate::draw::Prelude;
use crate::{draw, first_frame, upload};
use engine::{Error, Generation, Progress, Rendition, SourceKind, Stage};
use film::{Caption, Mark, SAMPLE_RATE, Subtitles, encode_sound, web_vtt, write_mp4, write_wave};
use studio_language::Character;
use studio_scene::{FRAME_RATE, Scene, Take};
use studio_shape::generate::FONTS;
use studio_storyboard::{Reason, Storyboard, Understanding, validate};

/// Makes the film on this thread and `threads` drawing threads.
///
/// # Errors
/// [`Error::Refused`] for a bad storyboard or picture, [`Error::Cancelled`], and
/// [`Error::Broken`] for what should not happen.
pub(crate) fn make(generation: &Generation, threads: usize, progress: &Progress) -> Result<Rendition, Error> {
    let going_on = || if progress.is_cancelled() { Err(Error::Cancelled) } else { Ok(()) };
    let size = (generation.size.width, generation.size.height);

    progress.report(Stage::Reading, 0.0);
    let prelude = upload::prelude(generation)?;
    let before_s = prelude.as_ref().map_or(0, |p| p.frames / FRAME_RATE);
    let board = board(generation, before_s)?;
    let first = match (&prelude, &generation.first_frame) {
        (Some(prelude), _) => Some(upload::last_picture(prelude, size)?),
        (None, bytes) => bytes.as_ref().map(|bytes| first_frame::read(bytes, size)).transpose()?,
    };

    progress.report(Stage::Staging, 0.01);
    let board = if first.is_some() { studio_stage::over_picture(board) } else { board };
    let scene = studio_stage::stage(&board, size, seed(generation), first);
    going_on()?;

    progress.report(Stage::Moving, 0.06);
    let take = studio_motion::perform(&scene);
    going_on()?;

    progress.report(Stage::Sounding, 0.12);
    let captions = captions(&scene, f64::from(before_s));
    let over = draw::Overlay {
        mark: generation.mark.then(|| Mark::new(size.0, size.1)),
        subtitles: generation.captions.then(|| Subtitles::new(size.0, size.1, &captions, &FONTS)),
    };
    let (sound, pictures) = std::thread::scope(|scope| {
        let sound = scope.spawn(|| {
            let (left, right) = channels(&scene, &take, prelude.as_ref(), generation.audio)?;
            Ok::<_, film::Error>((encode_sound(&left, &right)?, write_wave(&left, &right)?))
        });
        let pictures = draw::draw(&scene, &take, prelude.as_ref(), threads, over, progress);
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
        captions: web_vtt(&captions),
        understanding: serde_json::to_value(&board.understanding).map_err(broken)?,
        // A film that begins with an uploaded one cannot be made from a storyboard alone.
        storyboard: prelude.is_none().then(|| serde_json::to_value(&board)).transpose().map_err(broken)?,
        seconds: f64::from(before_s) + scene.seconds(),
        seed: seed(generation),
    })
}

/// Both channels at 48 kHz: the prelude's own sound, then what the take sounds like.
fn channels(
    scene: &Scene,
    take: &Take,
    prelude: Option<&Prelude<'_>>,
    audible: bool,
) -> Result<(Vec<f32>, Vec<f32>), film::Error> {
    let (mut left, mut right) = match prelude {
        Some(p) => p.footage.sound((p.frames / FRAME_RATE * SAMPLE_RATE) as usize)?,
        None => Default::default(),
    };
    let mix = studio_sound::score(scene, take);
    left.extend(mix.left);
    right.extend(mix.right);
    if !audible {
        left.fill(0.0);
        right.fill(0.0);
    }
    Ok((left, right))
}

/// The storyboard of a generation: handed over, revised from a source, or read from the prompt.
///
/// # Errors
/// [`Error::Refused`] when a handed-over storyboard is not one or has another length.
pub fn storyboard(generation: &Generation) -> Result<Storyboard, Error> {
    board(generation, 0)
}

/// The storyboard of what comes after the first so many seconds: one that can be handed over again.
fn board(generation: &Generation, before_s: u32) -> Result<Storyboard, Error> {
    let board = written(generation, before_s)?;
    check(&board)?;
    Ok(board)
}

fn written(generation: &Generation, before_s: u32) -> Result<Storyboard, Error> {
    let new_s = generation.seconds.saturating_sub(before_s);
    if let Some((source, json)) = generation.source.as_ref().and_then(|s| Some((s, s.storyboard.as_ref()?))) {
        let board = parse(json)?;
        return Ok(match source.kind {
            SourceKind::Remix => studio_language::revise(&board, &generation.prompt),
            SourceKind::Extension => {
                let more = generation.seconds as f32 - board.seconds();
                if more <= 0.0 {
                    return Err(refused(format!("{} s are no longer than the source", generation.seconds)));
                }
                studio_language::extend(&board, &generation.prompt, more)
            }
        });
    }
    if let Some(json) = &generation.storyboard {
        let board = parse(json)?;
        let seconds = board.seconds();
        if (seconds - generation.seconds as f32).abs() > 1.0 / FRAME_RATE as f32 {
            return Err(refused(format!("shots: last {seconds} s together, but seconds is {}", generation.seconds)));
        }
        return Ok(board);
    }
    let characters = generation.characters.iter().map(character).collect::<Result<Vec<_>, _>>()?;
    let mut board = studio_language::read_cast(&characters, &generation.prompt, new_s as f32);
    if let Some(source) = &generation.source {
        board.understanding.push(taken_from(source.kind));
    }
    Ok(board)
}

/// A character as the language reads it.
fn character(character: &engine::Character) -> Result<Character, Error> {
    let likeness = serde_json::from_value(character.likeness.clone()).map_err(broken)?;
    Ok(Character { name: character.name.clone(), likeness })
}

/// Says what an uploaded film was used for.
fn taken_from(kind: SourceKind) -> Understanding {
    let substitute = match kind {
        SourceKind::Remix => "its first picture, out of which the film grows; its motion and sound are not used",
        SourceKind::Extension => "the whole of it; the new part grows out of its last picture",
    };
    Understanding { span: "video".into(), reason: Reason::Reference, substitute: substitute.into() }
}

/// The length of a storyboard in whole seconds, when it is one.
#[must_use]
pub fn seconds(json: &serde_json::Value) -> Option<u32> {
    let board = parse(json).ok()?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most a few minutes")]
    Some(board.seconds().round().max(1.0) as u32)
}

fn parse(json: &serde_json::Value) -> Result<Storyboard, Error> {
    let board: Storyboard = serde_json::from_value(json.clone()).map_err(|e| refused(e.to_string()))?;
    check(&board)?;
    Ok(board)
}

fn check(board: &Storyboard) -> Result<(), Error> {
    validate(board).map_err(|problems| refused(problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")))
}

/// A remix keeps the seed of its source, so that what the instruction does not name stays as it was.
fn seed(generation: &Generation) -> u64 {
    generation.source.as_ref().map_or(generation.seed, |source| source.seed)
}

fn captions(scene: &Scene, mut start: f64) -> Vec<Caption> {
    let mut all = Vec::new();
    for shot in &scene.shots {
        // The others of a chorus have no words of their own, and what begins after the cut is not heard.
        for line in shot.sound.lines.iter().filter(|l| !l.text.is_empty() && l.at_s < shot.seconds()) {
            let at = start + f64::from(line.at_s);
            let samples = line.utterance.samples.len() as f64;
            let end_s = (at + samples / f64::from(studio_speech::SAMPLE_RATE)).min(start + f64::from(shot.seconds()));
            all.push(Caption { start_s: at, end_s, text: line.text.clone() });
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn captions_tell_once_what_is_said_before_the_cut() {
        let shot = serde_json::json!({
            "seconds": 3,
            "cast": [{ "id": "birds", "kind": "bird", "count": 3 }],
            "dialogue": [{ "who": "birds", "text": "Hello" }, { "text": "Too late", "at_s": 3.5 }]
        });
        let board = serde_json::from_value(serde_json::json!({ "version": 1, "shots": [shot] })).expect("a board");
        let captions = captions(&studio_stage::stage(&board, (64, 36), 1, None), 10.0);
        assert_eq!(captions.iter().map(|c| c.text.as_str()).collect::<Vec<_>>(), ["Hello"]);
        assert!(captions.iter().all(|c| 10.0 <= c.start_s && c.start_s < c.end_s && c.end_s <= 13.0));
    }
}
