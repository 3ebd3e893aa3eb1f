//! The lines of services: what was ordered, and whether its figures agree.

use leptos::prelude::*;

use crate::documents::{Agreement, DaysAgreement, LineRole, Reading, ServiceLine, day_text};
use crate::i18n::texts::{DocumentTexts, DocumentViewTexts};
use crate::i18n::{Lang, Locale, amount, fill};
use crate::state::Understanding;
use crate::ui::language::{use_lang, use_texts, use_wording};
use crate::ui::widgets::finding::{Sentence, document_name};
use crate::ui::widgets::reactive::reactive;

/// All lines of services of all documents.
#[component]
pub(super) fn ServicesList(understanding: Understanding) -> impl IntoView {
    let t = use_texts::<DocumentViewTexts>();
    let (lang, wording) = (use_lang(), use_wording());
    reactive(move || {
        let locale = wording.locale();
        let read = understanding.read.get();
        let lines: Vec<_> = read.iter().flat_map(|(name, reading)| lines(name, reading, lang, locale)).collect();
        let has_wrong_sum = read.iter().any(|(_, reading)| reading.services.sum_agrees() == Some(false));
        (!lines.is_empty()).then(|| {
            view! {
                <h3>{t.services}</h3>
                {has_wrong_sum.then(|| view! { <p class="trap">{t.sum_wrong}</p> })}
                <ul class="found-list">{lines}</ul>
            }
        })
    })
}

fn lines(name: &str, reading: &Reading, lang: Lang, locale: Locale) -> Vec<AnyView> {
    let roles = reading.services.roles();
    let document = document_name(name, DocumentTexts::of(lang));
    let line = |(line, role): (&ServiceLine, LineRole)| {
        let said: Vec<_> = remarks(line, role, lang).into_iter().map(|text| view! { <li>{text}</li> }).collect();
        let said = (!said.is_empty()).then(|| view! { <ul class="finding-doubts">{said}</ul> });
        view! {
            <li class="finding">
                <p class="finding-value"><strong>{line.product.clone()}</strong> " " {values(line, lang, locale)}</p>
                <Sentence quote=line.line.clone() document=Some(document.clone()) from=Vec::new() />
                {said}
            </li>
        }
        .into_any()
    };
    reading.services.lines.iter().zip(roles).map(line).collect()
}

/// What a line says, in a row.
fn values(line: &ServiceLine, lang: Lang, locale: Locale) -> String {
    let t = DocumentViewTexts::of(lang);
    let money = |cents| amount(cents, line.currency.unwrap_or_default(), locale);
    let days = match (line.start, line.end) {
        (Some(start), Some(end)) => {
            Some(format!("{} – {}", day_text(start, lang, locale), day_text(end, lang, locale)))
        }
        (start, end) => start.or(end).map(|day| day_text(day, lang, locale)),
    };
    let parts = [
        days,
        line.months.map(|months| fill(t.line_months, &[("n", &months.to_string())])),
        line.quantity.map(|quantity| fill(t.line_quantity, &[("n", &quantity.to_string())])),
        line.unit_price.map(|price| fill(t.line_price, &[("price", &money(price))])),
        line.total.or(line.year_total).map(|total| fill(t.line_total, &[("total", &money(total))])),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// What is special about a line, and what does not agree in it.
fn remarks(line: &ServiceLine, role: LineRole, lang: Lang) -> Vec<&'static str> {
    let t = DocumentViewTexts::of(lang);
    let role = match role {
        LineRole::OwnEnd => Some(t.line_own),
        LineRole::AddOn => Some(t.line_addon),
        LineRole::FreeMonths => Some(t.line_free),
        LineRole::Ramp => Some(t.line_ramp),
        LineRole::Base | LineRole::Included => None,
    };
    let sums = (line.agreement() == Agreement::Disagrees).then_some(t.line_wrong);
    let days = (line.days_agreement() == DaysAgreement::Disagree).then_some(t.line_days);
    [role, sums, days].into_iter().flatten().collect()
}
