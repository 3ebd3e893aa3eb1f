//! What a sentence, or a part of one, is about.

use std::ops::Range;

use crate::documents::tokens::{Token, find, has, within};

/// Words that begin a condition or an exception, and with it another part of the sentence.
const CONJUNCTIONS: [&str; 26] = [
    "unless",
    "if",
    "provided",
    "except",
    "sofern",
    "wenn",
    "falls",
    "soweit",
    "es sei denn",
    "ausser",
    "vorausgesetzt",
    "whereupon",
    "after which",
    "until",
    "and shall",
    "and will",
    "but",
    "however",
    "jedoch",
    "aber",
    "wobei",
    "solange",
    "so lange",
    "and thereafter",
    "thereafter",
    "danach",
];

/// The parts of a sentence, by commas, semicolons and conjunctions.
pub(super) fn parts(all: &[Token]) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = 0;
    for at in 0..all.len() {
        // "Am 30. Tag" goes on.
        let is_ordinal = at.checked_sub(1).and_then(|before| all.get(before)).is_some_and(Token::is_number);
        let is_sign = all.get(at).is_some_and(|token| {
            [",", ";", ":"].contains(&token.folded.as_str()) || (token.folded == "." && !is_ordinal)
        });
        let begins =
            CONJUNCTIONS.iter().any(|words| find(within(all, at..at + 3), words).is_some_and(|found| found.start == 0));
        if is_sign || begins {
            if start < at {
                parts.push(start..at);
            }
            start = at + usize::from(is_sign);
        }
    }
    if start < all.len() {
        parts.push(start..all.len());
    }
    parts
}

/// The seller, and nobody else, is spoken of.
pub(super) fn is_sellers_alone(all: &[Token]) -> bool {
    let seller = [
        "salesforce",
        "sfdc",
        "provider",
        "supplier",
        "vendor",
        "we",
        "anbieter*",
        "auftragnehmer*",
        "lieferant*",
        "wir",
    ];
    has(all, &seller) && !has(all, &CUSTOMERS)
}

const CUSTOMERS: [&str; 14] = [
    "either",
    "each",
    "both",
    "party|parties",
    "customer*",
    "client",
    "you",
    "jede*",
    "beide*",
    "partei*",
    "vertragspartei*",
    "vertragspartner*",
    "kunde|kunden|kundin",
    "auftraggeber*",
];

/// Something went wrong: a breach, a payment that is late, insolvency.
pub(super) fn is_for_cause(all: &[Token]) -> bool {
    let cause = [
        "breach*",
        "uncured",
        "cure|cured|cures",
        "insolven*",
        "bankrupt*",
        "for cause",
        "material default",
        "wichtig* grund*",
        "wichtigem|wichtigen grund*",
        "pflichtverletzung*",
        "vertragsverletzung*",
        "verstoss*|verstoesse*",
        "ausserordentlich*",
        "fristlos*",
        "abhilfe*",
        "zahlungsverzug*",
        "insolvenz*",
        "force majeure",
        "hoeherer gewalt",
    ];
    has(all, &cause)
        && !has(all, &["unberuehrt", "unaffected", "without prejudice", "notwithstanding", "in addition to"])
}

/// Another period than that of a notice: of payment, of an audit, of secrecy, of a change to the terms.
pub(super) fn is_of_something_else(all: &[Token]) -> bool {
    let others = [
        "invoice*",
        "overdue",
        "net",
        "payable",
        "rechnung*",
        "zahlbar*",
        "zahlungsziel*",
        "suspen*",
        "sperr*|sperren",
        "confidential*",
        "vertraulich*",
        "audit*",
        "remind*",
        "erinner*",
        "warranty",
        "gewaehrleist*",
        "trial",
        "testphase",
        "subprocessor*",
        "unterauftrag*",
        "change* to|of the|these terms",
        "support",
        "uptime",
        "verfuegbarkeit*",
    ];
    has(all, &others)
}

/// Ending the contract, or not renewing it.
pub(super) fn is_about_leaving(all: &[Token]) -> bool {
    let leaving = [
        "terminat*",
        "cancel*",
        "non renew*|renewal",
        "nonrenew*",
        "not to renew",
        "not renew",
        "opt out",
        "kuendig*",
        "gekuendigt*",
        "aufkuendig*",
        "aufgekuendigt*",
        "kuendbar*",
        "widersprich*|widersprech*|widerspruch*|widersprochen",
        "nichtverlaenger*",
        "nicht verlaenger*",
        "notice period",
        "kuendigungsfrist*",
        "decline* to renew",
        "not .. extend*",
        "renew*",
        "verlaenger*",
        "automatically extend*",
        "give|gives|given|giving notice",
    ];
    has(all, &leaving)
}

/// Money, rather than the contract, is what changes.
pub(super) fn is_about_price(all: &[Token]) -> bool {
    let price = [
        "price*",
        "pricing",
        "uplift*",
        "increase*",
        "discount*",
        "promotion*",
        "list price*",
        "preis*",
        "listenpreis*",
        "preiserhoeh*",
        "preisanpass*",
        "rabatt*",
        "entgelt*",
        "nachlass*|nachlaesse*",
        "sonderpreis*",
        "aktionspreis*",
        "fees|fee",
        "gebuehr*",
        "einzelpreis*",
        "stueckpreis*",
        "verguetung*",
    ];
    has(all, &price)
}

/// Whether what follows is denied: "shall not", "keine", "ohne".
pub(super) fn is_denied(all: &[Token]) -> bool {
    has(
        all,
        &[
            "not",
            "no",
            "never",
            "cannot",
            "neither",
            "without",
            "nicht",
            "kein|keine|keinen|keiner|keinem",
            "ohne",
            "weder",
        ],
    )
}
