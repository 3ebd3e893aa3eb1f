//! One line of the list. What stands on it follows its contract, so that the line itself stays, focus included.

use leptos::prelude::*;

use super::list::{Line, What};
use crate::domain::{Channel, Status};
use crate::i18n::texts::{FormTexts, OverviewTexts};
use crate::i18n::{Lang, Locale, day_short, fill, weekday};
use crate::overview::{Row, Section};
use crate::state::{self, AllRows, Session, View};
use crate::ui::answer::{icon, tone};
use crate::ui::widgets::figure;
use crate::ui::words;

pub(super) fn line(session: Session, drawn: Memo<Vec<Line>>, key: String, lang: Lang) -> AnyView {
    let find = move || drawn.with(|drawn| drawn.iter().find(|line| line.key() == key).cloned());
    let place = Memo::new({
        let find = find.clone();
        move |_| find().map(|line| line.place)
    });
    let what = Memo::new(move |_| find().map(|line| line.what));
    // Counted from 1, and the headings are the first row.
    let index = move || place.get().map(|place| place.saturating_add(2).to_string());
    let at = move || place.get().map(|place| place.to_string());
    let content = move || match what.get() {
        None => ().into_any(),
        Some(What::Section(section)) => heading(&section, session, lang),
        Some(What::Contract { row, base, .. }) => cells(session, drawn, &row, base.as_deref(), lang),
    };
    let tone = move || match what.get() {
        Some(What::Contract { row, .. }) => Some(tone(row.status)),
        _ => None,
    };
    let under = move || matches!(what.get(), Some(What::Contract { under_base: true, .. }));
    let section = move || matches!(what.get(), Some(What::Section(_)));
    view! {
        <div
            role="row"
            class="contract-row"
            class:is-addon=under
            class:is-section=section
            data-line=at
            aria-rowindex=index
            data-tone=tone
        >
            {content}
        </div>
    }
    .into_any()
}

fn heading(section: &Section, session: Session, lang: Lang) -> AnyView {
    let t = OverviewTexts::of(lang);
    let locale = session.shown.locale.get();
    let title = match (
        section.title.is_empty(),
        expect_context::<state::JobsStore>().rows.choice.with(|choice| choice.group),
    ) {
        (false, _) => section.title.clone(),
        (true, crate::overview::GroupBy::Product) => t.without_product.to_owned(),
        (true, _) => t.without_customer.to_owned(),
    };
    let sums: Vec<_> = section
        .sums
        .iter()
        .map(|(currency, sum)| view! { <span class="sum">{words::money(sum, currency, locale)}</span> }.into_any())
        .collect();
    view! {
        <div role="cell" aria-colspan="3" class="section-title">
            <h2>{title}</h2>
            <span class="quiet">{words::counted(section.contracts, t.shown_one, t.shown_all)}</span>
        </div>
        <div role="cell" aria-colspan="3" class="section-sums amount">{sums}</div>
    }
    .into_any()
}

fn cells(session: Session, drawn: Memo<Vec<Line>>, row: &Row, base: Option<&Row>, lang: Lang) -> AnyView {
    let t = OverviewTexts::of(lang);
    let locale = session.shown.locale.get();
    let name = row.shown_name(lang, locale);
    let mut of: Vec<String> =
        [&row.customer, &row.product].into_iter().filter(|text| !text.is_empty()).cloned().collect();
    if row.channel == Channel::AppExchange {
        of.push(FormTexts::of(lang).channel_appexchange.to_owned());
    }
    of.extend(base.map(|base| fill(t.addon_to, &[("base", &base.shown_name(lang, locale))])));
    let of = (!of.is_empty()).then(|| view! { <span class="quiet">{of.join(" · ")}</span> });
    let cost = match row.cost {
        Some(cost) => words::money(cost, row.currency, locale),
        None if needs_notice(row) => t.cost_unknown.to_owned(),
        None => "–".to_owned(),
    };
    let progress = fill(t.steps_of, &[("x", &row.done.to_string()), ("y", &row.total.to_string())]);
    view! {
        <div role="cell" class="cell-name">
            <a id=link_id(&row.id) href=crate::state::NavigationStore::record_href(&row.id, View::Deadlines)>{name.clone()}</a>
            {of}
        </div>
        <div role="cell" class="cell-day">{dates(row, lang, locale)}</div>
        <div role="cell" class="cell-state"><span class="state">{icon(row.status)} {words::status(row.status, lang)}</span></div>
        <div role="cell" class="cell-cost amount" data-label=t.cost>{cost}</div>
        <div role="cell" class="cell-steps" data-label=t.steps>{progress}</div>
        <div role="cell" class="cell-actions">{actions(session, drawn, row, &name, lang)}</div>
    }
    .into_any()
}

fn needs_notice(row: &Row) -> bool {
    row.deadline.is_some() && row.status != Status::Cancelled
}

/// The deadline with its days, or the end where no deadline is to be kept.
fn dates(row: &Row, lang: Lang, locale: Locale) -> AnyView {
    let t = OverviewTexts::of(lang);
    let day = row.shown_day();
    let comma = if lang == Lang::De { ", " } else { " " };
    let said = [weekday(day, lang), comma, &*day_short(day, locale)].concat();
    let after = if needs_notice(row) {
        let left = row.days_left.map(|days| words::days_left(days, lang)).unwrap_or_default();
        match row.next.filter(|_| row.status == Status::Missed) {
            Some(next) => [&left, ", ", &*fill(t.next_chance, &[("day", &day_short(next, locale))])].concat(),
            None => left,
        }
    } else {
        t.ends_on.to_owned()
    };
    view! { {figure::plain_day(day, said)} <span class="quiet">{after}</span> }.into_any()
}

fn actions(session: Session, drawn: Memo<Vec<Line>>, row: &Row, name: &str, lang: Lang) -> AnyView {
    let t = OverviewTexts::of(lang);
    let (archived, id) = (row.archived, row.id.clone());
    let put_away = {
        let id = id.clone();
        move |_| {
            let next = neighbour(drawn, &id);
            session.portfolio.archive(std::slice::from_ref(&id), !archived);
            state::focus_step(&next);
        }
    };
    let delete = move |_| {
        let next = neighbour(drawn, &id);
        session.portfolio.delete(&id);
        state::focus_step(&next);
    };
    let name = [": ", name].concat();
    view! {
        <button type="button" class="link-button" on:click=put_away>
            {if archived { t.take_back } else { t.put_away }} <span class="sr-only">{name.clone()}</span>
        </button>
        <button type="button" class="link-button" on:click=delete>{t.delete} <span class="sr-only">{name}</span></button>
    }
    .into_any()
}

/// DOM id of what takes the focus when a line goes: the link on the next one, or on the one before, or the heading.
fn neighbour(drawn: Memo<Vec<Line>>, id: &str) -> String {
    drawn.with_untracked(|drawn| {
        let contracts: Vec<&str> = drawn.iter().filter_map(Line::contract).collect();
        let at = contracts.iter().position(|one| *one == id);
        let next = at.and_then(|at| contracts.get(at + 1).or_else(|| contracts.get(at.checked_sub(1)?)));
        next.map_or_else(|| crate::ui::TITLE.to_owned(), |id| link_id(id))
    })
}

fn link_id(id: &str) -> String {
    ["open-", id].concat()
}
