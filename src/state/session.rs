//! The signals every view reads, and the operations that write them.

use std::sync::Arc;

use super::batch::Before;
use super::journey::put_entry;
use super::keeping::Keeping;
use super::later::Later;
use super::offline::Offline;
use crate::codec::form::{self, Field, FieldError};
use crate::codec::input::parse_day;
use crate::codec::link::{LinkProblem, View};
use crate::domain::{Contract, Day, Plan, plan};
use crate::i18n::{Lang, Locale};
use crate::portfolio::{Answers, Contracts, Draft, Entry, Portfolio, Progress, Record, Settings, Theme, ending_with};
use crate::tabs::Received;
use leptos::prelude::*;

/// Which contract the page shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Opened {
    /// None: the empty form.
    #[default]
    Nothing,
    /// A stored one, by id.
    Stored(String),
    /// One from a link that is not stored.
    Linked(Arc<Record>),
}

/// What the reader must be told about the link the page was opened with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LinkReport {
    /// Values that cannot be right; with any of them nothing was computed.
    pub problems: Vec<LinkProblem>,
    /// Keys this version does not know.
    pub unknown: Vec<String>,
    /// The link names a contract that is not stored here.
    pub missing_contract: bool,
}

impl LinkReport {
    /// Whether there is nothing to tell.
    pub fn is_empty(&self) -> bool {
        self.problems.is_empty() && self.unknown.is_empty() && !self.missing_contract
    }
}

/// What can be taken back.
#[derive(Clone, Debug, PartialEq)]
pub enum Undo {
    /// What stood before contracts were stored, changed or deleted.
    Contracts(Before),
    /// A removed row: id of its contract, its key, and what stood in it.
    Entry(String, String, Entry),
}

/// A passing message for the status line.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// A contract was saved.
    Added,
    /// So many contracts were deleted.
    Deleted(usize, Undo),
    /// So many contracts were put away.
    Archived(usize, Undo),
    /// So many contracts were taken out again.
    Unarchived(usize, Undo),
    /// So many contracts were taken from a file or a table.
    Imported(usize, Undo),
    /// The same was changed in another tab; the newer change counts.
    Overruled(Undo),
    /// A row of a sheet was removed.
    Removed(Undo),
    /// So many contracts are as they were.
    Restored(usize),
    /// Contracts that were added are gone again.
    Undone,
    /// A removed row is back.
    RowRestored,
    /// Something was copied.
    Copied,
    /// Copying was refused.
    CopyFailed,
    /// Everything was deleted.
    Forgotten,
    /// A calendar file would be empty.
    NoDates,
    /// The part of the program that was asked for did not arrive.
    NotLoaded,
    /// Everything was deleted but the page's own files.
    FilesStay,
    /// The page is kept for use without its server.
    OfflineReady,
}

impl Message {
    /// What can be taken back.
    pub fn undo(&self) -> Option<&Undo> {
        match self {
            Self::Deleted(_, undo)
            | Self::Archived(_, undo)
            | Self::Unarchived(_, undo)
            | Self::Imported(_, undo)
            | Self::Overruled(undo)
            | Self::Removed(undo) => Some(undo),
            Self::Added
            | Self::Restored(_)
            | Self::Undone
            | Self::RowRestored
            | Self::Copied
            | Self::CopyFailed
            | Self::Forgotten
            | Self::NoDates
            | Self::NotLoaded
            | Self::FilesStay
            | Self::OfflineReady => None,
        }
    }
}

