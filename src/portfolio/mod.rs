//! What a user keeps: contracts, the progress on each, and the settings of the page. Plain data with the few rules
//! that hold between its parts; no browser, no format.

mod draft;
mod index;
mod letter;
mod progress;
mod restore;
mod save_vector;

pub use draft::{Draft, EndMeaning, FeeChoice, LengthChoice, NoticeUnit, RenewalChoice};
pub use index::Index;
pub use letter::{LetterDetails, LetterField, SignsAs, SwitchRoute};
pub use progress::{CELLS, Entries, Progress, SheetEntry, SparseMap, StepRecord, StepStatus, entry_key};
pub use restore::{BackupRestore, Offer, RecordPart, RestoreChoice, Standing};
pub use save_vector::SaveVector;

use std::sync::Arc;

use crate::domain::{Contract, Day, Renewal, co_termed};
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
    pub edition: Option<Edition>,
    /// Whether Account Engagement (Pardot) is in use.
    pub account_engagement: Option<bool>,
    /// Whether the customer is in the European Union.
    pub eu_customer: Option<bool>,
}

/// What was chosen for calendar files of a contract.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CalendarChoice {
    /// Whether the steps stay out.
    pub without_steps: bool,
}

/// What the costs view asks beyond the form, as typed; `assumptions` reads it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assumptions {
    /// Whether the contract has refund terms of its own.
    pub own: bool,
    /// Days in which everything comes back.
    pub own_full_days: String,
    /// Whether unused days come back afterwards.
    pub own_pro_rata: bool,
    /// What an early end costs: an amount or a share.
    pub own_fee: String,
    /// By how much the fee rises in each further year of a term.
    pub yearly_increase: String,
    /// The rate of value added tax.
    pub vat: String,
    /// How far the price lies below the list price.
    pub discount: String,
}

/// A contract the user keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Short stable id, lower-case letters and digits; the `id` of a link.
    pub id: String,
    /// The user's name for it, as in "Sales Cloud"; may be empty.
    pub name: String,
    /// Whose contract it is, for who keeps those of several; may be empty.
    pub customer: String,
    /// What it is for, as in "Marketing Cloud"; may be empty.
    pub product: String,
    /// Id of the contract it ends with, where it is an add-on to that. Kept when that one is gone.
    pub base_id: Option<String>,
    /// Its terms. `notice_sent` in here is ignored; see [`Record::contract`].
    pub terms: Contract,
    /// How it renews where it is said not to for now; taken up again once it is said to renew.
    pub renewal_before: Option<Renewal>,
    /// Numbers of its order forms, as typed; may be empty.
    pub contract_numbers: String,
    /// Id of the Salesforce org, as typed; may be empty.
    pub org_id: String,
    /// The company that the contract is with, as typed; may be empty.
    pub contracting_party: String,
    /// What was typed and chosen for letters.
    pub letter: LetterDetails,
    /// What was chosen for calendars.
    pub calendar: CalendarChoice,
    /// What the costs are reckoned with beyond its terms.
    pub assumptions: Assumptions,
    /// What was done.
    pub progress: Progress,
    /// What was filled in on the sheets beside the steps.
    pub entries: Entries,
    /// What was answered.
    pub answers: Answers,
    /// What an import said of it that has no place of its own; may be empty.
    pub notes: String,
    /// Whether it was put away: kept, and no longer asked about.
    pub archived: bool,
    /// Revision of the portfolio at which it last changed.
    pub changed: u64,
}

impl Record {
    /// A contract of which no more is known than its terms.
    pub fn new(id: String, terms: Contract) -> Self {
        Self {
            id,
            name: String::new(),
            customer: String::new(),
            product: String::new(),
            base_id: None,
            terms,
            renewal_before: None,
            contract_numbers: String::new(),
            org_id: String::new(),
            contracting_party: String::new(),
            letter: LetterDetails::default(),
            calendar: CalendarChoice::default(),
            assumptions: Assumptions::default(),
            progress: Progress::default(),
            entries: Entries::default(),
            answers: Answers::default(),
            notes: String::new(),
            archived: false,
            changed: 0,
        }
    }

