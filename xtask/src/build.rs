//! Builds the page: Trunk, with everything that it needs.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

use crate::{DIST, WORK, install, page, split};

/// What lies in the checkout and cannot change the page. Anything else may, so that no crate is ever forgotten.
const NO_SOURCES: [&str; 9] = [".ci", ".git", ".gitignore", "deploy", DIST, "docs", "node_modules", "target", "tests"];

/// Builds dist/, unless it already is what these sources make. What is measured, tested or published must be
/// `optimised`; else a larger page will do on a machine without Node.js.
pub fn build(sh: &Shell, optimised: bool) -> Result<()> {
    let node = install::has_node();
    ensure!(node || !optimised, "Node.js 20 or newer is needed: put node and npm on PATH");
    let rustc = cmd!(sh, "rustc --version").quiet().read().context("install Rust with rustup")?;
    let is_source = |name: &str| !NO_SOURCES.contains(&name) && !name.ends_with(".md");
    let wanted = page::fingerprint((page::files(".", is_source)?, rustc, node));
    let mark = format!("{WORK}/built");
    let current = || anyhow::Ok(format!("{wanted} {}", page::fingerprint(page::files(DIST, |_| true)?)));
    let built = sh.path_exists(format!("{DIST}/index.html")) && sh.path_exists(&mark);
    if built && sh.read_file(&mark)? == current()? {
        return Ok(());
    }

    if !node {
        println!("Node.js is missing: the page will be larger than it need be, and have no compressed files");
    }
    println!("Building the page, which takes some minutes the first time");
    install::wasm_target(sh)?;
    let wasm_bindgen = install::wasm_bindgen(sh)?;
    let before = env::var_os("PATH").unwrap_or_default();
    let programs = [split::alias(sh)?, install::trunk(sh)?];
    let path = env::join_paths(programs.into_iter().chain(env::split_paths(&before)))?;
    // Trunk works offline, so that a tool of the wrong version is an error and never a download.
    cmd!(sh, "cargo fetch --locked --quiet").run()?;
    cmd!(sh, "trunk build --release --offline --locked")
        .env("PATH", &path)
        .env(split::REAL, wasm_bindgen.join(split::ALIAS))
        // Trunk takes the usual NO_COLOR=1 for a wrong option.
        .env_remove("NO_COLOR")
        // Its errors say enough without the calls that led to them.
        .env("RUST_BACKTRACE", "0")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", rustflags(sh))
        .run()?;
    if node {
        compress(sh, DIST)?;
    }
    Ok(sh.write_file(mark, current()?)?)
}

/// Builds the page as `trunk serve` does, in one piece and not optimised.
pub fn build_for_development(sh: &Shell, folder: &str) -> Result<()> {
    install::wasm_target(sh)?;
    let before = env::var_os("PATH").unwrap_or_default();
    let programs = [install::wasm_bindgen(sh)?, install::trunk(sh)?];
    let path = env::join_paths(programs.into_iter().chain(env::split_paths(&before)))?;
    cmd!(sh, "cargo fetch --locked --quiet").run()?;
    let trunk = cmd!(sh, "trunk build --offline --locked --dist {folder}").env("PATH", path);
    Ok(trunk.env_remove("NO_COLOR").run()?)
}

/// Writes the compressed forms of a folder's files beside them, for hosts to send.
pub fn compress(sh: &Shell, folder: &str) -> Result<()> {
    Ok(cmd!(sh, "node xtask/compress.mjs {folder}").run()?)
}

/// What the compiler is told beyond the profile, for the browser's program only.
fn rustflags(sh: &Shell) -> String {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(env::home_dir()?.join(".cargo"))).unwrap_or_default();
    let root = sh.current_dir();
    // Panic messages name source files: keep the builder's folders, and so the user's name, out of the page.
    let remap =
        format!("--remap-path-prefix={}=cargo --remap-path-prefix={}=fristklar", home.display(), root.display());
    // The variable is split at blanks, so a folder with one cannot be named in it.
    if remap.split(' ').count() == 2 { format!("{} {remap}", split::FLAGS) } else { split::FLAGS.to_owned() }
}
