//! Addresses that others use, and the recipient's e-mail addresses.

use leptos::prelude::*;

use super::detail_field::{set_typed, typed};
use crate::i18n::texts::{FieldTexts, LetterTexts};
use crate::letters::letter::{self, Detail, LetterField};
use crate::state::PortfolioStore;
use crate::ui::language::use_texts;
use crate::ui::widgets::content::WithContent;
use crate::ui::widgets::field::{FieldParts, TextField};
use crate::ui::widgets::sources::Sources;

/// Keys of the sources that report these addresses.
const REPORTED_BY: [&str; 3] = ["C2", "C4", "C7"];

/// Addresses that others use, with the sources. For information only; nothing is filled in.
#[component]
pub(super) fn WhereOthersWrite() -> impl IntoView {
    let t = use_texts::<LetterTexts>();
    let keys = REPORTED_BY.map(str::to_owned);
    view! {
        <details class="letter-others">
            <summary>{t.others}</summary>
            <ul>
                <li>{t.others_email}</li>
                <li>{t.others_post}</li>
            </ul>
            <p>{t.others_note}</p>
            <WithContent
                place="letter-recipient"
                show=move |content| view! { <Sources keys=&keys content /> }.into_any()
            />
        </details>
    }
}

/// The field for e-mail addresses. Invalid ones are reported when the field loses the focus.
#[component]
pub(super) fn EmailField() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let t = use_texts::<LetterTexts>();
    let detail = Detail::Field(LetterField::Email);
    let value = move || typed(portfolio, detail);
    // Read from the store, because browsers also send `focusout` when the field is removed along with the view and its
    // signals.
    let is_unreadable = move || !letter::reads_as_addresses(&untrack(|| typed(portfolio, detail)));
    let has_error = RwSignal::new(is_unreadable());
    let parts = FieldParts {
        id: "letter-email",
        label: t.email,
        hint: t.email_hint,
        error: Memo::new(move |_| has_error.get().then(|| t.email_wrong.to_owned())),
        error_prefix: use_texts::<FieldTexts>().prefix,
    };
    let on_input = move |text| {
        set_typed(portfolio, detail, text);
        if !is_unreadable() {
            has_error.set(false);
        }
    };
    view! {
        <div on:focusout=move |_| has_error.set(is_unreadable())>
            <TextField parts class="input-text" value on_input />
        </div>
    }
}
