//! The dialog with the links to a contract: what each holds is said before it is copied.

use crate::dom::prelude::*;

use crate::i18n::Lang;
use crate::i18n::texts::{LinkTexts, ShareTexts, ShellTexts};
use crate::state::{self, Later, Session};

const DIALOG: &str = "share-dialog";

/// The button that opens the dialog. It waits for the part that draws the dialog, and asks again for one that failed.
pub fn button(session: Session, lang: Lang) -> AnyView {
    let open = move |_| match session.later.get_untracked() {
        Later::Here => state::open_dialog(DIALOG),
        Later::Failed => state::load_later(session),
        Later::Awaited => {}
    };
    let waits = move || session.later.get() == Later::Awaited;
    view! { <button type="button" class="button" disabled=waits on:click=open>{LinkTexts::of(lang).share}</button> }
        .into_any()
}

/// The dialog, as soon as it can be drawn.
pub fn dialog(session: Session, lang: Lang) -> AnyView {
    (move || (session.later.get() == Later::Here).then(|| share_dialog(session, lang))).into_any()
}

#[crate::dom::later(later)]
fn share_dialog(session: Session, lang: Lang) -> AnyView {
    let t = ShareTexts::of(lang);
    let with_price = RwSignal::new(false);
    let address = move |bookmark: bool| {
        state::share_address(&session, &session.page_address(), bookmark, with_price.get()).unwrap_or_default()
    };
    let has_price = move || session.contract.with(|contract| contract.is_some_and(|contract| contract.price.is_some()));
    let note = move || if with_price.get() { t.share_note_price } else { t.share_note };
    view! {
        <dialog id=DIALOG aria-labelledby="share-title">
            <h2 id="share-title">{t.share_title}</h2>
            <p id="share-note">{note}</p>
            {move || has_price().then(|| view! {
                <p class="check">
                    <input
                        type="checkbox"
                        id="share-price"
                        prop:checked=move || with_price.get()
                        on:change=move |event| with_price.set(event_target_checked(&event))
                    />
                    <label for="share-price">{t.share_price}</label>
                </p>
            })}
            <input class="link-text" type="text" id="share-link" readonly aria-label=LinkTexts::of(lang).share prop:value=move || address(false) />
            <p>
                <button type="button" class="button button-primary" on:click=move |_| state::copy(session, &untrack(|| address(false)))>
                    {t.share_copy}
                </button>
            </p>
            <h3>{t.bookmark_title}</h3>
            <p>{t.bookmark_note}</p>
            <input class="link-text" type="text" id="bookmark-link" readonly aria-label=t.bookmark_title prop:value=move || address(true) />
            <p>
                <button type="button" class="button" on:click=move |_| state::copy(session, &untrack(|| address(true)))>
                    {t.bookmark_copy}
                </button>
            </p>
            <p class="quiet">{t.stays_local}</p>
            <p>
                <button type="button" class="button" on:click=move |_| state::close_dialog(DIALOG)>
                    {ShellTexts::of(lang).close}
                </button>
            </p>
        </dialog>
    }
    .into_any()
}