/// The page's state. `Copy`: handed to every view.
#[derive(Clone, Copy)]
pub struct Session {
    /// The stored contracts.
    pub contracts: RwSignal<Contracts>,
    /// Which one is shown.
    pub opened: RwSignal<Opened>,
    /// Which view is shown.
    pub view: RwSignal<View>,
    /// Which step is opened in the steps view.
    pub step: RwSignal<Option<String>>,
    /// Whether a link led to that step and it has not taken the focus yet.
    pub leads_to_step: RwSignal<bool>,
    /// The language shown.
    pub lang: RwSignal<Lang>,
    /// The language the user chose, which is kept; a link's language is not.
    pub chosen_lang: RwSignal<Option<Lang>>,
    /// Light or dark.
    pub theme: RwSignal<Theme>,
    /// The day everything was last saved to a file.
    pub backed_up_on: RwSignal<Option<Day>>,
    /// The user's calendar day.
    pub today: RwSignal<Day>,
    /// The chosen as-of day in the place of today.
    pub as_of: RwSignal<Option<Day>>,
    /// The form as typed.
    pub draft: RwSignal<Draft>,
    /// What the last submission found wrong.
    pub field_errors: RwSignal<Vec<FieldError>>,
    /// Which contracts have missed their deadline, as far as that is worked out.
    pub overdue: RwSignal<Contracts>,
    /// What is wrong with the link the page was opened with.
    pub link_report: RwSignal<Option<LinkReport>>,
    /// How saving goes.
    pub keeping: RwSignal<Keeping>,
    /// The part of the program that follows.
    pub later: RwSignal<Later>,
    /// How the page stands to its server.
    pub offline: RwSignal<Offline>,
    /// Whether the links to the contract are to be shown as soon as they can be.
    pub sharing: RwSignal<bool>,
    /// The status line.
    pub message: RwSignal<Option<Message>>,
    /// The contract shown, stored or linked.
    pub record: Memo<Option<Arc<Record>>>,
    /// The stored contract the form is about to change.
    pub edited: Memo<Option<Arc<Record>>>,
    /// The terms the plan is computed from: those in the form while it is open, else those of the record.
    pub contract: Memo<Option<Contract>>,
    /// The plan of those terms.
    pub plan: Memo<Option<Arc<Plan>>>,
    /// How dates and amounts are written.
    pub locale: Memo<Locale>,
}

impl Session {
    /// A session over what was kept, on `today`, in a browser that prefers `browser_lang`.
    pub fn new(kept: Portfolio, today: Day, browser_lang: Lang) -> Self {
        let Settings { lang, theme, open, draft, backed_up_on } = kept.settings;
        let contracts = RwSignal::new(kept.contracts);
        let open = open.filter(|id| contracts.with_untracked(|all| all.iter().any(|record| record.id == *id)));
        let first = contracts.with_untracked(|all| all.first().map(|record| record.id.clone()));
        let opened = RwSignal::new(open.or(first).map_or(Opened::Nothing, Opened::Stored));
        let view = RwSignal::new(View::Start);
        let draft = RwSignal::new(draft.unwrap_or_default());
        let today = RwSignal::new(today);
        let as_of = RwSignal::new(None);
        let shown_lang = RwSignal::new(lang.unwrap_or(browser_lang));

        let record = Memo::new(move |_| match opened.get() {
            Opened::Nothing => None,
            Opened::Stored(id) => contracts.with(|all| all.iter().find(|record| record.id == id).cloned()),
            Opened::Linked(record) => Some(record),
        });
        let edited = Memo::new(move |_| draft.with(|draft| contracts.with(|all| changed_by(draft, all).cloned())));
        let contract = Memo::new(move |_| {
            if view.get() != View::Start {
                return record.with(|record| {
                    let record = record.as_ref()?;
                    Some(contracts.with(|all| ending_with(record.contract(), record.with.as_deref(), all)))
                });
            }
            draft.with(|draft| {
                contracts.with(|all| {
                    let changed = edited.with(|record| record.as_ref().map(|record| record.contract()));
                    let own = form::parse(draft, changed.as_ref(), shown_lang.get()).ok()?.contract;
                    Some(ending_with(own, draft.with.as_deref(), all))
                })
            })
        });
        let plan = Memo::new(move |_| {
            let day = as_of.get().unwrap_or_else(|| today.get());
            contract.with(|contract| contract.as_ref().map(|contract| Arc::new(plan(contract, day))))
        });
        let locale = Memo::new(move |_| {
            let region = contract.with(|contract| contract.as_ref().map(|contract| contract.region));
            Locale::of(shown_lang.get(), region.unwrap_or_default())
        });
        Self {
            contracts,
            opened,
            view,
            step: RwSignal::new(None),
            leads_to_step: RwSignal::new(false),
            lang: shown_lang,
            chosen_lang: RwSignal::new(lang),
            theme: RwSignal::new(theme),
            backed_up_on: RwSignal::new(backed_up_on),
            today,
            as_of,
            draft,
            field_errors: RwSignal::new(Vec::new()),
            overdue: RwSignal::new(Contracts::new()),
            link_report: RwSignal::new(None),
            keeping: RwSignal::new(Keeping::Saved),
            later: RwSignal::new(Later::default()),
            offline: RwSignal::new(Offline::default()),
            sharing: RwSignal::new(false),
            message: RwSignal::new(None),
            record,
            edited,
            contract,
            plan,
            locale,
        }
    }

