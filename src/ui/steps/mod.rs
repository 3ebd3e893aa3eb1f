//! The checklist: the steps in groups, with their days, progress and sheets.

mod explanation;
mod exports;
mod handover;
mod item;
mod name_field;
mod people;
mod preparation;
mod questions;
mod record;
mod retention;
mod sections;
mod sending;
mod sheet;
mod shown_steps;
mod work;

use leptos::prelude::*;

use self::people::{NameThem, People};
use self::preparation::PreparationPanel;
use self::questions::Questions;
use self::sections::Sections;
use self::shown_steps::ShownSteps;
use self::work::Work;
use crate::content::Applies;
use crate::content::steps::STEPS;
use crate::i18n::fill;
use crate::i18n::texts::{JourneyTexts, PlanTexts, StepTexts, TimetableTexts};
use crate::journey::schedule::applies;
use crate::state::{NavigationStore, PortfolioStore, ShownPlan, View};
use crate::ui::language::{use_lang, use_texts, use_wording};
use crate::ui::widgets::calendar::{CalendarButton, LoadedCalendarMore};
use crate::ui::widgets::contract_line::ContractLine;
use crate::ui::widgets::groups::hours;
use crate::ui::widgets::heading::Heading;
use crate::ui::widgets::progress_bar::ProgressBar;
use crate::ui::widgets::reactive::reactive;

#[component]
pub fn StepsView() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let navigation = expect_context::<NavigationStore>();
    let t = use_texts::<JourneyTexts>();
    let shown_steps = ShownSteps::new();
    let work = Work::new(shown_steps);
    view! {
        <div class="wrap view steps">
            <ContractLine />
            <div class="step-tools">
                <Heading>{use_texts::<StepTexts>().heading}</Heading>
                {move || {
                    let (done, all) = portfolio.progress();
                    view! { <ProgressBar done all /> }
                }}
                <CalendarButton />
                <LoadedCalendarMore />
                <Questions />
                <PreparationPanel />
            </div>
            <People shown_steps />
            <Shortage work />
            <Sections work />
            <div class="step-tools steps-end">
                <a class="action-link" href=move || navigation.href(View::Summary)>{use_texts::<PlanTexts>().summary}</a>
                <HiddenSteps />
            </div>
            <p class="quiet">{t.labels_vary} " " <NameThem /></p>
        </div>
    }
}

/// By how much the time is too short for all steps.
#[component]
fn Shortage(work: Work) -> impl IntoView {
    let wording = use_wording();
    let t = use_texts::<TimetableTexts>();
    let short = Memo::new(move |_| work.with_dated(|dated| (dated.short_by, dated.hours_a_day.minutes())));
    reactive(move || {
        let (short_by, a_day) = short.get().filter(|(short_by, _)| *short_by > 0)?;
        let said = fill(t.short, &[("a_day", &hours(a_day, wording)), ("hours", &hours(short_by, wording))]);
        Some(view! { <p class="trap">{said}</p> })
    })
}

fn condition(rule: Applies, t: &JourneyTexts) -> &'static str {
    match rule {
        Applies::Always | Applies::Clause(_) => "",
        Applies::AccountExecutive => t.for_executive,
        Applies::Online => t.for_online,
        Applies::AppExchange => t.for_appexchange,
        Applies::Reseller => t.for_reseller,
        Applies::AutoRenewing => t.for_auto,
        Applies::ManualRenewal => t.for_manual,
        Applies::AccountEngagement => t.for_engagement,
        Applies::EuCustomer => t.for_eu,
    }
}

/// The steps that do not apply, with the reasons.
#[component]
fn HiddenSteps() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let shown = expect_context::<ShownPlan>();
    let lang = use_lang();
    let t = use_texts::<JourneyTexts>();
    let terms = Memo::new(move |_| {
        let answers = portfolio.record.with(|record| record.as_ref().map(|record| record.answers));
        shown.contract.get().zip(answers)
    });
    move || {
        let (contract, answers) = terms.get()?;
        let hidden: Vec<_> = STEPS
            .iter()
            // Nobody misses what is about a clause that is as usual.
            .filter(|step| !matches!(step.applies, Applies::Clause(_)))
            .filter(|step| !applies(step.applies, &contract, &answers))
            .map(|step| {
                let because = fill(t.hidden_because, &[("when", condition(step.applies, t))]);
                view! { <li>{step.title().get(lang)} " " <span class="quiet">{because}</span></li> }
            })
            .collect();
        (!hidden.is_empty()).then(|| {
            view! { <details class="hidden-steps"><summary>{t.hidden}</summary><ul>{hidden}</ul></details> }
        })
    }
}
