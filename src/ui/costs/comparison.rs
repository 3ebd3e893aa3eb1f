//! CRMs compared: what matters, who is compared, scores, and the result as bars and table.

use leptos::ev::Event;
use leptos::prelude::*;

use crate::comparison::{self, BEST_SCORE, CANDIDATES, CRITERIA, Compared, Comparison, SCORES, WORST_SCORE, score_row};
use crate::content::{Candidate, Column, ColumnKind, Standing};
use crate::explain;
use crate::i18n::texts::ToolTexts;
use crate::i18n::{Lang, fill};
use crate::portfolio::entry_key;
use crate::state::{Content, Session, set_cell};
use crate::ui::steps::{notes, sources};
use crate::ui::{entry, words};

pub(super) fn tool(session: Session, content: &Content, lang: Lang) -> AnyView {
    let t = ToolTexts::of(lang);
    let costs = content.costs.clone();
    let result = {
        let costs = costs.clone();
        Memo::new(move |_| {
            session.portfolio.record.with(|record| Some(comparison::comparison(&record.as_ref()?.entries, &costs)))
        })
    };
    let criteria: Vec<_> = costs
        .criteria
        .iter()
        .map(|one| {
            let usual = Some((one.hint.clone(), one.weight));
            criterion(session, one.id.clone(), one.title.clone(), usual, result, lang)
        })
        .collect();
    let own_criteria = entry::own_rows(session, CRITERIA.to_owned(), move |id, label| {
        criterion(session, id, label, None, result, lang)
    });
    let candidates: Vec<_> = costs.candidates.iter().map(|one| known(session, one, lang)).collect();
    let own_candidates = entry::own_rows(session, CANDIDATES.to_owned(), move |id, label| {
        candidate(session, id, label, None, true, lang)
    });
    // Scores are asked for again only when a candidate or criterion comes or goes, so that typing one moves nothing.
    let asked = Memo::new(move |_| {
        result.with(|result| {
            let pick = |comparison: &Comparison| {
                let criteria = comparison.criteria.iter().filter(|one| one.counts());
                let criteria: Vec<_> = criteria.map(|one| (one.id.clone(), one.label.clone())).collect();
                let candidates: Vec<_> =
                    comparison.candidates.iter().map(|one| (one.id.clone(), one.label.clone())).collect();
                (criteria, candidates)
            };
            result.as_ref().map(pick).unwrap_or_default()
        })
    });
    let scores = move || {
        let (criteria, candidates) = asked.get();
        if candidates.is_empty() {
            return view! { <p class="quiet">{t.none_chosen}</p> }.into_any();
        }
        let forms: Vec<_> =
            candidates.iter().map(|(id, label)| scores_of(session, id, label, &criteria, lang)).collect();
        forms.into_any()
    };
    let mut keys: Vec<String> = Vec::new();
    let all =
        costs.criteria.iter().flat_map(|one| &one.sources).chain(costs.candidates.iter().flat_map(|one| &one.sources));
    for key in all {
        if !keys.contains(key) {
            keys.push(key.clone());
        }
    }
    view! {
        <p>{t.crm_intro}</p>
        <h3>{t.criteria}</h3>
        <section class="sheet" data-columns="1" aria-label=t.criteria>
            <div class="sheet-row sheet-head" aria-hidden="true"><span></span> <span>{t.knock_out}</span> <span>{t.weight}</span></div>
            <ul class="sheet-rows">{criteria} {own_criteria} {entry::adder(session, CRITERIA.to_owned(), t.own_criterion.to_owned(), lang)}</ul>
        </section>
        <h3>{t.candidates}</h3>
        <section class="sheet" data-columns="2" aria-label=t.candidates>
            <div class="sheet-row sheet-head" aria-hidden="true">
                <span></span> <span>{t.candidate}</span> <span>{t.yearly}</span> <span>{t.move_cost}</span>
            </div>
            <ul class="sheet-rows">{candidates} {own_candidates} {entry::adder(session, CANDIDATES.to_owned(), t.own_candidate.to_owned(), lang)}</ul>
        </section>
        <h3>{t.scores}</h3>
        {scores}
        <h3>{t.result}</h3>
        {move || result.get().map(|result| outcome(session, &result, lang))}
        {notes(&content.costs.crm_notes, content, lang)}
        {sources(&keys, content, lang)}
    }
    .into_any()
}

