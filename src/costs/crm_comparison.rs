//! Compares CRMs by the user's own weights and scores (docs/rules.md#comparing-crms). Facts and names come from the
//! content, all numbers from the user.
//!
//! Candidates keep the order of the content, followed by the user's own; they are never sorted by score. They are
//! ranked only once every chosen candidate has every score.

use crate::content::CostContent;
use crate::content::Standing;
use crate::content::crm::{MAX_WEIGHT, USUAL_WEIGHT};
use crate::domain::{Cents, Currency};
use crate::i18n::Lang;
use crate::input::{AmountError, NumberError, parse_whole, read_amount_if_any};
use crate::portfolio::{Entries, SheetEntry, entry_key};

/// The sheet of criteria: the weight is in the first cell, and a ticked criterion can knock out. Its rows are the
/// criteria of the content and the user's own.
pub const CRITERIA: &str = "criteria";
/// The sheet of candidates: ticked ones are compared; cells are the cost a year and the one-off migration cost. Its
/// rows are the candidates of the content and the user's own.
pub const CANDIDATES: &str = "candidates";
/// The sheet of scores, with rows named by [`score_row`] and the score in the first cell.
pub const SCORES: &str = "scores";

/// A column of the sheet of candidates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CandidateColumn {
    /// Cost a year.
    Yearly,
    /// One-off migration cost.
    Migration,
}

impl CandidateColumn {
    pub const ALL: [Self; 2] = [Self::Yearly, Self::Migration];

    /// Index of the cell in a row's entry.
    pub fn cell(self) -> usize {
        match self {
            Self::Yearly => 0,
            Self::Migration => 1,
        }
    }
}

pub const BEST_SCORE: u32 = 5;
/// The worst score; on a knock-out criterion it rules a candidate out.
pub const WORST_SCORE: u32 = 1;

const YEARS: i64 = 3;

pub fn score_row(candidate: &str, criterion: &str) -> String {
    format!("{candidate}.{criterion}")
}

/// Why a weight or a score cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GradeError {
    /// Not a whole number.
    Number(NumberError),
    /// Not from 0 to 10 (a weight) or from 1 to 5 (a score).
    OutOfRange,
}

/// A criterion with its weight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighted {
    pub id: String,
    pub label: String,
    /// The weight, 0 to 10. One that cannot be parsed counts as 0, and nothing is ranked before it is corrected.
    pub weight: Result<u32, GradeError>,
    /// Whether the worst score on it rules a candidate out.
    pub knock_out: bool,
}

impl Weighted {
    /// Whether candidates need a score on it.
    pub fn counts(&self) -> bool {
        self.knock_out || self.weighs() > 0
    }

    fn weighs(&self) -> u32 {
        self.weight.unwrap_or(0)
    }
}

/// A weighted average of scores, exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Average {
    /// The sum of weight x score.
    pub sum: u64,
    /// The sum of the weights, at least 1.
    pub weights: u64,
}

impl Average {
    /// In hundredths, 100 to 500, rounded once, half up.
    pub fn hundredths(self) -> u64 {
        (200 * self.sum + self.weights) / (2 * self.weights).max(1)
    }
}

/// A candidate with its results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    pub id: String,
    pub label: String,
    /// The average over the criteria with a score; provisional while some scores are missing. `None` if no score has a
    /// weight.
    pub average: Option<Average>,
    /// How many of the scores that count are missing or cannot be parsed.
    pub missing: usize,
    /// Scores that cannot be parsed, by criterion.
    pub score_errors: Vec<(String, GradeError)>,
    /// The knock-out criteria on which it has the worst score.
    pub knocked_out_by: Vec<String>,
    /// Its rank among the candidates that are not knocked out, with the best first and equals sharing one. `None` while
    /// a chosen candidate lacks a score, or if there are fewer than two.
    pub place: Option<usize>,
    /// Cost a year; `None` if nothing was typed.
    pub yearly: Result<Option<Cents>, AmountError>,
    /// One-off migration cost; `None` if nothing was typed.
    pub migration: Result<Option<Cents>, AmountError>,
    /// The cost of three years plus migration. `None` if one of them is missing; only staying needs no migration cost.
    pub three_years: Option<Cents>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// All criteria: those of the content in its order, then the user's own.
    pub criteria: Vec<Weighted>,
    /// The chosen candidates: those of the content in its order, then the user's own.
    pub candidates: Vec<Compared>,
}

/// Computes the comparison.
///
/// A criterion counts if it has a weight or can knock out. A candidate's average covers the criteria on which it has a
/// score, so it is provisional while one is missing. Costs are in the contract's `currency`.
pub fn comparison(entries: &Entries, content: &CostContent, currency: Currency, lang: Lang) -> Comparison {
    let criteria = criteria(entries, content);
    let mut candidates: Vec<Compared> = chosen(entries, content)
        .into_iter()
        .map(|chosen| chosen.compared(entries, &criteria, currency, lang))
        .collect();
    let readable = criteria.iter().all(|criterion| criterion.weight.is_ok());
    let scored = candidates.iter().all(|candidate| candidate.missing == 0 && candidate.average.is_some());
    if readable && scored && candidates.len() > 1 {
        give_places(&mut candidates);
    }
    Comparison { criteria, candidates }
}

