//! The steps that have a latest day, within the hours given: all of them, or those that fit beside the notice.

use super::fit::{Piece, Room, admitted, all_fit, lay, pieces};
use super::ledger::Entry;
use super::open::{Open, places};
use super::tasks::{Place, tasks_in_order};
use super::workdays::Workdays;
use crate::domain::Day;
use crate::portfolio::SEND_NOTICE;

/// What is done when.
pub(super) struct WithinHours {
    pub entries: Vec<Entry>,
    pub all_fit: bool,
}

/// Steps in the order in which they choose their days, with what each has chosen.
struct Choice {
    order: Vec<Place>,
    pieces: Vec<Piece>,
}

impl Choice {
    /// The days by which the steps are finished, in their order.
    fn due(&self) -> impl Iterator<Item = (&Place, u32)> {
        let due = |task: usize| self.pieces.iter().filter(|piece| piece.task == task).map(|piece| piece.due).max();
        self.order.iter().enumerate().filter_map(move |(task, one)| Some((one, due(task)?)))
    }
}

/// Lays the steps that have a latest day. `None` if those of the notice alone do not fit, or if one of them is late.
pub(super) fn lay_within_hours(
    open: &[Open],
    workdays: &mut Workdays<'_>,
    as_of: Day,
    room: &Room,
) -> Option<WithinHours> {
    let mut order = Vec::with_capacity(open.len());
    let mut all_have_days = true;
    for (place, one) in open.iter().enumerate() {
        let Some(latest) = one.latest else { continue };
        if one.is_late(as_of) {
            return None;
        }
        match workdays.up_to(latest).checked_sub(1) {
            Some(latest) => {
                let target = workdays.up_to(one.target).saturating_sub(1).min(latest);
                order.push(Place { latest, target, place });
            }
            None if one.is_essential => return None,
            None => all_have_days = false,
        }
    }
    let all_fit = all_have_days && {
        order.sort_unstable_by_key(|one| (one.latest, !is_for_notice(open, one), one.target, one.place));
        all_fit(&tasks_in_order(open, &order), room)
    };
    let chosen = if all_fit {
        choose(open, order, room)
    } else {
        let first = notice_alone(open, &order, room)?;
        let together = beside_the_notice(open, order.clone(), room);
        let sending = together.due().find(|(one, _)| open.get(one.place).is_some_and(|one| one.step.id == SEND_NOTICE));
        // What the notice needs may come before it as long as that keeps nobody from sending it as planned.
        let is_in_time = sending
            .is_none_or(|(one, due)| due <= one.target && open.get(one.place).is_some_and(|one| one.planned >= as_of));
        if is_in_time { together } else { beside_the_notice(open, bound_by(open, &first, order), room) }
    };

    let Choice { order, pieces } = chosen;
    let mut entries = Vec::with_capacity(2 * pieces.len());
    lay(pieces, room, |task, number, minutes| {
        if let Some(one) = order.get(task) {
            entries.push(Entry { place: one.place, day: workdays.day(number), number: Some(number), minutes });
        }
    });
    Some(WithinHours { entries, all_fit })
}

fn is_for_notice(open: &[Open], one: &Place) -> bool {
    open.get(one.place).is_some_and(|one| one.is_for_notice)
}

fn is_essential(open: &[Open], one: &Place) -> bool {
    open.get(one.place).is_some_and(|one| one.is_essential)
}

fn choose(open: &[Open], order: Vec<Place>, room: &Room) -> Choice {
    Choice { pieces: pieces(&tasks_in_order(open, &order), room), order }
}

/// The steps of the notice as if there were no others; `None` if even they do not fit.
fn notice_alone(open: &[Open], order: &[Place], room: &Room) -> Option<Choice> {
    let mut order: Vec<Place> = order.iter().copied().filter(|one| is_essential(open, one)).collect();
    order.sort_unstable();
    all_fit(&tasks_in_order(open, &order), room).then(|| choose(open, order, room))
}

/// All steps, where those of the notice keep the days they have alone: what one of them needs comes before it or not at
/// all.
fn bound_by(open: &[Open], notice: &Choice, mut order: Vec<Place>) -> Vec<Place> {
    let kept: Vec<(usize, u32)> = notice.due().map(|(one, due)| (one.place, due)).collect();
    // In the order of the list, so that each step passes its bound on to those it needs.
    order.sort_unstable_by_key(|one| one.place);
    for index in (0..order.len()).rev() {
        let Some(one) = order.get_mut(index) else { continue };
        let kept = kept.iter().find(|(place, _)| *place == one.place);
        one.latest = kept.map_or(one.latest, |(_, due)| one.latest.min(*due));
        one.target = one.target.min(one.latest);
        let bound = *one;
        let needed = open.get(bound.place).map_or(0, |one| one.needs);
        for needed in places(needed) {
            if let Ok(at) = order.binary_search_by_key(&needed, |one| one.place)
                && let Some(one) = order.get_mut(at)
            {
                one.latest = one.latest.min(bound.latest);
                one.target = one.target.min(bound.target);
            }
        }
    }
    order
}

/// The steps of the notice and those that fit beside them: first those that cannot be left out.
fn beside_the_notice(open: &[Open], mut order: Vec<Place>, room: &Room) -> Choice {
    let can_be_borne = |one: &Place| open.get(one.place).is_some_and(|one| one.step.risk.can_be_borne());
    order.sort_unstable_by_key(|one| (!is_essential(open, one), can_be_borne(one), one.latest, one.target, one.place));
    let fit = admitted(&tasks_in_order(open, &order), room);
    let mut order: Vec<Place> = order.into_iter().zip(fit).filter(|(_, fits)| *fits).map(|(one, _)| one).collect();
    order.sort_unstable_by_key(|one| (!is_for_notice(open, one), one.latest, one.target, one.place));
    choose(open, order, room)
}
