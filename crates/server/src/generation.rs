//! A request's parameters, checked against the engine's card: what comes out is valid.

use crate::Config;
use crate::input::{Input, type_name};
use engine::{Card, Engine, Generation, Model, Size};
use wire::{Code, Error};

const MAX_PROMPT_CHARS: usize = 32_000;

/// The smallest width and height that can be seen as a film.
const MIN_SIDE: u32 = 64;

/// Whole numbers that every JSON reader keeps exact.
const MAX_SEED: u64 = (1 << 53) - 1;

/// Everything but the reference image.
pub(crate) fn read_generation(input: &mut Input, engine: &dyn Engine, config: &Config) -> Result<Generation, Error> {
    let card = engine.card();
    let prompt = read_prompt(input)?;
    let model = read_model(input, card)?.unwrap_or(&card.models[0]);
    let storyboard = input.take_document("storyboard")?;
    // A storyboard that says how long it is need not be sent with the length.
    let own_length = storyboard.as_ref().and_then(|board| engine.seconds(board));
    let seconds = match (read_seconds(input, &model.seconds, config)?, own_length) {
        (None, Some(seconds)) if seconds > card.max_seconds => {
            let message = format!("The storyboard lasts {seconds} seconds. At most {} are made.", card.max_seconds);
            return Err(Error::about("storyboard", Code::InvalidValue, message));
        }
        (given, own) => given.or(own),
    };
    let finish = read_finish(input, config)?;
    Ok(Generation {
        seconds: seconds.unwrap_or(model.seconds[0]),
        size: read_size(input, model, card, config)?,
        model: model.id.clone(),
        prompt,
        seed: read_seed(input)?.unwrap_or_else(random_seed),
        storyboard,
        characters: Vec::new(),
        audio: finish.audio.unwrap_or(true),
        captions: finish.captions.unwrap_or(false),
        mark: finish.mark.unwrap_or(config.watermark),
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

pub(crate) fn read_model<'a>(input: &mut Input, card: &'a Card) -> Result<Option<&'a Model>, Error> {
    let Some(id) = input.take_text("model", "a string")? else { return Ok(None) };
    let known = || card.models.iter().filter(|m| m.named).map(|m| m.id.clone()).collect::<Vec<_>>();
    let found = card.models.iter().find(|m| m.id == id);
    found.map(Some).ok_or_else(|| Error::invalid_value("model", &id, &known()))
}

/// A length among the listed ones. A lenient server makes every whole number of seconds up to the longest.
pub(crate) fn read_seconds(input: &mut Input, listed: &[u32], config: &Config) -> Result<Option<u32>, Error> {
    let known: Vec<String> = listed.iter().map(u32::to_string).collect();
    let text = match input.take("seconds") {
        None => return Ok(None),
        Some(serde_json::Value::String(text)) => text,
        Some(other) => {
            let expected = format!("one of {}", one_of(&known));
            return Err(Error::invalid_type("seconds", &expected, type_name(&other)));
        }
    };
    let longest = listed.iter().copied().max().unwrap_or(0);
    let makeable = |seconds: &u32| listed.contains(seconds) || (!config.strict && (1..=longest).contains(seconds));
    let plain = !text.starts_with(['+', '0']);
    if let Some(seconds) = text.parse().ok().filter(|seconds| plain && makeable(seconds)) {
        return Ok(Some(seconds));
    }
    let mut error = Error::invalid_value("seconds", &text, &known);
    if !config.strict {
        error.message += &format!(" Any other whole number from 1 to {longest} works too.");
    }
    Err(error)
}

fn read_size(input: &mut Input, model: &Model, card: &Card, config: &Config) -> Result<Size, Error> {
    let Some(text) = input.take_text("size", "a string")? else { return Ok(model.sizes[0]) };
    let any_even = card.any_even_size && !config.strict;
    let makeable = |size: &Size| model.sizes.contains(size) || (any_even && is_even_within(*size, card.max_size));
    if let Some(size) = text.parse().ok().filter(makeable) {
        return Ok(size);
    }
    let known: Vec<String> = model.sizes.iter().map(Size::to_string).collect();
    let mut error = Error::invalid_value("size", &text, &known);
    if any_even {
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

/// How a film is finished, as far as its request says so.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Finish {
    /// Whether it is heard.
    pub(crate) audio: Option<bool>,
    /// Whether what is said is written into the picture.
    pub(crate) captions: Option<bool>,
    /// Whether it carries the visible mark.
    pub(crate) mark: Option<bool>,
}

/// `audio`, `captions` and `watermark`.
pub(crate) fn read_finish(input: &mut Input, config: &Config) -> Result<Finish, Error> {
    let finish = Finish {
        audio: input.take_bool("audio")?,
        captions: input.take_bool("captions")?,
        mark: input.take_bool("watermark")?,
    };
    if finish.mark == Some(false) && config.demands_mark() {
        let message = "Invalid value: 'false'. This server does not make films without the visible mark.";
        return Err(Error::about("watermark", Code::InvalidValue, message));
    }
    Ok(finish)
}

pub(crate) fn read_seed(input: &mut Input) -> Result<Option<u64>, Error> {
    input.take_integer("seed", 0, MAX_SEED)
}

/// Short enough to be read aloud.
pub(crate) fn random_seed() -> u64 {
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
