//! Debian's and Ubuntu's packages, where we may install them.

use std::process::Command;

use crate::Outcome;
use crate::process::{find, output, run};

/// Debian or Ubuntu, as root.
pub fn may_install() -> bool {
    find("apt-get").is_some() && output(Command::new("id").arg("-u")).is_some_and(|user| user == "0")
}

/// Installs packages.
pub fn install(packages: &[&str]) -> Outcome {
    let apt = |arguments: &[&str]| {
        let mut command = Command::new("apt-get");
        run(command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive"), "apt-get")
    };
    apt(&["update", "--quiet"])?;
    apt(&[&["install", "--yes", "--quiet", "--no-install-recommends"], packages].concat())
}
