//! After a merge, computes the stored values that depend on sheet rows or assumptions again, if those came from both
//! sides.

use crate::costs::assumptions::{own_terms, yearly_increase};
use crate::journey::sheets::{date_notice, sent_on};
use crate::portfolio::Record;

/// Updates the terms to the merged assumptions, and the day of the notice to the merged rows. `step` is the side whose
/// notice step was kept.
pub(super) fn reconcile(merged: &mut Record, sides: [&Record; 2], step: &Record) {
    let own = |record: &Record| own_terms(&record.assumptions, record.terms.currency);
    if let Some(Ok(own)) = anew(own, merged, sides, |record| record.terms.own_terms) {
        merged.terms.own_terms = own;
    }
    let increase = |record: &Record| yearly_increase(&record.assumptions);
    if let Some(Ok(increase)) = anew(increase, merged, sides, |record| record.terms.yearly_increase) {
        merged.terms.yearly_increase = increase;
    }
    let (before, now) = (sent_on(&step.entries), sent_on(&merged.entries));
    if before != now {
        date_notice(&mut merged.progress, before, now);
    }
}

/// The value according to the merged assumptions, if those of the two sides differ; `None` if the stored value can
/// stay.
fn anew<T: PartialEq, Wrong: PartialEq>(
    read: fn(&Record) -> Result<T, Wrong>,
    merged: &Record,
    sides: [&Record; 2],
    kept: fn(&Record) -> T,
) -> Option<Result<T, Wrong>> {
    let [ours, theirs] = sides.map(read);
    if ours == theirs {
        return None;
    }
    let now = read(merged);
    let [ours, theirs] = [(ours, sides[0]), (theirs, sides[1])].map(|(said, side)| (said == now).then(|| kept(side)));
    Some(ours.or(theirs).map_or(now, Ok))
}
