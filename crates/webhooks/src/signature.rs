//! Signatures of the Standard Webhooks specification: HMAC-SHA256 over id, time and body.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use store::{SigningSecret, Time};

/// What secrets begin with that hold their key in base64.
const PREFIX: &str = "whsec_";

/// A new secret with 256 random bits.
#[must_use]
pub fn new_secret() -> SigningSecret {
    let mut key = [0; 32];
    getrandom::fill(&mut key).expect("the operating system has randomness");
    SigningSecret(format!("{PREFIX}{}", STANDARD.encode(key)))
}

/// The value of the header `webhook-signature`: one `v1,…` for each secret, separated by spaces. A
/// receiver that knows one of them is content, so that secrets can be changed without a gap.
#[must_use]
pub fn signature(secrets: &[SigningSecret], id: &str, at: Time, body: &[u8]) -> String {
    let head = format!("{id}.{}.", at.unix_seconds());
    let sign = |secret: &SigningSecret| {
        let mut mac = Hmac::<Sha256>::new_from_slice(&key(secret)).expect("HMAC takes keys of any length");
        mac.update(head.as_bytes());
        mac.update(body);
        format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()))
    };
    secrets.iter().map(sign).collect::<Vec<_>>().join(" ")
}

/// The bytes a secret stands for: those after the prefix in base64, or its own.
fn key(secret: &SigningSecret) -> Vec<u8> {
    let encoded = secret.0.strip_prefix(PREFIX).and_then(|text| STANDARD.decode(text).ok());
    encoded.unwrap_or_else(|| secret.0.as_bytes().to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    const AT: Time = Time(1_614_265_330_999);
    const ID: &str = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    const BODY: &[u8] = br#"{"test": 2432232314}"#;

    /// The example that implementations of the specification share.
    #[test]
    fn the_published_example_is_reproduced() {
        let secret = SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw".into());
        assert_eq!(signature(&[secret], ID, AT, BODY), "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    #[test]
    fn every_secret_signs() {
        let (one, two) = (new_secret(), SigningSecret("any text".into()));
        let both = signature(&[one.clone(), two.clone()], ID, AT, BODY);
        let (first, second) = both.split_once(' ').expect("two signatures");
        assert_eq!(first, signature(&[one], ID, AT, BODY));
        assert_eq!(second, signature(&[two], ID, AT, BODY));
        assert_ne!(first, second);
    }

    #[test]
    fn secrets_hold_32_bytes() {
        assert_eq!(key(&new_secret()).len(), 32);
        assert_ne!(new_secret(), new_secret());
    }
}
