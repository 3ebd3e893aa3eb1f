//! The comparison of CRMs: criteria, candidates, scores, and the result as bars and as a table.

use leptos::prelude::*;

use crate::content::{Candidate, ColumnKind, SheetColumn, Standing};
use crate::costs::crm_comparison::{
    Average, BEST_SCORE, CANDIDATES, CRITERIA, CandidateColumn, Compared, Comparison, SCORES, WORST_SCORE, comparison,
    score_row,
};
use crate::i18n::fill;

use crate::i18n::texts::ToolTexts;
use crate::portfolio::entry_key;
use crate::state::{self, Content, PortfolioStore, set_cell};
use crate::ui::language::{use_lang, use_texts, use_wording};
use crate::ui::widgets::keyed_list::KeyedList;
use crate::ui::widgets::sheet::{OwnRow, OwnRows, RowAdder, RowRemover, RowTicker, SheetCell, row_id};
use crate::ui::widgets::show_if::ShowIf;
use crate::ui::widgets::sources::{Notes, Sources};

/// The whole tool. `content` has the known criteria and candidates.
#[component]
pub(super) fn CrmComparison<'a>(content: &'a Content) -> impl IntoView + use<> {
    let portfolio = expect_context::<PortfolioStore>();
    let t = use_texts::<ToolTexts>();
    let costs = &content.costs;
    let result = {
        let costs = costs.clone();
        let lang = use_lang();
        Memo::new(move |_| {
            let record = portfolio.record.get()?;
            Some(comparison(&record.entries, &costs, record.terms.currency, lang))
        })
    };
    let criteria: Vec<_> = costs
        .criteria
        .iter()
        .map(|one| {
            let (id, label, hint) = (one.id.clone(), one.title.clone(), one.hint.clone());
            view! { <CriterionRow id label usual=UsualCriterion { hint, weight: one.weight } result /> }
        })
        .collect();
    let own_criterion = move |OwnRow { id, label }| view! { <CriterionRow id label result /> };
    let candidates: Vec<_> = costs
        .candidates
        .iter()
        .map(|one| {
            let (id, label, candidate) = (one.id.clone(), one.name.clone(), one.clone());
            view! { <CandidateRow id label><CandidateFacts candidate /></CandidateRow> }
        })
        .collect();
    let own_candidate = |OwnRow { id, label }| view! { <CandidateRow id label is_own=true /> };
    let keys = super::distinct(
        costs.criteria.iter().flat_map(|one| &one.sources).chain(costs.candidates.iter().flat_map(|one| &one.sources)),
    );
    view! {
        <p>{t.crm_intro}</p>
        <h2>{t.criteria}</h2>
        <section class="sheet" aria-label=t.criteria>
            <div class="sheet-row sheet-head" aria-hidden="true"><span></span> <span>{t.knock_out}</span> <span>{t.weight}</span></div>
            <ul class="sheet-rows">
                {criteria} <OwnRows sheet=CRITERIA children=own_criterion />
                <RowAdder sheet=CRITERIA name=t.own_criterion />
            </ul>
        </section>
        <h2>{t.candidates}</h2>
        <section class="sheet" aria-label=t.candidates>
            <div class="sheet-row sheet-head" aria-hidden="true">
                <span></span> <span>{t.candidate}</span> <span>{t.yearly}</span> <span>{t.move_cost}</span>
            </div>
            <ul class="sheet-rows">
                {candidates} <OwnRows sheet=CANDIDATES children=own_candidate />
                <RowAdder sheet=CANDIDATES name=t.own_candidate />
            </ul>
        </section>
        <h2>{t.scores}</h2>
        <Scores result />
        <h2>{t.result}</h2>
        {move || result.get().map(|result| view! { <Outcome result /> })}
        <Notes notes=&costs.crm_notes content />
        <Sources keys=&keys content />
    }
}

/// What the content provides for a criterion.
struct UsualCriterion {
    hint: String,
    weight: u32,
}

