//! Questions and answers: the guide's five first, then those its rules and Salesforce's terms raise.
//!
//! A dated answer names figures of the page in braces. It is shown only where all of them exist.

use super::check::{self, Table, both, fault, same};
use super::figures::FIGURES;
use super::sources::check_sources;
use super::{Both, Faq};

/// All questions, the guide's five first.
pub const FAQ: &[Faq<Both>] = TABLE.rows();

/// The questions while they are put together.
type Questions = Table<Faq<Both>, 40>;

/// No question yet.
const NONE: Questions =
    Table::new(Faq { id: "", question: both("", ""), answer: both("", ""), dated: None, sources: &[], guide: &[] });

impl Questions {
    /// Adds a question after checking it.
    #[track_caller]
    const fn faq(self, faq: Faq<Both>) -> Self {
        check::check_id(faq.id);
        check::check_text(faq.id, "question", faq.question);
        check::check_text(faq.id, "answer", faq.answer);
        check::check_placeholders(faq.id, faq.question, &[&[]]);
        check::check_placeholders(faq.id, faq.answer, &[&[]]);
        if let Some(dated) = faq.dated {
            check::check_text(faq.id, "dated", dated);
            check::check_placeholders(faq.id, dated, &[FIGURES]);
        }
        check_sources(faq.id, faq.sources);
        check::check_guide(faq.id, faq.guide);
        let mut rest = self.rows();
        while let [other, tail @ ..] = rest {
            if same(other.id, faq.id) {
                fault(faq.id, "is an id that an earlier question has", "");
            }
            rest = tail;
        }
        self.with(faq)
    }
}

