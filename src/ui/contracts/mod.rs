//! The overview of all contracts: which deadline comes next, the year, what missing deadlines costs, and the list.

mod controls;
mod list;
mod row;
mod year;

use std::sync::Arc;

use leptos::prelude::*;

use super::words;
use crate::i18n::texts::{ImportTexts, OverviewTexts, ShellTexts};
use crate::i18n::{Lang, Locale, day_with_weekday, fill};
use crate::overview::{MOST_IN_CALENDAR, Row, Totals, for_calendar, next_ahead, totals};
use crate::state::{self, AllRows, Session, View};
use crate::ui::widgets::figure;

/// How many there are, as far as the view differs.
#[derive(Clone, Copy, PartialEq)]
enum Extent {
    None,
    One,
    Many,
}

/// The overview. A single contract needs none of it but its line in the list.
pub fn view(session: Session, lang: Lang) -> AnyView {
    let t = OverviewTexts::of(lang);
    session.jobs.rows.keep_current();
    let extent = Memo::new(move |_| match session.portfolio.contracts.with(Vec::len) {
        0 => Extent::None,
        1 => Extent::One,
        _ => Extent::Many,
    });
    let add = move || {
        view! {
            <a class="button button-primary" href=crate::state::NavigationStore::new_contract_href()>{t.add}</a>
            <a class="button" href=session.navigation.href(View::Import)>{ImportTexts::of(lang).link}</a>
        }
        .into_any()
    };
    let body = move || match extent.get() {
        Extent::None => view! { <p>{t.none}</p> <p>{t.none_note}</p> <p class="actions">{add()}</p> }.into_any(),
        Extent::One => view! { {list::list(session, lang)} <p class="actions">{add()}</p> }.into_any(),
        Extent::Many => many(session, add(), lang),
    };
    view! {
        <div class="wrap view">
            {super::heading(ShellTexts::of(lang).nav_contracts)}
            {working(lang)}
            {body}
        </div>
    }
    .into_any()
}

fn many(session: Session, add: AnyView, lang: Lang) -> AnyView {
    let rows = expect_context::<state::JobsStore>().rows.rows;
    let totals = Memo::new(move |_| Arc::new(rows.with(|rows| totals(rows))));
    let calendars = move |_| {
        let ids = rows.with_untracked(|rows| for_calendar(rows));
        let locale = session.shown.locale.get_untracked();
        state::offer_calendars(session.portfolio, &ids, |record| words::name(record, lang, locale));
    };
    let t = OverviewTexts::of(lang);
    let most = fill(t.calendars_most, &[("n", &MOST_IN_CALENDAR.to_string())]);
    view! {
        {move || rows.with(|rows| next(rows, &totals.get(), lang, session.shown.locale.get()))}
        <p class="actions">
            {add}
            <button type="button" class="button" on:click=calendars>{t.calendars}</button>
        </p>
        {move || rows.with(|rows| rows.len() > MOST_IN_CALENDAR).then(|| view! { <p class="quiet">{most.clone()}</p> })}
        {year::year(session, lang)}
        {move || year::quarters(&totals.get(), lang, session.shown.locale.get())}
        {controls::controls(totals, lang)}
        {list::list(session, lang)}
    }
    .into_any()
}

/// How far working out all contracts is, where that takes more than a moment.
fn working(lang: Lang) -> AnyView {
    let t = OverviewTexts::of(lang);
    let all = expect_context::<state::JobsStore>().rows;
    let stopped = Memo::new(move |_| all.work.get().map(|work| work.stopped));
    let count = move |of: fn(&state::Work) -> usize| all.work.with(|work| work.as_ref().map(of).unwrap_or_default());
    let done = move || count(|work| work.done).to_string();
    let total = move || count(|work| work.total).to_string();
    let said = move || fill(t.working, &[("x", &done()), ("y", &total())]);
    (move || {
        stopped.get().map(|stopped| {
            let toggle = move |_| {
                if stopped {
                    all.resume();
                } else {
                    all.stop();
                }
                state::focus_soon("work");
            };
            view! {
                <div class="working">
                    <progress max=total value=done aria-label=t.list></progress>
                    <p>{said}</p>
                    {stopped.then(|| view! { <p>{t.stopped}</p> })}
                    <button type="button" class="button" id="work" on:click=toggle>
                        {if stopped { t.resume } else { t.stop }}
                    </button>
                </div>
            }
        })
    })
    .into_any()
}

/// What comes next, in one sentence, and what is late.
fn next(rows: &[Arc<Row>], totals: &Totals, lang: Lang, locale: Locale) -> AnyView {
    let t = OverviewTexts::of(lang);
    let late = totals.overdue().map(|count| {
        let text = words::counted(count, t.overdue_one, t.overdue_many);
        view! { <p class="overdue" data-tone="danger">{text}</p> }
    });
    let first = next_ahead(rows);
    let answer = match first.as_ref().and_then(|row| Some((row, row.next?))) {
        None => view! { <p class="lead">{t.next_none}</p> }.into_any(),
        Some((row, day)) => {
            let name = row.shown_name(lang, locale);
            let left = row.days_left.map(|days| words::days_left(days, lang));
            let cost = row.cost.map(|cost| fill(t.next_cost, &[("amount", &words::money(cost, row.currency, locale))]));
            view! {
                <p class="answer-sentence">
                    <span class="answer-lead">{t.next_lead}</span>
                    " "
                    <strong class="overview-date">{figure::plain_day(day, day_with_weekday(day, locale))}</strong>
                    " "
                    <span class="answer-after">
                        <a href=crate::state::NavigationStore::record_href(&row.id, View::Deadlines)>{name}</a>
                        {left.map(|left| [" · ", &left].concat())}
                    </span>
                </p>
                {cost.map(|cost| view! { <p>{cost}</p> })}
            }
            .into_any()
        }
    };
    view! { <div class="overview-next">{answer} {late}</div> }.into_any()
}
