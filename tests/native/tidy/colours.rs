//! The colours of style/tokens.css: that each can be read where it is used, in light and in dark, and that nothing else
//! brings colours of its own.

use std::collections::{BTreeMap, BTreeSet};

use super::{Outcome, sources, text};

/// What text is written in. Turned around, each is a ground for text in the colour of a card.
const TEXT: [&str; 7] = ["text", "muted", "link", "danger", "warn", "ok", "info"];
/// What text is written on.
const GROUNDS: [&str; 7] = ["page", "card", "surface", "danger-tint", "warn-tint", "ok-tint", "info-tint"];
/// Text that has a ground of its own.
const ON_ITS_OWN: [(&str, &str); 1] = [("on-primary", "link")];
/// The borders of controls, the ring around the focus, and what is drawn.
const LINES: [&str; 5] = ["border", "focus", "chart-2", "term-open", "term-late"];
/// What fills a bar, on the colour of the empty bar.
const IN_A_BAR: [(&str, &str); 4] = [("link", "line"), ("ok", "line"), ("danger", "line"), ("chart-2", "line")];
/// Lines between rows, and the second ring around the focus: what they show is also seen without them.
const DECORATION: [&str; 2] = ["line", "focus-halo"];

const FOR_TEXT: f64 = 7.0;
const FOR_LINES: f64 = 3.0;

/// The colours by name, each in light and in dark; `None` is transparent.
fn tokens() -> std::io::Result<BTreeMap<String, [Option<[u8; 3]>; 2]>> {
    let sheet = text("style/tokens.css")?;
    let token = |declaration: &str| {
        let (name, value) = declaration.trim().strip_prefix("--")?.split_once(':')?;
        let (light, dark) = value.trim().strip_prefix("light-dark(")?.strip_suffix(')')?.split_once(',')?;
        Some((name.to_owned(), [light, dark].map(|colour| rgb(colour.trim()))))
    };
    Ok(sheet.split([';', '{', '}']).filter_map(token).collect())
}

/// The parts of `#rrggbb`.
fn rgb(colour: &str) -> Option<[u8; 3]> {
    let digits = colour.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    Some([part(0)?, part(2)?, part(4)?])
}

/// Relative luminance: <https://www.w3.org/TR/WCAG22/#dfn-relative-luminance>.
fn luminance(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        let share = f64::from(part) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// Contrast ratio, from 1 to 21: <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>.
fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The pairs of colours that meet on the page, with the contrast that they need.
fn pairs() -> Vec<(&'static str, &'static str, f64)> {
    let on_grounds = |colours: &'static [&'static str], needed: f64| {
        colours.iter().flat_map(move |colour| GROUNDS.map(|ground| (*colour, ground, needed)))
    };
    let text = on_grounds(&TEXT, FOR_TEXT).chain(ON_ITS_OWN.map(|(colour, ground)| (colour, ground, FOR_TEXT)));
    let lines = on_grounds(&LINES, FOR_LINES).chain(IN_A_BAR.map(|(colour, ground)| (colour, ground, FOR_LINES)));
    text.chain(lines).collect()
}

#[test]
fn contrast_is_that_of_the_standard() {
    assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 1e-9);
    assert!((contrast([0x77; 3], [255; 3]) - 4.478).abs() < 1e-3);
    assert_eq!(rgb("#0b4f8a"), Some([0x0b, 0x4f, 0x8a]));
    assert_eq!(rgb("transparent"), None);
}

#[test]
fn every_colour_is_a_text_a_ground_a_line_or_a_decoration() -> Outcome {
    let of_a_kind = TEXT.into_iter().chain(GROUNDS).chain(LINES).chain(DECORATION);
    let of_a_kind: Vec<&str> = of_a_kind.chain(ON_ITS_OWN.map(|(colour, _)| colour)).collect();
    let known: BTreeSet<&str> = of_a_kind.iter().copied().collect();
    assert_eq!(known.len(), of_a_kind.len(), "a colour is of two kinds");
    let tokens = tokens()?;
    assert_eq!(tokens.keys().map(String::as_str).collect::<BTreeSet<_>>(), known);
    Ok(())
}

