//! Signs a finished film: by what it was made, and with what.

use crate::Worker;
use assets::{Key, Variant};
use bytes::Bytes;
use credentials::{Ingredient, Origin, Role};
use engine::{Error, Rendition};
use store::{Status, Video};

impl Worker {
    /// The film with its credentials; as it is when this worker does not sign.
    pub(crate) async fn sign(&self, video: &Video, made: &Rendition) -> Result<Bytes, Error> {
        let Some(identity) = self.config.identity.clone() else { return Ok(made.video.clone()) };
        let card = self.engine.card();
        let origin = Origin {
            engine: card.engine.clone(),
            model: video.generation.model.clone(),
            digital_source_type: card.digital_source_type.clone(),
            seed: made.seed,
            ingredients: self.ingredients(video).await?,
        };
        let film = made.video.clone();
        let signed = tokio::task::spawn_blocking(move || identity.sign(&film, &origin)).await;
        let broken = |error: &dyn std::error::Error| Error::Broken(error.to_string());
        Ok(signed.map_err(|e| broken(&e))?.map_err(|e| broken(&e))?.into())
    }

    /// What the film was made with, as far as it is still there.
    async fn ingredients(&self, video: &Video) -> Result<Vec<Ingredient>, Error> {
        let id = video.id.as_str();
        let mut found = Vec::new();
        let is_upload = video.generation.source.as_ref().is_some_and(|source| source.storyboard.is_none());
        if is_upload {
            found.extend(self.ingredient("uploaded film", Role::Component, Key::Source { video: id }).await?);
        } else if video.has_reference {
            found.extend(self.ingredient("reference picture", Role::Component, Key::Reference { video: id }).await?);
        }
        if let Some(source) = self.source(video).await? {
            let key = Key::Film { video: source.id.as_str(), attempt: source.attempt, variant: Variant::Video };
            found.extend(self.ingredient("source film", Role::Input, key).await?);
        }
        Ok(found)
    }

    /// The video that this one was made from.
    async fn source(&self, video: &Video) -> Result<Option<Video>, Error> {
        let Some(id) = &video.remixed_from else { return Ok(None) };
        let source = self.store.get(&video.tenant, id).await.map_err(|error| Error::Transient(error.to_string()))?;
        Ok(source.filter(|source| source.status == Status::Completed))
    }

    async fn ingredient(&self, title: &str, role: Role, key: Key<'_>) -> Result<Option<Ingredient>, Error> {
        match self.assets.get(key).await {
            Ok(bytes) => Ok(Some(Ingredient { title: title.to_owned(), role, bytes: bytes.into() })),
            Err(assets::Error::Missing) => Ok(None),
            Err(error) => Err(crate::run::transient(error)),
        }
    }
}
