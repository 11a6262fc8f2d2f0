//! The worker against a real store and real files, with an engine that does what its prompt says.

use assets::{Assets, Key, Variant};
use bytes::Bytes;
use credentials::{Identity, State, read};
use engine::{Card, Clip, Engine, Error, Generation, Progress, Rendition, Size, Stage};
use sqlx::{Connection, Executor};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use store::{
    ClaimRules, Database, NewFile, NewVideo, Once, Purpose, Status, Store, Tenant, Terms, Time, Video, VideoId,
};
use tokio::sync::Notify;
use tokio::task::JoinHandle;
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;
use worker::{Config, Worker, keep_house, sweep};

const TICK: Duration = Duration::from_millis(20);
/// What does not happen within this time does not happen.
const LONGEST: Duration = Duration::from_secs(60);

/// Plays the part that the prompt names.
struct Actor {
    card: Card,
    calls: AtomicU32,
    cancelled: Arc<AtomicU32>,
    told: Notify,
}

impl Actor {
    fn new() -> Self {
        let card = Card {
            engine: "actor".into(),
            models: vec![],
            any_even_size: true,
            max_size: Size::new(64, 64),
            max_seconds: 4,
            digital_source_type: "vocabulary/algorithmicMedia".into(),
        };
        Self { card, calls: AtomicU32::new(0), cancelled: Arc::default(), told: Notify::new() }
    }
}

#[async_trait::async_trait]
impl Engine for Actor {
    fn card(&self) -> &Card {
        &self.card
    }

    async fn generate(&self, generation: Generation, progress: Progress) -> Result<Rendition, Error> {
        let call = self.calls.fetch_add(1, Ordering::SeqCst) + 1;
        match generation.prompt.as_str() {
            "refuse" => Err(Error::Refused { code: "invalid_storyboard", message: "no shots".into() }),
            "panic" => panic!("as asked"),
            "finish when told" => {
                self.told.notified().await;
                Ok(rendition(Bytes::from_static(b"film")))
            }
            // Neither says anything nor listens.
            "hang" => std::future::pending().await,
            "stumble once" if call == 1 => Err(Error::Transient("stumbled".into())),
            "never end" => {
                progress.report(Stage::Drawing, 0.4);
                while !progress.is_cancelled() {
                    tokio::time::sleep(TICK).await;
                }
                self.cancelled.fetch_add(1, Ordering::SeqCst);
                Err(Error::Cancelled)
            }
            _ => Ok(rendition(generation.first_frame.unwrap_or_else(|| Bytes::from_static(b"film")))),
        }
    }

    fn storyboard(&self, _: &Generation) -> Result<Option<serde_json::Value>, Error> {
        Ok(None)
    }

    fn seconds(&self, _: &serde_json::Value) -> Option<u32> {
        None
    }

    fn examine(&self, _: &[u8]) -> Result<Clip, Error> {
        Err(Error::Cancelled)
    }
}

fn rendition(video: Bytes) -> Rendition {
    Rendition {
        video,
        thumbnail: Bytes::from_static(b"still"),
        spritesheet: Bytes::from_static(b"sheet"),
        last_frame: Bytes::from_static(b"last"),
        audio: Bytes::from_static(b"sound"),
        captions: String::new(),
        storyboard: Some(serde_json::json!({"version": 1})),
        understanding: serde_json::json!([]),
        seconds: 4.0,
        seed: 7,
    }
}

struct House {
    store: Arc<dyn Store>,
    assets: Assets,
    engine: Arc<Actor>,
    stop: CancellationToken,
    folder: tempfile::TempDir,
}

impl House {
    async fn new() -> Self {
        Self::with(Arc::new(Database::in_memory().await.expect("a store")))
    }

    async fn over(url: &str) -> Self {
        Self::with(Arc::new(Database::postgres(url).await.expect("a store")))
    }

