//! Deletion of all data, after a confirmation.

use leptos::prelude::*;

use super::heading::TITLE;
use crate::i18n::texts::PageTexts;
use crate::state::{self, FormStore, PortfolioStore, SavingStore};
use crate::ui::language::use_texts;
use crate::ui::widgets::show_if::ShowIf;

/// The section with the button that deletes all stored data.
#[component]
pub fn ForgetEverything() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let form = expect_context::<FormStore>();
    let saving = expect_context::<SavingStore>();
    let t = use_texts::<PageTexts>();
    let is_asking = RwSignal::new(false);
    let ask = move |_| {
        is_asking.set(true);
        state::focus_soon("keep-everything");
    };
    let keep = move |_| {
        is_asking.set(false);
        state::focus_soon("delete-everything");
    };
    let delete = move |_| {
        state::forget_everything(portfolio, form, saving);
        is_asking.set(false);
        state::focus(TITLE);
    };
    let ask_button = move || {
        view! {
            <p><button type="button" class="button" id="delete-everything" on:click=ask>{t.privacy_delete}</button></p>
        }
    };
    view! {
        <h2>{t.privacy_delete}</h2>
        <p>{t.privacy_delete_note}</p>
        <ShowIf when=move || is_asking.get() fallback=ask_button>
            <p><strong>{t.privacy_delete_ask}</strong></p>
            <p class="actions">
                <button type="button" class="button" id="keep-everything" on:click=keep>{t.privacy_delete_no}</button>
                <button type="button" class="button button-danger" on:click=delete>{t.privacy_delete_yes}</button>
            </p>
        </ShowIf>
    }
}
