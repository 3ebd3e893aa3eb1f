//! Which steps the view shows: all, those to do, or those of one person.

use leptos::prelude::*;

use crate::journey::people::StepFilter;
use crate::state::{HandedSteps, NavigationStore, PortfolioStore};

/// A filter and what it admitted when it was chosen: a step that is ticked or renamed afterwards stays where it is.
#[derive(Clone, PartialEq)]
struct Chosen {
    filter: StepFilter,
    admitted: Vec<&'static str>,
    /// The steps that a link handed to the reader at that time.
    handed: Option<HandedSteps>,
}

/// Which steps the view shows.
#[derive(Clone, Copy)]
pub(super) struct ShownSteps {
    chosen: RwSignal<Option<Chosen>>,
    /// The chosen filter; until one is chosen the steps that a link hands to the reader, else all.
    now: Memo<Chosen>,
    portfolio: PortfolioStore,
    navigation: NavigationStore,
}

impl ShownSteps {
    /// Must be called while a component is rendered.
    pub(super) fn new() -> Self {
        let portfolio = expect_context::<PortfolioStore>();
        let navigation = expect_context::<NavigationStore>();
        let chosen = RwSignal::new(None::<Chosen>);
        let now = Memo::new(move |_| {
            let handed = navigation.handed.get();
            chosen.get().filter(|chosen| chosen.handed == handed).unwrap_or_else(|| {
                let filter = if handed.is_some() { StepFilter::Handed } else { StepFilter::All };
                chosen_now(filter, portfolio, handed)
            })
        });
        Self { chosen, now, portfolio, navigation }
    }

    /// Whether a step is shown.
    pub(super) fn admits(self, step: &str) -> bool {
        self.now.with(|now| now.filter == StepFilter::All || now.admitted.contains(&step))
    }

    /// Whether only steps of one person are shown.
    pub(super) fn is_of_one_person(self) -> bool {
        self.now.with(|now| matches!(now.filter, StepFilter::Person(_) | StepFilter::Handed))
    }

    /// The filter in use.
    pub(super) fn filter(self) -> StepFilter {
        self.now.with(|now| now.filter.clone())
    }

    /// Shows what this filter admits at this moment.
    pub(super) fn choose(self, filter: StepFilter) {
        let handed = self.navigation.handed.get_untracked();
        self.chosen.set(Some(chosen_now(filter, self.portfolio, handed)));
    }
}

fn chosen_now(filter: StepFilter, portfolio: PortfolioStore, handed: Option<HandedSteps>) -> Chosen {
    let progress = portfolio.record.with_untracked(|record| record.as_ref().map(|record| record.progress.clone()));
    let admitted = filter.admitted(&progress.unwrap_or_default(), handed.as_ref());
    Chosen { filter, admitted, handed }
}
