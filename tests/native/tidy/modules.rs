//! Which module names which, read from the tokens, so that paths inside of macros count as well.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Spacing, TokenStream, TokenTree};

use super::{Outcome, Source, sources, text};

/// The modules of the crate. Each may import those before it.
const LAYERS: [&str; 19] = [
    "domain",
    "i18n",
    "content",
    "portfolio",
    "input",
    "link",
    "import",
    "documents",
    "storage",
    "export",
    "costs",
    "journey",
    "overview",
    "letters",
    "tab_sync",
    "reader",
    "browser",
    "state",
    "ui",
];

/// What a view may use of `ui` besides its own modules.
const SHARED: [&str; 3] = ["widgets", "language", "phrases"];

#[test]
fn views_use_widgets_and_never_each_other() -> Outcome {
    let mut found = Vec::new();
    let mut read = 0;
    for source in sources("src/ui", ".rs")? {
        let module = module_of(&source.path);
        // Only the page around the views and the table of the second part name them.
        let Some(view) = module.get(1).filter(|view| *view != "second_part") else { continue };
        for (line, path) in paths(&source)? {
            let mut names = path.iter().map(String::as_str);
            if names.next() == Some("ui") {
                read += 1;
                let is_allowed = names.next().is_some_and(|other| other == view || SHARED.contains(&other));
                if !is_allowed {
                    found.push(format!("{}:{line}: {}", source.path, path.join("::")));
                }
            }
        }
    }
    assert!(read > 100, "only {read} paths were read");
    assert_eq!(found, Vec::<String>::new());
    Ok(())
}

