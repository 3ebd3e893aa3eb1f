//! All contracts as a table for spreadsheets.

use leptos::prelude::*;

use super::downloads::offer_csv;
use super::portfolio::PortfolioStore;
use super::table_job::{Progress, TableJob, TableTask};
use crate::domain::{co_termed, plan};
use crate::export::csv::Writer;
use crate::i18n::{Lang, names};
use crate::portfolio::with_bases;

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
        let contracts = self.portfolio.contracts.with_untracked(|all| with_bases(all));
        let day = untrack(|| self.portfolio.day());
        let mut writer = Some(Writer::new(lang));
        let mut places = 0..contracts.len();
        self.job.start(TableTask::Writing, move || {
            for (record, base) in places.by_ref().take(CONTRACTS_PER_STEP).filter_map(|place| contracts.get(place)) {
                let own = record.contract();
                let contract = base.as_ref().map_or(own, |base| co_termed(&own, &base.contract()));
                let plan = plan(&contract, day);
                if let Some(writer) = writer.as_mut() {
                    writer.push(record, base.as_deref(), &plan, names::status(plan.status, lang));
                }
            }
            if !places.is_empty() {
                return Progress::Of { done: places.start, total: contracts.len() };
            }
            if let Some(writer) = writer.take() {
                offer_csv(self.portfolio.status, name, &writer.end());
            }
            Progress::Done
        });
    }
}
