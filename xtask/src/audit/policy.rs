//! What an evaluator of content security policies says of the header a host sends.

use super::Audited;
use super::table::{Row, rows_of};
use crate::{Outcome, node};

pub fn check(audited: &Audited) -> Outcome<Vec<Row>> {
    rows_of(node::own_script(audited.project, "tests/audit/policy.mjs")?.arg(&audited.address))
}
