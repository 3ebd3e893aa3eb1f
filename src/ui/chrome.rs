//! The frame of the page: skip link, header with navigation and switches, footer, status line.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::{entry, offline, words};
use crate::i18n::Lang;
use crate::i18n::texts::{MessageTexts, ShellTexts};
use crate::portfolio::Theme;
use crate::state::{self, Message, Opened, Session, Undo, View};

/// The first thing the keyboard reaches. Moves the focus by script: the fragment belongs to the plan.
pub fn skip_link(lang: Lang) -> AnyView {
    let skip = |event: MouseEvent| {
        event.prevent_default();
        state::focus("main");
    };
    view! { <a class="skip-link" href="#main" on:click=skip>{ShellTexts::of(lang).skip}</a> }.into_any()
}

/// Name, navigation and language.
pub fn header(session: Session, lang: Lang) -> AnyView {
    let t = ShellTexts::of(lang);
    // Drawn anew only when links come or go: a click or the focus on one must not be lost because something was saved.
    let has_contract = Memo::new(move |_| session.portfolio.opened.with(|opened| *opened != Opened::Nothing));
    let has_stored = Memo::new(move |_| session.portfolio.contracts.with(|contracts| !contracts.is_empty()));
    view! {
        <header class="site-header">
            <div class="wrap site-header-row">
                <a class="brand" href=move || session.navigation.href(session.navigation.first_view())>
                    <span class={"brand-mark"} aria-hidden="true"></span>
                    "Fristklar"
                </a>
                <nav class="site-nav" aria-label=t.nav>
                    {move || navigation(session, lang, has_contract.get(), has_stored.get())}
                </nav>
                <div class="switch" role="group" aria-label=t.language>
                    {language_button(session, lang, Lang::De, "DE", t.german)}
                    {language_button(session, lang, Lang::En, "EN", t.english)}
                </div>
            </div>
        </header>
    }
    .into_any()
}

fn navigation(session: Session, lang: Lang, has_contract: bool, has_stored: bool) -> AnyView {
    let t = ShellTexts::of(lang);
    let contract_views = has_contract.then(|| {
        view! {
            {link(session, View::Deadlines, t.nav_deadlines.into_any())}
            {link(session, View::Costs, t.nav_costs.into_any())}
            {link(session, View::Steps, steps_label(session, t.nav_steps))}
            {link(session, View::Letter, t.nav_letter.into_any())}
        }
    });
    let contracts = has_stored.then(|| link(session, View::Contracts, t.nav_contracts.into_any()));
    let backup = link(session, View::Backup, t.nav_backup.into_any());
    view! { <ul>{contract_views} {contracts} {backup}</ul> }.into_any()
}

fn steps_label(session: Session, label: &'static str) -> AnyView {
    view! {
        {label}
        <span class="nav-count">{move || words::progress_short(session)}</span>
    }
    .into_any()
}

fn link(session: Session, view: View, label: AnyView) -> AnyView {
    let current = move || (session.navigation.view.get() == view).then_some("page");
    view! { <li><a href=move || session.navigation.href(view) aria-current=current>{label}</a></li> }.into_any()
}

fn language_button(session: Session, shown: Lang, lang: Lang, short: &'static str, name: &'static str) -> AnyView {
    let id = if lang == Lang::De { "lang-de" } else { "lang-en" };
    let choose = move |_| {
        session.portfolio.choose_lang(lang);
        // The page is drawn anew; the button keeps the focus.
        state::focus_soon(id);
    };
    view! {
        <button type="button" id=id lang=lang.tag() aria-pressed=(shown == lang).to_string() on:click=choose>
            <span aria-hidden="true">{short}</span>
            <span class="sr-only">{name}</span>
        </button>
    }
    .into_any()
}

/// Legal line, pages, appearance, and whether everything is saved.
pub fn footer(session: Session, lang: Lang) -> AnyView {
    let t = ShellTexts::of(lang);
    let page = move |view: View, label: &'static str| {
        let current = move || (session.navigation.view.get() == view).then_some("page");
        view! { <li><a href=move || session.navigation.href(view) aria-current=current>{label}</a></li> }
    };
    let saved = move || {
        let fine = session.saving.keeping.with(|keeping| keeping.may_save() && *keeping != state::Keeping::Full);
        if fine { t.saved } else { t.not_saved }
    };
    let choose = move |event| {
        session.portfolio.choose_theme(match event_target_value(&event).as_str() {
            "light" => Theme::Light,
            "dark" => Theme::Dark,
            _ => Theme::System,
        });
    };
    let option = move |theme: Theme, value: &'static str, label: &'static str| {
        view! { <option value=value selected=move || session.portfolio.theme.get() == theme>{label}</option> }
    };
    view! {
        <footer class="site-footer" aria-label=t.footer>
            <div class="wrap">
                <ul class="footer-links">
                    {page(View::Imprint, t.nav_imprint)}
                    {page(View::Privacy, t.nav_privacy)}
                    {page(View::Accessibility, t.nav_accessibility)}
                    {page(View::Help, t.nav_help)}
                </ul>
                <p class="footer-theme">
                    <label for="theme">{t.theme}</label>
                    <select id="theme" on:change=choose>
                        {option(Theme::System, "system", t.theme_system)}
                        {option(Theme::Light, "light", t.theme_light)}
                        {option(Theme::Dark, "dark", t.theme_dark)}
                    </select>
                </p>
                <p class="footer-legal">{t.legal} " " {t.not_affiliated} " " {saved} ". " {offline::note(session, lang)}</p>
            </div>
        </footer>
    }
    .into_any()
}

/// Passing messages, read out without moving the focus.
pub fn status_line(session: Session, lang: Lang) -> AnyView {
    let message = move || {
        let message = session.status.message.get()?;
        match words::early_message(&message, lang) {
            Some(text) => Some(view! { <span>{text}</span> {close(session, lang)} }.into_any()),
            // All others come of what is done in the second part.
            None => session.jobs.second_part.get().loaded().map(|part| (part.message)(session, message, lang)),
        }
    };
    let shown = move || session.status.message.with(Option::is_some);
    view! { <div class="status-line" class:is-shown=shown role="status">{message}</div> }.into_any()
}

fn close(session: Session, lang: Lang) -> AnyView {
    let close = move |_| session.status.clear();
    view! { <button type="button" class="link-button" on:click=close>{ShellTexts::of(lang).close}</button> }.into_any()
}

pub(super) fn passing(session: Session, message: Message, lang: Lang) -> AnyView {
    let undo = message.undo().cloned().map(|undo| undo_button(session, undo, lang));
    view! { <span>{words::message(&message, lang)}</span> {undo} {close(session, lang)} }.into_any()
}

fn undo_button(session: Session, undo: Undo, lang: Lang) -> AnyView {
    // The button goes; what came back takes the focus.
    let back = match &undo {
        Undo::Contracts(_) => super::TITLE.to_owned(),
        Undo::Entry(_, key, _) => entry::row_id(key),
    };
    let take_back = move |_| {
        session.portfolio.undo(undo.clone());
        state::focus_step(&back);
    };
    view! { <button type="button" class="link-button" on:click=take_back>{MessageTexts::of(lang).undo}</button> }
        .into_any()
}
