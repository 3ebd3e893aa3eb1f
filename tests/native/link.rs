//! Links: every key, every named error, and what a link can never do.

use crate::support::contracts::{contract_over, months, percent, ymd};
use crate::support::damage::cut_or_changed;
use fristklar::content::steps::STEPS;
use fristklar::domain::{
    Billing, Cents, Contract, Currency, EarlyFee, FIRST_DAY, Notice, Renewal, TermLength, TermMonths, plus_days,
};
use fristklar::i18n::Lang;
use fristklar::link::Word;
use fristklar::link::progress::{self, ProgressError, decode_with, encode_with};
use fristklar::link::{
    Decoded, LinkProblem, LinkProblemKind as Kind, LinkTerms, MAX_LINK, View, bookmark_link, decode, matches,
    share_link, view_address,
};
use fristklar::portfolio::{Progress, SEND_NOTICE, StepRecord, StepStatus};
use proptest::prelude::*;

/// A link of the page as earlier releases wrote it: `v=1&` without the check.
pub fn without_check(link: &str) -> String {
    let rest = link.strip_prefix("v=1&c=").unwrap();
    ["v=1", rest.get(4..).unwrap()].concat()
}

fn problems(text: &str) -> Vec<(&'static str, Kind)> {
    decode(text).problems.into_iter().map(|LinkProblem { key, kind, .. }| (key, kind)).collect()
}

#[test]
fn a_start_alone_is_a_usual_contract() {
    let usual = contract_over(ymd(2026, 1, 15), months(12));
    for text in ["start=2026-01-15", "#start=2026-01-15", "?start=2026-01-15", "&start=2026-01-15&"] {
        let Decoded { link, problems, unknown, .. } = decode(text);
        assert_eq!((link.contract(), problems, unknown), (Some(usual), vec![], vec![]), "{text}");
    }
}

#[test]
fn every_contract_key_is_read() {
    let text = "#uplift=7.5&x=2026-07-14&fee=25%25&bill=quarterly&cur=CHF&price=12000.5&renew=24&notice=3m&term=36&\
                start=2026-01-15&v=1";
    let mut expected = contract_over(ymd(2026, 1, 15), months(36));
    expected.notice = Notice::Months(3);
    expected.renewal = Renewal::Months(TermMonths::new(24).unwrap());
    expected.price = Some(Cents(1_200_050));
    expected.currency = Currency::Chf;
    expected.billing = Billing::Quarterly;
    expected.fee = EarlyFee::Share(percent(2_500));
    expected.uplift = percent(750);
    expected.service_end = Some(ymd(2026, 7, 14));
    assert_eq!(decode(text).link.contract(), Some(expected));
}

#[test]
fn spellings_of_single_values() {
    let read = |pair: &str| decode(&["start=2026-01-15&", pair].concat()).link.contract().unwrap();
    assert_eq!(read("notice=30").notice, Notice::Days(30));
    assert_eq!(read("notice=45d").notice, Notice::Days(45));
    assert_eq!(read("notice=0m").notice, Notice::Months(0));
    assert_eq!(read("renew=min12").renewal, Renewal::ShorterOfTermAndYear);
    assert_eq!(read("renew=same").renewal, Renewal::SameTerm);
    assert_eq!(read("renew=none").renewal, Renewal::None);
    assert_eq!(read("fee=none").fee, EarlyFee::None);
    assert_eq!(read("fee=500.00").fee, EarlyFee::Fixed(Cents(50_000)));
    assert_eq!(read("fee=25%").fee, EarlyFee::Share(percent(2_500)));
    assert_eq!(read("fee=12.5%25").fee, EarlyFee::Share(percent(1_250)));
    assert_eq!(read("price=0").price, Some(Cents(0)));
    assert_eq!(read("price=12000.05").price, Some(Cents(1_200_005)));
    assert_eq!(read("price=999999999999.99").price, Some(Cents(99_999_999_999_999)));
    assert_eq!(read("uplift=7").uplift, percent(700));
    assert_eq!(read("term=36&end=2027-01-14").first_term.length(), TermLength::Until(ymd(2027, 1, 14)));
    assert_eq!(read("%74erm=%32%34").first_term.length(), months(24));
}

