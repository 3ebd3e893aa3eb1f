//! Words for what the rules, the links and the form report: one exhaustive match each, so that a new finding or error
//! does not compile until both languages can say it.

use crate::codec::form::{Field, FieldError, FieldProblem, amount_text};
use crate::codec::input::{AmountError, DayError};
use crate::codec::link::LinkProblemKind;
use crate::domain::{
    Billing, ContractError, Currency, Deadlines, Finding, HolidayName, Region, SettlementBasis, Skipped,
    SkippedBecause, Status,
};
use crate::i18n::texts::{CostTexts, FieldErrorTexts, FindingTexts, LinkReasonTexts, MoreFieldTexts, WatchTexts};
use crate::i18n::{self, Lang, Locale, day_long, fill, weekday};
use crate::portfolio::NoticeUnit;
use crate::watch::{FindingKind, ReceivedColumn};

/// The word of a status in figures and tests: docs/rules.md#status.
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

/// A finding in words. `dates` are the notice dates it is about.
pub fn finding(finding: Finding, dates: &Deadlines, lang: Lang) -> String {
    let t = FindingTexts::of(lang);
    match finding {
        Finding::DeadlineOnWeekend => fill(t.weekend, &[("weekday", weekday(dates.notice, lang))]),
        Finding::DeadlineOnHoliday(name) => fill(t.holiday, &[("holiday", holiday(name, lang))]),
        Finding::DeadlineBeforeTerm => t.before_term.to_owned(),
        Finding::SixtyDaysTooLate => t.sixty.to_owned(),
        Finding::RecommendationPast => t.recommended_past.to_owned(),
        Finding::MonthsAreNotDays => t.months.to_owned(),
        Finding::StartDayMissing => t.start_day.to_owned(),
        Finding::PortalTooLate => t.portal.to_owned(),
    }
}

/// Why a day was passed over, with the day: `Samstag, 12. Dezember 2026` and the holiday's name in brackets.
pub fn skipped(skipped: &Skipped, locale: Locale, lang: Lang) -> String {
    let day = format!("{} {}", weekday(skipped.day, lang), day_long(skipped.day, locale));
    match skipped.because {
        SkippedBecause::Weekend => day,
        SkippedBecause::Holiday(name) => format!("{day} ({})", holiday(name, lang)),
    }
}

/// A public holiday's name.
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

/// A region's name.
pub fn region(region: Region, lang: Lang) -> &'static str {
    let (de, en) = match region {
        Region::Germany => ("Deutschland, bundesweit", "Germany, nationwide"),
        Region::BadenWuerttemberg => ("Baden-Württemberg", "Baden-Wuerttemberg"),
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

/// What is wrong with a link's value, to stand behind its key.
pub fn link_problem(kind: LinkProblemKind, lang: Lang) -> &'static str {
    let t = LinkReasonTexts::of(lang);
    match kind {
        LinkProblemKind::TooLong => t.too_long,
        LinkProblemKind::UnsupportedVersion => t.version,
        LinkProblemKind::Repeated => t.duplicate,
        LinkProblemKind::NotText => t.encoding,
        LinkProblemKind::NotADay => t.not_a_day,
        LinkProblemKind::DayDoesNotExist => t.no_such_day,
        LinkProblemKind::OutOfRange => t.range,
        LinkProblemKind::NotANumber => t.not_a_number,
        LinkProblemKind::NotAnAmount => t.not_an_amount,
        LinkProblemKind::NotAPercent => t.not_a_percent,
        LinkProblemKind::NotAChoice => t.not_a_choice,
        LinkProblemKind::NotAnId => t.not_an_id,
        LinkProblemKind::Missing => t.missing,
        LinkProblemKind::EndBeforeStart => t.end_before_start,
        LinkProblemKind::EndTooLate => t.end_too_late,
        LinkProblemKind::NotProgress => t.not_progress,
        LinkProblemKind::UnknownSteps => t.progress,
    }
}

