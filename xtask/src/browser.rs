//! The browser the tests drive: Chromium and its driver.

use std::path::PathBuf;

use crate::Outcome;
use crate::apt;
use crate::process::find;

/// Where the browser and its driver are.
pub struct Browser {
    pub chromium: PathBuf,
    pub driver: PathBuf,
}

/// Finds Chromium, or installs it where that is one command.
pub fn get() -> Outcome<Browser> {
    if let Some(browser) = find_both() {
        return Ok(browser);
    }
    if !apt::may_install() {
        return Err("Chromium and its driver are missing: install the packages `chromium` and `chromium-driver` \
                    (elsewhere Chrome and a chromedriver of the same version), or name both programs in the \
                    variables CHROMIUM and CHROMEDRIVER"
            .to_string());
    }
    apt::install(&["chromium", "chromium-driver"])?;
    find_both().ok_or_else(|| {
        "apt-get installed no usable Chromium: name the programs in CHROMIUM and CHROMEDRIVER".to_string()
    })
}

/// Finds Firefox, the second engine, or installs it where that is one command.
pub fn firefox() -> Outcome<PathBuf> {
    let find = || {
        named("FIREFOX", &["firefox-esr", "firefox"])
            .or_else(|| default_place("/Applications/Firefox.app/Contents/MacOS/firefox"))
    };
    if find().is_none() && apt::may_install() {
        apt::install(&["firefox-esr"])?;
    }
    find().ok_or_else(|| "Firefox is missing: install it, or name the program in the variable FIREFOX".to_string())
}

fn find_both() -> Option<Browser> {
    let chromium = named("CHROMIUM", &["chromium", "chromium-browser", "google-chrome", "chrome"])
        .or_else(|| default_place("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"))?;
    let driver = named("CHROMEDRIVER", &["chromedriver"])?;
    Some(Browser { chromium, driver })
}

fn named(variable: &str, names: &[&str]) -> Option<PathBuf> {
    match std::env::var_os(variable) {
        Some(path) if !path.is_empty() => Some(PathBuf::from(path)),
        _ => names.iter().find_map(|name| find(name)),
    }
}

fn default_place(path: &str) -> Option<PathBuf> {
    Some(PathBuf::from(path)).filter(|path| path.is_file())
}
