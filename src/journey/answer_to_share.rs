//! The answer in one sentence, for somebody who has not seen the page.

use crate::domain::{Plan, Status};
use crate::i18n::texts::ShareTexts;
use crate::i18n::{Lang, Locale, day_with_weekday, fill};

/// The day that counts, with the `terms` it follows from and, as a sentence of its own, what of them is `assumed`.
pub fn answer_to_share(plan: &Plan, terms: &str, assumed: Option<&str>, lang: Lang, locale: Locale) -> String {
    let t = ShareTexts::of(lang);
    let last = plan.term.last;
    let (sentence, day) = match (plan.status, &plan.deadlines) {
        (Status::Cancelled, _) => (t.answer_sent, last),
        (Status::Ended, _) => (t.answer_ended, last),
        (_, None) => (t.answer_ends, last),
        (Status::Missed, Some(dates)) => (t.answer_missed, dates.notice),
        (_, Some(dates)) => (t.answer, dates.notice),
    };
    let sentence = fill(sentence, &[("terms", terms), ("day", &day_with_weekday(day, locale))]);
    assumed.map_or_else(|| sentence.clone(), |assumed| format!("{sentence} {assumed}"))
}
