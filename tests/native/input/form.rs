//! The form: what it accepts, every error with its field, and the way back.

use crate::support::contracts::{months, percent, typed, year_from, ymd};
use fristklar::domain::{
    Billing, Cents, Channel, Contract, ContractError, Currency, EarlyFee, FIRST_DAY, FirstTerm, GoverningLaw, Notice,
    OwnTerms, Region, Renewal, TermLength, TermMonths, YearlyIncrease, plus_days,
};
use fristklar::i18n::Lang;
use fristklar::input::form::{FieldError, FieldProblem, FormField, MAX_NAME, draft_of, parse};
use fristklar::input::{AmountError, DayError, NumberError};
use fristklar::link::Word;
use fristklar::portfolio::{Draft, EndMeaning, FeeChoice, LengthChoice, NoticeUnit, Record, RenewalChoice};
use proptest::prelude::*;

fn record(terms: Contract) -> Record {
    Record {
        name: "Sales Cloud".to_owned(),
        customer: "Muster GmbH".to_owned(),
        product: "Sales Cloud Enterprise".to_owned(),
        base_id: Some("base1".to_owned()),
        contracting_party: "Cloud GmbH".to_owned(),
        ..Record::new("k3f9".to_owned(), terms)
    }
}

fn errors(draft: &Draft) -> Vec<(FormField, FieldProblem)> {
    let errors = parse(draft, None, Lang::De).unwrap_err();
    errors.into_iter().map(|FieldError { field, problem }| (field, problem)).collect()
}

#[test]
fn a_start_alone_is_enough() {
    let parsed = parse(&typed("15.01.2026"), None, Lang::De).unwrap();
    assert_eq!(parsed.contract, year_from(ymd(2026, 1, 15)));
    assert_eq!(parsed.name, "");
}

#[test]
fn every_field_is_read() {
    let draft = Draft {
        editing_id: None,
        name: "  Sales Cloud ".to_owned(),
        customer: " Müller & Söhne\t".to_owned(),
        product: "Shield ".to_owned(),
        base_id: Some("base1".to_owned()),
        start: "15. Jan. 2026".to_owned(),
        length: LengthChoice::PrintedEnd,
        term: "not read".to_owned(),
        end: "14.1.27".to_owned(),
        end_meaning: EndMeaning::LastDay,
        notice: "3 Monate".to_owned(),
        notice_unit: NoticeUnit::Months,
        channel: Channel::Online,
        renewal: RenewalChoice::Months,
        renewal_months: "6".to_owned(),
        price: "CHF 12.000,50".to_owned(),
        currency: Currency::Chf,
        billing: Billing::Monthly,
        fee: FeeChoice::Share,
        fee_value: "25 %".to_owned(),
        uplift: "7,5".to_owned(),
        region: Region::Austria,
        contracting_party: " Cloud GmbH\t".to_owned(),
        governing_law: GoverningLaw::Swiss,
    };
    let parsed = parse(&draft, None, Lang::De).unwrap();
    let expected = Contract {
        notice: Notice::Months(3),
        renewal: Renewal::Months(TermMonths::new(6).unwrap()),
        price: Some(Cents(1_200_050)),
        currency: Currency::Chf,
        billing: Billing::Monthly,
        fee: EarlyFee::Share(percent(2_500)),
        uplift: percent(750),
        region: Region::Austria,
        channel: Channel::Online,
        governing_law: GoverningLaw::Swiss,
        ..Contract::new(FirstTerm::new(ymd(2026, 1, 15), TermLength::Until(ymd(2027, 1, 14))).unwrap())
    };
    assert_eq!((parsed.name.as_str(), parsed.contract), ("Sales Cloud", expected));
    assert_eq!((parsed.customer.as_str(), parsed.product.as_str()), ("Müller & Söhne", "Shield"));
    assert_eq!(parsed.base_id.as_deref(), Some("base1"));
    assert_eq!(parsed.contracting_party, "Cloud GmbH");
}

