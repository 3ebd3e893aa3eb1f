//! Merges what two sides changed since they last agreed.

use super::reconcile;
use crate::domain::Contract;
use crate::portfolio::{
    Answers, Assumptions, CalendarChoice, Contracts, Index, LetterDetails, Preparation, Record, SEND_NOTICE, Settings,
    SparseMap,
};
use std::sync::Arc;

/// Which side wins if both changed the same thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precedence {
    Ours,
    Theirs,
}

/// Merged contracts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    pub contracts: Contracts,
    /// Contracts in which both sides had changed the same thing, as they would be if the other side had won.
    pub overruled: Contracts,
}

/// Three-way merge of contracts: `before` is the state both sides started from, `ours` and `theirs` are the present
/// ones.
///
/// The changes of both sides are kept, down to single fields, steps and rows. A contract that either side deleted stays
/// deleted.
pub fn merge(before: &[Arc<Record>], ours: &[Arc<Record>], theirs: &[Arc<Record>], precedence: Precedence) -> Merged {
    let (was, our, their) = (Index::of(before), Index::of(ours), Index::of(theirs));
    let mut merged = Merged::default();
    for (place, there) in theirs.iter().enumerate() {
        match (was.get_near(place, &there.id), our.get_near(place, &there.id)) {
            (base, Some(here)) => {
                let record = merge_record(base, here, there, precedence, &mut merged.overruled);
                merged.contracts.push(record);
            }
            (None, None) => merged.contracts.push(Arc::clone(there)),
            (Some(_), None) => {}
        }
    }
    let is_new = |place: usize, here: &Record| {
        their.get_near(place, &here.id).is_none() && was.get_near(place, &here.id).is_none()
    };
    let new = ours.iter().enumerate().filter(|(place, here)| is_new(*place, here));
    merged.contracts.extend(new.map(|(_, here)| Arc::clone(here)));
    merged
}

/// Three-way merge of settings; the open contract and the form input stay ours.
pub fn merge_settings(before: &Settings, ours: &Settings, theirs: &Settings, precedence: Precedence) -> Settings {
    let ours_wins = precedence == Precedence::Ours;
    let mut merged = theirs.clone();
    let Settings { lang, theme, open, draft, backed_up_on } = &mut merged;
    settle_on(lang, &before.lang, &ours.lang, ours_wins);
    settle_on(theme, &before.theme, &ours.theme, ours_wins);
    settle_on(backed_up_on, &before.backed_up_on, &ours.backed_up_on, ours_wins);
    open.clone_from(&ours.open);
    draft.clone_from(&ours.draft);
    merged
}

/// Sets `theirs` to the value of the side that changed it; if both did, to that of the side with precedence.
fn settle_on<T: Clone + PartialEq>(theirs: &mut T, before: &T, ours: &T, ours_wins: bool) {
    if ours != before && (ours_wins || theirs == before) {
        theirs.clone_from(ours);
    }
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
        // Both sides added it independently, as from the same file.
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

/// Merges field by field.
fn fields(before: &Record, ours: &Record, theirs: &Record, ours_wins: bool) -> Record {
    let mut merged = theirs.clone();
    // Destructured in full, so that a new field does not compile before it is merged.
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
        changed,
    } = &mut merged;
    let Contract {
        first_term,
        notice,
        renewal,
        price,
        currency,
        billing,
        fee,
        uplift,
        yearly_increase,
        service_end,
        own_terms,
        region,
        channel,
        governing_law,
        notice_sent,
    } = terms;
    let LetterDetails {
        kind,
        language,
        bilingual,
        switch_route,
        company,
        address,
        signatory,
        function,
        signs_as,
        place,
        recipient,
        recipient_address,
        email,
        email_excluded,
        extra,
        with_reasons,
        blanks,
        also,
    } = letter;
    let Preparation { hours_a_day, lead, absences, way } = preparation;
    let CalendarChoice { with_steps } = calendar;
    let Assumptions { own, own_full_days, own_pro_rata, own_fee, yearly_increase: increase, vat, discount } =
        assumptions;
    let Answers { edition, account_engagement, eu_customer, clauses } = answers;
    macro_rules! settle_each {
        ($before:expr, $ours:expr, [$($field:ident),+]) => {
            $(settle_on($field, &$before.$field, &$ours.$field, ours_wins);)+
        };
    }
    settle_each!(before, ours, [name, customer, product, base_id, readings, notes, archived]);
    settle_each!(before, ours, [renewal_before, contract_numbers, org_id, contracting_party]);
    settle_each!(before.letter, ours.letter, [kind, language, company, address, signatory, function, place]);
    settle_each!(before.letter, ours.letter, [recipient, recipient_address, email, extra, with_reasons]);
    settle_each!(before.letter, ours.letter, [bilingual, switch_route, signs_as, email_excluded]);
    settle_each!(before.preparation, ours.preparation, [hours_a_day, lead, absences, way]);
    settle_each!(before.calendar, ours.calendar, [with_steps]);
    settle_each!(before.assumptions, ours.assumptions, [own, own_full_days, own_pro_rata, own_fee, vat, discount]);
    settle_on(increase, &before.assumptions.yearly_increase, &ours.assumptions.yearly_increase, ours_wins);
    settle_each!(before.terms, ours.terms, [first_term, notice, renewal, price, currency, billing, fee]);
    settle_each!(
        before.terms,
        ours.terms,
        [uplift, yearly_increase, service_end, own_terms, region, channel, governing_law, notice_sent]
    );
    settle_each!(before.answers, ours.answers, [edition, account_engagement, eu_customer, clauses]);
    touched(progress, &before.progress, &ours.progress, ours_wins);
    touched(entries, &before.entries, &ours.entries, ours_wins);
    touched(blanks, &before.letter.blanks, &ours.letter.blanks, ours_wins);
    touched(also, &before.letter.also, &ours.letter.also, ours_wins);
    *changed = theirs.changed.max(ours.changed);
    let step = if merged.progress.get(SEND_NOTICE) == theirs.progress.get(SEND_NOTICE) { theirs } else { ours };
    reconcile::reconcile(&mut merged, [ours, theirs], step);
    // A result that differs from both sides is a change of its own, so that a calendar file made from it is newer.
    if !merged.says_the_same(ours) && !merged.says_the_same(theirs) {
        merged.changed += 1;
    }
    merged
}

/// Merges record by record.
fn touched<T: Clone + Default + PartialEq>(
    theirs: &mut SparseMap<T>,
    before: &SparseMap<T>,
    ours: &SparseMap<T>,
    ours_wins: bool,
) {
    let both = theirs.clone();
    for (id, _) in both.iter().chain(ours.iter()) {
        let mut settled = both.get(id);
        settle_on(&mut settled, &before.get(id), &ours.get(id), ours_wins);
        theirs.set(id, settled);
    }
}