    /// The view a visit begins with: the overview of several contracts, the deadlines of a single one, or the form.
    pub fn first_view(&self) -> View {
        if self.contracts.with(|all| all.iter().filter(|record| !record.archived).nth(1).is_some()) {
            View::Contracts
        } else if self.opened.with(|opened| *opened == Opened::Nothing) {
            View::Start
        } else {
            View::Deadlines
        }
    }

    /// The day everything is computed for.
    pub fn day(&self) -> Day {
        self.as_of.get().unwrap_or_else(|| self.today.get())
    }

    /// Reads all that is kept, so that what calls this runs again when any of it changes.
    pub fn follow_kept(&self) {
        self.contracts.track();
        self.opened.track();
        self.draft.track();
        self.chosen_lang.track();
        self.theme.track();
        self.backed_up_on.track();
    }

    /// The settings that are to be kept.
    pub fn settings(&self) -> Settings {
        let open = match self.opened.get() {
            Opened::Stored(id) => Some(id),
            Opened::Nothing | Opened::Linked(_) => None,
        };
        let draft = Some(self.draft.get()).filter(|draft| *draft != Draft::default());
        Settings {
            lang: self.chosen_lang.get(),
            theme: self.theme.get(),
            open,
            draft,
            backed_up_on: self.backed_up_on.get(),
        }
    }

    /// Everything that is to be kept, as a file holds it.
    pub fn portfolio(&self) -> Portfolio {
        Portfolio { contracts: self.contracts.get(), settings: self.settings(), ..Portfolio::default() }
    }

    /// Takes over what another tab has brought.
    pub fn take_over(&self, received: Received) {
        let Received { contracts, settings, overruled } = received;
        let before = self.contracts.get_untracked();
        if before != contracts {
            self.contracts.set(contracts);
        }
        if self.theme.get_untracked() != settings.theme {
            self.theme.set(settings.theme);
        }
        if self.backed_up_on.get_untracked() != settings.backed_up_on {
            self.backed_up_on.set(settings.backed_up_on);
        }
        if self.chosen_lang.get_untracked() != settings.lang {
            self.chosen_lang.set(settings.lang);
            if let Some(lang) = settings.lang {
                self.lang.set(lang);
            }
        }
        if !overruled.is_empty() {
            let undo = self.contracts.with_untracked(|now| Before::instead(now, overruled));
            self.message.set(Some(Message::Overruled(Undo::Contracts(undo))));
        }
        if self.record.with_untracked(Option::is_none) {
            self.opened.set(Opened::Nothing);
        }
    }

    /// Chooses the language, from now on.
    pub fn choose_lang(&self, lang: Lang) {
        self.chosen_lang.set(Some(lang));
        self.lang.set(lang);
    }

    /// Fills the form with a contract, for changing it, or with the usual terms, for a new one.
    pub fn fill_form(&self, record: Option<&Record>) {
        let lang = self.lang.get_untracked();
        self.draft.set(record.map(|record| form::draft_of(record, lang)).unwrap_or_default());
        self.field_errors.set(Vec::new());
    }

    /// Answers and progress on the contract whose plan is shown; while the form is open, of the one it changes.
    pub fn worked_on(&self) -> (Answers, Progress) {
        let of = |record: &Arc<Record>| (record.answers, record.progress.clone());
        let shown = if self.view.get() == View::Start { self.edited } else { self.record };
        shown.with(|record| record.as_ref().map(of)).unwrap_or_default()
    }

    /// Notes that a step was opened or closed in the steps view.
    pub fn show_step(&self, step: &str, open: bool) {
        let shown = self.step.with_untracked(|shown| shown.as_deref() == Some(step));
        // The event comes a moment later, when another view may be shown.
        if shown != open && self.view.get_untracked() == View::Steps {
            self.step.set(open.then(|| step.to_owned()));
        }
    }

    /// Whether the focus is still to go to the step that a link led to; `true` once for each link.
    pub fn arrives_at_step(&self) -> bool {
        let arrives = self.leads_to_step.get_untracked();
        self.leads_to_step.set(false);
        arrives
    }

    /// Whether the form is shown with errors.
    pub fn shows_field_errors(&self) -> bool {
        self.view.get() == View::Start && !self.field_errors.with(Vec::is_empty)
    }

    /// The day typed into a date field of the form, if it can be read.
    pub fn typed_day(&self, field: Field) -> Option<Day> {
        self.draft.with(|draft| {
            let text = if field == Field::End { &draft.end } else { &draft.start };
            parse_day(text, self.lang.get()).ok()
        })
    }

