//! A choice from a list without a visible label, inside a row.

use leptos::prelude::*;

/// A choice from a list that is named by `label` for those who do not see what it stands beside. `options` are the
/// values with their names.
#[component]
pub fn InlineSelect<T>(
    class: &'static str,
    #[prop(into)] label: String,
    options: Vec<(T, &'static str)>,
    #[prop(into)] value: Signal<T>,
    on_change: impl Fn(T) + Send + 'static,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let values: Vec<T> = options.iter().map(|(option, _)| *option).collect();
    let options: Vec<_> = options
        .into_iter()
        .enumerate()
        .map(|(place, (option, name))| {
            view! { <option value=place.to_string() prop:selected=move || value.get() == option>{name}</option> }
        })
        .collect();
    let changed = move |event| {
        let place = event_target_value(&event).parse::<usize>().ok();
        if let Some(option) = place.and_then(|place| values.get(place)) {
            on_change(*option);
        }
    };
    view! { <select class=class aria-label=label on:change=changed>{options}</select> }
}
