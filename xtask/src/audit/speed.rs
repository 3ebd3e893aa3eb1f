//! Lighthouse on the start page and on a link with everything in it, as on a phone.

use super::Audited;
use super::table::{Row, rows_of};
use crate::{Outcome, browser, node};

pub fn check(audited: &Audited) -> Outcome<Vec<Row>> {
    let script = node::own_script(audited.project, "tests/audit/lighthouse.mjs");
    rows_of(script?.arg(&audited.address).env("CHROMIUM", browser::get()?.chromium))
}
