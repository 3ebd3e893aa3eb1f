//! "Stay, but smaller": licences now and wanted, their costs, and when leaving would pay off.

use leptos::prelude::*;

use crate::content::{ColumnKind, Licence, SheetColumn, source_month};
use crate::costs::licences::{
    ALTERNATIVE, BASIS, BreakEven, LeftOut, MIGRATION, SEATS, SeatColumn, SeatError, SeatNumbers, Seats, seats,
};
use crate::domain::{Cents, Currency};

use crate::i18n::texts::ToolTexts;
use crate::i18n::{Lang, fill};
use crate::portfolio::entry_key;
use crate::state::{self, Content, PortfolioStore};
use crate::ui::language::{Wording, use_lang, use_texts, use_wording};
use crate::ui::widgets::sheet::{OwnRow, OwnRows, RowAdder, RowRemover, SheetCell, row_id};
use crate::ui::widgets::sources::{Notes, Sources};

/// The whole tool. `content` has the known licences.
#[component]
pub(super) fn LicenceTool<'a>(content: &'a Content) -> impl IntoView + use<> {
    let portfolio = expect_context::<PortfolioStore>();
    let wording = use_wording();
    let t = use_texts::<ToolTexts>();
    let result = {
        let licences = content.costs.licences.clone();
        Memo::new(move |_| {
            let record = portfolio.record.get()?;
            Some(seats(&record.entries, &licences, record.terms.currency, wording.lang))
        })
    };
    let known: Vec<_> = content
        .costs
        .licences
        .iter()
        .map(|licence| {
            let licence = licence.clone();
            view! { <LicenceRow id=licence.id.clone() label=licence.name.clone() listed=licence result /> }
        })
        .collect();
    let own_row = move |OwnRow { id, label }| view! { <LicenceRow id label result /> };
    let sizing: Vec<_> = content
        .costs
        .sizing
        .iter()
        .map(|line| view! { <dt>{line.who.clone()}</dt> <dd>{line.needs.clone()}</dd> })
        .collect();
    let break_even =
        move || result.with(|seats| seats.as_ref().map(|seats| break_even(seats.break_even, wording.lang)));
    let sized_by = content.costs.sizing.iter().flat_map(|line| &line.sources);
    let keys = super::distinct(content.costs.licences.iter().flat_map(|licence| &licence.sources).chain(sized_by));
    view! {
        <p>{t.seats_intro}</p>
        <section class="sheet" aria-label=t.seats>
            <div class="sheet-row sheet-head" aria-hidden="true">
                <span></span> <span>{t.licence}</span> <span>{t.now}</span> <span>{t.wanted}</span> <span>{t.price}</span>
                <span>{t.inactive}</span>
            </div>
            <ul class="sheet-rows">
                {known} <OwnRows sheet=SEATS children=own_row /> <RowAdder sheet=SEATS name=t.own_licence />
            </ul>
        </section>
        {move || result.get().map(|seats| view! { <Totals seats /> })}
        <h2>{t.break_even}</h2>
        <div class="question-fields">
            <LeavingCost row=MIGRATION title=t.migration /> <LeavingCost row=ALTERNATIVE title=t.alternative />
        </div>
        {move || result.get().map(|seats| view! { <LeavingCostErrors seats /> })}
        <p role="status">{break_even}</p>
        <h2>{t.sizing}</h2>
        <dl class="reading sizing">{sizing}</dl>
        <Notes notes=&content.costs.licence_notes content />
        <Sources keys=&keys content />
    }
}

/// The list price of a licence with its date, and what the licence includes.
fn list_price(licence: &Licence, wording: Wording) -> String {
    let t = ToolTexts::of(wording.lang);
    let price = wording.money(licence.price, Currency::Usd);
    let text = if licence.roughly { t.list_price_roughly } else { t.list_price };
    format!(
        "{}. {}",
        fill(text, &[("price", &price), ("date", &source_month(licence.priced, wording.lang))]),
        licence.note
    )
}

fn title(column: SeatColumn, t: &ToolTexts) -> &'static str {
    match column {
        SeatColumn::Now => t.now,
        SeatColumn::Wanted => t.wanted,
        SeatColumn::Price => t.price,
        SeatColumn::Inactive => t.inactive,
    }
}

