//! What is done on which day.

use crate::domain::Day;

/// A piece of work: for the step at this place of the list of open steps, on this day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub place: usize,
    pub day: Day,
    /// The number of the working day; none if it is none.
    pub number: Option<u32>,
    pub minutes: u32,
}

/// The first and the last day of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Done {
    pub first: Day,
    pub last: Day,
}

pub(super) struct Ledger {
    entries: Vec<Entry>,
    /// By place in the list of open steps.
    done: Vec<Option<Done>>,
    /// Minutes by the number of the working day.
    used: Vec<u32>,
}

impl Ledger {
    /// An empty one, for so many steps.
    pub fn new(steps: usize) -> Self {
        Self { entries: Vec::with_capacity(2 * steps), done: vec![None; steps], used: Vec::new() }
    }

    pub fn of(steps: usize, entries: Vec<Entry>) -> Self {
        let mut ledger = Self::new(steps);
        entries.into_iter().for_each(|entry| ledger.enter(entry));
        ledger
    }

    pub fn enter(&mut self, entry: Entry) {
        if let Some(done) = self.done.get_mut(entry.place) {
            let known = done.unwrap_or(Done { first: entry.day, last: entry.day });
            *done = Some(Done { first: known.first.min(entry.day), last: known.last.max(entry.day) });
        }
        if let Some(number) = entry.number.map(|number| number as usize) {
            if self.used.len() <= number {
                self.used.resize(number + 1, 0);
            }
            if let Some(used) = self.used.get_mut(number) {
                *used += entry.minutes;
            }
        }
        self.entries.push(entry);
    }

    /// When a step is done, if it is.
    pub fn done(&self, place: usize) -> Option<Done> {
        self.done.get(place).copied().flatten()
    }

    /// The minutes used of a working day.
    pub fn used(&self, number: u32) -> u32 {
        self.used.get(number as usize).copied().unwrap_or(0)
    }

    /// The working days of which something is used, with the minutes.
    pub fn taken(&self) -> Vec<(u32, u32)> {
        (0..).zip(self.used.iter().copied()).filter(|(_, minutes)| *minutes > 0).collect()
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// All entries, by day and then in the order of the list, each with the minutes used of its day; 0 for a day off.
    pub fn into_entries(mut self) -> impl Iterator<Item = (Entry, u32)> {
        self.entries.sort_unstable_by_key(|entry| (entry.day, entry.place));
        let Self { entries, used, .. } = self;
        entries.into_iter().map(move |entry| {
            let used = entry.number.and_then(|number| used.get(number as usize)).copied().unwrap_or(0);
            (entry, used)
        })
    }
}