#[test]
fn the_other_keys_are_read() {
    let step = STEPS.first().unwrap().id;
    let text = ["#v=1&asof=2026-11-23&lang=de&view=steps&id=k3f9&step=", step].concat();
    let link = decode(&text).link;
    assert_eq!(link.as_of, Some(ymd(2026, 11, 23)));
    assert_eq!(link.lang, Some(Lang::De));
    assert_eq!(link.view, Some(View::Steps));
    assert_eq!(link.id.as_deref(), Some("k3f9"));
    assert_eq!(link.step.as_deref(), Some(step));
    assert_eq!(link.contract(), None);
    assert!(decode("#v=1").problems.is_empty() && decode("").problems.is_empty());
}

#[test]
fn a_bad_contract_value_is_named_and_yields_no_contract() {
    let cases = [
        ("start=15.01.2026", "start", Kind::NotADay),
        ("start=", "start", Kind::NotADay),
        ("start", "start", Kind::NotADay),
        ("start=2026-1-15", "start", Kind::NotADay),
        ("start=2026-01-15T00:00", "start", Kind::NotADay),
        ("start=+026-01-15", "start", Kind::NotADay),
        ("start=2026-02-30", "start", Kind::DayDoesNotExist),
        ("start=2026-13-01", "start", Kind::DayDoesNotExist),
        ("start=1989-12-31", "start", Kind::OutOfRange),
        ("start=2101-01-01", "start", Kind::OutOfRange),
        ("start=%ff", "start", Kind::NotText),
        ("start=2026-01-15&start=2026-01-15", "start", Kind::Repeated),
        ("term=12", "start", Kind::Missing),
        ("price=100&view=costs", "start", Kind::Missing),
        ("start=2026-01-15&term=0", "term", Kind::OutOfRange),
        ("start=2026-01-15&term=121", "term", Kind::OutOfRange),
        ("start=2026-01-15&term=99999999999999999999", "term", Kind::OutOfRange),
        ("start=2026-01-15&term=12.5", "term", Kind::NotANumber),
        ("start=2026-01-15&term=-12", "term", Kind::NotANumber),
        ("start=2026-01-15&term=+12", "term", Kind::NotANumber),
        ("start=2026-01-15&term=x&end=2027-01-14", "term", Kind::NotANumber),
        ("start=2026-01-15&end=2026-01-14", "end", Kind::EndBeforeStart),
        ("start=2026-01-15&end=2036-01-15", "end", Kind::EndTooLate),
        ("start=2026-01-15&end=2036-02-31", "end", Kind::DayDoesNotExist),
        ("start=2026-01-15&notice=abc", "notice", Kind::NotANumber),
        ("start=2026-01-15&notice=30w", "notice", Kind::NotANumber),
        ("start=2026-01-15&notice=731", "notice", Kind::OutOfRange),
        ("start=2026-01-15&notice=25m", "notice", Kind::OutOfRange),
        ("start=2026-01-15&renew=never", "renew", Kind::NotAChoice),
        ("start=2026-01-15&renew=0", "renew", Kind::OutOfRange),
        ("start=2026-01-15&price=1,5", "price", Kind::NotAnAmount),
        ("start=2026-01-15&price=1.234", "price", Kind::NotAnAmount),
        ("start=2026-01-15&price=-1", "price", Kind::NotAnAmount),
        ("start=2026-01-15&price=1e3", "price", Kind::NotAnAmount),
        ("price=12.&start=2026-01-15", "price", Kind::NotAnAmount),
        ("start=2026-01-15&price=1000000000000", "price", Kind::OutOfRange),
        ("start=2026-01-15&cur=eur", "cur", Kind::NotAChoice),
        ("start=2026-01-15&cur=JPY", "cur", Kind::NotAChoice),
        ("start=2026-01-15&bill=weekly", "bill", Kind::NotAChoice),
        ("start=2026-01-15&fee=100.01%", "fee", Kind::OutOfRange),
        ("start=2026-01-15&fee=x%", "fee", Kind::NotAPercent),
        ("start=2026-01-15&fee=", "fee", Kind::NotAnAmount),
        ("start=2026-01-15&uplift=7%", "uplift", Kind::NotAPercent),
        ("start=2026-01-15&uplift=1000", "uplift", Kind::OutOfRange),
        ("start=2026-01-15&x=today", "x", Kind::NotADay),
        ("start=2026-01-15&asof=2026-02-29", "asof", Kind::DayDoesNotExist),
        ("start=2026-01-15&v=2", "v", Kind::UnsupportedVersion),
        ("start=2026-01-15&v=", "v", Kind::UnsupportedVersion),
        ("start=2026-01-15&v=1&v=1", "v", Kind::Repeated),
    ];
    for (text, key, kind) in cases {
        assert_eq!(problems(text), [(key, kind)], "{text}");
        assert_eq!(decode(text).link.contract(), None, "{text}");
    }
}

