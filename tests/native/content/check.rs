//! Bad content does not build, and the build names the row: faults are seeded one at a time into a copy of the sources.

use crate::support::Outcome;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A fault in the content, and what the build must say of it.
struct Fault {
    /// What is wrong.
    what: &'static str,
    /// The file it is seeded into, and what is replaced there.
    file: &'static str,
    from: &'static str,
    to: &'static str,
    /// The line the build must name: the last one up to the fault that holds this.
    row: &'static str,
    /// The file of that line, where it is another one.
    row_in: Option<&'static str>,
    /// What the build must say.
    says: &'static str,
}

const STEP: &str = ".step(FullStep {";

const FAULTS: [Fault; 15] = [
    Fault {
        what: "an empty English text",
        file: "src/content/steps/understand.rs",
        from: r#"both("Vertrag lesen", "Read the contract")"#,
        to: r#"both("Vertrag lesen", "")"#,
        row: STEP,
        row_in: None,
        says: "`read-contract` has no English text in `title`",
    },
    Fault {
        what: "a text in one language only",
        file: "src/content/steps/understand.rs",
        from: r#"both("Vertrag lesen", "Read the contract")"#,
        to: r#"both("Vertrag lesen")"#,
        row: r#"both("Vertrag lesen")"#,
        row_in: None,
        says: "takes 2 arguments but 1 argument was supplied",
    },
    Fault {
        what: "a missing field",
        file: "src/content/steps/understand.rs",
        from: "applies: Applies::AutoRenewing,",
        to: "",
        row: STEP,
        row_in: None,
        says: "missing field `applies`",
    },
    Fault {
        what: "an unknown source",
        file: "src/content/steps/understand.rs",
        from: r#"sources: &["GUIDE", "A1", "R12"]"#,
        to: r#"sources: &["GUIDE", "A1", "R99"]"#,
        row: STEP,
        row_in: None,
        says: "`weigh-usage` names an unknown source `R99`",
    },
    Fault {
        what: "a step that needs an unknown one",
        file: "src/content/steps/understand.rs",
        from: r#"needs: &["find-contract-in-org"]"#,
        to: r#"needs: &["no-such-step"]"#,
        row: STEP,
        row_in: None,
        says: "`weigh-usage` needs what is no step before it: `no-such-step`",
    },
    Fault {
        what: "two steps that need each other",
        file: "src/content/steps/prepare.rs",
        from: r#"needs: &["check-refund", "right-size", "compare-crm"]"#,
        to: r#"needs: &["check-refund", "right-size", "compare-crm", "consider-data-act"]"#,
        row: STEP,
        row_in: None,
        says: "`decide` needs what is no step before it: `consider-data-act`",
    },
    Fault {
        what: "an id that stands twice",
        file: "src/content/steps/prepare.rs",
        from: r#"id: "compare-crm""#,
        to: r#"id: "right-size""#,
        row: STEP,
        row_in: None,
        says: "`right-size` is an id that an earlier step has",
    },
    Fault {
        what: "an unknown figure in a dated answer",
        file: "src/content/faq.rs",
        from: "bis {notice-deadline} eingegangen",
        to: "bis {no-such-figure} eingegangen",
        row: ".faq(Faq {",
        row_in: None,
        says: "`how-early` has a placeholder that is no figure: `no-such-figure`",
    },
    Fault {
        what: "a figure in one language only",
        file: "src/content/faq.rs",
        from: "Recommended date: {recommended-date}.",
        to: "",
        row: ".faq(Faq {",
        row_in: None,
        says: "`how-early` has a placeholder in one language only: `recommended-date`",
    },
    Fault {
        what: "a sheet of an unknown step",
        file: "src/content/sheets/backup.rs",
        from: r#"step: "plan-export""#,
        to: r#"step: "no-such-step""#,
        row: ".sheet(backup::EXPORTS)",
        row_in: Some("src/content/sheets/mod.rs"),
        says: "`exports` belongs to an unknown step: `no-such-step`",
    },
    Fault {
        what: "a lever with an unknown text to send",
        file: "src/content/levers.rs",
        from: r#"template: Some("exit-offer")"#,
        to: r#"template: Some("no-such-text")"#,
        row: ".lever(Lever {",
        row_in: None,
        says: "`negotiate-exit` names an unknown text to send: `no-such-text`",
    },
    Fault {
        what: "a licence with an unknown source",
        file: "src/content/licences.rs",
        from: r#"sources: &["R13"]"#,
        to: r#"sources: &["R99"]"#,
        row: ".licence(Licence {",
        row_in: None,
        says: "`chatter-free` names an unknown source `R99`",
    },
    Fault {
        what: "a criterion without an English title",
        file: "src/content/crm.rs",
        from: r#"both("Berichte", "Reporting")"#,
        to: r#"both("Berichte", " ")"#,
        row: ".criterion(",
        row_in: None,
        says: "`reporting` has no English text in `title`",
    },
    Fault {
        what: "a candidate that stands twice",
        file: "src/content/crm.rs",
        from: r#"    "superoffice","#,
        to: r#"    "suitecrm","#,
        row: ".crm(",
        row_in: None,
        says: "`suitecrm` is an id that an earlier candidate has",
    },
    Fault {
        what: "a word of the page without English",
        file: "src/i18n/texts/steps.rs",
        from: r#"heading: "Schritte", "Steps";"#,
        to: r#"heading: "Schritte";"#,
        row: r#"heading: "Schritte";"#,
        row_in: None,
        says: "no rules expected",
    },
];

