//! Prices at renewal, fewer licences, refunds, and the customer's data after the end.

use super::Read;
use super::topic::{is_about_price, is_denied, is_for_cause};
use crate::documents::finding::{Doubt, Value};
use crate::documents::periods::periods;
use crate::documents::prose::Sentence;
use crate::documents::terms::{DataTerms, PriceAtRenewal, Reduction, RefundTerms};
use crate::documents::tokens::{Token, has, text_of, within};
use crate::domain::Percent;
use crate::input::parse_percent;

/// What a sentence says about money or data; one thing at most of each.
pub(super) fn read(sentence: &Sentence) -> Vec<Read> {
    let all = sentence.tokens.as_slice();
    [
        price(&sentence.text, all).map(|(price, doubts)| (Value::PriceAtRenewal(price), doubts)),
        reduction(all).map(|reduction| (Value::Reduction(reduction), Vec::new())),
        refund(all).map(|(refund, doubts)| (Value::Refund(refund), doubts)),
        data(all).map(|data| (Value::Data(data), Vec::new())),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A number before `%` or "per cent".
fn percents(text: &str, all: &[Token]) -> Vec<Percent> {
    let is_sign = |token: &Token| ["%", "percent", "prozent"].contains(&token.folded.as_str());
    let is_part = |token: &Token| token.is_number() || token.folded == "." || token.folded == ",";
    let mut found = Vec::new();
    for at in 0..all.len() {
        let is_percent = all.get(at).is_some_and(is_sign)
            || has(within(all, at..at + 2), &["per cent"]) && all.get(at).is_some_and(|token| token.folded == "per");
        if is_percent {
            let begin = within(all, 0..at).iter().rposition(|token| !is_part(token)).map_or(0, |before| before + 1);
            found.extend(parse_percent(text_of(text, within(all, begin..at))).ok());
        }
    }
    found
}

fn price(text: &str, all: &[Token]) -> Option<(PriceAtRenewal, Vec<Doubt>)> {
    let at_renewal = [
        "renew*",
        "verlaenger*",
        "next term",
        "subsequent term*",
        "folgelaufzeit*",
        "then current",
        "anniversary",
        "following term",
        "naechst* laufzeit",
        "folgejahr*",
        "jeweils gueltig*",
        "successive",
    ];
    if !is_about_price(all)
        || !has(all, &at_renewal)
        || has(all, &["decreas*|reduc*|verringer*|reduzier*", "refund*|erstatt*"])
    {
        return None;
    }
    // "If prices rise by more than 7 %" gives a right and sets no price.
    if has(all, &["if|wenn|falls|sofern|should .. increase*|price*|pricing|preis*|erhoeh*"]) {
        return None;
    }
    let limits = [
        "not .. exceed*",
        "up to",
        "maximum|max",
        "at most",
        "no more than",
        "not .. more than",
        "cap|capped",
        "hoechstens",
        "maximal",
        "bis zu",
        "nicht .. uebersteig*",
        "nicht mehr als",
        "begrenzt",
        "limited to",
        "obergrenze",
        "ueberschreit*",
    ];
    let shares = percents(text, all);
    Some(match shares.as_slice() {
        [share] if has(all, &limits) => (PriceAtRenewal::AtMost(*share), other_price(all)),
        [share] => (PriceAtRenewal::By(*share), other_price(all)),
        [_, ..] => (PriceAtRenewal::AtMost(*shares.iter().max()?), vec![Doubt::Number]),
        [] if has(all, &["consumer price index", "cpi", "verbraucherpreisindex", "index*"]) => {
            (PriceAtRenewal::Index, Vec::new())
        }
        [] if has(
            all,
            &[
                "list price*|rates",
                "listenpreis*",
                "then current price*|pricing|rates|fees",
                "jeweils .. gueltig* preis*|listenpreis*|preisliste",
                "current list",
            ],
        ) =>
        {
            (PriceAtRenewal::ListPrice, Vec::new())
        }
        [] if has(
            all,
            &["promotion*|discount*|one time", "rabatt*|nachlass*|nachlaesse*|sonderpreis*|aktionspreis*"],
        ) =>
        {
            (PriceAtRenewal::WithoutDiscounts, Vec::new())
        }
        [] if has(
            all,
            &[
                "same price*|pricing|fees|rates",
                "same .. as .. prior|preceding|expiring|initial",
                "remain* .. unchanged|same|fixed",
                "unveraendert*",
                "gleich* preis*",
                "preis* .. bleib*",
            ],
        ) =>
        {
            (PriceAtRenewal::Same, Vec::new())
        }
        [] if has(
            all,
            &[
                "notif*",
                "inform*",
                "announce*",
                "mitteil*|teilt|teilen",
                "ankuendig*",
                "mitgeteilt",
                "angekuendigt",
                "notice of .. pricing",
            ],
        ) =>
        {
            (PriceAtRenewal::Announced, Vec::new())
        }
        [] => return None,
    })
}

/// "Unless the seller announces another price".
fn other_price(all: &[Token]) -> Vec<Doubt> {
    let is_open = has(all, &["unless", "except", "es sei denn", "sofern nicht", "ausser"]);
    is_open.then_some(Doubt::Exception).into_iter().collect()
}

fn reduction(all: &[Token]) -> Option<Reduction> {
    let what = [
        "quantit*",
        "number of|subscription*|users|licen*",
        "licen*",
        "users",
        "subscriptions",
        "anzahl",
        "menge*",
        "lizenz*",
        "nutzer*|benutzer*",
        "volume|volumes",
    ];
    let less = [
        "decreas*",
        "reduc*",
        "verringer*",
        "reduzier*",
        "vermindern|vermindert",
        "herabgesetzt|herabsetz*",
        "downgrade*",
        "lower*",
    ];
    if !has(all, &what) || !has(all, &less) || has(all, &["refund*|erstatt*"]) && !is_denied(all) {
        return None;
    }
    let at_renewal = has(
        all,
        &[
            "upon|at|on|for|with|any renewal",
            "renewal term|order",
            "at the end",
            "zum laufzeitende|vertragsende",
            "zur|bei|zum verlaengerung*",
            "zum ende",
            "verlaenger*",
            "renew*",
        ],
    );
    let new_price = is_about_price(all)
        && has(
            all,
            &[
                "without regard",
                "re pric*|repric*",
                "new pric*|prices",
                "unabhaengig von",
                "neu* preis*",
                "ohne ruecksicht|bezug",
                "preis* .. neu|angepasst|anzupassen",
            ],
        );
    Some(match (is_denied(all), at_renewal) {
        (_, true) if new_price => Reduction::AtRenewalWithNewPrice,
        (true, false) => Reduction::NotDuringTerm,
        (true, true) if has(all, &["during .. term", "waehrend", "before", "vor"]) => Reduction::NotDuringTerm,
        (true, true) => return None,
        (false, true) => Reduction::AtRenewal,
        (false, false) if has(all, &["may|can|entitled|kann|darf|berechtigt|koennen", "jederzeit|at any time"]) => {
            Reduction::Allowed
        }
        (false, false) => return None,
    })
}

fn refund(all: &[Token]) -> Option<(RefundTerms, Vec<Doubt>)> {
    let refunds = [
        "refund*",
        "erstatt*",
        "rueckerstatt*|zurueckerstatt*",
        "nonrefundable",
        "pay back|paid back",
        "zurueckgezahlt|rueckzahl*|zurueckzahlen",
    ];
    let locked = [
        "non cancel*",
        "noncancel*",
        "unkuendbar*",
        "not be? cancel*|cancelled|canceled",
        "nicht .. ordentlich|vorzeitig kuend*|gekuendigt",
        "ordentliche kuendigung .. ausgeschlossen",
        "ordentlich* kuend* .. nicht",
    ];
    let fee = [
        "early termination fee|charge*",
        "abloesegebuehr*|abloesesumme",
        "vorfaelligkeit*",
        "cancellation fee|charge*",
        "termination fee|charge*",
    ];
    if has(all, &fee) && !is_denied(all) {
        return Some((RefundTerms::Fee, Vec::new()));
    }
    if !has(all, &refunds) {
        return has(all, &locked).then(|| (RefundTerms::None, exceptions(all)));
    }
    let is_unused = has(all, &["nicht genutzt*|verbraucht*|benutzt*", "not used"]);
    if has(all, &["non refundable", "nonrefundable"]) || is_denied(all) && !is_unused {
        return Some((RefundTerms::None, exceptions(all)));
    }
    let full = has(
        all,
        &[
            "full refund",
            "refund* .. in full",
            "all fees|amounts",
            "vollstaendig*",
            "vollen umfang|voller hoehe",
            "voll erstattet",
            "full .. refund*",
        ],
    );
    let within_period = periods(all)
        .into_iter()
        .find(|period| {
            has(
                within(all, period.tokens.start.saturating_sub(4)..period.tokens.start),
                &["within|first|during", "innerhalb|ersten|binnen"],
            )
        })
        .and_then(|period| period.reading.ok());
    match within_period {
        _ if is_for_cause(all) || has(all, &["terminat* .. for|by customer|reason", "grund*"]) && !full => {
            Some((RefundTerms::ForCause, Vec::new()))
        }
        Some(count) if full => Some((RefundTerms::FullWithin(count), Vec::new())),
        _ if has(
            all,
            &[
                "pro rata",
                "prorat*|prorated",
                "anteilig*",
                "unused",
                "ungenutzt*|nicht genutzt*|unverbraucht*",
                "remainder",
                "remaining",
                "prepaid",
                "vorausbezahlt*|vorausgezahlt*",
                "im voraus bezahlt*|gezahlt*",
            ],
        ) =>
        {
            // "... under section 11.3": what that says decides.
            let by_reference = has(all, &["section|clause|ziffer|abschnitt"]);
            Some((RefundTerms::ProRata, by_reference.then_some(Doubt::Exception).into_iter().collect()))
        }
        _ => None,
    }
}

fn exceptions(all: &[Token]) -> Vec<Doubt> {
    let is_open = has(all, &["unless", "except", "es sei denn", "ausser", "soweit nicht", "other than"]);
    is_open.then_some(Doubt::Exception).into_iter().collect()
}

fn data(all: &[Token]) -> Option<DataTerms> {
    let ends = [
        "terminat*|termination",
        "expir*",
        "end of|the",
        "ende|beendigung|vertragsende|laufzeitende|ablauf",
        "after|following|thereafter",
        "nach|danach",
    ];
    if !has(all, &["data", "daten|kundendaten|inhalte|content", "customer data"]) || !has(all, &ends) {
        return None;
    }
    let after_end = |words: &[&str]| {
        let count = periods(all).into_iter().find_map(|period| {
            let near = within(all, period.tokens.start.saturating_sub(6)..period.tokens.end + 8);
            has(
                near,
                &[
                    "after|following|of",
                    "nach|seit",
                    "period",
                    "days|day after",
                    "for",
                    "lang",
                    "within|innerhalb|binnen",
                ],
            )
            .then_some(period.reading.ok())
            .flatten()
        });
        has(all, words).then_some(count)
    };
    let returned = [
        "export*",
        "return*",
        "retriev*",
        "download*",
        "herausgabe|herausgeb*|herausverlang*",
        "rueckgabe|zurueckgegeben|zurueckgeben",
        "abruf*|abgerufen",
        "exportier*",
        "heruntergeladen|herunterladen",
        "make available|made available",
        "bereitgestellt|bereitstell*|zur verfuegung",
    ];
    let deleted = ["delet*", "destroy*", "eras*", "purge*", "loesch*|geloescht*", "vernichte*"];
    // "Deleted unless retrieved within 30 days": the return has its own words.
    after_end(&returned).map(DataTerms::Return).or_else(|| after_end(&deleted).map(DataTerms::Deletion))
}
