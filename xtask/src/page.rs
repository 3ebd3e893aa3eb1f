//! What Trunk's hooks add to the page: few and small files, names that hold a digest, and the service worker's list.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use fristklar::content;
use fristklar::i18n::Lang;
use sha2::{Digest, Sha384};
use walkdir::WalkDir;
use xshell::{Shell, cmd};

use crate::{WORK, install, operator, split};

/// What no open page asks for: the host's own file, the page of missing addresses with its script, the worker itself.
const NOT_KEPT: [&str; 4] = ["_headers", "404.html", "404.js", "sw.js"];

/// The program that reads documents.
pub const READER: &str = "reader";

/// The hook before the build: the first load's styles in one file, and the scripts that start the page in another.
pub fn prepare_assets(sh: &Shell) -> Result<()> {
    for (name, source) in [("app.css", "style/first.css"), ("boot.js", "src/shell/boot.js")] {
        let text = bundled(sh, source)?;
        let path = format!("{WORK}/{name}");
        // An untouched file keeps `trunk serve` from building for ever.
        if !sh.path_exists(&path) || sh.read_file(&path)? != text {
            sh.write_file(path, text)?;
        }
    }
    Ok(())
}

/// A script or a file of styles with all that it imports, in as few bytes as possible. Trunk's own minifier fails on what
/// wasm-bindgen writes.
pub fn bundled(sh: &Shell, source: impl AsRef<Path>) -> Result<String> {
    let esbuild = install::optimisers(sh)?.join("esbuild");
    // wasm-bindgen's script names the parts' loader once for each part.
    let options = ["--bundle", "--minify", "--format=esm", "--log-override:duplicate-object-key=silent"];
    let source = source.as_ref();
    Ok(cmd!(sh, "{esbuild} {source} {options...}").quiet().read()?)
}

/// The hook after the build: what follows the first load gets its files and the page their names, the page of missing
/// addresses its way home, and the service worker its list.
pub fn complete(sh: &Shell) -> Result<()> {
    let folder = sh.var("TRUNK_STAGING_DIR").context("`hook after-build` is for Trunk to call")?;
    let folder = Path::new(&folder);
    let operator::Site { operator, home, .. } = operator::load(sh)?;
    let mut later = String::new();
    for lang in Lang::ALL {
        let texts = content::encode_for(lang, &operator);
        let name = format!("content-{}-{}.json", lang.tag(), fingerprint(&texts));
        sh.write_file(folder.join(&name), texts)?;
        later.push_str(&format!(" data-{}=\"./{name}\"", lang.tag()));
    }
    let styles = bundled(sh, "style/later.css")?;
    let name = format!("later-{}.css", fingerprint(&styles));
    later.push_str(&format!(" data-styles=\"./{name}\" data-styles-integrity=\"{}\"", integrity(styles.as_bytes())));
    sh.write_file(folder.join(name), styles)?;
    split::place(sh, folder)?;
    later.push_str(&format!(" data-reader=\"./{}\"", place_reader(sh, folder)?));

    let path = folder.join("index.html");
    let page = without_comments_and_indentation(&sh.read_file(&path)?);
    let page = digest_for_boot_script(&page).context("Trunk no longer preloads the program with a digest")?;
    let room = "<meta name=\"app-later\" content=\"\">";
    sh.write_file(path, filled(&page, room, &room.replace('>', &format!("{later}>")))?)?;
    // Without a known address the folder of the missing one is the best guess.
    let missing = sh.read_file("src/shell/404.html")?.replace("$home", home.as_deref().unwrap_or("./"));
    sh.write_file(folder.join("404.html"), missing)?;
    sh.write_file(folder.join("404.js"), bundled(sh, "src/shell/404.js")?)?;
    // Last, because it lists all others.
    let worker = worker(&sh.read_file("src/shell/sw.js")?, &files(folder, |name| !NOT_KEPT.contains(&name))?)?;
    Ok(sh.write_file(folder.join("sw.js"), worker)?)
}

/// Gives the program that reads documents names that hold a digest, and joins its scripts, so that the worker loads one.
/// Trunk names the files of a worker after the program. Returns the script's name.
fn place_reader(sh: &Shell, folder: &Path) -> Result<String> {
    let made = |ending| folder.join(format!("{READER}{ending}"));
    let program = sh.read_binary_file(made("_bg.wasm"))?;
    let name = format!("{READER}-{}.wasm", fingerprint(&program));
    sh.write_file(folder.join(&name), program)?;
    let start = filled(&sh.read_file("src/shell/reader.js")?, "$program", &format!("./{name}"))?;
    sh.write_file(made(".js"), format!("{}\n{start}", sh.read_file(made(".js"))?))?;
    let script = bundled(sh, made(".js"))?;
    let name = format!("{READER}-{}.js", fingerprint(&script));
    sh.write_file(folder.join(&name), script)?;
    for ending in ["_bg.wasm", ".js"] {
        sh.remove_path(made(ending))?;
    }
    Ok(name)
}

