//! Writes credentials into a film.

use crate::{Error, Identity, Origin, origin};
use c2pa::settings::Settings;
use c2pa::{Builder, Context};
use serde_json::json;
use std::io::Cursor;

pub(crate) const FORMAT: &str = "video/mp4";

/// The credentials of a film without ingredients take about this much.
const CREDENTIALS_BYTES: usize = 16 << 10;

impl Identity {
    /// The film with its credentials, which say where it came from. It is hashed as a whole; its
    /// index stays before its samples.
    ///
    /// # Errors
    /// [`Error`].
    pub fn sign(&self, film: &[u8], origin: &Origin) -> Result<Vec<u8>, Error> {
        let signer = self.signer()?;
        sign(film, origin, signer.as_ref()).map_err(|error| Error::Signing(error.to_string()))
    }
}

fn sign(film: &[u8], origin: &Origin, signer: &dyn c2pa::Signer) -> Result<Vec<u8>, c2pa::Error> {
    // What we say ourselves, other than what was found with an ingredient.
    let settings = json!({"builder": {"created_assertion_labels": ["c2pa.actions", "c2pa.ingredient"]}});
    let context = Context::new().with_settings(Settings::new().with_json(&settings.to_string())?)?;
    let mut builder = Builder::from_context(context).with_definition(origin.manifest().to_string())?;
    for (number, ingredient) in origin.ingredients.iter().enumerate() {
        let description = ingredient.describe(&origin::id(number));
        let mut bytes = Cursor::new(&ingredient.bytes);
        builder.add_ingredient_from_stream(description.to_string(), ingredient.media_type(), &mut bytes)?;
    }
    let mut signed = Cursor::new(Vec::with_capacity(film.len() + CREDENTIALS_BYTES));
    builder.sign(signer, FORMAT, &mut Cursor::new(film), &mut signed)?;
    Ok(signed.into_inner())
}
