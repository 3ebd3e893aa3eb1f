//! The browser's local storage, with every way it can fail.

use super::window;

/// Key of the stored document. Carries no version: the document does.
pub const STATE: &str = "fristklar.state";
/// Key of the last good copy of it.
pub const BACKUP: &str = "fristklar.backup";
/// Keys of damaged documents begin like this and end with a timestamp.
pub const BROKEN: &str = "fristklar.broken.";
const OURS: &str = "fristklar.";

/// Why storage could not be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// The browser denies access altogether.
    Denied,
    /// It did not take the text, or did not keep it: usually the quota is used up.
    Full,
}

fn storage() -> Result<web_sys::Storage, StorageError> {
    // Access itself throws where storage is blocked, so all three outcomes are real.
    match window().map(|window| window.local_storage()) {
        Some(Ok(Some(storage))) => Ok(storage),
        _ => Err(StorageError::Denied),
    }
}

/// The text under `key`.
///
/// # Errors
/// [`StorageError::Denied`] when the browser gives no access.
pub fn read(key: &str) -> Result<Option<String>, StorageError> {
    storage()?.get_item(key).map_err(|_| StorageError::Denied)
}

/// Stores `text` under `key` and reads it back.
///
/// # Errors
/// [`StorageError::Full`] when it was not kept; whatever stood there before still does.
pub fn write(key: &str, text: &str) -> Result<(), StorageError> {
    let storage = storage()?;
    storage.set_item(key, text).map_err(|_| StorageError::Full)?;
    match storage.get_item(key) {
        Ok(Some(kept)) if kept == text => Ok(()),
        _ => Err(StorageError::Full),
    }
}

/// Removes what is stored under `key`.
///
/// # Errors
/// [`StorageError::Denied`] when the browser gives no access.
pub fn remove(key: &str) -> Result<(), StorageError> {
    storage()?.remove_item(key).map_err(|_| StorageError::Denied)
}

/// Removes everything this app has stored.
///
/// # Errors
/// [`StorageError::Denied`] when the browser gives no access.
pub fn clear() -> Result<(), StorageError> {
    let storage = storage()?;
    let count = storage.length().map_err(|_| StorageError::Denied)?;
    let keys: Vec<String> = (0..count).filter_map(|place| storage.key(place).ok().flatten()).collect();
    for key in keys.iter().filter(|key| key.starts_with(OURS)) {
        storage.remove_item(key).map_err(|_| StorageError::Denied)?;
    }
    Ok(())
}
