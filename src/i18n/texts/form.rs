//! The contract form: labels, hints, choices and errors.

texts! {
    /// Labels, hints and choices of the form.
    FormTexts {
        legend: "Ihr Vertrag", "Your contract";
        start: "Vertragsbeginn", "Contract start";
        start_hint: "Steht im Auftragsformular. Zum Beispiel 27.03.2026", "Shown on your order form. For example 27 March 2026";
        reading: "Gelesen als {day}", "Read as {day}";
        length: "Wie steht das Ende im Vertrag?", "How does the contract state its end?";
        length_months: "Als Laufzeit in Monaten", "As a term in months";
        length_end: "Als Enddatum", "As an end date";
        term: "Laufzeit in Monaten", "Term in months";
        end: "Gedrucktes Enddatum", "Printed end date";
        end_hint: "Wie es im Auftragsformular steht", "As shown on the order form";
        end_meaning: "Ist das der letzte Tag oder schon der erste der nächsten Laufzeit?", "Is that the last day, or the first day of the next term?";
        end_last: "Der letzte Tag dieser Laufzeit", "The last day of this term";
        end_next: "Der erste Tag der nächsten Laufzeit", "The first day of the next term";
        notice: "Kündigungsfrist", "Notice period";
        notice_hint: "Üblich sind 30 Tage, manche Auftragsformulare verlangen 60 oder 90. Drei Monate sind nicht 90 Tage.", "30 days is usual; some order forms ask for 60 or 90. Three months is not the same as 90 days.";
        notice_unit: "Einheit der Kündigungsfrist", "Unit of the notice period";
        days: "Tage", "days";
        months: "Monate", "months";
        channel: "Wie wurde gekauft?", "How was it bought?";
        channel_unknown: "Weiß ich nicht", "I don’t know";
        channel_executive: "Über einen Kundenbetreuer (Account Executive)", "Through an account executive";
        channel_online: "Online, selbst gebucht", "Online, self-service";
        channel_appexchange: "Über AppExchange", "Through AppExchange";
        channel_reseller: "Über einen Wiederverkäufer", "Through a reseller";
        app_note: "Apps aus AppExchange haben einen eigenen Vertrag mit ihrem Anbieter. Anbieter müssen Kündigungen 30 Tage vor der Verlängerung bei Salesforce melden, so ihr Leitfaden. Ihre eigene Kündigungsfrist kann darum länger sein. Sehen Sie im Vertrag der App nach.", "AppExchange apps have a contract of their own with their provider. Providers must report cancellations to Salesforce 30 days before renewal, their guide says. So their own notice period may be longer. Check the app’s contract.";
        price: "Preis pro Jahr, netto (optional)", "Price per year, net (optional)";
        price_hint: "Für Erstattung und Kosten. Zum Beispiel 12.000,00", "For refund and costs. For example 12,000.00";
        currency: "Währung", "Currency";
        more: "Mehr Angaben", "More details";
        submit: "Fristen berechnen", "Work out deadlines";
        submit_change: "Änderungen speichern", "Save changes";
        cancel: "Abbrechen", "Cancel";
        edit_title: "Vertrag ändern", "Change contract";
        live: "Vorschau Ihrer Fristen", "Preview of your deadlines";
        live_wait: "Sobald der Vertragsbeginn stimmt, stehen hier Ihre Fristen.", "Your deadlines appear here as soon as the contract start is right.";
        promise_1: "Bis wann die Kündigung bei Salesforce sein muss, auf den Tag genau", "The exact day by which notice must reach Salesforce";
        promise_2: "Was Sie zurückbekommen und was eine verpasste Frist kostet", "What you get back, and what a missed deadline costs";
        promise_3: "Jeder Schritt vom ersten Zweifel bis zur letzten Rechnung", "Every step from the first doubt to the last invoice";
    }
}

texts! {
    /// The fields under "more details", and their choices.
    MoreFieldTexts {
        name: "Name des Vertrags (optional)", "Contract name (optional)";
        name_hint: "Zum Beispiel Sales Cloud, Auftrag Q-00318. Bleibt in diesem Browser.", "For example Sales Cloud, order Q-00318. Stays in this browser.";
        customer: "Kunde (optional)", "Customer (optional)";
        customer_hint: "Wenn Sie Verträge mehrerer Firmen führen. Bleibt in diesem Browser.", "If you keep contracts of several companies. Stays in this browser.";
        product: "Produkt (optional)", "Product (optional)";
        product_hint: "Zum Beispiel Marketing Cloud", "For example Marketing Cloud";
        renewal: "Verlängerung, wenn niemand kündigt", "Renewal if nobody gives notice";
        renewal_shorter: "Um die Laufzeit, höchstens ein Jahr", "By the term, one year at most";
        renewal_same: "Um dieselbe Laufzeit", "By the same term";
        renewal_months: "Um eine feste Zahl von Monaten", "By a fixed number of months";
        renewal_none: "Gar nicht, der Vertrag endet von selbst", "Not at all, the contract ends by itself";
        renewal_count: "Verlängerung in Monaten", "Renewal in months";
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
        check: "Bitte prüfen Sie diese Angabe.", "Please check this entry.";
    }
}

