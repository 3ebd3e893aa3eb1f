//! One line per thing that was checked, as Markdown for people and JSON for programs.

use std::fmt::{Display, Formatter};
use std::process::Command;

use serde::{Serialize, Serializer};

use crate::Outcome;
use crate::process::answer;
use crate::project::{self, Project};

/// How a check came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Pass,
    Fail,
    /// It needs what this machine has not; the row says what.
    NotHere,
}

impl Verdict {
    /// Passed where a bound is kept.
    pub fn when(kept: bool) -> Self {
        if kept { Self::Pass } else { Self::Fail }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Fail => "FAIL",
            Self::NotHere => "not checked here",
        }
    }
}

impl Serialize for Verdict {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

/// One line of the table.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    /// What was checked.
    #[serde(rename = "check")]
    pub what: String,
    /// Who says so, with the version.
    pub by: String,
    pub measured: String,
    pub bound: String,
    pub verdict: Verdict,
}

impl Row {
    /// A check that could not be carried out.
    pub fn failed(check: &str, message: String) -> Self {
        let bound = "runs".to_string();
        Self { what: check.to_string(), by: "xtask".to_string(), measured: message, bound, verdict: Verdict::Fail }
    }

    /// A row as a script prints it; other lines are none.
    fn read(line: &str) -> Option<Self> {
        let cells: Vec<&str> = line.split('\t').collect();
        let [what, by, measured, bound, verdict] = cells.as_slice() else { return None };
        let [what, by, measured, bound] = [what, by, measured, bound].map(ToString::to_string);
        Some(Self { what, by, measured, bound, verdict: Verdict::when(*verdict == "pass") })
    }

    pub fn fails(&self) -> bool {
        self.verdict == Verdict::Fail
    }

    fn cells(&self) -> [&str; 5] {
        [&self.what, &self.by, &self.measured, &self.bound, self.verdict.word()]
    }
}

impl Display for Row {
    fn fmt(&self, out: &mut Formatter) -> std::fmt::Result {
        write!(out, "{}: {} (bound: {}) - {}", self.what, self.measured, self.bound, self.verdict.word())
    }
}

/// The rows a script prints, one a line: the cells of the table, parted by tabs.
pub fn rows_of(command: &mut Command) -> Outcome<Vec<Row>> {
    let said = answer(command)?;
    let rows: Vec<Row> = said.text.lines().filter_map(Row::read).collect();
    if said.succeeded && !rows.is_empty() { Ok(rows) } else { Err(said.text) }
}

const HEAD: [&str; 5] = ["check", "by", "measured", "bound", "verdict"];

/// Prints the rows and leaves them in target/audit/ as audit.md and audit.json.
pub fn write(project: &Project, rows: &[Row]) -> Outcome {
    let folder = project.root.join("target").join("audit");
    let markdown = markdown(rows);
    project::write(&folder.join("audit.md"), &markdown)?;
    project::write(&folder.join("audit.json"), json(rows)?)?;
    println!("\n{markdown}\nWritten to target/audit/audit.md and audit.json");
    Ok(())
}

/// Prints the rows.
pub fn print(rows: &[Row]) {
    println!("{}", markdown(rows));
}

fn markdown(rows: &[Row]) -> String {
    let line = |cells: [&str; 5]| {
        let cells = cells.map(|cell| cell.replace('|', "\\|").replace('\n', "<br>"));
        format!("| {} |\n", cells.join(" | "))
    };
    let body: String = rows.iter().map(|row| line(row.cells())).collect();
    [line(HEAD), line(["---"; 5]), body].concat()
}

fn json(rows: &[Row]) -> Outcome<String> {
    serde_json::to_string_pretty(rows).map_err(|error| format!("the table as JSON: {error}"))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{HEAD, Outcome, Row, Verdict, json, markdown};

    fn row() -> Row {
        Row {
            what: "a|b".to_string(),
            by: "c \"d\"".to_string(),
            measured: "e\nf".to_string(),
            bound: "\\".to_string(),
            verdict: Verdict::when(false),
        }
    }

    #[test]
    fn a_cell_cannot_leave_its_column() {
        assert_eq!(markdown(&[row()]).lines().nth(2), Some("| a\\|b | c \"d\" | e<br>f | \\ | FAIL |"));
    }

    #[test]
    fn a_script_s_row_is_read_and_other_lines_are_none() {
        assert!(Row::read("a\tb\tc\td\tpass").is_some_and(|row| !row.fails()));
        assert!(Row::read("a\tb\tc\td\tno").is_some_and(|row| row.fails()));
        assert!(Row::read("a\tb").is_none());
    }

    #[test]
    fn the_json_says_what_the_table_says() -> Outcome {
        let rows: Vec<BTreeMap<String, String>> =
            serde_json::from_str(&json(&[row()])?).map_err(|error| error.to_string())?;
        let expected =
            HEAD.iter().zip(row().cells()).map(|(head, cell)| (head.to_string(), cell.to_string())).collect();
        assert_eq!(rows, [expected]);
        Ok(())
    }
}
