//! The field beside the form by which an order form is read instead of being typed in.

use leptos::ev::Event;
use leptos::prelude::*;

use crate::i18n::texts::DocumentViewTexts;
use crate::state::{self, JobsStore, NavigationStore, View};
use crate::ui::language::use_texts;
use crate::ui::widgets::drop_zone::DropZone;

/// A field for documents; they are read in their own view. Files can be dropped anywhere beside it, too.
#[component]
pub fn DocumentField() -> impl IntoView {
    let t = use_texts::<DocumentViewTexts>();
    let documents = expect_context::<JobsStore>().documents;
    let navigation = expect_context::<NavigationStore>();
    let show = move || state::write_address(navigation, View::Documents, None);
    documents.choose_dropped(show);
    let choose = move |event: Event| {
        if documents.choose(&event) {
            show();
        }
    };
    view! {
        <div class="form-document">
            <DropZone
                id="document-file"
                label=t.start_file
                hint=t.start_hint
                accept=state::DOCUMENT_TYPES
                multiple=true
                on_files=choose
            />
            <a class="action-link" href=move || navigation.href(View::Documents)>{t.start_link}</a>
            <a class="action-link" href=move || navigation.href(View::Import)>{t.start_table}</a>
        </div>
    }
}
