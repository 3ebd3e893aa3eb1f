//! The last sensible days to export, and what the log of exports says of the next one.

use leptos::prelude::*;

use crate::domain::plus_days;
use crate::i18n::texts::JourneyTexts;
use crate::i18n::{Lang, day_long, fill};
use crate::schedule::{export_days, export_spacing};
use crate::sheets::exports;
use crate::state::Session;
use crate::ui::next_step::toned;
use crate::ui::words::short_day;

/// The steps in which an export is planned or requested.
const STEPS: [&str; 4] = ["plan-export", "data-export", "last-export-slot", "final-export"];

/// Days the files of an export can be downloaded.
const DOWNLOAD_DAYS: i64 = 2;

pub(super) fn planner(session: Session, step: &'static str, lang: Lang) -> Option<AnyView> {
    STEPS.contains(&step).then(|| view! { {move || dates(session, lang)} {move || warnings(session, lang)} }.into_any())
}

fn dates(session: Session, lang: Lang) -> Option<AnyView> {
    let t = JourneyTexts::of(lang);
    let (record, plan) = (session.portfolio.record.get()?, session.shown.plan.get()?);
    let locale = session.shown.locale.get();
    let days = export_days(&plan, &record.answers);
    let names = [t.export_trial, t.export_safety, t.export_final];
    // A short term has no room for the earlier ones.
    let names = names.into_iter().skip(names.len() - days.len());
    let rows: Vec<_> = names
        .zip(&days)
        .map(|(name, day)| {
            let until = plus_days(*day, DOWNLOAD_DAYS);
            let note = if *day < plan.as_of {
                toned(t.export_past.to_owned(), "calm")
            } else {
                fill(t.export_until, &[("day", &day_long(until, locale))]).into_any()
            };
            view! { <li><strong>{name}</strong> ": " {short_day(*day, locale)} " · " {note}</li> }
        })
        .collect();
    let spacing = if record.answers.edition.is_some() { t.exports_spacing } else { t.exports_spacing_unknown };
    let spacing = fill(spacing, &[("n", &export_spacing(&record.answers).to_string())]);
    Some(
        view! {
            <h3>{t.exports}</h3>
            <p class="quiet">{spacing}</p>
            <ul class="export-days">{rows}</ul>
        }
        .into_any(),
    )
}

fn warnings(session: Session, lang: Lang) -> Option<AnyView> {
    let t = JourneyTexts::of(lang);
    let record = session.portfolio.record.get()?;
    let (locale, today) = (session.shown.locale.get(), session.portfolio.day());
    let state = exports(&record.entries, &record.answers);
    let pending = state.pending.map(|(day, until)| {
        let text = if until < today { t.export_pending_past } else { t.export_pending };
        let text = fill(text, &[("day", &day_long(day, locale)), ("until", &day_long(until, locale))]);
        view! { <p class="trap" role="alert">{text} " " {t.export_deletes}</p> }
    });
    let next = state.next.map(|day| view! { <p>{fill(t.export_next, &[("day", &day_long(day, locale))])}</p> });
    Some(view! { {pending} {next} }.into_any())
}
