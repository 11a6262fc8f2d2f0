//! A thousand creates over a network that drops every fifth connection: exactly a thousand videos.

use super::service::Service;
use serde_json::{Value, json};
use server::{Config, Price};
use std::collections::HashSet;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use store::{Account, Database, Micros, Owner, Store, Tenant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

const CREATES: usize = 1000;
const AT_ONCE: usize = 25;
const PRICE: u64 = 7;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_an_sqlite_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Database::file(&folder.path().join("kinora.db")).await.expect("a store");
    creates_over_a_bad_network(Arc::new(store)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_postgresql() {
    let store = Database::postgres(&test_postgres::new_database()).await.expect("a store");
    creates_over_a_bad_network(Arc::new(store)).await;
}

async fn creates_over_a_bad_network(store: Arc<dyn Store>) {
    let prices = [("sora-2".to_owned(), Price::Flat(PRICE))].into();
    let service = Arc::new(Service::over(store, Config { prices, ..Config::default() }).await);
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let server = listener.local_addr().expect("an address");
    let serving = tokio::spawn(axum::serve(listener, service.router()).into_future());
    let (proxy, proxying, dropped) = drop_every_fifth(server).await;

    let mut clients = JoinSet::new();
    for client in 0..AT_ONCE {
        let service = Arc::clone(&service);
        clients.spawn(async move {
            let mut ids = Vec::new();
            for n in (client..CREATES).step_by(AT_ONCE) {
                ids.push(create(&service, proxy, n).await);
            }
            ids
        });
    }
    let ids: Vec<String> = clients.join_all().await.concat();

    assert_eq!(ids.len(), CREATES);
    assert_eq!(ids.iter().collect::<HashSet<_>>().len(), CREATES, "every request has its own video");
    assert_eq!(service.store.count().await.expect("ok"), CREATES as u64, "and no other was made");
    assert!(dropped.load(Ordering::Relaxed) >= CREATES as u64 / 5);
    let held = Micros(CREATES as i64 * 4 * PRICE as i64);
    let account = service.store.account(&Owner::Tenant(Tenant("a".into()))).await.expect("ok");
    assert_eq!(account, Account { budget: None, held, spent: Micros(0) });
    proxying.abort();
    serving.abort();
}

/// Sends one create until it is answered, as a client does that retries with its key.
async fn create(service: &Service, address: SocketAddr, n: usize) -> String {
    let body = json!({"prompt": format!("film {n}")}).to_string();
    let request = format!(
        "POST /v1/videos HTTP/1.1\r\nhost: kinora\r\nauthorization: Bearer {}\r\ncontent-type: application/json\r\n\
         idempotency-key: create-{n}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
        service.key.reveal(),
        body.len()
    );
    loop {
        let answer = exchange(address, request.as_bytes()).await.unwrap_or_default();
        let Some((head, body)) = answer.split_once("\r\n\r\n") else { continue };
        assert!(head.starts_with("HTTP/1.1 200"), "{answer}");
        let video: Value = serde_json::from_str(body).expect("a whole answer");
        return video["id"].as_str().expect("an id").to_owned();
    }
}

async fn exchange(address: SocketAddr, request: &[u8]) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(address).await?;
    stream.write_all(request).await?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await?;
    Ok(answer)
}

/// Passes connections on, but ends every tenth before the server hears of it and every tenth after
/// the server has answered. Also returns how many were ended.
async fn drop_every_fifth(server: SocketAddr) -> (SocketAddr, tokio::task::JoinHandle<()>, Arc<AtomicU64>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let dropped = Arc::new(AtomicU64::new(0));
    let count = Arc::clone(&dropped);
    let proxying = tokio::spawn(async move {
        for n in 0_u64.. {
            let (client, _) = listener.accept().await.expect("a connection");
            if n.is_multiple_of(5) {
                count.fetch_add(1, Ordering::Relaxed);
            }
            tokio::spawn(pass_on(client, server, n));
        }
    });
    (address, proxying, dropped)
}

async fn pass_on(mut client: TcpStream, server: SocketAddr, n: u64) -> std::io::Result<()> {
    let mut request = vec![0; 4096];
    let mut length = 0;
    while !is_whole(&request[..length]) {
        length += client.read(&mut request[length..]).await?;
    }
    if n.is_multiple_of(10) {
        return Ok(());
    }
    let answer = exchange(server, &request[..length]).await?;
    if n % 10 == 5 {
        return Ok(());
    }
    client.write_all(answer.as_bytes()).await
}

fn is_whole(request: &[u8]) -> bool {
    request.ends_with(b"}")
}
