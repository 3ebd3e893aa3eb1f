//! The program in parts: what the first answer needs, what `ui::second_part` offers, and what
//! reads and writes files (`ui::second_part::files`).
//!
//! Splitting comes after the linker and before wasm-bindgen. Trunk runs these two itself and has no hook in between, but
//! it calls whatever `wasm-bindgen` comes first on the PATH. So `cargo xtask build` puts a copy of this program there,
//! which splits, calls the real wasm-bindgen, and makes the parts and the script small. Under Trunk alone nothing of
//! this happens, and the program stays in one piece.

use std::env::{self, consts::EXE_SUFFIX};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, ensure};
use wasm_split_cli_support::{Options, transform};
use xshell::{Shell, cmd};

use crate::{WORK, install, page};

/// The name under which Trunk calls this program.
pub const ALIAS: &str = "wasm-bindgen";
/// Names the real wasm-bindgen to the copy that Trunk calls, and tells the hook that the program is split.
pub const REAL: &str = "FRISTKLAR_WASM_BINDGEN";

/// What the compiler is told for a program that is to be split: which of the two forms of `ui::second_part` to take.
/// With it, `build.rs` has the linker keep the relocations.
pub const FLAGS: &str = "--cfg=split";

/// How the name of a part's file begins.
const PART: &str = "part-";
/// What the splitter calls the parts, after the names in `ui`, and their names here. It puts what several parts need
/// into a file of its own, which is loaded with the first of them; there is one such file.
const PARTS: [(&str, &str); 3] = [("split_later", "later"), ("split_files", "files"), ("chunk_", "shared")];

/// The script that loads the parts. wasm-bindgen's script and this one import each other.
const LOADER: &str = "./part-loader.js";

/// Where the parts are made, and where they wait for the hook after the build.
fn folders() -> [PathBuf; 2] {
    ["split", "parts"].map(|name| Path::new(WORK).join(name))
}

/// Puts a copy of this program into a folder, which must come first on Trunk's PATH.
pub fn alias(sh: &Shell) -> Result<PathBuf> {
    let folder = sh.create_dir(format!("{WORK}/bin"))?;
    let alias = folder.join(format!("{ALIAS}{EXE_SUFFIX}"));
    // An old copy may still be running, and cannot be written to.
    sh.remove_path(&alias)?;
    sh.copy_file(env::current_exe()?, &alias)?;
    Ok(folder)
}

/// What this program does when Trunk calls it as wasm-bindgen.
pub fn bind(sh: &Shell, arguments: &[String]) -> Result<()> {
    let wasm_bindgen = sh.var_os(REAL).context("this copy is for Trunk to call")?;
    let Some(linked) = arguments.iter().find(|argument| argument.ends_with(".wasm")) else {
        return Ok(cmd!(sh, "{wasm_bindgen} {arguments...}").quiet().run()?);
    };
    let value = |option| arguments.iter().find_map(|argument| argument.strip_prefix(option));
    let (into, name_of_all) = value("--out-dir=").zip(value("--out-name=")).context("Trunk names no output")?;
    let written = |ending| Path::new(into).join(format!("{name_of_all}{ending}"));
    if name_of_all == page::READER {
        cmd!(sh, "{wasm_bindgen} {arguments...}").quiet().run()?;
        return optimise(sh, &written("_bg.wasm"));
    }
    println!("Splitting the program");
    let [folder, parts] = folders();
    // What an earlier build left must not be taken for this one's.
    sh.remove_path(&parts)?;
    sh.create_dir(&parts)?;
    let program = sh.read_binary_file(linked)?;
    let first = folder.join("first.wasm");
    let mut options = Options::new(&program);
    options.output_dir = &folder;
    options.main_out_path = &first;
    options.link_name = LOADER;
    let script = format!("./{name_of_all}.js");
    options.main_module = &script;
    let split = transform(options).map_err(|error| anyhow!("cannot split the program: {error:?}"))?;

    let mut loader = sh.read_file(folder.join(LOADER))?;
    for part in &split.split_modules {
        let made = part.file_stem().unwrap_or_default().to_string_lossy();
        let known = PARTS.iter().find(|(begins, _)| made.starts_with(begins));
        let (_, name) = known.with_context(|| format!("{made} is no part of the program"))?;
        optimise(sh, part)?;
        // A part fits only the first part that it was split from.
        let name = format!("{PART}{name}-{}.wasm", page::fingerprint((&program, sh.read_binary_file(part)?)));
        loader = page::filled(&loader, &format!("{made}.wasm"), &name)?;
        sh.copy_file(part, parts.join(&name))?;
    }

    let others = arguments.iter().filter(|argument| *argument != linked);
    cmd!(sh, "{wasm_bindgen} --keep-lld-exports {first} {others...}").quiet().run()?;
    optimise(sh, &written("_bg.wasm"))?;
    // In one file, because another would be one more request.
    sh.write_file(Path::new(into).join(LOADER), loader)?;
    Ok(sh.write_file(written(".js"), page::bundled(sh, written(".js"))?)?)
}

/// Makes a program as small as it gets.
pub fn optimise(sh: &Shell, program: &Path) -> Result<()> {
    println!("Optimising {}", program.display());
    let wasm_opt = install::optimisers(sh)?.join("wasm-opt");
    let level = ["-Oz", "--dealign", "--one-caller-inline-max-function-size=40"];
    // What rustc uses by default, which the second part does not say of itself.
    let features =
        ["bulk-memory", "multivalue", "mutable-globals", "nontrapping-float-to-int", "reference-types", "sign-ext"]
            .map(|feature| format!("--enable-{feature}"));
    let command = cmd!(sh, "{wasm_opt} {program} {level...} {features...} --output {program}").quiet();
    // Shown only where it fails: it warns of an empty table of names that the splitter always writes.
    let said = command.ignore_status().output()?;
    ensure!(said.status.success(), "wasm-opt failed: {}", String::from_utf8_lossy(&said.stderr));
    Ok(())
}

/// Puts the parts that are loaded later into the folder of the page; nothing where the program is in one piece.
pub fn place(sh: &Shell, page: &Path) -> Result<()> {
    if sh.var_os(REAL).is_none() {
        return Ok(());
    }
    let [_, parts] = folders();
    for part in sh.read_dir(parts)? {
        sh.copy_file(part, page)?;
    }
    Ok(())
}
