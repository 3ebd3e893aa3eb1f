//! What comes in new elements: because it stands in a live region or is one, so that screen readers read it out, or
//! because nothing of it belongs to what was there before.

use crate::ui::widgets::reactive::reactive;
use leptos::either::Either;
use leptos::prelude::*;

/// What `children` makes of `value`, in new elements each time `value` is set, even if it is set to what it was. Screen
/// readers read out what is added to a live region, and not what stays the same.
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

/// What `draw` makes each time it runs: in new elements where it says so, else in those that are there.
pub fn in_new_elements(draw: impl Fn() -> Option<(AnyView, bool)> + Send + 'static) -> impl IntoView {
    let is_left = StoredValue::new(false);
    reactive(move || {
        let (view, is_new) = draw()?;
        // Where a view changes sides, Leptos makes new elements in the place of changing those that are there.
        is_left.update_value(|is_left| *is_left ^= is_new);
        Some(if is_left.get_value() { Either::Left(view) } else { Either::Right(view) })
    })
}
