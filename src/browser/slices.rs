//! Long work in small tasks, between which the page answers.

use std::cell::Cell;
use std::rc::Rc;

use super::window;

/// How long a task may take, in milliseconds. Far below what anybody notices, also on a slow machine.
const TASK_MILLIS: f64 = 8.0;
/// So many steps end a task too: a clock that stands still must not hold the page up.
const TASK_STEPS: usize = 256;

/// Work that goes on by itself until it is done or stopped.
#[derive(Clone, Debug, Default)]
pub struct Running {
    stopped: Rc<Cell<bool>>,
}

impl Running {
    /// Calls `step` again and again until it says that nothing is left, or the work is stopped; after each task `pause`
    /// is told how many milliseconds have gone by.
    pub fn go(&self, step: impl FnMut() -> bool + 'static, pause: impl FnMut(f64) + 'static) {
        go_on(self.clone(), now(), Box::new(step), Box::new(pause));
    }

    /// Ends the work where it is.
    pub fn stop(&self) {
        self.stopped.set(true);
    }
}

/// Begins a work; see [`Running::go`].
pub fn run(step: impl FnMut() -> bool + 'static, pause: impl FnMut(f64) + 'static) -> Running {
    let running = Running::default();
    running.go(step, pause);
    running
}

fn go_on(running: Running, began: f64, mut step: Box<dyn FnMut() -> bool>, mut pause: Box<dyn FnMut(f64)>) {
    gloo::timers::callback::Timeout::new(0, move || {
        let task = now();
        for _ in 0..TASK_STEPS {
            if running.stopped.get() || !step() {
                return;
            }
            if now() - task >= TASK_MILLIS {
                break;
            }
        }
        pause(now() - began);
        go_on(running, began, step, pause);
    })
    .forget();
}

/// Milliseconds since the page was opened; unlike the time of day it never jumps.
fn now() -> f64 {
    window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}
