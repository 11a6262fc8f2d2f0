//! Large durable state: films, stills and uploads, over any object store.
//!
//! Invariants: every path is made in `key.rs`; objects are written whole or not at all; a film's
//! objects lie under the attempt that made them, so that no late worker can overwrite another's.

mod file;
mod key;

pub use key::{Key, Owner, Variant};

use bytes::Bytes;
use futures::stream::{BoxStream, StreamExt, TryStreamExt};
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{GetOptions, GetRange, GetResultPayload, ObjectStore, ObjectStoreExt};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// Why an object could not be handled, by what the caller can do about it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such object.
    #[error("there is no such object")]
    Missing,
    /// It may work later.
    #[error("the object store cannot be reached")]
    Unavailable(#[source] object_store::Error),
}

impl From<object_store::Error> for Error {
    fn from(error: object_store::Error) -> Self {
        match error {
            object_store::Error::NotFound { .. } => Self::Missing,
            other => Self::Unavailable(other),
        }
    }
}

/// The objects. Clones share one store.
#[derive(Debug, Clone)]
pub struct Assets {
    objects: Arc<dyn ObjectStore>,
}

/// The bytes of an object, on their way.
pub struct Content {
    /// Which bytes these are.
    pub range: Range<u64>,
    /// The bytes.
    pub stream: BoxStream<'static, Result<Bytes, Error>>,
}

impl Assets {
    /// Objects in a folder, which is created when it is not there.
    ///
    /// # Errors
    /// When the folder cannot be created.
    pub fn folder(path: &std::path::Path) -> Result<Self, Error> {
        let unavailable = |source| Error::Unavailable(object_store::Error::Generic { store: "folder", source });
        std::fs::create_dir_all(path).map_err(|e| unavailable(Box::new(e)))?;
        let folder = LocalFileSystem::new_with_prefix(path)?.with_automatic_cleanup(true).with_fsync(true);
        Ok(Self { objects: Arc::new(folder) })
    }

    /// Stores an object, whole or not at all.
    ///
    /// # Errors
    /// [`Error::Unavailable`].
    pub async fn put(&self, key: Key<'_>, bytes: Bytes) -> Result<(), Error> {
        self.objects.put(&key.path(), bytes.into()).await?;
        Ok(())
    }

    /// A whole object, for small ones.
    ///
    /// # Errors
    /// [`Error`].
    pub async fn get(&self, key: Key<'_>) -> Result<Bytes, Error> {
        Ok(self.objects.get(&key.path()).await?.bytes().await?)
    }

    /// The size of an object in bytes.
    ///
    /// # Errors
    /// [`Error`].
    pub async fn size(&self, key: Key<'_>) -> Result<u64, Error> {
        Ok(self.objects.head(&key.path()).await?.size)
    }

    /// The bytes of an object in a range that lies inside it.
    ///
    /// # Errors
    /// [`Error`].
    pub async fn open(&self, key: Key<'_>, range: Range<u64>) -> Result<Content, Error> {
        let options = GetOptions { range: Some(GetRange::Bounded(range)), ..GetOptions::default() };
        let found = self.objects.get_opts(&key.path(), options).await?;
        let range = found.range;
        let stream = match found.payload {
            GetResultPayload::File(file, _) => file::pieces(file, range.clone()),
            GetResultPayload::Stream(stream) => stream.map_err(Error::from).boxed(),
        };
        Ok(Content { range, stream })
    }

    /// Removes one object.
    ///
    /// # Errors
    /// [`Error::Unavailable`]; what was not there is no error.
    pub async fn remove(&self, key: Key<'_>) -> Result<(), Error> {
        self.remove_at(&key.path()).await
    }

    /// Removes everything that belongs to a video.
    ///
    /// # Errors
    /// [`Error::Unavailable`]; what was not there is no error.
    pub async fn remove_video(&self, video: &str) -> Result<(), Error> {
        self.remove_under(&key::video_folder(video)).await
    }

    /// Removes what one attempt stored.
    ///
    /// # Errors
    /// [`Error::Unavailable`]; what was not there is no error.
    pub async fn remove_attempt(&self, video: &str, attempt: u32) -> Result<(), Error> {
        self.remove_under(&key::attempt_folder(video, attempt)).await
    }

    /// Removes everything that belongs to an owner.
    ///
    /// # Errors
    /// [`Error::Unavailable`]; what was not there is no error.
    pub async fn remove_owned(&self, owner: &Owner) -> Result<(), Error> {
        match owner {
            Owner::Video(video) => self.remove_video(video).await,
            Owner::File(file) => self.remove(Key::File { file }).await,
            Owner::Character(character) => self.remove(Key::Character { character }).await,
        }
    }

