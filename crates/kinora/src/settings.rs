//! Every setting: defaults, then `kinora.toml`, then `KINORA_…`, then flags; the later one wins.

use anyhow::{Context, Result};
use egress::{Egress, Targets};
use figment::Figment;
use figment::providers::{Env, Format, Serialized, Toml};
use moderation::{Action, Moderator, Outage, Policy, Service};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The settings. `kinora.toml` in the root of the repository explains each; a test keeps the two alike.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Settings {
    pub(crate) listen: SocketAddr,
    pub(crate) admin_listen: String,
    pub(crate) admin_key: String,
    pub(crate) data: PathBuf,
    pub(crate) database: String,
    pub(crate) api_key: String,
    pub(crate) concurrency: usize,
    pub(crate) threads: usize,
    pub(crate) retention_hours: u64,
    pub(crate) keep_jobs_days: u64,
    pub(crate) lease_seconds: u64,
    pub(crate) max_attempts: u32,
    pub(crate) stall_minutes: u64,
    pub(crate) prices: BTreeMap<String, server::Price>,
    pub(crate) watermark: bool,
    pub(crate) watermark_optional: bool,
    pub(crate) credentials: bool,
    pub(crate) credentials_file: PathBuf,
    pub(crate) strict: bool,
    /// In the environment people write 1.
    #[serde(deserialize_with = "figment::util::bool_from_str_or_int")]
    pub(crate) allow_private_targets: bool,
    pub(crate) policy: PathBuf,
    pub(crate) moderation_url: String,
    pub(crate) moderation_key: String,
    pub(crate) moderation_model: String,
    pub(crate) moderation_action: Action,
    pub(crate) moderation_outage: Outage,
    pub(crate) max_image_mib: usize,
    pub(crate) max_film_mib: usize,
    pub(crate) max_file_mib: usize,
    pub(crate) max_text_kib: usize,
    pub(crate) log: String,
    pub(crate) log_json: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            admin_listen: String::new(),
            admin_key: String::new(),
            data: "./data".into(),
            database: String::new(),
            api_key: String::new(),
            concurrency: 1,
            threads: 0,
            retention_hours: 168,
            keep_jobs_days: 0,
            lease_seconds: 15,
            max_attempts: 3,
            stall_minutes: 15,
            prices: BTreeMap::new(),
            watermark: true,
            watermark_optional: false,
            credentials: true,
            credentials_file: PathBuf::new(),
            strict: false,
            allow_private_targets: false,
            policy: PathBuf::new(),
            moderation_url: String::new(),
            moderation_key: String::new(),
            moderation_model: String::new(),
            moderation_action: Action::Reject,
            moderation_outage: Outage::Closed,
            max_image_mib: 20,
            max_film_mib: 256,
            max_file_mib: 100,
            max_text_kib: 1024,
            log: "info".into(),
            log_json: false,
        }
    }
}

const DEFAULT_FILE: &str = "kinora.toml";
const DAY: Duration = Duration::from_secs(24 * 3600);

impl Settings {
    /// Reads the layers. A file that is named must be there; the one in the working folder may be.
    pub(crate) fn load(file: Option<&Path>) -> Result<Self> {
        let here = Path::new(DEFAULT_FILE);
        let file = file.or_else(|| here.exists().then_some(here));
        let defaults = Figment::from(Serialized::defaults(Self::default()));
        Self::from_layers(file.map_or(defaults.clone(), |file| defaults.merge(Toml::file_exact(file))))
    }

    fn from_layers(layers: Figment) -> Result<Self> {
        let names = Self::names()?;
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        // Only our own names: people have other variables that begin with KINORA_.
        layers.merge(Env::prefixed("KINORA_").only(&names)).extract().context("the configuration cannot be used")
    }

    /// The names of all settings.
    fn names() -> Result<Vec<String>> {
        let value = serde_json::to_value(Self::default())?;
        Ok(value.as_object().context("settings are an object")?.keys().cloned().collect())
    }

    /// Whether other servers may use the same database.
    pub(crate) fn is_shared(&self) -> bool {
        self.database.starts_with("postgres://") || self.database.starts_with("postgresql://")
    }

    pub(crate) fn studio(&self) -> engine_studio::Config {
        match self.threads {
            0 => engine_studio::Config::default(),
            threads => engine_studio::Config { threads },
        }
    }

