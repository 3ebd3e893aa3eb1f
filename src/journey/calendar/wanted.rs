//! Which events of a plan belong in a calendar, with their texts.

use super::{Event, EventKind, Planned};
use crate::domain::{Contract, Day, Plan, Renewal, Status, plan, plus_days};
use crate::i18n::texts::CalendarTexts;
use crate::i18n::{Lang, Locale, day_long, fill};
use crate::journey::schedule::{Pace, Scheduled, confirmation_expected, export_days, schedule};
use crate::portfolio::{Answers, Progress};

/// Days before the deadline on which there is a reminder.
const REMINDERS: [i64; 3] = [14, 7, 1];

/// Which events to include.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    /// Events that apply now.
    Now,
    /// Also those that applied before the notice was sent, a step was settled or a question was answered.
    Ever,
}

/// The events of a plan that belong in a calendar, including past ones.
pub(super) fn wanted(planned: &Planned, scope: Scope, lang: Lang) -> Vec<Event> {
    let Planned { record, contract, plan: shown, .. } = *planned;
    let now = scope == Scope::Now;
    let terms = if now { contract } else { Contract { notice_sent: None, ..contract } };
    let mut list =
        List { t: CalendarTexts::of(lang), lang, locale: Locale::of(lang, contract.region), events: Vec::new() };
    let on = |day: Day| plan(&terms, day);
    let current = on(shown.as_of);
    // If the term can no longer be cancelled, the first one that can is used instead.
    let watched = current.first_reachable.as_ref().map(|first| on(first.term.start));
    let watched = watched.as_ref().unwrap_or(&current);
    list.notice(watched);
    list.exports(watched, &record.answers);
    list.end(watched);

    let settled = Progress::default();
    let progress = if now { &record.progress } else { &settled };
    if contract.renewal != Renewal::None
        && let (Some(sent), Some(day)) = (contract.notice_sent, confirmation_expected(&contract, progress))
    {
        list.add(EventKind::Confirmation, day, list.t.confirmation, list.dated(list.t.confirmation_text, sent));
    }
    let answers = if now { record.answers } else { Answers::default() };
    for scheduled in schedule(&contract, shown, &answers, &record.progress) {
        let open = !record.progress.status(scheduled.step.id).is_settled();
        if !now || (open && record.calendar.with_steps) {
            list.step(&scheduled);
        }
    }
    list.events
}

/// The list under construction.
struct List {
    t: &'static CalendarTexts,
    lang: Lang,
    locale: Locale,
    events: Vec<Event>,
}

impl List {
    fn add(&mut self, kind: EventKind, day: Day, title: &str, text: String) {
        let title = format!("{}: {title}", self.t.salesforce);
        self.events.push(Event { kind, day, title, text });
    }

    /// A text with one day filled in.
    fn dated(&self, text: &str, day: Day) -> String {
        fill(text, &[("day", &day_long(day, self.locale))])
    }

    /// The notice dates of the term, and the deadline of the next one.
    fn notice(&mut self, plan: &Plan) {
        let t = self.t;
        let Some(dates) = plan.deadlines.as_ref().filter(|_| plan.status != Status::Cancelled) else { return };
        let recommended = if dates.recommended_is_sixty_days { t.recommended_sixty } else { t.recommended_early };
        let deadline = self.dated(t.deadline_ahead, dates.notice);
        if plan.portal_opens < dates.notice {
            self.add(EventKind::PortalOpens, plan.portal_opens, t.portal, self.dated(t.portal_text, dates.notice));
        }
        self.add(EventKind::Recommended, dates.recommended, t.recommended, format!("{recommended} {deadline}"));
        for days in REMINDERS {
            let title = if days == 1 { t.tomorrow.to_owned() } else { fill(t.reminder, &[("n", &days.to_string())]) };
            self.add(EventKind::Reminder(days), plus_days(dates.notice, -days), &title, deadline.clone());
        }
        let send_by = &dates.send_by;
        let [courier, post] = [send_by.courier, send_by.post].map(|day| day_long(day, self.locale));
        let ways = fill(t.send_by_text, &[("courier", &courier), ("post", &post)]);
        self.add(EventKind::SendBy, send_by.email, t.send_by, format!("{ways} {deadline}"));
        let renewed = plan.next.as_ref().map(|next| self.dated(t.renews, next.term.last)).unwrap_or_default();
        self.add(EventKind::Deadline, dates.notice, t.deadline, format!("{} {renewed}", t.deadline_text));
        if let Some(next) = &plan.next {
            let text = self.dated(t.next_deadline_text, plan.term.last);
            self.add(EventKind::NextDeadline, next.deadlines.notice, t.next_deadline, text);
        }
    }

    fn exports(&mut self, plan: &Plan, answers: &Answers) {
        let t = self.t;
        let titles = [t.export_final, t.export_safety, t.export_trial];
        for (slot, (day, title)) in export_days(plan, answers).into_iter().rev().zip(titles).enumerate() {
            self.add(EventKind::Export(slot), day, title, self.dated(t.export_text, plan.term.last));
        }
    }

    /// The last day and what comes after it; the texts say so if the contract may still renew.
    fn end(&mut self, plan: &Plan) {
        let t = self.t;
        let last = plan.term.last;
        let ends = matches!(plan.status, Status::Cancelled | Status::Ends | Status::Ended);
        let (title, text) = match &plan.next {
            Some(next) if !ends => (t.term_end, self.dated(t.term_end_text, next.term.last)),
            _ => (t.contract_end, t.contract_end_text.to_owned()),
        };
        self.add(EventKind::TermEnd, last, title, text);
        self.add(EventKind::CheckInvoices, plus_days(last, 1), t.invoices, self.dated(t.invoices_text, last));
        let only_if = if ends { String::new() } else { format!(" {}", self.dated(t.only_if_ended, last)) };
        let afterwards = [
            (EventKind::ExportUntil, plan.export_until, t.export_until, t.export_until_text),
            (EventKind::DataGone, plan.data_gone, t.data_gone, t.data_gone_text),
        ];
        for (kind, day, title, text) in afterwards {
            let title = if ends { title.to_owned() } else { format!("{title} {}", t.if_ended) };
            self.add(kind, day, &title, format!("{text}{only_if}"));
        }
    }

    fn step(&mut self, scheduled: &Scheduled) {
        let t = self.t;
        let text = match scheduled.pace {
            Pace::Planned => t.step.to_owned(),
            Pace::AtOnce => t.step_at_once.to_owned(),
            Pace::TooLate(limit) => self.dated(t.step_too_late, limit),
        };
        self.add(EventKind::Step(scheduled.step.id), scheduled.due, scheduled.step.title().get(self.lang), text);
    }
}
