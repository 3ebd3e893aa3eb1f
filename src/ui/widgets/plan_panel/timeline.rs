//! The dates of the term in order: a bar as an illustration, and a complete list.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::{Day, InternalDeadline, Plan, Status, TermMarks};
use crate::i18n::texts::TimelineTexts;
use crate::i18n::{Lang, fill};
use crate::state::{PlanNow, PortfolioStore};
use crate::ui::language::{Wording, use_texts, use_wording};
use crate::ui::phrases;
use crate::ui::widgets::figure::DayText;
use crate::ui::widgets::keyed_list::KeyedList;
use crate::ui::widgets::reactive::reactive;
use crate::ui::widgets::term_strip::TermStrip;

/// The prominence of a date.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// A date that everybody needs.
    Main,
    /// The deadline itself.
    Deadline,
    /// A detail.
    Side,
}

/// A date of the term, or a span of days.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct TermDate {
    pub day: Day,
    /// Name of the figure, if the day is marked as one.
    pub figure: Option<&'static str>,
    /// Last day of a span, with the name of its figure.
    pub until: Option<(Day, &'static str)>,
    pub label: &'static str,
    /// The origin of the date, if it should be shown.
    mark: Option<&'static str>,
    weight: Weight,
}

impl TermDate {
    fn new(day: Day, figure: &'static str, label: &'static str, weight: Weight) -> Self {
        Self { day, figure: Some(figure), until: None, label, mark: None, weight }
    }
}

/// The dates of the term in order, with the internal deadline where there is one.
pub fn term_dates(plan: &Plan, internal: Option<InternalDeadline>, lang: Lang) -> Vec<TermDate> {
    let t = TimelineTexts::of(lang);
    let start_label = if plan.term.is_first() { t.ev_start } else { t.ev_term_start };
    let mut dates: Vec<TermDate> = Vec::new();
    // Dates on the same day are listed in the order in which they are added here.
    let mut add = |date: TermDate| dates.insert(dates.partition_point(|earlier| earlier.day <= date.day), date);
    add(TermDate::new(plan.term.start, "term-start", start_label, Weight::Main));
    if let Some(until) = plan.full_refund_until {
        let full = TermDate::new(until, "full-refund-until", t.ev_full_refund, Weight::Main);
        add(TermDate { mark: Some(t.by_guide), ..full });
    }
    add(TermDate::new(plan.portal_opens, "portal-opens", t.ev_portal, Weight::Side));
    if let Some(deadlines) = &plan.deadlines {
        add(TermDate::new(deadlines.recommended, "recommended-date", t.ev_recommended, Weight::Main));
        if let Some(InternalDeadline::On { day, .. }) = internal {
            add(TermDate::new(day, "internal-deadline", t.ev_internal, Weight::Main));
        }
        let send_by = &deadlines.send_by;
        add(TermDate::new(send_by.post, "send-by-post", t.ev_send_by_post, Weight::Side));
        add(TermDate::new(send_by.courier, "send-by-courier", t.ev_send_by_courier, Weight::Side));
        add(TermDate::new(send_by.email, "send-by", t.ev_send_by, Weight::Main));
        add(TermDate::new(deadlines.strict, "strict-date", t.ev_strict, Weight::Side));
        let notice = TermDate::new(deadlines.notice, "notice-deadline", t.ev_deadline, Weight::Deadline);
        // Each figure is marked once; while notice can still be given, the answer marks this one.
        let is_in_answer = plan.status != Status::Cancelled;
        add(TermDate { figure: notice.figure.filter(|_| !is_in_answer), ..notice });
        if let Some((first, last)) = deadlines.window {
            let window = TermDate::new(first, "window-start", t.ev_window, Weight::Main);
            add(TermDate { until: Some((last, "window-end")), ..window });
        }
    }
    add(TermDate::new(plan.term.last, "term-end", t.ev_end, Weight::Main));
    add(TermDate::new(plan.export_until, "export-until", t.ev_export, Weight::Side));
    add(TermDate::new(plan.data_gone, "data-gone", t.ev_gone, Weight::Side));
    dates
}

/// A row of the list: a date with the days left until it, or today.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Row {
    Date(TermDate, i64),
    Today(Day),
}

impl Row {
    /// What the row says. A row that says something else gets new elements.
    fn key(&self, wording: Wording) -> String {
        match self {
            Self::Date(date, days_left) => {
                let until = date.until.map(|(last, _)| wording.short_day(last)).unwrap_or_default();
                let figure = date.figure.unwrap_or_default();
                format!("{} {} {until} {figure} {days_left}", date.label, wording.short_day(date.day))
            }
            Self::Today(day) => wording.short_day(*day),
        }
    }
}

/// The rows of the list in order.
#[derive(Clone, Default, PartialEq, Eq)]
struct Rows {
    /// Before today, if they are folded.
    past: Vec<Row>,
    coming: Vec<Row>,
}

