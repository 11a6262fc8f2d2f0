//! What is known of where a film comes from.

use crate::Upload;
use serde::Serialize;
use utoipa::ToSchema;

/// The answer to a provenance check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ProvenanceCheck {
    /// Always `content_provenance_check`.
    #[schema(pattern = "^content_provenance_check$")]
    pub object: &'static str,
    /// When it was checked, unix seconds.
    pub created_at: i64,
    /// One entry for each kind of signal.
    pub results: Vec<ProvenanceResult>,
}

/// What one kind of signal says. Apart from `outcome` it repeats what the file claims, which is
/// worth as much as `validation_state` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ProvenanceResult {
    /// Always `c2pa`: content credentials.
    #[schema(pattern = "^c2pa$")]
    pub r#type: &'static str,
    /// `detected` when this service made the film and nobody changed it since; else `not_detected`.
    pub outcome: &'static str,
    /// `trusted`: intact, and signed under this service's certificate; `valid`: intact, and signed by
    /// somebody else; `invalid`: changed since it was signed; `not_present`.
    pub validation_state: &'static str,
    /// Who signed.
    #[schema(required = true)]
    pub issuer: Option<String>,
    /// The program that made the film.
    #[schema(required = true)]
    pub software: Option<String>,
    /// The engine that made the film.
    #[schema(required = true)]
    pub engine: Option<String>,
    /// The model that was asked for.
    #[schema(required = true)]
    pub model: Option<String>,
    /// How it was made, an IPTC digital source type.
    #[schema(required = true)]
    pub digital_source_type: Option<String>,
    /// What it was made with.
    pub ingredients: Vec<String>,
    /// When it was signed, RFC 3339, if somebody vouches for it; this service's films claim no time.
    #[schema(required = true)]
    pub generated_at: Option<String>,
}

/// A film to be checked: exactly one of the two.
#[derive(Debug, ToSchema)]
pub struct CheckProvenance {
    /// An MP4. Other files are taken and found to carry nothing.
    pub file: Option<Upload>,
    /// A completed video.
    pub video_id: Option<String>,
}
