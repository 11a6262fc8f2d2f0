//! Content credentials (C2PA): films say, signed, what made them; and what says so is read and checked.
//!
//! Credentials lie in a box of their own behind the file's first box. Invariants: the samples stay as
//! they were, byte for byte; no time is claimed and nobody is asked for one; nothing here touches the
//! network. The box itself differs from one signing to the next, because the standard salts it.

mod identity;
mod origin;
mod read;
mod sign;

pub use identity::Identity;
pub use origin::{Ingredient, Origin, Role};
pub use read::{Reading, State, read};

/// The program that our credentials name.
pub const AGENT: &str = "Kinora";

/// Why credentials could not be written or a key not be used.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The key or its certificates cannot be used.
    #[error("the signing key cannot be used: {0}")]
    Identity(String),
    /// The film could not be signed.
    #[error("the film cannot be signed: {0}")]
    Signing(String),
}
