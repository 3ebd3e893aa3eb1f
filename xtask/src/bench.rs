//! Measures and writes BENCHMARKS.md: plans a second at the command line and in the browser, and the page beside peers.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::bundle::{self, Optimiser};
use crate::process::{answer, cargo, run};
use crate::project::{Project, write};
use crate::server::Server;
use crate::site::Site;
use crate::split::OPTIMISE;
use crate::{Outcome, browser, node, tools};

type Part = (&'static str, fn(&Project) -> Outcome);

const PARTS: [Part; 3] = [("plan", plan), ("browser", in_browser), ("pages", pages)];

/// `cargo xtask bench` with its options: all parts, or the named ones beside what the others measured before.
pub fn bench(project: &Project, options: &[&str]) -> Outcome {
    let chosen = crate::chosen("bench", &PARTS.map(|(name, _)| name), options)?;
    node::test_packages(project)?;
    for (name, part) in PARTS.iter().filter(|(name, _)| chosen.contains(name)) {
        println!("\n== {name}");
        part(project)?;
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

fn pages(project: &Project) -> Outcome {
    bundle::build(project, Optimiser::Required)?;
    let peers = [leptos(project)?, react(project)?];
    let server = Server::start(Site::load(project)?, 0, &["/"])?;
    let beside = peers.iter().map(|folder| Server::start(Site::of(project, folder)?, 0, &["/"]));
    let beside: Vec<Server> = beside.collect::<Outcome<_>>()?;
    run(
        node::own_script(project, "tests/audit/bench/pages.mjs")?
            .arg(server.address())
            .args(beside.iter().map(Server::address))
            .env("CHROMIUM", browser::get()?.chromium),
        "measuring the pages",
    )
}

/// An empty page of the same framework, through the same tools with the same options.
fn leptos(project: &Project) -> Outcome<PathBuf> {
    let (target, package) = ("wasm32-unknown-unknown", "peer-leptos");
    // Apart from the page's own build, whose compiler flags are others.
    let built = project.work.join("peers");
    let arguments = ["build", "--locked", "--release", "--target", target, "--package", package];
    run(cargo().args(arguments).env("CARGO_TARGET_DIR", &built).current_dir(&project.root), "building the empty page")?;
    let folder = peer(project, "leptos", &["index.html", "start.js"])?;
    let built = built.join(target).join("release").join(format!("{package}.wasm"));
    let bind = tools::wasm_bindgen(project)?.join("wasm-bindgen");
    let options = ["--target", "web", "--no-typescript", "--out-name", "peer", "--out-dir"];
    run(Command::new(bind).args(options).args([&folder, &built]), "wasm-bindgen")?;
    let program = folder.join("peer_bg.wasm");
    let optimise = node::wasm_opt(project)?.join("wasm-opt");
    run(Command::new(optimise).arg(&program).args(OPTIMISE).arg("--output").arg(&program), "wasm-opt")?;
    Ok(folder)
}

/// The same form in React, bundled as its users do.
fn react(project: &Project) -> Outcome<PathBuf> {
    let folder = peer(project, "react", &["index.html"])?;
    let options = ["--bundle", "--minify", "--format=esm", "--jsx=automatic", "--target=es2022"];
    let script = Path::new("tests").join("audit").join("peers").join("react").join("main.jsx");
    run(
        Command::new(project.root.join("node_modules").join(".bin").join("esbuild"))
            .arg(script)
            .args(options)
            .arg("--define:process.env.NODE_ENV=\"production\"")
            .arg(format!("--outfile={}", folder.join("peer.js").display()))
            .current_dir(&project.root),
        "esbuild",
    )?;
    Ok(folder)
}

/// A fresh folder for a peer's page, with the headers of ours.
fn peer(project: &Project, name: &str, files: &[&str]) -> Outcome<PathBuf> {
    let from = project.root.join("tests").join("audit").join("peers").join(name);
    let to = folder(project).join(name);
    let _ = fs::remove_dir_all(&to);
    let copy = |file: PathBuf, name: &str| {
        let content = fs::read(&file).map_err(|error| format!("cannot read {}: {error}", file.display()))?;
        write(&to.join(name), content)
    };
    copy(project.dist.join("_headers"), "_headers")?;
    for file in files {
        copy(from.join(file), file)?;
    }
    Ok(to)
}
