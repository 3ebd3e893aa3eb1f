//! Mounts the page into the document and says that it is ready.

use fristklar::browser::{crash, document};
use fristklar::{dom, state, ui};

fn main() {
    crash::install();
    let Some(place) = document::mount_point() else { return };
    dom::mount(&place, || ui::app(state::start()));
    document::set_ready();
}
