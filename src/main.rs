//! Mounts the page into the document and says that it is ready.

use fristklar::browser::{crash, document};
use fristklar::{state, ui};
use leptos::prelude::*;

fn main() {
    crash::install();
    let Some(place) = document::mount_point() else { return };
    state::load(move |loaded| {
        // The page lives as long as the document.
        mount_to(place, move || {
            let session = state::start(loaded);
            Effect::new(move |_| {
                document::remove_shell();
                state::keep_readiness_current(session);
            });
            view! { <ui::App /> }
        })
        .forget();
    });
}
