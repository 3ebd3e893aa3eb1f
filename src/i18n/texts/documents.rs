//! What was found in order forms and agreements.

texts! {
    /// A value that was found, its sentence, and why it is not certain.
    DocumentTexts {
        number: "Nummer des Auftragsformulars", "Order form number";
        start: "Vertragsbeginn", "Contract start";
        end: "Gedrucktes Ende", "Printed end";
        term: "Laufzeit", "Term";
        billing: "Abrechnung", "Billing";
        currency: "Währung", "Currency";
        customer: "Kunde", "Customer";
        party: "Vertragspartner", "Contracting party";
        purchase_order: "Bestellnummer", "Purchase order number";
        vat_id: "USt-IdNr.", "VAT number";
        org_id: "Org-ID", "Org ID";
        law: "Anwendbares Recht", "Governing law";
        notice: "Kündigungsfrist", "Notice period";
        notice_by: "Kündigung spätestens am", "Notice due by";
        form: "Form der Kündigung", "Form of notice";
        address: "Anschrift für die Kündigung", "Address for notices";
        renewal: "Verlängerung", "Renewal";
        price_at_renewal: "Preis bei der Verlängerung", "Price at renewal";
        reduction: "Weniger Lizenzen", "Fewer licences";
        refund: "Erstattung", "Refund";
        data_return: "Herausgabe der Daten", "Return of data";
        data_deletion: "Löschung der Daten", "Deletion of data";
        document_date: "Datum des Dokuments", "Date of the document";
        offer_valid_until: "Angebot gültig bis", "Offer valid until";

        agreement: "Vertragsbedingungen", "Agreement";
        order_form: "Auftragsformular", "Order form";
        amendment: "Nachtrag", "Amendment";
        other: "Anderes Dokument", "Other document";
        pasted: "Eingefügter Text", "Pasted text";
        page: "Seite {page}", "page {page}";
        in_table: "aus der Tabelle der Produkte", "from the table of products";
        special: "aus den besonderen Bedingungen", "from the special terms";

        either_day: "{one} oder {other}", "{one} or {other}";
        no_day: "kein lesbarer Tag", "no day that can be read";
        last_day: "letzter Tag", "last day";
        first_of_next: "erster Tag der nächsten Laufzeit", "first day of the next term";
        day_one: "1 Tag", "1 day";
        days: "{n} Tage", "{n} days";
        count_only: "{n} ohne Einheit", "{n} without a unit";
        no_period: "nicht in Tagen oder Monaten bemessen", "not given in days or months";
        before_end: "vor dem Ende der Laufzeit", "before the end of the term";
        before_renewal: "vor der Verlängerung", "before the renewal";
        before_calendar_end: "zum Ende eines Monats, Quartals oder Jahres", "to the end of a month, quarter or year";
        any_time: "jederzeit", "at any time";
        received_counts: "der Eingang zählt", "receipt counts";
        sent_counts: "das Absenden zählt", "sending counts";
        written: "schriftlich", "in writing";
        text_form: "in Textform", "in text form";
        by_email: "per E-Mail", "by e-mail";
        by_portal: "im Portal von Salesforce", "on Salesforce’s portal";
        by_post: "per Post oder Kurier", "by post or courier";
        not: "nicht {way}", "not {way}";
        renews: "verlängert sich, die Länge steht nicht da", "renews, and does not say for how long";
        indefinite: "läuft weiter, bis jemand kündigt", "goes on until somebody gives notice";
        price_at_most: "steigt um höchstens {percent}", "rises by {percent} at most";
        price_by: "steigt um {percent}", "rises by {percent}";
        price_list: "Listenpreis", "list price";
        price_same: "bleibt gleich", "stays the same";
        price_index: "folgt einem Preisindex", "follows a price index";
        price_without_discounts: "ohne die bisherigen Rabatte", "without the present discounts";
        price_announced: "wird angekündigt", "will be announced";
        not_during_term: "nicht während der Laufzeit", "not during the term";
        at_renewal_new_price: "zur Verlängerung, zu neuem Preis", "at renewal, at a new price";
        at_renewal: "zur Verlängerung", "at renewal";
        allowed: "auch während der Laufzeit", "during the term too";
        refund_none: "keine", "none";
        refund_for_cause: "nur bei Kündigung aus wichtigem Grund", "only after termination for cause";
        refund_pro_rata: "für nicht genutzte Zeit", "for unused time";
        refund_full: "alles innerhalb von {period}", "everything within {period}";
        refund_fee: "gegen Gebühr", "for a fee";
        after_end: "{period} nach dem Ende", "{period} after the end";
        time_unsaid: "ohne Zeitangabe", "no time given";

        doubt_day_or_month: "Tag und Monat lassen sich vertauschen.", "Day and month can be swapped.";
        doubt_no_such_day: "Diesen Tag gibt es nicht, oder es fehlt ein Teil.", "There is no such day, or part of it is missing.";
        doubt_end_meaning: "Es ist unklar, ob dieser Tag der letzte ist oder der erste der nächsten Laufzeit.", "It is unclear whether this day is the last, or the first of the next term.";
        doubt_may_move: "Nach einer Anmerkung kann sich der Tag verschieben.", "By a note the day may move.";
        doubt_unit_missing: "Bei der Zahl stehen weder Tage noch Monate.", "The number has neither days nor months.";
        doubt_number: "Zahl und Wort sagen Verschiedenes, oder es stehen mehrere Zahlen da.", "Figure and word differ, or there are several numbers.";
        doubt_working_days: "Die Frist zählt in Arbeitstagen.", "The period counts in working days.";
        doubt_calendar_end: "Die Frist gilt zum Ende eines Monats, Quartals oder Jahres.", "The period runs to the end of a month, quarter or year.";
        doubt_several_periods: "Im Satz stehen mehrere Fristen. Angesetzt ist die längste.", "The sentence has several periods. The longest is taken.";
        doubt_other_bound: "Der Satz begrenzt die Frist nach der anderen Seite.", "The sentence bounds the period the other way round.";
        doubt_exception: "Der Satz nennt eine Ausnahme.", "The sentence makes an exception.";
        doubt_says_otherwise: "An anderer Stelle steht etwas anderes.", "Another place says something else.";
        doubt_unsaid: "Die Länge oder die Regel steht nicht da.", "The length or the rule is not given.";
        doubt_out_of_range: "Der Wert ist größer oder kleiner, als hier gerechnet werden kann.", "The value is larger or smaller than this page can reckon with.";
        doubt_far_from_label: "Bezeichnung und Wert stehen nicht nebeneinander.", "Label and value do not stand side by side.";
        doubt_damaged: "Im Text fehlen Buchstaben, oder sie wurden in einem Bild erkannt und können andere sein.", "Letters are missing from the text, or were recognised in a picture and may be others.";
    }
}

