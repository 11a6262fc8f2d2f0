//! One connection to a server, asked again and again. Written on a socket, so that what is measured is
//! the server and not a library.

use anyhow::{Context, Result, ensure};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

pub(super) struct Client {
    stream: BufReader<TcpStream>,
    /// Header lines of every request.
    headers: String,
    buffer: Vec<u8>,
}

impl Client {
    pub(super) fn connect(port: u16, key: Option<&str>) -> Result<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(60)))?;
        let key = key.map(|key| format!("Authorization: Bearer {key}\r\n")).unwrap_or_default();
        let headers = format!("Host: 127.0.0.1:{port}\r\n{key}");
        Ok(Self { stream: BufReader::with_capacity(64 << 10, stream), headers, buffer: vec![0; 256 << 10] })
    }

    /// The body of a GET.
    pub(super) fn get(&mut self, path: &str) -> Result<Vec<u8>> {
        self.ask("GET", path, None)
    }

    /// The body of the answer to a POST of JSON.
    pub(super) fn post(&mut self, path: &str, json: &str) -> Result<Vec<u8>> {
        self.ask("POST", path, Some(json))
    }

    /// Downloads and throws away; the number of bytes.
    pub(super) fn drain(&mut self, path: &str) -> Result<u64> {
        self.send("GET", path, None)?;
        let length = self.head()?;
        let mut left = length;
        while left > 0 {
            let most = self.buffer.len().min(usize::try_from(left)?);
            let read = self.stream.read(&mut self.buffer[..most])?;
            ensure!(read > 0, "the connection was closed");
            left -= read as u64;
        }
        Ok(length)
    }

    fn ask(&mut self, method: &str, path: &str, json: Option<&str>) -> Result<Vec<u8>> {
        self.send(method, path, json)?;
        let mut body = vec![0; usize::try_from(self.head()?)?];
        self.stream.read_exact(&mut body)?;
        Ok(body)
    }

    fn send(&mut self, method: &str, path: &str, json: Option<&str>) -> Result<()> {
        let body = json.unwrap_or_default();
        let about = match json {
            Some(json) => format!("Content-Type: application/json\r\nContent-Length: {}\r\n", json.len()),
            None => String::new(),
        };
        let request = format!("{method} {path} HTTP/1.1\r\n{}{about}\r\n{body}", self.headers);
        Ok(self.stream.get_mut().write_all(request.as_bytes())?)
    }

    /// Reads to the end of the headers and returns the length of the body.
    fn head(&mut self) -> Result<u64> {
        let (mut line, mut length) = (String::new(), None);
        self.stream.read_line(&mut line)?;
        ensure!(line.contains(" 200 "), "the server answered {line:?}");
        while line.trim_end() != "" {
            line.clear();
            self.stream.read_line(&mut line)?;
            if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                length = Some(value.trim().parse()?);
            }
        }
        length.context("an answer without a length")
    }
}
