//! Conditional and range requests (RFC 9110, sections 13 and 14).

use axum::http::{HeaderMap, HeaderName, header};
use std::ops::Range;

/// Which bytes a client wants.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// None: it has them already.
    Nothing,
    /// All.
    Whole,
    /// These.
    Part(Range<u64>),
    /// Some that are not there.
    Impossible,
}

/// Reads `If-None-Match`, `If-Range` and `Range`. More than one range, or one that cannot be read,
/// is answered with the whole, as the RFC allows.
pub(crate) fn wanted(headers: &HeaderMap, etag: &str, size: u64) -> Wanted {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let matches = |list: &str| list.split(',').map(str::trim).any(|t| t == "*" || t.trim_start_matches("W/") == etag);
    if text(header::IF_NONE_MATCH).is_some_and(matches) {
        return Wanted::Nothing;
    }
    if text(header::IF_RANGE).is_some_and(|validator| validator.trim() != etag) {
        return Wanted::Whole;
    }
    text(header::RANGE).and_then(|range| parse(range, size)).unwrap_or(Wanted::Whole)
}

fn parse(range: &str, size: u64) -> Option<Wanted> {
    let (first, last) = range.trim().strip_prefix("bytes=")?.split_once('-')?;
    let (first, last) = (first.trim(), last.trim());
    let part = if first.is_empty() {
        let suffix: u64 = last.parse().ok()?;
        size.saturating_sub(suffix)..size
    } else {
        let first: u64 = first.parse().ok()?;
        let last = if last.is_empty() { u64::MAX } else { last.parse().ok()? };
        if last < first {
            return None;
        }
        first..last.saturating_add(1).min(size)
    };
    Some(if part.start < part.end { Wanted::Part(part) } else { Wanted::Impossible })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(name: &'static str, value: &'static str) -> Wanted {
        let headers = HeaderMap::from_iter([(HeaderName::from_static(name), value.parse().expect("ascii"))]);
        wanted(&headers, "\"v-1\"", 1000)
    }

    #[test]
    fn ranges() {
        assert_eq!(asked("range", "bytes=0-0"), Wanted::Part(0..1));
        assert_eq!(asked("range", "bytes=990-"), Wanted::Part(990..1000));
        assert_eq!(asked("range", "bytes=-10"), Wanted::Part(990..1000));
        assert_eq!(asked("range", "bytes=-5000"), Wanted::Part(0..1000));
        assert_eq!(asked("range", "bytes=10-99999999999999999999"), Wanted::Whole);
        assert_eq!(asked("range", "bytes=10-18446744073709551615"), Wanted::Part(10..1000));
        assert_eq!(asked("range", "bytes=1000-"), Wanted::Impossible);
        assert_eq!(asked("range", "bytes=-0"), Wanted::Impossible);
        for whole in ["bytes=5-2", "bytes=0-1,5-6", "lines=1-2", "bytes=a-b", "bytes"] {
            assert_eq!(asked("range", whole), Wanted::Whole, "{whole}");
        }
    }

    #[test]
    fn conditions() {
        assert_eq!(asked("if-none-match", "\"x\", W/\"v-1\""), Wanted::Nothing);
        assert_eq!(asked("if-none-match", "\"x\""), Wanted::Whole);
        let pair = [(header::RANGE, "bytes=0-1"), (header::IF_RANGE, "\"old\"")];
        let headers = HeaderMap::from_iter(pair.map(|(name, value)| (name, value.parse().expect("ascii"))));
        assert_eq!(wanted(&headers, "\"v-1\"", 1000), Wanted::Whole);
        assert_eq!(wanted(&headers, "\"old\"", 1000), Wanted::Part(0..2));
    }
}
