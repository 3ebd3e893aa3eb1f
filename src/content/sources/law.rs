//! Courts, statutes and what lawyers say about them.

use super::{AS_OF, Sources};
use crate::content::Trust;

/// All sources.
pub(super) const TABLE: Sources = {
    let table = super::product::TABLE;
    let table = table.source(
        "L1",
        Trust::Primary,
        (2005, 2),
        "lorenz.userweb.mwn.de/urteile/iiizr172_04.htm",
        "BGH, Urteil vom 17. Februar 2005, III ZR 172/04",
        "German Federal Court, 17 February 2005, III ZR 172/04",
    );
    let table = table.source(
        "L2",
        Trust::ThirdParty,
        (2025, 9),
        "rechts.ninja/2025/09/13",
        "Rechts.Ninja: Zugang der Kündigung",
        "Rechts.Ninja: receipt of a notice",
    );
    let table = table.source(
        "L3",
        Trust::ThirdParty,
        (2023, 1),
        "haufe.de",
        "Haufe, ZAP 2/2023 (HI15523194): Eingang einer E-Mail",
        "Haufe, ZAP 2/2023 (HI15523194): receipt of an e-mail",
    );
    let table = table.source(
        "L4",
        Trust::ThirdParty,
        (2022, 10),
        "dnoti.de",
        "DNotI zu BGH, 6. Oktober 2022, VII ZR 895/21",
        "DNotI on German Federal Court, 6 October 2022, VII ZR 895/21",
    );
    let table = table.source(
        "L5",
        Trust::ThirdParty,
        AS_OF,
        "juraexamen.info",
        "Juraexamen: Rückwärtsfristen",
        "Juraexamen: counting backwards",
    );
    let table = table.source(
        "L7",
        Trust::ThirdParty,
        AS_OF,
        "mishcon.com",
        "Mishcon de Reya: Wechselrechte nach dem EU Data Act",
        "Mishcon de Reya: EU Data Act switching rights",
    );
    let table = table.source(
        "L8",
        Trust::ThirdParty,
        AS_OF,
        "twobirds.com",
        "Bird & Bird: Wechselrechte bei fester Laufzeit",
        "Bird & Bird: switching rights and fixed-term SaaS",
    );
    let table = table.source(
        "L9",
        Trust::ThirdParty,
        AS_OF,
        "ehmann.legal",
        "Ehmann: Artikel 25 Data Act",
        "Ehmann: Article 25 Data Act",
    );
    let table = table.source(
        "L10",
        Trust::ThirdParty,
        AS_OF,
        "steuer-berater.de/lexikon/aufbewahrungspflicht",
        "Steuerberater-Lexikon: Aufbewahrungspflicht",
        "Tax advisers’ glossary: duty to keep records",
    );
    let table = table.source(
        "L11",
        Trust::ThirdParty,
        AS_OF,
        "bmp-vreden.de",
        "BMP Vreden: kürzere Aufbewahrung seit 2025",
        "BMP Vreden: shorter retention since 2025",
    );
    let table = table.source(
        "L12",
        Trust::ThirdParty,
        AS_OF,
        "s1039173612.online.de/blog/aufbewahrungsfristen",
        "Blog: Aufbewahrungsfristen",
        "Blog: retention periods",
    );
    let table = table.source(
        "L13",
        Trust::ThirdParty,
        AS_OF,
        "haushaltstipps.biz/kuendigungsfrist-berechnen",
        "Haushaltstipps: Kündigungsfrist berechnen",
        "Haushaltstipps: working out a notice period",
    );
    let table = table.source(
        "L16",
        Trust::ThirdParty,
        AS_OF,
        "arts-music-media.de",
        "Kanzlei zu OLG München, 29 U 857/14: Schriftform",
        "Law firm on Munich appeal court, 29 U 857/14: written form",
    );
    let table = table.source(
        "L17",
        Trust::ThirdParty,
        AS_OF,
        "verkehrslexikon.de/Texte/Rspr3125.php",
        "AG Wedding, 21a C 221/08: E-Mail und Schriftform",
        "Berlin-Wedding local court, 21a C 221/08: e-mail and written form",
    );
    let table = table.source(
        "L18",
        Trust::ThirdParty,
        (2022, 3),
        "eversheds-sutherland.com",
        "Eversheds Sutherland: Verlängerung zwischen Unternehmen",
        "Eversheds Sutherland: auto-renewal between businesses",
    );
    let table = table.source(
        "L23",
        Trust::ThirdParty,
        AS_OF,
        "epiphanylaw.com",
        "Epiphany Law: Wisconsin, § 134.49",
        "Epiphany Law: Wisconsin, section 134.49",
    );
    let table = table.source(
        "L24",
        Trust::ThirdParty,
        AS_OF,
        "rocketlawyer.com",
        "Rocket Lawyer: Verlängerung in New York",
        "Rocket Lawyer: auto-renewal in New York",
    );
    let table =
        table.source("L25", Trust::ThirdParty, AS_OF, "aetos-data.com", "Aetos: EU Data Act", "Aetos: EU Data Act");
    table.source(
        "L26",
        Trust::ThirdParty,
        AS_OF,
        "conductatlas.com",
        "Conduct Atlas: Hinweis von Salesforce zum EU Data Act",
        "Conduct Atlas: Salesforce’s EU Data Act notice",
    )
};
