//! Who signs: a private key with its certificates.

use crate::{Error, Origin, State, read};
use c2pa::{BoxedSigner, SigningAlg, create_signer};
use rcgen::{
    BasicConstraints, CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair, KeyUsagePurpose,
    PKCS_ECDSA_P256_SHA256,
};
use std::fmt;
use time::{Duration, OffsetDateTime};

/// How long a self-made identity is good. Without a time stamp credentials are worth nothing once
/// their certificate has run out, so it is long.
const VALID: Duration = Duration::days(3650);

/// Clocks that are a little behind see it as valid too.
const EARLIER: Duration = Duration::days(1);

const CERTIFICATE: &str = "CERTIFICATE";
const KEY: &str = "PRIVATE KEY";

/// The algorithms of the standard, the usual ones first.
const ALGORITHMS: [SigningAlg; 5] =
    [SigningAlg::Es256, SigningAlg::Es384, SigningAlg::Ed25519, SigningAlg::Ps256, SigningAlg::Es512];

/// An MP4 with nothing in it: a `ftyp` and an empty `mdat`.
const EMPTY_FILM: &[u8] = b"\0\0\0\x10ftypisom\0\0\x02\0\0\0\0\x08mdat";

/// A signing key with its certificates.
#[derive(Clone)]
pub struct Identity {
    /// The private key, PKCS #8 in PEM.
    key: String,
    /// The signer's certificate first, the root's last, in PEM.
    certificates: String,
    algorithm: SigningAlg,
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Identity").field("certificates", &self.certificates).finish_non_exhaustive()
    }
}

impl Identity {
    /// A new identity under a root of its own, which only those trust who are given it. The root's
    /// key is forgotten, so it never signs anything else. `now` is in unix seconds.
    ///
    /// # Errors
    /// [`Error::Identity`] when there is no randomness.
    pub fn generate(now: i64) -> Result<Self, Error> {
        generate(now).map_err(|error| Error::Identity(error.to_string()))
    }

    /// An identity from a text in PEM: the private key (PKCS #8), and the certificates from the
    /// signer's to the root's. It is tried out.
    ///
    /// # Errors
    /// [`Error::Identity`] when a part is missing, the parts do not belong together, or the standard
    /// does not allow such a certificate.
    pub fn from_pem(text: &str) -> Result<Self, Error> {
        let of =
            |wanted| blocks(text).filter(move |(label, _)| *label == wanted).map(|(_, block)| format!("{block}\n"));
        let bad = |why: &str| Error::Identity(why.to_owned());
        let key = of(KEY).next().ok_or_else(|| bad("there is no `BEGIN PRIVATE KEY` (PKCS #8)"))?;
        let certificates: String = of(CERTIFICATE).collect();
        if certificates.is_empty() {
            return Err(bad("there is no certificate"));
        }
        let takes = |algorithm: &SigningAlg| signer(&certificates, &key, *algorithm).is_ok();
        let algorithm = ALGORITHMS.into_iter().find(takes).ok_or_else(|| bad("no known algorithm takes the key"))?;
        let identity = Self { key, certificates, algorithm };
        let signed = identity.sign(EMPTY_FILM, &Origin::default()).map_err(|error| bad(&error.to_string()))?;
        match read(&signed, identity.root()).state {
            State::Trusted => Ok(identity),
            _ => Err(bad("what it signs does not pass: do key and certificates belong together, is it their time?")),
        }
    }

    /// Everything, as [`Self::from_pem`] takes it. The private key is in it.
    #[must_use]
    pub fn to_pem(&self) -> String {
        format!("{}{}", self.key, self.certificates)
    }

    /// The last certificate, by which others can check what this identity signs.
    #[must_use]
    pub fn root(&self) -> &str {
        blocks(&self.certificates).last().map_or("", |(_, block)| block)
    }

    pub(crate) fn signer(&self) -> Result<BoxedSigner, Error> {
        signer(&self.certificates, &self.key, self.algorithm)
    }
}

fn signer(certificates: &str, key: &str, algorithm: SigningAlg) -> Result<BoxedSigner, Error> {
    create_signer::from_keys(certificates.as_bytes(), key.as_bytes(), algorithm, None)
        .map_err(|error| Error::Identity(error.to_string()))
}

/// The labels and blocks of a text in PEM.
fn blocks(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.match_indices("-----BEGIN ").filter_map(|(at, begin)| {
        let rest = &text[at..];
        let (label, _) = rest[begin.len()..].split_once("-----")?;
        let end = format!("-----END {label}-----");
        let length = rest.find(&end)? + end.len();
        Some((label, &rest[..length]))
    })
}

fn generate(now: i64) -> Result<Identity, Box<dyn std::error::Error>> {
    let now = OffsetDateTime::from_unix_timestamp(now)?;
    let root_key = KeyPair::generate_for(&PKCS_ECDSA_P256_SHA256)?;
    let mut root = named("Kinora root", now);
    root.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    root.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    let root_certificate = root.self_signed(&root_key)?;

    // What the standard asks of a signer: signatures only, an e-mail purpose, no authority.
    let key = KeyPair::generate_for(&PKCS_ECDSA_P256_SHA256)?;
    let mut signer = named("Kinora films", now);
    signer.is_ca = IsCa::ExplicitNoCa;
    signer.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    signer.extended_key_usages = vec![ExtendedKeyUsagePurpose::EmailProtection];
    signer.use_authority_key_identifier_extension = true;
    let certificate = signer.signed_by(&key, &Issuer::from_params(&root, &root_key))?;
    Ok(Identity {
        key: key.serialize_pem(),
        certificates: certificate.pem() + &root_certificate.pem(),
        algorithm: SigningAlg::Es256,
    })
}

fn named(name: &str, now: OffsetDateTime) -> CertificateParams {
    let mut params = CertificateParams::default();
    params.distinguished_name.push(DnType::CommonName, name);
    params.distinguished_name.push(DnType::OrganizationName, "Kinora, self-hosted");
    params.not_before = now - EARLIER;
    params.not_after = now + VALID;
    params
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_795_000_000;

    #[test]
    fn an_identity_survives_being_written_down() {
        let made = Identity::generate(NOW).expect("made");
        let read = Identity::from_pem(&made.to_pem()).expect("read");
        assert_eq!((&read.key, &read.certificates, read.algorithm), (&made.key, &made.certificates, made.algorithm));
        assert_eq!(read.root().matches("BEGIN CERTIFICATE").count(), 1);
        assert!(read.certificates.trim_end().ends_with(read.root()) && read.certificates != read.root());
    }

    #[test]
    fn what_cannot_sign_is_refused_beforehand() {
        let [one, two] = [0, 1].map(|_| Identity::generate(NOW).expect("made"));
        let expired = Identity::generate(NOW - VALID.whole_seconds() - 100_000_000).expect("made");
        for (what, pem) in [
            ("no key", one.certificates.clone()),
            ("no certificate", one.key.clone()),
            ("not a key", format!("-----BEGIN {KEY}-----\nAAAA\n-----END {KEY}-----\n{}", one.certificates)),
            ("another's certificates", format!("{}{}", one.key, two.certificates)),
            ("a root alone", format!("{}{}", one.key, one.root())),
            ("certificates that have run out", expired.to_pem()),
        ] {
            let refused = Identity::from_pem(&pem).map(|_| ()).expect_err(what);
            assert!(matches!(refused, Error::Identity(_)), "{what}: {refused}");
        }
    }

    #[test]
    fn the_key_is_not_shown() {
        assert!(!format!("{:?}", Identity::generate(NOW).expect("made")).contains(KEY));
    }
}
