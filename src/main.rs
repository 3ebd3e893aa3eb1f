//! Mounts the page into the document and says that it is ready.

use fristklar::browser::{crash, document};
use fristklar::state::{DrawingStage, Session};
use fristklar::{state, ui};
use leptos::prelude::*;
use leptos::web_sys::HtmlElement;

fn main() {
    crash::install();
    #[cfg(debug_assertions)]
    if gallery::is_asked_for() {
        return gallery::begin();
    }
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

/// Every widget in its states instead of the page, in development builds.
#[cfg(debug_assertions)]
mod gallery {
    use fristklar::browser::{document, location};
    use fristklar::state::Session;
    use fristklar::{state, ui};
    use leptos::prelude::*;
    use leptos::web_sys::HtmlElement;

    /// The address that leads here; more of a link may follow, such as `&lang=en`.
    const ADDRESS: &str = "view=gallery";
    /// The contract in all examples of the project, with a price.
    const EXAMPLE: &str = "v=1&start=2026-01-15&term=12&notice=30d&price=12000&bill=quarterly&uplift=7";

    pub fn is_asked_for() -> bool {
        location::address().fragment.starts_with(ADDRESS)
    }

    /// Opens the example, as by a link to it, and shows the gallery.
    pub fn begin() {
        let more = location::address().fragment.replacen(ADDRESS, "", 1);
        location::replace(&format!("{EXAMPLE}{more}"));
        let Some(place) = document::mount_point() else { return };
        state::load(move |loaded| state::soon(move || state::start(loaded, move |session| mount(place, session))));
    }

    fn mount(place: HtmlElement, session: Session) {
        mount_to(place, move || {
            document::remove_shell();
            state::keep_readiness_current(session.navigation, session.second_part);
            view! { <ui::GalleryPage /> }
        })
        .forget();
    }
}
