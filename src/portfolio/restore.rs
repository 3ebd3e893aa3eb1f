//! Restoring a backup: which of its contracts are new, which already exist, which differ, and what to do with each.
//! Comparing changes nothing.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Index, Record};
use crate::domain::Day;

/// How a contract of the backup compares with the stored ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Not stored here.
    New,
    /// Stored here with different contents.
    Different,
    /// Stored here with the same contents, under this or another id.
    Same,
}

/// What to do with a contract of the backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RestoreChoice {
    /// Add it. Where its id is taken, it becomes a separate contract.
    Add,
    /// Replace the stored one.
    Replace,
    /// Ignore it.
    Skip,
}

impl Standing {
    /// All, in the order they are shown.
    pub const ALL: [Self; 3] = [Self::New, Self::Different, Self::Same];

    /// What the user can do with such a contract.
    pub fn choices(self) -> &'static [RestoreChoice] {
        match self {
            Self::New => &[RestoreChoice::Add, RestoreChoice::Skip],
            Self::Different => &[RestoreChoice::Replace, RestoreChoice::Add, RestoreChoice::Skip],
            Self::Same => &[RestoreChoice::Skip, RestoreChoice::Add],
        }
    }

    /// The default choice. If two versions differ, only the user can decide.
    fn usual(self) -> Option<RestoreChoice> {
        match self {
            Self::New => Some(RestoreChoice::Add),
            Self::Different => None,
            Self::Same => Some(RestoreChoice::Skip),
        }
    }
}

/// A part in which two versions of a contract can differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordPart {
    /// Name, customer and product.
    Name,
    Terms,
    /// The state of the steps, with notes and names.
    Steps,
    /// What was filled in on sheets and for letters, the time left, calendars and costs.
    Entries,
    /// What was read from its documents.
    Readings,
    /// Answers, notes, and whether it is archived.
    Rest,
}

/// A contract of the backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    pub record: Arc<Record>,
    pub standing: Standing,
    /// Where it differs from the stored contract with the same id.
    pub parts: Vec<RecordPart>,
    /// `None` until the user has decided.
    pub choice: Option<RestoreChoice>,
}

/// All contracts of a backup, in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BackupRestore(Vec<Offer>);

impl BackupRestore {
    /// Compares the contracts of a backup with the stored ones.
    pub fn new(here: &[Arc<Record>], given: &[Arc<Record>]) -> Self {
        let by_id = Index::of(here);
        // A stored contract with a version of its own in the backup may be replaced by that, so it is no duplicate of
        // another.
        let named = Index::of(given);
        let mut by_name_and_start: HashMap<(&str, Day), Vec<&Record>> = HashMap::new();
        for record in here.iter().filter(|record| named.get(&record.id).is_none()) {
            by_name_and_start.entry(name_and_start(record)).or_default().push(record);
        }
        let twin = |record: &Record| {
            by_name_and_start
                .get(&name_and_start(record))
                .is_some_and(|alike| alike.iter().any(|here| is_same(here, record)))
        };
        let offer = |record: &Arc<Record>| {
            let known = by_id.get(&record.id);
            let parts = known.map(|known| differences(known, record)).unwrap_or_default();
            let standing = match known {
                Some(_) if parts.is_empty() => Standing::Same,
                _ if twin(record) => Standing::Same,
                Some(_) => Standing::Different,
                None => Standing::New,
            };
            Offer { record: Arc::clone(record), standing, parts, choice: standing.usual() }
        };
        Self(given.iter().map(offer).collect())
    }

    pub fn offers(&self) -> &[Offer] {
        &self.0
    }

    /// The offers with this standing, and their positions in the backup.
    pub fn of(&self, standing: Standing) -> impl Iterator<Item = (usize, &Offer)> {
        self.0.iter().enumerate().filter(move |(_, offer)| offer.standing == standing)
    }

    /// How many the user still has to decide on.
    pub fn undecided(&self) -> usize {
        self.0.iter().filter(|offer| offer.choice.is_none()).count()
    }

    /// How many would be added or would replace a stored one.
    pub fn taken(&self) -> usize {
        self.0.iter().filter(|offer| matches!(offer.choice, Some(RestoreChoice::Add | RestoreChoice::Replace))).count()
    }

    /// Decides on the contract at this position in the backup.
    pub fn choose(&mut self, place: usize, choice: RestoreChoice) {
        if let Some(offer) = self.0.get_mut(place) {
            offer.choice = Some(choice);
        }
    }

    /// Decides on all contracts with this standing.
    pub fn choose_all(&mut self, standing: Standing, choice: RestoreChoice) {
        for offer in self.0.iter_mut().filter(|offer| offer.standing == standing) {
            offer.choice = Some(choice);
        }
    }

    /// The choice for all contracts with this standing; `None` if they differ or one is undecided.
    pub fn choice_of_all(&self, standing: Standing) -> Option<RestoreChoice> {
        let mut choices = self.of(standing).map(|(_, offer)| offer.choice);
        let first = choices.next().flatten();
        if choices.all(|choice| choice == first) { first } else { None }
    }

    /// The contracts to store. If one is added and its id is taken, it gets another from `new_id`.
    pub fn chosen(&self, here: &[Arc<Record>], new_id: impl Fn() -> String) -> Vec<Record> {
        let by_id = Index::of(here);
        let take = |offer: &Offer| {
            let record = Record::clone(&offer.record);
            match offer.choice {
                Some(RestoreChoice::Add) if by_id.get(&record.id).is_some() => Some(Record { id: new_id(), ..record }),
                Some(RestoreChoice::Add | RestoreChoice::Replace) => Some(record),
                Some(RestoreChoice::Skip) | None => None,
            }
        };
        self.0.iter().filter_map(take).collect()
    }
}

/// What duplicates have in common, and few other contracts.
fn name_and_start(record: &Record) -> (&str, Day) {
    (&record.name, record.terms.first_term.start())
}

/// Whether two contracts have the same contents, whatever their ids and time of change.
fn is_same(one: &Record, other: &Record) -> bool {
    differences(one, other).is_empty()
}

/// Where two contracts differ, apart from id and time of change.
fn differences(one: &Record, other: &Record) -> Vec<RecordPart> {
    let Record {
        id: _,
        name,
        customer,
        product,
        base_id,
        terms,
        renewal_before,
        contract_numbers,
        org_id,
        contracting_party,
        letter,
        preparation,
        calendar,
        assumptions,
        progress,
        entries,
        answers,
        readings,
        notes,
        archived,
        changed: _,
    } = one;
    let named = *name == other.name && *customer == other.customer && *product == other.product;
    let with_whom = *base_id == other.base_id && *contracting_party == other.contracting_party;
    let filled_in = *entries == other.entries
        && *renewal_before == other.renewal_before
        && *contract_numbers == other.contract_numbers
        && *org_id == other.org_id
        && *letter == other.letter
        && *preparation == other.preparation
        && *calendar == other.calendar
        && *assumptions == other.assumptions;
    let rest = *answers == other.answers && *notes == other.notes && *archived == other.archived;
    let parts = [
        (RecordPart::Name, named),
        (RecordPart::Terms, *terms == other.terms && with_whom),
        (RecordPart::Steps, *progress == other.progress),
        (RecordPart::Entries, filled_in),
        (RecordPart::Readings, *readings == other.readings),
        (RecordPart::Rest, rest),
    ];
    parts.into_iter().filter(|(_, same)| !same).map(|(part, _)| part).collect()
}
