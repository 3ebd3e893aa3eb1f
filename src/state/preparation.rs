//! When somebody can work on the contract shown, and how its notice is sent.

use std::collections::HashMap;

use leptos::prelude::*;

use super::portfolio::PortfolioStore;
use super::status_line::StatusMessage;
use super::undo::Undo;
use crate::domain::{Absence, HoursADay, LeadTime, MAX_ABSENCES, NoticeWay};
use crate::input::{
    PreparationField, PreparationProblem, hours_text, preparation_error, read_absence, read_hours, read_working_days,
};
use crate::portfolio::Preparation;

impl PortfolioStore {
    /// What is known of the days until the notice on the contract shown is sent.
    pub fn preparation(&self) -> Preparation {
        self.record.with(|record| record.as_ref().map(|record| record.preparation.clone()).unwrap_or_default())
    }

    /// Sets how long somebody works on it on a working day.
    pub fn set_hours_a_day(&self, hours: HoursADay) {
        self.change_preparation(|preparation| preparation.hours_a_day = hours);
    }

    /// Sets what approval and signature take; `None` takes back what was said.
    pub fn set_lead(&self, lead: Option<LeadTime>) {
        self.change_preparation(|preparation| preparation.lead = lead);
    }

    /// Chooses how the notice is sent.
    pub fn set_way(&self, way: NoticeWay) {
        self.change_preparation(|preparation| preparation.way = way);
    }

    /// Adds an absence in the order of days; one that is there already is not added again. `false` where there are as
    /// many as there may be.
    pub fn add_absence(&self, absence: Absence) -> bool {
        let absences = untrack(|| self.preparation()).absences;
        if absences.len() >= MAX_ABSENCES && !absences.contains(&absence) {
            return false;
        }
        self.change_preparation(|preparation| preparation.add_absence(absence));
        true
    }

    /// Removes an absence; the message offers to take it back.
    pub fn remove_absence(&self, absence: Absence) {
        self.change_preparation(|preparation| preparation.absences.retain(|one| *one != absence));
        if let Some(contract) = self.record.with_untracked(|record| record.as_ref().map(|record| record.id.clone())) {
            self.status.show(StatusMessage::Removed(Undo::Absence(contract, absence)));
        }
    }

    /// A change that says nothing new is none: a contract from a link is not stored for it.
    fn change_preparation(&self, change: impl FnOnce(&mut Preparation)) {
        let before = untrack(|| self.preparation());
        let mut after = before.clone();
        change(&mut after);
        if after != before {
            self.change_record(|record| record.preparation = after);
        }
    }
}

/// What is being typed of it, by contract. It lives as long as the page: what cannot be read is still there after a look
/// at another view.
#[derive(Clone, Copy)]
pub struct PreparationInput {
    portfolio: PortfolioStore,
    typed: RwSignal<HashMap<(String, PreparationField), String>>,
}

impl PreparationInput {
    pub fn new(portfolio: PortfolioStore) -> Self {
        Self { portfolio, typed: RwSignal::new(HashMap::new()) }
    }

    /// What a field shows: what is typed, else what is kept.
    pub fn text(&self, field: PreparationField) -> String {
        let typed = self.typed.with(|typed| typed.get(&(self.contract(), field)).cloned());
        typed.unwrap_or_else(|| self.kept_text(field))
    }

    /// What is typed counts as soon as it can be read; until then, what was read before.
    pub fn type_into(&self, field: PreparationField, text: String) {
        let contract = untrack(|| self.contract());
        match field {
            PreparationField::Hours => {
                if let Ok(hours) = read_hours(&text) {
                    self.portfolio.set_hours_a_day(hours.unwrap_or_default());
                }
            }
            PreparationField::Approval | PreparationField::Signature => {
                if let Ok(days) = read_working_days(&text) {
                    self.portfolio.set_lead(lead_with(untrack(|| self.portfolio.preparation()).lead, field, days));
                }
            }
            PreparationField::AwayFrom | PreparationField::AwayUntil => {}
        }
        // A contract from a link gets its id when it is first changed.
        let id = untrack(|| self.contract());
        self.typed.update(|typed| {
            if id != contract {
                let moved: Vec<_> = typed.extract_if(|(of, _), _| *of == contract).collect();
                typed.extend(moved.into_iter().map(|((_, field), text)| ((id.clone(), field), text)));
            }
            typed.insert((id, field), text);
        });
    }

