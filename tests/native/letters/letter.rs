//! The letter: every text in both languages, whole or with its gaps listed.

use std::sync::Arc;

use crate::support::Outcome;
use crate::support::content::content;
use crate::support::contracts::date;
use crate::support::letters::*;
use fristklar::content::templates::{BLANKS, TEMPLATES};
use fristklar::costs::invoice_check::RECEIVED;
use fristklar::domain::{Cents, Contract, Plan, Region, Renewal, Status, plan, plus_days};
use fristklar::export::eml::MailLink;
use fristklar::i18n::{Lang, Locale};
use fristklar::journey::sheets::REASONS;
use fristklar::letters::letter::{
    LATE_NOTICE, LetterField, Missing, NOTICE, REASON, kind, lacks_recipient, lacks_sender, language, other_recipient,
    other_sender, own_blanks, takes_reasons, template, templates,
};
use fristklar::letters::messages::name_for_others;
use fristklar::portfolio::{Record, SheetEntry, entry_key};

#[test]
fn no_letter_has_a_name_that_the_page_made_up() {
    let start = date("2026-01-15");
    let said = |name, product, lang| name_for_others(name, product, start, lang, Locale::of(lang, Region::default()));
    assert_eq!(said("Sales Cloud", "Einstein", Lang::De), "Sales Cloud");
    assert_eq!(said(" \n", "Einstein", Lang::De), "Einstein");
    assert_eq!(said("", "", Lang::De), "Vertragsbeginn 15.\u{a0}Januar 2026");
    assert_eq!(said("", "", Lang::En), "Contract start 15\u{a0}January 2026");
}

#[test]
fn the_german_notice_reads_as_a_letter() -> Outcome {
    let letter = of_kind(NOTICE, &complete()?, BEFORE, Lang::De)?;
    assert_eq!(
        letter.text().replace('\u{a0}', " "),
        "Muster Maschinenbau GmbH\n\
         Werkstraße 12\n\
         70565 Stuttgart\n\
         \n\
         Beispiel Cloud Germany GmbH\n\
         Beispielring 8\n\
         80331 München\n\
         \n\
         Datum: Stuttgart, 23. November 2026\n\
         Vertrag: Sales Cloud\n\
         Vertragsnummern: Q-00318, Q-00412\n\
         Org-ID: 00D5g000004XyZA\n\
         \n\
         Kündigung zum Ende der Laufzeit: Sales Cloud\n\
         \n\
         Guten Tag,\n\
         \n\
         hiermit kündigen wir den unten genannten Vertrag mit allen Auftragsformularen und Zusätzen zum Ende der \
         Laufzeit am 14. Januar 2027, hilfsweise zum nächstmöglichen Termin. Diese Kündigung ist zugleich \
         eine Nichtverlängerung (notice of non-renewal).\n\
         \n\
         Es geht um diesen Vertrag: Sales Cloud, Vertragsnummern Q-00318, Q-00412, Org-ID 00D5g000004XyZA.\n\
         \n\
         Bitte schalten Sie die automatische Verlängerung ab. Bitte bestätigen Sie uns schriftlich, an welchem Tag \
         diese Kündigung eingegangen ist und welcher Tag der letzte des Vertrags ist.\n\
         \n\
         Bis zum letzten Tag brauchen wir den Zugang, um unsere Daten zu sichern. Bitte bestätigen Sie uns später \
         auch, an welchem Tag sie gelöscht wurden.\n\
         \n\
         Bitte nennen Sie Ihr Zeichen.\n\
         \n\
         Mit freundlichen Grüßen\n\
         \n\
         Erika Musterfrau\n\
         Leiterin Einkauf\n\
         Muster Maschinenbau GmbH\n"
    );
    assert_eq!(letter.return_line.plain(), "Muster Maschinenbau GmbH · Werkstraße 12 · 70565 Stuttgart");
    assert_eq!(letter.addresses, Some(vec!["recht@example.com".to_owned(), "konto@example.com".to_owned()]));
    assert_eq!((letter.missing, letter.kind.as_str()), (Vec::new(), NOTICE));
    Ok(())
}

