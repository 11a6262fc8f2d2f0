//! The operator's own service, when it is asked for.

use crate::settings::Settings;
use anyhow::{Context, Result, ensure};
use axum::Router;
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder};
use server::{Admin, admin_router};
use std::net::SocketAddr;
use std::sync::Arc;
use store::{Secret, Store};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

/// Bounds of the counted seconds: from a look at a row to a long film.
const SECONDS: [f64; 10] = [0.005, 0.02, 0.1, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0, 120.0];

/// It listens already.
pub(super) struct Service {
    listener: TcpListener,
    router: Router,
}

/// Begins to listen and to count; `None` when there is no address.
pub(super) async fn open(settings: &Settings, store: &Arc<dyn Store>) -> Result<Option<Service>> {
    if settings.admin_listen.is_empty() {
        return Ok(None);
    }
    let long_enough = settings.admin_key.chars().count() >= 16;
    ensure!(long_enough, "admin_listen needs an admin_key of 16 characters or more");
    let address: SocketAddr = settings.admin_listen.parse().context("admin_listen is not an address with a port")?;
    let listener = TcpListener::bind(address).await.with_context(|| format!("cannot listen on {address}"))?;
    let all = Matcher::Suffix("_seconds".into());
    let figures = PrometheusBuilder::new().set_buckets_for_metric(all, &SECONDS)?.install_recorder()?;
    let admin = Admin {
        store: Arc::clone(store),
        key: Secret::new(&*settings.admin_key),
        counted: Arc::new(move || figures.render()),
    };
    tracing::info!(address = %listener.local_addr()?, "the operator's service listens");
    Ok(Some(Service { listener, router: admin_router(admin) }))
}

impl Service {
    /// Serves until stopped. What is asked here is answered at once, so nothing is waited for.
    pub(super) async fn run(self, stop: CancellationToken) {
        tokio::select! {
            ended = axum::serve(self.listener, self.router).into_future() => {
                tracing::error!(?ended, "the operator's service ended");
            }
            () = stop.cancelled() => {}
        }
    }
}
