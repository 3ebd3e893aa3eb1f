//! Which widgets the gallery of a development build shows, read from the sources.

use std::collections::{BTreeMap, BTreeSet};

use super::{Outcome, Source, sources};

#[test]
fn the_gallery_shows_every_widget() -> Outcome {
    let widgets = components(&sources("src/ui/widgets", ".rs")?);
    let loaded_later = table(&sources("src/ui/second_part", ".rs")?);
    let gallery = sources("src/ui/gallery", ".rs")?;
    let public = widgets.iter().filter(|(_, code)| code.trim_start().starts_with("pub fn")).count();
    assert!(public > 60 && loaded_later.len() > 10, "only {public} widgets, {} loaded later", loaded_later.len());

    // A widget is shown where the gallery names it, and so is what is part of one that is shown.
    let mut shown = BTreeSet::new();
    let mut read: Vec<&str> = gallery.iter().map(|source| source.text.as_str()).collect();
    while let Some(code) = read.pop() {
        let later = loaded_later.iter().filter(|(function, _)| code.contains(&format!("part.{function})(")));
        let later: BTreeSet<&str> = later.map(|(_, component)| component.as_str()).collect();
        for (name, inside) in &widgets {
            if (draws(code, name) || later.contains(name.as_str())) && shown.insert(name.as_str()) {
                read.push(inside);
            }
        }
    }
    let missing: Vec<_> = widgets.keys().filter(|name| !shown.contains(name.as_str())).collect();
    assert_eq!(missing, Vec::<&String>::new());
    Ok(())
}

/// The code of each component, by its name.
fn components(sources: &[Source]) -> BTreeMap<String, String> {
    let pieces = sources.iter().flat_map(|source| source.text.split("#[component]").skip(1));
    let named = |code: &str| {
        let (_, after) = code.split_once("fn ")?;
        Some((name_at_the_start_of(after).to_owned(), code.to_owned()))
    };
    pieces.filter_map(named).collect()
}

/// The functions of the parts that are loaded later, with the component that each draws.
fn table(sources: &[Source]) -> BTreeMap<String, String> {
    let row = |line: &str| {
        let (function, closure) = line.trim().split_once(": |")?;
        let (_, component) = closure.split_once("view! { <")?;
        Some((function.to_owned(), name_at_the_start_of(component).to_owned()))
    };
    sources.iter().flat_map(Source::code).filter_map(|(_, line)| row(line)).collect()
}

/// Whether a `view!` in this code draws the component.
fn draws(code: &str, component: &str) -> bool {
    code.split('<').skip(1).any(|after| name_at_the_start_of(after) == component)
}

fn name_at_the_start_of(code: &str) -> &str {
    code.split(|sign: char| !sign.is_alphanumeric() && sign != '_').next().unwrap_or_default()
}
