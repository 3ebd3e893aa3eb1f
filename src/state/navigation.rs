//! Which view is shown, and what the user must be told about the link it was opened with.

use leptos::prelude::*;

use super::form::FormStore;
use super::portfolio::{Opened, PortfolioStore};
use super::preview::Preview;
use crate::link::{HandedSteps, LinkProblem, LinkTerms, View};
use crate::portfolio::{Contracts, Draft, Progress, ProgressMerge, Record, ending_with};

/// What the user must be told about the link the page was opened with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LinkReport {
    /// Values that cannot be right.
    pub problems: Vec<LinkProblem>,
    /// Whether nothing was computed because of them.
    pub refused: bool,
    /// Of a link that is not whole.
    pub cut: Option<Cut>,
    /// Keys this version does not know, with their values.
    pub unknown: Vec<String>,
    /// The id of a contract that the link names and that is not stored here.
    pub missing_contract: Option<String>,
}

/// A link that is not whole: what it holds is in the form, and nothing is computed of it before that was changed or
/// submitted.
#[derive(Clone, Debug, PartialEq)]
pub struct Cut {
    /// The last key of the link with its value, which may be cut short.
    pub last: String,
    /// The form as it was filled in.
    pub(super) filled: Draft,
}

impl LinkReport {
    /// Whether there is nothing to report.
    pub fn is_empty(&self) -> bool {
        self.problems.is_empty() && self.unknown.is_empty() && self.missing_contract.is_none()
    }
}

/// What an address says of a contract.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Told {
    pub id: Option<String>,
    pub terms: LinkTerms,
    /// Of a contract that is not stored.
    pub progress: Option<Progress>,
    /// The steps that the link followed last hands to the reader.
    pub steps: Option<HandedSteps>,
}

impl Told {
    /// Of a stored contract; without one, of none.
    pub fn of_stored(record: Option<&Record>, all: &Contracts) -> Self {
        record.map_or_else(Self::default, |record| {
            let contract = ending_with(record.terms, record.base_id.as_deref(), all);
            Self { id: Some(record.id.clone()), terms: LinkTerms::dates_of(&contract), ..Self::default() }
        })
    }

    fn of_preview(preview: &Preview) -> Self {
        let terms = preview.leave_open(LinkTerms::of(&preview.record.terms));
        Self { id: preview.id.clone(), terms, progress: Some(preview.record.progress.clone()), steps: None }
    }
}

/// Progress that a link brought for a stored contract with other progress, until the user has decided on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BroughtProgress {
    /// Id of the contract.
    pub contract: String,
    pub merge: ProgressMerge,
}

/// What a link brought that is not part of the contract.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// The steps that the link followed last hands to the reader.
    pub steps: Option<HandedSteps>,
    /// The progress that is not decided on.
    pub progress: Option<BroughtProgress>,
}

/// What is to be shared as soon as it can be, and what came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sharing {
    Nothing,
    /// The answer, through the system's sheet or the clipboard.
    Answer,
    /// The answer was copied a moment ago.
    AnswerCopied,
    /// The dialog with the links.
    Links,
}

/// Which view is shown.
#[derive(Clone, Copy)]
pub struct NavigationStore {
    pub view: ReadSignal<View>,
    set_view: WriteSignal<View>,
    /// Which step is expanded in the steps view.
    pub step: ReadSignal<Option<String>>,
    set_step: WriteSignal<Option<String>>,
    /// What is wrong with the link the page was opened with.
    pub link_report: ReadSignal<Option<LinkReport>>,
    set_link_report: WriteSignal<Option<LinkReport>>,
    /// What a link brought that is not part of the contract.
    pub brought: ReadSignal<Brought>,
    set_brought: WriteSignal<Brought>,
    /// What was asked to be shared.
    pub sharing: ReadSignal<Sharing>,
    set_sharing: WriteSignal<Sharing>,
    /// Whether a link led to a step and the step has not taken the focus yet.
    leads_to_step: StoredValue<bool>,
    /// What addresses say of the contract shown.
    pub(super) told: Memo<Told>,
    pub(super) portfolio: PortfolioStore,
    pub(super) form: FormStore,
}

