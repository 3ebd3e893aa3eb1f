//! Salesforce's own pages, and what tools and administrators say about the product.

use super::{AS_OF, Sources};
use crate::content::Trust;

/// The sources up to these.
pub(super) const TABLE: Sources = {
    let table = super::terms::TABLE;
    let table = table.source(
        "SF1",
        Trust::Primary,
        (2026, 1),
        "help.salesforce.com/s/articleView?id=005167138",
        "Salesforce-Hilfe: Fragen zur Verlängerung",
        "Salesforce help: Renewal FAQ",
    );
    let table = table.source(
        "SF2",
        Trust::Primary,
        (2026, 4),
        "help.salesforce.com/s/articleView?id=000386225",
        "Salesforce-Hilfe: Zugriff auf abgelaufene und gesperrte Orgs",
        "Salesforce help: access to expired, hold and locked orgs",
    );
    let table = table.source(
        "SF3",
        Trust::Primary,
        AS_OF,
        "help.salesforce.com/s/articleView?id=000176370",
        "Salesforce-Hilfe, ältere Seite: 180 Tage Aufbewahrung",
        "Salesforce help, older page: 180 days’ retention",
    );
    let table = table.source(
        "SF4",
        Trust::Primary,
        (2026, 4),
        "help.salesforce.com/s/articleView?id=000382748",
        "Salesforce-Hilfe: Account Engagement stillgelegt oder archiviert",
        "Salesforce help: Account Engagement inactivated or archived",
    );
    let table = table.source(
        "SF5",
        Trust::Primary,
        AS_OF,
        "help.salesforce.com/s/articleView?id=xcloud.users_manage_contracts_subscription_management",
        "Salesforce-Hilfe: Verträge und Abonnements verwalten",
        "Salesforce help: managing contracts and subscriptions",
    );
    let table = table.source(
        "SF6",
        Trust::Primary,
        AS_OF,
        "developer.salesforce.com",
        "Salesforce für Entwickler: Objekt SalesforceContract",
        "Salesforce for developers: object SalesforceContract",
    );
    let table = table.source(
        "SF8",
        Trust::Primary,
        AS_OF,
        "help.salesforce.com/s/articleView?id=000231484",
        "Salesforce-Hilfe: Checkout für gemeinnützige Kunden",
        "Salesforce help: Checkout access for non-profit accounts",
    );
    let table = table.source(
        "SF10",
        Trust::Primary,
        AS_OF,
        "help.salesforce.com/s/articleView?id=005321566",
        "Salesforce-Hilfe: zweite Bestätigung bei Berichten",
        "Salesforce help: step-up authentication for reports",
    );
    let table = table.source(
        "SF11",
        Trust::Primary,
        (2026, 5),
        "help.salesforce.com/s/articleView?id=005321567",
        "Salesforce-Hilfe: zweite Bestätigung, Fragen und Termine",
        "Salesforce help: step-up authentication, questions and dates",
    );
    let table = table.source(
        "SF14",
        Trust::Primary,
        AS_OF,
        "salesforce.com/de/your-account",
        "Salesforce: Your Account („Ihr Account“)",
        "Salesforce: Your Account",
    );
    let table = table.source(
        "SF15",
        Trust::Primary,
        (2024, 12),
        "help.salesforce.com/s/articleView?id=000394031",
        "Salesforce-Hilfe: Daten der Marketing Cloud nach Vertragsende",
        "Salesforce help: Marketing Cloud data after the contract ends",
    );
    let table = table.source(
        "SF16",
        Trust::Primary,
        AS_OF,
        "help.salesforce.com/s/articleView?id=003876228",
        "Salesforce-Hilfe: Data 360 nach Vertragsende",
        "Salesforce help: Data 360 after the contract ends",
    );
    let table = table.source(
        "SF17",
        Trust::Primary,
        AS_OF,
        "help.heroku.com/7WJISJVU",
        "Heroku-Hilfe: Wenn der Enterprise-Vertrag endet",
        "Heroku help: when the Enterprise contract ends",
    );
    let table = table.source(
        "P1",
        Trust::ThirdParty,
        (2025, 12),
        "xappex.com/blog/salesforce-data-export-limits",
        "Xappex: Grenzen des Datenexports",
        "Xappex: limits of Data Export",
    );
    let table = table.source(
        "P2",
        Trust::ThirdParty,
        AS_OF,
        "help.incaclinic.com",
        "Kopie älterer Salesforce-Hilfe zum Datenexport (backup_data)",
        "Copy of older Salesforce help on Data Export (backup_data)",
    );
    let table = table.source(
        "P3",
        Trust::ThirdParty,
        AS_OF,
        "practifisuccess.zendesk.com",
        "Practifi, Artikel 11432727041807: Datenexport",
        "Practifi, article 11432727041807: Data Export",
    );
    let table = table.source(
        "P5",
        Trust::ThirdParty,
        AS_OF,
        "docs.filefetch.app/reference/salesforce-objects",
        "FileFetch: Objekte für Dateien",
        "FileFetch: objects that hold files",
    );
    let table = table.source(
        "P6",
        Trust::Primary,
        AS_OF,
        "help.sfdmu.com",
        "SFDMU, Modul für Dateien: Anleitung des Projekts",
        "SFDMU, file module: the project’s own documentation",
    );
    let table = table.source(
        "P7",
        Trust::Primary,
        AS_OF,
        "developer.salesforce.com",
        "Salesforce CLI: data export bulk",
        "Salesforce CLI: data export bulk",
    );
    let table = table.source(
        "P8",
        Trust::Primary,
        AS_OF,
        "developer.salesforce.com",
        "Salesforce CLI: project generate manifest",
        "Salesforce CLI: project generate manifest",
    );
    let table = table.source(
        "P8b",
        Trust::Primary,
        AS_OF,
        "github.com/forcedotcom/cli/issues/2759",
        "Salesforce CLI, Meldung 2759: Pakete im Manifest",
        "Salesforce CLI, issue 2759: packages in the manifest",
    );
    let table = table.source(
        "P9",
        Trust::Primary,
        AS_OF,
        "developer.salesforce.com",
        "AppExchange Checkout: Lizenzen ändern und beenden",
        "AppExchange Checkout: changing and ending licences",
    );
    let table = table.source(
        "P10",
        Trust::ThirdParty,
        AS_OF,
        "cloudamp.com/faq/how-can-i-cancel-my-account.html",
        "CloudAmp: App kündigen",
        "CloudAmp: cancelling the app",
    );
    let table = table.source(
        "P11",
        Trust::ThirdParty,
        AS_OF,
        "appexchangeguides.relayto.com",
        "Anleitung für AppExchange-Partner, Seite 16",
        "Guide for AppExchange partners, page 16",
    );
    let table = table.source(
        "P12",
        Trust::Primary,
        AS_OF,
        "developer.salesforce.com",
        "Bestellobjekt der Partner: Kündigungsfrist in Tagen",
        "Partners’ order object: notice period in days",
    );
    let table = table.source(
        "P13",
        Trust::ThirdParty,
        AS_OF,
        "cloudblogger.de/tag/administration",
        "Cloudblogger: 15- und 18-stellige IDs",
        "Cloudblogger: 15- and 18-character IDs",
    );
    let table = table.source(
        "P14",
        Trust::ThirdParty,
        AS_OF,
        "forcewalk.com/?p=638",
        "Forcewalk: Regel für große Exporte von Berichten",
        "Forcewalk: policy on large report exports",
    );
    let table = table.source(
        "P15",
        Trust::ThirdParty,
        AS_OF,
        "documentation.commvault.com",
        "Commvault: Sicherung und API-Kontingent",
        "Commvault: backups and the API limit",
    );
    let table = table.source(
        "P16",
        Trust::ThirdParty,
        AS_OF,
        "documentation.grax.com",
        "GRAX: Vorbereitung auf das Ende einer Org",
        "GRAX: preparing for the end of an org",
    );
    let table = table.source(
        "P18",
        Trust::ThirdParty,
        AS_OF,
        "alifoun.com",
        "Kopie deutscher Salesforce-Hilfe: Inhaber ändern",
        "Copy of German Salesforce help: changing a record’s owner",
    );
    let table = table.source(
        "U1",
        Trust::ThirdParty,
        AS_OF,
        "staging.saaspointconsulting.com/considerations-for-deactivating-users",
        "SaaSpoint: Benutzer deaktivieren",
        "SaaSpoint: deactivating users",
    );
    let table = table.source(
        "U2",
        Trust::ThirdParty,
        AS_OF,
        "ksm1313live.uk/2016/04/14",
        "Blog: Einfrieren oder deaktivieren",
        "Blog: freeze or deactivate",
    );
    table.source(
        "U3",
        Trust::ThirdParty,
        AS_OF,
        "help.propertybase.com",
        "Propertybase, Artikel 218039718: Benutzer deaktivieren",
        "Propertybase, article 218039718: deactivating users",
    )
};