texts! {
    /// Error messages for the fields. Every message says how to correct the input.
    FieldErrorTexts {
        start_empty: "Geben Sie den Vertragsbeginn ein, zum Beispiel 27.03.2026", "Enter the contract start, for example 27 March 2026";
        start_incomplete: "Der Vertragsbeginn braucht Tag, Monat und Jahr", "Contract start needs a day, a month and a year";
        start_impossible: "Der Vertragsbeginn muss ein Tag sein, den es gibt", "Contract start must be a real date";
        start_range: "Der Vertragsbeginn muss zwischen 1990 und 2100 liegen", "Contract start must be between 1990 and 2100";
        start_unreadable: "Schreiben Sie den Vertragsbeginn wie 27.03.2026", "Write the contract start like 27 March 2026";
        slash: "Schreiben Sie das Datum mit Punkten: {day_first} oder {month_first}?", "Write the month as a word: {day_first} or {month_first}?";
        end_empty: "Geben Sie das gedruckte Enddatum ein", "Enter the printed end date";
        end_incomplete: "Das Enddatum braucht Tag, Monat und Jahr", "The end date needs a day, a month and a year";
        end_impossible: "Das Enddatum muss ein Tag sein, den es gibt", "The end date must be a real date";
        end_range: "Das Enddatum muss zwischen 1990 und 2100 liegen", "The end date must be between 1990 and 2100";
        end_unreadable: "Schreiben Sie das Enddatum wie 26.03.2027", "Write the end date like 26 March 2027";
        end_before_start: "Das Enddatum muss nach dem Vertragsbeginn liegen", "The end date must be after the contract start";
        end_too_late: "Das Enddatum darf höchstens 120 Monate nach dem Beginn liegen", "The end date must be at most 120 months after the start";
        end_meaning: "Wählen Sie, ob das Enddatum der letzte Tag ist oder der erste der nächsten Laufzeit", "Choose whether the end date is the last day or the first day of the next term";
        term_range: "Die Laufzeit muss eine Zahl von 1 bis 120 Monaten sein", "Term must be a number from 1 to 120 months";
        notice_days: "Die Kündigungsfrist muss zwischen 0 und 730 Tagen liegen", "Notice period must be between 0 and 730 days";
        notice_months: "Die Kündigungsfrist muss zwischen 0 und 24 Monaten liegen", "Notice period must be between 0 and 24 months";
        renewal_range: "Die Verlängerung muss eine Zahl von 1 bis 120 Monaten sein", "Renewal must be a number from 1 to 120 months";
        price_unreadable: "Schreiben Sie den Preis wie 12.000,00", "Write the price like 12,000.00";
        amount_negative: "Der Betrag darf nicht negativ sein", "The amount must not be negative";
        amount_large: "Der Betrag darf höchstens 999.999.999.999,99 sein", "The amount must be at most 999,999,999,999.99";
        amount_precise: "Der Betrag darf höchstens zwei Stellen nach dem Komma haben", "The amount must have at most two decimal places";
        amount_ambiguous: "Meinen Sie {thousands} oder {decimal}? Schreiben Sie den Betrag mit zwei Nachkommastellen.", "Do you mean {thousands} or {decimal}? Write the amount with two decimal places.";
        fee_empty: "Geben Sie die Höhe der Gebühr ein oder wählen Sie „Keine“", "Enter the fee or choose ‘None’";
        fee_unreadable: "Schreiben Sie die Gebühr wie 500,00", "Write the fee like 500.00";
        fee_share: "Der Anteil muss zwischen 0 und 100 Prozent liegen", "The share must be between 0 and 100 per cent";
        uplift_range: "Der Aufschlag muss zwischen 0 und 999,99 Prozent liegen", "Uplift must be between 0 and 999.99 per cent";
        name_long: "Der Name darf höchstens 200 Zeichen haben", "The name must be at most 200 characters";
        service_end_unreadable: "Schreiben Sie den letzten Nutzungstag wie 30.06.2026", "Write the last service day like 30 June 2026";
    }
}
