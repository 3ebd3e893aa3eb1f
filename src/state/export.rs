//! All contracts as a table for spreadsheets.

use leptos::prelude::*;

use super::downloads::offer_csv;
use super::portfolio::PortfolioStore;
use super::table_job::{Progress, TableJob, TableTask};
use crate::domain::plan;
use crate::export::csv::Writer;
use crate::i18n::{Lang, names};

/// Contracts that are written in one step.
const CONTRACTS_PER_STEP: usize = 16;

#[derive(Clone, Copy)]
pub struct Export {
    job: TableJob,
    portfolio: PortfolioStore,
}

impl Export {
    pub(super) fn new(job: TableJob, portfolio: PortfolioStore) -> Self {
        Self { job, portfolio }
    }

    /// Offers all contracts as the file `name`, in the words and formats of `lang`.
    pub fn offer(self, name: &'static str, lang: Lang) {
        let records = self.portfolio.contracts.get_untracked();
        let day = untrack(|| self.portfolio.day());
        let mut writer = Some(Writer::new(lang));
        let mut places = 0..records.len();
        self.job.start(TableTask::Writing, move || {
            for record in places.by_ref().take(CONTRACTS_PER_STEP).filter_map(|place| records.get(place)) {
                let plan = plan(&record.contract(), day);
                if let Some(writer) = writer.as_mut() {
                    writer.push(record, &plan, names::status(plan.status, lang));
                }
            }
            if !places.is_empty() {
                return Progress::Of { done: places.start, total: records.len() };
            }
            if let Some(writer) = writer.take() {
                offer_csv(self.portfolio.status, name, &writer.end());
            }
            Progress::Done
        });
    }
}
