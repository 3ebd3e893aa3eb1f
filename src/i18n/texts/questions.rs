//! Questions about what a table leaves open.

texts! {
    /// Questions that are asked before a table is imported, with their answers.
    QuestionTexts {
        heading: "Noch zu klären", "To be settled";
        intro: "Importiert wird erst, wenn hier alles beantwortet ist.", "Nothing is imported before all of this is answered.";
        assume: "Für alle fehlenden Angaben das Übliche annehmen", "Assume what is usual for everything missing";
        answer: "Antwort", "Answer";
        rows_one: "Zeile {rows}", "Row {rows}";
        rows_many: "{n} Zeilen: {rows}", "{n} rows: {rows}";
        rows_more: "{n} Zeilen: {rows} und weitere", "{n} rows: {rows} and more";
        rows_all: "Alle {n} Zeilen", "All {n} rows";
        meaning: "Die Spalte „{column}“ ist nicht bekannt. Ist sie „{role}“?", "The column ‘{column}’ is not known. Is it ‘{role}’?";
        twin: "Die Spalten „{other}“ und „{column}“ bedeuten beide „{role}“ und sagen Verschiedenes. Gilt „{column}“?", "The columns ‘{other}’ and ‘{column}’ both mean ‘{role}’ and differ. Does ‘{column}’ count?";
        day_order: "Was steht in „{column}“ vorn: der Tag oder der Monat?", "Which comes first in ‘{column}’: the day or the month?";
        number_style: "Was steht in „{column}“ vor den Cents?", "What comes before the cents in ‘{column}’?";
        serial_day: "In „{column}“ stehen Zahlen statt Tage. Ist {cell} der {day}, wie Excel zählt?", "‘{column}’ has numbers instead of days. Is {cell} the {day}, as Excel counts?";
        time_of_day: "In „{column}“ stehen Tage mit Uhrzeit, und Mitternacht ist es bei Ihnen dann nicht. Welcher Tag ist gemeint?", "‘{column}’ has days with a time that is not midnight where you are. Which day is meant?";
        end_day: "Ist das Ende in „{column}“ der letzte Tag oder der erste Tag der nächsten Laufzeit?", "Is the end in ‘{column}’ the last day, or the first day of the next term?";
        term_or_end: "Laufzeit und Ende widersprechen sich. Was gilt?", "Term and end disagree. Which counts?";
        notice_unit: "Sind die Zahlen in „{column}“ Tage oder Monate?", "Are the numbers in ‘{column}’ days or months?";
        renewal_number: "Was heißt die 1 in „{column}“?", "What does the 1 in ‘{column}’ mean?";
        price_period: "Wofür gilt der Preis in „{column}“?", "What does the price in ‘{column}’ pay for?";
        draft: "Laut „{column}“ sind Verträge noch nicht unterschrieben. Was wird aus ihnen?", "By ‘{column}’ some contracts are not signed yet. What becomes of them?";
        unknown_status: "Laufen Verträge mit diesem Wort in „{column}“?", "Do contracts run that have this word in ‘{column}’?";
        ended_early: "Laut „{column}“ sind Verträge beendet, laut ihren Daten laufen sie noch. Was gilt?", "By ‘{column}’ some contracts have ended, by their dates they still run. Which counts?";
        missing_term: "Laufzeit und Ende fehlen. Wie lang ist die Laufzeit?", "Term and end are missing. How long is the term?";
        missing_notice: "Die Kündigungsfrist fehlt. Wie lang ist sie?", "The notice period is missing. How long is it?";
        missing_renewal: "Die erste Laufzeit ist vorbei, und nichts sagt, wie sich der Vertrag verlängert. Wie?", "The first term is over, and nothing says how the contract renews. How does it?";
        missing_currency: "Preise haben keine Währung. Welche ist es?", "Prices have no currency. Which is it?";
        use_column: "Ja", "Yes";
        keep_as_note: "Nein, zu den Notizen", "No, put it into the notes";
        since_1900: "Ja, ein Tag aus Excel", "Yes, a day from Excel";
        since_1904: "Ein Tag aus Excel mit 1904 als Anfang (alter Mac)", "A day from Excel that counts from 1904 (old Mac)";
        as_written: "Der Tag, der da steht", "The day as it is written";
        nearest_midnight: "Der Tag, der an der nächsten Mitternacht beginnt", "The day that begins at the nearest midnight";
        last_day: "Der letzte Tag", "The last day";
        first_of_next: "Der erste Tag der nächsten Laufzeit", "The first day of the next term";
        term_counts: "Die Laufzeit", "The term";
        end_counts: "Das Ende", "The end";
        days: "Tage", "Days";
        months: "Monate", "Months";
        renews: "Ja, er verlängert sich", "Yes, it renews";
        renews_by_month: "Er verlängert sich um einen Monat", "It renews by one month";
        per_year: "Für ein Jahr", "One year";
        per_month: "Für einen Monat", "One month";
        per_term: "Für die ganze Laufzeit", "The whole term";
        running: "Sie laufen", "They run";
        into_archive: "Ins Archiv importieren", "Import them into the archive";
        leave_out: "Diese Zeilen nicht importieren", "Do not import these rows";
        assume_value: "Annehmen: {value}", "Assume: {value}";
        notice_day: "1 Tag", "1 day";
        notice_days: "{n} Tage", "{n} days";
        assumed: "Weiter wird angenommen:", "This is assumed, too:";
        assumed_renewal: "Verlängerung um die Laufzeit, höchstens ein Jahr ({rows})", "Renewal by the term, one year at most ({rows})";
        assumed_billing: "Abrechnung jährlich im Voraus ({rows})", "Billing once a year in advance ({rows})";
        unknown_first: "Nicht bekannt, kommt in die Notizen.", "Not known, goes into the notes.";
        looks_days: "Sieht nach Tagen aus.", "Looks like days.";
        looks_numbers: "Sieht nach Zahlen aus.", "Looks like numbers.";
        looks_amounts: "Sieht nach Beträgen aus.", "Looks like amounts.";
        owner_reminder: "Das ist die Erinnerung von Salesforce an den Inhaber des Vertrags, nicht die Kündigungsfrist.", "This is Salesforce’s reminder to the owner of the contract, not the notice period.";
        open_one: "1 Frage ist offen", "1 question is open";
        open_many: "{n} Fragen sind offen", "{n} questions are open";
        waiting_one: "1 Zeile wartet auf eine Antwort", "1 row waits for an answer";
        waiting_many: "{n} Zeilen warten auf eine Antwort", "{n} rows wait for an answer";
        left_out_one: "1 Zeile wird nicht importiert", "1 row is left out";
        left_out_many: "{n} Zeilen werden nicht importiert", "{n} rows are left out";
        archived_one: "1 Vertrag kommt wegen seines Status ins Archiv", "1 contract goes into the archive because of its status";
        archived_many: "{n} Verträge kommen wegen ihres Status ins Archiv", "{n} contracts go into the archive because of their status";
        answer_first: "Beantworten Sie zuerst die offenen Fragen.", "Answer the open questions first.";
        contradicts: "Diese Angabe widerspricht einer anderen der Zeile. Berichtigen Sie eine der beiden Zellen.", "This contradicts another cell of the row. Correct one of the two.";
        term_not_whole: "Der Preis gilt für die ganze Laufzeit, und die hat keine ganzen Monate. Schreiben Sie den Preis pro Jahr.", "The price is for the whole term, which has no whole months. Write the price per year.";
        is_open: "Dazu ist oben eine Frage offen.", "A question above about this is open.";
        left_out: "Wird auf Ihre Antwort hin nicht importiert.", "Left out, as you answered.";
        found: "Gefunden: {cell}.", "Found: {cell}.";
        found_both: "Gefunden: {cell}, in „{column}“: {other}.", "Found: {cell}, in ‘{column}’: {other}.";
    }
}
