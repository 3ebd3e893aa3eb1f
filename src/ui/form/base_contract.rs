//! Form fields about related contracts: the base contract of an add-on, and the note about AppExchange apps.

use leptos::prelude::*;

use crate::domain::Channel;
use crate::i18n::texts::{MoreFieldTexts, OverviewTexts};
use crate::portfolio::bases;
use crate::state::{FormStore, PortfolioStore};
use crate::ui::language::{use_texts, use_wording};
use crate::ui::widgets::keyed_list::KeyedList;
use crate::ui::widgets::show_if::ShowIf;

/// How AppExchange apps differ; only if that channel was chosen.
#[component]
pub fn AppHint() -> impl IntoView {
    let form = expect_context::<FormStore>();
    let t = use_texts::<MoreFieldTexts>();
    let is_app = move || form.draft.with(|draft| draft.channel == Channel::AppExchange);
    view! {
        <ShowIf when=is_app>
            <p class="field-note" role="note">{t.app_note}</p>
        </ShowIf>
    }
}

/// The contracts that can be the base of an add-on. Renders nothing if there are none.
#[component]
pub fn BaseContractSelect() -> impl IntoView {
    let form = expect_context::<FormStore>();
    let portfolio = expect_context::<PortfolioStore>();
    let wording = use_wording();
    let t = use_texts::<OverviewTexts>();
    let chosen = Memo::new(move |_| form.draft.with(|draft| draft.base_id.clone()));
    let customer = Memo::new(move |_| form.draft.with(|draft| draft.customer.clone()));
    let offered = Memo::new(move |_| {
        let (edited, chosen) = (form.edited_id.get(), chosen.get());
        portfolio
            .contracts
            .with(|all| customer.with(|customer| bases(all, customer, edited.as_deref(), chosen.as_deref())))
    });
    let is_chosen = move |id: &str| chosen.with_untracked(|chosen| chosen.as_deref() == Some(id));
    let has_none = move || chosen.with(Option::is_none);
    let shown = StoredValue::new(String::new());
    let shown_id = move || {
        let id = chosen.get().unwrap_or_default();
        shown.set_value(id.clone());
        id
    };
    let change = move |event| {
        let id = event_target_value(&event);
        if shown.try_with_value(|shown| *shown != id).unwrap_or_default() {
            form.change(|draft| draft.base_id = Some(id).filter(|id| !id.is_empty()));
        }
    };
    view! {
        <ShowIf when=move || !offered.with(Vec::is_empty)>
            <div class="field">
                <label for="base">{t.base}</label>
                <p class="field-hint" id="base-hint">{move || if has_none() { t.base_hint } else { t.base_chosen }}</p>
                <select
                    id="base"
                    aria-describedby="base-hint"
                    prop:value=shown_id
                    on:change=change
                >
                    <option value="" selected=untrack(has_none)>{t.base_none}</option>
                    <KeyedList
                        each=move || offered.get()
                        key=|record| format!("{} {}", record.id, record.changed)
                        children=move |record| {
                            let selected = is_chosen(&record.id);
                            let name = wording.contract_name(&record);
                            view! { <option value=record.id.clone() selected=selected>{name}</option> }
                        }
                    />
                </select>
            </div>
        </ShowIf>
    }
}
