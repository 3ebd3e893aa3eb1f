//! What the app says, as data: steps, questions, sources.
//!
//! Typed tables, checked when the crate is compiled: a text missing in one language, an unknown source or a step that
//! is listed before one it needs does not build. Nothing here computes a date or knows a view.
//!
//! A table's rows and what the page shows are the same types, with a parameter for how the text is held: `Sheet<Both>`
//! is a row of the table, in both languages; `Sheet<String>`, or just `Sheet`, has been read from a content file, which
//! holds one language (see [`Wording`]).
//!
//! Only [`steps::STEPS`], the outlines, is compiled into the page. The long texts are written to one file per language
//! when the page is built ([`encode`]) and fetched after start ([`decode`]); using a table in a view would compile it
//! into the page after all.

mod check;
mod clause;
pub mod clauses;
mod costs;
pub mod crm;
pub mod faq;
pub mod figures;
mod file;
pub mod glossary;
pub mod levers;
pub mod licences;
mod notes;
mod operator;
pub mod retention;
pub mod rules;
pub mod sheets;
pub mod sources;
pub mod steps;
pub mod templates;

pub use clause::Clause;
pub use costs::{Candidate, Criterion, Licence, Note, Sizing, Standing};
pub use file::{Content, CostContent, decode, encode, encode_for};
pub use operator::Operator;

use serde::{Deserialize, Serialize};

use crate::i18n::{Lang, month_year};

/// How a row holds its text, and with it everything else: a table's row is known at compile time and borrows, a row
/// from a content file owns.
pub trait Wording: 'static {
    /// Text that is the same in both languages: an id, a key, a proper name.
    type Plain: 'static;
    /// Several of something.
    type List<Item: 'static>;
}

impl Wording for Both {
    type Plain = &'static str;
    type List<Item: 'static> = &'static [Item];
}

impl Wording for String {
    type Plain = Self;
    type List<Item: 'static> = Vec<Item>;
}

/// One text in both languages; both are originals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Both {
    /// German, Sie-form.
    pub de: &'static str,
    /// English, as a British office would write it.
    pub en: &'static str,
}

impl Both {
    /// The text in `lang`.
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::De => self.de,
            Lang::En => self.en,
        }
    }
}

/// The guide's four phases, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Understand the contract.
    Understand,
    /// Prepare: data, alternatives, people.
    Prepare,
    /// Cancel: file the notice.
    Cancel,
    /// Afterwards: confirmation, money, deletion.
    Afterwards,
}

impl Phase {
    /// All phases in their order.
    pub const ALL: [Self; 4] = [Self::Understand, Self::Prepare, Self::Cancel, Self::Afterwards];
}

/// A place on Salesforce's screens. Labels vary by edition and release; the English one is what most orgs show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MenuPath<Labels = Vec<String>> {
    /// The English labels, outermost first.
    pub en: Labels,
    /// The German labels, outermost first.
    pub de: Labels,
}

impl MenuPath {
    /// The English labels in one line.
    pub fn english(&self) -> String {
        self.en.join(MENU_ARROW)
    }

    /// The labels in the reader's language in one line, where they are not the English ones.
    pub fn translated(&self, lang: Lang) -> Option<String> {
        (lang == Lang::De && self.de != self.en).then(|| self.de.join(MENU_ARROW))
    }
}

const MENU_ARROW: &str = " → ";

/// One thing to do inside a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(
    serialize = "T: Serialize, T::List<T::Plain>: Serialize",
    deserialize = "T: Deserialize<'de>, T::List<T::Plain>: Deserialize<'de>"
))]
pub struct SubStep<T: Wording = String> {
    /// What to do.
    pub text: T,
    /// Where in Salesforce, if it is done there.
    pub menu: Option<MenuPath<T::List<T::Plain>>>,
}

/// Who in the firm usually does it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The Salesforce administrator.
    Admin,
    /// Finance.
    Finance,
    /// Legal, or whoever may sign.
    Legal,
    /// Whoever decides.
    Management,
}

/// What a step guards against: what threatens where it is left out. The sentences are the page's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Risk {
    /// There is no notice, or none that can be proved. Only the steps of the notice have this.
    NoNotice,
    /// The decision rests on less knowledge.
    DecidedUnseen,
    /// It is harder to prove that notice was given, and when.
    LessProof,
    /// Another contract renews or runs on.
    OtherContractsRunOn,
    /// Data is lost, or is missing when it is needed.
    DataLost,
    /// A duty to keep or to delete records is not met.
    DutyUnmet,
    /// Forms, e-mail, sign-in or interfaces stop working.
    WorkStops,
    /// People keep access, or records are left without an owner.
    AccessRemains,
    /// Money is paid that is not owed.
    MoneyLost,
}

