//! Builds the page: Trunk, with everything that it needs.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};
use xshell::{Cmd, Shell, cmd};

use crate::{DIST, WORK, install, page, split};

/// What lies in the checkout and cannot change the page. Anything else may, so that no crate is ever forgotten.
const NO_SOURCES: [&str; 9] = [".ci", ".git", ".gitignore", "deploy", DIST, "docs", "node_modules", "target", "tests"];

/// Builds dist/, unless it already is what these sources make.
pub fn build(sh: &Shell) -> Result<()> {
    let rustc = cmd!(sh, "rustc --version").quiet().read().context("install Rust with rustup")?;
    let is_source = |name: &str| !NO_SOURCES.contains(&name) && !name.ends_with(".md");
    let wanted = page::fingerprint((page::files(".", is_source)?, rustc));
    let mark = format!("{WORK}/built");
    let current = || anyhow::Ok(format!("{wanted} {}", page::fingerprint(page::files(DIST, |_| true)?)));
    let built = sh.path_exists(format!("{DIST}/index.html")) && sh.path_exists(&mark);
    if built && sh.read_file(&mark)? == current()? {
        return Ok(());
    }

    println!("Building the page, which takes some minutes the first time");
    install::optimisers(sh)?;
    trunk_build(sh, split::alias(sh)?)?
        .arg("--release")
        .env(split::REAL, install::wasm_bindgen(sh)?.join(split::ALIAS))
        // Its errors say enough without the calls that led to them.
        .env("RUST_BACKTRACE", "0")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", rustflags(sh))
        .run()?;
    compress(sh, DIST)?;
    Ok(sh.write_file(mark, current()?)?)
}

/// Builds the page as `trunk serve` does, in one piece and not optimised.
pub fn build_for_development(sh: &Shell, folder: &str) -> Result<()> {
    Ok(trunk_build(sh, install::wasm_bindgen(sh)?)?.args(["--dist", folder]).run()?)
}

/// Trunk with the folder of the wasm-bindgen that it is to call. It works offline, so that a tool of the wrong version is
/// an error and never a download.
fn trunk_build(sh: &Shell, wasm_bindgen: PathBuf) -> Result<Cmd<'_>> {
    let before = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths([wasm_bindgen, install::trunk(sh)?].into_iter().chain(env::split_paths(&before)))?;
    cmd!(sh, "cargo fetch --locked --quiet").run()?;
    // Trunk takes the usual NO_COLOR=1 for a wrong option.
    Ok(cmd!(sh, "trunk build --offline --locked").env("PATH", path).env_remove("NO_COLOR"))
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
