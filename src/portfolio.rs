//! What a user keeps: contracts, the progress on each, and the settings of the page. Plain data with the few rules
//! that hold between its parts; no browser, no format.

use crate::domain::{Contract, Day};
use crate::i18n::Lang;

/// The step whose completion date is the day the notice was sent.
pub const SEND_NOTICE: &str = "send-notice";

/// How far a step is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StepStatus {
    /// Not begun.
    #[default]
    Open,
    /// Begun.
    InProgress,
    /// Done.
    Done,
    /// Does not apply here, by the user's own decision.
    NotNeeded,
}

impl StepStatus {
    /// All, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Open, Self::InProgress, Self::Done, Self::NotNeeded];

    /// Whether nothing is left to do.
    pub fn is_settled(self) -> bool {
        matches!(self, Self::Done | Self::NotNeeded)
    }
}

/// What is recorded of one step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StepRecord {
    /// How far it is.
    pub status: StepStatus,
    /// The day it was done.
    pub done_on: Option<Day>,
    /// The user's note.
    pub note: String,
    /// Who takes care of it.
    pub who: String,
}

impl StepRecord {
    fn is_untouched(&self) -> bool {
        *self == Self::default()
    }
}

/// The progress on one contract: a record for each step that was touched, by step id. Ids this version does not know
/// are kept, so that an older page never drops a newer one's work.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    records: Vec<(String, StepRecord)>,
}

impl Progress {
    /// The record of a step; an untouched one where there is none.
    pub fn get(&self, step: &str) -> StepRecord {
        self.records.iter().find(|(id, _)| id == step).map(|(_, record)| record.clone()).unwrap_or_default()
    }

    /// How far a step is.
    pub fn status(&self, step: &str) -> StepStatus {
        self.records.iter().find(|(id, _)| id == step).map(|(_, record)| record.status).unwrap_or_default()
    }

    /// Replaces a step's record; an untouched record is dropped.
    pub fn set(&mut self, step: &str, record: StepRecord) {
        let place = self.records.iter().position(|(id, _)| id == step);
        match (place, record.is_untouched()) {
            (Some(place), true) => {
                self.records.remove(place);
            }
            (Some(place), false) => {
                if let Some((_, old)) = self.records.get_mut(place) {
                    *old = record;
                }
            }
            (None, true) => {}
            (None, false) => self.records.push((step.to_owned(), record)),
        }
    }

    /// The touched steps, in the order they were first touched.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &StepRecord)> {
        self.records.iter().map(|(id, record)| (id.as_str(), record))
    }

    /// Whether nothing was touched yet.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }
}

/// A Salesforce edition, as far as it decides how often data can be exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edition {
    /// Enterprise, Performance or Unlimited: an export every 7 days.
    Large,
    /// Any other: an export every 29 days.
    Small,
}

/// What the user said of the contract beyond its terms; every answer may be missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Which edition.
    pub edition: Option<Edition>,
    /// Whether Account Engagement (Pardot) is in use.
    pub account_engagement: Option<bool>,
    /// Whether the customer is in the European Union.
    pub eu_customer: Option<bool>,
}

/// A contract the user keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Short stable id, lower-case letters and digits; the `id` of a link.
    pub id: String,
    /// The user's name for it, as in "Sales Cloud"; may be empty.
    pub name: String,
    /// Its terms. `notice_sent` in here is ignored; see [`Record::contract`].
    pub terms: Contract,
    /// What was done.
    pub progress: Progress,
    /// What was answered.
    pub answers: Answers,
    /// Revision of the portfolio at which it last changed.
    pub changed: u64,
}

impl Record {
    /// The terms together with what the progress says of the notice.
    pub fn contract(&self) -> Contract {
        let sent = self.progress.get(SEND_NOTICE);
        let notice_sent = if sent.status == StepStatus::Done { sent.done_on } else { None };
        Contract { notice_sent, ..self.terms }
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// The page's settings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The chosen language; the browser's where none was chosen.
    pub lang: Option<Lang>,
    /// The chosen theme.
    pub theme: Theme,
    /// Id of the contract opened last.
    pub open: Option<String>,
    /// What was typed into the form and not yet saved.
    pub draft: Option<Draft>,
}

/// Everything that is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Portfolio {
    /// Rises with every change.
    pub rev: u64,
    /// The contracts, in the order they were added.
    pub contracts: Vec<Record>,
    /// The page's settings.
    pub settings: Settings,
}

impl Portfolio {
    /// The contract with this id.
    pub fn get(&self, id: &str) -> Option<&Record> {
        self.contracts.iter().find(|record| record.id == id)
    }

    /// The contract with this id, to change.
    pub fn get_mut(&mut self, id: &str) -> Option<&mut Record> {
        self.contracts.iter_mut().find(|record| record.id == id)
    }
}