    /// The chosen last service day as a date field shows it.
    pub fn service_end_text(&self) -> String {
        let day = self.plan.with_untracked(|plan| plan.as_ref()?.costs.as_ref().map(|costs| costs.service_end));
        day.map(|day| form::day_text(day, self.lang.get_untracked())).unwrap_or_default()
    }

    /// Chooses the last service day; an empty text goes back to the as-of day. `false` when it cannot be read.
    pub fn set_service_end(&self, text: &str, new_id: impl FnOnce() -> String) -> bool {
        let day = match parse_day(text, self.lang.get_untracked()) {
            Ok(day) => Some(day),
            Err(_) if text.trim().is_empty() => None,
            Err(_) => return false,
        };
        self.change_record(new_id, |record| record.terms.service_end = day);
        true
    }

    /// Goes back from a link's contract to the first stored one.
    pub fn open_first(&self) {
        let first = self.contracts.with_untracked(|all| all.first().map(|record| record.id.clone()));
        self.opened.set(first.map_or(Opened::Nothing, Opened::Stored));
    }

    /// Saves what the form says as a new contract or in the place of the one it came from.
    ///
    /// `new_id` names a new contract. Returns whether it was saved; if not, [`Self::field_errors`] says why.
    pub fn submit_form(&self, new_id: impl FnOnce() -> String) -> bool {
        let lang = self.lang.get_untracked();
        let draft = self.draft.get_untracked();
        let old = self.edited.get_untracked();
        match form::parse(&draft, old.as_ref().map(|record| &record.terms), lang) {
            Err(errors) => {
                self.field_errors.set(errors);
                false
            }
            Ok(parsed) => {
                let changed = old.as_ref().map_or(0, |_| self.next_change());
                let old = old.map_or_else(|| Record::new(new_id(), parsed.contract), |record| Record::clone(&record));
                let record = Record {
                    name: parsed.name,
                    customer: parsed.customer,
                    product: parsed.product,
                    with: parsed.with,
                    terms: parsed.contract,
                    changed,
                    ..old
                };
                self.opened.set(Opened::Stored(record.id.clone()));
                self.store(record);
                self.field_errors.set(Vec::new());
                self.draft.set(Draft::default());
                self.as_of.set(None);
                self.message.set(Some(Message::Added));
                true
            }
        }
    }

    /// Adds a record, or replaces the one with its id.
    pub fn store(&self, record: Record) {
        let record = Arc::new(record);
        self.contracts.update(|all| match all.iter_mut().find(|old| old.id == record.id) {
            Some(old) => *old = record,
            None => all.push(record),
        });
    }

    /// Higher than any contract's, so that the highest says which one was changed last.
    pub(super) fn next_change(&self) -> u64 {
        self.contracts.with_untracked(|all| all.iter().map(|record| record.changed).max()).unwrap_or_default() + 1
    }

    /// Changes the contract shown; one from a link is stored first, as a new contract.
    pub fn change_record(&self, new_id: impl FnOnce() -> String, change: impl FnOnce(&mut Record)) {
        let Some(record) = self.record.get_untracked() else { return };
        let mut record = Record::clone(&record);
        if matches!(self.opened.get_untracked(), Opened::Linked(_)) {
            record.id = new_id();
            self.message.set(Some(Message::Added));
        }
        change(&mut record);
        record.changed = self.next_change();
        let id = record.id.clone();
        self.store(record);
        if self.opened.with_untracked(|opened| *opened != Opened::Stored(id.clone())) {
            self.opened.set(Opened::Stored(id));
        }
    }

    /// Takes back what the last message offers to.
    pub fn undo(&self, undo: Undo) {
        match undo {
            Undo::Contracts(before) => self.take_back(&before),
            Undo::Entry(contract, key, entry) => {
                let old = self.contracts.with_untracked(|all| all.iter().find(|record| record.id == contract).cloned());
                if let Some(old) = old {
                    let mut record = Record { changed: self.next_change(), ..Record::clone(&old) };
                    put_entry(&mut record, &key, entry);
                    self.store(record);
                }
                self.message.set(Some(Message::RowRestored));
            }
        }
    }
}

/// The stored contract a form is about to change.
fn changed_by<'a>(draft: &Draft, contracts: &'a [Arc<Record>]) -> Option<&'a Arc<Record>> {
    let id = draft.of.as_ref()?;
    contracts.iter().find(|record| record.id == *id)
}
