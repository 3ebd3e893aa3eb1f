//! Documents and links that commit 3c0236d wrote, and what the reader of documents makes of JSON that derived readers
//! would take or refuse in another way.

use fristklar::domain::{Channel, Contract, Currency, EarlyFee, OwnTerms, Region, Renewal, YearlyIncrease};
use fristklar::i18n::Lang;
use fristklar::link;
use fristklar::portfolio::{Portfolio, SaveVector, Settings, Theme};
use fristklar::storage::{Loaded, SavedError, decode, encode, encode_dated, name_in};

use crate::native::link::without_check;
use crate::support::contracts::*;
use crate::support::saved::everything::everything;
use crate::support::saved::*;

const STORED: &str = include_str!("../../cases/everything-v3.json");
const BACKUP: &str = include_str!("../../cases/everything-v3-backup.json");
const LINKS: &str = include_str!("../../cases/everything-links.txt");

#[test]
fn a_stored_document_of_the_release_before_is_read_whole() {
    let loaded = decode(STORED).unwrap();
    assert_eq!(loaded, Loaded { portfolio: everything(), saved_on: None, damaged: vec![] });
    assert_eq!(decode(&encode(&loaded.portfolio)).unwrap(), loaded);
}

#[test]
fn a_backup_of_the_release_before_is_read_whole() {
    let loaded = decode(BACKUP).unwrap();
    let portfolio = Portfolio { rev: 0, seen: SaveVector::default(), ..everything() };
    assert_eq!(loaded, Loaded { portfolio, saved_on: Some(ymd(2026, 11, 26)), damaged: vec![] });
    assert_eq!(decode(&encode_dated(&loaded.portfolio, ymd(2026, 11, 26))).unwrap(), loaded);
}

#[test]
fn links_of_the_release_before_are_read_and_written_unchanged_but_for_the_check() {
    let records = everything().contracts;
    let links: Vec<&str> = LINKS.lines().collect();
    assert_eq!(links.len(), 3 * records.len());
    for (record, links) in records.iter().zip(links.chunks(3)) {
        let contract = record.contract();
        // What the grammar has no key for.
        let bookmarked = Contract {
            yearly_increase: YearlyIncrease::NONE,
            own_terms: None,
            region: Region::default(),
            channel: Channel::default(),
            notice_sent: None,
            ..contract
        };
        let shared = Contract { renewal: Renewal::default(), service_end: None, ..bookmarked };
        let priced = shared;
        let unpriced = Contract { notice: shared.notice, ..Contract::new(shared.first_term) };
        for (link, expected) in links.iter().zip([unpriced, priced, bookmarked]) {
            let decoded = link::decode(link);
            assert_eq!((&decoded.problems, &decoded.unknown), (&vec![], &vec![]), "{link}");
            assert_eq!(decoded.link.contract(), Some(expected), "{link}");
        }
        let [without_price, with_price, bookmark] = links else { unreachable!("three links a contract") };
        let kept = link::decode(bookmark).link.progress.unwrap_or_default();
        let again = link::decode(bookmark).link.contract().unwrap();
        assert_eq!(without_check(&link::share_link(&contract, false)), *without_price);
        assert_eq!(without_check(&link::share_link(&contract, true)), *with_price);
        assert_eq!(without_check(&link::bookmark_link(&contract, &record.progress)), *bookmark);
        assert_eq!(without_check(&link::bookmark_link(&again, &kept)), *bookmark);
        for (id, step) in kept.iter() {
            assert_eq!(step.status, record.progress.status(id), "{bookmark}");
        }
    }
}

