//! The resolver: a name's addresses, without those that are not allowed.

use crate::target::{Targets, forbidden};
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use std::net::SocketAddr;

/// Asks the system and passes on only what may be connected to. Since the connection is made to what
/// is passed on, no second look-up can give another answer.
pub(crate) struct Guarded(pub(crate) Targets);

impl Resolve for Guarded {
    fn resolve(&self, name: Name) -> Resolving {
        let targets = self.0;
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            Ok(allowed(found, targets)?)
        })
    }
}

/// A name without any allowed address is refused.
fn allowed(found: impl Iterator<Item = SocketAddr>, targets: Targets) -> Result<Addrs, crate::Error> {
    let good: Vec<_> = found.filter(|address| targets.allow(address.ip())).collect();
    if good.is_empty() { Err(forbidden()) } else { Ok(Box::new(good.into_iter())) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(addresses: &[&str], targets: Targets) -> Option<Vec<String>> {
        let found = addresses.iter().map(|text| SocketAddr::new(text.parse().expect("an address"), 0));
        allowed(found, targets).ok().map(|good| good.map(|a| a.ip().to_string()).collect())
    }

    #[test]
    fn only_allowed_addresses_are_passed_on() {
        let mixed = ["10.0.0.1", "93.184.216.34", "::1", "2606:2800:220:1::"];
        assert_eq!(of(&mixed, Targets::Public), Some(vec!["93.184.216.34".into(), "2606:2800:220:1::".into()]));
        assert_eq!(of(&mixed, Targets::PrivateToo).map(|all| all.len()), Some(4));
        assert_eq!(of(&["127.0.0.1", "::ffff:8.8.8.8"], Targets::Public), None);
        assert_eq!(of(&["169.254.169.254"], Targets::PrivateToo), None);
        assert_eq!(of(&[], Targets::Public), None);
    }
}
