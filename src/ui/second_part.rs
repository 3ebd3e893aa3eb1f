//! The second part of the program: where it begins, how it is loaded, and what stands in for its views until then.

use leptos::task::spawn_local;
use wasm_split_helpers::SplitLoaderError;

use leptos::prelude::*;

use super::{backup, calendar, chrome, contracts, costs, deadlines, form, import, late, letter, next_step, notices};
use super::{pages, reasoning, share, steps, summary};
use crate::i18n::Lang;
use crate::i18n::texts::StepTexts;
use crate::state::{self, SecondPart, SecondPartState, Session, View};

/// The one function at which `cargo xtask build` splits the program: what can only be reached through it is left out of
/// the first part. Calling it loads the second part; after a failure it may be called again.
#[cfg(split)]
#[wasm_split_helpers::wasm_split(later, fallible)]
fn second_part() -> Result<SecondPart, SplitLoaderError> {
    Ok(SECOND_PART)
}

/// Without splitting, as under `trunk serve`, there is nothing to load.
#[cfg(not(split))]
async fn second_part() -> Result<SecondPart, SplitLoaderError> {
    Ok(SECOND_PART)
}

const SECOND_PART: SecondPart = SecondPart {
    view: drawn,
    levers: late::levers,
    next_step: next_step::next,
    reasoning: reasoning::explained,
    share_dialog: share::share_dialog,
    offer_calendar: calendar::enter,
    calendar_details: calendar::said,
    base_choice: form::asked,
    notice: notices::beside_the_answer,
    link_problem: notices::reason,
    message: chrome::passing,
    keep_rest_current: state::keep_rest_current,
};

/// Loads the second part; also once more, after it failed.
pub fn load(session: Session) {
    session.jobs.second_part_is_loading();
    spawn_local(async move { session.jobs.second_part_arrived(second_part().await.ok()) });
}

/// A view of the second part, or what is said in its place while that is not here.
pub fn view(session: Session, lang: Lang, view: View) -> AnyView {
    let instead = match session.jobs.second_part.get() {
        SecondPartState::Loaded(part) => return (part.view)(session, lang, view),
        SecondPartState::Loading => view! { <p class="quiet">{StepTexts::of(lang).loading}</p> }.into_any(),
        SecondPartState::Failed => failed(session, lang),
    };
    view! { <div class="wrap view">{super::heading(super::view_name(view, lang))} {instead}</div> }.into_any()
}

/// Says that the second part did not arrive, and asks for it again.
pub fn failed(session: Session, lang: Lang) -> AnyView {
    let t = StepTexts::of(lang);
    let again = move |_| {
        load(session);
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
