//! Footer: links to text pages, theme, legal note, and the save status.

use leptos::prelude::*;

use super::header::NavLink;
use crate::i18n::texts::{OfflineTexts, ShellTexts};
use crate::portfolio::Theme;
use crate::state::{PortfolioStore, SavingStore, View, Word};
use crate::ui::language::use_texts;
use crate::ui::widgets::dropdown::Dropdown;
use crate::ui::widgets::reactive::reactive;

#[component]
pub fn Footer() -> impl IntoView {
    let saving = expect_context::<SavingStore>();
    let t = use_texts::<ShellTexts>();
    let saved = reactive(move || if saving.is_saved() { t.saved } else { t.not_saved });
    view! {
        <footer class="site-footer" aria-label=t.footer>
            <div class="wrap">
                <ul class="footer-links">
                    <NavLink view=View::Imprint>{t.nav_imprint}</NavLink>
                    <NavLink view=View::Privacy>{t.nav_privacy}</NavLink>
                    <NavLink view=View::Accessibility>{t.nav_accessibility}</NavLink>
                    <NavLink view=View::Help>{t.nav_help}</NavLink>
                </ul>
                <p class="footer-theme">
                    <ThemeSelect />
                </p>
                <p class="footer-legal">{t.legal} " " {t.not_affiliated} " " {saved} ". " <OfflineNote /></p>
            </div>
        </footer>
    }
}

#[component]
fn ThemeSelect() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let t = use_texts::<ShellTexts>();
    let themes = vec![(Theme::System, t.theme_system), (Theme::Light, t.theme_light), (Theme::Dark, t.theme_dark)];
    let choose = move |theme| portfolio.choose_theme(theme);
    view! {
        <label for="theme">{t.theme}</label>
        <Dropdown id="theme" options=themes dom_value=Theme::word value=move || portfolio.theme.get() on_change=choose />
    }
}

/// Whether the page works offline, once all files it needs are stored in this browser.
#[component]
fn OfflineNote() -> impl IntoView {
    let saving = expect_context::<SavingStore>();
    let t = use_texts::<OfflineTexts>();
    reactive(move || {
        let offline = saving.offline.get();
        offline.kept.then(|| view! { <span id="offline">{if offline.cut_off { t.cut_off } else { t.kept }}</span> })
    })
}
