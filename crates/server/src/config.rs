//! The server's settings.

use std::collections::BTreeMap;
use std::time::Duration;
use store::Micros;

/// How requests are treated.
#[derive(Debug, Clone)]
pub struct Config {
    /// Whether requests are held to the very letter of the Videos API. A lenient server takes other
    /// spellings, passes over unknown parameters, makes any length and size that the engine can, and
    /// scales and crops a reference image of another size.
    pub strict: bool,
    /// What a second of film costs, in millionths, by model; nothing for models that are not listed.
    pub prices: BTreeMap<String, u64>,
    /// Whether films carry the visible mark unless the request says otherwise.
    pub watermark: bool,
    /// Whether requests may say `"watermark": false`.
    pub watermark_optional: bool,
    /// The certificate, in PEM, under which the service signs its films; empty when it does not.
    pub credentials_root: String,
    /// How long films are kept after they are finished: the most that a request may ask for.
    pub retention: Duration,
    /// The largest reference image, bytes.
    pub max_image_bytes: usize,
    /// The largest uploaded film, bytes.
    pub max_film_bytes: usize,
    /// The largest file, bytes.
    pub max_file_bytes: usize,
    /// The largest text field or storyboard, bytes.
    pub max_text_bytes: usize,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            strict: false,
            prices: BTreeMap::new(),
            watermark: true,
            watermark_optional: false,
            credentials_root: String::new(),
            retention: Duration::from_secs(7 * 24 * 3600),
            max_image_bytes: 20 << 20,
            max_film_bytes: 256 << 20,
            max_file_bytes: 100 << 20,
            max_text_bytes: 1 << 20,
        }
    }
}

impl Config {
    /// What a second of film costs.
    pub(crate) fn price(&self, model: &str) -> Micros {
        Micros(self.prices.get(model).map_or(0, |micros| i64::try_from(*micros).unwrap_or(i64::MAX)))
    }

    /// The largest JSON body: an image as a data URL is a third larger than its bytes.
    pub(crate) fn max_json_bytes(&self) -> usize {
        self.max_image_bytes / 3 * 4 + self.max_text_bytes
    }
}
