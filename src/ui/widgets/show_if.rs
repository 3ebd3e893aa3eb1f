//! Conditional parts of a view.

use leptos::prelude::*;

/// Leptos' `<Show>` with a single type for all conditions and contents, instead of separate code for each.
#[component]
pub fn ShowIf(
    when: impl Fn() -> bool + Send + Sync + 'static,
    #[prop(optional, into)] fallback: ViewFn,
    children: ChildrenFn,
) -> impl IntoView {
    view! { <ShowBoxed when=Box::new(when) fallback children /> }
}

#[component]
fn ShowBoxed(when: Box<dyn Fn() -> bool + Send + Sync>, fallback: ViewFn, children: ChildrenFn) -> impl IntoView {
    view! { <Show when fallback=move || fallback.run()>{children()}</Show> }
}
