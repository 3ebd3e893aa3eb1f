//! One word for each thing, in both languages, and the words that are not used for it.
//!
//! `tests/native/content/words.rs` checks every text against this table.

use super::Both;
use super::check::both;

/// A thing and what it is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// What it is called: an inflected form begins with it.
    pub name: Both,
    /// What it is.
    pub meaning: Both,
    /// Other names, which no text may use: whole words, or with `*` their beginning.
    pub avoided_de: &'static [&'static str],
    /// The same in English.
    pub avoided_en: &'static [&'static str],
    /// Whether a text that has the word in one language has it in the other.
    pub paired: bool,
}

/// A term that has the same place in both languages.
const fn paired(
    name: Both,
    meaning: Both,
    avoided_de: &'static [&'static str],
    avoided_en: &'static [&'static str],
) -> Term {
    Term { name, meaning, avoided_de, avoided_en, paired: true }
}

/// A term that one language may put in other words, or leave out.
const fn loose(
    name: Both,
    meaning: Both,
    avoided_de: &'static [&'static str],
    avoided_en: &'static [&'static str],
) -> Term {
    Term { name, meaning, avoided_de, avoided_en, paired: false }
}

/// All terms: the contract first, then its dates, then what the page does.
pub const GLOSSARY: &[Term] = &[
    loose(
        both("Kündigung", "notice"),
        both("Die Erklärung, dass der Vertrag enden soll.", "The statement that the contract is to end."),
        &["Stornier*", "Storno*", "Annullier*", "Kündigungserklärung*"],
        &[
            "cancellation notice",
            "termination notice",
            "notice to the end",
            "notice to the next",
            "notice of cancellation",
        ],
    ),
    paired(
        both("Kündigungsfrist", "notice"),
        both(
            "Wie lange vor dem letzten Tag die Kündigung da sein muss. Im Englischen „notice period“ oder „30 days’ notice“.",
            "How long before the last day the notice must arrive: the notice period, or 30 days’ notice.",
        ),
        &[
            "Tage Frist",
            "Tag Frist",
            "Monate Frist",
            "Monat Frist",
            "Frist in Monaten",
            "Kündigungszeit*",
            "Frist in Tagen",
            "ohne Frist",
            "Die Frist muss",
            "Welche Frist, welcher",
        ],
        &["period of notice", "cancellation period", "notice term"],
    ),
    loose(
        both("Frist", "deadline"),
        both("Der letzte Tag, an dem die Kündigung eingehen darf.", "The last day on which the notice may arrive."),
        &["Kündigungsfrist endet", "Stichtag für die Kündigung", "Deadline*"],
        &["cut-off date", "due date for the notice", "time limit"],
    ),
    paired(
        both("interne Frist", "internal deadline"),
        both(
            "Der Tag, an dem die Freigabe beginnen muss, damit die Kündigung rechtzeitig abgeht.",
            "The day on which approval must begin, so that the notice goes in time.",
        ),
        &["interner Termin", "interner Stichtag", "Freigabefrist*", "Vorlauffrist*"],
        &["in-house deadline", "approval deadline"],
    ),
    loose(
        both("späteste", "send-by date"),
        both(
            "Der späteste Sendetag: der letzte Tag, an dem die Kündigung hinausgehen sollte.",
            "The last day on which the notice should be sent.",
        ),
        &["Sende-Termin*", "Sendetermin*", "Absendetermin*", "Absendefrist*"],
        &["sending date", "dispatch date", "send date"],
    ),
    paired(
        both("Arbeitstag", "working day"),
        both("Montag bis Freitag ohne Feiertage.", "Monday to Friday without public holidays."),
        &["Werktag*", "werktags", "Wochentage"],
        &["business day", "business days", "workday*"],
    ),
    paired(
        both("Verlängerungsfenster", "renewal window"),
        both("Die Tage nach der Frist bis zum letzten Tag.", "The days from the deadline to the last day."),
        &["Verlängerungszeitraum*", "Verlängerungsphase*"],
        &["renewal period"],
    ),
    loose(
        both("Laufzeit", "term"),
        both("Die Zeit vom Beginn bis zum letzten Tag.", "The time from the start to the last day."),
        &["Vertragsdauer*", "Vertragslaufzeit*"],
        &["contract duration", "contract length"],
    ),
    loose(
        both("letzte", "last day"),
        both("Der letzte Tag der Laufzeit.", "The last day of the term."),
        &["Endtermin*", "Vertragsendtag*"],
        &["final day", "end day"],
    ),
    paired(
        both("Auftragsformular", "order form"),
        both(
            "Was bestellt wurde, für wie lange und zu welchem Preis.",
            "What was ordered, for how long, at what price.",
        ),
        &["Bestellformular*", "Bestellschein*"],
        &["purchase form", "ordering form"],
    ),
    loose(
        both("MSA", "MSA"),
        both("Main Services Agreement: der Rahmenvertrag.", "Main Services Agreement: the master contract."),
        &["Hauptvertrag (MSA)"],
        &["Master Services Agreement", "master agreement"],
    ),
    paired(
        both("Wiederverkäufer", "reseller"),
        both("Wer Lizenzen von Salesforce weiterverkauft.", "Whoever sells Salesforce licences on."),
        &["Händler*", "Reseller*"],
        &["dealer*", "re-seller*"],
    ),
    paired(
        both("Kundenbetreuer", "account executive"),
        both("Wer bei Salesforce für den Kunden zuständig ist.", "The person at Salesforce in charge of the customer."),
        &["Kundenberater*", "Vertriebler*"],
        &["account manager", "sales rep*"],
    ),
    paired(
        both("Monatsabo", "monthly subscription"),
        both("Ein Abonnement, das monatlich endet.", "A subscription that ends monthly."),
        &["Monatsplan*", "Monatsplän*"],
        &["monthly plan", "monthly plans"],
    ),
    paired(
        both("Jahresabo", "annual subscription"),
        both("Ein Abonnement, das jährlich endet.", "A subscription that ends yearly."),
        &["Jahresplan*", "Jahresplän*"],
        &["annual plan", "annual plans", "yearly plan"],
    ),
    loose(
        both("Erstattung", "refund"),
        both("Geld, das zurückkommt.", "Money that comes back."),
        &["Rückerstattung*", "Rückvergütung*"],
        &["reimburse*", "money-back"],
    ),
    loose(
        both("letzte Rechnung", "final invoice"),
        both("Die letzte Rechnung zum Vertrag.", "The last invoice for the contract."),
        &["Schlussrechnung*", "Endabrechnung*"],
        &["closing invoice", "final bill"],
    ),
    loose(
        both("anteilig", "pro rata"),
        both("Nach den Tagen, die ungenutzt bleiben.", "By the days that remain unused."),
        &["pro rata", "zeitanteilig*"],
        &["prorated", "pro-rated"],
    ),
    loose(
        both("Einfrieren", "freez"),
        both("Die Anmeldung sperren; die Lizenz bleibt belegt.", "To block the login; the licence stays in use."),
        &[],
        &[],
    ),
    loose(
        both("Vollmacht", "power of attorney"),
        both(
            "Das Schriftstück, mit dem jemand für die Firma handeln darf.",
            "The document that lets someone act for the company.",
        ),
        &["Bevollmächtigungsschreiben*"],
        &["proxy form", "letter of authority"],
    ),
    loose(
        both("Status", "status"),
        both("Wie es um einen Vertrag oder Schritt steht.", "How a contract or a step stands."),
        &["Ihr Stand", "Stand von"],
        &["Your state", "state of"],
    ),
    loose(
        both("importieren", "import"),
        both("Verträge aus einer Tabelle aufnehmen.", "To add contracts from a table."),
        &["einlesen oder ausgeben", "Ausgeben"],
        &["take over", "taking over", "taken over"],
    ),
    loose(
        both("wiederherstellen", "restore"),
        both("Aus dem Archiv oder einer Sicherung zurückbringen.", "To bring back from the archive or a backup."),
        &["Zurückholen"],
        &["take back"],
    ),
    loose(
        both("ankreuzen", "tick"),
        both("Ein Kästchen wählen. Erledigtes wird abgehakt.", "To choose a box."),
        &["anhaken", "angehakt*"],
        &["tick mark", "check the box"],
    ),
    loose(
        both("enthält", "contains"),
        both("Was in einer Datei oder einem Link steht.", "What is in a file or a link."),
        &[],
        &[
            "file holds",
            "link holds",
            "backup holds",
            "code holds",
            "links hold",
            "JSON holds",
            "Export holds",
            "field holds",
        ],
    ),
    loose(
        both("Prozent", "per cent"),
        both("Von hundert; vor einer Zahl steht das Zeichen %.", "In a hundred; after a figure the sign %."),
        &[],
        &["percent"],
    ),
    loose(
        both("16 Uhr", "4pm"),
        both("Uhrzeiten im Englischen ohne Leerzeichen und Punkte.", "Times without a space or full stops."),
        &[],
        &["4 pm", "9 am", "p.m."],
    ),
];
