//! What a user keeps: contracts, the progress on each, and the settings of the page. Plain data with the few rules
//! that hold between its parts; no browser, no format.

mod draft;
mod merge;
mod progress;

pub use draft::{Draft, EndMeaning, FeeChoice, LengthChoice, NoticeUnit, RenewalChoice};
pub use merge::merge;
pub use progress::{CELLS, Entries, Entry, Progress, StepRecord, StepStatus, Touched, entry_key};

use crate::domain::Contract;
use crate::i18n::Lang;

/// The step whose completion date is the day the notice was sent.
pub const SEND_NOTICE: &str = "send-notice";

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
    /// What was filled in on the sheets beside the steps.
    pub entries: Entries,
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
