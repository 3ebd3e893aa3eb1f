//! Deleting everything, once it was asked for twice.

use leptos::prelude::*;

use crate::i18n::Lang;
use crate::i18n::texts::PageTexts;
use crate::state::{self, Session};

/// The section that deletes all that is stored.
pub fn everything(session: Session, lang: Lang) -> AnyView {
    let t = PageTexts::of(lang);
    let asked = RwSignal::new(false);
    let delete = move |_| {
        state::forget_everything(session.portfolio, session.form, session.saving);
        asked.set(false);
        state::focus(super::TITLE);
    };
    let ask = move |_| {
        asked.set(true);
        state::focus_soon("keep-everything");
    };
    let keep = move |_| {
        asked.set(false);
        state::focus_soon("delete-everything");
    };
    let buttons = move || {
        if asked.get() {
            view! {
                <p><strong>{t.privacy_delete_ask}</strong></p>
                <p class="actions">
                    <button type="button" class="button" id="keep-everything" on:click=keep>{t.privacy_delete_no}</button>
                    <button type="button" class="button button-danger" on:click=delete>{t.privacy_delete_yes}</button>
                </p>
            }
            .into_any()
        } else {
            view! {
                <p><button type="button" class="button" id="delete-everything" on:click=ask>{t.privacy_delete}</button></p>
            }
            .into_any()
        }
    };
    view! {
        <h2>{t.privacy_delete}</h2>
        <p>{t.privacy_delete_note}</p>
        {buttons}
    }
    .into_any()
}
