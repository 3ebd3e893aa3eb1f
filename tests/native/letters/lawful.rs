//! What makes a notice hold: who signs, to whom, until when and by which way, under which law, in which language.

use crate::support::Outcome;
use crate::support::content::content;
use crate::support::contracts::date;
use crate::support::hostile;
use crate::support::letters::*;
use fristklar::domain::{Contract, GoverningLaw, NoticeWay, Renewal, plan};
use fristklar::i18n::Lang;
use fristklar::i18n::law::{LegalPoint, law_note};
use fristklar::letters::letter::{
    LATE_NOTICE, Letter, LetterField, Missing, NOTICE, REASON, SWITCH_NOTICE, choose, declares, is_bilingual, kind,
    offered_recipient, own_blanks, template,
};
use fristklar::letters::ways::{WayOut, ways_out};
use fristklar::link::Word;
use fristklar::portfolio::{Record, SignsAs, SwitchRoute};

/// The letter in `lang` with the other language beside it.
fn bilingual(kind: &str, record: &Record, as_of: &str, lang: Lang) -> Outcome<Letter> {
    Ok(of_kind(kind, record, as_of, lang)?.with_translation(of_kind(kind, record, as_of, lang.other())?))
}

const GERMAN: &str = "Kündigung zum Ende der Laufzeit: Sales Cloud\n\
     \n\
     Guten Tag,\n\
     \n\
     hiermit kündigen wir den unten genannten Vertrag mit allen Auftragsformularen und Zusätzen zum Ende der Laufzeit \
     am 14. Januar 2027, hilfsweise zum nächstmöglichen Termin. Diese Kündigung ist zugleich \
     eine Nichtverlängerung (notice of non-renewal).\n\
     \n\
     Es geht um diesen Vertrag: Sales Cloud, Vertragsnummern Q-00318, Q-00412, Org-ID 00D5g000004XyZA.\n\
     \n\
     Bitte schalten Sie die automatische Verlängerung ab. Bitte bestätigen Sie uns schriftlich, an welchem Tag diese \
     Kündigung eingegangen ist und welcher Tag der letzte des Vertrags ist.\n\
     \n\
     Bis zum letzten Tag brauchen wir den Zugang, um unsere Daten zu sichern. Bitte bestätigen Sie uns später auch, an \
     welchem Tag sie gelöscht wurden.\n\
     \n\
     OWNMit freundlichen Grüßen\n\
     \n";

const ENGLISH: &str = "Notice of non-renewal: Sales Cloud\n\
     \n\
     Dear Sir or Madam,\n\
     \n\
     We hereby give notice that we will not renew the contract named below, with all its order forms and add-ons. This \
     notice of non-renewal takes effect at the end of the term on 14 January 2027. Failing that, it takes effect on \
     the next possible date.\n\
     \n\
     This concerns the following contract: Sales Cloud, contract numbers Q-00318, Q-00412, org ID 00D5g000004XyZA.\n\
     \n\
     Please switch off automatic renewal. Please confirm in writing the day on which this notice arrived and the last \
     day of the contract.\n\
     \n\
     Until the last day we need access in order to save our data. Please also confirm later the day on which it was \
     deleted.\n\
     \n\
     OWNYours faithfully\n\
     \n";

#[test]
fn one_sheet_has_both_languages_in_either_order_and_the_own_sentence_once() -> Outcome {
    let signed = "Erika Musterfrau\nLeiterin Einkauf\nMuster Maschinenbau GmbH";
    let own = "Bitte nennen Sie Ihr Zeichen.\n\n";
    for lang in Lang::ALL {
        let letter = bilingual(NOTICE, &complete()?, BEFORE, lang)?;
        let (first, second) = if lang == Lang::De { (GERMAN, ENGLISH) } else { (ENGLISH, GERMAN) };
        let expected = format!("{}{}{signed}", first.replace("OWN", own), second.replace("OWN", ""));
        assert_eq!(letter.copied().replace('\u{a0}', " "), expected);
        assert!(letter.text().ends_with(&format!("{}\n", letter.copied())));
        assert_eq!((letter.lang, letter.missing.as_slice(), letter.is_long()), (lang, &[][..], false));
        // The address, the date and the labels stand once.
        assert_eq!(letter.text().matches("Beispielring 8").count(), 1);
        let mail = letter.mail_file();
        assert_eq!(mail.matches("Subject:").count(), 1, "{mail}");
    }
    Ok(())
}

