//! All contracts as a table for spreadsheets.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use leptos::prelude::*;

use super::downloads::offer_csv;
use super::portfolio::PortfolioStore;
use super::table_job::{Progress, TableJob, TableTask};
use crate::domain::{co_termed, plan};
use crate::export::csv::Writer;
use crate::i18n::{Lang, names};
use crate::portfolio::Record;

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
        let ids: HashSet<&str> = records.iter().filter_map(|record| record.base_id.as_deref()).collect();
        let bases = records.iter().filter(|record| ids.contains(record.id.as_str()));
        let bases: HashMap<String, Arc<Record>> = bases.map(|base| (base.id.clone(), Arc::clone(base))).collect();
        self.job.start(TableTask::Writing, move || {
            for record in places.by_ref().take(CONTRACTS_PER_STEP).filter_map(|place| records.get(place)) {
                let base = record.base_id.as_ref().and_then(|id| bases.get(id));
                let own = record.contract();
                let contract = base.map_or(own, |base| co_termed(&own, &base.contract()));
                let plan = plan(&contract, day);
                if let Some(writer) = writer.as_mut() {
                    writer.push(record, base.map(Arc::as_ref), &plan, names::status(plan.status, lang));
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
