//! What the values of the domain's enums are called on the page.

use super::Lang;
use super::texts::{FormTexts, MoreFieldTexts, PlanTexts};
use crate::domain::{Channel, Currency, Status};
use crate::portfolio::{FeeChoice, RenewalChoice};

pub fn status(status: Status, lang: Lang) -> &'static str {
    let t = PlanTexts::of(lang);
    match status {
        Status::Upcoming => t.status_upcoming,
        Status::Calm => t.status_calm,
        Status::Prepare => t.status_prepare,
        Status::Urgent => t.status_urgent,
        Status::Today => t.status_today,
        Status::Missed => t.status_missed,
        Status::Ends => t.status_ends,
        Status::Ended => t.status_ended,
        Status::Cancelled => t.status_cancelled,
    }
}

/// How a contract was bought.
pub fn channel(channel: Channel, lang: Lang) -> &'static str {
    let t = FormTexts::of(lang);
    match channel {
        Channel::Unknown => t.channel_unknown,
        Channel::AccountExecutive => t.channel_executive,
        Channel::Online => t.channel_online,
        Channel::AppExchange => t.channel_appexchange,
        Channel::Reseller => t.channel_reseller,
    }
}

/// The same in both languages.
pub fn currency(currency: Currency, _: Lang) -> &'static str {
    match currency {
        Currency::Eur => "EUR €",
        Currency::Usd => "USD $",
        Currency::Chf => "CHF",
        Currency::Gbp => "GBP £",
    }
}

/// The kind of early-termination fee.
pub fn fee(fee: FeeChoice, lang: Lang) -> &'static str {
    let t = MoreFieldTexts::of(lang);
    match fee {
        FeeChoice::None => t.fee_none,
        FeeChoice::Fixed => t.fee_fixed,
        FeeChoice::Share => t.fee_share,
    }
}

/// How a contract renews.
pub fn renewal(renewal: RenewalChoice, lang: Lang) -> &'static str {
    let t = MoreFieldTexts::of(lang);
    match renewal {
        RenewalChoice::ShorterOfTermAndYear => t.renewal_shorter,
        RenewalChoice::SameTerm => t.renewal_same,
        RenewalChoice::Months => t.renewal_months,
        RenewalChoice::None => t.renewal_none,
    }
}
