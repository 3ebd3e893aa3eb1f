//! The contracts of a backup, grouped by how they compare with the stored ones, and the choice of what to do with each.

use std::sync::Arc;

use leptos::ev::Event;
use leptos::prelude::*;

use crate::i18n::texts::BackupTexts;
use crate::i18n::{counted, fill};
use crate::portfolio::Record;
use crate::state::{self, Backup, Offer, RecordPart, RestoreChoice, Standing};
use crate::ui::language::{use_texts, use_wording};
use crate::ui::widgets::details::LazyDetails;

/// The most items shown in a list: nobody reads thousands.
pub(super) const MAX_LISTED: usize = 100;

/// The contracts with one standing: a choice for all of them, and a list with a choice for each. Renders nothing if
/// there are none.
#[component]
pub(super) fn OfferGroup(backup: RwSignal<Backup>, standing: Standing) -> impl IntoView {
    let t = use_texts::<BackupTexts>();
    let count = backup.with_untracked(|backup| backup.intake.of(standing).count());
    if count == 0 {
        return None;
    }
    let (id, title, note) = match standing {
        Standing::New => ("intake-new", t.new, t.new_note),
        Standing::Different => ("intake-different", t.different, t.different_note),
        Standing::Same => ("intake-same", t.same, t.same_note),
    };
    let title = fill(title, &[("n", &count.to_string())]);
    let radio = move |(place, choice): (usize, &RestoreChoice)| {
        let (choice, radio_id) = (*choice, format!("{id}-{place}"));
        let is_chosen = move || backup.with(|backup| backup.intake.choice_of_all(standing)) == Some(choice);
        let choose = move |_| backup.update(|backup| backup.intake.choose_all(standing, choice));
        view! {
            <div class="radio">
                <input type="radio" id=radio_id.clone() name=id prop:checked=is_chosen on:change=choose />
                <label for=radio_id>{choice_name(choice, standing, t)}</label>
            </div>
        }
    };
    let summary = {
        let title = title.clone();
        move || view! { {t.each} <span class="sr-only">": " {title.clone()}</span> }
    };
    Some(view! {
        <fieldset class="intake-group" id=id>
            <legend>{title}</legend>
            <p class="quiet">{note}</p>
            {standing.choices().iter().enumerate().map(radio).collect_view()}
            <LazyDetails summary>
                <OfferList backup standing />
            </LazyDetails>
        </fieldset>
    })
}

/// The contracts of a group, up to the limit of the list.
#[component]
fn OfferList(backup: RwSignal<Backup>, standing: Standing) -> impl IntoView {
    let t = use_texts::<BackupTexts>();
    let (offers, more) = backup.with_untracked(|backup| {
        let mut offers = backup.intake.of(standing);
        let listed: Vec<_> = offers.by_ref().take(MAX_LISTED).map(|(place, offer)| (place, offer.clone())).collect();
        (listed, offers.count())
    });
    let rows = offers.into_iter().map(|(place, offer)| view! { <OfferRow backup place offer /> }).collect_view();
    let more = (more > 0).then(|| view! { <p class="quiet">{fill(t.each_more, &[("n", &more.to_string())])}</p> });
    view! { <ul class="intake-list">{rows}</ul> {more} }
}

/// A contract, how it differs from the stored one, and the choice of what to do with it.
#[component]
fn OfferRow(
    backup: RwSignal<Backup>,
    /// Its position in the backup.
    place: usize,
    offer: Offer,
) -> impl IntoView {
    let t = use_texts::<BackupTexts>();
    let wording = use_wording();
    let Offer { record, standing, parts, choice: _ } = offer;
    let differs = (standing == Standing::Different).then(|| {
        let parts: Vec<_> = parts.iter().map(|part| part_name(*part, t)).collect();
        view! { <span class="quiet">{fill(t.differs, &[("parts", &parts.join(", "))])}</span> }
    });
    let documents = {
        let (all, damaged) = state::count_readings(&record);
        let all = (all > 0).then(|| counted(all, t.documents_one, t.documents_many));
        let damaged = (damaged > 0).then(|| counted(damaged, t.documents_damaged_one, t.documents_damaged_many));
        let said: Vec<_> = all.into_iter().chain(damaged).collect();
        (!said.is_empty()).then(|| view! { <span class="quiet">{said.join(" ")}</span> " " })
    };
    let terms = record.terms;
    let name = {
        let record = Arc::clone(&record);
        move || wording.contract_name(&record)
    };
    view! {
        <li>
            <span><strong>{name}</strong> " " <span class="quiet">{move || wording.terms(&terms)}</span> " " {documents} {differs}</span>
            <ChoiceSelect backup place standing record />
        </li>
    }
}

/// The choice for one contract. If it differs from the stored one, nothing is selected until the user decides.
#[component]
fn ChoiceSelect(backup: RwSignal<Backup>, place: usize, standing: Standing, record: Arc<Record>) -> impl IntoView {
    let t = use_texts::<BackupTexts>();
    let wording = use_wording();
    let choice =
        Memo::new(move |_| backup.with(|backup| backup.intake.offers().get(place).and_then(|offer| offer.choice)));
    let undecided = (standing == Standing::Different).then(|| {
        view! { <option value="" disabled prop:selected=move || choice.get().is_none()>{t.undecided}</option> }
    });
    let option = move |(value, option): (usize, &RestoreChoice)| {
        let option = *option;
        let is_chosen = move || choice.get() == Some(option);
        view! {
            <option value=value.to_string() prop:selected=is_chosen>{choice_name(option, standing, t)}</option>
        }
    };
    let on_change = move |event: Event| {
        let value = event_target_value(&event).parse::<usize>().ok();
        if let Some(choice) = value.and_then(|value| standing.choices().get(value)) {
            backup.update(|backup| backup.intake.choose(place, *choice));
        }
    };
    view! {
        <select
            aria-label=move || fill(t.what_with, &[("name", &wording.contract_name(&record))])
            on:change=on_change
        >
            {undecided}
            {standing.choices().iter().enumerate().map(option).collect_view()}
        </select>
    }
}

fn choice_name(choice: RestoreChoice, standing: Standing, t: &BackupTexts) -> &'static str {
    match (choice, standing) {
        (RestoreChoice::Add, Standing::New) => t.add,
        (RestoreChoice::Add, Standing::Different | Standing::Same) => t.add_beside,
        (RestoreChoice::Replace, _) => t.replace,
        (RestoreChoice::Skip, Standing::Different) => t.keep,
        (RestoreChoice::Skip, Standing::New | Standing::Same) => t.skip,
    }
}

fn part_name(part: RecordPart, t: &BackupTexts) -> &'static str {
    match part {
        RecordPart::Name => t.part_name,
        RecordPart::Terms => t.part_terms,
        RecordPart::Steps => t.part_steps,
        RecordPart::Entries => t.part_entries,
        RecordPart::Readings => t.part_readings,
        RecordPart::Rest => t.part_rest,
    }
}
