//! Footer: links to text pages, legal note, the save status, and whether the page works offline.

use leptos::prelude::*;

use super::header::NavLink;
use crate::i18n::texts::{FooterTexts, ShellTexts};
use crate::state::{DrawingStage, SavingStore, SecondPartStore, View};
use crate::ui::language::use_texts;
use crate::ui::widgets::reactive::reactive;

#[component]
pub fn Footer() -> impl IntoView {
    let saving = expect_context::<SavingStore>();
    let second_part = expect_context::<SecondPartStore>();
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
                <p class="footer-legal">{t.legal} " " {t.not_affiliated} " " {saved} "."</p>
                {reactive(move || second_part.at(DrawingStage::Unseen).map(|part| (part.offline_note)()))}
            </div>
        </footer>
    }
}

/// Whether the page works offline, once all files it needs are stored in this browser. In the second part of the program.
#[component]
pub fn OfflineNote() -> impl IntoView {
    let saving = expect_context::<SavingStore>();
    let t = use_texts::<FooterTexts>();
    reactive(move || {
        let offline = saving.offline.get();
        offline.kept.then(
            || view! { <p class="footer-legal" id="offline">{if offline.cut_off { t.cut_off } else { t.kept }}</p> },
        )
    })
}
