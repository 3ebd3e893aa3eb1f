//! Skip link, and header with the navigation: what concerns all contracts on top, the views of the one shown below.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::i18n::texts::ShellTexts;
use crate::state::{self, DrawingStage, NavigationStore, Opened, PortfolioStore, SecondPartStore, View};
use crate::ui::language::use_texts;
use crate::ui::widgets::reactive::reactive;
use crate::ui::widgets::show_if::ShowIf;

/// DOM id of the menu.
pub(super) const MENU: &str = "menu";
/// DOM id of the button that opens it.
pub(super) const MENU_BUTTON: &str = "menu-button";

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
    let portfolio = expect_context::<PortfolioStore>();
    let navigation = expect_context::<NavigationStore>();
    let second_part = expect_context::<SecondPartStore>();
    let t = use_texts::<ShellTexts>();
    let has_contract = move || portfolio.opened.with(|opened| *opened != Opened::Nothing);
    let has_stored = move || portfolio.contracts.with(|contracts| !contracts.is_empty());
    let count = move || second_part.loaded().map(|part| (part.contract_count)());
    let progress = move || {
        let (done, all) = (second_part.loaded()?.progress)(portfolio);
        Some(format!(" {done}/{all}"))
    };
    view! {
        <header class="site-header">
            <nav class="site-nav" aria-label=t.nav>
                <div class="wrap app-bar">
                    <a class="brand" href=move || navigation.href(navigation.first_view())>
                        <span class={"brand-mark"} aria-hidden="true"></span>
                        "Fristklar"
                    </a>
                    <ul>
                        <ShowIf when=has_stored>
                            <NavLink view=View::Contracts>
                                {t.nav_contracts} <span class="nav-count">{reactive(count)}</span>
                            </NavLink>
                        </ShowIf>
                    </ul>
                    <button type="button" id=MENU_BUTTON popovertarget=MENU>{t.menu}</button>
                    <div id=MENU popover="auto">
                        {reactive(move || second_part.at(DrawingStage::Unseen).map(|part| (part.menu)()))}
                    </div>
                </div>
                <ShowIf when=has_contract>
                    <ul class="wrap tabs">
                        <NavLink view=View::Deadlines>{t.nav_deadlines}</NavLink>
                        <NavLink view=View::Costs>{t.nav_costs}</NavLink>
                        <NavLink view=View::Steps>{t.nav_steps} <span class="nav-count">{reactive(progress)}</span></NavLink>
                        <NavLink view=View::Letter>{t.nav_letter}</NavLink>
                    </ul>
                </ShowIf>
            </nav>
        </header>
    }
}

/// A list item with a link to a view, marked if that view is shown; the costs are marked above the calculators too.
#[component]
pub fn NavLink(view: View, children: Children) -> impl IntoView {
    let navigation = expect_context::<NavigationStore>();
    let current = move || {
        let shown = navigation.view.get();
        let is_above = view == View::Costs && shown.is_calculator();
        (shown == view).then_some("page").or(is_above.then_some("true")).map(str::to_owned)
    };
    view! { <li><a href=move || navigation.href(view) aria-current=current>{children()}</a></li> }
}
