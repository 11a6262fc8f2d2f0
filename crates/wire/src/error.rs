//! Every error clients can get: one table of codes, and the wording of each.

use serde::Serialize;
use utoipa::ToSchema;

/// What went wrong, by kind. [`TABLE`] has the HTTP status, type and code of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Code {
    /// The body is not what its content type says.
    InvalidBody,
    /// A parameter has a value that is not offered.
    InvalidValue,
    /// A parameter has the wrong JSON type.
    InvalidType,
    /// A parameter that does not exist.
    UnknownParameter,
    /// A required parameter is absent.
    MissingParameter,
    /// A text is too long.
    StringTooLong,
    /// A text is too short.
    StringTooShort,
    /// A number is too large.
    AboveMaximum,
    /// A number is too small.
    BelowMinimum,
    /// The reference image has another size than the video.
    ImageMismatch,
    /// Parts of the prompt are not understood, and the request wanted them to be.
    NotUnderstood,
    /// The operator does not want this made.
    ModerationBlocked,
    /// A webhook endpoint did not answer.
    EndpointUnreachable,
    /// Something uploaded is larger than the server takes.
    TooLarge,
    /// No key was given.
    NoKey,
    /// The key is not valid.
    WrongKey,
    /// There is no such video, file, or address.
    NotFound,
    /// The address exists but not for this method.
    MethodNotAllowed,
    /// The byte range lies outside the content.
    RangeNotSatisfiable,
    /// The idempotency key was used for another request.
    KeyReused,
    /// More was asked for than the key's limits allow at a time.
    RateLimited,
    /// The budget is spent.
    QuotaSpent,
    /// A defect in the server.
    Internal,
    /// A part of the server cannot be reached at the moment.
    Unavailable,
}

/// One row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// Which error.
    pub code: Code,
    /// The HTTP status.
    pub status: u16,
    /// `error.type` on the wire.
    pub kind: &'static str,
    /// `error.code` on the wire.
    pub wire_code: Option<&'static str>,
}

const INVALID_REQUEST: &str = "invalid_request_error";

const fn row(code: Code, status: u16, kind: &'static str, wire_code: Option<&'static str>) -> Row {
    Row { code, status, kind, wire_code }
}

/// The table, in the order of [`Code`].
pub const TABLE: &[Row] = &[
    row(Code::InvalidBody, 400, INVALID_REQUEST, None),
    row(Code::InvalidValue, 400, INVALID_REQUEST, Some("invalid_value")),
    row(Code::InvalidType, 400, INVALID_REQUEST, Some("invalid_type")),
    row(Code::UnknownParameter, 400, INVALID_REQUEST, Some("unknown_parameter")),
    row(Code::MissingParameter, 400, INVALID_REQUEST, Some("missing_required_parameter")),
    row(Code::StringTooLong, 400, INVALID_REQUEST, Some("string_above_max_length")),
    row(Code::StringTooShort, 400, INVALID_REQUEST, Some("string_below_min_length")),
    row(Code::AboveMaximum, 400, INVALID_REQUEST, Some("integer_above_max_value")),
    row(Code::BelowMinimum, 400, INVALID_REQUEST, Some("integer_below_min_value")),
    row(Code::ImageMismatch, 400, INVALID_REQUEST, None),
    row(Code::NotUnderstood, 400, INVALID_REQUEST, Some("prompt_not_understood")),
    row(Code::ModerationBlocked, 400, INVALID_REQUEST, Some("moderation_blocked")),
    row(Code::EndpointUnreachable, 400, INVALID_REQUEST, Some("webhook_endpoint_unreachable")),
    row(Code::TooLarge, 413, INVALID_REQUEST, Some("payload_too_large")),
    row(Code::NoKey, 401, INVALID_REQUEST, None),
    row(Code::WrongKey, 401, INVALID_REQUEST, Some("invalid_api_key")),
    row(Code::NotFound, 404, INVALID_REQUEST, None),
    row(Code::MethodNotAllowed, 405, INVALID_REQUEST, Some("method_not_allowed")),
    row(Code::RangeNotSatisfiable, 416, INVALID_REQUEST, Some("range_not_satisfiable")),
    row(Code::KeyReused, 409, INVALID_REQUEST, Some("idempotency_key_reused")),
    row(Code::RateLimited, 429, "requests", Some("rate_limit_exceeded")),
    row(Code::QuotaSpent, 429, "insufficient_quota", Some("insufficient_quota")),
    row(Code::Internal, 500, "server_error", None),
    row(Code::Unavailable, 503, "service_unavailable_error", Some("server_is_overloaded")),
];

/// An error as clients get it: `{"error": {"message", "type", "param", "code"}}`, all four keys always present.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// Which row of the table.
    pub code: Code,
    /// `error.code` when it is not the table's, such as an engine's own `invalid_storyboard`.
    pub own_code: Option<&'static str>,
    /// The parameter it is about.
    pub param: Option<String>,
    /// For people; some clients look for fragments of it.
    pub message: String,
}

