//! Other contracts that the same notice names, and by when it must arrive for all of them.

use leptos::ev::Event;
use leptos::prelude::*;

use crate::i18n::texts::LetterTexts;
use crate::i18n::{counted, fill};
use crate::letters::joint_notice::{self, Other, earliest};
use crate::letters::letter;
use crate::state::{JobsStore, PortfolioStore, ShownPlan};
use crate::ui::language::{use_texts, use_wording};
use crate::ui::widgets::keyed_list::KeyedList;
use crate::ui::widgets::show_if::ShowIf;

/// The most contracts offered; any others have later deadlines.
const MAX_OFFERED: usize = 30;

/// The other contracts that the notice can name.
pub(super) fn use_others() -> Memo<Vec<Other>> {
    let portfolio = expect_context::<PortfolioStore>();
    let rows = expect_context::<JobsStore>().rows.rows;
    Memo::new(move |_| {
        let Some(record) = portfolio.record.get() else { return Vec::new() };
        rows.with(|rows| joint_notice::others(&record, rows))
    })
}

/// The choice of other contracts to name in the notice. Renders nothing if the letter is not a notice or there are
/// none.
#[component]
pub(super) fn AlsoNamed(others: Memo<Vec<Other>>) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let shown = expect_context::<ShownPlan>();
    let t = use_texts::<LetterTexts>();
    let is_offered = move || {
        let Some((record, plan)) = portfolio.record.get().zip(shown.plan.get()) else { return false };
        letter::names_others(letter::kind(&record.letter, &plan)) && others.with(|others| !others.is_empty())
    };
    let offered = move || {
        others.with(|others| others.iter().take(MAX_OFFERED).map(|other| other.row.id.clone()).collect::<Vec<_>>())
    };
    let more = Memo::new(move |_| others.with(|others| others.len().saturating_sub(MAX_OFFERED)));
    let more = move || {
        let more = more.get();
        (more > 0).then(|| view! { <p class="quiet">{counted(more, t.also_more_one, t.also_more)}</p> })
    };
    view! {
        <ShowIf when=is_offered>
            <fieldset aria-describedby="also-hint">
                <legend>{t.also}</legend>
                <p class="field-hint" id="also-hint">{t.also_hint}</p>
                <ul class="also">
                    // Keyed, so that ticking one does not render the others again.
                    <KeyedList each=offered key=String::clone children=move |id| view! { <OtherContract others id /> } />
                </ul>
                {more}
                <NoticeDay others />
            </fieldset>
        </ShowIf>
    }
}

/// The checkbox of one other contract, with its dates.
#[component]
fn OtherContract(others: Memo<Vec<Other>>, id: String) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let t = use_texts::<LetterTexts>();
    let wording = use_wording();
    let field = format!("letter-also-{id}");
    let other = {
        let id = id.clone();
        Memo::new(move |_| others.with(|others| others.iter().find(|other| other.row.id == id).cloned()))
    };
    let name = move || other.get().map(|other| other.row.shown_name(wording.lang, wording.locale()));
    let dates = move || {
        other.get().map(|Other { row, passed, .. }| {
            let last = wording.long_day(row.ends);
            let deadline = row.deadline.map(|day| wording.long_day(day)).unwrap_or_default();
            fill(if passed { t.also_passed } else { t.also_ends }, &[("last", &last), ("deadline", &deadline)])
        })
    };
    let is_ticked = {
        let id = id.clone();
        move || portfolio.record.with(|record| record.as_ref().is_some_and(|record| record.letter.also.get(&id)))
    };
    let tick = move |event: Event| {
        let ticked = event_target_checked(&event);
        portfolio.change_record(|record| record.letter.also.set(&id, ticked));
    };
    view! {
        <li class="check">
            <input type="checkbox" id=field.clone() prop:checked=is_ticked on:change=tick />
            <label for=field>{name} " " <span class="quiet">{dates}</span></label>
        </li>
    }
}

/// The day by which the notice must arrive, if it names another contract.
#[component]
fn NoticeDay(others: Memo<Vec<Other>>) -> impl IntoView {
    let shown = expect_context::<ShownPlan>();
    let t = use_texts::<LetterTexts>();
    let wording = use_wording();
    move || {
        let plan = shown.plan.get()?;
        let own = plan.deadlines.as_ref().filter(|dates| dates.notice >= plan.as_of).map(|dates| dates.strict);
        let day = others.with(|others| others.iter().any(|other| other.named).then(|| earliest(own, others)))??;
        let text = fill(t.also_by, &[("day", &wording.day_with_weekday(day))]);
        Some(view! { <p class="trap"><strong>{text}</strong> " " {t.also_each}</p> })
    }
}