#[test]
fn every_problem_is_named_in_the_order_of_the_grammar() {
    assert_eq!(
        problems("bill=x&asof=x&term=x&start=2026-01-15&v=1&end=x&notice=30d&lang=x"),
        [
            ("term", Kind::NotANumber),
            ("end", Kind::NotADay),
            ("bill", Kind::NotAChoice),
            ("asof", Kind::NotADay),
            ("lang", Kind::NotAChoice)
        ]
    );
}

#[test]
fn a_bad_value_beside_the_contract_leaves_it_standing() {
    let cases = [
        ("lang=fr", "lang", Kind::NotAChoice),
        ("lang=DE", "lang", Kind::NotAChoice),
        ("view=nowhere", "view", Kind::NotAChoice),
        ("step=no-such-step", "step", Kind::NotAChoice),
        ("id=Ab", "id", Kind::NotAnId),
        ("id=", "id", Kind::NotAnId),
        ("done=", "done", Kind::NotProgress),
        ("done=xyz", "done", Kind::NotProgress),
        ("done=1a", "done", Kind::NotProgress),
        ("done=2xx", "done", Kind::UnsupportedVersion),
        ("done=10", "done", Kind::UnsupportedVersion),
    ];
    for (pair, key, kind) in cases {
        let decoded = decode(&["start=2026-01-15&", pair].concat());
        let value = pair.split_once('=').unwrap().1.to_owned();
        assert_eq!(decoded.problems, [LinkProblem { key, value, kind }], "{pair}");
        assert_eq!(decoded.link.contract(), Some(contract_over(ymd(2026, 1, 15), months(12))), "{pair}");
    }
}

#[test]
fn unknown_keys_are_named_and_ignored() {
    let decoded = decode("#start=2026-01-15&colour=red&Start=2027-01-01&main&%C3%BC=1");
    assert_eq!(decoded.unknown, ["colour=red", "Start=2027-01-01", "main", "ü=1"]);
    assert!(decoded.problems.is_empty());
    assert_eq!(decoded.link.contract(), Some(contract_over(ymd(2026, 1, 15), months(12))));
}

#[test]
fn a_link_that_is_too_long_is_not_read() {
    let longest = format!("#start=2026-01-15&y={}", "a".repeat(MAX_LINK - 19));
    assert!(decode(&longest).link.contract().is_some());
    let decoded = decode(&format!("{longest}a"));
    let value = "start=2026-01-15&y=aaaaaaaaaaaaaaaaaaaaa…".to_owned();
    assert_eq!(decoded.problems, [LinkProblem { key: "", value, kind: Kind::TooLong }]);
    assert_eq!(decoded.link, decode("").link);
}

#[test]
fn the_share_link_holds_prices_only_when_asked() {
    let mut shared = contract_over(ymd(2026, 1, 15), months(12));
    shared.price = Some(Cents(1_200_050));
    shared.currency = Currency::Usd;
    shared.billing = Billing::Term;
    shared.fee = EarlyFee::Fixed(Cents(50_000));
    shared.uplift = percent(725);
    shared.service_end = Some(ymd(2026, 7, 1));
    assert_eq!(without_check(&share_link(&shared, false)), "v=1&start=2026-01-15&term=12&notice=30d");
    assert_eq!(
        without_check(&share_link(&shared, true)),
        "v=1&start=2026-01-15&term=12&notice=30d&price=12000.50&cur=USD&bill=term&fee=500&uplift=7.25"
    );
    let until = contract_over(ymd(2026, 1, 15), TermLength::Until(ymd(2027, 1, 31)));
    assert_eq!(without_check(&share_link(&until, true)), "v=1&start=2026-01-15&end=2027-01-31&notice=30d");
}

