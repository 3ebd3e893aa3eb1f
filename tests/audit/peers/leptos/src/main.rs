//! A page with one heading that marks itself as ready.

use leptos::prelude::*;

fn main() {
    mount_to_body(|| view! { <h1>"Leer"</h1> });
    if let Some(root) = document().document_element() {
        // If the browser refuses this, the measurement shows a page that is never ready.
        let _ = root.set_attribute("data-ready", "true");
    }
}
