//! Whether the page is being printed, for parts that are otherwise not drawn completely.

use leptos::prelude::*;

use crate::browser::events;

/// Whether the page is being printed, as long as the surrounding view is shown.
pub fn while_printing() -> ReadSignal<bool> {
    let (printing, set_printing) = signal(false);
    StoredValue::new_local(events::on_print(move |is_printing| set_printing.set(is_printing)));
    printing
}
