//! What the fixtures of every schema say, field by field.

pub mod everything;

use crate::support::contracts::{entry, percent, record, shared, year_from, ymd};
use crate::support::readings::fixture_readings;

use fristklar::domain::{
    Absence, Billing, Cents, Channel, Contract, Currency, Day, EarlyFee, FirstTerm, GoverningLaw, HoursADay, LeadTime,
    Notice, NoticeWay, OwnTerms, Region, Renewal, TermLength, TermMonths, YearlyIncrease,
};
use fristklar::i18n::Lang;
use fristklar::portfolio::{
    Answers, Assumptions, CalendarChoice, ClauseMarks, Draft, Edition, EndMeaning, FeeChoice, LengthChoice,
    LetterDetails, NoticeUnit, Portfolio, Preparation, Progress, Record, RenewalChoice, SEND_NOTICE, SaveVector,
    Settings, SignsAs, StepRecord, StepStatus, SwitchRoute, Theme,
};

pub fn step(status: StepStatus, done_on: Option<Day>, note: &str, who: &str) -> StepRecord {
    StepRecord { status, done_on, note: note.to_owned(), who: who.to_owned() }
}

/// A contract as documents up to schema 5 had it where they said no more: its calendars hold the steps.
pub fn old_record(id: &str, terms: Contract) -> Record {
    Record { calendar: CalendarChoice { with_steps: true }, ..record(id, terms) }
}

/// What the fixture of schema 1 says, field by field.
pub fn fixture_1() -> Portfolio {
    let two_years = TermLength::Months(TermMonths::new(24).unwrap());
    let terms = Contract {
        notice: Notice::Months(3),
        renewal: Renewal::SameTerm,
        price: Some(Cents(1_200_050)),
        currency: Currency::Chf,
        billing: Billing::Quarterly,
        fee: EarlyFee::Share(percent(2_500)),
        uplift: percent(700),
        yearly_increase: YearlyIncrease::new(percent(350)).unwrap(),
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
        name: "Sales Cloud".to_owned(),
        progress,
        answers: Answers {
            edition: Some(Edition::Large),
            account_engagement: Some(false),
            eu_customer: Some(true),
            clauses: ClauseMarks::NONE,
        },
        changed: 41,
        ..old_record("k3f9m2xa", terms)
    };
    let until = TermLength::Until(ymd(2026, 2, 28));
    let second = old_record("b", Contract::new(FirstTerm::new(ymd(2025, 3, 1), until).unwrap()));
    let draft = Draft {
        editing_id: Some("b".to_owned()),
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
        ..Draft::default()
    };
    let open = Some("k3f9m2xa".to_owned());
    let settings =
        Settings { lang: Some(Lang::De), theme: Theme::Dark, open, draft: Some(draft), ..Settings::default() };
    Portfolio { rev: 42, seen: SaveVector::default(), contracts: shared([first, second]), settings }
}

/// What the fixture of schema 2 says: rows of sheets, with all that people and attackers type.
pub fn fixture_2() -> Portfolio {
    let mut first = old_record("k3f9m2xa", year_from(ymd(2026, 1, 15)));
    first.name = "Sales Cloud".to_owned();
    first.changed = 6;
    first.progress.set(SEND_NOTICE, step(StepStatus::Done, Some(ymd(2026, 12, 1)), "", ""));
    let proof = "\"Rückschein\"\\\n\tBeleg 4711 \u{0}\u{1f}\u{7f}";
    let smiling = "\u{1f600} \u{202e}edrev\u{202c} \u{2028}\u{2029} '; DROP TABLE--";
    for (key, entry) in [
        ("objects/accounts", entry("", true, &["1.204", "1’204"])),
        ("objects/cases", entry("", false, &["12", "</script><img src=x onerror=alert(1)>"])),
        ("sent/email", entry("", true, &["2026-12-01", proof])),
        ("sent/letter", entry("", false, &["31.02."])),
        ("reasons/budget", entry("", true, &[])),
        ("inventory/admins", entry("", false, &["Zoë", "", "2026-12-18", "&amp; \u{feff}4"])),
        ("exports/x7k2", entry("Testexport", false, &["2026-11-20", "Z:\\Sicherung\\{name}"])),
        ("exports/a/b", entry(smiling, true, &[])),
        ("a-sheet-of-a-later-page/row", entry("", false, &["", ","])),
    ] {
        first.entries.set(key, entry);
    }
    let until = TermLength::Until(ymd(2026, 2, 28));
    let second = old_record("b", Contract::new(FirstTerm::new(ymd(2025, 3, 1), until).unwrap()));
    let settings = Settings { open: Some("b".to_owned()), ..Settings::default() };
    Portfolio { rev: 7, seen: SaveVector::default(), contracts: shared([first, second]), settings }
}