fn kind(column: SeatColumn) -> ColumnKind {
    match column {
        SeatColumn::Now | SeatColumn::Wanted | SeatColumn::Inactive => ColumnKind::Count,
        SeatColumn::Price => ColumnKind::Text,
    }
}

/// A licence: seats now, seats wanted, and their cost or the errors in them.
#[component]
fn LicenceRow(
    id: String,
    label: String,
    /// The known licence; `None` for a row of the user's own.
    #[prop(optional)]
    listed: Option<Licence>,
    result: Memo<Option<Seats>>,
) -> impl IntoView {
    let wording = use_wording();
    let t = use_texts::<ToolTexts>();
    let cells: Vec<_> = SeatColumn::ALL
        .into_iter()
        .map(|column| {
            let cell = column.cell();
            let text = SheetColumn { title: title(column, t).to_owned(), kind: kind(column) };
            view! {
                <SheetCell
                    id=format!("seat-{id}-{cell}")
                    sheet=SEATS
                    row=id.clone()
                    cell
                    column=text
                    label=label.clone()
                />
            }
        })
        .collect();
    let remove = listed.is_none().then(|| view! { <RowRemover sheet=SEATS row=id.clone() label=label.clone() /> });
    let hint = listed.map(|licence| {
        view! { <span class="sheet-hint quiet">{move || list_price(&licence, wording)}</span> }
    });
    let row_id = row_id(&entry_key(SEATS, &id));
    let said = move || {
        result.with(|seats| {
            let seats = seats.as_ref()?;
            if let Some(line) = seats.lines.iter().find(|line| line.row == id) {
                return Some(per_year(&line.numbers, seats.currency, wording));
            }
            seats.left_out.iter().find(|out| out.row == id).map(|out| what_is_wrong(out, wording.lang))
        })
    };
    view! {
        <li class="sheet-row" id=row_id tabindex="-1">
            <span></span>
            <span class="sheet-label">{label} {hint} <span class="sheet-hint">{said}</span> {remove}</span>
            {cells}
        </li>
    }
}

fn per_year(numbers: &SeatNumbers, currency: Currency, wording: Wording) -> String {
    let t = ToolTexts::of(wording.lang);
    let now = wording.money(numbers.cost_now, currency);
    let wanted = wording.money(numbers.cost_wanted, currency);
    fill(t.per_year, &[("now", &now), ("wanted", &wanted)])
}

fn what_is_wrong(out: &LeftOut, lang: Lang) -> String {
    let errors: Vec<_> = out.errors.iter().map(|(column, error)| cell_error(*column, *error, lang)).collect();
    errors.join("; ")
}

fn cell_error(column: SeatColumn, error: SeatError, lang: Lang) -> String {
    let t = ToolTexts::of(lang);
    let said = match error {
        SeatError::Missing => t.err_missing.to_owned(),
        SeatError::Count(_) => t.err_count.to_owned(),
        SeatError::Amount(error) => state::unread_amount(error, lang),
        SeatError::MoreThanNow => t.err_more_than_now.to_owned(),
        SeatError::ListPriceInDollars => t.err_dollars.to_owned(),
        SeatError::TooLarge => t.err_too_large.to_owned(),
    };
    format!("{}: {said}", title(column, t))
}

/// The field for one of the costs of leaving.
#[component]
fn LeavingCost(row: &'static str, title: &'static str) -> impl IntoView {
    let t = use_texts::<ToolTexts>();
    let column = SheetColumn { title: title.to_owned(), kind: ColumnKind::Text };
    view! { <SheetCell id=format!("basis-{row}") sheet=BASIS row cell=0 column label=t.break_even /> }
}

#[component]
fn LeavingCostErrors(seats: Seats) -> impl IntoView {
    let lang = use_lang();
    let t = use_texts::<ToolTexts>();
    let errors = seats.basis_errors.into_iter().map(|(row, error)| {
        let name = if row == MIGRATION { t.migration } else { t.alternative };
        view! { <p class="field-error">{name} ": " {state::unread_amount(error, lang)}</p> }
    });
    errors.collect::<Vec<_>>()
}

/// The cost of all licences now and as wanted, and the rows that are left out.
#[component]
fn Totals(seats: Seats) -> impl IntoView {
    let wording = use_wording();
    let t = use_texts::<ToolTexts>();
    let money = move |cents: Cents| move || wording.money(cents, seats.currency);
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
