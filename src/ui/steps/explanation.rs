//! The explanation of a step: why, the pitfall, what to do, what comes first.

use leptos::prelude::*;

use crate::content::steps::STEPS;
use crate::content::{Role, Step, StepDetails, SubStep};
use crate::i18n::texts::JourneyTexts;
use crate::journey::schedule::applies;
use crate::state::{NavigationStore, PortfolioStore, ShownPlan};
use crate::ui::language::{use_lang, use_texts};

#[component]
pub(super) fn Explanation(step: &'static Step, details: StepDetails) -> impl IntoView {
    let t = use_texts::<JourneyTexts>();
    let StepDetails { why, trap, how, .. } = details;
    let trap = trap.map(|trap| view! { <p class="trap"><strong>{t.trap} ": "</strong> {trap}</p> });
    view! {
        <p>{why}</p>
        {trap}
        <ol class="sub-steps">{how.into_iter().map(|sub_step| view! { <SubStepItem sub_step /> }).collect_view()}</ol>
        {(!step.needs.is_empty()).then(|| view! { <NeededSteps step /> })}
    }
}

/// One thing to do inside a step. The English menu labels come first, since most orgs show them; those in the page's
/// language follow in brackets if they differ.
#[component]
fn SubStepItem(sub_step: SubStep) -> impl IntoView {
    let SubStep { text, menu } = sub_step;
    let lang = use_lang();
    let menu = menu.map(|menu| {
        let translated = menu.translated(lang).map(|labels| format!(" ({labels})"));
        view! { <span class="menu-path"><span lang="en">{menu.english()}</span> {translated}</span> }
    });
    view! { <li>{text} " " {menu}</li> }
}

/// The steps to be done before a step, and whether they are done. Nothing is locked.
#[component]
fn NeededSteps(step: &'static Step) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let shown = expect_context::<ShownPlan>();
    let navigation = expect_context::<NavigationStore>();
    let lang = use_lang();
    let t = use_texts::<JourneyTexts>();
    // A step that does not apply to the contract is not in the checklist.
    let needed = Memo::new(move |_| {
        let (record, contract) = (portfolio.record.get()?, shown.contract.get()?);
        let needed = STEPS.iter().filter(|need| step.needs.contains(&need.id));
        let needed = needed.filter(|need| applies(need.applies, &contract, &record.answers));
        Some(needed.map(|need| (need, record.progress.status(need.id).is_settled())).collect::<Vec<_>>())
    });
    move || {
        let needed = needed.get().filter(|needed| !needed.is_empty())?;
        let warning = needed.iter().any(|(_, settled)| !settled).then(|| view! { <p class="quiet">{t.needs_open}</p> });
        let steps: Vec<_> = needed
            .into_iter()
            .map(|(need, settled)| {
                let id = need.id;
                let state = if settled { t.need_done } else { t.need_open };
                view! { <li><a class="action-link" href=move || navigation.step_href(id)>{need.title().get(lang)}</a> " " <span class="mark">{state}</span></li> }
            })
            .collect();
        Some(view! { <p class="quiet needs-title">{t.needs} ":"</p> <ul class="needs">{steps}</ul> {warning} })
    }
}

/// Who usually does a step.
pub(super) fn role_name(role: Role, t: &JourneyTexts) -> &'static str {
    match role {
        Role::Admin => t.role_admin,
        Role::Finance => t.role_finance,
        Role::Legal => t.role_legal,
        Role::Management => t.role_management,
    }
}
