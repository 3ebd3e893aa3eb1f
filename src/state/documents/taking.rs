//! Storing the contracts of documents.

use leptos::prelude::*;

use super::{Documents, MOST_DOCUMENTS, Understanding};
use crate::documents::{clause_marks, to_keep};
use crate::portfolio::{Readings, Record};
use crate::state::portfolio::Opened;
use crate::state::status_line::StatusMessage;
use crate::storage::with_readings;

impl Understanding {
    /// Whether everything is read and answered, so that contracts can be taken.
    pub fn is_ready(self) -> bool {
        let count = self.read.with(|read| read.len());
        let is_reading = self.documents.job.work.with(Option::is_some);
        let made = self.understood.get();
        !is_reading
            && made.open == 0
            && (1..=MOST_DOCUMENTS).contains(&count)
            && made.contracts.iter().any(Option::is_some)
    }

    /// Stores the contracts with what was read of them, with one undo for all, and opens the first. Returns how many
    /// were stored; nothing is while a question is open.
    pub fn take(self) -> usize {
        let Documents { portfolio, replies, with_duplicates, .. } = self.documents;
        if !untrack(|| self.is_ready()) {
            return 0;
        }
        let understood = self.understood.get_untracked();
        let read = self.read.get_untracked();
        let kept = replies.with_untracked(|replies| to_keep(&read, &understood, replies, self.today()));
        let Ok(readings) = with_readings(&Readings::default(), &kept) else { return 0 };
        let clauses = clause_marks(&self.readings.get_untracked());
        let all = untrack(|| self.contracts());
        let taken = all.into_iter().filter(|(_, is_duplicate)| with_duplicates.get_untracked() || !is_duplicate);
        let records: Vec<Record> = taken
            .map(|(contract, _)| {
                let mut record = contract.into_record(portfolio.new_id());
                record.readings = readings.clone();
                record.answers.clauses = clauses;
                record
            })
            .collect();
        let count = records.len();
        let Some(first) = records.first().map(|record| record.id.clone()) else { return 0 };
        portfolio.put_all(records, |undo| StatusMessage::Imported(count, undo));
        portfolio.set_as_of(None);
        portfolio.open(Opened::Stored(first));
        self.documents.discard();
        count
    }
}
