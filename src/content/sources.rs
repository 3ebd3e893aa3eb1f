//! Where the statements come from. Facts as of November 2026; what has no date of its own bears the month it was read.
//!
//! An address is given as far as it is known; where only the site is known, the title says what to look for there.

use super::check::{Table, both, check_text, fault, same};
use super::{Source, SourceMonth, Trust};

/// The month in which the facts were last checked.
pub const AS_OF: SourceMonth = (2026, 11);

/// All sources, each of them used by a step or a question.
pub const SOURCES: &[Source] = TABLE.rows();

/// The source with this key.
pub const fn source(key: &str) -> Option<&'static Source> {
    let mut rest = SOURCES;
    while let [first, tail @ ..] = rest {
        if same(first.key, key) {
            return Some(first);
        }
        rest = tail;
    }
    None
}

/// The sources while they are put together.
type Sources = Table<Source, 80>;

/// No source yet.
const NONE: Sources =
    Table::new(Source { key: "", title: both("", ""), address: "", trust: Trust::Unverified, dated: AS_OF });

impl Sources {
    /// Adds a source after checking it.
    #[track_caller]
    const fn source(
        self,
        key: &'static str,
        trust: Trust,
        dated: SourceMonth,
        address: &'static str,
        de: &'static str,
        en: &'static str,
    ) -> Self {
        let title = both(de, en);
        check_text(key, "title", title);
        if key.is_empty() {
            fault(de, "has no key", "");
        }
        if !matches!(dated, (2000..=2100, 1..=12)) {
            fault(key, "has no month", "");
        }
        let mut rest = self.rows();
        while let [other, tail @ ..] = rest {
            if same(other.key, key) {
                fault(key, "is the key of an earlier source", "");
            }
            rest = tail;
        }
        self.with(Source { key, title, address, trust, dated })
    }
}

