//! The groups of steps: some with a heading, those that need no attention now folded.

use leptos::prelude::*;

use super::item::StepItem;
use super::work::Work;
use crate::content::steps::step;
use crate::i18n::fill;
use crate::i18n::texts::{PlanAsideTexts, TimetableTexts};
use crate::journey::schedule::Heading;
use crate::state::{self, NavigationStore, PortfolioStore};
use crate::ui::language::{use_texts, use_wording};
use crate::ui::widgets::groups::{group_title, hours};
use crate::ui::widgets::keyed_list::KeyedList;
use crate::ui::widgets::reactive::reactive;
use crate::ui::widgets::show_if::ShowIf;

/// All sections. A step that changes its section gets new elements, any other keeps its own.
#[component]
pub(super) fn Sections(work: Work) -> impl IntoView {
    let headings = Memo::new(move |_| work.headings());
    let section = move |heading: Heading| view! { <SectionOf heading work /> };
    view! { <KeyedList each=move || headings.get() key=|heading| dom_id(*heading) children=section /> }
}

#[component]
fn SectionOf(heading: Heading, work: Work) -> impl IntoView {
    let navigation = expect_context::<NavigationStore>();
    let wording = use_wording();
    let steps = Memo::new(move |_| work.steps_of(heading));
    let item = move |id: &'static str| step(id).map(|step| view! { <StepItem step work /> });
    let title = reactive(move || group_title(heading, steps.with(Vec::len), wording));
    let list = view! {
        <Introduction heading work />
        <ol class="step-list">
            <KeyedList each=move || steps.get() key=|id| (*id).to_owned() children=item />
        </ol>
    };
    let id = dom_id(heading);
    match heading {
        Heading::AlsoToday | Heading::Undecided | Heading::Settled(_) => {
            let leads_here = |step: &str| steps.with_untracked(|steps| steps.contains(&step));
            let is_open = navigation.step.with_untracked(|step| step.as_deref().is_some_and(leads_here));
            // Nothing that one person has to do is folded.
            let is_of_one_person = Memo::new(move |_| work.is_of_one_person());
            let is_open = move || is_open || is_of_one_person.get();
            view! { <details class="step-fold" id=id open=is_open><summary>{title}</summary>{list}</details> }
                .into_any()
        }
        _ => view! {
            <section class="phase" aria-labelledby=id.clone()>
                <div class="phase-heading"><h2 id=id.clone()>{title}</h2> <SettledCount heading work /></div>
                {list}
            </section>
        }
        .into_any(),
    }
}

/// How many of the steps are settled, as "2/16".
#[component]
fn SettledCount(heading: Heading, work: Work) -> impl IntoView {
    let t = use_texts::<PlanAsideTexts>();
    let settled = Memo::new(move |_| work.settled_in(heading));
    reactive(move || {
        let (settled, all) = settled.get();
        let said = fill(t.progress, &[("x", &settled.to_string()), ("y", &all.to_string())]);
        view! {
            <span class="phase-count">
                <span aria-hidden="true">{format!("{settled}/{all}")}</span> <span class="sr-only">{said}</span>
            </span>
        }
    })
}

/// What to know about a section.
#[component]
fn Introduction(heading: Heading, work: Work) -> impl IntoView {
    let wording = use_wording();
    let t = use_texts::<TimetableTexts>();
    let with_hours = move |text: &'static str| {
        let text = move || fill(text, &[("hours", &hours(work.open_in(heading).0, wording))]);
        view! { <p>{reactive(text)}</p> }.into_any()
    };
    match heading {
        Heading::Undecided => view! { <p>{t.undecided_why}</p> }.into_any(),
        Heading::AlreadyDecided => view! { <p>{t.already_decided_why}</p> <LeaveOutButton work /> }.into_any(),
        Heading::HandOn => with_hours(t.hand_on_why),
        Heading::LeaveOut => with_hours(t.leave_out_why),
        _ => ().into_any(),
    }
}

/// Marks all steps for choosing as not needed, as long as one of them is open.
#[component]
fn LeaveOutButton(work: Work) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let t = use_texts::<TimetableTexts>();
    let leave_out = move |_| {
        let steps = untrack(|| work.steps_of(Heading::AlreadyDecided));
        portfolio.leave_out(&steps);
        if let Some(first) = steps.first() {
            state::focus_soon(&format!("step-{first}"));
        }
    };
    view! {
        <ShowIf when=move || work.open_in(Heading::AlreadyDecided).1 != 0>
            <p class="actions"><button type="button" class="button" on:click=leave_out>{t.leave_out_all}</button></p>
        </ShowIf>
    }
}

/// Identifies a section, and its heading in the document.
fn dom_id(heading: Heading) -> String {
    let name = match heading {
        Heading::Today => "today",
        Heading::AlsoToday => "also-today",
        Heading::ThisWeek => "this-week",
        Heading::UntilSendBy(day) => return format!("group-send-by-{day}"),
        Heading::UntilDeadline(day) => return format!("group-deadline-{day}"),
        Heading::AfterNotice => "after-notice",
        Heading::Month { phase, year, month } => return format!("group-{}-{year}-{month}", phase as u8),
        Heading::Phase(phase) => return format!("group-phase-{}", phase as u8),
        Heading::Undecided => "undecided",
        Heading::AlreadyDecided => "already-decided",
        Heading::HandOn => "hand-on",
        Heading::LeaveOut => "leave-out",
        Heading::Past => "past",
        Heading::Settled(phase) => return format!("group-settled-{}", phase as u8),
    };
    format!("group-{name}")
}
