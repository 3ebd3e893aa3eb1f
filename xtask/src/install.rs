//! What the commands need and a machine may lack: for the user in the cache folder, for the checkout in target/ and
//! node_modules/, and on Debian and Ubuntu from apt. Whatever takes a while says so.

use std::env::consts::EXE_EXTENSION;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use etcetera::BaseStrategy;
use which::which;
use xshell::{Shell, cmd};

/// Newer ones need a newer compiler.
const TRUNK: &str = "0.21.14";
const CARGO_DENY: &str = "0.20.2";
/// The packages of wasm-opt and of the minifier.
const BINARYEN: &str = "binaryen@132.0.0";
const ESBUILD: &str = "esbuild@0.28.2";

/// The profile of tools that work for seconds: they compile in half the time.
const QUICK: &str = "dev";

/// What runs in a browser is compiled for this target.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Everything that any command needs.
pub fn everything(sh: &Shell) -> Result<()> {
    test_packages(sh)?;
    let tools =
        [trunk, wasm_bindgen, optimisers, python, chromium, headless_chromium, chromedriver, firefox, java, cargo_deny];
    tools.iter().try_for_each(|install| install(sh).map(drop))?;
    println!("Everything is installed.");
    Ok(())
}

/// The user's folder for tools, shared by all checkouts.
fn cache() -> Result<PathBuf> {
    let strategy = etcetera::base_strategy::choose_native_strategy().context("no user folder: set HOME to one")?;
    Ok(strategy.cache_dir().join("fristklar"))
}

/// The folder of Trunk, which builds without its update check: this project's builds ask nobody whether they are new.
pub fn trunk(sh: &Shell) -> Result<PathBuf> {
    cargo_tool(sh, "trunk", TRUNK, "trunk", QUICK, &["--no-default-features", "--features", "rustls"])
}

/// The folder of wasm-bindgen and its test runner, in the very version that the page is linked with. Unoptimised it would
/// work on the tests' program for a minute each time.
pub fn wasm_bindgen(sh: &Shell) -> Result<PathBuf> {
    let id = cmd!(sh, "cargo pkgid --locked --package wasm-bindgen").quiet().read()?;
    let version = id.rsplit('@').next().unwrap_or_default();
    cargo_tool(sh, "wasm-bindgen-cli", version, "wasm-bindgen-test-runner", "release", &[])
}

/// cargo-deny itself.
pub fn cargo_deny(sh: &Shell) -> Result<PathBuf> {
    Ok(cargo_tool(sh, "cargo-deny", CARGO_DENY, "cargo-deny", QUICK, &[])?.join("cargo-deny"))
}

/// The folder of a program in exactly this version: the one on PATH, or one that cargo builds for this user.
fn cargo_tool(
    sh: &Shell,
    package: &str,
    version: &str,
    binary: &str,
    profile: &str,
    options: &[&str],
) -> Result<PathBuf> {
    let root = cache()?.join(format!("{package}-{version}-{profile}"));
    let folder = root.join("bin");
    if folder.join(binary).with_extension(EXE_EXTENSION).is_file() {
        return Ok(folder);
    }
    let says = |path: &PathBuf| cmd!(sh, "{path} --version").quiet().read().unwrap_or_default();
    let is_version = |path: &PathBuf| says(path).split_whitespace().any(|word| word == version);
    if let Some(path) = which(binary).ok().filter(is_version) {
        return Ok(path.with_file_name(""));
    }
    println!("Installing {package} {version} once for this user, which takes some minutes");
    let what = [package, "--version", version, "--profile", profile];
    cmd!(sh, "cargo install --locked {what...} {options...} --root {root}").run()?;
    Ok(folder)
}

fn npm(sh: &Shell, arguments: &[&str]) -> Result<()> {
    let npm = which("npm").context("Node.js 20 or newer is needed: put node and npm on PATH")?;
    Ok(cmd!(sh, "{npm} {arguments...} --ignore-scripts --no-audit --no-fund --loglevel=error").run()?)
}