/// A question whose answer names no figures.
const fn plain(id: &'static str, question: Both, answer: Both, sources: &'static [&'static str]) -> Faq<Both> {
    Faq { id, question, answer, dated: None, sources, guide: &[] }
}

/// The table, built and checked by the compiler.
const TABLE: Questions = {
    let table = NONE;
    let table = table.faq(Faq {
        id: "how-early",
        question: both("Wie früh muss ich kündigen?", "How early must I give notice?"),
        answer: both(
            "Meist mindestens 30 Tage vor dem letzten Tag der Laufzeit; Ihr Vertrag kann mehr verlangen. Der Leitfaden nennt im Text 30 Tage, in seinen Fragen 60. Wir lesen 30 als übliche Kündigungsfrist und 60 als Empfehlung. Nur Ihr Vertrag entscheidet.",
            "Usually at least 30 days before the last day of the term; your contract may ask for more. The guide says 30 days in its text and 60 in its questions. We read 30 as the usual notice period and 60 as advice. Only your contract decides.",
        ),
        dated: Some(both(
            "Nach Ihren Angaben muss die Kündigung bis {notice-deadline} eingegangen sein. Empfohlener Termin: {recommended-date}. Spätester Sendetag per E-Mail: {send-by}. Der Leitfaden nennt im Text 30 Tage, in seinen Fragen 60; es gilt Ihr Vertrag.",
            "From your entries, notice must have arrived by {notice-deadline}. Recommended date: {recommended-date}. Send-by date for an e-mail: {send-by}. The guide says 30 days in its text and 60 in its questions; your contract decides.",
        )),
        sources: &["GUIDE", "R1", "R4", "C2"],
        guide: &["G1", "G2", "G19"],
    });
    let table = table.faq(Faq {
        id: "rejected",
        question: both("Mein Antrag wurde abgelehnt. Was nun?", "My request was rejected. What now?"),
        answer: both(
            "Der Leitfaden rät: Sicherungen vervollständigen, neu beginnen, Support fragen. Dass eine fehlende Sicherung zur Ablehnung führt, sagt nur er: Wir haben dafür keine Quelle von Salesforce gefunden. Senden Sie die schriftliche Kündigung trotzdem vor der Frist.",
            "The guide advises completing the backups, starting again and asking support. Only the guide says that a missing backup means rejection: we found no Salesforce source for it. Send written notice before the deadline all the same.",
        ),
        dated: Some(both(
            "Der Leitfaden rät: Sicherungen vervollständigen, neu beginnen, Support fragen. Dass eine fehlende Sicherung zur Ablehnung führt, sagt nur er. Behalten Sie dabei die Frist im Blick. Unabhängig vom Portal muss die schriftliche Kündigung bis {notice-deadline} eingehen. Spätester Sendetag per E-Mail: {send-by}.",
            "The guide advises completing the backups, starting again and asking support. Only the guide says that a missing backup means rejection. Do not let the deadline slip meanwhile. Whatever the portal says, written notice must arrive by {notice-deadline}. Send-by date for an e-mail: {send-by}.",
        )),
        sources: &["GUIDE", "K"],
        guide: &["G15", "G16", "G19"],
    });
    let table = table.faq(Faq {
        id: "early-refund",
        question: both("Bekomme ich Geld zurück, wenn ich früher gehe?", "Do I get money back if I leave early?"),
        answer: both(
            "Der Leitfaden sagt: im ersten Monat alles. Danach in der Regel ein Anteil, abzüglich einer Gebühr. Die üblichen Bedingungen von Salesforce, wie Berater sie zitieren, sagen: nichts, und offene Raten bleiben fällig. Rechnen Sie mit 0 Euro, solange Ihr Vertrag nichts anderes zusagt.",
            "The guide says: everything in the first month. After that, as a rule, a pro rata share less a fee. Under Salesforce’s usual terms, as quoted by advisers, nothing comes back, and outstanding instalments stay payable. Budget for no refund unless your contract promises one.",
        ),
        dated: Some(both(
            "Für Ihren letzten Nutzungstag schätzen die Regeln des Leitfadens {refund-guide}. Die üblichen Bedingungen von Salesforce, wie Berater sie zitieren, ergeben {refund-msa}; noch zu zahlen wären {payable-msa}. Rechnen Sie mit dem zweiten Fall, solange Ihr Vertrag nichts anderes zusagt.",
            "For your last service day the guide’s rules suggest {refund-guide}. Salesforce’s usual terms, as quoted by advisers, give {refund-msa}, with {payable-msa} still to pay. Expect the second unless your contract promises otherwise.",
        )),
        sources: &["GUIDE", "R1", "R3", "R6"],
        guide: &["G4", "G5", "G6", "G19"],
    });
    let table = table.faq(Faq {
        id: "surprise-costs",
        question: both("Wie vermeide ich Kosten nach der Kündigung?", "How do I avoid surprise costs afterwards?"),
        answer: both(
            "Lassen Sie sich Eingang und letzten Tag schriftlich bestätigen. Prüfen Sie die letzte Rechnung und zwei Monate lang jede Abbuchung. Denken Sie an Apps, Zusatzlizenzen und Nachzahlungen für Mehrverbrauch. Widersprechen Sie falschen Posten sofort schriftlich.",
            "Get receipt and the last day confirmed in writing. Check the final invoice, and every charge for two months. Remember apps, add-ons and true-ups for overages. Object to wrong items at once, in writing.",
        ),
        dated: Some(both(
            "Lassen Sie sich den {term-end} als letzten Tag schriftlich bestätigen. Prüfen Sie danach die letzte Rechnung und zwei Monate lang jede Abbuchung. Denken Sie an Apps und Zusatzlizenzen mit eigenem Vertrag.",
            "Get {term-end} confirmed in writing as the last day. Then check the final invoice, and every charge for two months. Remember apps and add-ons with contracts of their own.",
        )),
        sources: &["GUIDE", "K"],
        guide: &["G17", "G19"],
    });
    let table = table.faq(Faq {
        id: "cheaper-licences",
        question: both("Gibt es günstigere Lizenzen?", "Are there cheaper licences?"),
        answer: both(
            "Ja. Der Leitfaden nennt andere Editionen und Lizenzarten; Editionen unterscheiden sich in Preis und Funktionen. Ein Berater schätzt: 15 bis 40 Prozent der Benutzer mit voller Lizenz nutzen deren CRM-Teil nie. Kleiner wird es aber erst zur Verlängerung, und der Stückpreis kann steigen. Auch dafür gilt die Frist.",
            "Yes. The guide points to other editions and licence types; editions differ in price and in functions. One adviser reckons 15 to 40 per cent of users with a full licence never touch its CRM part. But you can shrink only at renewal, and the unit price may rise. The deadline applies to that too.",
        ),
        dated: Some(both(
            "Ja: andere Editionen, Platform- oder Identity-Lizenzen. Kleiner wird der Vertrag erst zur Verlängerung. Verlangen Sie das Angebot vor dem {notice-deadline}, mit festem Stückpreis. Liegt es dann nicht vor, kündigen Sie vorsorglich.",
            "Yes: other editions, Platform or Identity licences. The contract can shrink only at renewal. Ask for the quote before {notice-deadline}, with a fixed unit price. If it has not come by then, give notice as a precaution.",
        )),
        sources: &["GUIDE", "R5b", "R6", "R12", "K"],
        guide: &["G18", "G19"],
    });
    let table = table.faq(Faq {
        id: "mid-term",
        question: both("Kann ich mitten in der Laufzeit kündigen?", "Can I leave in the middle of a term?"),
        answer: both(
            "Nach den üblichen Bedingungen von Salesforce, wie Berater sie zitieren, nicht. Kündigen heißt dort, die Verlängerung rechtzeitig abzulehnen. Eine Ausnahme ist ein wichtiger Grund, etwa ein Verstoß, der 30 Tage nach Ihrer Rüge andauert. Eine andere ist ein Wechsel nach dem EU Data Act. Auch Ihr Auftragsformular kann mehr zusagen. Monatsabos enden am nächsten Abrechnungstag.",
            "Not under Salesforce’s usual terms, as quoted by advisers. There, to cancel means to decline the renewal in time. One exception is cause, such as a breach still not put right 30 days after your complaint. Another is a switch under the EU Data Act. Your order form may grant more. Monthly subscriptions end on the next billing date.",
        ),
        dated: Some(both(
            "Nach den üblichen Bedingungen von Salesforce, wie Berater sie zitieren, nicht: Der Vertrag läuft bis {term-end}. Kündigen heißt dort, die Verlängerung rechtzeitig abzulehnen. Eine Ausnahme ist ein wichtiger Grund. Eine andere ist ein Wechsel nach dem EU Data Act. Auch Ihr Auftragsformular kann mehr zusagen.",
            "Not under Salesforce’s usual terms, as quoted by advisers: the contract runs until {term-end}. There, to cancel means to decline the renewal in time. One exception is cause. Another is a switch under the EU Data Act. Your order form may grant more.",
        )),
        sources: &["R1", "R3", "R6", "DA", "L8", "C7"],
        guide: &[],
    });
    let table = table.faq(Faq {
        id: "renewal-window",
        question: both("Was ist das Verlängerungsfenster?", "What is the renewal window?"),
        answer: both(
            "Die Tage nach der Frist bis zum letzten Tag der Laufzeit. Bei 30 Tagen Kündigungsfrist sind es die letzten 30 Tage. Der Leitfaden sagt: In dieser Zeit aktiviert Salesforce die Verlängerung. Gefunden haben wir nur: Eine Kündigung, die erst dann eingeht, ist zu spät.",
            "The days after the deadline up to the last day of the term. With 30 days’ notice they are the last 30 days. The guide says that Salesforce activates the renewal in that time. All we found is that notice arriving then is too late.",
        ),
        dated: Some(both(
            "Bei Ihnen die Tage vom {window-start} bis zum {window-end}. Der Leitfaden sagt: In dieser Zeit aktiviert Salesforce die Verlängerung. Gefunden haben wir nur: Eine Kündigung, die erst dann eingeht, ist zu spät. Der Vertrag verlängert sich dann voraussichtlich bis {next-term-end}.",
            "In your case the days from {window-start} to {window-end}. The guide says that Salesforce activates the renewal in that time. All we found is that notice arriving then is too late. The contract will probably renew until {next-term-end}.",
        )),
        sources: &["GUIDE", "SF1"],
        guide: &["G3"],
    });
    let table = table.faq(Faq {
        id: "too-late",
        question: both("Die Frist ist vorbei. Was geht noch?", "The deadline has passed. What can I still do?"),
        answer: both(
            "Kündigen Sie sofort schriftlich, zumindest zum nächsten Termin. Bitten Sie um Kulanz oder eine kleinere Verlängerung. Prüfen Sie, ob die E-Mail zur Verlängerung an eine tote Adresse ging. In der EU kann ein Wechsel nach dem Data Act helfen. New York und Wisconsin kennen Pflichten zur Erinnerung; ob sie greifen, muss ein Jurist prüfen.",
            "Give written notice at once, at least for the next date. Ask for goodwill or a smaller renewal. Check whether the renewal e-mail went to a dead address. In the EU a switch under the Data Act may help. New York and Wisconsin have reminder duties; a lawyer can say whether they apply.",
        ),
        dated: Some(both(
            "Nach dem {notice-deadline} läuft der Vertrag voraussichtlich bis {next-term-end}. Die nächste Frist ist der {next-deadline}. Kündigen Sie trotzdem sofort schriftlich. Bitten Sie um Kulanz oder eine kleinere Verlängerung. In der EU kann ein Wechsel nach dem Data Act helfen.",
            "After {notice-deadline} the contract will probably run until {next-term-end}, and the next deadline is {next-deadline}. Give written notice at once all the same. Ask for goodwill or a smaller renewal. In the EU a switch under the Data Act may help.",
        )),
        sources: &["SF1", "DA", "L7", "L23", "L24", "K"],
        guide: &["G3"],
    });
    let table = table.faq(Faq {
        id: "renewal-cost",
        question: both("Was kostet eine verpasste Frist?", "What does a missed deadline cost?"),
        answer: both(
            "Meist den Preis einer weiteren Laufzeit, oft mit Aufschlag. Berater nennen 7 Prozent, andere 8 bis 10. Im üblichen Wortlaut, wie Berater ihn zitieren, sind es höchstens 7 Prozent, außer ein anderer Preis wird mindestens 60 Tage vorher angekündigt. Rabatte können wegfallen. Mit dem Preis rechnet Fristklar die Summe aus.",
            "Usually the price of another term, often with an uplift. Some advisers say 7 per cent, others 8 to 10. The usual wording, as quoted by advisers, has 7 per cent at most, unless another price is announced at least 60 days ahead. Discounts may be lost. Enter the price and Fristklar works out the sum.",
        ),
        dated: Some(both(
            "Bei Ihnen voraussichtlich {renewal-cost}, für eine weitere Laufzeit bis {next-term-end}. Berater nennen Aufschläge von 7 bis 10 Prozent; Sie können ihn eintragen. Im üblichen Wortlaut, wie Berater ihn zitieren, sind es höchstens 7, außer ein anderer Preis wird mindestens 60 Tage vorher angekündigt.",
            "In your case probably {renewal-cost}, for another term until {next-term-end}. Advisers report uplifts of 7 to 10 per cent; you can enter one. The usual wording, as quoted by advisers, has 7 at most, unless another price is announced at least 60 days ahead.",
        )),
        sources: &["R1", "R4", "R5", "R6"],
        guide: &["G3"],
    });
    let table = table.faq(Faq {
        id: "renewal-length",
        question: both("Wie lang ist die Verlängerung?", "How long is the renewal?"),
        answer: both(
            "Die Quellen sind sich nicht einig. Ein Zitat aus dem MSA sagt: so lang wie bisher, höchstens ein Jahr. Die Hilfe von Salesforce sagt: so lang wie bisher. Wir rechnen mit höchstens einem Jahr; Sie können es ändern. Weit längere Verlängerungen sehen Anwälte auch zwischen Unternehmen kritisch.",
            "The sources disagree. One quote from the MSA says the same length, one year at most. Salesforce’s help says the same length. We assume one year at most; you can change it. Lawyers are critical of much longer renewals, even between businesses.",
        ),
        dated: Some(both(
            "Nach Ihren Angaben endet die nächste Laufzeit am {next-term-end}. Die Quellen sind sich nicht einig: Ein Zitat aus dem MSA nennt höchstens ein Jahr, die Hilfe von Salesforce dieselbe Länge. Lesen Sie es im Vertrag nach.",
            "From your entries, the next term ends on {next-term-end}. The sources disagree: one quote from the MSA says one year at most, Salesforce’s help says the same length. Look it up in your contract.",
        )),
        sources: &["R1", "R6", "SF1", "R4", "L18"],
        guide: &["G3"],
    });
    let table = table.faq(Faq {
        id: "manual-renewal",
        question: both("Mein Vertrag verlängert sich nicht von selbst. Was nun?", "My contract does not renew by itself. What now?"),
        answer: both(
            "Dann endet er laut Salesforce am letzten Tag, auch ohne Kündigung. Die Gefahr ist nicht die Rechnung, sondern der verlorene Zugang. Sichern Sie alle Daten vorher. Unterschreiben Sie kein neues Angebot nur zur Überbrückung. Welche Art Sie haben, zeigt Your Account oder das Feld AutoRenewCode.",
            "Then, says Salesforce, it ends on the last day even without notice. The danger is not the invoice but losing access. Save all data before that. Do not sign a new quote as a mere stopgap. Your Account or the field AutoRenewCode shows which kind you have.",
        ),
        dated: Some(both(
            "Dann endet er laut Salesforce am {term-end}, auch ohne Kündigung. An diesem Tag endet auch der Login; sichern Sie alle Daten vorher. Nach den üblichen Bedingungen von Salesforce, wie Berater sie zitieren, gibt es auf Anfrage einen Export bis {export-until}. Welche Art Sie haben, zeigt Your Account oder das Feld AutoRenewCode.",
            "Then, says Salesforce, it ends on {term-end} even without notice. The login ends that day too, so save all data before. Under Salesforce’s usual terms, as quoted by advisers, you can ask for an export until {export-until}. Your Account or the field AutoRenewCode shows which kind you have.",
        )),
        sources: &["SF1", "SF2", "SF6", "R6", "K"],
        guide: &[],
    });
    let table = table.faq(Faq {
        id: "weekend-deadline",
        question: both("Die Frist fällt auf einen Sonntag. Habe ich bis Montag Zeit?", "The deadline falls on a Sunday. Do I have until Monday?"),
        answer: both(
            "Verlassen Sie sich nicht darauf. Nach deutschem Recht verlängert sich eine Kündigungsfrist nicht auf den nächsten Arbeitstag: So hat es der Bundesgerichtshof 2005 entschieden. Auch nach anderem Recht ist der letzte Arbeitstag davor sicherer.",
            "Do not rely on it. Under German law a notice period is not extended to the next working day: the Federal Court decided so in 2005. Under other laws, too, the last working day before is safer.",
        ),
        dated: Some(both(
            "Verlassen Sie sich nicht darauf. Ihre Frist bleibt der {notice-deadline}, auch an Wochenenden und Feiertagen. Senden Sie eine E-Mail darum bis {send-by}.",
            "Do not rely on it. Your deadline stays {notice-deadline}, weekends and holidays included. So send an e-mail by {send-by}.",
        )),
        sources: &["B193", "L1", "K"],
        guide: &["G1"],
    });
    let table = table.faq(Faq {
        id: "email-or-letter",
        question: both("Reicht eine E-Mail, oder brauche ich einen Brief?", "Is e-mail enough, or do I need a letter?"),
        answer: both(
            "Lesen Sie zuerst, ob der Vertrag E-Mail für Kündigungen ausschließt. Sonst genügt sie nach deutschem Recht meist auch, wo „schriftlich“ steht (§ 127 Abs. 2 BGB). Gerichte urteilen aber verschieden. Darum: E-Mail mit unterschriebenem PDF, tagsüber an einem Arbeitstag, und dazu ein Brief mit Nachweis. Unterschreiben muss, wer die Firma vertreten darf; sonst gehört die Vollmacht im Original dazu, per Kurier.",
            "First read whether the contract rules out e-mail for notices. If not, German law usually accepts it even where the contract asks for writing (section 127(2) BGB). But courts differ. So: e-mail with a signed PDF, during office hours on a working day, and a recorded letter as well. It must be signed by someone who may represent the company; otherwise the original power of attorney must go by courier.",
        ),
        dated: Some(both(
            "Schließt der Vertrag E-Mail nicht aus, senden Sie ein unterschriebenes PDF bis {send-by}, vor 16 Uhr am Ort des Empfängers. Unterschreiben muss, wer die Firma vertreten darf; sonst gehört die Vollmacht im Original dazu, per Kurier. Ein Brief mit Nachweis muss früher los: per Kurier bis {send-by-courier}, per Post ins Ausland bis {send-by-post}. Ankommen muss auch er bis {notice-deadline}.",
            "If the contract does not rule out e-mail, send a signed PDF by {send-by}, before 4pm where the recipient is. It must be signed by someone who may represent the company; otherwise the original power of attorney must go by courier. A recorded letter must go earlier: by courier by {send-by-courier}, by post abroad by {send-by-post}. It too has to arrive by {notice-deadline}.",
        )),
        sources: &["C8", "B127", "B174", "L27", "L3", "L4", "L16", "L17"],
        guide: &["G1"],
    });
    let table = table.faq(plain(
        "who-may-sign",
        both("Wer darf die Kündigung unterschreiben?", "Who may sign the notice?"),
        both(
            "Wer die Firma vertreten darf: Geschäftsführung oder Prokura, wie es im Handelsregister steht. Unterschreibt jemand anders, braucht der Empfänger die Vollmacht im Original, per Kurier mit dem Brief. Fehlt sie, kann er die Kündigung nach deutschem Recht sofort zurückweisen (§ 174 BGB). Dann ist sie unwirksam. Fax und Scan der Vollmacht reichen nicht. Dürfen laut Register nur zwei gemeinsam die Firma vertreten, müssen beide unterschreiben.",
            "Someone who may represent the company: a director or a registered signatory (Prokura), as shown in the commercial register. If anyone else signs, the recipient needs the original power of attorney, by courier with the letter. Without it, German law lets the recipient reject the notice at once (section 174 BGB). It is then void. A faxed or scanned one is not enough. If the register says that two may act only jointly, both must sign.",
        ),
        &["B174", "L27", "K"],
    ));
    let table = table.faq(Faq {
        id: "where-to-send",
        question: both("An wen schicke ich die Kündigung?", "Whom do I send the notice to?"),
        answer: both(
            "An den Vertragspartner und die Adresse, die Ihr Vertrag nennt. Bei deutschen Firmen ist das vermutlich die salesforce.com Germany GmbH; geprüft ist das hier nicht. Der Leitfaden nennt den Kundenbetreuer; Ratgeber schreiben zugleich an billing@salesforce.com. Senden Sie sie an alle, und heben Sie die Nachweise auf. Haben Sie bei einem Wiederverkäufer gekauft, kündigen Sie dort.",
            "To the contracting company and the address your contract names. For German firms that is probably salesforce.com Germany GmbH; we have not verified this. The guide names the account executive; advisers write to billing@salesforce.com as well. Send it to all of them and keep the proof. If you bought from a reseller, give notice there.",
        ),
        dated: None,
        sources: &["GUIDE", "C2", "C4", "K"],
        guide: &["G14"],
    });
    let table = table.faq(Faq {
        id: "no-confirmation",
        question: both("Salesforce bestätigt nicht. Ist die Kündigung unwirksam?", "Salesforce does not confirm. Is my notice void?"),
        answer: both(
            "Nach deutschem Recht zählt der Eingang, nicht die Antwort. Ohne Antwort fehlt Ihnen aber ein Beleg. Fragen Sie nach fünf Arbeitstagen nach. Senden Sie vor der Frist auf einem zweiten Weg noch einmal.",
            "Under German law receipt counts, not the reply. Without a reply, though, you lack proof. Chase after five working days. Send it again by a second channel before the deadline.",
        ),
        dated: Some(both(
            "Nach deutschem Recht zählt der Eingang, nicht die Antwort. Ohne Antwort fehlt Ihnen aber ein Beleg. Fragen Sie nach fünf Arbeitstagen nach. Auch auf einem zweiten Weg muss sie bis {notice-deadline} ankommen.",
            "Under German law receipt counts, not the reply. Without a reply, though, you lack proof. Chase after five working days. If you send it again by a second channel, it must arrive by {notice-deadline} too.",
        )),
        sources: &["B130", "L2", "L3", "K"],
        guide: &["G13", "G17"],
    });
    let table = table.faq(Faq {
        id: "pro-rata-really",
        question: both("Gibt es die anteilige Erstattung wirklich?", "Does the pro rata refund really exist?"),
        answer: both(
            "Wir haben dafür keine Quelle von Salesforce gefunden. Nach den üblichen Bedingungen von Salesforce, wie Berater sie zitieren, gibt es Geld zurück, wenn Sie aus wichtigem Grund kündigen. Auch ein Wechsel nach dem EU Data Act kann Ihnen eine Erstattung bringen. Steht in Ihrem Vertrag mehr, gilt Ihr Vertrag.",
            "We found no Salesforce source for it. Under Salesforce’s usual terms, as quoted by advisers, money comes back if you terminate for cause. A switch under the EU Data Act may also give you a refund. If your contract gives more, your contract counts.",
        ),
        dated: Some(both(
            "Wir haben dafür keine Quelle von Salesforce gefunden. Nach den üblichen Bedingungen von Salesforce, wie Berater sie zitieren, bekommen Sie {refund-msa}. Kündigen Sie aus wichtigem Grund, wären es {refund-cause}. Der Leitfaden käme auf {refund-guide}.",
            "We found no Salesforce source for it. Under Salesforce’s usual terms, as quoted by advisers, you get {refund-msa}. If you terminate for cause it would be {refund-cause}. The guide would come to {refund-guide}.",
        )),
        sources: &["GUIDE", "R1", "R6", "DA", "L8"],
        guide: &["G5"],
    });
    let table = table.faq(Faq {
        id: "full-refund",
        question: both("Bekomme ich im ersten Monat wirklich alles zurück?", "Is there really a full refund in the first month?"),
        answer: both(
            "Der Leitfaden sagt es und nennt einmal den ersten Monat, einmal die ersten 30 Tage. Wir haben dafür keine Quelle von Salesforce gefunden. Fragen Sie schriftlich nach, bevor Sie damit rechnen. Wir zählen 30 Tage ab dem ersten Tag.",
            "The guide says so, once for the first month and once for the first 30 days. We found no Salesforce source for it. Ask in writing before you count on it. We count 30 days from the first day.",
        ),
        dated: Some(both(
            "Der Leitfaden sagt es; nach unserer Zählung gilt es bis {full-refund-until}. Wir haben dafür keine Quelle von Salesforce gefunden. Fragen Sie schriftlich nach, bevor Sie damit rechnen.",
            "The guide says so; by our count until {full-refund-until}. We found no Salesforce source for it. Ask in writing before you count on it.",
        )),
        sources: &["GUIDE", "R3"],
        guide: &["G4"],
    });
    let table = table.faq(plain(
        "eu-data-act",
        both("Was ändert der EU Data Act?", "What does the EU Data Act change?"),
        both(
            "Seit 12. September 2025 können EU-Kunden auch in der Laufzeit gehen. Es gibt drei Wege: zu einem anderen Anbieter, auf eigene Server oder mit Löschung. Sie kündigen das höchstens zwei Monate vorher an. Beim Wechsel folgen bis zu 30 Tage Übergang und mindestens 30 Tage Abruf. Bei der Löschung endet der Vertrag schon mit den zwei Monaten. Bis 11. Januar 2027 darf der Wechsel nur kosten, was er den Anbieter kostet, danach nichts. Eine verhältnismäßige Gebühr für das vorzeitige Ende bleibt erlaubt. Fragen Sie einen Anwalt, ob Ihr Vertrag darunter fällt.",
            "Since 12 September 2025 EU customers can leave even during the term. There are three routes: to another provider, to their own servers, or by erasure. You give at most two months’ notice. A switch is followed by up to 30 days’ transition and at least 30 days’ retrieval. With erasure the contract ends with the two months. Until 11 January 2027 the switch may cost no more than it costs the provider, and nothing after that. A proportionate early-termination fee is still allowed. Ask a lawyer whether your contract is covered.",
        ),
        &["DA", "L7", "L8", "L9", "L25", "L26", "K"],
    ));
    let table = table.faq(Faq {
        id: "printed-end",
        question: both("Enddatum oder Tag der Verlängerung: welches gilt?", "End date or renewal date: which one counts?"),
        answer: both(
            "Die Frist zählt vom letzten Tag der Laufzeit zurück. Der Tag der Verlängerung ist schon der erste der nächsten Laufzeit. Wer ihn verwechselt, rechnet einen Tag zu spät. Prüfen Sie, was im Auftragsformular gemeint ist.",
            "The deadline is counted back from the last day of the term. The renewal date is already the first day of the next one. Mix them up and you are a day late. Check what your order form means.",
        ),
        dated: Some(both(
            "Die Frist zählt vom letzten Tag der Laufzeit zurück. Bei Ihnen ist das der {term-end}, die Frist also der {notice-deadline}. Steht im Auftragsformular schon der erste Tag der nächsten Laufzeit, ändern Sie die Angabe.",
            "The deadline is counted back from the last day of the term. Yours is {term-end}, so the deadline is {notice-deadline}. If the order form gives the first day of the next term, change your entry.",
        )),
        sources: &["SF1", "B188", "K"],
        guide: &["G1"],
    });
    let table = table.faq(Faq {
        id: "months-or-days",
        question: both("Sind drei Monate dasselbe wie 90 Tage?", "Is three months the same as 90 days?"),
        answer: both(
            "Nein. Tage zählen wir vom letzten Tag zurück. Monate laufen vom Eingang vorwärts und müssen bis zum letzten Tag voll sein. Endet die Laufzeit am 31. Dezember 2026, sind drei Monate der 30. September. 90 Tage wären der 2. Oktober.",
            "No. Days are counted back from the last day. Months run forward from receipt and must be complete by the last day. If the term ends on 31 December 2026, three months means 30 September. 90 days would be 2 October.",
        ),
        dated: Some(both(
            "Nein. Tage zählen wir vom letzten Tag zurück, Monate laufen vom Eingang vorwärts. Mit der Kündigungsfrist, die Sie eingetragen haben, ist die Frist der {notice-deadline}. Zur Sicherheit einen Tag früher wäre der {strict-date}.",
            "No. Days are counted back from the last day; months run forward from receipt. With the notice period you entered, the deadline is {notice-deadline}. One day earlier, to be safe, would be {strict-date}.",
        )),
        sources: &["B188", "L5", "K"],
        guide: &["G1"],
    });
    let table = table.faq(plain(
        "deactivating-users",
        both("Spare ich, wenn ich Benutzer deaktiviere?", "Do I save by deactivating users?"),
        both(
            "Nein. Bezahlt wird die Zahl der Lizenzen, nicht die der aktiven Benutzer. In der Laufzeit lässt sich die Zahl nicht senken. Eine freie Lizenz können Sie aber neu vergeben.",
            "No. You pay for the number of licences, not for active users. The number cannot go down during the term. You can give a free licence to someone else, though.",
        ),
        &["U1", "U2", "K"],
    ));
    let table = table.faq(Faq {
        id: "data-after-end",
        question: both("Was geschieht mit den Daten nach dem Ende?", "What happens to the data after the end?"),
        answer: both(
            "Am letzten Tag endet der Login, dann ist die Org (Ihr Bereich in Salesforce) gesperrt. Nach den üblichen Bedingungen von Salesforce, wie Berater sie zitieren, können Sie noch 30 Tage lang einen Export anfordern. 120 Tage nach dem Ende ist die Org laut Hilfe zur Löschung vorgesehen. Eine ältere Seite nennt 180 Tage.",
            "The login ends on the last day, then the org (your area in Salesforce) is locked. Under Salesforce’s usual terms, as quoted by advisers, you can ask for an export for another 30 days. Salesforce’s help says that the org is flagged for deletion 120 days after the end. An older page says 180.",
        ),
        dated: Some(both(
            "Letzter Login: {term-end}. Export auf Anfrage: bis {export-until}, so die üblichen Bedingungen von Salesforce, wie Berater sie zitieren. Zur Löschung vorgesehen, laut Hilfe von Salesforce: ab {data-gone}. Planen Sie mit dem ersten Tag, nicht mit dem letzten.",
            "Last login: {term-end}. Export on request: until {export-until}, under Salesforce’s usual terms, as quoted by advisers. Flagged for deletion, says Salesforce’s help: from {data-gone}. Plan for the first of these, not the last.",
        )),
        sources: &["SF2", "SF3", "R6"],
        guide: &["G9"],
    });
    let table = table.faq(plain(
        "export-how-often",
        both("Wie oft kann ich alle Daten exportieren?", "How often can I export all data?"),
        both(
            "Enterprise, Performance und Unlimited: alle 7 Tage. Andere Editionen: alle 29 Tage. Die Dateien liegen rund 48 Stunden bereit, und der nächste Export löscht sie. Planen Sie den letzten Termin darum früh.",
            "Enterprise, Performance and Unlimited: every 7 days. Other editions: every 29 days. Files are kept for about 48 hours, and the next export deletes them. So plan the final date early.",
        ),
        &["P1", "P2", "P3"],
    ));
    let table = table.faq(plain(
        "stop-paying",
        both("Kann ich einfach aufhören zu zahlen?", "Can I just stop paying?"),
        both(
            "Nein, das ist keine Kündigung. Der Vertrag läuft weiter, die Rechnungen bleiben offen. Nach älteren Bedingungen kann Salesforce den Zugang sperren: ab 30 Tagen Verzug und 10 Tagen Warnung. Dann fehlen Ihnen auch die Daten.",
            "No, that is not notice. The contract runs on and the invoices stay open. Under older terms Salesforce can suspend access after 30 days overdue and 10 days’ warning. Then you lack your data too.",
        ),
        &["K"],
    ));
    let table = table.faq(plain(
        "several-order-forms",
        both("Wir haben mehrere Auftragsformulare. Was gilt?", "We have several order forms. Which counts?"),
        both(
            "Jedes hat seine eigene Laufzeit und Frist. Zusatzlizenzen enden meist mit dem Hauptvertrag. Nennen Sie alle in einem Schreiben und senden Sie es zur frühesten Frist. Legen Sie hier für jedes einen Vertrag an.",
            "Each has its own term and deadline. Add-ons usually end with the main contract. List them all in one letter and send it for the earliest deadline. Add a contract here for each.",
        ),
        &["R2", "K"],
    ));
    let table = table.faq(plain(
        "apps-end-too",
        both("Enden Apps und Account Engagement mit?", "Do apps and Account Engagement end as well?"),
        both(
            "Verlassen Sie sich nicht darauf. Apps haben eigene Verträge, manchmal mit längerer Kündigungsfrist. Account Engagement (Pardot) hat eigene Regeln: Wird es archiviert, gehen Links, Formulare und Seiten nicht mehr. Ein Export geht dann laut Hilfe nur über den Support, binnen 30 Tagen und mit Brief der Geschäftsleitung. Nach 90 Tagen beginnt die Löschung.",
            "Do not rely on it. Apps have contracts of their own, sometimes with a longer notice period. Account Engagement (Pardot) has rules of its own: once archived, its links, forms and pages stop. Then only support can export it, says the help: ask within 30 days, with a letter signed by top management. Deletion starts after 90 days.",
        ),
        &["P9", "P11", "P12", "SF4"],
    ));
    let table = table.faq(plain(
        "other-products",
        both("Was gilt für Heroku, Slack, Tableau und Marketing Cloud?", "What about Heroku, Slack, Tableau and Marketing Cloud?"),
        both(
            "Slack, Tableau und MuleSoft haben oft eigene Auftragsformulare und Enddaten: Sehen Sie dort nach. Heroku Enterprise rechnet fünf Arbeitstage nach dem Ende über die Karte weiter. Marketing Cloud löscht ihre Daten 120 Tage nach dem Ende, ohne es zu melden. Bei Data 360 beginnt die Löschung nach 120 Tagen.",
            "Slack, Tableau and MuleSoft often have order forms and end dates of their own: look there. Heroku Enterprise goes on billing by card five working days after the end. Marketing Cloud deletes its data 120 days after the end, without saying so. For Data 360 the deletion starts after 120 days.",
        ),
        &["SF15", "SF16", "SF17", "K"],
    ));
    let table = table.faq(plain(
        "monthly-plans",
        both("Wie kündige ich ein Monatsabo?", "How do I cancel a monthly subscription?"),
        both(
            "Im Konto: Zahnrad, Your Account, Abonnement, kündigen. Es wirkt zum nächsten Abrechnungstag. Jahresabos zeigen stattdessen die Verlängerung. Sichern Sie die Daten vorher.",
            "In your account: gear icon, Your Account, subscription, cancel. It takes effect on the next billing date. Annual subscriptions show the renewal instead. Save your data first.",
        ),
        &["C7", "C8", "SF5"],
    ));
    let table = table.faq(plain(
        "trial",
        both("Muss ich eine Testversion kündigen?", "Must I cancel a trial?"),
        both(
            "Nein. Sie endet nach 30 Tagen, wird weitere 30 Tage aufbewahrt und dann gelöscht. Sichern Sie vorher, was Sie brauchen.",
            "No. It ends after 30 days, is kept for 30 more and then deleted. Save what you need first.",
        ),
        &["SF2"],
    ));
    let table = table.faq(plain(
        "reason",
        both("Muss ich einen Grund nennen?", "Must I give a reason?"),
        both(
            "Der Leitfaden sagt, das Portal verlange eine genaue Begründung, und eine ausführliche beschleunige das Verfahren. Für eine solche Klausel haben wir keine Quelle gefunden. Im Schreiben ist sie freiwillig. Ein sachlicher Satz schadet nicht.",
            "The guide says the portal asks for a detailed reason, and that giving one speeds things up. We found no source for such a clause. In the letter it is optional. One factual sentence does no harm.",
        ),
        &["GUIDE", "K"],
    ));
    let table = table.faq(plain(
        "precaution",
        both("Kann ich kündigen und trotzdem verhandeln?", "Can I give notice and still negotiate?"),
        both(
            "Ja, so sieht es ein Berater: Die Kündigung ist ein Schritt im Verfahren. Unterschreiben Sie später ein neues Angebot, ersetzt es die Kündigung. Zugesagte Preisgrenzen können mit der Kündigung entfallen. Ohne sie läuft die Zeit bis zur Frist, während Sie reden.",
            "Yes, says one adviser: notice is a procedural step. If you sign a new quote later, it replaces the notice. Agreed price caps may lapse with the notice. Without it, time runs towards the deadline while you talk.",
        ),
        &["R5b", "K"],
    ));
    let table = table.faq(plain(
        "retention",
        both("Was muss ich wie lange aufbewahren?", "What must I keep, and for how long?"),
        both(
            "In Deutschland: Bücher und Abschlüsse 10 Jahre, Rechnungen und Belege 8, Handelsbriefe 6. Die 8 Jahre gelten seit 2025; vorher waren es 10. Gezählt wird ab Jahresende; ist ein Steuerbescheid noch offen, endet die Pflicht nicht. In Österreich sind es 7 Jahre, in der Schweiz 10. Für Angebote ohne Auftrag gibt es keine Pflicht; oft sind sie zu löschen.",
            "In Germany: books and annual accounts 10 years, invoices and vouchers 8, commercial letters 6. The 8 years date from 2025; before, it was 10. Counting starts at the end of the year; while a tax assessment is open, the duty does not end. In Austria it is 7 years, in Switzerland 10. Offers without an order need not be kept; often they must be deleted.",
        ),
        &["HGB", "AO", "L10", "L11", "K"],
    ));
    table.faq(plain(
        "legal-advice",
        both("Ist das Rechtsberatung, und wer steht dahinter?", "Is this legal advice, and who is behind it?"),
        both(
            "Nein. Fristklar ist eine Rechenhilfe nach Ihren Angaben. Es gilt Ihr Vertrag; holen Sie im Zweifel Rechtsrat. Die Seite gehört nicht zu Salesforce. Sie entstand aus einem Leitfaden von InvestGlass, das selbst ein CRM verkauft. Darum steht bei jeder Angabe die Quelle.",
            "No. Fristklar is a calculation aid based on your entries. Your contract decides; if in doubt, take legal advice. The page is not connected with Salesforce. It grew out of a guide by InvestGlass, which sells a CRM itself. That is why every statement names its source.",
        ),
        &["GUIDE"],
    ))
};
