//! The OpenAPI document: what is common to all routes. Each route describes itself where it is written.

use std::collections::BTreeMap;
use utoipa::openapi::security::{ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{Content, OpenApi, Ref, RefOr, Response, ResponseBuilder, ServerBuilder};
use utoipa::{IntoResponses, Modify, OpenApi as _, ToSchema};

/// The document without its routes.
pub(crate) fn base() -> OpenApi {
    Base::openapi()
}

#[derive(utoipa::OpenApi)]
#[openapi(
    info(
        title = "Kinora",
        description = "A prompt becomes a short film with speech and sound, behind the OpenAI Videos API.",
    ),
    tags(
        (name = "Videos", description = "The Videos API, and what Kinora adds to it."),
        (name = "Characters", description = "Somebody whom prompts may name."),
        (name = "Storyboards", description = "Prompts read without making a film."),
        (name = "Models", description = "What may be asked for."),
        (name = "Provenance", description = "Where a film comes from."),
        (name = "Files", description = "Inputs and outputs of batches, and reference images."),
        (name = "Batches", description = "Many videos with one request."),
        (name = "Webhooks", description = "Being told when something ends."),
        (name = "Service", description = "The service itself."),
    ),
    security(("bearer" = []), ("api_key" = [])),
    components(schemas(wire::ErrorEnvelope, wire::VideoProgress)),
    modifiers(&Keys),
)]
struct Base;

struct Keys;

impl Modify for Keys {
    fn modify(&self, document: &mut OpenApi) {
        let azure = ServerBuilder::new().url("/openai").description(Some("The same under Azure's addresses"));
        document.servers = Some(vec![ServerBuilder::new().url("/").build(), azure.build()]);
        let components = document.components.get_or_insert_default();
        let bearer =
            HttpBuilder::new().scheme(HttpAuthScheme::Bearer).description(Some("A key of `kinora keys create`."));
        components.add_security_scheme("bearer", SecurityScheme::Http(bearer.build()));
        let header = ApiKeyValue::with_description("api-key", "The same key as Azure's clients send it.");
        components.add_security_scheme("api_key", SecurityScheme::ApiKey(ApiKey::Header(header)));
    }
}

/// The answers of a request that is not granted. Every route has them.
pub(crate) struct Refusals;

impl IntoResponses for Refusals {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        let refusal = |description: &str| {
            let content = Content::new(Some(Ref::from_schema_name(wire::ErrorEnvelope::name())));
            RefOr::T(ResponseBuilder::new().description(description).content("application/json", content).build())
        };
        BTreeMap::from([
            ("4XX".into(), refusal("The request is refused; `error` says why.")),
            ("5XX".into(), refusal("The server failed; asking again may help.")),
        ])
    }
}
