//! Phase 3, continued: once the notice is out.

use super::Steps;
use crate::content::check::{both, task, task_at};
use crate::content::{Applies, FullStep, Phase, Risk, Role, When};

/// The steps up to the end of this phase.
pub(super) const TABLE: Steps = {
    let steps = super::cancel::TABLE;
    let steps = steps.step(FullStep {
        id: "confirm-receipt",
        code: "cr",
        phase: Phase::Cancel,
        title: both("Eingang belegen", "Prove receipt"),
        why: both(
            "Entscheidend ist der Eingang bis zur Frist. Im Streit müssen ihn meist Sie beweisen.",
            "What matters is receipt by the deadline. In a dispute you will usually have to prove it.",
        ),
        trap: None,
        how: &[
            task(
                "Sammeln Sie Antwort, Lesebestätigung und Zustellbeleg.",
                "Collect the reply, the read receipt and the proof of delivery.",
            ),
            task(
                "Kam die E-Mail zurück? Dann senden Sie sofort neu.",
                "Did the e-mail bounce? Then send it again at once.",
            ),
            task(
                "Vergleichen Sie das genannte Enddatum mit Ihrem letzten Tag.",
                "Compare the end date stated with your last day.",
            ),
        ],
        when: When::AfterNotice(2),
        needs: &["send-notice"],
        who: Role::Legal,
        effort: both("15 Minuten", "15 minutes"),
        minutes: 15,
        risk: Risk::NoNotice,
        applies: Applies::AutoRenewing,
        sources: &["GUIDE", "B130", "L2", "L3", "K"],
        guide: &["G13", "G17"],
    });
    let steps = steps.step(FullStep {
        id: "chase-confirmation",
        code: "cc",
        phase: Phase::Cancel,
        title: both("Nach fünf Arbeitstagen nachfassen", "Chase after five working days"),
        why: both(
            "Ohne Antwort bleibt unklar, ob die Kündigung angekommen ist. Jetzt ist noch Zeit, sie zu wiederholen.",
            "Without a reply it is unclear whether the notice arrived. There is still time to repeat it.",
        ),
        trap: None,
        how: &[
            task("Senden Sie die Erinnerung an alle Empfänger.", "Send the reminder to every recipient."),
            task(
                "Bitten Sie um zwei Angaben: letzter Tag, keine Verlängerung.",
                "Ask for two things: the last day, and no renewal.",
            ),
            task(
                "Rufen Sie zusätzlich an und bestätigen Sie das Gespräch per E-Mail.",
                "Phone as well, and confirm the call by e-mail.",
            ),
        ],
        when: When::WorkingDaysAfterNotice(5),
        needs: &["confirm-receipt"],
        who: Role::Legal,
        effort: both("15 Minuten", "15 minutes"),
        minutes: 15,
        risk: Risk::LessProof,
        applies: Applies::AutoRenewing,
        sources: &["GUIDE", "K"],
        guide: &["G13", "G17"],
    });
    let steps = steps.step(FullStep {
        id: "fix-stalled-request",
        code: "fs",
        phase: Phase::Cancel,
        title: both("Antrag hängt oder wird abgelehnt", "Request stalled or rejected"),
        why: both(
            "Der Leitfaden sagt: Ohne volle Sicherung kann der Antrag scheitern. Ergänzen Sie sie und beginnen Sie neu.",
            "The guide says a request can fail without a full backup. Complete it and start again.",
        ),
        trap: Some(both(
            "Das ist eine Warnung, keine Sperre. Wir haben dafür keine Quelle von Salesforce gefunden; warten Sie darum nicht mit dem Schreiben.",
            "This is a warning, not a lock. We found no Salesforce source for it, so do not hold back the letter.",
        )),
        how: &[
            task("Sichern Sie Wortlaut und Datum der Ablehnung.", "Keep the wording and the date of the rejection."),
            task("Holen Sie fehlende Exporte nach.", "Make up any missing exports."),
            task("Stellen Sie den Antrag neu.", "File the request again."),
            task_at(
                both(
                    "Der Support hilft laut Leitfaden bei jedem Hindernis. Sie erreichen ihn über die Hilfe; notieren Sie die Fallnummer.",
                    "Support, says the guide, helps with any obstacle. You reach it through the help site; note the case number.",
                ),
                &["help.salesforce.com", "Contact Support"],
                &["help.salesforce.com", "Contact Support"],
            ),
        ],
        when: When::AfterNotice(10),
        needs: &["file-cancellation"],
        who: Role::Admin,
        effort: both("1 Stunde bis 1 Tag", "1 hour to 1 day"),
        minutes: 480,
        risk: Risk::LessProof,
        applies: Applies::AutoRenewing,
        sources: &["GUIDE", "K"],
        guide: &["G15", "G16", "G19"],
    });
    let steps = steps.step(FullStep {
        id: "escalate",
        code: "es",
        phase: Phase::Cancel,
        title: both("Noch keine Antwort: Druck erhöhen", "Still no reply: escalate"),
        why: both(
            "Zwei Wochen nach dem Versand fehlt noch jede Antwort. Ist die Frist noch nicht vorbei, brauchen Sie einen zweiten Weg, sonst Rechtsrat.",
            "Two weeks after sending there is still no reply. If the deadline has not passed, you need a second channel; if it has, legal advice.",
        ),
        trap: None,
        how: &[
            task("Senden Sie die Kündigung noch einmal, per Kurier.", "Send the notice again, by courier."),
            task(
                "Schalten Sie den Support und Vorgesetzte des Kundenbetreuers ein.",
                "Bring in support and the account executive’s manager.",
            ),
            task("Holen Sie Rechtsrat, wenn es um viel Geld geht.", "Take legal advice if much money is at stake."),
        ],
        when: When::AfterNotice(14),
        needs: &["chase-confirmation"],
        who: Role::Management,
        effort: both("1 Stunde", "1 hour"),
        minutes: 60,
        risk: Risk::LessProof,
        applies: Applies::AutoRenewing,
        sources: &["GUIDE", "K"],
        guide: &["G16"],
    });
    steps.step(FullStep {
        id: "check-send-by",
        code: "sb",
        phase: Phase::Cancel,
        title: both("Am spätesten Sendetag: letzte Kontrolle", "On the send-by date: last check"),
        why: both(
            "Heute ist der letzte Tag, an dem Sie noch per E-Mail senden sollten. Danach bleibt keine Zeit für Fehler.",
            "Today is the last day on which you should still send an e-mail. After it there is no time for mistakes.",
        ),
        trap: Some(both(
            "Wochenenden und Feiertage verlängern die Frist nicht. Eine E-Mail spät am letzten Abend kann zu spät sein.",
            "Weekends and holidays do not extend the deadline. An e-mail late on the last evening may be too late.",
        )),
        how: &[
            task("Liegt ein Beleg für den Eingang vor?", "Do you have proof of receipt?"),
            task(
                "Wenn nein: Senden Sie sofort noch einmal, per E-Mail und Portal.",
                "If not: send it again at once, by e-mail and portal.",
            ),
            task("Ist die Frist vorbei, sehen Sie unter „Fristen“ nach.", "If the deadline has passed, look under ‘Deadlines’."),
        ],
        when: When::SendBy,
        needs: &["send-notice"],
        who: Role::Legal,
        effort: both("15 Minuten", "15 minutes"),
        minutes: 15,
        risk: Risk::LessProof,
        applies: Applies::AutoRenewing,
        sources: &["B193", "L1", "L3", "L4", "R9"],
        guide: &["G1", "G3"],
    })
};