#[test]
fn a_printed_end_may_be_the_first_day_of_the_next_term() {
    let draft = Draft {
        length: LengthChoice::PrintedEnd,
        end: "15.01.2027".to_owned(),
        end_meaning: EndMeaning::NextTerm,
        ..typed("15.01.2026")
    };
    let length = |draft: &Draft| parse(draft, None, Lang::De).unwrap().contract.first_term.length();
    assert_eq!(length(&draft), TermLength::Until(ymd(2027, 1, 14)));
    let same = Draft { end_meaning: EndMeaning::LastDay, ..draft };
    assert_eq!(length(&same), TermLength::Until(ymd(2027, 1, 15)));
}

#[test]
fn every_error_names_its_field() {
    let printed = |end: &str, end_meaning| Draft {
        length: LengthChoice::PrintedEnd,
        end: end.to_owned(),
        end_meaning,
        ..typed("15.01.2026")
    };
    let sound = || typed("15.01.2026");
    let notice = |text: &str| Draft { notice: text.to_owned(), ..sound() };
    let price = |text: &str| Draft { price: text.to_owned(), ..sound() };
    let fee = |fee, text: &str| Draft { fee, fee_value: text.to_owned(), ..sound() };
    let cases = [
        (typed(""), FormField::Start, FieldProblem::Day(DayError::Empty)),
        (typed("31.02.2026"), FormField::Start, FieldProblem::Day(DayError::Impossible)),
        (
            typed("3/4/2026"),
            FormField::Start,
            FieldProblem::Day(DayError::SlashAmbiguous { day_first: ymd(2026, 4, 3), month_first: ymd(2026, 3, 4) }),
        ),
        (Draft { name: "x".repeat(MAX_NAME + 1), ..sound() }, FormField::Name, FieldProblem::TooLong),
        (Draft { customer: "ä".repeat(MAX_NAME + 1), ..sound() }, FormField::Customer, FieldProblem::TooLong),
        (Draft { product: "x".repeat(MAX_NAME + 1), ..sound() }, FormField::Product, FieldProblem::TooLong),
        (Draft { term: String::new(), ..sound() }, FormField::Term, FieldProblem::Number(NumberError::Empty)),
        (
            Draft { term: "0".to_owned(), ..sound() },
            FormField::Term,
            FieldProblem::Contract(ContractError::TermOutOfRange),
        ),
        (Draft { term: "30 Tage".to_owned(), ..sound() }, FormField::Term, FieldProblem::WrongUnit),
        (printed("", EndMeaning::LastDay), FormField::End, FieldProblem::Day(DayError::Empty)),
        (printed("15.01.2027", EndMeaning::Unanswered), FormField::EndMeaning, FieldProblem::Unanswered),
        (
            printed("14.01.2026", EndMeaning::LastDay),
            FormField::End,
            FieldProblem::Contract(ContractError::EndBeforeStart),
        ),
        (
            printed("15.01.2026", EndMeaning::NextTerm),
            FormField::End,
            FieldProblem::Contract(ContractError::EndBeforeStart),
        ),
        (printed("15.01.2036", EndMeaning::LastDay), FormField::End, FieldProblem::Contract(ContractError::EndTooLate)),
        (notice(""), FormField::Notice, FieldProblem::Number(NumberError::Empty)),
        (notice("731"), FormField::Notice, FieldProblem::Contract(ContractError::NoticeOutOfRange)),
        (notice("3 Monate"), FormField::Notice, FieldProblem::WrongUnit),
        (
            Draft { notice_unit: NoticeUnit::Months, ..notice("25") },
            FormField::Notice,
            FieldProblem::Contract(ContractError::NoticeOutOfRange),
        ),
        (
            Draft { renewal: RenewalChoice::Months, ..sound() },
            FormField::RenewalMonths,
            FieldProblem::Number(NumberError::Empty),
        ),
        (
            price("1,234"),
            FormField::Price,
            FieldProblem::Amount(AmountError::Ambiguous { thousands: Cents(123_400), decimal: Cents(123) }),
        ),
        (price("$48.000"), FormField::Price, FieldProblem::Amount(AmountError::OtherCurrency(Currency::Usd))),
        (price("-1"), FormField::Price, FieldProblem::Amount(AmountError::Negative)),
        (fee(FeeChoice::Fixed, ""), FormField::FeeValue, FieldProblem::Amount(AmountError::Empty)),
        (
            fee(FeeChoice::Fixed, "500 CHF"),
            FormField::FeeValue,
            FieldProblem::Amount(AmountError::OtherCurrency(Currency::Chf)),
        ),
        (notice("zum Quartalsende"), FormField::Notice, FieldProblem::CalendarEnd),
        (notice("30 Arbeitstage"), FormField::Notice, FieldProblem::WorkingDays),
        (notice("unverzüglich"), FormField::Notice, FieldProblem::Number(NumberError::NotANumber)),
        (Draft { term: "52 Wochen".to_owned(), ..sound() }, FormField::Term, FieldProblem::WrongUnit),
        (fee(FeeChoice::Share, "x"), FormField::FeeValue, FieldProblem::Number(NumberError::NotANumber)),
        (
            fee(FeeChoice::Share, "100,01"),
            FormField::FeeValue,
            FieldProblem::Contract(ContractError::PercentOutOfRange),
        ),
        (
            Draft { uplift: "7,555".to_owned(), ..sound() },
            FormField::Uplift,
            FieldProblem::Number(NumberError::TooPrecise),
        ),
    ];
    for (draft, field, problem) in cases {
        assert_eq!(errors(&draft), [(field, problem)], "{draft:?}");
    }
}

