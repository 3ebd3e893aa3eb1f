//! Mounts the page into the document and says that it is ready.

use fristklar::browser::{crash, document, events};
use fristklar::{dom, state, ui};

fn main() {
    crash::install();
    let Some(place) = document::mount_point() else { return };
    let loaded = state::load();
    let long = loaded.took_long();
    let begin = move || {
        dom::mount(&place, || {
            let session = state::start(loaded);
            (ui::app(session), move || {
                document::remove_shell();
                state::keep_readiness_current(session);
            })
        });
    };
    if long { events::soon(begin) } else { begin() }
}
