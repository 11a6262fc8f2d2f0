//! Batches, worked on the way the running service does.

use super::files::upload;
use super::service::{HOUR, Service, png};
use axum::body::Body;
use axum::http::{Method, StatusCode};
use serde_json::{Value, json};
use server::{Config, Price};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use store::{BatchStatus, Database, Limits, Micros, NewBatch, NewFile, Owner, Status, Tenant, Time, VideoId};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;

const LIST: &str = "/v1/batches";
const PAUSE: Duration = Duration::from_millis(20);
/// What does not happen within this time does not happen; a picture that does not come is waited for longer.
const LONGEST: Duration = Duration::from_secs(15);

fn line(id: &str, prompt: &str) -> String {
    json!({"custom_id": id, "method": "POST", "url": "/v1/videos", "body": {"prompt": prompt}}).to_string() + "\n"
}

fn tenant() -> Tenant {
    Tenant("a".into())
}

async fn create(service: &Service, input: &str) -> Value {
    let file = upload(service, "in.jsonl", "batch", input.as_bytes()).await.json();
    let body = json!({"input_file_id": file["id"], "endpoint": "/v1/videos", "completion_window": "24h",
        "metadata": {"a": "b"}});
    let answer = service.post_json(LIST, &body).await;
    assert_eq!(answer.status, StatusCode::OK, "{answer:?}");
    answer.json()
}

/// Works on batches while something is awaited, and then stops.
async fn working<T>(service: &Service, until: impl Future<Output = T>) -> T {
    let stop = CancellationToken::new();
    let task = tokio::spawn(server::run_batches(service.app.clone(), stop.clone()));
    let result = until.await;
    stop.cancel();
    task.await.expect("it stops by itself");
    result
}

/// Works on batches for a time, and then dies the way `kill -9` kills.
async fn work_and_die(service: &Service, time: Duration) {
    let task = tokio::spawn(server::run_batches(service.app.clone(), CancellationToken::new()));
    tokio::time::sleep(time).await;
    task.abort();
    let _ = task.await;
}

async fn wait(service: &Service, id: &str, ready: impl Fn(&Value) -> bool) -> Value {
    let path = format!("{LIST}/{id}");
    let found = async {
        loop {
            let batch = service.get(&path).await.json();
            if ready(&batch) {
                return batch;
            }
            tokio::time::sleep(PAUSE).await;
        }
    };
    timeout(LONGEST, found).await.expect("it comes to that before long")
}

/// Waits for so many videos to have been asked for.
async fn wait_for_videos(service: &Service, n: u64) {
    let found = async {
        while service.store.count().await.expect("counted") < n {
            tokio::time::sleep(PAUSE).await;
        }
    };
    timeout(LONGEST, found).await.expect("it comes to that before long");
}

/// A line with a picture from an address.
fn with_picture(id: &str, address: SocketAddr) -> String {
    let reference = json!({"image_url": format!("http://{address}/a.png")});
    let body = json!({"prompt": "a cat", "size": "64x64", "input_reference": reference});
    json!({"custom_id": id, "method": "POST", "url": "/v1/videos", "body": body}).to_string() + "\n"
}

async fn rows(service: &Service, file: &Value) -> Vec<Value> {
    let content = service.get(&format!("/v1/files/{}/content", file.as_str().expect("a file"))).await;
    let text = String::from_utf8(content.bytes.to_vec()).expect("text");
    text.lines().map(|line| serde_json::from_str(line).expect("a JSON line")).collect()
}

#[tokio::test]
async fn lines_become_videos_and_files_say_what_became_of_them() {
    let service = Service::new().await;
    let made = create(&service, &(line("good", "a cat") + &line("bad", "") + &line("fails", "a dog"))).await;
    assert_eq!((&made["status"], &made["metadata"]), (&json!("validating"), &json!({"a": "b"})));
    let id = made["id"].as_str().expect("an id");
    let batch = working(&service, async {
        wait(&service, id, |batch| batch["request_counts"]["failed"] == 1).await;
        service.complete(b"film", HOUR).await;
        service.fail().await;
        wait(&service, id, |batch| batch["status"] == "completed").await
    })
    .await;
    assert_eq!(batch["request_counts"], json!({"total": 3, "completed": 1, "failed": 2}));
    let output = rows(&service, &batch["output_file_id"]).await;
    assert_eq!(output.len(), 1);
    assert_eq!((&output[0]["custom_id"], &output[0]["error"]), (&json!("good"), &json!(null)));
    assert_eq!(output[0]["response"]["status_code"], 200);
    assert_eq!(output[0]["response"]["body"]["status"], "completed");
    let errors = rows(&service, &batch["error_file_id"]).await;
    assert_eq!(errors[0]["response"]["status_code"], 400);
    assert_eq!(errors[0]["response"]["body"]["error"]["param"], "prompt");
    assert_eq!(errors[1]["error"]["code"], "video_generation_failed");
    assert_eq!(errors[1]["response"]["body"]["status"], "failed");
}

