//! The two servers that are measured, each on a free port and stopped when it is dropped.

use super::client::Client;
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

const STARTING: Duration = Duration::from_secs(30);
const FILMING: Duration = Duration::from_secs(300);
const PAUSE: Duration = Duration::from_millis(50);

pub(super) struct Kinora {
    pub(super) port: u16,
    pub(super) key: String,
    process: Child,
}

impl Kinora {
    /// As it is shipped, but for the number of films made at the same time.
    pub(super) fn start(binary: &Path, data: &Path, concurrency: u32) -> Result<Self> {
        let (port, key) = (free_port()?, "sk-bench-0123456789abcdef".to_owned());
        let process = Command::new(binary)
            .args(["serve", "--listen", &format!("127.0.0.1:{port}"), "--data"])
            .arg(data)
            .env("KINORA_API_KEY", &key)
            .env("KINORA_CONCURRENCY", concurrency.to_string())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        let kinora = Self { port, key, process };
        wait_for(port, "/healthz")?;
        Ok(kinora)
    }

    /// Makes a film and returns its id.
    pub(super) fn make(&self, wish: &str) -> Result<String> {
        let mut client = Client::connect(self.port, Some(&self.key))?;
        let mut video: Value = serde_json::from_slice(&client.post("/v1/videos", wish)?)?;
        let id = video["id"].as_str().context("a video has an id")?.to_owned();
        let begun = Instant::now();
        while video["status"] != "completed" {
            ensure!(video["status"] != "failed" && begun.elapsed() < FILMING, "no film: {video}");
            sleep(PAUSE);
            video = serde_json::from_slice(&client.get(&format!("/v1/videos/{id}"))?)?;
        }
        Ok(id)
    }
}

impl Drop for Kinora {
    fn drop(&mut self) {
        stop(&mut self.process);
    }
}

pub(super) struct Nginx {
    pub(super) port: u16,
    process: Child,
}

impl Nginx {
    /// Serves a folder as nginx serves files best: by `sendfile`, without a log.
    pub(super) fn start(folder: &Path) -> Result<Self> {
        let port = free_port()?;
        let at = folder.display();
        let configuration = format!(
            "daemon off; user root; worker_processes auto; pid {at}/nginx.pid; error_log {at}/nginx.log;
             events {{}}
             http {{
                 access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
                 client_body_temp_path {at}/nginx; proxy_temp_path {at}/nginx; fastcgi_temp_path {at}/nginx;
                 uwsgi_temp_path {at}/nginx; scgi_temp_path {at}/nginx;
                 server {{ listen 127.0.0.1:{port}; root {at}; }}
             }}"
        );
        let file = folder.join("nginx.conf");
        fs::write(&file, configuration)?;
        let mut command = Command::new("nginx");
        command.arg("-c").arg(&file).arg("-e").arg(folder.join("nginx.log"));
        let process = command.stderr(Stdio::null()).spawn().context("nginx")?;
        let nginx = Self { port, process };
        wait_for(port, "/nginx.conf")?;
        Ok(nginx)
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        stop(&mut self.process);
    }
}

/// By SIGTERM, which lets nginx end its workers.
fn stop(process: &mut Child) {
    let told = Command::new("kill").arg(process.id().to_string()).status();
    if told.is_ok_and(|status| status.success()) {
        process.wait().ok();
    }
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

fn wait_for(port: u16, path: &str) -> Result<()> {
    let begun = Instant::now();
    while Client::connect(port, None).and_then(|mut client| client.get(path)).is_err() {
        ensure!(begun.elapsed() < STARTING, "the server does not start");
        sleep(PAUSE);
    }
    Ok(())
}
