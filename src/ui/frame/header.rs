//! Skip link, and header with navigation and language.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::i18n::Lang;
use crate::i18n::texts::ShellTexts;
use crate::state::{self, NavigationStore, Opened, PortfolioStore, SecondPartStore, View};
use crate::ui::language::{use_lang, use_texts};
use crate::ui::widgets::reactive::reactive;
use crate::ui::widgets::show_if::ShowIf;

/// The first element the keyboard reaches. Moves the focus by script, because the fragment belongs to the plan.
#[component]
pub fn SkipLink() -> impl IntoView {
    let skip = |event: MouseEvent| {
        event.prevent_default();
        state::focus("main");
    };
    view! { <a class="skip-link" href="#main" on:click=skip>{use_texts::<ShellTexts>().skip}</a> }
}

#[component]
pub fn Header() -> impl IntoView {
    let navigation = expect_context::<NavigationStore>();
    let t = use_texts::<ShellTexts>();
    view! {
        <header class="site-header">
            <div class="wrap site-header-row">
                <a class="brand" href=move || navigation.href(navigation.first_view())>
                    <span class={"brand-mark"} aria-hidden="true"></span>
                    "Fristklar"
                </a>
                <nav class="site-nav" aria-label=t.nav>
                    <Navigation />
                </nav>
                <div class="switch" role="group" aria-label=t.language>
                    <LanguageButton lang=Lang::De short="DE" name=t.german />
                    <LanguageButton lang=Lang::En short="EN" name=t.english />
                </div>
            </div>
        </header>
    }
}

#[component]
fn Navigation() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let t = use_texts::<ShellTexts>();
    let has_contract = move || portfolio.opened.with(|opened| *opened != Opened::Nothing);
    let has_stored = move || portfolio.contracts.with(|contracts| !contracts.is_empty());
    let second_part = expect_context::<SecondPartStore>();
    let progress = move || {
        let (done, all) = (second_part.loaded()?.progress)(portfolio);
        Some(format!(" {done}/{all}"))
    };
    view! {
        <ul>
            <ShowIf when=has_contract>
                <NavLink view=View::Deadlines>{t.nav_deadlines}</NavLink>
                <NavLink view=View::Costs>{t.nav_costs}</NavLink>
                <NavLink view=View::Steps>{t.nav_steps} <span class="nav-count">{reactive(progress)}</span></NavLink>
                <NavLink view=View::Letter>{t.nav_letter}</NavLink>
            </ShowIf>
            <ShowIf when=has_stored>
                <NavLink view=View::Contracts>{t.nav_contracts}</NavLink>
            </ShowIf>
            <NavLink view=View::Backup>{t.nav_backup}</NavLink>
        </ul>
    }
}

/// A list item with a link to a view, marked if that view is shown.
#[component]
pub fn NavLink(view: View, children: Children) -> impl IntoView {
    let navigation = expect_context::<NavigationStore>();
    let current = move || (navigation.view.get() == view).then(|| "page".to_owned());
    view! { <li><a href=move || navigation.href(view) aria-current=current>{children()}</a></li> }
}

#[component]
fn LanguageButton(
    lang: Lang,
    /// The text of the button, such as "DE".
    short: &'static str,
    /// The accessible name.
    name: &'static str,
) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let id = match lang {
        Lang::De => "lang-de",
        Lang::En => "lang-en",
    };
    let choose = move |_| {
        portfolio.choose_lang(lang);
        // The whole page is rendered again; this gives the button the focus back.
        state::focus_soon(id);
    };
    view! {
        <button type="button" id=id lang=lang.tag() aria-pressed=(lang == use_lang()).to_string() on:click=choose>
            <span aria-hidden="true">{short}</span>
            <span class="sr-only">{name}</span>
        </button>
    }
}
