//! Between the session and the browser's storage: loading with every fault survived, saving without losing a good copy.

use crate::browser::storage::{self, StorageError, Text};
use crate::codec::saved::{self, SavedError};
use crate::portfolio::Portfolio;

/// How saving goes, as the page says it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Keeping {
    /// Everything is saved.
    #[default]
    Saved,
    /// The browser gives no storage; everything is in memory only.
    Denied,
    /// The storage is full; the last change is not saved.
    Full,
    /// What was stored was damaged and is kept aside; `restored` says whether the last good copy took its place.
    Damaged {
        /// The damaged text, for the user to download.
        original: String,
        /// Whether there was a good copy.
        restored: bool,
    },
    /// Some stored contracts were damaged and are kept aside.
    DamagedEntries {
        /// The damaged entries, for the user to download.
        original: String,
    },
    /// What is stored comes from a newer version; it is left untouched and nothing is saved.
    Newer,
}

impl Keeping {
    /// Whether the page may write at all.
    pub fn may_save(&self) -> bool {
        !matches!(self, Self::Denied | Self::Newer)
    }

    /// The damaged text that is offered for download.
    pub fn damaged(&self) -> Option<&str> {
        match self {
            Self::Damaged { original, .. } | Self::DamagedEntries { original } => Some(original),
            Self::Saved | Self::Denied | Self::Full | Self::Newer => None,
        }
    }
}

/// What was found in storage.
#[derive(Debug, Default)]
pub struct Loaded {
    pub(super) portfolio: Portfolio,
    pub(super) keeping: Keeping,
    /// The text that stands in storage now.
    pub(super) text: Option<Text>,
}

/// From this many UTF-16 units on, about a thousand contracts, reading takes a moment of its own.
const LONG: u32 = 200_000;

impl Loaded {
    /// Whether it took so long to read that the page should answer before it is drawn.
    pub fn took_long(&self) -> bool {
        self.text.as_ref().is_some_and(|text| text.length() >= LONG)
    }
}

/// Reads what was kept. Damaged text is moved aside under a key that ends with `timestamp`, never dropped.
pub(super) fn load(timestamp: u64) -> Loaded {
    let text = match storage::read(storage::STATE) {
        Err(_) => return Loaded { keeping: Keeping::Denied, ..Loaded::default() },
        Ok(None) => return Loaded::default(),
        Ok(Some(text)) => text,
    };
    match saved::decode(&text.read()) {
        Ok(found) if found.damaged.is_empty() => {
            Loaded { portfolio: found.portfolio, keeping: Keeping::Saved, text: Some(text) }
        }
        Ok(found) => {
            let text = set_aside(timestamp, text);
            let original = found.damaged.join("\n");
            Loaded { portfolio: found.portfolio, keeping: Keeping::DamagedEntries { original }, text }
        }
        Err(SavedError::NewerSchema(_)) => Loaded { keeping: Keeping::Newer, text: Some(text), ..Loaded::default() },
        Err(_) => {
            let original = text.read();
            let text = set_aside(timestamp, text);
            let copy = storage::read(storage::BACKUP).ok().flatten().and_then(|copy| saved::decode(&copy.read()).ok());
            let restored = copy.is_some();
            let portfolio = copy.map(|copy| copy.portfolio).unwrap_or_default();
            Loaded { portfolio, keeping: Keeping::Damaged { original, restored }, text }
        }
    }
}

/// Moves damaged text aside, once. Returns what stands in its place: nothing, or still the text where the storage does
/// not take a second copy; then it is written over only after the user has changed something, and offered for download.
fn set_aside(timestamp: u64, text: Text) -> Option<Text> {
    let key = [storage::BROKEN, &timestamp.to_string()].concat();
    match storage::write(&key, &text).and_then(|()| storage::remove(storage::STATE)) {
        Ok(()) => None,
        Err(_) => Some(text),
    }
}

/// Longest document of which a copy is kept, in UTF-16 units: a fifth of what browsers hold. A copy is worth its place
/// while there is plenty of it; beyond, it would cost contracts, and twice the time.
const MAX_COPIED: u32 = 1_000_000;

/// Writes `text` in the place of `good`, the text last known to be sound, which becomes the backup copy.
pub(super) fn save(text: &Text, good: Option<&Text>) -> Result<(), StorageError> {
    if text.length() > MAX_COPIED {
        storage::remove(storage::BACKUP)?;
        return storage::write(storage::STATE, text);
    }
    if let Some(good) = good {
        storage::write(storage::BACKUP, good)?;
    }
    storage::write(storage::STATE, text)
}
