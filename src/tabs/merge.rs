//! What two sides changed since they last agreed, brought together.

use super::settle;
use crate::domain::Contract;
use crate::portfolio::{Answers, Contracts, Index, Record, SEND_NOTICE, Settings, Touched};
use std::sync::Arc;

/// Which side counts where both changed the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precedence {
    /// Ours.
    Ours,
    /// Theirs.
    Theirs,
}

/// Contracts brought together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// As they are now.
    pub contracts: Contracts,
    /// Those of which both sides had changed the same, as they would be if the other side counted.
    pub overruled: Contracts,
}

/// The contracts after two sides changed them: what stood before on both, what stands here, what stands there.
///
/// Each side's changes are kept, down to the single field, step and row. A contract deleted on either side stays
/// deleted.
pub fn merge(before: &[Arc<Record>], ours: &[Arc<Record>], theirs: &[Arc<Record>], precedence: Precedence) -> Merged {
    let (was, our, their) = (Index::of(before), Index::of(ours), Index::of(theirs));
    let mut merged = Merged::default();
    for there in theirs {
        match (was.get(&there.id), our.get(&there.id)) {
            (base, Some(here)) => {
                let record = merge_record(base, here, there, precedence, &mut merged.overruled);
                merged.contracts.push(record);
            }
            (None, None) => merged.contracts.push(Arc::clone(there)),
            (Some(_), None) => {}
        }
    }
    let is_new = |here: &&Arc<Record>| their.get(&here.id).is_none() && was.get(&here.id).is_none();
    merged.contracts.extend(ours.iter().filter(is_new).cloned());
    merged
}

/// The settings after two sides changed them; which contract is open and what is being typed stay ours.
pub fn merge_settings(before: &Settings, ours: &Settings, theirs: &Settings, precedence: Precedence) -> Settings {
    let ours_wins = precedence == Precedence::Ours;
    Settings {
        lang: *either(&before.lang, &ours.lang, &theirs.lang, ours_wins),
        theme: *either(&before.theme, &ours.theme, &theirs.theme, ours_wins),
        open: ours.open.clone(),
        draft: ours.draft.clone(),
        backed_up_on: *either(&before.backed_up_on, &ours.backed_up_on, &theirs.backed_up_on, ours_wins),
    }
}

/// The side that changed it, or the one that counts.
fn either<'a, T: PartialEq>(before: &T, ours: &'a T, theirs: &'a T, ours_wins: bool) -> &'a T {
    if ours == before || (theirs != before && !ours_wins) { theirs } else { ours }
}

fn merge_record(
    before: Option<&Arc<Record>>,
    ours: &Arc<Record>,
    theirs: &Arc<Record>,
    precedence: Precedence,
    overruled: &mut Contracts,
) -> Arc<Record> {
    if ours == theirs || before == Some(theirs) {
        return Arc::clone(ours);
    }
    if before == Some(ours) {
        return Arc::clone(theirs);
    }
    let ours_wins = precedence == Precedence::Ours;
    let (winner, loser) = if ours_wins { (ours, theirs) } else { (theirs, ours) };
    let Some(before) = before else {
        // Both came by it on their own, as from one file.
        if !winner.says_the_same(loser) {
            overruled.push(Arc::clone(loser));
        }
        return Arc::clone(winner);
    };
    let merged = fields(before, ours, theirs, ours_wins);
    let other = fields(before, ours, theirs, !ours_wins);
    if !merged.says_the_same(&other) {
        overruled.push(Arc::new(other));
    }
    Arc::new(merged)
}

/// Field by field, with the side that counts.
fn fields(before: &Record, ours: &Record, theirs: &Record, ours_wins: bool) -> Record {
    /// One field of what has this path.
    macro_rules! one {
        ($($path:ident).+) => {
            either(&before.$($path).+, &ours.$($path).+, &theirs.$($path).+, ours_wins).clone()
        };
    }
    let mut merged = Record {
        id: ours.id.clone(),
        name: one!(name),
        customer: one!(customer),
        product: one!(product),
        with: one!(with),
        terms: Contract {
            first_term: one!(terms.first_term),
            notice: one!(terms.notice),
            renewal: one!(terms.renewal),
            price: one!(terms.price),
            currency: one!(terms.currency),
            billing: one!(terms.billing),
            fee: one!(terms.fee),
            uplift: one!(terms.uplift),
            yearly_increase: one!(terms.yearly_increase),
            service_end: one!(terms.service_end),
            own_terms: one!(terms.own_terms),
            region: one!(terms.region),
            channel: one!(terms.channel),
            notice_sent: one!(terms.notice_sent),
        },
        progress: touched(&before.progress, &ours.progress, &theirs.progress, ours_wins),
        entries: touched(&before.entries, &ours.entries, &theirs.entries, ours_wins),
        answers: Answers {
            edition: one!(answers.edition),
            account_engagement: one!(answers.account_engagement),
            eu_customer: one!(answers.eu_customer),
        },
        notes: one!(notes),
        archived: one!(archived),
        changed: ours.changed.max(theirs.changed),
    };
    let step = if merged.progress.get(SEND_NOTICE) == theirs.progress.get(SEND_NOTICE) { theirs } else { ours };
    settle::settle(&mut merged, [ours, theirs], step);
    // What neither side has said is a change of its own, so that a calendar made of it is the newer one.
    if !merged.says_the_same(ours) && !merged.says_the_same(theirs) {
        merged.changed += 1;
    }
    merged
}

/// Record by record.
fn touched<T: Clone + Default + PartialEq>(
    before: &Touched<T>,
    ours: &Touched<T>,
    theirs: &Touched<T>,
    ours_wins: bool,
) -> Touched<T> {
    let mut merged = theirs.clone();
    for (id, _) in theirs.iter().chain(ours.iter()) {
        let (was, our, their) = (before.get(id), ours.get(id), theirs.get(id));
        merged.set(id, either(&was, &our, &their, ours_wins).clone());
    }
    merged
}
