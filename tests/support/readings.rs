//! Readings of documents: any at all, and those of a fixture.

use fristklar::documents::{
    Answer, Basis, Before, Counted, DataTerms, DayReading, DocumentKind, Doubt, EndMeaning, Finding, KeptReading,
    NoticeForm, NoticeTerms, Place, PriceAtRenewal, PricePer, Quote, Reading, Reduction, RefundTerms, RenewalReading,
    ServiceLine, Services, Value,
};
use fristklar::domain::{
    Billing, Cents, Currency, Day, FIRST_DAY, GoverningLaw, Notice, Percent, Renewal, TermMonths, plus_days,
};
use fristklar::input::{Count, DayError};
use fristklar::link::Word;
use fristklar::portfolio::{NoticeUnit, Readings};
use fristklar::storage::with_readings;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::contracts::{percent, ymd};

fn any_day() -> impl Strategy<Value = Day> {
    (0..40_541_i64).prop_map(|days| plus_days(FIRST_DAY, days))
}

fn any_day_reading() -> impl Strategy<Value = DayReading> {
    let unread = select(vec![
        DayError::Empty,
        DayError::Incomplete,
        DayError::Impossible,
        DayError::OutOfRange,
        DayError::NotADate,
    ]);
    prop_oneof![
        any_day().prop_map(DayReading::One),
        (any_day(), any_day()).prop_map(|(day_first, month_first)| DayReading::Either { day_first, month_first }),
        unread.prop_map(DayReading::Unread),
        (any_day(), any_day()).prop_map(|(day_first, month_first)| {
            DayReading::Unread(DayError::SlashAmbiguous { day_first, month_first })
        }),
    ]
}

fn any_notice() -> impl Strategy<Value = Notice> {
    prop_oneof![(0..=730_u32).prop_map(Notice::Days), (0..=24_u32).prop_map(Notice::Months)]
}

fn any_count() -> impl Strategy<Value = Count> {
    let unit = select(vec![None, Some(NoticeUnit::Days), Some(NoticeUnit::Months)]);
    (any::<u32>(), unit).prop_map(|(number, unit)| Count { number, unit })
}

fn any_term() -> impl Strategy<Value = TermMonths> {
    (1..=120_u32).prop_map(|months| TermMonths::new(months).unwrap())
}

fn any_percent() -> impl Strategy<Value = Percent> {
    (0..=99_999_u32).prop_map(percent)
}

/// One of the choices that have a word.
fn any_choice<T: Word + std::fmt::Debug>() -> impl Strategy<Value = T> {
    select(T::CHOICES)
}

fn any_renewal() -> impl Strategy<Value = RenewalReading> {
    prop_oneof![
        select(vec![Renewal::ShorterOfTermAndYear, Renewal::SameTerm, Renewal::None]).prop_map(RenewalReading::Rule),
        any_term().prop_map(|months| RenewalReading::Rule(Renewal::Months(months))),
        Just(RenewalReading::LengthUnsaid),
        Just(RenewalReading::Indefinite),
    ]
}

fn any_price() -> impl Strategy<Value = PriceAtRenewal> {
    prop_oneof![
        any_percent().prop_map(PriceAtRenewal::AtMost),
        any_percent().prop_map(PriceAtRenewal::By),
        select(vec![
            PriceAtRenewal::ListPrice,
            PriceAtRenewal::Same,
            PriceAtRenewal::Index,
            PriceAtRenewal::WithoutDiscounts,
            PriceAtRenewal::Announced,
        ]),
    ]
}

fn any_refund() -> impl Strategy<Value = RefundTerms> {
    prop_oneof![
        select(vec![RefundTerms::None, RefundTerms::ForCause, RefundTerms::ProRata, RefundTerms::Fee]),
        any_count().prop_map(RefundTerms::FullWithin),
    ]
}

