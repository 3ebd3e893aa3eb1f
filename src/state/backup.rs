//! Backups: everything as one file, and a file back, looked at before anything changes.

use leptos::task::spawn_local;

use super::form::FormStore;
use super::keeping;
use super::outward::offer;
use super::portfolio::{Opened, PortfolioStore};
use super::session::kept;
use super::status_line::{Message, StatusLine};
use crate::browser::upload::{FileError, Upload};
use crate::browser::{download, space};
use crate::codec::saved::{self, SavedError};
use crate::codec::values;
use crate::domain::{Day, days_between};
use crate::portfolio::{Draft, Settings};
use leptos::ev::Event;
use leptos::prelude::*;

pub use crate::browser::slices::Running;
pub use crate::browser::space::Promise;
pub use crate::portfolio::{Choice, Intake, Offer, Part, Standing};

/// Days after which a backup is old.
const BACKUP_LASTS_DAYS: i64 = 30;

/// Why a file is not taken for a backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// It is longer than a backup can be.
    TooLarge,
    /// The browser could not read it.
    Unreadable,
    /// It is not JSON.
    NotJson,
    /// It is JSON, but no backup of this page.
    NotABackup,
    /// A newer version of this page wrote it.
    Newer,
}

/// A backup that was read, before anything came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Backup {
    /// Its contracts, held against those that are here.
    pub intake: Intake,
    /// The day it was made.
    pub saved_on: Option<Day>,
    /// Its settings.
    settings: Settings,
    /// What of it could not be read, each with what it calls itself.
    pub damaged: Vec<Damaged>,
}

impl Backup {
    /// Whether it says anything of the page's settings.
    pub fn has_settings(&self) -> bool {
        self.settings != Settings::default()
    }
}

/// A part of a backup that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damaged {
    /// What it calls itself; empty where it does not.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// Megabytes a backup may have.
pub const MOST_MEGABYTES: usize = saved::MAX_DOCUMENT >> 20;

/// Offers everything that is kept as a file, and remembers the day.
pub fn save_backup(portfolio: PortfolioStore, form: FormStore) {
    let today = portfolio.today.get_untracked();
    let mut everything = untrack(|| kept(portfolio, form));
    // The file says itself when it was made.
    everything.settings.backed_up_on = None;
    let text = saved::encode_dated(&everything, today);
    let name = ["fristklar-", &values::day_text(today), ".json"].concat();
    match download::offer(&name, "application/json", &text) {
        Ok(()) => portfolio.set_backed_up_on(today),
        Err(_) => portfolio.status.show(Message::CopyFailed),
    }
}

/// Reads the file that was chosen or dropped, in small tasks until `running` is stopped.
pub fn read_backup(
    portfolio: PortfolioStore,
    event: &Event,
    running: &Running,
    then: impl FnOnce(Result<Backup, FileFault>) + 'static,
) {
    let Some(file) = Upload::from_event(event) else { return };
    let running = running.clone();
    spawn_local(async move {
        let mut text = match file.text(saved::MAX_DOCUMENT).await {
            Ok(text) => text,
            Err(FileError::TooLarge) => return then(Err(FileFault::TooLarge)),
            Err(FileError::Unreadable) => return then(Err(FileFault::Unreadable)),
        };
        // Programs that write a mark before the text mean the same text.
        if text.starts_with('\u{feff}') {
            text.remove(0);
        }
        let then = move |found: Result<(saved::Loaded, _), _>| {
            then(found.map(|(found, _)| held_against(portfolio, found)).map_err(fault));
        };
        keeping::decode(&running, text, |_| {}, then);
    });
}

fn fault(error: SavedError) -> FileFault {
    match error {
        SavedError::TooLarge => FileFault::TooLarge,
        SavedError::NotJson => FileFault::NotJson,
        SavedError::NotADocument => FileFault::NotABackup,
        SavedError::NewerSchema(_) => FileFault::Newer,
    }
}

/// A backup held against what is here.
fn held_against(portfolio: PortfolioStore, found: saved::Loaded) -> Backup {
    let intake = portfolio.contracts.with_untracked(|here| Intake::new(here, &found.portfolio.contracts));
    let damaged = found.damaged.into_iter().map(|text| Damaged { name: saved::name_in(&text), text }).collect();
    Backup { intake, saved_on: found.saved_on, settings: found.portfolio.settings, damaged }
}

/// Stores what was chosen of a backup, with an undo, and its settings if they are wanted.
pub fn take_in(portfolio: PortfolioStore, form: FormStore, backup: &Backup, with_settings: bool) {
    let records = portfolio.contracts.with_untracked(|here| backup.intake.chosen(here, || portfolio.new_id()));
    let count = records.len();
    portfolio.put_all(records, |undo| Message::Imported(count, undo));
    if !with_settings {
        return;
    }
    let Settings { lang, theme, open, draft, backed_up_on: _ } = backup.settings.clone();
    portfolio.choose_theme(theme);
    if let Some(lang) = lang {
        portfolio.choose_lang(lang);
    }
    if let Some(id) = open.filter(|id| portfolio.is_stored(id)) {
        portfolio.open(Opened::Stored(id));
    }
    // What is being typed here is newer than what was being typed then.
    if let Some(draft) = draft.filter(|_| form.draft.with_untracked(|typed| *typed == Draft::default())) {
        form.restore(draft);
    }
}

/// Offers the damaged parts of a backup as a file.
pub fn offer_parts(status: StatusLine, damaged: &[Damaged]) {
    let parts: Vec<&str> = damaged.iter().map(|part| part.text.as_str()).collect();
    offer(
        status,
        "fristklar-original.json",
        "application/json",
        &parts.join(
            "
",
        ),
    );
}

/// Asks the browser to keep the data, and hands on its answer.
pub fn ask_to_keep(then: impl FnOnce(Promise) + 'static) {
    spawn_local(async move { then(space::ask().await) });
}

/// Whether the browser has promised to keep the data.
pub fn promised_to_keep(then: impl FnOnce(Promise) + 'static) {
    spawn_local(async move { then(space::promised().await) });
}

impl PortfolioStore {
    /// Whether there is work here that no backup of the last 30 days holds. Where none was ever made, the first step
    /// that was done says how old the work is.
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