#[test]
fn the_english_notice_says_the_same() -> Outcome {
    let letter = of_kind(NOTICE, &complete()?, BEFORE, Lang::En)?;
    assert_eq!(
        letter.copied().replace('\u{a0}', " "),
        "Notice of non-renewal: Sales Cloud\n\
         \n\
         Dear Sir or Madam,\n\
         \n\
         We hereby give notice that we will not renew the contract named below, with all its order forms and \
         add-ons. This notice of non-renewal takes effect at the end of the term on 14 January 2027. Failing that, \
         it takes effect on the next possible date.\n\
         \n\
         This concerns the following contract: Sales Cloud, contract numbers Q-00318, Q-00412, org ID 00D5g000004XyZA.\n\
         \n\
         Please switch off automatic renewal. Please confirm in writing the day on which this notice arrived and the \
         last day of the contract.\n\
         \n\
         Until the last day we need access in order to save our data. Please also confirm later the day on which it \
         was deleted.\n\
         \n\
         Bitte nennen Sie Ihr Zeichen.\n\
         \n\
         Yours faithfully\n\
         \n\
         Erika Musterfrau\n\
         Leiterin Einkauf\n\
         Muster Maschinenbau GmbH"
    );
    let info: Vec<String> = letter.info.iter().map(|(label, text)| format!("{label}: {}", text.plain())).collect();
    let date = "Date: Stuttgart, 23\u{a0}November 2026";
    assert_eq!(info, [date, "Contract: Sales Cloud", "Contract numbers: Q-00318, Q-00412", "Org ID: 00D5g000004XyZA"]);
    Ok(())
}

/// Contracts as they can stand, with the day of the letter: open, late, cancelled, over, ending by themselves.
fn cases() -> Outcome<Vec<(Record, &'static str, Status)>> {
    let once = |record: Record| Record { terms: Contract { renewal: Renewal::None, ..record.terms }, ..record };
    Ok(vec![
        (complete()?, BEFORE, Status::Urgent),
        (complete()?, AFTER, Status::Missed),
        (sent(complete()?, "2026-12-01")?, AFTER, Status::Cancelled),
        (sent(complete()?, "2026-12-01")?, "2027-03-01", Status::Cancelled),
        (once(complete()?), BEFORE, Status::Ends),
        (once(complete()?), "2027-03-01", Status::Ended),
    ])
}

#[test]
fn what_every_letter_says_is_whole_or_listed_as_missing() -> Outcome {
    for (record, as_of, status) in cases()? {
        let plan = plan(&record.contract(), date(as_of));
        assert_eq!(plan.status, status);
        let is_sent = record.contract().notice_sent.is_some();
        let ended = matches!(status, Status::Cancelled | Status::Ends | Status::Ended) && plan.as_of > plan.term.last;
        let leaves = !matches!(status, Status::Ends | Status::Ended);
        for lang in Lang::ALL {
            for template in TEMPLATES.iter().filter(|template| template.id != REASON) {
                let letter = of_kind(template.id, &record, as_of, lang)?;
                let text = letter.text();
                let says = |name: &str| {
                    template.text.iter().chain([&template.subject]).any(|text| text.de.contains(&format!("{{{name}}}")))
                };
                let mut expected = Vec::new();
                if says("notice-sent") && !is_sent {
                    expected.push(Missing::NoticeSent);
                }
                if says("mismatches") {
                    expected.push(Missing::Mismatches);
                }
                if (says("ended-on") && !ended) || (says("exit-end") && !leaves) {
                    expected.push(Missing::Day);
                }
                assert_eq!(letter.missing, expected, "{} {status:?}", template.id);
                assert_eq!(letter.missing.is_empty(), !text.contains('['), "{text}");
                assert!(!text.contains(['{', '}']), "{text}");
                assert_eq!(text.matches("Q-00318, Q-00412").count(), 2, "{text}");
                assert_eq!(text.matches("00D5g000004XyZA").count(), 2, "{text}");
                for line in ["Beispielring 8\n80331 München", "Erika Musterfrau\nLeiterin Einkauf\nMuster"] {
                    assert!(text.contains(line), "{text}");
                }
                assert!(!letter.is_long(), "{} {}: {text}", template.id, lang.tag());
                assert!(matches!(letter.mail_link(), MailLink::Whole(_)), "{} {}", template.id, lang.tag());
                assert_eq!(letter.file_name().rsplit_once(template.id).map(|(_, rest)| rest), Some(""));
            }
        }
    }
    Ok(())
}

