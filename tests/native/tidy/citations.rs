//! What comments and documents refer to: every document and heading they cite, and every file they link to, is here.

use std::collections::{HashMap, HashSet};
use std::io;
use std::path::Path;

use fristklar::content::sources::SOURCES;
use fristklar::content::{Trust, source_month};
use fristklar::i18n::Lang;

use super::{Outcome, Source, sources, text};

/// The folders whose files may cite a document, with the endings of these files.
const CITING: [(&str, &[&str]); 7] = [
    ("benches", &[".rs"]),
    ("deploy", &[".conf", ".js", ".yml", "Caddyfile", "Containerfile"]),
    ("docs", &[".md"]),
    ("src", &[".css", ".html", ".js", ".rs"]),
    ("style", &[".css"]),
    ("tests", &[".csv", ".html", ".js", ".jsx", ".mjs", ".py", ".rs"]),
    ("xtask", &[".rs", ".toml"]),
];
const CITING_FILES: [&str; 9] = [
    ".cargo/config.toml",
    ".ci/run",
    "ARCHITECTURE.md",
    "BENCHMARKS.md",
    "Cargo.toml",
    "README.md",
    "Trunk.toml",
    "index.html",
    "operator.sample.toml",
];

/// Documents that the commands write.
const WRITTEN: [&str; 2] = ["audit.md", "target/audit/audit.md"];

/// Words that cite a document by a name or number nobody can look up here.
const UNKNOWN: [&str; 6] =
    ["domain facts", "facts section", "guide row", "rule section", "rules section", "section of the rules"];
/// The same where a number follows.
const UNKNOWN_NUMBERED: [&str; 4] = ["domain ", "facts ", "rules ", "worked example "];

/// This file is left out: it names what it looks for.
fn citing() -> io::Result<Vec<Source>> {
    let mut found = Vec::new();
    for (folder, endings) in CITING {
        for ending in endings {
            found.extend(sources(folder, ending)?);
        }
    }
    found.retain(|source| source.path != "tests/native/tidy/citations.rs");
    for path in CITING_FILES {
        found.push(Source { path: path.to_owned(), text: text(path)? });
    }
    Ok(found)
}

/// The documents with the anchors of their headings, by path.
fn documents() -> io::Result<HashMap<String, HashSet<String>>> {
    let documents = citing()?.into_iter().filter(|source| source.path.ends_with(".md"));
    Ok(documents.map(|document| (document.path, anchors(&document.text))).collect())
}

/// The anchors GitHub gives the headings of a document.
fn anchors(document: &str) -> HashSet<String> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut found = HashSet::new();
    for line in without_fences(document) {
        let title = line.trim_start_matches('#');
        if title.len() < line.len() && title.starts_with(' ') {
            let slug = slug(title.trim());
            let before = seen.entry(slug.clone()).or_default();
            found.insert(if *before == 0 { slug } else { format!("{slug}-{before}") });
            *before += 1;
        }
    }
    found
}

fn slug(title: &str) -> String {
    let kept = title.chars().filter(|sign| sign.is_alphanumeric() || [' ', '-', '_'].contains(sign));
    kept.flat_map(char::to_lowercase).map(|sign| if sign == ' ' { '-' } else { sign }).collect()
}

/// The lines of a document that are not in a block of code.
fn without_fences(document: &str) -> impl Iterator<Item = &str> {
    let mut in_code = false;
    document.lines().filter(move |line| {
        let is_fence = line.trim_start().starts_with("```");
        in_code ^= is_fence;
        !in_code && !is_fence
    })
}

/// A document that a line cites, with the heading it names.
type Citation<'a> = (&'a str, Option<&'a str>);

/// All documents cited in a line, as `README.md` or `docs/rules.md#links`. Addresses on the web do not count.
fn cited(line: &str) -> Vec<Citation<'_>> {
    let is_path = |sign: char| sign.is_alphanumeric() || ['.', '_', '-', '/', '*'].contains(&sign);
    let is_anchor = |sign: char| sign.is_alphanumeric() || ['_', '-'].contains(&sign);
    let mut found = Vec::new();
    for (at, ending) in line.match_indices(".md") {
        let end = at + ending.len();
        let (Some(before), Some(after)) = (line.get(..end), line.get(end..)) else { continue };
        let path = before.rsplit(|sign| !is_path(sign)).next().unwrap_or_default();
        let is_name = path != ending && !path.starts_with("//") && !path.contains('*');
        if is_name && !after.starts_with(char::is_alphanumeric) {
            let anchor = after.strip_prefix('#').and_then(|rest| rest.split(|sign| !is_anchor(sign)).next());
            found.push((path, anchor));
        }
    }
    found
}

