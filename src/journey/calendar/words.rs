//! Titles and descriptions of calendar entries.

use super::dates::{Dates, is_email_excluded};
use super::{Event, EventKind, Planned};
use crate::content::steps::STEPS;
use crate::domain::{Day, InternalDeadline, NoticeWay, Status};
use crate::i18n::texts::CalendarTexts;
use crate::i18n::{Lang, Locale, day_long, fill};
use crate::journey::schedule::Laid;

/// What the texts of one contract's entries are made of.
pub(super) struct Words<'a> {
    t: &'static CalendarTexts,
    lang: Lang,
    locale: Locale,
    planned: &'a Planned<'a>,
}

impl<'a> Words<'a> {
    pub fn new(planned: &'a Planned<'a>, lang: Lang) -> Self {
        Self { t: CalendarTexts::of(lang), lang, locale: Locale::of(lang, planned.contract.region), planned }
    }

    fn event(&self, kind: EventKind, day: Day, title: &str, text: String) -> Event {
        Event { kind, day, title: format!("{}: {title}", self.t.salesforce), text }
    }

    fn day(&self, day: Day) -> String {
        day_long(day, self.locale)
    }

    /// A text with one day filled in.
    fn dated(&self, text: &str, day: Day) -> String {
        fill(text, &[("day", &self.day(day))])
    }

    /// The entry for one of the dates, or for a step by itself.
    pub fn date(&self, dates: &Dates, kind: EventKind, day: Day) -> Event {
        let (t, plan) = (self.t, &*dates.plan);
        let last = plan.term.last;
        let notice = plan.deadlines.as_ref().map_or(last, |dates| dates.notice);
        let deadline = self.dated(t.deadline_ahead, notice);
        let ends = matches!(plan.status, Status::Cancelled | Status::Ends | Status::Ended);
        let export = |title: &'static str| (title.to_owned(), self.dated(t.export_text, last));
        // The texts say so if the contract may still renew.
        let afterwards = |title: &str, text: &str| {
            if ends {
                (title.to_owned(), text.to_owned())
            } else {
                (format!("{title} {}", t.if_ended), format!("{text} {}", self.dated(t.only_if_ended, last)))
            }
        };
        let (title, text) = match kind {
            EventKind::PortalOpens => (t.portal.to_owned(), self.dated(t.portal_text, notice)),
            EventKind::Recommended => {
                let is_sixty = plan.deadlines.as_ref().is_some_and(|dates| dates.recommended_is_sixty_days);
                let why = if is_sixty { t.recommended_sixty } else { t.recommended_early };
                (t.recommended.to_owned(), format!("{why} {deadline}"))
            }
            EventKind::Reminder(1) => (t.tomorrow.to_owned(), deadline),
            EventKind::Reminder(days) => (fill(t.reminder, &[("n", &days.to_string())]), deadline),
            EventKind::InternalDeadline => {
                let record = self.planned.record;
                let send_on = match record.effective_preparation().internal_deadline(plan, self.planned.contract.region)
                {
                    Some(InternalDeadline::On { send_on, .. }) => send_on,
                    _ => day,
                };
                (t.internal.to_owned(), format!("{} {deadline}", self.dated(t.internal_text, send_on)))
            }
            EventKind::SendBy => self.send_by(dates, &deadline),
            EventKind::Deadline => {
                let next = plan.next.as_ref();
                let renewed = next.map(|next| self.dated(t.renews, next.term.last)).unwrap_or_default();
                (t.deadline.to_owned(), format!("{} {renewed}", t.deadline_text))
            }
            EventKind::NextDeadline => (t.next_deadline.to_owned(), self.dated(t.next_deadline_text, last)),
            EventKind::Confirmation => {
                let sent = self.planned.contract.notice_sent.unwrap_or(day);
                (t.confirmation.to_owned(), self.dated(t.confirmation_text, sent))
            }
            EventKind::Export(0) => export(t.export_final),
            EventKind::Export(1) => export(t.export_safety),
            EventKind::Export(_) => export(t.export_trial),
            EventKind::TermEnd => match &plan.next {
                Some(next) if !ends => (t.term_end.to_owned(), self.dated(t.term_end_text, next.term.last)),
                _ => (t.contract_end.to_owned(), t.contract_end_text.to_owned()),
            },
            EventKind::CheckInvoices => (t.invoices.to_owned(), self.dated(t.invoices_text, last)),
            EventKind::ExportUntil => afterwards(t.export_until, t.export_until_text),
            EventKind::DataGone => afterwards(t.data_gone, t.data_gone_text),
            EventKind::Step(id) => {
                let step = STEPS.iter().find(|step| step.id == id);
                (step.map(|step| step.title().get(self.lang).to_owned()).unwrap_or_default(), t.step.to_owned())
            }
        };
        self.event(kind, day, &title, text)
    }

    /// The other ways are in the description.
    fn send_by(&self, dates: &Dates, deadline: &str) -> (String, String) {
        let t = self.t;
        let (title, text) = match dates.way {
            NoticeWay::Email => (t.send_by, t.send_by_text),
            NoticeWay::Courier => (t.send_by_courier, t.send_by_courier_text),
            NoticeWay::Post => (t.send_by_post, t.send_by_post_text),
        };
        let [email, courier, post] = NoticeWay::ALL
            .map(|way| dates.plan.deadlines.as_ref().map(|dates| self.day(dates.send_by.day(way))).unwrap_or_default());
        let is_said = dates.way != NoticeWay::Email && !is_email_excluded(self.planned.record);
        let email_too = if is_said { t.send_by_email_too } else { "" };
        let text = [text, email_too, t.send_by_proof, deadline].into_iter().filter(|text| !text.is_empty());
        let text = text.collect::<Vec<_>>().join(" ");
        (title.to_owned(), fill(&text, &[("email", &email), ("courier", &courier), ("post", &post)]))
    }

    /// The entry for the steps of one day.
    pub fn steps(&self, kind: EventKind, day: Day, steps: &[Laid]) -> Event {
        let t = self.t;
        let (title, mut text) = match steps {
            [one] => (one.step.title().get(self.lang).to_owned(), t.step.to_owned()),
            _ => (fill(t.steps_of_day, &[("n", &steps.len().to_string())]), t.steps_text.to_owned()),
        };
        for one in steps {
            if steps.len() > 1 {
                text.push_str(&format!("\n– {}.", one.step.title().get(self.lang)));
            }
            let begun = (one.first < one.day).then(|| self.dated(t.step_from, one.first));
            let late = one.latest.filter(|_| one.is_late()).map(|latest| self.dated(t.step_too_late, latest));
            [begun, late].into_iter().flatten().for_each(|said| text.push_str(&format!(" {said}")));
        }
        let over_hours = steps.iter().any(|one| one.is_over_hours).then_some(t.step_over_hours);
        let day_off = steps.iter().any(|one| one.is_on_day_off).then_some(t.step_day_off);
        [over_hours, day_off].into_iter().flatten().for_each(|said| text.push_str(&format!("\n{said}")));
        self.event(kind, day, &title, text)
    }
}
