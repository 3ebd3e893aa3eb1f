//! Texts to send, as e-mails the user copies or as a letter: the notice itself, and what follows it.

mod data_act;

use super::check::{self, Table, both, fault, same};
use super::figures::{FIGURES, LEAVING_DAYS};
use super::steps;
use super::{Both, Template};

/// All texts to send.
pub const TEMPLATES: &[Template<Both>] = TABLE.rows();

/// What a text may name besides the page's figures: the contract's name, the day the notice was sent, the reasons
/// that were ticked, the as-of day, the last day of a contract that does end, what differs in the invoices that came.
pub const DETAILS: &[&str] = &["contract", "notice-sent", "reasons", "today", "ended-on", "mismatches"];

/// What only the sender knows. It is typed in the letter view; until then its name stands in square brackets.
pub const BLANKS: &[&str] = &[
    "contract-numbers",
    "org-id",
    "signatory",
    "former-contact",
    "new-contact",
    "new-provider",
    "licence-count",
    "licence-type",
    "payment",
    "exit-day",
    "other-company",
    "clause",
    "reply-by",
    "phone",
    "missing-data",
];

/// Whether a text to send has this id.
pub(super) const fn is_template(id: &str) -> bool {
    let mut rest = TEMPLATES;
    while let [first, tail @ ..] = rest {
        if same(first.id, id) {
            return true;
        }
        rest = tail;
    }
    false
}

/// All that may stand in braces.
const NAMES: &[&[&str]] = &[FIGURES, LEAVING_DAYS, DETAILS, BLANKS];

/// The texts while they are put together.
type Templates = Table<Template<Both>, 16>;

impl Templates {
    /// Adds a text after checking it.
    #[track_caller]
    const fn template(self, template: Template<Both>) -> Self {
        check::check_id(template.id);
        check::check_text(template.id, "title", template.title);
        check::check_text(template.id, "subject", template.subject);
        check::check_placeholders(template.id, template.subject, NAMES);
        if template.text.is_empty() {
            fault(template.id, "has no text", "");
        }
        let mut rest: &[Both] = template.text;
        while let [paragraph, tail @ ..] = rest {
            check::check_text(template.id, "text", *paragraph);
            check::check_placeholders(template.id, *paragraph, NAMES);
            rest = tail;
        }
        if let Some(step) = template.step
            && steps::step(step).is_none()
        {
            fault(template.id, "belongs to an unknown step:", step);
        }
        let mut rest = self.rows();
        while let [other, tail @ ..] = rest {
            if same(other.id, template.id) {
                fault(template.id, "is an id that an earlier text has", "");
            }
            rest = tail;
        }
        self.with(template)
    }
}

/// How every text but the reason begins.
const SALUTATION: Both = both("Guten Tag,", "Dear Sir or Madam,");

/// Which contract a text is about.
const ABOUT: Both = both(
    "Es geht um diesen Vertrag: {contract}, Vertragsnummern {contract-numbers}, Org-ID {org-id}.",
    "This concerns the following contract: {contract}, contract numbers {contract-numbers}, org ID {org-id}.",
);

/// How it ends.
const CLOSING: Both = both("Mit freundlichen Grüßen", "Yours faithfully");

/// Who sends it.
const SENDER: Both = both("{signatory}", "{signatory}");

