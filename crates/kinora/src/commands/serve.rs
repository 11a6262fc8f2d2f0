//! `kinora serve`

mod admin;

use crate::data::{create_folder, lock, open_assets, open_store};
use crate::identity;
use crate::settings::Settings;
use anyhow::{Context, Result, bail, ensure};
use engine::Engine;
use engine_studio::Studio;
use moderation::{Moderated, Moderator};
use server::App;
use std::io::Write;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use store::{Limits, NewKey, Secret, Store, Tenant, Time};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::task::{JoinHandle, JoinSet};
use tokio_util::sync::CancellationToken;
use webhooks::Dispatcher;
use worker::{Worker, keep_house};

/// How long open downloads may go on after the server was told to stop.
const LAST_DOWNLOADS: Duration = Duration::from_secs(5);

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Where to listen [default: 127.0.0.1:8080]
    #[arg(long, value_name = "ADDRESS")]
    listen: Option<SocketAddr>,
    /// Where the operator's own service listens; it needs the setting `admin_key` [default: nowhere]
    #[arg(long, value_name = "ADDRESS")]
    admin_listen: Option<SocketAddr>,
    /// Where everything durable lies [default: ./data]
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// A PostgreSQL database, which several servers may share [default: a file in the data folder]
    #[arg(long, value_name = "ADDRESS")]
    database: Option<String>,
}

impl Arguments {
    pub(crate) fn apply(self, settings: &mut Settings) {
        settings.listen = self.listen.unwrap_or(settings.listen);
        if let Some(address) = self.admin_listen {
            settings.admin_listen = address.to_string();
        }
        settings.data = self.data.unwrap_or_else(|| std::mem::take(&mut settings.data));
        settings.database = self.database.unwrap_or_else(|| std::mem::take(&mut settings.database));
    }
}

/// Serves until told to stop by SIGTERM or Ctrl-C.
pub(crate) async fn run(settings: Settings) -> Result<()> {
    create_folder(&settings.data)?;
    let _lock = if settings.is_shared() { None } else { Some(lock(&settings.data)?) };
    let store = open_store(&settings).await?;
    let listener =
        TcpListener::bind(settings.listen).await.with_context(|| format!("cannot listen on {}", settings.listen))?;
    if !settings.is_shared() {
        // Nobody else uses this store, so whatever is leased was left by a server that died.
        let orphans = store.end_leases(Time::now()).await?;
        if orphans > 0 {
            tracing::info!(videos = orphans, "begun before the last stop; they are begun again");
        }
    }
    let admin = admin::open(&settings, &store).await?;
    let first = first_key(&*store, &settings.api_key).await?;
    announce(listener.local_addr()?, first.as_ref())?;
    serve(store, listener, admin, &settings).await
}

async fn serve(
    store: Arc<dyn Store>,
    listener: TcpListener,
    admin: Option<admin::Service>,
    settings: &Settings,
) -> Result<()> {
    let assets = open_assets(&settings.data)?;
    let moderator = Arc::new(settings.moderator()?);
    let identity = if settings.credentials { Some(identity::load(settings)?) } else { None };
    let credentials_root = identity.as_ref().map_or_else(String::new, |identity| identity.root().to_owned());
    let app = App {
        store: Arc::clone(&store),
        assets: assets.clone(),
        engine: engine(settings, &moderator),
        egress: settings.egress(),
        moderator,
        config: server::Config { credentials_root, ..settings.server() },
    };
    let stop = CancellationToken::new();

    let config = worker::Config { identity, ..settings.worker() };
    let worker = Worker::new(Arc::clone(&store), assets.clone(), Arc::clone(&app.engine), config);
    let dispatcher = Dispatcher::new(Arc::clone(&store), app.egress.clone());
    let mut working = JoinSet::new();
    if settings.concurrency > 0 {
        working.spawn(Arc::new(worker).run(stop.clone()));
    }
    working.spawn(keep_house(store, assets, settings.worker(), stop.clone()));
    working.spawn(dispatcher.run(stop.clone()));
    working.spawn(server::run_batches(app.clone(), stop.clone()));
    if let Some(admin) = admin {
        working.spawn(admin.run(stop.clone()));
    }

    let http = axum::serve(listener, server::router(app)).with_graceful_shutdown(stop.clone().cancelled_owned());
    let mut serving = tokio::spawn(http.into_future());

    let ended = until_stopped(told_to_stop(), &mut working, &mut serving).await;
    tracing::info!("stopping; films that are being made go back into the queue");
    stop.cancel();
    while let Some(part) = working.join_next().await {
        if let Err(error) = part {
            tracing::error!(%error, "a part of the server broke");
        }
    }
    if !serving.is_finished()
        && let Ok(served) = tokio::time::timeout(LAST_DOWNLOADS, serving).await
    {
        served??;
    }
    ended
}

