//! Choices as they occur in files: the words of links, the form's own labels in both languages, and the words of other
//! programs.

use super::folded;
use crate::domain::{Billing, Channel, Currency, GoverningLaw, Region, Renewal, TermMonths};
use crate::i18n::texts::{ColumnTexts, MoreFieldTexts};
use crate::i18n::{Lang, names};
use crate::link::Word;

/// The choice that a cell names by its word, by its label or by one of `others`, which are [`folded`].
fn named<T: Word>(cell: &str, label: impl Fn(T, Lang) -> &'static str, others: &[(T, &str)]) -> Option<T> {
    let name = folded(cell);
    let is_meant = |choice: &T| {
        folded(choice.word()) == name || Lang::ALL.iter().any(|lang| folded(label(*choice, *lang)) == name)
    };
    T::CHOICES
        .iter()
        .find(|choice| is_meant(choice))
        .or_else(|| {
            others.iter().find(|(_, names)| names.split(' ').any(|known| known == name)).map(|(choice, _)| choice)
        })
        .copied()
}

pub(super) fn billing(cell: &str) -> Option<Billing> {
    named(
        cell,
        names::billing,
        &[
            (Billing::Annual, "yearly year jahr proannum"),
            (Billing::Semiannual, "semiannually halfyearly biannual halbjahr 6months 6monate"),
            (Billing::Quarterly, "quarter quartalsweise quartal 3months 3monate"),
            (Billing::Monthly, "month monat 1month 1monat"),
            (Billing::Term, "einmalig upfront prepaid onetime once wholeterm gesamtelaufzeit"),
        ],
    )
}

pub(crate) fn channel_label(channel: Channel, lang: Lang) -> &'static str {
    let t = MoreFieldTexts::of(lang);
    match channel {
        Channel::Unknown => t.channel_unknown,
        Channel::AccountExecutive => t.channel_executive,
        Channel::Online => t.channel_online,
        Channel::AppExchange => t.channel_appexchange,
        Channel::Reseller => t.channel_reseller,
    }
}

pub(super) fn channel(cell: &str) -> Option<Channel> {
    named(
        cell,
        channel_label,
        &[
            (Channel::AccountExecutive, "ae direct direkt vertrieb kundenbetreuer"),
            (Channel::Online, "checkout selfservice web"),
            (Channel::Reseller, "partner wiederverkaeufer oem"),
        ],
    )
}

pub(super) fn region(cell: &str) -> Option<Region> {
    named(cell, names::region, &[])
}

pub(super) fn governing_law(cell: &str) -> Option<GoverningLaw> {
    named(
        cell,
        names::governing_law,
        &[
            (GoverningLaw::German, "de germany deutschland deutsch bundesrepublikdeutschland"),
            (GoverningLaw::Austrian, "at austria oesterreich oesterreichisch"),
            (GoverningLaw::Swiss, "ch switzerland schweiz schweizerisch schweizerischesrecht"),
            (GoverningLaw::English, "gb uk england englandandwales englisch"),
            (GoverningLaw::Irish, "ie ireland irland irisch"),
            (GoverningLaw::Other, "andere anderes"),
        ],
    )
}

/// The currency that a cell names, by code, name or symbol; Salesforce writes `EUR - Euro`.
pub(super) fn currency(cell: &str) -> Option<Currency> {
    let code = cell.split(|sign: char| !sign.is_alphanumeric()).next().unwrap_or_default();
    let is_meant = |currency: &&Currency| currency.word().eq_ignore_ascii_case(code);
    let by_code = || Currency::CHOICES.iter().copied().find(|currency| is_meant(&currency));
    match cell {
        "€" => return Some(Currency::Eur),
        "$" | "US$" => return Some(Currency::Usd),
        "Fr." | "SFr." | "sFr." => return Some(Currency::Chf),
        "£" => return Some(Currency::Gbp),
        _ => {}
    }
    match folded(cell).as_str() {
        "euro" | "euros" => Some(Currency::Eur),
        "usdollar" | "usdollars" => Some(Currency::Usd),
        "schweizerfranken" | "swissfranc" | "swissfrancs" => Some(Currency::Chf),
        "britischespfund" | "poundsterling" | "britishpound" => Some(Currency::Gbp),
        _ => by_code(),
    }
}

