//! Phase 2: prepare. First the alternatives and the data.

use super::Steps;
use crate::content::check::{both, task, task_at};
use crate::content::{Applies, FullStep, Phase, Role, When};

/// The steps up to the checked export; `inventory` has the rest of the phase.
pub(super) const TABLE: Steps = {
    let steps = super::understand::TABLE;
    let steps = steps.step(FullStep {
        id: "right-size",
        code: "rs",
        phase: Phase::Prepare,
        title: both("Bleiben, aber kleiner: durchrechnen", "Work out staying, but smaller"),
        why: both(
            "Geht es nur ums Geld, reichen vielleicht andere Editionen oder Lizenzen. Der Leitfaden rät, Rollen und Ziele regelmäßig zu prüfen.",
            "If it is only about money, other editions or licences may do. The guide advises reviewing roles and goals regularly.",
        ),
        trap: Some(both(
            "Weniger Lizenzen sind nicht gleich weniger Geld: Bei der Verlängerung kann sich der Stückpreis ändern. In der Laufzeit sinkt die Zahl nicht.",
            "Fewer licences do not simply mean less money: the unit price may change at renewal. Numbers cannot go down during the term.",
        )),
        how: &[
            task(
                "Volle CRM-Lizenz: wer Leads, Opportunities oder Fälle bearbeitet.",
                "Full CRM licence: whoever works on leads, opportunities or cases.",
            ),
            task("Platform-Lizenz: wer nur eigene Apps nutzt.", "Platform licence: whoever only uses custom apps."),
            task(
                "Identity-Lizenz: wer sich nur anmeldet oder freigibt. Keine Lizenz: wer seit 90 Tagen fehlt.",
                "Identity licence: whoever only logs in or approves. No licence: no login for 90 days.",
            ),
            task(
                "Sichern Sie vor einem Lizenzwechsel die Berechtigungssätze. Er entfernt sie.",
                "Record permission sets before changing a licence. The change removes them.",
            ),
            task(
                "Verlangen Sie ein schriftliches Angebot vor der Frist, mit festem Stückpreis.",
                "Ask for a written quote before the deadline, with a fixed unit price.",
            ),
        ],
        when: When::BeforeDeadline(80),
        needs: &["weigh-usage"],
        who: Role::Finance,
        effort: both("ein halber Tag", "half a day"),
        applies: Applies::Always,
        sources: &["GUIDE", "R6", "R7", "R11", "R12", "C8"],
        guide: &["G18", "G19", "G20"],
    });
    let steps = steps.step(FullStep {
        id: "compare-crm",
        code: "cm",
        phase: Phase::Prepare,
        title: both("Andere CRM vergleichen", "Compare other CRMs"),
        why: both(
            "Bedarf und Budget entscheiden, ob sich der Wechsel lohnt. Rechnen Sie drei Jahre, nicht nur die Lizenz.",
            "Needs and budget decide whether moving pays. Work out three years, not just the licence.",
        ),
        trap: Some(both(
            "Der Leitfaden stammt von InvestGlass, das selbst ein CRM verkauft. Und: Der Ort der Server ist nicht das geltende Recht.",
            "The guide comes from InvestGlass, which sells a CRM itself. And: where the servers stand is not whose law applies.",
        )),
        how: &[
            task(
                "Legen Sie fest, was der Nachfolger auf jeden Fall können muss.",
                "Settle what the successor must be able to do.",
            ),
            task(
                "Gewichten Sie die Kriterien. Bewerten Sie jeden Anbieter mit 1 bis 5.",
                "Weight the criteria. Score each vendor from 1 to 5.",
            ),
            task(
                "Tragen Sie die Kosten über drei Jahre ein, mit Umzug und Schulung.",
                "Enter the cost over three years, with migration and training.",
            ),
            task("Testen Sie zwei Anbieter mit eigenen Daten.", "Try two vendors with your own data."),
            task(
                "Partner helfen bei der Wahl der Lizenzen. Fragen Sie, wer sie dafür bezahlt.",
                "Partners help to choose licences. Ask who pays them for it.",
            ),
        ],
        when: When::BeforeDeadline(78),
        needs: &["weigh-usage"],
        who: Role::Management,
        effort: both("2–5 Tage", "2–5 days"),
        applies: Applies::Always,
        sources: &["GUIDE", "A1", "A2", "A4"],
        guide: &["G9", "G11"],
    });
    let steps = steps.step(FullStep {
        id: "decide",
        code: "de",
        phase: Phase::Prepare,
        title: both("Entscheiden: bleiben, verkleinern, gehen", "Decide: stay, shrink or leave"),
        why: both(
            "Die Entscheidung muss früh fallen. Freigabe und Unterschrift brauchen danach noch Zeit.",
            "The decision has to come early. Approval and signature still take time afterwards.",
        ),
        trap: Some(both(
            "Auch wer verkleinert, muss vor der Frist handeln. Laut einem Berater schadet frühes Kündigen nicht: Ein neues Angebot hebt es auf.",
            "You must act before the deadline even to shrink. One adviser sees no harm in early notice: a new quote undoes it.",
        )),
        how: &[
            task(
                "Stellen Sie Nutzung, kleineren Vertrag und Wechsel auf einer Seite gegenüber.",
                "Set out use, smaller contract and move on one page.",
            ),
            task(
                "Fragen Sie: Passt der Ausstieg zur Strategie? Was kostet Abwarten?",
                "Ask: does leaving fit the strategy? What does waiting cost?",
            ),
            task("Halten Sie die Entscheidung mit Datum fest.", "Record the decision with its date."),
            task("Legen Sie fest, wer unterschreibt und wer vertritt.", "Settle who signs and who deputises."),
        ],
        when: When::BeforeDeadline(75),
        needs: &["check-refund", "right-size", "compare-crm"],
        who: Role::Management,
        effort: both("1–2 Stunden", "1–2 hours"),
        applies: Applies::Always,
        sources: &["GUIDE", "R5b"],
        guide: &["G7"],
    });
    let steps = steps.step(FullStep {
        id: "consider-data-act",
        code: "ed",
        phase: Phase::Prepare,
        title: both("Wechsel nach dem EU Data Act prüfen", "Consider switching under the EU Data Act"),
        why: both(
            "Seit September 2025 können EU-Kunden auch mitten in der Laufzeit wechseln. Der Vorlauf dafür beträgt höchstens zwei Monate.",
            "Since September 2025 EU customers can switch even during the term. Notice before it starts is two months at most.",
        ),
        trap: Some(both(
            "Das gilt für Wechsel oder Löschung, nicht für eine bloße Kündigung. Eine verhältnismäßige Gebühr für das vorzeitige Ende bleibt erlaubt.",
            "It covers switching or erasure, not a bare termination. A proportionate early-termination fee is still allowed.",
        )),
        how: &[
            task(
                "Lassen Sie prüfen, ob Ihr Vertrag darunter fällt. Bei alten Verträgen sind sich Kanzleien nicht einig.",
                "Have it checked whether your contract is covered. Law firms disagree on older contracts.",
            ),
            task(
                "Planen Sie den Vorlauf, dann bis zu 30 Tage Übergang, dann mindestens 30 Tage Abruf.",
                "Plan for notice, then up to 30 days’ transition, then at least 30 days’ retrieval.",
            ),
            task(
                "Geht es technisch nicht schneller, darf der Anbieter den Übergang auf sieben Monate verlängern.",
                "Where it is technically impossible, the provider may extend the transition to seven months.",
            ),
            task(
                "Entgelte für den Wechsel selbst fallen ab 12. Januar 2027 weg.",
                "Charges for the switch itself end on 12 January 2027.",
            ),
        ],
        when: When::BeforeDeadline(72),
        needs: &["decide"],
        who: Role::Legal,
        effort: both("1–2 Stunden", "1–2 hours"),
        applies: Applies::EuCustomer,
        sources: &["L7", "L8", "L9", "L25", "L26"],
        guide: &[],
    });
    let steps = steps.step(FullStep {
        id: "test-mfa",
        code: "mf",
        phase: Phase::Prepare,
        title: both("Anmeldung für den Export testen", "Test the login for the export"),
        why: both(
            "Seit 2026 verlangt Salesforce bei Berichten und ihren Exporten eine weitere Bestätigung. Wer keinen Weg hinterlegt hat, ist gesperrt.",
            "Since 2026 Salesforce asks for an extra check on reports and their exports. Users with no method on file are blocked.",
        ),
        trap: Some(both(
            "Das trifft auch Benutzer mit SSO. Testen Sie nicht erst in der letzten Woche.",
            "It applies to SSO users too. Do not leave the test to the last week.",
        )),
        how: &[
            task("Melden Sie sich als der Benutzer an, der exportiert.", "Log in as the user who will export."),
            task(
                "Hinterlegen Sie App, E-Mail oder Telefon für die Bestätigung.",
                "Register an app, e-mail or phone for the check.",
            ),
            task("Führen Sie einen Bericht aus und exportieren Sie ihn.", "Run a report and export it."),
            task("Testen Sie einen zweiten Admin genauso.", "Test a second admin in the same way."),
        ],
        when: When::BeforeDeadline(65),
        needs: &[],
        who: Role::Admin,
        effort: both("30 Minuten", "30 minutes"),
        applies: Applies::Always,
        sources: &["SF10", "SF11", "P14"],
        guide: &["G10"],
    });
    let steps = steps.step(FullStep {
        id: "plan-export",
        code: "pe",
        phase: Phase::Prepare,
        title: both("Export-Termine planen", "Plan the export dates"),
        why: both(
            "Enterprise, Performance und Unlimited erlauben alle 7 Tage einen Export, andere Editionen alle 29. Dort bleibt im letzten Monat nur einer.",
            "Enterprise, Performance and Unlimited allow an export every 7 days, other editions every 29. Those have only one in the last month.",
        ),
        trap: Some(both(
            "Ein neuer Export löscht die Dateien des alten sofort. Sie liegen nur rund 48 Stunden bereit.",
            "A new export deletes the old one’s files at once. They are kept for only about 48 hours.",
        )),
        how: &[
            task("Haken Sie Objekte und Dateiarten an, die Sie brauchen.", "Tick the objects and kinds of file you need."),
            task(
                "Legen Sie fest, wer wann herunterlädt, auch am Wochenende.",
                "Settle who downloads when, weekends included.",
            ),
            task(
                "Prüfen Sie das API-Kontingent. Große Orgs brauchen Tage, nicht Stunden.",
                "Check the API limit. Large orgs need days, not hours.",
            ),
            task(
                "Exportieren Sie nie aus einer Sandbox. Der Auftrag bleibt dort hängen.",
                "Never export from a sandbox. The request gets stuck there.",
            ),
        ],
        when: When::BeforeDeadline(64),
        needs: &["find-contract-in-org"],
        who: Role::Admin,
        effort: both("1 Stunde", "1 hour"),
        applies: Applies::Always,
        sources: &["P1", "P3", "P15"],
        guide: &["G9", "G10"],
    });
    let steps = steps.step(FullStep {
        id: "data-export",
        code: "dx",
        phase: Phase::Prepare,
        title: both("Alle Daten exportieren", "Export all data"),
        why: both(
            "Am letzten Tag endet der Login. Ein früher, voller Export zeigt, ob alles ankommt.",
            "The login ends on the last day. An early full export shows whether everything arrives.",
        ),
        trap: Some(both(
            "Formelfelder und Zusammenfassungen fehlen im Export. Excel verwechselt 15-stellige IDs: Nehmen Sie die 18-stelligen.",
            "Formula and roll-up summary fields are not exported. Excel mixes up 15 character IDs: use the 18 character ones.",
        )),
        how: &[
            task_at(
                both("Öffnen Sie den Datenexport.", "Open Data Export."),
                &["Setup", "Schnellsuche", "Datenexport", "Jetzt exportieren"],
                &["Setup", "Quick Find", "Data Export", "Export Now"],
            ),
            task(
                "Kreuzen Sie Bilder, Dokumente, Anhänge und Chatter-Dateien samt Versionen an. Zeichensatz: UTF-8.",
                "Tick images, documents, attachments and Chatter files with their versions. Encoding: UTF-8.",
            ),
            task_at(
                both(
                    "Wählen Sie alle Daten: Accounts, Leads, Kontakte, Opportunities und alles Übrige.",
                    "Choose all data: accounts, leads, contacts, opportunities and everything else.",
                ),
                &["Datenexport", "Alle Daten"],
                &["Data Export", "Include all data"],
            ),
            task(
                "Warten Sie auf die E-Mail. Sie meldet, wenn der Export bereitliegt.",
                "Wait for the e-mail. It says when the export is ready.",
            ),
            task(
                "Laden Sie sofort alle ZIP-Teile herunter. Notieren Sie Datum und Größe.",
                "Download every ZIP part at once. Note the date and the size.",
            ),
        ],
        when: When::BeforeDeadline(60),
        needs: &["test-mfa", "plan-export"],
        who: Role::Admin,
        effort: both("1–3 Tage", "1–3 days"),
        applies: Applies::Always,
        sources: &["GUIDE", "P1", "P2", "P3", "P13"],
        guide: &["G9", "G10"],
    });
    let steps = steps.step(FullStep {
        id: "export-files",
        code: "ef",
        phase: Phase::Prepare,
        title: both("Dateien mit Verknüpfungen sichern", "Save files with their links"),
        why: both(
            "Ohne Verknüpfung weiß niemand mehr, zu welchem Datensatz eine Datei gehört.",
            "Without its link, nobody knows which record a file belonged to.",
        ),
        trap: None,
        how: &[
            task(
                "Exportieren Sie ContentVersion mit allen Versionen und der Prüfsumme (Checksum).",
                "Export ContentVersion with all versions and the checksum.",
            ),
            task(
                "Nehmen Sie ContentDocumentLink mit: Es verbindet Datei und Datensatz.",
                "Take ContentDocumentLink as well: it joins file and record.",
            ),
            task("Sichern Sie alte Anhänge (Attachment) mit ParentId.", "Save old attachments with their ParentId."),
            task(
                "Bei vielen Dateien hilft ein Werkzeug, etwa das quelloffene SFDMU.",
                "With many files a tool helps, such as the open source SFDMU.",
            ),
        ],
        when: When::BeforeDeadline(58),
        needs: &["test-mfa"],
        who: Role::Admin,
        effort: both("1–2 Tage", "1–2 days"),
        applies: Applies::Always,
        sources: &["GUIDE", "P5", "P6"],
        guide: &["G10"],
    });
    let steps = steps.step(FullStep {
        id: "export-metadata",
        code: "em",
        phase: Phase::Prepare,
        title: both("Aufbau sichern: Felder, Berichte, Automatik", "Save the set-up: fields, reports, automation"),
        why: both(
            "Der Datenexport enthält keine Berichte, Dashboards und Automatik. Ohne Feldliste versteht später niemand die Daten.",
            "Data Export holds no reports, dashboards or automation. Without a field list nobody will understand the data later.",
        ),
        trap: Some(both(
            "Das Manifest kann auch Teile fremder Pakete enthalten. Das ist dem Projekt bekannt.",
            "The manifest may include parts of other vendors’ packages. The project knows about it.",
        )),
        how: &[
            task(
                "Erzeugen Sie ein Manifest: sf project generate manifest --from-org.",
                "Create a manifest: sf project generate manifest --from-org.",
            ),
            task("Holen Sie alles ab: sf project retrieve start.", "Retrieve everything: sf project retrieve start."),
            task(
                "Speichern Sie wichtige Berichte auch als Tabelle oder PDF.",
                "Save important reports as a table or PDF too.",
            ),
            task("Legen Sie je Objekt eine Feldliste ab.", "Keep a list of fields for each object."),
        ],
        when: When::BeforeDeadline(57),
        needs: &["test-mfa"],
        who: Role::Admin,
        effort: both("ein halber Tag", "half a day"),
        applies: Applies::Always,
        sources: &["P8", "P8b", "K"],
        guide: &["G9"],
    });
    let steps = steps.step(FullStep {
        id: "verify-export",
        code: "vx",
        phase: Phase::Prepare,
        title: both("Export prüfen, zweimal ablegen", "Check the export, keep it twice"),
        why: both(
            "Erst eine geprüfte Kopie ist eine Sicherung. Der Leitfaden warnt: Ohne volle Sicherung kann der Antrag scheitern.",
            "Only a checked copy is a backup. The guide warns that a request can fail without a full one.",
        ),
        trap: Some(both(
            "Warten Sie mit der Kündigung nicht auf die Sicherung. Eine solche Klausel von Salesforce fand sich nicht.",
            "Do not hold back notice for the backup. No such Salesforce clause was found.",
        )),
        how: &[
            task(
                "Zählen Sie die Datensätze je Objekt, in Salesforce und im Export.",
                "Count the records of each object, in Salesforce and in the export.",
            ),
            task("Öffnen Sie Stichproben, auch mit Anhängen.", "Open samples, attachments included."),
            task("Bilden Sie Prüfsummen und legen Sie sie dazu.", "Take checksums and keep them with it."),
            task("Speichern Sie verschlüsselt an zwei getrennten Orten.", "Keep it encrypted in two separate places."),
            task(
                "Schreiben Sie auf, wie man die Daten wieder liest.",
                "Write down how to read the data again.",
            ),
        ],
        when: When::BeforeDeadline(54),
        needs: &["data-export", "export-files"],
        who: Role::Admin,
        effort: both("ein halber Tag", "half a day"),
        applies: Applies::Always,
        sources: &["GUIDE", "P5", "K"],
        guide: &["G10", "G12", "G15"],
    });
    steps.step(FullStep {
        id: "plan-retention",
        code: "pr",
        phase: Phase::Prepare,
        title: both("Aufbewahrung festlegen", "Settle what must be kept"),
        why: both(
            "Salesforce löscht, die Pflicht zum Aufbewahren bleibt bei Ihnen. In Deutschland sind es 10, 8 oder 6 Jahre.",
            "Salesforce deletes, but the duty to keep records stays with you. In Germany it is 10, 8 or 6 years.",
        ),
        trap: Some(both(
            "Für Angebote ohne Auftrag gibt es keine Pflicht zum Aufbewahren. Prüfen Sie, ob Sie sie löschen müssen.",
            "Offers that led to no order need not be kept. Check whether you have to delete them.",
        )),
        how: &[
            task("10 Jahre: Bücher und Abschlüsse.", "10 years: books and annual accounts."),
            task(
                "8 Jahre: Rechnungen und Belege. Bis 2024 waren es 10.",
                "8 years: invoices and vouchers. Until 2024 it was 10.",
            ),
            task(
                "6 Jahre: Handelsbriefe, etwa Angebote, aus denen Aufträge wurden.",
                "6 years: commercial letters, such as offers that became orders.",
            ),
            task(
                "Gezählt wird ab dem Ende des Kalenderjahres.",
                "The period runs from the end of the calendar year.",
            ),
            task(
                "Legen Sie alles lesbar und unverändert ab.",
                "Keep everything readable and unaltered.",
            ),
        ],
        when: When::BeforeDeadline(52),
        needs: &["verify-export"],
        who: Role::Legal,
        effort: both("1–2 Stunden", "1–2 hours"),
        applies: Applies::Always,
        sources: &["L10", "L11", "L12", "K"],
        guide: &["G9"],
    })
};
