//! `cargo xtask`: builds, serves and tests the page, and installs what that needs. Nothing here is part of the page.

mod audit;
mod bench;
mod build;
mod install;
mod operator;
mod page;
mod server;
mod split;
mod test;

use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Parser;
use xshell::Shell;

/// The deployable page.
const DIST: &str = "dist";
/// Intermediate files of these commands; safe to delete.
const WORK: &str = "target/xtask";

/// Builds, serves and tests Fristklar.
#[derive(Parser)]
#[command(
    bin_name = "cargo xtask",
    after_help = "Tools go to the user's cache folder, so that a second clone does not build them again.\n\
                  CHROMIUM, CHROMEDRIVER, FIREFOX, JAVA and PYTHON may name programs that are not on PATH."
)]
enum Command {
    /// Build the release page and serve it to this machine only
    Serve {
        /// The port to listen on; a free one if it is not given
        #[arg(long, default_value_t = 0)]
        port: u16,
    },
    /// Build the release page into dist/
    Build {
        /// Refuse to build without the operator's details in operator.toml
        #[arg(long)]
        production: bool,
    },
    /// Run every test, or only the named steps
    Test {
        /// Run this step; may be repeated
        #[arg(long, value_name = "STEP", value_parser = test::STEPS.map(|(name, _)| name))]
        only: Vec<String>,
        /// Give the random tests all their cases instead of a tenth
        #[arg(long)]
        full: bool,
    },
    /// Check the release page with independent tools; the results go to target/audit/
    Audit {
        /// Run this check; may be repeated
        #[arg(long, value_name = "CHECK", value_parser = audit::CHECKS)]
        only: Vec<String>,
        /// The dist folder of another build, to be measured in turn with this one
        #[arg(long, value_name = "FOLDER", value_parser = absolute)]
        beside: Option<PathBuf>,
    },
    /// Measure speed, and write BENCHMARKS.md
    Bench {
        /// Measure this part; may be repeated
        #[arg(long, value_name = "PART", value_parser = bench::PARTS)]
        only: Vec<String>,
        /// The dist folder of another build, to be measured in turn with this one
        #[arg(long, value_name = "FOLDER", value_parser = absolute)]
        beside: Option<PathBuf>,
    },
    /// Compare the size of dist/ with the byte budget
    Budget,
    /// Install what the other commands need, and nothing else
    Tools,
    /// For Trunk to call: see Trunk.toml
    #[command(hide = true)]
    Hook {
        #[arg(value_parser = ["before-build", "after-build"])]
        stage: String,
    },
}

/// Paths on the command line belong to the folder the command was called in, which `run` leaves.
fn absolute(path: &str) -> std::io::Result<PathBuf> {
    std::path::absolute(path)
}

/// Whether `--only` names it, or is not given.
fn is_chosen(name: &str, only: &[String]) -> bool {
    only.is_empty() || only.iter().any(|chosen| chosen == name)
}

fn main() -> ExitCode {
    let outcome = run();
    if let Err(error) = &outcome {
        eprintln!("xtask: {error:#}");
    }
    ExitCode::from(u8::from(outcome.is_err()))
}

fn run() -> Result<()> {
    let called_as_wasm_bindgen =
        env::args_os().next().is_some_and(|name| Path::new(&name).file_stem().is_some_and(|stem| stem == split::ALIAS));
    let command = (!called_as_wasm_bindgen).then(Command::parse);
    // Asked when run and not when compiled, because checkouts that share a target folder share this program.
    let package = env::var_os("CARGO_MANIFEST_DIR").context("run this as `cargo xtask`")?;
    env::set_current_dir(Path::new(&package).join("..")).context("cannot enter the checkout")?;
    let sh = Shell::new()?;
    match command {
        None => split::bind(&sh, &env::args().skip(1).collect::<Vec<_>>()),
        Some(Command::Serve { port }) => {
            build::build(&sh)?;
            let address = server::start(DIST, port)?;
            println!("Fristklar runs at {address} - stop with Ctrl+C");
            loop {
                std::thread::park();
            }
        }
        Some(Command::Build { production }) => {
            if production {
                operator::require(&sh)?;
            }
            build::build(&sh)
        }
        Some(Command::Test { only, full }) => test::test(&sh, &only, full),
        Some(Command::Audit { only, beside }) => audit::audit(&sh, &only, beside.as_deref()),
        Some(Command::Bench { only, beside }) => bench::bench(&sh, &only, beside.as_deref()),
        Some(Command::Budget) => audit::budget(&sh),
        Some(Command::Tools) => install::everything(&sh),
        Some(Command::Hook { stage }) if stage == "before-build" => page::prepare_assets(&sh),
        Some(Command::Hook { .. }) => page::complete(&sh),
    }
}
