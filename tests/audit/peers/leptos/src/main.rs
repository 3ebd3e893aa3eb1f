//! A page that holds one heading and says when it is there.

use leptos::prelude::*;

fn main() {
    mount_to_body(|| view! { <h1>"Leer"</h1> });
    if let Some(root) = document().document_element() {
        // A browser that refuses this shows in the measurement as a page that is never ready.
        let _ = root.set_attribute("data-ready", "true");
    }
}
