//! The eight clauses that decide how a contract is left: what applies where one is missing, and where to look for it.
//!
//! What the table says is in docs/facts.md, under the headings of its contract part.

use super::check::{self, Table, both, fault, same};
use super::sources::check_sources;
use super::{Both, ClauseNote};

/// All clauses, in the order they are shown.
pub const CLAUSES: &[ClauseNote<Both>] = TABLE.rows();

/// The clauses while they are put together.
type Clauses = Table<ClauseNote<Both>, 8>;

impl Clauses {
    /// Adds a clause after checking it.
    #[track_caller]
    const fn clause(self, clause: ClauseNote<Both>) -> Self {
        check::check_id(clause.id);
        check::check_text(clause.id, "title", clause.title);
        check::check_text(clause.id, "missing", clause.missing);
        check::check_text(clause.id, "look", clause.look);
        check_sources(clause.id, clause.sources);
        let mut rest = self.rows();
        while let [other, tail @ ..] = rest {
            if same(other.id, clause.id) {
                fault(clause.id, "is an id that an earlier clause has", "");
            }
            rest = tail;
        }
        self.with(clause)
    }
}

/// The table, built and checked by the compiler.
const TABLE: Clauses = {
    let table =
        Table::new(ClauseNote { id: "", title: both("", ""), missing: both("", ""), look: both("", ""), sources: &[] });
    let table = table.clause(ClauseNote {
        id: "term",
        title: both("Beginn, Ende und Laufzeit", "Start, end and term"),
        missing: both(
            "Ohne Beginn und Ende lässt sich keine Frist berechnen. Fragen Sie Salesforce nach beiden Daten.",
            "Without a start and an end no deadline can be worked out. Ask Salesforce for both dates.",
        ),
        look: both(
            "Kopf des Auftragsformulars, Tabelle der Produkte, in Salesforce unter „Ihr Account“.",
            "Head of the order form, table of products, in Salesforce under ‘Your Account’.",
        ),
        sources: &["R2", "SF5", "K"],
    });
    let table = table.clause(ClauseNote {
        id: "renewal",
        title: both("Verlängerung", "Renewal"),
        missing: both(
            "Meist verlängert sich der Vertrag von selbst. Ein Berater zitiert aus dem MSA: um die Laufzeit, höchstens ein Jahr. Die Hilfe von Salesforce sagt: um dieselbe Länge.",
            "Contracts usually renew by themselves. An adviser quotes the MSA: by the term, one year at most. Salesforce’s help says by the same length.",
        ),
        look: both(
            "Auftragsformular und MSA, Abschnitt zu Laufzeit und Beendigung; das Feld AutoRenewCode.",
            "Order form and MSA, section on term and termination; the field AutoRenewCode.",
        ),
        sources: &["R1", "R6", "SF1", "SF6"],
    });
    let table = table.clause(ClauseNote {
        id: "notice",
        title: both("Kündigungsfrist", "Notice period"),
        missing: both(
            "Üblich sind 30 Tage vor dem Ende der Laufzeit; 60 und 90 Tage kommen vor. Rechnen Sie mit 90, bis Sie die Klausel gelesen haben.",
            "30 days before the end of the term is usual; 60 and 90 days occur. Count on 90 until you have read the clause.",
        ),
        look: both(
            "Sonderbedingungen im Auftragsformular; sonst das MSA in der Fassung, die bei der Bestellung galt.",
            "Special terms on the order form; otherwise the MSA in the version in force at the order.",
        ),
        sources: &["R1", "R4", "C2", "M16", "K"],
    });
    let table = table.clause(ClauseNote {
        id: "notice-form",
        title: both("Form und Anschrift der Kündigung", "Form of the notice, and its address"),
        missing: both(
            "Schriftlich ist üblich; eine E-Mail soll genügen. Ein anderer Anbieter mit gleichem Wortlaut lässt nur Post, Kurier oder Fax zu. Senden Sie darum beides: E-Mail und Brief.",
            "In writing is usual; e-mail is said to be enough. Another vendor with the same wording allows post, courier or fax only. So send both: an e-mail and a letter.",
        ),
        look: both("MSA, Abschnitt zu Mitteilungen.", "MSA, section on notices."),
        sources: &["C8", "R6", "R9", "B127", "K"],
    });
    let table = table.clause(ClauseNote {
        id: "renewal-price",
        title: both("Preis nach der Verlängerung", "Price at renewal"),
        missing: both(
            "Berater nennen Aufschläge von 7 bis 10 %, manche den Listenpreis. Im üblichen Wortlaut sind es höchstens 7 %, außer ein anderer Preis wird 60 Tage vorher angekündigt.",
            "Advisers report uplifts of 7 to 10%, some the list price. The usual wording has 7% at most, unless another price is announced 60 days ahead.",
        ),
        look: both("Sonderbedingungen im Auftragsformular, MSA, Abschnitt zu Gebühren.", "Special terms on the order form, MSA, section on fees."),
        sources: &["R1", "R4", "R5", "R6"],
    });
    let table = table.clause(ClauseNote {
        id: "reduction",
        title: both("Weniger Lizenzen", "Fewer licences"),
        missing: both(
            "Während der Laufzeit geht es in der Regel nicht. Zur Verlängerung darf der Stückpreis bei weniger Lizenzen neu bestimmt werden, sagt der übliche Wortlaut.",
            "During the term this is as a rule not possible. At renewal, fewer licences may be priced anew, says the usual wording.",
        ),
        look: both("Auftragsformular und MSA, Abschnitt zu Abonnements.", "Order form and MSA, section on subscriptions."),
        sources: &["R6", "K"],
    });
    let table = table.clause(ClauseNote {
        id: "refund",
        title: both("Vorzeitiges Ende und Erstattung", "Leaving early, and refunds"),
        missing: both(
            "Nach dem üblichen Wortlaut gibt es nichts zurück, und offene Raten bleiben fällig. Nur wer aus wichtigem Grund kündigt, bekommt vorausbezahlte Beträge zurück.",
            "Under the usual wording nothing comes back, and outstanding instalments stay payable. Prepaid fees come back only after termination for cause.",
        ),
        look: both("MSA, Abschnitte zu Gebühren und zu Laufzeit und Beendigung.", "MSA, sections on fees and on term and termination."),
        sources: &["R1", "R3", "R6"],
    });
    table.clause(ClauseNote {
        id: "data",
        title: both("Rückgabe und Löschung der Daten", "Return and deletion of data"),
        missing: both(
            "Nach dem üblichen Wortlaut gibt es auf Anfrage 30 Tage lang einen Export. Nach der Hilfe von Salesforce bleibt eine gesperrte Org 120 Tage. Sichern Sie vorher alles selbst.",
            "Under the usual wording an export can be requested for 30 days. By Salesforce’s help, a locked org is kept for 120 days. Save everything yourself before that.",
        ),
        look: both("MSA, Abschnitt zu Kundendaten, und der Vertrag zur Auftragsverarbeitung.", "MSA, section on customer data, and the data processing agreement."),
        sources: &["R6", "SF2", "K"],
    })
};