/// The table, built and checked by the compiler.
const TABLE: &Sources = &{
    let table = NONE;
    let table = table.source("GUIDE", Trust::Guide, AS_OF, "investglass.com/de/salesforce-abonnement-kundigen-eine-klare-anleitung", "Der Leitfaden: Anleitung von InvestGlass, einem Anbieter von CRM", "The guide: instructions by InvestGlass, a seller of CRM");
    let table = table.source("K", Trust::Unverified, AS_OF, "", "Allgemeines Wissen, hier nicht geprüft", "General knowledge, not verified here");
    let table = table.source("SF1", Trust::Primary, (2026, 1), "help.salesforce.com/s/articleView?id=005167138", "Salesforce-Hilfe: Fragen zur Verlängerung", "Salesforce help: Renewal FAQ");
    let table = table.source("SF2", Trust::Primary, (2026, 4), "help.salesforce.com/s/articleView?id=000386225", "Salesforce-Hilfe: Zugriff auf abgelaufene und gesperrte Orgs", "Salesforce help: access to expired, hold and locked orgs");
    let table = table.source("SF3", Trust::Primary, AS_OF, "help.salesforce.com/s/articleView?id=000176370", "Salesforce-Hilfe, ältere Seite: 180 Tage Aufbewahrung", "Salesforce help, older page: 180 days’ retention");
    let table = table.source("SF4", Trust::Primary, (2026, 4), "help.salesforce.com/s/articleView?id=000382748", "Salesforce-Hilfe: Account Engagement stillgelegt oder archiviert", "Salesforce help: Account Engagement inactivated or archived");
    let table = table.source("SF5", Trust::Primary, AS_OF, "help.salesforce.com/s/articleView?id=xcloud.users_manage_contracts_subscription_management", "Salesforce-Hilfe: Verträge und Abonnements verwalten", "Salesforce help: managing contracts and subscriptions");
    let table = table.source("SF6", Trust::Primary, AS_OF, "developer.salesforce.com", "Salesforce für Entwickler: Objekt SalesforceContract", "Salesforce for developers: object SalesforceContract");
    let table = table.source("SF8", Trust::Primary, AS_OF, "help.salesforce.com/s/articleView?id=000231484", "Salesforce-Hilfe: Checkout für gemeinnützige Kunden", "Salesforce help: Checkout access for non-profit accounts");
    let table = table.source("SF10", Trust::Primary, AS_OF, "help.salesforce.com/s/articleView?id=005321566", "Salesforce-Hilfe: zweite Bestätigung bei Berichten", "Salesforce help: step-up authentication for reports");
    let table = table.source("SF11", Trust::Primary, (2026, 5), "help.salesforce.com/s/articleView?id=005321567", "Salesforce-Hilfe: zweite Bestätigung, Fragen und Termine", "Salesforce help: step-up authentication, questions and dates");
    let table = table.source("SF14", Trust::Primary, AS_OF, "salesforce.com/de/your-account", "Salesforce: Your Account („Ihr Account“)", "Salesforce: Your Account");
    let table = table.source("R1", Trust::ThirdParty, (2026, 2), "redresscompliance.com/salesforce-auto-renewal.html", "Redress Compliance: Verlängerung, mit Zitat aus dem MSA vom September 2025", "Redress Compliance: auto-renewal, quoting the MSA of September 2025");
    let table = table.source("R2", Trust::ThirdParty, AS_OF, "redresscompliance.com/salesforce-contract-terms.html", "Redress Compliance: Vertragsbedingungen", "Redress Compliance: contract terms");
    let table = table.source("R3", Trust::ThirdParty, AS_OF, "redresscompliance.com/salesforce-exit-strategy.html", "Redress Compliance: Ausstieg aus Salesforce", "Redress Compliance: exit strategy");
    let table = table.source("R4", Trust::ThirdParty, AS_OF, "salesforcenegotiations.com/blog/auto-renewal-trap-avoidance", "Salesforce Negotiations: die Falle der Verlängerung", "Salesforce Negotiations: avoiding the auto-renewal trap");
    let table = table.source("R5", Trust::ThirdParty, AS_OF, "www.redresscompliance.com/salesforce-auto-renewal.html", "Redress Compliance, zweite Seite: 8 bis 10 Prozent Aufschlag", "Redress Compliance, second page: 8 to 10 per cent uplift");
    let table = table.source("R5b", Trust::ThirdParty, AS_OF, "redresscompliance.com/salesforce-auto-renewal", "Redress Compliance: Kündigung als Schritt in der Verhandlung", "Redress Compliance: notice as a step in negotiations");
    let table = table.source("R6", Trust::ThirdParty, AS_OF, "", "Öffentlicher Vertrag eines anderen Anbieters mit dem üblichen Wortlaut", "Another vendor’s public contract that reuses the standard wording");
    let table = table.source("R7", Trust::ThirdParty, AS_OF, "aquarelles.us/?p=5443", "Abdruck eines älteren MSA", "Copy of an older MSA");
    let table = table.source("R11", Trust::ThirdParty, AS_OF, "redresscompliance.com/lightning-platform-starter-vs-plus.html", "Redress Compliance: Platform Starter und Plus", "Redress Compliance: Platform Starter and Plus");
    let table = table.source("R12", Trust::ThirdParty, (2026, 3), "atonementlicensing.com/blog/salesforce-platform-license", "Atonement Licensing: Platform-Lizenzen", "Atonement Licensing: Platform licences");
    let table = table.source("P1", Trust::ThirdParty, (2025, 12), "xappex.com/blog/salesforce-data-export-limits", "Xappex: Grenzen des Datenexports", "Xappex: limits of Data Export");
    let table = table.source("P2", Trust::ThirdParty, AS_OF, "help.incaclinic.com", "Kopie älterer Salesforce-Hilfe zum Datenexport (backup_data)", "Copy of older Salesforce help on Data Export (backup_data)");
    let table = table.source("P3", Trust::ThirdParty, AS_OF, "practifisuccess.zendesk.com", "Practifi, Artikel 11432727041807: Datenexport", "Practifi, article 11432727041807: Data Export");
    let table = table.source("P5", Trust::ThirdParty, AS_OF, "docs.filefetch.app/reference/salesforce-objects", "FileFetch: Objekte für Dateien", "FileFetch: objects that hold files");
    let table = table.source("P6", Trust::Primary, AS_OF, "help.sfdmu.com", "SFDMU, Modul für Dateien: Anleitung des Projekts", "SFDMU, file module: the project’s own documentation");
    let table = table.source("P7", Trust::Primary, AS_OF, "developer.salesforce.com", "Salesforce CLI: data export bulk", "Salesforce CLI: data export bulk");
    let table = table.source("P8", Trust::Primary, AS_OF, "developer.salesforce.com", "Salesforce CLI: project generate manifest", "Salesforce CLI: project generate manifest");
    let table = table.source("P8b", Trust::Primary, AS_OF, "github.com/forcedotcom/cli/issues/2759", "Salesforce CLI, Meldung 2759: Pakete im Manifest", "Salesforce CLI, issue 2759: packages in the manifest");
    let table = table.source("P9", Trust::Primary, AS_OF, "developer.salesforce.com", "AppExchange Checkout: Lizenzen ändern und beenden", "AppExchange Checkout: changing and ending licences");
    let table = table.source("P10", Trust::ThirdParty, AS_OF, "cloudamp.com/faq/how-can-i-cancel-my-account.html", "CloudAmp: App kündigen", "CloudAmp: cancelling the app");
    let table = table.source("P11", Trust::ThirdParty, AS_OF, "appexchangeguides.relayto.com", "Leitfaden für AppExchange-Partner, Seite 16", "Guide for AppExchange partners, page 16");
    let table = table.source("P12", Trust::Primary, AS_OF, "developer.salesforce.com", "Bestellobjekt der Partner: Kündigungsfrist in Tagen", "Partners’ order object: cancellation terms in days");
    let table = table.source("P13", Trust::ThirdParty, AS_OF, "cloudblogger.de/tag/administration", "Cloudblogger: 15- und 18-stellige IDs", "Cloudblogger: 15 and 18 character IDs");
    let table = table.source("P14", Trust::ThirdParty, AS_OF, "forcewalk.com/?p=638", "Forcewalk: Regel für große Exporte von Berichten", "Forcewalk: policy on large report exports");
    let table = table.source("P15", Trust::ThirdParty, AS_OF, "documentation.commvault.com", "Commvault: Sicherung und API-Kontingent", "Commvault: backups and the API limit");
    let table = table.source("P16", Trust::ThirdParty, AS_OF, "documentation.grax.com", "GRAX: Vorbereitung auf das Ende einer Org", "GRAX: preparing for the end of an org");
    let table = table.source("P18", Trust::ThirdParty, AS_OF, "alifoun.com", "Kopie deutscher Salesforce-Hilfe: Inhaber ändern", "Copy of German Salesforce help: changing a record’s owner");
    let table = table.source("U1", Trust::ThirdParty, AS_OF, "staging.saaspointconsulting.com/considerations-for-deactivating-users", "SaaSpoint: Benutzer deaktivieren", "SaaSpoint: deactivating users");
    let table = table.source("U2", Trust::ThirdParty, AS_OF, "ksm1313live.uk/2016/04/14", "Blog: Einfrieren oder deaktivieren", "Blog: freeze or deactivate");
    let table = table.source("U3", Trust::ThirdParty, AS_OF, "help.propertybase.com", "Propertybase, Artikel 218039718: Benutzer deaktivieren", "Propertybase, article 218039718: deactivating users");
    let table = table.source("L1", Trust::Primary, (2005, 2), "lorenz.userweb.mwn.de/urteile/iiizr172_04.htm", "BGH, Urteil vom 17. Februar 2005, III ZR 172/04", "German Federal Court, 17 February 2005, III ZR 172/04");
    let table = table.source("L2", Trust::ThirdParty, (2025, 9), "rechts.ninja/2025/09/13", "Rechts.Ninja: Zugang der Kündigung", "Rechts.Ninja: receipt of a notice");
    let table = table.source("L3", Trust::ThirdParty, (2023, 1), "haufe.de", "Haufe, ZAP 2/2023 (HI15523194): Eingang einer E-Mail", "Haufe, ZAP 2/2023 (HI15523194): receipt of an e-mail");
    let table = table.source("L4", Trust::ThirdParty, (2022, 10), "dnoti.de", "DNotI zu BGH, 6. Oktober 2022, VII ZR 895/21", "DNotI on German Federal Court, 6 October 2022, VII ZR 895/21");
    let table = table.source("L5", Trust::ThirdParty, AS_OF, "juraexamen.info", "Juraexamen: Rückwärtsfristen", "Juraexamen: counting backwards");
    let table = table.source("L7", Trust::ThirdParty, AS_OF, "mishcon.com", "Mishcon de Reya: Wechselrechte nach dem EU Data Act", "Mishcon de Reya: EU Data Act switching rights");
    let table = table.source("L8", Trust::ThirdParty, AS_OF, "twobirds.com", "Bird & Bird: Wechselrechte bei fester Laufzeit", "Bird & Bird: switching rights and fixed-term SaaS");
    let table = table.source("L9", Trust::ThirdParty, AS_OF, "ehmann.legal", "Ehmann: Artikel 25 Data Act", "Ehmann: Article 25 Data Act");
    let table = table.source("L10", Trust::ThirdParty, AS_OF, "steuer-berater.de/lexikon/aufbewahrungspflicht", "Steuerberater-Lexikon: Aufbewahrungspflicht", "Tax advisers’ glossary: duty to keep records");
    let table = table.source("L11", Trust::ThirdParty, AS_OF, "bmp-vreden.de", "BMP Vreden: kürzere Aufbewahrung seit 2025", "BMP Vreden: shorter retention since 2025");
    let table = table.source("L12", Trust::ThirdParty, AS_OF, "s1039173612.online.de/blog/aufbewahrungsfristen", "Blog: Aufbewahrungsfristen", "Blog: retention periods");
    let table = table.source("L13", Trust::ThirdParty, AS_OF, "haushaltstipps.biz/kuendigungsfrist-berechnen", "Haushaltstipps: Kündigungsfrist berechnen", "Haushaltstipps: working out a notice period");
    let table = table.source("L16", Trust::ThirdParty, AS_OF, "arts-music-media.de", "Kanzlei zu OLG München, 29 U 857/14: Schriftform", "Law firm on Munich appeal court, 29 U 857/14: written form");
    let table = table.source("L17", Trust::ThirdParty, AS_OF, "verkehrslexikon.de/Texte/Rspr3125.php", "AG Wedding, 21a C 221/08: E-Mail und Schriftform", "Berlin-Wedding local court, 21a C 221/08: e-mail and written form");
    let table = table.source("L18", Trust::ThirdParty, (2022, 3), "eversheds-sutherland.com", "Eversheds Sutherland: Verlängerung zwischen Unternehmen", "Eversheds Sutherland: auto-renewal between businesses");
    let table = table.source("L23", Trust::ThirdParty, AS_OF, "epiphanylaw.com", "Epiphany Law: Wisconsin, § 134.49", "Epiphany Law: Wisconsin, section 134.49");
    let table = table.source("L24", Trust::ThirdParty, AS_OF, "rocketlawyer.com", "Rocket Lawyer: Verlängerung in New York", "Rocket Lawyer: auto-renewal in New York");
    let table = table.source("L25", Trust::ThirdParty, AS_OF, "aetos-data.com", "Aetos: EU Data Act", "Aetos: EU Data Act");
    let table = table.source("L26", Trust::ThirdParty, AS_OF, "conductatlas.com", "Conduct Atlas: Hinweis von Salesforce zum EU Data Act", "Conduct Atlas: Salesforce’s EU Data Act notice");
    let table = table.source("C2", Trust::ThirdParty, AS_OF, "stackswap.ai/cancel-salesforce", "StackSwap: Salesforce kündigen", "StackSwap: cancelling Salesforce");
    let table = table.source("C4", Trust::ThirdParty, AS_OF, "postclic.com/de-de/letters/software-saas/kuendigen-salesforce", "Postclic: Briefdienst für Kündigungen", "Postclic: letter service for notices");
    let table = table.source("C7", Trust::ThirdParty, (2026, 4), "subger.com/ja/ca/cancel/salesforce-crm", "Subger: Salesforce kündigen", "Subger: cancelling Salesforce");
    let table = table.source("C8", Trust::ThirdParty, AS_OF, "einstein-hub.com/how-to-cancel-salesforce-licenses", "Einstein Hub: Lizenzen kündigen", "Einstein Hub: cancelling licences");
    let table = table.source("C9", Trust::ThirdParty, AS_OF, "slaesforce-faq.com/how-to-cancel-renewal-salesforce-contract", "Kopie von Hilfetexten: Verlängerung ablehnen", "Copy of help texts: declining a renewal");
    let table = table.source("A1", Trust::ThirdParty, AS_OF, "resources.rework.com", "Rework: Kriterien für ein CRM", "Rework: criteria for choosing a CRM");
    let table = table.source("A2", Trust::ThirdParty, AS_OF, "praxisga.com", "Praxis: Fallstudie zur Wahl eines CRM", "Praxis: case study on choosing a CRM");
    let table = table.source("A4", Trust::ThirdParty, AS_OF, "brotcode.com", "Brotcode: Ort der Daten und geltendes Recht", "Brotcode: data residency and jurisdiction");
    table
};
