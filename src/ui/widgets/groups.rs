//! The words about groups of steps.

use crate::content::Phase;
use crate::i18n::texts::{JourneyTexts, TimetableTexts};
use crate::i18n::{fill, month_year};
use crate::journey::schedule::Heading;
use crate::ui::language::Wording;

/// The title of a group of `count` steps.
pub fn group_title(heading: Heading, count: usize, wording: Wording) -> String {
    let t = TimetableTexts::of(wording.lang);
    let with_day = |text, day| fill(text, &[("day", &wording.short_day(day))]);
    let count = count.to_string();
    match heading {
        Heading::Today => t.today.to_owned(),
        Heading::AlsoToday => fill(t.also_today, &[("n", &count)]),
        Heading::ThisWeek => t.this_week.to_owned(),
        Heading::UntilSendBy(day) => with_day(t.until_send_by, day),
        Heading::UntilDeadline(day) => with_day(t.until_deadline, day),
        Heading::AfterNotice => t.after_notice.to_owned(),
        Heading::Month { phase, year, month } => {
            format!("{}, {}", phase_name(phase, wording), month_year(year, month, wording.lang))
        }
        Heading::Phase(phase) => phase_name(phase, wording).to_owned(),
        Heading::Undecided => fill(t.undecided, &[("n", &count)]),
        Heading::AlreadyDecided => t.already_decided.to_owned(),
        Heading::HandOn => t.hand_on.to_owned(),
        Heading::LeaveOut => t.leave_out.to_owned(),
        Heading::Past => t.past.to_owned(),
        Heading::Settled(phase) => fill(t.settled, &[("phase", phase_name(phase, wording)), ("n", &count)]),
    }
}

fn phase_name(phase: Phase, wording: Wording) -> &'static str {
    let t = JourneyTexts::of(wording.lang);
    match phase {
        Phase::Understand => t.phase_understand,
        Phase::Prepare => t.phase_prepare,
        Phase::Cancel => t.phase_cancel,
        Phase::Afterwards => t.phase_afterwards,
    }
}

/// "57 h 30 min".
pub fn hours(minutes: u32, wording: Wording) -> String {
    let t = TimetableTexts::of(wording.lang);
    let part = |text, number: u32| fill(text, &[("n", &number.to_string())]);
    match (minutes / 60, minutes % 60) {
        (hours, 0) => part(t.hours, hours),
        (0, minutes) => part(t.minutes, minutes),
        (hours, minutes) => format!("{} {}", part(t.hours, hours), part(t.minutes, minutes)),
    }
}
