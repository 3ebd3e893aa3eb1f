//! The menu of the header, and what it says of the contracts. In the second part of the program.

use leptos::ev::FocusEvent;
use leptos::prelude::*;

use super::header::{MENU, MENU_BUTTON, NavLink};
use crate::i18n::texts::{MenuTexts, ShellTexts};
use crate::i18n::{Lang, counted};
use crate::portfolio::Theme;
use crate::state::{self, NavigationStore, PortfolioStore, View, Word};
use crate::ui::language::{use_lang, use_texts};
use crate::ui::widgets::dropdown::Dropdown;
use crate::ui::widgets::reactive::reactive;

/// What is neither about one contract nor about the list of them: files, help, language and appearance. Closes when one
/// of its links is followed, when another view is shown, and when the focus leaves it; the browser closes it on Escape
/// and on a click elsewhere.
#[component]
pub fn Menu() -> impl IntoView {
    let navigation = expect_context::<NavigationStore>();
    let (t, shell) = (use_texts::<MenuTexts>(), use_texts::<ShellTexts>());
    Effect::new(move |earlier: Option<View>| {
        let view = navigation.view.get();
        // It may have been opened before its contents were there.
        if earlier.is_some_and(|earlier| earlier != view) {
            state::close_popover(MENU);
        }
        view
    });
    let left = move |event: FocusEvent| {
        if state::has_focus_left(&event, MENU) {
            state::close_popover(MENU);
        }
    };
    view! {
        <div class="menu" on:focusout=left>
            <ul on:click=move |_| state::close_popover(MENU)>
                <NavLink view=View::Backup>{shell.nav_backup}</NavLink>
                <NavLink view=View::Import>{shell.nav_import}</NavLink>
                <NavLink view=View::Documents>{shell.nav_documents}</NavLink>
                <NavLink view=View::Help>{shell.nav_help}</NavLink>
            </ul>
            <div class="switch" role="group" aria-label=t.language>
                <LanguageButton lang=Lang::De name=t.german />
                <LanguageButton lang=Lang::En name=t.english />
            </div>
            <ThemeSelect />
        </div>
    }
}

#[component]
fn LanguageButton(lang: Lang, name: &'static str) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let id = match lang {
        Lang::De => "lang-de",
        Lang::En => "lang-en",
    };
    let choose = move |_| {
        portfolio.choose_lang(lang);
        // The whole page is rendered again, with the menu closed.
        state::focus_soon(MENU_BUTTON);
    };
    view! {
        <button type="button" id=id lang=lang.tag() aria-pressed=(lang == use_lang()).to_string() on:click=choose>
            {name}
        </button>
    }
}

#[component]
fn ThemeSelect() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let t = use_texts::<MenuTexts>();
    let themes = vec![(Theme::System, t.theme_system), (Theme::Light, t.theme_light), (Theme::Dark, t.theme_dark)];
    let choose = move |theme| portfolio.choose_theme(theme);
    view! {
        <label for="theme">{t.theme}</label>
        <Dropdown id="theme" options=themes dom_value=Theme::word value=move || portfolio.theme.get() on_change=choose />
    }
}

/// How many contracts there are that are not archived, and of how many others than the one shown the deadline has passed.
#[component]
pub fn ContractCount() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let navigation = expect_context::<NavigationStore>();
    let t = use_texts::<MenuTexts>();
    let count = move || portfolio.contracts.with(|all| all.iter().filter(|record| !record.archived).count());
    let passed = Memo::new(move |_| portfolio.count_overdue(navigation.view.get() == View::Contracts));
    let badge = reactive(move || {
        Some(passed.get()).filter(|passed| *passed > 0).map(|passed| {
            let words = counted(passed, t.passed_one, t.passed_many);
            let title = words.clone();
            view! {
                <span class="badge nav-passed" id="passed" data-tone="danger" title=title>
                    <span aria-hidden="true">{passed}</span>
                    <span class="sr-only">", " {words}</span>
                </span>
            }
        })
    });
    view! { {count} " " {badge} }
}
