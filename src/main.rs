//! Mounts the page into the document and says that it is ready.

use fristklar::browser::{crash, document};
use fristklar::{dom, state, ui};

fn main() {
    crash::install();
    let Some(place) = document::mount_point() else { return };
    dom::mount(&place, || {
        let session = state::start();
        (ui::app(session), move || {
            document::remove_shell();
            state::keep_readiness_current(session);
        })
    });
}
