//! A bare `<select>` over typed values.

use leptos::prelude::*;

/// A choice from a list without what stands around it. `options` are the values with their names.
#[component]
pub fn Dropdown<T>(
    #[prop(optional, into)] id: Option<String>,
    #[prop(optional)] name: Option<&'static str>,
    #[prop(optional)] class: Option<&'static str>,
    /// Names the control where no other element does.
    #[prop(optional, into)]
    label: Option<String>,
    /// DOM ids of what describes the control.
    #[prop(optional, into)]
    described_by: Signal<Option<String>>,
    options: Vec<(T, &'static str)>,
    value: impl Fn() -> T + Send + Sync + 'static,
    on_change: impl Fn(T) + Send + Sync + 'static,
    /// The DOM value of an option; its place in the list by default.
    #[prop(optional)]
    dom_value: Option<fn(T) -> &'static str>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let (values, names): (Vec<T>, Vec<&'static str>) = options.into_iter().unzip();
    let dom_values: Vec<String> = values
        .iter()
        .enumerate()
        .map(|(place, value)| dom_value.map_or_else(|| place.to_string(), |of| of(*value).to_owned()))
        .collect();
    let choices: Vec<(T, String)> = values.into_iter().zip(dom_values.clone()).collect();
    let chosen = {
        let choices = choices.clone();
        move || {
            let value = value();
            let choice = choices.iter().find(|(choice, _)| *choice == value);
            choice.map(|(_, dom_value)| dom_value.clone()).unwrap_or_default()
        }
    };
    let choose = move |chosen: String| {
        if let Some((value, _)) = choices.iter().find(|(_, dom_value)| *dom_value == chosen) {
            on_change(*value);
        }
    };
    let options = dom_values.into_iter().zip(names).collect();
    view! { <OptionList id name class label described_by options chosen=Box::new(chosen) on_change=choose /> }
}

/// The `<select>` itself, over the DOM values of its options. It is the same for all types of values.
#[component]
fn OptionList(
    id: Option<String>,
    name: Option<&'static str>,
    class: Option<&'static str>,
    label: Option<String>,
    described_by: Signal<Option<String>>,
    options: Vec<(String, &'static str)>,
    chosen: Box<dyn Fn() -> String + Send + Sync>,
    #[prop(into)] on_change: Callback<String>,
) -> impl IntoView {
    let chosen = Memo::new(move |_| chosen());
    // The attribute chooses the first time; the property follows later, also where the user has chosen since.
    let first = chosen.get_untracked();
    let options: Vec<_> = options
        .into_iter()
        .map(|(dom_value, name)| {
            let is_first = dom_value == first;
            view! { <option value=dom_value selected=is_first>{name}</option> }
        })
        .collect();
    view! {
        <select
            id=id
            name=name
            class=class
            aria-label=label
            aria-describedby=move || described_by.get()
            prop:value=move || chosen.get()
            on:change=move |event| on_change.run(event_target_value(&event))
        >
            {options}
        </select>
    }
}
