//! Whether and for how long a contract renews.

use std::ops::Range;

use super::Read;
use super::topic::{is_about_price, parts};
use crate::documents::finding::{Doubt, Value};
use crate::documents::periods::periods;
use crate::documents::prose::Sentence;
use crate::documents::terms::RenewalReading;
use crate::documents::tokens::{Token, find, has, tokens, within};
use crate::domain::{Renewal, TermMonths};
use crate::portfolio::NoticeUnit;

const RENEWS: [&str; 5] = ["renew*", "autorenew*", "verlaenger*", "extend*", "prolong*"];
const VERBS: [&str; 3] =
    ["renew|renews|renewed|renewing|autorenew*", "verlaengert|verlaengern", "extend|extends|extended|prolonged"];
/// Words by which it does so by itself.
const BY_ITSELF: [&str; 13] = [
    "auto*",
    "automat*",
    "autorenew*",
    "shall|will renew|extend",
    "shall|will be renewed|extended|deemed",
    "renews|extends",
    "verlaengert|verlaengern .. sich|jeweils|um",
    "stillschweigend*",
    "tacit*",
    "sich .. verlaengert",
    "evergreen",
    "thereafter renew*",
    "renew .. successive|further|additional",
];
/// Words by which it does so only if both agree.
const BY_AGREEMENT: [&str; 12] = [
    "mutual*",
    "agree*|agreement .. writ*|renew*",
    "only upon|if|by",
    "upon .. agreement",
    "by written agreement",
    "new order*",
    "einvernehmlich*",
    "vereinbarung*",
    "nur durch|bei|wenn|mit",
    "neu* auftrag*|vertrag*|bestell*",
    "sign* .. renewal order",
    "gesondert*",
];

/// What a sentence says about renewal.
pub(super) fn read(sentence: &Sentence) -> Option<Read> {
    let all = sentence.tokens.as_slice();
    if let Some(read) = without_renewal(all) {
        return Some(read);
    }
    // The part with the verb; "Renewal:" before it is a heading.
    let said: Vec<Range<usize>> = parts(all).into_iter().filter(|part| is_renewal(within(all, part.clone()))).collect();
    let has_verb = |part: &&Range<usize>| has(within(all, (*part).clone()), &VERBS);
    let part = said.iter().find(has_verb).or(said.first())?.clone();
    let of_part = within(all, part.clone());
    let is_verb = has(of_part, &VERBS);
    let is_said =
        is_verb || has(of_part, &["auto*|automat* .. renewal|verlaengerung", "stillschweigende verlaengerung"]);
    if is_said && is_denied(of_part) {
        return Some((Value::Renewal(RenewalReading::Rule(Renewal::None)), exception(all, &part)));
    }
    if !is_said || !has(of_part, &BY_ITSELF) {
        let is_by_agreement = has(
            all,
            &[
                "may|can be? renewed|extended|renew|extend",
                "kann|koennen .. verlaengert",
                "renewal|verlaengerung requires|bedarf|erfolgt",
            ],
        ) && has(all, &BY_AGREEMENT);
        // "May be extended" leaves open whether it is without that.
        let is_only = has(all, &["only", "nur", "requires|bedarf|erfolgt"]);
        let doubts = if is_only { Vec::new() } else { vec![Doubt::Unsaid] };
        return is_by_agreement.then_some((Value::Renewal(RenewalReading::Rule(Renewal::None)), doubts));
    }
    if has(of_part, &["only upon|if|by|with", "nur durch|bei|wenn|mit|nach"])
        || has(all, &["only upon|if|by .. mutual|agreement|written", "nur .. vereinbarung|zustimmung"])
    {
        return Some((Value::Renewal(RenewalReading::Rule(Renewal::None)), Vec::new()));
    }
    let (reading, mut doubts) = length(all, &part);
    if reading == RenewalReading::LengthUnsaid || reading == RenewalReading::Indefinite {
        doubts.push(Doubt::Unsaid);
    }
    Some((Value::Renewal(reading), doubts))
}

/// Whether a part of a sentence denies that the contract renews. What denies something else in it does not count: "if
/// not terminated", "bei nicht rechtzeitiger Kündigung", "not later than".
fn is_denied(part: &[Token]) -> bool {
    let verb = find(part, "renew|renews|renewed|autorenew*|extend|extends|extended|verlaengert|verlaengern");
    let near_verb = verb.is_some_and(|verb| {
        let ahead = within(part, verb.start.saturating_sub(3)..verb.start);
        let after = within(part, verb.end..part.len());
        let other =
            "nicht rechtzeitig*|fristgerecht*|fristgemaess*|form*|gekuendigt*|spaeter|weniger|mehr|erfolgter|erfolgte";
        let is_other = |tokens| has(tokens, &[other, "not later|less|more"]);
        (has(ahead, &["not|never|cannot|nicht|keinesfalls"]) && !is_other(ahead))
            || (has(after, &["nicht|keinesfalls", "keinem fall"]) && !is_other(after))
    });
    near_verb || has(part, &["auto*|automat* renewal|extension|verlaengerung .. not|nicht"])
}

