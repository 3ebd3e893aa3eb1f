//! The tests that look at every view, and the journeys in a second engine: what they looked at and what they found.

use std::process::Command;

use super::Audited;
use super::markup;
use super::report::Report;
use super::table::{Row, Verdict};
use crate::process::answer;
use crate::project::{Project, read};
use crate::{Outcome, browser, node, python};

/// What the tests note, by its name there, with what stands in the table and who finds it.
const NOTED: [(&str, &str, &str, &str); 5] = [
    ("axe", "accessibility: WCAG 2.2 A, AA, enhanced contrast, good practice", "axe", "axe-core"),
    ("sniffer", "accessibility: WCAG 2 AAA, a second engine", "HTML_CodeSniffer", "html_codesniffer"),
    ("markup", "rendered markup", "html-validate", "html-validate"),
    ("links", "links within the page", "own test", "@playwright/test"),
    ("language", "sentences in the wrong language", "own test", "@playwright/test"),
];

pub fn in_chromium(audited: &Audited) -> Outcome<Vec<Row>> {
    markup::forget(audited.project)?;
    let report =
        run(audited, "tests/e2e/playwright.config.mjs", &["views.spec.mjs", "focus.spec.mjs", "language.spec.mjs"])?;
    let mut rows = Vec::new();
    for (name, what, by, package) in NOTED {
        let (looked, found) = report.noted(name);
        rows.push(Row {
            what: what.to_string(),
            by: format!("{by} {}", version(audited.project, package)?),
            measured: format!("{found} findings in {looked} views"),
            bound: "0".to_string(),
            verdict: Verdict::when(found == 0 && looked > 0),
        });
    }
    rows.push(tests("views: 320 px, sizes, zoom, spacing, forced colours, focus, spelling", "Chromium", &report));
    Ok(rows)
}

/// Debian's Firefox; elsewhere any that FIREFOX names.
pub fn in_firefox(audited: &Audited) -> Outcome<Vec<Row>> {
    let report = run(audited, "tests/audit/firefox.config.mjs", &[])?;
    Ok(vec![tests("journeys in a second engine", "Firefox", &report)])
}

fn tests(what: &str, browser: &str, report: &Report) -> Row {
    Row {
        what: what.to_string(),
        by: format!("Playwright in {browser}"),
        measured: format!("{} of {} tests passed", report.passed, report.passed + report.failed.len()),
        bound: "all".to_string(),
        verdict: Verdict::when(report.failed.is_empty() && report.passed > 0),
    }
}

fn run(audited: &Audited, config: &str, files: &[&str]) -> Outcome<Report> {
    let report = audited.project.root.join("target").join("audit").join("playwright.json");
    let browser = browser::get()?;
    let mut command = node::script(audited.project, "@playwright/test/cli.js")?;
    command
        .args(["test", "--config", config, "--reporter", "list,json"])
        .args(files)
        .env("FRISTKLAR_URL", &audited.address)
        .env("CHROMIUM", browser.chromium)
        .env("PLAYWRIGHT_JSON_OUTPUT_NAME", &report);
    if config.contains("firefox") {
        // Letters are read back by Python's tools there, too.
        command.env("FIREFOX", browser::firefox()?).env("FRISTKLAR_PYTHON", python::with_packages(audited.project)?);
    }
    // Tests that fail are rows of the table; what they say is printed.
    let _ = command.status().map_err(|error| format!("playwright: {error}"))?;
    let report = Report::parse(&read(&report)?)?;
    report.failed.iter().for_each(|title| println!("failed: {title}"));
    Ok(report)
}

fn version(project: &Project, package: &str) -> Outcome<String> {
    let said = answer(
        Command::new("node")
            .args(["-p", "require(process.argv[1]).version"])
            .arg(project.root.join("node_modules").join(package).join("package.json")),
    )?;
    Ok(said.text)
}
