//! The names on the page of the values of the domain's enums.

use super::texts::{CostTexts, MoreFieldTexts, PlanTexts, PreparationTexts};
use super::{Lang, counted};
use crate::domain::{
    Billing, Channel, Currency, GoverningLaw, HolidayName, NoticeWay, Region, Renewal, SettlementBasis, Status,
};

/// "12 months".
pub fn months(count: u32, lang: Lang) -> String {
    let t = PlanTexts::of(lang);
    counted(count as usize, t.term_month, t.term_months)
}

/// A renewal rule; for a number of months, that number with its unit.
pub fn renewal(renewal: Renewal, lang: Lang) -> String {
    let t = MoreFieldTexts::of(lang);
    match renewal {
        Renewal::ShorterOfTermAndYear => t.renewal_shorter.to_owned(),
        Renewal::SameTerm => t.renewal_same.to_owned(),
        Renewal::Months(count) => months(count.get(), lang),
        Renewal::None => t.renewal_none.to_owned(),
    }
}

/// "by e-mail".
pub fn notice_way(way: NoticeWay, lang: Lang) -> &'static str {
    let t = PreparationTexts::of(lang);
    match way {
        NoticeWay::Email => t.by_email,
        NoticeWay::Courier => t.by_courier,
        NoticeWay::Post => t.by_post,
    }
}

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

pub fn channel(channel: Channel, lang: Lang) -> &'static str {
    let t = MoreFieldTexts::of(lang);
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

/// The word for a status in figures and tests: docs/rules.md#status.
pub fn status_word(status: Status) -> &'static str {
    match status {
        Status::Upcoming => "upcoming",
        Status::Calm => "calm",
        Status::Prepare => "prepare",
        Status::Urgent => "urgent",
        Status::Today => "today",
        Status::Missed => "missed",
        Status::Ends => "ends",
        Status::Ended => "ended",
        Status::Cancelled => "cancelled",
    }
}

pub fn billing(billing: Billing, lang: Lang) -> &'static str {
    let t = MoreFieldTexts::of(lang);
    match billing {
        Billing::Annual => t.billing_annual,
        Billing::Semiannual => t.billing_semiannual,
        Billing::Quarterly => t.billing_quarterly,
        Billing::Monthly => t.billing_monthly,
        Billing::Term => t.billing_term,
    }
}

/// The law that governs a contract.
pub fn governing_law(law: GoverningLaw, lang: Lang) -> &'static str {
    let t = MoreFieldTexts::of(lang);
    match law {
        GoverningLaw::Unknown => t.law_unknown,
        GoverningLaw::German => t.law_german,
        GoverningLaw::Austrian => t.law_austrian,
        GoverningLaw::Swiss => t.law_swiss,
        GoverningLaw::English => t.law_english,
        GoverningLaw::Irish => t.law_irish,
        GoverningLaw::Other => t.law_other,
    }
}

pub fn settlement_basis(basis: SettlementBasis, lang: Lang) -> &'static str {
    let t = CostTexts::of(lang);
    match basis {
        SettlementBasis::Guide => t.guide,
        SettlementBasis::Standard => t.standard,
        SettlementBasis::Own => t.own,
        SettlementBasis::ForCause => t.cause,
    }
}

/// How reliable a settlement's basis is: an estimate, what advisers quote, or the user's own terms.
pub fn settlement_basis_mark(basis: SettlementBasis, lang: Lang) -> &'static str {
    let t = CostTexts::of(lang);
    match basis {
        SettlementBasis::Guide => t.guide_mark,
        SettlementBasis::Standard => t.standard_mark,
        SettlementBasis::Own => t.own_mark,
        SettlementBasis::ForCause => t.cause_mark,
    }
}

