//! Every test there is, in an order that fails early.

use std::process::Command;
use std::time::Instant;

use crate::bundle::{self, Optimiser};
use crate::process::{cargo, run};
use crate::project::Project;
use crate::server::Server;
use crate::site::Site;
use crate::{Outcome, audit, browser, budget, chosen, hosting, node, python, tools};

type Step = (&'static str, fn(&Project) -> Outcome);

const STEPS: [Step; 13] = [
    ("format", format),
    ("clippy", clippy),
    ("clippy-wasm", clippy_wasm),
    ("xtask", xtask),
    ("oracle", oracle),
    ("rules", rules),
    ("native", native),
    ("browser", in_browser),
    ("build", build),
    ("budget", budget::check),
    ("hosts", hosting::check),
    ("playwright", playwright),
    ("audit", audit::deterministic),
];

/// The target of everything that runs in a browser.
const WASM: &str = "wasm32-unknown-unknown";

/// `cargo xtask test` with its options: all steps, or the named ones.
pub fn test(project: &Project, options: &[&str]) -> Outcome {
    let chosen = chosen("test", &STEPS.map(|(name, _)| name), options)?;
    let started = Instant::now();
    for (name, step) in STEPS.iter().filter(|(name, _)| chosen.contains(name)) {
        println!("\n== {name}");
        let begun = Instant::now();
        step(project).map_err(|message| format!("step {name}: {message}"))?;
        println!("== {name}: passed in {:.1} s", begun.elapsed().as_secs_f32());
    }
    let seconds = started.elapsed().as_secs();
    if chosen.len() == STEPS.len() {
        println!("\nAll {} test steps passed in {seconds} s.", STEPS.len());
    } else {
        println!("\nOnly {} ran, and passed in {seconds} s.", chosen.join(", "));
    }
    Ok(())
}

/// Installs everything any command needs.
pub fn install(project: &Project) -> Outcome {
    tools::wasm_target()?;
    tools::components()?;
    tools::trunk(project)?;
    tools::wasm_bindgen(project)?;
    node::wasm_opt(project)?;
    node::test_packages(project)?;
    python::with_packages(project)?;
    browser::get()?;
    browser::firefox()?;
    tools::java()?;
    tools::deny(project)?;
    println!("Everything is installed.");
    Ok(())
}

fn format(project: &Project) -> Outcome {
    tools::components()?;
    run(cargo().args(["fmt", "--all", "--check"]).current_dir(&project.root), "cargo fmt")
}

fn clippy(project: &Project) -> Outcome {
    let arguments = ["clippy", "--locked", "--workspace", "--all-targets", "--", "-D", "warnings"];
    run(cargo().args(arguments).current_dir(&project.root), "clippy")
}

fn clippy_wasm(project: &Project) -> Outcome {
    tools::wasm_target()?;
    let mut command = cargo();
    command.args(["clippy", "--locked", "--target", WASM, "--lib", "--bins"]);
    if has_browser_tests(project) {
        command.args(["--test", "browser"]);
    }
    run(command.args(["--", "-D", "warnings"]).current_dir(&project.root), "clippy for the browser")
}

fn xtask(project: &Project) -> Outcome {
    run(cargo().args(["test", "--locked", "--package", "xtask"]).current_dir(&project.root), "cargo test of xtask")
}

/// The second calculation against the worked examples, before anything is held against it.
fn oracle(project: &Project) -> Outcome {
    run(Command::new("node").args(["--test", "tests/oracle/oracle.test.mjs"]).current_dir(&project.root), "node --test")
}

fn rules(project: &Project) -> Outcome {
    let arguments = ["test", "--locked", "--no-default-features"];
    run(cargo().args(arguments).current_dir(&project.root), "cargo test without a browser framework")
}

fn native(project: &Project) -> Outcome {
    run(cargo().args(["test", "--locked"]).current_dir(&project.root), "cargo test")
}

fn in_browser(project: &Project) -> Outcome {
    if !has_browser_tests(project) {
        println!("There is no tests/browser.rs, so nothing runs inside the browser in this step.");
        return Ok(());
    }
    let browser = browser::get()?;
    let runner = tools::wasm_bindgen(project)?.join("wasm-bindgen-test-runner");
    run(
        cargo()
            .args(["test", "--locked", "--target", WASM, "--test", "browser"])
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
            .env("CHROMEDRIVER", browser.driver)
            // The first start of a cold browser on a busy machine takes longer than the usual 20 s.
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
            .current_dir(&project.root),
        "the tests in the browser",
    )
}

fn build(project: &Project) -> Outcome {
    bundle::build(project, Optimiser::Required)
}

fn playwright(project: &Project) -> Outcome {
    audit::forget_views(project)?;
    node::test_packages(project)?;
    let python = python::with_packages(project)?;
    let browser = browser::get()?;
    // In a folder too, because any folder of any host must do.
    let server = Server::start(Site::load(project)?, 0, &["/", "/sub/v4/"])?;
    run(
        node::script(project, "@playwright/test/cli.js")?
            .args(["test", "--config", "tests/e2e/playwright.config.mjs"])
            .env("FRISTKLAR_URL", server.address())
            .env("FRISTKLAR_PYTHON", python)
            .env("CHROMIUM", browser.chromium),
        "playwright",
    )
}

fn has_browser_tests(project: &Project) -> bool {
    project.root.join("tests").join("browser.rs").is_file()
}