impl Risk {
    /// Whether the step may be left out where time is short. Others can only be handed on.
    pub const fn can_be_borne(self) -> bool {
        matches!(self, Self::DecidedUnseen | Self::LessProof)
    }
}

/// When a step is due, relative to the plan's dates; days are calendar days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// So many days before the notice deadline D (0 = on it).
    BeforeDeadline(i64),
    /// So many days before the last day L (0 = on it).
    BeforeEnd(i64),
    /// So many days after the last day L.
    AfterEnd(i64),
    /// On the date the plan recommends for the notice.
    Recommended,
    /// On the last safe day to send the notice.
    SendBy,
    /// So many days after the notice was sent, or is planned to be.
    AfterNotice(i64),
    /// So many working days after the notice was sent, or is planned to be.
    WorkingDaysAfterNotice(u32),
    /// On the last sensible day to request the final scheduled export; depends on the edition.
    LastExportSlot,
}

/// For which contracts a step makes sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Applies {
    /// For all.
    Always,
    /// Bought through an account executive (or not known).
    AccountExecutive,
    /// Bought online, paid by card or monthly.
    Online,
    /// An app bought on AppExchange.
    AppExchange,
    /// Bought from a reseller or as part of a partner's product.
    Reseller,
    /// The contract renews by itself (or it is not known).
    AutoRenewing,
    /// The contract ends by itself unless a new one is signed.
    ManualRenewal,
    /// Account Engagement (Pardot) is in use (or not known).
    AccountEngagement,
    /// The customer is in the European Union (or it is not known).
    EuCustomer,
    /// The documents that were read lack this clause, or word it in an unusual way.
    Clause(Clause),
}

/// How much a statement can be trusted, as shown beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trust {
    /// Salesforce, a court, a statute or a project's own repository.
    Primary,
    /// An adviser, a law firm, a vendor or a blog.
    ThirdParty,
    /// The guide this app grew out of.
    Guide,
    /// General knowledge nobody here has verified.
    Unverified,
}

/// A calendar month, for the day a source was written or read: (year, month).
pub type SourceMonth = (u16, u8);

/// A month as it is shown: `November 2026`.
pub fn source_month((year, month): SourceMonth, lang: Lang) -> String {
    month_year(year.into(), month.into(), lang)
}

/// Where a statement comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source<T: Wording = String> {
    /// Short stable key, as in `R1`.
    pub key: T::Plain,
    /// Title or description.
    pub title: T,
    /// Public address without scheme, or "" where there is only a title.
    pub address: T::Plain,
    /// How much it can be trusted.
    pub trust: Trust,
    /// When it was written or, failing that, read.
    pub dated: SourceMonth,
}

/// One step of the journey, as far as dates and progress need it: the part of a [`FullStep`] that is in the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Stable id, used in links (`step=data-export`) and storage; never reused.
    pub id: &'static str,
    /// Two lower-case letters that stand for the step in the `done` key of a link; never reused.
    pub code: &'static str,
    /// In which phase it belongs.
    pub phase: Phase,
    /// When it is due.
    pub when: When,
    /// Ids of the steps that must come first; all of them stand earlier in the table.
    pub needs: &'static [&'static str],
    /// Who usually does it.
    pub who: Role,
    /// How long it takes, in minutes; see [`FullStep::minutes`].
    pub minutes: u32,
    /// What threatens where it is left out.
    pub risk: Risk,
    /// For which contracts.
    pub applies: Applies,
}

impl Step {
    /// Whether it is a step of the notice itself: those that go first where not all fit.
    pub const fn is_essential(&self) -> bool {
        matches!(self.risk, Risk::NoNotice)
    }
}

/// One step of the journey with all that is said about it, as it stands in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FullStep {
    /// See [`Step::id`].
    pub id: &'static str,
    /// See [`Step::code`].
    pub code: &'static str,
    /// See [`Step::phase`].
    pub phase: Phase,
    /// What to do, as an imperative or a noun.
    pub title: Both,
    /// Why it matters, one or two sentences.
    pub why: Both,
    /// The trap to know about, if there is one.
    pub trap: Option<Both>,
    /// What exactly to do.
    pub how: &'static [SubStep<Both>],
    /// See [`Step::when`].
    pub when: When,
    /// See [`Step::needs`].
    pub needs: &'static [&'static str],
    /// See [`Step::who`].
    pub who: Role,
    /// How long it takes, in words ("30 minutes", "1-3 days").
    pub effort: Both,
    /// The same in minutes: the upper end of a range, a day as 8 hours, "per app" and "a month" counted once.
    pub minutes: u32,
    /// See [`Step::risk`].
    pub risk: Risk,
    /// See [`Step::applies`].
    pub applies: Applies,
    /// Keys of its sources.
    pub sources: &'static [&'static str],
    /// Rows of docs/facts.md#the-guide it carries, as in `G10`.
    pub guide: &'static [&'static str],
}

