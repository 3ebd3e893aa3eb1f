//! Mounts the page into the document and says that it is ready.

use fristklar::browser::{crash, document};
use fristklar::{state, ui};
use leptos::mount::mount_to;
use leptos::prelude::*;

fn main() {
    crash::install();
    let Some(place) = document::mount_point() else { return };
    let mounted = mount_to(place, || {
        let session = state::start();
        view! { <ui::App session=session /> }
    });
    mounted.forget();
    document::set_ready();
}
