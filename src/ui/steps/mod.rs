//! The checklist: phases with their steps, dates, progress and sheets.

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
mod sheet;
mod shown_steps;

use std::sync::Arc;

use leptos::prelude::*;

use self::item::StepItem;
use self::people::People;
use self::preparation::PreparationPanel;
use self::questions::Questions;
use self::shown_steps::ShownSteps;
use crate::content::steps::STEPS;
use crate::content::{Applies, Phase, Step};
use crate::domain::{Day, Plan};
use crate::i18n::fill;
use crate::i18n::texts::{JourneyTexts, PlanTexts, StepTexts};
use crate::journey::schedule::{Scheduled, applies, schedule};
use crate::portfolio::StepStatus;
use crate::state::{NavigationStore, PortfolioStore, ShownPlan, View};
use crate::ui::language::{use_lang, use_texts};
use crate::ui::widgets::calendar::{CalendarButton, CalendarMore};
use crate::ui::widgets::contract_line::ContractLine;
use crate::ui::widgets::heading::Heading;
use crate::ui::widgets::keyed_list::KeyedList;
use crate::ui::widgets::progress_bar::ProgressBar;

#[component]
pub fn StepsView() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let shown = expect_context::<ShownPlan>();
    let navigation = expect_context::<NavigationStore>();
    let t = use_texts::<JourneyTexts>();
    let timetable = Memo::new(move |_| {
        let record = portfolio.record.get()?;
        let plan = shown.plan.get()?;
        let scheduled = schedule(&shown.contract.get()?, &plan, &record.answers, &record.progress);
        let rows = scheduled.into_iter().map(|scheduled| {
            let done = record.progress.get(scheduled.step.id);
            Row { scheduled, status: done.status, done_on: done.done_on }
        });
        Some(Timetable { rows: rows.collect(), plan })
    });
    let shown_steps = ShownSteps::new();
    view! {
        <div class="wrap view steps">
            <ContractLine />
            <Heading>{use_texts::<StepTexts>().heading}</Heading>
            {move || {
                let (done, all) = portfolio.progress();
                view! { <ProgressBar done all /> }
            }}
            <p class="actions"><CalendarButton /></p>
            <CalendarMore />
            <Questions />
            <PreparationPanel />
            <People shown_steps />
            {Phase::ALL.into_iter().map(|phase| view! { <PhaseSection phase timetable shown_steps /> }).collect_view()}
            <HiddenSteps />
            <p><a class="action-link" href=move || navigation.href(View::Summary)>{use_texts::<PlanTexts>().summary}</a></p>
            <p class="quiet">{t.labels_vary}</p>
        </div>
    }
}

/// The dates of all steps that apply. Without notes, so that typing one does not recompute everything that depends on
/// dates.
#[derive(Clone, PartialEq)]
struct Timetable {
    rows: Vec<Row>,
    plan: Arc<Plan>,
}

#[derive(Clone, PartialEq)]
struct Row {
    scheduled: Scheduled,
    status: StepStatus,
    done_on: Option<Day>,
}

impl Timetable {
    fn row(&self, step: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.scheduled.step.id == step)
    }
}

/// The applicable steps of a phase.
#[component]
fn PhaseSection(phase: Phase, timetable: Memo<Option<Timetable>>, shown_steps: ShownSteps) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let shown = expect_context::<ShownPlan>();
    let t = use_texts::<JourneyTexts>();
    // Depends on terms and answers only, so that ticking a step does not render the list again.
    let steps = Memo::new(move |_| {
        let contract = shown.contract.get();
        portfolio.record.with(|record| {
            let is_shown = |step: &&Step| match (record, &contract) {
                (Some(record), Some(contract)) => applies(step.applies, contract, &record.answers),
                _ => true,
            };
            let steps = STEPS.iter().filter(|step| step.phase == phase).filter(is_shown);
            let steps = steps.filter(|step| shown_steps.admits(step.id));
            steps.map(|step| step.id).collect::<Vec<_>>()
        })
    });
    // Keyed, so that a step stays open and keeps the focus when an answer changes the list.
    let item = move |id: &'static str| {
        STEPS.iter().find(|step| step.id == id).map(|step| view! { <StepItem step timetable /> })
    };
    let (id, name) = match phase {
        Phase::Understand => ("phase-understand", t.phase_understand),
        Phase::Prepare => ("phase-prepare", t.phase_prepare),
        Phase::Cancel => ("phase-cancel", t.phase_cancel),
        Phase::Afterwards => ("phase-afterwards", t.phase_afterwards),
    };
    view! {
        <section class="phase" aria-labelledby=id>
            <h2 id=id>{name}</h2>
            <ol class="step-list">
                <KeyedList each=move || steps.get() key=|id| (*id).to_owned() children=item />
            </ol>
        </section>
    }
}

fn condition(rule: Applies, t: &JourneyTexts) -> &'static str {
    match rule {
        Applies::Always => "",
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
