//! Steps and people: names that were typed before, steps handed on, and progress that came back.

use std::sync::Arc;

use leptos::prelude::*;

use super::navigation::{BroughtProgress, NavigationStore};
use super::portfolio::PortfolioStore;
use super::status_line::StatusMessage;
use crate::portfolio::{ProgressMerge, Record, Side, names_used};

impl PortfolioStore {
    /// The names typed as responsible in any contract. Not tracked: a name that is being typed is not one yet.
    pub fn names_used(&self) -> Vec<String> {
        self.contracts.with_untracked(|all| names_used(all))
    }

    /// Names who is responsible for these steps, where nobody is yet.
    pub fn name_steps(&self, steps: &[&str], name: &str) {
        self.change_record(|record| {
            for step in steps {
                let mut done = record.progress.get(step);
                if done.who.trim().is_empty() {
                    name.clone_into(&mut done.who);
                    record.progress.set(step, done);
                }
            }
        });
    }
}

impl NavigationStore {
    /// The contract shown and the progress that a link brought for it, as long as it is not decided on.
    pub fn brought_progress(&self) -> Option<(Arc<Record>, ProgressMerge)> {
        let BroughtProgress { contract, merge } = self.brought.get()?;
        let record = self.portfolio.record.get().filter(|record| record.id == contract)?;
        Some((record, merge))
    }

    /// Another stored contract that the link fits as well.
    pub fn brought_twin(&self) -> Option<Arc<Record>> {
        let (record, _) = self.brought_progress()?;
        let is_twin = |other: &Record| {
            other.id != record.id
                && !other.archived
                && other.terms.first_term == record.terms.first_term
                && other.terms.notice == record.terms.notice
        };
        self.portfolio.contracts.with(|all| all.iter().find(|other| is_twin(other)).cloned())
    }

    /// Chooses for these steps which state stays.
    pub fn choose_brought(&self, steps: &[&'static str], side: Side) {
        let brought = self.brought.get_untracked().map(|mut brought| {
            for step in steps {
                brought.merge.choose(step, side);
            }
            brought
        });
        self.set_brought(brought);
    }

    /// Stores what was chosen of the progress that a link brought. The message offers to undo it.
    pub fn take_brought(&self) {
        if let Some((record, merge)) = untrack(|| self.brought_progress()) {
            let count = merge.taken(&record.progress);
            let progress = merge.merged(&record.progress);
            if count > 0 {
                let merged = Record { progress, ..Record::clone(&record) };
                self.portfolio.put_all(vec![merged], |undo| StatusMessage::Merged(count, undo));
            }
        }
        self.leave_brought();
    }

    /// Leaves the progress that a link brought.
    pub fn leave_brought(&self) {
        self.set_brought(None);
    }
}
