//! A portfolio in which every choice, every kind of field and every detail a contract can have occurs.
//!
//! `tests/cases/everything-v3.json`, `everything-v3-backup.json` and `everything-links.txt` were written by commit 3c0236d
//! from this portfolio, in which all that has typed fields now stood among the rows of sheets, as `letter/company`.

use super::*;
use crate::support::contracts::entry;
use fristklar::link::Word;

/// The words of the choices that release knew.
const REGIONS: &str = "de de-bw de-by de-be de-bb de-hb de-hh de-he de-mv de-ni de-nw de-rp de-sl de-sn de-st de-sh \
                       de-th at ch gb-eaw us none";
const CURRENCIES: &str = "EUR USD CHF GBP";
const BILLINGS: &str = "annual semiannual quarterly monthly term";
const CHANNELS: &str = "unknown account-executive online appexchange reseller";

/// The choice at index `number` of these words, which repeat.
fn choice<T: Word>(words: &str, number: usize) -> T {
    words.split(' ').cycle().nth(number).and_then(T::from_word).expect("a choice that is still known")
}

/// Adds rows, each with its key, label, tick and cells.
fn fill_in(record: &mut Record, rows: &[(&str, &str, bool, &[&str])]) {
    for (key, label, ticked, cells) in rows {
        record.entries.set(key, entry(label, *ticked, cells));
    }
}

/// A contract with every field set and every sheet filled in.
fn complete() -> Record {
    let length = TermLength::Months(TermMonths::new(36).unwrap());
    let terms = Contract {
        notice: Notice::Months(24),
        renewal: Renewal::None,
        price: Some(Cents(99_999_999_999_999)),
        currency: Currency::Usd,
        billing: Billing::Semiannual,
        fee: EarlyFee::Fixed(Cents(1)),
        uplift: percent(99_999),
        yearly_increase: YearlyIncrease::new(percent(10_000)).unwrap(),
        service_end: Some(ymd(2027, 2, 28)),
        own_terms: Some(OwnTerms { full_refund_days: 30, pro_rata: true, fee: EarlyFee::Share(percent(1_250)) }),
        region: Region::Switzerland,
        channel: Channel::Online,
        ..Contract::new(FirstTerm::new(ymd(2024, 2, 29), length).unwrap())
    };
    let mut record = Record {
        name: "Alles 😀 \"auf\" einmal".to_owned(),
        customer: "Müller & Söhne\tKG".to_owned(),
        product: "Marketing Cloud\u{2028}Engagement".to_owned(),
        answers: Answers {
            edition: Some(Edition::Small),
            account_engagement: Some(true),
            eu_customer: Some(false),
            clauses: ClauseMarks::NONE,
        },
        notes: "StatusReason: =HYPERLINK(\"x\")\nOwnerId: 005\\".to_owned(),
        changed: u64::MAX,
        ..old_record("everything0", terms)
    };
    for (id, status) in ["read-contract", "data-export", SEND_NOTICE, "archive"].into_iter().zip(StepStatus::ALL) {
        let done_on = (status == StepStatus::Done).then(|| ymd(2026, 11, 23));
        record.progress.set(id, step(status, done_on, "Notiz \u{0}\u{7f}", "Zoë"));
    }
    record.progress.set("a-step-of-a-later-page", step(StepStatus::Done, None, "", ""));
    fill_in(
        &mut record,
        &[
            ("objects/accounts", "", true, &["1.204", "1’204"]),
            ("sent/letter", "", true, &["2026-11-23", "Rückschein 4711", "", "2026-11-23"]),
            ("exports/x7k2", "Testexport", true, &["2026-11-20", "Z:\\Sicherung"]),
            ("reasons/budget", "", true, &[]),
            ("reasons/mine", "Wir ziehen um.", true, &[]),
            ("received/r1", "RE-1", true, &["01.02.2027", "01.02.2027", "28.02.2027", "1.234,56"]),
            ("received-basis/terms", "", false, &["guide"]),
            ("criteria/fit", "", true, &["3"]),
            ("candidates/odoo", "", true, &["1000", "500"]),
            ("a-sheet-of-a-later-page/row", "", false, &["", "", "", "x"]),
            ("no-sheet", "", true, &[]),
        ],
    );
    record
}

/// An add-on for which everything was typed that is no row of a sheet.
fn typed() -> Record {
    let text = str::to_owned;
    let terms = Contract { renewal: Renewal::None, ..year_from(ymd(2026, 9, 20)) };
    let mut letter = LetterDetails {
        kind: text("late-notice"),
        language: Some(Lang::En),
        company: text("Muster Maschinenbau GmbH"),
        address: text("Werkstraße 12\n70565 Stuttgart"),
        signatory: text("Erika Musterfrau"),
        function: text("Leiterin Einkauf"),
        place: text("Stuttgart"),
        recipient: text("Beispiel Cloud Germany GmbH"),
        recipient_address: text("Beispielring 8\r\n\r\n80331 München\n"),
        email: text("recht@example.com; konto@example.com"),
        extra: text("Bitte nennen Sie Ihr Zeichen."),
        with_reasons: true,
        ..LetterDetails::default()
    };
    letter.also.set("everything0", true);
    letter.also.set("everything2", true);
    letter.blanks.set("phone", text("0711 1234"));
    letter.blanks.set("clause", text("§ 7"));
    let assumptions = Assumptions {
        own: true,
        own_full_days: text("14"),
        own_pro_rata: true,
        own_fee: text("25 %"),
        yearly_increase: text("3,5"),
        vat: text("19"),
        discount: text("zwanzig"),
    };
    let mut record = Record {
        base_id: Some("everything0".to_owned()),
        renewal_before: Some(Renewal::Months(TermMonths::new(24).unwrap())),
        contract_numbers: text("Q-00318, Q-00412"),
        org_id: text("00D5g000004XyZA"),
        letter,
        calendar: CalendarChoice { with_steps: false },
        assumptions,
        archived: true,
        changed: 12,
        ..old_record("everything1", terms)
    };
    fill_in(&mut record, &[("objects/cases", "", false, &["12"])]);
    record
}

