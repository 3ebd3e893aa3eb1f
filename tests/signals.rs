//! Values that views follow, without a browser: they go with their part of the page, and what still has their number
//! finds nothing.

#![cfg(all(feature = "ui", not(target_arch = "wasm32")))]

use std::cell::Cell;
use std::rc::Rc;

use fristklar::dom::{Memo, Owner, RwSignal};

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
