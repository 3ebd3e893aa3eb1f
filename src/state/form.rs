//! The form: what is typed into it, and what of it is wrong.

use std::sync::Arc;

use leptos::prelude::*;

use super::portfolio::{Opened, PortfolioStore};
use super::status_line::StatusMessage;
use crate::browser::{document, events};
use crate::input::form::{self, FieldError, FormField};
use crate::input::{Reading, reading, ways_to_write};
use crate::portfolio::{Draft, LengthChoice, Record};

/// Types a text into a field.
pub type TypeInto = fn(&mut Draft, String);

/// The form as typed.
#[derive(Clone, Copy)]
pub struct FormStore {
    pub draft: ReadSignal<Draft>,
    set_draft: WriteSignal<Draft>,
    /// What the last submission found wrong.
    pub field_errors: ReadSignal<Vec<FieldError>>,
    set_field_errors: WriteSignal<Vec<FieldError>>,
    /// What was typed at the last submission, for messages that repeat it.
    refused: StoredValue<Draft>,
    /// Id of the stored contract the form is about to change; `None` for a new one.
    pub edited_id: Memo<Option<String>>,
    /// The stored contract the form is about to change.
    pub edited: Memo<Option<Arc<Record>>>,
    /// The field that gets the focus once it is drawn.
    focus_once_drawn: StoredValue<Option<FormField>>,
    pub(super) portfolio: PortfolioStore,
}

impl FormStore {
    pub fn new(draft: Draft, portfolio: PortfolioStore) -> Self {
        let (draft, set_draft) = signal(draft);
        let (field_errors, set_field_errors) = signal(Vec::new());
        // Apart from `edited`, which looks through all contracts: that is not to be done for every key.
        let edited_id = Memo::new(move |_| draft.with(|draft| draft.editing_id.clone()));
        let edited = Memo::new(move |_| {
            let id = edited_id.get()?;
            portfolio.contracts.with(|all| all.iter().find(|record| record.id == id).cloned())
        });
        let refused = StoredValue::new(Draft::default());
        let focus_once_drawn = StoredValue::new(None);
        Self {
            draft,
            set_draft,
            field_errors,
            set_field_errors,
            refused,
            edited_id,
            edited,
            focus_once_drawn,
            portfolio,
        }
    }

    /// Refuses what is typed, because of these errors.
    pub(super) fn refuse(&self, errors: Vec<FieldError>) {
        self.refused.set_value(self.draft.get_untracked());
        self.set_field_errors.set(errors);
    }

    /// Changes what is typed.
    pub fn change(&self, change: impl FnOnce(&mut Draft)) {
        self.set_draft.update(change);
    }

    /// Has the form ask for the length of the contract in another way, by this field, which gets the focus once it is
    /// drawn.
    pub fn ask_for_length(&self, length: LengthChoice, field: FormField) {
        self.focus_once_drawn.set_value(Some(field));
        self.change(|draft| draft.length = length);
    }

    /// To be called when this field is drawn: moves the focus there if it was waiting for it.
    pub fn field_is_drawn(&self, field: FormField) {
        if self.focus_once_drawn.get_value() == Some(field) {
            self.focus_once_drawn.set_value(None);
            document::focus_soon(field.id());
        }
    }

    /// Fills the form with a contract, for changing it, or with the usual terms, for a new one.
    pub fn fill(&self, record: Option<&Record>) {
        let lang = self.portfolio.lang.get_untracked();
        self.set_draft.set(record.map(|record| form::draft_of(record, lang)).unwrap_or_default());
        self.set_field_errors.set(Vec::new());
    }

    /// Puts a form that was kept in the place of an empty one.
    pub fn restore(&self, draft: Draft) {
        self.set_draft.set(draft);
    }

    /// What was typed at the last submission, if it was refused.
    pub fn refused(&self) -> Draft {
        self.refused.get_value()
    }

    /// How a field is read, or what is wrong with it if that can be said before a submission.
    pub fn reading(&self, field: FormField) -> Option<Result<Reading, FieldError>> {
        let lang = self.portfolio.lang.get();
        let read = self.draft.with(|draft| reading(draft, field, lang))?;
        Some(read.map_err(|problem| FieldError { field, problem }))
    }

    /// Whether the last submission found this wrong with the same text.
    pub fn is_refused(&self, error: FieldError) -> bool {
        let is_same = |draft: &Draft| {
            self.refused.with_value(|refused| form::text_of(refused, error.field) == form::text_of(draft, error.field))
        };
        self.field_errors.with(|errors| errors.contains(&error)) && self.draft.with(is_same)
    }

    /// Both ways to write what can be read in two ways.
    pub fn ways_to_write(&self, error: FieldError) -> Option<[String; 2]> {
        ways_to_write(error.problem, self.portfolio.lang.get_untracked())
    }

    /// The first field that has to be corrected for the dates to be known.
    pub fn missing_for_dates(&self) -> Option<FormField> {
        self.draft.with(form::missing_for_dates)
    }

    /// Takes in what other programs have put into the controls of the form with this id: not all of them send events.
    pub fn take_filled_in(&self, form: &str) {
        document::repeat_changes(form);
    }

    /// Does so whenever it may be due, until the surrounding view is left.
    pub fn keep_filled_in_current(&self, form: &'static str) {
        let store = *self;
        StoredValue::new_local(events::on_filled_in(move || store.take_filled_in(form)));
    }

    /// Saves what is typed as a new contract or in the place of the one it came from. Returns whether it was saved; if
    /// not, [`Self::field_errors`] says why.
    pub fn submit(&self) -> bool {
        let portfolio = self.portfolio;
        let draft = self.draft.get_untracked();
        let old = self.edited.get_untracked();
        match form::parse(&draft, old.as_ref().map(|record| &record.terms), portfolio.lang.get_untracked()) {
            Err(errors) => {
                self.refuse(errors);
                false
            }
            Ok(parsed) => {
                let changed = old.as_ref().map_or(0, |_| portfolio.next_change());
                let old = old
                    .map_or_else(|| Record::new(portfolio.new_id(), parsed.contract), |record| Record::clone(&record));
                let record = Record {
                    name: parsed.name,
                    customer: parsed.customer,
                    product: parsed.product,
                    base_id: parsed.base_id,
                    contracting_party: parsed.contracting_party,
                    terms: parsed.contract,
                    changed,
                    ..old
                };
                portfolio.open(Opened::Stored(record.id.clone()));
                portfolio.store(record);
                self.fill(None);
                portfolio.set_as_of(None);
                portfolio.status.show(StatusMessage::Added);
                true
            }
        }
    }
}