    /// The way to addresses that clients name.
    pub(crate) fn egress(&self) -> Egress {
        Egress::new(if self.allow_private_targets { Targets::PrivateToo } else { Targets::Public })
    }

    /// What is not to be made, from the policy file and the moderation service.
    pub(crate) fn moderator(&self) -> Result<Moderator> {
        let mut moderator = Moderator::default();
        if !self.policy.as_os_str().is_empty() {
            let file = || format!("the policy {}", self.policy.display());
            let text = std::fs::read_to_string(&self.policy).with_context(file)?;
            moderator.policy = Policy::parse(&text).with_context(file)?;
        }
        if !self.moderation_url.is_empty() {
            moderator.service = Some(Service {
                // The operator's own choice, not a client's.
                egress: Egress::new(Targets::PrivateToo),
                url: self.moderation_url.clone(),
                key: self.moderation_key.clone(),
                model: self.moderation_model.clone(),
                action: self.moderation_action,
                outage: self.moderation_outage,
            });
        }
        Ok(moderator)
    }

    pub(crate) fn worker(&self) -> worker::Config {
        let days = u32::try_from(self.keep_jobs_days).unwrap_or(u32::MAX);
        worker::Config {
            name: format!("kinora-{}", std::process::id()),
            concurrency: self.concurrency,
            lease: Duration::from_secs(self.lease_seconds.max(2)),
            max_strikes: self.max_attempts,
            stall: Duration::from_secs(self.stall_minutes.max(1).saturating_mul(60)),
            retention: Duration::from_secs(self.retention_hours.saturating_mul(3600)),
            keep_jobs: (self.keep_jobs_days > 0).then(|| DAY.saturating_mul(days)),
            ..worker::Config::default()
        }
    }

    pub(crate) fn server(&self) -> server::Config {
        server::Config {
            strict: self.strict,
            prices: self.prices.clone(),
            watermark: self.watermark,
            watermark_optional: self.watermark_optional,
            retention: self.worker().retention,
            credentials_root: String::new(),
            max_image_bytes: self.max_image_mib << 20,
            max_film_bytes: self.max_film_mib << 20,
            max_file_bytes: self.max_file_mib << 20,
            max_text_bytes: self.max_text_kib << 10,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The shipped file with every setting taken out of its comment.
    fn example() -> String {
        let is_setting = |line: &&str| line.starts_with("#") && !line.starts_with("# ") && line.contains(" = ");
        let file = include_str!("../../../kinora.toml");
        file.lines().filter(is_setting).map(|line| format!("{}\n", &line[1..])).collect()
    }

    #[test]
    fn the_example_file_has_every_setting_at_its_default() {
        let example = example();
        let layers = Figment::from(Toml::string(&example));
        assert_eq!(layers.extract::<Settings>().expect("a complete file"), Settings::default());
        for name in Settings::names().expect("names") {
            assert!(example.contains(&format!("{name} = ")), "{name} is not in kinora.toml");
        }
    }

    #[test]
    fn the_example_file_explains_every_setting() {
        let lines: Vec<_> = include_str!("../../../kinora.toml").lines().collect();
        for pair in lines.windows(2).filter(|pair| pair[1].starts_with('#') && !pair[1].starts_with("# ")) {
            assert!(pair[0].starts_with("# "), "{} has no comment", pair[1]);
        }
    }

    #[test]
    fn one_is_a_word_for_true() {
        let layers = Figment::from(Serialized::defaults(Settings::default()));
        let settings = Settings::from_layers(layers.merge(Toml::string("allow_private_targets = 1")));
        assert!(settings.is_ok_and(|settings| settings.allow_private_targets));
    }

    #[test]
    fn the_shipped_policy_can_be_used_and_a_missing_one_is_named() {
        let with = |policy: &str| Settings { policy: policy.into(), ..Settings::default() }.moderator();
        assert!(with("").is_ok());
        assert!(with(concat!(env!("CARGO_MANIFEST_DIR"), "/../../policy.toml")).is_ok());
        assert!(with("nowhere.toml").is_err_and(|error| error.to_string().contains("nowhere.toml")));
    }

    #[test]
    fn a_misspelt_setting_is_refused() {
        let layers = Figment::from(Serialized::defaults(Settings::default())).merge(Toml::string("listn = 1"));
        assert!(Settings::from_layers(layers).is_err());
    }
}