/// "Ends on ... without notice", "no automatic renewal".
fn without_renewal(all: &[Token]) -> Option<Read> {
    let ends = [
        "no auto*|automatic|renewal",
        "without auto*|automatic renew*",
        "non renewing",
        "nonrenewing",
        "not subject to auto*|automatic|renewal",
        "keine|keiner auto*|automatische|automatischen|verlaengerung",
        "ohne auto*|automatische|stillschweigende verlaenger*",
        "endet .. ohne dass es einer",
        "endet .. automatisch",
        "endet .. ohne kuendigung|weiteres",
        "ohne dass es einer kuendigung bedarf",
        "ends|end|expire|expires automatically",
        "automatically ends|end|expire|expires|terminate|terminates",
        "verlaengerung .. ausgeschlossen|entfaellt|deaktiviert",
        "verlaengerung .. findet nicht",
        "expires .. without .. notice",
        "renewal .. is|are excluded|disabled|waived",
    ];
    let found = ends.iter().find_map(|pattern| find(all, pattern))?;
    // What the end of something else says: "this right ends automatically", "promotional prices".
    let is_contract = has(
        all,
        &[
            "term|contract|agreement|order|subscription|subscriptions|vertrag*|laufzeit|auftrag*|auftragsformular|abonnement*|renewal|verlaengerung|form",
        ],
    );
    // "If no automatic renewal has been agreed" is a condition.
    let is_condition =
        has(within(all, found.start.saturating_sub(4)..found.start), &["if|unless|where|sofern|wenn|falls|soweit"]);
    let is_other = is_about_price(within(all, 0..found.start))
        || has(all, &["access", "zugang", "upon termination", "mit beendigung", "bei beendigung", "breach*"]);
    (is_contract && !is_condition && !is_other)
        .then(|| (Value::Renewal(RenewalReading::Rule(Renewal::None)), Vec::new()))
}

/// Whether a part of a sentence says that the contract renews, or that it does not.
fn is_renewal(part: &[Token]) -> bool {
    let Some(verb) = RENEWS.iter().filter_map(|pattern| find(part, pattern)).min_by_key(|found| found.start) else {
        return false;
    };
    let subject = within(part, 0..verb.start);
    // "If the contract does not renew": what would be so is not said to be so.
    let is_condition =
        find(part, "if|unless|where|wenn|falls|sofern|soweit|provided|except").is_some_and(|found| found.start == 0);
    let is_other = is_about_price(subject)
        || has(
            part,
            &[
                "not to renew",
                "wish*|want*|intend*|intent*|elect*|desire* .. renew",
                "wuensch*|moecht*|beabsichtig*|wollen",
                "verlaengern will",
                "notice of non?",
                "deadline|frist .. verlaenger*",
                "renewal price|prices|pricing|order|quote|fee|fees",
                "payment*|zahlung*",
                "trial*|testphase*|testzeitraum*|probezeit*|pilot*|warranty|gewaehrleistung*|garantie*|lieferfrist*",
                "password*|passwort*|session*|certificate*|zertifikat*|domain*|token*",
                "warranty",
                "right to|recht zur",
                "extend* to|the use|access",
                "decline* to",
                "widersprich*|widersprech*|widerspruch",
            ],
        );
    !is_other
        && !is_condition
        && has(
            part,
            &[
                "renew|renews|renewed|renewal|autorenew*|renewing",
                "verlaenger*",
                "extends|extended|extend .. for|by|automatically",
                "prolong*",
            ],
        )
}