#[test]
fn modules_import_only_from_the_layers_below() -> Outcome {
    let library = text("src/lib.rs")?;
    let declared: BTreeSet<&str> =
        library.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    assert_eq!(declared, BTreeSet::from(LAYERS));
    let place = |name: &str| LAYERS.iter().position(|module| *module == name);
    let mut found = Vec::new();
    for source in sources("src", ".rs")? {
        let Some(own) = module_of(&source.path).first().and_then(|module| place(module)) else { continue };
        for (line, path) in paths(&source)? {
            if path.first().and_then(|module| place(module)).is_some_and(|other| other > own) {
                found.push(format!("{}:{line}: {}", source.path, path.join("::")));
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
    Ok(())
}

#[test]
fn no_circle_joins_the_files_of_a_folder() -> Outcome {
    let sources = sources("src", ".rs")?;
    let modules: BTreeSet<Vec<String>> = sources.iter().map(|source| module_of(&source.path)).collect();
    // For each folder, which of its files and folders name which others.
    let mut uses: BTreeMap<Vec<String>, BTreeSet<(String, String)>> = BTreeMap::new();
    for source in &sources {
        let own = module_of(&source.path);
        for (_, path) in paths(source)? {
            let common = own.iter().zip(&path).take_while(|(one, other)| one == other).count();
            if let (Some(from), Some(to)) = (own.get(common), path.get(common))
                && path.get(..=common).is_some_and(|module| modules.contains(module))
            {
                uses.entry(own.iter().take(common).cloned().collect()).or_default().insert((from.clone(), to.clone()));
            }
        }
    }
    assert!(uses.len() > 5, "only {} folders were read", uses.len());
    let mut circles = Vec::new();
    for (folder, mut uses) in uses {
        // What names none of the others is in no circle, nor is what names only such.
        while let Some(leaf) =
            uses.iter().map(|(_, to)| to).find(|to| uses.iter().all(|(from, _)| from != *to)).cloned()
        {
            uses.retain(|(_, to)| *to != leaf);
        }
        // Nor is what none of the others names.
        while let Some(root) =
            uses.iter().map(|(from, _)| from).find(|from| uses.iter().all(|(_, to)| to != *from)).cloned()
        {
            uses.retain(|(from, _)| *from != root);
        }
        circles.extend(uses.iter().map(|(from, to)| format!("{}: {from} -> {to}", folder.join("::"))));
    }
    assert_eq!(circles, Vec::<String>::new());
    Ok(())
}

/// `["ui", "letter", "fields"]` for `src/ui/letter/fields.rs`.
fn module_of(path: &str) -> Vec<String> {
    let path = path.trim_start_matches("src/").trim_end_matches(".rs");
    path.split('/').filter(|name| !["mod", "lib", "main"].contains(name)).map(str::to_owned).collect()
}

type Paths = Vec<(usize, Vec<String>)>;

/// All paths that begin with `crate`, `self` or `super`, from the root of the crate, with their lines. A glob ends in `*`.
fn paths(source: &Source) -> std::io::Result<Paths> {
    let tokens: TokenStream = source
        .text
        .parse()
        .map_err(|error: proc_macro2::LexError| std::io::Error::other(format!("{}: {error}", source.path)))?;
    let mut found = Paths::new();
    look_for_paths(tokens, &module_of(&source.path), &mut found);
    Ok(found)
}

fn look_for_paths(tokens: TokenStream, module: &[String], found: &mut Paths) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut rest = tokens.as_slice();
    // Whether a path goes on here, and whether it would after one more colon.
    let (mut continues, mut half) = (false, false);
    while let [first, after @ ..] = rest {
        rest = after;
        match (first, after) {
            (TokenTree::Ident(word), [TokenTree::Ident(name), TokenTree::Group(body), tail @ ..]) if word == "mod" => {
                look_for_paths(body.stream(), &[module, &[name.to_string()]].concat(), found);
                rest = tail;
            }
            (TokenTree::Ident(word), [TokenTree::Punct(colon), TokenTree::Punct(second), ..])
                if !continues
                    && colon.as_char() == ':'
                    && second.as_char() == ':'
                    && (word == "crate" || word == "self" || word == "super") =>
            {
                let start = if word == "crate" { &[] } else { module };
                follow(first, after, start.to_vec(), found);
            }
            (TokenTree::Group(group), _) => look_for_paths(group.stream(), module, found),
            _ => {}
        }
        let colon = match first {
            TokenTree::Punct(colon) if colon.as_char() == ':' => Some(colon.spacing()),
            _ => None,
        };
        (continues, half) = (half && colon.is_some(), colon == Some(Spacing::Joint));
    }
}

/// Notes the path that goes on from `base` with the name `first`, or the paths where it branches.
fn follow(first: &TokenTree, after: &[TokenTree], mut base: Vec<String>, found: &mut Paths) {
    match first {
        TokenTree::Ident(name) if name == "super" => drop(base.pop()),
        TokenTree::Ident(name) if name == "crate" || name == "self" => {}
        TokenTree::Ident(name) => base.push(name.to_string()),
        TokenTree::Punct(star) if star.as_char() == '*' => base.push("*".to_owned()),
        TokenTree::Group(branches) => {
            let branches: Vec<TokenTree> = branches.stream().into_iter().collect();
            let is_comma = |token: &TokenTree| matches!(token, TokenTree::Punct(comma) if comma.as_char() == ',');
            for branch in branches.split(is_comma) {
                if let [first, after @ ..] = branch {
                    follow(first, after, base.clone(), found);
                }
            }
            return;
        }
        _ => {}
    }
    match after {
        [TokenTree::Punct(one), TokenTree::Punct(two), next, after @ ..]
            if one.as_char() == ':' && two.as_char() == ':' && !is_generic(next) =>
        {
            follow(next, after, base, found);
        }
        _ => found.push((first.span().start().line, base)),
    }
}

fn is_generic(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(open) if open.as_char() == '<')
}

#[test]
fn paths_are_read_from_the_root() -> Outcome {
    let read = |text: &str| {
        let source = Source { path: "src/ui/letter/fields.rs".to_owned(), text: text.to_owned() };
        Ok::<_, std::io::Error>(paths(&source)?.into_iter().map(|(_, path)| path.join("::")).collect::<Vec<_>>())
    };
    assert_eq!(read("use super::also::also;")?, ["ui::letter::also::also"]);
    assert_eq!(
        read("use crate::ui::{costs, steps::{self, sources as s}, language::*};")?,
        ["ui::costs", "ui::steps", "ui::steps::sources", "ui::language::*"]
    );
    assert_eq!(read("fn f() { view! { <p>{super::super::costs::total::<u8>()}</p> } }")?, ["ui::costs::total"]);
    assert_eq!(
        read("mod tests { use super::*; use super::super::super::plan::X; }")?,
        ["ui::letter::fields::*", "ui::plan::X"]
    );
    assert_eq!(read("fn f(from: super::super::plan::X) {}")?, ["ui::plan::X"]);
    assert_eq!(read("pub(super) fn f(self: Box<Self>) { a::b(self.c) }")?, Vec::<String>::new());
    Ok(())
}
