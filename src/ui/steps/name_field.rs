//! A field for the name of a person, which offers the names typed before.

use leptos::prelude::*;

use crate::state::PortfolioStore;

/// The `<input>` with its list of names, without label and hint.
#[component]
pub(super) fn NameField(
    /// DOM id of the control.
    id: String,
    #[prop(optional, into)] described_by: Option<Signal<Option<String>>>,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_input: Callback<String>,
) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    // Read when the field is entered: nothing else needs them, and what is being typed is no name yet.
    let names = RwSignal::new(Vec::<String>::new());
    let list_id = format!("{id}-names");
    view! {
        <input
            type="text"
            id=id
            list=list_id.clone()
            autocomplete="off"
            spellcheck="false"
            aria-describedby=move || described_by.and_then(|ids| ids.get())
            prop:value=value
            on:focus=move |_| names.set(portfolio.names_used())
            on:input=move |event| on_input.run(event_target_value(&event))
        />
        <datalist id=list_id>
            {move || names.get().into_iter().map(|name| view! { <option value=name></option> }).collect_view()}
        </datalist>
    }
}