#[test]
fn the_bookmark_link_holds_everything() {
    let mut kept = contract_over(ymd(2026, 1, 15), months(24));
    kept.notice = Notice::Months(3);
    kept.renewal = Renewal::SameTerm;
    kept.fee = EarlyFee::Share(percent(2_500));
    kept.service_end = Some(ymd(2026, 7, 1));
    let code = STEPS.iter().find(|step| step.id == SEND_NOTICE).unwrap().code;
    let sent =
        StepRecord { status: StepStatus::Done, done_on: Some(ymd(2026, 12, 1)), note: "n".into(), who: "w".into() };
    let mut progress = Progress::default();
    progress.set(SEND_NOTICE, sent);
    let text = bookmark_link(&kept, &progress);
    let expected = "v=1&start=2026-01-15&term=24&notice=3m&renew=same&fee=25%25&x=2026-07-01&done=1";
    assert_eq!(without_check(&text), [expected, code, "20261201"].concat());
    let read = decode(&text).link;
    assert_eq!(read.contract(), Some(kept));
    let read = read.progress.unwrap().get(SEND_NOTICE);
    assert_eq!((read.status, read.done_on, read.note), (StepStatus::Done, Some(ymd(2026, 12, 1)), String::new()));
}

/// The contract with the longest values.
fn longest() -> Contract {
    let mut kept = contract_over(ymd(2026, 1, 15), TermLength::Until(ymd(2030, 12, 31)));
    kept.notice = Notice::Days(730);
    kept.renewal = Renewal::Months(TermMonths::new(120).unwrap());
    kept.price = Some(Cents(99_999_999_999_999));
    kept.currency = Currency::Gbp;
    kept.billing = Billing::Semiannual;
    kept.fee = EarlyFee::Fixed(Cents(99_999_999_999_999));
    kept.uplift = percent(99_999);
    kept.service_end = Some(ymd(2030, 12, 31));
    kept
}

#[test]
fn sixty_steps_fit_into_five_hundred_characters() {
    let kept = longest();
    let alone = bookmark_link(&kept, &Progress::default()).len();
    let table: Vec<(String, String)> = (0..60_u8)
        .map(|n| (format!("s{n}"), format!("{}{}", char::from(b'a' + n / 26), char::from(b'a' + n % 26))))
        .collect();
    let table = || table.iter().map(|(id, code)| (if id == "s7" { SEND_NOTICE } else { id.as_str() }, code.as_str()));
    let mut progress = Progress::default();
    let statuses = [StepStatus::Done, StepStatus::InProgress, StepStatus::NotNeeded].into_iter().cycle();
    for ((id, _), status) in table().zip(statuses) {
        let status = if id == SEND_NOTICE { StepStatus::Done } else { status };
        progress.set(id, StepRecord { status, done_on: Some(ymd(2026, 12, 1)), ..StepRecord::default() });
    }
    let done = encode_with(&progress, table);
    assert_eq!(done.len(), 1 + 60 * 2 + 8 + 2);
    assert!(alone + "&done=".len() + done.len() <= 337, "{alone} + {}", done.len());
}

#[test]
fn every_step_of_the_page_fits_into_a_bookmark_of_five_hundred_characters() {
    let statuses = [StepStatus::Done, StepStatus::InProgress, StepStatus::NotNeeded];
    // Each status alone, then all of them in turn, from each beginning.
    let mixtures = statuses.map(|status| vec![status]).into_iter().chain([
        statuses.to_vec(),
        vec![StepStatus::InProgress, StepStatus::NotNeeded, StepStatus::Done],
        vec![StepStatus::NotNeeded, StepStatus::Done, StepStatus::InProgress],
    ]);
    for mixture in mixtures {
        let mut progress = Progress::default();
        for (step, status) in STEPS.iter().zip(mixture.iter().copied().cycle()) {
            // The notice is the one step whose day travels, and only once it is sent.
            let status = if step.id == SEND_NOTICE { StepStatus::Done } else { status };
            let done_on = Some(ymd(2026, 12, 1));
            progress.set(step.id, StepRecord { status, done_on, note: "n".repeat(400), who: "w".repeat(400) });
        }
        let text = bookmark_link(&longest(), &progress);
        assert!(text.len() <= 500, "{}: {text}", text.len());
        let read = decode(&text).link;
        assert_eq!(read.contract(), Some(longest()));
        let read = read.progress.unwrap();
        assert!(STEPS.iter().all(|step| read.status(step.id) == progress.status(step.id)), "{text}");
    }
}

