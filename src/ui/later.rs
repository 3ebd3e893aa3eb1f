//! The views that are not needed for the first answer: they are in the part of the program that follows.

use leptos::prelude::*;

use super::{backup, contracts, costs, deadlines, import, letter, pages, steps, summary};
use crate::i18n::Lang;
use crate::i18n::texts::StepTexts;
use crate::state::{self, Later, Session, View};

/// One of these views, or what is said in its place while the part is not here.
pub fn view(session: Session, lang: Lang, view: View) -> AnyView {
    let instead = match session.later.get() {
        Later::Here => return drawn(session, lang, view),
        Later::Awaited => view! { <p class="quiet">{StepTexts::of(lang).loading}</p> }.into_any(),
        Later::Failed => failed(session, lang),
    };
    view! { <div class="wrap view">{super::heading(super::view_name(view, lang))} {instead}</div> }.into_any()
}

/// Says that the part did not arrive, and asks for it again.
pub fn failed(session: Session, lang: Lang) -> AnyView {
    let t = StepTexts::of(lang);
    let again = move |_| {
        state::load_later(session);
        // The button goes; the heading stands in its place, whatever comes.
        state::focus_soon(super::TITLE);
    };
    view! {
        <p>{t.load_failed}</p>
        <p><button type="button" class="button" on:click=again>{t.load_again}</button></p>
    }
    .into_any()
}

fn drawn(session: Session, lang: Lang, view: View) -> AnyView {
    match view {
        View::Start | View::Deadlines => deadlines::view(session, lang),
        View::Costs => costs::view(session, lang),
        View::Steps => steps::view(session, lang),
        View::Letter => letter::view(session, lang),
        View::Contracts => contracts::view(session, lang),
        View::Backup => backup::view(session, lang),
        View::Summary => summary::view(session, lang),
        View::Import => import::view(session, lang),
        View::Help => pages::help(session, lang),
        View::Imprint => pages::imprint(lang),
        View::Privacy => pages::privacy(session, lang),
        View::Accessibility => pages::accessibility(lang),
    }
}
