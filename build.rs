//! What the linker is told for one of the two programs alone.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    // Only the page's program is split (`xtask/src/split.rs`), and the splitter needs the relocations.
    if env::var_os("CARGO_CFG_SPLIT").is_some() {
        println!("cargo::rustc-link-arg-bin=fristklar=--emit-relocs");
    }
}
