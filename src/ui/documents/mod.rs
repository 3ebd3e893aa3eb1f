//! The view for order forms and agreements: choose or paste them, see what they say and where, settle what is open, and
//! take contracts from them.

use leptos::prelude::*;

use crate::i18n::texts::ShellTexts;
use crate::ui::language::use_texts;
use crate::ui::widgets::heading::Heading;

#[component]
pub fn DocumentsView() -> impl IntoView {
    view! {
        <div class="wrap view documents">
            <Heading>{use_texts::<ShellTexts>().nav_documents}</Heading>
        </div>
    }
}