fn any_form() -> impl Strategy<Value = NoticeForm> {
    let said = || option::of(any::<bool>());
    (said(), said(), said(), said(), said()).prop_map(|(written, text_form, email, portal, post)| NoticeForm {
        written,
        text_form,
        email,
        portal,
        post,
    })
}

pub fn any_value() -> impl Strategy<Value = Value> {
    let text = || ".{0,30}";
    let names = prop_oneof![
        text().prop_map(Value::Number),
        text().prop_map(Value::Customer),
        text().prop_map(Value::Party),
        text().prop_map(Value::PurchaseOrder),
        text().prop_map(Value::VatId),
        text().prop_map(Value::OrgId),
        text().prop_map(Value::Address),
    ];
    let days = prop_oneof![
        any_day_reading().prop_map(Value::Start),
        any_day_reading().prop_map(Value::NoticeBy),
        any_day_reading().prop_map(Value::DocumentDate),
        any_day_reading().prop_map(Value::OfferValidUntil),
        (any_day_reading(), any_choice::<EndMeaning>()).prop_map(|(day, meaning)| Value::End(day, meaning)),
    ];
    let notice = (option::of(any_notice()), any_choice::<Before>(), any_choice::<Counted>())
        .prop_map(|(period, before, counted)| Value::Notice(NoticeTerms { period, before, counted }));
    let clauses = prop_oneof![
        notice,
        any_term().prop_map(Value::Term),
        any_choice::<Billing>().prop_map(Value::Billing),
        any_choice::<Currency>().prop_map(Value::Currency),
        any_choice::<GoverningLaw>().prop_map(Value::Law),
        any_form().prop_map(Value::Form),
        any_renewal().prop_map(Value::Renewal),
        any_price().prop_map(Value::PriceAtRenewal),
        any_choice::<Reduction>().prop_map(Value::Reduction),
        any_refund().prop_map(Value::Refund),
        option::of(any_count()).prop_map(|count| Value::Data(DataTerms::Return(count))),
    ];
    let deletion = option::of(any_count()).prop_map(|count| Value::Data(DataTerms::Deletion(count)));
    prop_oneof![2 => names, 2 => days, 4 => clauses, 1 => deletion]
}

fn any_quote() -> impl Strategy<Value = Quote> {
    (".{0,60}", any::<u16>(), any::<u16>())
        .prop_map(|(text, page, line)| Quote { text, place: Place { page: page.into(), line: line.into() } })
}

fn any_finding() -> impl Strategy<Value = Finding> {
    let doubts = vec(any_choice::<Doubt>(), 0..4);
    (any_value(), any_quote(), option::of(any_quote()), any_choice::<Basis>(), any::<bool>(), doubts).prop_map(
        |(value, sentence, label, basis, is_special, doubts)| Finding {
            value,
            sentence,
            label,
            basis,
            is_special,
            doubts,
        },
    )
}

fn any_line() -> impl Strategy<Value = ServiceLine> {
    let days = (option::of(any_day_reading()), option::of(any_day_reading()));
    let counts = (option::of(any::<u32>()), option::of(any::<u32>()));
    let cents = || option::of(any::<i64>().prop_map(Cents));
    let prices =
        (cents(), cents(), cents(), option::of(any_choice::<PricePer>()), option::of(any_choice::<Currency>()));
    (".{0,30}", days, counts, prices, any_quote()).prop_map(
        |(product, (start, end), (months, quantity), (unit_price, year_total, total, per, currency), line)| {
            ServiceLine { product, start, end, months, quantity, unit_price, per, year_total, total, currency, line }
        },
    )
}

pub fn any_reading() -> impl Strategy<Value = Reading> {
    let services = (vec(any_line(), 0..5), option::of(any::<i64>().prop_map(Cents)))
        .prop_map(|(lines, total)| Services { lines, total });
    let signs = proptest::array::uniform3(any::<bool>());
    (any_choice::<DocumentKind>(), option::of(any_day()), vec(any_finding(), 0..8), services, signs).prop_map(
        |(kind, date, findings, services, [has_text, is_cut, prevails])| Reading {
            kind,
            date,
            findings,
            services,
            has_text,
            is_cut,
            prevails,
        },
    )
}

