//! The second part of the program: everything the first answer does not need, loaded once the page has started.

use std::rc::Rc;
use std::sync::Arc;

use super::portfolio::PortfolioStore;
use super::session::Session;
use super::shown::ShownPlan;
use super::status_line::StatusMessage;
use crate::browser::{document, events, stylesheet};
use crate::domain::{Contract, Plan};
use crate::i18n::Lang;
use crate::input::form::FieldError;
use crate::link::{LinkProblemKind, View};
use crate::portfolio::{NoticeUnit, Portfolio};
use crate::tab_sync::Tab;
use leptos::prelude::*;

/// What the second part offers to the first.
///
/// Only the second part can make this table (`ui::second_part`), so nothing in it can be called before it is loaded.
#[derive(Clone, Copy)]
pub struct SecondPart {
    /// Makes the store of what goes on beside the page and hands it down to all components.
    pub provide_jobs: fn(PortfolioStore),
    /// Any view but the form and the deadlines.
    pub view: fn(View) -> AnyView,
    /// What can still help once the deadline has passed.
    pub levers: fn(Contract, Arc<Plan>) -> AnyView,
    /// What stands beside the dates: what happens if nothing is done, the money, the next step.
    pub plan_aside: fn(Contract, Arc<Plan>) -> AnyView,
    /// What the reader should know about the dates, and how they are worked out.
    pub reasoning: fn(Contract, Arc<Plan>) -> AnyView,
    /// The dialog with the links to a contract.
    pub share_dialog: fn() -> AnyView,
    /// Offers the calendar file of the contract shown.
    pub offer_calendar: fn(PortfolioStore, ShownPlan),
    /// What the calendar file holds.
    pub calendar_details: fn() -> AnyView,
    /// The fields of the form that most contracts leave as they are.
    pub more_fields: fn() -> AnyView,
    /// The banner above the view where the link gives no reason for one.
    pub notice: fn() -> AnyView,
    /// What is wrong with a value in the link.
    pub link_problem: fn(LinkProblemKind, Lang) -> &'static str,
    /// What is wrong with a field of the form, and how to mend it.
    pub field_error: fn(FieldError, NoticeUnit, Lang) -> String,
    /// A message in the status line, with its undo button.
    pub message: fn(StatusMessage) -> AnyView,
    /// Brings what another tab has saved together with what stands in this one, and shows it.
    pub merge: fn(Session, &mut Tab, Portfolio),
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

/// Whether the second part of the program is here, and asking for it again.
#[derive(Clone, Copy)]
pub struct SecondPartStore {
    pub state: ReadSignal<SecondPartState>,
    set_state: WriteSignal<SecondPartState>,
    /// Owns what lives as long as the page.
    page: StoredValue<Owner>,
    portfolio: PortfolioStore,
}

impl SecondPartStore {
    pub fn new(portfolio: PortfolioStore) -> Self {
        let (state, set_state) = signal(SecondPartState::Loading);
        Self { state, set_state, page: StoredValue::new(Owner::current().unwrap_or_default()), portfolio }
    }

    /// The second part, if it is here.
    pub fn loaded(self) -> Option<SecondPart> {
        self.state.get().loaded()
    }

    /// Asks for the second part once more, if it could not be loaded.
    pub fn retry(self) {
        if matches!(self.state.get_untracked(), SecondPartState::Failed) {
            self.set_state.set(SecondPartState::Loading);
        }
    }

    /// Notes how loading ended; everything that waits for the second part is drawn now.
    pub fn arrived(self, part: Option<SecondPart>) {
        // In a task of its own, because compiling the part has just taken one.
        events::soon(move || {
            let had_focus = document::has_focus(document::TITLE);
            if let Some(part) = part {
                // Before anything is drawn that looks for it.
                self.page.with_value(|page| page.with(|| (part.provide_jobs)(self.portfolio)));
            }
            self.set_state.set(part.map_or(SecondPartState::Failed, SecondPartState::Loaded));
            // The heading that had the focus was only a stand-in.
            if had_focus {
                document::focus_soon(document::TITLE);
            }
        });
    }
}

/// Begins to load the styles of the second part's views. The future ends with whether they are applied.
pub fn load_second_styles() -> impl Future<Output = bool> {
    let styles = stylesheet::add(&document::later_file("data-styles"), &document::later_file("data-styles-integrity"));
    async move { styles.await.is_ok() }
}

/// Tells the document whether the page answers input: once the view shown does.
pub fn keep_readiness_current(session: Session) {
    Effect::new(move |_| {
        let is_in_first_part = matches!(session.navigation.view.get(), View::Start | View::Deadlines);
        let is_loading = matches!(session.second_part.state.get(), SecondPartState::Loading);
        document::set_ready(is_in_first_part || !is_loading);
    });
}