#[test]
fn only_a_notice_stands_in_two_languages() -> Outcome {
    let mut record = record("a")?;
    assert!(!is_bilingual(&record.letter, NOTICE));
    record.letter.bilingual = true;
    for template in &content(Lang::De)?.templates {
        assert_eq!(is_bilingual(&record.letter, &template.id), [NOTICE, LATE_NOTICE].contains(&template.id.as_str()));
    }
    Ok(())
}

#[test]
fn a_gap_of_both_languages_is_listed_once() -> Outcome {
    for lang in Lang::ALL {
        let alone = of_kind(NOTICE, &record("a")?, BEFORE, lang)?;
        assert_eq!(bilingual(NOTICE, &record("a")?, BEFORE, lang)?.missing, alone.missing);
    }
    let german = bilingual(NOTICE, &record("a")?, BEFORE, Lang::De)?.text();
    assert!(german.contains("[Vertragsnummern]") && german.contains("[contract numbers]"), "{german}");
    Ok(())
}

#[test]
fn nothing_typed_breaks_out_of_a_letter_in_two_languages() -> Outcome {
    for typed in hostile::all() {
        let mut record = complete()?;
        for (field, _) in FIELDS {
            type_in(&mut record, field.name(), &typed)?;
        }
        record.letter.signs_as = SignsAs::PowerOfAttorney;
        for lang in Lang::ALL {
            let letter = bilingual(NOTICE, &record, BEFORE, lang)?;
            let translated = letter.translation.as_ref().ok_or("no second language")?;
            let before = bilingual(NOTICE, &complete()?, BEFORE, lang)?;
            let of_before = before.translation.as_ref().ok_or("no second language")?;
            for text in [&translated.subject, &translated.closing].into_iter().chain(&translated.paragraphs) {
                let plain = text.plain();
                assert!(!plain.contains(|sign: char| sign.is_control() && sign != '\n'), "{plain:?}");
                assert!(!plain.contains(['\u{2028}', '\u{2029}', '\u{202a}', '\u{202e}', '\u{2066}', '\u{2069}']));
            }
            if !typed.trim().is_empty() {
                assert_eq!(translated.paragraphs.len(), of_before.paragraphs.len(), "{typed:?}");
            }
            let file = letter.mail_file();
            let headers = file.split("\r\n\r\n").next().unwrap_or_default();
            let names =
                headers.split("\r\n").filter(|line| !line.starts_with(' ')).filter_map(|line| line.split(':').next());
            let names: Vec<&str> = names.filter(|name| *name != "To").collect();
            assert_eq!(names, ["X-Unsent", "MIME-Version", "Subject", "Content-Type", "Content-Transfer-Encoding"]);
        }
    }
    Ok(())
}

#[test]
fn an_agent_encloses_the_original_power_of_attorney_with_what_changes_the_contract() -> Outcome {
    for signs_as in SignsAs::CHOICES {
        let mut record = complete()?;
        record.letter.signs_as = *signs_as;
        for (lang, line) in
            [(Lang::De, "Anlage: Vollmacht im Original"), (Lang::En, "Enclosed: original power of attorney")]
        {
            for template in content(lang)?.templates.iter().filter(|template| template.id != REASON) {
                let letter = of_kind(&template.id, &record, BEFORE, lang)?;
                let enclosed = *signs_as == SignsAs::PowerOfAttorney && declares(&template.id);
                assert_eq!(letter.enclosure.is_some(), enclosed, "{} {signs_as:?}", template.id);
                assert_eq!(letter.text().ends_with(&format!("GmbH\n\n{line}\n")), enclosed, "{}", letter.text());
                assert_eq!(letter.copied().ends_with(line), enclosed);
                assert!(!letter.is_long(), "{} {}", template.id, lang.tag());
            }
        }
        let both = bilingual(NOTICE, &record, BEFORE, Lang::De)?.text();
        let line = "Anlage: Vollmacht im Original / Enclosed: original power of attorney\n";
        assert_eq!(both.ends_with(line), *signs_as == SignsAs::PowerOfAttorney, "{both}");
    }
    let kinds = ["notice", "late-notice", "switch-notice", "switch-own-servers", "erasure-notice"];
    let declared = content(Lang::De)?.templates.iter().filter(|template| declares(&template.id));
    assert!(declared.map(|template| template.id.as_str()).eq(kinds));
    Ok(())
}

