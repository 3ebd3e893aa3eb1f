//! What is computed from rows of sheets or from assumptions and kept beside them, computed again where those come from
//! two sides.

use crate::costs::assumptions::{own_terms, yearly_increase};
use crate::journey::sheets::{date_notice, sent_on};
use crate::portfolio::{Assumptions, Record};

/// Lets the terms follow the merged assumptions, and the day of the notice the merged rows; `step` is the side whose step of the notice stands.
pub(super) fn reconcile(merged: &mut Record, sides: [&Record; 2], step: &Record) {
    if let Some(Ok(own)) = anew(own_terms, merged, sides, |record| record.terms.own_terms) {
        merged.terms.own_terms = own;
    }
    if let Some(Ok(increase)) = anew(yearly_increase, merged, sides, |record| record.terms.yearly_increase) {
        merged.terms.yearly_increase = increase;
    }
    let (before, now) = (sent_on(&step.entries), sent_on(&merged.entries));
    if before != now {
        date_notice(&mut merged.progress, before, now);
    }
}

/// What the merged assumptions say where those of the sides say two different things; `None` where the kept value stands.
fn anew<T: PartialEq, Wrong: PartialEq>(
    read: fn(&Assumptions) -> Result<T, Wrong>,
    merged: &Record,
    sides: [&Record; 2],
    kept: fn(&Record) -> T,
) -> Option<Result<T, Wrong>> {
    let [ours, theirs] = sides.map(|side| read(&side.assumptions));
    if ours == theirs {
        return None;
    }
    let now = read(&merged.assumptions);
    let [ours, theirs] = [(ours, sides[0]), (theirs, sides[1])].map(|(said, side)| (said == now).then(|| kept(side)));
    Some(ours.or(theirs).map_or(now, Ok))
}
