//! The checklist: phases, steps with their dates, what was done, and what is filled in on the way.

mod explanation;
mod exports;
mod item;
mod questions;
mod record;
mod retention;
mod sheet;

use std::sync::Arc;

use leptos::prelude::*;

use super::next_step::progress_bar;
use super::{calendar, contract_line, words};
use crate::content::steps::STEPS;
use crate::content::{Applies, Phase, Step};
use crate::domain::{Day, Plan};
use crate::i18n::texts::{JourneyTexts, PlanTexts, StepTexts};
use crate::i18n::{Lang, fill};
use crate::portfolio::StepStatus;
use crate::schedule::{Scheduled, applies, schedule};
use crate::state::{Session, View};

pub use explanation::{notes, source_name, sources};

/// The steps view.
pub fn view(session: Session, lang: Lang) -> AnyView {
    let timetable = Memo::new(move |_| {
        let record = session.portfolio.record.get()?;
        let plan = session.shown.plan.get()?;
        let scheduled = schedule(&session.shown.contract.get()?, &plan, &record.answers, &record.progress);
        let rows = scheduled.into_iter().map(|scheduled| {
            let done = record.progress.get(scheduled.step.id);
            Row { scheduled, status: done.status, done_on: done.done_on }
        });
        Some(Timetable { rows: rows.collect(), plan })
    });
    let phases: Vec<_> = Phase::ALL.into_iter().map(|phase| phase_section(session, timetable, phase, lang)).collect();
    view! {
        <div class="wrap view steps">
            {contract_line::contract_line(session, lang)}
            {super::heading(StepTexts::of(lang).heading)}
            {move || {
                let (done, all) = words::progress(session);
                progress_bar(done, all, lang)
            }}
            <p class="actions">{calendar::button(session, lang)}</p>
            {calendar::more(session, RwSignal::new(false), lang)}
            {questions::questions(session, lang)}
            {phases}
            {hidden_steps(session, lang)}
            <p><a class="action-link" href=move || session.navigation.href(View::Summary)>{PlanTexts::of(lang).summary}</a></p>
            <p class="quiet">{JourneyTexts::of(lang).labels_vary}</p>
        </div>
    }
    .into_any()
}

/// The dates of all steps that apply. Notes are not in it, so that typing one moves no date.
#[derive(Clone, PartialEq)]
struct Timetable {
    rows: Vec<Row>,
    plan: Arc<Plan>,
}

/// A step with its date and how far it is.
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

fn phase_section(session: Session, timetable: Memo<Option<Timetable>>, phase: Phase, lang: Lang) -> AnyView {
    let t = JourneyTexts::of(lang);
    // The list changes only with the terms and answers, so that ticking a step leaves every control where it is.
    let mine = Memo::new(move |_| {
        let contract = session.shown.contract.get();
        session.portfolio.record.with(|record| {
            let shown = |step: &&Step| match (record, &contract) {
                (Some(record), Some(contract)) => applies(step.applies, contract, &record.answers),
                _ => true,
            };
            STEPS.iter().filter(|step| step.phase == phase).filter(shown).map(|step| step.id).collect::<Vec<_>>()
        })
    });
    // A step that stays keeps its place, what is open in it and the focus, whatever is answered elsewhere.
    let one = move |id: &'static str| {
        STEPS.iter().find(|step| step.id == id).map(|step| item::item(session, timetable, step, lang))
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
                <For each=move || mine.get() key=|id| *id children=one />
            </ol>
        </section>
    }
    .into_any()
}

fn applies_to(rule: Applies, lang: Lang) -> &'static str {
    let t = JourneyTexts::of(lang);
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

/// Steps that do not apply, with the reason: hidden, never lost.
fn hidden_steps(session: Session, lang: Lang) -> AnyView {
    let t = JourneyTexts::of(lang);
    let terms = Memo::new(move |_| {
        let answers = session.portfolio.record.with(|record| record.as_ref().map(|record| record.answers));
        session.shown.contract.get().zip(answers)
    });
    let list = move || {
        let (contract, answers) = terms.get()?;
        let hidden: Vec<_> = STEPS
            .iter()
            .filter(|step| !applies(step.applies, &contract, &answers))
            .map(|step| {
                let because = fill(t.hidden_because, &[("when", applies_to(step.applies, lang))]);
                view! { <li>{step.title().get(lang)} " " <span class="quiet">{because}</span></li> }
            })
            .collect();
        (!hidden.is_empty()).then(|| {
            view! { <details class="hidden-steps"><summary>{t.hidden}</summary><ul>{hidden}</ul></details> }
        })
    };
    view! { {list} }.into_any()
}
