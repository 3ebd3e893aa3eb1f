//! The program in two parts: what the first answer needs, and what `ui::second_part` offers.
//!
//! Splitting comes after the linker and before wasm-bindgen. Trunk runs these two itself, knows nothing of splitting and
//! has no hook in between, but takes whatever `wasm-bindgen` is first on the PATH. So `cargo xtask build` puts a copy of
//! this program there, which splits first, then calls the real wasm-bindgen, and makes its script small. Trunk's hook after
//! the build adds the second part, of which Trunk does not know. Under Trunk alone nothing of this happens, and the program stays in one piece.

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
pub const OPTIMISE: [&str; 9] = [
    "-Oz",
    "--dealign",
    "--one-caller-inline-max-function-size=40",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The file name the splitter gives to the second part, after the name in `ui::second_part`.
const SECOND_PART: &str = "split_later.wasm";
/// The file name this program gives to the loading script, which ends up in wasm-bindgen's script.
const LOADER: &str = "./part-loader.js";
/// The function in it that loads the second part.
const LOAD: &str = "__wasm_split_load_later";
/// How it gets hold of wasm-bindgen's script.
const GLUE: &str = "import { initSync } from \"$glue\";";

/// How the names of the second part's file begin.
pub const PART: &str = "part-later-";

/// Where the second part waits for the hook after the build.
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
    let first = folder.join("first.wasm");
    let mut options = Options::new(&program);
    options.output_dir = &folder;
    options.main_out_path = &first;
    options.link_name = LOADER;
    options.main_module = "$glue";
    transform(options).map_err(|error| format!("cannot split the program: {error:?}"))?;
    let loader = fill_blank(&read(&folder.join(LOADER))?, SECOND_PART, &name_second_part(&folder, &program)?)?;
    wasm_bindgen.arg("--keep-lld-exports").arg(&first);
    run(wasm_bindgen.args(arguments.iter().filter(|argument| *argument != linked)), "wasm-bindgen")?;
    let into = arguments.iter().find_map(|argument| argument.strip_prefix("--out-dir=")).ok_or("no --out-dir")?;
    let is_script = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "js");
    let glue =
        stamp::files_below(Path::new(into))?.into_iter().find(is_script).ok_or("wasm-bindgen wrote no script")?;
    // Before Trunk takes the script's digest.
    let script = minify::script(&with_loader(&read(&glue)?, &loader)?)?;
    write(&glue, script)
}

/// Optimises the second part and gives it a name that holds a digest, which is returned.
fn name_second_part(folder: &Path, program: &[u8]) -> Outcome<String> {
    let part = folder.join(SECOND_PART);
    if let Some(optimiser) = env::var_os(OPTIMISER) {
        run(Command::new(optimiser).arg(&part).args(OPTIMISE).arg("--output").arg(&part), "wasm-opt")?;
    }
    let content = fs::read(&part).map_err(|error| format!("cannot read {}: {error}", part.display()))?;
    // The second part fits only the first part that it was split from.
    let name = format!("{PART}{}.wasm", stamp::of(&[program, &content]));
    fs::rename(&part, folder.join(&name)).map_err(|error| format!("cannot rename {}: {error}", part.display()))?;
    Ok(name)
}

/// wasm-bindgen's script with the loading script in it: as a file of its own that would be one more request.
fn with_loader(glue: &str, loader: &str) -> Outcome<String> {
    let imported = || {
        let (before, after) = glue.split_once(&format!(" from \"{LOADER}\""))?;
        let (before, name) = before.rsplit_once("import * as ")?;
        Some((before, name, after))
    };
    let (before, name, after) = imported().ok_or("wasm-bindgen's script does not import the one that loads")?;
    let loader = fill_blank(loader, GLUE, "")?;
    Ok(format!("{before}{after}\n{loader}\nconst {name} = {{ {LOAD} }};\n"))
}

/// Puts the second part into the folder `page`; nothing where the program is in one piece.
pub fn place(project: &Project, page: &Path) -> Outcome {
    if env::var_os(REAL).is_none() {
        return Ok(());
    }
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let part = stamp::files_below(&folder(project))?.into_iter().find(|path| name(path).starts_with(PART));
    let part = part.ok_or("the program was not split")?;
    let failed = |error| format!("cannot copy {}: {error}", part.display());
    fs::copy(&part, page.join(name(&part))).map(drop).map_err(failed)
}

#[cfg(test)]
mod tests {
    use super::with_loader;
    use crate::Outcome;

    const LOADER: &str =
        "import { initSync } from \"$glue\";\nexport const __wasm_split_load_later = () => initSync();\n";

    #[test]
    fn the_loading_script_takes_the_place_of_its_import() -> Outcome {
        let glue =
            "import * as import1 from \"./part-loader.js\"\nconst imports = () => ({ \"./part-loader.js\": import1 });";
        let joined = with_loader(glue, LOADER)?;
        assert!(!joined.contains("import "), "{joined}");
        assert!(joined.contains("const import1 = { __wasm_split_load_later };"), "{joined}");
        assert!(joined.contains("\"./part-loader.js\": import1"), "{joined}");
        Ok(())
    }

    #[test]
    fn a_script_that_does_not_import_it_is_refused() {
        assert!(with_loader("const imports = () => ({});", LOADER).is_err());
    }
}