#[tokio::test]
async fn a_batch_that_is_worked_on_by_mortals_makes_no_video_twice() {
    // A file: with its last connection a database in memory would die too.
    let folder = tempfile::tempdir().expect("a folder");
    let store = Database::file(&folder.path().join("kinora.db")).await.expect("a store");
    let service = Service::over(Arc::new(store), Config::default()).await;
    let input: String = (0..6).map(|i| line(&i.to_string(), "a cat")).collect();
    create(&service, &input).await;
    for pause in [1, 5, 10, 20, 40] {
        work_and_die(&service, Duration::from_millis(pause)).await;
        // What a dead worker held is due again at once.
        let (claim, _) = loop {
            if let Some(found) = service.store.claim_batch(HOUR, store::Time::now().plus(HOUR)).await.expect("ok") {
                break found;
            }
        };
        service.store.postpone_batch(&claim, store::Time::now()).await.expect("ok");
    }
    working(&service, async {
        wait_for_videos(&service, 6).await;
        tokio::time::sleep(Duration::from_millis(50)).await;
    })
    .await;
    assert_eq!(service.stored().await.0, 6);
}

#[tokio::test]
async fn lines_obey_the_limits_of_the_key_that_asked() {
    let limits = Limits { queued: Some(2), ..Limits::default() };
    let service = Service::new().await.limited(limits).await;
    // The batch waits for as long as a video took of late, which is no time.
    service.create("quickly made").await;
    service.complete(b"film", HOUR).await;
    let input: String = (0..4).map(|i| line(&i.to_string(), "a cat")).collect();
    let id = create(&service, &input).await["id"].as_str().expect("an id").to_owned();
    let batch = working(&service, async {
        let mut made = 1;
        loop {
            tokio::time::sleep(Duration::from_millis(20)).await;
            let waiting = service.store.count().await.expect("counted") - made;
            assert!(waiting <= 2, "{waiting} wait");
            if waiting > 0 {
                service.complete(b"film", HOUR).await;
                made += 1;
            }
            let batch = service.get(&format!("{LIST}/{id}")).await.json();
            if batch["status"] == "completed" {
                return batch;
            }
        }
    })
    .await;
    assert_eq!(batch["request_counts"]["completed"], 4);
}

#[tokio::test]
async fn a_revoked_key_gets_nothing_more_from_its_batch() {
    let service = Service::new().await;
    let id = create(&service, &line("a", "a cat")).await["id"].as_str().expect("an id").to_owned();
    let now = store::Time::now();
    for key in service.store.keys().await.expect("keys") {
        service.store.revoke_key(&key.id, now).await.expect("ok");
    }
    let find = async || service.store.batch(&tenant(), &id).await.expect("ok").expect("there");
    let batch = working(&service, async {
        let found = async {
            loop {
                let batch = find().await;
                if batch.status == BatchStatus::Completed {
                    return batch;
                }
                tokio::time::sleep(PAUSE).await;
            }
        };
        timeout(LONGEST, found).await.expect("it ends")
    })
    .await;
    assert_eq!((batch.counts.failed, service.store.count().await.expect("counted")), (1, 0));
}

#[tokio::test]
async fn bad_lines_fail_the_whole_and_are_named() {
    let service = Service::new().await;
    let id = create(&service, &(line("a", "x") + "no json\n")).await["id"].as_str().expect("an id").to_owned();
    let batch = working(&service, wait(&service, &id, |batch| batch["status"] == "failed")).await;
    assert_eq!(batch["errors"]["data"][0]["line"], 2);
    assert_eq!(service.store.count().await.expect("counted"), 0, "nothing was begun");
    let again = service.post_json(&format!("{LIST}/{id}/cancel"), &json!({})).await;
    assert_eq!(again.error().1, "batch_id", "what has ended cannot be cancelled");
}