#[test]
fn the_route_of_a_switch_decides_its_text() -> Outcome {
    let said = |route: SwitchRoute, lang: Lang| -> Outcome<Letter> {
        let mut record = complete()?;
        record.letter.kind = SWITCH_NOTICE.to_owned();
        record.letter.switch_route = route;
        let plan = plan(&record.contract(), date(BEFORE));
        let id = template(&record.letter, &plan, content(lang)?).map(|template| template.id.clone());
        assert_eq!(id.as_deref(), Some(kind(&record.letter, &plan)));
        of_kind(&id.unwrap_or_default(), &record, BEFORE, lang)
    };
    let paragraph = |letter: &Letter, place: usize| letter.paragraphs.get(place).map(|text| text.plain());
    let starts = |letter: &Letter, start: &str| paragraph(letter, 1).is_some_and(|text| text.starts_with(start));
    let provider = said(SwitchRoute::OtherProvider, Lang::De)?;
    assert!(starts(&provider, "wir wollen zu einem anderen Anbieter wechseln: typed new-provider."));
    let servers = said(SwitchRoute::OwnServers, Lang::De)?;
    assert!(starts(&servers, "wir wollen unsere Daten künftig auf eigenen Servern verarbeiten."));
    let erasure = said(SwitchRoute::Erasure, Lang::De)?;
    assert!(starts(&erasure, "wir wollen nicht wechseln, sondern"));
    assert!(starts(
        &said(SwitchRoute::OwnServers, Lang::En)?,
        "We intend to process our data on our own servers in future."
    ));
    assert!(starts(&said(SwitchRoute::Erasure, Lang::En)?, "We do not intend to switch, but"));
    for moved in [&provider, &servers] {
        let text = moved.text();
        for said in ["zwei Monaten", "höchstens 30 Tage", "14 Arbeitstagen", "sieben Monate", "12. Januar 2027"] {
            assert!(text.contains(said), "{said}: {text}");
        }
    }
    let text = erasure.text();
    assert!(
        text.contains("zwei Monate nach Eingang") && !text.contains("sieben Monate") && !text.contains("12. Januar"),
        "{text}"
    );
    // Chosen by its own text, as beside the step, it is the same letter with that route.
    let mut chosen = record("a")?.letter;
    for (id, route) in [
        ("erasure-notice", SwitchRoute::Erasure),
        ("switch-own-servers", SwitchRoute::OwnServers),
        (SWITCH_NOTICE, SwitchRoute::OtherProvider),
    ] {
        choose(&mut chosen, id);
        assert_eq!((chosen.kind.as_str(), chosen.switch_route), (SWITCH_NOTICE, route));
    }
    choose(&mut chosen, "erasure-notice");
    choose(&mut chosen, "reminder");
    assert_eq!((chosen.kind.as_str(), chosen.switch_route), ("reminder", SwitchRoute::Erasure));
    // Only where another provider is named, that name is asked for.
    for (id, blanks) in [(SWITCH_NOTICE, 1), ("switch-own-servers", 0), ("erasure-notice", 0)] {
        let text = content(Lang::De)?.template(id).ok_or("no such text")?;
        assert_eq!(own_blanks(text).len(), blanks, "{id}");
    }
    let bare = of_kind("erasure-notice", &record("a")?, BEFORE, Lang::De)?;
    assert!(bare.missing.iter().all(|missing| matches!(missing, Missing::Field(_))), "{:?}", bare.missing);
    Ok(())
}

#[test]
fn the_contracting_party_is_offered_and_never_filled_in() -> Outcome {
    let mut record = record("a")?;
    assert_eq!(offered_recipient(&record), None);
    record.contracting_party = " salesforce.com Germany GmbH\t".to_owned();
    assert_eq!(offered_recipient(&record), Some("salesforce.com Germany GmbH"));
    let letter = of_kind(NOTICE, &record, BEFORE, Lang::De)?;
    assert!(letter.missing.contains(&Missing::Field(LetterField::Recipient)), "{:?}", letter.missing);
    assert!(!letter.text().contains("salesforce.com Germany"), "{}", letter.text());
    record.letter.recipient = "salesforce.com Germany GmbH ".to_owned();
    assert_eq!(offered_recipient(&record), None);
    record.letter.recipient = "Another GmbH".to_owned();
    assert_eq!(offered_recipient(&record), Some("salesforce.com Germany GmbH"));
    record.contracting_party = " \n".to_owned();
    assert_eq!(offered_recipient(&record), None);
    Ok(())
}

