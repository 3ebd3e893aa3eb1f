//! The last sensible days to export, and what the log of exports says about the next one.

use leptos::prelude::*;

use crate::domain::plus_days;
use crate::i18n::fill;
use crate::i18n::texts::JourneyTexts;
use crate::journey::schedule::{export_days, export_spacing};
use crate::journey::sheets::exports;
use crate::state::{PortfolioStore, ShownPlan};
use crate::ui::language::{use_texts, use_wording};
use crate::ui::widgets::due::Toned;
use crate::ui::widgets::figure::DayText;

/// The steps in which an export is planned or requested.
pub(super) const STEPS: [&str; 4] = ["plan-export", "data-export", "last-export-slot", "final-export"];

/// Days the files of an export can be downloaded.
const DOWNLOAD_DAYS: i64 = 2;

#[component]
pub(super) fn ExportPlanner() -> impl IntoView {
    view! {
        <ExportDays />
        <ExportWarnings />
    }
}

/// The days on which an export should be requested.
#[component]
fn ExportDays() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let shown = expect_context::<ShownPlan>();
    let wording = use_wording();
    let t = use_texts::<JourneyTexts>();
    move || {
        let (record, plan) = (portfolio.record.get()?, shown.plan.get()?);
        let days = export_days(&plan, &record.answers);
        let names = [t.export_trial, t.export_safety, t.export_final];
        // In a short term the earlier ones are missing.
        let names = names.into_iter().skip(names.len() - days.len());
        let rows: Vec<_> = names
            .zip(days)
            .map(|(name, day)| {
                let until = plus_days(day, DOWNLOAD_DAYS);
                let note = if day < plan.as_of {
                    view! { <Toned text=t.export_past tone="calm" /> }.into_any()
                } else {
                    fill(t.export_until, &[("day", &wording.long_day(until))]).into_any()
                };
                let day = view! { <DayText day text=wording.short_day(day) /> };
                view! { <li><strong>{name}</strong> ": " {day} " · " {note}</li> }
            })
            .collect();
        let spacing = if record.answers.edition.is_some() { t.exports_spacing } else { t.exports_spacing_unknown };
        let spacing = fill(spacing, &[("n", &export_spacing(&record.answers).to_string())]);
        Some(view! {
            <h3>{t.exports}</h3>
            <p class="quiet">{spacing}</p>
            <ul class="export-days">{rows}</ul>
        })
    }
}

/// An export still to be downloaded, and the first day for the next request.
#[component]
fn ExportWarnings() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let wording = use_wording();
    let t = use_texts::<JourneyTexts>();
    move || {
        let record = portfolio.record.get()?;
        let today = portfolio.day();
        let state = exports(&record.entries, &record.answers);
        let pending = state.pending.map(|(day, until)| {
            let text = if until < today { t.export_pending_past } else { t.export_pending };
            let text = fill(text, &[("day", &wording.long_day(day)), ("until", &wording.long_day(until))]);
            view! { <p class="trap" role="alert">{text} " " {t.export_deletes}</p> }
        });
        let next = state.next.map(|day| view! { <p>{fill(t.export_next, &[("day", &wording.long_day(day))])}</p> });
        Some(view! { {pending} {next} })
    }
}
