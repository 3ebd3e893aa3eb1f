//! Backups: saving everything as one file, and restoring from a file after a look at what it holds.

use std::sync::Arc;

use futures_channel::oneshot;
use leptos::prelude::*;

use super::downloads::offer;
use super::form::FormStore;
use super::kept::{kept, settings};
use super::persistence;
use super::portfolio::{Opened, PortfolioStore};
use super::status_line::{StatusLine, StatusMessage};
use super::undo::{SettingsBefore, Undo};
use crate::browser::download;
use crate::browser::upload::FileError;
use crate::domain::{Day, days_between};
use crate::portfolio::{Contracts, Draft, Record, Settings};
use crate::storage::{self as storage_format, Loaded, NotUtf8, SavedError};

pub use crate::browser::slices::Running;
pub use crate::browser::storage_promise::{Promise, ask as ask_to_keep, promised as promised_to_keep};
pub use crate::browser::upload::Upload;
pub use crate::portfolio::{BackupRestore, Offer, RecordPart, RestoreChoice, Standing};

/// A backup is due once the last one is older than this, in days.
const BACKUP_LASTS_DAYS: i64 = 30;

/// Why a file cannot be restored from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// It is larger than [`MOST_MEGABYTES`].
    TooLarge,
    /// The browser could not read it.
    Unreadable,
    /// It was saved again in an encoding other than UTF-8; here the first letter is that is none.
    NotUtf8(NotUtf8),
    /// It is not JSON.
    NotJson,
    /// It is JSON, but not a backup of this page.
    NotABackup,
    /// A newer version of this page wrote it.
    Newer,
}

/// A backup that was read and not yet restored.
#[derive(Clone, Debug, PartialEq)]
pub struct Backup {
    /// Its contracts, compared with those that are stored here.
    pub intake: BackupRestore,
    /// The day it was saved.
    pub saved_on: Option<Day>,
    settings: Settings,
    /// The parts of it that could not be read.
    pub damaged: Vec<Damaged>,
    /// The first of its letters that a wrong encoding has damaged, with what stands around them.
    pub damaged_letters: Option<String>,
}

impl Backup {
    /// What was found in a backup, compared with the contracts that are stored here.
    pub fn compared(portfolio: PortfolioStore, found: Loaded, damaged_letters: Option<String>) -> Self {
        let given: Contracts = found.portfolio.contracts.into_iter().map(with_own_readings).collect();
        let intake = portfolio.contracts.with_untracked(|here| BackupRestore::new(here, &given));
        let damaged =
            found.damaged.into_iter().map(|text| Damaged { name: storage_format::name_in(&text), text }).collect();
        Self { intake, saved_on: found.saved_on, settings: found.portfolio.settings, damaged, damaged_letters }
    }

    /// Whether it holds any settings of the page.
    pub fn has_settings(&self) -> bool {
        self.settings != Settings::default()
    }
}

/// The contract with its readings as they are stored here, so that they can be compared.
fn with_own_readings(record: Arc<Record>) -> Arc<Record> {
    if record.readings.is_empty() {
        return record;
    }
    Arc::new(Record { readings: storage_format::as_written(&record.readings), ..Record::clone(&record) })
}

/// How many readings of documents a contract has, and how many of them are damaged.
pub fn count_readings(record: &Record) -> (usize, usize) {
    let all = storage_format::kept_readings(&record.readings);
    (all.len(), all.iter().filter(|one| one.is_err()).count())
}

/// A part of a backup that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damaged {
    /// The name of its contract; empty where it has none.
    pub name: String,
    /// Its JSON.
    pub text: String,
}

/// The size limit of a backup, in megabytes.
pub const MOST_MEGABYTES: usize = storage_format::MAX_DOCUMENT >> 20;

/// Offers everything that is kept as a file, and notes the day.
pub fn save_backup(portfolio: PortfolioStore, form: FormStore) {
    let today = portfolio.today.get_untracked();
    let mut everything = untrack(|| kept(portfolio, form));
    // The file has a date of its own.
    everything.settings.backed_up_on = None;
    let text = storage_format::encode_dated(&everything, today);
    let name = format!("fristklar-{today}.json");
    match download::offer(&name, "application/json", &text) {
        Ok(()) => portfolio.set_backed_up_on(today),
        Err(_) => portfolio.status.show(StatusMessage::CopyFailed),
    }
}

