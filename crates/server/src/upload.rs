//! What comes with a request: bytes first, then the row that they belong to.
//!
//! Invariants: a row's bytes are stored before it is written; bytes are removed again only when the
//! row is known not to be there, because a failed answer of the store does not say that nothing was
//! written. A client that goes away in between changes nothing: the work goes on to its end.

use crate::App;
use crate::error::{Answer, internal};
use assets::Key;
use bytes::Bytes;
use store::{CharacterId, Tenant, Time, VideoId};

/// Bytes that came with a request.
pub(crate) struct Upload {
    pub(crate) tenant: Tenant,
    /// What they belong to, by the id that it is going to have.
    pub(crate) of: Subject,
    pub(crate) parts: Vec<(Part, Bytes)>,
}

/// What bytes can belong to.
pub(crate) enum Subject {
    Video(VideoId),
    File(String),
    Character(CharacterId),
}

/// Which bytes of it.
#[derive(Clone, Copy)]
pub(crate) enum Part {
    /// A file's or a character's only ones.
    Whole,
    /// A video's first frame.
    Reference,
    /// The film that a video is made from.
    Source,
}

impl Upload {
    /// Stores the bytes, then lets the row be written. When it turns out to be another one, which a
    /// request before has written, or is not written, the bytes are removed.
    pub(crate) async fn keep<Row: Send + 'static>(
        self,
        app: &App,
        write: impl Future<Output = Result<Row, store::Error>> + Send + 'static,
        id: impl Fn(&Row) -> &str + Send + 'static,
    ) -> Answer<Row> {
        let app = app.clone();
        let work = async move {
            let written = match self.put(&app).await {
                Ok(()) => write.await.map_err(Into::into),
                Err(error) => Err(error.into()),
            };
            if !written.as_ref().is_ok_and(|row| id(row) == self.of.id()) {
                self.clean_up(&app).await;
            }
            written
        };
        tokio::spawn(work).await.unwrap_or_else(|error| {
            tracing::error!(%error, "an upload broke");
            Err(internal())
        })
    }

    async fn put(&self, app: &App) -> Result<(), assets::Error> {
        for (part, bytes) in &self.parts {
            app.assets.put(self.of.key(*part), bytes.clone()).await?;
        }
        Ok(())
    }

    /// Removes the bytes if the row is known not to be there.
    async fn clean_up(&self, app: &App) {
        let id = self.of.id();
        match self.of.is_there(app, &self.tenant).await {
            Ok(true) => {}
            Ok(false) => {
                for (part, _) in &self.parts {
                    if let Err(error) = app.assets.remove(self.of.key(*part)).await {
                        tracing::warn!(id, ?error, "bytes that belong to nothing remain");
                    }
                }
            }
            Err(error) => tracing::warn!(id, ?error, "it is not known whether an upload was noted; its bytes remain"),
        }
    }
}

impl Subject {
    fn id(&self) -> &str {
        match self {
            Self::Video(id) => id.as_str(),
            Self::File(id) => id,
            Self::Character(id) => id.as_str(),
        }
    }

    fn key(&self, part: Part) -> Key<'_> {
        match (self, part) {
            (Self::Video(video), Part::Source) => Key::Source { video: video.as_str() },
            (Self::Video(video), _) => Key::Reference { video: video.as_str() },
            (Self::File(file), _) => Key::File { file },
            (Self::Character(character), _) => Key::Character { character: character.as_str() },
        }
    }

    async fn is_there(&self, app: &App, tenant: &Tenant) -> Result<bool, store::Error> {
        Ok(match self {
            Self::Video(id) => app.store.get(tenant, id).await?.is_some(),
            Self::File(id) => app.store.file(tenant, id, Time::now()).await?.is_some(),
            Self::Character(id) => app.store.character(tenant, id).await?.is_some(),
        })
    }
}