    /// Shows what is kept the way it is written, if what was typed can be read; what cannot stays as typed.
    pub fn settle(&self, field: PreparationField) {
        let is_read = untrack(|| self.problem(field).is_none() && !self.kept_text(field).is_empty());
        if is_read {
            self.forget(field);
        }
    }

    /// What is wrong with a number that was typed.
    pub fn error(&self, field: PreparationField) -> Option<String> {
        let problem = self.problem(field)?;
        Some(preparation_error(field, problem, &self.text(field), self.portfolio.lang.get()))
    }

    /// Adds the absence that was typed.
    ///
    /// # Errors
    /// The field to correct, and how.
    pub fn add_absence(&self) -> Result<(), (PreparationField, String)> {
        let fields = [PreparationField::AwayFrom, PreparationField::AwayUntil];
        let [from, until] = fields.map(|field| untrack(|| self.text(field)));
        let too_many = (PreparationField::AwayFrom, PreparationProblem::TooManyAbsences);
        let added = read_absence(&from, &until)
            .and_then(|absence| self.portfolio.add_absence(absence).then_some(()).ok_or(too_many));
        if added.is_ok() {
            fields.into_iter().for_each(|field| self.forget(field));
        }
        let lang = self.portfolio.lang.get_untracked();
        added.map_err(|(field, problem)| {
            let typed = if field == PreparationField::AwayFrom { from } else { until };
            (field, preparation_error(field, problem, &typed, lang))
        })
    }

    /// The id of the contract shown; empty for one that is not stored.
    fn contract(&self) -> String {
        self.portfolio.record.with(|record| record.as_ref().map(|record| record.id.clone()).unwrap_or_default())
    }

    fn kept_text(&self, field: PreparationField) -> String {
        let kept = self.portfolio.preparation();
        match field {
            PreparationField::Hours if kept.hours_a_day == HoursADay::default() => String::new(),
            PreparationField::Hours => hours_text(kept.hours_a_day, self.portfolio.lang.get()),
            PreparationField::Approval => kept.lead.map(|lead| lead.approval().to_string()).unwrap_or_default(),
            PreparationField::Signature => kept.lead.map(|lead| lead.signature().to_string()).unwrap_or_default(),
            PreparationField::AwayFrom | PreparationField::AwayUntil => String::new(),
        }
    }

    fn problem(&self, field: PreparationField) -> Option<PreparationProblem> {
        let text = self.text(field);
        match field {
            PreparationField::Hours => read_hours(&text).err(),
            PreparationField::Approval | PreparationField::Signature => read_working_days(&text).err(),
            PreparationField::AwayFrom | PreparationField::AwayUntil => None,
        }
    }

    fn forget(&self, field: PreparationField) {
        let contract = untrack(|| self.contract());
        self.typed.update(|typed| {
            typed.remove(&(contract, field));
        });
    }
}

/// The lead time once one of its fields says `days`. None is left where a field is emptied and the other says no more
/// than 0.
fn lead_with(lead: Option<LeadTime>, field: PreparationField, days: Option<u32>) -> Option<LeadTime> {
    let (approval, signature) = lead.map_or((0, 0), |lead| (lead.approval(), lead.signature()));
    let other = if field == PreparationField::Approval { signature } else { approval };
    let days = days.or_else(|| (other > 0).then_some(0))?;
    if field == PreparationField::Approval { LeadTime::new(days, other) } else { LeadTime::new(other, days) }
}
