//! `kinora keys`

use crate::data::{create_folder, open_store};
use crate::settings::Settings;
use anyhow::{Context, Result, bail, ensure};
use std::io::Write;
use std::path::PathBuf;
use store::{Budget, Denied, Key, Limits, Micros, NewKey, Owner, Secret, Store, Tenant, Time};

const TOO_SMALL: &str = "more than this budget is spent or held already";

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The server's data folder [default: ./data]
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<PathBuf>,
    /// The server's database, when it is not a file in the data folder
    #[arg(long, global = true, value_name = "ADDRESS")]
    database: Option<String>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Create a key and print it, this once
    Create {
        /// Whose videos it opens
        #[arg(long, default_value = "default")]
        tenant: String,
        /// What you call it
        #[arg(long, default_value = "")]
        name: String,
        #[command(flatten)]
        bounds: Bounds,
    },
    /// List all keys, without the secrets
    List,
    /// Replace a key's limits and budget; what is not given is without limit
    Limit {
        /// The id, as listed
        id: String,
        #[command(flatten)]
        bounds: Bounds,
    },
    /// Give a key a new secret and print it, this once; the old one stops working
    Rotate {
        /// The id, as listed
        id: String,
    },
    /// Revoke a key by its id
    Revoke {
        /// The id, as listed
        id: String,
    },
    /// Set what all keys of a tenant together may spend
    Budget {
        /// The tenant
        tenant: String,
        /// In millionths; without it there is no limit
        micros: Option<i64>,
    },
}

/// What a key may ask for. What is not given is without limit.
#[derive(Debug, clap::Args)]
struct Bounds {
    /// POST requests in a minute; looking and downloading are free
    #[arg(long, value_name = "N")]
    requests_per_minute: Option<u32>,
    /// Videos being made at the same time
    #[arg(long, value_name = "N")]
    running: Option<u32>,
    /// Videos waiting in the queue
    #[arg(long, value_name = "N")]
    queued: Option<u32>,
    /// Seconds of film in a day
    #[arg(long, value_name = "N")]
    seconds_per_day: Option<u32>,
    /// What may be spent in all, in millionths
    #[arg(long, value_name = "MICROS")]
    budget: Option<i64>,
    /// The higher is served first
    #[arg(long, value_name = "N", default_value_t = 0, allow_negative_numbers = true)]
    priority: i32,
}

impl Bounds {
    fn limits(&self) -> Limits {
        let Self { requests_per_minute, running, queued, seconds_per_day, priority, .. } = *self;
        Limits { requests_per_minute, running, queued, seconds_per_day, priority }
    }
}

/// Works on the database directly, also while a server runs.
pub(crate) async fn run(arguments: Arguments, mut settings: Settings) -> Result<()> {
    settings.data = arguments.data.unwrap_or(settings.data);
    settings.database = arguments.database.unwrap_or(settings.database);
    create_folder(&settings.data)?;
    let store = open_store(&settings).await?;
    let said = obey(&*store, arguments.command).await?;
    Ok(std::io::stdout().lock().write_all(said.as_bytes())?)
}

async fn obey(store: &dyn Store, command: Command) -> Result<String> {
    let unknown = |id: &str| format!("there is no valid key with id {id}");
    Ok(match command {
        Command::Create { tenant, name, bounds } => {
            let (secret, tenant) = (Secret::random(), Tenant(tenant));
            let (limits, budget) = (bounds.limits(), bounds.budget.map(Micros));
            store.add_key(NewKey { tenant, name, secret: secret.clone(), limits, budget }, Time::now()).await?;
            format!("{}\n", secret.reveal())
        }
        Command::List => store.keys().await?.iter().map(line).collect(),
        Command::Limit { id, bounds } => {
            let budget = Budget::Set(bounds.budget.map(Micros));
            match store.limit_key(&id, &bounds.limits(), budget).await {
                Err(store::Error::Denied(Denied::BudgetTooSmall)) => bail!(TOO_SMALL),
                limited => line(&limited?.with_context(|| unknown(&id))?),
            }
        }
        Command::Rotate { id } => {
            let secret = Secret::random();
            store.rotate_key(&id, &secret).await?.with_context(|| unknown(&id))?;
            format!("{}\n", secret.reveal())
        }
        Command::Revoke { id } => {
            ensure!(store.revoke_key(&id, Time::now()).await?, unknown(&id));
            format!("{id} is revoked\n")
        }
        Command::Budget { tenant, micros } => {
            let owner = Owner::Tenant(Tenant(tenant.clone()));
            ensure!(store.set_budget(&owner, micros.map(Micros)).await?, TOO_SMALL);
            format!("the budget of {tenant} is set\n")
        }
    })
}

fn line(key: &Key) -> String {
    let state = if key.revoked_at.is_some() { "revoked" } else { "valid" };
    let limits = &key.limits;
    let shown = [
        ("requests/min", limits.requests_per_minute),
        ("running", limits.running),
        ("queued", limits.queued),
        ("seconds/day", limits.seconds_per_day),
    ];
    let shown: String = shown.iter().filter_map(|(name, most)| most.map(|most| format!("  {name}<={most}"))).collect();
    let (id, hint, tenant, name, priority) = (&key.id, &key.hint, &key.tenant.0, &key.name, limits.priority);
    format!("{id}  {state:8}  {hint}  tenant={tenant}  name={name}  priority={priority}{shown}\n")
}