impl FullStep {
    /// What the program needs of it.
    const fn outline(&self) -> Step {
        let Self { id, code, phase, when, needs, who, minutes, risk, applies, .. } = *self;
        Step { id, code, phase, when, needs, who, minutes, risk, applies }
    }

    /// What its content file says about it.
    const fn details(&self) -> StepDetails<Both> {
        let Self { id, why, trap, how, effort, sources, .. } = *self;
        StepDetails { id, why, trap, how, effort, sources }
    }
}

/// What is said about a step beyond its outline and title: the part of a [`FullStep`] that is fetched after start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepDetails<T: Wording = String> {
    /// See [`Step::id`].
    pub id: T::Plain,
    /// See [`FullStep::why`].
    pub why: T,
    /// See [`FullStep::trap`].
    pub trap: Option<T>,
    /// See [`FullStep::how`].
    pub how: T::List<SubStep<T>>,
    /// See [`FullStep::effort`].
    pub effort: T,
    /// Keys of its sources.
    pub sources: T::List<T::Plain>,
}

/// A question with its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Faq<T: Wording = String> {
    /// Stable id.
    pub id: T::Plain,
    /// The question.
    pub question: T,
    /// The answer where nothing is known of the contract.
    pub answer: T,
    /// The answer with the reader's own figures: `{notice-deadline}` and the other figure names in braces.
    pub dated: Option<T>,
    /// Keys of its sources.
    pub sources: T::List<T::Plain>,
    /// Rows of docs/facts.md#the-guide it answers.
    pub guide: T::List<T::Plain>,
}

/// What stands in a column of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ColumnKind {
    /// A number of records or files.
    Count,
    /// A day.
    Day,
    /// Any words.
    Text,
}

/// A column of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetColumn<T: Wording = String> {
    /// Its heading.
    pub title: T,
    /// What stands in it.
    pub kind: ColumnKind,
}

/// A row a sheet starts with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetRow<T: Wording = String> {
    /// Stable id, used in storage; never reused within its sheet.
    pub id: T::Plain,
    /// What the row is about.
    pub label: T,
    /// What to know about it, if there is something.
    pub hint: Option<T>,
}

/// A table beside a step that the user fills in: each row is ticked and has up to two things to note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Sheet<T: Wording = String> {
    /// Stable id, used in storage; never reused.
    pub id: T::Plain,
    /// Id of the step it belongs to.
    pub step: T::Plain,
    /// Its heading.
    pub title: T,
    /// How to use it, one or two sentences.
    pub intro: T,
    /// What a tick says.
    pub tick: T,
    /// What is noted on each row, at most two.
    pub columns: T::List<SheetColumn<T>>,
    /// The rows it starts with.
    pub rows: T::List<SheetRow<T>>,
    /// What a row of the user's own is called, where rows can be added.
    pub own_row: Option<T>,
}

/// What can still be tried once the notice deadline has passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lever<T: Wording = String> {
    /// Stable id.
    pub id: T::Plain,
    /// What it is.
    pub title: T,
    /// What speaks for it and against it.
    pub text: T,
    /// The same with the reader's own figures in braces; shown where all of them exist.
    pub dated: Option<T>,
    /// For which contracts.
    pub applies: Applies,
    /// Id of the text to send.
    pub template: Option<T::Plain>,
    /// Keys of its sources.
    pub sources: T::List<T::Plain>,
}

/// A clause that decides how a contract is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClauseNote<T: Wording = String> {
    /// Stable id.
    pub id: T::Plain,
    /// What it is about.
    pub title: T,
    /// What applies where the documents do not say it.
    pub missing: T,
    /// Where to look for it.
    pub look: T,
    /// Keys of its sources.
    pub sources: T::List<T::Plain>,
}

/// A text to send, with details in braces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Template<T: Wording = String> {
    /// Stable id.
    pub id: T::Plain,
    /// What it is for.
    pub title: T,
    /// Its subject line.
    pub subject: T,
    /// Its paragraphs. What stands in square brackets is for the sender to fill in.
    pub text: T::List<T>,
    /// The step in whose details it is offered, if there is one.
    pub step: Option<T::Plain>,
}

impl Template {
    /// All paragraphs, with an empty line between them.
    pub fn body(&self) -> String {
        self.text.join("\n\n")
    }
}

/// How long a kind of record must be kept in Germany.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Retention<T: Wording = String> {
    /// Stable id.
    pub id: T::Plain,
    /// The kind of record, with examples from a CRM.
    pub records: T,
    /// Years from the end of the calendar year; none where there is no duty to keep.
    pub years: Option<u32>,
    /// What to know about it.
    pub note: T,
    /// Keys of its sources.
    pub sources: T::List<T::Plain>,
}
