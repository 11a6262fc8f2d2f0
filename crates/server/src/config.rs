//! The server's settings.

use engine::Size;
use serde::{Deserialize, Serialize};
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
    /// What a second of film costs, by model; nothing for models that are not listed.
    pub prices: BTreeMap<String, Price>,
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

/// What a second of film costs, in millionths of the operator's currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Price {
    /// The same for all sizes.
    Flat(u64),
    /// A picture costs what the smallest of these costs that has as many pixels; one that is larger
    /// than all, what the largest costs.
    BySize(BTreeMap<Size, u64>),
}

impl Price {
    fn of(&self, size: Size) -> u64 {
        let pixels = |size: &Size| u64::from(size.width) * u64::from(size.height);
        match self {
            Self::Flat(micros) => *micros,
            Self::BySize(tiers) => {
                let covers = tiers.iter().filter(|(tier, _)| pixels(tier) >= pixels(&size));
                let tier = covers.min_by_key(|(tier, _)| pixels(tier));
                tier.or_else(|| tiers.iter().max_by_key(|(tier, _)| pixels(tier))).map_or(0, |(_, micros)| *micros)
            }
        }
    }
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
    pub(crate) fn price(&self, model: &str, size: Size) -> Micros {
        let micros = self.prices.get(model).map_or(0, |price| price.of(size));
        Micros(i64::try_from(micros).unwrap_or(i64::MAX))
    }

    /// Whether no film is made without the visible mark.
    pub(crate) fn demands_mark(&self) -> bool {
        self.watermark && !self.watermark_optional
    }

    /// The largest data URL: base64 is a third larger than the image, and its type stands before it.
    pub(crate) fn max_data_url_bytes(&self) -> usize {
        const HEAD: usize = 256;
        self.max_image_bytes.div_ceil(3) * 4 + HEAD
    }

    /// The largest JSON body: an image as a data URL and texts.
    pub(crate) fn max_json_bytes(&self) -> usize {
        self.max_data_url_bytes() + self.max_text_bytes
    }
}
