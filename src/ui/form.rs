//! The form: a contract is typed in, its deadlines appear beside it, errors are said on submission.

use std::sync::Arc;

use leptos::ev::{MouseEvent, SubmitEvent};
use leptos::prelude::*;

use super::answer::answer;
use super::{base, deadlines};
use crate::domain::{Channel, Currency, Plan, Region};
use crate::explain;
use crate::i18n::texts::{FieldTexts, FormTexts, ShellTexts};
use crate::i18n::{Lang, day_with_weekday, fill};
use crate::portfolio::{Draft, EndMeaning, FeeChoice, LengthChoice, NoticeUnit, RenewalChoice};
use crate::state::{self, Debounce, Field, Session, View, Word};
use crate::ui::widgets::field::{self, FieldParts};

/// Long enough for the answer to be on the screen first, far too short to be seen.
const REST_AFTER_MILLIS: u32 = 20;

/// The form with what follows from it.
pub fn view(session: Session, lang: Lang) -> AnyView {
    let form = Form { session, lang };
    let t = FormTexts::of(lang);
    let changing = Memo::new(move |_| session.form.draft.with(|draft| draft.of.is_some()));
    let title = move || if changing.get() { t.edit_title } else { ShellTexts::of(lang).title };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if session.form.submit() {
            state::write_address(session.navigation, View::Deadlines, None);
        } else {
            state::focus_soon("error-summary");
        }
    };
    let button = move || if changing.get() { t.submit_change } else { t.submit };
    let cancel = move || {
        changing
            .get()
            .then(|| view! { <a class="button" href=move || session.navigation.href(View::Deadlines)>{t.cancel}</a> })
    };
    view! {
        <div class="wrap view form-view">
            {error_summary(session, lang)}
            {super::heading(title)}
            <p class="lead">{ShellTexts::of(lang).promise}</p>
            <div class="form-columns">
                <form class="contract-form" novalidate on:submit=submit aria-label=t.legend>
                    {when_fields(session, lang)}
                    {notice_fields(session, lang)}
                    {form.choice("channel", t.channel, "", |draft| &mut draft.channel, channel_name)}
                    {base::app_hint(session, lang)}
                    {price_fields(session, lang)}
                    <details class="more" open=opens_more(session)>
                        <summary>{t.more}</summary>
                        {more_fields(session, lang)}
                    </details>
                    <p class="actions">
                        <button type="submit" class="button button-primary">{button}</button>
                        {cancel}
                    </p>
                    <p class="quiet">{ShellTexts::of(lang).legal}</p>
                </form>
                {live(session, lang)}
            </div>
        </div>
    }
    .into_any()
}

/// Details that were filled in before are not hidden from whoever changes them.
fn opens_more(session: Session) -> bool {
    session.form.draft.with_untracked(|draft| {
        let usual = Draft::default();
        draft.renewal != usual.renewal || draft.fee != usual.fee || !draft.uplift.is_empty() || !draft.name.is_empty()
    })
}

fn error_summary(session: Session, lang: Lang) -> AnyView {
    let t = FieldTexts::of(lang);
    let summary = move || {
        let errors = session.form.field_errors.get();
        if errors.is_empty() {
            return None;
        }
        let unit = session.form.draft.with_untracked(|draft| draft.notice_unit);
        let items: Vec<_> = errors
            .iter()
            .map(|error| {
                let id = error.field.id();
                let jump = move |event: MouseEvent| {
                    // The fragment belongs to the plan, so the link moves the focus by script.
                    event.prevent_default();
                    state::focus(id);
                };
                let href = ["#", id].concat();
                view! { <li><a href=href on:click=jump>{explain::field_error(*error, unit, lang)}</a></li> }
            })
            .collect();
        Some(view! {
            <div class="error-summary" id="error-summary" tabindex="-1" role="alert" aria-labelledby="error-title">
                <h2 id="error-title">{t.head}</h2>
                <ul>{items}</ul>
            </div>
        })
    };
    view! { {summary} }.into_any()
}

/// The form's session and language, from which its fields are made.
#[derive(Clone, Copy)]
struct Form {
    session: Session,
    lang: Lang,
}

impl Form {
    fn parts(self, id: &'static str, label: &'static str, hint: &'static str) -> FieldParts {
        let Self { session, lang } = self;
        let error = Memo::new(move |_| {
            let unit = session.form.draft.with_untracked(|draft| draft.notice_unit);
            session.form.field_errors.with(|errors| {
                let error = errors.iter().find(|error| error.field.id() == id)?;
                Some(explain::field_error(*error, unit, lang))
            })
        });
        FieldParts { id, label, hint, error, error_prefix: FieldTexts::of(lang).prefix }
    }

    /// A text field tied to one string of the draft.
    fn text(
        self,
        field: Field,
        label: &'static str,
        hint: &'static str,
        class: &'static str,
        of: fn(&mut Draft) -> &mut String,
        after: AnyView,
    ) -> AnyView {
        let session = self.session;
        let value = move || of(&mut session.form.draft.get()).clone();
        let typed = move |text: String| session.form.change(|draft| *of(draft) = text);
        field::text(self.parts(field.id(), label, hint), class, value, typed, after)
    }

