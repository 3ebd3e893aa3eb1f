//! "Stay, but smaller": licences now and wanted, what they cost, and when leaving would pay.

use leptos::prelude::*;

use crate::content::{Column, ColumnKind, source_month};
use crate::domain::{Cents, Currency};
use crate::explain;
use crate::i18n::texts::ToolTexts;
use crate::i18n::{Lang, amount, fill};
use crate::portfolio::entry_key;
use crate::seats::{self, ALTERNATIVE, BASIS, BreakEven, MIGRATION, SEATS, SeatColumn, SeatError, Seats};
use crate::state::AmountError;
use crate::state::{Content, Session};
use crate::ui::entry;
use crate::ui::steps::{notes, sources};

pub(super) fn tool(session: Session, content: &Content, lang: Lang) -> AnyView {
    let t = ToolTexts::of(lang);
    let licences = content.costs.licences.clone();
    let result = {
        let licences = licences.clone();
        Memo::new(move |_| {
            let record = session.portfolio.record.get()?;
            Some(seats::seats(&record.entries, &licences, record.terms.currency))
        })
    };
    let rows: Vec<_> = licences
        .iter()
        .map(|licence| {
            let price = amount(licence.price, Currency::Usd, session.shown.locale.get_untracked());
            let text = if licence.roughly { t.list_price_roughly } else { t.list_price };
            let listed = fill(text, &[("price", &price), ("date", &source_month(licence.priced, lang))]);
            let hint = [&listed, ". ", &*licence.note].concat();
            row(session, licence.id.clone(), licence.name.clone(), Some(hint), false, result, lang)
        })
        .collect();
    let own_rows =
        entry::own_rows(session, SEATS.to_owned(), move |id, label| row(session, id, label, None, true, result, lang));
    let basis = |id: &'static str, title: &'static str| {
        entry::cell(
            session,
            entry::Cell {
                id: ["basis-", id].concat(),
                sheet: BASIS.to_owned(),
                row: id.to_owned(),
                place: 0,
                column: Column { title: title.to_owned(), kind: ColumnKind::Text },
                label: t.break_even.to_owned(),
            },
            lang,
        )
    };
    let sizing: Vec<_> = content
        .costs
        .sizing
        .iter()
        .map(|line| view! { <dt>{line.who.clone()}</dt> <dd>{line.needs.clone()}</dd> })
        .collect();
    let mut keys: Vec<String> = Vec::new();
    for key in licences.iter().flat_map(|licence| &licence.sources) {
        if !keys.contains(key) {
            keys.push(key.clone());
        }
    }
    view! {
        <p>{t.seats_intro}</p>
        <section class="sheet" data-columns="4" aria-label=t.seats>
            <div class="sheet-row sheet-head" aria-hidden="true">
                <span></span> <span>{t.licence}</span> <span>{t.now}</span> <span>{t.wanted}</span> <span>{t.price}</span>
                <span>{t.inactive}</span>
            </div>
            <ul class="sheet-rows">{rows} {own_rows} {entry::adder(session, SEATS.to_owned(), t.own_licence.to_owned(), lang)}</ul>
        </section>
        {move || result.get().map(|seats| outcome(session, &seats, lang))}
        <h3>{t.break_even}</h3>
        <div class="question-fields">{basis(MIGRATION, t.migration)} {basis(ALTERNATIVE, t.alternative)}</div>
        {move || result.get().map(|seats| basis_errors(&seats, lang))}
        <p role="status">{move || result.with(|seats| seats.as_ref().map(|seats| break_even(seats.break_even, lang)))}</p>
        <h3>{t.sizing}</h3>
        <dl class="reading sizing">{sizing}</dl>
        {notes(&content.costs.licence_notes, content, lang)}
        {sources(&keys, content, lang)}
    }
    .into_any()
}