/// What the fixture of schema 3 says: whose contract it is, what it is for and with which it ends.
pub fn fixture_3() -> Portfolio {
    let base = Record {
        name: "Order form 4711".to_owned(),
        customer: "Müller & Söhne \"KG\"".to_owned(),
        product: "Sales Cloud".to_owned(),
        ..old_record("k3f9m2xa", year_from(ymd(2026, 3, 15)))
    };
    let addon = Record {
        product: "Shield".to_owned(),
        base_id: Some("k3f9m2xa".to_owned()),
        notes: "StatusReason: =HYPERLINK(\"x\")\nOwnerId: 005".to_owned(),
        archived: true,
        changed: 3,
        ..old_record("b", year_from(ymd(2026, 9, 20)))
    };
    let draft = Draft {
        editing_id: Some("b".to_owned()),
        customer: "Müller ".to_owned(),
        product: "Shi".to_owned(),
        base_id: Some("k3f9m2xa".to_owned()),
        start: "20.09.2026".to_owned(),
        ..Draft::default()
    };
    let settings = Settings { draft: Some(draft), backed_up_on: Some(ymd(2026, 11, 1)), ..Settings::default() };
    let seen = SaveVector::new(vec![("x7k2".to_owned(), 3), ("a".to_owned(), 6)]);
    Portfolio { rev: 9, seen, contracts: shared([base, addon]), settings }
}

/// What the fixture of schema 4 says: typed fields for what stood among the rows of sheets before.
pub fn fixture_4() -> Portfolio {
    let [typed, odd] = ["everything1", "everything2"].map(|id| everything::everything().get(id).cloned().unwrap());
    let settings = Settings { open: Some("everything1".to_owned()), ..Settings::default() };
    let seen = SaveVector::new(vec![("x7k2".to_owned(), 4)]);
    Portfolio { rev: 4, seen, contracts: vec![typed, odd], settings }
}

/// What the fixture of schema 5 says: with whom the contract is, under which law, and what its notice depends on.
pub fn fixture_5() -> Portfolio {
    let terms = Contract { governing_law: GoverningLaw::Irish, ..year_from(ymd(2026, 1, 15)) };
    let mut known = old_record("k3f9m2xa", terms);
    known.contracting_party = "salesforce.com Germany GmbH \"München\"".to_owned();
    known.letter = LetterDetails {
        kind: "switch-notice".to_owned(),
        language: Some(Lang::De),
        bilingual: true,
        switch_route: SwitchRoute::Erasure,
        signs_as: SignsAs::PowerOfAttorney,
        email_excluded: Some(true),
        ..LetterDetails::default()
    };
    known.changed = 5;
    let mut other = old_record("b", Contract { governing_law: GoverningLaw::Other, ..year_from(ymd(2025, 3, 1)) });
    other.letter.switch_route = SwitchRoute::OwnServers;
    other.letter.signs_as = SignsAs::Prokura;
    other.letter.email_excluded = Some(false);
    let draft = Draft {
        contracting_party: "salesforce.com Ger".to_owned(),
        governing_law: GoverningLaw::German,
        start: "20.09.2026".to_owned(),
        ..Draft::default()
    };
    let settings = Settings { draft: Some(draft), ..Settings::default() };
    let seen = SaveVector::new(vec![("x7k2".to_owned(), 5)]);
    Portfolio { rev: 5, seen, contracts: shared([known, other]), settings }
}

/// What the fixture of schema 6 says: when there is time, how the notice is sent, and what calendars hold.
pub fn fixture_6() -> Portfolio {
    let away = |from, until| Absence::new(from, until).unwrap();
    let mut planned = record("k3f9m2xa", year_from(ymd(2026, 1, 15)));
    planned.preparation = Preparation {
        hours_a_day: HoursADay::from_minutes(90).unwrap(),
        lead: LeadTime::new(3, 0),
        absences: vec![
            away(ymd(2026, 12, 7), ymd(2026, 12, 9)),
            away(ymd(2026, 12, 24), ymd(2027, 12, 24)),
            away(ymd(2026, 12, 24), ymd(2026, 12, 24)),
        ],
        way: NoticeWay::Courier,
    };
    planned.calendar.with_steps = true;
    planned.changed = 6;
    let mut idle = record("b", year_from(ymd(2025, 3, 1)));
    idle.preparation.hours_a_day = HoursADay::from_minutes(0).unwrap();
    idle.preparation.way = NoticeWay::Post;
    let mut all_day = record("c", year_from(ymd(2025, 3, 1)));
    all_day.preparation.hours_a_day = HoursADay::from_minutes(24 * 60).unwrap();
    all_day.preparation.lead = LeadTime::new(0, 60);
    let untouched = record("d", year_from(ymd(2025, 3, 1)));
    let seen = SaveVector::new(vec![("x7k2".to_owned(), 6)]);
    Portfolio { rev: 6, seen, contracts: shared([planned, idle, all_day, untouched]), settings: Settings::default() }
}

/// What the fixture of schema 7 says: what was read from documents, and what they leave open.
pub fn fixture_7() -> Portfolio {
    let mut read = record("k3f9m2xa", year_from(ymd(2026, 2, 1)));
    read.readings = fixture_readings();
    read.answers.clauses = ClauseMarks::NONE.and_missing(4).and_missing(5).and_deviating(2);
    read.changed = 7;
    let untouched = record("b", year_from(ymd(2025, 3, 1)));
    let seen = SaveVector::new(vec![("x7k2".to_owned(), 7)]);
    Portfolio { rev: 7, seen, contracts: shared([read, untouched]), settings: Settings::default() }
}
