//! How long each kind of record must be kept, for what arises this year.

use leptos::prelude::*;

use crate::domain::keep_until;
use crate::i18n::texts::JourneyTexts;
use crate::i18n::{Lang, day_long, fill};
use crate::state::{Content, Session};

pub(super) fn table(session: Session, content: &Content, lang: Lang) -> AnyView {
    let t = JourneyTexts::of(lang);
    let rows: Vec<_> = content
        .retention
        .iter()
        .map(|kind| {
            let years = kind.years;
            let keep = move || match years.and_then(|years| keep_until(session.portfolio.day(), years)) {
                Some((year, until)) => {
                    let (years, year) = (years.unwrap_or_default().to_string(), year.to_string());
                    let until = day_long(until, session.shown.locale.get());
                    fill(t.retention_keep, &[("n", &years), ("year", &year), ("day", &until)])
                }
                None => t.retention_none.to_owned(),
            };
            view! {
                <dt>{kind.records.clone()}</dt>
                <dd><strong>{keep}</strong> ". " {kind.note.clone()}</dd>
            }
        })
        .collect();
    view! { <h3>{t.retention}</h3> <dl class="retention">{rows}</dl> }.into_any()
}