/// A reading with answers to some of its findings: their own values, or others of the same kind.
pub fn any_kept() -> impl Strategy<Value = KeptReading> {
    let answers = vec((any::<Index>(), option::of(any_day_reading())), 0..4);
    (".{0,30}", any_day(), any_reading(), answers).prop_map(|(name, read_on, reading, answers)| {
        let answers = answers.into_iter().filter_map(|(place, day)| {
            let finding = place.index(reading.findings.len().max(1));
            let own = reading.findings.get(finding)?.value.clone();
            let value = match (own, day) {
                (Value::Start(_), Some(day)) => Value::Start(day),
                (Value::End(..), Some(day)) => Value::End(day, EndMeaning::LastDay),
                (own, _) => own,
            };
            Some(Answer { finding, value })
        });
        KeptReading::new(&name, read_on, reading.clone(), answers.collect())
    })
}

/// What the fixture of schema 7 says of an order form, and of an e-mail in which nothing was found.
pub fn kept_in_fixture() -> [KeptReading; 2] {
    let at = |text: &str, page, line| Quote { text: text.to_owned(), place: Place { page, line } };
    let either = DayReading::Either { day_first: ymd(2026, 2, 1), month_first: ymd(2026, 1, 2) };
    let start = Finding {
        value: Value::Start(either),
        sentence: at("01/02/2026", 1, 7),
        label: Some(at("Start Date", 1, 6)),
        basis: Basis::Label,
        is_special: false,
        doubts: vec![Doubt::DayOrMonth],
    };
    let sentence = "Either party may give notice at least 60 days before the \"end\" of the term.";
    let notice = Finding {
        value: Value::Notice(NoticeTerms {
            period: Some(Notice::Days(60)),
            before: Before::EndOfTerm,
            counted: Counted::Received,
        }),
        sentence: at(sentence, 3, 12),
        label: None,
        basis: Basis::Sentence,
        is_special: true,
        doubts: Vec::new(),
    };
    let line = ServiceLine {
        product: "Sales Cloud – Enterprise Edition".to_owned(),
        start: Some(either),
        end: Some(DayReading::Unread(DayError::Incomplete)),
        months: Some(12),
        quantity: Some(25),
        unit_price: Some(Cents(16_500)),
        per: Some(PricePer::Month),
        year_total: None,
        total: Some(Cents(4_950_000)),
        currency: Some(Currency::Eur),
        line: at("Sales Cloud – Enterprise Edition 25 165.00 12 49,500.00", 2, 3),
    };
    let order_form = Reading {
        kind: DocumentKind::OrderForm,
        date: Some(ymd(2025, 12, 18)),
        findings: vec![start, notice],
        services: Services { lines: vec![line], total: Some(Cents(4_950_000)) },
        has_text: true,
        is_cut: false,
        prevails: false,
    };
    let email = Reading {
        kind: DocumentKind::Other,
        date: None,
        findings: Vec::new(),
        services: Services::default(),
        has_text: true,
        is_cut: true,
        prevails: true,
    };
    let answers = vec![
        Answer { finding: 0, value: Value::Start(DayReading::One(ymd(2026, 2, 1))) },
        Answer {
            finding: 1,
            value: order_form.findings.get(1).map(|finding| finding.value.clone()).unwrap_or_else(|| unreachable!()),
        },
    ];
    [
        KeptReading::new("Auftragsformular \"Größe\".pdf", ymd(2026, 11, 27), order_form, answers),
        KeptReading::new("", ymd(2026, 11, 27), email, Vec::new()),
    ]
}

/// The same as they are kept with a contract.
pub fn fixture_readings() -> Readings {
    with_readings(&Readings::default(), &kept_in_fixture()).unwrap()
}
