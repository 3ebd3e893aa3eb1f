//! Loading from the browser's storage in spite of any damage, and saving without losing the last good copy.

use std::borrow::Cow;

use crate::browser::slices::Running;
use crate::browser::storage::{self, StorageError, Text};
use crate::portfolio::Portfolio;
use crate::storage::{self as storage_format, Decoding, Reusable, SavedError};

/// How saving goes, as the page reports it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SaveStatus {
    /// Everything is saved.
    #[default]
    Saved,
    /// The browser denies storage; everything is in memory only.
    Denied,
    /// The storage is full; the last change is not saved.
    Full,
    /// The stored text was damaged and was set aside; `restored` says whether the last good copy replaced it.
    Damaged {
        /// The damaged text, for the user to download.
        original: String,
        /// Whether there was a good copy.
        restored: bool,
    },
    /// Some stored contracts were damaged and were set aside.
    DamagedEntries {
        /// The damaged entries, for the user to download.
        original: String,
    },
    /// A newer version of the page wrote what is stored; it is left untouched and nothing is saved.
    Newer,
}

impl SaveStatus {
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
    pub(super) status: SaveStatus,
    /// The text that is in storage now.
    pub(super) text: Option<Text>,
    /// What of its contracts the next document can be made of.
    pub(super) reusable: Reusable,
}

/// From this many UTF-16 units on, about a thousand contracts, reading takes a moment of its own.
const LONG: u32 = 200_000;
/// Contracts that are read in one step.
const CONTRACTS: usize = 16;

/// Reads what was kept and hands it on to `then`: at once or, where it is long, after small tasks of which `pause` is
/// told how many milliseconds they have taken. Damaged text is moved aside under a key that ends with `timestamp`,
/// never dropped.
pub(super) fn load(timestamp: u64, pause: fn(f64), then: impl FnOnce(Loaded) + 'static) {
    let text = match storage::read(storage::STATE) {
        Err(_) => return then(Loaded { status: SaveStatus::Denied, ..Loaded::default() }),
        Ok(None) => return then(Loaded::default()),
        Ok(Some(text)) => text,
    };
    let read = text.read();
    let long = text.length() >= LONG;
    let then = move |found| then(loaded(timestamp, text, found));
    if long {
        decode(&Running::default(), read, pause, then);
    } else {
        // Soon written whole.
        then(storage_format::decode(&read).map(|found| (found, Reusable::default())));
    }
}

/// Reads a long document in small tasks, of which `pause` is told how many milliseconds they have taken.
pub(super) fn decode(
    running: &Running,
    text: String,
    pause: impl FnMut(f64) + 'static,
    then: impl FnOnce(Result<(storage_format::Loaded, Reusable), SavedError>) + 'static,
) {
    let decoding = match Decoding::new(Cow::Owned(text)) {
        Ok(decoding) => decoding,
        Err(error) => return then(Err(error)),
    };
    let mut under_way = Some((decoding, then));
    let step = move || {
        let Some((mut decoding, then)) = under_way.take() else { return false };
        if !decoding.read(CONTRACTS) {
            under_way = Some((decoding, then));
            return true;
        }
        then(Ok(decoding.end()));
        false
    };
    running.go(step, pause);
}

/// What becomes of the text that was kept.
fn loaded(timestamp: u64, text: Text, found: Result<(storage_format::Loaded, Reusable), SavedError>) -> Loaded {
    match found {
        Ok((found, reusable)) if found.damaged.is_empty() => {
            Loaded { portfolio: found.portfolio, status: SaveStatus::Saved, text: Some(text), reusable }
        }
        Ok((found, _)) => {
            let text = set_aside(timestamp, text);
            let original = found.damaged.join("\n");
            let status = SaveStatus::DamagedEntries { original };
            Loaded { portfolio: found.portfolio, status, text, ..Loaded::default() }
        }
        Err(SavedError::NewerSchema(_)) => Loaded { status: SaveStatus::Newer, text: Some(text), ..Loaded::default() },
        Err(_) => {
            let original = text.read();
            let text = set_aside(timestamp, text);
            let copy = storage::read(storage::BACKUP)
                .ok()
                .flatten()
                .and_then(|copy| storage_format::decode(&copy.read()).ok());
            let restored = copy.is_some();
            let portfolio = copy.map(|copy| copy.portfolio).unwrap_or_default();
            Loaded { portfolio, status: SaveStatus::Damaged { original, restored }, text, ..Loaded::default() }
        }
    }
}

/// Moves damaged text aside, once. Returns what stands in its place: nothing, or still the text where the storage does
/// not take a second copy; then it is written over only after the user has changed something, and offered for download.
fn set_aside(timestamp: u64, text: Text) -> Option<Text> {
    let key = format!("{}{timestamp}", storage::BROKEN);
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
