//! The second part of the program: everything the first answer does not need, loaded once the page has started.

use std::rc::Rc;
use std::sync::Arc;

use super::session::Session;
use super::status_line::Message;
use crate::browser::document;
use crate::codec::link::{LinkProblemKind, View};
use crate::domain::{Contract, Plan};
use crate::i18n::{Lang, Locale};
use leptos::prelude::*;

/// What the second part offers to the first.
///
/// Only the second part can make this table (`ui::second_part`), so nothing in it can be called before it is loaded.
#[derive(Clone, Copy)]
pub struct SecondPart {
    /// Any view but the form and the deadlines.
    pub view: fn(Session, Lang, View) -> AnyView,
    /// What can still help once the deadline has passed.
    pub levers: fn(Session, Contract, Arc<Plan>, Lang) -> AnyView,
    /// The next step, beside the deadlines.
    pub next_step: fn(Session, Contract, Arc<Plan>, Lang, Locale) -> AnyView,
    /// How the deadline is worked out, line by line.
    pub reasoning: fn(Contract, Arc<Plan>, Lang, Locale) -> AnyView,
    /// The dialog with the links to a contract.
    pub share_dialog: fn(Session, Lang) -> AnyView,
    /// Offers the calendar file of the contract shown.
    pub offer_calendar: fn(Session, Lang),
    /// What the calendar file holds; the signal says whether this is unfolded.
    pub calendar_details: fn(Session, RwSignal<bool>, Lang) -> AnyView,
    /// The form's question which contract an add-on ends with.
    pub base_choice: fn(Session, Lang) -> AnyView,
    /// The banner above the view where the link gives no reason for one.
    pub notice: fn(Session, Lang) -> AnyView,
    /// What is wrong with a value in the link.
    pub link_problem: fn(LinkProblemKind, Lang) -> AnyView,
    /// A message in the status line, with its undo button.
    pub message: fn(Session, Message, Lang) -> AnyView,
    /// Starts the effects that can wait: long texts, the service worker, overdue contracts. Takes what saves at once.
    pub keep_rest_current: fn(Session, Rc<dyn Fn()>),
}

/// Whether the second part is here.
#[derive(Clone, Copy, Default)]
pub enum SecondPartState {
    /// On its way, or not asked for yet.
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
