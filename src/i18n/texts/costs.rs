//! The settlements side by side; other texts about money are in `money`.

texts! {
    /// Refunds, amounts due, and the origin of each.
    CostTexts {
        heading: "Kosten", "Costs";
        leaving: "Wenn Sie kündigen", "If you leave";
        leaving_today: "Wenn Sie heute kündigen", "If you leave today";
        last_service_is: "Letzter Nutzungstag {day}", "Last service day {day}";
        settlements: "Was zurückkommt, je nach Regeln", "What comes back, under each set of terms";
        who_says: "Wer sagt das", "Who says so";
        back: "zurück", "back";
        due: "noch zu zahlen", "still due";
        access: "Zugang bis", "access until";
        guide: "Leitfaden", "Guide";
        guide_mark: "Schätzung", "Estimate";
        standard: "Standardvertrag", "Standard contract";
        standard_mark: "wie Berater zitieren", "as advisers quote";
        own: "Ihr Vertrag", "Your contract";
        own_mark: "Ihre Angabe", "Your entry";
        cause: "Aus wichtigem Grund", "For cause";
        cause_mark: "nur bei Vertragsbruch", "only after a breach";
        how: "So gerechnet", "How this is worked out";
        no_price: "Für Beträge fehlt der Preis pro Jahr.", "Amounts need the price per year.";
        net: "Alle Beträge netto.", "All amounts are net.";
    }
}
