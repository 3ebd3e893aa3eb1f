//! What two tabs changed, brought together.

use super::{Record, Touched};

/// The contracts after two tabs changed them: what stood before in both, what stands here, what stands there.
///
/// Each side's changes are kept, down to the single step; where both changed the same, `ours` is the newer. A contract
/// deleted on either side stays deleted.
pub fn merge(before: &[Record], ours: &[Record], theirs: &[Record]) -> Vec<Record> {
    let find = |all: &[Record], id: &str| all.iter().find(|record| record.id == id).cloned();
    let mut merged = Vec::with_capacity(theirs.len());
    for their in theirs {
        match (find(before, &their.id), find(ours, &their.id)) {
            (Some(base), Some(our)) => merged.push(merge_record(&base, our, their)),
            (None, Some(our)) => merged.push(our),
            (None, None) => merged.push(their.clone()),
            (Some(_), None) => {}
        }
    }
    let is_new = |our: &&Record| find(theirs, &our.id).is_none() && find(before, &our.id).is_none();
    merged.extend(ours.iter().filter(is_new).cloned());
    merged
}

fn merge_record(before: &Record, ours: Record, theirs: &Record) -> Record {
    if ours == *before {
        return theirs.clone();
    }
    Record {
        name: if ours.name == before.name { theirs.name.clone() } else { ours.name },
        terms: if ours.terms == before.terms { theirs.terms } else { ours.terms },
        answers: if ours.answers == before.answers { theirs.answers } else { ours.answers },
        changed: ours.changed.max(theirs.changed),
        progress: merge_touched(&before.progress, &ours.progress, &theirs.progress),
        entries: merge_touched(&before.entries, &ours.entries, &theirs.entries),
        id: ours.id,
    }
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