/// The targets of the links in a document, except for addresses on the web.
fn links(document: &str) -> Vec<String> {
    let prose: Vec<&str> = without_fences(document).collect();
    let prose = prose.join("\n");
    // What is between backticks is code.
    let prose: String = prose.split('`').step_by(2).collect();
    let targets = prose.split("](").skip(1).filter_map(|rest| rest.split([')', ' ']).next());
    let is_outside = |target: &&str| ["http:", "https:", "mailto:"].iter().any(|scheme| target.starts_with(scheme));
    targets.filter(|target| !is_outside(target)).map(str::to_owned).collect()
}

/// The path from the checkout that `target` means in the file `from`.
fn resolved(from: &str, target: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(parts.pop()),
            name => parts.push(name),
        }
    }
    parts.join("/")
}

/// What was read, by where it stands, and whether what it names is here.
type Read = Vec<(String, bool)>;

/// Fails where something is not here, or where so little was read that the reading must have failed.
fn assert_all_here(read: Read, least: usize) {
    assert!(read.len() > least, "only {} were read", read.len());
    let broken: Vec<String> = read.into_iter().filter(|(_, is_here)| !is_here).map(|(name, _)| name).collect();
    assert_eq!(broken, Vec::<String>::new());
}

#[test]
fn every_document_and_heading_that_is_cited_is_here() -> Outcome {
    let documents = documents()?;
    let mut read = Read::new();
    for source in citing()? {
        for (number, line) in (1..).zip(source.text.lines()) {
            for (path, anchor) in cited(line).into_iter().filter(|(path, _)| !WRITTEN.contains(path)) {
                let headings = documents.get(path).or_else(|| documents.get(&resolved(&source.path, path)));
                let is_here = headings.is_some_and(|headings| anchor.is_none_or(|anchor| headings.contains(anchor)));
                let anchor = anchor.map(|anchor| format!("#{anchor}")).unwrap_or_default();
                read.push((format!("{}:{number}: {path}{anchor}", source.path), is_here));
            }
        }
    }
    assert_all_here(read, 100);
    Ok(())
}

#[test]
fn every_link_of_a_document_leads_to_a_file_and_heading() -> Outcome {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let documents = documents()?;
    let mut read = Read::new();
    for source in citing()?.into_iter().filter(|source| source.path.ends_with(".md")) {
        for link in links(&source.text) {
            let (target, anchor) = link.split_once('#').map_or((&*link, None), |(path, anchor)| (path, Some(anchor)));
            let path = if target.is_empty() { source.path.clone() } else { resolved(&source.path, target) };
            let has_heading = |anchor| documents.get(&path).is_some_and(|headings| headings.contains(anchor));
            let is_here = root.join(&path).exists() && anchor.is_none_or(has_heading);
            read.push((format!("{}: {link}", source.path), is_here));
        }
    }
    assert_all_here(read, 100);
    Ok(())
}

/// What stands between backticks in a document.
fn code_spans(document: &str) -> impl Iterator<Item = &str> {
    document.split('`').skip(1).step_by(2)
}

#[test]
fn every_path_that_the_documents_name_is_here() -> Outcome {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut read = Read::new();
    for document in citing()?.into_iter().filter(|source| source.path.ends_with(".md")) {
        let prose: Vec<&str> = without_fences(&document.text).collect();
        let prose = prose.join("\n");
        let is_path = |code: &&str| ["src/", "tests/", "deploy/"].iter().any(|folder| code.starts_with(folder));
        for path in code_spans(&prose).filter(is_path) {
            read.push((format!("{}: {path}", document.path), root.join(path).exists()));
        }
    }
    assert_all_here(read, 60);
    Ok(())
}

#[test]
fn the_map_names_every_module_and_tests_that_are_here() -> Outcome {
    let map = text("ARCHITECTURE.md")?;
    let (Some((_, modules)), Some((_, invariants))) = (map.split_once("## Code map"), map.split_once("## Invariants"))
    else {
        return Err(io::Error::other("ARCHITECTURE.md has no code map or no invariants"));
    };
    let mut read = Read::new();
    for source in sources("src", ".rs")? {
        if let Some((module, _)) = source.path.trim_start_matches("src/").split_once('/') {
            read.push((format!("{module} in the code map"), modules.contains(&format!("`src/{module}`"))));
        }
    }
    let tests = sources("tests", ".rs")?;
    let is_test = |name: &str| tests.iter().any(|source| source.text.contains(&format!("fn {name}(")));
    let rows = invariants.lines().skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|'));
    for names in rows.skip(2).filter_map(|row| row.trim_end_matches(" |").rsplit_once(" | ")).map(|(_, names)| names) {
        assert!(code_spans(names).next().is_some(), "no test: {names}");
        read.extend(code_spans(names).map(|name| (format!("test {name}"), is_test(name))));
    }
    assert_all_here(read, 100);
    Ok(())
}

