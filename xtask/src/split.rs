//! The program in two parts: what the first answer needs, and what follows (`markup::later`).
//!
//! Trunk knows nothing of parts. It calls wasm-bindgen, and finds this program under that name: the compiler's output
//! is parted first, and only the first part goes through wasm-bindgen. Trunk's hook after the build puts the others
//! beside it.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::run;
use crate::project::{Project, read, write};
use crate::{Outcome, bundle, glue, stamp};

/// The name under which Trunk calls this program.
pub const ALIAS: &str = "wasm-bindgen";
/// Where the real wasm-bindgen is.
const REAL: &str = "FRISTKLAR_WASM_BINDGEN";
/// The wasm-split-cli to part with.
const SPLIT: &str = "FRISTKLAR_WASM_SPLIT";
/// The optimiser, where there is one.
const OPTIMISER: &str = "FRISTKLAR_WASM_OPT";

/// Small, with what rustc uses by default; parts do not say it of themselves, as the program does.
pub const OPTIMISE: [&str; 9] = [
    "-Oz",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--strip-debug",
    "--strip-producers",
];

/// The folder of the parts.
fn parts(project: &Project) -> PathBuf {
    project.work.join("parts")
}

/// Prepares a Trunk command: gives it what makes a program that can be parted, and this program as its wasm-bindgen.
/// Returns the folder that must come first on its PATH.
pub fn prepare(command: &mut Command, project: &Project, tools: &Tools) -> Outcome<PathBuf> {
    let folder = project.work.join("bin");
    let alias = folder.join(format!("{ALIAS}{}", env::consts::EXE_SUFFIX));
    let own = env::current_exe().map_err(|error| format!("cannot find this program: {error}"))?;
    let failed = |error| format!("cannot copy {} to {}: {error}", own.display(), alias.display());
    fs::create_dir_all(&folder).map_err(failed)?;
    // Aside first: the old one may be running, or the new one be read half written.
    let aside = folder.join(format!("{ALIAS}-{}", std::process::id()));
    fs::copy(&own, &aside).and_then(|_| fs::rename(&aside, &alias)).map_err(failed)?;
    command.env(REAL, tools.wasm_bindgen.join(ALIAS)).env(SPLIT, tools.wasm_split.join("wasm-split-cli"));
    if let Some(folder) = tools.wasm_opt {
        command.env(OPTIMISER, folder.join("wasm-opt"));
    }
    Ok(folder)
}

/// Where the tools are.
pub struct Tools<'a> {
    /// Folder of wasm-bindgen.
    pub wasm_bindgen: &'a Path,
    /// Folder of wasm-split-cli.
    pub wasm_split: &'a Path,
    /// Folder of wasm-opt.
    pub wasm_opt: Option<&'a Path>,
}

/// What this program does when Trunk calls it as wasm-bindgen.
pub fn bind(arguments: &[String]) -> Outcome {
    let mut real = Command::new(env::var_os(REAL).ok_or("this copy is for Trunk to call")?);
    let Some(program) = arguments.iter().find(|argument| argument.ends_with(".wasm")) else {
        return run(real.args(arguments), "wasm-bindgen");
    };
    let parts = parts(&Project::here()?);
    // What an earlier build left must not be taken for a part of this one.
    let _ = fs::remove_dir_all(&parts);
    fs::create_dir_all(&parts).map_err(|error| format!("cannot make {}: {error}", parts.display()))?;
    let name = Path::new(program).file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let tool = env::var_os(SPLIT).ok_or("this copy is for Trunk to call")?;
    let mut split = Command::new(tool);
    // It warns of symbols that exist in every program of ours.
    split.arg(program).arg(&parts).args(["--out-name", &name]).env("RUST_LOG", "error");
    run(&mut split, "parting the program")?;
    let first = parts.join(format!("{name}.wasm"));
    let first_instead =
        arguments.iter().map(|argument| if argument == program { first.as_os_str() } else { OsStr::new(argument) });
    run(real.arg("--keep-lld-exports").args(first_instead), "wasm-bindgen")?;
    fs::remove_file(&first).map_err(|error| format!("cannot remove {}: {error}", first.display()))?;
    shorten(arguments, &name)
}

/// Gives what wasm-bindgen has made short names, where it was told to put it.
fn shorten(arguments: &[String], name: &str) -> Outcome {
    let folder = arguments.iter().find_map(|argument| argument.strip_prefix("--out-dir="));
    let folder = Path::new(folder.ok_or("Trunk did not say where the program goes")?);
    let (program, script) = (folder.join(format!("{name}_bg.wasm")), folder.join(format!("{name}.js")));
    let content = fs::read(&program).map_err(|error| format!("cannot read {}: {error}", program.display()))?;
    let (short_program, short_script) = glue::shortened(&content, &read(&script)?)?;
    write(&program, short_program)?;
    write(&script, short_script)
}

/// Whether this is a build that is parted; under Trunk alone it is not.
pub fn is_parted() -> bool {
    env::var_os(REAL).is_some()
}

/// Puts the parts into `folder`, optimised, under names that hold a digest, and says where they are: the attributes of
/// the page's tag that names what follows. `program` is the digest of the first part, without which the others are
/// nothing.
pub fn place(project: &Project, folder: &Path, program: &str) -> Outcome<String> {
    let mut attributes = String::new();
    // What lies there is old.
    if !is_parted() {
        return Ok(attributes);
    }
    for path in stamp::files_below(&parts(project))? {
        let Some(stem) = path.file_name().and_then(|name| name.to_str()).and_then(|name| name.strip_suffix(".wasm"))
        else {
            continue;
        };
        // As in `split_later`.
        let part = stem.strip_prefix("split_").ok_or_else(|| format!("{stem}: parts of parts are not provided for"))?;
        if let Some(optimiser) = env::var_os(OPTIMISER) {
            run(Command::new(optimiser).arg(&path).args(OPTIMISE).arg("-o").arg(&path), "wasm-opt")?;
        }
        let mut content = fs::read(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
        // `browser::part` takes them out again: so they come whole with what needs them, and without a request.
        content.extend(glue::custom_section("style", bundle::later_styles(project)?.as_bytes()));
        let name = format!("part-{part}-{}.wasm", stamp::of(&[program.as_bytes(), &content]));
        write(&folder.join(&name), content)?;
        attributes.push_str(&format!(" data-part-{part}=\"./{name}\""));
    }
    Ok(attributes)
}
