//! Reading a file in pieces that are worth a trip to another thread.

use crate::Error;
use bytes::Bytes;
use futures::stream::{BoxStream, StreamExt, iter};
use std::fs::File;
use std::ops::Range;
use std::os::unix::fs::FileExt;
use std::sync::Arc;

/// Large against the cost of the trip, small enough to have one or two for every download.
const PIECE: usize = 512 << 10;

/// The bytes of a file in a range that lies inside it.
pub(crate) fn pieces(file: File, range: Range<u64>) -> BoxStream<'static, Result<Bytes, Error>> {
    let file = Arc::new(file);
    let starts = range.clone().step_by(PIECE);
    let read = move |start: u64| piece(Arc::clone(&file), start..range.end.min(start + PIECE as u64));
    iter(starts).then(read).boxed()
}

async fn piece(file: Arc<File>, range: Range<u64>) -> Result<Bytes, Error> {
    let read = move || {
        let length = usize::try_from(range.end - range.start).map_err(std::io::Error::other)?;
        let mut bytes = vec![0; length];
        file.read_exact_at(&mut bytes, range.start)?;
        Ok(Bytes::from(bytes))
    };
    let done = tokio::task::spawn_blocking(read).await;
    done.map_err(std::io::Error::other).and_then(|read| read).map_err(unavailable)
}

fn unavailable(error: std::io::Error) -> Error {
    Error::Unavailable(object_store::Error::Generic { store: "folder", source: Box::new(error) })
}
