//! Parts of a view that follow what they read.

use leptos::prelude::*;

/// `{move || …}` of one type: what `draw` makes, drawn again whenever what it reads changes. As it stands, each closure
/// in a view has a type of its own, with code of its own to keep it up to date: half a kilobyte each.
pub fn reactive<V: IntoView + 'static>(draw: impl Fn() -> V + Send + 'static) -> AnyView {
    let draw: Box<dyn Fn() -> AnyView + Send> = Box::new(move || draw().into_any());
    (move || draw()).into_any()
}
