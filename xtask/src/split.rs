//! The program in two parts: what the first answer needs, and what `ui::second_part` offers.
//!
//! Splitting comes after the linker and before wasm-bindgen. Trunk runs these two itself, knows nothing of splitting and
//! has no hook in between, but takes whatever `wasm-bindgen` is first on the PATH. So `cargo xtask build` puts a copy of
//! this program there, which splits first and then calls the real wasm-bindgen. Trunk's hook after the build adds what
//! Trunk does not know of. Under Trunk alone nothing of this happens, and the program stays in one piece.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_split_cli_support::{Options, transform};

use crate::process::run;
use crate::project::{Project, fill_blank, read, write};
use crate::{Outcome, minify, stamp};

/// The name under which Trunk calls this program.
pub const ALIAS: &str = "wasm-bindgen";
/// Names the real wasm-bindgen to the copy that Trunk calls.
const REAL: &str = "FRISTKLAR_WASM_BINDGEN";
/// Names the optimiser to the hook after the build, where there is one.
const OPTIMISER: &str = "FRISTKLAR_WASM_OPT";

/// What the compiler must be told for a program that is to be split: which of the two forms of `ui::second_part` to
/// take, and to keep the relocations.
pub const FLAGS: &str = "--cfg=split -Clink-arg=--emit-relocs";

/// As Trunk calls wasm-opt for the first part; the second does not say itself which features rustc uses by default.
pub const OPTIMISE: [&str; 8] = [
    "-Oz",
    "--dealign",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The file name the splitter gives to the second part, after the name in `ui::second_part`.
const SECOND_PART: &str = "split_later.wasm";
/// Stands in the loading script for the address of wasm-bindgen's, which Trunk has yet to name.
const GLUE: &str = "$glue";

/// Where the second part and its script wait for the hook after the build.
fn folder(project: &Project) -> PathBuf {
    project.work.join("split")
}

/// Prepares a Trunk command to build the program in two parts. Returns the folder that must come first on its PATH.
pub fn prepare(
    command: &mut Command,
    project: &Project,
    wasm_bindgen: &Path,
    wasm_opt: Option<&Path>,
) -> Outcome<PathBuf> {
    let folder = project.work.join("bin");
    let alias = folder.join(format!("{ALIAS}{}", env::consts::EXE_SUFFIX));
    let own = env::current_exe().map_err(|error| format!("cannot find this program: {error}"))?;
    let failed = |error| format!("cannot copy {} to {}: {error}", own.display(), alias.display());
    fs::create_dir_all(&folder).map_err(failed)?;
    // Renamed into place, because the old copy may be running.
    let aside = folder.join(format!("{ALIAS}-{}", std::process::id()));
    fs::copy(&own, &aside).and_then(|_| fs::rename(&aside, &alias)).map_err(failed)?;
    command.env(REAL, wasm_bindgen.join(ALIAS));
    if let Some(folder) = wasm_opt {
        command.env(OPTIMISER, folder.join("wasm-opt"));
    }
    Ok(folder)
}

/// What this program does when Trunk calls it as wasm-bindgen.
pub fn bind(arguments: &[String]) -> Outcome {
    let mut wasm_bindgen = Command::new(env::var_os(REAL).ok_or("this copy is for Trunk to call")?);
    let Some(linked) = arguments.iter().find(|argument| argument.ends_with(".wasm")) else {
        return run(wasm_bindgen.args(arguments), "wasm-bindgen");
    };
    let folder = folder(&Project::here()?);
    // What an earlier build left must not be taken for this one's.
    let _ = fs::remove_dir_all(&folder);
    let program = fs::read(linked).map_err(|error| format!("cannot read {linked}: {error}"))?;
    // The name goes into the first part, so it is made before anything else is known of the page.
    let loader = format!("./part-loader-{}.js", stamp::of(&[&program]));
    let first = folder.join("first.wasm");
    let mut options = Options::new(&program);
    options.output_dir = &folder;
    options.main_out_path = &first;
    options.link_name = &loader;
    options.main_module = GLUE;
    transform(options).map_err(|error| format!("cannot split the program: {error:?}"))?;
    wasm_bindgen.arg("--keep-lld-exports").arg(&first);
    run(wasm_bindgen.args(arguments.iter().filter(|argument| *argument != linked)), "wasm-bindgen")?;
    let into = arguments.iter().find_map(|argument| argument.strip_prefix("--out-dir=")).ok_or("no --out-dir")?;
    // Before Trunk takes the script's digest.
    for script in stamp::files_below(Path::new(into))?.iter().filter(|path| is_script(path)) {
        write(script, minify::script(&read(script)?)?)?;
    }
    Ok(())
}

fn is_script(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "js")
}

/// Puts the second part and the script that loads it into the folder `page`, optimised and under names that hold a
/// digest. `glue` is the address of the first part's script. Returns the tag that loads the second part's script along
/// with it; empty where the program is in one piece.
pub fn place(project: &Project, page: &Path, glue: &str) -> Outcome<String> {
    if env::var_os(REAL).is_none() {
        return Ok(String::new());
    }
    let from = folder(project);
    let loader =
        stamp::files_below(&from)?.into_iter().find(|path| is_script(path)).ok_or("the program was not split")?;
    let name = loader.file_name().unwrap_or_default().to_string_lossy();
    let part = from.join(SECOND_PART);
    if let Some(optimiser) = env::var_os(OPTIMISER) {
        run(Command::new(optimiser).arg(&part).args(OPTIMISE).arg("--output").arg(&part), "wasm-opt")?;
    }
    let content = fs::read(&part).map_err(|error| format!("cannot read {}: {error}", part.display()))?;
    // The second part fits only the first part that it was split from.
    let part = format!("part-later-{}.wasm", stamp::of(&[name.as_bytes(), &content]));
    write(&page.join(&part), content)?;
    let script = minify::script(&fill_blank(&fill_blank(&read(&loader)?, GLUE, glue)?, SECOND_PART, &part)?)?;
    let integrity = stamp::integrity(script.as_bytes());
    write(&page.join(&*name), script)?;
    Ok(format!("<link rel=\"modulepreload\" href=\"./{name}\" crossorigin=\"anonymous\" integrity=\"{integrity}\">"))
}