#[test]
fn without_any_detail_the_gaps_are_those_listed_and_nothing_is_invented() -> Outcome {
    let common = [
        Missing::Field(LetterField::Company),
        Missing::Field(LetterField::Address),
        Missing::Field(LetterField::Recipient),
        Missing::Field(LetterField::RecipientAddress),
        Missing::Field(LetterField::ContractNumbers),
        Missing::Field(LetterField::OrgId),
    ];
    let signed = Missing::Field(LetterField::Signatory);
    for lang in Lang::ALL {
        for template in TEMPLATES.iter().filter(|template| template.id != REASON) {
            let letter = of_kind(template.id, &record("a")?, BEFORE, lang)?;
            let (first, rest) = letter.missing.split_at(common.len());
            assert_eq!(first, common, "{}", template.id);
            assert_eq!(rest.last(), Some(&signed), "{}", template.id);
            let own = rest.iter().filter(|one| matches!(one, Missing::Blank(_))).count();
            let content = content(lang)?;
            let text = content.template(template.id).ok_or("a text without itself")?;
            assert_eq!(own, own_blanks(text).len(), "{}", template.id);
            // Nobody wrote an address: the letter holds none, and nobody's name.
            assert!(!letter.text().contains('@') && !letter.text().contains("Mission"), "{}", letter.text());
            assert_eq!(letter.addresses, Some(Vec::new()));
        }
    }
    let letter = of_kind(NOTICE, &record("a")?, BEFORE, Lang::De)?;
    assert_eq!(
        gaps(&letter),
        [
            "company",
            "address",
            "recipient",
            "recipient-address",
            "contract-numbers",
            "org-id",
            "contract-numbers",
            "org-id",
            "signatory",
            "company",
            "address"
        ]
    );
    assert!(
        letter.text().starts_with("[Ihre Firma]\n[Ihre Anschrift]\n\n[Firma des Empfängers]\n"),
        "{}",
        letter.text()
    );
    assert!(letter.text().contains("Vertragsnummern [Vertragsnummern], Org-ID [Org-ID]."), "{}", letter.text());
    assert!(letter.text().ends_with("\n\n[Name]\n"), "{}", letter.text());
    Ok(())
}

#[test]
fn the_notice_asks_for_all_that_is_to_be_confirmed_and_promises_nothing() -> Outcome {
    for kind in [NOTICE, LATE_NOTICE] {
        let said = of_kind(kind, &complete()?, AFTER, Lang::De)?.text();
        for asked in ["schriftlich", "nächstmöglichen Termin", "14.\u{a0}Januar 2027", "letzte"] {
            assert!(said.contains(asked), "{kind} lacks {asked}: {said}");
        }
        let said = of_kind(kind, &complete()?, AFTER, Lang::En)?.text();
        for asked in ["confirm", "in writing", "next possible date", "14\u{a0}January 2027", "last day"] {
            assert!(said.contains(asked), "{kind} lacks {asked}: {said}");
        }
    }
    let said = of_kind(NOTICE, &complete()?, BEFORE, Lang::De)?.text();
    for asked in ["eingegangen", "automatische Verlängerung", "gelöscht", "hilfsweise"] {
        assert!(said.contains(asked), "{asked}: {said}");
    }
    Ok(())
}