/// A page without comments and indentation. It must have no element in which blanks count, such as `<pre>`.
fn without_comments_and_indentation(page: &str) -> String {
    let mut pieces = page.split("<!--");
    let first = pieces.next().unwrap_or_default();
    let rest = pieces.filter_map(|piece| piece.split_once("-->")).map(|(_, after)| after);
    let without_comments = String::from_iter([first].into_iter().chain(rest));
    without_comments.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// The browser ignores `integrity` on a preloaded program, and says so on the console. boot.js checks the digest
/// instead, and finds it in an attribute of another name.
fn digest_for_boot_script(page: &str) -> Option<String> {
    let (before, after) = page.split_once("\" as=\"fetch\"")?;
    let (before, digest) = before.rsplit_once(" integrity=\"")?;
    Some(format!("{before} data-integrity=\"{digest}\" as=\"fetch\"{after}"))
}

/// The text with `value` in the place of its only `blank`.
pub fn filled(text: &str, blank: &str, value: &str) -> Result<String> {
    let (before, after) = text.split_once(blank).with_context(|| format!("there is no room for {blank}"))?;
    ensure!(!after.contains(blank), "there is room for {blank} twice");
    Ok(format!("{before}{value}{after}"))
}

/// The worker with its two constants: the files it keeps with their digests, and a version that is a digest of it all.
fn worker(worker: &str, files: &[(String, Vec<u8>)]) -> Result<String> {
    let mut list = String::from("[\n");
    for (name, content) in files {
        // Some hosts lead index.html to the folder, and what was led elsewhere cannot be kept.
        let name = if name == "index.html" { "./" } else { name };
        list.push_str(&format!("  [\"{name}\", \"{}\"],\n", integrity(content)));
    }
    list.push(']');
    let version = fingerprint((worker, &list));
    filled(&filled(worker, "$version", &version)?, "$files", &list)
}

/// Every file in a folder and below, by its address from there; of the folder itself only what is wanted.
pub fn files(folder: impl AsRef<Path>, is_wanted: impl Fn(&str) -> bool) -> Result<Vec<(String, Vec<u8>)>> {
    let folder = folder.as_ref();
    let mut files = Vec::new();
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter();
    for entry in entries.filter_entry(|entry| entry.depth() != 1 || is_wanted(&entry.file_name().to_string_lossy())) {
        let path = entry?.into_path();
        if path.is_file() {
            let parts: Vec<_> = path.strip_prefix(folder)?.iter().map(|part| part.to_string_lossy()).collect();
            files.push((parts.join("/"), fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?));
        }
    }
    Ok(files)
}

/// Tells one content from another. Not for security.
pub fn fingerprint(content: impl Hash) -> String {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

/// What the attribute `integrity` says of this content.
fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}

#[cfg(test)]
mod tests {
    use anyhow::Result;

    use super::{digest_for_boot_script, filled, without_comments_and_indentation, worker};

    const WORKER: &str = "const VERSION = \"$version\";\nconst FILES = $files;\n";

    fn with(name: &str, content: &[u8]) -> Result<String> {
        worker(WORKER, &[(name.to_owned(), content.to_vec())])
    }

    #[test]
    fn the_list_holds_each_file_with_its_digest() -> Result<()> {
        let text = with("index.html", b"abc")?;
        // The digest is the one FIPS 180 gives for "abc", in base64.
        let line = "  [\"./\", \"sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn\"],";
        assert!(text.lines().any(|each| each == line), "{text}");
        assert!(text.ends_with("];\n"), "{text}");
        Ok(())
    }

    #[test]
    fn another_content_is_another_version() -> Result<()> {
        let [one, same, two] = [with("a.js", b"one")?, with("a.js", b"one")?, with("a.js", b"two")?];
        assert_eq!(one, same);
        assert_ne!(one.lines().next(), two.lines().next());
        Ok(())
    }

    #[test]
    fn a_blank_is_filled_where_there_is_exactly_one() -> Result<()> {
        assert_eq!(filled("a $b c", "$b", "x")?, "a x c");
        assert!(filled("a c", "$b", "x").is_err());
        assert!(filled("$b $b", "$b", "x").is_err());
        assert!(worker("const FILES = $files;", &[]).is_err());
        Ok(())
    }

    #[test]
    fn comments_and_indentation_go_and_nothing_else() {
        let page = "<p>\n  <!-- a -->\n  b <i>c</i> d\n</p>\n<!-- e,\n  f -->";
        assert_eq!(without_comments_and_indentation(page), "<p>\nb <i>c</i> d\n</p>");
    }

    #[test]
    fn only_the_digest_of_the_program_moves() {
        let page = "<link integrity=\"a\" as=\"script\"><link integrity=\"b\" as=\"fetch\"> integrity=\"c\"";
        let moved = "<link integrity=\"a\" as=\"script\"><link data-integrity=\"b\" as=\"fetch\"> integrity=\"c\"";
        assert_eq!(digest_for_boot_script(page).as_deref(), Some(moved));
        assert_eq!(digest_for_boot_script("<link integrity=\"a\" as=\"script\">"), None);
    }
}
