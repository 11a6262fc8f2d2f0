//! Real requests to a server on this machine that answers as each test says.

use bytes::Bytes;
use egress::{Egress, Error, HeaderMap, HeaderValue, Targets};
use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

const TIME: Duration = Duration::from_secs(20);

/// Answers the connections with these texts, one each, and passes on what was asked.
async fn server(answers: Vec<String>) -> (SocketAddr, UnboundedReceiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("bound");
    let (send, receive) = unbounded_channel();
    tokio::spawn(async move {
        for answer in answers {
            let (mut stream, _) = listener.accept().await.expect("a connection");
            let mut asked = vec![0; 4096];
            let n = stream.read(&mut asked).await.expect("a request");
            send.send(String::from_utf8_lossy(&asked[..n]).into_owned()).expect("a listener");
            let _ = stream.write_all(answer.as_bytes()).await;
        }
    });
    (address, receive)
}

fn ok(body: &str) -> String {
    format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len())
}

fn redirect(to: &str) -> String {
    format!("HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
}

fn private() -> Egress {
    Egress::new(Targets::PrivateToo)
}

#[tokio::test]
async fn a_name_of_this_machine_is_refused_before_anything_is_sent() {
    let (address, mut asked) = server(vec![ok("secret")]).await;
    let public = Egress::new(Targets::Public);
    let fetched = public.fetch(&format!("https://localhost:{}/", address.port()), 100, TIME).await;
    assert!(matches!(fetched, Err(Error::Refused(_))), "{fetched:?}");
    assert!(asked.try_recv().is_err(), "nothing arrived");
    let fetched = private().fetch(&format!("http://localhost:{}/", address.port()), 100, TIME).await;
    assert_eq!(fetched, Ok(Bytes::from_static(b"secret")), "the same name where it is allowed");
}

#[tokio::test]
async fn redirects_are_followed_and_checked() {
    let (address, mut asked) = server(vec![redirect("/there?x=1"), ok("found")]).await;
    assert_eq!(private().fetch(&format!("http://{address}/here"), 100, TIME).await, Ok(Bytes::from_static(b"found")));
    assert!(asked.recv().await.expect("asked").starts_with("GET /here "));
    assert!(asked.recv().await.expect("asked again").starts_with("GET /there?x=1 "));

    for trap in [
        "http://169.254.169.254/latest/meta-data",
        "http://[::ffff:127.0.0.1]/",
        "file:///etc/passwd",
        "http://u:p@localhost/",
    ] {
        let (address, _asked) = server(vec![redirect(trap)]).await;
        let fetched = private().fetch(&format!("http://{address}/"), 100, TIME).await;
        assert!(matches!(fetched, Err(Error::Refused(_))), "{trap}: {fetched:?}");
    }
    let (address, _asked) = server(vec![redirect("/again"); 9]).await;
    let fetched = private().fetch(&format!("http://{address}/"), 100, TIME).await;
    assert!(matches!(fetched, Err(Error::Refused(_))), "in circles: {fetched:?}");
}

#[tokio::test]
async fn a_body_is_read_up_to_its_limit() {
    let (address, _asked) = server(vec![ok("12345678"), ok("12345678"), ok("12345678")]).await;
    let url = format!("http://{address}/");
    assert_eq!(private().fetch(&url, 8, TIME).await.map(|b| b.len()), Ok(8));
    assert_eq!(private().fetch(&url, 7, TIME).await, Err(Error::TooLarge(7)));
    let reply = private().post(&url, HeaderMap::new(), Bytes::new(), 3, TIME).await.expect("a reply");
    assert_eq!((reply.status, &reply.body[..]), (200, &b"123"[..]));
}

#[tokio::test]
async fn a_post_carries_its_headers_and_follows_nothing() {
    let (address, mut asked) = server(vec![redirect("/elsewhere")]).await;
    let headers = HeaderMap::from_iter([("webhook-id".parse().expect("a name"), HeaderValue::from_static("wh_1"))]);
    let reply = private().post(&format!("http://{address}/hook"), headers, Bytes::from_static(b"{}"), 100, TIME).await;
    assert_eq!(reply.map(|r| r.status), Ok(302));
    let asked = asked.recv().await.expect("asked");
    assert!(
        asked.starts_with("POST /hook ") && asked.contains("webhook-id: wh_1") && asked.ends_with("\r\n\r\n{}"),
        "{asked}"
    );
}

#[tokio::test]
async fn what_does_not_answer_is_given_up() {
    let silent = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}/", silent.local_addr().expect("bound"));
    let fetched = private().fetch(&url, 100, Duration::from_millis(50)).await;
    assert!(matches!(fetched, Err(Error::Unreachable(_))), "{fetched:?}");
    drop(silent);
    let fetched = private().fetch(&url, 100, TIME).await;
    assert!(matches!(fetched, Err(Error::Unreachable(_))), "closed: {fetched:?}");
    let (address, _asked) = server(vec!["HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".into()]).await;
    assert_eq!(private().fetch(&format!("http://{address}/"), 100, TIME).await, Err(Error::Status(404)));
}

#[tokio::test]
async fn a_notified_receiver_may_hang_up_after_its_status() {
    let begun = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nonly".to_owned();
    let (address, mut asked) = server(vec![begun]).await;
    let status =
        private().notify(&format!("http://{address}/"), HeaderMap::new(), Bytes::from_static(b"{}"), TIME).await;
    assert_eq!(status, Ok(200));
    assert!(asked.recv().await.expect("asked").starts_with("POST / "));
}
