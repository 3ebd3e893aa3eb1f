//! The letter: its fields, fixed texts, missing details, and the ways to send it.

texts! {
    /// Labels, hints and buttons of the letter view.
    LetterTexts {
        intro: "Füllen Sie aus, was Sie wissen. Was fehlt, steht im Schreiben in eckigen Klammern.", "Fill in what you know. Whatever is missing appears in square brackets in the letter.";
        kind: "Welches Schreiben?", "Which letter?";
        language: "Sprache des Schreibens", "Language of the letter";
        late: "Die Frist ist vorbei. Darum ist hier die Fassung für den nächstmöglichen Termin gewählt.", "The deadline has passed. So the version for the next possible date is chosen here.";
        too_late: "Die Frist ist vorbei. Dieses Schreiben kündigt nur zum Ende der laufenden Laufzeit. Wählen Sie die Kündigung nach der Frist.", "The deadline has passed. This letter only gives notice for the end of the current term. Choose the notice after the deadline.";
        sender: "Absender", "Sender";
        company: "Ihre Firma", "Your company";
        company_hint: "So, wie sie im Auftragsformular steht", "As shown on the order form";
        address: "Ihre Anschrift", "Your address";
        address_hint: "Je Zeile eine Angabe: Straße, Ort, Land", "One line each: street, town, country";
        signatory: "Name der Person, die unterschreibt", "Name of the person who signs";
        signatory_hint: "Wer die Firma vertreten darf: Geschäftsführung oder Prokura. Sonst gehört die Vollmacht im Original dazu.", "Someone who may represent the company, such as a director. Otherwise the original power of attorney must go with it.";
        function: "Funktion (optional)", "Position (optional)";
        place: "Ort (optional)", "Place (optional)";
        place_hint: "Steht vor dem Datum", "Printed before the date";
        take: "Absender aus einem anderen Vertrag übernehmen: {company}", "Use the sender of another contract: {company}";
        take_recipient: "Empfänger aus dem letzten Schreiben übernehmen: {company}", "Use the recipient of the last letter: {company}";
        recipient: "Empfänger", "Recipient";
        recipient_note: "Firma und Anschrift stehen in Ihrem Vertrag. Wir tragen keine ein, weil wir sie nicht prüfen können.", "Company and address are in your contract. We fill in none, because we cannot verify them.";
        recipient_company: "Firma des Empfängers", "Recipient’s company";
        recipient_address: "Anschrift des Empfängers", "Recipient’s address";
        email: "E-Mail des Empfängers (optional)", "Recipient’s e-mail (optional)";
        email_hint: "Mehrere trennen Sie mit Komma.", "Separate several with commas.";
        email_wrong: "Schreiben Sie die E-Mail-Adresse wie name@example.com", "Write the e-mail address like name@example.com";
        others: "Wohin andere schreiben", "Where others write to";
        others_email: "Per E-Mail an ihren Kundenbetreuer (Account Executive) und an billing@salesforce.com", "By e-mail to their account executive and to billing@salesforce.com";
        others_post: "Per Brief an 415 Mission Street, 3rd Floor, San Francisco, CA 94105, USA", "By post to 415 Mission Street, 3rd Floor, San Francisco, CA 94105, USA";
        others_note: "Das berichten Dritte, geprüft ist es nicht. Es gilt die Anschrift in Ihrem Vertrag.", "Third parties report this; it is not verified. The address in your contract decides.";
        contract: "Vertrag", "Contract";
        contract_numbers: "Vertragsnummern", "Contract numbers";
        contract_numbers_hint: "Alle Auftragsformulare, zum Beispiel Q‑00318, Q‑00412", "All order forms, for example Q‑00318, Q‑00412";
        org_id: "Org-ID", "Org ID";
        org_id_hint: "Sie beginnt mit 00D und steht in Setup unter den Unternehmensinformationen.", "It starts with 00D and is in Setup under Company Information.";
        wording: "Wortlaut", "Wording";
        reasons: "Angekreuzte Gründe nennen", "Give the ticked reasons";
        reasons_tick: "Gründe ankreuzen", "Tick reasons";
        extra: "Eigener Satz (optional)", "A sentence of your own (optional)";
        preview: "Vorschau", "Preview";
        missing_one: "Eine Angabe fehlt noch", "One detail is still missing";
        missing_many: "{n} Angaben fehlen noch", "{n} details are still missing";
        missing_note: "Sie können trotzdem drucken. Lücken werden in eckigen Klammern gedruckt.", "You can print all the same. Gaps are printed in square brackets.";
        missing_sent: "Der Tag, an dem die Kündigung gesandt wurde", "The day on which the notice was sent";
        missing_day: "Ein Tag, den es bei diesem Vertrag noch nicht gibt", "A day that this contract does not have yet";
        missing_reasons: "Gründe: Noch ist keiner angekreuzt", "Reasons: none is ticked yet";
        missing_mismatches: "Rechnungen, die abweichen: bisher keine", "Invoices that differ: none so far";
        complete: "Alle Angaben sind da. Lesen Sie das Schreiben, bevor Sie es unterschreiben.", "All details are there. Read the letter before you sign it.";
        long: "Das Schreiben braucht wohl mehr als eine Seite.", "The letter probably takes more than one page.";
        print: "Drucken oder als PDF sichern", "Print or save as PDF";
        text_file: "Als Text (.txt)", "As text (.txt)";
        mail_file: "Als E-Mail (.eml)", "As e-mail (.eml)";
        mail: "E-Mail öffnen", "Open e-mail";
        mail_long: "Für den Knopf „E-Mail öffnen“ ist der Text zu lang. Dort steht nur der Betreff: Kopieren Sie den Text hinein, oder nehmen Sie die .eml-Datei.", "The text is too long for the ‘Open e-mail’ button, which gives only the subject. Paste the copied text in, or use the .eml file.";
        mail_none: "Betreff und Text sind zu lang für einen E-Mail-Link. Kopieren Sie den Text, oder nehmen Sie die .eml-Datei.", "Subject and text are too long for an e-mail link. Copy the text, or use the .eml file.";
        attach: "Lassen Sie das Schreiben von jemandem unterschreiben, der die Firma vertreten darf. Hängen Sie es der E-Mail als PDF an. Unterschreibt jemand anders, senden Sie es mit der Vollmacht im Original per Kurier.", "Have the letter signed by someone who may represent the company. Attach it to the e-mail as a PDF. If anyone else signs, send it by courier with the original power of attorney.";
        sent: "Gesendet? Halten Sie Tag und Nachweis fest.", "Sent? Record the day and the proof.";
        sent_step: "Zum Schritt", "Go to the step";
        legal: "Rechenhilfe, keine Rechtsberatung. Ob das Schreiben genügt, hängt von Ihrem Vertrag ab.", "A calculation aid, not legal advice. Whether the letter is enough depends on your contract.";
        as_letter: "Als Schreiben öffnen", "Open as a letter";
        to_letter: "Zum Schreiben", "Go to the letter";
        said_date: "Datum", "Date";
        said_contract: "Vertrag", "Contract";
        said_start: "Vertragsbeginn {start}", "Contract start {start}";
        said_numbers: "Vertragsnummern", "Contract numbers";
        said_org: "Org-ID", "Org ID";
        said_reasons: "Unsere Gründe nennen wir freiwillig: {reasons}", "We give our reasons voluntarily: {reasons}";
        said_also: "Dieselbe Kündigung gilt für die folgenden Verträge, jeweils zum Ende der Laufzeit, hilfsweise zum nächstmöglichen Termin:", "The same notice applies to the following contracts, each for the end of its term, or failing that for the next possible date:";
        said_also_one: "– {name}, Laufzeit bis {last}", "– {name}, term until {last}";
        also: "Weitere Verträge in derselben Kündigung", "Other contracts in the same notice";
        also_hint: "Verträge desselben Kunden mit Salesforce. Apps aus AppExchange und Verträge über Wiederverkäufer brauchen eigene Schreiben.", "Contracts of the same customer with Salesforce. AppExchange apps and contracts through resellers need letters of their own.";
        also_ends: "Ende {last}, Eingang bis {deadline}", "ends {last}, receipt by {deadline}";
        also_passed: "Ende {last}, die Frist ist vorbei", "ends {last}, the deadline has passed";
        also_by: "Damit sie für alle rechtzeitig ist, muss die Kündigung bis {day} da sein.", "To be in time for all of them, the notice must arrive by {day}.";
        also_more_one: "Ein weiterer Vertrag dieses Kunden hat eine spätere Frist.", "One more contract of this customer has a later deadline.";
        also_more: "{n} weitere Verträge dieses Kunden haben spätere Fristen.", "{n} more contracts of this customer have later deadlines.";
        also_each: "Tragen Sie nach dem Absenden bei jedem dieser Verträge den Tag ein.", "After sending, record the day on each of these contracts.";
        bilingual: "Deutsch und Englisch auf einem Blatt", "German and English on one sheet";
        route: "Worauf läuft der Wechsel hinaus?", "What is the switch meant to lead to?";
        route_provider: "Zu einem anderen Anbieter", "To another provider";
        route_servers: "Auf eigene Server", "To servers of our own";
        route_erasure: "Kein Wechsel, die Daten werden gelöscht", "No move, the data is erased";
        signs_as: "Unterschreibt als", "Signs as";
        signs_unknown: "Nicht gewählt", "Not chosen";
        signs_management: "Geschäftsführung oder Vorstand", "Managing director or board member";
        signs_prokura: "Prokurist oder Prokuristin", "Registered signatory (Prokura)";
        signs_authority: "Andere Person mit Vollmacht", "Somebody else, with a power of attorney";
        take_party: "Vertragspartner einsetzen: {company}", "Use the contracting party: {company}";
        excluded: "Schließt Ihr Vertrag E-Mail für Kündigungen aus?", "Does your contract exclude e-mail for notices?";
        excluded_unknown: "Weiß ich nicht", "I don’t know";
        excluded_yes: "Ja", "Yes";
        excluded_no: "Nein", "No";
        ways: "Bis wann, auf welchem Weg", "By when, and by which way";
        way_email: "E-Mail: bis {day}, vor 16 Uhr am Ort des Empfängers. Nachweis: die gesendete E-Mail und die Bestätigung des Eingangs.", "E-mail: by {day}, before 4pm where the recipient is. Proof: the e-mail you sent and confirmation that it arrived.";
        way_courier: "Kurier: bis {day}. Nachweis: der Zustellbeleg.", "Courier: by {day}. Proof: the delivery receipt.";
        way_post: "Brief ins Ausland: bis {day}. Nachweis: Einschreiben mit Rückschein.", "Letter abroad: by {day}. Proof: registered post with return receipt.";
        way_excluded: "Eine E-Mail genügt nicht: Ihr Vertrag schließt sie aus. Senden Sie einen Brief oder einen Kurier.", "An e-mail is not enough: your contract excludes it. Send a letter or a courier.";
        way_original: "Senden Sie das Schreiben mit der Vollmacht im Original per Kurier, nicht nur per E-Mail.", "Send the letter with the original power of attorney by courier, not by e-mail alone.";
        said_enclosure: "Anlage: Vollmacht im Original", "Enclosed: original power of attorney";
        file: "schreiben", "letter";
    }
}

texts! {
    /// Details that only the sender knows, by their name in templates with `_` instead of hyphens.
    BlankTexts {
        contract_numbers: "Vertragsnummern", "contract numbers";
        org_id: "Org-ID", "org ID";
        signatory: "Name", "name";
        former_contact: "früherer Rechnungskontakt", "former billing contact";
        new_contact: "neuer Rechnungskontakt", "new billing contact";
        new_provider: "neuer Anbieter", "new provider";
        licence_count: "Zahl der Lizenzen", "number of licences";
        licence_type: "Lizenzart", "licence type";
        payment: "Betrag", "amount";
        exit_day: "Tag des Endes", "day of the end";
        other_company: "andere Firma", "other company";
        clause: "Klausel", "clause";
        reply_by: "Tag der Antwort", "day of the reply";
        phone: "Telefonnummer", "phone number";
        missing_data: "fehlende Daten", "missing data";
    }
}