fn column(title: &str, kind: ColumnKind) -> Column {
    Column { title: title.to_owned(), kind }
}

fn criterion(
    session: Session,
    id: String,
    label: String,
    usual: Option<(String, u32)>,
    result: Memo<Option<Comparison>>,
    lang: Lang,
) -> AnyView {
    let t = ToolTexts::of(lang);
    let row = entry::row_id(&entry_key(CRITERIA, &id));
    let tick_id = ["criterion-", &id].concat();
    let cell = entry::Cell {
        id: [&tick_id, "-weight"].concat(),
        sheet: CRITERIA.to_owned(),
        row: id.clone(),
        place: 0,
        column: column(t.weight, ColumnKind::Count),
        label: label.clone(),
    };
    let unread = {
        let id = id.clone();
        move || {
            let wrong = result.with(|result| {
                let criteria = result.as_ref().map(|result| result.criteria.as_slice()).unwrap_or_default();
                criteria.iter().any(|one| one.id == id && one.weight.is_err())
            });
            wrong.then(|| view! { <span class="field-error">{t.weight_unread}</span> })
        }
    };
    let own = usual.is_none();
    let (hint, weight) = usual.unzip();
    let usual = weight.map(|weight| view! { <span class="mark">{t.weight} ": " {weight.to_string()}</span> });
    let remove = own.then(|| entry::remover(session, CRITERIA.to_owned(), id.clone(), label.clone(), lang));
    let hint = hint.map(|hint| view! { <span class="sheet-hint quiet">{hint}</span> });
    view! {
        <li class="sheet-row" id=row tabindex="-1">
            {entry::ticker(session, CRITERIA, &id, tick_id.clone())}
            <label for=tick_id class="sheet-label">{label} " " {usual} {hint}</label>
            {entry::cell(session, cell, lang)}
            <span class="sheet-verdict">{unread} {remove}</span>
        </li>
    }
    .into_any()
}

fn known(session: Session, text: &Candidate, lang: Lang) -> AnyView {
    let t = ToolTexts::of(lang);
    let facts = [t.owner, ": ", &*text.owner, ". ", t.hosting, ": ", &*text.hosting, "."].concat();
    let mark = match text.standing {
        Standing::Interested => Some(t.interested),
        Standing::Ordinary | Standing::Stay => None,
    };
    let facts = view! {
        <span class="sheet-hint quiet">{facts}</span>
        {mark.map(|mark| view! { <span class="mark">{mark}</span> })}
    };
    candidate(session, text.id.clone(), text.name.clone(), Some(facts.into_any()), false, lang)
}

fn candidate(session: Session, id: String, label: String, facts: Option<AnyView>, own: bool, lang: Lang) -> AnyView {
    let t = ToolTexts::of(lang);
    let row = entry::row_id(&entry_key(CANDIDATES, &id));
    let tick_id = ["candidate-", &id].concat();
    let cells: Vec<_> = [t.yearly, t.move_cost]
        .into_iter()
        .enumerate()
        .map(|(place, title)| {
            let cell = entry::Cell {
                id: [&tick_id, "-", &place.to_string()].concat(),
                sheet: CANDIDATES.to_owned(),
                row: id.clone(),
                place,
                column: column(title, ColumnKind::Text),
                label: label.clone(),
            };
            entry::cell(session, cell, lang)
        })
        .collect();
    let remove = own.then(|| entry::remover(session, CANDIDATES.to_owned(), id.clone(), label.clone(), lang));
    view! {
        <li class="sheet-row" id=row tabindex="-1">
            {entry::ticker(session, CANDIDATES, &id, tick_id.clone())}
            <label for=tick_id class="sheet-label">{label} {facts}</label>
            {cells}
            <span class="sheet-verdict">{remove}</span>
        </li>
    }
    .into_any()
}

