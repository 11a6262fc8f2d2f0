//! The key that signs films: the one that the settings name, or one in the data folder, made at the first use.

use crate::data::create_folder;
use crate::settings::Settings;
use anyhow::{Context, Result};
use credentials::Identity;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::Path;
use store::Time;
use tempfile::NamedTempFile;

const FILE: &str = "credentials.pem";

/// The identity that signs, found or made.
pub(crate) fn load(settings: &Settings) -> Result<Identity> {
    if !settings.credentials_file.as_os_str().is_empty() {
        return read(&settings.credentials_file);
    }
    let path = settings.data.join(FILE);
    if !path.try_exists()? {
        create(&path).with_context(|| format!("{} cannot be made", path.display()))?;
    }
    read(&path)
}

fn read(path: &Path) -> Result<Identity> {
    let text = fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    Identity::from_pem(&text).with_context(|| path.display().to_string())
}

/// Writes a new identity, whole and readable by its owner only. When another server was faster, its one stays.
fn create(path: &Path) -> Result<()> {
    let folder = path.parent().context("the file lies in the data folder")?;
    create_folder(folder)?;
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(Identity::generate(Time::now().unix_seconds())?.to_pem().as_bytes())?;
    file.as_file().sync_all()?;
    match file.persist_noclobber(path) {
        Ok(_) => tracing::info!(file = %path.display(), "a key that signs films was made"),
        Err(error) if error.error.kind() == ErrorKind::AlreadyExists => {}
        Err(error) => return Err(error.error.into()),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn an_identity_is_made_once_for_its_owner_only_and_found_again() {
        let data = tempfile::tempdir().expect("a folder");
        let settings = Settings { data: data.path().join("new"), ..Settings::default() };
        let made = load(&settings).expect("made");
        let found = load(&settings).expect("found");
        assert_eq!(made.to_pem(), found.to_pem());
        let path = settings.data.join(FILE);
        assert_eq!(fs::metadata(&path).expect("there").permissions().mode() & 0o777, 0o600);
        create(&path).expect("somebody else was faster");
        assert_eq!(load(&settings).expect("found").to_pem(), made.to_pem());

        let elsewhere = Settings { credentials_file: path, ..Settings::default() };
        assert_eq!(load(&elsewhere).expect("supplied").to_pem(), made.to_pem());
        let missing = Settings { credentials_file: "nowhere.pem".into(), ..settings };
        assert!(load(&missing).is_err_and(|error| error.to_string().contains("nowhere.pem")));
    }
}