/// A criterion: its weight, and whether the worst score on it rules a candidate out.
#[component]
fn CriterionRow(
    id: String,
    label: String,
    /// `None` for a row of the user's own.
    #[prop(optional)]
    usual: Option<UsualCriterion>,
    result: Memo<Option<Comparison>>,
) -> impl IntoView {
    let t = use_texts::<ToolTexts>();
    let tick_id = format!("criterion-{id}");
    let column = SheetColumn { title: t.weight.to_owned(), kind: ColumnKind::Count };
    let remove = usual.is_none().then(|| view! { <RowRemover sheet=CRITERIA row=id.clone() label=label.clone() /> });
    let usual = usual.map(|UsualCriterion { hint, weight }| {
        view! {
            <span class="mark">{t.weight} ": " {weight.to_string()}</span>
            <span class="sheet-hint quiet">{hint}</span>
        }
    });
    let has_wrong_weight = {
        let id = id.clone();
        move || {
            result.with(|result| {
                let criteria = result.as_ref().map(|result| result.criteria.as_slice()).unwrap_or_default();
                criteria.iter().any(|one| one.id == id && one.weight.is_err())
            })
        }
    };
    view! {
        <li class="sheet-row" id=row_id(&entry_key(CRITERIA, &id)) tabindex="-1">
            <RowTicker sheet=CRITERIA row=id.clone() id=tick_id.clone() />
            <label for=tick_id.clone() class="sheet-label">{label.clone()} " " {usual}</label>
            <SheetCell id=format!("{tick_id}-weight") sheet=CRITERIA row=id.clone() cell=0 column label=label.clone() />
            <span class="sheet-verdict">
                <ShowIf when=has_wrong_weight><span class="field-error">{t.weight_unread}</span></ShowIf>
                {remove}
            </span>
        </li>
    }
}

/// A candidate: whether it is compared, and its costs. `children` are the known facts.
#[component]
fn CandidateRow(
    id: String,
    label: String,
    #[prop(optional)] is_own: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let t = use_texts::<ToolTexts>();
    let tick_id = format!("candidate-{id}");
    let cells: Vec<_> = CandidateColumn::ALL
        .into_iter()
        .map(|column| {
            let cell = column.cell();
            let title = match column {
                CandidateColumn::Yearly => t.yearly,
                CandidateColumn::Migration => t.move_cost,
            };
            view! {
                <SheetCell
                    id=format!("{tick_id}-{cell}")
                    sheet=CANDIDATES
                    row=id.clone()
                    cell
                    column=SheetColumn { title: title.to_owned(), kind: ColumnKind::Text }
                    label=label.clone()
                />
            }
        })
        .collect();
    let remove = is_own.then(|| view! { <RowRemover sheet=CANDIDATES row=id.clone() label=label.clone() /> });
    view! {
        <li class="sheet-row" id=row_id(&entry_key(CANDIDATES, &id)) tabindex="-1">
            <RowTicker sheet=CANDIDATES row=id.clone() id=tick_id.clone() />
            <label for=tick_id class="sheet-label">{label} {children.map(|children| children())}</label>
            {cells}
            <span class="sheet-verdict">{remove}</span>
        </li>
    }
}

/// Owner and hosting of a candidate, and whether the guide's author has an interest in it.
#[component]
fn CandidateFacts(candidate: Candidate) -> impl IntoView {
    let t = use_texts::<ToolTexts>();
    let facts = format!("{}: {}. {}: {}.", t.owner, candidate.owner, t.hosting, candidate.hosting);
    let mark = match candidate.standing {
        Standing::Interested => Some(t.interested),
        Standing::Ordinary | Standing::Stay => None,
    };
    view! {
        <span class="sheet-hint quiet">{facts}</span>
        {mark.map(|mark| view! { <span class="mark">{mark}</span> })}
    }
}

/// Id and name of a criterion or candidate.
type Named = (String, String);

/// The scores of each chosen candidate.
#[component]
fn Scores(result: Memo<Option<Comparison>>) -> impl IntoView {
    let t = use_texts::<ToolTexts>();
    // Changes only when candidates or criteria are added or removed, so that typing a score does not move anything.
    let asked = Memo::new(move |_| {
        result.with(|result| {
            let Some(comparison) = result else { return (Vec::new(), Vec::new()) };
            let criteria = comparison.criteria.iter().filter(|one| one.counts());
            let criteria: Vec<Named> = criteria.map(|one| (one.id.clone(), one.label.clone())).collect();
            let candidates: Vec<Named> =
                comparison.candidates.iter().map(|one| (one.id.clone(), one.label.clone())).collect();
            (criteria, candidates)
        })
    });
    let has_no_candidates = move || asked.with(|(_, candidates)| candidates.is_empty());
    let forms = move || {
        asked.with(|(criteria, candidates)| {
            candidates.iter().map(|candidate| (candidate.clone(), criteria.clone())).collect::<Vec<_>>()
        })
    };
    let form = |(candidate, criteria)| view! { <CandidateScores candidate criteria /> };
    view! {
        <ShowIf when=has_no_candidates>
            <p class="quiet">{t.none_chosen}</p>
        </ShowIf>
        // Keyed, so that the state of an open `<details>` stays with its candidate.
        <KeyedList each=forms key=|asked| format!("{asked:?}") children=form />
    }
}

