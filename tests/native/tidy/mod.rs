//! The rules of the house, kept by reading the sources: which module may know which, and what the page must not hold.

mod citations;
mod colours;
mod gallery;
mod modules;
mod selectors;
mod stores;
mod views;

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use fristklar::i18n::texts::{self, BlankTexts};

type Outcome = io::Result<()>;

/// A source file: its path from the checkout, with slashes, and its text.
struct Source {
    path: String,
    text: String,
}

impl Source {
    /// The lines of code with their numbers; what is said about other modules in comments does not count.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.text.lines()).filter(|(_, line)| !line.trim_start().starts_with("//"))
    }
}

/// All files below a folder with this ending. Tables to be read are none of ours, and in any encoding.
fn sources(folder: &str, ending: &str) -> io::Result<Vec<Source>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.extend(Some(path).filter(|path| !path.ends_with("cases/import")));
            } else if path.to_string_lossy().ends_with(ending) {
                let relative = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
                // Samples of damaged tables are no text that can be read whole.
                found.push(Source { path: relative, text: String::from_utf8_lossy(&fs::read(&path)?).into_owned() });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(!found.is_empty(), "no {ending} files in {folder}");
    Ok(found)
}

/// The syntax tree of a source file.
fn parsed(source: &Source) -> io::Result<syn::File> {
    syn::parse_file(&source.text).map_err(|error| io::Error::other(format!("{}: {error}", source.path)))
}

fn text(path: &str) -> io::Result<String> {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path))
}

/// The lines of code that hold one of the words, as `path:line: text`.
fn lines_with(sources: &[Source], words: &[&str]) -> Vec<String> {
    let hit = |line: &str| words.iter().any(|word| line.contains(word));
    sources
        .iter()
        .flat_map(|source| {
            source
                .code()
                .filter(|(_, line)| hit(line))
                .map(move |(number, line)| format!("{}:{number}: {}", source.path, line.trim()))
        })
        .collect()
}

#[test]
fn only_the_edge_talks_to_the_browser() -> Outcome {
    let mut elsewhere = sources("src", ".rs")?;
    let inside = ["src/browser/", "src/main.rs", "src/reader/main.rs"];
    elsewhere.retain(|source| !inside.iter().any(|place| source.path.starts_with(place)));
    let found = lines_with(&elsewhere, &["web_sys", "js_sys", "gloo", "wasm_bindgen"]);
    assert_eq!(found, Vec::<String>::new());
    Ok(())
}

#[test]
fn the_rules_know_nothing_of_the_rest() -> Outcome {
    let mut outside = lines_with(&sources("src/domain", ".rs")?, &["crate::", "super::super", "leptos", "serde"]);
    outside.retain(|line| line.replace("crate::domain", "").contains("crate::") || !line.contains("crate::"));
    assert_eq!(outside, Vec::<String>::new());
    Ok(())
}

#[test]
fn what_is_kept_knows_nothing_of_how_it_is_stored() -> Outcome {
    let found = lines_with(&sources("src/portfolio", ".rs")?, &["serde"]);
    assert_eq!(found, Vec::<String>::new());
    Ok(())
}

#[test]
fn only_stores_and_views_know_leptos() -> Outcome {
    let mut elsewhere = sources("src", ".rs")?;
    let inside = ["src/state/", "src/ui/", "src/main.rs"];
    elsewhere.retain(|source| !inside.iter().any(|place| source.path.starts_with(place)));
    assert_eq!(lines_with(&elsewhere, &["leptos", "reactive_graph"]), Vec::<String>::new());
    Ok(())
}

#[test]
fn nothing_is_global_to_a_thread() -> Outcome {
    assert_eq!(lines_with(&sources("src", ".rs")?, &["thread_local!"]), Vec::<String>::new());
    Ok(())
}

/// Clippy looks at the page and at the tests that run in a browser as this machine would compile them.
#[test]
fn no_code_depends_on_the_target() -> Outcome {
    let conditions = ["target_arch", "target_family", "target_os", "target_pointer_width"];
    for (folder, ending) in
        [("src", ".rs"), ("tests", "browser.rs"), ("tests", "browser_speed.rs"), ("tests/browser", ".rs")]
    {
        assert_eq!(lines_with(&sources(folder, ending)?, &conditions), Vec::<String>::new());
    }
    Ok(())
}

#[test]
fn no_lint_is_switched_off_and_no_byte_is_saved_by_hand() -> Outcome {
    let mut found = lines_with(&sources("src", ".rs")?, &["[allow(", "[expect(", "inline(never)"]);
    // What checks the content while the program is compiled can only stop the build by panicking.
    found.retain(|line| !(line.starts_with("src/content/check.rs:") && line.contains("#[expect(clippy::panic,")));
    assert_eq!(found, Vec::<String>::new());
    Ok(())
}

#[test]
fn stores_and_views_format_their_texts() -> Outcome {
    let mut source = sources("src/ui", ".rs")?;
    source.extend(sources("src/state", ".rs")?);
    assert_eq!(lines_with(&source, &[".concat()"]), Vec::<String>::new());
    Ok(())
}

#[test]
fn only_the_page_knows_the_time_of_day() -> Outcome {
    let inside = ["src/browser/", "src/state/", "src/ui/"];
    let mut pure = sources("src", ".rs")?;
    pure.retain(|source| !inside.iter().any(|place| source.path.starts_with(place)));
    assert_eq!(lines_with(&pure, &["std::time"]), Vec::<String>::new());
    Ok(())
}

