//! The second part of the program: everything the first answer does not need, loaded once the page has started.

use std::rc::Rc;
use std::sync::Arc;

use super::drawing::{Drawing, DrawingStage};
use super::form::{FormStore, TypeInto};
use super::navigation::NavigationStore;
use super::offline::SavingStore;
use super::portfolio::PortfolioStore;
use super::shown::ShownPlan;
use super::status_line::StatusMessage;
use crate::browser::{document, events, stylesheet};
use crate::domain::{Contract, Plan};
use crate::i18n::Lang;
use crate::input::form::{FieldError, FormField};
use crate::link::View;
use crate::portfolio::{Draft, Portfolio};
use crate::tab_sync::Tab;
use leptos::prelude::*;

/// The plan as it is now.
pub type PlanNow = Arc<dyn Fn() -> Option<Arc<Plan>> + Send + Sync>;
/// The contract with its plan as they are now.
pub type ContractNow = Arc<dyn Fn() -> Option<(Contract, Arc<Plan>)> + Send + Sync>;

/// What the second part offers to the first.
///
/// Only the second part can make this table (`ui::second_part`), so nothing in it can be called before it is loaded.
#[derive(Clone, Copy)]
pub struct SecondPart {
    /// Begins what the views need: the store of background jobs, and hearing of what other programs fill in.
    pub begin: fn(PortfolioStore),
    /// Any view but the form and the deadlines.
    pub view: fn(View) -> AnyView,
    /// The name of a view, also of one that only this part knows by name.
    pub view_name: fn(View, Lang) -> &'static str,
    /// What a link leaves open, with fields to change it. Nothing where that is nothing.
    pub assumed_terms: fn() -> AnyView,
    /// What to know after the notice was sent.
    pub after_notice: fn(Contract, Arc<Plan>) -> AnyView,
    /// What can still help once the deadline has passed.
    pub levers: fn(Contract, Arc<Plan>) -> AnyView,
    /// The internal deadline, and what can be done where the deadline was missed or lies before the term.
    pub below_answer: fn(Arc<Plan>) -> AnyView,
    /// The dates of the term and how they are worked out.
    pub plan_dates: fn(PlanNow, ContractNow) -> AnyView,
    /// The panel beside the dates: what happens if nothing is done, the money, the next step.
    pub plan_aside: fn(ContractNow) -> AnyView,
    /// The dialog with the links to a contract.
    pub share_dialog: fn() -> AnyView,
    /// Offers the calendar file of the contract shown for download.
    pub offer_calendar: fn(PortfolioStore, ShownPlan),
    /// About the calendar file, and what may have to be mended in a calendar that has entries of an earlier one.
    pub calendar_more: fn() -> AnyView,
    /// The form's fields that most users leave unchanged.
    pub more_fields: fn() -> AnyView,
    /// The field for order forms beside the form for a new contract.
    pub document_field: fn() -> AnyView,
    /// The form's field for a printed end.
    pub printed_end: fn() -> AnyView,
    /// What a printed end means.
    pub end_meaning: fn() -> AnyView,
    /// How a text field of the form is read; the function types into it.
    pub as_read: fn(FormField, TypeInto) -> AnyView,
    /// Settled and applicable steps of the contract shown.
    pub progress: fn(PortfolioStore) -> (usize, usize),
    /// The banners above the view: what must be told about the link the page was opened with, and other notices.
    pub notices: fn() -> AnyView,
    /// Whether the page works offline, at the end of the footer.
    pub offline_note: fn() -> AnyView,
    /// What is in the menu of the header.
    pub menu: fn() -> AnyView,
    /// The number of contracts, and of those whose deadline has passed.
    pub contract_count: fn() -> AnyView,
    /// What is wrong with a field of the form, and how to mend it.
    pub field_error: fn(FieldError, &Draft, Lang) -> String,
    /// A message in the status line, with its undo button.
    pub message: fn(StatusMessage) -> AnyView,
    /// Merges what another tab saved into this tab's stores.
    pub merge: fn(PortfolioStore, FormStore, &mut Tab, Portfolio),
    /// Starts the effects that can wait: long texts, the service worker, overdue contracts. The function saves
    /// immediately.
    pub keep_rest_current: fn(PortfolioStore, SavingStore, Rc<dyn Fn()>),
}

