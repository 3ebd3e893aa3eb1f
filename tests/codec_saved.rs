//! The stored document: the fixture of schema 1, damage of every kind, and its size.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use fristklar::codec::Word;
use fristklar::codec::saved::{Loaded, MAX_DOCUMENT, SavedError, decode, encode, encode_dated};
use fristklar::domain::{
    Billing, Cents, Channel, Contract, Currency, Day, EarlyFee, FIRST_DAY, FirstTerm, Notice, OwnTerms, Percent,
    Region, Renewal, TermLength, TermMonths, day, plus_days,
};
use fristklar::i18n::Lang;
use fristklar::portfolio::{
    Answers, Draft, Edition, EndMeaning, FeeChoice, LengthChoice, NoticeUnit, Portfolio, Progress, Record,
    RenewalChoice, SEND_NOTICE, Settings, StepRecord, StepStatus, Theme,
};
use proptest::prelude::*;

const FIXTURE: &str = include_str!("cases/saved-v1.json");

fn ymd(year: i32, month: u32, number: u32) -> Day {
    day(year, month, number).unwrap()
}

fn percent(hundredths: u32) -> Percent {
    Percent::from_hundredths(hundredths).unwrap()
}

fn step(status: StepStatus, done_on: Option<Day>, note: &str, who: &str) -> StepRecord {
    StepRecord { status, done_on, note: note.to_owned(), who: who.to_owned() }
}

fn record(id: &str, terms: Contract) -> Record {
    let (name, progress, answers) = (String::new(), Progress::default(), Answers::default());
    Record { id: id.to_owned(), name, terms, progress, answers, changed: 0 }
}

fn year_from(start: Day) -> Contract {
    Contract::new(FirstTerm::new(start, TermLength::Months(TermMonths::YEAR)).unwrap())
}

/// What the fixture says, field by field.
fn fixture() -> Portfolio {
    let two_years = TermLength::Months(TermMonths::new(24).unwrap());
    let terms = Contract {
        notice: Notice::Months(3),
        renewal: Renewal::SameTerm,
        price: Some(Cents(1_200_050)),
        currency: Currency::Chf,
        billing: Billing::Quarterly,
        fee: EarlyFee::Share(percent(2_500)),
        uplift: percent(700),
        yearly_increase: percent(350),
        service_end: Some(ymd(2026, 7, 14)),
        own_terms: Some(OwnTerms { full_refund_days: 14, pro_rata: true, fee: EarlyFee::Fixed(Cents(50_000)) }),
        region: Region::Bavaria,
        channel: Channel::AccountExecutive,
        ..Contract::new(FirstTerm::new(ymd(2026, 1, 15), two_years).unwrap())
    };
    let mut progress = Progress::default();
    let note = "Einschreiben, \"Rückschein\"\nBeleg 4711";
    progress.set(SEND_NOTICE, step(StepStatus::Done, Some(ymd(2026, 12, 1)), note, "Zoë"));
    progress.set("data-export", step(StepStatus::InProgress, None, "", ""));
    progress.set("a-step-of-a-later-page", step(StepStatus::NotNeeded, None, "", ""));
    progress.set("archive", step(StepStatus::Open, None, "", "IT"));
    let first = Record {
        id: "k3f9m2xa".to_owned(),
        name: "Sales Cloud".to_owned(),
        terms,
        progress,
        answers: Answers { edition: Some(Edition::Large), account_engagement: Some(false), eu_customer: Some(true) },
        changed: 41,
    };
    let until = TermLength::Until(ymd(2026, 2, 28));
    let second = record("b", Contract::new(FirstTerm::new(ymd(2025, 3, 1), until).unwrap()));
    let draft = Draft {
        of: Some("b".to_owned()),
        name: "Service ".to_owned(),
        start: "31.02.".to_owned(),
        length: LengthChoice::PrintedEnd,
        term: "12".to_owned(),
        end: "28.02.26".to_owned(),
        end_meaning: EndMeaning::NextTerm,
        notice: "3".to_owned(),
        notice_unit: NoticeUnit::Months,
        channel: Channel::Reseller,
        renewal: RenewalChoice::Months,
        renewal_months: "x".to_owned(),
        price: "1.234".to_owned(),
        currency: Currency::Gbp,
        billing: Billing::Term,
        fee: FeeChoice::Share,
        fee_value: "25 %".to_owned(),
        uplift: "7,5".to_owned(),
        region: Region::WeekendsOnly,
    };
    let settings =
        Settings { lang: Some(Lang::De), theme: Theme::Dark, open: Some("k3f9m2xa".to_owned()), draft: Some(draft) };
    Portfolio { rev: 42, contracts: vec![first, second], settings }
}