#[test]
fn every_pair_of_colours_has_contrast_in_light_and_in_dark() -> Outcome {
    let tokens = tokens()?;
    let mut faint = Vec::new();
    for (place, theme) in ["light", "dark"].into_iter().enumerate() {
        for (colour, ground, needed) in pairs() {
            let shown = |name: &str| tokens.get(name).and_then(|themes| themes.get(place).copied().flatten());
            match shown(colour).zip(shown(ground)).map(|(colour, ground)| contrast(colour, ground)) {
                Some(ratio) if ratio >= needed => {}
                ratio => faint.push(format!("{theme}: {colour} on {ground}: {ratio:?} of {needed}")),
            }
        }
    }
    assert_eq!(faint, Vec::<String>::new());
    Ok(())
}

/// A rule of a style sheet: its selector, and its declarations.
struct Rule {
    place: String,
    declarations: Vec<(String, String)>,
}

impl Rule {
    /// The tokens in the values of the properties that are meant.
    fn tokens(&self, is_meant: impl Fn(&str) -> bool) -> Vec<&str> {
        let meant = self.declarations.iter().filter(|(property, _)| is_meant(property));
        meant.flat_map(|(_, value)| value.split("var(--").skip(1)).map(name_of).collect()
    }
}

/// The name at the beginning of `name, …)`.
fn name_of(rest: &str) -> &str {
    rest.split([',', ')', ' ']).next().unwrap_or_default()
}

/// The rules of all style sheets but the one with the tokens.
fn rules() -> std::io::Result<Vec<Rule>> {
    let mut rules = Vec::new();
    for folder in ["style", "src/shell"] {
        for sheet in sources(folder, ".css")?.into_iter().filter(|sheet| !sheet.path.ends_with("tokens.css")) {
            for block in without_comments(&sheet.text).split('}') {
                let Some((selector, body)) = block.rsplit_once('{') else { continue };
                let declaration = |text: &str| {
                    text.split_once(':').map(|(property, value)| (property.trim().to_owned(), value.trim().to_owned()))
                };
                let selector = selector.rsplit('{').next().unwrap_or_default().trim();
                let declarations = body.split(';').filter_map(declaration).collect();
                rules.push(Rule { place: format!("{}: {selector}", sheet.path), declarations });
            }
        }
    }
    assert!(rules.len() > 200, "only {} rules were read", rules.len());
    Ok(rules)
}

fn without_comments(sheet: &str) -> String {
    let mut parts = sheet.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.filter_map(|part| part.split_once("*/")).fold(first, |text, (_, after)| text + after)
}

