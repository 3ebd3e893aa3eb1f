//! What is said about the page without its server: a line in the footer, and the offer of a newer version.

use leptos::prelude::*;

use crate::i18n::Lang;
use crate::i18n::texts::OfflineTexts;
use crate::state::{self, Offline, Session};

/// How the page stands to its server, once there is something to say.
pub fn note(session: Session, lang: Lang) -> AnyView {
    (move || {
        let offline = session.saving.offline.get();
        offline.kept.then(|| kept(offline, lang))
    })
    .into_any()
}

fn kept(offline: Offline, lang: Lang) -> AnyView {
    let t = OfflineTexts::of(lang);
    let text = if offline.cut_off { t.cut_off } else { t.kept };
    view! { <span id="offline">{text}</span> }.into_any()
}

/// The message that everything is kept now, or that what was kept cannot be deleted.
pub fn message(ready: bool, lang: Lang) -> &'static str {
    let t = OfflineTexts::of(lang);
    if ready { t.ready } else { t.files_stay }
}

/// The offer to change to the version that waits. It is never changed unasked.
pub fn newer_version(session: Session, lang: Lang) -> Option<AnyView> {
    session.saving.offline.with(|offline| offline.newer).then(|| offer(session, lang))
}

fn offer(session: Session, lang: Lang) -> AnyView {
    let t = OfflineTexts::of(lang);
    let load = move |_| session.saving.load_newer_version();
    let stay = move |_| {
        session.saving.dismiss_newer_version();
        // The button goes with its banner.
        state::focus(super::TITLE);
    };
    view! {
        <div class="banner" data-tone="info" role="status" id="newer-version">
            <p>{t.newer} " " {t.newer_note}</p>
            <p class="actions">
                <button type="button" class="button button-primary" on:click=load>{t.load}</button>
                <button type="button" class="button" on:click=stay>{t.later}</button>
            </p>
        </div>
    }
    .into_any()
}