#[test]
fn progress_is_written_in_parts() {
    const TABLE: [(&str, &str); 4] = [("read", "rd"), ("export", "ex"), (SEND_NOTICE, "sn"), ("archive", "ar")];
    let check = |statuses: [StepStatus; 4], sent_on, text: &str| {
        let mut progress = Progress::default();
        for ((id, _), status) in TABLE.into_iter().zip(statuses) {
            let done_on = if id == SEND_NOTICE { sent_on } else { None };
            progress.set(id, StepRecord { status, done_on, ..StepRecord::default() });
        }
        assert_eq!(encode_with(&progress, || TABLE.into_iter()), text);
        if !text.is_empty() {
            let read = decode_with(text, |code| TABLE.into_iter().find(|(_, known)| *known == code).map(|(id, _)| id))
                .unwrap();
            assert!(read.unknown.is_empty());
            assert!(TABLE.iter().all(|(id, _)| read.progress.get(id) == progress.get(id)), "{text}");
        }
    };
    use StepStatus::{Done, InProgress, NotNeeded, Open};
    check([Open; 4], None, "");
    check([Done; 4], None, "1rdexsnar");
    check([Done, InProgress, Done, NotNeeded], Some(ymd(2026, 12, 1)), "1rdsn20261201-ex-ar");
    check([NotNeeded, Open, Open, Open], None, "1--rd");
    check([Open, InProgress, Open, Open], None, "1-ex");
}

#[test]
fn progress_that_is_damaged_is_refused_and_unknown_steps_are_named() {
    let read = |text: &str| decode_with(text, |code| (code == "sn").then_some(SEND_NOTICE));
    for text in
        ["", "sn", "1s", "1sn2026120", "1sn20261301", "1snsn", "1sn-sn", "1sn---", "1-sn20261201", "1SN", "1ä", "1sn "]
    {
        assert_eq!(read(text), Err(ProgressError::Malformed), "{text:?}");
    }
    for text in ["2sn", "0", "11sn"] {
        assert_eq!(read(text), Err(ProgressError::UnsupportedVersion), "{text:?}");
    }
    let some = read("1zzsn-yy").unwrap();
    assert_eq!(some.unknown, ["zz", "yy"]);
    assert_eq!(some.progress.status(SEND_NOTICE), StepStatus::Done);
    assert_eq!(read("1").unwrap().progress, Progress::default());
}

#[test]
fn every_step_has_its_own_code() {
    for (place, step) in STEPS.iter().enumerate() {
        assert!(!STEPS.iter().skip(place + 1).any(|other| other.code == step.code), "{}", step.code);
        assert_eq!(progress::decode(&["1", step.code].concat()).unwrap().progress.status(step.id), StepStatus::Done);
    }
}

#[test]
fn the_address_of_a_view() {
    let step = STEPS.first().unwrap().id;
    let none = LinkTerms::default();
    let start = view_address(None, none, None, None, Some(View::Start), None, None);
    assert_eq!(without_check(&start), "v=1&view=start");
    let steps = view_address(Some("k3f9"), none, None, None, Some(View::Steps), Some(step), Some(ymd(2026, 11, 23)));
    assert_eq!(without_check(&steps), format!("v=1&asof=2026-11-23&view=steps&step={step}&id=k3f9"));
    let shown = LinkTerms::dates_of(&contract_over(ymd(2026, 1, 15), months(12)));
    let text = view_address(Some("k3f9"), shown, None, None, Some(View::Costs), None, None);
    assert_eq!(without_check(&text), "v=1&start=2026-01-15&term=12&notice=30d&view=costs&id=k3f9");
}

#[test]
fn every_view_has_the_word_of_the_grammar() {
    let words: Vec<_> = View::CHOICES.iter().map(|view| view.as_str()).collect();
    assert_eq!(
        words.join(" "),
        "start deadlines costs licences crm invoices steps letter contracts import documents backup summary help imprint privacy accessibility"
    );
}