/// Whether a part of the program has loaded.
#[derive(Clone, Copy, Default)]
pub enum PartState<Part> {
    /// Requested, not here yet.
    #[default]
    Loading,
    /// Loaded and ready to be called.
    Loaded(Part),
    /// It could not be loaded, or not completely; loading may be retried.
    Failed,
}

/// Whether the second part has loaded.
pub type SecondPartState = PartState<SecondPart>;

impl<Part> PartState<Part> {
    /// The part, if it has loaded.
    pub fn loaded(self) -> Option<Part> {
        match self {
            Self::Loaded(part) => Some(part),
            Self::Loading | Self::Failed => None,
        }
    }
}

/// Whether the second part of the program has loaded, and retrying when it failed.
#[derive(Clone, Copy)]
pub struct SecondPartStore {
    pub state: ReadSignal<SecondPartState>,
    set_state: WriteSignal<SecondPartState>,
    /// Whether the view shown waits for a part of its own.
    is_view_waiting: RwSignal<bool>,
    /// Owner of what lives as long as the page.
    page: StoredValue<Owner>,
    portfolio: PortfolioStore,
    drawing: Drawing,
}

impl SecondPartStore {
    pub fn new(portfolio: PortfolioStore, drawing: Drawing) -> Self {
        let (state, set_state) = signal(SecondPartState::Loading);
        let page = StoredValue::new(Owner::current().unwrap_or_default());
        Self { state, set_state, is_view_waiting: RwSignal::new(false), page, portfolio, drawing }
    }

    /// The second part, if it has loaded.
    pub fn loaded(self) -> Option<SecondPart> {
        self.state.get().loaded()
    }

    /// The second part, once this stage of drawing is due.
    pub fn at(self, stage: DrawingStage) -> Option<SecondPart> {
        self.loaded().filter(|_| self.drawing.is_due(stage))
    }

    /// Loads the second part again after a failure.
    pub fn retry(self) {
        if matches!(self.state.get_untracked(), SecondPartState::Failed) {
            self.set_state.set(SecondPartState::Loading);
        }
    }

    /// Tells whether the view shown waits for a part of its own.
    pub fn set_view_waiting(self, is_waiting: bool) {
        self.is_view_waiting.set(is_waiting);
    }

    /// Records how loading ended; whatever waits for the second part is rendered now, in a few tasks.
    pub fn arrived(self, part: Option<SecondPart>) {
        let draw = move || {
            document::keep_title_focused(|| {
                self.set_state.set(part.map_or(SecondPartState::Failed, SecondPartState::Loaded));
            });
            self.drawing.draw(&[
                DrawingStage::Dates,
                DrawingStage::Said,
                DrawingStage::Beside,
                DrawingStage::Below,
                DrawingStage::NextStep,
                DrawingStage::Unseen,
                DrawingStage::Background,
            ]);
        };
        // In tasks of their own, because compiling the part has just taken a long one.
        events::soon(move || {
            if let Some(part) = part {
                // Before anything is rendered that expects it in context.
                self.page.with_value(|page| page.with(|| (part.begin)(self.portfolio)));
            }
            events::soon(draw);
        });
    }
}

/// Starts loading the styles of the second part's views. The future resolves to whether they were applied.
pub fn load_second_styles() -> impl Future<Output = bool> {
    let styles = stylesheet::add(&document::later_file("data-styles"), &document::later_file("data-styles-integrity"));
    async move { styles.await.is_ok() }
}

/// Marks the document as ready while the view shown responds to input.
pub fn keep_readiness_current(navigation: NavigationStore, second_part: SecondPartStore) {
    Effect::new(move |_| {
        let is_in_first_part = matches!(navigation.view.get(), View::Start | View::Deadlines);
        let is_loading = matches!(second_part.state.get(), SecondPartState::Loading);
        document::set_ready(is_in_first_part || !(is_loading || second_part.is_view_waiting.get()));
    });
}
