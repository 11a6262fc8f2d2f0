//! A reader of multipart bodies (RFC 7578) that takes what real clients send: part headers in any
//! order and case, names without quotes, parts without file names, bodies without a length.

use bytes::{Bytes, BytesMut};
use futures::{Stream, StreamExt};
use memchr::memmem;

/// The longest header block of a part.
const MAX_HEAD_BYTES: usize = 16 << 10;

/// Why a body could not be read.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Failure {
    /// It is no multipart body, or it ends too early.
    Malformed(&'static str),
    /// A part is larger than the caller allows.
    TooLarge,
}

/// What a part's headers say.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) name: String,
    pub(super) file_name: Option<String>,
    pub(super) media_type: Option<String>,
}

/// A body being read, part by part.
pub(super) struct Multipart<'a, S> {
    stream: &'a mut S,
    buffer: BytesMut,
    /// Line break, two dashes, the boundary: what ends each part.
    delimiter: Vec<u8>,
}

impl<'a, S, E> Multipart<'a, S>
where
    S: Stream<Item = Result<Bytes, E>> + Unpin,
{
    pub(super) fn new(stream: &'a mut S, boundary: &str) -> Self {
        // The line break before the first boundary is not sent; with it, all boundaries are alike.
        Self { stream, buffer: BytesMut::from("\r\n"), delimiter: format!("\r\n--{boundary}").into_bytes() }
    }

    /// Passes what stands before the first part.
    pub(super) async fn skip_preamble(&mut self) -> Result<(), Failure> {
        self.read_body(MAX_HEAD_BYTES).await.map(drop).map_err(|_| Failure::Malformed("the boundary is missing"))
    }

    /// The headers of the next part, or nothing after the last one. The part before must have been read.
    pub(super) async fn next_head(&mut self) -> Result<Option<Head>, Failure> {
        self.fill(2).await?;
        if self.buffer.starts_with(b"--") {
            return Ok(None);
        }
        loop {
            if let Some(end) = memmem::find(&self.buffer, b"\r\n\r\n") {
                let head = self.buffer.split_to(end + 4);
                return parse_head(&head).map(Some);
            }
            if self.buffer.len() > MAX_HEAD_BYTES {
                return Err(Failure::Malformed("a part's headers are too long"));
            }
            self.fill(self.buffer.len() + 1).await?;
        }
    }

    /// The rest of the part, up to `limit` bytes.
    pub(super) async fn read_body(&mut self, limit: usize) -> Result<Bytes, Failure> {
        let mut body = BytesMut::new();
        loop {
            if let Some(end) = memmem::find(&self.buffer, &self.delimiter) {
                body.extend_from_slice(&self.buffer.split_to(end));
                let _ = self.buffer.split_to(self.delimiter.len());
                return if body.len() > limit { Err(Failure::TooLarge) } else { Ok(body.freeze()) };
            }
            // A delimiter may have begun in the last bytes; all before them belongs to the part.
            let certain = self.buffer.len().saturating_sub(self.delimiter.len() - 1);
            body.extend_from_slice(&self.buffer.split_to(certain));
            if body.len() > limit {
                return Err(Failure::TooLarge);
            }
            self.fill(self.buffer.len() + 1).await?;
        }
    }

    /// Waits until the buffer holds `length` bytes.
    async fn fill(&mut self, length: usize) -> Result<(), Failure> {
        while self.buffer.len() < length {
            match self.stream.next().await {
                Some(Ok(chunk)) => self.buffer.extend_from_slice(&chunk),
                Some(Err(_)) | None => return Err(Failure::Malformed("it ends too early")),
            }
        }
        Ok(())
    }
}

fn parse_head(block: &[u8]) -> Result<Head, Failure> {
    let text = String::from_utf8_lossy(block);
    let mut head = Head::default();
    let mut named = false;
    for (name, value) in text.split("\r\n").filter_map(|line| line.split_once(':')) {
        match name.trim().to_ascii_lowercase().as_str() {
            "content-disposition" => {
                let name = parameter(value, "name").ok_or(Failure::Malformed("a part has no name"))?;
                (head.name, named) = (name, true);
                head.file_name = parameter(value, "filename").or_else(|| parameter(value, "filename*"));
            }
            "content-type" => head.media_type = Some(value.trim().to_ascii_lowercase()),
            _ => {}
        }
    }
    if named { Ok(head) } else { Err(Failure::Malformed("a part has no name")) }
}