#[tokio::test]
async fn a_cancelled_batch_finishes_what_was_begun() {
    let service = Service::new().await;
    let input: String = (0..20).map(|i| line(&i.to_string(), "a cat")).collect();
    let id = create(&service, &input).await["id"].as_str().expect("an id").to_owned();
    let batch = working(&service, async {
        wait_for_videos(&service, 16).await;
        let cancelled = service.post_json(&format!("{LIST}/{id}/cancel"), &json!({})).await;
        assert_eq!(cancelled.json()["status"], "cancelling");
        for _ in 0..16 {
            service.complete(b"film", HOUR).await;
        }
        wait(&service, &id, |batch| batch["status"] == "cancelled").await
    })
    .await;
    assert_eq!(batch["request_counts"], json!({"total": 20, "completed": 16, "failed": 4}));
    assert_eq!(rows(&service, &batch["error_file_id"]).await[0]["error"]["code"], "batch_cancelled");
}

#[tokio::test]
async fn wishes_that_cannot_be_met_are_refused() {
    let service = Service::new().await;
    let file = upload(&service, "a", "vision", b"x").await.json();
    let good = json!({"input_file_id": file["id"], "endpoint": "/v1/videos", "completion_window": "24h"});
    for (name, value) in [
        ("endpoint", json!("/v1/responses")),
        ("completion_window", json!("1h")),
        ("input_file_id", file["id"].clone()),
        ("metadata", json!({"a": 1})),
    ] {
        let mut body = good.clone();
        body[name] = value;
        let (status, param, ..) = service.post_json(LIST, &body).await.error();
        let expected = if name == "metadata" { json!("metadata.a") } else { json!(name) };
        assert_eq!((status, param), (400, expected), "{body}");
    }
    let unknown =
        service.send(service.request(Method::GET, "/v1/batches/batch_0").body(Body::empty()).expect("ok")).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}

/// A service whose films cost something.
async fn paid() -> Service {
    Service::with(Config { prices: [("sora-2".to_owned(), Price::Flat(5))].into(), ..Config::default() }).await
}

#[tokio::test]
async fn an_expired_batch_gives_up_its_videos_and_pays_for_none_of_them() {
    let service = paid().await;
    let input: String = (0..3).map(|i| line(&i.to_string(), "a cat")).collect();
    let file = upload(&service, "in.jsonl", "batch", input.as_bytes()).await.json();
    let new = NewBatch {
        tenant: tenant(),
        key: service.store.keys().await.expect("keys")[0].id.clone(),
        input_file: file["id"].as_str().expect("an id").into(),
        metadata: None,
        keep_output: None,
        expires_at: Time::now().plus(Duration::from_secs(3)),
        once: None,
    };
    let id = service.store.add_batch(new, Time::now()).await.expect("added").id;
    let batch = working(&service, async {
        wait_for_videos(&service, 3).await;
        service.complete(b"film", HOUR).await;
        wait(&service, &id, |batch| batch["status"] == "expired").await
    })
    .await;
    assert_eq!(batch["request_counts"], json!({"total": 3, "completed": 1, "failed": 2}));
    let errors = rows(&service, &batch["error_file_id"]).await;
    assert_eq!(errors.iter().map(|row| &row["error"]["code"]).collect::<Vec<_>>(), ["batch_expired"; 2]);
    let account = service.store.account(&Owner::Tenant(tenant())).await.expect("ok");
    assert_eq!((account.held, account.spent), (Micros(0), Micros(20)));
    assert_eq!(service.get("/v1/videos").await.json()["data"][0]["error"]["code"], "cancelled");
    let output = batch["output_file_id"].as_str().expect("a file");
    assert_eq!(output, NewFile::derived_id(&id, "output"), "whoever writes it again writes the same");
}

