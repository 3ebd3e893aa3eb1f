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
        "B127",
        Trust::Primary,
        (2002, 1),
        "gesetze-im-internet.de/bgb/__127.html",
        "§ 127 Abs. 2 BGB: vereinbarte Schriftform",
        "Section 127(2) BGB (Germany): written form agreed by contract",
    );
    let table = table.source(
        "B130",
        Trust::Primary,
        (2002, 1),
        "gesetze-im-internet.de/bgb/__130.html",
        "§ 130 BGB: Eine Erklärung wirkt mit dem Zugang",
        "Section 130 BGB (Germany): a declaration takes effect on receipt",
    );
    let table = table.source(
        "B174",
        Trust::Primary,
        (2002, 1),
        "gesetze-im-internet.de/bgb/__174.html",
        "§ 174 BGB: Zurückweisung ohne Vollmachtsurkunde",
        "Section 174 BGB (Germany): rejection for want of a power of attorney",
    );
    let table = table.source(
        "B188",
        Trust::Primary,
        (2002, 1),
        "gesetze-im-internet.de/bgb/__188.html",
        "§§ 187 und 188 BGB: Beginn und Ende von Fristen",
        "Sections 187 and 188 BGB (Germany): beginning and end of periods",
    );
    let table = table.source(
        "B193",
        Trust::Primary,
        (2002, 1),
        "gesetze-im-internet.de/bgb/__193.html",
        "§ 193 BGB: Wochenenden und Feiertage; nach dem BGH nicht für Kündigungsfristen",
        "Section 193 BGB (Germany): weekends and holidays; not for notice periods, says the Federal Court",
    );
    let table = table.source(
        "HGB",
        Trust::Primary,
        (2025, 1),
        "gesetze-im-internet.de/hgb/__257.html",
        "§ 257 HGB: Aufbewahrung von Unterlagen",
        "Section 257 HGB (Germany): keeping business records",
    );
    let table = table.source(
        "AO",
        Trust::Primary,
        (2025, 1),
        "gesetze-im-internet.de/ao_1977/__147.html",
        "§ 147 AO: Aufbewahrung für die Steuer",
        "Section 147 AO (Germany): keeping records for tax",
    );
    let table = table.source(
        "BV87",
        Trust::Primary,
        (2001, 9),
        "gesetze-im-internet.de/betrvg/__87.html",
        "§ 87 Abs. 1 Nr. 6 BetrVG: Mitbestimmung bei technischen Einrichtungen",
        "Section 87(1) no. 6 BetrVG (Germany): works council and technical devices",
    );
    let table = table.source(
        "DSGVO",
        Trust::Primary,
        (2016, 4),
        "eur-lex.europa.eu/eli/reg/2016/679/oj",
        "Verordnung (EU) 2016/679 vom 27. April 2016 (DSGVO), Art. 5, 13, 28 und 30",
        "Regulation (EU) 2016/679 of 27 April 2016 (GDPR), articles 5, 13, 28 and 30",
    );
    let table = table.source(
        "DA",
        Trust::Primary,
        (2023, 12),
        "eur-lex.europa.eu/eli/reg/2023/2854/oj",
        "Verordnung (EU) 2023/2854 vom 13. Dezember 2023 (Data Act), Art. 23 bis 31",
        "Regulation (EU) 2023/2854 of 13 December 2023 (Data Act), articles 23 to 31",
    );
    let table = table.source(
        "L27",
        Trust::ThirdParty,
        (2017, 10),
        "deubner-recht.de",
        "Deubner zu BGH, 10. Oktober 2017, XI ZR 457/16: Eine Faxkopie ist keine Vollmachtsurkunde",
        "Deubner on German Federal Court, 10 October 2017, XI ZR 457/16: a faxed copy is no power of attorney",
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
