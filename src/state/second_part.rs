//! The second part of the program: everything the first answer does not need, loaded once the page has started.

use std::rc::Rc;
use std::sync::Arc;

use super::portfolio::PortfolioStore;
use super::session::Session;
use super::shown::ShownPlan;
use super::status_line::Message;
use crate::browser::document;
use crate::codec::link::{LinkProblemKind, View};
use crate::domain::{Contract, Plan};
use crate::i18n::Lang;
use leptos::prelude::*;

/// What the second part offers to the first.
///
/// Only the second part can make this table (`ui::second_part`), so nothing in it can be called before it is loaded.
#[derive(Clone, Copy)]
pub struct SecondPart {
    /// Any view but the form and the deadlines.
    pub view: fn(View) -> AnyView,
    /// What can still help once the deadline has passed.
    pub levers: fn(Contract, Arc<Plan>) -> AnyView,
    /// The next step, as it stands beside the deadlines.
    pub next_step: fn(Contract, Arc<Plan>) -> AnyView,
    /// How the deadline is worked out, line by line.
    pub reasoning: fn(Contract, Arc<Plan>) -> AnyView,
    /// The dialog with the links to a contract.
    pub share_dialog: fn() -> AnyView,
    /// Offers the calendar file of the contract shown.
    pub offer_calendar: fn(PortfolioStore, ShownPlan),
    /// What the calendar file holds.
    pub calendar_details: fn() -> AnyView,
    /// The form's question which contract an add-on ends with.
    pub base_choice: fn() -> AnyView,
    /// The banner above the view where the link gives no reason for one.
    pub notice: fn() -> AnyView,
    /// What is wrong with a value in the link.
    pub link_problem: fn(LinkProblemKind, Lang) -> &'static str,
    /// A message in the status line, with its undo button.
    pub message: fn(Message) -> AnyView,
    /// Starts the effects that can wait: long texts, the service worker, overdue contracts. Takes what saves at once.
    pub keep_rest_current: fn(Session, Rc<dyn Fn()>),
}

/// Whether the second part is here.
#[derive(Clone, Copy, Default)]
pub enum SecondPartState {
    /// Asked for and on its way.
    #[default]
    Loading,
    /// Here, ready to be called.
    Loaded(SecondPart),
    /// It could not be loaded, or not completely; it may be asked for again.
    Failed,
}

impl SecondPartState {
    /// The second part, if it is here.
    pub fn loaded(self) -> Option<SecondPart> {
        match self {
            Self::Loaded(part) => Some(part),
            Self::Loading | Self::Failed => None,
        }
    }
}

/// Tells the document whether the page answers input: once the view shown does.
pub fn keep_readiness_current(session: Session) {
    Effect::new(move |_| {
        let is_in_first_part = matches!(session.navigation.view.get(), View::Start | View::Deadlines);
        let is_loading = matches!(session.jobs.second_part.get(), SecondPartState::Loading);
        document::set_ready(is_in_first_part || !is_loading);
    });
}
