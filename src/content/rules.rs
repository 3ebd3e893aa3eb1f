//! The rules of the calculation in plain words, for the help page.

use super::check::both;
use super::notes::Notes;
use super::{Both, Note};

/// The rules, in the order they are told.
pub const RULES: &[Note<Both>] = TABLE.rows();

/// The table, built and checked by the compiler.
const TABLE: Notes = {
    let rules = Notes::NONE;
    let rules = rules.note(
        "term",
        both(
            "Beginn 15. Januar, 12 Monate: Die Laufzeit endet am 14. Januar. Fehlt der Tag im Zielmonat, beginnt die nächste Laufzeit am Ersten des Folgemonats.",
            "Start 15 January, 12 months: the term ends on 14 January. If the final month has no such day, the next term starts on the first of the month after it.",
        ),
        &["B188"],
    );
    let rules = rules.note(
        "deadline",
        both(
            "Die Frist ist der letzte Tag, an dem die Kündigung eingehen darf: letzter Tag minus Kündigungsfrist.",
            "The deadline is the last day on which notice may arrive: last day minus notice period.",
        ),
        &["B188", "L5"],
    );
    let rules = rules.note(
        "months",
        both(
            "Eine Kündigungsfrist in Monaten läuft vom Eingang vorwärts. Drei Monate sind nicht 90 Tage.",
            "A notice period in months runs forward from receipt. Three months is not 90 days.",
        ),
        &["B188"],
    );
    let rules = rules.note(
        "weekends",
        both(
            "Wochenenden und Feiertage verschieben keine Frist nach hinten. Für deutsches Recht hat das der Bundesgerichtshof entschieden (III ZR 172/04).",
            "Weekends and public holidays never move a deadline later. For German law the Federal Court has decided so (III ZR 172/04).",
        ),
        &["B193", "L1"],
    );
    let rules = rules.note(
        "clear-days",
        both(
            "Manche zählen nur volle Tage dazwischen. Zur Sicherheit nennen wir darum auch den Tag vor der Frist.",
            "Some count only the full days in between. So, to be safe, we also name the day before the deadline.",
        ),
        &["K"],
    );
    let rules = rules.note(
        "send-by",
        both(
            "Senden Sie eine E-Mail am Arbeitstag vor dem letzten, an dem sie noch rechtzeitig wäre. Ein Kurier braucht 3 Tage, ein Brief ins Ausland 10.",
            "Send an e-mail on the working day before the last one on which it would still be in time. A courier needs 3 days, a letter abroad 10.",
        ),
        &["R9", "L3", "K"],
    );
    let rules = rules.note(
        "recommended",
        both(
            "Empfohlen sind 60 Tage vor dem Ende; wenn das zu knapp wird, 30 Tage vor der Frist.",
            "Recommended: 60 days before the end, or 30 days before the deadline where that is too close.",
        ),
        &["GUIDE"],
    );
    let rules = rules.note(
        "renewal",
        both(
            "Ohne Kündigung rechnen wir mit einer Verlängerung um die Laufzeit, höchstens ein Jahr. Sie können es ändern.",
            "Without notice we assume a renewal by the term, one year at most. You can change that.",
        ),
        &["R1", "R6", "SF1"],
    );
    let rules = rules.note(
        "refund",
        both(
            "Der Leitfaden nennt volle Erstattung in den ersten 30 Tagen; danach sei sie in der Regel anteilig. Die üblichen Bedingungen von Salesforce, wie Berater sie zitieren, sagen: keine Erstattung.",
            "The guide names a full refund in the first 30 days, and after that as a rule a pro rata one. Salesforce’s usual terms, as quoted by advisers, say: no refund.",
        ),
        &["GUIDE", "R1", "R3", "R6"],
    );
    rules.how(
        "rounding",
        both(
            "Beträge werden in Cent gerechnet und einmal je Rechnung kaufmännisch gerundet.",
            "Amounts are worked out in cents and rounded half up once per invoice.",
        ),
    )
};
