//! Runs long work in short tasks, between which the browser can respond to the user.

use std::cell::Cell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;

use super::window;

/// The longest time a task runs: short enough not to be noticed even on a slow machine.
const TASK_MILLIS: f64 = 8.0;
/// The most steps in a task, so that a clock that does not advance cannot block the page.
const TASK_STEPS: usize = 256;

/// Background work that runs until it is done or stopped.
#[derive(Clone, Debug, Default)]
pub struct Running {
    stopped: Rc<Cell<bool>>,
}

impl Running {
    /// Calls `step` until it returns `false` or the work is stopped. After each task except the last, calls `pause`
    /// with the milliseconds since the start.
    pub fn go(&self, step: impl FnMut() -> bool + 'static, pause: impl FnMut(f64) + 'static) {
        go_on(self.clone(), now(), step, pause);
    }

    /// Stops the work before its next step.
    pub fn stop(&self) {
        self.stopped.set(true);
    }

    pub fn is_stopped(&self) -> bool {
        self.stopped.get()
    }
}

/// Starts work; see [`Running::go`].
pub fn run(step: impl FnMut() -> bool + 'static, pause: impl FnMut(f64) + 'static) -> Running {
    let running = Running::default();
    running.go(step, pause);
    running
}

fn go_on(running: Running, began: f64, mut step: impl FnMut() -> bool + 'static, mut pause: impl FnMut(f64) + 'static) {
    Timeout::new(0, move || {
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

/// Milliseconds since the page was opened. Unlike the time of day, this never jumps.
fn now() -> f64 {
    window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}
