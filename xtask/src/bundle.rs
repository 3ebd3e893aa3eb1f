//! Building the page: Trunk with everything it needs, and the two small jobs Trunk calls back for.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{cargo, output, path_with, run};
use crate::project::{Project, read, write};
use crate::{Outcome, compress, content, html, minify, node, offline, operator, split, stamp, tools};

/// Whether a page without wasm-opt will do.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Optimiser {
    /// Larger is better than nothing on a machine without Node.
    IfNodeIsThere,
    /// What is measured and tested must be what is deployed.
    Required,
}

/// The styles of what the first part draws, in the order of the cascade.
const STYLES: [&str; 11] = [
    "style/tokens.css",
    "style/base.css",
    "style/parts.css",
    "style/controls.css",
    "style/frame.css",
    "style/messages.css",
    "style/form.css",
    "style/deadlines.css",
    "style/timeline.css",
    "src/shell/shell.css",
    "style/print.css",
];

/// The styles that only what the second part draws has. They come behind the others in the cascade.
const LATER_STYLES: [&str; 9] = [
    "style/elements.css",
    "style/plan_aside.css",
    "style/contracts.css",
    "style/import.css",
    "style/costs.css",
    "style/steps.css",
    "style/pages.css",
    "style/summary.css",
    "style/letter.css",
];

/// What lies in the checkout and cannot change the result. Anything else may, so that no crate is ever forgotten.
const NO_SOURCES: [&str; 9] =
    [".ci", ".git", ".gitignore", "deploy", "dist", "docs", "node_modules", "target", "tests"];

/// Builds dist/, unless it already is what these sources make.
pub fn build(project: &Project, optimiser: Optimiser) -> Outcome {
    let optimise = optimiser == Optimiser::Required || node::is_there();
    let sources = stamp::of_paths(&project.root, &sources(project)?)?;
    let rustc = output(Command::new("rustc").arg("--version")).ok_or("rustc does not run: install Rust with rustup")?;
    let wanted = stamp::of(&[sources.as_bytes(), rustc.as_bytes(), &[u8::from(optimise)]]);
    let mark = project.work.join("built");
    let current = || stamp::of_paths(&project.root, &["dist".to_string()]).map(|dist| format!("{wanted} {dist}"));
    if project.dist.join("index.html").is_file() && fs::read_to_string(&mark).is_ok_and(|seen| Ok(seen) == current()) {
        return Ok(());
    }

    tools::wasm_target()?;
    let programs = Programs {
        trunk: tools::trunk(project)?,
        wasm_bindgen: tools::wasm_bindgen(project)?,
        wasm_opt: if optimise { Some(node::wasm_opt(project)?) } else { None },
    };
    if !optimise {
        println!("Node.js is missing: building without wasm-opt, so the page is larger than it need be");
    }
    // Trunk works offline, so that a tool of the wrong version is an error and never a download.
    run(cargo().args(["fetch", "--locked", "--quiet"]).current_dir(&project.root), "cargo fetch")?;
    trunk(project, &programs)?;
    compress::beside(project)?;
    write(&mark, current()?)
}

/// The names in the checkout whose content the page depends on.
fn sources(project: &Project) -> Outcome<Vec<String>> {
    let entries = fs::read_dir(&project.root).map_err(|error| format!("cannot list the checkout: {error}"))?;
    let mut names: Vec<String> =
        entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.retain(|name| !NO_SOURCES.contains(&name.as_str()) && !name.ends_with(".md"));
    names.sort();
    Ok(names)
}

/// The folders of the programs a build calls.
struct Programs {
    trunk: PathBuf,
    wasm_bindgen: PathBuf,
    wasm_opt: Option<PathBuf>,
}

fn trunk(project: &Project, programs: &Programs) -> Outcome {
    let Programs { trunk, wasm_bindgen, wasm_opt } = programs;
    let mut command = Command::new("trunk");
    let alias = split::prepare(&mut command, project, wasm_bindgen, wasm_opt.as_deref())?;
    let mut folders: Vec<&Path> = vec![&alias, trunk];
    folders.extend(wasm_opt.as_deref());
    command
        .args(["build", "--release", "--offline", "--locked"])
        .env("PATH", path_with(&folders)?)
        // Trunk takes the usual NO_COLOR=1 for a wrong option.
        .env_remove("NO_COLOR")
        // Its errors say enough without the calls that led to them.
        .env("RUST_BACKTRACE", "0")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags(project))
        .current_dir(&project.root);
    if wasm_opt.is_some() {
        return run(&mut command, "trunk build");
    }
    // Trunk knows no option for this, only the attribute, and looks for the sources beside the page.
    let page = project.root.join("index.unoptimised.html");
    write(&page, read(&project.root.join("index.html"))?.replace("data-wasm-opt=\"z\"", "data-wasm-opt=\"0\""))?;
    let built = run(command.arg("--html-output=index.html").arg(&page), "trunk build");
    let _ = fs::remove_file(&page);
    built
}