#[test]
fn all_errors_come_at_once_in_the_forms_order() {
    let draft = Draft {
        name: "x".repeat(MAX_NAME + 1),
        customer: "x".repeat(MAX_NAME + 1),
        product: "x".repeat(MAX_NAME + 1),
        start: "x".to_owned(),
        length: LengthChoice::PrintedEnd,
        end: "x".to_owned(),
        notice: "x".to_owned(),
        renewal: RenewalChoice::Months,
        renewal_months: "x".to_owned(),
        price: "x".to_owned(),
        fee: FeeChoice::Fixed,
        fee_value: "x".to_owned(),
        uplift: "x".to_owned(),
        contracting_party: "x".repeat(MAX_NAME + 1),
        ..Draft::default()
    };
    let fields: Vec<_> = errors(&draft).into_iter().map(|(field, _)| field).collect();
    let expected: Vec<_> = FormField::ALL.into_iter().filter(|field| *field != FormField::Term).collect();
    assert_eq!(fields, expected);
    let ids: Vec<_> = FormField::ALL.map(FormField::id).to_vec();
    let expected = "name customer product start term end end-meaning notice renewal-months price fee-value uplift \
                    contracting-party";
    assert_eq!(ids.join(" "), expected);
}

#[test]
fn what_the_form_does_not_ask_is_kept() {
    let mut base = year_from(ymd(2020, 1, 1));
    base.service_end = Some(ymd(2026, 7, 1));
    base.own_terms = Some(OwnTerms { full_refund_days: 14, pro_rata: true, fee: EarlyFee::None });
    base.yearly_increase = YearlyIncrease::new(percent(300)).unwrap();
    base.price = Some(Cents(5));
    base.region = Region::Bavaria;
    let parsed = parse(&typed("15.01.2026"), Some(&base), Lang::De).unwrap().contract;
    let expected = Contract {
        service_end: base.service_end,
        own_terms: base.own_terms,
        yearly_increase: base.yearly_increase,
        ..year_from(ymd(2026, 1, 15))
    };
    assert_eq!(parsed, expected);
}