/// One list a criterion, from the worst score to the best.
fn scores_of(session: Session, id: &str, label: &str, criteria: &[(String, String)], lang: Lang) -> AnyView {
    let t = ToolTexts::of(lang);
    let fields: Vec<_> = criteria
        .iter()
        .map(|(criterion, title)| {
            let row = score_row(id, criterion);
            let control = ["score-", &row.replace('.', "-")].concat();
            let chosen = {
                let row = row.clone();
                Memo::new(move |_| {
                    let [score, ..] = session.portfolio.entry(SCORES, &row).cells;
                    score
                })
            };
            let choose = move |event: Event| {
                let score = event_target_value(&event);
                session.portfolio.change_entry(SCORES, &row, |entry| set_cell(entry, 0, score));
            };
            let numbers: Vec<_> = (WORST_SCORE..=BEST_SCORE)
                .map(|score| {
                    let score = score.to_string();
                    view! { <option value=score.clone()>{score.clone()}</option> }
                })
                .collect();
            view! {
                <div class="field">
                    <label for=control.clone()>{title.clone()}</label>
                    <select id=control prop:value=move || chosen.get() on:change=choose>
                        <option value="">{t.no_score}</option>
                        {numbers}
                    </select>
                </div>
            }
        })
        .collect();
    view! {
        <details class="scores">
            <summary>{fill(t.scores_for, &[("name", label)])}</summary>
            <div class="question-fields">{fields}</div>
        </details>
    }
    .into_any()
}

fn outcome(session: Session, result: &Comparison, lang: Lang) -> AnyView {
    let t = ToolTexts::of(lang);
    if result.candidates.is_empty() {
        return view! { <p class="quiet">{t.none_chosen}</p> }.into_any();
    }
    let locale = session.shown.locale.get();
    let currency =
        session.portfolio.record.with(|record| record.as_ref().map(|record| record.terms.currency).unwrap_or_default());
    let row = |one: &Compared| {
        let average = one.average.map(comparison::Average::hundredths);
        let text = average.map(|hundredths| crate::i18n::hundredths(hundredths, locale));
        let bar = average.map(|hundredths| {
            let max = (BEST_SCORE * 100).to_string();
            view! { <progress class="score-bar" max=max value=hundredths.to_string() aria-label=one.label.clone()></progress> }
        });
        let mut remarks: Vec<String> = Vec::new();
        if one.missing > 0 {
            remarks.push(fill(t.provisional, &[("n", &one.missing.to_string())]));
        }
        if !one.knocked_out_by.is_empty() {
            let names = result.criteria.iter().filter(|criterion| one.knocked_out_by.contains(&criterion.id));
            let names: Vec<&str> = names.map(|criterion| criterion.label.as_str()).collect();
            remarks.push(fill(t.knocked_out, &[("by", &names.join(", "))]));
        }
        let amounts = [&one.yearly, &one.migration];
        remarks.extend(
            amounts
                .into_iter()
                .filter_map(|amount| amount.as_ref().err())
                .map(|error| explain::unread_amount(*error, lang)),
        );
        let three_years = one.three_years.map(|cents| words::money(cents, currency, locale));
        view! {
            <tr>
                <th scope="row">{one.label.clone()} <span class="sheet-hint quiet">{remarks.join("; ")}</span></th>
                <td>{bar} {text.unwrap_or_default()}</td>
                <td class="amount">{one.place.map(|place| place.to_string()).unwrap_or_default()}</td>
                <td class="amount">{three_years.unwrap_or_default()}</td>
            </tr>
        }
    };
    let rows: Vec<_> = result.candidates.iter().map(row).collect();
    view! {
        <section class="scroll" tabindex="0" aria-label=t.result>
            <table aria-label=t.result>
                <thead>
                    <tr>
                        <th scope="col">{t.candidate}</th>
                        <th scope="col">{t.average}</th>
                        <th scope="col" class="amount">{t.place}</th>
                        <th scope="col" class="amount">{t.three_years}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}
