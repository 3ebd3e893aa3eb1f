//! The days by which a notice must be given, for one term.

use chrono::{Datelike, Weekday};

use super::calendar::{Day, latest_with_months_until, plus_days};
use super::contract::Notice;
use super::holidays::{HolidayName, Region, holiday_on};
use super::term::Term;

/// Days before the last day on which notice is recommended: row G2 of docs/facts.md#the-guide.
const RECOMMENDED_BEFORE_LAST: i64 = 60;
/// The recommended day must leave at least this many days until the deadline ...
const RECOMMENDED_MARGIN: i64 = 14;
/// ... or else it is this many days before the deadline.
const RECOMMENDED_BEFORE_DEADLINE: i64 = 30;

/// A courier must have the notice this many days before the last working day: docs/rules.md#send-by-date.
const COURIER_DAYS: i64 = 3;
/// The same for a letter sent abroad with proof of delivery.
const POST_DAYS: i64 = 10;

/// Why a day is not a working day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SkippedBecause {
    Weekend,
    Holiday(HolidayName),
}

/// A day skipped on the way back to a working day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Skipped {
    pub day: Day,
    pub because: SkippedBecause,
}

/// A way to send a notice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoticeWay {
    /// By e-mail, before 4pm in the recipient's time zone.
    #[default]
    Email,
    /// The signed original by courier.
    Courier,
    /// A letter sent abroad with proof of delivery.
    Post,
}

impl NoticeWay {
    /// All ways, with the fastest first.
    pub const ALL: [Self; 3] = [Self::Email, Self::Courier, Self::Post];
}

/// The send-by dates: the last days on which a notice can be sent to arrive in time. All are working days in the
/// region: docs/rules.md#send-by-date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SendBy {
    /// The last working day on which the notice can arrive (symbol W).
    pub last_working_day: Day,
    /// The last day for an e-mail. Even if it counts as received on the next working day, it is in time.
    pub email: Day,
    /// The last day to give the notice to a courier.
    pub courier: Day,
    /// The last day to post a letter abroad.
    pub post: Day,
    /// The days skipped between the deadline and the last day for an e-mail, latest first.
    pub skipped: Vec<Skipped>,
}

impl SendBy {
    /// The send-by dates for arrival by a deadline.
    pub fn before(deadline: Day, region: Region) -> Self {
        let (last_working_day, mut skipped) = working_day_back_from(deadline, region);
        let (email, skipped_before) = working_day_back_from(plus_days(last_working_day, -1), region);
        skipped.extend(skipped_before);
        let before = |days: i64| working_day_back_from(plus_days(last_working_day, -days), region).0;
        Self { last_working_day, email, courier: before(COURIER_DAYS), post: before(POST_DAYS), skipped }
    }

    /// The send-by date for this way.
    pub fn day(&self, way: NoticeWay) -> Day {
        match way {
            NoticeWay::Email => self.email,
            NoticeWay::Courier => self.courier,
            NoticeWay::Post => self.post,
        }
    }

    /// The send-by date for this way or, where that is before `day`, for the slowest of the faster ways by which a notice
    /// can still be sent on it.
    pub fn still_open(&self, way: NoticeWay, day: Day) -> Option<Day> {
        let ways = NoticeWay::ALL.into_iter().take_while(|faster| *faster != way).chain([way]);
        ways.map(|way| self.day(way)).filter(|last| *last >= day).last()
    }

    /// The ways by which a notice sent on `day` can still arrive in time.
    pub fn open_on(&self, day: Day) -> impl Iterator<Item = NoticeWay> {
        NoticeWay::ALL.into_iter().filter(move |way| day <= self.day(*way))
    }
}