    /// A list tied to one choice of the draft.
    fn choice<T: Word + PartialEq>(
        self,
        id: &'static str,
        label: &'static str,
        hint: &'static str,
        of: fn(&mut Draft) -> &mut T,
        name: fn(T, Lang) -> &'static str,
    ) -> AnyView {
        let session = self.session;
        let options = T::CHOICES.iter().enumerate().map(|(place, option)| (place, name(*option, self.lang))).collect();
        // Every option asks for it, and most keys change another field.
        let chosen = Memo::new(move |_| {
            let now = *of(&mut session.form.draft.get());
            T::CHOICES.iter().position(|option| *option == now).unwrap_or_default()
        });
        let choose = move |place: usize| {
            if let Some(option) = T::CHOICES.get(place) {
                session.form.change(|draft| *of(draft) = *option);
            }
        };
        field::select(self.parts(id, label, hint), options, move || chosen.get(), choose)
    }
}

fn when_fields(session: Session, lang: Lang) -> AnyView {
    let form = Form { session, lang };
    let t = FormTexts::of(lang);
    let reading = move |field: Field| {
        let typed = Memo::new(move |_| session.form.typed_day(field));
        view! {
            <p class="field-reading">
                {move || {
                    typed.get().map(|day| fill(t.reading, &[("day", &day_with_weekday(day, session.shown.locale.get()))]))
                }}
            </p>
        }
        .into_any()
    };
    let by_months = Memo::new(move |_| session.form.draft.with(|draft| draft.length == LengthChoice::Months));
    let term = move || form.text(Field::Term, t.term, "", "input-number", |draft| &mut draft.term, ().into_any());
    let meaning_chosen = move || {
        session.form.draft.with(|draft| match draft.end_meaning {
            EndMeaning::Unanswered => usize::MAX,
            EndMeaning::LastDay => 0,
            EndMeaning::NextTerm => 1,
        })
    };
    let choose_meaning = move |place: usize| {
        let meaning = if place == 0 { EndMeaning::LastDay } else { EndMeaning::NextTerm };
        session.form.change(|draft| draft.end_meaning = meaning);
    };
    let end = move || {
        view! {
            {form.text(Field::End, t.end, t.end_hint, "input-date", |draft| &mut draft.end, reading(Field::End))}
            {field::radios(
                form.parts(Field::EndMeaning.id(), t.end_meaning, ""),
                vec![(0, t.end_last), (1, t.end_next)],
                meaning_chosen,
                choose_meaning,
            )}
        }
        .into_any()
    };
    let choose_length = move |place: usize| {
        let length = if place == 0 { LengthChoice::Months } else { LengthChoice::PrintedEnd };
        session.form.change(|draft| draft.length = length);
    };
    let start =
        form.text(Field::Start, t.start, t.start_hint, "input-date", |draft| &mut draft.start, reading(Field::Start));
    view! {
        {start}
        {field::radios(
            form.parts("length", t.length, ""),
            vec![(0, t.length_months), (1, t.length_end)],
            move || usize::from(!by_months.get()),
            choose_length,
        )}
        {move || if by_months.get() { term() } else { end() }}
    }
    .into_any()
}

fn notice_fields(session: Session, lang: Lang) -> AnyView {
    let form = Form { session, lang };
    let t = FormTexts::of(lang);
    let unit = move |place: usize| {
        let unit = if place == 0 { NoticeUnit::Days } else { NoticeUnit::Months };
        session.form.change(|draft| draft.notice_unit = unit);
    };
    let chosen =
        Memo::new(move |_| session.form.draft.with(|draft| usize::from(draft.notice_unit == NoticeUnit::Months)));
    let options = [(0, t.days), (1, t.months)].map(|(place, label)| {
        view! { <option value=place.to_string() selected=move || chosen.get() == place>{label}</option> }
    });
    let select = view! {
        <select
            id="notice-unit"
            name="notice-unit"
            aria-label=t.notice_unit
            prop:value=move || chosen.get().to_string()
            on:change=move |event| unit(usize::from(event_target_value(&event) == "1"))
        >
            {options.into_iter().collect::<Vec<_>>()}
        </select>
    }
    .into_any();
    form.text(Field::Notice, t.notice, t.notice_hint, "input-number", |draft| &mut draft.notice, select)
}

fn price_fields(session: Session, lang: Lang) -> AnyView {
    let form = Form { session, lang };
    let t = FormTexts::of(lang);
    let currency = form.choice("currency", t.currency, "", |draft| &mut draft.currency, currency_name);
    view! {
        <div class="field-pair">
            {form.text(Field::Price, t.price, t.price_hint, "input-amount", |draft| &mut draft.price, ().into_any())}
            {currency}
        </div>
    }
    .into_any()
}

