//! Where everything durable lies: the database, and a folder with the films.

use crate::settings::Settings;
use anyhow::{Context, Result, bail, ensure};
use assets::Assets;
use std::fs::{DirBuilder, File, TryLockError};
use std::path::Path;
use std::sync::Arc;
use store::{Database, Store};

/// Creates the folder when it is not there, readable by its owner only.
pub(crate) fn create_folder(data: &Path) -> Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(data).with_context(|| format!("{} cannot be created", data.display()))
}

/// Makes sure that no other server works on the folder for as long as the file is held.
pub(crate) fn lock(data: &Path) -> Result<File> {
    let path = data.join("lock");
    let file = File::create(&path).with_context(|| format!("{} cannot be created", path.display()))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => bail!("another server works on {}", data.display()),
        Err(TryLockError::Error(error)) => Err(error).with_context(|| format!("{} cannot be locked", path.display())),
    }
}

/// The database: the one that the settings name, or a file in the data folder.
pub(crate) async fn open_store(settings: &Settings) -> Result<Arc<dyn Store>> {
    if settings.is_shared() {
        // The address holds a password and is not repeated.
        return Ok(Arc::new(Database::postgres(&settings.database).await.context("the database cannot be opened")?));
    }
    ensure!(settings.database.is_empty(), "the setting `database` is not an address that begins with postgres://");
    let path = settings.data.join("kinora.db");
    Ok(Arc::new(Database::file(&path).await.with_context(|| format!("{} cannot be opened", path.display()))?))
}

/// The films in the folder.
pub(crate) fn open_assets(data: &Path) -> Result<Assets> {
    let path = data.join("assets");
    Assets::folder(&path).with_context(|| format!("{} cannot be used", path.display()))
}
