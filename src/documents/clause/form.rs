//! In which form and where notice is given.

use std::ops::Range;

use super::Read;
use super::topic::{is_about_price, is_for_cause};
use crate::documents::finding::{Doubt, Value};
use crate::documents::prose::Sentence;
use crate::documents::terms::NoticeForm;
use crate::documents::tokens::{Token, find, has, within};

/// The form of a notice, or the address to which it goes.
pub(super) fn read(sentence: &Sentence) -> Option<Read> {
    let all = sentence.tokens.as_slice();
    if !is_about_notices(all) || is_for_cause(all) || has(all, &["invoice*", "rechnung*"]) {
        return None;
    }
    address(sentence).map(|address| (Value::Address(address), Vec::new())).or_else(|| {
        let form = form(all);
        let is_said =
            form != NoticeForm::default() && (!is_about_price(all) || has(all, &["kuendig*", "terminat*", "renew*"]));
        is_said.then(|| (Value::Form(form), is_open(all).then_some(Doubt::Exception).into_iter().collect()))
    })
}

fn is_about_notices(all: &[Token]) -> bool {
    has(
        all,
        &[
            "notice|notices",
            "kuendig*",
            "gekuendigt*",
            "mitteilungen",
            "erklaerungen",
            "non renewal",
            "terminat*",
            "cancel*",
            "nichtverlaenger*",
            "anzeigen",
        ],
    )
}

/// "Notices of termination ... shall not be by e-mail" makes an exception from what the sentence allows otherwise.
fn is_open(all: &[Token]) -> bool {
    let exception = ["except", "other than", "with the exception", "mit ausnahme", "ausgenommen", "abweichend"];
    has(all, &exception) && has(all, &EMAIL)
}

const EMAIL: [&str; 3] = ["email*|emails", "e mail*|mails", "electronic mail"];

fn form(all: &[Token]) -> NoticeForm {
    // What is ruled out once is ruled out: "counts when e-mailed ...; termination cannot be given by e-mail".
    let named = |patterns: &[&str]| {
        let places = patterns.iter().flat_map(|pattern| places(all, pattern));
        let allowed: Vec<bool> = places.map(|found| !is_excluded(all, found.start, found.end)).collect();
        (!allowed.is_empty()).then(|| allowed.iter().all(|is_allowed| *is_allowed))
    };
    let written = [
        "in writing",
        "written",
        "schriftlich*",
        "schriftform",
        "signed",
        "unterzeichnet*",
        "unterschrieben*",
        "eigenhaendig*",
    ];
    let email = named(&EMAIL);
    NoticeForm {
        written: named(&written),
        text_form: named(&["textform", "text form"]),
        // "Only by post", and nothing of e-mail.
        email: email.or_else(|| {
            (has(
                all,
                &[
                    "only|solely|exclusively .. post|courier|mail|letter|registered",
                    "ausschliesslich|nur .. post|brief|einschreiben|kurier*",
                ],
            ))
            .then_some(false)
        }),
        portal: named(&[
            "portal*|kundenportal",
            "your account",
            "online account",
            "self service",
            "customer portal",
            "kundenkonto",
        ]),
        post: named(&[
            "registered",
            "courier",
            "by post",
            "by mail",
            "certified mail",
            "first class mail",
            "einschreiben*",
            "kurier*",
            "per post",
            "brief",
            "postweg",
        ]),
    }
}

/// All places where a pattern matches.
fn places(all: &[Token], pattern: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut from = 0;
    while let Some(place) = find(within(all, from..all.len()), pattern) {
        let (start, end) = (from + place.start, from + place.end);
        found.push(start..end);
        from = end.max(from + 1);
    }
    found
}

/// Whether the form that stands here is ruled out: "not by e-mail", "E-Mail genügt nicht", "other than by e-mail".
fn is_excluded(all: &[Token], start: usize, end: usize) -> bool {
    let ahead = within(all, start.saturating_sub(4)..start);
    let after = within(all, end..end + 6);
    let before = [
        "not",
        "excluding",
        "other than",
        "except",
        "nicht .. per|durch|mittels",
        "nicht per|durch|mittels|via",
        "ausgenommen|ausser",
        "cannot",
        "neither",
        "kein|keine",
    ];
    let behind = [
        "not sufficient|suffice|valid|permitted|effective|be|constitute",
        "is|are insufficient",
        "shall|does|will|is|may not",
        "genuegt .. nicht",
        "nicht .. aus|ausreichend|genuegt|zulaessig|gewahrt",
        "reicht .. nicht",
        "ist|sind .. ausgeschlossen|unzulaessig|unwirksam",
        "ausgeschlossen",
        "is|are excluded",
    ];
    // "Not only by post but also by e-mail", "nicht nur".
    has(ahead, &before) && !has(ahead, &["not only", "nicht nur"])
        || behind.iter().any(|pattern| find(after, pattern).is_some_and(|found| found.start <= 2))
}

/// The rest of a sentence that says where notices go.
fn address(sentence: &Sentence) -> Option<String> {
    let all = sentence.tokens.as_slice();
    let leads = [
        "addressed to",
        "sent to",
        "send .. to",
        "directed to",
        "given to",
        "delivered to",
        "emailed to",
        "email to",
        "zu richten an",
        "richten .. an",
        "zu senden an",
        "senden .. an",
        "gesendet an",
        "adressiert an",
        "gerichtet an",
        "zu schicken an",
        "folgende adresse|anschrift",
        "following address",
        "gehen an",
        "an die adresse|anschrift",
    ];
    let at = leads.iter().find_map(|pattern| find(all, pattern))?.end;
    let start = all.get(at)?.range.start;
    let rest = sentence.text.get(start..)?.trim_start_matches([':', ' ']).trim_end_matches(['.', ' ']);
    let has_address = rest.contains('@') || rest.chars().filter(char::is_ascii_digit).count() >= 4;
    has_address.then(|| rest.to_owned())
}