#[test]
fn a_contract_is_written_as_people_of_each_language_write() {
    let mut terms = year_from(ymd(2026, 1, 5));
    terms.price = Some(Cents(1_200_005));
    terms.uplift = percent(750);
    terms.fee = EarlyFee::Fixed(Cents(50_000));
    let german = draft_of(&record(terms), Lang::De);
    assert_eq!(
        [&german.start, &german.price, &german.uplift, &german.fee_value],
        ["05.01.2026", "12.000,05", "7,5", "500,00"]
    );
    let english = draft_of(&record(terms), Lang::En);
    assert_eq!(
        [&english.start, &english.price, &english.uplift, &english.fee_value],
        ["5 January 2026", "12,000.05", "7.5", "500.00"]
    );
    assert_eq!((english.editing_id.as_deref(), english.name.as_str()), (Some("k3f9"), "Sales Cloud"));
    assert_eq!((english.customer.as_str(), english.product.as_str()), ("Muster GmbH", "Sales Cloud Enterprise"));
    assert_eq!(english.base_id.as_deref(), Some("base1"));
    assert_eq!(english.contracting_party, "Cloud GmbH");
    let linked = Record { id: String::new(), ..record(terms) };
    assert_eq!(draft_of(&linked, Lang::En).editing_id, None);
}

fn any_contract() -> impl Strategy<Value = Contract> {
    let length = prop_oneof![(1..=120_u32).prop_map(Ok), (0..3_600_i64).prop_map(Err)];
    let notice = prop_oneof![(0..=730_u32).prop_map(Notice::Days), (0..=24_u32).prop_map(Notice::Months)];
    let renewal = prop_oneof![
        Just(Renewal::ShorterOfTermAndYear),
        Just(Renewal::SameTerm),
        Just(Renewal::None),
        (1..=120_u32).prop_map(|number| Renewal::Months(TermMonths::new(number).unwrap())),
    ];
    let amount = || prop_oneof![0..=999_999_i64, 0..=99_999_999_999_999_i64].prop_map(Cents);
    let fee = prop_oneof![
        Just(EarlyFee::None),
        amount().prop_map(EarlyFee::Fixed),
        (0..=10_000_u32).prop_map(|share| EarlyFee::Share(percent(share))),
    ];
    let choices = (
        proptest::sample::select(Currency::CHOICES),
        proptest::sample::select(Billing::CHOICES),
        proptest::sample::select(Region::CHOICES),
        proptest::sample::select(Channel::CHOICES),
        proptest::sample::select(GoverningLaw::CHOICES),
    );
    let figures = (proptest::option::of(amount()), fee, 0..=99_999_u32);
    (0..36_000_i64, length, notice, renewal, figures, choices).prop_map(
        |(
            start,
            length,
            notice,
            renewal,
            (price, fee, uplift),
            (currency, billing, region, channel, governing_law),
        )| {
            let start = plus_days(FIRST_DAY, start);
            let length = match length {
                Ok(number) => months(number),
                Err(days) => TermLength::Until(plus_days(start, days)),
            };
            let usual = Contract::new(FirstTerm::new(start, length).unwrap());
            Contract {
                notice,
                renewal,
                price,
                fee,
                uplift: percent(uplift),
                currency,
                billing,
                region,
                channel,
                governing_law,
                ..usual
            }
        },
    )
}

proptest! {
    #[test]
    fn every_contract_survives_the_form(terms in any_contract()) {
        for lang in Lang::ALL {
            let draft = draft_of(&record(terms), lang);
            let parsed = parse(&draft, None, lang).unwrap();
            prop_assert_eq!(parsed.contract, terms, "{:?}", draft);
            prop_assert_eq!(parsed.name, "Sales Cloud");
            prop_assert_eq!(parsed.contracting_party, "Cloud GmbH");
        }
    }

    #[test]
    fn any_typing_is_read_or_refused(
        text in proptest::collection::vec("\\PC{0,12}", 8),
        length in proptest::sample::select(LengthChoice::CHOICES),
        renewal in proptest::sample::select(RenewalChoice::CHOICES),
        fee in proptest::sample::select(FeeChoice::CHOICES),
    ) {
        let mut text = text.into_iter();
        let mut next = || text.next().unwrap_or_default();
        let draft = Draft {
            start: next(),
            length,
            term: next(),
            end: next(),
            notice: next(),
            renewal,
            renewal_months: next(),
            price: next(),
            fee,
            fee_value: next(),
            uplift: next(),
            ..Draft::default()
        };
        let _ = parse(&draft, None, Lang::De);
    }
}
