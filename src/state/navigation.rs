//! Which view is shown, and what the user must be told about the link it was opened with.

use leptos::prelude::*;

use super::form::FormStore;
use super::portfolio::{Opened, PortfolioStore};
use crate::link::{LinkProblem, View};

/// What the user must be told about the link the page was opened with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LinkReport {
    /// Values that cannot be right. If there are any, nothing was computed.
    pub problems: Vec<LinkProblem>,
    /// Keys this version does not know.
    pub unknown: Vec<String>,
    /// The link names a contract that is not stored here.
    pub missing_contract: bool,
}

impl LinkReport {
    /// Whether there is nothing to report.
    pub fn is_empty(&self) -> bool {
        self.problems.is_empty() && self.unknown.is_empty() && !self.missing_contract
    }
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
    /// Whether the share dialog is to be shown as soon as it can be.
    pub sharing: ReadSignal<bool>,
    set_sharing: WriteSignal<bool>,
    /// Whether a link led to a step and the step has not taken the focus yet.
    leads_to_step: StoredValue<bool>,
    pub(super) portfolio: PortfolioStore,
    pub(super) form: FormStore,
}

impl NavigationStore {
    pub fn new(portfolio: PortfolioStore, form: FormStore) -> Self {
        let (view, set_view) = signal(View::Start);
        let (step, set_step) = signal(None);
        let (link_report, set_link_report) = signal(None);
        let (sharing, set_sharing) = signal(false);
        Self {
            view,
            set_view,
            step,
            set_step,
            link_report,
            set_link_report,
            sharing,
            set_sharing,
            leads_to_step: StoredValue::new(false),
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

    /// Opens or closes the share dialog.
    pub fn set_sharing(&self, sharing: bool) {
        self.set_sharing.set(sharing);
    }
}