/// All averages have the same weights, so it is enough to compare their sums.
fn give_places(candidates: &mut [Compared]) {
    let running = |candidate: &Compared| candidate.knocked_out_by.is_empty();
    let sum = |candidate: &Compared| candidate.average.map(|average| average.sum);
    let sums: Vec<_> = candidates.iter().filter(|candidate| running(candidate)).map(sum).collect();
    for candidate in candidates.iter_mut().filter(|candidate| running(candidate)) {
        let own = sum(candidate);
        candidate.place = Some(1 + sums.iter().filter(|other| **other > own).count());
    }
}

/// The user's own rows on a sheet: those with a name that are not in the content.
fn own_rows<'a>(
    entries: &'a Entries,
    sheet: &'a str,
    known: impl Fn(&str) -> bool,
) -> impl Iterator<Item = (&'a str, &'a SheetEntry)> {
    entries.of_sheet(sheet).filter(move |(id, entry)| !entry.label.is_empty() && !known(id))
}

fn criteria(entries: &Entries, content: &CostContent) -> Vec<Weighted> {
    let weighted = |id: &str, label: &str, usual, entry: &SheetEntry| {
        let [weight, ..] = &entry.cells;
        let weight = grade(weight, 0..=MAX_WEIGHT).map(|weight| weight.unwrap_or(usual));
        Weighted { id: id.to_owned(), label: label.to_owned(), weight, knock_out: entry.ticked }
    };
    let known = content.criteria.iter().map(|criterion| {
        let entry = entries.get(&entry_key(CRITERIA, &criterion.id));
        weighted(&criterion.id, &criterion.title, criterion.weight, &entry)
    });
    let is_known = |id: &str| content.criteria.iter().any(|criterion| criterion.id == id);
    let own = own_rows(entries, CRITERIA, is_known);
    known.chain(own.map(|(id, entry)| weighted(id, &entry.label, USUAL_WEIGHT, entry))).collect()
}

/// A number within `range`; `None` if nothing was typed.
fn grade(cell: &str, range: std::ops::RangeInclusive<u32>) -> Result<Option<u32>, GradeError> {
    match parse_whole(cell) {
        Ok(number) if range.contains(&number) => Ok(Some(number)),
        Ok(_) | Err(NumberError::Negative | NumberError::TooLarge) => Err(GradeError::OutOfRange),
        Err(NumberError::Empty) => Ok(None),
        Err(error) => Err(GradeError::Number(error)),
    }
}

/// A chosen candidate.
struct Chosen<'a> {
    id: &'a str,
    label: &'a str,
    stays: bool,
    entry: &'a SheetEntry,
}

fn chosen<'a>(entries: &'a Entries, content: &'a CostContent) -> Vec<Chosen<'a>> {
    let known = content.candidates.iter().filter_map(|candidate| {
        let (_, entry) = entries.of_sheet(CANDIDATES).find(|(id, _)| *id == candidate.id)?;
        Some(Chosen { id: &candidate.id, label: &candidate.name, stays: candidate.standing == Standing::Stay, entry })
    });
    let is_known = |id: &str| content.candidates.iter().any(|candidate| candidate.id == id);
    let own = own_rows(entries, CANDIDATES, is_known);
    let own = own.map(|(id, entry)| Chosen { id, label: &entry.label, stays: false, entry });
    known.chain(own).filter(|chosen| chosen.entry.ticked).collect()
}

impl Chosen<'_> {
    fn compared(&self, entries: &Entries, criteria: &[Weighted], currency: Currency, lang: Lang) -> Compared {
        let mut average = Average { sum: 0, weights: 0 };
        let mut missing = 0;
        let mut score_errors = Vec::new();
        let mut knocked_out_by = Vec::new();
        for criterion in criteria.iter().filter(|criterion| criterion.counts()) {
            let [score, ..] = entries.get(&entry_key(SCORES, &score_row(self.id, &criterion.id))).cells;
            match grade(&score, WORST_SCORE..=BEST_SCORE) {
                Ok(Some(score)) => {
                    average.sum += u64::from(criterion.weighs()) * u64::from(score);
                    average.weights += u64::from(criterion.weighs());
                    if criterion.knock_out && score == WORST_SCORE {
                        knocked_out_by.push(criterion.id.clone());
                    }
                }
                Ok(None) => missing += 1,
                Err(error) => {
                    missing += 1;
                    score_errors.push((criterion.id.clone(), error));
                }
            }
        }
        let [yearly, migration, ..] = &self.entry.cells;
        let [yearly, migration] = [yearly, migration].map(|cell| read_amount_if_any(cell, lang, currency));
        Compared {
            id: self.id.to_owned(),
            label: self.label.to_owned(),
            average: (average.weights > 0).then_some(average),
            missing,
            score_errors,
            knocked_out_by,
            place: None,
            yearly,
            migration,
            three_years: self.three_years(yearly, migration),
        }
    }

    /// 3 x yearly + migration: at most four times the largest amount, far below 64 bits.
    fn three_years(
        &self,
        yearly: Result<Option<Cents>, AmountError>,
        migration: Result<Option<Cents>, AmountError>,
    ) -> Option<Cents> {
        let nothing_moves = self.stays.then_some(Cents::ZERO);
        let migration = migration.ok()?.or(nothing_moves)?;
        Some(Cents(yearly.ok()??.0.checked_mul(YEARS)?.checked_add(migration.0)?))
    }
}
