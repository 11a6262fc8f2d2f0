//! Why no film came, by what the caller can do about it.

/// Why an engine made no film.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The request itself is not acceptable; another try will not help. `code` is a public error code.
    #[error("{message}")]
    Refused {
        /// A public error code such as `invalid_storyboard`.
        code: &'static str,
        /// For the client.
        message: String,
    },
    /// It may work later.
    #[error("the engine could not finish now: {0}")]
    Transient(String),
    /// It was asked to stop.
    #[error("cancelled")]
    Cancelled,
    /// A defect in the engine.
    #[error("the engine failed: {0}")]
    Broken(String),
}
