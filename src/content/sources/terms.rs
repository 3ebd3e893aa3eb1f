//! The guide, advisers on contract and cancelling, writers on CRM.

use super::{AS_OF, Sources};
use crate::content::Trust;

/// The sources up to these.
pub(super) const TABLE: Sources = {
    let table = super::NONE;
    let table = table.source(
        "GUIDE",
        Trust::Guide,
        AS_OF,
        "investglass.com/de/salesforce-abonnement-kundigen-eine-klare-anleitung",
        "Der Leitfaden: Anleitung von InvestGlass, einem Anbieter von CRM",
        "The guide: instructions by InvestGlass, a seller of CRM",
    );
    let table = table.source(
        "K",
        Trust::Unverified,
        AS_OF,
        "",
        "Allgemeines Wissen, hier nicht geprüft",
        "General knowledge, not verified here",
    );
    let table = table.source(
        "R1",
        Trust::ThirdParty,
        (2026, 2),
        "redresscompliance.com/salesforce-auto-renewal.html",
        "Redress Compliance: Verlängerung; Zitat eines Beraters aus dem MSA vom September 2025",
        "Redress Compliance: auto-renewal; an adviser’s quotation from the MSA of September 2025",
    );
    let table = table.source(
        "R2",
        Trust::ThirdParty,
        AS_OF,
        "redresscompliance.com/salesforce-contract-terms.html",
        "Redress Compliance: Vertragsbedingungen",
        "Redress Compliance: contract terms",
    );
    let table = table.source(
        "R3",
        Trust::ThirdParty,
        AS_OF,
        "redresscompliance.com/salesforce-exit-strategy.html",
        "Redress Compliance: Ausstieg aus Salesforce",
        "Redress Compliance: exit strategy",
    );
    let table = table.source(
        "R4",
        Trust::ThirdParty,
        AS_OF,
        "salesforcenegotiations.com/blog/auto-renewal-trap-avoidance",
        "Salesforce Negotiations: die Falle der Verlängerung",
        "Salesforce Negotiations: avoiding the auto-renewal trap",
    );
    let table = table.source(
        "R5",
        Trust::ThirdParty,
        AS_OF,
        "www.redresscompliance.com/salesforce-auto-renewal.html",
        "Redress Compliance, zweite Seite: 8 bis 10 Prozent Aufschlag",
        "Redress Compliance, second page: 8 to 10 per cent uplift",
    );
    let table = table.source(
        "R5b",
        Trust::ThirdParty,
        AS_OF,
        "redresscompliance.com/salesforce-auto-renewal",
        "Redress Compliance: Kündigung als Schritt in der Verhandlung",
        "Redress Compliance: notice as a step in negotiations",
    );
    let table = table.source(
        "R6",
        Trust::ThirdParty,
        AS_OF,
        "",
        "Öffentlicher Vertrag eines anderen Anbieters, der den üblichen Wortlaut nutzt; für Kündigungen lässt er nur Post, Kurier oder Fax zu",
        "Another vendor’s public contract that reuses the usual wording; it allows notice by post, courier or fax only",
    );
    let table = table.source(
        "R9",
        Trust::ThirdParty,
        AS_OF,
        "",
        "Öffentliche Verträge anderer Anbieter mit älterem Wortlaut: Eine E-Mail gilt am Arbeitstag nach dem Senden",
        "Other vendors’ public contracts with older wording: an e-mail counts on the working day after it is sent",
    );
    let table = table.source(
        "M21",
        Trust::Primary,
        (2021, 4),
        "sec.gov/Archives/edgar/data/1847806/000110465921111136/tm219610d6_ex10-12.htm",
        "MSA vom 23. April 2021, Anlage 10.12 bei der Börsenaufsicht SEC; hier war nur der Anfang lesbar",
        "MSA of 23 April 2021, exhibit 10.12 filed with the SEC; only its beginning could be read here",
    );
    let table = table.source(
        "M18",
        Trust::ThirdParty,
        (2018, 11),
        "tracker.terminosycondiciones.es/doc/527",
        "Kopie des MSA vom November 2018; hier war nur der Anfang lesbar",
        "Copy of the MSA of November 2018; only its beginning could be read here",
    );
    let table = table.source(
        "M16",
        Trust::ThirdParty,
        (2016, 1),
        "studylib.net/doc/8723293",
        "Kopie des MSA vom 9. Januar 2016; hier waren nur Anfang und Gliederung lesbar",
        "Copy of the MSA of 9 January 2016; only its beginning and contents could be read here",
    );
    let table = table.source(
        "R10",
        Trust::ThirdParty,
        (2026, 2),
        "redresscompliance.com/salesforce-licensing-changes-2026.html",
        "Redress Compliance: Lizenzen und Preise 2026",
        "Redress Compliance: licensing changes in 2026",
    );
    let table = table.source(
        "R11",
        Trust::ThirdParty,
        AS_OF,
        "redresscompliance.com/lightning-platform-starter-vs-plus.html",
        "Redress Compliance: Platform Starter und Plus",
        "Redress Compliance: Platform Starter and Plus",
    );
    let table = table.source(
        "R12",
        Trust::ThirdParty,
        (2026, 3),
        "atonementlicensing.com/blog/salesforce-platform-license",
        "Atonement Licensing: Platform-Lizenzen",
        "Atonement Licensing: Platform licences",
    );
    let table = table.source(
        "R13",
        Trust::ThirdParty,
        AS_OF,
        "salesforcedictionary.com",
        "Salesforce Dictionary: Lizenzarten",
        "Salesforce Dictionary: licence types",
    );
    let table = table.source(
        "R14",
        Trust::ThirdParty,
        (2026, 5),
        "",
        "Rechner für Agentforce Flex Credits",
        "Decoder for Agentforce Flex Credits",
    );
    let table = table.source(
        "R15",
        Trust::ThirdParty,
        AS_OF,
        "redresscompliance.com/salesforce-licensing-faq.html",
        "Redress Compliance: Fragen zu Lizenzen, mit anderen Preisen",
        "Redress Compliance: licensing FAQ, with other prices",
    );
    let table = table.source(
        "R16",
        Trust::ThirdParty,
        AS_OF,
        "www.redresscompliance.com/salesforce-license-types.html",
        "Redress Compliance: Lizenzarten und Rabatte",
        "Redress Compliance: licence types and discounts",
    );
    let table = table.source(
        "C2",
        Trust::ThirdParty,
        AS_OF,
        "stackswap.ai/cancel-salesforce",
        "StackSwap: Salesforce kündigen",
        "StackSwap: cancelling Salesforce",
    );
    let table = table.source(
        "C4",
        Trust::ThirdParty,
        AS_OF,
        "postclic.com/de-de/letters/software-saas/kuendigen-salesforce",
        "Postclic: Briefdienst für Kündigungen",
        "Postclic: letter service for notices",
    );
    let table = table.source(
        "C7",
        Trust::ThirdParty,
        (2026, 4),
        "subger.com/ja/ca/cancel/salesforce-crm",
        "Subger: Salesforce kündigen",
        "Subger: cancelling Salesforce",
    );
    let table = table.source(
        "C8",
        Trust::ThirdParty,
        AS_OF,
        "einstein-hub.com/how-to-cancel-salesforce-licenses",
        "Einstein Hub: Lizenzen kündigen, nach einer Kopie von Hilfetexten",
        "Einstein Hub: cancelling licences, after a copy of help texts",
    );
    let table = table.source(
        "A1",
        Trust::ThirdParty,
        AS_OF,
        "resources.rework.com",
        "Rework: Kriterien für ein CRM",
        "Rework: criteria for choosing a CRM",
    );
    let table = table.source(
        "A2",
        Trust::ThirdParty,
        AS_OF,
        "praxisga.com",
        "Praxis: Fallstudie zur Wahl eines CRM",
        "Praxis: case study on choosing a CRM",
    );
    let table = table.source(
        "A3",
        Trust::ThirdParty,
        AS_OF,
        "open.forem.com",
        "Forem: zehn Punkte zur Wahl eines CRM",
        "Forem: ten points for choosing a CRM",
    );
    table.source(
        "A4",
        Trust::ThirdParty,
        AS_OF,
        "brotcode.com",
        "Brotcode: Ort der Daten und geltendes Recht",
        "Brotcode: data residency and jurisdiction",
    )
};
