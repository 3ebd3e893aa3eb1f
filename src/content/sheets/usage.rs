//! The questionnaire before the decision.

use super::{column, row};
use crate::content::check::both;
use crate::content::{Both, ColumnKind, Sheet};

/// Six questions; a tick speaks for staying, so that the count leans one way.
pub(super) const USAGE: Sheet<Both> = Sheet {
    id: "usage",
    step: "weigh-usage",
    title: both("Ihre Antworten", "Your answers"),
    intro: both(
        "Notieren Sie je Frage eine kurze Antwort. Kreuzen Sie an, was fürs Bleiben spricht.",
        "Note a short answer to each question. Tick what speaks for staying.",
    ),
    tick: both("spricht fürs Bleiben", "speaks for staying"),
    columns: &[column(ColumnKind::Text, "Antwort", "Answer")],
    rows: &[
        row("active-users", "Wer hat sich in 90 Tagen angemeldet?", "Who has logged in within 90 days?"),
        row("weekly-use", "Was nutzt das Team jede Woche?", "What does the team use every week?"),
        row("dependencies", "Was ist auf Salesforce angewiesen?", "What depends on Salesforce?"),
        row("three-years", "Passt es zu den nächsten drei Jahren?", "Does it fit the next three years?"),
        row("cost", "Was kostet ein Jahr, was der Umzug?", "What does a year cost, and what does the move?"),
        row("losses", "Wer verliert etwas, wenn Sie gehen?", "Who loses something if you leave?"),
    ],
    own_row: Some(both("Eigene Frage", "A question of your own")),
};
