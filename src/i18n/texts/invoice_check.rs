//! The check of invoices received after the notice. The sentences are used in the view and in a letter to billing.

texts! {
    /// The findings, as facts with amounts.
    InvoiceCheckTexts {
        column_date: "Rechnungsdatum", "invoice date";
        column_from: "Zeitraum von", "period from";
        column_to: "Zeitraum bis", "period to";
        column_amount: "Nettobetrag", "net amount";
        unreadable: "Leer oder nicht lesbar: {cells}.", "Empty or unreadable: {cells}.";
        reversed: "Der Zeitraum endet, bevor er beginnt.", "The period ends before it begins.";
        credit: "Zurückgekommen: {billed}.", "Repaid: {billed}.";
        expected: "Wie erwartet: {billed}.", "As expected: {billed}.";
        too_high: "Berechnet {billed}, erwartet {expected}: {by} mehr.", "Billed {billed}, expected {expected}: {by} more.";
        too_low: "Berechnet {billed}, erwartet {expected}: {by} weniger.", "Billed {billed}, expected {expected}: {by} less.";
        no_price: "Berechnet {billed}. Ohne Preis pro Jahr lässt sich der Betrag nicht prüfen.", "Billed {billed}. Without a price per year the amount cannot be checked.";
        other_period: "Berechnet {billed} für einen Zeitraum, den der Zahlungsplan so nicht enthält.", "Billed {billed} for a period that is not in the payment schedule.";
        partly_after: "Berechnet {billed}. Tage nach dem Ende am {end}: {days}. Anteil nach Tagen: {share}.", "Billed {billed}. Days after the end on {end}: {days}. Share by days: {share}.";
        after_end: "Berechnet {billed} für einen Zeitraum nach dem Ende am {end}.", "Billed {billed} for a period after the end on {end}.";
        duplicate: "Noch einmal {billed}: gleicher Zeitraum und Betrag wie „{of}“.", "Another {billed}: same period and amount as ‘{of}’.";
        same_period: "Noch einmal {billed}: gleicher Zeitraum wie „{of}“, anderer Betrag.", "Another {billed}: same period as ‘{of}’, different amount.";
        refund_pending: "Erwartete Erstattung {expected}, zurück {received}. Der Rest gilt ab {day} als fehlend.", "Refund expected {expected}, received {received}. The rest counts as missing from {day}.";
        refund_missing: "Erwartete Erstattung {expected}, zurück {received}: Es fehlen {missing}.", "Refund expected {expected}, received {received}: {missing} is outstanding.";
        refund_received: "Erwartete Erstattung {expected}, zurück {received}.", "Refund expected {expected}, received {received}.";
    }
}
