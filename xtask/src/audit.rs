//! What independent tools say of the release page under its real headers. The checks are in tests/audit/audit.mjs; here
//! they get the page, its peers and the tools.

use std::path::{Path, PathBuf};

use anyhow::Result;
use xshell::{Shell, cmd};

use crate::{DIST, bench, build, install, server};

pub const CHECKS: [&str; 7] = ["bytes", "policy", "dependencies", "views", "markup", "firefox", "speed"];
/// The checks whose result depends on nothing but the checkout. `markup` judges the views that Playwright left.
pub const DETERMINISTIC: [&str; 4] = ["bytes", "policy", "markup", "dependencies"];

/// Builds the page and runs all checks, or the named ones.
pub fn audit(sh: &Shell, only: &[String], beside: Option<&Path>) -> Result<()> {
    build::build(sh)?;
    run(sh, &CHECKS.into_iter().filter(|check| crate::is_chosen(check, only)).collect::<Vec<_>>(), beside)
}

/// Prints what the first load weighs, and fails when that is too much.
pub fn budget(sh: &Shell) -> Result<()> {
    Ok(cmd!(sh, "node tests/audit/budget.mjs").run()?)
}

type Tool = fn(&Shell) -> Result<PathBuf>;

/// Runs these checks on dist/ as it is. Fails where a row of the table fails, after it is written.
pub fn run(sh: &Shell, checks: &[&str], beside: Option<&Path>) -> Result<()> {
    install::test_packages(sh)?;
    let mut script = cmd!(sh, "node tests/audit/audit.mjs {checks...}").env("FRISTKLAR_URL", server::start(DIST, 0)?);
    for check in checks {
        let tools: &[(&str, Tool)] = match *check {
            "dependencies" => &[("CARGO_DENY", install::cargo_deny)],
            "markup" => &[("JAVA", install::java)],
            "firefox" => &[("FIREFOX", install::firefox), ("FRISTKLAR_PYTHON", install::python)],
            "views" | "speed" => &[("CHROMIUM", install::chromium)],
            _ => &[],
        };
        for (variable, tool) in tools {
            // A check without its tool fails in its row, and keeps no other from running.
            match tool(sh) {
                Ok(path) => script = script.env(variable, path),
                Err(error) => println!("{check}: {error:#}"),
            }
        }
        if *check == "speed" {
            script = script.env("FRISTKLAR_PEERS", bench::peers(sh, beside)?.join("\n"));
        }
    }
    Ok(script.run()?)
}
