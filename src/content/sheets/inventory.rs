//! What depends on Salesforce and ends without a word when the org does.

use super::{column, row_with};
use crate::content::check::both;
use crate::content::{Both, ColumnKind, Sheet};

/// People first, then what runs without them: access, forms and mail, sign-in, automation, tools.
pub(super) const INVENTORY: Sheet<Both> = Sheet {
    id: "inventory",
    step: "plan-offboarding",
    title: both("Was auf Salesforce angewiesen ist", "What depends on Salesforce"),
    intro: both(
        "Das meiste hört ohne Fehlermeldung auf. Nennen Sie je Punkt eine zuständige Person und einen Termin vor dem letzten Tag.",
        "Most of it stops without an error message. Give each item an owner and a date before the last day.",
    ),
    tick: both("geregelt", "settled"),
    columns: &[column(ColumnKind::Text, "zuständig", "owner"), column(ColumnKind::Day, "bis", "by")],
    rows: &[
        row_with(
            "ordinary-users",
            both("Gewöhnliche Benutzer", "Ordinary users"),
            "Erst einfrieren, dann Datensätze übergeben, dann deaktivieren. Einfrieren gibt die Lizenz nicht frei.",
            "Freeze first, then hand over records, then deactivate. Freezing does not free the licence.",
        ),
        row_with(
            "admins",
            both("Admins", "Admins"),
            "Zwei bleiben, bis das Geld geklärt ist. Einer allein kann ausfallen.",
            "Keep two until the money is settled. One alone may be away.",
        ),
        row_with(
            "billing-user",
            both("Konto für Rechnungen", "Billing user"),
            "Es braucht das Recht „Manage Billing“. Eine kostenlose Identity-Lizenz kann dafür reichen.",
            "It needs the ‘Manage Billing’ permission. A free Identity licence may be enough.",
        ),
        row_with(
            "integration-users",
            both("Technische Benutzer", "Integration users"),
            "Sperren Sie sie erst nach der Umstellung. Ein Konto dient oft mehreren Schnittstellen.",
            "Block them only after the switch-over. Several integrations often share one account.",
        ),
        row_with(
            "connected-apps",
            both("Verbundene Apps und OAuth-Tokens", "Connected apps and OAuth tokens"),
            "Sehen Sie nach, wer welche App zuletzt genutzt hat. Vergessene Apps lesen oft noch mit.",
            "Look up who last used which app. Forgotten apps often still read along.",
        ),
        row_with(
            "web-to-lead",
            both("Formulare mit Web-to-Lead", "Web-to-Lead forms"),
            "Besucher sehen oft weiter Ihre Dankesseite, obwohl nichts mehr ankommt.",
            "Visitors often still see your thank-you page although nothing arrives any more.",
        ),
        row_with(
            "web-to-case",
            both("Formulare mit Web-to-Case", "Web-to-Case forms"),
            "Sie stehen auch in alten Hilfeseiten, Apps und Partnerportalen.",
            "They also live in old help pages, apps and partner portals.",
        ),
        row_with(
            "email-to-case",
            both("Email-to-Case und Weiterleitungen", "Email-to-Case and routing addresses"),
            "Die Weiterleitung steht bei Ihrem E-Mail-Anbieter. Ändern Sie sie dort.",
            "The forwarding is set at your e-mail provider. Change it there.",
        ),
        row_with(
            "mail-sending",
            both("Mail-Relay, DKIM, gemeinsame Absender", "Mail relay, DKIM, org-wide senders"),
            "Nehmen Sie Salesforce erst nach der letzten E-Mail aus SPF und DKIM.",
            "Remove Salesforce from SPF and DKIM only after the last e-mail.",
        ),
        row_with(
            "sso-into-salesforce",
            both("Anmeldung in Salesforce mit SSO", "Single sign-on into Salesforce"),
            "Halten Sie zwei Admins einen Weg ohne SSO offen und testen Sie ihn.",
            "Keep a way in without SSO for two admins, and test it.",
        ),
        row_with(
            "identity-provider",
            both("Programme, die sich über Salesforce anmelden", "Programs that sign in through Salesforce"),
            "Legen Sie dort vorher lokale Benutzer an. Das gilt auch für Ihr Sicherungs-Werkzeug.",
            "Create local users there first. That includes your backup tool.",
        ),
        row_with(
            "sites-domains",
            both("Portale, My Domain und eigene Domains", "Portals, My Domain and custom domains"),
            "Auch Lesezeichen und gedruckte Adressen führen dann ins Leere. Richten Sie Umleitungen ein.",
            "Bookmarks and printed addresses will lead nowhere too. Set up redirects.",
        ),
        row_with(
            "dns-certificates",
            both("DNS-Einträge und Zertifikate", "DNS records and certificates"),
            "Löschen Sie Einträge, die auf Salesforce zeigen. Sonst können Fremde die Adresse vielleicht übernehmen.",
            "Delete records that point to Salesforce. Otherwise strangers may be able to take the address over.",
        ),
        row_with(
            "scheduled-jobs",
            both("Geplante Läufe, Flows und Apex", "Scheduled jobs, flows and Apex"),
            "Notieren Sie den Zweck, nicht nur den Namen. Das neue System braucht ihn.",
            "Note the purpose, not just the name. The new system needs it.",
        ),
        row_with(
            "report-subscriptions",
            both("Abonnierte Berichte und Dashboards", "Report and dashboard subscriptions"),
            "Empfänger merken das Ende nur daran, dass nichts mehr kommt. Sagen Sie es ihnen.",
            "Recipients notice only that nothing comes any more. Tell them.",
        ),
        row_with(
            "mail-add-ins",
            both("Add-ins für Outlook und Gmail", "Outlook and Gmail add-ins"),
            "Mit ihnen endet auch der Abgleich von Kalender und Kontakten.",
            "Calendar and contact sync ends with them.",
        ),
        row_with(
            "telephony",
            both("Telefonie (CTI)", "Telephony (CTI)"),
            "Klären Sie, wer Rufnummern, Ansagen und Aufzeichnungen behält.",
            "Decide who keeps the numbers, announcements and recordings.",
        ),
        row_with(
            "signatures-quotes",
            both("Links für Unterschriften und Angebote (CPQ)", "E-signature and quote links (CPQ)"),
            "Offene Vorgänge beim Kunden brechen ab. Schließen Sie sie vorher oder senden Sie neu.",
            "Requests still open with customers break off. Finish them first or send them again.",
        ),
        row_with(
            "account-engagement",
            both("Account Engagement: Formulare, Links, Seiten", "Account Engagement: forms, links, landing pages"),
            "Es hat eigene, strengere Regeln. Links in gesendeten E-Mails lassen sich nicht mehr ändern.",
            "It has stricter rules of its own. Links in e-mails already sent cannot be changed.",
        ),
        row_with(
            "marketing-pages",
            both("Seiten mit Tracking", "Marketing pages with tracking"),
            "Nehmen Sie die Skripte heraus, auch aus Cookie-Hinweis und Datenschutzerklärung.",
            "Take the scripts out, and strike them from the cookie notice and the privacy notice.",
        ),
        row_with(
            "data-warehouse",
            both("Data Warehouse und Auswertungen (BI)", "Data warehouse and BI connections"),
            "Ohne Zufluss bleiben alte Zahlen stehen und sehen aktuell aus. Vermerken Sie den letzten Stand.",
            "Without fresh data, old figures stay and look current. Mark the date of the last load.",
        ),
    ],
    own_row: Some(both("Weiterer Punkt", "Another item")),
};
