//! The contract form: labels, hints, choices and errors.

texts! {
    /// Labels, hints and choices of the form.
    FormTexts {
        heading: "Bis wann müssen Sie Salesforce kündigen?", "By when must you cancel Salesforce?";
        legend: "Ihr Vertrag", "Your contract";
        start: "Vertragsbeginn", "Contract start";
        start_hint: "Steht im Auftragsformular. Zum Beispiel 27.03.2026", "Shown on your order form. For example 27 March 2026";
        term: "Laufzeit in Monaten", "Term in months";
        by_end: "Im Vertrag steht ein Ende?", "Does the contract state an end date?";
        end: "Gedrucktes Enddatum", "Printed end date";
        end_meaning: "Ist das der letzte Tag oder schon der erste der nächsten Laufzeit?", "Is that the last day, or the first day of the next term?";
        notice: "Kündigungsfrist", "Notice period";
        notice_hint: "Üblich sind 30 Tage, manche Auftragsformulare verlangen 60 oder 90. Drei Monate sind nicht 90 Tage.", "30 days is usual; some order forms ask for 60 or 90. Three months is not the same as 90 days.";
        notice_unit: "Einheit der Kündigungsfrist", "Unit of the notice period";
        days: "Tage", "days";
        months: "Monate", "months";
        renewal_count: "Verlängerung in Monaten", "Renewal in months";
        price: "Preis pro Jahr, netto (optional)", "Price per year, net (optional)";
        price_hint: "Für Erstattung und Kosten. Zum Beispiel 12.000,00", "For refund and costs. For example 12,000.00";
        currency: "Währung", "Currency";
        more: "Mehr Angaben", "More details";
        submit: "Fristen berechnen", "Work out deadlines";
        submit_change: "Änderungen speichern", "Save changes";
        cancel: "Abbrechen", "Cancel";
        edit_title: "Vertrag ändern", "Change contract";
        live: "Vorschau Ihrer Fristen", "Preview of your deadlines";
        live_wait_for: "Ihre Fristen stehen hier, sobald diese Angabe stimmt: {field}", "Your deadlines appear here as soon as this entry is right: {field}";
        live_wait: "Sobald der Vertragsbeginn stimmt, stehen hier Ihre Fristen.", "Your deadlines appear here as soon as the contract start is right.";
        promise_1: "Bis wann die Kündigung da sein muss, auf den Tag genau", "The exact day by which notice must arrive";
        promise_2: "Was Sie zurückbekommen und was eine verpasste Frist kostet", "What you get back, and what a missed deadline costs";
        promise_3: "Jeder Schritt vom ersten Zweifel bis zur letzten Rechnung", "Every step from the first doubt to the last invoice";
    }
}

