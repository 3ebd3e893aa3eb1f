//! The other contracts that the same notice names, and by when it must be there for all of them.

use leptos::ev::Event;
use leptos::prelude::*;

use crate::i18n::texts::LetterTexts;
use crate::i18n::{Lang, day_long, day_with_weekday, fill};
use crate::letter;
use crate::same_notice::{self, Other, earliest};
use crate::state::{AllRows, Session};
use crate::ui::words;

/// The most that are offered at once; further ones have later deadlines.
const MOST: usize = 30;

/// The other contracts of the same customer.
pub(super) fn others(session: Session) -> Memo<Vec<Other>> {
    Memo::new(move |_| {
        let Some(record) = session.portfolio.record.get() else { return Vec::new() };
        expect_context::<crate::state::JobsStore>().rows.rows.with(|rows| same_notice::others(&record, rows))
    })
}

pub(super) fn also(session: Session, others: Memo<Vec<Other>>, lang: Lang) -> AnyView {
    let t = LetterTexts::of(lang);
    let offered = Memo::new(move |_| {
        let (record, plan) = (session.portfolio.record.get()?, session.shown.plan.get()?);
        letter::names_others(letter::kind(&record.letter, &plan)).then(|| others.with(|others| !others.is_empty()))
    });
    // Ticking one must not draw the others anew.
    let keys =
        move || others.with(|others| others.iter().take(MOST).map(|other| other.row.id.clone()).collect::<Vec<_>>());
    let more = Memo::new(move |_| others.with(|others| others.len().saturating_sub(MOST)));
    (move || {
        (offered.get() == Some(true)).then(|| {
            view! {
                <fieldset aria-describedby="also-hint">
                    <legend>{t.also}</legend>
                    <p class="field-hint" id="also-hint">{t.also_hint}</p>
                    <ul class="also">
                        <For each=keys key=String::clone children=move |id| one(session, others, id, lang) />
                    </ul>
                    {move || (more.get() > 0).then(|| view! { <p class="quiet">{words::counted(more.get(), t.also_more_one, t.also_more)}</p> })}
                    {move || by(session, others, lang)}
                </fieldset>
            }
        })
    })
    .into_any()
}

fn one(session: Session, others: Memo<Vec<Other>>, id: String, lang: Lang) -> AnyView {
    let t = LetterTexts::of(lang);
    let locale = session.shown.locale.get();
    let other = others.with(|others| others.iter().find(|other| other.row.id == id).cloned());
    let Some(Other { row, passed, .. }) = other else { return ().into_any() };
    let (last, deadline) = (day_long(row.ends, locale), row.deadline.map(|day| day_long(day, locale)));
    let template = if passed { t.also_passed } else { t.also_ends };
    let dates = fill(template, &[("last", &last), ("deadline", &deadline.unwrap_or_default())]);
    let field = format!("letter-also-{id}");
    let ticked = {
        let id = id.clone();
        move || {
            session.portfolio.record.with(|record| record.as_ref().is_some_and(|record| record.letter.also.get(&id)))
        }
    };
    let tick = move |event: Event| {
        let ticked = event_target_checked(&event);
        session.portfolio.change_record(|record| record.letter.also.set(&id, ticked));
    };
    view! {
        <li class="check">
            <input type="checkbox" id=field.clone() prop:checked=ticked on:change=tick />
            <label for=field>{row.shown_name(lang, locale)} " " <span class="quiet">{dates}</span></label>
        </li>
    }
    .into_any()
}

/// By when the notice must be there, once it names another contract.
fn by(session: Session, others: Memo<Vec<Other>>, lang: Lang) -> Option<AnyView> {
    let t = LetterTexts::of(lang);
    let plan = session.shown.plan.get()?;
    let own = plan.deadlines.as_ref().filter(|dates| dates.notice >= plan.as_of).map(|dates| dates.strict);
    let day = others.with(|others| others.iter().any(|other| other.named).then(|| earliest(own, others)))??;
    let text = fill(t.also_by, &[("day", &day_with_weekday(day, session.shown.locale.get()))]);
    Some(view! { <p class="trap"><strong>{text}</strong> " " {t.also_each}</p> }.into_any())
}
