//! The summary.

texts! {
    /// The page to print.
    SummaryTexts {
        intro: "Termine, Geld, offene Schritte und Versand auf einem A4-Blatt, für die Akte oder die Besprechung.", "Dates, money, open steps and what was sent on one A4 sheet, for the file or the meeting.";
        with_money: "Mit Beträgen", "With amounts";
        print: "Drucken oder als PDF sichern", "Print or save as PDF";
        made_on: "Stand: {day}", "As of {day}";
        dates: "Termine", "Dates";
        price: "Preis pro Jahr", "Price per year";
        renewal: "Verlängerung bis {last}, wenn niemand kündigt", "Renewal until {last} if nobody gives notice";
        sent: "Abgesandt", "Sent";
        nothing_sent: "Noch nichts festgehalten.", "Nothing recorded yet.";
        steps: "Offene Schritte", "Open steps";
        more_one: "und ein weiterer Schritt", "and one more step";
        more_steps: "und {n} weitere Schritte", "and {n} more steps";
    }
}