/// Whether the rows of schema 3 move or stay is said by the expected portfolio; here, that they do so only once.
#[test]
fn rows_become_typed_fields_when_an_older_schema_is_read_and_stay_rows_afterwards() {
    let contract = r#"{"id":"a","start":"2026-01-15","term":12,"notice":"30d","rows":[
        {"id":"letter/company","a":"Old"},{"id":"letter/company","a":"Muster GmbH"},{"id":"sent/email","done":true},
        {"id":"letter/org-id","a":"00D5","b":"more"},{"id":"renewal/before","a":"same"}]}"#;
    for schema in 1..=3 {
        let text = format!(r#"{{"schema":{schema},"contracts":[{contract}]}}"#);
        let loaded = decode(&text).unwrap();
        let mut moved = old_record("a", year_from(ymd(2026, 1, 15)));
        moved.letter.company = "Muster GmbH".to_owned();
        moved.org_id = "00D5".to_owned();
        moved.renewal_before = Some(Renewal::SameTerm);
        moved.entries.set("sent/email", entry("", true, &[]));
        moved.entries.set("letter/org-id", entry("", false, &["", "more"]));
        assert_eq!(loaded.portfolio.contracts, shared([moved]));
        let written = encode(&loaded.portfolio);
        assert!(written.contains(r#""schema":7"#) && !written.contains("letter/company"), "{written}");
        assert_eq!(decode(&written).unwrap(), loaded);
    }
    // A row that schema 4 or a later one holds has none of the old meanings.
    for schema in 4..=7 {
        let loaded = decode(&format!(r#"{{"schema":{schema},"contracts":[{contract}]}}"#)).unwrap();
        let [kept] = loaded.portfolio.contracts.as_slice() else { unreachable!("one contract") };
        assert_eq!(kept.entries.get("letter/company"), entry("", false, &["Muster GmbH"]));
        assert_eq!((kept.letter.company.as_str(), kept.org_id.as_str(), kept.renewal_before), ("", "", None));
    }
    // A damaged row damages the contract, whatever its name.
    let damaged = r#"{"id":"a","start":"2026-01-15","term":12,"notice":"30d","rows":[{"id":"letter/company","a":7}]}"#;
    let loaded = decode(&document(damaged)).unwrap();
    assert_eq!((loaded.portfolio.contracts, loaded.damaged), (vec![], vec![damaged.to_owned()]));
}

/// A document with this contract alone.
fn document(contract: &str) -> String {
    format!(r#"{{"schema":3,"rev":1,"contracts":[{contract}],"ui":{{}}}}"#)
}

/// What is read of a contract that must be sound.
fn read(contract: &str) -> fristklar::portfolio::Record {
    let loaded = decode(&document(contract)).unwrap();
    assert_eq!(loaded.damaged, Vec::<String>::new(), "{contract}");
    let [record] = loaded.portfolio.contracts.as_slice() else { unreachable!("one contract: {contract}") };
    fristklar::portfolio::Record::clone(record)
}

fn assert_set_aside(contract: &str) {
    let loaded = decode(&document(contract)).unwrap();
    assert_eq!((loaded.portfolio.contracts, loaded.damaged), (vec![], vec![contract.to_owned()]));
}

#[test]
fn null_stands_for_a_value_that_is_absent() {
    let optional = [
        "name",
        "customer",
        "product",
        "with",
        "end",
        "renew",
        "price",
        "cur",
        "bill",
        "fee",
        "uplift",
        "yearlyIncrease",
        "x",
        "own",
        "region",
        "channel",
        "minutesADay",
        "approvalDays",
        "signatureDays",
        "absences",
        "noticeWay",
        "calendar",
        "steps",
        "rows",
        "edition",
        "accountEngagement",
        "euCustomer",
        "notes",
        "archived",
        "changed",
    ];
    let nulls: String = optional.iter().map(|name| format!(r#","{name}":null"#)).collect();
    let plain = old_record("a", year_from(ymd(2026, 1, 15)));
    assert_eq!(read(&format!(r#"{{"id":"a","start":"2026-01-15","term":12,"notice":"30d"{nulls}}}"#)), plain);
    let mut noted = plain.clone();
    noted.progress.set("x", step(Default::default(), None, "n", ""));
    noted.entries.set("x/y", entry("", false, &["", "b"]));
    let steps = r#""steps":[{"id":"x","is":null,"on":null,"note":"n","who":null}]"#;
    let rows = r#""rows":[{"id":"x/y","label":null,"done":null,"a":null,"b":"b","c":null,"d":null}]"#;
    assert_eq!(read(&format!(r#"{{"id":"a","start":"2026-01-15","term":12,"notice":"30d",{steps},{rows}}}"#)), noted);
    for needed in ["id", "start", "notice"] {
        let fields = [("id", "a"), ("start", "2026-01-15"), ("notice", "30d")].map(|(name, text)| {
            if name == needed { format!(r#""{name}":null"#) } else { format!(r#""{name}":"{text}""#) }
        });
        assert_set_aside(&format!(r#"{{{},"term":12}}"#, fields.join(",")));
    }
    let nothing = r#""calendar":{"withoutSteps":null}"#;
    assert_eq!(read(&format!(r#"{{"id":"a","start":"2026-01-15","term":12,"notice":"30d",{nothing}}}"#)), plain);
    for list in [r#""steps":[{"id":null}]"#, r#""rows":[{"id":null}]"#, r#""fee":{"cents":null}"#] {
        assert_set_aside(&format!(r#"{{"id":"a","start":"2026-01-15","term":12,"notice":"30d",{list}}}"#));
    }
    let ui = r#"{"lang":null,"theme":null,"open":null,"draft":null,"backedUp":null}"#;
    let text = format!(r#"{{"schema":3,"rev":null,"seen":null,"savedAt":null,"contracts":[],"ui":{ui}}}"#);
    assert_eq!(decode(&text), Ok(Loaded::default()));
}

#[test]
fn of_two_fields_with_one_name_the_last_counts() {
    let doubled = r#"{"id":"z","id":"a","start":"2026-01-15","term":7,"term":12,"notice":"1d","notice":"30d",
        "name":7,"name":"n","fee":{"cents":1,"cents":2},"own":{"proRata":1,"proRata":true},
        "steps":[{"id":"y","id":"x","note":"m","note":"n"}],"rows":[],"rows":[{"id":"x/y","a":"1","a":"2"}]}"#;
    let mut expected = old_record("a", year_from(ymd(2026, 1, 15)));
    expected.name = "n".to_owned();
    expected.terms.fee = EarlyFee::Fixed(fristklar::domain::Cents(2));
    expected.terms.own_terms = Some(OwnTerms { full_refund_days: 0, pro_rata: true, fee: EarlyFee::None });
    expected.progress.set("x", step(Default::default(), None, "n", ""));
    expected.entries.set("x/y", entry("", false, &["2"]));
    assert_eq!(read(doubled), expected);
    assert_set_aside(r#"{"id":"a","start":"2026-01-15","term":12,"notice":"30d","name":"n","name":7}"#);

    let text = r#"{"schema":99,"rev":1,"contracts":null,"ui":7,"rev":2,"contracts":[],"schema":3,
        "ui":{"theme":"light","theme":"dark"},"savedAt":1,"savedAt":"2026-11-26"}"#;
    let loaded = decode(text).unwrap();
    assert_eq!((loaded.portfolio.rev, loaded.damaged, loaded.saved_on), (2, vec![], Some(ymd(2026, 11, 26))));
    assert_eq!(loaded.portfolio.settings, Settings { theme: Theme::Dark, ..Settings::default() });
    assert_eq!(decode(r#"{"schema":3,"contracts":[],"schema":99}"#), Err(SavedError::NewerSchema(99)));
}

#[test]
fn a_document_with_two_lists_of_contracts_is_refused_and_loses_neither() {
    for lists in [r#""contracts":[],"contracts":[]"#, r#""contracts":[],"contracts":null"#] {
        assert_eq!(decode(&format!(r#"{{"schema":3,{lists}}}"#)), Err(SavedError::NotADocument));
        assert_eq!(decode(&format!(r#"{{"schema":99,{lists}}}"#)), Err(SavedError::NewerSchema(99)));
        assert_eq!(decode(&format!(r#"{{"schema":3,{lists}"#)), Err(SavedError::NotJson));
    }
}

#[test]
fn a_list_of_values_is_no_object() {
    assert_set_aside(r#"["a",null,null,null,null,"2026-01-15",12,null,"30d"]"#);
    for field in [
        r#""fee":[1,null]"#,
        r#""own":[1,true,null]"#,
        r#""calendar":[true]"#,
        r#""steps":[["x","done",null,null,null]]"#,
        r#""rows":[["x/y",null,true,null,null,null,null]]"#,
    ] {
        assert_set_aside(&format!(r#"{{"id":"a","start":"2026-01-15","term":12,"notice":"30d",{field}}}"#));
    }
    for ui in [r#"["de",null,null,null,null]"#, r#"{"draft":[null,null,"n"]}"#] {
        let loaded = decode(&format!(r#"{{"schema":3,"seen":[["a",1]],"contracts":[],"ui":{ui}}}"#)).unwrap();
        assert_eq!(loaded, Loaded { damaged: vec![ui.to_owned()], ..Loaded::default() });
    }
    assert_eq!(decode(r#"[3,null,1,null,[],{}]"#), Err(SavedError::NotADocument));
}

#[test]
fn a_choice_is_a_word_and_nothing_else() {
    let with = |value: &str| format!(r#"{{"id":"a","start":"2026-01-15","term":12,"notice":"30d","cur":{value}}}"#);
    for value in [r#"{"USD":null}"#, r#"["USD"]"#, "0", r#""usd""#, r#""Usd""#, r#""""#] {
        assert_set_aside(&with(value));
    }
    // However it is spelled in JSON.
    assert_eq!(read(&with(r#""\u0055SD""#)).terms.currency, Currency::Usd);
    assert_eq!(read(&with(r#""USD""#).replace("2026-01-15", "2026\\u002d01-15")), read(&with(r#""USD""#)));
}

#[test]
fn numbers_are_whole_days_exist_and_years_are_near() {
    let with = |field: &str| format!(r#"{{"id":"a","start":"2026-01-15","term":12,"notice":"30d",{field}}}"#);
    for number in ["1.0", "1e2", "-0", "-1", "18446744073709551616", "1e999", "\"1\"", "true"] {
        for name in ["price", "uplift", "changed"] {
            assert_set_aside(&with(&format!(r#""{name}":{number}"#)));
        }
    }
    for day in ["1989-12-31", "2101-01-01", "2026-02-29", "2026-1-15", "2026-01-15T00:00:00Z", "+2026-01-15", ""] {
        assert_set_aside(&with(&format!(r#""x":"{day}""#)));
    }
    assert_eq!(read(&with(r#""x":"2100-12-31""#)).terms.service_end, Some(ymd(2100, 12, 31)));
}

/// One contract cannot take the others along, whatever is in it, as long as it ends where it seems to.
#[test]
fn a_contract_with_half_a_character_or_without_end_is_set_aside_alone() {
    let sound = r#"{"id":"b","start":"2026-01-15","term":12,"notice":"30d"}"#;
    let deep = format!("{}{}", "[".repeat(50_000), "]".repeat(50_000));
    for damaged in [
        r#"{"id":"a","name":"\ud83d","start":"2026-01-15","term":12,"notice":"30d"}"#.to_owned(),
        format!(r#"{{"id":"a","name":{deep},"start":"2026-01-15","term":12,"notice":"30d"}}"#),
        deep.clone(),
    ] {
        let loaded = decode(&document(&format!("{damaged},{sound}"))).unwrap();
        assert_eq!((loaded.portfolio.contracts, loaded.damaged), (shared([read(sound)]), vec![damaged]));
    }
    let unknown = sound.replacen('{', &format!(r#"{{"later":{deep},"\u0061nd":["\ud83d"],"#), 1);
    assert_eq!(read(&unknown), read(sound));
    assert_eq!(name_in(r#"{"id":"a","notes":"\ud83d","name":"Sales"}"#), "Sales");
}

#[test]
fn every_part_around_the_contracts_is_read_on_its_own() {
    let text = r#"{"schema":3,"rev":-1,"seen":[{"tab":"a","rev":1},{"tab":7,"rev":2},{"tab":"b"},"c",{"rev":4,"tab":"d"}],
        "savedAt":"yesterday","contracts":[],"ui":{"lang":"en"},"later":{}}"#;
    let loaded = decode(text).unwrap();
    let seen = SaveVector::new(vec![("a".to_owned(), 1), ("d".to_owned(), 4)]);
    let settings = Settings { lang: Some(Lang::En), ..Settings::default() };
    let portfolio = Portfolio { seen, settings, ..Portfolio::default() };
    assert_eq!(loaded, Loaded { portfolio, ..Loaded::default() });
    let text = text.replace(r#"[{"tab":"a""#, r#"{"tab":"a""#).replace(r#""d"}]"#, r#""d"}"#);
    assert_eq!(decode(&text), Err(SavedError::NotJson));
    for ui in ["null", "7", "[]", r#"{"theme":1}"#, r#"{"draft":{"term":12}}"#, r#"{"backedUp":"2026-02-30"}"#] {
        let loaded = decode(&format!(r#"{{"schema":3,"seen":{{}},"rev":"1","contracts":[],"ui":{ui}}}"#)).unwrap();
        assert_eq!(loaded, Loaded { damaged: vec![ui.to_owned()], ..Loaded::default() });
    }
}