/// A parameter of a header such as `form-data; name="a"; filename=b`, with or without quotes.
pub(super) fn parameter(header: &str, wanted: &str) -> Option<String> {
    let mut rest = header;
    while !rest.is_empty() {
        let (piece, after) = split_piece(rest);
        rest = after;
        let Some((name, value)) = piece.split_once('=') else { continue };
        if name.trim().eq_ignore_ascii_case(wanted) {
            return Some(unquote(value.trim()));
        }
    }
    None
}

/// Up to the next semicolon that is not inside quotes, and what follows it.
fn split_piece(text: &str) -> (&str, &str) {
    let (mut quoted, mut escaped) = (false, false);
    for (i, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b';' if !quoted => return (&text[..i], &text[i + 1..]),
            _ => {}
        }
    }
    (text, "")
}

fn unquote(value: &str) -> String {
    let Some(inside) = value.strip_prefix('"') else { return value.to_owned() };
    let inside = inside.strip_suffix('"').unwrap_or(inside);
    inside.replace("\\\"", "\"").replace("%22", "\"")
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures::executor::block_on;
    use futures::stream;
    use std::convert::Infallible;

    type Part = (Head, Bytes);

    /// Reads a whole body that arrives in pieces of `piece` bytes.
    fn read(body: &[u8], boundary: &str, piece: usize, limit: usize) -> Result<Vec<Part>, Failure> {
        let chunks: Vec<_> = body.chunks(piece).map(|c| Ok::<_, Infallible>(Bytes::copy_from_slice(c))).collect();
        let mut stream = stream::iter(chunks);
        block_on(async {
            let mut multipart = Multipart::new(&mut stream, boundary);
            multipart.skip_preamble().await?;
            let mut parts = Vec::new();
            while let Some(head) = multipart.next_head().await? {
                parts.push((head, multipart.read_body(limit).await?));
            }
            Ok(parts)
        })
    }

    const BODY: &[u8] = b"preamble\r\n--b\r\nContent-Disposition: form-data; name=\"prompt\"\r\n\r\na cat\r\n--ad\r\n\
        --b  \r\ncontent-type: image/png\r\nCONTENT-DISPOSITION: form-data; filename=\"/a/b;c \\\"d\\\".png\"; name=model\r\n\r\n\
        \r\n--\r\n-\r\n--b\r\nContent-Disposition: form-data; name=empty\r\n\r\n\r\n--b--\r\nepilogue";

    #[test]
    fn parts_are_the_same_however_the_body_is_cut() {
        for piece in 1..=BODY.len() {
            let parts = read(BODY, "b", piece, 100).expect("a good body");
            assert_eq!(parts.len(), 3, "pieces of {piece}");
            assert_eq!(parts[0].0, Head { name: "prompt".into(), ..Head::default() });
            assert_eq!(parts[0].1, "a cat\r\n--ad"[..]);
            assert_eq!(parts[1].0.name, "model");
            assert_eq!(parts[1].0.file_name.as_deref(), Some("/a/b;c \"d\".png"));
            assert_eq!(parts[1].0.media_type.as_deref(), Some("image/png"));
            assert_eq!(parts[1].1, "\r\n--\r\n-"[..]);
            assert_eq!(parts[2].1, ""[..]);
        }
    }

    #[test]
    fn what_is_too_large_is_refused_before_it_has_arrived() {
        let head = b"--b\r\nContent-Disposition: form-data; name=x\r\n\r\n".to_vec();
        let endless = stream::iter([Bytes::from(head)]).chain(stream::repeat(Bytes::from_static(&[7; 1024])));
        let mut endless = endless.map(Ok::<_, Infallible>);
        block_on(async {
            let mut multipart = Multipart::new(&mut endless, "b");
            multipart.skip_preamble().await.expect("a boundary");
            multipart.next_head().await.expect("a head");
            assert_eq!(multipart.read_body(10_000).await, Err(Failure::TooLarge));
        });
    }

    #[test]
    fn broken_bodies_are_refused() {
        for body in [
            "",
            "no boundary at all",
            "--b\r\n\r\nno name\r\n--b--",
            "--b\r\nContent-Disposition: form-data; name=x\r\n\r\ncut",
        ] {
            assert!(matches!(read(body.as_bytes(), "b", 7, 100), Err(Failure::Malformed(_))), "{body}");
        }
    }

    #[test]
    fn header_parameters() {
        assert_eq!(parameter(" boundary=\"a b\"; charset=utf-8", "boundary").as_deref(), Some("a b"));
        assert_eq!(
            parameter("boundary=----formdata-undici-0123", "boundary").as_deref(),
            Some("----formdata-undici-0123")
        );
        assert_eq!(parameter("form-data; filename=\"name=trap\"; name=x", "name").as_deref(), Some("x"));
        assert_eq!(parameter("form-data", "name"), None);
    }
}
