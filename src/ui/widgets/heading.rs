//! The heading of a view.

use leptos::prelude::*;

pub use crate::state::TITLE;

/// The heading of a view, which gets the focus when the view changes.
#[component]
pub fn Heading(children: Children) -> impl IntoView {
    view! { <h1 id=TITLE tabindex="-1">{children()}</h1> }
}
