//! When people can work on a contract: hours a day, days away, and how long approval and signature take.

use super::calendar::{Day, days_between, in_range};

/// The longest absence, in days.
pub const MAX_ABSENCE_DAYS: i64 = 366;
/// How many absences may be named for one contract.
pub const MAX_ABSENCES: usize = 20;
/// The most working days that approval, or signature, may take.
pub const MAX_LEAD_DAYS: u32 = 60;

const MINUTES_PER_HOUR: u32 = 60;
const MINUTES_PER_DAY: u32 = 24 * MINUTES_PER_HOUR;

/// Days on which nobody is there to work on a contract or to sign: both ends and all between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Absence {
    from: Day,
    until: Day,
}

/// Why days make no [`Absence`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AbsenceError {
    /// It ends before it begins.
    EndBeforeStart,
    /// It is longer than [`MAX_ABSENCE_DAYS`].
    TooLong,
    /// One of its days is outside the calendar of the inputs.
    OutOfRange,
}

impl Absence {
    /// The days from `from` to `until`, both included.
    pub fn new(from: Day, until: Day) -> Result<Self, AbsenceError> {
        if !in_range(from) || !in_range(until) {
            return Err(AbsenceError::OutOfRange);
        }
        match days_between(from, until) {
            ..0 => Err(AbsenceError::EndBeforeStart),
            0..MAX_ABSENCE_DAYS => Ok(Self { from, until }),
            _ => Err(AbsenceError::TooLong),
        }
    }

    pub fn from(&self) -> Day {
        self.from
    }

    pub fn until(&self) -> Day {
        self.until
    }

    pub fn covers(&self, day: Day) -> bool {
        (self.from..=self.until).contains(&day)
    }
}

/// The working days that approval and signature take, 0 to [`MAX_LEAD_DAYS`] each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeadTime {
    approval: u32,
    signature: u32,
}

impl LeadTime {
    /// `None` if one of the two is longer than [`MAX_LEAD_DAYS`].
    pub fn new(approval: u32, signature: u32) -> Option<Self> {
        (approval <= MAX_LEAD_DAYS && signature <= MAX_LEAD_DAYS).then_some(Self { approval, signature })
    }

    pub fn approval(self) -> u32 {
        self.approval
    }

    pub fn signature(self) -> u32 {
        self.signature
    }

    /// Both together, one after the other.
    pub fn total(self) -> u32 {
        self.approval + self.signature
    }
}

/// How long somebody works on a contract on a working day: 0 to 24 hours, kept in minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct HoursADay(u32);

impl HoursADay {
    /// So many minutes a day; `None` if a day has fewer.
    pub fn from_minutes(minutes: u32) -> Option<Self> {
        (minutes <= MINUTES_PER_DAY).then_some(Self(minutes))
    }

    pub fn minutes(self) -> u32 {
        self.0
    }
}

impl Default for HoursADay {
    /// Four hours.
    fn default() -> Self {
        Self(4 * MINUTES_PER_HOUR)
    }
}
