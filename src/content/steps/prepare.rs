//! Phase 2: prepare. First the alternatives and the data.

use super::Steps;
use crate::content::check::{both, task, task_at};
use crate::content::{Applies, FullStep, Phase, Risk, Role, When};

/// The steps up to the checked export; `inventory` has the rest of the phase.
pub(super) const TABLE: Steps = {
    let steps = super::understand::TABLE;
    let steps = steps.step(FullStep {
        id: "right-size",
        code: "rs",
        phase: Phase::Prepare,
        title: both("Bleiben, aber kleiner: durchrechnen", "Cost a smaller contract"),
        why: both(
            "Geht es nur ums Geld, reichen vielleicht andere Editionen oder Lizenzen. Editionen unterscheiden sich in Preis und Funktionen. Der Leitfaden rät, Rollen und Ziele regelmäßig zu prüfen.",
            "If it is only about money, other editions or licences may do. Editions differ in price and in functions. The guide advises reviewing roles and goals regularly.",
        ),
        trap: Some(both(
            "Weniger Lizenzen sind nicht gleich weniger Geld: Bei der Verlängerung kann sich der Stückpreis ändern. In der Laufzeit und nach versäumter Frist geht es nur, wenn Salesforce zustimmt.",
            "Fewer licences do not simply mean less money: the unit price may change at renewal. During the term, or after a missed deadline, it takes Salesforce’s consent.",
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
            task(
                "90 Tage vor dem Ende öffnet das Portal. Für manche Änderungen ist das laut Salesforce zugleich der letzte Tag.",
                "90 days before the end the portal opens. For some changes, says Salesforce, that is also the last day.",
            ),
        ],
        when: When::BeforeDeadline(80),
        needs: &["weigh-usage"],
        who: Role::Finance,
        effort: both("ein halber Tag", "half a day"),
        minutes: 240,
        risk: Risk::DecidedUnseen,
        applies: Applies::Always,
        sources: &["GUIDE", "SF1", "R6", "R11", "R12", "C8", "K"],
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
            "Der Leitfaden stammt von InvestGlass, das selbst ein CRM verkauft. Und: Wo die Server stehen, sagt nichts darüber, welches Recht gilt.",
            "The guide comes from InvestGlass, which sells a CRM itself. And: where the servers are does not decide whose law applies.",
        )),
        how: &[
            task(
                "Legen Sie fest, was das neue System auf jeden Fall können muss.",
                "List what the new system must be able to do.",
            ),
            task(
                "Gewichten Sie die Kriterien. Bewerten Sie jeden Anbieter mit 1 bis 5.",
                "Weight the criteria. Score each vendor from 1 to 5.",
            ),
            task(
                "Tragen Sie die Kosten über drei Jahre ein, mit Umzug und Schulung.",
                "Enter the cost over three years, with migration and training.",
            ),
            task(
                "Testen Sie zwei Anbieter mit eigenen Daten. Fragen Sie früh den Betriebsrat: Beim neuen CRM bestimmt er in Deutschland meist mit.",
                "Try two vendors with your own data. In Germany, ask the works council early: it usually has a say in a new CRM.",
            ),
            task(
                "Partner helfen laut Leitfaden, passende CRM und Lizenzen im Budget zu finden. Fragen Sie, wer sie dafür bezahlt.",
                "Partners, says the guide, help to find a CRM and licences within the budget. Ask who pays them for it.",
            ),
        ],
        when: When::BeforeDeadline(78),
        needs: &["weigh-usage"],
        who: Role::Management,
        effort: both("2–5 Tage", "2–5 days"),
        minutes: 2400,
        risk: Risk::DecidedUnseen,
        applies: Applies::Always,
        sources: &["GUIDE", "A1", "A2", "A4", "BV87"],
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
            "Auch wer verkleinert, muss vor der Frist handeln. Ein Berater sagt, frühes Kündigen schade nicht. Zugesagte Preisgrenzen können damit aber entfallen.",
            "You must act before the deadline even to shrink. One adviser sees no harm in early notice. But agreed price caps may lapse with it.",
        )),
        how: &[
            task(
                "Stellen Sie auf einer Seite gegenüber: heutige Nutzung, kleinerer Vertrag, Wechsel.",
                "Put side by side: current use, a smaller contract, moving.",
            ),
            task(
                "Fragen Sie: Passt der Ausstieg zur Strategie? Hat sich der Markt oder die Firma verändert? Was kostet Abwarten?",
                "Ask: does leaving fit the strategy? Has the market or the company changed? What does waiting cost?",
            ),
            task(
                "Wollen Sie verkleinern, entscheiden Sie mehr als 90 Tage vor dem Ende. Manche Änderungen nimmt Salesforce danach nicht mehr an.",
                "If you want to shrink, decide more than 90 days before the end. After that Salesforce no longer takes some changes.",
            ),
            task("Halten Sie die Entscheidung mit Datum fest.", "Record the decision with its date."),
            task(
                "Legen Sie fest, wer unterschreibt, und wer es tut, wenn diese Person fehlt.",
                "Decide who signs, and who signs in their absence.",
            ),
        ],
        when: When::BeforeDeadline(75),
        needs: &["check-refund", "right-size", "compare-crm"],
        who: Role::Management,
        effort: both("1–2 Stunden", "1–2 hours"),
        minutes: 120,
        risk: Risk::NoNotice,
        applies: Applies::Always,
        sources: &["GUIDE", "SF1", "R5b", "K"],
        guide: &["G7", "G11"],
    });
    let steps = steps.step(FullStep {
        id: "consider-data-act",
        code: "ed",
        phase: Phase::Prepare,
        title: both("Wechsel nach dem EU Data Act prüfen", "Consider switching under the EU Data Act"),
        why: both(
            "Seit September 2025 können EU-Kunden auch mitten in der Laufzeit gehen: zu einem anderen Anbieter, auf eigene Server oder mit Löschung. Sie kündigen das höchstens zwei Monate vorher an.",
            "Since September 2025 EU customers can leave even during the term: to another provider, to their own servers, or by erasure. You give at most two months’ notice to start the switch.",
        ),
        trap: Some(both(
            "Eine bloße Kündigung genügt nicht: Sie müssen einen der drei Wege wählen. Eine verhältnismäßige Gebühr für das vorzeitige Ende bleibt erlaubt.",
            "Notice alone is not enough: you have to choose one of the three routes. A proportionate early-termination fee is still allowed.",
        )),
        how: &[
            task(
                "Lassen Sie prüfen, ob Ihr Vertrag darunter fällt. Bei alten Verträgen sind sich Kanzleien nicht einig.",
                "Ask a lawyer whether your contract is covered. Law firms disagree on older contracts.",
            ),
            task(
                "Wechsel: nach den zwei Monaten bis zu 30 Tage Übergang, dann mindestens 30 Tage Abruf. Löschung: Der Vertrag endet schon mit den zwei Monaten.",
                "Switch: after the two months up to 30 days’ transition, then at least 30 days’ retrieval. Erasure: the contract ends with the two months.",
            ),
            task(
                "Sind 30 Tage technisch unmöglich, muss der Anbieter das binnen 14 Arbeitstagen begründen; höchstens sieben Monate. Auch Sie dürfen einmal verlängern.",
                "If 30 days is technically impossible, the provider must say why within 14 working days; seven months at most. You may extend once too.",
            ),
            task(
                "Für den Wechsel selbst darf der Anbieter bis 11. Januar 2027 nur seine Kosten berechnen, danach nichts mehr.",
                "For the switch itself the provider may charge only its costs until 11 January 2027, and nothing after that.",
            ),
        ],
        when: When::BeforeDeadline(72),
        needs: &["decide"],
        who: Role::Legal,
        effort: both("1–2 Stunden", "1–2 hours"),
        minutes: 120,
        risk: Risk::DecidedUnseen,
        applies: Applies::EuCustomer,
        sources: &["DA", "L7", "L8", "L9", "L25", "L26", "K"],
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
        minutes: 30,
        risk: Risk::DataLost,
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
            task("Kreuzen Sie Objekte und Dateiarten an, die Sie brauchen.", "Tick the objects and kinds of file you need."),
            task(
                "Legen Sie fest, wer wann herunterlädt, auch am Wochenende.",
                "Decide who downloads when, weekends included.",
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
        minutes: 60,
        risk: Risk::DataLost,
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
            "Formula and roll-up summary fields are not exported. Excel mixes up 15-character IDs: use the 18-character ones.",
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
                "Starten Sie den Export erst nach dieser Auswahl. Er dauert, weil viele Daten zusammenkommen; eine E-Mail meldet, wenn er bereitliegt.",
                "Start the export only after choosing. It takes a while, because much data is put together; an e-mail says when it is ready.",
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
        minutes: 1440,
        risk: Risk::DataLost,
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
        minutes: 960,
        risk: Risk::DataLost,
        applies: Applies::Always,
        sources: &["GUIDE", "P5", "P6", "K"],
        guide: &["G10"],
    });
    let steps = steps.step(FullStep {
        id: "export-metadata",
        code: "em",
        phase: Phase::Prepare,
        title: both("Aufbau sichern: Felder, Berichte, Automatik", "Save the set-up: fields, reports, automation"),
        why: both(
            "Der Datenexport enthält keine Berichte, Dashboards und Automatik. Ohne Feldliste versteht später niemand die Daten.",
            "Data Export contains no reports, dashboards or automation. Without a field list nobody will understand the data later.",
        ),
        trap: Some(both(
            "Das Manifest kann auch Teile fremder Pakete enthalten. Das ist ein bekannter Fehler.",
            "The manifest may include parts of other vendors’ packages. This is a known fault.",
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
        minutes: 240,
        risk: Risk::DataLost,
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
            "Erst eine geprüfte Kopie ist eine Sicherung. Prüfen Sie, dass nichts fehlt. Der Leitfaden warnt: Ohne volle Sicherung kann der Antrag scheitern.",
            "Only a checked copy is a backup. Check that nothing is missing. The guide warns that a request can fail without a full backup.",
        ),
        trap: Some(both(
            "Warten Sie mit der Kündigung nicht auf die Sicherung. Für eine solche Klausel von Salesforce haben wir keine Quelle gefunden.",
            "Do not hold back notice for the backup. We found no source for such a Salesforce clause.",
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
        minutes: 240,
        risk: Risk::DataLost,
        applies: Applies::Always,
        sources: &["GUIDE", "P5", "K"],
        guide: &["G10", "G12", "G15"],
    });
    steps.step(FullStep {
        id: "plan-retention",
        code: "pr",
        phase: Phase::Prepare,
        title: both("Aufbewahrung festlegen", "Decide what must be kept"),
        why: both(
            "Salesforce löscht, die Pflicht zum Aufbewahren bleibt bei Ihnen. In Deutschland sind es 10, 8 oder 6 Jahre.",
            "Salesforce deletes, but the duty to keep records stays with you. In Germany it is 10, 8 or 6 years.",
        ),
        trap: Some(both(
            "Ist eine Steuerprüfung oder ein Bescheid noch offen, endet die Pflicht nicht. Löschen Sie auch nichts, was Sie in einem Streit brauchen.",
            "While a tax assessment is open, the duty does not end. And delete nothing that you need in a dispute (legal hold).",
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
                "Gezählt wird ab dem Ende des Kalenderjahres. In Österreich sind es 7 Jahre, in der Schweiz 10.",
                "The period runs from the end of the calendar year. In Austria it is 7 years, in Switzerland 10.",
            ),
            task(
                "Legen Sie alles lesbar, unverändert und maschinell auswertbar ab (GoBD).",
                "Keep everything readable, unaltered and machine-readable (German GoBD rules).",
            ),
        ],
        when: When::BeforeDeadline(52),
        needs: &["verify-export"],
        who: Role::Legal,
        effort: both("1–2 Stunden", "1–2 hours"),
        minutes: 120,
        risk: Risk::DutyUnmet,
        applies: Applies::Always,
        sources: &["HGB", "AO", "L10", "L11", "K"],
        guide: &["G9"],
    })
};
