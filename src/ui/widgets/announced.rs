//! Contents of a live region, which get new elements after each change so that they are announced.

use crate::ui::widgets::reactive::reactive;
use leptos::either::Either;
use leptos::prelude::*;

/// Renders `value` with `children`, in new elements each time it is set, even to the same value. Screen readers
/// announce what is added to a live region, but not what stays the same.
#[component]
pub fn Announced<T, V>(
    value: impl Fn() -> Option<T> + Send + 'static,
    children: impl Fn(T) -> V + Send + 'static,
) -> impl IntoView
where
    T: 'static,
    V: IntoView + 'static,
{
    let is_left = StoredValue::new(false);
    reactive(move || {
        let view = children(value()?).into_any();
        // If the side of an `Either` changes, Leptos creates new elements instead of patching the old ones.
        is_left.update_value(|is_left| *is_left = !*is_left);
        Some(if is_left.get_value() { Either::Left(view) } else { Either::Right(view) })
    })
}
