//! Lighthouse on the start page and on a link with everything in it, as on a phone, beside the peers.

use super::Audited;
use super::table::{Row, rows_of};
use crate::peers::Peers;
use crate::{Outcome, browser, node};

pub fn check(audited: &Audited) -> Outcome<Vec<Row>> {
    let peers = Peers::start(audited.project, audited.other.as_ref())?;
    rows_of(
        node::own_script(audited.project, "tests/audit/lighthouse.mjs")?
            .arg(&audited.address)
            .args(peers.arguments())
            .env("CHROMIUM", browser::get()?.chromium),
    )
}