/// For how long it renews.
fn length(all: &[Token], part: &Range<usize>) -> (RenewalReading, Vec<Doubt>) {
    let rule = |rule| (RenewalReading::Rule(rule), Vec::new());
    if has(all, &["unbestimmte zeit", "indefinite*", "auf unbestimmte", "unbefristet*"]) {
        return (RenewalReading::Indefinite, Vec::new());
    }
    let is_same = has(
        all,
        &[
            "equal .. to|in|length|duration",
            "same length|duration|period|term|initial",
            "same .. as|length|duration|term",
            "identical",
            "like periods|period|term|terms",
            "gleich* laufzeit|dauer|zeitraum|zeitraeume|laenge|lange",
            "gleichen|gleiche|selben|derselben|denselben|dieselbe .. laufzeit|zeitraum|dauer|zeit",
            "ursprueng* .. laufzeit|dauer|vertragslaufzeit",
            "dauer der .. laufzeit|vertragslaufzeit|erstlaufzeit",
            "bisherigen laufzeit|dauer",
            "same period",
        ],
    );
    let is_shorter = has(
        all,
        &[
            "whichever .. shorter|less",
            "the shorter of",
            "shorter of",
            "lesser of",
            "not exceed* .. year|months|month",
            "maximum of .. year|months",
            "hoechstens|maximal|laengstens .. jahr|monate|12|zwoelf",
            "kuerzer*",
            "up to .. year|months",
        ],
    );
    let years_or_months = |months: u32| TermMonths::new(months).ok();
    let lengths: Vec<Result<u32, Doubt>> = periods(all)
        .into_iter()
        .filter(|period| is_length(all, period.tokens.clone(), part))
        .map(|period| {
            period.reading.and_then(|count| {
                if count.unit == Some(NoticeUnit::Months) { Ok(count.number) } else { Err(Doubt::Unsaid) }
            })
        })
        .collect();
    match lengths.as_slice() {
        [Ok(12)] if is_shorter => rule(Renewal::ShorterOfTermAndYear),
        [] if is_shorter && has(all, &["year", "jahr"]) => rule(Renewal::ShorterOfTermAndYear),
        [..] if is_shorter => (RenewalReading::LengthUnsaid, vec![Doubt::Number]),
        [] if is_same => rule(Renewal::SameTerm),
        [] if has(
            all,
            &[
                "year to year",
                "jahr zu jahr",
                "annually",
                "jaehrlich",
                "annual terms|term|basis|periods",
                "jahresweise",
            ],
        ) =>
        {
            rule(Renewal::Months(TermMonths::YEAR))
        }
        [] if has(all, &["month to month", "monat zu monat", "monthly basis", "monatlich|monatsweise"]) => {
            TermMonths::new(1).map_or((RenewalReading::LengthUnsaid, Vec::new()), |month| rule(Renewal::Months(month)))
        }
        [] => (RenewalReading::LengthUnsaid, Vec::new()),
        [Ok(months), rest @ ..] if rest.iter().all(|other| *other == Ok(*months)) && !is_same => {
            match years_or_months(*months) {
                Some(months) => rule(Renewal::Months(months)),
                None => (RenewalReading::LengthUnsaid, vec![Doubt::OutOfRange]),
            }
        }
        _ => (RenewalReading::LengthUnsaid, vec![Doubt::Number]),
    }
}

/// Whether a period is the length of the next term: not that of the notice, nor that of the first term.
fn is_length(all: &[Token], period: Range<usize>, part: &Range<usize>) -> bool {
    let ahead = within(all, period.start.saturating_sub(5)..period.start);
    let after = within(all, period.end..period.end + 4);
    let is_notice = has(
        after,
        &["prior|before|vor|notice|ahead|preceding|vorher", "zum|zu .. ende|ablauf|laufzeitende|vertragsende"],
    ) || has(
        ahead,
        &[
            "frist",
            "notice",
            "kuendigungsfrist",
            "least",
            "mindestens",
            "spaetestens",
            "later",
            "within|innerhalb|binnen",
        ],
    );
    let is_first_term = has(
        ahead,
        &[
            "continue* .. of|for",
            "initial|first term|period of",
            "erstlaufzeit",
            "laufzeit von|betraegt",
            "mindestlaufzeit",
            "nach ablauf",
        ],
    );
    let is_led = has(
        ahead,
        &[
            "for",
            "of",
            "by",
            "um",
            "jeweils",
            "weitere*",
            "additional|successive|further|consecutive|renewal",
            "or",
            "oder",
            "exceed",
            "maximal|hoechstens|laengstens",
            "auf",
        ],
    );
    (part.contains(&period.start) || is_led) && !is_notice && !is_first_term
}

/// A denial with an exception: "shall not renew unless ordered otherwise".
fn exception(all: &[Token], part: &Range<usize>) -> Vec<Doubt> {
    let rest = within(all, part.end..all.len());
    let is_excepted =
        has(rest, &["unless", "except", "es sei denn", "ausser", "sofern nicht"]) && !has(rest, &BY_AGREEMENT);
    is_excepted.then_some(Doubt::Exception).into_iter().collect()
}

/// What stands beside the label of the renewal: "Yes", "No", "Manual", "12 months".
pub(in crate::documents) fn read_label(text: &str) -> Option<Read> {
    let all = tokens(text);
    let first = all.first()?.folded.as_str();
    let reading = match first {
        "no" | "none" | "off" | "nein" | "kein" | "keine" | "manual" | "manuell" | "disabled" | "false" | "not" => {
            RenewalReading::Rule(Renewal::None)
        }
        _ if has(&all, &["not", "nicht", "no renewal", "kein*", "manual*|manuell*"]) => {
            RenewalReading::Rule(Renewal::None)
        }
        _ => {
            let whole = 0..all.len();
            let (reading, mut doubts) = length(&all, &whole);
            let is_yes = ["yes", "ja", "on", "true", "enabled", "aktiv", "active"].contains(&first)
                || has(&all, &["auto*", "automat*", "renew*", "verlaenger*"]);
            if !is_yes && reading == RenewalReading::LengthUnsaid {
                return None;
            }
            if !matches!(reading, RenewalReading::Rule(_)) {
                doubts.push(Doubt::Unsaid);
            }
            return Some((Value::Renewal(reading), doubts));
        }
    };
    Some((Value::Renewal(reading), Vec::new()))
}
