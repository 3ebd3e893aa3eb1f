//! Mounts the page into the document and says that it is ready.

use fristklar::browser::{crash, document};
use fristklar::{dom, state, ui};

fn main() {
    crash::install();
    let Some(place) = document::mount_point() else { return };
    state::load(move |loaded| {
        dom::mount(&place, || {
            let session = state::start(loaded);
            (ui::app(session), move || {
                document::remove_shell();
                state::keep_readiness_current(session);
            })
        });
    });
}
