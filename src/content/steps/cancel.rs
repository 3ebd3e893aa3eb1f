//! Phase 3: give notice, by the way the contract was bought.

use super::Steps;
use crate::content::check::{both, task, task_at};
use crate::content::{Applies, FullStep, Phase, Risk, Role, When};

/// The steps up to the end of this phase.
pub(super) const TABLE: Steps = {
    let steps = super::inventory::TABLE;
    let steps = steps.step(FullStep {
        id: "write-reason",
        code: "wr",
        phase: Phase::Cancel,
        title: both("Begründung schreiben", "Write the reason"),
        why: both(
            "Laut Leitfaden fragt das Portal nach einer genauen Begründung, und eine ausführliche beschleunigt das Verfahren. Für eine Klausel, die sie verlangt, haben wir keine Quelle gefunden.",
            "According to the guide the portal asks for a detailed reason, and giving one speeds things up. We found no source for a contract clause that requires one.",
        ),
        trap: None,
        how: &[
            task("Kreuzen Sie Gründe an und ergänzen Sie einen Satz.", "Tick reasons and add a sentence."),
            task("Bleiben Sie sachlich: keine Vorwürfe, keine Zusagen.", "Stay factual: no blame, no promises."),
            task(
                "Verwenden Sie denselben Text im Portal und, wenn Sie wollen, im Schreiben.",
                "Use the same text in the portal and, if you like, in the letter.",
            ),
        ],
        when: When::BeforeDeadline(46),
        needs: &["decide"],
        who: Role::Management,
        effort: both("15 Minuten", "15 minutes"),
        minutes: 15,
        risk: Risk::LessProof,
        applies: Applies::AutoRenewing,
        sources: &["GUIDE", "K"],
        guide: &["G13", "G20"],
    });
    let steps = steps.step(FullStep {
        id: "draft-notice",
        code: "dn",
        phase: Phase::Cancel,
        title: both("Schreiben aufsetzen und unterschreiben", "Draft the notice and have it signed"),
        why: both(
            "Die Form steht im Vertrag. Über E-Mails urteilen Gerichte verschieden: Hängen Sie ein unterschriebenes PDF an.",
            "The contract sets the form. Courts differ on e-mails: attach a signed PDF.",
        ),
        trap: Some(both(
            "Unterschreibt jemand, der die Firma nicht vertreten darf, kann die Kündigung unwirksam sein.",
            "If somebody signs who may not represent the company, the notice may be void.",
        )),
        how: &[
            task("Nennen Sie alle Auftragsformulare, Org-ID und Apps.", "Name every order form, the org ID and the apps."),
            task(
                "Kündigen Sie zum Ende der Laufzeit, hilfsweise zum nächsten möglichen Termin. Nennen Sie es auch „Nichtverlängerung“ (notice of non-renewal).",
                "Give notice for the end of the term, or failing that for the next possible date. Call it a ‘notice of non-renewal’.",
            ),
            task(
                "Bitten Sie um Bestätigung von Eingang, letztem Tag und späterer Löschung.",
                "Ask for confirmation of receipt, the last day and the later deletion.",
            ),
            task(
                "Nehmen Sie Vertragspartner und Anschrift aus dem Auftragsformular.",
                "Take the contracting company and the address from the order form.",
            ),
            task(
                "Unterschreiben muss, wer die Firma vertreten darf: Geschäftsführung oder Prokura. Sonst gehört die Vollmacht im Original dazu.",
                "It must be signed by someone who may represent the company, such as a director. Otherwise the original power of attorney goes with it.",
            ),
            task(
                "Textform, schriftlich oder E-Mail ausgeschlossen? Lesen Sie nach: Ist E-Mail ausgeschlossen, zählt nur der Brief.",
                "Text form, writing, or no e-mail? Read the contract: if it rules out e-mail, only the letter counts.",
            ),
            task(
                "Eine Kündigung aus wichtigem Grund ist etwas anderes. Dafür reicht eine E-Mail oft nicht.",
                "Termination for cause is a different thing. E-mail is often not enough for it.",
            ),
        ],
        when: When::BeforeDeadline(45),
        needs: &["decide", "note-deadline", "list-contracts"],
        who: Role::Legal,
        effort: both("1 Stunde", "1 hour"),
        minutes: 60,
        risk: Risk::NoNotice,
        applies: Applies::AutoRenewing,
        sources: &["GUIDE", "C8", "B127", "B174", "L27", "L16", "L17", "K"],
        guide: &["G1"],
    });
    let steps = steps.step(FullStep {
        id: "end-appexchange",
        code: "ax",
        phase: Phase::Cancel,
        title: both("Apps aus AppExchange beenden", "End AppExchange apps"),
        why: both(
            "Apps haben eigene Verträge. Entfernte Lizenzen wirken erst ab der nächsten Abrechnung.",
            "Apps have contracts of their own. Removed licences take effect from the next billing period.",
        ),
        trap: Some(both(
            "Anbieter müssen Änderungen selbst 30 Tage vorher melden. Ihre Kündigungsfrist kann darum länger sein.",
            "Vendors themselves must report changes 30 days ahead. Your notice period may therefore be longer.",
        )),
        how: &[
            task("Sichern Sie zuerst die Daten der App.", "Save the app’s data first."),
            task_at(
                both(
                    "Gekauft über Checkout: Beenden Sie das Abonnement dort.",
                    "Bought through Checkout: end the subscription there.",
                ),
                &["AppExchange", "My Installs & Subscriptions", "Manage Subscription", "End"],
                &["AppExchange", "My Installs & Subscriptions", "Manage Subscription", "End"],
            ),
            task("Sonst kündigen Sie dem Anbieter schriftlich.", "Otherwise give the vendor written notice."),
            task(
                "Deinstallieren Sie die App erst nach ihrem Ende. Vorher geht es oft nicht.",
                "Uninstall the app only once it has ended. It is often not possible before.",
            ),
        ],
        when: When::BeforeDeadline(40),
        needs: &["list-contracts"],
        who: Role::Admin,
        effort: both("30 Minuten je App", "30 minutes per app"),
        minutes: 30,
        risk: Risk::OtherContractsRunOn,
        applies: Applies::AppExchange,
        sources: &["P9", "P10", "P11", "P12"],
        guide: &["G1"],
    });
    let steps = steps.step(FullStep {
        id: "notify-reseller",
        code: "re",
        phase: Phase::Cancel,
        title: both("Beim Wiederverkäufer kündigen", "Give notice to the reseller"),
        why: both(
            "Ihr Vertragspartner ist dann meist der Wiederverkäufer. Es gilt sein Vertrag, auch mit längerer Kündigungsfrist.",
            "Your contract is then usually with the reseller. Its terms apply, even a longer notice period.",
        ),
        trap: Some(both(
            "Ein Schreiben nur an Salesforce erreicht vielleicht den Falschen.",
            "A letter to Salesforce alone may reach the wrong party.",
        )),
        how: &[
            task("Lesen Sie nach, wem gegenüber Sie kündigen müssen.", "Look up whom you must give notice to."),
            task(
                "Senden Sie das Schreiben an den Wiederverkäufer, eine Kopie an Salesforce.",
                "Send the notice to the reseller, and a copy to Salesforce.",
            ),
            task(
                "Lassen Sie sich bestätigen, dass er bei Salesforce nicht verlängert.",
                "Get confirmation that it will not renew with Salesforce.",
            ),
        ],
        when: When::BeforeDeadline(40),
        needs: &["list-contracts"],
        who: Role::Legal,
        effort: both("1 Stunde", "1 hour"),
        minutes: 60,
        risk: Risk::OtherContractsRunOn,
        applies: Applies::Reseller,
        sources: &["K"],
        guide: &["G1"],
    });
    let steps = steps.step(FullStep {
        id: "contact-executive",
        code: "ce",
        phase: Phase::Cancel,
        title: both("Kundenbetreuer anschreiben", "Write to the account executive"),
        why: both(
            "Wer über einen Kundenbetreuer gekauft hat, beginnt nach dem Leitfaden bei ihm. Ratgeber schreiben zugleich an die Rechnungsstelle.",
            "If you bought through an account executive, the guide says to start there. Advisers write to billing as well.",
        ),
        trap: Some(both(
            "Ein Anruf ersetzt die Kündigung nicht. Auch während Sie verhandeln, läuft die Zeit bis zur Frist.",
            "A phone call is not notice. Time runs towards the deadline even while you negotiate.",
        )),
        how: &[
            task(
                "Schreiben Sie Ihrem Kundenbetreuer eine E-Mail mit dem Schreiben als PDF.",
                "E-mail your account executive with the notice as a PDF.",
            ),
            task(
                "Ratgeber nennen auch billing@salesforce.com. Prüfen Sie das an Ihrem Vertrag.",
                "Advisers also name billing@salesforce.com. Check that against your contract.",
            ),
            task(
                "Sie kennen den Namen nicht? Fragen Sie den Support, bevor die Zeit knapp wird.",
                "You do not know the name? Ask support before time is short.",
            ),
            task(
                "Gemeinnützige mit gespendeten Lizenzen können nur so kündigen: Die Selbstbedienung ist abgeschaltet.",
                "Non-profits with donated licences can give notice only this way: self-service is switched off for them.",
            ),
        ],
        when: When::Recommended,
        needs: &["draft-notice"],
        who: Role::Management,
        effort: both("30 Minuten", "30 minutes"),
        minutes: 30,
        risk: Risk::LessProof,
        applies: Applies::AccountExecutive,
        sources: &["GUIDE", "C2", "C4", "SF8"],
        guide: &["G14"],
    });
    let steps = steps.step(FullStep {
        id: "send-notice",
        code: "sn",
        phase: Phase::Cancel,
        title: both("Kündigung senden", "Send the notice"),
        why: both(
            "Es zählt der Eingang, nicht das Absenden. Ein Berater sagt, frühes Kündigen schade nicht; zugesagte Preisgrenzen können aber entfallen.",
            "Receipt counts, not dispatch. One adviser sees no harm in early notice; but agreed price caps may lapse.",
        ),
        trap: Some(both(
            "Eine E-Mail am Abend zählt eher erst am nächsten Arbeitstag, nach älterem Wortlaut jede E-Mail. Der späteste Sendetag ist die Grenze, nicht das Ziel.",
            "An evening e-mail probably counts only on the next working day; under older wording every e-mail does. The send-by date is the limit, not the target.",
        )),
        how: &[
            task(
                "Senden Sie die E-Mail mit PDF an Kundenbetreuer, Rechnungsstelle und die Adresse im Vertrag.",
                "Send the e-mail with the PDF to the account executive, billing and the address in the contract.",
            ),
            task(
                "E-Mail und Scan genügen nur, wenn Geschäftsführung oder Prokura unterschrieben hat. Sonst muss die Vollmacht im Original mit dem Brief per Kurier gehen.",
                "E-mail and scan are enough only if a director or a registered signatory (Prokura) has signed. Otherwise the original power of attorney must go with the letter by courier.",
            ),
            task(
                "Senden Sie einen Brief mit Nachweis hinterher. Ins Ausland rechnen Sie 10 Tage, per Kurier 3.",
                "Follow with a recorded letter. Allow 10 days abroad, 3 by courier.",
            ),
            task(
                "Senden Sie montags bis freitags vor 16 Uhr am Ort des Empfängers.",
                "Send it Monday to Friday before 4pm where the recipient is.",
            ),
            task(
                "Tragen Sie hier ein: Tag, Weg, Nachweis.",
                "Record here: the day, the channel, the proof.",
            ),
        ],
        when: When::Recommended,
        needs: &["draft-notice"],
        who: Role::Legal,
        effort: both("1 Stunde", "1 hour"),
        minutes: 60,
        risk: Risk::NoNotice,
        applies: Applies::AutoRenewing,
        sources: &["GUIDE", "C2", "C8", "R9", "B130", "B174", "L27", "L2", "L3", "L4", "R5b", "K"],
        guide: &["G1", "G2"],
    });
    let steps = steps.step(FullStep {
        id: "file-cancellation",
        code: "fc",
        phase: Phase::Cancel,
        title: both("Im Portal kündigen", "Cancel in the portal"),
        why: both(
            "Laut Leitfaden reichen Sie den Antrag im Abrechnungsportal ein. Salesforce öffnet es auch Kunden ohne Lizenz. Andere Quellen kennen den Knopf nur bei Onlineverträgen; sonst zählt das Schreiben.",
            "According to the guide you file the request in the billing portal. Salesforce opens it to customers without a licence too. Other sources know the button for online contracts only; otherwise the letter counts.",
        ),
        trap: Some(both(
            "Kein Knopf da? Warten Sie nicht, das Schreiben geht vor. Für Verlängerungen öffnet das Portal erst 90 Tage vor dem Ende.",
            "No button? Do not wait; the letter comes first. For renewals the portal opens only 90 days before the end.",
        )),
        how: &[
            task_at(
                both(
                    "Melden Sie sich an. Laut Leitfaden öffnen Sie dann Rechnungsstellung oder Abrechnungsportal, über das Zahnrad oben rechts.",
                    "Log in. Then, says the guide, open billing or the billing portal through the gear icon at the top right.",
                ),
                &["Benutzereinstellungen", "Zahnrad", "Rechnungsstellung", "Cancel subscription"],
                &["User settings", "Gear icon", "Billing", "Cancel subscription"],
            ),
            task("Fügen Sie Ihre genaue Begründung ein.", "Paste in your detailed reason."),
            task("Prüfen Sie alle Angaben, dann absenden.", "Check all entries, then submit."),
            task(
                "Steht dort „Don’t Renew“? Es liegt neben „Confirm Renewal“. Davor bestätigen Sie mit einem Kästchen, dass Sie für die Firma handeln dürfen.",
                "Does it offer ‘Don’t Renew’? It is beside ‘Confirm Renewal’. Before that, a box asks you to confirm that you may act for the company.",
            ),
            task(
                "Achten Sie auf die Bestätigung. Sichern Sie sie mit Datum.",
                "Watch for the confirmation. Keep it with its date.",
            ),
        ],
        when: When::Recommended,
        needs: &["write-reason", "find-contract-in-org"],
        who: Role::Admin,
        effort: both("30 Minuten", "30 minutes"),
        minutes: 30,
        risk: Risk::LessProof,
        applies: Applies::AutoRenewing,
        sources: &["GUIDE", "C7", "C8", "SF1", "SF5", "K"],
        guide: &["G13"],
    });
    let steps = steps.step(FullStep {
        id: "cancel-online",
        code: "co",
        phase: Phase::Cancel,
        title: both("Online gekauft: im Konto kündigen", "Bought online: cancel in your account"),
        why: both(
            "Online gekaufte Abos beenden Sie selbst. Wirksam wird das am nächsten Abrechnungstag, je nach Abo monatlich oder jährlich.",
            "You end subscriptions bought online yourself. It takes effect on the next billing date, monthly or yearly.",
        ),
        trap: Some(both(
            "„Don’t Renew“ steht neben „Confirm Renewal“; davor bestätigen Sie Ihre Vollmacht. Nicht gesichert ist, dass alle es sehen. Fehlt es, senden Sie das Schreiben.",
            "‘Don’t Renew’ is beside ‘Confirm Renewal’, after a box that confirms your authority. It is not certain that everyone sees it. If it is missing, send the letter.",
        )),
        how: &[
            task_at(
                both("Monatsabo: Kündigen Sie im Abonnement.", "Monthly subscription: cancel it there."),
                &["Zahnrad", "Ihr Account", "Abonnement verwalten", "Cancel"],
                &["Gear icon", "Your Account", "Manage subscription", "Cancel"],
            ),
            task_at(
                both("Jahresabo: Lehnen Sie die Verlängerung ab.", "Annual subscription: decline the renewal."),
                &["Zahnrad", "Ihr Account", "Manage Renewal", "Don’t Renew"],
                &["Gear icon", "Your Account", "Manage Renewal", "Don’t Renew"],
            ),
            task("Halten Sie das angezeigte Enddatum fest.", "Record the end date shown."),
        ],
        when: When::Recommended,
        needs: &["find-contract-in-org"],
        who: Role::Admin,
        effort: both("15 Minuten", "15 minutes"),
        minutes: 15,
        risk: Risk::OtherContractsRunOn,
        applies: Applies::Online,
        sources: &["C7", "C8", "SF5", "K"],
        guide: &["G8", "G13"],
    });
    steps.step(FullStep {
        id: "let-it-end",
        code: "le",
        phase: Phase::Cancel,
        title: both("Vertrag ohne Verlängerung enden lassen", "Let a non-renewing contract end"),
        why: both(
            "Dieser Vertrag endet von selbst. Die Gefahr ist nicht die nächste Rechnung, sondern der verlorene Zugang.",
            "This contract ends by itself. The danger is not the next invoice but losing access.",
        ),
        trap: Some(both(
            "Ein neues Angebot zu unterschreiben, auch zur Überbrückung, ist ein neuer Vertrag.",
            "Signing a new quote, even as a stopgap, makes a new contract.",
        )),
        how: &[
            task_at(
                both("Prüfen Sie im Konto die Art der Verlängerung.", "Check the kind of renewal in the account."),
                &["Zahnrad", "Ihr Account", "Bevorstehende Verlängerungen verwalten"],
                &["Gear icon", "Your Account", "Manage upcoming renewals"],
            ),
            task(
                "Lassen Sie sich schriftlich bestätigen, dass und wann der Vertrag endet.",
                "Get it confirmed in writing that the contract ends, and when.",
            ),
            task("Sichern Sie alle Daten vor dem letzten Tag.", "Save all data before the last day."),
        ],
        when: When::BeforeEnd(60),
        needs: &["read-contract"],
        who: Role::Legal,
        effort: both("30 Minuten", "30 minutes"),
        minutes: 30,
        risk: Risk::LessProof,
        applies: Applies::ManualRenewal,
        sources: &["SF1", "SF6", "K"],
        guide: &["G3"],
    })
};
