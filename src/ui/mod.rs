//! The views. They read the session and its plan and call the session's methods; they compute nothing, store nothing
//! and hold no text of their own.

mod answer;
mod backup;
mod calendar;
mod chrome;
mod contract_line;
mod contracts;
mod costs;
mod deadlines;
mod entry;
mod forget;
mod form;
mod import;
mod late;
mod letter;
mod next_step;
mod notices;
mod offline;
mod pages;
mod reasoning;
mod second_part;
mod send;
mod share;
mod steps;
mod summary;
mod timeline;
pub mod widgets;
mod wording;
mod words;

use leptos::prelude::*;

use self::wording::Wording;

use crate::i18n::Lang;
use crate::i18n::texts::{CostTexts, FieldTexts, PlanTexts, ShellTexts, StepTexts};
use crate::state::{Session, View};

/// Id of the heading that takes the focus when the view changes.
const TITLE: &str = "title";

/// The whole page.
///
/// `session` is already loaded and tied to the browser.
pub fn app(session: Session) -> AnyView {
    second_part::load(session);
    Effect::new(move |_| crate::state::set_title(&document_title(&session)));
    // Words and formats differ everywhere between languages, so a change of language draws the page anew.
    (move || {
        let lang = session.portfolio.lang.get();
        Wording::provide(lang, session.shown);
        page(session, lang)
    })
    .into_any()
}

fn page(session: Session, lang: Lang) -> AnyView {
    view! {
        {chrome::skip_link(lang)}
        {chrome::header(session, lang)}
        <main id="main" tabindex="-1">
            {notices::notices(session, lang)}
            {move || view_of(session, lang, session.navigation.view.get())}
        </main>
        {chrome::footer(session, lang)}
        {chrome::status_line(session, lang)}
        {share::dialog(session, lang)}
    }
    .into_any()
}

fn view_of(session: Session, lang: Lang, view: View) -> AnyView {
    match view {
        View::Start => form::view(session, lang),
        View::Deadlines => deadlines::view(session, lang),
        _ => second_part::view(session, lang, view),
    }
}

/// What a view is called; nothing for the first one, which is the page itself.
fn view_name(view: View, lang: Lang) -> &'static str {
    let t = ShellTexts::of(lang);
    match view {
        View::Start => "",
        View::Deadlines => PlanTexts::of(lang).heading,
        View::Backup => t.nav_backup,
        View::Summary => PlanTexts::of(lang).summary,
        View::Costs => CostTexts::of(lang).heading,
        View::Steps => StepTexts::of(lang).heading,
        View::Letter => t.nav_letter,
        View::Contracts => t.nav_contracts,
        View::Import => t.nav_import,
        View::Help => t.nav_help,
        View::Imprint => t.nav_imprint,
        View::Privacy => t.nav_privacy,
        View::Accessibility => t.nav_accessibility,
    }
}

fn document_title(session: &Session) -> String {
    let lang = session.portfolio.lang.get();
    let heading = view_name(session.navigation.view.get(), lang);
    let error = if shows_field_errors(*session) { FieldTexts::of(lang).prefix } else { "" };
    let mut title = String::new();
    for part in [error, heading] {
        if !part.is_empty() {
            title.push_str(part);
            title.push(' ');
        }
    }
    if !heading.is_empty() {
        title.push_str("– ");
    }
    title.push_str(ShellTexts::of(lang).title);
    title
}

/// Whether the form is shown with errors.
fn shows_field_errors(session: Session) -> bool {
    session.navigation.view.get() == View::Start && !session.form.field_errors.with(Vec::is_empty)
}

/// The heading of a view; takes the focus when the view changes.
fn heading(text: impl IntoAny) -> AnyView {
    view! { <h1 id=TITLE tabindex="-1">{text.into_any()}</h1> }.into_any()
}
