//! Which addresses may be connected to: a table of special-purpose networks.
//!
//! Source: the IANA IPv4 and IPv6 special-purpose address registries (RFC 6890 and its updates).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// What an address is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Somewhere in the public internet.
    Public,
    /// This machine or its own network: loopback, private, shared by carriers (RFC 6598), unique local.
    Private,
    /// Nobody's server: link-local (where clouds keep their credentials), multicast, documentation,
    /// reserved, and every IPv6 form that hides an IPv4 address.
    Never,
}

/// `(network, prefix length, kind)`; what is in no row is public.
const IPV4: &[(Ipv4Addr, u32, Kind)] = &[
    (Ipv4Addr::new(0, 0, 0, 0), 8, Kind::Never),
    (Ipv4Addr::new(10, 0, 0, 0), 8, Kind::Private),
    (Ipv4Addr::new(100, 64, 0, 0), 10, Kind::Private),
    (Ipv4Addr::new(127, 0, 0, 0), 8, Kind::Private),
    (Ipv4Addr::new(169, 254, 0, 0), 16, Kind::Never),
    (Ipv4Addr::new(172, 16, 0, 0), 12, Kind::Private),
    (Ipv4Addr::new(192, 0, 0, 0), 24, Kind::Never),
    (Ipv4Addr::new(192, 0, 2, 0), 24, Kind::Never),
    (Ipv4Addr::new(192, 88, 99, 0), 24, Kind::Never),
    (Ipv4Addr::new(192, 168, 0, 0), 16, Kind::Private),
    (Ipv4Addr::new(198, 18, 0, 0), 15, Kind::Never),
    (Ipv4Addr::new(198, 51, 100, 0), 24, Kind::Never),
    (Ipv4Addr::new(203, 0, 113, 0), 24, Kind::Never),
    (Ipv4Addr::new(224, 0, 0, 0), 4, Kind::Never),
    (Ipv4Addr::new(240, 0, 0, 0), 4, Kind::Never),
];

/// The first matching row decides; what is in no row is nobody's: only 2000::/3 is handed out.
const IPV6: &[(Ipv6Addr, u32, Kind)] = &[
    (Ipv6Addr::LOCALHOST, 128, Kind::Private),
    (Ipv6Addr::new(0xfc00, 0, 0, 0, 0, 0, 0, 0), 7, Kind::Private),
    // Protocol assignments, among them Teredo, which carries an IPv4 address.
    (Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0), 23, Kind::Never),
    (Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0), 32, Kind::Never),
    // 6to4, which carries an IPv4 address.
    (Ipv6Addr::new(0x2002, 0, 0, 0, 0, 0, 0, 0), 16, Kind::Never),
    (Ipv6Addr::new(0x3fff, 0, 0, 0, 0, 0, 0, 0), 20, Kind::Never),
    (Ipv6Addr::new(0x2000, 0, 0, 0, 0, 0, 0, 0), 3, Kind::Public),
];

/// What an address is for.
pub(crate) fn kind(address: IpAddr) -> Kind {
    match address {
        IpAddr::V4(address) => {
            let shares =
                |network: Ipv4Addr, prefix: u32| (address.to_bits() ^ network.to_bits()).leading_zeros() >= prefix;
            IPV4.iter().find(|(network, prefix, _)| shares(*network, *prefix)).map_or(Kind::Public, |row| row.2)
        }
        IpAddr::V6(address) => {
            let shares =
                |network: Ipv6Addr, prefix: u32| (address.to_bits() ^ network.to_bits()).leading_zeros() >= prefix;
            IPV6.iter().find(|(network, prefix, _)| shares(*network, *prefix)).map_or(Kind::Never, |row| row.2)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(expected: Kind, addresses: &[&str]) {
        for text in addresses {
            let address: IpAddr = text.parse().expect("an address");
            assert_eq!(kind(address), expected, "{text}");
        }
    }

    #[test]
    fn public_addresses_up_to_the_edges_of_the_special_networks() {
        check(
            Kind::Public,
            &[
                "1.0.0.0",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "191.255.255.255",
                "192.0.1.0",
                "192.0.3.0",
                "192.88.98.255",
                "192.88.100.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "198.51.99.255",
                "198.51.101.0",
                "203.0.112.255",
                "203.0.114.0",
                "223.255.255.255",
                "2000::",
                "2001:200::",
                "2001:db7:ffff::",
                "2001:db9::",
                "2001:4860:4860::8888",
                "2003::1",
                "2606:4700::1111",
                "3ffe:ffff::",
                "3fff:1000::",
            ],
        );
    }

    #[test]
    fn the_own_machine_and_the_own_network() {
        check(
            Kind::Private,
            &[
                "10.0.0.0",
                "10.255.255.255",
                "100.64.0.0",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.255",
                "172.16.0.0",
                "172.31.255.255",
                "192.168.0.0",
                "192.168.255.255",
                "::1",
                "fc00::",
                "fd00:ec2::254",
                "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
            ],
        );
    }

    #[test]
    fn addresses_that_are_nobodys_server() {
        check(
            Kind::Never,
            &[
                // This network, link-local with the clouds' metadata, protocol assignments.
                "0.0.0.0",
                "0.255.255.255",
                "169.254.0.0",
                "169.254.169.254",
                "169.254.255.255",
                "192.0.0.1",
                // Documentation and measuring.
                "192.0.2.1",
                "198.51.100.7",
                "203.0.113.255",
                "198.18.0.0",
                "198.19.255.255",
                // 6to4 relays, multicast, reserved, broadcast.
                "192.88.99.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                // Unspecified, IPv4-compatible, IPv4-mapped, IPv4-translated, NAT64 and its local form.
                "::",
                "::2",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:8.8.8.8",
                "::ffff:0:10.0.0.1",
                "64:ff9b::8.8.8.8",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                // Discard, Teredo, ORCHID, 6to4, documentation, segment routing.
                "100::1",
                "2001::1",
                "2001:0:7f00:1::",
                "2001:20::1",
                "2001:1ff:ffff::",
                "2002::",
                "2002:7f00:1::1",
                "2001:db8::1",
                "3fff::1",
                "3fff:fff::",
                "5f00::1",
                // Never handed out, link-local, site-local, multicast.
                "4000::1",
                "1fff:ffff::",
                "fbff::1",
                "fe00::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "ff0e::1",
            ],
        );
    }
}