/// The notice dates of one term, from docs/rules.md#notice-deadline to docs/rules.md#renewal-window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadlines {
    /// The notice deadline: the last day on which the notice may be *received* (symbol D). It may lie before the term.
    pub notice: Day,
    /// One day before the deadline, for the interpretation that wants clear days between.
    pub strict: Day,
    /// The recommended day for giving notice.
    pub recommended: Day,
    /// True if the recommended day is 60 days before the end; false if it is 30 days before the deadline, because the
    /// former left too little time.
    pub recommended_is_sixty_days: bool,
    /// The send-by dates for arrival by the deadline.
    pub send_by: SendBy,
    /// The first and last day of the renewal window: a notice that arrives in it is too late. `None` without a notice
    /// period.
    pub window: Option<(Day, Day)>,
}

impl Deadlines {
    pub(super) fn of(term: &Term, notice: Notice, region: Region) -> Self {
        let deadline = notice_deadline(term.last, notice);
        let strict = plus_days(deadline, -1);
        let sixty = plus_days(term.last, -RECOMMENDED_BEFORE_LAST);
        let recommended_is_sixty_days = sixty <= plus_days(deadline, -RECOMMENDED_MARGIN);
        let recommended =
            if recommended_is_sixty_days { sixty } else { plus_days(deadline, -RECOMMENDED_BEFORE_DEADLINE) };
        let window = (!notice.is_none()).then(|| (plus_days(deadline, 1), term.last));
        Self {
            notice: deadline,
            strict,
            recommended,
            recommended_is_sixty_days,
            send_by: SendBy::before(deadline, region),
            window,
        }
    }

    /// The send-by dates for arrival by the strict date. Only where they are shown: a plan is computed for each contract
    /// of the overview.
    pub fn strict_send_by(&self, region: Region) -> SendBy {
        SendBy::before(self.strict, region)
    }

    /// Whether the deadline is before the term itself, so that the term can no longer be cancelled once it has begun.
    pub fn before_start_of(&self, term: &Term) -> bool {
        self.notice < term.start
    }
}

/// The last day of receipt for a term that ends on `last`: docs/rules.md#notice-deadline. Days are subtracted, as in
/// Salesforce's own example (docs/facts.md#renewal); months run forward from receipt (§ 188 BGB).
pub fn notice_deadline(last: Day, notice: Notice) -> Day {
    match notice {
        Notice::Days(days) => plus_days(last, -i64::from(days)),
        Notice::Months(months) => latest_with_months_until(last, months),
    }
}

/// The last working day on or before `from`, and the days skipped to reach it, latest first. Weekends and holidays
/// never move a deadline later (BGH 17.02.2005, III ZR 172/04), so the search only goes back:
/// docs/rules.md#send-by-date.
fn working_day_back_from(from: Day, region: Region) -> (Day, Vec<Skipped>) {
    let mut skipped = Vec::new();
    let mut day = from;
    while let Some(because) = why_not_working(day, region) {
        skipped.push(Skipped { day, because });
        day = plus_days(day, -1);
    }
    (day, skipped)
}

/// The `count`-th working day after `day` in a region; `day` itself if `count` is 0.
///
/// ```
/// use fristklar::domain::{Region, day, working_days_after};
/// // Over Christmas: 25 and 26 December are holidays, 27 December 2026 is a Sunday.
/// let sent = day(2026, 12, 22).ok_or("no such day")?;
/// assert_eq!(Some(working_days_after(sent, 5, Region::default())), day(2026, 12, 30));
/// # Ok::<(), &str>(())
/// ```
pub fn working_days_after(day: Day, count: u32, region: Region) -> Day {
    let mut day = day;
    for _ in 0..count {
        day = plus_days(day, 1);
        while why_not_working(day, region).is_some() {
            day = plus_days(day, 1);
        }
    }
    day
}

/// Whether people work on `day` in a region: Monday to Friday, and no public holiday.
pub fn is_working_day(day: Day, region: Region) -> bool {
    why_not_working(day, region).is_none()
}

fn why_not_working(day: Day, region: Region) -> Option<SkippedBecause> {
    if matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
        return Some(SkippedBecause::Weekend);
    }
    holiday_on(day, region).map(|holiday| SkippedBecause::Holiday(holiday.name))
}
