//! What lives as long as its part of the page, by number. A number is copied into every closure that needs the value,
//! and may be kept by a graph that wants to be shared by threads.

use std::cell::RefCell;

use reactive_graph::owner::Owner;

use super::signal::Kept;

/// Where a value is. The place is used again when the value has gone, `life` is not.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    at: usize,
    life: u32,
}

#[derive(Default)]
struct Shelf {
    /// How many values each place has seen go, and what is there now.
    places: Vec<(u32, Option<Kept>)>,
    free: Vec<usize>,
}

thread_local! {
    static SHELF: RefCell<Shelf> = RefCell::default();
}

/// Keeps `value` until the surrounding part of the page goes; outside of any, for good.
pub(super) fn keep(value: Kept) -> Place {
    let place = SHELF.with_borrow_mut(|shelf| {
        let free = shelf.free.pop().and_then(|at| Some((at, shelf.places.get_mut(at)?)));
        if let Some((at, (life, held))) = free {
            *held = Some(value);
            return Place { at, life: *life };
        }
        shelf.places.push((0, Some(value)));
        Place { at: shelf.places.len() - 1, life: 0 }
    });
    Owner::on_cleanup(move || place.clear());
    place
}

impl Place {
    /// What is here, if it has not gone.
    pub(super) fn get(self) -> Option<Kept> {
        SHELF.with_borrow(|shelf| {
            let (life, held) = shelf.places.get(self.at)?;
            held.as_ref().filter(|_| *life == self.life).cloned()
        })
    }

    fn clear(self) {
        // What goes may take other parts of the page along, so it goes once the shelf is put back.
        let _gone = SHELF.with_borrow_mut(|shelf| {
            let (life, held) = shelf.places.get_mut(self.at)?;
            *life += 1;
            shelf.free.push(self.at);
            held.take()
        });
    }
}