#[test]
fn views_reach_neither_the_browser_nor_links_nor_storage() -> Outcome {
    let found =
        lines_with(&sources("src/ui", ".rs")?, &["crate::browser", "crate::input", "crate::link", "crate::storage"]);
    assert_eq!(found, Vec::<String>::new());
    Ok(())
}

#[test]
fn views_hold_nothing_the_policy_refuses() -> Outcome {
    // An attribute of its own; `prop:style`, `style:width` and `class=` go other ways.
    let found = lines_with(&sources("src/ui", ".rs")?, &[" style=", "inner_html", "javascript:"]);
    assert_eq!(found, Vec::<String>::new());
    Ok(())
}

#[test]
fn no_file_grows_too_long() -> Outcome {
    let long: Vec<String> = sources("src", ".rs")?
        .iter()
        .filter(|source| source.text.lines().count() > 500)
        .map(|source| source.path.clone())
        .collect();
    assert_eq!(long, Vec::<String>::new());
    Ok(())
}

#[test]
fn english_texts_are_english() -> Outcome {
    let mut texts = sources("src/i18n", ".rs")?;
    texts.extend(sources("src/content", ".rs")?);
    let english: Vec<&str> = texts.iter().flat_map(|source| last_of_each_run(&source.text)).collect();
    assert!(english.len() > 50, "only {} texts were found", english.len());
    // The name of a state is the same in English.
    let german =
        |text: &&&str| **text != "Baden-Württemberg" && text.contains(['ä', 'ö', 'ü', 'ß', 'Ä', 'Ö', 'Ü', '„']);
    assert_eq!(english.iter().filter(german).collect::<Vec<_>>(), Vec::<&&str>::new());
    Ok(())
}

#[test]
fn every_text_is_shown_somewhere() -> Outcome {
    let mut code = sources("src", ".rs")?;
    code.retain(|source| !source.path.starts_with("src/i18n/texts/"));
    let fields: HashSet<&str> = code
        .iter()
        .flat_map(Source::code)
        .flat_map(|(_, line)| line.split('.').skip(1))
        .map(|after| after.split(|sign: char| !sign.is_alphanumeric() && sign != '_').next().unwrap_or_default())
        .collect();
    // A blank of a letter is looked up by the name that stands in the letter.
    let by_name: Vec<&str> = BlankTexts::ALL.iter().map(|(key, ..)| *key).collect();
    let keys: Vec<&str> = texts::ALL.iter().copied().flatten().map(|(key, ..)| *key).collect();
    assert!(keys.len() > 400, "only {} texts were found", keys.len());
    let unused: Vec<&&str> = keys.iter().filter(|key| !fields.contains(*key) && !by_name.contains(key)).collect();
    assert_eq!(unused, Vec::<&&str>::new());
    Ok(())
}

/// The second of `"ja", "yes"`, the last of longer runs, none of a list: everywhere English comes last.
fn last_of_each_run(source: &str) -> Vec<&str> {
    let mut runs: Vec<(bool, Vec<&str>)> = Vec::new();
    let mut rest = source;
    while let Some((before, after)) = rest.split_once('"') {
        let mut escaped = false;
        let end = after.find(|character| {
            let closes = character == '"' && !escaped;
            escaped = character == '\\' && !escaped;
            closes
        });
        let Some((literal, next)) = end.and_then(|end| after.split_at_checked(end)) else { break };
        match runs.last_mut() {
            Some((_, run)) if before.trim() == "," => run.push(literal),
            _ => runs.push((before.ends_with('['), vec![literal])),
        }
        rest = next.get(1..).unwrap_or_default();
    }
    runs.into_iter().filter(|(list, run)| !list && run.len() > 1).filter_map(|(_, run)| run.last().copied()).collect()
}

#[test]
fn runs_are_found_across_lines_and_escapes() {
    let source = r#"a: "eins \"1\"", "one"; b: "solo"; c: &["x", "y"]; both("zwei",
        "two"), source("key", "drei", "three")"#;
    assert_eq!(last_of_each_run(source), ["one", "two", "three"]);
}

#[test]
fn the_page_and_the_host_send_the_same_policy() -> Outcome {
    let headers = text("src/shell/_headers")?;
    let sent: Vec<&str> =
        headers.lines().filter_map(|line| line.trim().strip_prefix("Content-Security-Policy: ")).collect();
    let page = text("index.html")?;
    let repeated: Vec<&str> = page
        .split("http-equiv=\"Content-Security-Policy\" content=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert_eq!(repeated.len(), 1);
    // A page cannot say this of itself.
    let expected: Vec<String> = repeated.iter().map(|policy| format!("{policy}; frame-ancestors 'none'")).collect();
    assert_eq!(sent, expected);
    Ok(())
}

#[test]
fn the_page_holds_no_inline_script_or_style() -> Outcome {
    for path in ["index.html", "src/shell/404.html"] {
        let page = text(path)?;
        assert!(page.contains("script-src 'self'"), "{path}: no policy");
        assert!(!page.contains("<style"), "{path}: inline style");
        assert!(!page.contains(" style="), "{path}: style attribute");
        for script in page.split("<script").skip(1) {
            assert!(script.contains(" src=\"") && script.contains("\"></script>"), "{path}: inline script: {script}");
        }
        let handlers: Vec<&str> =
            page.split_whitespace().filter(|word| word.starts_with("on") && word.contains("=\"")).collect();
        assert_eq!(handlers, Vec::<&str>::new(), "{path}");
    }
    Ok(())
}
