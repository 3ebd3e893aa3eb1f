//! Money: what comes back, what stays due, who says so.

texts! {
    /// The settlements side by side.
    CostTexts {
        heading: "Kosten", "Costs";
        leaving: "Wenn Sie kündigen", "If you leave";
        leaving_today: "Wenn Sie heute kündigen", "If you leave today";
        last_service: "Letzter Nutzungstag", "Last service day";
        last_service_hint: "Der Tag zählt als genutzt. Zum Beispiel 30.06.2026", "That day counts as used. For example 30 June 2026";
        last_service_set: "Übernehmen", "Apply";
        last_service_is: "Letzter Nutzungstag {day}", "Last service day {day}";
        who_says: "Wer sagt das", "Who says so";
        back: "zurück", "back";
        due: "noch zu zahlen", "still due";
        access: "Zugang bis", "access until";
        guide: "Leitfaden", "Guide";
        guide_mark: "Schätzung", "Estimate";
        guide_note: "Schätzung nach den Regeln des Leitfadens. Ihr Vertrag kann Erstattungen ausschließen.", "Estimate under the guide’s rules. Your contract may rule out refunds.";
        standard: "Standardvertrag", "Standard contract";
        standard_mark: "Salesforce", "Salesforce";
        standard_note: "Was Salesforces veröffentlichte Bedingungen sagen: nicht kündbar während der Laufzeit, keine Erstattung, spätere Rechnungen bleiben fällig.", "What Salesforce’s published terms say: no cancellation during the term, no refund, later invoices stay due.";
        own: "Ihr Vertrag", "Your contract";
        own_mark: "Ihre Angabe", "Your entry";
        cause: "Aus wichtigem Grund", "For cause";
        cause_mark: "nur bei Vertragsbruch", "only after a breach";
        cause_note: "Wenn Salesforce den Vertrag verletzt und den Mangel nicht binnen 30 Tagen behebt. Das ist ein Fall für einen Anwalt.", "If Salesforce breaches the contract and does not cure it within 30 days. That is a case for a lawyer.";
        how: "So gerechnet", "How this is worked out";
        how_full: "Bis {until} kommt nach dem Leitfaden alles Berechnete zurück, ohne Gebühr.", "Until {until}, under the guide’s rules everything billed comes back, without a fee.";
        how_share: "{unused} von {days} Tagen ungenutzt", "{unused} of {days} days unused";
        how_fee: "Gebühr für das vorzeitige Ende", "Early-termination fee";
        how_end: "Am letzten Tag der Laufzeit ist nichts mehr ungenutzt.", "On the last day of the term nothing is left unused.";
        invoices: "Rechnungen dieser Laufzeit", "Invoices of this term";
        period: "Zeitraum", "Period";
        amount: "Betrag", "Amount";
        refund: "Erstattung", "Refund";
        billed: "berechnet", "billed";
        not_billed: "noch nicht berechnet", "not billed yet";
        no_price: "Für Beträge fehlt der Preis pro Jahr.", "Amounts need the price per year.";
        net: "Alle Beträge netto.", "All amounts are net.";
        missing: "Was eine verpasste Frist kostet", "What a missed deadline costs";
    }
}