/// The contracts after two tabs changed them: what stood before in both, what stands here, what stands there.
///
/// Each side's changes are kept, down to the single step; where both changed the same, `ours` is the newer. A contract
/// deleted on either side stays deleted.
pub fn merge(before: &[Record], ours: &[Record], theirs: &[Record]) -> Vec<Record> {
    let find = |all: &[Record], id: &str| all.iter().find(|record| record.id == id).cloned();
    let mut merged = Vec::with_capacity(theirs.len());
    for their in theirs {
        match (find(before, &their.id), find(ours, &their.id)) {
            (Some(base), Some(our)) => merged.push(merge_record(&base, our, their)),
            (None, Some(our)) => merged.push(our),
            (None, None) => merged.push(their.clone()),
            (Some(_), None) => {}
        }
    }
    let is_new = |our: &&Record| find(theirs, &our.id).is_none() && find(before, &our.id).is_none();
    merged.extend(ours.iter().filter(is_new).cloned());
    merged
}

fn merge_record(before: &Record, ours: Record, theirs: &Record) -> Record {
    if ours == *before {
        return theirs.clone();
    }
    let mut progress = ours.progress.clone();
    for (step, record) in theirs.progress.iter() {
        if ours.progress.get(step) == before.progress.get(step) {
            progress.set(step, record.clone());
        }
    }
    for (step, record) in before.progress.iter() {
        if ours.progress.get(step) == *record && theirs.progress.get(step).is_untouched() {
            progress.set(step, StepRecord::default());
        }
    }
    Record {
        name: if ours.name == before.name { theirs.name.clone() } else { ours.name },
        terms: if ours.terms == before.terms { theirs.terms } else { ours.terms },
        answers: if ours.answers == before.answers { theirs.answers } else { ours.answers },
        changed: ours.changed.max(theirs.changed),
        id: ours.id,
        progress,
    }
}

/// Which of the two ways to say when a term ends was chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LengthChoice {
    /// By the term in months.
    #[default]
    Months,
    /// By the end date printed on the order form.
    PrintedEnd,
}

/// What a printed end date means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EndMeaning {
    /// Not answered yet.
    #[default]
    Unanswered,
    /// The last day of this term.
    LastDay,
    /// The first day of the next term.
    NextTerm,
}

/// Days or months.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoticeUnit {
    /// Calendar days.
    #[default]
    Days,
    /// Calendar months.
    Months,
}

/// The renewal rules as a choice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RenewalChoice {
    /// The shorter of the term and a year.
    #[default]
    ShorterOfTermAndYear,
    /// As long as the term.
    SameTerm,
    /// So many months.
    Months,
    /// It does not renew.
    None,
}

/// The early-termination fee as a choice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FeeChoice {
    /// None.
    #[default]
    None,
    /// A fixed sum.
    Fixed,
    /// A share of the refund.
    Share,
}

/// The contract form as it was typed: nothing parsed, nothing lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Id of the stored contract that is being changed; `None` for a new one.
    pub of: Option<String>,
    /// The name.
    pub name: String,
    /// The start.
    pub start: String,
    /// How the end is given.
    pub length: LengthChoice,
    /// The term in months.
    pub term: String,
    /// The printed end.
    pub end: String,
    /// What the printed end means.
    pub end_meaning: EndMeaning,
    /// The notice period.
    pub notice: String,
    /// Its unit.
    pub notice_unit: NoticeUnit,
    /// How it was bought.
    pub channel: crate::domain::Channel,
    /// How it renews.
    pub renewal: RenewalChoice,
    /// Length of a renewed term in months.
    pub renewal_months: String,
    /// Net price per year.
    pub price: String,
    /// Its currency.
    pub currency: crate::domain::Currency,
    /// How it is billed.
    pub billing: crate::domain::Billing,
    /// Kind of early-termination fee.
    pub fee: FeeChoice,
    /// The fee, an amount or a percentage.
    pub fee_value: String,
    /// Uplift at renewal, in percent.
    pub uplift: String,
    /// The region of the public holidays.
    pub region: crate::domain::Region,
}

impl Default for Draft {
    /// An empty form with the usual terms filled in: 12 months, 30 days of notice, no uplift.
    fn default() -> Self {
        Self {
            of: None,
            name: String::new(),
            start: String::new(),
            length: LengthChoice::default(),
            term: "12".to_owned(),
            end: String::new(),
            end_meaning: EndMeaning::default(),
            notice: "30".to_owned(),
            notice_unit: NoticeUnit::default(),
            channel: crate::domain::Channel::default(),
            renewal: RenewalChoice::default(),
            renewal_months: String::new(),
            price: String::new(),
            currency: crate::domain::Currency::default(),
            billing: crate::domain::Billing::default(),
            fee: FeeChoice::default(),
            fee_value: String::new(),
            uplift: String::new(),
            region: crate::domain::Region::default(),
        }
    }
}