#[test]
fn the_late_wording_is_the_default_only_once_the_deadline_has_passed() -> Outcome {
    for (record, as_of, status) in cases()? {
        let plan = plan(&record.contract(), date(as_of));
        let expected = if status == Status::Missed { LATE_NOTICE } else { NOTICE };
        assert_eq!(kind(&record.letter, &plan), expected, "{status:?}");
    }
    let chosen = |kind: &str, as_of: &str| -> Outcome<String> {
        let mut record = record("a")?;
        record.letter.kind = kind.to_owned();
        let plan: Plan = plan(&record.contract(), date(as_of));
        let content = content(Lang::De)?;
        Ok(template(&record.letter, &plan, content).map(|template| template.id.clone()).unwrap_or_default())
    };
    assert_eq!(chosen("", BEFORE)?, NOTICE);
    assert_eq!(chosen("", AFTER)?, LATE_NOTICE);
    assert_eq!(chosen("refund-request", AFTER)?, "refund-request");
    assert_eq!(chosen(NOTICE, AFTER)?, NOTICE);
    // From a newer version, or damaged; and the one text that is no letter.
    assert_eq!(chosen("no-such-text", AFTER)?, NOTICE);
    assert_eq!(chosen(REASON, BEFORE)?, NOTICE);
    let content = content(Lang::En)?;
    // One is no letter, and of those about switching the route decides.
    assert_eq!(templates(content).count(), TEMPLATES.len() - 3);
    Ok(())
}

#[test]
fn the_letter_has_its_own_language() -> Outcome {
    let mut record = record("a")?;
    for page in Lang::ALL {
        assert_eq!(language(&record.letter, page), page);
        for chosen in Lang::ALL {
            record.letter.language = Some(chosen);
            assert_eq!(language(&record.letter, page), chosen);
        }
        record.letter.language = None;
    }
    Ok(())
}

#[test]
fn ticked_reasons_go_in_only_where_they_are_wanted() -> Outcome {
    let mut record = complete()?;
    let wanted = SheetEntry { ticked: true, ..SheetEntry::default() };
    record.letter.with_reasons = true;
    let letter = of_kind(NOTICE, &record, BEFORE, Lang::De)?;
    assert_eq!(letter.missing, [Missing::Reasons]);
    assert!(letter.text().contains("Unsere Gründe nennen wir freiwillig: [bitte ergänzen]"), "{}", letter.text());

    record.entries.set(&entry_key(REASONS, "budget"), wanted.clone());
    record
        .entries
        .set(&entry_key(REASONS, "mine"), SheetEntry { label: "Wir ziehen um.".to_owned(), ..wanted.clone() });
    for lang in Lang::ALL {
        for template in TEMPLATES.iter().filter(|template| template.id != REASON) {
            let letter = of_kind(template.id, &record, BEFORE, lang)?;
            assert_eq!(letter.text().contains(" Wir ziehen um.\n"), takes_reasons(template.id), "{}", template.id);
            assert!(!letter.missing.contains(&Missing::Reasons));
        }
    }
    record.letter.with_reasons = false;
    assert!(!of_kind(NOTICE, &record, BEFORE, Lang::De)?.text().contains("Wir ziehen um."));
    Ok(())
}

#[test]
fn invoices_that_differ_stand_line_by_line() -> Outcome {
    let mut record = sent(complete()?, "2026-12-01")?;
    record.terms.price = Some(Cents(1_200_000));
    for (row, label, from, to) in
        [("a", "RE-1", "2027-01-15", "2028-01-14"), ("b", "RE-2\r\nBcc: x\u{202e}", "2028-01-15", "2029-01-14")]
    {
        let cells = ["2027-02-01", from, to, "12000"].map(str::to_owned);
        let entry = SheetEntry { label: label.to_owned(), cells, ..SheetEntry::default() };
        record.entries.set(&entry_key(RECEIVED, row), entry);
    }
    let letter = of_kind("invoice-mismatch", &record, "2027-02-10", Lang::De)?;
    assert_eq!(letter.missing, []);
    let lines: Vec<String> =
        letter.paragraphs.iter().flat_map(|text| text.plain().lines().map(str::to_owned).collect::<Vec<_>>()).collect();
    for start in ["RE-1: ", "RE-2  Bcc: x: ", "Alle Beträge sind netto."] {
        assert_eq!(lines.iter().filter(|line| line.starts_with(start)).count(), 1, "{start} in {lines:?}");
    }
    assert!(!letter.text().contains(['\r', '\u{202e}']));
    Ok(())
}

