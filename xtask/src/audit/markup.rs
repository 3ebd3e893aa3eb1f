//! What the checker of the W3C's validators says of every document: the page as built, and as it stands in each view.

use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;
use std::process::Command;

use super::Audited;
use super::table::{Row, Verdict};
use crate::process::answer;
use crate::project::Project;
use crate::{Outcome, stamp, tools};

/// Where the tests of the views leave what they saw.
fn folder(project: &Project) -> PathBuf {
    project.root.join("target").join("audit").join("pages")
}

/// Takes away what earlier runs saw, so that no view is judged that is no more.
pub fn forget(project: &Project) -> Outcome {
    match fs::remove_dir_all(folder(project)) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(format!("cannot empty target/audit/pages: {error}")),
        _ => Ok(()),
    }
}

pub fn check(audited: &Audited) -> Outcome<Vec<Row>> {
    let project = audited.project;
    let views = stamp::files_below(&folder(project))?;
    if views.is_empty() {
        return Err(
            "no view was looked at before: run the audit's `views` or the test step `playwright` first".to_string()
        );
    }
    let built = stamp::files_below(&project.dist)?;
    let built = built.into_iter().filter(|file| file.extension().is_some_and(|ending| ending == "html"));
    let documents: Vec<_> = views.into_iter().chain(built).collect();
    let said = answer(checker(project)?.args(["--errors-only", "--format", "gnu"]).args(&documents))?;
    let errors = said.text.lines().filter(|line| !line.is_empty()).count();
    if !said.succeeded {
        println!("{}", said.text);
    }
    let version = answer(checker(project)?.arg("--version"))?.text;
    Ok(vec![Row {
        what: "markup of the page and of all views".to_string(),
        by: format!("Nu HTML Checker {version}"),
        measured: format!("{errors} errors in {} documents", documents.len()),
        bound: "0".to_string(),
        verdict: Verdict::when(said.succeeded && errors == 0),
    }])
}

fn checker(project: &Project) -> Outcome<Command> {
    let mut command = Command::new(tools::java()?);
    command.arg("-jar").arg(project.root.join("node_modules/vnu-jar/build/dist/vnu.jar"));
    Ok(command)
}
