//! What the rules report, in words: one exhaustive match each, so that a new finding does not compile until both
//! languages can say it.

use super::names::holiday;
use super::texts::FindingTexts;
use super::{Lang, Locale, day_long, fill, weekday};
use crate::domain::{Deadlines, Finding, Skipped, SkippedBecause};

/// A finding in words. `dates` are the notice dates it is about.
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

/// Why a day was passed over, with the day: `Samstag, 12. Dezember 2026` and the holiday's name in brackets.
pub fn skipped(skipped: &Skipped, locale: Locale, lang: Lang) -> String {
    let day = format!("{} {}", weekday(skipped.day, lang), day_long(skipped.day, locale));
    match skipped.because {
        SkippedBecause::Weekend => day,
        SkippedBecause::Holiday(name) => format!("{day} ({})", holiday(name, lang)),
    }
}