impl Code {
    /// Its row of the table.
    #[must_use]
    pub fn row(self) -> &'static Row {
        &TABLE[self as usize]
    }
}

impl Error {
    /// An error about the request as a whole.
    #[must_use]
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self { code, own_code: None, param: None, message: message.into() }
    }

    /// An error about one parameter.
    #[must_use]
    pub fn about(param: impl Into<String>, code: Code, message: impl Into<String>) -> Self {
        Self { code, own_code: None, param: Some(param.into()), message: message.into() }
    }

    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.code.row().status
    }

    /// A value that is not offered. `supported` is listed as it stands, each in quotes.
    #[must_use]
    pub fn invalid_value(param: &str, value: &str, supported: &[String]) -> Self {
        let quoted: Vec<_> = supported.iter().map(|v| format!("'{v}'")).collect();
        let message = format!("Invalid value: '{value}'. Supported values are: {}.", join(&quoted, "and"));
        Self::about(param, Code::InvalidValue, message)
    }

    /// A parameter of the wrong type, as in `expected a string, but got an integer instead`.
    #[must_use]
    pub fn invalid_type(param: &str, expected: &str, got: &str) -> Self {
        let message = format!("Invalid type for '{param}': expected {expected}, but got {got} instead.");
        Self::about(param, Code::InvalidType, message)
    }

    /// A parameter that does not exist.
    #[must_use]
    pub fn unknown_parameter(param: &str) -> Self {
        Self::about(param, Code::UnknownParameter, format!("Unknown parameter: '{param}'."))
    }

    /// A required parameter that is absent.
    #[must_use]
    pub fn missing_parameter(param: &str) -> Self {
        Self::about(param, Code::MissingParameter, format!("Missing required parameter: '{param}'."))
    }

    /// A text with more characters than allowed.
    #[must_use]
    pub fn string_too_long(param: &str, maximum: usize, length: usize) -> Self {
        let message = format!(
            "Invalid '{param}': string too long. Expected a string with maximum length {maximum}, \
             but got a string with length {length} instead."
        );
        Self::about(param, Code::StringTooLong, message)
    }

    /// An empty text where at least one character is needed.
    #[must_use]
    pub fn string_empty(param: &str) -> Self {
        let message = format!(
            "Invalid '{param}': string too short. Expected a string with minimum length 1, but got an empty string instead."
        );
        Self::about(param, Code::StringTooShort, message)
    }

    /// A number outside `least..=most`.
    #[must_use]
    pub fn out_of_range(param: &str, value: i128, least: u64, most: u64) -> Self {
        let (code, bound) = if value > i128::from(most) {
            (Code::AboveMaximum, format!("integer above maximum value. Expected a value <= {most}"))
        } else {
            (Code::BelowMinimum, format!("integer below minimum value. Expected a value >= {least}"))
        };
        Self::about(param, code, format!("Invalid '{param}': {bound}, but got {value} instead."))
    }

    /// The reference image has another size than the video. Clients look for this very text.
    #[must_use]
    pub fn image_mismatch() -> Self {
        Self::new(Code::ImageMismatch, "Inpaint image must match the requested width and height")
    }

    /// A film where an image is expected, in the words of the API.
    #[must_use]
    pub fn film_as_image() -> Self {
        let message = "Video inpaint items must have clip start frame less than clip end frame.";
        Self::about("input_reference", Code::InvalidValue, message)
    }

    /// An upload above its limit.
    #[must_use]
    pub fn too_large(param: Option<&str>, limit_bytes: usize) -> Self {
        let what = param.map_or("The request body".to_owned(), |p| format!("'{p}'"));
        let message = format!("{what} is too large. At most {limit_bytes} bytes are accepted.");
        Self { code: Code::TooLarge, own_code: None, param: param.map(str::to_owned), message }
    }

    /// No key was given.
    #[must_use]
    pub fn no_key() -> Self {
        let message = "You didn't provide an API key. Send it in an Authorization header: Bearer YOUR_KEY.";
        Self::new(Code::NoKey, message)
    }

    /// The key is unknown or revoked. `masked` must not give the key away.
    #[must_use]
    pub fn wrong_key(masked: &str) -> Self {
        Self::new(Code::WrongKey, format!("Incorrect API key provided: {masked}."))
    }

    /// There is no such video, or it is somebody else's.
    #[must_use]
    pub fn video_not_found(id: &str) -> Self {
        Self::new(Code::NotFound, format!("Video with id '{id}' not found."))
    }

    /// There is no such character, or it is somebody else's.
    #[must_use]
    pub fn character_not_found(id: &str) -> Self {
        Self::new(Code::NotFound, format!("Character with id '{id}' not found."))
    }

    /// There is no such model.
    #[must_use]
    pub fn model_not_found(id: &str) -> Self {
        let message = format!("The model '{id}' does not exist or you do not have access to it.");
        Self { own_code: Some("model_not_found"), ..Self::about("model", Code::NotFound, message) }
    }

    /// The content was asked for before it is there.
    #[must_use]
    pub fn not_ready() -> Self {
        let message = "Video is not ready yet, use GET /v1/videos/{video_id} to check status.";
        Self::new(Code::NotFound, message)
    }

    /// The content is past its time.
    #[must_use]
    pub fn expired(id: &str) -> Self {
        Self::new(Code::NotFound, format!("The content of video '{id}' has expired."))
    }

    /// A repeated request whose effect was deleted since.
    #[must_use]
    pub fn made_and_deleted(id: &str) -> Self {
        Self::new(Code::NotFound, format!("This request was answered before, and what it made, '{id}', was deleted."))
    }

    /// One idempotency key for two different requests.
    #[must_use]
    pub fn idempotency_key_reused() -> Self {
        let message = "This Idempotency-Key was used for a different request. Use a new key for a new request.";
        Self::about("Idempotency-Key", Code::KeyReused, message)
    }

    /// More requests in a minute than the key may send. `wait` says for how long, such as `1.2s`.
    #[must_use]
    pub fn too_many_requests(most: u32, wait: &str) -> Self {
        let message = format!("Rate limit reached for requests per minute: Limit {most}. Please try again in {wait}.");
        Self::new(Code::RateLimited, message)
    }

    /// More videos waiting than the key may have.
    #[must_use]
    pub fn queue_full(most: u32) -> Self {
        let message = format!("Rate limit reached for queued videos: Limit {most}. Please try again later.");
        Self::new(Code::RateLimited, message)
    }

    /// More seconds of film in a day than the key may ask for.
    #[must_use]
    pub fn day_spent(most: u32) -> Self {
        let message =
            format!("Rate limit reached for seconds of video per day: Limit {most}. Please try again tomorrow (UTC).");
        Self::new(Code::RateLimited, message)
    }

    /// The budget does not cover the video.
    #[must_use]
    pub fn budget_spent() -> Self {
        let message =
            "You exceeded your current quota. The budget of this key or of its tenant does not cover this video.";
        Self::new(Code::QuotaSpent, message)
    }

    /// There is nothing at this address.
    #[must_use]
    pub fn unknown_address(method: &str, path: &str) -> Self {
        Self::new(Code::NotFound, format!("Invalid URL ({method} {path})"))
    }
}