/// The table, built and checked by the compiler.
const TABLE: Templates = {
    let table = Table::new(Template { id: "", title: both("", ""), subject: both("", ""), text: &[], step: None });
    let table = table.template(Template {
        id: "notice",
        title: both("Kündigung zum Ende der Laufzeit", "Notice of non-renewal"),
        subject: both("Kündigung zum Ende der Laufzeit: {contract}", "Notice of non-renewal: {contract}"),
        text: &[
            SALUTATION,
            both(
                "hiermit kündigen wir den unten genannten Vertrag mit allen Auftragsformularen und Zusätzen zum Ende der Laufzeit am {term-end}, hilfsweise zum nächstmöglichen Termin. Diese Kündigung ist zugleich eine Nichtverlängerung (notice of non-renewal).",
                "We hereby give notice that we will not renew the contract named below, with all its order forms and add-ons. This notice of non-renewal takes effect at the end of the term on {term-end}. Failing that, it takes effect on the next possible date.",
            ),
            ABOUT,
            both(
                "Bitte schalten Sie die automatische Verlängerung ab. Bitte bestätigen Sie uns schriftlich, an welchem Tag diese Kündigung eingegangen ist und welcher Tag der letzte des Vertrags ist.",
                "Please switch off automatic renewal. Please confirm in writing the day on which this notice arrived and the last day of the contract.",
            ),
            both(
                "Bis zum letzten Tag brauchen wir den Zugang, um unsere Daten zu sichern. Bitte bestätigen Sie uns später auch, an welchem Tag sie gelöscht wurden.",
                "Until the last day we need access in order to save our data. Please also confirm later the day on which it was deleted.",
            ),
            CLOSING,
            SENDER,
        ],
        step: Some("draft-notice"),
    });
    let table = table.template(Template {
        id: "reminder",
        title: both("Erinnerung: Bestätigung fehlt", "Reminder: confirmation missing"),
        subject: both("Bitte um Bestätigung unserer Kündigung: {contract}", "Please confirm our notice: {contract}"),
        text: &[
            SALUTATION,
            both(
                "am {notice-sent} haben wir Ihnen unsere Kündigung gesandt. Eine Bestätigung haben wir bisher nicht erhalten.",
                "On {notice-sent} we sent you notice that we will not renew. We have not received a confirmation so far.",
            ),
            ABOUT,
            both(
                "Bitte bestätigen Sie uns schriftlich, an welchem Tag die Kündigung eingegangen ist. Bitte bestätigen Sie auch, dass der Vertrag am {exit-end} endet und sich nicht verlängert.",
                "Please confirm in writing on which day the notice arrived. Please confirm as well that the contract ends on {exit-end} and will not renew.",
            ),
            both(
                "Nennen Ihre Unterlagen ein anderes Ende? Dann teilen Sie uns bitte den Tag und die Stelle im Vertrag mit. Die Kündigung liegt noch einmal bei.",
                "If your records show a different end, please tell us the date and the clause behind it. The notice is attached once more.",
            ),
            CLOSING,
            SENDER,
        ],
        step: Some("chase-confirmation"),
    });
    let table = table.template(Template {
        id: "late-notice",
        title: both("Kündigung nach der Frist", "Notice after the deadline"),
        subject: both("Kündigung zum nächstmöglichen Termin: {contract}", "Notice for the next possible date: {contract}"),
        text: &[
            SALUTATION,
            both(
                "hiermit kündigen wir den unten genannten Vertrag. Er soll sich nicht weiter verlängern: Diese Kündigung ist zugleich eine Nichtverlängerung (notice of non-renewal).",
                "We hereby give notice to end the contract named below. It is not to renew: this is also a notice of non-renewal.",
            ),
            ABOUT,
            both(
                "Wir bitten Sie, die Kündigung noch zum {term-end} anzunehmen. Hilfsweise gilt sie zum nächstmöglichen Termin, spätestens zum {exit-end}.",
                "We ask you to accept this notice for {term-end}. Failing that, it is given for the next possible date, at the latest {exit-end}.",
            ),
            both(
                "Bitte bestätigen Sie uns schriftlich den Eingang und den letzten Tag des Vertrags.",
                "Please confirm receipt and the last day of the contract in writing.",
            ),
            both(
                "Ist ein Ende zum {term-end} für Sie nicht möglich, sprechen wir gern über eine Lösung. Diese Nachricht ist keine Zustimmung zu einer Verlängerung.",
                "If you cannot agree to {term-end}, we are glad to talk about a solution. This message is not consent to a renewal.",
            ),
            CLOSING,
            SENDER,
        ],
        step: None,
    });
    let table = table.template(Template {
        id: "billing-contact-objection",
        title: both("Hinweis ging an den falschen Kontakt", "Renewal notice went to the wrong contact"),
        subject: both(
            "Ihr Hinweis zur Verlängerung hat uns nicht erreicht: {contract}",
            "Your renewal notice did not reach us: {contract}",
        ),
        text: &[
            SALUTATION,
            both(
                "nach unserem Kenntnisstand hat uns Ihr Hinweis auf die Verlängerung nicht erreicht. Er ging wohl an {former-contact}. Dieses Postfach liest bei uns niemand mehr.",
                "To our knowledge, your renewal notice did not reach us. It probably went to {former-contact}. Nobody here reads that mailbox any longer.",
            ),
            ABOUT,
            both(
                "Bitte teilen Sie uns mit, wann und an wen Sie den Hinweis gesandt haben. Unser Rechnungskontakt ist ab sofort: {new-contact}.",
                "Please tell us when, and to whom, you sent it. From now on our billing contact is: {new-contact}.",
            ),
            both(
                "Wir bitten Sie aus Kulanz, den Vertrag am {term-end} enden zu lassen. Ist das nicht möglich, bitten wir um ein Angebot für eine kleinere oder kürzere Verlängerung.",
                "As a gesture of goodwill, we ask you to let the contract end on {term-end}. If that is not possible, please quote for a smaller or shorter renewal.",
            ),
            both(
                "Bitte antworten Sie uns schriftlich. Eine Kündigung, die wir gesandt haben, bleibt bestehen.",
                "Please reply in writing. Any notice we have sent remains in place.",
            ),
            CLOSING,
            SENDER,
        ],
        step: None,
    });
    let table = table.template(data_act::SWITCH);
    let table = table.template(data_act::OWN_SERVERS);
    let table = table.template(data_act::ERASURE);
    let table = table.template(Template {
        id: "smaller-renewal",
        title: both("Bitte um kleinere oder kürzere Verlängerung", "Request for a smaller or shorter renewal"),
        subject: both("Angebot für eine kleinere Verlängerung: {contract}", "Quote for a smaller renewal: {contract}"),
        text: &[
            SALUTATION,
            both(
                "die Laufzeit endet am {term-end}. Verlängert sich der Vertrag, brauchen wir ihn kleiner als bisher.",
                "The current term ends on {term-end}. If the contract renews, we need it to be smaller than now.",
            ),
            ABOUT,
            both(
                "Bitte bieten Sie uns {licence-count} Lizenzen der Art {licence-type} an. Nennen Sie uns Stückpreis und Summe, jeweils neben den heutigen Werten.",
                "Please quote for {licence-count} licences of the type {licence-type}. State unit price and total, each beside today’s figures.",
            ),
            both(
                "Bitte bieten Sie auch eine kürzere oder monatliche Laufzeit an. Der neue Vertrag soll sich nicht von selbst verlängern.",
                "Please also quote for a shorter or monthly term. The new contract should not renew by itself.",
            ),
            both(
                "Wir brauchen das Angebot schriftlich und vor dem {term-end}. Diese Anfrage ist keine Zustimmung zu einer Verlängerung. Eine Kündigung, die wir gesandt haben, bleibt bestehen.",
                "We need the quote in writing and before {term-end}. This enquiry is not consent to a renewal. Any notice we have sent remains in place.",
            ),
            CLOSING,
            SENDER,
        ],
        step: None,
    });
    let table = table.template(Template {
        id: "exit-offer",
        title: both("Vorschlag: Vertrag einvernehmlich beenden", "Proposal to end by agreement"),
        subject: both("Vorschlag, den Vertrag einvernehmlich zu beenden: {contract}", "Proposal to end by agreement: {contract}"),
        text: &[
            SALUTATION,
            both(
                "wir brauchen den Vertrag nach dem {term-end} voraussichtlich nicht mehr. Darum möchten wir ihn einvernehmlich beenden.",
                "We do not expect to need the contract after {term-end}. So we would like to end it by agreement with you.",
            ),
            ABOUT,
            both(
                "Unser Vorschlag: Wir zahlen einmalig {payment}, und der Vertrag endet am {exit-day}. Infrage kommt auch, mit Ihrer Zustimmung Lizenzen an {other-company} weiterzugeben oder gegen andere Produkte zu tauschen.",
                "Our proposal: we make one payment of {payment}, and the contract ends on {exit-day}. We would also consider passing licences on to {other-company}, with your consent, or swapping them for other products.",
            ),
            both(
                "Bitte sagen Sie uns, wer bei Ihnen darüber entscheidet. Nennen Sie uns bitte auch zwei Termine für ein Gespräch.",
                "Please tell us who decides on this at your end. Please also suggest two dates for a call.",
            ),
            both(
                "Verbindlich wird eine Lösung erst, wenn beide Seiten unterschrieben haben. Eine Kündigung, die wir gesandt haben, bleibt bestehen.",
                "No solution is binding until both sides have signed. Any notice we have sent remains in place.",
            ),
            CLOSING,
            SENDER,
        ],
        step: None,
    });
    let table = table.template(Template {
        id: "refund-request",
        title: both("Letzte Rechnung und Erstattung", "Final invoice and refund"),
        subject: both(
            "Bitte um letzte Rechnung und Abrechnung: {contract}",
            "Request for the final invoice and settlement: {contract}",
        ),
        text: &[
            SALUTATION,
            both(
                "nach unseren Unterlagen endete der Vertrag am {ended-on}. Wir bitten um die letzte Rechnung.",
                "According to our records the contract ended on {ended-on}. Please send us the final invoice.",
            ),
            ABOUT,
            both(
                "Bitte weisen Sie darin Zeitraum, Zahl der Lizenzen, Steuer und Gutschriften aus.",
                "Please show the period, the number of licences, the tax and any credits.",
            ),
            both(
                "Soweit eine Erstattung vereinbart ist ({clause}), bitten wir um die im Voraus gezahlten, nicht verbrauchten Entgelte. Sehen Sie das anders, nennen Sie uns bitte die Grundlage.",
                "As far as a refund has been agreed ({clause}), we ask for the unused part of the fees paid in advance. If you see it differently, please tell us on what basis.",
            ),
            both(
                "Bitte bestätigen Sie, dass nichts mehr offen ist.",
                "Please confirm that nothing else is outstanding.",
            ),
            CLOSING,
            SENDER,
        ],
        step: Some("check-final-invoice"),
    });
    let table = table.template(Template {
        id: "invoice-mismatch",
        title: both("Rechnungen, die nicht passen", "Invoices that do not match"),
        subject: both("Bitte um Prüfung der Rechnungen: {contract}", "Please check these invoices: {contract}"),
        text: &[
            SALUTATION,
            both(
                "am {notice-sent} haben wir Ihnen unsere Kündigung gesandt. Was Sie uns seither berechnet haben, weicht von unseren Unterlagen ab.",
                "On {notice-sent} we sent you notice that we will not renew. What you have billed since differs from our records.",
            ),
            ABOUT,
            both("{mismatches}\nAlle Beträge sind netto.", "{mismatches}\nAll amounts are net."),
            both(
                "Bitte prüfen Sie das. Senden Sie uns eine berichtigte Rechnung oder eine Gutschrift. Sehen Sie das anders, nennen Sie uns bitte die Grundlage.",
                "Please check this. Send us a corrected invoice or a credit note. If you see it differently, please tell us on what basis.",
            ),
            CLOSING,
            SENDER,
        ],
        step: Some("watch-statements"),
    });
    let table = table.template(Template {
        id: "deletion-request",
        title: both("Bestätigung der Löschung", "Confirmation of deletion"),
        subject: both("Bitte um Bestätigung der Löschung: {contract}", "Please confirm deletion of our data: {contract}"),
        text: &[
            SALUTATION,
            both(
                "der Vertrag endete am {ended-on}. Wir bitten Sie, alle Daten unserer Org zu löschen. Für personenbezogene Daten verweisen wir auf Artikel 28 Absatz 3 Buchstabe g DSGVO. Wir wählen damit die Löschung, nicht die Rückgabe.",
                "The contract ended on {ended-on}. We ask you to delete all data in our org. For personal data we refer to Article 28(3)(g) GDPR. We choose deletion, not return.",
            ),
            ABOUT,
            both(
                "Das betrifft auch Sandboxes, Sicherungen und Kopien bei Ihren Unterauftragnehmern.",
                "This includes sandboxes, backups and copies held by your sub-processors.",
            ),
            both(
                "Bitte bestätigen Sie uns schriftlich, an welchem Tag die Daten gelöscht wurden oder werden. Nach Ihren Hilfeseiten rechnen wir spätestens mit dem {data-gone}.",
                "Please confirm in writing the day on which the data was or will be deleted. From your help pages we expect {data-gone} at the latest.",
            ),
            both(
                "Müssen Sie etwas länger aufbewahren? Dann nennen Sie uns bitte Umfang, Grund und Ende.",
                "If you have to keep anything for longer, please tell us what, why and until when.",
            ),
            CLOSING,
            SENDER,
        ],
        step: Some("confirm-deletion"),
    });
    let table = table.template(Template {
        id: "escalation",
        title: both("Zweite Nachfrage: keine Antwort", "Second reminder: no reply"),
        subject: both("Noch keine Antwort auf unsere Kündigung: {contract}", "No reply yet to our notice: {contract}"),
        text: &[
            SALUTATION,
            both(
                "am {notice-sent} haben wir Ihnen unsere Kündigung gesandt. Auch auf unsere Erinnerung haben wir keine Antwort erhalten.",
                "On {notice-sent} we sent you notice that we will not renew. Our reminder has not been answered either.",
            ),
            ABOUT,
            both(
                "Die Kündigung liegt dieser Nachricht noch einmal bei. Bitte leiten Sie sie an die zuständige Stelle weiter und nennen Sie uns diese.",
                "The notice is attached to this message again. Please pass it on to whoever is responsible and tell us who that is.",
            ),
            both(
                "Bitte bestätigen Sie uns bis zum {reply-by} schriftlich den Eingang und das Ende des Vertrags am {exit-end}.",
                "Please confirm receipt and the end of the contract on {exit-end} in writing by {reply-by}.",
            ),
            both(
                "Bei Fragen erreichen Sie uns unter {phone}.",
                "If you have questions, you can reach us on {phone}.",
            ),
            CLOSING,
            SENDER,
        ],
        step: Some("escalate"),
    });
    // It goes into a form or another letter, so it has neither salutation nor closing.
    let table = table.template(Template {
        id: "reason",
        title: both("Begründung", "Reason"),
        subject: both("Begründung unserer Kündigung: {contract}", "Reason for our notice: {contract}"),
        text: &[
            both(
                "Diesen Vertrag verlängern wir nicht: {contract}. Unsere Gründe:",
                "We are not renewing this contract: {contract}. Our reasons:",
            ),
            both("{reasons}", "{reasons}"),
            both(
                "Die Gründe nennen wir freiwillig. Die Kündigung hängt nicht von ihnen ab.",
                "We give these reasons voluntarily. The notice does not depend on them.",
            ),
        ],
        step: Some("write-reason"),
    });
    table.template(Template {
        id: "late-export",
        title: both("Export nach dem letzten Tag", "Export after the last day"),
        subject: both("Bitte um Export unserer Daten: {contract}", "Request for an export of our data: {contract}"),
        text: &[
            SALUTATION,
            both(
                "der Vertrag endete am {ended-on}. Wir bitten um einen Export von Daten, die uns noch fehlen.",
                "The contract ended on {ended-on}. We ask for an export of data that we still lack.",
            ),
            ABOUT,
            both(
                "Es fehlen: {missing-data}. Bitte stellen Sie sie in einem gängigen Format bereit, Dateien mit ihrer Zuordnung zu den Datensätzen.",
                "We still need: {missing-data}. Please provide it in a common format, and files with their links to the records.",
            ),
            both(
                "Nach unserem Verständnis des Vertrags ist diese Anfrage bis zum {export-until} möglich. Bitte bestätigen Sie den Eingang und nennen Sie uns den Tag der Bereitstellung.",
                "As we understand the contract, this request is possible until {export-until}. Please confirm receipt and tell us when the export will be ready.",
            ),
            both(
                "Bitte löschen Sie diese Daten erst, wenn wir den Erhalt bestätigt haben.",
                "Please do not delete this data until we have confirmed receipt.",
            ),
            CLOSING,
            SENDER,
        ],
        step: Some("request-late-export"),
    })
};
