//! How long each kind of record from this year must be kept.

use leptos::prelude::*;

use crate::content::Retention;
use crate::domain::keep_until;
use crate::i18n::fill;
use crate::i18n::texts::JourneyTexts;
use crate::state::PortfolioStore;
use crate::ui::language::{use_texts, use_wording};

#[component]
pub(super) fn RetentionPeriods(kinds: Vec<Retention>) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let wording = use_wording();
    let t = use_texts::<JourneyTexts>();
    let rows: Vec<_> = kinds
        .into_iter()
        .map(|Retention { records, years, note, .. }| {
            let period = move || {
                let kept = years.and_then(|years| Some((years, keep_until(portfolio.day(), years)?)));
                match kept {
                    Some((years, (year, until))) => {
                        let values = [
                            ("n", &*years.to_string()),
                            ("year", &year.to_string()),
                            ("day", &wording.long_day(until)),
                        ];
                        fill(t.retention_keep, &values)
                    }
                    None => t.retention_none.to_owned(),
                }
            };
            view! {
                <dt>{records}</dt>
                <dd><strong>{period}</strong> ". " {note}</dd>
            }
        })
        .collect();
    view! { <h3>{t.retention}</h3> <dl class="retention">{rows}</dl> }
}
