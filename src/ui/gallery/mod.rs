//! Every widget in its states, for those who change one: in development builds, at `#view=gallery`. Its words are not
//! translated, because no visitor sees them.

mod answers;
mod controls;
mod documents;
mod plan;
mod sheets;
mod words;

use leptos::prelude::*;

use self::answers::Answers;
use self::controls::Controls;
use self::documents::Documents;
use self::plan::Plans;
use self::sheets::Sheets;
use self::words::Words;
use crate::domain::Contract;
use crate::state::ShownPlan;
use crate::ui::widgets::heading::Heading;

/// All exhibits, with the contract shown as the example. Nothing but the heading where there is none.
#[component]
pub fn Gallery() -> impl IntoView {
    let contract = expect_context::<ShownPlan>().contract.get_untracked();
    let exhibits = |contract: Contract| {
        view! {
            <Answers contract />
            <Plans contract />
            <Controls />
            <Sheets contract />
            <Documents contract />
            <Words />
        }
    };
    view! {
        <div class="wrap view">
            <Heading>{"Gallery"}</Heading>
            {contract.map(exhibits)}
        </div>
    }
}

/// A widget under its name, once in each of its states.
#[component]
fn Exhibit(
    /// The name of the component.
    name: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <section class="gallery-exhibit" data-exhibit=name aria-label=name>
            <h2>{name}</h2>
            {children()}
        </section>
    }
}
