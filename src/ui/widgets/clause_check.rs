//! The clause check: which of the eight clauses the documents have, word in an unusual way, or lack.

use std::sync::Arc;

use leptos::prelude::*;

use super::finding::{Sentence, document_name};
use crate::content::Content;
use crate::documents::{CheckedClause, ClauseState, Deviation, Found, Quote, Reading, check, settle};
use crate::i18n::texts::{ClauseTexts, DocumentTexts};
use crate::i18n::{Lang, fill, names};
use crate::state::{self, ShownPlan};
use crate::ui::language::{use_lang, use_texts};
use crate::ui::phrases;
use crate::ui::widgets::content::WithContent;
use crate::ui::widgets::reactive::reactive;
use crate::ui::widgets::sources::Sources;

/// What documents say of the eight clauses: each with its sentence, how it deviates, or what applies where it is missing.
#[component]
pub fn ClauseCheck(
    /// The name of each document.
    names: Arc<Vec<String>>,
    readings: Arc<Vec<Reading>>,
    /// DOM id of the element around it, which has the focus after loading was tried again.
    place: &'static str,
) -> impl IntoView {
    let t = use_texts::<ClauseTexts>();
    let show = move |content: &Content| {
        let checked = check(&readings, &settle(&readings));
        let clause = |one: CheckedClause| {
            let sentences = sentences(&one.state, &names, &readings);
            view! { <ClauseItem one sentences content /> }
        };
        let clauses: Vec<_> = checked.into_iter().map(clause).collect();
        view! { <ul class="clauses">{clauses}</ul> }.into_any()
    };
    view! { <p>{t.intro}</p> <WithContent place show /> }
}

/// The sentences of a clause with the names of their documents.
fn sentences(state: &ClauseState, names: &[String], readings: &[Reading]) -> Vec<(Quote, String)> {
    let found: &[Found] = match state {
        ClauseState::Found(found) | ClauseState::Deviating(found, _) => found,
        ClauseState::Missing => &[],
    };
    let sentence = |at: &Found| {
        let finding = readings.get(at.document)?.findings.get(at.finding)?;
        Some((finding.sentence.clone(), names.get(at.document).cloned().unwrap_or_default()))
    };
    let mut sentences: Vec<(Quote, String)> = Vec::new();
    for found in found.iter().filter_map(sentence) {
        // One sentence can say several things.
        if !sentences.contains(&found) {
            sentences.push(found);
        }
    }
    sentences
}

#[component]
fn ClauseItem<'a>(one: CheckedClause, sentences: Vec<(Quote, String)>, content: &'a Content) -> impl IntoView + use<> {
    let lang = use_lang();
    let t = use_texts::<ClauseTexts>();
    let CheckedClause { clause, state } = one;
    let note = content.clause(clause.id());
    let title = note.map(|note| note.title.clone());
    let (word, state_name) = match &state {
        ClauseState::Found(_) => (t.found, "found"),
        ClauseState::Deviating(..) => (t.deviating, "deviating"),
        ClauseState::Missing => (t.missing, "missing"),
    };
    let how = match &state {
        ClauseState::Deviating(_, deviation) => Some(view! { <p>{deviation_text(*deviation, lang)}</p> }),
        _ => None,
    };
    let missing = note.filter(|_| state == ClauseState::Missing).map(|note| {
        view! {
            <p>{note.missing.clone()}</p>
            <p class="quiet">{fill(t.look, &[("where", &note.look)])}</p>
        }
    });
    // What is usual is somebody's word; a clause that was found speaks for itself.
    let sources = note
        .filter(|_| !matches!(state, ClauseState::Found(_)))
        .map(|note| view! { <Sources keys=&note.sources content /> });
    let sentences: Vec<_> = sentences
        .into_iter()
        .map(|(quote, name)| {
            let document = Some(document_name(&name, DocumentTexts::of(lang)));
            view! { <Sentence quote document from=Vec::new() /> }
        })
        .collect();
    view! {
        <li class="clause" data-clause=clause.id() data-state=state_name>
            <p class="clause-title"><strong>{title}</strong> " " <span class="mark">{word}</span></p>
            {how}
            {sentences}
            {missing}
            {sources}
        </li>
    }
}

/// How a clause differs from what is usual.
fn deviation_text(deviation: Deviation, lang: Lang) -> String {
    let t = ClauseTexts::of(lang);
    match deviation {
        Deviation::LongerNotice(notice) | Deviation::ShorterNotice(notice) => {
            fill(t.notice_length, &[("notice", &phrases::notice(notice, lang))])
        }
        Deviation::OtherNotice => t.other_notice.to_owned(),
        Deviation::CalendarEnd => t.calendar_end.to_owned(),
        Deviation::DoesNotRenew => t.does_not_renew.to_owned(),
        Deviation::RenewsForSameTerm => t.renews_for_same.to_owned(),
        Deviation::RenewsForMonths(months) => fill(t.renews_for, &[("months", &names::months(months.get(), lang))]),
        Deviation::RenewsIndefinitely => t.renews_on.to_owned(),
        Deviation::EmailExcluded => t.email_excluded.to_owned(),
        Deviation::HigherPrice => t.higher_price.to_owned(),
        Deviation::LowerPrice => t.lower_price.to_owned(),
        Deviation::CanBeReduced => t.can_be_reduced.to_owned(),
        Deviation::Refunded => t.refunded.to_owned(),
        Deviation::EarlyFee => t.early_fee.to_owned(),
    }
}

/// The clause check of the contract shown; nothing where no documents are kept with it. The element around it has the id
/// `clause-check`.
#[component]
pub fn ClauseCheckOfShown() -> impl IntoView {
    let shown = expect_context::<ShownPlan>();
    let kept = Memo::new(move |_| state::kept_documents(shown));
    reactive(move || {
        let (names, readings) = kept.get();
        (!readings.is_empty()).then(|| view! { <ClauseCheck names readings place="clause-check" /> })
    })
}