fn row(
    session: Session,
    id: String,
    label: String,
    hint: Option<String>,
    own: bool,
    result: Memo<Option<Seats>>,
    lang: Lang,
) -> AnyView {
    let t = ToolTexts::of(lang);
    let row_id = entry::row_id(&entry_key(SEATS, &id));
    let titles = [t.now, t.wanted, t.price, t.inactive];
    let cells: Vec<_> = titles
        .into_iter()
        .enumerate()
        .map(|(place, title)| {
            let kind = if place == 2 { ColumnKind::Text } else { ColumnKind::Count };
            let control = ["seat-", &id, "-", &place.to_string()].concat();
            let column = Column { title: title.to_owned(), kind };
            let cell = entry::Cell {
                id: control,
                sheet: SEATS.to_owned(),
                row: id.clone(),
                place,
                column,
                label: label.clone(),
            };
            entry::cell(session, cell, lang)
        })
        .collect();
    let said = {
        let id = id.clone();
        move || {
            let seats = result.get()?;
            let money = |cents| amount(cents, seats.currency, session.shown.locale.get());
            let line = seats.lines.iter().find(|line| line.row == id);
            if let Some(line) = line {
                let (now, wanted) = (money(line.numbers.cost_now), money(line.numbers.cost_wanted));
                return Some(fill(t.per_year, &[("now", &now), ("wanted", &wanted)]));
            }
            let out = seats.left_out.iter().find(|out| out.row == id)?;
            Some(out.errors.iter().map(|(column, error)| wrong(*column, *error, lang)).collect::<Vec<_>>().join("; "))
        }
    };
    let remove = own.then(|| entry::remover(session, SEATS.to_owned(), id, label.clone(), lang));
    let hint = hint.map(|hint| view! { <span class="sheet-hint quiet">{hint}</span> });
    view! {
        <li class="sheet-row" id=row_id tabindex="-1">
            <span></span>
            <span class="sheet-label">{label} {hint} <span class="sheet-hint">{said}</span> {remove}</span>
            {cells}
        </li>
    }
    .into_any()
}

fn wrong(column: SeatColumn, error: SeatError, lang: Lang) -> String {
    let t = ToolTexts::of(lang);
    let name = match column {
        SeatColumn::Now => t.now,
        SeatColumn::Wanted => t.wanted,
        SeatColumn::Price => t.price,
        SeatColumn::Inactive => t.inactive,
    };
    let said = match error {
        SeatError::Missing => t.err_missing.to_owned(),
        SeatError::Count(_) => t.err_count.to_owned(),
        SeatError::Amount(error) => explain::unread_amount(error, lang),
        SeatError::MoreThanNow => t.err_more_than_now.to_owned(),
        SeatError::ListPriceInDollars => t.err_dollars.to_owned(),
        SeatError::TooLarge => t.err_too_large.to_owned(),
    };
    [name, ": ", &said].concat()
}

fn basis_errors(seats: &Seats, lang: Lang) -> AnyView {
    let t = ToolTexts::of(lang);
    let line = |(row, error): &(&'static str, AmountError)| {
        let name = if *row == MIGRATION { t.migration } else { t.alternative };
        view! { <p class="field-error">{name} ": " {explain::unread_amount(*error, lang)}</p> }.into_any()
    };
    seats.basis_errors.iter().map(line).collect::<Vec<_>>().into_any()
}

fn outcome(session: Session, seats: &Seats, lang: Lang) -> AnyView {
    let t = ToolTexts::of(lang);
    let money = |cents: Cents| amount(cents, seats.currency, session.shown.locale.get());
    let left: Vec<&str> = seats.left_out.iter().map(|out| out.label.as_str()).collect();
    let left = (!left.is_empty()).then(|| view! { <p class="trap">{t.left_out} " " {left.join(", ")}</p> });
    let saving = seats.total.saving();
    let (name, saving) = if saving < Cents::ZERO { (t.more, -saving) } else { (t.saving, saving) };
    let inactive = (seats.total.inactive > 0).then(|| {
        view! { <dt>{t.cost_inactive}</dt> <dd>{money(seats.total.cost_inactive)}</dd> }
    });
    view! {
        {left}
        <dl class="reading">
            <dt>{t.cost_now}</dt>
            <dd>{money(seats.total.cost_now)}</dd>
            {inactive}
            <dt>{t.cost_wanted}</dt>
            <dd>{money(seats.total.cost_wanted)}</dd>
            <dt>{name}</dt>
            <dd><strong>{money(saving)}</strong></dd>
        </dl>
    }
    .into_any()
}

fn break_even(found: BreakEven, lang: Lang) -> String {
    let t = ToolTexts::of(lang);
    match found {
        BreakEven::Unknown => t.break_even_unknown.to_owned(),
        BreakEven::Never => t.break_even_never.to_owned(),
        BreakEven::Months(1) => t.break_even_month.to_owned(),
        BreakEven::Months(months) => fill(t.break_even_months, &[("n", &months.to_string())]),
    }
}