    fn with(store: Arc<dyn Store>) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let assets = Assets::folder(folder.path()).expect("assets");
        Self { store, assets, engine: Arc::new(Actor::new()), stop: CancellationToken::new(), folder }
    }

    async fn submit(&self, prompt: &str, reference: Option<Bytes>) -> VideoId {
        self.submit_from(None, prompt, reference).await
    }

    async fn submit_from(&self, source: Option<&VideoId>, prompt: &str, reference: Option<Bytes>) -> VideoId {
        let mut new = NewVideo { remixed_from: source.cloned(), ..new_video(prompt) };
        if let Some(bytes) = reference {
            self.assets.put(Key::Reference { video: new.id.as_str() }, bytes).await.expect("stored");
            new.has_reference = true;
        }
        let id = new.id.clone();
        self.store.submit(new, &Terms::default(), Time::now()).await.expect("submitted");
        id
    }

    fn start(&self) -> JoinHandle<()> {
        self.start_with(config())
    }

    fn start_with(&self, config: Config) -> JoinHandle<()> {
        let worker = Worker::new(Arc::clone(&self.store), self.assets.clone(), self.engine.clone(), config);
        tokio::spawn(Arc::new(worker).run(self.stop.clone()))
    }

    /// The film that was stored.
    async fn film(&self, video: &Video) -> Bytes {
        let key = Key::Film { video: video.id.as_str(), attempt: video.attempt, variant: Variant::Video };
        self.assets.get(key).await.expect("the film")
    }

    async fn get(&self, id: &VideoId) -> Option<Video> {
        self.store.get(&tenant(), id).await.expect("the store answers")
    }

    async fn wait_for(&self, id: &VideoId, ready: impl Fn(&Video) -> bool) -> Video {
        let waiting = async {
            loop {
                let video = self.get(id).await.expect("the video is there");
                if ready(&video) {
                    return video;
                }
                tokio::time::sleep(TICK).await;
            }
        };
        timeout(LONGEST, waiting).await.expect("it comes to that before long")
    }
}

fn new_video(prompt: &str) -> NewVideo {
    NewVideo {
        id: VideoId::random(),
        tenant: tenant(),
        engine: "actor".into(),
        generation: Generation {
            model: "m".into(),
            prompt: prompt.into(),
            size: Size::new(64, 64),
            seconds: 4,
            seed: 7,
            first_frame: None,
            storyboard: None,
            source: None,
            characters: Vec::new(),
            audio: true,
            captions: false,
            mark: true,
        },
        has_reference: false,
        remixed_from: None,
        metadata: BTreeMap::new(),
        keep: None,
        hook: None,
    }
}

fn tenant() -> Tenant {
    Tenant("a".into())
}

fn config() -> Config {
    Config { heartbeat: TICK, ..Config::default() }
}

/// Waits for something to be so.
async fn until(ready: impl AsyncFn() -> bool) {
    let waiting = async {
        while !ready().await {
            tokio::time::sleep(TICK).await;
        }
    };
    timeout(LONGEST, waiting).await.expect("it comes to that before long");
}

fn ended(video: &Video) -> bool {
    matches!(video.status, Status::Completed | Status::Failed)
}

#[tokio::test]
async fn a_film_is_stored_under_its_attempt_and_then_completed() {
    let house = House::new().await;
    let id = house.submit("finish", Some(Bytes::from_static(b"first frame"))).await;
    house.start();
    let video = house.wait_for(&id, ended).await;
    assert_eq!((video.status, video.attempt), (Status::Completed, 1));
    assert_eq!(video.storyboard, Some(serde_json::json!({"version": 1})));
    let retention = Config::default().retention;
    assert_eq!(video.expires_at, video.finished_at.map(|at| at.plus(retention)));
    assert_eq!(house.film(&video).await, "first frame", "the engine got the first frame");
}

