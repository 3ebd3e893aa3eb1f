//! What is only there under a condition.

use leptos::prelude::*;

/// Leptos' `<Show>`, with one type for all conditions and contents in the place of code of its own for each.
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
