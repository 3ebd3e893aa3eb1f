//! Running other programs.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::Outcome;

/// The cargo that runs this program, so that the same toolchain is used throughout.
pub fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")))
}

/// Runs a program with its output shown and fails unless it succeeds.
pub fn run(command: &mut Command, what: &str) -> Outcome {
    let status = command
        .stdin(Stdio::null())
        .status()
        .map_err(|error| format!("{what}: cannot start {}: {error}", command.get_program().display()))?;
    if status.success() { Ok(()) } else { Err(format!("{what} failed ({status})")) }
}

/// What a program prints, or nothing where it is missing or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_string())
}

/// What a program said on both of its outputs, and whether it succeeded.
pub struct Answer {
    pub text: String,
    pub succeeded: bool,
}

/// Runs a program and keeps what it says; only one that cannot be started is an error.
pub fn answer(command: &mut Command) -> Outcome<Answer> {
    let output = command.stdin(Stdio::null()).output();
    let output = output.map_err(|error| format!("cannot start {}: {error}", command.get_program().display()))?;
    let said = [output.stdout, output.stderr].concat();
    Ok(Answer { text: String::from_utf8_lossy(&said).trim().to_string(), succeeded: output.status.success() })
}

/// The full path of a program on PATH.
pub fn find(name: &str) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd", ".bat"] } else { &[""] };
    env::split_paths(&env::var_os("PATH")?)
        .flat_map(|folder| endings.iter().map(move |ending| folder.join(format!("{name}{ending}"))))
        .find(|candidate| candidate.is_file())
}

/// The full path of a program on PATH or in one of these folders, where a service is not for every user.
pub fn find_also_in(name: &str, folders: &[&str]) -> Option<PathBuf> {
    find(name).or_else(|| folders.iter().map(|folder| Path::new(folder).join(name)).find(|path| path.is_file()))
}

/// PATH with some folders in front.
pub fn path_with(folders: &[&Path]) -> Outcome<OsString> {
    let before = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().map(|folder| folder.to_path_buf()).chain(env::split_paths(&before));
    env::join_paths(all).map_err(|error| format!("cannot extend PATH: {error}"))
}