#[test]
fn the_fixture_of_schema_1_is_read_and_written() {
    let loaded = decode(FIXTURE).unwrap();
    assert_eq!(loaded, Loaded { portfolio: fixture(), saved_on: Some(ymd(2026, 11, 23)), damaged: vec![] });
    let written: serde_json::Value = serde_json::from_str(&encode_dated(&fixture(), ymd(2026, 11, 23))).unwrap();
    assert_eq!(written, serde_json::from_str::<serde_json::Value>(FIXTURE).unwrap());
}

#[test]
fn an_empty_portfolio_is_a_short_document() {
    let text = encode(&Portfolio::default());
    assert_eq!(text, r#"{"schema":1,"rev":0,"contracts":[],"ui":{}}"#);
    assert_eq!(decode(&text), Ok(Loaded::default()));
}

#[test]
fn the_day_of_the_notice_is_stored_once() {
    let mut sent = record("a", year_from(ymd(2026, 1, 15)));
    sent.terms.notice_sent = Some(ymd(2026, 12, 1));
    let text = encode(&Portfolio { contracts: vec![sent], ..Portfolio::default() });
    assert!(!text.contains("2026-12-01"));
    assert_eq!(decode(&text).unwrap().portfolio.contracts, [record("a", year_from(ymd(2026, 1, 15)))]);
}

#[test]
fn what_is_no_document_is_refused() {
    let cases = [
        ("", SavedError::NotJson),
        ("hello", SavedError::NotJson),
        ("{\"schema\":1", SavedError::NotJson),
        ("null", SavedError::NotADocument),
        ("[]", SavedError::NotADocument),
        ("{}", SavedError::NotADocument),
        ("{\"schema\":1}", SavedError::NotADocument),
        ("{\"schema\":1,\"contracts\":{}}", SavedError::NotADocument),
        ("{\"schema\":\"1\",\"contracts\":[]}", SavedError::NotADocument),
        ("{\"schema\":0,\"contracts\":[]}", SavedError::NotADocument),
        ("{\"schema\":-1,\"contracts\":[]}", SavedError::NotADocument),
        ("{\"schema\":1.5,\"contracts\":[]}", SavedError::NotADocument),
        ("{\"schema\":2}", SavedError::NewerSchema(2)),
        ("{\"schema\":99,\"everything\":\"else\"}", SavedError::NewerSchema(99)),
    ];
    for (text, error) in cases {
        assert_eq!(decode(text), Err(error), "{text}");
    }
    assert_eq!(decode(&"[".repeat(100_000)), Err(SavedError::NotJson));
    assert_eq!(decode(&" ".repeat(MAX_DOCUMENT + 1)), Err(SavedError::TooLarge));
}

#[test]
fn a_damaged_contract_does_not_take_the_others_down() {
    let sound = r#"{"id":"good","start":"2026-01-15","term":12,"notice":"30d"}"#;
    let damaged = [
        "null",
        "7",
        "[]",
        "{}",
        r#"{"id":"a"}"#,
        r#"{"id":"a","notice":"30d","start":"2026-02-30","term":12}"#,
        r#"{"id":"a","notice":"30d","start":"2026-01-15"}"#,
        r#"{"end":"2027-01-14","id":"a","notice":"30d","start":"2026-01-15","term":12}"#,
        r#"{"end":"2025-01-14","id":"a","notice":"30d","start":"2026-01-15"}"#,
        r#"{"id":"a","notice":"30d","start":"2026-01-15","term":0}"#,
        r#"{"id":"a","notice":"30d","start":"2026-01-15","term":"12"}"#,
        r#"{"id":"a","notice":"999d","start":"2026-01-15","term":12}"#,
        r#"{"id":"a","notice":"30d","price":-1,"start":"2026-01-15","term":12}"#,
        r#"{"id":"a","notice":"30d","price":100000000000000,"start":"2026-01-15","term":12}"#,
        r#"{"cur":"JPY","id":"a","notice":"30d","start":"2026-01-15","term":12}"#,
        r#"{"fee":{"share":10001},"id":"a","notice":"30d","start":"2026-01-15","term":12}"#,
        r#"{"id":"a","notice":"30d","start":"2026-01-15","term":12,"uplift":100000}"#,
        r#"{"id":"a","notice":"30d","start":"2026-01-15","steps":[{"id":"x","is":"lost"}],"term":12}"#,
        r#"{"id":"Ä","notice":"30d","start":"2026-01-15","term":12}"#,
        r#"{"id":"","notice":"30d","start":"2026-01-15","term":12}"#,
        r#"{"id":"good","notice":"30d","start":"2030-01-15","term":12}"#,
    ];
    let text = format!(r#"{{"schema":1,"rev":3,"contracts":[{sound},{}],"ui":{{"lang":"en"}}}}"#, damaged.join(","));
    let loaded = decode(&text).unwrap();
    assert_eq!(loaded.damaged, damaged);
    assert_eq!(loaded.portfolio.contracts, [record("good", year_from(ymd(2026, 1, 15)))]);
    assert_eq!((loaded.portfolio.rev, loaded.portfolio.settings.lang), (3, Some(Lang::En)));
}

#[test]
fn damaged_settings_are_set_aside_and_the_contracts_stay() {
    let ui = r#"{"theme":"pink"}"#;
    let text = format!(
        r#"{{"schema":1,"rev":3,"contracts":[{{"id":"a","start":"2026-01-15","term":12,"notice":"30d"}}],"ui":{ui}}}"#
    );
    let loaded = decode(&text).unwrap();
    assert_eq!((loaded.portfolio.contracts.len(), loaded.damaged), (1, vec![ui.to_owned()]));
    assert_eq!(loaded.portfolio.settings, Settings::default());
}

#[test]
fn sixty_steps_with_notes_stay_within_fifty_kilobytes() {
    let mut long = record("k3f9m2xa", year_from(ymd(2026, 1, 15)));
    for number in 0..60 {
        let id = format!("a-rather-long-step-id-{number}");
        long.progress
            .set(&id, step(StepStatus::Done, Some(ymd(2026, 12, 1)), &"Notiz ü ".repeat(62), "Erika Mustermann"));
    }
    let text = encode(&Portfolio { contracts: vec![long], ..Portfolio::default() });
    assert!(text.len() <= 50_000, "{}", text.len());
    let plain = record("k3f9m2xa", year_from(ymd(2026, 1, 15)));
    let text = encode(&Portfolio { contracts: vec![plain; 1_000], ..Portfolio::default() });
    assert!(text.len() <= 1_000 * 80, "{}", text.len());
}

#[test]
fn long_notes_are_kept_as_they_are() {
    let mut noted = record("a", year_from(ymd(2026, 1, 15)));
    noted.name = "n".repeat(10_000);
    let note = "\"\\\u{0}\u{1f600}\n<script>ß".repeat(700);
    noted.progress.set("x", step(StepStatus::Open, None, &note, &"w".repeat(10_000)));
    let portfolio = Portfolio { contracts: vec![noted], ..Portfolio::default() };
    assert_eq!(decode(&encode(&portfolio)).unwrap().portfolio, portfolio);
}

#[test]
fn words_are_distinct_and_lead_back() {
    fn check<T: Word + PartialEq>() {
        for choice in T::CHOICES {
            assert!(T::from_word(choice.word()) == Some(*choice), "{}", choice.word());
        }
    }
    check::<Region>();
    check::<Channel>();
    check::<Currency>();
    check::<Billing>();
    check::<StepStatus>();
    check::<Theme>();
    check::<LengthChoice>();
    check::<EndMeaning>();
    check::<RenewalChoice>();
    check::<FeeChoice>();
    assert_eq!(Region::CHOICES, Region::ALL);
    assert_eq!(StepStatus::CHOICES, StepStatus::ALL);
    assert_eq!(Lang::CHOICES.iter().map(|lang| lang.word()).collect::<Vec<_>>(), Lang::ALL.map(Lang::tag));
}

fn any_portfolio() -> impl Strategy<Value = Portfolio> {
    let terms = (0..36_000_i64, 1..=120_u32, 0..=730_u32, proptest::option::of(0..=99_999_999_999_999_i64)).prop_map(
        |(start, months, notice, price)| {
            let length = TermLength::Months(TermMonths::new(months).unwrap());
            let first_term = FirstTerm::new(plus_days(FIRST_DAY, start), length).unwrap();
            Contract { notice: Notice::Days(notice), price: price.map(Cents), ..Contract::new(first_term) }
        },
    );
    let region = proptest::sample::select(Region::CHOICES);
    let channel = proptest::sample::select(Channel::CHOICES);
    let status = proptest::sample::select(StepStatus::CHOICES);
    let done_on = proptest::option::of((0..40_541_i64).prop_map(|days| plus_days(FIRST_DAY, days)));
    let steps = proptest::collection::vec(("[a-z-]{1,12}", status, done_on, ".{0,40}"), 0..8);
    let contracts = proptest::collection::vec((terms, region, channel, steps, ".{0,20}", any::<u64>()), 0..5);
    (contracts, any::<u64>(), proptest::option::of("[a-z0-9]{1,40}")).prop_map(|(contracts, rev, open)| {
        let contracts =
            contracts.into_iter().enumerate().map(|(place, (terms, region, channel, steps, name, changed))| {
                let mut progress = Progress::default();
                for (id, status, done_on, note) in steps {
                    progress.set(&id, StepRecord { status, done_on, note, who: String::new() });
                }
                let terms = Contract { region, channel, ..terms };
                Record { name, progress, changed, ..record(&format!("id{place}"), terms) }
            });
        let settings = Settings { open, ..Settings::default() };
        Portfolio { rev, contracts: contracts.collect(), settings }
    })
}

proptest! {
    #[test]
    fn every_portfolio_survives_its_document(portfolio in any_portfolio()) {
        let loaded = decode(&encode(&portfolio)).unwrap();
        prop_assert!(loaded.damaged.is_empty());
        prop_assert_eq!(loaded.portfolio, portfolio);
    }

    #[test]
    fn damage_is_refused_or_set_aside(
        place in any::<proptest::sample::Index>(),
        byte in proptest::sample::select(b"0129-\"{}[],:aZ\\ ".as_slice()),
        cut in any::<bool>(),
    ) {
        let mut text = encode(&fixture());
        let place = place.index(text.len());
        if text.is_char_boundary(place) && text.is_char_boundary(place + 1) {
            if cut {
                text.truncate(place);
            } else {
                text.replace_range(place..=place, &char::from(byte).to_string());
            }
        }
        if let Ok(loaded) = decode(&text) {
            prop_assert!(loaded.portfolio.contracts.len() <= 2);
            let again = decode(&encode(&loaded.portfolio)).unwrap();
            prop_assert!(again.damaged.is_empty());
            prop_assert_eq!(again.portfolio, loaded.portfolio);
        }
    }

    #[test]
    fn any_text_is_refused(text in "\\PC{0,60}") {
        prop_assert!(decode(&text).is_err());
    }
}
