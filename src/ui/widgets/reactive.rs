//! Reactive parts of a view.

use leptos::prelude::*;

/// `{move || …}` with a single type: renders `draw`, and again whenever something it reads changes. Otherwise each
/// closure in a view has a type of its own, with its own code for updates: half a kilobyte each.
pub fn reactive<V: IntoView + 'static>(draw: impl Fn() -> V + Send + 'static) -> AnyView {
    let draw: Box<dyn Fn() -> AnyView + Send> = Box::new(move || draw().into_any());
    (move || draw()).into_any()
}
