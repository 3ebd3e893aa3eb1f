//! What others know of the crates in Cargo.lock: faults, licences, origins.

use std::process::Command;

use super::Audited;
use super::table::{Row, Verdict, rows_of};
use crate::process::answer;
use crate::{Outcome, node, tools};

/// Each check by its name in deny.toml and in the table.
const CHECKS: [(&str, &str); 4] = [
    ("licenses", "crates: licences"),
    ("bans", "crates: versions"),
    ("sources", "crates: origins"),
    ("advisories", "crates: known faults (RustSec)"),
];

pub fn check(audited: &Audited) -> Outcome<Vec<Row>> {
    let program = tools::deny(audited.project)?.join("cargo-deny");
    let version = answer(Command::new(&program).arg("--version"))?.text;
    let mut rows = rows_of(&mut node::own_script(audited.project, "tests/audit/sbom.mjs")?)?;
    for (check, what) in CHECKS {
        let said = answer(
            Command::new(&program).args(["--color", "never", "check", check]).current_dir(&audited.project.root),
        )?;
        let errors = said.text.lines().filter(|line| line.starts_with("error")).count();
        // The list of faults is a repository, fetched each time, so that no old one is believed.
        let unreached = !said.succeeded && said.text.contains("failed to fetch advisory database");
        if !said.succeeded && !unreached {
            println!("{}", said.text);
        }
        let (measured, verdict) = if unreached {
            ("the database of RustSec cannot be fetched from this machine".to_string(), Verdict::NotHere)
        } else {
            (format!("{errors} errors"), Verdict::when(said.succeeded))
        };
        rows.push(Row { what: what.to_string(), by: version.clone(), measured, bound: "0".to_string(), verdict });
    }
    Ok(rows)
}
