//! Measures and writes BENCHMARKS.md: plans a second at the command line and in the browser, and the page beside peers.

use std::path::PathBuf;

use crate::bundle::{self, Optimiser};
use crate::peers::{OtherBuild, Peers};
use crate::process::{answer, cargo, run};
use crate::project::{Project, write};
use crate::server::Server;
use crate::site::Site;
use crate::{Outcome, browser, node, tools};

type Part = (&'static str, fn(&Project, Option<&OtherBuild>) -> Outcome);

const PARTS: [Part; 3] =
    [("plan", |project, _| plan(project)), ("browser", |project, _| in_browser(project)), ("pages", pages)];

/// `cargo xtask bench` with its options: all parts, or the named ones beside what the others measured before. Ends by
/// saying which targets hold, and fails for none of them.
pub fn bench(project: &Project, options: &[&str]) -> Outcome {
    let (other, options) = OtherBuild::take_from(project, options)?;
    let chosen = crate::chosen("bench", &PARTS.map(|(name, _)| name), &options)?;
    node::test_packages(project)?;
    for (name, part) in PARTS.iter().filter(|(name, _)| chosen.contains(name)) {
        println!("\n== {name}");
        part(project, other.as_ref())?;
    }
    run(&mut node::own_script(project, "tests/audit/bench/table.mjs")?, "writing BENCHMARKS.md")
}

/// Where measurements wait for the table.
fn folder(project: &Project) -> PathBuf {
    project.root.join("target").join("bench")
}

fn plan(project: &Project) -> Outcome {
    let arguments = ["bench", "--locked", "--no-default-features", "--bench", "plan"];
    run(cargo().args(arguments).current_dir(&project.root), "cargo bench")
}

fn in_browser(project: &Project) -> Outcome {
    let arguments = ["test", "--locked", "--release", "--target", "wasm32-unknown-unknown", "--test", "browser_speed"];
    let runner = tools::wasm_bindgen(project)?.join("wasm-bindgen-test-runner");
    let said = answer(
        cargo()
            .args(arguments)
            .args(["--", "--nocapture"])
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
            .env("CHROMEDRIVER", browser::get()?.driver)
            .env("WASM_BINDGEN_TEST_TIMEOUT", "600")
            .current_dir(&project.root),
    )?;
    println!("{}", said.text);
    write(&folder(project).join("browser.txt"), &said.text)?;
    if said.succeeded { Ok(()) } else { Err("the measurement in the browser failed".to_string()) }
}

fn pages(project: &Project, other: Option<&OtherBuild>) -> Outcome {
    bundle::build(project, Optimiser::Required)?;
    let server = Server::start(Site::load(project)?, 0, &["/"])?;
    let peers = Peers::start(project, other)?;
    run(
        node::own_script(project, "tests/audit/bench/pages.mjs")?
            .arg(server.address())
            .args(peers.arguments())
            .env("CHROMIUM", browser::get()?.chromium),
        "measuring the pages",
    )
}
