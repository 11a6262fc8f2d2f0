//! Which addresses may be named at all: their scheme, and their host when it is a number.

use crate::Error;
use crate::address::{Kind, kind};
use reqwest::Url;
use std::net::IpAddr;

/// Where requests may go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Targets {
    /// Public addresses, over https.
    Public,
    /// This machine and its network too, and plain http: for development and tests.
    PrivateToo,
}

impl Targets {
    pub(crate) fn allow(self, address: IpAddr) -> bool {
        match kind(address) {
            Kind::Public => true,
            Kind::Private => self == Self::PrivateToo,
            Kind::Never => false,
        }
    }
}

/// A host that is a number needs no resolver, so it is checked here.
pub(crate) fn check(text: &str, targets: Targets) -> Result<Url, Error> {
    let refuse = |why: &str| Err(Error::Refused(why.to_owned()));
    let Ok(url) = Url::parse(text) else { return refuse("The address is not a valid URL.") };
    match (url.scheme(), targets) {
        ("https", _) | ("http", Targets::PrivateToo) => {}
        ("http", Targets::Public) => return refuse("The address must begin with https://."),
        _ => return refuse("The address must be a web address."),
    }
    if !url.username().is_empty() || url.password().is_some() {
        return refuse("The address must not contain a name or a password.");
    }
    let host = url.host_str().unwrap_or_default();
    let number = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    match number {
        Ok(address) if !targets.allow(address) => Err(forbidden()),
        _ => Ok(url),
    }
}

/// Says no more than needed: an answer that told the networks apart would map them.
pub(crate) fn forbidden() -> Error {
    Error::Refused("The address is not allowed: it does not lead to a public host.".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn public_addresses_pass_over_https() {
        for url in
            ["https://example.com/a?b=c#d", "HTTPS://EXAMPLE.COM:8443", "https://1.1.1.1/", "https://[2606:4700::1]/"]
        {
            assert!(check(url, Targets::Public).is_ok(), "{url}");
        }
    }

    #[test]
    fn everything_else_is_refused() {
        for url in [
            "",
            "example.com",
            "//example.com",
            "http://example.com",
            "ftp://example.com",
            "file:///etc/passwd",
            "data:text/plain,x",
            "gopher://example.com",
            "https://",
            "https://u@example.com",
            "https://u:p@example.com",
            "https://127.0.0.1/",
            "https://127.1/",
            "https://2130706433/",
            "https://0x7f000001/",
            "https://0177.0.0.1/",
            "https://0/",
            "https://10.1.2.3:8443/",
            "https://169.254.169.254/latest",
            "https://[::1]/",
            "https://[::]/",
            "https://[::ffff:10.0.0.1]/",
            "https://[64:ff9b::a00:1]/",
            "https://[2002:7f00:1::]/",
            "https://[fe80::1]/",
            "https://１２７.0.0.1/",
        ] {
            assert!(matches!(check(url, Targets::Public), Err(Error::Refused(_))), "{url}");
        }
    }

    #[test]
    fn the_own_network_passes_where_it_is_allowed_and_metadata_never() {
        for url in ["http://127.0.0.1:8080/", "http://192.168.1.2/", "https://[::1]/", "http://example.com/"] {
            assert!(check(url, Targets::PrivateToo).is_ok(), "{url}");
        }
        for url in [
            "http://169.254.169.254/",
            "http://[fe80::1]/",
            "http://[::ffff:127.0.0.1]/",
            "http://0.0.0.0/",
            "ftp://127.0.0.1/",
        ] {
            assert!(check(url, Targets::PrivateToo).is_err(), "{url}");
        }
    }
}