pub fn holiday(name: HolidayName, lang: Lang) -> &'static str {
    let (de, en) = match name {
        HolidayName::NewYear => ("Neujahr", "New Year’s Day"),
        HolidayName::DayAfterNewYear => ("Berchtoldstag", "Berchtold’s Day"),
        HolidayName::Epiphany => ("Heilige Drei Könige", "Epiphany"),
        HolidayName::MartinLutherKingDay => ("Martin-Luther-King-Tag", "Martin Luther King Day"),
        HolidayName::WomensDay => ("Internationaler Frauentag", "International Women’s Day"),
        HolidayName::PresidentsDay => ("Presidents’ Day", "Presidents’ Day"),
        HolidayName::GoodFriday => ("Karfreitag", "Good Friday"),
        HolidayName::EasterMonday => ("Ostermontag", "Easter Monday"),
        HolidayName::LabourDay => ("Tag der Arbeit", "May Day"),
        HolidayName::EarlyMayBankHoliday => ("Early May Bank Holiday", "Early May bank holiday"),
        HolidayName::Ascension => ("Christi Himmelfahrt", "Ascension Day"),
        HolidayName::WhitMonday => ("Pfingstmontag", "Whit Monday"),
        HolidayName::CorpusChristi => ("Fronleichnam", "Corpus Christi"),
        HolidayName::SpringBankHoliday => ("Spring Bank Holiday", "Spring bank holiday"),
        HolidayName::MemorialDay => ("Memorial Day", "Memorial Day"),
        HolidayName::Juneteenth => ("Juneteenth", "Juneteenth"),
        HolidayName::IndependenceDay => ("Unabhängigkeitstag der USA", "Independence Day"),
        HolidayName::SwissNationalDay => ("Bundesfeier", "Swiss National Day"),
        HolidayName::Assumption => ("Mariä Himmelfahrt", "Assumption Day"),
        HolidayName::SummerBankHoliday => ("Summer Bank Holiday", "Summer bank holiday"),
        HolidayName::UsLabourDay => ("Labor Day der USA", "US Labor Day"),
        HolidayName::ChildrensDay => ("Weltkindertag", "World Children’s Day"),
        HolidayName::GermanUnity => ("Tag der Deutschen Einheit", "Day of German Unity"),
        HolidayName::ColumbusDay => ("Columbus Day", "Columbus Day"),
        HolidayName::AustrianNationalDay => ("Österreichischer Nationalfeiertag", "Austrian National Day"),
        HolidayName::ReformationDay => ("Reformationstag", "Reformation Day"),
        HolidayName::AllSaints => ("Allerheiligen", "All Saints’ Day"),
        HolidayName::VeteransDay => ("Veterans Day", "Veterans Day"),
        HolidayName::Repentance => ("Buß- und Bettag", "Day of Repentance"),
        HolidayName::Thanksgiving => ("Thanksgiving", "Thanksgiving"),
        HolidayName::ImmaculateConception => ("Mariä Empfängnis", "Immaculate Conception"),
        HolidayName::ChristmasDay => ("1. Weihnachtstag", "Christmas Day"),
        HolidayName::BoxingDay => ("2. Weihnachtstag", "Boxing Day"),
    };
    match lang {
        Lang::De => de,
        Lang::En => en,
    }
}

pub fn region(region: Region, lang: Lang) -> &'static str {
    let (de, en) = match region {
        Region::Germany => ("Deutschland, bundesweit", "Germany, nationwide"),
        Region::BadenWuerttemberg => ("Baden-Württemberg", "Baden-Württemberg"),
        Region::Bavaria => ("Bayern", "Bavaria"),
        Region::Berlin => ("Berlin", "Berlin"),
        Region::Brandenburg => ("Brandenburg", "Brandenburg"),
        Region::Bremen => ("Bremen", "Bremen"),
        Region::Hamburg => ("Hamburg", "Hamburg"),
        Region::Hesse => ("Hessen", "Hesse"),
        Region::Mecklenburg => ("Mecklenburg-Vorpommern", "Mecklenburg-Western Pomerania"),
        Region::LowerSaxony => ("Niedersachsen", "Lower Saxony"),
        Region::NorthRhineWestphalia => ("Nordrhein-Westfalen", "North Rhine-Westphalia"),
        Region::RhinelandPalatinate => ("Rheinland-Pfalz", "Rhineland-Palatinate"),
        Region::Saarland => ("Saarland", "Saarland"),
        Region::Saxony => ("Sachsen", "Saxony"),
        Region::SaxonyAnhalt => ("Sachsen-Anhalt", "Saxony-Anhalt"),
        Region::SchleswigHolstein => ("Schleswig-Holstein", "Schleswig-Holstein"),
        Region::Thuringia => ("Thüringen", "Thuringia"),
        Region::Austria => ("Österreich", "Austria"),
        Region::Switzerland => ("Schweiz, die meisten Kantone", "Switzerland, most cantons"),
        Region::EnglandAndWales => ("England und Wales", "England and Wales"),
        Region::UnitedStates => ("USA, Bundesfeiertage", "United States, federal holidays"),
        Region::WeekendsOnly => ("Keine, nur Wochenenden", "None, weekends only"),
    };
    match lang {
        Lang::De => de,
        Lang::En => en,
    }
}