impl Rows {
    fn of(plan: &Plan, internal: Option<InternalDeadline>, lang: Lang) -> Self {
        let dates = term_dates(plan, internal, lang);
        let mut past: Vec<_> = dates.iter().map(|date| Row::Date(*date, plan.days_until(date.day))).collect();
        // Today comes after all other dates of the same day.
        past.insert(dates.partition_point(|date| date.day <= plan.as_of), Row::Today(plan.as_of));
        let count = dates.partition_point(|date| date.day < plan.as_of);
        // The fold itself takes the room of one.
        let coming = past.split_off(if count > 1 { count } else { 0 });
        Self { past, coming }
    }
}

/// The list of a term's dates, including today; those before today are folded.
#[component]
pub fn DateList(dates: PlanNow, internal: Memo<Option<InternalDeadline>>) -> impl IntoView {
    let wording = use_wording();
    let t = use_texts::<TimelineTexts>();
    let rows =
        Memo::new(move |_| dates().map(|plan| Rows::of(&plan, internal.get(), wording.lang)).unwrap_or_default());
    let count = Memo::new(move |_| rows.with(|rows| rows.past.len()));
    let folded = reactive(move || {
        let count = Some(count.get()).filter(|count| *count > 0)?;
        let title = fill(t.past_dates, &[("n", &count.to_string())]);
        Some(view! {
            <details class="events-past">
                <summary>{title}</summary>
                <ol class="events"><RowList rows=move || rows.with(|rows| rows.past.clone()) /></ol>
            </details>
        })
    });
    view! { {folded} <ol class="events"><RowList rows=move || rows.with(|rows| rows.coming.clone()) /></ol> }
}

#[component]
fn RowList(rows: impl Fn() -> Vec<Row> + Send + Sync + 'static) -> impl IntoView {
    let wording = use_wording();
    let tracked = move || {
        // A different region can change the format of the days without changing the plan.
        wording.track_locale();
        rows()
    };
    let row = |row: Row| match row {
        Row::Date(date, days_left) => view! { <DateRow date days_left /> }.into_any(),
        Row::Today(day) => view! { <TodayRow day /> }.into_any(),
    };
    view! { <KeyedList each=tracked key=move |row| row.key(wording) children=row /> }
}

#[component]
fn DateRow(date: TermDate, days_left: i64) -> impl IntoView {
    let TermDate { day, figure, until, label, mark, weight } = date;
    let wording = use_wording();
    let until = until.map(|(last, figure)| {
        view! { " – " <DayText day=last text=wording.short_day(last) figure=Some(figure) /> }
    });
    let relative =
        if until.is_some() && days_left < 0 { String::new() } else { phrases::relative(days_left, wording.lang) };
    let class = match weight {
        Weight::Main => "event",
        Weight::Deadline => "event event-deadline",
        Weight::Side => "event event-side",
    };
    let mark = mark.map(|mark| view! { " " <span class="mark">{mark}</span> });
    view! {
        <li class=class>
            <span class="event-day"><DayText day text=wording.short_day(day) figure /> {until}</span>
            <span class="event-label">{label} {mark}</span>
            <span class="event-relative">{relative}</span>
        </li>
    }
}

/// Today, or the day chosen instead.
#[component]
fn TodayRow(day: Day) -> impl IntoView {
    view! {
        <li class="event event-now">
            <span class="event-day"><DayText day text=use_wording().short_day(day) /></span>
            <span class="event-label">{today_label()}</span>
            <span class={"event-relative"}></span>
        </li>
    }
}

/// What the day is called that everything is worked out for.
fn today_label() -> AnyView {
    let portfolio = expect_context::<PortfolioStore>();
    let t = use_texts::<TimelineTexts>();
    reactive(move || if portfolio.as_of.with(Option::is_some) { t.ev_as_of } else { t.ev_today })
}

/// The term bar with today and the deadline named. Decorative: the list contains everything in it.
#[component]
pub fn TermBar(plan: Arc<Plan>) -> impl IntoView {
    let t = use_texts::<TimelineTexts>();
    let wording = use_wording();
    let per_cent = |permille: u16| format!("{}.{}%", permille / 10, permille % 10);
    // As much of the label is on the left of its day as of the bar, so that it never goes beyond the ends.
    let label = |permille: u16, text: AnyView| {
        let left = per_cent(permille);
        view! { <span class="bar-label" style:left=left.clone() style:translate=format!("-{left}")>{text}</span> }
    };
    let marks = TermMarks::of(&plan);
    let now_label = marks.today.map(|at| label(at, today_label()));
    let deadline_label = plan.deadlines.as_ref().map(|dates| {
        let text = format!("{} {}", t.bar_deadline, wording.short_day(dates.notice));
        label(plan.term.permille_until(dates.notice), text.into_any())
    });
    view! {
        <div class="bar" aria-hidden="true">
            <div class="bar-row">{now_label}</div>
            <TermStrip marks />
            <div class="bar-row">{deadline_label}</div>
            <div class="bar-below">
                <span>{wording.short_day(plan.term.start)} " " {t.term_start}</span>
                <span>{wording.short_day(plan.term.last)}</span>
            </div>
        </div>
    }
}
