//! Python, for what only it does here: reading the printed letter back.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Outcome;
use crate::apt;
use crate::process::{find, output, run};
use crate::project::{Project, read, write};
use crate::stamp;

/// A Python with the packages of tests/e2e/requirements.txt, in target/python; made anew when these change.
pub fn with_packages(project: &Project) -> Outcome<PathBuf> {
    let list = project.root.join("tests").join("e2e").join("requirements.txt");
    let home = project.root.join("target").join("python");
    let python = if cfg!(windows) { home.join("Scripts").join("python.exe") } else { home.join("bin").join("python") };
    let (mark, wanted) = (home.join(".fristklar"), stamp::of(&[read(&list)?.as_bytes()]));
    if python.is_file() && fs::read_to_string(&mark).is_ok_and(|seen| seen == wanted) {
        return Ok(python);
    }
    println!("Installing the Python packages of the tests into target/python");
    environment(&home)?;
    let quiet = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"];
    run(Command::new(&python).args(quiet).arg(&list), "pip install")?;
    write(&mark, wanted)?;
    Ok(python)
}

/// A fresh virtual environment.
fn environment(home: &Path) -> Outcome {
    let make = || {
        let program = find("python3").or_else(|| find("python"))?;
        output(Command::new(program).args(["-m", "venv", "--clear"]).arg(home))
    };
    if make().is_some() {
        return Ok(());
    }
    // Debian keeps venv in a package of its own.
    if apt::may_install() {
        apt::install(&["python3", "python3-venv"])?;
        if make().is_some() {
            return Ok(());
        }
    }
    Err("Python 3.10 or newer with venv is needed to read the printed letter back".to_string())
}
