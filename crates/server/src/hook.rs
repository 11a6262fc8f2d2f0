//! Where a request wants the end of its video announced: `webhook_url` and `webhook_secret`.

use crate::App;
use crate::input::Input;
use crate::routes::webhooks::take_url;
use store::{Hook, SigningSecret};
use wire::{Code, Error};

const URL: &str = "webhook_url";
const SECRET: &str = "webhook_secret";
const MAX_SECRET: usize = 512;

/// Takes it out of a request. Without a secret one is made.
pub(crate) fn take_hook(app: &App, input: &mut Input) -> Result<Option<Hook>, Error> {
    let (url, secret) = (take_url(app, input, URL)?, input.take_text(SECRET, "a string")?);
    let Some(url) = url else {
        let alone = || Error::about(SECRET, Code::InvalidValue, "'webhook_secret' is of no use without 'webhook_url'.");
        return secret.map_or(Ok(None), |_| Err(alone()));
    };
    match secret {
        Some(secret) if secret.is_empty() => Err(Error::string_empty(SECRET)),
        Some(secret) if secret.len() > MAX_SECRET => Err(Error::string_too_long(SECRET, MAX_SECRET, secret.len())),
        Some(secret) => Ok(Some(Hook { url, secret: SigningSecret(secret) })),
        None => Ok(Some(Hook { url, secret: webhooks::new_secret() })),
    }
}

/// Whether a request brings a secret of its own, which its answer need not tell.
pub(crate) fn brings_secret(input: &Input) -> bool {
    input.params().get(SECRET).is_some_and(|secret| !secret.is_null())
}