fn more_fields(session: Session, lang: Lang) -> AnyView {
    let form = Form { session, lang };
    let t = FormTexts::of(lang);
    let by_months = Memo::new(move |_| session.form.draft.with(|draft| draft.renewal == RenewalChoice::Months));
    let with_fee = Memo::new(move |_| session.form.draft.with(|draft| draft.fee != FeeChoice::None));
    let months = move || {
        form.text(
            Field::RenewalMonths,
            t.renewal_count,
            "",
            "input-number",
            |draft| &mut draft.renewal_months,
            ().into_any(),
        )
    };
    let fee = move || {
        form.text(Field::FeeValue, t.fee_value, "", "input-amount", |draft| &mut draft.fee_value, ().into_any())
    };
    view! {
        {form.text(Field::Name, t.name, t.name_hint, "", |draft| &mut draft.name, ().into_any())}
        {form.text(Field::Customer, t.customer, t.customer_hint, "", |draft| &mut draft.customer, ().into_any())}
        {form.text(Field::Product, t.product, t.product_hint, "", |draft| &mut draft.product, ().into_any())}
        {base::choice(session, lang)}
        {form.choice("renewal", t.renewal, "", |draft| &mut draft.renewal, renewal_name)}
        {move || by_months.get().then(months)}
        {form.text(Field::Uplift, t.uplift, t.uplift_hint, "input-number", |draft| &mut draft.uplift, ().into_any())}
        {form.choice("billing", t.billing, "", |draft| &mut draft.billing, explain::billing)}
        {form.choice("fee", t.fee, "", |draft| &mut draft.fee, fee_name)}
        {move || with_fee.get().then(fee)}
        {form.choice("region", t.region, t.region_hint, |draft| &mut draft.region, region_name)}
    }
    .into_any()
}

/// The deadlines of what is typed, as soon as it makes a contract.
fn live(session: Session, lang: Lang) -> AnyView {
    let t = FormTexts::of(lang);
    let waiting = move || {
        view! {
            <div class="live-wait">
                <p>{t.live_wait}</p>
                <ul>
                    <li>{t.promise_1}</li>
                    <li>{t.promise_2}</li>
                    <li>{t.promise_3}</li>
                </ul>
            </div>
        }
        .into_any()
    };
    // Without the money, so that the answer is read out when it changes and not with every digit of a price.
    let answered =
        Memo::new(move |_| session.shown.plan.get().map(|plan| Arc::new(Plan { costs: None, ..Plan::clone(&plan) })));
    let said = move || {
        let plan = answered.get()?;
        let contract = session.shown.contract.get_untracked()?;
        Some(answer(&contract, &plan, lang, session.shown.locale.get()))
    };
    let shown = a_moment_later(Box::new(move || {
        session.shown.contract.track();
        session.shown.plan.track();
    }));
    view! {
        <section class="live" aria-label=t.live>
            <div role="status">{said}</div>
            {move || {
                shown.track();
                match (session.shown.contract.get_untracked(), session.shown.plan.get_untracked()) {
                    (Some(contract), Some(plan)) => {
                        deadlines::body(session, &contract, &plan, lang, session.shown.locale.get(), None)
                    }
                    _ => waiting(),
                }
            }}
        </section>
    }
    .into_any()
}

/// Changes a moment after what `followed` reads: for what is drawn after the answer, so that the key that changed it is
/// not waited for. Typed quickly, it is drawn once.
fn a_moment_later(followed: Box<dyn Fn()>) -> RwSignal<()> {
    let later = RwSignal::new(());
    let debounce = Debounce::default();
    let mut is_drawn = false;
    Effect::new(move |_| {
        followed();
        if is_drawn {
            debounce.ask(REST_AFTER_MILLIS, move || later.set(()));
        }
        is_drawn = true;
    });
    later
}

/// How a contract was bought, in words.
pub fn channel_name(channel: Channel, lang: Lang) -> &'static str {
    let t = FormTexts::of(lang);
    match channel {
        Channel::Unknown => t.channel_unknown,
        Channel::AccountExecutive => t.channel_executive,
        Channel::Online => t.channel_online,
        Channel::AppExchange => t.channel_appexchange,
        Channel::Reseller => t.channel_reseller,
    }
}

pub(super) fn currency_name(currency: Currency, _: Lang) -> &'static str {
    match currency {
        Currency::Eur => "EUR €",
        Currency::Usd => "USD $",
        Currency::Chf => "CHF",
        Currency::Gbp => "GBP £",
    }
}

fn renewal_name(renewal: RenewalChoice, lang: Lang) -> &'static str {
    let t = FormTexts::of(lang);
    match renewal {
        RenewalChoice::ShorterOfTermAndYear => t.renewal_shorter,
        RenewalChoice::SameTerm => t.renewal_same,
        RenewalChoice::Months => t.renewal_months,
        RenewalChoice::None => t.renewal_none,
    }
}

fn fee_name(fee: FeeChoice, lang: Lang) -> &'static str {
    let t = FormTexts::of(lang);
    match fee {
        FeeChoice::None => t.fee_none,
        FeeChoice::Fixed => t.fee_fixed,
        FeeChoice::Share => t.fee_share,
    }
}

fn region_name(region: Region, lang: Lang) -> &'static str {
    explain::region(region, lang)
}