    /// To whom the objects belong, without those of which any was changed at or after a time (unix milliseconds).
    ///
    /// # Errors
    /// [`Error::Unavailable`].
    pub async fn owners(&self, before: i64) -> Result<Vec<Owner>, Error> {
        let mut changed = BTreeMap::new();
        let mut objects = self.objects.list(None);
        while let Some(object) = objects.try_next().await? {
            let at = object.last_modified.timestamp_millis();
            if let Some(owner) = Owner::of(&object.location) {
                let latest = changed.entry(owner).or_insert(at);
                *latest = at.max(*latest);
            }
        }
        Ok(changed.into_iter().filter(|(_, at)| *at < before).map(|(owner, _)| owner).collect())
    }

    /// How many objects there are.
    ///
    /// # Errors
    /// [`Error::Unavailable`].
    pub async fn count(&self) -> Result<usize, Error> {
        Ok(self.objects.list(None).try_fold(0, |n, _| async move { Ok(n + 1) }).await?)
    }

    async fn remove_at(&self, path: &Path) -> Result<(), Error> {
        match self.objects.delete(path).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    async fn remove_under(&self, folder: &Path) -> Result<(), Error> {
        let found: Vec<_> = self.objects.list(Some(folder)).try_collect().await?;
        for object in found {
            self.remove_at(&object.location).await?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILM: Key<'static> = Key::Film { video: "video_1", attempt: 2, variant: Variant::Video };

    #[tokio::test]
    async fn a_range_over_many_pieces_is_read_in_order() {
        let folder = tempfile::tempdir().expect("a folder");
        let assets = Assets::folder(folder.path()).expect("assets");
        let bytes: Vec<u8> = (0..3_000_000_u32).map(|n| (n / 7 % 251) as u8).collect();
        assets.put(FILM, bytes.clone().into()).await.expect("stored");
        for range in [0..3_000_000, 17..2_999_999, 262_144..524_288] {
            let part = assets.open(FILM, range.clone()).await.expect("there");
            let read: Vec<Bytes> = part.stream.try_collect().await.expect("read");
            let range = usize::try_from(range.start).expect("small")..usize::try_from(range.end).expect("small");
            assert!(read.concat() == bytes[range.clone()], "{range:?}");
        }
    }

    #[tokio::test]
    async fn owners_are_told_by_the_last_change_of_their_objects() {
        let folder = tempfile::tempdir().expect("a folder");
        let assets = Assets::folder(folder.path()).expect("assets");
        let keys = [
            FILM,
            Key::Reference { video: "video_1" },
            Key::Character { character: "char_1" },
            Key::File { file: "file-1" },
        ];
        for key in keys {
            assets.put(key, Bytes::from_static(b"x")).await.expect("stored");
        }
        assert_eq!(assets.owners(0).await.expect("listed"), []);
        let owners = assets.owners(i64::MAX).await.expect("listed");
        assert_eq!(owners.iter().map(Owner::id).collect::<Vec<_>>(), ["video_1", "file-1", "char_1"]);
        for owner in &owners[..2] {
            assets.remove_owned(owner).await.expect("removed");
        }
        assert_eq!(assets.owners(i64::MAX).await.expect("listed"), owners[2..]);
        assert_eq!(assets.count().await.expect("counted"), 1);
    }

    #[tokio::test]
    async fn objects_are_read_back_whole_and_in_part_and_removed_with_their_video() {
        let folder = tempfile::tempdir().expect("a folder");
        let assets = Assets::folder(folder.path()).expect("assets");
        assert!(matches!(assets.get(FILM).await, Err(Error::Missing)));

        assets.put(FILM, Bytes::from_static(b"0123456789")).await.expect("stored");
        assets.put(Key::Reference { video: "video_1" }, Bytes::from_static(b"png")).await.expect("stored");
        assets.put(Key::Reference { video: "video_2" }, Bytes::from_static(b"png")).await.expect("stored");
        assert_eq!(assets.size(FILM).await.expect("there"), 10);
        let part = assets.open(FILM, 2..5).await.expect("there");
        assert_eq!(part.range, 2..5);
        let bytes: Vec<Bytes> = part.stream.try_collect().await.expect("read");
        assert_eq!(bytes.concat(), b"234");

        assets.remove_attempt("video_1", 1).await.expect("nothing to remove");
        assert_eq!(assets.count().await.expect("counted"), 3);
        assets.remove_video("video_1").await.expect("removed");
        assert_eq!(assets.count().await.expect("counted"), 1);
        assert!(!folder.path().join("videos/video_1").exists(), "empty folders are removed");
    }
}
