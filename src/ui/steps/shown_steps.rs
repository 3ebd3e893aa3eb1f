//! Which steps the view shows: all, those to do, or those of one person.

use leptos::prelude::*;

use crate::journey::people::{ChosenSteps, StepFilter};
use crate::state::{HandedSteps, NavigationStore, PortfolioStore};

/// Which steps the view shows.
#[derive(Clone, Copy)]
pub(super) struct ShownSteps {
    /// What was chosen; until something is, the steps that a link hands to the reader, else all.
    now: Memo<ChosenSteps>,
    portfolio: PortfolioStore,
    navigation: NavigationStore,
}

impl ShownSteps {
    /// Must be called while a component is rendered.
    pub(super) fn new() -> Self {
        let portfolio = expect_context::<PortfolioStore>();
        let navigation = expect_context::<NavigationStore>();
        let id = Memo::new(move |_| portfolio.record.with(|record| record.as_ref().map(|record| record.id.clone())));
        let now = Memo::new(move |_| {
            let (handed, id) = (navigation.handed.get(), id.get().unwrap_or_default());
            let is_current = |chosen: &ChosenSteps| chosen.handed == handed && chosen.contract == id;
            navigation.chosen_steps.get().filter(is_current).unwrap_or_else(|| {
                let filter = if handed.is_some() { StepFilter::Handed } else { StepFilter::All };
                chosen_now(filter, portfolio, handed)
            })
        });
        Self { now, portfolio, navigation }
    }

    /// Whether a step is shown.
    pub(super) fn admits(self, step: &str) -> bool {
        self.now.with(|now| now.contains(step))
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
        self.navigation.choose_steps(chosen_now(filter, self.portfolio, handed));
    }
}

fn chosen_now(filter: StepFilter, portfolio: PortfolioStore, handed: Option<HandedSteps>) -> ChosenSteps {
    portfolio.record.with_untracked(|record| {
        let known = record.as_ref().map(|record| (record.id.as_str(), record.progress.clone()));
        let (id, progress) = known.unwrap_or_default();
        ChosenSteps::new(filter, id, &progress, handed)
    })
}