/// What is wrong with a field of the form, and how to mend it.
pub fn field_error(error: FieldError, unit: NoticeUnit, lang: Lang) -> String {
    let t = FieldErrorTexts::of(lang);
    match (error.field, error.problem) {
        (Field::Start, FieldProblem::Day(problem)) => {
            let texts = [t.start_empty, t.start_incomplete, t.start_impossible, t.start_range, t.start_unreadable];
            day_error(problem, texts, lang)
        }
        (Field::Start, _) => t.start_range.to_owned(),
        (Field::End, FieldProblem::Day(problem)) => {
            let texts = [t.end_empty, t.end_incomplete, t.end_impossible, t.end_range, t.end_unreadable];
            day_error(problem, texts, lang)
        }
        (Field::End, FieldProblem::Contract(ContractError::EndTooLate)) => t.end_too_late.to_owned(),
        (Field::End, FieldProblem::Contract(ContractError::DayOutOfRange)) => t.end_range.to_owned(),
        (Field::End, _) => t.end_before_start.to_owned(),
        (Field::EndMeaning, _) => t.end_meaning.to_owned(),
        (Field::Term, _) => t.term_range.to_owned(),
        (Field::Notice, _) => match unit {
            NoticeUnit::Days => t.notice_days.to_owned(),
            NoticeUnit::Months => t.notice_months.to_owned(),
        },
        (Field::RenewalMonths, _) => t.renewal_range.to_owned(),
        (Field::Price, FieldProblem::Amount(problem)) => {
            amount_error(problem, t.price_unreadable, t.price_unreadable, lang)
        }
        (Field::Price, _) => t.price_unreadable.to_owned(),
        (Field::FeeValue, FieldProblem::Amount(problem)) => amount_error(problem, t.fee_empty, t.fee_unreadable, lang),
        (Field::FeeValue, _) => t.fee_share.to_owned(),
        (Field::Uplift, _) => t.uplift_range.to_owned(),
        (Field::Name | Field::Customer | Field::Product, _) => t.name_long.to_owned(),
    }
}

/// `texts`: empty, incomplete, impossible, out of range, unreadable.
fn day_error(error: DayError, texts: [&str; 5], lang: Lang) -> String {
    let [empty, incomplete, impossible, range, unreadable] = texts;
    match error {
        DayError::Empty => empty.to_owned(),
        DayError::Incomplete => incomplete.to_owned(),
        DayError::Impossible => impossible.to_owned(),
        DayError::OutOfRange => range.to_owned(),
        DayError::NotADate => unreadable.to_owned(),
        DayError::SlashAmbiguous { day_first, month_first } => {
            let locale = Locale::of(lang, Region::default());
            let readings = [day_long(day_first, locale), day_long(month_first, locale)];
            let [day_first, month_first] = &readings;
            fill(FieldErrorTexts::of(lang).slash, &[("day_first", day_first), ("month_first", month_first)])
        }
    }
}

/// What is wrong with an amount that may be left out.
pub fn unread_amount(error: AmountError, lang: Lang) -> String {
    let t = FieldErrorTexts::of(lang);
    amount_error(error, t.price_unreadable, t.price_unreadable, lang)
}

fn amount_error(error: AmountError, empty: &str, unreadable: &str, lang: Lang) -> String {
    let t = FieldErrorTexts::of(lang);
    match error {
        AmountError::Empty => empty.to_owned(),
        AmountError::Negative => t.amount_negative.to_owned(),
        AmountError::TooLarge => t.amount_large.to_owned(),
        AmountError::TooPrecise => t.amount_precise.to_owned(),
        AmountError::NotAnAmount => unreadable.to_owned(),
        AmountError::Ambiguous { thousands, decimal } => {
            let readings = [amount_text(thousands, lang), amount_text(decimal, lang)];
            let [thousands, decimal] = &readings;
            fill(t.amount_ambiguous, &[("thousands", thousands), ("decimal", decimal)])
        }
    }
}

