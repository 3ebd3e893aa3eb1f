//! The user's data: contracts, the progress on each, and the settings of the page. Plain data with the few rules that
//! connect its parts; no browser, no format.

mod draft;
mod index;
mod letter;
mod people;
mod preparation;
mod progress;
mod progress_merge;
mod readings;
mod restore;
mod save_vector;

pub use draft::{Draft, EndMeaning, FeeChoice, LengthChoice, NoticeUnit, RenewalChoice};
pub use index::{Index, with_bases};
pub use letter::{LetterDetails, LetterField, SignsAs, SwitchRoute};
pub use people::{is_same_person, names_used};
pub use preparation::Preparation;
pub use progress::{CELLS, Entries, Progress, SheetEntry, SparseMap, StepRecord, StepStatus, entry_key};
pub use progress_merge::{Contrast, ProgressMerge, Side, StepDifference, StepState};
pub use readings::{ClauseMarks, Readings};
pub use restore::{BackupRestore, Offer, RecordPart, RestoreChoice, Standing};
pub use save_vector::SaveVector;

use std::sync::Arc;

use crate::domain::{Contract, Day, NoticeWay, Renewal, co_termed};
use crate::i18n::Lang;

/// The step whose completion date is the day the notice was sent.
pub const SEND_NOTICE: &str = "send-notice";

/// A Salesforce edition, as far as it matters for how often data can be exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edition {
    /// Enterprise, Performance or Unlimited: an export every 7 days.
    Large,
    /// Any other: an export every 29 days.
    Small,
}

/// What is known about the contract beyond its terms, from the user's answers and from its documents; all of it optional.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    pub edition: Option<Edition>,
    /// Whether Account Engagement (Pardot) is in use.
    pub account_engagement: Option<bool>,
    /// Whether the customer is in the European Union.
    pub eu_customer: Option<bool>,
    /// What its documents leave open; none without documents.
    pub clauses: ClauseMarks,
}

/// The options for calendar files of a contract.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CalendarChoice {
    /// Whether they hold the steps too, and not the dates alone.
    pub with_steps: bool,
}

/// What the costs view asks for beyond the form, as typed; parsed by `costs::assumptions`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assumptions {
    /// Whether the contract has its own refund terms.
    pub own: bool,
    /// Days during which everything is refunded.
    pub own_full_days: String,
    /// Whether unused days are refunded after that.
    pub own_pro_rata: bool,
    /// The fee for early termination: an amount or a share.
    pub own_fee: String,
    /// By how much the fee rises in each further year of a term.
    pub yearly_increase: String,
    /// The rate of value added tax.
    pub vat: String,
    /// How far the price is below the list price.
    pub discount: String,
}

/// A stored contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Short stable id, lower-case letters and digits; the `id` of a link.
    pub id: String,
    /// The user's name for it, as in "Sales Cloud"; may be empty.
    pub name: String,
    /// The customer, for users who keep contracts of several; may be empty.
    pub customer: String,
    /// The product, as in "Marketing Cloud"; may be empty.
    pub product: String,
    /// Id of the base contract, if this is an add-on. Kept even if that contract is deleted.
    pub base_id: Option<String>,
    /// Its terms. `notice_sent` in here is ignored; see [`Record::contract`].
    pub terms: Contract,
    /// How it renewed before the user chose "does not renew"; restored if that is undone.
    pub renewal_before: Option<Renewal>,
    /// Order form numbers, as typed; may be empty.
    pub contract_numbers: String,
    /// Id of the Salesforce org, as typed; may be empty.
    pub org_id: String,
    /// The company that the contract is with, as typed; may be empty.
    pub contracting_party: String,
    pub letter: LetterDetails,
    pub preparation: Preparation,
    pub calendar: CalendarChoice,
    pub assumptions: Assumptions,
    pub progress: Progress,
    /// What was filled in on the sheets that go with the steps.
    pub entries: Entries,
    pub answers: Answers,
    /// What was read from its documents.
    pub readings: Readings,
    /// Imported data for which there is no other field; may be empty.
    pub notes: String,
    /// Archived contracts are kept, but no longer listed with the others.
    pub archived: bool,
    /// Revision of the portfolio in which it last changed.
    pub changed: u64,
}

impl Record {
    /// A contract of which only the terms are known.
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
            preparation: Preparation::default(),
            calendar: CalendarChoice::default(),
            assumptions: Assumptions::default(),
            progress: Progress::default(),
            entries: Entries::default(),
            answers: Answers::default(),
            readings: Readings::default(),
            notes: String::new(),
            archived: false,
            changed: 0,
        }
    }

    /// Whether both have the same contents, whenever they last changed.
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
            preparation,
            calendar,
            assumptions,
            progress,
            entries,
            answers,
            readings,
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
            && *preparation == other.preparation
            && *calendar == other.calendar
            && *assumptions == other.assumptions
            && *progress == other.progress
            && *entries == other.entries
            && *answers == other.answers
            && *readings == other.readings
            && *notes == other.notes
            && *archived == other.archived
    }

    /// Its preparation, with a courier in the place of an e-mail that the contract rules out.
    pub fn effective_preparation(&self) -> Preparation {
        let mut preparation = self.preparation.clone();
        if preparation.way == NoticeWay::Email && self.letter.excludes_email() {
            preparation.way = NoticeWay::Courier;
        }
        preparation
    }

    /// The terms, with the sent date of the notice taken from the progress.
    pub fn contract(&self) -> Contract {
        let sent = self.progress.find(SEND_NOTICE).filter(|sent| sent.status == StepStatus::Done);
        let notice_sent = sent.and_then(|sent| sent.done_on);
        Contract { notice_sent, ..self.terms }
    }
}

/// The terms `own` of an add-on with the dates of its base contract, if that one is stored. If the base is itself an
/// add-on, its own base is ignored.
pub fn ending_with(own: Contract, base: Option<&str>, contracts: &[Arc<Record>]) -> Contract {
    let base = base.and_then(|base| contracts.iter().find(|record| record.id == base));
    base.map_or(own, |base| co_termed(&own, &base.contract()))
}

/// The most contracts to offer as the base of an add-on.
const MOST_BASES: usize = 100;

/// The contracts that can be the base of the one in the form: those of the same customer that are neither archived nor
/// add-ons, and in any case the chosen one. `edited` is the id of the contract in the form, `chosen` that of its base.
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

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As set in the operating system.
    #[default]
    System,
    Light,
    Dark,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The chosen language; `None` for that of the browser.
    pub lang: Option<Lang>,
    pub theme: Theme,
    /// Id of the contract opened last.
    pub open: Option<String>,
    /// Form input that is not saved as a contract yet.
    pub draft: Option<Draft>,
    /// The day everything was last saved to a file.
    pub backed_up_on: Option<Day>,
}

/// The contracts, in the order they were added. Shared, so that a list of ten thousand is cheap to clone, and unchanged
/// contracts can be recognised by pointer.
pub type Contracts = Vec<Arc<Record>>;

/// All stored data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Portfolio {
    /// Incremented by every save.
    pub rev: u64,
    /// The saves of other tabs that are included.
    pub seen: SaveVector,
    pub contracts: Contracts,
    pub settings: Settings,
}

impl Portfolio {
    /// Whether there is nothing worth storing.
    pub fn is_empty(&self) -> bool {
        self.contracts.is_empty() && self.settings == Settings::default()
    }

    pub fn get(&self, id: &str) -> Option<&Arc<Record>> {
        self.contracts.iter().find(|record| record.id == id)
    }
}