/// A contract whose rows had the names of typed fields and held more, or something else, than such a field can.
fn odd() -> Record {
    let mut record = old_record("everything2", year_from(ymd(2026, 1, 15)));
    record.letter.company = "Muster GmbH".to_owned();
    record.letter.kind = "a-text-of-a-later-page".to_owned();
    record.letter.with_reasons = true;
    record.letter.also.set("everything1", true);
    record.calendar.with_steps = false;
    record.assumptions.vat = "19".to_owned();
    fill_in(
        &mut record,
        &[
            ("letter/company", "Firma", true, &["", "b", "c", "d"]),
            ("letter/place", "", true, &[]),
            ("letter/language", "", false, &["tlh"]),
            ("letter/reasons", "", false, &["budget"]),
            ("letter/also-everything1", "", false, &["x"]),
            ("letter/also-", "", true, &[]),
            ("letter/also-Ä", "", true, &[]),
            ("letter/a-blank-of-a-later-page", "", false, &["kept"]),
            ("letter/", "", false, &["kept"]),
            ("letter", "", false, &["kept"]),
            ("calendar/without-steps", "", false, &["kept"]),
            ("calendar/without-deadlines", "", true, &[]),
            ("renewal/before", "", false, &["sometimes"]),
            ("renewal/after", "", false, &["min12"]),
            ("money/vat", "", true, &["", "7"]),
            ("money/own", "", false, &["yes"]),
            ("money/a-later-assumption", "", false, &["1"]),
        ],
    );
    record
}

/// Contracts in which each choice of each field occurs, and each length of a term.
fn choices() -> impl Iterator<Item = Record> {
    fn at<T: Copy>(choices: &[T], number: usize) -> T {
        choices.iter().copied().cycle().nth(number).unwrap()
    }
    let renewals = [
        Renewal::ShorterOfTermAndYear,
        Renewal::SameTerm,
        Renewal::Months(TermMonths::new(1).unwrap()),
        Renewal::Months(TermMonths::new(120).unwrap()),
        Renewal::None,
    ];
    let notices = [
        Notice::Days(0),
        Notice::Days(30),
        Notice::Days(730),
        Notice::Months(0),
        Notice::Months(1),
        Notice::Months(24),
    ];
    let fees =
        [EarlyFee::None, EarlyFee::Fixed(Cents(50_000)), EarlyFee::Share(percent(0)), EarlyFee::Share(percent(10_000))];
    (0..REGIONS.split(' ').count()).map(move |number| {
        let start = ymd(2020 + i32::try_from(number % 5).unwrap(), 1 + u32::try_from(number % 12).unwrap(), 28);
        let length = match number % 3 {
            0 => TermLength::Months(TermMonths::new(1).unwrap()),
            1 => TermLength::Months(TermMonths::new(120).unwrap()),
            _ => TermLength::Until(ymd(2029, 12, 31)),
        };
        let terms = Contract {
            notice: at(&notices, number),
            renewal: at(&renewals, number),
            price: (!number.is_multiple_of(4)).then(|| Cents(i64::try_from(number).unwrap() * 100_050)),
            currency: choice(CURRENCIES, number),
            billing: choice(BILLINGS, number),
            fee: at(&fees, number),
            uplift: percent(u32::try_from(number).unwrap() * 25),
            region: choice(REGIONS, number),
            channel: choice(CHANNELS, number),
            ..Contract::new(FirstTerm::new(start, length).unwrap())
        };
        let mut record = Record { changed: number as u64, ..old_record(&format!("choice{number}"), terms) };
        record.progress.set(SEND_NOTICE, step(at(&StepStatus::ALL, number), None, "", ""));
        record
    })
}

/// The whole portfolio.
pub fn everything() -> Portfolio {
    let draft = Draft {
        editing_id: Some("everything1".to_owned()),
        name: "Entwurf".to_owned(),
        customer: "Müller ".to_owned(),
        product: "Shi".to_owned(),
        base_id: Some("everything0".to_owned()),
        start: "20.09.".to_owned(),
        length: LengthChoice::PrintedEnd,
        term: String::new(),
        end: "28.02.26".to_owned(),
        end_meaning: EndMeaning::LastDay,
        notice: "2".to_owned(),
        notice_unit: NoticeUnit::Months,
        channel: Channel::AppExchange,
        renewal: RenewalChoice::SameTerm,
        renewal_months: "x".to_owned(),
        price: "1.234".to_owned(),
        currency: Currency::Chf,
        billing: Billing::Monthly,
        fee: FeeChoice::Fixed,
        fee_value: "500".to_owned(),
        uplift: "7,5".to_owned(),
        region: Region::Austria,
        // Schema 3 has no place for these.
        contracting_party: String::new(),
        governing_law: GoverningLaw::Unknown,
    };
    let settings = Settings {
        lang: Some(Lang::En),
        theme: Theme::Light,
        open: Some("everything1".to_owned()),
        draft: Some(draft),
        backed_up_on: Some(ymd(2026, 11, 1)),
    };
    let seen = SaveVector::new(vec![("tab\"1".to_owned(), 3), ("ä".to_owned(), u64::MAX)]);
    let contracts = shared([complete(), typed(), odd()].into_iter().chain(choices()));
    Portfolio { rev: u64::MAX, seen, contracts, settings }
}