texts! {
    /// What was kept of a contract's documents.
    ReadingTexts {
        intro: "Das stand in Ihren Unterlagen, als sie gelesen wurden. Die Dateien selbst sind nicht gespeichert.", "This is what your documents said when they were read. The files themselves are not stored.";
        read_on: "gelesen am {day}", "read on {day}";
        nothing: "In diesem Dokument steht nichts, was den Vertrag betrifft.", "Nothing in this document concerns the contract.";
        confirmed: "Von Ihnen bestätigt.", "Confirmed by you.";
        chosen: "Von Ihnen gewählt: {value}.", "Chosen by you: {value}.";
        now: "Im Vertrag steht jetzt: {value}.", "The contract now says: {value}.";
        differs_one: "1 Angabe im Vertrag weicht davon ab.", "1 of the contract’s details differs from this.";
        differs_many: "{n} Angaben im Vertrag weichen davon ab.", "{n} of the contract’s details differ from this.";
        price_differs: "Preis je Jahr nach diesem Dokument: {then}. Im Vertrag steht jetzt: {now}.", "Price a year by this document: {then}. The contract now says: {now}.";
        lines_one: "1 Zeile aus der Tabelle der Produkte", "1 line of the table of products";
        lines_many: "{n} Zeilen aus der Tabelle der Produkte", "{n} lines of the table of products";
        shortened: "Lange Sätze sind gekürzt, oder es wurde nicht alles behalten.", "Long sentences are cut, or not everything was kept.";
        is_cut: "Nicht alles wurde gelesen: Das Dokument ist sehr lang, oder einige Seiten sind Bilder.", "Not everything was read: the document is very long, or some of its pages are pictures.";
        remove: "Entfernen", "Remove";
        remove_what: "{name} aus dem Vertrag entfernen", "Remove {name} from the contract";
        damaged: "Was aus diesem Dokument gelesen wurde, ist beschädigt. Lesen Sie das Dokument noch einmal, und entfernen Sie diesen Eintrag.", "What was read from this document is damaged. Read the document again, and remove this entry.";
        unnamed: "Dokument ohne Namen", "Document without a name";
    }
}