/// The scores of one candidate, with a list for each criterion.
#[component]
fn CandidateScores(candidate: Named, criteria: Vec<Named>) -> impl IntoView {
    let t = use_texts::<ToolTexts>();
    let (candidate, name) = candidate;
    let fields: Vec<_> = criteria
        .into_iter()
        .map(|(criterion, label)| view! { <ScoreField row=score_row(&candidate, &criterion) label /> })
        .collect();
    view! {
        <details class="scores">
            <summary>{fill(t.scores_for, &[("name", &name)])}</summary>
            <div class="question-fields">{fields}</div>
        </details>
    }
}

/// The list of scores from the worst to the best, bound to a row of the sheet.
#[component]
fn ScoreField(row: String, label: String) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let t = use_texts::<ToolTexts>();
    let id = format!("score-{}", row.replace('.', "-"));
    let chosen = {
        let row = row.clone();
        Memo::new(move |_| {
            let [score, ..] = portfolio.entry(SCORES, &row).cells;
            score
        })
    };
    let scores: Vec<_> = (WORST_SCORE..=BEST_SCORE)
        .map(|score| {
            let score = score.to_string();
            let is_chosen = {
                let score = score.clone();
                move || chosen.with(|chosen| *chosen == score)
            };
            view! { <option value=score.clone() prop:selected=is_chosen>{score.clone()}</option> }
        })
        .collect();
    let choose = move |event| {
        let score = event_target_value(&event);
        portfolio.change_entry(SCORES, &row, |entry| set_cell(entry, 0, score));
    };
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <select id=id on:change=choose>
                <option value="" prop:selected=move || chosen.with(String::is_empty)>{t.no_score}</option>
                {scores}
            </select>
        </div>
    }
}

/// Averages, ranks and costs of the chosen candidates.
#[component]
fn Outcome(result: Comparison) -> impl IntoView {
    let t = use_texts::<ToolTexts>();
    let Comparison { criteria, candidates } = result;
    if candidates.is_empty() {
        return view! { <p class="quiet">{t.none_chosen}</p> }.into_any();
    }
    let rows: Vec<_> = candidates
        .into_iter()
        .map(|candidate| {
            let knocked_out_by = criteria.iter().filter(|criterion| candidate.knocked_out_by.contains(&criterion.id));
            let knocked_out_by: Vec<_> = knocked_out_by.map(|criterion| criterion.label.clone()).collect();
            view! { <OutcomeRow candidate knocked_out_by /> }
        })
        .collect();
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

#[component]
fn OutcomeRow(
    candidate: Compared,
    /// Names of the criteria that rule the candidate out.
    knocked_out_by: Vec<String>,
) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let wording = use_wording();
    let t = use_texts::<ToolTexts>();
    let mut remarks: Vec<String> = Vec::new();
    if candidate.missing > 0 {
        remarks.push(fill(t.provisional, &[("n", &candidate.missing.to_string())]));
    }
    if !knocked_out_by.is_empty() {
        remarks.push(fill(t.knocked_out, &[("by", &knocked_out_by.join(", "))]));
    }
    let unread = [candidate.yearly, candidate.migration].into_iter().filter_map(Result::err);
    remarks.extend(unread.map(|error| state::unread_amount(error, wording.lang)));
    let average = candidate.average.map(Average::hundredths);
    let bar = average.map(|hundredths| {
        let max = (BEST_SCORE * 100).to_string();
        let name = candidate.label.clone();
        view! { <progress class="score-bar" max=max value=hundredths.to_string() aria-label=name></progress> }
    });
    let average = move || average.map(|hundredths| wording.hundredths(hundredths)).unwrap_or_default();
    let three_years = move || {
        let currency = portfolio.record.with(|record| record.as_ref().map(|record| record.terms.currency));
        let cost = candidate.three_years.map(|cents| wording.money(cents, currency.unwrap_or_default()));
        cost.unwrap_or_default()
    };
    view! {
        <tr>
            <th scope="row">{candidate.label.clone()} <span class="sheet-hint quiet">{remarks.join("; ")}</span></th>
            <td>{bar} {average}</td>
            <td class="amount">{candidate.place.map(|place| place.to_string()).unwrap_or_default()}</td>
            <td class="amount">{three_years}</td>
        </tr>
    }
}
