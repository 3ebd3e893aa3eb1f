//! What the app says, as data: steps, questions, sources.
//!
//! Typed tables, checked when the crate is compiled: a text missing in one language, an unknown source or a step that
//! is listed before one it needs does not build. Nothing here computes a date or knows a view.
//!
//! Only [`steps::STEPS`], the outlines, is part of the page's program. The long texts are written to one file a language
//! when the page is built (`codec::content`) and loaded once the page answers; a reference to them from a view would
//! bring them back into the program.

mod check;
pub mod crm;
pub mod faq;
pub mod levers;
pub mod licences;
mod notes;
pub mod retention;
pub mod rules;
pub mod sheets;
pub mod sources;
pub mod steps;
pub mod templates;

use crate::domain::Cents;
use crate::i18n::Lang;

/// One text in both languages; both are originals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

/// The guide's four phases, in their order (guide row G20).
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MenuPath {
    /// The English labels, outermost first.
    pub en: &'static [&'static str],
    /// The German labels, outermost first.
    pub de: &'static [&'static str],
}

/// One thing to do inside a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SubStep {
    /// What to do.
    pub text: Both,
    /// Where in Salesforce, if it is done there.
    pub menu: Option<MenuPath>,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
}

/// How much a statement can be trusted, as shown beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

/// Where a statement comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Short stable key, as in `R1`.
    pub key: &'static str,
    /// Title or description.
    pub title: Both,
    /// Public address without scheme, or "" where there is only a title.
    pub address: &'static str,
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
    /// For which contracts.
    pub applies: Applies,
}

/// One step of the journey with all that is said about it. The long texts reach the page as a file of their own.
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
    pub how: &'static [SubStep],
    /// See [`Step::when`].
    pub when: When,
    /// See [`Step::needs`].
    pub needs: &'static [&'static str],
    /// See [`Step::who`].
    pub who: Role,
    /// How long it takes, in words ("30 minutes", "1-3 days").
    pub effort: Both,
    /// See [`Step::applies`].
    pub applies: Applies,
    /// Keys of its sources.
    pub sources: &'static [&'static str],
    /// Rows of the guide it carries, as in `G10`.
    pub guide: &'static [&'static str],
}

impl FullStep {
    /// What the program needs of it.
    const fn outline(&self) -> Step {
        let Self { id, code, phase, when, needs, who, applies, .. } = *self;
        Step { id, code, phase, when, needs, who, applies }
    }
}

/// A question with its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Faq {
    /// Stable id.
    pub id: &'static str,
    /// The question.
    pub question: Both,
    /// The answer where nothing is known of the contract.
    pub answer: Both,
    /// The answer with the reader's own figures: `{notice-deadline}` and the other figure names in braces.
    pub dated: Option<Both>,
    /// Keys of its sources.
    pub sources: &'static [&'static str],
    /// Rows of the guide it answers.
    pub guide: &'static [&'static str],
}

/// What stands in a column of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// A number of records or files.
    Count,
    /// A day.
    Day,
    /// Any words.
    Text,
}

/// A column of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub title: Both,
    /// What stands in it.
    pub kind: ColumnKind,
}

/// A row a sheet starts with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SheetRow {
    /// Stable id, used in storage; never reused within its sheet.
    pub id: &'static str,
    /// What the row is about.
    pub label: Both,
    /// What to know about it, if there is something.
    pub hint: Option<Both>,
}

/// A table beside a step that the user fills in: each row is ticked and has up to two things to note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Stable id, used in storage; never reused.
    pub id: &'static str,
    /// Id of the step it belongs to.
    pub step: &'static str,
    /// Its heading.
    pub title: Both,
    /// How to use it, one or two sentences.
    pub intro: Both,
    /// What a tick says.
    pub tick: Both,
    /// What is noted on each row, at most two.
    pub columns: &'static [Column],
    /// The rows it starts with.
    pub rows: &'static [SheetRow],
    /// What a row of the user's own is called, where rows can be added.
    pub own_row: Option<Both>,
}

/// What can still be tried once the notice deadline has passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lever {
    /// Stable id.
    pub id: &'static str,
    /// What it is.
    pub title: Both,
    /// What speaks for it and against it.
    pub text: Both,
    /// The same with the reader's own figures in braces; shown where all of them exist.
    pub dated: Option<Both>,
    /// For which contracts.
    pub applies: Applies,
    /// Id of the text to send.
    pub template: Option<&'static str>,
    /// Keys of its sources.
    pub sources: &'static [&'static str],
}

/// A text to send, with details in braces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Template {
    /// Stable id.
    pub id: &'static str,
    /// What it is for.
    pub title: Both,
    /// Its subject line.
    pub subject: Both,
    /// Its paragraphs. What stands in square brackets is for the sender to fill in.
    pub text: &'static [Both],
    /// The step in whose details it is offered, if there is one.
    pub step: Option<&'static str>,
}

/// How long a kind of record must be kept in Germany.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retention {
    /// Stable id.
    pub id: &'static str,
    /// The kind of record, with examples from a CRM.
    pub records: Both,
    /// Years from the end of the calendar year; none where there is no duty to keep.
    pub years: Option<u32>,
    /// What to know about it.
    pub note: Both,
    /// Keys of its sources.
    pub sources: &'static [&'static str],
}

/// An edition or a type of licence with its list price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Licence {
    /// Stable id, used in storage; never reused.
    pub id: &'static str,
    /// Its name, the same in both languages.
    pub name: &'static str,
    /// List price in US cents per user and month, billed annually.
    pub price: Cents,
    /// Whether the sources only give the price roughly.
    pub roughly: bool,
    /// The month the price is from.
    pub priced: SourceMonth,
    /// What it holds, or what to know about its price.
    pub note: Both,
    /// Keys of its sources.
    pub sources: &'static [&'static str],
}

/// Which licence somebody needs, by what they do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sizing {
    /// Who does what.
    pub who: Both,
    /// What is enough for it.
    pub needs: Both,
}

/// Something to know about a tool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note {
    /// Stable id.
    pub id: &'static str,
    /// What to know.
    pub text: Both,
    /// Keys of its sources; none where it says how this page reckons.
    pub sources: &'static [&'static str],
}

/// A criterion for comparing CRMs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// Stable id, used in storage; never reused.
    pub id: &'static str,
    /// What it is about.
    pub title: Both,
    /// What to look at.
    pub hint: Both,
    /// Its weight until the user gives another one, 0 to 10.
    pub weight: u32,
    /// Keys of its sources.
    pub sources: &'static [&'static str],
}

/// What is special about a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing.
    Ordinary,
    /// Its maker wrote the guide, so the guide is not neutral about it.
    Interested,
    /// It is what the user has: nothing moves.
    Stay,
}

/// A CRM to compare: facts with their sources, no price, no rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Stable id, used in storage; never reused.
    pub id: &'static str,
    /// Its name.
    pub name: Both,
    /// Who owns it, and so whose law applies.
    pub owner: Both,
    /// Where it runs; no full stop at its end.
    pub hosting: Both,
    /// What is special about it.
    pub standing: Standing,
    /// Keys of its sources.
    pub sources: &'static [&'static str],
}
