//! What is kept of a contract's documents, beside what the contract says now.

use leptos::prelude::*;

use super::finding::{FindingItem, Sentence, document_name};
use crate::documents::{KeptReading, Value, document_kind, value_text};
use crate::i18n::texts::{DocumentTexts, ReadingTexts};
use crate::i18n::{counted, fill};
use crate::state::{self, DamagedReading, KeptDocument, PortfolioStore, ShownPlan};
use crate::ui::language::{Wording, use_texts, use_wording};
use crate::ui::widgets::details::LazyDetails;
use crate::ui::widgets::heading::TITLE;
use crate::ui::widgets::reactive::reactive;

/// DOM id of the `<details>` that holds the readings of the contract shown.
pub const READINGS: &str = "readings";

/// All documents of the contract shown, in the order in which they were read.
#[component]
pub fn ReadingsOfShown() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let shown = expect_context::<ShownPlan>();
    let wording = use_wording();
    let kept = Memo::new(move |_| state::kept_with_contract(portfolio, shown));
    let documents = reactive(move || {
        wording.track_locale();
        let all = kept.get();
        let is_last = all.len() == 1;
        let documents: Vec<_> = all
            .into_iter()
            .enumerate()
            .map(|(place, one)| match one {
                Ok(one) => view! { <Document one place is_last /> }.into_any(),
                Err(damaged) => view! { <DamagedDocument damaged place is_last /> }.into_any(),
            })
            .collect();
        view! { {documents} }
    });
    view! { <p class="quiet">{use_texts::<ReadingTexts>().intro}</p> {documents} }
}

/// What was found in a document.
#[component]
fn Document(one: KeptDocument, place: usize, is_last: bool) -> impl IntoView {
    let t = use_texts::<ReadingTexts>();
    let words = use_texts::<DocumentTexts>();
    let wording = use_wording();
    let KeptDocument { kept, instead, price } = one;
    let name = document_name(&kept.name, words);
    let id = format!("reading-{place}");
    let read_on = fill(t.read_on, &[("day", &wording.long_day(kept.read_on))]);
    let notes = [(kept.is_shortened, t.shortened), (kept.reading.is_cut, t.is_cut)];
    let notes: Vec<_> =
        notes.into_iter().filter(|(is, _)| *is).map(|(_, note)| view! { <p class="quiet">{note}</p> }).collect();
    let price = price.map(|(then, now)| {
        let currency = kept.reading.services.lines.iter().find_map(|line| line.currency).unwrap_or_default();
        let amounts = [("then", wording.money(then, currency)), ("now", wording.money(now, currency))];
        let amounts = amounts.each_ref().map(|(name, amount)| (*name, amount.as_str()));
        view! { <p class="trap">{fill(t.price_differs, &amounts)}</p> }
    });
    let differing = instead.iter().flatten().count();
    let differs = (differing > 0).then(|| {
        view! { <p class="trap">{counted(differing, t.differs_one, t.differs_many)}</p> }
    });
    let items: Vec<_> = kept
        .reading
        .findings
        .iter()
        .enumerate()
        .map(|(finding, found)| {
            let said = said(&kept, finding, instead.get(finding).and_then(Option::as_ref), wording);
            let said: Vec<_> = said.into_iter().map(|text| view! { <p>{text}</p> }).collect();
            view! { <FindingItem finding=found.clone()>{said}</FindingItem> }
        })
        .collect();
    let findings = if items.is_empty() {
        view! { <p>{t.nothing}</p> }.into_any()
    } else {
        view! { <ul class="found-list">{items}</ul> }.into_any()
    };
    let lines: Vec<_> = kept.reading.services.lines.iter().map(|line| line.line.clone()).collect();
    let services = (!lines.is_empty()).then(|| {
        let summary = counted(lines.len(), t.lines_one, t.lines_many);
        view! {
            <LazyDetails summary=move || summary.clone()>
                {lines.iter().cloned().map(|quote| view! { <Sentence quote document=None from=Vec::new() /> }).collect_view()}
            </LazyDetails>
        }
    });
    view! {
        <section class="kept-document" aria-labelledby=id>
            <h3 id=id.clone()><span translate="no">{name.clone()}</span></h3>
            <p class="quiet">{document_kind(kept.reading.kind, wording.lang)} ", " {read_on}</p>
            {notes}
            {differs}
            {price}
            {findings}
            {services}
            <Remove name place is_last />
        </section>
    }
}

/// What the reader said of a finding, and what the contract says instead.
fn said(kept: &KeptReading, finding: usize, instead: Option<&Value>, wording: Wording) -> Vec<String> {
    let t = ReadingTexts::of(wording.lang);
    let text = |value: &Value| value_text(value, wording.lang, wording.locale());
    let own = kept.reading.findings.get(finding).map(|found| &found.value);
    let answer = kept.answer(finding).map(|value| {
        if Some(value) == own { t.confirmed.to_owned() } else { fill(t.chosen, &[("value", &text(value))]) }
    });
    let instead = instead.map(|value| fill(t.now, &[("value", &text(value))]));
    answer.into_iter().chain(instead).collect()
}

/// A reading that cannot be read: it is named, and stays until it is removed.
#[component]
fn DamagedDocument(damaged: DamagedReading, place: usize, is_last: bool) -> impl IntoView {
    let t = use_texts::<ReadingTexts>();
    let name = if damaged.name.is_empty() { t.unnamed.to_owned() } else { damaged.name };
    let id = format!("reading-{place}");
    view! {
        <section class="kept-document" aria-labelledby=id>
            <h3 id=id.clone()><span translate="no">{name.clone()}</span></h3>
            <p class="trap">{t.damaged}</p>
            <Remove name place is_last />
        </section>
    }
}

#[component]
fn Remove(name: String, place: usize, is_last: bool) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let shown = expect_context::<ShownPlan>();
    let t = use_texts::<ReadingTexts>();
    let remove = move |_| {
        state::remove_reading(portfolio, shown, place);
        // The button disappears, and with the last reading all that is around it.
        state::focus_soon(if is_last { TITLE } else { READINGS });
    };
    let what = fill(t.remove_what, &[("name", &name)]);
    view! {
        <p class="actions">
            <button type="button" class="button" on:click=remove aria-label=what>{t.remove}</button>
        </p>
    }
}
