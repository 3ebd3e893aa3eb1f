//! Signals and memos as `dom` gives them: when memos work, whom a change wakes, and what is left when their owner goes.

#![cfg(all(feature = "ui", not(target_arch = "wasm32")))]

use std::cell::Cell;
use std::rc::Rc;

use fristklar::dom::{Memo, Owner, RwSignal, untrack};

/// An owner that what follows is made under.
fn owner() -> Owner {
    let owner = Owner::new();
    owner.set();
    owner
}

/// A memo of `work_out` that counts how often it worked.
fn counted<T: PartialEq + 'static>(work_out: impl Fn() -> T + 'static) -> (Memo<T>, Rc<Cell<u32>>) {
    let count = Rc::new(Cell::new(0));
    let counter = Rc::clone(&count);
    let memo = Memo::new(move |_| {
        counter.set(counter.get() + 1);
        work_out()
    });
    (memo, count)
}

#[test]
fn a_signal_gives_what_was_put_into_it_last() {
    let _owner = owner();
    let signal = RwSignal::new(vec![1]);
    signal.update(|list| list.push(2));
    assert_eq!(signal.get(), [1, 2]);
    signal.set(Vec::new());
    assert!(signal.with(Vec::is_empty));
    assert!(signal.with_untracked(Vec::is_empty));
    assert_eq!(signal.try_get_untracked(), Some(Vec::new()));
}

#[test]
fn a_memo_works_when_it_is_asked_and_only_once_for_a_change() {
    let _owner = owner();
    let (one, two) = (RwSignal::new(1), RwSignal::new(10));
    let (sum, count) = counted(move || one.get() + two.get());
    assert_eq!(count.get(), 0);
    assert_eq!((sum.get(), sum.get_untracked(), sum.with(|sum| *sum)), (11, 11, 11));
    assert_eq!(count.get(), 1);
    one.set(2);
    two.set(20);
    assert_eq!(count.get(), 1);
    assert_eq!((sum.get_untracked(), sum.get()), (22, 22));
    assert_eq!(count.get(), 2);
}

#[test]
fn a_memo_whose_value_stays_wakes_nobody() {
    let _owner = owner();
    let number = RwSignal::new(1);
    let (is_even, _) = counted(move || number.get() % 2 == 0);
    let (word, count) = counted(move || if is_even.get() { "even" } else { "odd" });
    assert_eq!(word.get(), "odd");
    number.set(3);
    assert_eq!((word.get(), count.get()), ("odd", 1));
    number.set(4);
    assert_eq!((word.get(), count.get()), ("even", 2));
}

#[test]
fn two_ways_to_one_signal_are_worked_out_together() {
    let _owner = owner();
    let number = RwSignal::new(1);
    let (double, _) = counted(move || number.get() * 2);
    let (square, _) = counted(move || number.get() * number.get());
    let (both, count) = counted(move || (double.get(), square.get()));
    assert_eq!(both.get(), (2, 1));
    number.set(3);
    assert_eq!(both.get(), (6, 9));
    assert_eq!(count.get(), 2);
}

#[test]
fn a_memo_follows_only_what_it_looked_at_last_and_nothing_untracked() {
    let _owner = owner();
    let (which, one, two) = (RwSignal::new(true), RwSignal::new(1), RwSignal::new(2));
    let (chosen, count) = counted(move || if which.get() { one.get() } else { untrack(|| two.get()) });
    assert_eq!(chosen.get(), 1);
    which.set(false);
    assert_eq!(chosen.get(), 2);
    one.set(10);
    two.set(20);
    assert_eq!((chosen.get(), count.get()), (2, 2));
}

#[test]
fn a_memo_is_given_its_value_before() {
    let _owner = owner();
    let number = RwSignal::new(1);
    let highest = Memo::new(move |before: Option<&i32>| number.get().max(before.copied().unwrap_or_default()));
    assert_eq!(highest.get(), 1);
    number.set(5);
    assert_eq!(highest.get(), 5);
    number.set(3);
    assert_eq!(highest.get(), 5);
}

#[test]
fn what_is_kept_goes_with_its_owner_and_is_not_missed_by_whoever_still_sets_it() {
    let value = Rc::new(());
    let around = owner();
    let part = around.child();
    let (signal, memo) = part.with(|| {
        let signal = RwSignal::new(Rc::clone(&value));
        let kept = Rc::clone(&value);
        (signal, Memo::new(move |_| Rc::clone(&kept)))
    });
    assert_eq!(memo.get(), value);
    assert_eq!(Rc::strong_count(&value), 4);
    part.cleanup();
    assert_eq!(Rc::strong_count(&value), 1);
    assert_eq!(signal.try_get_untracked(), None);
    signal.set(Rc::clone(&value));
    assert_eq!(Rc::strong_count(&value), 1);
}

/// Says when it goes.
struct Gone(Rc<Cell<u32>>);

impl Drop for Gone {
    fn drop(&mut self) {
        self.0.set(self.0.get() + 1);
    }
}

#[test]
fn a_value_goes_with_its_part_and_its_place_is_not_taken_for_the_next_one() {
    let part = Owner::new();
    let old = part.with(|| RwSignal::new("old"));
    assert_eq!(old.try_get_untracked(), Some("old"));
    part.cleanup();
    assert_eq!(old.try_get_untracked(), None);
    let next = Owner::new();
    let new = next.with(|| RwSignal::new("new"));
    old.set("again");
    assert_eq!((old.try_get_untracked(), new.try_get_untracked()), (None, Some("new")));
}

#[test]
fn what_goes_may_take_another_part_along() {
    let count = Rc::new(Cell::new(0));
    let (outer, inner) = (Owner::new(), Owner::new());
    inner.with(|| RwSignal::new(Gone(Rc::clone(&count))));
    outer.with(|| RwSignal::new((Gone(Rc::clone(&count)), inner)));
    outer.cleanup();
    assert_eq!(count.get(), 2);
}

#[test]
fn many_parts_that_come_and_go_leave_the_values_around_them_alone() {
    let page = Owner::new();
    page.with(|| {
        let kept = RwSignal::new(0);
        let doubled = Memo::new(move |_| kept.get() * 2);
        for round in 1..1_000 {
            let part = page.child();
            let values: Vec<_> = part.with(|| (0..round % 7).map(RwSignal::new).collect());
            kept.set(round);
            assert_eq!(doubled.get_untracked(), round * 2);
            assert!((0..).zip(&values).all(|(number, value)| value.get_untracked() == number));
            part.cleanup();
            assert!(values.iter().all(|value| value.try_get_untracked().is_none()));
        }
    });
}
