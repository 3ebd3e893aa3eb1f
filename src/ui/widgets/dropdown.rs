//! A bare `<select>` over typed values.

use std::sync::Arc;

use leptos::prelude::*;

/// DOM ids of the elements that describe a control, if there are any.
pub type DescribedBy = Arc<dyn Fn() -> Option<String> + Send + Sync>;

/// A `<select>` without label, hint and error. `options` are the values with their labels.
#[component]
pub fn Dropdown<T>(
    /// DOM id of the control.
    #[prop(into)]
    id: String,
    /// Accessible name, if no other element provides one.
    #[prop(optional, into)]
    label: Option<String>,
    /// DOM ids of the elements that describe the control.
    #[prop(optional)]
    described_by: Option<DescribedBy>,
    options: Vec<(T, &'static str)>,
    value: impl Fn() -> T + Send + Sync + 'static,
    on_change: impl Fn(T) + Send + Sync + 'static,
    /// The DOM value of an option; by default its index.
    #[prop(optional)]
    dom_value: Option<fn(T) -> &'static str>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let names = options
        .iter()
        .enumerate()
        .map(|(place, (value, name))| (dom_value.map_or_else(|| place.to_string(), |of| of(*value).to_owned()), *name))
        .collect();
    let chosen = {
        let options = options.clone();
        move || {
            let value = value();
            options.iter().position(|(option, _)| *option == value)
        }
    };
    let choose = move |place: usize| {
        if let Some((value, _)) = options.get(place) {
            on_change(*value);
        }
    };
    view! { <OptionList id label described_by options=names chosen=Box::new(chosen) on_change=choose /> }
}

/// The `<select>` itself, over the indices of the options, so that there is one component for all types of values.
#[component]
fn OptionList(
    id: String,
    label: Option<String>,
    described_by: Option<DescribedBy>,
    /// DOM value and label of each option.
    options: Vec<(String, &'static str)>,
    chosen: Box<dyn Fn() -> Option<usize> + Send + Sync>,
    #[prop(into)] on_change: Callback<usize>,
) -> impl IntoView {
    let chosen = Memo::new(move |_| chosen());
    // The attribute selects the initial option; the property follows later changes, even after the user has selected
    // one.
    let first = chosen.get_untracked();
    let (dom_values, names): (Vec<String>, Vec<&'static str>) = options.into_iter().unzip();
    let options: Vec<_> = dom_values
        .iter()
        .zip(names)
        .enumerate()
        .map(|(place, (dom_value, name))| {
            view! { <option value=dom_value.clone() selected=first == Some(place)>{name}</option> }
        })
        .collect();
    let dom_values = StoredValue::new(dom_values);
    // What the control shows as far as the page knows, so that a `change` event that tells nothing new changes nothing.
    let shown = StoredValue::new(String::new());
    let chosen_dom_value = move || {
        let place = chosen.get();
        let dom_value = dom_values.with_value(|dom_values| dom_values.get(place?).cloned()).unwrap_or_default();
        shown.set_value(dom_value.clone());
        dom_value
    };
    let choose = move |event| {
        let dom_value = event_target_value(&event);
        if shown.try_with_value(|shown| *shown == dom_value).unwrap_or(true) {
            return;
        }
        if let Some(place) = dom_values.with_value(|dom_values| dom_values.iter().position(|one| *one == dom_value)) {
            on_change.run(place);
        }
    };
    view! {
        <select
            id=id
            aria-label=label
            aria-describedby=described_by.map(|ids| move || ids())
            prop:value=chosen_dom_value
            on:change=choose
        >
            {options}
        </select>
    }
}