    /// Whether both say the same, whenever they last changed.
    pub fn says_the_same(&self, other: &Self) -> bool {
        let Self {
            id,
            name,
            customer,
            product,
            base_id,
            terms,
            renewal_before,
            contract_numbers,
            org_id,
            contracting_party,
            letter,
            calendar,
            assumptions,
            progress,
            entries,
            answers,
            notes,
            archived,
            changed: _,
        } = self;
        *id == other.id
            && *name == other.name
            && *customer == other.customer
            && *product == other.product
            && *base_id == other.base_id
            && *terms == other.terms
            && *renewal_before == other.renewal_before
            && *contract_numbers == other.contract_numbers
            && *org_id == other.org_id
            && *contracting_party == other.contracting_party
            && *letter == other.letter
            && *calendar == other.calendar
            && *assumptions == other.assumptions
            && *progress == other.progress
            && *entries == other.entries
            && *answers == other.answers
            && *notes == other.notes
            && *archived == other.archived
    }

    /// The terms together with what the progress says of the notice.
    pub fn contract(&self) -> Contract {
        let sent = self.progress.find(SEND_NOTICE).filter(|sent| sent.status == StepStatus::Done);
        let notice_sent = sent.and_then(|sent| sent.done_on);
        Contract { notice_sent, ..self.terms }
    }
}

/// The terms `own` of a contract that ends with the one with the id `base`, if it is kept. A base's own base does not
/// count.
pub fn ending_with(own: Contract, base: Option<&str>, contracts: &[Arc<Record>]) -> Contract {
    let base = base.and_then(|base| contracts.iter().find(|record| record.id == base));
    base.map_or(own, |base| co_termed(&own, &base.contract()))
}

/// The most contracts that are offered as the one an add-on ends with.
const MOST_BASES: usize = 100;

/// The contracts that the one in the form may end with: of the same customer, not archived, and no add-ons themselves;
/// the chosen one in any case. `edited` is the id of the contract in the form, `chosen` that of its base.
pub fn bases(contracts: &[Arc<Record>], customer: &str, edited: Option<&str>, chosen: Option<&str>) -> Contracts {
    let customer = customer.trim();
    let fits = |record: &Record| {
        !record.archived && record.base_id.is_none() && record.customer.trim().eq_ignore_ascii_case(customer)
    };
    let is = |record: &Record, id: Option<&str>| id == Some(record.id.as_str());
    let base = contracts.iter().filter(|record| is(record, chosen));
    let others = contracts.iter().filter(|record| fits(record) && !is(record, edited) && !is(record, chosen));
    base.chain(others).take(MOST_BASES).cloned().collect()
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    Light,
    Dark,
}

/// The page's settings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The chosen language; the browser's where none was chosen.
    pub lang: Option<Lang>,
    pub theme: Theme,
    /// Id of the contract opened last.
    pub open: Option<String>,
    /// What was typed into the form and not yet saved.
    pub draft: Option<Draft>,
    /// The day everything was last saved to a file.
    pub backed_up_on: Option<Day>,
}

/// The contracts, in the order they were added. Shared, so that a list of ten thousand is handed on as it is and what
/// did not change is known by its place in memory.
pub type Contracts = Vec<Arc<Record>>;

/// Everything that is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Portfolio {
    /// Rises with every save.
    pub rev: u64,
    /// Whose saves went into it.
    pub seen: SaveVector,
    pub contracts: Contracts,
    /// The page's settings.
    pub settings: Settings,
}

impl Portfolio {
    /// Whether there is nothing in it to keep.
    pub fn is_empty(&self) -> bool {
        self.contracts.is_empty() && self.settings == Settings::default()
    }

    /// The contract with this id.
    pub fn get(&self, id: &str) -> Option<&Arc<Record>> {
        self.contracts.iter().find(|record| record.id == id)
    }
}
