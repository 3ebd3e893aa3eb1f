//! What the user records on the way: how far a step is, who does it, what stands on its sheet, what was answered.

use std::sync::Arc;

use leptos::prelude::*;

use super::portfolio::{Opened, PortfolioStore};
use super::status_line::StatusMessage;
use super::undo::{StepsBefore, Undo};
use crate::content::steps::STEPS;
use crate::domain::{Channel, NoticeWay, Renewal};
use crate::input::form;
use crate::input::read_day;
use crate::journey::schedule::progress_of;
use crate::journey::sheets::{self, SENT, SETTLED_DAY};
use crate::letters::letter;
use crate::portfolio::{
    Answers, LetterField, Record, SEND_NOTICE, SheetEntry, StepRecord, StepState, StepStatus, ending_with, entry_key,
};

impl PortfolioStore {
    /// Sets how far a step is; the message offers to undo it. A step that becomes done is dated today; the notice by what
    /// the sheet says was sent.
    pub fn set_step(&self, step: &str, status: StepStatus) {
        let today = self.today.get_untracked();
        let set = |record: &mut Record| {
            let old = record.progress.get(step);
            let sent = if step == SEND_NOTICE { sheets::sent_on(&record.entries) } else { None };
            let done_on = (status == StepStatus::Done).then(|| old.done_on.or(sent).unwrap_or(today));
            record.progress.set(step, StepRecord { status, done_on, ..old });
        };
        self.change_status(&[step], None, Box::new(set));
    }

    /// Records that the notice went this way on the day typed; the message offers to undo it. `false` when the day cannot
    /// be read.
    pub fn record_sending(&self, day: &str, way: NoticeWay) -> bool {
        let Ok(day) = read_day(day) else { return false };
        let key = entry_key(SENT, sheets::row_of(way));
        let enter = |record: &mut Record| {
            let mut entry = record.entries.get(&key);
            entry.ticked = true;
            for cell in [0, SETTLED_DAY] {
                set_cell(&mut entry, cell, day.to_string());
            }
            put_entry(record, &key, entry);
            // The sheet may have said so all the time, while the step was taken back.
            let step = record.progress.get(SEND_NOTICE);
            let done_on = sheets::sent_on(&record.entries);
            record.progress.set(SEND_NOTICE, StepRecord { status: StepStatus::Done, done_on, ..step });
        };
        self.change_status(&[SEND_NOTICE], Some(&key), Box::new(enter));
        true
    }

    /// Today as a date field shows it.
    pub fn today_text(&self) -> String {
        form::day_text(self.today.get_untracked(), self.lang.get_untracked())
    }

    /// Changes the contract shown. Where that sets the status of one of these steps, the message offers to undo it,
    /// together with the row of a sheet that has this key.
    fn change_status(&self, steps: &[&str], row: Option<&str>, change: Box<dyn FnOnce(&mut Record) + '_>) {
        let before = self.record.get_untracked();
        let is_added = self.opened.with_untracked(|opened| matches!(opened, Opened::Linked(_)));
        self.change_record(change);
        let (Some(before), Some(now)) = (before, self.record.get_untracked()) else { return };
        let is_set = |step: &&&str| before.progress.status(step) != now.progress.status(step);
        let state = |step: &&str| ((*step).to_owned(), StepState::of(&before.progress.get(step)));
        let steps: Vec<_> = steps.iter().filter(is_set).map(state).collect();
        let Some((first, _)) = steps.first() else { return };
        let status = now.progress.status(first);
        let row = row.map(|key| (key.to_owned(), before.entries.get(key)));
        let undo = Undo::Steps(Arc::new(StepsBefore { contract: now.id.clone(), steps, row }));
        self.status.show(StatusMessage::StepsSet { status, is_added, undo });
    }

    /// Changes what is recorded of a step.
    pub fn change_step(&self, step: &str, change: impl FnOnce(&mut StepRecord)) {
        self.change_record(|record| {
            let mut done = record.progress.get(step);
            change(&mut done);
            record.progress.set(step, done);
        });
    }

    /// Marks these steps as not needed; the message offers to undo it.
    pub fn leave_out(&self, steps: &[&str]) {
        let mark = |record: &mut Record| {
            for step in steps {
                let old = record.progress.get(step);
                record.progress.set(step, StepRecord { status: StepStatus::NotNeeded, done_on: None, ..old });
            }
        };
        self.change_status(steps, None, Box::new(mark));
    }

    /// Sets the day a step was done. `false` when it cannot be read.
    pub fn set_done_on(&self, step: &str, text: &str) -> bool {
        let Ok(day) = read_day(text) else { return false };
        self.change_step(step, |record| record.done_on = Some(day));
        true
    }

    /// The day a step was done, as a date field shows it.
    pub fn done_on_text(&self, step: &str) -> String {
        let day = self.record.with(|record| record.as_ref().and_then(|record| record.progress.get(step).done_on));
        day.map(|day| form::day_text(day, self.lang.get_untracked())).unwrap_or_default()
    }