/// The currency next to an amount.
pub(super) fn currency_beside(amount: &str) -> Option<Currency> {
    let is_number = |sign: char| sign.is_ascii_digit() || sign.is_whitespace() || "-–'’".contains(sign);
    currency(amount.trim_matches(|sign| is_number(sign) || matches!(sign, '.' | ',')))
        .or_else(|| currency(amount.trim_matches(is_number)))
}

pub(super) fn flag(cell: &str) -> Option<bool> {
    match folded(cell).as_str() {
        "ja" | "yes" | "y" | "j" | "true" | "wahr" | "x" | "1" => Some(true),
        "nein" | "no" | "n" | "false" | "falsch" | "0" => Some(false),
        _ => None,
    }
}

pub(crate) fn flag_label(flag: bool, lang: Lang) -> &'static str {
    let t = ColumnTexts::of(lang);
    if flag { t.yes } else { t.no }
}

/// A renewal rule in words: yes is the default rule, no is none. Numbers are months and are read elsewhere.
pub(super) fn renewal(cell: &str) -> Option<Renewal> {
    let name = folded(cell);
    let rules = [Renewal::ShorterOfTermAndYear, Renewal::SameTerm, Renewal::None];
    let is_label = |rule: &&Renewal| Lang::ALL.iter().any(|lang| folded(&names::renewal(**rule, *lang)) == name);
    rules.iter().find(is_label).copied().or(match name.as_str() {
        "min12"
        | "auto"
        | "automatisch"
        | "automatic"
        | "autorenew"
        | "autorenews"
        | "autorenewal"
        | "automaticrenewal"
        | "automatischeverlaengerung"
        | "renews"
        | "verlaengertsich" => Some(Renewal::ShorterOfTermAndYear),
        "same" | "gleich" | "gleichelaufzeit" | "sameterm" => Some(Renewal::SameTerm),
        "none" | "keine" | "garnicht" | "manual" | "manuell" | "norenewal" | "noautorenewal" | "nonrenewing"
        | "ends" | "endet" | "laeuftaus" | "keineverlaengerung" | "manualrenewal" => Some(Renewal::None),
        _ => match flag(cell).filter(|_| TermMonths::new(cell.parse().unwrap_or_default()).is_err()) {
            Some(true) => Some(Renewal::ShorterOfTermAndYear),
            Some(false) => Some(Renewal::None),
            None => None,
        },
    })
}

/// Whether a contract runs, by the word of its status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Running,
    /// Not signed yet.
    Draft,
    Ended,
    /// A word that is not known here.
    Unknown,
}

const RUNNING: &str = "activated active aktiviert aktiv running laufend laeuft live valid gueltig inforce signed unterzeichnet \
    unterschrieben executed renewed verlaengert ongoing current";
const DRAFT: &str = "draft entwurf inapproval inapprovalprocess ingenehmigung imgenehmigungsprozess pending ausstehend \
    negotiation inverhandlung quoted angebot new neu insignature notstarted";
const ENDED: &str = "terminated expired cancelled canceled ended closed inactive completed superseded void gekuendigt \
    abgelaufen beendet storniert inaktiv geschlossen erloschen ausgelaufen deactivated deaktiviert";

/// What a status says; `None` without one.
pub(super) fn standing(cell: &str) -> Option<Standing> {
    let name = folded(cell);
    let is_in = |words: &str| words.split_whitespace().any(|word| word == name);
    Some(match name.as_str() {
        "" => return None,
        _ if is_in(RUNNING) => Standing::Running,
        _ if is_in(DRAFT) => Standing::Draft,
        _ if is_in(ENDED) => Standing::Ended,
        _ => Standing::Unknown,
    })
}
