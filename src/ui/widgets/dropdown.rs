//! A bare `<select>` over typed values.

use leptos::prelude::*;

/// A choice from a list, named by a label that stands elsewhere or by `label`. `options` are the values with their names.
#[component]
pub fn Dropdown<T>(
    #[prop(optional, into)] id: Option<String>,
    #[prop(optional)] class: Option<&'static str>,
    /// Names the control for assistive technology where no label stands beside it.
    #[prop(optional, into)]
    label: Option<String>,
    options: Vec<(T, &'static str)>,
    #[prop(into)] value: Signal<T>,
    on_change: impl Fn(T) + Send + 'static,
    /// The DOM value of an option; its place in the list by default.
    #[prop(optional)]
    dom_value: Option<fn(T) -> &'static str>,
    /// DOM id of the hint.
    #[prop(optional)]
    described_by: Option<&'static str>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let chosen = Memo::new(move |_| value.get());
    let options: Vec<(T, String, &'static str)> = options
        .into_iter()
        .enumerate()
        .map(|(place, (option, name))| {
            (option, dom_value.map_or_else(|| place.to_string(), |of| of(option).to_owned()), name)
        })
        .collect();
    let elements: Vec<_> = options
        .iter()
        .cloned()
        .map(|(option, dom_value, name)| {
            view! { <option value=dom_value prop:selected=move || chosen.get() == option>{name}</option> }
        })
        .collect();
    let changed = move |event| {
        let chosen = event_target_value(&event);
        if let Some((option, ..)) = options.iter().find(|(_, dom_value, _)| *dom_value == chosen) {
            on_change(*option);
        }
    };
    view! { <select id=id class=class aria-label=label aria-describedby=described_by on:change=changed>{elements}</select> }
}