#[test]
fn the_sender_is_offered_from_the_contract_changed_last() -> Outcome {
    let named = |id: &str, company: &str, changed: u64| -> Outcome<Record> {
        let mut record = record(id)?;
        type_in(&mut record, LetterField::Company.name(), company)?;
        Ok(Record { changed, ..record })
    };
    let all = [named("a", "A GmbH", 3)?, named("b", "B GmbH", 7)?, named("c", "  ", 9)?, record("d")?];
    let all = all.map(Arc::new);
    let found = |id: &str| {
        let record = all.iter().find(|record| record.id == id)?;
        other_sender(&all, record).map(|record| record.id.as_str())
    };
    assert_eq!((found("d"), found("b"), found("c")), (Some("b"), Some("a"), Some("b")));
    let alone = Arc::new(named("a", "A GmbH", 3)?);
    assert_eq!(other_sender(std::slice::from_ref(&alone), &alone), None);
    // The sender is the customer, so that of another customer is never offered.
    let of_weber = Record { customer: " weber ".to_owned(), ..record("w")? };
    assert_eq!(other_sender(&all, &of_weber), None);
    let weber = Arc::new(Record { customer: "Weber".to_owned(), ..named("v", "Weber AG", 1)? });
    let with_weber: Vec<_> = all.iter().cloned().chain([weber]).collect();
    assert_eq!(other_sender(&with_weber, &of_weber).map(|record| record.id.as_str()), Some("v"));
    assert!(all.iter().map(|record| lacks_sender(record)).eq([false, false, true, true]));
    let mut record = record("e")?;
    type_in(&mut record, LetterField::Place.name(), "Stuttgart")?;
    assert!(!lacks_sender(&record));
    Ok(())
}

#[test]
fn the_recipient_is_offered_from_the_last_letter_of_any_customer() -> Outcome {
    let to = |id: &str, customer: &str, recipient: &str, changed: u64| -> Outcome<Record> {
        let mut record = record(id)?;
        type_in(&mut record, LetterField::Recipient.name(), recipient)?;
        Ok(Record { changed, customer: customer.to_owned(), ..record })
    };
    let all = [to("a", "A", "First GmbH", 3)?, to("b", "B", "Last GmbH", 7)?, to("c", "C", " ", 9)?].map(Arc::new);
    let found = |record: &Record| other_recipient(&all, record).map(|record| record.id.clone());
    assert_eq!(all.each_ref().map(|record| found(record).unwrap_or_default()), ["b", "a", "b"]);
    assert_eq!(all.each_ref().map(|record| lacks_recipient(record)), [false, false, true]);
    let mut addressed = record("d")?;
    type_in(&mut addressed, LetterField::Email.name(), "a@example.com")?;
    assert!(!lacks_recipient(&addressed), "an e-mail address is a recipient, too");
    Ok(())
}

#[test]
fn details_are_told_apart_by_their_names() {
    assert_eq!(FIELDS.map(|(field, _)| field), LetterField::ALL);
    let fields = FIELDS.iter().map(|(field, _)| field.name());
    // Besides the details there are the choices of the text, of the language and of the reasons.
    let mut rows: Vec<&str> = fields.chain(["kind", "language", "reasons"]).collect();
    let own = BLANKS.iter().copied().filter(|blank| !FIELDS.iter().any(|(field, _)| field.name() == *blank));
    rows.extend(own);
    let all = rows.len();
    rows.sort_unstable();
    rows.dedup();
    assert_eq!(rows.len(), all);
}

#[test]
fn a_letter_is_dated_on_the_day_everything_is_reckoned_for() -> Outcome {
    let day = plus_days(date(BEFORE), 1).to_string();
    let letter = of_kind(NOTICE, &record("a")?, &day, Lang::De)?;
    assert_eq!(letter.info.first().map(|(_, text)| text.plain()).as_deref(), Some("24.\u{a0}November 2026"));
    Ok(())
}