#[tokio::test]
async fn films_are_signed_with_what_they_were_made_of() {
    let house = House::new().await;
    let identity = Identity::generate(Time::now().unix_seconds()).expect("an identity");
    house.start_with(Config { identity: Some(identity.clone()), ..config() });
    // The engine of these tests gives back the reference, so it is a film.
    let empty_film = Bytes::from_static(b"\0\0\0\x10ftypisom\0\0\x02\0\0\0\0\x08mdat");
    let first = house.submit("finish", Some(empty_film.clone())).await;
    let first = house.wait_for(&first, ended).await;
    let reading = read(&house.film(&first).await, identity.root());
    assert_eq!((reading.state, reading.ingredients), (State::Trusted, vec!["reference picture".to_owned()]));
    assert_eq!((reading.engine.as_deref(), reading.model.as_deref()), (Some("actor"), Some("m")));
    assert_eq!(reading.digital_source_type.as_deref(), Some("vocabulary/composite"));

    let remix = house.submit_from(Some(&first.id), "finish", Some(empty_film)).await;
    let remix = house.wait_for(&remix, ended).await;
    let reading = read(&house.film(&remix).await, identity.root());
    assert_eq!(
        (reading.state, reading.ingredients),
        (State::Trusted, vec!["reference picture".into(), "source film".into()])
    );

    let unsignable = house.submit("finish", Some(Bytes::from_static(b"no film"))).await;
    let failure = house.wait_for(&unsignable, ended).await.failure.expect("no film goes out unsigned");
    assert_eq!(failure.code, "video_generation_failed");
}

#[tokio::test]
async fn a_passing_trouble_is_tried_again() {
    let house = House::new().await;
    let id = house.submit("stumble once", None).await;
    house.start();
    let video = house.wait_for(&id, ended).await;
    assert_eq!((video.status, video.attempt), (Status::Completed, 2));
}

#[tokio::test]
async fn refusals_and_panics_fail_with_their_code_and_the_worker_goes_on() {
    let house = House::new().await;
    let (refused, broken) = (house.submit("refuse", None).await, house.submit("panic", None).await);
    let fine = house.submit("finish", None).await;
    house.start();
    assert_eq!(house.wait_for(&fine, ended).await.status, Status::Completed);
    let code = async |id| house.get(id).await.expect("there").failure.expect("failed").code;
    assert_eq!(code(&refused).await, "invalid_storyboard");
    assert_eq!(code(&broken).await, "video_generation_failed");
}

#[tokio::test]
async fn deleting_a_running_video_stops_the_engine_and_leaves_nothing() {
    let house = House::new().await;
    let id = house.submit("never end", None).await;
    house.start();
    let running = house.wait_for(&id, |v| v.report.fraction > 0.0).await;
    assert_eq!((running.status, running.report.stage), (Status::InProgress, Stage::Drawing));

    assert!(house.store.delete(&tenant(), &id, Time::now()).await.expect("deleted"));
    let after = house.submit("finish", None).await;
    house.wait_for(&after, ended).await;
    assert_eq!(house.engine.cancelled.load(Ordering::SeqCst), 1, "the engine was told");
    assert_eq!(house.get(&id).await, None);
    assert_eq!(house.assets.count().await.expect("counted"), Variant::ALL.len(), "only the second film is there");
}

#[tokio::test]
async fn cancelling_a_running_video_stops_the_engine_and_it_never_comes_back() {
    let house = House::new().await;
    let id = house.submit("never end", None).await;
    house.start();
    house.wait_for(&id, |v| v.report.fraction > 0.0).await;
    let cancelled = house.store.cancel(&tenant(), &id, Time::now()).await.expect("ok").expect("there");
    assert_eq!((cancelled.status, cancelled.failure.map(|f| f.code)), (Status::Failed, Some("cancelled".into())));

    let after = house.submit("finish", None).await;
    house.wait_for(&after, ended).await;
    assert_eq!(house.engine.cancelled.load(Ordering::SeqCst), 1, "the engine was told, and was done before the next");
    assert_eq!(house.get(&id).await.expect("there").status, Status::Failed);
    assert_eq!(house.assets.count().await.expect("counted"), Variant::ALL.len(), "only the second film is there");
}

