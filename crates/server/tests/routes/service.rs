//! A whole service without a worker, and short words for asking it.

use assets::{Assets, Key, Variant};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use bytes::Bytes;
use egress::{Egress, Targets};
use engine::{Card, Clip, Engine, Generation, Progress, Rendition, Size};
use moderation::{Moderator, Policy};
use serde_json::{Value, json};
use server::{App, Config, router};
use std::io::Cursor;
use std::sync::Arc;
use std::time::Duration;
use store::{ClaimRules, Database, Failure, Limits, NewKey, Outcome, Secret, Store, Tenant, Time};
use tower::ServiceExt;

/// An engine of which only the card and the reading of storyboards are asked for.
struct CardOnly(Card);

#[async_trait::async_trait]
impl Engine for CardOnly {
    fn card(&self) -> &Card {
        &self.0
    }

    async fn generate(&self, _: Generation, _: Progress) -> Result<Rendition, engine::Error> {
        Err(engine::Error::Broken("there is no worker in these tests".into()))
    }

    fn seconds(&self, storyboard: &Value) -> Option<u32> {
        serde_json::from_value(storyboard["seconds"].clone()).ok()
    }

    /// Takes `film WIDTH HEIGHT SECONDS` for a film.
    fn examine(&self, film: &[u8]) -> Result<Clip, engine::Error> {
        let text = String::from_utf8_lossy(film);
        let numbers: Vec<u32> = text.split(' ').filter_map(|word| word.parse().ok()).collect();
        let &[width, height, seconds @ 1..=u32::MAX] = &numbers[..] else {
            return Err(engine::Error::Refused { code: "invalid_video", message: "no film".into() });
        };
        Ok(Clip {
            size: Size::new(width, height),
            seconds: seconds.into(),
            first_frame: Bytes::from_static(b"its first picture"),
            likeness: json!({"bytes": film.len()}),
        })
    }

    /// Understands every word that does not begin with `zz`.
    fn storyboard(&self, generation: &Generation) -> Result<Option<Value>, engine::Error> {
        if let Some(board) = &generation.storyboard {
            let refused = engine::Error::Refused { code: "invalid_storyboard", message: "version: is not 1".into() };
            return if board["version"] == 1 { Ok(Some(board.clone())) } else { Err(refused) };
        }
        let unknown = generation.prompt.split_whitespace().filter(|word| word.starts_with("zz"));
        let listed: Vec<_> =
            unknown.map(|word| json!({"span": word, "reason": "unknown_word", "substitute": "a thing"})).collect();
        Ok(Some(json!({"version": 1, "title": generation.prompt, "understanding": listed})))
    }
}

/// The shipped engine's card, but for its name and shorter films.
fn card() -> Card {
    Card { engine: "card-only".into(), max_seconds: 40, ..crate::card::card() }
}

/// What the service in these tests refuses.
const POLICY: &str = "[categories.forbidden]\nterms = [\"xyzzy\"]";

/// The service and its inside.
pub(crate) struct Service {
    router: Router,
    pub(crate) app: App,
    pub(crate) store: Arc<dyn Store>,
    pub(crate) assets: Assets,
    pub(crate) key: Secret,
    pub(crate) other_key: Secret,
    _folder: tempfile::TempDir,
}

/// An answer, read to its end.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Bytes,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).expect("an answer in JSON")
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("ascii"))
    }

    /// The error, which must have the envelope with exactly its four keys.
    pub(crate) fn error(&self) -> (u16, Value, Value, String) {
        let body = self.json();
        let error = body["error"].as_object().expect("an error envelope");
        assert_eq!(error.keys().collect::<Vec<_>>(), ["message", "type", "param", "code"]);
        assert_eq!(body.as_object().map(serde_json::Map::len), Some(1));
        let message = error["message"].as_str().expect("a message").to_owned();
        (self.status.as_u16(), error["param"].clone(), error["code"].clone(), message)
    }
}

impl Service {
    pub(crate) async fn new() -> Self {
        Self::with(Config::default()).await
    }

    /// One that holds requests to the letter.
    pub(crate) async fn strict() -> Self {
        Self::with(Config { strict: true, ..Config::default() }).await
    }

    pub(crate) async fn with(config: Config) -> Self {
        Self::over(Arc::new(Database::in_memory().await.expect("a store")), config).await
    }

