//! What goes into the notice and how it went out: reasons to choose from, and the channels with their proof.

use super::{column, row, row_with};
use crate::content::check::both;
use crate::content::{Both, ColumnKind, Sheet};

/// Sentences that can stand in a letter as they are: facts about the sender, no blame, no promise.
pub(super) const REASONS: Sheet<Both> = Sheet {
    id: "reasons",
    step: "write-reason",
    title: both("Gründe ankreuzen", "Tick your reasons"),
    intro: both(
        "Kreuzen Sie nur an, was stimmt. Die Sätze passen ins Portal und ins Schreiben.",
        "Tick only what is true. The sentences fit both the portal and the letter.",
    ),
    tick: both("trifft zu", "applies"),
    columns: &[],
    rows: &[
        row(
            "low-use",
            "Wir nutzen zu wenige der Funktionen, für die wir zahlen.",
            "We use too few of the functions we pay for.",
        ),
        row(
            "cost-benefit",
            "Die Kosten übersteigen den Nutzen für unser Unternehmen.",
            "The costs exceed the benefit to our company.",
        ),
        row(
            "budget",
            "Der Preis der nächsten Laufzeit passt nicht in unser Budget.",
            "The price of the next term does not fit our budget.",
        ),
        row(
            "consolidation",
            "Wir führen unsere Systeme zusammen und brauchen dieses nicht mehr.",
            "We are consolidating our systems and no longer need this one.",
        ),
        row(
            "restructuring",
            "Unser Unternehmen wird umgebaut, und die Aufgaben sind neu verteilt.",
            "Our company is being restructured and its tasks have been reassigned.",
        ),
        row(
            "strategy",
            "Unsere Strategie sieht Salesforce nicht mehr vor.",
            "Salesforce is no longer part of our strategy.",
        ),
        row("other-product", "Ein anderes Produkt deckt unseren Bedarf.", "Another product covers our needs."),
        row(
            "licence-count",
            "Die Zahl der Lizenzen passt nicht mehr zu unserem Bedarf.",
            "The number of licences no longer fits our needs.",
        ),
        row(
            "data-residency",
            "Unsere Vorgaben zum Ort der Datenhaltung haben sich geändert.",
            "Our requirements on where data is kept have changed.",
        ),
        row(
            "market",
            "Unser Markt hat sich verändert; wir brauchen dieses System so nicht mehr.",
            "Our market has changed, and we no longer need this system as it is.",
        ),
        row(
            "project-ended",
            "Das Projekt, für das wir Salesforce eingesetzt haben, ist beendet.",
            "The project for which we used Salesforce has ended.",
        ),
    ],
    own_row: Some(both("Eigener Grund, als ganzer Satz", "A reason of your own, as a full sentence")),
};

/// Each channel with what can be kept of it. Whether that is enough is for a court, so nothing here says so.
pub(super) const SENT: Sheet<Both> = Sheet {
    id: "sent",
    step: "send-notice",
    title: both("Versand festhalten", "Record what was sent"),
    intro: both(
        "Tragen Sie jeden Weg ein, auch doppelte. Nennt Ihr Vertrag eine weitere Adresse, legen Sie dafür eine Zeile an.",
        "Enter every channel, even if it repeats another. If your contract names a further address, add a row for it.",
    ),
    tick: both("gesendet", "sent"),
    columns: &[column(ColumnKind::Day, "gesendet am", "sent on"), column(ColumnKind::Text, "Nachweis", "proof")],
    rows: &[
        row_with(
            "email",
            both("E-Mail mit PDF an Rechnungsstelle und Betreuer", "E-mail with PDF to billing and account executive"),
            "Unterschrieben von jemandem, der die Firma vertreten darf. Bewahren Sie die E-Mail mit Kopfzeilen und PDF auf, dazu jede Antwort.",
            "Signed by someone who may represent the company. Keep the e-mail with its headers and the PDF, and every reply.",
        ),
        row_with(
            "letter",
            both("Unterschriebener Brief per Kurier oder Einschreiben", "Signed letter by courier or registered post"),
            "Bewahren Sie Beleg, Sendungsverlauf und Kopie auf. Notieren Sie, wer den Umschlag gefüllt hat und ob eine Vollmacht im Original beilag.",
            "Keep the receipt, the delivery record and a copy. Note who filled the envelope, and whether an original power of attorney was in it.",
        ),
        row_with(
            "portal",
            both("„Don’t Renew“ im Portal (Your Account)", "‘Don’t Renew’ in the portal (Your Account)"),
            "Machen Sie ein Bildschirmfoto mit Datum, Org-ID und Ende. Verwechseln Sie es nicht mit „Confirm Renewal“ daneben.",
            "Take a screenshot with the date, the org ID and the end date. Do not mistake it for ‘Confirm Renewal’ beside it.",
        ),
        row_with(
            "reseller",
            both("Schreiben an den Wiederverkäufer", "Letter to the reseller"),
            "Nur, wenn Sie dort gekauft haben. Heben Sie Versandbeleg und Bestätigung der Nichtverlängerung auf.",
            "Only if you bought there. Keep the proof of posting and the confirmation that it will not renew.",
        ),
    ],
    own_row: Some(both("Weiterer Weg oder Empfänger", "Another channel or recipient")),
};
