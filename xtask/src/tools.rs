//! The Rust side of the tool chain: Trunk, wasm-bindgen and the wasm target.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Outcome;
use crate::apt;
use crate::process::{cargo, find, output, run};
use crate::project::Project;

/// Newer ones want a newer compiler.
const TRUNK: &str = "0.21.14";

/// Reads advisories, licences and origins.
const DENY: &str = "0.20.2";

/// A program cargo builds for us.
struct Tool<'a> {
    package: &'a str,
    version: &'a str,
    /// The program that must exist afterwards.
    binary: &'a str,
    options: &'a [&'a str],
}

/// The folder that holds the trunk program.
pub fn trunk(project: &Project) -> Outcome<PathBuf> {
    // No update check: this page asks no other host, and neither does its build.
    let options = ["--no-default-features", "--features", "rustls"];
    install(project, &Tool { package: "trunk", version: TRUNK, binary: "trunk", options: &options })
}

/// The folder that holds wasm-bindgen and its test runner, in the very version the page is linked with.
pub fn wasm_bindgen(project: &Project) -> Outcome<PathBuf> {
    let version = project.locked_version("wasm-bindgen")?;
    install(
        project,
        &Tool { package: "wasm-bindgen-cli", version: &version, binary: "wasm-bindgen-test-runner", options: &[] },
    )
}

/// The folder that holds cargo-deny.
pub fn deny(project: &Project) -> Outcome<PathBuf> {
    install(project, &Tool { package: "cargo-deny", version: DENY, binary: "cargo-deny", options: &[] })
}

/// Java, for the checker of HTML that is written in it.
pub fn java() -> Outcome<PathBuf> {
    if find("java").is_none() && apt::may_install() {
        apt::install(&["default-jre-headless"])?;
    }
    find("java").ok_or_else(|| "Java 17 or newer is needed to check the markup".to_string())
}

/// Makes sure that rustc can compile for the browser.
pub fn wasm_target() -> Outcome {
    const TARGET: &str = "wasm32-unknown-unknown";
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let sysroot = output(Command::new(rustc).args(["--print", "sysroot"])).ok_or("rustc does not run")?;
    if Path::new(&sysroot).join("lib").join("rustlib").join(TARGET).join("lib").is_dir() {
        return Ok(());
    }
    run(Command::new("rustup").args(["target", "add", TARGET]), "rustup target add")
}

/// Makes sure that the formatter and the linter are there; a minimal toolchain has neither.
pub fn components() -> Outcome {
    for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if output(cargo().args([subcommand, "--version"])).is_none() {
            run(Command::new("rustup").args(["component", "add", component]), "rustup component add")?;
        }
    }
    Ok(())
}

fn install(project: &Project, tool: &Tool) -> Outcome<PathBuf> {
    let Tool { package, version, binary, options } = tool;
    let root = project.cache.join(format!("{package}-{version}"));
    let folder = root.join("bin");
    if folder.join(format!("{binary}{}", std::env::consts::EXE_SUFFIX)).is_file() {
        return Ok(folder);
    }
    if let Some(folder) = already_on_path(binary, version) {
        return Ok(folder);
    }
    println!("Installing {package} {version} once for this user, which takes some minutes");
    // Outside the checkout and thrown away: it is as large as it is useless afterwards.
    let target = project.cache.join(format!("{package}-{version}-build-{}", std::process::id()));
    let built = run(
        cargo()
            .args(["install", "--locked", "--debug", "--force", package, "--version", version])
            .args(*options)
            .arg("--root")
            .arg(&root)
            .env("CARGO_TARGET_DIR", &target)
            .current_dir(&project.root),
        &format!("installing {package} {version}"),
    );
    // A folder that stays behind is a nuisance, not a failure.
    let _ = fs::remove_dir_all(&target);
    built.map(|()| folder)
}

fn already_on_path(binary: &str, version: &str) -> Option<PathBuf> {
    let path = find(binary)?;
    let answer = output(Command::new(&path).arg("--version"))?;
    let same = answer.split_whitespace().any(|word| word == version);
    same.then(|| path.parent().map(Path::to_path_buf)).flatten()
}
