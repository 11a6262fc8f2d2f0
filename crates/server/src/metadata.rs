//! The client's own notes on what it makes.

use crate::input::Input;
use std::collections::BTreeMap;
use wire::{Code, Error};

const MAX_PAIRS: usize = 16;
const MAX_KEY_CHARS: usize = 64;
const MAX_TEXT_CHARS: usize = 512;

/// Takes `metadata`: up to 16 pairs of texts.
pub(crate) fn take_metadata(input: &mut Input) -> Result<Option<BTreeMap<String, String>>, Error> {
    let Some(metadata) = input.take_pairs("metadata")? else { return Ok(None) };
    if metadata.len() > MAX_PAIRS {
        let message =
            format!("Invalid 'metadata': too many pairs. Expected at most {MAX_PAIRS}, but got {}.", metadata.len());
        return Err(Error::about("metadata", Code::InvalidValue, message));
    }
    for (key, text) in &metadata {
        for (part, most) in [(key, MAX_KEY_CHARS), (text, MAX_TEXT_CHARS)] {
            if part.chars().count() > most {
                return Err(Error::string_too_long("metadata", most, part.chars().count()));
            }
        }
    }
    Ok(Some(metadata))
}