#[test]
fn each_way_has_its_day_and_an_email_is_not_always_enough() -> Outcome {
    let mut record = complete()?;
    let ways = |record: &Record, as_of: &str, kind: &str| -> Outcome<Vec<WayOut>> {
        Ok(ways_out(record, &plan(&record.contract(), date(as_of)), kind))
    };
    let out =
        |way, day: &str, is_past| -> Outcome<WayOut> { Ok(WayOut { way, day: date(day), is_past, is_enough: true }) };
    // The deadline is Tuesday, 15 December 2026.
    let expected = |as_of_is_past: [bool; 3]| -> Outcome<Vec<WayOut>> {
        let [email, courier, post] = as_of_is_past;
        Ok(vec![
            out(NoticeWay::Email, "2026-12-14", email)?,
            out(NoticeWay::Courier, "2026-12-11", courier)?,
            out(NoticeWay::Post, "2026-12-04", post)?,
        ])
    };
    assert_eq!(ways(&record, BEFORE, NOTICE)?, expected([false; 3])?);
    assert_eq!(ways(&record, "2026-12-12", NOTICE)?, expected([false, true, true])?);
    assert_eq!(ways(&record, AFTER, NOTICE)?, expected([true; 3])?);
    // Once it is missed, the late notice ends the next term.
    let late = ways(&record, AFTER, LATE_NOTICE)?;
    assert!(late.iter().all(|way| !way.is_past), "{late:?}");
    assert!(late.iter().all(|way| way.day.to_string().starts_with("2027-")), "{late:?}");
    for other in ["reminder", SWITCH_NOTICE, REASON, "", "no-such-text"] {
        assert_eq!(ways(&record, BEFORE, other)?, [], "{other}");
    }
    let enough = |record: &Record| -> Outcome<Vec<bool>> {
        Ok(ways(record, BEFORE, NOTICE)?.iter().map(|way| way.is_enough).collect())
    };
    for answer in [None, Some(false)] {
        record.letter.email_excluded = answer;
        assert_eq!(enough(&record)?, [true; 3]);
    }
    record.letter.email_excluded = Some(true);
    assert_eq!(enough(&record)?, [false, true, true]);
    // The days themselves stay, here and in the answer.
    assert!(
        ways(&record, BEFORE, NOTICE)?.iter().map(|way| way.day).eq(expected([false; 3])?.iter().map(|way| way.day))
    );
    record.letter.email_excluded = None;
    record.letter.signs_as = SignsAs::PowerOfAttorney;
    assert_eq!(enough(&record)?, [false, true, true]);
    // Nothing is to be sent any more, or ever.
    assert_eq!(ways(&sent(record.clone(), "2026-12-01")?, BEFORE, NOTICE)?, []);
    let ends = Record { terms: Contract { renewal: Renewal::None, ..record.terms }, ..record };
    assert_eq!(ways(&ends, BEFORE, NOTICE)?, []);
    Ok(())
}

#[test]
fn german_law_is_named_and_told_by_the_law_of_the_contract() {
    for point in LegalPoint::ALL {
        for lang in Lang::ALL {
            let (german, asks) = match lang {
                Lang::De => ("deutsche", "Fragen Sie nach"),
                Lang::En => ("German law", "ask what that says"),
            };
            let plain = law_note(point, GoverningLaw::German, lang);
            assert!(plain.contains(german) && !plain.contains(asks), "{plain}");
            let unknown = law_note(point, GoverningLaw::Unknown, lang);
            let elsewhere = unknown.strip_prefix(&plain).unwrap_or_default();
            // Both readings, the other one in one sentence.
            assert_eq!(elsewhere.matches('.').count(), 1, "{unknown}");
            assert!(elsewhere.contains(if lang == Lang::De { "anderen Recht" } else { "another law" }), "{unknown}");
            for law in GoverningLaw::CHOICES {
                let note = law_note(point, *law, lang);
                assert!(note.starts_with(&plain) && !note.contains(['{', '}']), "{note}");
                let is_other = !matches!(law, GoverningLaw::German | GoverningLaw::Unknown);
                assert_eq!(note.contains(asks), is_other, "{note}");
            }
        }
    }
    let note = law_note(LegalPoint::Weekend, GoverningLaw::Austrian, Lang::De);
    assert!(note.ends_with(
        "(BGH, III ZR 172/04). Für Ihren Vertrag gilt österreichisches Recht: Fragen Sie nach, was es dazu sagt."
    ));
    let note = law_note(LegalPoint::Authority, GoverningLaw::Irish, Lang::En);
    assert!(note.ends_with("XI ZR 457/16). Your contract is under Irish law: ask what that says."), "{note}");
    for (step, points) in [("draft-notice", 2), ("send-notice", 1), ("archive", 0), ("", 0)] {
        assert_eq!(LegalPoint::of_step(step).len(), points, "{step}");
    }
}
