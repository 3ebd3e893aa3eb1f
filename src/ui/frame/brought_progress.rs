//! The progress that a link brought for a stored contract: each step that differs, with the choice of which state stays.

use leptos::prelude::*;

use crate::content::steps::STEPS;
use crate::i18n::texts::{JourneyTexts, PeopleTexts};
use crate::i18n::{counted, fill};
use crate::portfolio::{Contrast, Side, StepDifference, StepState, StepStatus};
use crate::state::{self, NavigationStore};
use crate::ui::language::{Wording, use_lang, use_texts, use_wording};
use crate::ui::widgets::announced::Announced;
use crate::ui::widgets::heading::TITLE;
use crate::ui::widgets::keyed_list::KeyedList;

/// DOM id of the message about a decision that is still needed.
const PROBLEM: &str = "brought-problem";

#[component]
pub(super) fn BroughtProgressPanel() -> impl IntoView {
    let navigation = expect_context::<NavigationStore>();
    let wording = use_wording();
    let t = use_texts::<PeopleTexts>();
    let was_refused = RwSignal::new(false);
    let differences = Memo::new(move |_| {
        navigation.brought_progress().map(|(record, merge)| merge.differences(&record.progress)).unwrap_or_default()
    });
    let undecided = Memo::new(move |_| differences.with(|all| all.iter().filter(|one| one.choice.is_none()).count()));
    let note = move || {
        navigation
            .brought_progress()
            .map(|(record, _)| fill(t.merge_note, &[("name", &wording.contract_name(&record))]))
    };
    let twin = move || {
        let twin = navigation.brought_twin()?;
        Some(view! { <p>{fill(t.merge_twin, &[("name", &wording.contract_name(&twin))])}</p> })
    };
    // What the link says nothing of stays as it is, unless that is chosen for a step by itself.
    let choose_all = move |side| {
        let is_said = |one: &&StepDifference| side == Side::Here || one.contrast != Contrast::OnlyHere;
        let steps: Vec<_> = differences.with_untracked(|all| all.iter().filter(is_said).map(|one| one.step).collect());
        navigation.choose_brought(&steps, side);
    };
    let taken = move || match differences.with(|all| all.iter().filter(|one| one.choice == Some(Side::There)).count()) {
        0 => t.takes_none.to_owned(),
        count => counted(count, t.takes_one, t.takes_many),
    };
    let take = move |_| {
        if undecided.get_untracked() > 0 {
            was_refused.set(true);
            state::focus_soon(PROBLEM);
            return;
        }
        // The panel disappears with its buttons.
        state::focus(TITLE);
        navigation.take_brought();
    };
    let leave = move |_| {
        state::focus(TITLE);
        navigation.leave_brought();
    };
    let refused = move || Some(undecided.get()).filter(|count| was_refused.get() && *count > 0);
    let problem = move |count| {
        let text = counted(count, t.decide_one, t.decide_many);
        view! { <p class="field-error" role="alert" id=PROBLEM tabindex="-1">{text}</p> }
    };
    let groups = Contrast::ALL.into_iter().map(|contrast| view! { <Group contrast differences /> }).collect_view();
    view! {
        <section class="banner brought" data-tone="info" id="brought-progress" aria-labelledby="brought-title">
            <h2 id="brought-title">{t.merge}</h2>
            <p>{note}</p>
            {twin}
            <p class="actions">
                <button type="button" class="button" on:click=move |_| choose_all(Side::There)>{t.all_there}</button>
                <button type="button" class="button" on:click=move |_| choose_all(Side::Here)>{t.all_here}</button>
            </p>
            {groups}
            <Announced value=refused children=problem />
            <p>{taken}</p>
            <p class="actions">
                <button type="button" class="button button-primary" on:click=take>{t.take}</button>
                <button type="button" class="button" on:click=leave>{t.leave}</button>
            </p>
        </section>
    }
}

/// The steps that differ in one way. Nothing if there are none.
#[component]
fn Group(contrast: Contrast, differences: Memo<Vec<StepDifference>>) -> impl IntoView {
    let t = use_texts::<PeopleTexts>();
    let steps = Memo::new(move |_| {
        differences.with(|all| {
            all.iter().filter(|one| one.contrast == contrast).map(|one| one.step).collect::<Vec<&'static str>>()
        })
    });
    let title = match contrast {
        Contrast::Both => t.merge_both,
        Contrast::OnlyThere => t.merge_there,
        Contrast::OnlyHere => t.merge_here,
    };
    let is_empty = Memo::new(move |_| steps.with(Vec::is_empty));
    let title = move || fill(title, &[("n", &steps.with(Vec::len).to_string())]);
    let row = move |step: &'static str| view! { <Row step differences /> };
    move || {
        (!is_empty.get()).then(|| {
            view! {
                <h3>{title}</h3>
                <KeyedList each=move || steps.get() key=|step| (*step).to_owned() children=row />
            }
        })
    }
}

/// A step, and the choice of which of its two states stays.
#[component]
fn Row(step: &'static str, differences: Memo<Vec<StepDifference>>) -> impl IntoView {
    let navigation = expect_context::<NavigationStore>();
    let wording = use_wording();
    let lang = use_lang();
    let t = use_texts::<PeopleTexts>();
    let difference =
        Memo::new(move |_| differences.with(|all| all.iter().find(|difference| difference.step == step).copied()));
    let title = STEPS.iter().find(|known| known.id == step).map(|known| known.title().get(lang));
    let radio = move |side: Side| {
        let (text, suffix) = match side {
            Side::Here => (t.here, "here"),
            Side::There => (t.there, "there"),
        };
        let id = format!("brought-{step}-{suffix}");
        let label = move || {
            let difference = difference.get()?;
            let state = if side == Side::Here { difference.here } else { difference.there };
            Some(fill(text, &[("status", &state_words(state, wording))]))
        };
        let is_chosen = move || difference.get().and_then(|difference| difference.choice) == Some(side);
        let choose = move |_| navigation.choose_brought(&[step], side);
        view! {
            <div class="radio">
                <input
                    type="radio"
                    id=id.clone()
                    name=format!("brought-{step}")
                    prop:checked=is_chosen
                    on:change=choose
                />
                <label for=id>{label}</label>
            </div>
        }
    };
    view! {
        <fieldset class="brought-step">
            <legend>{title}</legend>
            {radio(Side::Here)}
            {radio(Side::There)}
        </fieldset>
    }
}

/// "Done, 1 Dec 2026".
fn state_words(state: StepState, wording: Wording) -> String {
    let t = JourneyTexts::of(wording.lang);
    let status = match state.status {
        StepStatus::Open => t.open,
        StepStatus::InProgress => t.in_progress,
        StepStatus::Done => t.done,
        StepStatus::NotNeeded => t.not_needed,
    };
    match state.done_on {
        Some(day) => format!("{status}, {}", wording.short_day(day)),
        None => status.to_owned(),
    }
}
