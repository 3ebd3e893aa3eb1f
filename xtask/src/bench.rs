//! Measures and writes BENCHMARKS.md: plans a second at the command line and in the browser, and the page beside others
//! in the same run, so that a slow machine slows them all alike.

use std::io::Write;
use std::path::Path;

use anyhow::{Result, ensure};
use xshell::{Shell, cmd};

use crate::install::{self, WASM};
use crate::{DIST, build, server, split, test};

pub const PARTS: [&str; 3] = ["plan", "browser", "pages"];

/// Measures all parts, or the named ones beside what the others measured before. Says at the end which targets hold,
/// and fails for none of them.
pub fn bench(sh: &Shell, only: &[String], beside: Option<&Path>) -> Result<()> {
    install::test_packages(sh)?;
    for part in PARTS.into_iter().filter(|part| crate::is_chosen(part, only)) {
        println!("\n== {part}");
        match part {
            "plan" => cmd!(sh, "cargo bench --locked --no-default-features --bench plan").run()?,
            "browser" => in_browser(sh)?,
            _ => {
                build::build(sh)?;
                let address = server::start(DIST, 0)?;
                let peers = peers(sh, beside)?;
                let measure = cmd!(sh, "node tests/audit/bench/pages.mjs {address} {peers...}");
                measure.env("CHROMIUM", install::chromium(sh)?).run()?;
            }
        }
    }
    Ok(cmd!(sh, "node tests/audit/bench/table.mjs").run()?)
}

fn in_browser(sh: &Shell) -> Result<()> {
    let options = ["--release", "--target", WASM, "--test", "browser_speed"];
    let measure = cmd!(sh, "cargo test --locked {options...} -- --nocapture").env("WASM_BINDGEN_TEST_TIMEOUT", "600");
    let output = test::in_browser(sh, measure)?.ignore_status().output()?;
    std::io::stdout().write_all(&output.stdout)?;
    sh.write_file("target/bench/browser.txt", &output.stdout)?;
    ensure!(output.status.success(), "the measurement in the browser failed");
    Ok(())
}

/// Builds and serves the pages that ours is measured beside. Returns what the scripts in tests/audit are told of them:
/// the addresses of an empty Leptos page and of the same form in React, then the address and the name of the other build
/// if there is one.
pub fn peers(sh: &Shell, beside: Option<&Path>) -> Result<Vec<String>> {
    let mut peers = Vec::new();
    for folder in [leptos(sh)?, react(sh)?] {
        sh.copy_file(format!("{DIST}/_headers"), folder)?;
        build::compress(sh, folder)?;
        peers.push(server::start(folder, 0)?);
    }
    if let Some(folder) = beside {
        peers.extend([server::start(folder, 0)?, name_of(sh, folder)]);
    }
    Ok(peers)
}

/// Names a build by its commit where it lies in another checkout.
fn name_of(sh: &Shell, folder: &Path) -> String {
    let said = cmd!(sh, "git -C {folder} rev-parse --show-toplevel HEAD").quiet().ignore_stderr().read();
    match said.unwrap_or_default().split_once('\n') {
        Some((root, commit)) if Path::new(root) != sh.current_dir() => format!("Fristklar at {commit:.7}"),
        _ => "the other build".to_owned(),
    }
}

/// An empty Leptos page, built with the same tools and options as ours.
fn leptos(sh: &Shell) -> Result<&'static str> {
    let (folder, page) = ("target/peers/leptos", "tests/audit/peers/leptos");
    sh.remove_path(folder)?;
    // Apart from the page's own build, whose compiler flags are others.
    let built = "target/xtask/peers";
    let options = ["--release", "--target", WASM, "--package", "peer-leptos", "--target-dir", built];
    cmd!(sh, "cargo build --locked {options...}").run()?;
    let wasm_bindgen = install::wasm_bindgen(sh)?.join("wasm-bindgen");
    let options = ["--target", "web", "--no-typescript", "--out-name", "peer", "--out-dir", folder];
    cmd!(sh, "{wasm_bindgen} {options...} {built}/{WASM}/release/peer-leptos.wasm").run()?;
    split::optimise(sh, &Path::new(folder).join("peer_bg.wasm"))?;
    for name in ["index.html", "start.js"] {
        sh.copy_file(format!("{page}/{name}"), folder)?;
    }
    Ok(folder)
}

/// The same form in React, bundled as its users do.
fn react(sh: &Shell) -> Result<&'static str> {
    let (folder, page) = ("target/peers/react", "tests/audit/peers/react");
    sh.remove_path(folder)?;
    let options = ["--bundle", "--minify", "--format=esm", "--jsx=automatic", "--target=es2022"];
    let production = "--define:process.env.NODE_ENV=\"production\"";
    cmd!(sh, "node_modules/.bin/esbuild {page}/main.jsx {options...} {production} --outfile={folder}/peer.js").run()?;
    sh.copy_file(format!("{page}/index.html"), folder)?;
    Ok(folder)
}
