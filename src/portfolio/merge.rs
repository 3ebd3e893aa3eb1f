//! What two tabs changed, brought together.

use super::{Contracts, Index, Record, Touched};
use std::sync::Arc;

/// The contracts after two tabs changed them: what stood before in both, what stands here, what stands there.
///
/// Each side's changes are kept, down to the single field, step and row; where both changed the same, `ours` is the
/// newer. A contract deleted on either side stays deleted.
pub fn merge(before: &[Arc<Record>], ours: &[Arc<Record>], theirs: &[Arc<Record>]) -> Contracts {
    let (was, our, their) = (Index::of(before), Index::of(ours), Index::of(theirs));
    let mut merged = Vec::with_capacity(theirs.len());
    for there in theirs {
        match (was.get(&there.id), our.get(&there.id)) {
            (Some(base), Some(here)) => merged.push(merge_record(base, here, there)),
            (None, Some(here)) => merged.push(Arc::clone(here)),
            (None, None) => merged.push(Arc::clone(there)),
            (Some(_), None) => {}
        }
    }
    let is_new = |here: &&Arc<Record>| their.get(&here.id).is_none() && was.get(&here.id).is_none();
    merged.extend(ours.iter().filter(is_new).cloned());
    merged
}

fn merge_record(before: &Arc<Record>, ours: &Arc<Record>, theirs: &Arc<Record>) -> Arc<Record> {
    if theirs == before || theirs == ours {
        return Arc::clone(ours);
    }
    if ours == before {
        return Arc::clone(theirs);
    }
    let (before, ours, theirs) = (&**before, &**ours, &**theirs);
    /// One value: the side that changed it, ours where both did.
    macro_rules! either {
        ($($field:ident).+) => {
            if ours.$($field).+ == before.$($field).+ { theirs.$($field).+.clone() } else { ours.$($field).+.clone() }
        };
    }
    Arc::new(Record {
        id: ours.id.clone(),
        name: either!(name),
        customer: either!(customer),
        product: either!(product),
        with: either!(with),
        terms: either!(terms),
        progress: merge_touched(&before.progress, &ours.progress, &theirs.progress),
        entries: merge_touched(&before.entries, &ours.entries, &theirs.entries),
        answers: either!(answers),
        notes: either!(notes),
        archived: either!(archived),
        // What both changed is neither's state, and newer than either.
        changed: ours.changed.max(theirs.changed).saturating_add(1),
    })
}

/// Record by record: the side that changed it wins, and ours where both did.
fn merge_touched<T: Clone + Default + PartialEq>(
    before: &Touched<T>,
    ours: &Touched<T>,
    theirs: &Touched<T>,
) -> Touched<T> {
    let mut merged = ours.clone();
    let all = theirs.iter().chain(before.iter());
    for (id, _) in all.filter(|(id, _)| ours.find(id) == before.find(id)) {
        merged.set(id, theirs.get(id));
    }
    merged
}