    /// A service over a store of the caller's.
    pub(crate) async fn over(store: Arc<dyn Store>, config: Config) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let assets = Assets::folder(folder.path()).expect("assets");
        let engine = Arc::new(CardOnly(card()));
        let app = App {
            store: store.clone(),
            assets: assets.clone(),
            engine,
            egress: Egress::new(Targets::PrivateToo),
            moderator: Arc::new(Moderator { policy: Policy::parse(POLICY).expect("a policy"), service: None }),
            config,
        };
        let router = router(app.clone());
        let (key, other_key) = (Secret::random(), Secret::random());
        for (tenant, secret) in [("a", &key), ("b", &other_key)] {
            let (tenant, name, limits) = (Tenant(tenant.into()), tenant.into(), Limits::default());
            let new = NewKey { tenant, name, secret: secret.clone(), limits, budget: None };
            store.add_key(new, Time::now()).await.expect("a key");
        }
        Self { router, app, store, assets, key, other_key, _folder: folder }
    }

    /// The same service as another tenant sees it.
    pub(crate) fn into_the_other(self) -> Self {
        Self { key: self.other_key.clone(), ..self }
    }

    /// The same service for a key with these limits.
    pub(crate) async fn limited(mut self, limits: Limits) -> Self {
        let (tenant, secret) = (Tenant("a".into()), Secret::random());
        let new = NewKey { tenant, name: "limited".into(), secret: secret.clone(), limits, budget: None };
        self.store.add_key(new, Time::now()).await.expect("a key");
        self.key = secret;
        self
    }

    /// The same service with another moderator.
    pub(crate) fn moderated(mut self, moderator: Moderator) -> Self {
        self.app.moderator = Arc::new(moderator);
        self.router = router(self.app.clone());
        self
    }

    /// What a listener can serve.
    pub(crate) fn router(&self) -> Router {
        self.router.clone()
    }

    pub(crate) async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.expect("the router answers");
        let (head, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.expect("a whole body");
        Answer { status: head.status, headers: head.headers, bytes }
    }

    /// A request with the first tenant's key.
    pub(crate) fn request(&self, method: Method, path: &str) -> axum::http::request::Builder {
        let bearer = format!("Bearer {}", self.key.reveal());
        Request::builder().method(method).uri(path).header(header::AUTHORIZATION, bearer)
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.send(self.request(Method::GET, path).body(Body::empty()).expect("a request")).await
    }

    pub(crate) async fn post_json(&self, path: &str, body: &Value) -> Answer {
        let request = self.request(Method::POST, path).header(header::CONTENT_TYPE, "application/json");
        self.send(request.body(body.to_string().into()).expect("a request")).await
    }

    /// Posts a form whose parts are given as they stand on the wire, headers included.
    pub(crate) async fn post_parts(&self, path: &str, parts: &[Vec<u8>]) -> Answer {
        let request = self.request(Method::POST, path);
        let request = request.header(header::CONTENT_TYPE, "multipart/form-data; boundary=XX");
        self.send(request.body(form(parts).into()).expect("a request")).await
    }

    /// A queued video's id.
    pub(crate) async fn create(&self, prompt: &str) -> String {
        let answer = self.post_json("/v1/videos", &json!({"prompt": prompt})).await;
        assert_eq!(answer.status, StatusCode::OK, "{answer:?}");
        answer.json()["id"].as_str().expect("an id").to_owned()
    }

    /// Does what a worker does: makes the oldest queued video, with these bytes as its film.
    pub(crate) async fn complete(&self, film: &'static [u8], keep: Duration) {
        self.complete_from(Some(json!({"version": 1})), film.into(), keep).await;
    }

    /// The same for a film with or without a storyboard.
    pub(crate) async fn complete_from(&self, storyboard: Option<Value>, film: Bytes, keep: Duration) {
        let claim = self.store.claim(&rules(), Time::now()).await.expect("ok").expect("a job").claim;
        for variant in Variant::ALL {
            let key = Key::Film { video: claim.id.as_str(), attempt: claim.attempt, variant };
            let bytes = if variant == Variant::Video { film.clone() } else { Bytes::from_static(b"picture") };
            self.assets.put(key, bytes).await.expect("stored");
        }
        let outcome = Outcome { storyboard, understanding: json!([]) };
        let now = Time::now();
        assert!(self.store.complete(&claim, outcome, now, now.plus(keep)).await.expect("ok"));
    }

    pub(crate) async fn fail(&self) {
        let claim = self.store.claim(&rules(), Time::now()).await.expect("ok").expect("a job").claim;
        let failure = Failure { code: "video_generation_failed".into(), message: "It broke.".into() };
        assert!(self.store.fail(&claim, failure, Time::now(), Time::now()).await.expect("ok"));
    }

    /// Everything that is stored: rows and files.
    pub(crate) async fn stored(&self) -> (u64, usize) {
        (self.store.count().await.expect("counted"), self.assets.count().await.expect("counted"))
    }
}

pub(crate) const HOUR: Duration = Duration::from_secs(3600);

pub(crate) fn rules() -> ClaimRules {
    ClaimRules { worker: "w".into(), lease: HOUR, max_strikes: 3 }
}

pub(crate) fn form(parts: &[Vec<u8>]) -> Vec<u8> {
    let mut body = Vec::new();
    for part in parts {
        body.extend_from_slice(b"--XX\r\n");
        body.extend_from_slice(part);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--XX--\r\n");
    body
}

/// A part as most clients write it.
pub(crate) fn text(name: &str, value: &str) -> Vec<u8> {
    format!("Content-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}").into_bytes()
}

/// A part with headers as they stand.
pub(crate) fn part(headers: &str, body: &[u8]) -> Vec<u8> {
    [headers.as_bytes(), b"\r\n\r\n", body].concat()
}

pub(crate) fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let image = image::RgbImage::from_pixel(width, height, image::Rgb([90, 140, 200]));
    image.write_to(&mut bytes, image::ImageFormat::Png).expect("encoded");
    bytes.into_inner()
}