/// Waits until the server is told to stop. A part of it that ends by itself is an error: a server that
/// has lost one and looks sound helps nobody.
async fn until_stopped(
    told: impl Future<Output = Result<()>>,
    working: &mut JoinSet<()>,
    serving: &mut JoinHandle<std::io::Result<()>>,
) -> Result<()> {
    tokio::select! {
        told = told => told,
        Some(part) = working.join_next() => {
            part.context("a part of the server broke")?;
            bail!("a part of the server ended by itself")
        }
        served = serving => {
            served.context("the listener broke")??;
            bail!("the listener ended by itself")
        }
    }
}

/// The studio behind the moderator.
fn engine(settings: &Settings, moderator: &Arc<Moderator>) -> Arc<dyn Engine> {
    Arc::new(Moderated::new(Arc::new(Studio::new(settings.studio())), Arc::clone(moderator)))
}

async fn told_to_stop() -> Result<()> {
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        interrupted = tokio::signal::ctrl_c() => Ok(interrupted?),
        _ = terminate.recv() => Ok(()),
    }
}

/// Makes sure that there is a key: the configured one, or a new one when there is none yet. What is
/// returned was not known before and is to be shown.
async fn first_key(store: &dyn Store, preset: &str) -> Result<Option<Secret>> {
    let tenant = Tenant("default".into());
    if preset.is_empty() {
        if store.keys().await?.iter().any(|key| key.revoked_at.is_none()) {
            return Ok(None);
        }
        let secret = Secret::random();
        let (name, limits) = ("first".into(), Limits::default());
        let new = NewKey { tenant, name, secret: secret.clone(), limits, budget: None };
        store.add_key(new, Time::now()).await?;
        return Ok(Some(secret));
    }
    ensure!(preset.chars().count() >= 16, "the configured api_key is too short to be safe: use 16 characters or more");
    let secret = Secret::new(preset);
    if store.find_key(&secret).await?.is_none() {
        store.preset_key(&tenant, &secret, Time::now()).await?;
    }
    Ok(None)
}

/// Says where the service is and, once, what the key is and how it is used.
fn announce(address: SocketAddr, key: Option<&Secret>) -> Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "Kinora listens on http://{address}")?;
    if let Some(key) = key {
        let key = key.reveal();
        write!(
            out,
            r#"
This is your API key. It is shown only now:

  export KINORA_KEY={key}

Make a film, ask how far it is, download it:

  curl http://{address}/v1/videos \
    -H "Authorization: Bearer $KINORA_KEY" \
    -F model=sora-2 \
    -F prompt="A calico cat playing a piano on stage" \
    -F seconds=4 \
    -F size=1280x720

  curl http://{address}/v1/videos/$VIDEO_ID -H "Authorization: Bearer $KINORA_KEY"

  curl -L http://{address}/v1/videos/$VIDEO_ID/content -H "Authorization: Bearer $KINORA_KEY" -o film.mp4

"#
        )?;
    }
    Ok(out.flush()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::future::pending;

    #[tokio::test]
    async fn a_part_that_ends_by_itself_ends_the_server() {
        let mut serving = tokio::spawn(pending());
        let mut working = JoinSet::new();
        working.spawn(async { panic!("as asked") });
        assert!(until_stopped(pending(), &mut working, &mut serving).await.is_err(), "it broke");
        working.spawn(async {});
        assert!(until_stopped(pending(), &mut working, &mut serving).await.is_err(), "it ended");
        working.spawn(pending());
        assert!(until_stopped(async { Ok(()) }, &mut working, &mut serving).await.is_ok(), "it was told");
        let mut serving = tokio::spawn(async { Ok(()) });
        assert!(until_stopped(pending(), &mut working, &mut serving).await.is_err(), "nobody listens");
    }
}