impl NavigationStore {
    pub fn new(portfolio: PortfolioStore, form: FormStore) -> Self {
        let (view, set_view) = signal(View::Start);
        let (step, set_step) = signal(None);
        let (link_report, set_link_report) = signal(None);
        let (brought, set_brought) = signal(Brought::default());
        let (sharing, set_sharing) = signal(Sharing::Nothing);
        let told = Memo::new(move |_| {
            let told = match portfolio.opened.get() {
                Opened::Linked(preview) => Told::of_preview(&preview),
                _ => {
                    let record = portfolio.record.get();
                    portfolio.contracts.with(|all| Told::of_stored(record.as_deref(), all))
                }
            };
            Told { steps: brought.get().steps, ..told }
        });
        Self {
            view,
            set_view,
            step,
            set_step,
            link_report,
            set_link_report,
            brought,
            set_brought,
            sharing,
            set_sharing,
            leads_to_step: StoredValue::new(false),
            told,
            portfolio,
            form,
        }
    }

    /// The view a visit starts with: the overview of several contracts, the deadlines of a single one, or the form.
    pub fn first_view(&self) -> View {
        if self.portfolio.contracts.with(|all| all.iter().filter(|record| !record.archived).nth(1).is_some()) {
            View::Contracts
        } else if self.portfolio.opened.with(|opened| *opened == Opened::Nothing) {
            View::Start
        } else {
            View::Deadlines
        }
    }

    /// Whether the form holds what a link held that is not whole, and nothing else. Nothing is computed of it.
    pub(super) fn asks_for_rest(&self, draft: &Draft) -> bool {
        self.link_report.with(|report| {
            report.as_ref().and_then(|report| report.cut.as_ref()).is_some_and(|cut| cut.filled == *draft)
        })
    }

    /// Whether the form is shown with errors.
    pub fn shows_field_errors(&self) -> bool {
        self.view.get() == View::Start && !self.form.field_errors.with(Vec::is_empty)
    }

    pub fn show(&self, view: View) {
        self.set_view.set(view);
    }

    /// Expands the step a link names, or none.
    pub(super) fn lead_to_step(&self, step: Option<String>) {
        self.leads_to_step.set_value(step.is_some());
        self.set_step.set(step);
    }

    /// Records that a step was expanded or collapsed in the steps view.
    pub fn show_step(&self, step: &str, open: bool) {
        let shown = self.step.with_untracked(|shown| shown.as_deref() == Some(step));
        // The event arrives a moment later, when another view may already be shown.
        if shown != open && self.view.get_untracked() == View::Steps {
            self.set_step.set(open.then(|| step.to_owned()));
        }
    }

    /// Whether the focus has yet to move to the step that a link led to; `true` once for each link.
    pub fn arrives_at_step(&self) -> bool {
        let arrives = self.leads_to_step.get_value();
        self.leads_to_step.set_value(false);
        arrives
    }

    /// Reports what is wrong with a link; an empty report closes the previous one.
    pub(super) fn report(&self, report: LinkReport) {
        self.set_link_report.set(Some(report).filter(|report| !report.is_empty()));
    }

    pub fn close_link_report(&self) {
        self.set_link_report.set(None);
    }

    /// The steps that the link followed last hands to the reader.
    pub fn handed_steps(&self) -> Option<HandedSteps> {
        self.brought.get().steps
    }

    pub(super) fn set_brought(&self, brought: Brought) {
        self.set_brought.set(brought);
    }

    /// Asks for something to be shared, or records what came of it.
    pub fn set_sharing(&self, sharing: Sharing) {
        self.set_sharing.set(sharing);
    }
}
