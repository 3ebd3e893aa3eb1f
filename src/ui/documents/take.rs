//! The contracts that the documents make, and the button that stores them.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::{Contract, plan};
use crate::i18n::texts::{DocumentViewTexts, QuestionTexts};
use crate::i18n::{Locale, counted, day_with_weekday};
use crate::import::{Assumption, Imported};
use crate::state::{self, NavigationStore, PortfolioStore, Understanding, View};
use crate::ui::language::{use_lang, use_texts};
use crate::ui::widgets::checkbox::Checkbox;
use crate::ui::widgets::contract_example::ContractExample;
use crate::ui::widgets::reactive::reactive;
use crate::ui::widgets::second_look::SecondLook;
use crate::ui::widgets::show_if::ShowIf;

/// A contract, and whether it is stored already.
type Made = (Imported, bool);

#[component]
pub(super) fn TakeSection(understanding: Understanding) -> impl IntoView {
    let t = use_texts::<DocumentViewTexts>();
    let contracts = Memo::new(move |_| Arc::new(understanding.contracts()));
    let heading = move || if contracts.with(|made| made.len() > 1) { t.contracts_many } else { t.contracts };
    let has_twice = Memo::new(move |_| contracts.with(|made| made.iter().any(|(_, is_twice)| *is_twice)));
    let documents = understanding.documents;
    let examples = reactive(move || {
        let made = contracts.get();
        let items: Vec<_> =
            made.iter().map(|(contract, _)| view! { <MadeContract contract=contract.clone() /> }).collect();
        (!items.is_empty()).then(|| view! { <ul class="import-examples">{items}</ul> })
    });
    view! {
        <section aria-labelledby="document-contracts">
            <h2 id="document-contracts">{heading}</h2>
            {examples}
            <Assumptions understanding />
            <LookAgain understanding contracts />
            <ShowIf when=move || has_twice.get()>
                <p class="quiet">{t.twice_note}</p>
                <Checkbox
                    id="document-twice"
                    label=t.twice_take
                    value=documents.with_duplicates
                    on_change=move |chosen| documents.set_with_duplicates(chosen)
                />
            </ShowIf>
            <TakeButton understanding contracts />
        </section>
    }
}

/// The contract with the deadline that it will have.
#[component]
fn MadeContract(contract: Imported) -> impl IntoView {
    let lang = use_lang();
    let t = use_texts::<DocumentViewTexts>();
    let today = expect_context::<PortfolioStore>().today;
    let locale = Locale::of(lang, contract.terms.region);
    let deadline = plan(&contract.terms, today.get_untracked()).deadlines.map(|dates| {
        view! { <span>{t.deadline} " " {day_with_weekday(dates.notice, locale)}</span> }
    });
    view! { <ContractExample contract=Arc::new(contract)>{deadline}</ContractExample> }
}

/// What is assumed, because no deadline of the term that runs depends on it.
#[component]
fn Assumptions(understanding: Understanding) -> impl IntoView {
    let t = use_texts::<DocumentViewTexts>();
    let assumed = use_texts::<QuestionTexts>().assumed;
    reactive(move || {
        let mut all: Vec<Assumption> = Vec::new();
        understanding.understood.with(|made| {
            for (_, assumption) in &made.assumed {
                if !all.contains(assumption) {
                    all.push(*assumption);
                }
            }
        });
        let items: Vec<_> = all
            .iter()
            .map(|assumption| match assumption {
                Assumption::Renewal => t.assumed_renewal,
                Assumption::Billing => t.assumed_billing,
            })
            .map(|text| view! { <li>{text}</li> })
            .collect();
        (!items.is_empty()).then(|| view! { <p>{assumed}</p> <ul class="import-assumed">{items}</ul> })
    })
}

/// The second look at the first contract, before it is taken.
#[component]
fn LookAgain(understanding: Understanding, contracts: Memo<Arc<Vec<Made>>>) -> impl IntoView {
    let t = use_texts::<DocumentViewTexts>();
    let first = Memo::new(move |_| contracts.with(|made| made.first().map(|(contract, _)| contract.terms)));
    view! {
        <ShowIf when=move || first.with(Option::is_some)>
            <details class="more" id="document-look">
                <summary>{t.second_look}</summary>
                <Look understanding first />
            </details>
        </ShowIf>
    }
}

#[component]
fn Look(understanding: Understanding, first: Memo<Option<Contract>>) -> impl IntoView {
    let today = expect_context::<PortfolioStore>().today;
    reactive(move || {
        let contract = first.get()?;
        let names = understanding.read.with(|read| read.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>());
        let readings = understanding.readings.get();
        Some(view! { <SecondLook names=Arc::new(names) readings contract as_of=today.get() /> })
    })
}

#[component]
fn TakeButton(understanding: Understanding, contracts: Memo<Arc<Vec<Made>>>) -> impl IntoView {
    let t = use_texts::<DocumentViewTexts>();
    let answer_first = use_texts::<QuestionTexts>().answer_first;
    let navigation = expect_context::<NavigationStore>();
    let documents = understanding.documents;
    let is_open = Memo::new(move |_| understanding.understood.with(|made| made.open > 0));
    let count = Memo::new(move |_| {
        let with_duplicates = documents.with_duplicates.get();
        contracts.with(|made| made.iter().filter(|(_, is_twice)| with_duplicates || !is_twice).count())
    });
    let can_take = Memo::new(move |_| understanding.is_ready() && count.get() > 0);
    let label = move || match count.get() {
        0 => t.take_none.to_owned(),
        count => counted(count, t.take_one, t.take_many),
    };
    let take = move |_| {
        let view = match understanding.take() {
            0 => return,
            1 => View::Deadlines,
            _ => View::Contracts,
        };
        state::write_address(navigation, view, None);
    };
    view! {
        <p>
            <button
                type="button"
                class="button button-primary"
                id="document-take"
                aria-disabled=move || (!can_take.get()).then_some("true")
                aria-describedby=move || is_open.get().then_some("document-take-hint")
                on:click=take
            >
                {label}
            </button>
        </p>
        <ShowIf when=move || is_open.get()>
            <p class="quiet" id="document-take-hint">{answer_first}</p>
        </ShowIf>
    }
}