texts! {
    /// How fields are read; a printed end, the fields under "more details", and their choices.
    MoreFieldTexts {
        reading: "Gelesen als {read}", "Read as {read}";
        reading_currency: "Gelesen als {read}, Währung {currency}", "Read as {read}, currency {currency}";
        end_hint: "Wie es im Auftragsformular steht", "As shown on the order form";
        end_last: "Der letzte Tag dieser Laufzeit", "The last day of this term";
        end_next: "Der erste Tag der nächsten Laufzeit", "The first day of the next term";
        by_term: "Im Vertrag steht eine Laufzeit?", "Does the contract state a term?";
        channel: "Wie wurde gekauft?", "How was it bought?";
        channel_unknown: "Weiß ich nicht", "I don’t know";
        channel_executive: "Über einen Kundenbetreuer (Account Executive)", "Through an account executive";
        channel_online: "Online, selbst gebucht", "Online, self-service";
        channel_appexchange: "Über AppExchange", "Through AppExchange";
        channel_reseller: "Über einen Wiederverkäufer", "Through a reseller";
        app_note: "Apps aus AppExchange haben einen eigenen Vertrag mit ihrem Anbieter. Anbieter müssen Kündigungen 30 Tage vor der Verlängerung bei Salesforce melden; so steht es in einer Anleitung für Partner. Ihre eigene Kündigungsfrist kann darum länger sein. Sehen Sie im Vertrag der App nach.", "AppExchange apps have a contract of their own with their provider. Providers must report cancellations to Salesforce 30 days before renewal, says a guide for partners. So their own notice period may be longer. Check the app’s contract.";
        name: "Name des Vertrags (optional)", "Contract name (optional)";
        name_hint: "Zum Beispiel Sales Cloud, Auftrag Q-00318. Bleibt in diesem Browser.", "For example Sales Cloud, order Q-00318. Stays in this browser.";
        customer: "Kunde (optional)", "Customer (optional)";
        customer_hint: "Wenn Sie Verträge mehrerer Firmen verwalten. Bleibt in diesem Browser.", "If you manage contracts for several companies. Stays in this browser.";
        product: "Produkt (optional)", "Product (optional)";
        product_hint: "Zum Beispiel Marketing Cloud", "For example Marketing Cloud";
        renewal: "Verlängerung, wenn niemand kündigt", "Renewal if nobody gives notice";
        renewal_shorter: "Um die Laufzeit, höchstens ein Jahr", "By the term, one year at most";
        renewal_same: "Um dieselbe Laufzeit", "By the same term";
        renewal_months: "Um eine feste Zahl von Monaten", "By a fixed number of months";
        renewal_none: "Gar nicht, der Vertrag endet von selbst", "Not at all, the contract ends by itself";
        billing: "Abrechnung im Voraus", "Billing in advance";
        billing_annual: "Jährlich", "Annually";
        billing_semiannual: "Halbjährlich", "Every six months";
        billing_quarterly: "Vierteljährlich", "Quarterly";
        billing_monthly: "Monatlich", "Monthly";
        billing_term: "Einmal für die ganze Laufzeit", "Once for the whole term";
        fee: "Gebühr bei vorzeitigem Ende", "Early-termination fee";
        fee_none: "Keine", "None";
        fee_fixed: "Fester Betrag", "Fixed amount";
        fee_share: "Anteil der Erstattung in Prozent", "Share of the refund in per cent";
        fee_value: "Höhe der Gebühr", "Amount of the fee";
        uplift: "Aufschlag bei Verlängerung in Prozent", "Uplift on renewal in per cent";
        uplift_hint: "Berater nennen häufig 7 %.", "Advisers often name 7%.";
        region: "Feiertage am Ort des Empfängers", "Public holidays where the recipient is";
        region_hint: "Wochenenden und Feiertage verschieben keine Frist nach hinten. Sie ziehen nur den spätesten Sendetag vor. Ist nichts gewählt, gelten die bundesweiten Feiertage in Deutschland.", "Weekends and holidays never move a deadline later. They only bring your send-by date forward. Unless you choose, Germany’s nationwide holidays apply.";
        contracting_party: "Vertragspartner (optional)", "Contracting party (optional)";
        contracting_party_hint: "Die Firma, mit der Sie den Vertrag haben. Sie steht im Auftragsformular, zum Beispiel salesforce.com Germany GmbH.", "The company you have the contract with. It is on your order form, for example salesforce.com Germany GmbH.";
        law: "Anwendbares Recht (optional)", "Governing law (optional)";
        law_hint: "Steht meist am Ende des Vertrags. Kein Datum hängt davon ab, nur unsere Hinweise.", "Usually stated near the end of the contract. No date depends on it, only our notes.";
        law_unknown: "Weiß ich nicht", "I don’t know";
        law_german: "Deutsches Recht", "German law";
        law_austrian: "Österreichisches Recht", "Austrian law";
        law_swiss: "Schweizer Recht", "Swiss law";
        law_english: "Englisches Recht", "English law";
        law_irish: "Irisches Recht", "Irish law";
        law_other: "Ein anderes Recht", "Another law";
    }
}

texts! {
    /// Texts around the error messages.
    FieldTexts {
        head: "Es gibt ein Problem", "There is a problem";
        prefix: "Fehler:", "Error:";
        /// Shown until the exact message has loaded.
        check: "Bitte prüfen Sie diese Angabe: {field}", "Please check this entry: {field}";
    }
}

