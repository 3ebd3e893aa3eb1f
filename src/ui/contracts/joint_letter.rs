//! The link to one letter for several contracts.

use leptos::prelude::*;

use crate::i18n::fill;
use crate::i18n::texts::OverviewTexts;
use crate::letters::joint_notice::JointNotice;
use crate::state::{NavigationStore, PortfolioStore, View};
use crate::ui::language::use_texts;

/// Opens the letter about the contract with the next deadline, which then names the others as well.
#[component]
pub(super) fn JointLetterLink(notice: JointNotice, class: &'static str) -> impl IntoView {
    let t = use_texts::<OverviewTexts>();
    let portfolio = expect_context::<PortfolioStore>();
    let navigation = expect_context::<NavigationStore>();
    let label = match notice.count() {
        1 => t.open_letter.to_owned(),
        count => fill(t.one_letter, &[("n", &count.to_string())]),
    };
    let href = navigation.record_href(&notice.about.id, View::Letter);
    let name = move |_| portfolio.name_in_one_notice(&notice.about.id, &notice.also);
    view! { <a class=class href=href on:click=name>{label}</a> }
}
