//! Where things are: the checkout, the build output, the user's cache.

use std::env;
use std::path::{Path, PathBuf};

use crate::Outcome;

/// The folders every job works in.
pub struct Project {
    /// The checkout.
    pub root: PathBuf,
    /// The deployable page.
    pub dist: PathBuf,
    /// Own intermediate files; safe to delete.
    pub work: PathBuf,
    /// Tools shared by all checkouts of this user.
    pub cache: PathBuf,
}

impl Project {
    /// The checkout `cargo xtask` was called in.
    pub fn here() -> Outcome<Self> {
        // Asked for when run, not when compiled: checkouts with one target folder share this program.
        let own = env::var_os("CARGO_MANIFEST_DIR").ok_or("run this as `cargo xtask`")?;
        let root = Path::new(&own).parent().ok_or("the xtask folder has no parent")?.to_path_buf();
        Ok(Self { dist: root.join("dist"), work: root.join("target").join("xtask"), cache: cache_folder()?, root })
    }

    /// The version of a package in Cargo.lock.
    pub fn locked_version(&self, package: &str) -> Outcome<String> {
        let lock = read(&self.root.join("Cargo.lock"))?;
        version_in(&lock, package).ok_or_else(|| format!("Cargo.lock does not name {package}; run `cargo update -w`"))
    }
}

/// The text of a file, or a message that names it.
pub fn read(path: &Path) -> Outcome<String> {
    std::fs::read_to_string(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

/// Writes a file and the folders above it.
pub fn write(path: &Path, content: impl AsRef<[u8]>) -> Outcome {
    let failed = |error| format!("cannot write {}: {error}", path.display());
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(failed)?;
    }
    std::fs::write(path, content).map_err(failed)
}

/// The text with `value` in the place of its only `blank`.
pub fn fill_blank(text: &str, blank: &str, value: &str) -> Outcome<String> {
    let (before, after) = text.split_once(blank).ok_or_else(|| format!("there is no room for {blank}"))?;
    if after.contains(blank) {
        Err(format!("there is room for {blank} twice"))
    } else {
        Ok(format!("{before}{value}{after}"))
    }
}

fn cache_folder() -> Outcome<PathBuf> {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let user = if let Some(folder) = set("XDG_CACHE_HOME") {
        Some(folder)
    } else if cfg!(windows) {
        set("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        set("HOME").map(|home| home.join("Library").join("Caches"))
    } else {
        set("HOME").map(|home| home.join(".cache"))
    };
    user.map(|folder| folder.join("fristklar"))
        .ok_or_else(|| "no user cache folder: set XDG_CACHE_HOME to one".to_string())
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let wanted = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != wanted);
    lines.next()?;
    let version = lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_string())
}

#[cfg(test)]
mod tests {
    use super::{fill_blank, version_in};

    #[test]
    fn a_blank_is_filled_where_there_is_exactly_one() {
        assert_eq!(fill_blank("a $b c", "$b", "x"), Ok("a x c".to_string()));
        assert!(fill_blank("a c", "$b", "x").is_err());
        assert!(fill_blank("$b $b", "$b", "x").is_err());
    }

    #[test]
    fn the_locked_version_is_that_of_the_very_package() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.129\"\n";
        assert_eq!(version_in(lock, "wasm-bindgen").as_deref(), Some("0.2.129"));
        assert_eq!(version_in(lock, "wasm"), None);
    }
}
