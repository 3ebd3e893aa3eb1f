//! What steps and their sheets are made of.

use leptos::prelude::*;

use super::Exhibit;
use crate::content::{ColumnKind, SheetColumn};
use crate::domain::Contract;
use crate::journey::schedule::{Listed, timetable_of};
use crate::state::{PortfolioStore, ShownPlan};
use crate::ui::widgets::due::{StepDue, Toned};
use crate::ui::widgets::keyed_list::KeyedList;
use crate::ui::widgets::sheet::{OwnRow, OwnRows, RowAdder, RowRemover, RowTicker, SheetCell};

/// A sheet that users add rows to.
const SHEET: &str = "exports";

const KINDS: [(&str, ColumnKind); 3] =
    [("Count", ColumnKind::Count), ("Day", ColumnKind::Day), ("Text", ColumnKind::Text)];

#[component]
pub fn Sheets(contract: Contract) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let shown = expect_context::<ShownPlan>();
    let cells = |row: &str| {
        let cell = |(cell, (title, kind)): (usize, (&'static str, ColumnKind))| {
            let column = SheetColumn { title: title.to_owned(), kind };
            view! { <SheetCell id=format!("{row}-{cell}") sheet=SHEET row=row.to_owned() cell column label=row.to_owned() /> }
        };
        KINDS.into_iter().enumerate().map(cell).collect_view()
    };
    let own = move |row: OwnRow| {
        view! { <li>{row.label.clone()} " " <RowRemover sheet=SHEET row=row.id.clone() label=row.label.clone() /></li> }
    };
    let due = portfolio.record.get_untracked().zip(shown.plan.get_untracked()).map(|(record, plan)| {
        let table = timetable_of(&record, &contract, &plan);
        let as_of = plan.as_of;
        let laid = table.laid.into_iter().take(4).map(Listed::Laid);
        let listed: Vec<_> = laid.chain(table.not_laid.into_iter().take(4).map(Listed::NotLaid)).collect();
        view! { <KeyedList
            each=move || listed.clone()
            key=|listed| listed.step().id.to_owned()
            children=move |listed| view! { <li><StepDue listed as_of /></li> }
        /> }
    });
    view! {
        <Exhibit name="SheetCell"><div class="sheet-cells">{cells("example")}</div></Exhibit>
        <Exhibit name="RowTicker">
            <p class="check"><RowTicker sheet=SHEET row="example" id="row-ticker" /> <label for="row-ticker">{"Done"}</label></p>
        </Exhibit>
        <Exhibit name="OwnRows"><ul><OwnRows sheet=SHEET children=own /> <RowAdder sheet=SHEET name="Another row" /></ul></Exhibit>
        <Exhibit name="Toned">
            {["calm", "ok", "info", "warn", "danger"].map(|tone| view! { <p><Toned text=tone tone /></p> }).collect_view()}
        </Exhibit>
        <Exhibit name="StepDue"><ul>{due}</ul></Exhibit>
    }
}
