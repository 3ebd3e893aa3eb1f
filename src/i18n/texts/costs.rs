//! What ends on time and what comes back under each set of terms; other texts about money are in `money`.

texts! {
    /// Refunds, amounts due, and the origin of each.
    CostTexts {
        heading: "Kosten", "Costs";
        at_a_glance: "Auf einen Blick", "At a glance";
        on_time: "Fristgerecht kündigen", "Cancel on time";
        on_time_sent: "Nach der Kündigung", "After the notice";
        on_time_ends: "Am Ende der Laufzeit", "At the end of the term";
        billed: "Bereits berechnet", "Already billed";
        billed_of: "von {sum} in dieser Laufzeit", "of {sum} in this term";
        early: "Früher aufhören?", "Leaving earlier?";
        last_service_is: "Letzter Nutzungstag {day}", "Last service day {day}";
        settlements: "Was zurückkommt, je nach Regeln", "What comes back, under each set of terms";
        who_says: "Wer sagt das", "Who says so";
        back: "zurück", "back";
        due: "noch zu zahlen", "still due";
        access: "Zugang bis", "access until";
        guide: "Leitfaden eines CRM-Anbieters", "A CRM vendor’s guide";
        guide_mark: "unverbindlich", "not binding";
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