#[test]
fn nothing_cites_what_is_not_here() -> Outcome {
    let mut found = Vec::new();
    for source in citing()? {
        let lines = (1..).zip(source.text.lines()).filter(|(_, line)| cites_unknown(line));
        found.extend(lines.map(|(number, line)| format!("{}:{number}: {}", source.path, line.trim())));
    }
    assert_eq!(found, Vec::<String>::new());
    Ok(())
}

fn cites_unknown(line: &str) -> bool {
    let line = line.to_lowercase();
    let follows =
        |words: &str| line.split(words).skip(1).any(|after| after.starts_with(|sign: char| sign.is_ascii_digit()));
    UNKNOWN.iter().any(|words| line.contains(words)) || UNKNOWN_NUMBERED.iter().any(|words| follows(words))
}

#[test]
fn the_sources_of_the_facts_are_those_of_the_content() -> Outcome {
    let facts = text("docs/facts.md")?;
    let Some((statements, list)) = facts.split_once("\n## Sources\n") else {
        return Err(io::Error::other("docs/facts.md lists no sources"));
    };
    let expected: Vec<String> = SOURCES
        .iter()
        .map(|source| {
            let trust = match source.trust {
                Trust::Primary => "primary",
                Trust::ThirdParty => "third party",
                Trust::Guide => "the guide",
                Trust::Unverified => "unverified",
            };
            let dated = source_month(source.dated, Lang::En);
            format!("| {} | {} | {} | {dated} | {trust} |", source.key, source.title.en, source.address)
        })
        .collect();
    let listed: Vec<&str> = list.lines().filter(|line| line.starts_with('|')).skip(2).collect();
    let missing: Vec<&String> = expected.iter().filter(|row| !listed.contains(&row.as_str())).collect();
    let superfluous: Vec<&&str> = listed.iter().filter(|row| !expected.iter().any(|one| one == *row)).collect();
    assert_eq!((missing, superfluous), (vec![], vec![]), "rows to add to docs/facts.md, and to remove from it");

    // Keys are the only code of up to five letters and digits.
    let is_key = |code: &&str| code.len() <= 5 && code.chars().all(|sign| sign.is_ascii_alphanumeric());
    let keys: Vec<&str> = statements.split('`').skip(1).step_by(2).filter(is_key).collect();
    assert!(keys.len() > 100, "only {} keys were read", keys.len());
    let unknown: Vec<&&str> = keys.iter().filter(|key| !SOURCES.iter().any(|source| source.key == **key)).collect();
    assert_eq!(unknown, Vec::<&&str>::new());
    Ok(())
}

#[test]
fn the_guide_has_the_rows_that_steps_and_questions_name() -> Outcome {
    let facts = text("docs/facts.md")?;
    let number = |line: &str| line.strip_prefix("| G")?.split_once(" | ")?.0.parse::<u8>().ok();
    let rows: Vec<u8> = facts.lines().filter_map(number).collect();
    assert_eq!(rows, (1..=20).collect::<Vec<u8>>());
    Ok(())
}

#[test]
fn citations_links_and_headings_are_read_as_github_does() {
    assert_eq!(
        cited("see docs/rules.md#send-by-date, README.md. Not docs/*.md, .md, a.md5 or https://example.org/a.md#b"),
        [("docs/rules.md", Some("send-by-date")), ("README.md", None)]
    );
    assert_eq!(
        links("[a](b.md#c) `[d](e)` ![f](../g.png \"h\")\n```\n[i](j)\n```\n[k](https://l) [`m`](#n)"),
        ["b.md#c", "../g.png", "#n"]
    );
    let headings = "# What's `new`, in EU-Data_Act?\n## Add-ons\n```sh\n# no heading\n```\n## Add-ons\n#none\n";
    assert_eq!(
        anchors(headings),
        HashSet::from(["whats-new-in-eu-data_act", "add-ons", "add-ons-1"].map(str::to_owned))
    );
    assert_eq!(resolved("docs/rules.md", "../README.md"), "README.md");
    assert_eq!(resolved("README.md", "./docs/rules.md"), "docs/rules.md");
    assert!(
        cites_unknown("// Worked example 36.") && cites_unknown("/// (Guide row G4)") && cites_unknown("facts 2.1")
    );
    assert!(!cites_unknown("the facts and rules, row by row"));
}
