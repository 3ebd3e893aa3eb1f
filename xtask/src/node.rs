//! What comes from npm: wasm-opt for the build, Playwright and axe for the tests.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::Outcome;
use crate::process::{find, run};
use crate::project::{Project, read, write};
use crate::stamp;

/// The version whose wasm-opt Trunk.toml asks for.
const BINARYEN: &str = "132.0.0";

/// Whether wasm-opt can run here at all.
pub fn is_there() -> bool {
    find("node").is_some() && find("npm").is_some()
}

/// The folder that holds wasm-opt.
pub fn wasm_opt(project: &Project) -> Outcome<PathBuf> {
    let home = project.cache.join(format!("binaryen-{BINARYEN}"));
    let programs = PathBuf::from("node_modules").join(".bin");
    if home.join(&programs).is_dir() {
        return Ok(home.join(programs));
    }
    println!("Installing wasm-opt {BINARYEN} once for this user");
    // Installed aside and moved in one go, so that a broken download never looks complete.
    let aside = project.cache.join(format!("binaryen-{BINARYEN}-{}", std::process::id()));
    write(&aside.join("package.json"), "{ \"private\": true }\n")?;
    let installed = run(
        npm()?
            .args(["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
            .arg(format!("binaryen@{BINARYEN}"))
            .current_dir(&aside),
        "npm install binaryen",
    )
    .and_then(|()| fs::rename(&aside, &home).map_err(|error| format!("cannot move wasm-opt into place: {error}")));
    if installed.is_err() {
        let _ = fs::remove_dir_all(&aside);
        // Another checkout may have been faster.
        if !home.join(&programs).is_dir() {
            installed?;
        }
    }
    Ok(home.join(programs))
}

/// Installs the test tools when package-lock.json has changed since the last time.
pub fn test_packages(project: &Project) -> Outcome {
    let lock = read(&project.root.join("package-lock.json"))?;
    let stamp = stamp::of(&[lock.as_bytes()]);
    let mark = project.root.join("node_modules").join(".fristklar");
    if fs::read_to_string(&mark).is_ok_and(|seen| seen == stamp) {
        return Ok(());
    }
    run(
        npm()?
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
            .current_dir(&project.root),
        "npm ci",
    )?;
    write(&mark, stamp)
}

/// Node with one of the installed packages' scripts.
pub fn script(project: &Project, script: &str) -> Outcome<Command> {
    own_script(project, &format!("node_modules/{script}"))
}

/// Node with one of the checkout's own scripts.
pub fn own_script(project: &Project, script: &str) -> Outcome<Command> {
    let node = find("node").ok_or(MISSING)?;
    let mut command = Command::new(node);
    command.arg(project.root.join(script)).current_dir(&project.root);
    Ok(command)
}

const MISSING: &str = "Node.js 20 or newer is needed (node and npm on PATH)";

fn npm() -> Outcome<Command> {
    find("npm").map(Command::new).ok_or_else(|| MISSING.to_string())
}
