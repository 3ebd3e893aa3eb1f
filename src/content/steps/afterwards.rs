//! Phase 4: afterwards. From the notice to the last day, then confirmation, money and deletion.

use super::Steps;
use crate::content::check::{both, task, task_at};
use crate::content::{Applies, FullStep, Phase, Risk, Role, When};

/// The whole journey.
pub(super) const TABLE: Steps = {
    let steps = super::receipt::TABLE;
    let steps = steps.step(FullStep {
        id: "last-export-slot",
        code: "sl",
        phase: Phase::Afterwards,
        title: both("Vorletzten Export abschließen", "Finish the last export but one"),
        why: both(
            "Nach diesem Tag würde ein Export den letzten versperren. Der Abstand beträgt je nach Edition 7 oder 29 Tage.",
            "After this day an export would block the final one. The gap is 7 or 29 days, depending on the edition.",
        ),
        trap: Some(both(
            "Erst herunterladen, dann neu anfordern. Der neue Export löscht die alten Dateien.",
            "Download first, then request again. The new export deletes the old files.",
        )),
        how: &[
            task_at(
                both("Fordern Sie den Export an, wenn Sie ihn brauchen.", "Request the export if you need it."),
                &["Setup", "Schnellsuche", "Datenexport", "Jetzt exportieren"],
                &["Setup", "Quick Find", "Data Export", "Export Now"],
            ),
            task("Laden Sie ihn binnen 48 Stunden herunter.", "Download it within 48 hours."),
            task(
                "Setzen Sie geplante Exporte bis zum letzten aus.",
                "Suspend scheduled exports until the final one.",
            ),
        ],
        when: When::LastExportSlot,
        needs: &["plan-export"],
        who: Role::Admin,
        effort: both("1–2 Tage", "1–2 days"),
        minutes: 960,
        risk: Risk::DataLost,
        applies: Applies::Always,
        sources: &["P1", "P2", "P3"],
        guide: &["G10", "G20"],
    });
    let steps = steps.step(FullStep {
        id: "switch-over",
        code: "so",
        phase: Phase::Afterwards,
        title: both("Formulare, E-Mail, DNS und SSO umstellen", "Switch forms, e-mail, DNS and SSO"),
        why: both(
            "Was auf Salesforce angewiesen ist, braucht vor dem letzten Tag ein neues Ziel.",
            "Whatever depends on Salesforce needs a new target before the last day.",
        ),
        trap: Some(both(
            "Ändern Sie DNS zuletzt und einzeln. So finden Sie einen Fehler schnell.",
            "Change DNS last, and one record at a time. That way you find a fault quickly.",
        )),
        how: &[
            task(
                "Arbeiten Sie die drei Listen ab und testen Sie jeden Punkt.",
                "Work through the three lists and test each item.",
            ),
            task("Senden Sie über jedes Formular eine Probe.", "Send a test through every form."),
            task("Ziehen Sie Tokens alter Schnittstellen zurück.", "Revoke the tokens of old integrations."),
            task("Lassen Sie sich jeden Punkt bestätigen.", "Have every item confirmed."),
        ],
        when: When::BeforeEnd(14),
        needs: &["list-forms-mail", "list-dns-sso", "list-integrations"],
        who: Role::Admin,
        effort: both("1–3 Tage", "1–3 days"),
        minutes: 1440,
        risk: Risk::WorkStops,
        applies: Applies::Always,
        sources: &["K"],
        guide: &["G9"],
    });
    let steps = steps.step(FullStep {
        id: "withdraw-permissions",
        code: "wp",
        phase: Phase::Afterwards,
        title: both("Rechte entziehen, Benutzer einfrieren", "Withdraw permissions, freeze users"),
        why: both(
            "Ab jetzt soll sich der Datenstand nicht mehr ändern. Einfrieren sperrt den Login sofort, die Lizenz bleibt belegt.",
            "From now on the data should not change. Freezing blocks the login at once; the licence stays in use.",
        ),
        trap: Some(both(
            "Deaktivieren ist manchmal gesperrt, etwa beim einzigen Empfänger einer Workflow-Warnung. Einfrieren geht trotzdem.",
            "Deactivating is sometimes blocked, for example for the sole recipient of a workflow alert. Freezing still works.",
        )),
        how: &[
            task(
                "Entziehen Sie Berechtigungssätze und Lizenzen von Paketen einzeln.",
                "Remove permission sets and package licences one by one.",
            ),
            task_at(
                both("Frieren Sie die Benutzer ein.", "Freeze the users."),
                &["Setup", "Benutzer", "Einfrieren"],
                &["Setup", "Users", "Freeze"],
            ),
            task(
                "Lassen Sie technische Konten bis nach der Umstellung laufen.",
                "Leave technical accounts running until the switch-over is done.",
            ),
            task("Nehmen Sie zwei Admins und das Konto für Rechnungen aus.", "Leave out two admins and the billing account."),
        ],
        when: When::BeforeEnd(14),
        needs: &["plan-offboarding", "switch-over"],
        who: Role::Admin,
        effort: both("2 Stunden", "2 hours"),
        minutes: 120,
        risk: Risk::AccessRemains,
        applies: Applies::Always,
        sources: &["GUIDE", "U1", "U2", "U3"],
        guide: &["G12"],
    });
    let steps = steps.step(FullStep {
        id: "final-export",
        code: "fx",
        phase: Phase::Afterwards,
        title: both("Letzten Export machen", "Take the final export"),
        why: both(
            "Er hält den Endstand fest. Eine Woche bleibt, um Fehler zu beheben.",
            "It records the final state. A week remains to put mistakes right.",
        ),
        trap: Some(both(
            "Der Leitfaden übergibt erst und sichert dann. Wir raten umgekehrt: Die Übergabe ändert die Inhaber der Datensätze. Geprüft wird danach, wie im Leitfaden.",
            "The guide hands over first and then secures the export. We advise the reverse: handing over changes the records’ owners. The check comes after it, as in the guide.",
        )),
        how: &[
            task_at(
                both("Fordern Sie den vollen Export an.", "Request the full export."),
                &["Setup", "Schnellsuche", "Datenexport", "Jetzt exportieren"],
                &["Setup", "Quick Find", "Data Export", "Export Now"],
            ),
            task(
                "Noch gesperrt? Holen Sie Änderungen mit sf data export bulk.",
                "Still blocked? Fetch the changes with sf data export bulk.",
            ),
            task("Sichern Sie neue Dateien mit ihren Verknüpfungen.", "Save new files with their links."),
            task("Laden Sie alles binnen 48 Stunden herunter.", "Download everything within 48 hours."),
        ],
        when: When::BeforeEnd(7),
        needs: &["last-export-slot", "withdraw-permissions"],
        who: Role::Admin,
        effort: both("1–2 Tage", "1–2 days"),
        minutes: 960,
        risk: Risk::DataLost,
        applies: Applies::Always,
        sources: &["GUIDE", "P1", "P2", "P7"],
        guide: &["G10"],
    });
    let steps = steps.step(FullStep {
        id: "transfer-records",
        code: "tr",
        phase: Phase::Afterwards,
        title: both("Datensätze und Aufgaben übergeben", "Hand over records and tasks"),
        why: both(
            "Abläufe können Datensätze inaktiver Benutzer nicht ändern. Darum kommt die Übergabe vor dem Deaktivieren.",
            "Processes cannot update records owned by inactive users. So hand over before you deactivate.",
        ),
        trap: Some(both(
            "Mit dem Deaktivieren enden manuelle Freigaben und Rechte aus der Rollenhierarchie.",
            "Deactivating ends manual shares and access through the role hierarchy.",
        )),
        how: &[
            task_at(
                both("Ändern Sie den Inhaber einzelner Datensätze.", "Change the owner of single records."),
                &["Inhaber ändern"],
                &["Change Owner"],
            ),
            task_at(
                both("Übertragen Sie Accounts und Leads in Mengen.", "Transfer accounts and leads in bulk."),
                &["Setup", "Schnellsuche", "Mass Transfer Records"],
                &["Setup", "Quick Find", "Mass Transfer Records"],
            ),
            task("Nehmen Sie für alles Übrige den Data Loader.", "Use Data Loader for everything else."),
            task(
                "Übergeben Sie Aufgaben, Warteschlangen, Genehmigungen und Standard-Inhaber.",
                "Hand over tasks, queues, approvals and default owners.",
            ),
            task(
                "Ändern Sie den Benutzer von Dashboards und geplanten Läufen.",
                "Change the user behind dashboards and scheduled jobs.",
            ),
        ],
        when: When::BeforeEnd(5),
        needs: &["withdraw-permissions", "final-export"],
        who: Role::Admin,
        effort: both("ein halber Tag", "half a day"),
        minutes: 240,
        risk: Risk::AccessRemains,
        applies: Applies::Always,
        sources: &["GUIDE", "P18", "U1", "U2", "K"],
        guide: &["G12"],
    });
    let steps = steps.step(FullStep {
        id: "verify-final-export",
        code: "vf",
        phase: Phase::Afterwards,
        title: both("Letzten Export prüfen", "Check the final export"),
        why: both(
            "Der Leitfaden verlangt diese Prüfung, bevor das letzte Konto geht. Danach lässt sich kaum noch etwas nachholen.",
            "The guide asks for this check before the last account goes. After that little can be made up.",
        ),
        trap: None,
        how: &[
            task("Zählen Sie wieder je Objekt und vergleichen Sie.", "Count each object again and compare."),
            task("Öffnen Sie Stichproben aus jedem ZIP-Teil.", "Open samples from every ZIP part."),
            task("Vergleichen Sie die Prüfsummen beider Ablagen.", "Compare the checksums of both copies."),
            task("Notieren Sie, wer wann geprüft hat.", "Note who checked, and when."),
        ],
        when: When::BeforeEnd(4),
        needs: &["final-export", "transfer-records"],
        who: Role::Admin,
        effort: both("2 Stunden", "2 hours"),
        minutes: 120,
        risk: Risk::DataLost,
        applies: Applies::Always,
        sources: &["GUIDE", "P5", "K"],
        guide: &["G12", "G15"],
    });
    let steps = steps.step(FullStep {
        id: "deactivate-users",
        code: "da",
        phase: Phase::Afterwards,
        title: both("Benutzer deaktivieren", "Deactivate users"),
        why: both(
            "Deaktivieren Sie jetzt die Konten, Admins zuletzt. Zwei Admins und ein Konto für Rechnungen bleiben.",
            "Deactivate accounts now, administrators last. Two admins and one billing account stay.",
        ),
        trap: Some(both(
            "Deaktivieren senkt die Rechnung nicht und ersetzt keine Kündigung.",
            "Deactivating does not lower the bill and is no substitute for notice.",
        )),
        how: &[
            task_at(
                both("Nehmen Sie das Häkchen „Aktiv“ heraus.", "Clear the ‘Active’ box."),
                &["Setup", "Benutzer", "Aktiv"],
                &["Setup", "Users", "Active"],
            ),
            task(
                "Beginnen Sie mit Benutzern, dann technische Konten, dann Admins.",
                "Start with users, then technical accounts, then admins.",
            ),
            task("Testen Sie den Login der beiden letzten Admins.", "Test the login of the two remaining admins."),
        ],
        when: When::BeforeEnd(2),
        needs: &["transfer-records", "verify-final-export"],
        who: Role::Admin,
        effort: both("1 Stunde", "1 hour"),
        minutes: 60,
        risk: Risk::AccessRemains,
        applies: Applies::Always,
        sources: &["GUIDE", "U1", "U2", "K"],
        guide: &["G12"],
    });
    let steps = steps.step(FullStep {
        id: "last-login",
        code: "ll",
        phase: Phase::Afterwards,
        title: both("Letzter Tag: ein letztes Mal anmelden", "Last day: log in one last time"),
        why: both(
            "Nach dem letzten Tag ist die Org gesperrt. Was dann fehlt, gibt es nur noch auf Anfrage.",
            "After the last day the org is locked. Anything missing then is only available on request.",
        ),
        trap: None,
        how: &[
            task_at(
                both(
                    "Sichern Sie Bildschirmfotos von Vertrag und Ende.",
                    "Keep screenshots of the contract and its end.",
                ),
                &["Zahnrad", "Ihr Account"],
                &["Gear icon", "Your Account"],
            ),
            task("Laden Sie alle Rechnungen als PDF herunter.", "Download every invoice as a PDF."),
            task("Sagen Sie dem Team, dass Salesforce endet.", "Tell the team that Salesforce is ending."),
        ],
        when: When::BeforeEnd(0),
        needs: &["verify-final-export"],
        who: Role::Admin,
        effort: both("30 Minuten", "30 minutes"),
        minutes: 30,
        risk: Risk::DataLost,
        applies: Applies::Always,
        sources: &["SF2", "K"],
        guide: &["G17"],
    });
    let steps = steps.step(FullStep {
        id: "check-final-invoice",
        code: "fi",
        phase: Phase::Afterwards,
        title: both("Letzte Rechnung prüfen", "Check the final invoice"),
        why: both(
            "Die letzte Rechnung zeigt, ob Salesforce das Ende gebucht hat. Der Leitfaden erwartet bei halber Laufzeit die Hälfte zurück, abzüglich Gebühr.",
            "The final invoice shows whether Salesforce has booked the end. Halfway through the term the guide expects half back, less the fee.",
        ),
        trap: Some(both(
            "Nach den üblichen Bedingungen von Salesforce, wie Berater sie zitieren, gibt es diese Erstattung nicht. Erwarten Sie nur, was Ihr Vertrag zusagt.",
            "Under Salesforce’s usual terms, as quoted by advisers, there is no such refund. Expect only what your contract promises.",
        )),
        how: &[
            task("Vergleichen Sie Erwartetes und Berechnetes.", "Compare what you expected with what was billed."),
            task("Prüfen Sie Zeitraum, Zahl der Lizenzen und Steuer.", "Check the period, the number of licences and the tax."),
            task(
                "Stimmt etwas nicht, widersprechen Sie schriftlich und mit Zahlen.",
                "If something is wrong, object in writing, with figures.",
            ),
        ],
        when: When::AfterEnd(14),
        needs: &[],
        who: Role::Finance,
        effort: both("30 Minuten", "30 minutes"),
        minutes: 30,
        risk: Risk::MoneyLost,
        applies: Applies::Always,
        sources: &["GUIDE", "R1", "R6"],
        guide: &["G17"],
    });
    let steps = steps.step(FullStep {
        id: "request-late-export",
        code: "rl",
        phase: Phase::Afterwards,
        title: both("Fehlt etwas? Export noch anfordern", "Something missing? Ask for an export"),
        why: both(
            "Nach den üblichen Bedingungen von Salesforce, wie Berater sie zitieren, geht das bis 30 Tage nach dem letzten Tag. Danach darf Salesforce löschen.",
            "Salesforce’s usual terms, as quoted by advisers, allow it up to 30 days after the last day. After that Salesforce may delete the data.",
        ),
        trap: Some(both(
            "Dass Daten meist 120 Tage liegen, ist Entgegenkommen. Verlassen Sie sich nicht darauf.",
            "That data usually stays for 120 days is a courtesy. Do not rely on it.",
        )),
        how: &[
            task(
                "Fordern Sie den Export schriftlich an, mit Org-ID und letztem Tag.",
                "Ask for the export in writing, with the org ID and the last day.",
            ),
            task("Nennen Sie genau, was fehlt.", "Say exactly what is missing."),
            task("Nichts fehlt? Dann haken Sie den Schritt ab.", "Nothing missing? Then tick this step off."),
        ],
        when: When::AfterEnd(25),
        needs: &["verify-final-export"],
        who: Role::Admin,
        effort: both("30 Minuten", "30 minutes"),
        minutes: 30,
        risk: Risk::DataLost,
        applies: Applies::Always,
        sources: &["R6", "SF2"],
        guide: &["G16"],
    });
    let steps = steps.step(FullStep {
        id: "confirm-deletion",
        code: "cd",
        phase: Phase::Afterwards,
        title: both("Löschung bestätigen lassen", "Get the deletion confirmed"),
        why: both(
            "Für personenbezogene Daten müssen Sie wissen, wann sie gelöscht sind. Fragen Sie danach: Marketing Cloud löscht 120 Tage nach dem Ende, ohne es zu melden; Data 360 beginnt dann damit.",
            "For personal data you need to know when it has been deleted. Ask for the day: Marketing Cloud deletes 120 days after the end without telling you, and Data 360 starts deleting then.",
        ),
        trap: Some(both(
            "Verlangen Sie das erst, wenn Ihr Archiv geprüft und kein Streit offen ist (Legal Hold). Eine Löschung lässt sich nicht zurücknehmen.",
            "Ask only once your archive has been checked and no dispute is open (legal hold). Deletion cannot be undone.",
        )),
        how: &[
            task(
                "Schreiben Sie an Salesforce, mit Org-ID und letztem Tag.",
                "Write to Salesforce, with the org ID and the last day.",
            ),
            task("Fragen Sie auch nach Sandboxes und Sicherungen.", "Ask about sandboxes and backups too."),
            task("Legen Sie die Antwort zu Ihren Unterlagen.", "File the reply with your records."),
        ],
        when: When::AfterEnd(45),
        needs: &["verify-final-export", "request-late-export"],
        who: Role::Legal,
        effort: both("30 Minuten", "30 minutes"),
        minutes: 30,
        risk: Risk::DutyUnmet,
        applies: Applies::Always,
        sources: &["SF2", "SF15", "SF16", "DSGVO", "K"],
        guide: &["G17"],
    });
    let steps = steps.step(FullStep {
        id: "watch-statements",
        code: "ws",
        phase: Phase::Afterwards,
        title: both("Kontoauszüge und Kartenabrechnung prüfen", "Check bank and card statements"),
        why: both(
            "Der Leitfaden rät, jede spätere Abrechnung zu prüfen. So fällt eine falsche Verlängerung früh auf.",
            "The guide advises checking every later statement. That way a wrong renewal shows early.",
        ),
        trap: Some(both(
            "Widerrufen Sie SEPA-Mandat oder Karte erst nach der Bestätigung. Nicht zu zahlen ist keine Kündigung.",
            "Withdraw the SEPA mandate or the card only after confirmation. Not paying is not notice.",
        )),
        how: &[
            task(
                "Prüfen Sie zwei Monate lang Konto, Karte und Rechnungen.",
                "Check account, card and invoices for two months.",
            ),
            task(
                "Achten Sie auch auf Apps, Zusatzlizenzen und Nachzahlungen für Mehrverbrauch. Schließen Sie die Bestellung im Einkauf.",
                "Watch for apps, add-on licences and true-ups for overages too. Close the purchase order.",
            ),
            task(
                "Heroku Enterprise? Fünf Arbeitstage nach dem Ende rechnet Heroku über die Karte weiter. Schließen Sie das Konto.",
                "Heroku Enterprise? Five working days after the end Heroku goes on billing by card. Close the account.",
            ),
            task("Widersprechen Sie falschen Posten sofort schriftlich.", "Object to wrong items at once, in writing."),
        ],
        when: When::AfterEnd(60),
        needs: &["check-final-invoice"],
        who: Role::Finance,
        effort: both("10 Minuten je Monat", "10 minutes a month"),
        minutes: 10,
        risk: Risk::MoneyLost,
        applies: Applies::Always,
        sources: &["GUIDE", "SF17", "K"],
        guide: &["G17", "G19"],
    });
    steps.step(FullStep {
        id: "close-file",
        code: "cl",
        phase: Phase::Afterwards,
        title: both("Akte schließen", "Close the file"),
        why: both(
            "120 Tage nach dem letzten Tag gilt die Org laut Salesforce als gelöscht und ist zur Löschung vorgesehen. Eine ältere Hilfeseite nennt 180 Tage.",
            "120 days after the last day, says Salesforce, the org is marked as deleted and flagged for deletion. An older help page says 180 days.",
        ),
        trap: None,
        how: &[
            task(
                "Öffnen Sie das Archiv noch einmal und lesen Sie eine Probe.",
                "Open the archive once more and read a sample.",
            ),
            task("Tragen Sie das Ende jeder Aufbewahrung ein.", "Enter the end of each retention period."),
            task(
                "Legen Sie Kündigung, Bestätigung und letzte Rechnung zusammen ab.",
                "File the notice, the confirmation and the final invoice together.",
            ),
            task(
                "Streichen Sie Salesforce aus dem Verzeichnis der Verarbeitungstätigkeiten und aus Ihren Datenschutzhinweisen.",
                "Take Salesforce out of your records of processing activities and your privacy notices.",
            ),
        ],
        when: When::AfterEnd(120),
        needs: &["plan-retention", "confirm-deletion", "watch-statements"],
        who: Role::Management,
        effort: both("1 Stunde", "1 hour"),
        minutes: 60,
        risk: Risk::DutyUnmet,
        applies: Applies::Always,
        sources: &["SF2", "SF3", "HGB", "AO", "DSGVO"],
        guide: &["G17"],
    })
};
