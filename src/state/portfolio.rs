//! The stored contracts and settings, and which contract is open.

use std::sync::Arc;

use leptos::prelude::*;

use super::preview::Preview;
use super::status_line::{StatusLine, StatusMessage};
use super::undo::{Before, SettingsBefore, Undo};
use crate::domain::Day;
use crate::i18n::Lang;
use crate::input::read_day;
use crate::portfolio::{Contracts, Portfolio, Record, Settings, Theme};
use crate::tab_sync::Received;

/// Which contract the page shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Opened {
    /// None: the empty form.
    #[default]
    Nothing,
    /// A stored one, by id.
    Stored(String),
    /// One from a link that is not stored.
    Linked(Preview),
}

/// The stored contracts and settings, and which contract is open. What users record on the way is written by the
/// methods in `journey` and `assumptions`; several contracts at once by those in `batch`.
#[derive(Clone, Copy)]
pub struct PortfolioStore {
    pub contracts: ReadSignal<Contracts>,
    pub(super) set_contracts: WriteSignal<Contracts>,
    /// Which contract is shown.
    pub opened: ReadSignal<Opened>,
    set_opened: WriteSignal<Opened>,
    /// The contract shown, stored or linked.
    pub record: Memo<Option<Arc<Record>>>,
    /// The language shown.
    pub lang: ReadSignal<Lang>,
    set_lang: WriteSignal<Lang>,
    /// The language the user chose. It is stored; the language of a link is not.
    pub chosen_lang: ReadSignal<Option<Lang>>,
    set_chosen_lang: WriteSignal<Option<Lang>>,
    pub theme: ReadSignal<Theme>,
    set_theme: WriteSignal<Theme>,
    /// The day everything was last saved to a file.
    pub backed_up_on: ReadSignal<Option<Day>>,
    set_backed_up_on: WriteSignal<Option<Day>>,
    /// The user's calendar day.
    pub today: ReadSignal<Day>,
    set_today: WriteSignal<Day>,
    /// The as-of day chosen instead of today.
    pub as_of: ReadSignal<Option<Day>>,
    set_as_of: WriteSignal<Option<Day>>,
    /// The contracts that have missed their deadline, as far as computed.
    pub overdue: ReadSignal<Contracts>,
    set_overdue: WriteSignal<Contracts>,
    pub(super) status: StatusLine,
    new_id: fn() -> String,
}

impl PortfolioStore {
    /// A store holding `kept`, on `today`, in a browser that prefers `browser_lang`. `new_id` makes ids for new
    /// contracts and rows.
    pub fn new(kept: Portfolio, today: Day, browser_lang: Lang, new_id: fn() -> String, status: StatusLine) -> Self {
        let Settings { lang, theme, open, backed_up_on, draft: _ } = kept.settings;
        let open = open.filter(|id| kept.contracts.iter().any(|record| record.id == *id));
        let first = kept.contracts.first().map(|record| record.id.clone());
        let (contracts, set_contracts) = signal(kept.contracts);
        let (opened, set_opened) = signal(open.or(first).map_or(Opened::Nothing, Opened::Stored));
        let record = Memo::new(move |_| match opened.get() {
            Opened::Nothing => None,
            Opened::Stored(id) => contracts.with(|all| all.iter().find(|record| record.id == id).cloned()),
            Opened::Linked(preview) => Some(preview.record),
        });
        let (shown_lang, set_lang) = signal(lang.unwrap_or(browser_lang));
        let (chosen_lang, set_chosen_lang) = signal(lang);
        let (theme, set_theme) = signal(theme);
        let (backed_up_on, set_backed_up_on) = signal(backed_up_on);
        let (today, set_today) = signal(today);
        let (as_of, set_as_of) = signal(None);
        let (overdue, set_overdue) = signal(Contracts::new());
        Self {
            contracts,
            set_contracts,
            opened,
            set_opened,
            record,
            lang: shown_lang,
            set_lang,
            chosen_lang,
            set_chosen_lang,
            theme,
            set_theme,
            backed_up_on,
            set_backed_up_on,
            today,
            set_today,
            as_of,
            set_as_of,
            overdue,
            set_overdue,
            status,
            new_id,
        }
    }

    /// A fresh id for a contract or a row.
    pub(super) fn new_id(&self) -> String {
        (self.new_id)()
    }

    /// The day everything is computed for.
    pub fn day(&self) -> Day {
        self.as_of.get().unwrap_or_else(|| self.today.get())
    }

    /// Computes everything for `day` instead of today; `None` returns to today.
    pub fn set_as_of(&self, day: Option<Day>) {
        self.set_as_of.set(day);
    }

    /// Sets the user's calendar day.
    pub fn set_today(&self, today: Day) {
        if self.today.get_untracked() != today {
            self.set_today.set(today);
        }
    }

    /// Opens a contract, or none.
    pub fn open(&self, opened: Opened) {
        self.set_opened.set(opened);
    }

