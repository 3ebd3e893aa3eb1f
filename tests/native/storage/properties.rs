//! The stored document of any portfolio: what is written is read, in pieces too, and damage is refused or set aside.

use crate::support::damage::cut_or_changed;
use crate::support::samples::sampled;
use std::borrow::Cow;
use std::sync::Arc;

use fristklar::domain::{
    Absence, Cents, Channel, Contract, FIRST_DAY, FirstTerm, HoursADay, LeadTime, MAX_ABSENCE_DAYS, MAX_ABSENCES,
    MAX_LEAD_DAYS, Notice, NoticeWay, Region, Renewal, TermLength, TermMonths, plus_days,
};
use fristklar::i18n::Lang;
use fristklar::link::Word;
use fristklar::portfolio::{
    Assumptions, Contracts, Entries, LetterDetails, Portfolio, Preparation, Progress, Record, SaveVector, Settings,
    SheetEntry, StepRecord, StepStatus,
};
use fristklar::storage::{Decoding, DocumentPiece, decode, encode};
use proptest::prelude::*;

use crate::support::contracts::*;
use crate::support::saved::*;

/// Texts, blanks and other contracts by name, an answer to each question, and the letter's language.
type Typed = ([String; 9], Vec<(String, String)>, bool, Option<Lang>);

/// Fills in what was typed and chosen for letters, calendars and costs.
fn type_in(record: &mut Record, (texts, named, yes, language): Typed) {
    let [kind, company, address, email, extra, numbers, org, fee, vat] = texts;
    record.letter = LetterDetails { kind, company, address, email, extra, language, ..LetterDetails::default() };
    record.letter.with_reasons = yes;
    for (name, text) in named {
        record.letter.also.set(&name, true);
        record.letter.blanks.set(&name, text);
    }
    record.letter.bilingual = yes;
    record.letter.email_excluded = language.map(|_| yes);
    record.contracting_party = org.clone();
    (record.contract_numbers, record.org_id) = (numbers, org);
    record.calendar.with_steps = yes;
    record.assumptions = Assumptions { own: yes, own_fee: fee, vat, ..Assumptions::default() };
    record.renewal_before = yes.then_some(Renewal::SameTerm);
}

fn any_preparation() -> impl Strategy<Value = Preparation> {
    let absence = (0..36_000_i64, 0..MAX_ABSENCE_DAYS).prop_map(|(from, more)| {
        let from = plus_days(FIRST_DAY, from);
        Absence::new(from, plus_days(from, more)).unwrap()
    });
    let minutes = proptest::option::of(0..=24 * 60_u32);
    let lead = proptest::option::of((0..=MAX_LEAD_DAYS, 0..=MAX_LEAD_DAYS));
    let absences = proptest::collection::vec(absence, 0..=MAX_ABSENCES);
    let way = proptest::sample::select(NoticeWay::CHOICES);
    (minutes, lead, absences, way).prop_map(|(minutes, lead, absences, way)| Preparation {
        hours_a_day: minutes.map(|minutes| HoursADay::from_minutes(minutes).unwrap()).unwrap_or_default(),
        lead: lead.map(|(approval, signature)| LeadTime::new(approval, signature).unwrap()),
        absences,
        way,
    })
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
    let rows = ("[a-z/-]{1,12}", ".{0,20}", any::<bool>(), proptest::array::uniform4(".{0,20}"));
    let rows = proptest::collection::vec(rows, 0..8);
    let texts = proptest::array::uniform9(".{0,10}");
    let named = proptest::collection::vec(("[a-z0-9]{1,12}", ".{1,10}"), 0..4);
    let typed = (texts, named, any::<bool>(), proptest::option::of(proptest::sample::select(Lang::CHOICES)));
    let contracts = (terms, region, channel, steps, rows, ".{0,20}", any::<u64>(), typed, any_preparation());
    let contracts = proptest::collection::vec(contracts, 0..5);
    (contracts, any::<u64>(), proptest::option::of("[a-z0-9]{1,40}")).prop_map(|(contracts, rev, open)| {
        let contracts = contracts.into_iter().enumerate().map(
            |(place, (terms, region, channel, steps, rows, name, changed, typed, preparation))| {
                let mut progress = Progress::default();
                for (id, status, done_on, note) in steps {
                    progress.set(&id, StepRecord { status, done_on, note, who: String::new() });
                }
                let mut entries = Entries::default();
                for (key, label, ticked, cells) in rows {
                    entries.set(&key, SheetEntry { label, ticked, cells });
                }
                let terms = Contract { region, channel, ..terms };
                let base_id = place.checked_sub(1).map(|base| format!("id{base}"));
                let (customer, product, notes) = (name.to_uppercase(), name.repeat(2), name.clone());
                let mut kept = record(&format!("id{place}"), terms);
                type_in(&mut kept, typed);
                let archived = changed % 2 == 0;
                let known = Record { name, customer, product, base_id, preparation, notes, ..kept };
                Record { progress, entries, archived, changed, ..known }
            },
        );
        let settings = Settings { open, ..Settings::default() };
        Portfolio { rev, seen: SaveVector::default(), contracts: shared(contracts), settings }
    })
}

