//! Values that views follow. The graph behind them is Leptos'; the types here only say what a value is.
//!
//! Leptos writes tracking, waking and keeping anew for every type of value, three kilobytes each. Here all values are
//! kept in one way, woken by one kind of trigger and worked out by one kind of memo.

use std::any::Any;
use std::cell::RefCell;
use std::marker::PhantomData;
use std::rc::Rc;

use reactive_graph::computed::ArcMemo;
use reactive_graph::graph::ReactiveNode;
use reactive_graph::signal::ArcTrigger;
use reactive_graph::traits::{Notify, Track};

use super::held::{Place, keep};

/// What a value follows, and what follows it.
#[derive(Clone)]
enum Source {
    /// Nothing: it never changes.
    None,
    Trigger(ArcTrigger),
    /// Works the value out where it lies and says whether it changed.
    Memo(ArcMemo<()>),
}

/// A value of any type. Of signals and memos it is a `RefCell<Option<T>>`, empty only before a memo was first asked.
#[derive(Clone)]
pub(super) struct Kept {
    value: Rc<dyn Any>,
    source: Source,
}

impl Kept {
    /// A value that never changes.
    pub(super) fn fixed(value: Rc<dyn Any>) -> Self {
        Self { value, source: Source::None }
    }
}

/// What is in `place`. Who asks for what has gone with its part of the page has outlived it by mistake.
fn kept(place: Place) -> Kept {
    place.get().unwrap_or_else(|| unreachable!("this value has gone with its part of the page"))
}

/// The value in `place`, up to date; whatever runs now follows it.
fn followed(place: Place) -> Rc<dyn Any> {
    let Kept { value, source } = kept(place);
    match &source {
        Source::None => {}
        Source::Trigger(trigger) => trigger.track(),
        Source::Memo(memo) => {
            memo.track();
            memo.update_if_necessary();
        }
    }
    value
}

/// The value in `place`, up to date.
fn current(place: Place) -> Rc<dyn Any> {
    let Kept { value, source } = kept(place);
    if let Source::Memo(memo) = &source {
        memo.update_if_necessary();
    }
    value
}

fn look<T: 'static, U>(value: &dyn Any, look: impl FnOnce(&T) -> U) -> U {
    match value.downcast_ref::<RefCell<Option<T>>>().map(RefCell::borrow).as_deref() {
        Some(Some(value)) => look(value),
        _ => unreachable!("a place holds a value of its own type, and a memo has worked it out"),
    }
}

/// What signals and memos have in common.
macro_rules! readable {
    ($handle:ident) => {
        impl<T> Clone for $handle<T> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<T> Copy for $handle<T> {}

        impl<T: 'static> $handle<T> {
            /// Looks at the value; whatever runs now runs again when it changes.
            pub fn with<U>(&self, at: impl FnOnce(&T) -> U) -> U {
                look(&*followed(self.place), at)
            }

            /// Looks at the value.
            pub fn with_untracked<U>(&self, at: impl FnOnce(&T) -> U) -> U {
                look(&*current(self.place), at)
            }

            /// Makes whatever runs now run again when the value changes.
            pub fn track(&self) {
                followed(self.place);
            }

            /// A copy of the value; whatever runs now runs again when it changes.
            pub fn get(&self) -> T
            where
                T: Clone,
            {
                self.with(T::clone)
            }

            /// A copy of the value.
            pub fn get_untracked(&self) -> T
            where
                T: Clone,
            {
                self.with_untracked(T::clone)
            }
        }
    };
}

/// A value that can be set.
pub struct RwSignal<T> {
    place: Place,
    of: PhantomData<fn() -> T>,
}

readable!(RwSignal);

impl<T: 'static> RwSignal<T> {
    /// A new one, for as long as what is being drawn.
    pub fn new(value: T) -> Self {
        let value = Rc::new(RefCell::new(Some(value)));
        Self { place: keep(Kept { value, source: Source::Trigger(ArcTrigger::new()) }), of: PhantomData }
    }

    /// A copy of the value, unless it has gone with its part of the page.
    pub fn try_get_untracked(&self) -> Option<T>
    where
        T: Clone,
    {
        self.place.get().map(|kept| look(&*kept.value, T::clone))
    }

    /// Puts another value in the place of the old one.
    pub fn set(&self, value: T) {
        self.update(|old| *old = value);
    }

    /// Changes the value. One that has gone with its part of the page stays gone.
    pub fn update(&self, change: impl FnOnce(&mut T)) {
        let Some(kept) = self.place.get() else { return };
        if let Some(cell) = kept.value.downcast_ref::<RefCell<Option<T>>>()
            && let Some(value) = cell.borrow_mut().as_mut()
        {
            change(value);
        }
        wake(&kept);
    }
}

fn wake(kept: &Kept) {
    if let Source::Trigger(trigger) = &kept.source {
        trigger.notify();
    }
}

/// A value that is worked out from others, once for all that ask and only after one of them changed.
pub struct Memo<T> {
    place: Place,
    of: PhantomData<fn() -> T>,
}

readable!(Memo);

/// What works a memo's value out from the one before.
type WorkOut<T> = Box<dyn Fn(Option<&T>) -> T>;

impl<T: PartialEq + 'static> Memo<T> {
    /// A new one; `work_out` is given the value before.
    pub fn new(work_out: impl Fn(Option<&T>) -> T + 'static) -> Self {
        Self::boxed(Box::new(work_out))
    }

    fn boxed(work_out: WorkOut<T>) -> Self {
        let value = Rc::new(RefCell::new(None));
        let cell = Rc::clone(&value);
        let update = move || {
            let next = work_out(cell.borrow().as_ref());
            let changed = cell.borrow().as_ref() != Some(&next);
            *cell.borrow_mut() = Some(next);
            changed
        };
        Self { place: keep(Kept { value, source: memo(Box::new(update)) }), of: PhantomData }
    }
}

/// What works a memo's value out and says whether it changed.
type Update = Box<dyn Fn() -> bool>;

fn memo(update: Update) -> Source {
    // The graph could be shared by threads and takes what can be sent to them: a number.
    let place = keep(Kept::fixed(Rc::new(update)));
    Source::Memo(ArcMemo::new_owning(move |_| {
        let changed = place.get().and_then(|kept| kept.value.downcast_ref::<Update>().map(|update| update()));
        ((), changed.unwrap_or(false))
    }))
}
