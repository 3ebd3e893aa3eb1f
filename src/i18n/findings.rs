//! Texts for the findings of the rules, each from one exhaustive match, so that a new finding does not compile before
//! it has a text in both languages.

use super::names::holiday;
use super::texts::FindingTexts;
use super::{Lang, Locale, day_long, fill, weekday};
use crate::domain::{Deadlines, Finding, Skipped, SkippedBecause};

/// The text of a finding. `dates` are the notice dates it is about.
pub fn finding(finding: Finding, dates: &Deadlines, lang: Lang) -> String {
    let t = FindingTexts::of(lang);
    match finding {
        Finding::DeadlineOnWeekend => fill(t.weekend, &[("weekday", weekday(dates.notice, lang))]),
        Finding::DeadlineOnHoliday(name) => fill(t.holiday, &[("holiday", holiday(name, lang))]),
        Finding::DeadlineBeforeTerm => t.before_term.to_owned(),
        Finding::SixtyDaysTooLate => t.sixty.to_owned(),
        Finding::RecommendationPast => t.recommended_past.to_owned(),
        Finding::MonthsAreNotDays => t.months.to_owned(),
        Finding::StartDayMissing => t.start_day.to_owned(),
        Finding::PortalTooLate => t.portal.to_owned(),
    }
}

/// The day that was skipped and the reason: `Samstag, 12. Dezember 2026`, with the name of a holiday in brackets.
pub fn skipped(skipped: &Skipped, locale: Locale, lang: Lang) -> String {
    let day = format!("{} {}", weekday(skipped.day, lang), day_long(skipped.day, locale));
    match skipped.because {
        SkippedBecause::Weekend => day,
        SkippedBecause::Holiday(name) => format!("{day} ({})", holiday(name, lang)),
    }
}