/// What the compiler is told beyond the profile, for the browser's program only.
fn flags(project: &Project) -> String {
    match without_machine_paths(project) {
        Some(flags) => format!("{} {flags}", split::FLAGS),
        None => split::FLAGS.to_string(),
    }
}

/// Panic messages name source files: keep the builder's folders, and so the user's name, out of the page.
fn without_machine_paths(project: &Project) -> Option<String> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let flags = format!(
        "--remap-path-prefix={}=cargo --remap-path-prefix={}=fristklar",
        home?.display(),
        project.root.display()
    );
    // The variable is split at blanks, so a folder with one cannot be named in it.
    (flags.split(' ').count() == 2).then_some(flags)
}

/// Trunk's hook before the build: the styles of the first load become one file, because each file is a request of its
/// own, and the script that starts the page a small one.
pub fn prepare_assets(project: &Project) -> Outcome {
    write_if_changed(&project.work.join("app.css"), joined(project, &STYLES)?)?;
    let boot = minify::script(&read(&project.root.join("src/shell/boot.js"))?)?;
    write_if_changed(&project.work.join("boot.js"), boot)
}

/// An untouched file keeps `trunk serve` from building for ever.
fn write_if_changed(path: &Path, text: String) -> Outcome {
    if fs::read_to_string(path).is_ok_and(|before| before == text) { Ok(()) } else { write(path, text) }
}

fn joined(project: &Project, names: &[&str]) -> Outcome<String> {
    let styles = names.iter().map(|name| read(&project.root.join(name))).collect::<Outcome<Vec<_>>>()?;
    Ok(minify::styles(&styles.join("\n")))
}

/// Writes the styles of the second part into `folder` under a name that holds a digest. Returns the attributes that say
/// where they are and what the browser checks, with an address relative to the page.
fn place_later_styles(project: &Project, folder: &Path) -> Outcome<String> {
    let styles = joined(project, &LATER_STYLES)?;
    let name = format!("later-{}.css", stamp::of(&[styles.as_bytes()]));
    let integrity = stamp::integrity(styles.as_bytes());
    write(&folder.join(&name), styles)?;
    Ok(format!(" data-styles=\"./{name}\" data-styles-integrity=\"{integrity}\""))
}

/// Trunk's hook after the build: the browser ignores `integrity` on a preloaded wasm file, and says so on the
/// console. boot.js checks the digest instead, and finds it under another name. And what follows later gets its files,
/// the page of missing addresses its way home, and the service worker its list.
pub fn seal(project: &Project) -> Outcome {
    let folder = std::env::var_os("TRUNK_STAGING_DIR").ok_or("`hook after-build` is for Trunk to call")?;
    let folder = Path::new(&folder);
    let page = folder.join("index.html");
    let page_text = minify::page(&read(&page)?);
    let sealed = html::rename_attribute(&page_text, "integrity", "data-integrity", |tag| {
        tag.name == "link" && tag.value("as") == Some("fetch")
    });
    let site = operator::load(project)?;
    let texts = content::place(folder, &site.operator)?;
    let styles = place_later_styles(project, folder)?;
    split::place(project, folder)?;
    let follows = format!("<meta name=\"app-later\" content=\"\"{texts}{styles}>");
    let complete = html::replace_tag(&sealed, |tag| tag.value("name") == Some("app-later"), &follows)
        .ok_or("index.html has no meta tag app-later, which leaves room for the names of what follows")?;
    write(&page, complete)?;
    let missing = read(&project.root.join("src/shell/404.html"))?;
    // Without a known address the folder of the missing one is the best guess.
    write(&folder.join("404.html"), missing.replace("$home", site.home.as_deref().unwrap_or("./")))?;
    // Last, because it lists all others.
    offline::place(project, folder)
}
