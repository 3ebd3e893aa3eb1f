//! What is known of other CRMs: their own pages, their projects, and writers on them.

use super::{AS_OF, Sources};
use crate::content::Trust;

/// The sources up to these.
pub(super) const TABLE: Sources = {
    let table = super::law::TABLE;
    let table = table.source(
        "A5",
        Trust::Primary,
        (2024, 9),
        "legal.hubspot.com/de/hubspot-regional-data-hosting-policy",
        "HubSpot: Regel zur Wahl der Region",
        "HubSpot: regional data hosting policy",
    );
    let table = table.source(
        "A6",
        Trust::ThirdParty,
        AS_OF,
        "metawork.studio/de/post/leitfaden-zur-dsgvo-in-pipedrive",
        "Metawork: DSGVO in Pipedrive",
        "Metawork: GDPR in Pipedrive",
    );
    let table = table.source(
        "A7",
        Trust::ThirdParty,
        AS_OF,
        "crmcurator.com",
        "CRM Curator: Regionen von Zoho",
        "CRM Curator: Zoho data residency zones",
    );
    let table = table.source(
        "A8",
        Trust::Primary,
        AS_OF,
        "learn.microsoft.com",
        "Microsoft: EU Data Boundary",
        "Microsoft: EU Data Boundary",
    );
    let table = table.source(
        "A9",
        Trust::Primary,
        AS_OF,
        "superoffice.co.uk/trust-center/transparency",
        "SuperOffice: Trust Center",
        "SuperOffice: Trust Center",
    );
    let table = table.source(
        "A10",
        Trust::Primary,
        AS_OF,
        "weclapp.com/de/datenschutz",
        "weclapp: Datenschutz",
        "weclapp: privacy policy",
    );
    let table = table.source(
        "A11",
        Trust::Primary,
        AS_OF,
        "cas-software.com",
        "CAS Software: Datenschutz von genesisWorld",
        "CAS Software: privacy policy of genesisWorld",
    );
    let table = table.source(
        "A12",
        Trust::Primary,
        AS_OF,
        "centralstationcrm.es/aviso-legal",
        "CentralStationCRM: Impressum",
        "CentralStationCRM: legal notice",
    );
    let table = table.source(
        "A13",
        Trust::ThirdParty,
        AS_OF,
        "",
        "Mitschrift einer Seite von odoo.com",
        "Clipping of a page of odoo.com",
    );
    let table = table.source(
        "A14",
        Trust::Primary,
        AS_OF,
        "github.com/espocrm/espocrm",
        "EspoCRM: Beschreibung des Projekts",
        "EspoCRM: the project’s README",
    );
    let table = table.source(
        "A15",
        Trust::ThirdParty,
        AS_OF,
        "",
        "SuiteCRM: Beschreibung einer Abspaltung (SinergiaCRM)",
        "SuiteCRM: README of a fork (SinergiaCRM)",
    );
    let table = table.source(
        "A16",
        Trust::Primary,
        AS_OF,
        "github.com/twentyhq/twenty",
        "Twenty: Lizenz des Projekts",
        "Twenty: the project’s licence",
    );
    let table = table.source(
        "A17",
        Trust::ThirdParty,
        AS_OF,
        "crm.fanzinefaves.com/?p=1600",
        "Blog: CRM aus der EU",
        "Blog: CRMs from the EU",
    );
    table.source(
        "A18",
        Trust::Primary,
        AS_OF,
        "salesforce.com/uk/platform/data-residence-eu-oz",
        "Salesforce: Hyperforce EU Operating Zone",
        "Salesforce: Hyperforce EU Operating Zone",
    )
};
