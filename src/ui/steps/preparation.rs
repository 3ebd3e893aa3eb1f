//! The time there is until the notice is sent: hours a day, approval and signature, the way, absences.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::domain::{Absence, NoticeWay};
use crate::i18n::texts::{FieldTexts, JourneyTexts, PreparationTexts};
use crate::i18n::{fill, names};
use crate::state::{PortfolioStore, PreparationField, PreparationInput, Word, focus, hours_text};
use crate::ui::language::{use_lang, use_texts, use_wording};
use crate::ui::widgets::field::{FieldParts, Select, TextField};
use crate::ui::widgets::internal_deadline::InternalDeadlineNote;
use crate::ui::widgets::keyed_list::KeyedList;
use crate::ui::widgets::reactive::reactive;

#[component]
pub(super) fn PreparationPanel() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let lang = use_lang();
    let t = use_texts::<PreparationTexts>();
    let is_shown = Memo::new(move |_| portfolio.record.with(Option::is_some));
    let known = Memo::new(move |_| {
        let kept = portfolio.record.get().map(|record| record.effective_preparation()).unwrap_or_default();
        (kept.hours_a_day, kept.way)
    });
    let email_excluded = Memo::new(move |_| {
        portfolio.record.with(|record| record.as_ref().is_some_and(|record| record.letter.excludes_email()))
    });
    let hours = move || match hours_text(known.get().0, lang) {
        one if one == "1" => t.hour_a_day.to_owned(),
        hours => fill(t.hours_a_day, &[("n", &hours)]),
    };
    let way = move || {
        let parts = FieldParts {
            id: "notice-way",
            label: t.way,
            hint: "",
            error: Memo::new(|_| None),
            error_prefix: FieldTexts::of(lang).prefix,
        };
        let may_be = |way: &NoticeWay| *way != NoticeWay::Email || !email_excluded.get();
        let ways = NoticeWay::CHOICES.iter().copied().filter(may_be).map(|way| (way, names::notice_way(way, lang)));
        view! {
            <Select
                parts
                options=ways.collect()
                value=move || known.get().1
                on_change=move |way| portfolio.set_way(way)
            />
        }
    };
    reactive(move || {
        is_shown.get().then(|| {
            view! {
                <details class="questions" id="preparation">
                    <summary>{t.title} " " <span class="mark">{hours}</span></summary>
                    <p class="quiet">{t.why}</p>
                    <InternalDeadlineNote />
                    <div class="question-fields">
                        <NumberField field=PreparationField::Hours label=t.hours hint=t.hours_hint />
                        {reactive(way)}
                        <NumberField field=PreparationField::Approval label=t.approval hint=t.days_hint />
                        <NumberField field=PreparationField::Signature label=t.signature hint=t.days_hint />
                    </div>
                    <Absences />
                </details>
            }
        })
    })
}

/// A field for a number. It counts while it is typed, if it can be read; errors are shown when the field loses the focus.
#[component]
fn NumberField(field: PreparationField, label: &'static str, hint: &'static str) -> impl IntoView {
    let input = expect_context::<PreparationInput>();
    let is_typing = RwSignal::new(false);
    let error = Memo::new(move |_| if is_typing.get() { None } else { input.error(field) });
    let parts = FieldParts { id: field.id(), label, hint, error, error_prefix: use_texts::<FieldTexts>().prefix };
    let on_input = move |text| {
        is_typing.set(true);
        input.type_into(field, text);
    };
    let leave = move |_| {
        input.settle(field);
        is_typing.set(false);
    };
    view! {
        <div on:change=leave>
            <TextField parts class="input-number" value=move || input.text(field) on_input />
        </div>
    }
}

/// The days on which nobody is there.
#[component]
fn Absences() -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let input = expect_context::<PreparationInput>();
    let t = use_texts::<PreparationTexts>();
    let absences = Memo::new(move |_| portfolio.preparation().absences);
    let refused = RwSignal::new(None::<(PreparationField, String)>);
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        let added = input.add_absence();
        let field = added.as_ref().err().map_or(PreparationField::AwayFrom, |(field, _)| *field);
        refused.set(added.err());
        focus(field.id());
    };
    view! {
        <section aria-labelledby="absences-title">
            <h2 id="absences-title">{t.absences}</h2>
            <p class="quiet">{t.absences_what}</p>
            <ul class="absences">
                <KeyedList
                    each=move || absences.get()
                    key=|absence| format!("{} {}", absence.from(), absence.until())
                    children=move |absence| view! { <AbsenceRow absence /> }
                />
            </ul>
            <form novalidate on:submit=add>
                <div class="question-fields">
                    <DayField field=PreparationField::AwayFrom label=t.away_from hint="" refused />
                    <DayField field=PreparationField::AwayUntil label=t.away_until hint=t.away_until_hint refused />
                </div>
                <p class="actions"><button type="submit" class="button">{t.add}</button></p>
            </form>
        </section>
    }
}

/// A field for a day. What is wrong with it is said when the absence is added.
#[component]
fn DayField(
    field: PreparationField,
    label: &'static str,
    hint: &'static str,
    refused: RwSignal<Option<(PreparationField, String)>>,
) -> impl IntoView {
    let input = expect_context::<PreparationInput>();
    let error = Memo::new(move |_| {
        refused.with(|refused| refused.as_ref().filter(|(wrong, _)| *wrong == field).map(|(_, text)| text.clone()))
    });
    let parts = FieldParts { id: field.id(), label, hint, error, error_prefix: use_texts::<FieldTexts>().prefix };
    let on_input = move |text| input.type_into(field, text);
    view! { <TextField parts class="input-date" value=move || input.text(field) on_input /> }
}

#[component]
fn AbsenceRow(absence: Absence) -> impl IntoView {
    let portfolio = expect_context::<PortfolioStore>();
    let wording = use_wording();
    let (t, journey) = (use_texts::<PreparationTexts>(), use_texts::<JourneyTexts>());
    let days = move || {
        let [from, until] = [absence.from(), absence.until()].map(|day| wording.day_with_weekday(day));
        if from == until { from } else { fill(t.span, &[("from", &from), ("until", &until)]) }
    };
    let remove = move |_| {
        portfolio.remove_absence(absence);
        // The button disappears with its row.
        focus(PreparationField::AwayFrom.id());
    };
    view! {
        <li>
            {days} " "
            <button type="button" class="link-button" on:click=remove>
                {journey.remove} <span class="sr-only">": " {days}</span>
            </button>
        </li>
    }
}
