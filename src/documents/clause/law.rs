//! The law that governs the contract.

use super::Read;
use crate::documents::finding::{Doubt, Value};
use crate::documents::prose::Sentence;
use crate::documents::tokens::{Token, has, tokens};
use crate::domain::GoverningLaw;

/// The governing law that a sentence names.
pub(super) fn read(sentence: &Sentence) -> Option<Read> {
    let all = sentence.tokens.as_slice();
    let governs = [
        "governed .. law|laws",
        "governed by",
        "law|laws of .. govern*|apply|applies",
        "governing law",
        "subject to the law|laws of",
        "unterlieg* .. recht*",
        "es gilt .. recht*",
        "gilt .. recht*",
        "findet .. recht* .. anwendung",
        "recht* .. anwendung",
        "anwendbares recht",
        "anwendbar ist .. recht*",
        "recht der|von .. anwendbar|anzuwenden|massgeblich",
        "deutsches|schweizerisches|oesterreichisches|schweizer|irisches|englisches recht",
    ];
    if !has(all, &governs) || has(all, &["data protection", "datenschutz*", "applicable law requires"]) {
        return None;
    }
    let laws = named(all);
    match laws.as_slice() {
        [law] => Some((Value::Law(*law), Vec::new())),
        [law, ..] => Some((Value::Law(*law), vec![Doubt::SeveralPeriods])),
        [] => None,
    }
}

/// The law beside its label.
pub(in crate::documents) fn law_named(text: &str) -> Option<GoverningLaw> {
    let laws = named(&tokens(text));
    if let [law] = laws.as_slice() { Some(*law) } else { None }
}

fn named(all: &[Token]) -> Vec<GoverningLaw> {
    let known: [(GoverningLaw, &[&str]); 6] = [
        (GoverningLaw::German, &["german|germany", "deutsch*|bundesrepublik"]),
        (GoverningLaw::Austrian, &["austria*", "oesterreich*"]),
        (GoverningLaw::Swiss, &["swiss|switzerland", "schweiz*"]),
        (GoverningLaw::English, &["england|english", "wales", "englisch*"]),
        (GoverningLaw::Irish, &["ireland|irish", "irland|irisch*"]),
        (
            GoverningLaw::Other,
            &[
                "california|delaware|york|washington|texas",
                "france|french|frankreich|franzoesisch*",
                "netherlands|dutch|niederlande|niederlaendisch*",
                "spain|italy|luxembourg|belgium|spanien|italien|luxemburg|belgien",
                "japan|singapore|canada|ontario|australia|india",
            ],
        ),
    ];
    known.into_iter().filter(|(_, names)| has(all, names)).map(|(law, _)| law).collect()
}