    /// What was filled in on a row of a sheet.
    pub fn entry(&self, sheet: &str, row: &str) -> SheetEntry {
        self.record
            .with(|record| record.as_ref().map(|record| record.entries.get(&entry_key(sheet, row))).unwrap_or_default())
    }

    /// Changes a row of a sheet. What was sent also says when the notice was sent; the message offers to undo that.
    pub fn change_entry(&self, sheet: &str, row: &str, change: impl FnOnce(&mut SheetEntry)) {
        let dated: &[&str] = if sheet == SENT { &[SEND_NOTICE] } else { &[] };
        let enter = |record: &mut Record| {
            let key = entry_key(sheet, row);
            let mut entry = record.entries.get(&key);
            change(&mut entry);
            put_entry(record, &key, entry);
        };
        self.change_status(dated, None, Box::new(enter));
    }

    /// Writes a typed day the way it is kept, if it can be read; what cannot stays as typed.
    pub fn settle_day(&self, sheet: &str, row: &str, column: usize) {
        let typed = self.entry(sheet, row).cells.get(column).cloned().unwrap_or_default();
        if let Ok(day) = read_day(&typed) {
            self.change_entry(sheet, row, |entry| {
                set_cell(entry, column, day.to_string());
                if sheet == SENT {
                    // It stands while the field is typed in again.
                    set_cell(entry, SETTLED_DAY, day.to_string());
                }
            });
        }
    }

    /// A cell of a day column as a date field shows it.
    pub fn day_cell_text(&self, cell: &str) -> String {
        sheets::day_in(cell).map_or_else(|| cell.to_owned(), |day| form::day_text(day, self.lang.get()))
    }

    /// Takes what is said of the sender over from another contract's letter.
    pub fn take_sender(&self, from: &Record) {
        self.change_record(|record| {
            for field in LetterField::OF_SENDER {
                field.typed(from).clone_into(field.typed_mut(record));
            }
            record.letter.signs_as = from.letter.signs_as;
        });
    }

    /// Takes what is said of the recipient over from another contract's letter.
    pub fn take_recipient(&self, from: &Record) {
        self.change_record(|record| {
            for field in LetterField::OF_RECIPIENT {
                field.typed(from).clone_into(field.typed_mut(record));
            }
        });
    }

    /// Adds a row of the user's own to a sheet.
    pub fn add_entry(&self, sheet: &str, label: &str) {
        let row = self.new_id();
        self.change_entry(sheet, &row, |entry| entry.label = label.to_owned());
    }

    /// Removes a row of the user's own; the message offers to take it back.
    pub fn remove_entry(&self, sheet: &str, row: &str) {
        let entry = self.entry(sheet, row);
        self.change_entry(sheet, row, |entry| *entry = SheetEntry::default());
        let key = entry_key(sheet, row);
        let contract = self.record.with_untracked(|record| record.as_ref().map(|record| record.id.clone()));
        if let Some(contract) = contract {
            self.status.show(StatusMessage::Removed(Undo::Entry(contract, key, entry)));
        }
    }

    /// Chooses the letter that is written from the template with this id.
    pub fn choose_letter(&self, template: &str) {
        self.change_record(|record| letter::choose(&mut record.letter, template));
    }

    /// Settled and applicable steps of the contract shown; all steps where there is none.
    pub fn progress(&self) -> (usize, usize) {
        self.record.with(|record| match record {
            Some(record) => {
                let contract = self.contracts.with(|all| ending_with(record.terms, record.base_id.as_deref(), all));
                progress_of(&contract, &record.answers, &record.progress)
            }
            None => (0, STEPS.len()),
        })
    }

    /// Changes the answers about the contract shown.
    pub fn answer(&self, change: impl FnOnce(&mut Answers)) {
        self.change_record(|record| change(&mut record.answers));
    }

    /// Says how the contract shown was bought.
    pub fn set_channel(&self, channel: Channel) {
        self.change_record(|record| record.terms.channel = channel);
    }

    /// Says whether the contract shown renews by itself; how it renews stays as it was where that is known.
    pub fn set_renews(&self, renews: bool) {
        self.change_record(|record| {
            let renewal = record.terms.renewal;
            if !renews && renewal != Renewal::None {
                record.renewal_before = Some(renewal);
                record.terms.renewal = Renewal::None;
            } else if renews && renewal == Renewal::None {
                record.terms.renewal = record.renewal_before.take().unwrap_or_default();
            }
        });
    }
}

/// Puts a row in its place. What was sent also says when the notice was sent.
pub(super) fn put_entry(record: &mut Record, key: &str, entry: SheetEntry) {
    let before = sheets::sent_on(&record.entries);
    record.entries.set(key, entry);
    let now = sheets::sent_on(&record.entries);
    // A proof that is added says nothing new of the day, and takes nothing back that was said of the step.
    if now != before {
        sheets::date_notice(&mut record.progress, before, now);
    }
}

/// Fills one cell in.
pub fn set_cell(entry: &mut SheetEntry, column: usize, text: String) {
    if let Some(cell) = entry.cells.get_mut(column) {
        *cell = text;
    }
}