#[tokio::test]
async fn what_no_budget_covers_is_refused_at_once_and_not_asked_for_again() {
    let service = paid().await;
    service.store.set_budget(&Owner::Tenant(tenant()), Some(Micros(20))).await.expect("ok");
    let input: String = (0..3).map(|i| line(&i.to_string(), "a cat")).collect();
    let id = create(&service, &input).await["id"].as_str().expect("an id").to_owned();
    let batch = working(&service, async {
        wait(&service, &id, |batch| batch["request_counts"]["failed"] == 2).await;
        service.complete(b"film", HOUR).await;
        wait(&service, &id, |batch| batch["status"] == "completed").await
    })
    .await;
    let errors = rows(&service, &batch["error_file_id"]).await;
    assert_eq!(errors[0]["response"]["status_code"], 429);
    assert_eq!(errors[0]["response"]["body"]["error"]["code"], "insufficient_quota");
}

#[tokio::test]
async fn a_line_that_breaks_the_service_does_not_keep_back_the_next() {
    let service = Service::new().await;
    let picture = upload(&service, "a.png", "vision", &png(64, 64)).await.json();
    let file = picture["id"].as_str().expect("an id");
    service.assets.remove(assets::Key::File { file }).await.expect("lost");
    let body = json!({"prompt": "p", "input_reference": {"file_id": file}});
    let broken = json!({"custom_id": "broken", "method": "POST", "url": "/v1/videos", "body": body}).to_string() + "\n";
    create(&service, &(broken + &line("good", "a cat"))).await;
    working(&service, wait_for_videos(&service, 1)).await;
}

/// Waits for somebody to ask for a picture.
async fn asked(listener: &TcpListener) -> TcpStream {
    let (mut stream, _) = timeout(LONGEST, listener.accept()).await.expect("somebody asks").expect("a connection");
    assert!(stream.read(&mut [0; 4096]).await.expect("a request") > 0);
    stream
}

#[tokio::test]
async fn a_slow_batch_does_not_hold_up_the_others() {
    let service = Service::new().await;
    let silent = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    create(&service, &with_picture("slow", silent.local_addr().expect("bound"))).await;
    working(&service, async {
        let _open = asked(&silent).await;
        create(&service, &line("quick", "a cat")).await;
        wait_for_videos(&service, 1).await;
    })
    .await;
}

#[tokio::test]
async fn a_video_that_is_asked_for_while_its_batch_is_cancelled_is_given_up() {
    let service = paid().await;
    let slow = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let input = with_picture("slow", slow.local_addr().expect("bound"));
    let id = create(&service, &input).await["id"].as_str().expect("an id").to_owned();
    working(&service, async {
        let mut stream = asked(&slow).await;
        service.post_json(&format!("{LIST}/{id}/cancel"), &json!({})).await;
        let batch = wait(&service, &id, |batch| batch["status"] == "cancelled").await;
        assert_eq!(batch["request_counts"], json!({"total": 1, "completed": 0, "failed": 1}));
        let picture = png(64, 64);
        let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n", picture.len());
        stream.write_all(&[head.as_bytes(), &picture].concat()).await.expect("sent");
        wait_for_videos(&service, 1).await;
        let listed = service.get("/v1/videos").await.json();
        let video = VideoId::parse(listed["data"][0]["id"].as_str().expect("an id")).expect("an id");
        let ended = async {
            while service.store.get(&tenant(), &video).await.expect("ok").expect("there").status != Status::Failed {
                tokio::time::sleep(PAUSE).await;
            }
        };
        timeout(LONGEST, ended).await.expect("nobody wants it");
    })
    .await;
    let account = service.store.account(&Owner::Tenant(tenant())).await.expect("ok");
    assert_eq!((account.held, account.spent), (Micros(0), Micros(0)));
}

#[tokio::test]
async fn the_output_tells_with_what_announcements_are_signed() {
    let service = Service::new().await;
    let body = json!({"prompt": "p", "webhook_url": "https://hook.example"});
    let line = json!({"custom_id": "a", "method": "POST", "url": "/v1/videos", "body": body}).to_string();
    let made = create(&service, &line).await;
    let id = made["id"].as_str().expect("an id");
    let batch = working(&service, async {
        wait_for_videos(&service, 1).await;
        service.complete(b"film", HOUR).await;
        wait(&service, id, |batch| batch["status"] == "completed").await
    })
    .await;
    let output = rows(&service, &batch["output_file_id"]).await;
    let parcel = service.store.claim_delivery(HOUR, Time::now()).await.expect("ok").expect("due");
    assert_eq!(output[0]["response"]["body"]["webhook_secret"], parcel.secrets[0].0);
}
