//! Every test there is, in an order that fails early.

use std::env;
use std::fs::File;
use std::process::{Child, Command};
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use xshell::{Cmd, Shell, cmd};

use crate::install::{self, WASM};
use crate::{DIST, WORK, audit, build, server};

/// The development build, in which the gallery is.
const GALLERY: &str = "target/xtask/gallery";

/// The step after which the release build begins, beside the others before it: by then most faults are found.
const BEFORE_BUILD: &str = "oracle";
/// What the build said.
const BUILD_SAID: &str = "target/xtask/build.txt";

type Step = fn(&Shell) -> Result<()>;

pub const STEPS: [(&str, Step); 12] = [
    ("format", |sh| Ok(cmd!(sh, "cargo fmt --all --check").run()?)),
    ("clippy", |sh| {
        cmd!(sh, "cargo clippy --locked --workspace --all-targets -- -D warnings").run()?;
        // All but the page itself compiles, and can be tested, without a framework.
        let bare = ["--workspace", "--no-default-features", "--test", "main"];
        Ok(cmd!(sh, "cargo clippy --locked {bare...} -- -D warnings").run()?)
    }),
    ("xtask", |sh| {
        cmd!(sh, "cargo test --locked --package xtask").run()?;
        Ok(cmd!(sh, "node --test tests/audit/table.test.mjs").run()?)
    }),
    // The second calculation against the worked examples, before anything is held against it.
    ("oracle", |sh| Ok(cmd!(sh, "node --test tests/oracle/oracle.test.mjs").run()?)),
    ("native", |sh| {
        cmd!(sh, "cargo test --locked --test main").run()?;
        Ok(cmd!(sh, "cargo test --locked --doc").run()?)
    }),
    ("browser", |sh| {
        let test = cmd!(sh, "cargo test --locked --target {WASM} --test browser");
        // The first start of a cold browser on a busy machine takes longer than the usual 20 s.
        Ok(in_browser(sh, test.env("WASM_BINDGEN_TEST_TIMEOUT", "120"))?.run()?)
    }),
    // Right after the browser tests, which have compiled most of it.
    ("gallery", gallery),
    ("build", build::build),
    ("budget", audit::budget),
    ("hosts", hosts),
    ("playwright", playwright),
    ("audit", |sh| audit::run(sh, &audit::DETERMINISTIC, None)),
];

/// Runs all steps, or the named ones.
pub fn test(sh: &Shell, only: &[String], full: bool) -> Result<()> {
    if full {
        sh.set_var("FRISTKLAR_FULL", "1");
    }
    let chosen: Vec<_> = STEPS.iter().filter(|(name, _)| crate::is_chosen(name, only)).collect();
    let started = Instant::now();
    let mut built = None;
    for (name, step) in &chosen {
        println!("\n== {name}");
        let begun = Instant::now();
        match built.take_if(|_| *name == "build") {
            Some(built) => end_build(sh, built),
            None => step(sh),
        }
        .with_context(|| format!("step {name}"))?;
        println!("== {name}: passed in {:.1} s", begun.elapsed().as_secs_f32());
        if *name == BEFORE_BUILD && chosen.iter().any(|(name, _)| *name == "build") {
            built = Some(begin_build(sh)?);
        }
    }
    let names: Vec<&str> = chosen.iter().map(|(name, _)| *name).collect();
    let all = format!("All {} test steps passed", STEPS.len());
    let what = if names.len() == STEPS.len() { all } else { format!("Only {} ran, and passed", names.join(", ")) };
    println!("\n{what} in {} s.", started.elapsed().as_secs());
    Ok(())
}

/// Begins the release build in a process of its own: for most of its minutes it needs one core only, and leaves the
/// other to the steps before it. What it says goes to a file.
fn begin_build(sh: &Shell) -> Result<Child> {
    // Not by two processes at once.
    [install::wasm_bindgen, install::trunk, install::optimisers].iter().try_for_each(|tool| tool(sh).map(drop))?;
    sh.create_dir(WORK)?;
    let said = File::create(BUILD_SAID)?;
    let mut build = Command::new(env::current_exe()?);
    Ok(build.args(["test", "--only", "build"]).stdout(said.try_clone()?).stderr(said).spawn()?)
}

fn end_build(sh: &Shell, mut build: Child) -> Result<()> {
    let outcome = build.wait()?;
    print!("{}", sh.read_file(BUILD_SAID)?);
    ensure!(outcome.success(), "the page could not be built");
    Ok(())
}

/// A test of cargo's that runs inside Chromium.
pub fn in_browser<'a>(sh: &Shell, test: Cmd<'a>) -> Result<Cmd<'a>> {
    let runner = install::wasm_bindgen(sh)?.join("wasm-bindgen-test-runner");
    let runner = test.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner);
    Ok(runner.env("CHROMEDRIVER", install::chromedriver(sh)?))
}

/// Our own server, and nginx and Caddy with the samples in deploy/, as far as they are here or can be installed.
fn hosts(sh: &Shell) -> Result<()> {
    install::test_packages(sh)?;
    let mut test = cmd!(sh, "node --test --test-reporter spec tests/hosts/hosts.test.mjs");
    test = test.env("FRISTKLAR_URL", server::start(DIST, 0)?);
    for (name, variable) in [("nginx", "FRISTKLAR_NGINX"), ("caddy", "FRISTKLAR_CADDY")] {
        match install::program(sh, variable, &[name], &[name]) {
            Ok(path) => test = test.env(variable, path),
            Err(_) => println!("{name} is not here, so its sample is only read"),
        }
    }
    Ok(test.run()?)
}

fn playwright(sh: &Shell) -> Result<()> {
    // What earlier tests of the views left for the checker of markup.
    sh.remove_path("target/audit/pages")?;
    install::test_packages(sh)?;
    Ok(playwright_of(sh, "e2e", DIST)?.env("FRISTKLAR_PYTHON", install::python(sh)?).run()?)
}

/// The widgets, in the gallery of a development build.
fn gallery(sh: &Shell) -> Result<()> {
    build::build_for_development(sh, GALLERY)?;
    install::test_packages(sh)?;
    Ok(playwright_of(sh, "gallery", GALLERY)?.run()?)
}

/// The browser tests of a folder, with a served page.
fn playwright_of<'a>(sh: &'a Shell, folder: &str, page: &str) -> Result<Cmd<'a>> {
    let test = cmd!(sh, "node node_modules/@playwright/test/cli.js test --config tests/{folder}/playwright.config.mjs");
    Ok(test.env("FRISTKLAR_URL", server::start(page, 0)?).env("CHROMIUM", install::headless_chromium(sh)?))
}
