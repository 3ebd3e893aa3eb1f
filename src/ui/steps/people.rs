//! The choice of the steps to show, and what can be done with those of one person.

use leptos::ev::Event;
use leptos::prelude::*;

use super::handover::Handover;
use super::shown_steps::ShownSteps;
use crate::i18n::fill;
use crate::i18n::texts::PeopleTexts;
use crate::journey::people::{Person, StepFilter, people};
use crate::state::{NavigationStore, PortfolioStore, ShownPlan};
use crate::ui::language::use_texts;

/// The choice of the steps to show, and what can be done with those of one person.
#[component]
pub(super) fn People(shown_steps: ShownSteps) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let shown = expect_context::<ShownPlan>();
    let navigation = expect_context::<NavigationStore>();
    let t = use_texts::<PeopleTexts>();
    let options = Memo::new(move |_| {
        let people = named(portfolio, shown);
        let mut options = vec![(StepFilter::All, t.all.to_owned()), (StepFilter::Open, t.open.to_owned())];
        if navigation.handed_steps().is_some() {
            options.push((StepFilter::Handed, t.handed.to_owned()));
        }
        for Person { name, open } in people {
            let label = fill(t.person, &[("name", &name), ("n", &open.to_string())]);
            options.push((StepFilter::Person(name), label));
        }
        options.push((StepFilter::Nobody, t.nobody.to_owned()));
        // A name that is being changed is still the one that was chosen.
        let now = shown_steps.filter();
        if let StepFilter::Person(name) = &now
            && !options.iter().any(|(filter, _)| *filter == now)
        {
            let label = fill(t.person, &[("name", name), ("n", "0")]);
            options.push((now, label));
        }
        options
    });
    let choose = move |event: Event| {
        let place = event_target_value(&event).parse::<usize>().ok();
        let filter = place.and_then(|place| options.with_untracked(|options| Some(options.get(place)?.0.clone())));
        if let Some(filter) = filter {
            shown_steps.choose(filter);
        }
    };
    let list = move || {
        let options = options.get();
        let option = |(place, (filter, label)): (usize, (StepFilter, String))| {
            let is_chosen = move || shown_steps.filter() == filter;
            view! { <option value=place.to_string() prop:selected=is_chosen>{label}</option> }
        };
        options.into_iter().enumerate().map(option).collect_view()
    };
    view! {
        <div class="field people">
            <label for="step-filter">{t.show}</label>
            <select id="step-filter" on:change=choose>{list}</select>
        </div>
        <Handover shown_steps />
    }
}

/// How to name people, as long as nobody is named.
#[component]
pub(super) fn NameThem() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let shown = expect_context::<ShownPlan>();
    let t = use_texts::<PeopleTexts>();
    let is_anonymous = Memo::new(move |_| named(portfolio, shown).is_empty());
    move || is_anonymous.get().then_some(t.name_them)
}

/// The people who are named at steps of the contract shown.
fn named(portfolio: PortfolioStore, shown: ShownPlan) -> Vec<Person> {
    let known = portfolio.record.get().zip(shown.contract.get());
    known.map(|(record, contract)| people(&contract, &record.answers, &record.progress)).unwrap_or_default()
}