#[test]
fn colours_are_used_as_what_they_are() -> Outcome {
    let mut found = Vec::new();
    for rule in rules()? {
        let grounds = rule.tokens(|property| property.starts_with("background"));
        let stands_on = |ground: &str| grounds.contains(&ground);
        for colour in rule.tokens(|property| property == "color" || property == "--tone") {
            let is_fine = match colour {
                "card" => TEXT.into_iter().any(stands_on),
                "tone" => true,
                own if ON_ITS_OWN.iter().any(|(colour, ground)| *colour == own && stands_on(ground)) => true,
                other => TEXT.contains(&other) && !TEXT.into_iter().any(stands_on),
            };
            if !is_fine {
                found.push(format!("{}: text in {colour} on {grounds:?}", rule.place));
            }
        }
        let tints = rule.tokens(|property| property == "--tint");
        for ground in grounds.iter().chain(&tints) {
            // Without text on it: the empty bar, what fills it, and a tick.
            let is_tick = ON_ITS_OWN.iter().any(|(colour, _)| colour == ground);
            let is_drawing = *ground == "line" || TEXT.contains(ground) || is_tick;
            if !(*ground == "tint" || GROUNDS.contains(ground) || is_drawing) {
                found.push(format!("{}: {ground} as a ground", rule.place));
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
    Ok(())
}

#[test]
fn every_name_of_a_value_is_given_and_used() -> Outcome {
    let rules = rules()?;
    let tokens = text("style/tokens.css")?;
    let declared = tokens.lines().filter_map(|line| line.trim().strip_prefix("--")?.split_once(':'));
    let tokens: BTreeSet<&str> = declared.map(|(name, _)| name).collect();
    let declarations = rules.iter().flat_map(|rule| &rule.declarations);
    let given: BTreeSet<&str> = declarations.filter_map(|(property, _)| property.strip_prefix("--")).collect();
    let used: BTreeSet<&str> = rules.iter().flat_map(|rule| rule.tokens(|_| true)).collect();
    let missing: Vec<_> = used.iter().filter(|name| !given.contains(*name) && !tokens.contains(*name)).collect();
    assert_eq!(missing, Vec::<&&str>::new(), "used, but not given");
    assert_eq!(given.difference(&used).collect::<Vec<_>>(), Vec::<&&str>::new(), "given, but not used");
    // The plan on paper is smaller as a whole.
    let elsewhere = rules.iter().filter(|rule| !rule.place.starts_with("style/summary.css"));
    let given: BTreeSet<&str> =
        elsewhere.flat_map(|rule| &rule.declarations).filter_map(|(property, _)| property.strip_prefix("--")).collect();
    let sheet = text("style/tokens.css")?;
    let is_size = |name: &&&str| {
        let value = sheet.split_once(&format!("  --{name}: ")).map(|(_, rest)| rest.split(';').next().unwrap_or(rest));
        value.is_some_and(|value| !value.contains("light-dark(") && !value.contains("rgb("))
    };
    assert_eq!(given.iter().filter(is_size).collect::<Vec<_>>(), Vec::<&&str>::new(), "a size is given twice");
    Ok(())
}

#[test]
fn colours_stand_in_one_file() -> Outcome {
    // Paper is white in every theme, and the panels of the page's start depend on no other file.
    let excused = ["style/print.css", "style/letter.css", "src/shell/shell.css"];
    let own: Vec<String> = rules()?
        .into_iter()
        .filter(|rule| !excused.iter().any(|path| rule.place.starts_with(path)))
        .filter(|rule| rule.declarations.iter().any(|(_, value)| value.split([' ', ',', '(', ')']).any(is_colour)))
        .map(|rule| rule.place)
        .collect();
    assert_eq!(own, Vec::<String>::new());
    Ok(())
}

fn is_colour(word: &str) -> bool {
    word.strip_prefix('#').is_some_and(|digits| digits.len() > 2 && digits.chars().all(|sign| sign.is_ascii_hexdigit()))
}

#[test]
fn what_surrounds_the_page_has_its_colours() -> Outcome {
    let tokens = tokens()?;
    let [page, link, danger, words] =
        ["page", "link", "danger", "text"].map(|name| tokens.get(name).copied().unwrap_or_default());
    let index = text("index.html")?;
    let theme: Vec<_> = index
        .split("name=\"theme-color\" content=\"")
        .skip(1)
        .map(|rest| (rgb(rest.split('"').next().unwrap_or_default()), rest.contains("light)\">")))
        .collect();
    assert_eq!(theme.iter().map(|(colour, _)| *colour).collect::<Vec<_>>(), page);
    assert_eq!(theme.first().map(|(_, is_light)| *is_light), Some(true));
    let mark: Vec<_> = index.split("fill='%23").skip(1).map(|rest| rgb(&format!("#{}", &rest[..6]))).collect();
    assert_eq!(mark, [link[0], danger[0]]);
    let manifest = text("src/shell/manifest.webmanifest")?;
    let of_manifest = |key: &str| {
        let (_, rest) = manifest.split_once(&format!("\"{key}\": \""))?;
        rgb(rest.split('"').next()?)
    };
    assert_eq!((of_manifest("background_color"), of_manifest("theme_color")), (page[0], link[0]));
    let panels = text("src/shell/shell.css")?;
    let colours = panels.split([' ', ';']).filter(|word| is_colour(word) && *word != "#fff").map(rgb);
    assert_eq!(colours.collect::<BTreeSet<_>>(), BTreeSet::from([danger[0], words[0]]));
    Ok(())
}
