//! A field for the name of a person, which offers the names typed before.

use leptos::prelude::*;

use crate::state::PortfolioStore;
use crate::ui::widgets::text_input::TextInput;

/// The control with its list of names, without label and hint.
#[component]
pub(super) fn NameField(
    /// DOM id of the control.
    id: String,
    #[prop(optional_no_strip, into)] described_by: Option<String>,
    /// Whether what was typed is wrong; only then the description applies.
    #[prop(optional)]
    is_wrong: Signal<bool>,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_input: Callback<String>,
) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    // Read when the field is entered: nothing else needs them, and what is being typed is no name yet.
    let names = RwSignal::new(Vec::<String>::new());
    let list = format!("{id}-names");
    let option = |name: String| view! { <option value=name></option> };
    view! {
        <div on:focusin=move |_| names.set(portfolio.names_used())>
            <TextInput id list=list.clone() described_by is_wrong value on_input />
            <datalist id=list>{move || names.get().into_iter().map(option).collect_view()}</datalist>
        </div>
    }
}