/// The folder of wasm-opt and esbuild.
pub fn optimisers(sh: &Shell) -> Result<PathBuf> {
    let home = cache()?.join(format!("{BINARYEN}-{ESBUILD}"));
    let modules = home.join("node_modules");
    // npm writes it when everything else is in place.
    if !modules.join(".package-lock.json").is_file() {
        println!("Installing wasm-opt and esbuild once for this user");
        npm(sh, &["install", BINARYEN, ESBUILD, "--prefix", &home.to_string_lossy()])?;
    }
    Ok(modules.join(".bin"))
}

/// Installs the packages of the tests, unless those of package-lock.json are there.
pub fn test_packages(sh: &Shell) -> Result<()> {
    let written = |path: &str| fs::metadata(path).and_then(|file| file.modified()).ok();
    if written("node_modules/.package-lock.json") < written("package-lock.json") {
        npm(sh, &["ci"])?;
    }
    Ok(())
}

/// A Python with the packages that read back what the page gives out.
pub fn python(sh: &Shell) -> Result<PathBuf> {
    let home = sh.current_dir().join("target/python");
    let python = home.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    if !python.is_file() {
        let system = program(sh, "PYTHON", &["python3", "python"], &["python3", "python3-venv"])?;
        let make = || cmd!(sh, "{system} -m venv --clear {home}").run();
        // Debian's Python comes without venv.
        make().or_else(|_| apt(sh, &["python3-venv"]).and_then(|()| Ok(make()?)))?;
    }
    let quiet = ["--quiet", "--disable-pip-version-check"];
    cmd!(sh, "{python} -m pip install {quiet...} --requirement tests/e2e/requirements.txt").run()?;
    Ok(python)
}

pub fn chromium(sh: &Shell) -> Result<PathBuf> {
    let mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
    let names = ["chromium", "chromium-browser", "google-chrome", "chrome", mac];
    program(sh, "CHROMIUM", &names, &["chromium", "chromium-driver"])
}

/// Chromium without its windows, for tests that open thousands of pages: they take half as long as in the whole browser.
pub fn headless_chromium(sh: &Shell) -> Result<PathBuf> {
    let name = "chromium-headless-shell";
    program(sh, "CHROMIUM", &[name], &[name]).or_else(|_| chromium(sh))
}

/// The driver of the same version as Chromium.
pub fn chromedriver(sh: &Shell) -> Result<PathBuf> {
    program(sh, "CHROMEDRIVER", &["chromedriver"], &["chromium", "chromium-driver"])
}

pub fn firefox(sh: &Shell) -> Result<PathBuf> {
    let mac = "/Applications/Firefox.app/Contents/MacOS/firefox";
    program(sh, "FIREFOX", &["firefox-esr", "firefox", mac], &["firefox-esr"])
}

/// Java 17 or newer, for the Nu HTML Checker.
pub fn java(sh: &Shell) -> Result<PathBuf> {
    program(sh, "JAVA", &["java"], &["default-jre-headless"])
}

/// The program that an environment variable names, or else the first of these names on PATH or among the services,
/// or else what apt installs.
pub fn program(sh: &Shell, variable: &str, names: &[&str], packages: &[&str]) -> Result<PathBuf> {
    if let Some(path) = sh.var_os(variable).filter(|path| !path.is_empty()) {
        return Ok(path.into());
    }
    let service = |name: &&str| Some(Path::new("/usr/sbin").join(name)).filter(|path| path.is_file());
    let find = || names.iter().find_map(|name| which(name).ok().or_else(|| service(name)));
    if find().is_none() {
        apt(sh, packages)?;
    }
    find().with_context(|| format!("{} was installed, but is not on PATH: name it in {variable}", packages.join(", ")))
}

/// Installs packages where that takes one command: on Debian and Ubuntu, as root.
fn apt(sh: &Shell, packages: &[&str]) -> Result<()> {
    if which("apt-get").is_err() || !cmd!(sh, "id -u").quiet().read().is_ok_and(|user| user == "0") {
        bail!("install {}, or name it in a variable (see `cargo xtask help`)", packages.join(" and "));
    }
    cmd!(sh, "apt-get update --quiet").run()?;
    let install = ["install", "--yes", "--quiet", "--no-install-recommends"];
    cmd!(sh, "apt-get {install...} {packages...}").env("DEBIAN_FRONTEND", "noninteractive").run()?;
    Ok(())
}