proptest! {
    #![proptest_config(sampled(256))]

    #[test]
    fn every_portfolio_survives_its_document(portfolio in any_portfolio()) {
        let loaded = decode(&encode(&portfolio)).unwrap();
        prop_assert!(loaded.damaged.is_empty());
        prop_assert_eq!(loaded.portfolio, portfolio);
    }

    /// However many contracts are read at a time, and however the document is spaced: the next document takes what did
    /// not change from where it stands, and says what is there now.
    #[test]
    fn the_next_document_is_made_of_the_one_that_was_read(
        before in any_portfolio(),
        after in any_portfolio(),
        stays in proptest::collection::vec(any::<bool>(), 5),
        most in 1..4_usize,
        spaced in any::<bool>(),
    ) {
        let written = encode(&before);
        let spread = serde_json::to_string_pretty(&serde_json::from_str::<serde_json::Value>(&written).unwrap()).unwrap();
        let text = if spaced { spread } else { written };
        let mut decoding = Decoding::new(Cow::Borrowed(&text)).unwrap();
        while !decoding.read(most) {}
        let (loaded, reusable) = decoding.end();
        prop_assert_eq!(&reusable.rewritten, &None);
        prop_assert_eq!(&loaded, &decode(&text).unwrap());

        let mut now = Portfolio { rev: after.rev, ..loaded.portfolio };
        let new = after.contracts.iter().map(Some).chain(std::iter::repeat(None));
        let all = now.contracts.iter().zip(&stays).zip(new);
        let next: Contracts =
            all.filter_map(|((old, stays), new)| if *stays { Some(old) } else { new }).map(Arc::clone).collect();
        let kept = next.iter().filter(|one| now.contracts.iter().any(|old| Arc::ptr_eq(old, one))).count();
        now.contracts = next;
        let units: Vec<u16> = text.encode_utf16().collect();
        let (pieces, _) = reusable.written.next(&now);
        let (mut joined, mut taken) = (String::new(), 0);
        for piece in pieces {
            match piece {
                DocumentPiece::Kept(from, to) => {
                    let part = String::from_utf16(units.get(from as usize..to as usize).unwrap()).unwrap();
                    taken += decode(&format!("{{\"schema\":7,\"contracts\":[{part}]}}")).unwrap().portfolio.contracts.len();
                    joined.push_str(&part);
                }
                DocumentPiece::New(part) => joined.push_str(&part),
            }
        }
        prop_assert_eq!(taken, kept);
        prop_assert_eq!(&decode(&joined).unwrap().portfolio, &now);
        if !spaced {
            prop_assert_eq!(joined, encode(&now));
        }
    }

    #[test]
    fn damage_is_refused_or_set_aside(
        whole in proptest::sample::select(vec![fixture_1(), fixture_2(), fixture_3(), fixture_4(), fixture_5(), fixture_6(), fixture_7()]),
        place in any::<proptest::sample::Index>(),
        byte in proptest::sample::select(b"0129-\"{}[],:aZ\\ ".as_slice()),
        cut in any::<bool>(),
    ) {
        let text = cut_or_changed(encode(&whole), place, byte, cut);
        if let Ok(loaded) = decode(&text) {
            prop_assert!(loaded.portfolio.contracts.len() <= whole.contracts.len());
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
