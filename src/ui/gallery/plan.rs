//! The panel with the plan, and the widgets that speak of the contract shown.

use std::sync::Arc;

use leptos::prelude::*;

use super::Exhibit;
use crate::domain::Contract;
use crate::state::ShownPlan;
use crate::ui::widgets::calendar::{CalendarButton, CalendarMore};
use crate::ui::widgets::contract_line::ContractLine;
use crate::ui::widgets::figure::{DayText, Figure, Money};
use crate::ui::widgets::heading::TITLE;
use crate::ui::widgets::internal_deadline::InternalDeadlineNote;
use crate::ui::widgets::plan_panel::PlanPanel;
use crate::ui::widgets::price_form::PriceForm;
use crate::ui::widgets::progress_bar::ProgressBar;
use crate::ui::widgets::share_dialog::{ShareButtons, ShareDialog};

#[component]
pub fn Plans(contract: Contract) -> impl IntoView {
    let shown = expect_context::<ShownPlan>();
    let now = move || shown.contract.get().zip(shown.plan.get());
    let start = contract.first_term.start();
    view! {
        <Exhibit name="ContractLine"><ContractLine /></Exhibit>
        <Exhibit name="PlanPanel">
            <PlanPanel dates=Arc::new(move || shown.plan.get()) rest=Arc::new(now) />
        </Exhibit>
        <Exhibit name="PriceForm"><PriceForm then=TITLE /></Exhibit>
        <Exhibit name="ProgressBar">
            {[(0, 45), (20, 45), (45, 45)].map(|(done, all)| view! { <ProgressBar done all /> }).collect_view()}
        </Exhibit>
        <Exhibit name="InternalDeadlineNote"><InternalDeadlineNote /></Exhibit>
        <Exhibit name="CalendarMore"><CalendarButton /> <CalendarMore /></Exhibit>
        <Exhibit name="ShareDialog"><ShareButtons /> <ShareDialog /></Exhibit>
        <Exhibit name="Figure">
            <p>
                <DayText day=start text=start.to_string() /> ", "
                <Money figure="an-amount" amount={contract.price.unwrap_or_default()} text="12.000,00 €" /> ", "
                <Figure figure="a-word" value="45" text="45" />
            </p>
        </Exhibit>
    }
}
