//! Mounts the page into the document and says that it is ready.

use fristklar::browser::{crash, document};
use fristklar::state::{DrawingStage, Session};
use fristklar::{state, ui};
use leptos::prelude::*;
use leptos::web_sys::HtmlElement;

fn main() {
    crash::install();
    let Some(place) = document::mount_point() else { return };
    // Separate tasks for stored data, stores, frame and view, so that none blocks the browser for long. The static
    // shell is visible until everything is rendered.
    state::load(move |loaded| state::soon(move || state::start(loaded, move |session| mount(place, session))));
}

fn mount(place: HtmlElement, session: Session) {
    // The page lives as long as the document.
    mount_to(place, move || {
        Effect::new(move |_| {
            if session.drawing.is_due(DrawingStage::View) {
                document::remove_shell();
                state::keep_readiness_current(session.navigation, session.second_part);
            }
        });
        view! { <ui::App /> }
    })
    .forget();
}