#[tokio::test]
async fn two_workers_over_one_postgresql_share_the_queue_and_one_finishes_for_both() {
    let url = test_postgres::new_database();
    let (first, second) = (House::over(&url).await, House::over(&url).await);
    let dead = ClaimRules { worker: "killed".into(), lease: Duration::from_millis(300), max_strikes: 3 };
    let id = first.submit("finish", None).await;
    first.store.claim(&dead, Time::now()).await.expect("ok").expect("claimed, and then its process was killed");
    let others = [first.submit("finish", None).await, first.submit("finish", None).await];
    second.start();
    for video in others.iter().chain([&id]) {
        first.wait_for(video, ended).await;
    }
    let video = first.get(&id).await.expect("there");
    assert_eq!((video.status, video.attempt), (Status::Completed, 2));
    assert_eq!(second.engine.calls.load(Ordering::SeqCst), 3, "the second made all, told by the first");
}

#[tokio::test]
async fn stopping_gives_the_video_back_without_a_strike() {
    let house = House::new().await;
    let id = house.submit("never end", None).await;
    let worker = house.start();
    house.wait_for(&id, |v| v.report.fraction > 0.0).await;
    house.stop.cancel();
    worker.await.expect("it ended by itself");
    assert_eq!(house.get(&id).await.expect("there").status, Status::Queued);
    let rules = ClaimRules { worker: "next".into(), lease: Duration::from_secs(1), max_strikes: 1 };
    let job = house.store.claim(&rules, Time::now()).await.expect("ok").expect("free at once");
    assert_eq!((job.claim.attempt, job.strikes), (2, 0));
}

#[tokio::test]
async fn a_video_that_a_dead_worker_left_is_made_by_the_next() {
    let house = House::new().await;
    let id = house.submit("finish", None).await;
    let dead = ClaimRules { worker: "dead".into(), lease: Duration::from_secs(3600), max_strikes: 3 };
    house.store.claim(&dead, Time::now()).await.expect("ok").expect("claimed");
    house.store.end_leases(Time::now()).await.expect("the new server starts");
    house.start();
    let video = house.wait_for(&id, ended).await;
    assert_eq!((video.status, video.attempt), (Status::Completed, 2));
}

#[tokio::test]
async fn housekeeping_removes_what_has_expired_and_what_was_deleted() {
    let house = House::new().await;
    let (expired, deleted) = (house.submit("x", None).await, house.submit("x", None).await);
    let long_ago = Time::now().minus(Duration::from_secs(1_000_000));
    let rules = ClaimRules { worker: "w".into(), lease: Duration::from_secs(60), max_strikes: 3 };
    let claim = house.store.claim(&rules, Time::now()).await.expect("ok").expect("claimed").claim;
    for id in [&expired, &deleted] {
        let key = Key::Film { video: id.as_str(), attempt: 1, variant: Variant::Video };
        house.assets.put(key, Bytes::from_static(b"film")).await.expect("stored");
    }
    let outcome = store::Outcome { storyboard: None, understanding: serde_json::json!([]) };
    assert!(house.store.complete(&claim, outcome, long_ago, long_ago).await.expect("ok"));
    assert!(house.store.delete(&tenant(), &deleted, long_ago).await.expect("ok"));

    tokio::spawn(keep_house(Arc::clone(&house.store), house.assets.clone(), config(), house.stop.clone()));
    until(async || house.assets.count().await.expect("counted") == 0).await;
    until(async || house.store.deleted(Time::now(), 10).await.expect("ok").is_empty()).await;
    assert_eq!(house.get(&expired).await.expect("the row stays").status, Status::Completed);
}

