//! What tools nobody here wrote say of the release page under its real headers, in one table in target/audit/.

mod bytes;
mod dependencies;
mod markup;
mod policy;
mod report;
mod speed;
mod table;
mod views;

use crate::bundle::{self, Optimiser};
use crate::peers::OtherBuild;
use crate::project::Project;
use crate::server::Server;
use crate::site::Site;
use crate::{Outcome, node};
use table::Row;

pub use markup::forget as forget_views;

/// What every check is given: the built page as a server sends it.
pub(crate) struct Audited<'a> {
    pub project: &'a Project,
    pub address: String,
    pub other: Option<OtherBuild>,
}

/// A check and what it gives to the table.
type Check = fn(&Audited) -> Outcome<Vec<Row>>;

const CHECKS: [(&str, Check); 7] = [
    ("bytes", bytes::check),
    ("policy", policy::check),
    ("dependencies", dependencies::check),
    ("views", views::in_chromium),
    ("markup", markup::check),
    ("firefox", views::in_firefox),
    ("speed", speed::check),
];

/// `cargo xtask audit` with its options: all checks, or the named ones. Fails where a row fails, after the table is
/// written.
pub fn audit(project: &Project, options: &[&str]) -> Outcome {
    let names: Vec<&str> = CHECKS.iter().map(|(name, _)| *name).collect();
    let (other, options) = OtherBuild::take_from(project, options)?;
    let chosen = crate::chosen("audit", &names, &options)?;
    bundle::build(project, Optimiser::Required)?;
    node::test_packages(project)?;
    let server = Server::start(Site::load(project)?, 0, &["/", "/sub/v4/"])?;
    let audited = Audited { project, address: server.address(), other };
    let mut rows = Vec::new();
    for (name, check) in CHECKS.iter().filter(|(name, _)| chosen.contains(name)) {
        println!("\n== {name}");
        // One check that cannot run says so in its row and keeps no other from running.
        rows.extend(check(&audited).unwrap_or_else(|message| vec![Row::failed(name, message)]));
    }
    table::write(project, &rows)?;
    let failed = rows.iter().filter(|row| row.fails()).count();
    if failed == 0 { Ok(()) } else { Err(format!("{failed} of {} rows of the audit fail", rows.len())) }
}

/// The checks whose result depends on nothing but the checkout, as one step of `cargo xtask test`. The views are
/// looked at by the step before, which leaves them for the checker of markup.
pub fn deterministic(project: &Project) -> Outcome {
    node::test_packages(project)?;
    let server = Server::start(Site::load(project)?, 0, &["/"])?;
    let audited = Audited { project, address: server.address(), other: None };
    let checks: [Check; 4] = [bytes::check, policy::check, markup::check, dependencies::check];
    let mut rows = Vec::new();
    for check in checks {
        rows.extend(check(&audited)?);
    }
    table::print(&rows);
    match rows.iter().find(|row| row.fails()) {
        None => Ok(()),
        Some(row) => Err(row.to_string()),
    }
}
