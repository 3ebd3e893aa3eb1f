//! Add-ons that end with the contract they were bought for.

use super::contract::{Contract, FirstTerm, Renewal, TermLength, TermMonths};
use super::plan::last_term;
use super::term::{current_term, next_term};

/// `addon` with the dates it shares with `base`. An add-on bought within a term of its base contract ends with that
/// term, renews with it and has the same notice (docs/rules.md#add-ons, docs/facts.md#add-ons). It keeps its own price,
/// invoices and fee, and a notice recorded for it alone.
///
/// If the base contract ends before the add-on starts, there is nothing to share and the add-on keeps its own terms.
///
/// ```
/// use fristklar::domain::{Contract, FirstTerm, TermLength, TermMonths, co_termed, day, plan};
/// let year = TermLength::Months(TermMonths::YEAR);
/// let from = |start| FirstTerm::new(start, year).map(Contract::new).map_err(|_| "refused");
/// let base = from(day(2026, 3, 15).ok_or("no such day")?)?;
/// let addon = from(day(2026, 9, 20).ok_or("no such day")?)?;
/// let plan = plan(&co_termed(&addon, &base), day(2026, 11, 23).ok_or("no such day")?);
/// assert_eq!(Some(plan.term.last), day(2027, 3, 14));
/// assert_eq!(plan.deadlines.map(|dates| dates.notice), day(2027, 2, 12));
/// # Ok::<(), &str>(())
/// ```
pub fn co_termed(addon: &Contract, base: &Contract) -> Contract {
    let start = addon.first_term.start();
    let shared = current_term(base, start);
    let over = last_term(base).is_some_and(|last| last.number < shared.number);
    let Ok(first_term) = FirstTerm::new(start, TermLength::Until(shared.last)) else { return *addon };
    if over {
        return *addon;
    }
    // From the term after the shared one on, every renewal rule of the base gives terms of the same length.
    let renewal = next_term(base, &shared)
        .and_then(|next| TermMonths::new(next.months).ok())
        .map_or(Renewal::None, Renewal::Months);
    Contract {
        first_term,
        notice: base.notice,
        renewal,
        region: base.region,
        notice_sent: addon.notice_sent.into_iter().chain(base.notice_sent).min(),
        ..*addon
    }
}