#[tokio::test]
async fn a_film_that_is_finished_while_the_store_cannot_be_reached_is_not_made_again() {
    let url = test_postgres::new_database();
    let house = House::over(&url).await;
    let id = house.submit("finish when told", None).await;
    house.start();
    house.wait_for(&id, |v| v.status == Status::InProgress).await;
    let mut other = sqlx::PgConnection::connect(&url).await.expect("a connection");
    other.execute("ALTER TABLE videos RENAME TO hidden").await.expect("hidden");
    house.engine.told.notify_one();
    tokio::time::sleep(TICK * 20).await;
    other.execute("ALTER TABLE hidden RENAME TO videos").await.expect("there again");
    let video = house.wait_for(&id, ended).await;
    assert_eq!((video.status, video.attempt), (Status::Completed, 1));
    assert_eq!(house.film(&video).await, "film");
    assert_eq!(house.engine.calls.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn an_engine_that_hangs_is_given_up_and_the_video_fails_with_the_last_strike() {
    let house = House::new().await;
    let id = house.submit("hang", None).await;
    house.start_with(Config { stall: TICK * 20, max_strikes: 2, ..config() });
    let video = house.wait_for(&id, ended).await;
    assert_eq!((video.status, video.attempt), (Status::Failed, 2));
    assert_eq!(video.failure.map(|f| f.code).as_deref(), Some("processing_error"));
}

#[tokio::test]
async fn an_object_that_cannot_be_removed_does_not_keep_back_the_rest() {
    let house = House::new().await;
    let long_ago = Time::now().minus(Duration::from_secs(1_000_000));
    let mut files = Vec::new();
    for n in 0..102 {
        let (id, expires_at) = (NewFile::random_id(), Some(long_ago));
        let (name, purpose) = (n.to_string(), Purpose::Vision);
        let new = NewFile { id, tenant: tenant(), name, purpose, bytes: 1, expires_at, once: None };
        files.push(house.store.add_file(new, long_ago).await.expect("added").id);
    }
    // A folder where the first file's bytes should be cannot be removed as a file.
    std::fs::create_dir_all(house.folder.path().join("files").join(&files[0]).join("in the way")).expect("made");
    let once = Once { key: "k".into(), fingerprint: "f".into() };
    let terms = Terms { once: Some(once), ..Terms::default() };
    house.store.submit(new_video("x"), &terms, long_ago).await.expect("submitted");

    tokio::spawn(keep_house(Arc::clone(&house.store), house.assets.clone(), config(), house.stop.clone()));
    until(async || house.store.expired_files(Time::now(), 200).await.expect("ok").len() == 1).await;
    until(async || house.store.submit(new_video("other"), &terms, Time::now()).await.is_ok()).await;
}

#[tokio::test]
async fn objects_that_belong_to_nothing_are_swept_when_they_are_old() {
    let house = House::new().await;
    let kept = house.submit("x", Some(Bytes::from_static(b"picture"))).await;
    let stray = VideoId::random();
    house.assets.put(Key::Reference { video: stray.as_str() }, Bytes::from_static(b"picture")).await.expect("stored");
    house.assets.put(Key::File { file: "file-0" }, Bytes::from_static(b"lines")).await.expect("stored");
    sweep(&*house.store, &house.assets, Time::now().minus(Duration::from_secs(3600))).await;
    assert_eq!(house.assets.count().await.expect("counted"), 3, "their rows may be on their way");
    sweep(&*house.store, &house.assets, Time::now().plus(Duration::from_secs(3600))).await;
    assert_eq!(house.assets.count().await.expect("counted"), 1);
    assert_eq!(house.assets.get(Key::Reference { video: kept.as_str() }).await.expect("kept"), "picture");
}

#[tokio::test]
async fn jobs_that_ended_long_ago_are_forgotten_where_the_operator_wants_it() {
    let house = House::new().await;
    let long_ago = Time::now().minus(Duration::from_secs(1_000_000));
    let id = house.submit("x", None).await;
    house.store.cancel(&tenant(), &id, long_ago).await.expect("ok").expect("there");
    let config = Config { keep_jobs: Some(Duration::from_secs(3600)), ..config() };
    tokio::spawn(keep_house(Arc::clone(&house.store), house.assets.clone(), config, house.stop.clone()));
    until(async || house.get(&id).await.is_none()).await;
}