/// What was found about an invoice or the refund, as one or two sentences that also stand in a letter.
pub fn received(kind: &FindingKind, currency: Currency, locale: Locale, lang: Lang) -> String {
    let t = WatchTexts::of(lang);
    let money = |cents| i18n::amount(cents, currency, locale);
    let billed_as = |template, billed, expected, by| {
        fill(template, &[("billed", &money(billed)), ("expected", &money(expected)), ("by", &money(by))])
    };
    let refund = |template, expected, received| {
        fill(template, &[("expected", &money(expected)), ("received", &money(received))])
    };
    match *kind {
        FindingKind::Unreadable(ref cells) => {
            let names: Vec<&str> = cells.iter().map(|(column, _)| received_column(*column, lang)).collect();
            fill(t.unreadable, &[("cells", &names.join(", "))])
        }
        FindingKind::PeriodReversed => t.reversed.to_owned(),
        FindingKind::Credit { amount } => fill(t.credit, &[("billed", &money(amount))]),
        FindingKind::Expected { amount } => fill(t.expected, &[("billed", &money(amount))]),
        FindingKind::TooHigh { billed, expected, by } => billed_as(t.too_high, billed, expected, by),
        FindingKind::TooLow { billed, expected, by } => billed_as(t.too_low, billed, expected, by),
        FindingKind::NoPrice { billed } => fill(t.no_price, &[("billed", &money(billed))]),
        FindingKind::OtherPeriod { billed } => fill(t.other_period, &[("billed", &money(billed))]),
        FindingKind::PartlyAfterEnd { billed, end, days, share } => {
            let (billed, end, days, share) = (money(billed), day_long(end, locale), days.to_string(), money(share));
            fill(t.partly_after, &[("billed", &billed), ("end", &end), ("days", &days), ("share", &share)])
        }
        FindingKind::AfterEnd { billed, end } => {
            fill(t.after_end, &[("billed", &money(billed)), ("end", &day_long(end, locale))])
        }
        FindingKind::Duplicate { ref of, billed } => {
            fill(t.duplicate, &[("billed", &money(billed)), ("of", &of.label)])
        }
        FindingKind::SamePeriod { ref of, billed } => {
            fill(t.same_period, &[("billed", &money(billed)), ("of", &of.label)])
        }
        FindingKind::RefundPending { expected, received, due } => {
            fill(&refund(t.refund_pending, expected, received), &[("day", &day_long(due, locale))])
        }
        FindingKind::RefundMissing { expected, received, missing, since: _ } => {
            fill(&refund(t.refund_missing, expected, received), &[("missing", &money(missing))])
        }
        FindingKind::RefundReceived { expected, received } => refund(t.refund_received, expected, received),
    }
}

/// The name of a column of what was received.
pub fn received_column(column: ReceivedColumn, lang: Lang) -> &'static str {
    let t = WatchTexts::of(lang);
    match column {
        ReceivedColumn::Date => t.column_date,
        ReceivedColumn::From => t.column_from,
        ReceivedColumn::To => t.column_to,
        ReceivedColumn::Amount => t.column_amount,
    }
}

/// What a settlement's basis is called.
pub fn settlement_basis(basis: SettlementBasis, lang: Lang) -> &'static str {
    let t = CostTexts::of(lang);
    match basis {
        SettlementBasis::Guide => t.guide,
        SettlementBasis::Standard => t.standard,
        SettlementBasis::Own => t.own,
        SettlementBasis::ForCause => t.cause,
    }
}

/// How far a settlement's basis can be relied on: an estimate, Salesforce's word, the user's own.
pub fn settlement_basis_mark(basis: SettlementBasis, lang: Lang) -> &'static str {
    let t = CostTexts::of(lang);
    match basis {
        SettlementBasis::Guide => t.guide_mark,
        SettlementBasis::Standard => t.standard_mark,
        SettlementBasis::Own => t.own_mark,
        SettlementBasis::ForCause => t.cause_mark,
    }
}

/// How often invoices are written, in words.
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