/// Reads a backup, in short tasks so that the page goes on responding. `None` once `running` was stopped.
pub async fn read_backup(
    portfolio: PortfolioStore,
    file: Upload,
    running: Running,
) -> Option<Result<Backup, FileFault>> {
    let read = file.bytes(storage_format::MAX_DOCUMENT).await;
    if running.is_stopped() {
        return None;
    }
    let bytes = match read {
        Ok(bytes) => bytes,
        Err(FileError::TooLarge) => return Some(Err(FileFault::TooLarge)),
        Err(FileError::Unreadable) => return Some(Err(FileFault::Unreadable)),
    };
    let text = match storage_format::text_of(bytes) {
        Ok(text) => text,
        Err(place) => return Some(Err(FileFault::NotUtf8(place))),
    };
    let letters = storage_format::damaged_letters(&text);
    let (sender, receiver) = oneshot::channel();
    persistence::decode(&running, text, |_| {}, move |found| drop(sender.send(found)));
    // Stopping drops the sender unused.
    let found = receiver.await.ok()?;
    Some(found.map(|(found, _)| Backup::compared(portfolio, found, letters)).map_err(fault))
}

fn fault(error: SavedError) -> FileFault {
    match error {
        SavedError::TooLarge => FileFault::TooLarge,
        SavedError::NotJson => FileFault::NotJson,
        SavedError::NotADocument => FileFault::NotABackup,
        SavedError::NewerSchema(_) => FileFault::Newer,
    }
}

/// Stores the chosen contracts of a backup, and its settings if they are wanted. The message offers to undo both.
pub fn take_in(portfolio: PortfolioStore, form: FormStore, backup: &Backup, with_settings: bool) {
    let records = portfolio.contracts.with_untracked(|here| backup.intake.chosen(here, || portfolio.new_id()));
    let count = records.len();
    if !with_settings {
        portfolio.put_all(records, |undo| StatusMessage::Imported(count, undo));
        return;
    }
    let Settings { lang, theme, open, draft, backed_up_on: _ } = backup.settings.clone();
    // A draft that was begun here is newer than the one in the backup.
    let draft = draft.filter(|_| form.draft.with_untracked(|typed| *typed == Draft::default()));
    let before = SettingsBefore {
        settings: untrack(|| settings(portfolio, form)),
        shown_lang: portfolio.lang.get_untracked(),
        taken_draft: draft.clone(),
    };
    portfolio.put_all(records, |undo| {
        StatusMessage::Imported(
            count,
            match undo {
                Undo::Contracts(contracts) => Undo::Backup(contracts, Box::new(before)),
                other => other,
            },
        )
    });
    portfolio.choose_theme(theme);
    if let Some(lang) = lang {
        portfolio.choose_lang(lang);
    }
    if let Some(id) = open.filter(|id| portfolio.is_stored(id)) {
        portfolio.open(Opened::Stored(id));
    }
    if let Some(draft) = draft {
        form.restore(draft);
    }
}

/// Undoes what a message offers to undo. A form that was filled from a backup is emptied, unless it was changed since.
pub fn undo(portfolio: PortfolioStore, form: FormStore, undo: Undo) {
    if let Undo::Backup(_, before) = &undo
        && let Some(taken) = &before.taken_draft
        && form.draft.with_untracked(|typed| typed == taken)
    {
        form.restore(Draft::default());
    }
    portfolio.undo(undo);
}

/// Offers the damaged parts of a backup as a file.
pub fn offer_parts(status: StatusLine, damaged: &[Damaged]) {
    let parts: Vec<&str> = damaged.iter().map(|part| part.text.as_str()).collect();
    offer(status, "fristklar-original.json", "application/json", &parts.join("\n"));
}

impl PortfolioStore {
    /// Whether there is work that no backup of the last 30 days holds. Where no backup was ever saved, the work is as
    /// old as the step that was done first.
    pub fn backup_is_due(&self) -> bool {
        let today = self.today.get();
        let is_old = |day| days_between(day, today) > BACKUP_LASTS_DAYS;
        let last = self.backed_up_on.get();
        self.contracts.with(|all| match last {
            Some(day) => !all.is_empty() && is_old(day),
            None => {
                all.iter().flat_map(|record| record.progress.iter()).any(|(_, step)| step.done_on.is_some_and(is_old))
            }
        })
    }
}