    /// Opens the first stored contract, if there is one.
    pub fn open_first(&self) {
        let first = self.contracts.with_untracked(|all| all.first().map(|record| record.id.clone()));
        self.open(first.map_or(Opened::Nothing, Opened::Stored));
    }

    /// Opens the first stored contract if the one that was open is gone.
    pub(super) fn open_first_unless_open(&self) {
        if self.record.with_untracked(Option::is_none) {
            self.open_first();
        }
    }

    /// Whether a contract with this id is stored.
    pub fn is_stored(&self, id: &str) -> bool {
        self.contracts.with_untracked(|all| all.iter().any(|record| record.id == id))
    }

    /// Shows another language without keeping it, as a link asks for.
    pub fn show_lang(&self, lang: Lang) {
        self.set_lang.set(lang);
    }

    /// Chooses the language, which is stored.
    pub fn choose_lang(&self, lang: Lang) {
        self.set_chosen_lang.set(Some(lang));
        self.set_lang.set(lang);
    }

    /// Goes back to the settings before those of a backup took their place.
    pub(super) fn put_back(&self, before: &SettingsBefore) {
        self.set_chosen_lang.set(before.settings.lang);
        self.set_lang.set(before.shown_lang);
        self.set_theme.set(before.settings.theme);
        if let Some(id) = &before.settings.open {
            self.set_opened.set(Opened::Stored(id.clone()));
        }
    }

    pub fn choose_theme(&self, theme: Theme) {
        self.set_theme.set(theme);
    }

    /// Records the day everything was saved to a file.
    pub fn set_backed_up_on(&self, day: Day) {
        self.set_backed_up_on.set(Some(day));
    }

    /// How many stored contracts have missed their deadline, with or without the one shown.
    pub fn count_overdue(&self, with_shown: bool) -> usize {
        self.opened.with(|opened| {
            let is_shown = |record: &Record| matches!(opened, Opened::Stored(id) if *id == record.id);
            self.overdue.with(|all| all.iter().filter(|record| with_shown || !is_shown(record)).count())
        })
    }

    /// Sets which contracts have missed their deadline.
    pub fn set_overdue(&self, overdue: Contracts) {
        self.set_overdue.set(overdue);
    }

    /// Empties the store: no contracts, and the settings of a new visitor.
    pub fn forget_everything(&self) {
        self.set_contracts.set(Contracts::new());
        self.set_opened.set(Opened::Nothing);
        self.set_chosen_lang.set(None);
        self.set_theme.set(Theme::System);
        self.set_backed_up_on.set(None);
    }

    /// Applies the merge with what another tab saved.
    pub fn take_over(&self, received: Received) {
        let Received { contracts, settings, overruled } = received;
        if self.contracts.with_untracked(|before| *before != contracts) {
            self.set_contracts.set(contracts);
        }
        if self.theme.get_untracked() != settings.theme {
            self.set_theme.set(settings.theme);
        }
        if self.backed_up_on.get_untracked() != settings.backed_up_on {
            self.set_backed_up_on.set(settings.backed_up_on);
        }
        if self.chosen_lang.get_untracked() != settings.lang {
            self.set_chosen_lang.set(settings.lang);
            if let Some(lang) = settings.lang {
                self.set_lang.set(lang);
            }
        }
        if !overruled.is_empty() {
            let undo = self.contracts.with_untracked(|now| Before::instead(now, overruled));
            self.status.show(StatusMessage::Overruled(Undo::Contracts(undo)));
        }
        if self.record.with_untracked(Option::is_none) {
            self.set_opened.set(Opened::Nothing);
        }
    }

    /// Adds a record, or replaces the one with its id.
    pub fn store(&self, record: Record) {
        let record = Arc::new(record);
        self.set_contracts.update(|all| match all.iter_mut().find(|old| old.id == record.id) {
            Some(old) => *old = record,
            None => all.push(record),
        });
    }

    /// A change counter higher than any contract's; the contract with the highest was changed last.
    pub(super) fn next_change(&self) -> u64 {
        self.contracts.with_untracked(|all| all.iter().map(|record| record.changed).max()).unwrap_or_default() + 1
    }

    /// Changes the contract shown; one from a link is stored first, as a new contract.
    pub fn change_record(&self, change: impl FnOnce(&mut Record)) {
        let Some(record) = self.record.get_untracked() else { return };
        let mut record = Record::clone(&record);
        if matches!(self.opened.get_untracked(), Opened::Linked(_)) {
            record.id = self.new_id();
            self.status.show(StatusMessage::Added);
        }
        change(&mut record);
        record.changed = self.next_change();
        let id = record.id.clone();
        self.store(record);
        if self.opened.with_untracked(|opened| *opened != Opened::Stored(id.clone())) {
            self.open(Opened::Stored(id));
        }
    }

    /// Chooses the last service day; an empty text goes back to the as-of day. `false` when it cannot be read.
    pub fn set_service_end(&self, text: &str) -> bool {
        let day = match read_day(text) {
            Ok(day) => Some(day),
            Err(_) if text.trim().is_empty() => None,
            Err(_) => return false,
        };
        self.change_record(|record| record.terms.service_end = day);
        true
    }
}