impl Serialize for Error {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let row = self.code.row();
        let body = ErrorBody {
            message: self.message.clone(),
            r#type: row.kind,
            param: self.param.clone(),
            code: self.own_code.or(row.wire_code),
        };
        ErrorEnvelope { error: body }.serialize(serializer)
    }
}

/// What every error is sent in.
#[derive(Debug, Serialize, ToSchema)]
pub struct ErrorEnvelope {
    /// The error.
    pub error: ErrorBody,
}

/// An error on the wire; all four keys are always present.
#[derive(Debug, Serialize, ToSchema)]
pub struct ErrorBody {
    /// For people.
    pub message: String,
    /// The family: `invalid_request_error`, `server_error`, `service_unavailable_error`.
    pub r#type: &'static str,
    /// The parameter it is about.
    #[schema(required = true)]
    pub param: Option<String>,
    /// For programs.
    #[schema(required = true)]
    pub code: Option<&'static str>,
}

/// `a`, `a and b`, `a, b, and c`.
fn join(items: &[String], word: &str) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [one, two] => format!("{one} {word} {two}"),
        [init @ .., last] => format!("{}, {word} {last}", init.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_table_is_in_the_order_of_the_codes() {
        for (i, row) in TABLE.iter().enumerate() {
            assert_eq!(row.code as usize, i, "{:?}", row.code);
        }
        assert_eq!(Code::Unavailable as usize + 1, TABLE.len());
    }

    #[test]
    fn the_envelope_has_all_four_keys() {
        let supported = ["4", "8", "12"].map(String::from);
        let wire = serde_json::to_value(Error::invalid_value("seconds", "15", &supported)).expect("plain data");
        let expected = json!({"error": {
            "message": "Invalid value: '15'. Supported values are: '4', '8', and '12'.",
            "type": "invalid_request_error", "param": "seconds", "code": "invalid_value",
        }});
        assert_eq!(wire, expected);
        let wire = serde_json::to_value(Error::image_mismatch()).expect("plain data");
        let expected = json!({"error": {
            "message": "Inpaint image must match the requested width and height",
            "type": "invalid_request_error", "param": null, "code": null,
        }});
        assert_eq!(wire, expected);
    }

    #[test]
    fn numbers_out_of_range_name_the_bound_that_was_crossed() {
        let high = Error::out_of_range("limit", 500, 0, 100);
        assert_eq!(high.code, Code::AboveMaximum);
        assert_eq!(
            high.message,
            "Invalid 'limit': integer above maximum value. Expected a value <= 100, but got 500 instead."
        );
        assert_eq!(Error::out_of_range("limit", -1, 0, 100).code, Code::BelowMinimum);
    }
}
