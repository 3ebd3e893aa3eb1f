//! Contents that get new elements after a change: because they are in a live region and should be announced, or because
//! no old element may be reused.

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
    in_new_elements(move || value().map(|value| (children(value).into_any(), true)))
}

/// Renders `draw`: in new elements each time it says so, otherwise in those that are there.
pub fn in_new_elements(draw: impl Fn() -> Option<(AnyView, bool)> + Send + 'static) -> impl IntoView {
    let is_left = StoredValue::new(false);
    reactive(move || {
        let (view, is_new) = draw()?;
        // If the side of an `Either` changes, Leptos creates new elements instead of patching the old ones.
        is_left.update_value(|is_left| *is_left ^= is_new);
        Some(if is_left.get_value() { Either::Left(view) } else { Either::Right(view) })
    })
}