texts! {
    /// Error messages for the fields. Every message says how to correct the input.
    FieldErrorTexts {
        /// Before what is wrong with something typed.
        about: "{label} „{found}“: {wrong}", "{label} ‘{found}’: {wrong}";
        start_empty: "Geben Sie den Vertragsbeginn ein, zum Beispiel 27.03.2026", "Enter the contract start, for example 27 March 2026";
        end_empty: "Geben Sie das gedruckte Enddatum ein, zum Beispiel 26.03.2027", "Enter the printed end date, for example 26 March 2027";
        day_incomplete: "Ein Datum braucht Tag, Monat und Jahr, zum Beispiel 27.03.2026", "A date needs a day, a month and a year, for example 27 March 2026";
        day_impossible: "Diesen Tag gibt es nicht. Schreiben Sie einen wie 27.03.2026.", "There is no such day. Write one like 27 March 2026.";
        day_range: "Das Datum muss zwischen 1990 und 2100 liegen. Prüfen Sie das Jahr.", "The date must be between 1990 and 2100. Check the year.";
        day_unreadable: "Das ist kein Datum. Schreiben Sie es wie 27.03.2026.", "This is not a date. Write it like 27 March 2026.";
        slash: "Meinen Sie {day_first} oder {month_first}? Schreiben Sie den Monat als Wort.", "Do you mean {day_first} or {month_first}? Write the month as a word.";
        end_before_start: "Das Enddatum muss nach dem Vertragsbeginn liegen. Prüfen Sie beide.", "The end date must be after the contract start. Check both.";
        end_too_late: "Das Enddatum darf höchstens 120 Monate nach dem Beginn liegen. Prüfen Sie beide.", "The end date must be at most 120 months after the start. Check both.";
        end_meaning: "Wählen Sie, ob das Enddatum der letzte Tag ist oder der erste der nächsten Laufzeit", "Choose whether the end date is the last day or the first day of the next term";
        months_empty: "Geben Sie eine Zahl von 1 bis 120 ein", "Enter a number from 1 to 120";
        months_range: "Möglich sind 1 bis 120 Monate. Schreiben Sie zum Beispiel 12.", "1 to 120 months are possible. Write for example 12.";
        months_unreadable: "Das ist keine Zahl von Monaten. Schreiben Sie zum Beispiel 12 oder 1 Jahr.", "This is not a number of months. Write for example 12 or 1 year.";
        months_unit: "Das sind keine ganzen Monate. Schreiben Sie die Zahl der Monate, zum Beispiel 12.", "These are not whole months. Write the number of months, for example 12.";
        or_by_end: "Hat der Vertrag ein Enddatum, wählen Sie im Formular „Im Vertrag steht ein Ende?“.", "If the contract has an end date, choose ‘Does the contract state an end date?’ in the form.";
        notice_empty: "Geben Sie Tage oder Monate ein, zum Beispiel 30, ohne Kündigungsfrist 0", "Enter days or months, for example 30, or 0 for no notice";
        notice_days: "Die Kündigungsfrist muss zwischen 0 und 730 Tagen liegen. Prüfen Sie Zahl und Einheit.", "The notice period must be between 0 and 730 days. Check number and unit.";
        notice_months: "Die Kündigungsfrist muss zwischen 0 und 24 Monaten liegen. Prüfen Sie Zahl und Einheit.", "The notice period must be between 0 and 24 months. Check number and unit.";
        notice_unreadable: "Das ist keine Zahl von Tagen oder Monaten. Schreiben Sie zum Beispiel 30 Tage oder 3 Monate, ohne Kündigungsfrist 0.", "This is not a number of days or months. Write for example 30 days or 3 months, or 0 for no notice.";
        notice_unit: "Daneben ist eine andere Einheit gewählt. Ändern Sie sie, oder schreiben Sie nur die Zahl.", "Another unit is chosen beside it. Change that, or write just the number.";
        working_days: "Das sind Arbeitstage, hier zählen Kalendertage. Rechnen Sie Wochenenden und Feiertage dazu: 30 Arbeitstage sind mindestens 42 Tage.", "These are working days, but calendar days count here. Add weekends and holidays: 30 working days are at least 42 days.";
        calendar_end: "Hier passt nur eine Kündigungsfrist zum Ende der Laufzeit. Schreiben Sie Tage oder Monate, zum Beispiel 3 Monate.", "Only a notice period before the end of the term fits here. Write days or months, for example 3 months.";
        price_unreadable: "Das ist kein Betrag. Schreiben Sie den Preis für ein Jahr, zum Beispiel 12.000,00.", "This is not an amount. Write the price for one year, for example 12,000.00.";
        amount_unreadable: "Schreiben Sie den Betrag wie 12.000,00", "Write the amount like 12,000.00";
        amount_negative: "Der Betrag darf nicht negativ sein. Schreiben Sie ihn ohne Minus.", "The amount must not be negative. Write it without a minus.";
        amount_large: "Der Betrag darf höchstens 999.999.999.999,99 sein. Prüfen Sie die Stellen.", "The amount must be at most 999,999,999,999.99. Check the digits.";
        amount_precise: "Der Betrag darf höchstens zwei Stellen nach dem Komma haben. Runden Sie ihn.", "The amount must have at most two decimal places. Round it.";
        amount_ambiguous: "Meinen Sie {thousands} oder {decimal}? Schreiben Sie den Betrag mit zwei Nachkommastellen.", "Do you mean {thousands} or {decimal}? Write the amount with two decimal places.";
        amount_currency: "Das ist eine andere Währung als die des Vertrags. Schreiben Sie den Betrag in dessen Währung, oder ändern Sie diese.", "This is another currency than the contract’s. Write the amount in the contract’s currency, or change that.";
        fee_empty: "Geben Sie die Höhe der Gebühr ein oder wählen Sie „Keine“", "Enter the fee or choose ‘None’";
        fee_share: "Der Anteil muss eine Zahl von 0 bis 100 Prozent sein, zum Beispiel 25", "The share must be a number from 0 to 100 per cent, for example 25";
        uplift_range: "Der Aufschlag muss eine Zahl von 0 bis 999,99 Prozent sein, zum Beispiel 7,5", "Uplift must be a number from 0 to 999.99 per cent, for example 7.5";
        name_long: "Es dürfen höchstens 200 Zeichen sein. Kürzen Sie den Text.", "At most 200 characters are possible. Shorten the text.";
        service_end_unreadable: "Schreiben Sie den letzten Nutzungstag wie 30.06.2026", "Write the last service day like 30 June 2026";
    }
}
