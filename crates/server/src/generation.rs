//! A request's parameters, checked against the engine's card: what comes out is valid.

use crate::Config;
use crate::error::{Answer, internal};
use crate::input::{Input, type_name};
use engine::{Card, Engine, Generation, Model, Size};
use std::sync::Arc;
use wire::{Code, Error};

const MAX_PROMPT_CHARS: usize = 32_000;

/// The smallest width and height that can be seen as a film.
const MIN_SIDE: u32 = 64;

/// Whole numbers that every JSON reader keeps exact.
const MAX_SEED: u64 = (1 << 53) - 1;

const PARAMETERS: &[&str] =
    &["model", "prompt", "seconds", "size", "input_reference", "seed", "storyboard", "watermark"];

/// Everything but the reference image.
pub(crate) fn read_generation(input: &mut Input, card: &Card, config: &Config) -> Result<Generation, Error> {
    input.allow_only(PARAMETERS)?;
    let prompt = read_prompt(input)?;
    let model = read_model(input, card)?;
    Ok(Generation {
        seconds: read_seconds(input, model)?,
        size: read_size(input, model, card)?,
        model: model.id.clone(),
        prompt,
        seed: input.take_integer("seed", 0, MAX_SEED)?.unwrap_or_else(random_seed),
        storyboard: input.take_document("storyboard")?,
        characters: Vec::new(),
        audio: true,
        mark: read_watermark(input, config)?,
        first_frame: None,
        source: None,
    })
}

pub(crate) fn read_prompt(input: &mut Input) -> Result<String, Error> {
    let prompt = input.take_text("prompt", "a string")?.ok_or_else(|| Error::missing_parameter("prompt"))?;
    if prompt.trim().is_empty() {
        return Err(Error::string_empty("prompt"));
    }
    match prompt.chars().count() {
        length if length > MAX_PROMPT_CHARS => Err(Error::string_too_long("prompt", MAX_PROMPT_CHARS, length)),
        _ => Ok(prompt),
    }
}

/// Asks the engine whether a storyboard that came with the request can be filmed.
pub(crate) async fn check_storyboard(engine: &Arc<dyn Engine>, generation: Generation) -> Answer<Generation> {
    if generation.storyboard.is_none() {
        return Ok(generation);
    }
    let engine = Arc::clone(engine);
    let checked = tokio::task::spawn_blocking(move || engine.storyboard(&generation).map(|_| generation));
    match checked.await {
        Ok(Ok(generation)) => Ok(generation),
        Ok(Err(engine::Error::Refused { code, message })) => {
            let about = Error::about("storyboard", Code::InvalidValue, message);
            Err(Error { own_code: Some(code), ..about }.into())
        }
        Ok(Err(error)) => {
            tracing::error!(%error, "a storyboard could not be checked");
            Err(internal())
        }
        Err(error) => {
            tracing::error!(%error, "a storyboard could not be checked");
            Err(internal())
        }
    }
}

fn read_model<'a>(input: &mut Input, card: &'a Card) -> Result<&'a Model, Error> {
    let Some(id) = input.take_text("model", "a string")? else { return Ok(&card.models[0]) };
    let known = || card.models.iter().map(|m| m.id.clone()).collect::<Vec<_>>();
    card.models.iter().find(|m| m.id == id).ok_or_else(|| Error::invalid_value("model", &id, &known()))
}

fn read_seconds(input: &mut Input, model: &Model) -> Result<u32, Error> {
    let known: Vec<String> = model.seconds.iter().map(u32::to_string).collect();
    let text = match input.take("seconds") {
        None => return Ok(model.seconds[0]),
        Some(serde_json::Value::String(text)) => text,
        Some(other) => {
            let expected = format!("one of {}", one_of(&known));
            return Err(Error::invalid_type("seconds", &expected, type_name(&other)));
        }
    };
    let listed = model.seconds.iter().zip(&known).find(|(_, name)| **name == text);
    listed.map(|(seconds, _)| *seconds).ok_or_else(|| Error::invalid_value("seconds", &text, &known))
}

fn read_size(input: &mut Input, model: &Model, card: &Card) -> Result<Size, Error> {
    let Some(text) = input.take_text("size", "a string")? else { return Ok(model.sizes[0]) };
    let makeable =
        |size: &Size| model.sizes.contains(size) || (card.any_even_size && is_even_within(*size, card.max_size));
    if let Some(size) = text.parse().ok().filter(makeable) {
        return Ok(size);
    }
    let known: Vec<String> = model.sizes.iter().map(Size::to_string).collect();
    let mut error = Error::invalid_value("size", &text, &known);
    if card.any_even_size {
        error.message += &format!(" Any other even width and height from {MIN_SIDE} up to {} work too.", card.max_size);
    }
    Err(error)
}

/// Whether an engine makes films of this size besides those that its models list.
#[must_use]
pub fn is_makeable(card: &Card, size: Size) -> bool {
    card.any_even_size && is_even_within(size, card.max_size)
}

/// Whether both sides are even and fit, either way round.
fn is_even_within(size: Size, most: Size) -> bool {
    let (long, short) = (size.width.max(size.height), size.width.min(size.height));
    let fits = long <= most.width.max(most.height) && short <= most.width.min(most.height);
    fits && short >= MIN_SIDE && size.width.is_multiple_of(2) && size.height.is_multiple_of(2)
}

fn read_watermark(input: &mut Input, config: &Config) -> Result<bool, Error> {
    match input.take_bool("watermark")? {
        Some(false) if config.watermark && !config.watermark_optional => {
            let message = "Invalid value: 'false'. This server does not make films without the visible mark.";
            Err(Error::about("watermark", Code::InvalidValue, message))
        }
        asked => Ok(asked.unwrap_or(config.watermark)),
    }
}

/// Short enough to be read aloud.
fn random_seed() -> u64 {
    let mut bytes = [0; 4];
    getrandom::fill(&mut bytes).expect("the operating system has randomness");
    u64::from(u32::from_le_bytes(bytes))
}

/// `'4', '8', or '12'`.
fn one_of(known: &[String]) -> String {
    match known {
        [init @ .., last] if !init.is_empty() => {
            let comma = if init.len() > 1 { "," } else { "" };
            let init: Vec<_> = init.iter().map(|v| format!("'{v}'")).collect();
            format!("{}{comma} or '{last}'", init.join(", "))
        }
        _ => known.iter().map(|v| format!("'{v}'")).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_fit_either_way_round() {
        let most = Size::new(1920, 1080);
        assert!(is_even_within(Size::new(1080, 1920), most));
        assert!(is_even_within(Size::new(320, 180), most));
        for (w, h) in [(1920, 1920), (321, 180), (1922, 1080), (62, 180), (0, 0)] {
            assert!(!is_even_within(Size::new(w, h), most), "{w}x{h}");
        }
    }

    #[test]
    fn choices_are_listed_in_words() {
        let words = |known: &[&str]| one_of(&known.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>());
        assert_eq!(words(&["4"]), "'4'");
        assert_eq!(words(&["4", "8"]), "'4' or '8'");
        assert_eq!(words(&["4", "8", "12"]), "'4', '8', or '12'");
    }
}
