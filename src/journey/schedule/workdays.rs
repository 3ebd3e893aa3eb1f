//! The working days from one day on, numbered.

use crate::domain::{Absence, Day, Region, days_between, is_working_day};

/// The working days of a region from a day on, without days of absence. The first has the number 0.
///
/// Days are looked up once and kept: for many contracts of one region, hand the same value to each.
#[derive(Clone, Debug)]
pub struct Workdays<'a> {
    region: Region,
    absences: &'a [Absence],
    from: Day,
    /// The working days so far.
    days: Vec<Day>,
    /// For each calendar day so far, from `from` on: how many working days there are up to it.
    counts: Vec<u32>,
}

impl<'a> Workdays<'a> {
    pub fn new(from: Day, region: Region, absences: &'a [Absence]) -> Self {
        Self { region, absences, from, days: Vec::new(), counts: Vec::new() }
    }

    /// Whether somebody works on `day`.
    pub fn works_on(&self, day: Day) -> bool {
        !self.absences.iter().any(|absence| absence.covers(day)) && is_working_day(day, self.region)
    }

    /// How many working days there are up to and including `day`; 0 for a day before the first.
    pub fn up_to(&mut self, day: Day) -> u32 {
        let Ok(offset) = usize::try_from(days_between(self.from, day)) else { return 0 };
        while self.counts.len() <= offset && self.look_at_next_day() {}
        self.counts.get(offset).or(self.counts.last()).copied().unwrap_or(0)
    }

    /// The working day with this number.
    pub fn day(&mut self, number: u32) -> Day {
        let number = number as usize;
        while self.days.len() <= number && self.look_at_next_day() {}
        self.days.get(number).or(self.days.last()).copied().unwrap_or(self.from)
    }

    /// False at the end of the calendar itself, far beyond any input.
    fn look_at_next_day(&mut self) -> bool {
        let Some(day) = i64::try_from(self.counts.len())
            .ok()
            .and_then(chrono::TimeDelta::try_days)
            .and_then(|offset| self.from.checked_add_signed(offset))
        else {
            return false;
        };
        if self.works_on(day) {
            self.days.push(day);
        }
        self.counts.push(u32::try_from(self.days.len()).unwrap_or(u32::MAX));
        true
    }
}
