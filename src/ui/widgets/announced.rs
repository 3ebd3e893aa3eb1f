//! What is put into a live region, or is one, so that screen readers read it out.

use leptos::prelude::*;

use super::keyed_list::KeyedList;

/// What `children` makes of `value`, in new elements each time `value` is set, even if it is set to what it was. Screen
/// readers read out what is added to a live region, and not what stays the same.
#[component]
pub fn Announced<T, F, V>(#[prop(into)] value: Signal<Option<T>>, children: F) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
    F: Fn(T) -> V + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let count = StoredValue::new(0_usize);
    let numbered = move || {
        let value = value.get()?;
        count.update_value(|count| *count += 1);
        Some((count.get_value(), value))
    };
    view! {
        <KeyedList
            each=move || numbered().into_iter().collect()
            key=|(number, _)| number.to_string()
            children=move |(_, value)| children(value)
        />
    }
}