#[test]
fn a_link_matches_the_contract_it_was_made_of() {
    let mut stored = contract_over(ymd(2026, 1, 15), months(12));
    stored.price = Some(Cents(1_000));
    stored.service_end = Some(ymd(2026, 7, 1));
    let is_match = |text: &str| matches(&decode(text).link, &stored);
    assert!(is_match(&bookmark_link(&stored, &Progress::default())));
    assert!(is_match("start=2026-01-15") && is_match("start=2026-01-15&price=10.00&cur=EUR&renew=min12"));
    for other in
        ["start=2026-01-16", "start=2026-01-15&term=24", "start=2026-01-15&end=2027-01-14", "price=11", "x=2026-07-02"]
    {
        assert!(!is_match(other), "{other}");
    }
}

pub fn any_contract() -> impl Strategy<Value = Contract> {
    let length = prop_oneof![(1..=120_u32).prop_map(Ok), (0..3_600_i64).prop_map(Err)];
    let notice = prop_oneof![(0..=730_u32).prop_map(Notice::Days), (0..=24_u32).prop_map(Notice::Months)];
    let renewal = prop_oneof![
        Just(Renewal::ShorterOfTermAndYear),
        Just(Renewal::SameTerm),
        Just(Renewal::None),
        (1..=120_u32).prop_map(|months| Renewal::Months(TermMonths::new(months).unwrap())),
    ];
    let amount = || (0..=99_999_999_999_999_i64).prop_map(Cents);
    let fee = prop_oneof![
        Just(EarlyFee::None),
        amount().prop_map(EarlyFee::Fixed),
        (0..=10_000_u32).prop_map(|share| EarlyFee::Share(percent(share))),
    ];
    let currency = proptest::sample::select(Currency::CHOICES);
    let billing = proptest::sample::select(Billing::CHOICES);
    (
        (0..36_000_i64, length, notice, renewal),
        (proptest::option::of(amount()), currency, billing, fee, 0..=99_999_u32),
        proptest::option::of(0..40_541_i64),
    )
        .prop_map(|((start, length, notice, renewal), (price, currency, billing, fee, uplift), x)| {
            let start = plus_days(FIRST_DAY, start);
            let length = match length {
                Ok(number) => months(number),
                Err(days) => TermLength::Until(plus_days(start, days)),
            };
            Contract {
                notice,
                renewal,
                price,
                currency,
                billing,
                fee,
                uplift: percent(uplift),
                service_end: x.map(|days| plus_days(FIRST_DAY, days)),
                ..contract_over(start, length)
            }
        })
}

proptest! {
    #[test]
    fn every_contract_survives_its_bookmark_link(kept in any_contract()) {
        let text = bookmark_link(&kept, &Progress::default());
        let decoded = decode(&text);
        prop_assert_eq!(decoded.problems.len() + decoded.unknown.len(), 0);
        prop_assert_eq!(decoded.link.contract(), Some(kept));
        prop_assert!(matches(&decoded.link, &kept));
        prop_assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"=&-.%".contains(&byte)));
        let shared = decode(&share_link(&kept, true)).link.contract().unwrap();
        prop_assert_eq!(shared, Contract { renewal: Renewal::default(), service_end: None, ..kept });
    }

    #[test]
    fn any_text_is_read_or_named(text in "\\PC{0,80}") {
        let decoded = decode(&text);
        prop_assert!(decoded.link.contract().is_none());
    }

    /// A contract only ever comes out of a link whose every value was read, and it then says what they say.
    #[test]
    fn a_damaged_link_never_gives_another_contract_unnamed(
        kept in any_contract(),
        place in any::<proptest::sample::Index>(),
        byte in proptest::sample::select(b"0129-=&%.#xmvd ".as_slice()),
        cut in any::<bool>(),
    ) {
        let text = cut_or_changed(bookmark_link(&kept, &Progress::default()), place, byte, cut);
        let decoded = decode(&text);
        if let Some(read) = decoded.link.contract() {
            prop_assert!(decoded.problems.is_empty());
            prop_assert!(matches(&decoded.link, &read));
            prop_assert_eq!(decode(&bookmark_link(&read, &Progress::default())).link.contract(), Some(read));
        }
    }
}