/// The modules of the library that the content is made of, and the crates that these need.
const MODULES: [&str; 3] = ["content", "domain", "i18n"];
const CRATES: [&str; 3] = ["chrono", "serde", "serde_json"];

/// A copy of the content's sources as a package of its own, below the target folder.
struct Copy {
    root: PathBuf,
}

impl Copy {
    fn new() -> Outcome<Self> {
        let original = Path::new(env!("CARGO_MANIFEST_DIR"));
        let copy = Self { root: Path::new(env!("CARGO_TARGET_TMPDIR")).join("content-faults") };
        let sources = copy.root.join("src");
        if sources.exists() {
            fs::remove_dir_all(&sources).map_err(|error| format!("{}: {error}", sources.display()))?;
        }
        for module in MODULES {
            copy_folder(&original.join("src").join(module), &sources.join(module))?;
        }
        copy.write("src/lib.rs", &MODULES.map(|module| format!("pub mod {module};\n")).concat())?;
        let manifest = read(&original.join("Cargo.toml"))?;
        let is_needed = |line: &&str| CRATES.iter().any(|name| line.starts_with(&format!("{name} =")));
        let needed = manifest.lines().filter(is_needed).collect::<Vec<_>>().join("\n");
        // Without a workspace of its own it would be taken for a stray member of the one around it.
        let manifest = format!(
            "[package]\nname = \"fristklar\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
             [dependencies]\n{needed}\n\n[workspace]\n"
        );
        copy.write("Cargo.toml", &manifest)?;
        copy.write("Cargo.lock", &read(&original.join("Cargo.lock"))?)?;
        Ok(copy)
    }

    fn write(&self, file: &str, text: &str) -> Outcome {
        write(&self.root.join(file), text)
    }

    /// Checks the copy: whether it builds, and what the compiler said. All faults share one target folder.
    fn check(&self) -> Outcome<(bool, String)> {
        let output = Command::new(env!("CARGO"))
            .args(["check", "--offline", "--lib", "--color", "never", "--target-dir", "target"])
            .current_dir(&self.root)
            // Whatever the surrounding build makes of warnings, only errors count here.
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .output()
            .map_err(|error| format!("cargo does not start: {error}"))?;
        Ok((output.status.success(), String::from_utf8_lossy(&output.stderr).replace('\\', "/")))
    }

    /// Seeds a fault, checks, and takes it back.
    fn assert_refused(&self, fault: &Fault) -> Outcome {
        let sound = read(&self.root.join(fault.file))?;
        let (before, after) = match sound.split(fault.from).collect::<Vec<_>>().as_slice() {
            [before, after] => (*before, *after),
            parts => return Err(format!("{} holds `{}` {} times", fault.file, fault.from, parts.len() - 1)),
        };
        let file = fault.row_in.unwrap_or(fault.file);
        let up_to_fault = if file == fault.file { [before, fault.to].concat() } else { read(&self.root.join(file))? };
        let line = (1..)
            .zip(up_to_fault.lines())
            .filter(|(_, line)| line.contains(fault.row))
            .last()
            .map(|(number, _): (usize, _)| number)
            .ok_or_else(|| format!("{file} holds no `{}` up to the fault", fault.row))?;

        self.write(fault.file, &[before, fault.to, after].concat())?;
        let checked = self.check();
        self.write(fault.file, &sound)?;
        let (builds, said) = checked?;
        if builds {
            return Err("it builds".to_owned());
        }
        let place = format!("--> {file}:{line}:");
        match first_error(&said) {
            Some((message, at)) if message.contains(fault.says) && at.starts_with(&place) => Ok(()),
            _ => Err(format!("the first error is not `{}` at `{place}`:\n{said}", fault.says)),
        }
    }
}

/// The first error's message and the line that says where it is.
fn first_error(said: &str) -> Option<(&str, &str)> {
    let mut lines = said.lines().skip_while(|line| !line.starts_with("error"));
    let message = lines.next()?;
    Some((message, lines.find(|line| line.trim_start().starts_with("--> "))?.trim_start()))
}

fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn write(path: &Path, text: &str) -> Outcome {
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}

/// Copies the Rust files of a folder; written anew, so that they are newer than what was built from the last copy.
fn copy_folder(from: &Path, to: &Path) -> Outcome {
    let failed = |error| format!("{}: {error}", from.display());
    fs::create_dir_all(to).map_err(failed)?;
    for entry in fs::read_dir(from).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let Some(name) = path.file_name() else { continue };
        if path.is_dir() {
            copy_folder(&path, &to.join(name))?;
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            write(&to.join(name), &read(&path)?)?;
        }
    }
    Ok(())
}

#[test]
fn bad_content_does_not_build_and_its_row_is_named() -> Outcome {
    let copy = Copy::new()?;
    let (builds, said) = copy.check()?;
    assert!(builds, "the copy does not build without a fault:\n{said}");
    let mut failed = Vec::new();
    for fault in &FAULTS {
        if let Err(message) = copy.assert_refused(fault) {
            failed.push(format!("{}: {message}", fault.what));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n\n"));
    Ok(())
}
