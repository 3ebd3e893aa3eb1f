//! Phase 2, continued: what depends on Salesforce, and the people in it.

use super::Steps;
use crate::content::check::{both, task, task_at};
use crate::content::{Applies, FullStep, Phase, Risk, Role, When};

/// The steps up to the end of this phase.
pub(super) const TABLE: Steps = {
    let steps = super::prepare::TABLE;
    let steps = steps.step(FullStep {
        id: "list-forms-mail",
        code: "lf",
        phase: Phase::Prepare,
        title: both("Formulare und E-Mail erfassen", "List forms and e-mail"),
        why: both(
            "Formulare und E-Mail-Wege enden ohne Fehlermeldung. Anfragen gehen dann unbemerkt verloren.",
            "Forms and e-mail routes end without an error message. Enquiries are then lost unnoticed.",
        ),
        trap: None,
        how: &[
            task(
                "Suchen Sie Formulare mit Web-to-Lead und Web-to-Case auf allen Seiten.",
                "Look for Web-to-Lead and Web-to-Case forms on every site.",
            ),
            task("Notieren Sie Email-to-Case und Weiterleitungen.", "Note Email-to-Case and forwarding addresses."),
            task(
                "Notieren Sie Mail-Relay, DKIM und gemeinsame Absender.",
                "Note the mail relay, DKIM and shared sender addresses.",
            ),
            task(
                "Erfassen Sie Add-ins für Outlook und Gmail sowie die Telefonie.",
                "List add-ins for Outlook and Gmail, and telephony.",
            ),
            task("Geben Sie jedem Eintrag einen Namen und einen Termin.", "Give each entry an owner and a date."),
        ],
        when: When::BeforeDeadline(50),
        needs: &[],
        who: Role::Admin,
        effort: both("ein halber Tag", "half a day"),
        minutes: 240,
        risk: Risk::WorkStops,
        applies: Applies::Always,
        sources: &["K"],
        guide: &["G9"],
    });
    let steps = steps.step(FullStep {
        id: "list-dns-sso",
        code: "ls",
        phase: Phase::Prepare,
        title: both("Domains und Anmeldung (DNS, SSO) erfassen", "List domains and sign-in (DNS, SSO)"),
        why: both(
            "Manche Programme melden sich über Salesforce an. Nach dem letzten Tag kommt dort niemand mehr hinein.",
            "Some programs sign in through Salesforce. After the last day nobody gets into them.",
        ),
        trap: Some(both(
            "Ist Ihr Sicherungs-Werkzeug auf die Anmeldung der Org (SSO) angewiesen, sperrt es Sie mit aus. Legen Sie dort vorher lokale Benutzer an.",
            "If your backup tool relies on signing in through the org (SSO), it locks you out too. Create local users there first.",
        )),
        how: &[
            task(
                "Prüfen Sie, wer Salesforce als Identity Provider nutzt.",
                "Check what uses Salesforce as its identity provider.",
            ),
            task(
                "Listen Sie eigene Domains, Portale und Experience-Cloud-Seiten auf.",
                "List custom domains, portals and Experience Cloud sites.",
            ),
            task(
                "Notieren Sie DNS-Einträge und Zertifikate mit Ablaufdatum.",
                "Note DNS records and certificates with their expiry dates.",
            ),
        ],
        when: When::BeforeDeadline(50),
        needs: &[],
        who: Role::Admin,
        effort: both("2 Stunden", "2 hours"),
        minutes: 120,
        risk: Risk::WorkStops,
        applies: Applies::Always,
        sources: &["P16", "K"],
        guide: &["G9"],
    });
    let steps = steps.step(FullStep {
        id: "list-integrations",
        code: "li",
        phase: Phase::Prepare,
        title: both("Schnittstellen und Zeitpläne erfassen", "List integrations and scheduled jobs"),
        why: both(
            "Schnittstellen stehen nach dem letzten Tag still. Oft merken Sie es erst, wenn Zahlen fehlen.",
            "Integrations stop after the last day. Often you notice only when figures are missing.",
        ),
        trap: None,
        how: &[
            task_at(
                both("Listen Sie verbundene Apps und Tokens auf.", "List connected apps and tokens."),
                &["Setup", "Schnellsuche", "Connected Apps"],
                &["Setup", "Quick Find", "Connected Apps"],
            ),
            task_at(
                both("Listen Sie geplante Läufe, Flows und Berichte auf.", "List scheduled jobs, flows and reports."),
                &["Setup", "Schnellsuche", "Scheduled Jobs"],
                &["Setup", "Quick Find", "Scheduled Jobs"],
            ),
            task("Notieren Sie technische Benutzer und deren Zweck.", "Note integration users and what they are for."),
            task("Erfassen Sie Links für Unterschriften und Angebote.", "List e-signature and quote links."),
        ],
        when: When::BeforeDeadline(50),
        needs: &[],
        who: Role::Admin,
        effort: both("ein halber Tag", "half a day"),
        minutes: 240,
        risk: Risk::WorkStops,
        applies: Applies::Always,
        sources: &["K"],
        guide: &["G9"],
    });
    let steps = steps.step(FullStep {
        id: "export-account-engagement",
        code: "ae",
        phase: Phase::Prepare,
        title: both("Account Engagement (Pardot) sichern", "Save Account Engagement (Pardot)"),
        why: both(
            "Account Engagement hat eigene, strengere Regeln. Nach dem Archivieren stehen Links, Formulare und Seiten still.",
            "Account Engagement has stricter rules of its own. Once archived, links, forms and pages stop working.",
        ),
        trap: Some(both(
            "Danach hilft nur der Support: Anfrage binnen 30 Tagen, mit unterschriebenem Brief der Geschäftsleitung. Nach 90 Tagen beginnt die Löschung.",
            "After that only support can help: ask within 30 days, with a letter signed by top management. Deletion starts after 90 days.",
        )),
        how: &[
            task(
                "Exportieren Sie Listen, Formulare, Vorlagen und Aktivitäten, solange Sie Zugang haben.",
                "Export lists, forms, templates and activities while you have access.",
            ),
            task(
                "Stellen Sie Links in E-Mails, Seiten und Druck auf neue Ziele um.",
                "Point links in e-mails, pages and print to new targets.",
            ),
            task("Bereiten Sie den Brief für den Notfall vor.", "Draft the letter, just in case."),
        ],
        when: When::BeforeDeadline(48),
        needs: &[],
        who: Role::Admin,
        effort: both("1–2 Tage", "1–2 days"),
        minutes: 960,
        risk: Risk::DataLost,
        applies: Applies::AccountEngagement,
        sources: &["SF4", "K"],
        guide: &["G9"],
    });
    steps.step(FullStep {
        id: "plan-offboarding",
        code: "po",
        phase: Phase::Prepare,
        title: both("Abgang der Benutzer und Admins planen", "Plan how users and admins leave"),
        why: both(
            "Der Leitfaden nennt die Folge: Rechte entziehen, Datensätze und Aufgaben übergeben, Export prüfen. Dann erst geht das letzte Konto.",
            "The guide gives the order: withdraw permissions, hand over records and tasks, check the export. Only then does the last account go.",
        ),
        trap: Some(both(
            "Benutzer kann man nicht löschen, nur einfrieren oder deaktivieren. Beides senkt die Rechnung nicht.",
            "Users cannot be deleted, only frozen or deactivated. Neither lowers the bill.",
        )),
        how: &[
            task_at(
                both("Listen Sie Benutzer, Admins und technische Konten auf.", "List users, admins and technical accounts."),
                &["Setup", "Benutzer"],
                &["Setup", "Users"],
            ),
            task(
                "Nennen Sie neue Inhaber für Datensätze, Aufgaben und Warteschlangen.",
                "Name new owners for records, tasks and queues.",
            ),
            task(
                "Zwei Admins und ein Konto für Rechnungen bleiben, bis das Geld geklärt ist.",
                "Two admins and one billing account stay until the money is settled.",
            ),
            task(
                "Hat Ihr Einkauf keine Lizenz? Bis zu 100 kostenlose Identity-Lizenzen öffnen Your Account.",
                "Does your purchasing team have no licence? Up to 100 free Identity licences open Your Account.",
            ),
        ],
        when: When::BeforeDeadline(48),
        needs: &[],
        who: Role::Admin,
        effort: both("2 Stunden", "2 hours"),
        minutes: 120,
        risk: Risk::AccessRemains,
        applies: Applies::Always,
        sources: &["GUIDE", "U1", "U2", "SF14", "K"],
        guide: &["G9", "G12"],
    })
};
