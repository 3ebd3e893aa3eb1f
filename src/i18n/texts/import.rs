//! Import and export of tables of contracts.

texts! {
    /// The import and export view.
    ImportTexts {
        link: "Verträge importieren oder exportieren", "Import or export contracts";
        read: "Importieren", "Import";
        intro: "Eine Tabelle als CSV, aus dem Tabellenprogramm kopierte Zeilen oder das Ergebnis einer Abfrage in Salesforce. Bevor etwas gespeichert wird, können Sie alles prüfen.", "A table as CSV, rows copied from a spreadsheet, or the result of a query in Salesforce. You can check everything before it is saved.";
        file: "Datei wählen oder hierher ziehen", "Choose a file or drop it here";
        file_hint: "CSV, Text, JSON oder eine Tabelle in HTML, höchstens 10 MB und 20.000 Zeilen. Die Datei bleibt auf diesem Gerät.", "CSV, text, JSON or a table in HTML, at most 10 MB and 20,000 rows. The file stays on this device.";
        paste: "Oder Zeilen einfügen", "Or paste rows";
        paste_hint: "Am besten mit der Kopfzeile. Mindestens der Vertragsbeginn muss dabei sein.", "Best with the header row. At least the contract start must be among them.";
        paste_read: "Eingefügtes lesen", "Read what was pasted";
        pasted: "Eingefügte Zeilen", "Pasted rows";
        query: "Abfrage in Salesforce", "Query in Salesforce";
        query_hint: "Eigene Verträge mit Salesforce stehen im Objekt SalesforceContract, Verträge mit Kunden in Contract. So kommen sie in eine Datei:", "Your own contracts with Salesforce are in the object SalesforceContract, those with customers in Contract. This is how they get into a file:";
        working_read: "Die Datei wird gelesen", "Reading the file";
        working_check: "Die Zeilen werden geprüft", "Checking the rows";
        working_take: "Die Verträge werden importiert", "Importing the contracts";
        working_write: "Die Datei wird geschrieben", "Writing the file";
        percent: "{n} %", "{n}%";
        stop: "Anhalten", "Stop";
        stopped: "Angehalten. Es wurde nichts geändert.", "Stopped. Nothing was changed.";
        refused: "Die Datei wurde nicht importiert. Es wurde nichts geändert.", "The file was not imported. Nothing was changed.";
        other: "Verwerfen und neu wählen", "Discard and choose again";
        source: "{name}: {rows} Zeilen, {columns} Spalten", "{name}: {rows} rows, {columns} columns";
        more_elsewhere: "Die Abfrage hat noch mehr Datensätze. Dieses Ergebnis ist nur der erste Teil.", "The query has more records. This result is only the first part.";
        encoding: "Zeichensatz", "Encoding";
        encoding_hint: "Ändern, wenn Umlaute falsch aussehen", "Change it if umlauts look wrong";
        separator: "Trennzeichen", "Separator";
        semicolon: "Semikolon ;", "Semicolon ;";
        comma: "Komma ,", "Comma ,";
        tab: "Tabulator", "Tab";
        pipe: "Senkrechter Strich |", "Vertical bar |";
        meaning: "Was die Spalten bedeuten", "What the columns mean";
        means: "Bedeutung", "Meaning";
        reading_ask: "Bitte wählen", "Please choose";
        day_first: "Tag/Monat/Jahr", "Day/month/year";
        month_first: "Monat/Tag/Jahr", "Month/day/year";
        number_comma: "Komma vor den Cents: 1.234,56", "Comma before the cents: 1.234,56";
        number_point: "Punkt vor den Cents: 1,234.56", "Point before the cents: 1,234.56";
        no_start: "Keine Spalte ist der Vertragsbeginn. Wählen Sie ihn in der Liste.", "No column is the contract start. Choose it in the list.";
        preview: "Vorschau", "Preview";
        good_one: "1 Vertrag kann importiert werden", "1 contract can be imported";
        good_many: "{n} Verträge können importiert werden", "{n} contracts can be imported";
        twice_one: "1 ist schon da", "1 is already here";
        twice_many: "{n} sind schon da", "{n} are already here";
        bad_one: "1 Zeile hat Fehler", "1 row has errors";
        bad_many: "{n} Zeilen haben Fehler", "{n} rows have errors";
        twice_note: "Schon da heißt: Name, Kunde, Produkt, Vertragsnummer, Beginn und Ende sind gleich, hier oder weiter oben in der Tabelle.", "Already here means: name, customer, product, contract number, start and end are the same, here or further up in the table.";
        twice_take: "Auch diese importieren, als weitere Verträge", "Import these too, as further contracts";
        first_rows: "Die ersten Verträge", "The first contracts";
        errors: "Was nicht stimmt", "What is wrong";
        more_errors: "Und {n} weitere Zeilen. Alle stehen in der Datei zum Herunterladen.", "And {n} more rows. All are in the file to download.";
        at_cell: "Zeile {row}, {column}:", "Row {row}, {column}:";
        at_row: "Zeile {row}:", "Row {row}:";
        take_none: "Nichts zu importieren", "Nothing to import";
        take_one: "1 Vertrag importieren", "Import 1 contract";
        take_many: "{n} Verträge importieren", "Import {n} contracts";
        bad_file: "Zeilen mit Fehlern als CSV", "Rows with errors as CSV";
        bad_file_name: "zeilen-mit-fehlern.csv", "rows-with-errors.csv";
        bad_note: "Berichtigen Sie sie dort und importieren Sie die Datei noch einmal.", "Correct them there and import the file again.";
        to_contracts: "Zu den Verträgen", "To the contracts";
        to_backup: "Alles als eine Datei sichern (JSON)", "Back everything up as one file (JSON)";
        write: "Exportieren", "Export";
        write_none: "Noch kein Vertrag gespeichert.", "No contract saved yet.";
        write_intro: "Alle Verträge als Tabelle. Schritte und Notizblätter stehen nicht darin; dafür gibt es die Sicherung.", "All contracts as a table. Steps and sheets are not in it; the backup is for those.";
        write_german: "Für deutsche Tabellenprogramme (CSV)", "For German spreadsheets (CSV)";
        write_german_note: "Semikolon, Komma vor den Cents, 31.12.2026", "semicolon, comma before the cents, 31.12.2026";
        write_english: "Für englische Tabellenprogramme (CSV)", "For English spreadsheets (CSV)";
        write_english_note: "Komma, Punkt vor den Cents, 2026-12-31", "comma, point before the cents, 2026-12-31";
        write_formula: "Was ein Tabellenprogramm als Formel ausführen würde, steht mit einem Apostroph davor. Beim Import fällt er wieder weg.", "What a spreadsheet would run as a formula has an apostrophe before it. The import takes it off again.";
        file_name: "vertraege.csv", "contracts.csv";
    }
}

texts! {
    /// Errors in a file or a cell. Every text says how to correct it.
    RefusalTexts {
        too_large: "Die Datei ist größer als 10 MB. Teilen Sie sie auf oder lassen Sie Spalten weg.", "The file is larger than 10 MB. Split it, or leave out columns.";
        unreadable: "Der Browser konnte die Datei nicht lesen. Vielleicht wurde sie gerade geändert oder verschoben. Wählen Sie sie noch einmal.", "The browser could not read the file. It may have been changed or moved meanwhile. Choose it again.";
        binary: "Das ist keine Textdatei. In Zeile {line} steht an Stelle {character} das Byte {byte}, das in keinem Text vorkommt. Gebraucht wird eine Tabelle als CSV oder das JSON einer Abfrage.", "This is not a text file. In line {line}, at position {character}, is the byte {byte}, which occurs in no text. What is needed is a table as CSV or the JSON of a query.";
        workbook: "Das ist eine Arbeitsmappe. Speichern Sie das Blatt als CSV, oder kopieren Sie die Zeilen und fügen Sie sie unten ein.", "This is a workbook. Save the sheet as CSV, or copy the rows and paste them below.";
        archive: "Das ist ein gepacktes Archiv. Entpacken Sie es und wählen Sie die Tabelle darin, etwa „Contract.csv“.", "This is a packed archive. Unpack it and choose the table in it, such as ‘Contract.csv’.";
        pdf: "Das ist ein PDF und keine Tabelle. Exportieren Sie die Tabelle als CSV, oder kopieren Sie die Zeilen und fügen Sie sie unten ein.", "This is a PDF and not a table. Export the table as CSV, or copy the rows and paste them below.";
        image: "Das ist ein Bild und keine Tabelle. Exportieren Sie die Tabelle als CSV, oder tippen Sie die Zeilen unten ein.", "This is an image and not a table. Export the table as CSV, or type the rows below.";
        document: "Das ist ein Textdokument und keine Tabelle. Kopieren Sie die Zeilen und fügen Sie sie unten ein.", "This is a text document and not a table. Copy the rows and paste them below.";
        markup: "Das ist HTML oder XML, aber es steht keine Tabelle mit Zeilen darin. Exportieren Sie die Tabelle als CSV, oder kopieren Sie die Zeilen und fügen Sie sie unten ein.", "This is HTML or XML, but there is no table with rows in it. Export the table as CSV, or copy the rows and paste them below.";
        empty: "Darin steht keine Zeile mit einem Vertrag. Entweder ist alles leer, oder es gibt nur eine Kopfzeile. Exportieren Sie die Tabelle noch einmal, mit den Verträgen.", "There is no row with a contract in it. Either everything is empty, or there is only a header row. Export the table again, with the contracts.";
        open_quote: "In Zeile {line} wird das Anführungszeichen bei Zeichen {character} nicht geschlossen, und außer dieser Zeile ist nichts da. Ergänzen Sie es in der Datei und lesen Sie sie noch einmal.", "In line {line} the quotation mark at character {character} is not closed, and there is nothing besides this line. Add it in the file and read it again.";
        too_many_columns: "Das sind mehr als 200 Spalten. Sie stehen in Zeile {line}. Lassen Sie weg, was hier nicht gebraucht wird, oder wählen Sie eine andere Datei.", "There are more than 200 columns. They are in line {line}. Leave out what is not needed here, or choose another file.";
        too_many_rows: "Das sind mehr als 20.000 Zeilen. Teilen Sie die Datei auf.", "There are more than 20,000 rows. Split the file.";
        row_too_long: "Zeile {row} hört nicht auf. Sie hat mehr als 100.000 Zeichen. Wahrscheinlich fehlt dort ein Zeilenumbruch oder ein schließendes Anführungszeichen. Ergänzen Sie es in der Datei und lesen Sie sie noch einmal.", "Line {row} does not end. It has more than 100,000 characters. Most likely a line break or a closing quotation mark is missing there. Add it in the file and read it again.";
        broken_json: "Das JSON ist beschädigt, und zwar in Zeile {line} bei Zeichen {character}. Speichern Sie das Ergebnis der Abfrage noch einmal.", "The JSON is damaged, in line {line} at character {character}. Save the result of the query again.";
        cut_json: "Das JSON ist nicht vollständig. Es bricht in Zeile {line} bei Zeichen {character} ab. Speichern Sie das Ergebnis der Abfrage noch einmal.", "The JSON is incomplete. It breaks off in line {line} at character {character}. Save the result of the query again.";
        no_records: "Das JSON enthält keine Liste von Datensätzen. Gebraucht wird das Ergebnis einer Abfrage mit „records“, eine Liste von Datensätzen oder einer je Zeile.", "The JSON contains no list of records. What is needed is the result of a query with ‘records’, a list of records, or one per line.";
        query_failed: "Die Datei enthält nur die Fehlermeldung der Abfrage. Lesen Sie dort den Grund, berichtigen Sie die Abfrage und führen Sie sie noch einmal aus.", "The file contains only the error message of the query. Read the reason there, correct the query and run it again.";
        backup: "Das ist eine Sicherung dieser Seite. Stellen Sie sie unter „Sichern“ wieder her.", "This is a backup of this page. Restore it under ‘Back up’.";
        start_missing: "Der Vertragsbeginn fehlt. Tragen Sie ihn ein.", "The contract start is missing. Fill it in.";
        day_incomplete: "Hier fehlen Tag, Monat oder Jahr. Schreiben Sie wie 27.03.2026.", "Day, month or year is missing. Write it like 27 March 2026.";
        day_impossible: "Diesen Tag gibt es nicht. Tragen Sie den richtigen ein.", "There is no such day. Fill in the right one.";
        day_range: "Der Tag muss zwischen 1990 und 2100 liegen.", "The day must be between 1990 and 2100.";
        day_unreadable: "Das ist kein Datum. Schreiben Sie wie 27.03.2026.", "This is not a date. Write it like 27 March 2026.";
        two_ways: "Das lässt sich auf zwei Arten lesen. Wählen Sie oben die Lesart der Spalte.", "This can be read in two ways. Choose the reading of the column above.";
        amount_unreadable: "Das ist kein Betrag. Schreiben Sie wie 12.000,00.", "This is not an amount. Write it like 12,000.00.";
        negative: "Der Wert darf nicht negativ sein. Lassen Sie das Minus weg.", "The value must not be negative. Leave out the minus.";
        precise: "Der Wert hat zu viele Stellen nach dem Komma. Erlaubt sind zwei, bei Tagen und Monaten keine.", "The value has too many decimal places. Two are allowed, and none for days and months.";
        large: "Der Wert ist zu groß. Prüfen Sie, ob eine Stelle zu viel dasteht.", "The value is too large. Check whether there is a digit too many.";
        number_unreadable: "Das ist keine Zahl. Schreiben Sie nur Ziffern, zum Beispiel 12.", "This is not a number. Write digits only, for example 12.";
        term_range: "Die Laufzeit muss zwischen 1 und 120 Monaten liegen.", "The term must be between 1 and 120 months.";
        end_before_start: "Das Ende liegt vor dem Beginn. Berichtigen Sie eines von beiden.", "The end is before the start. Correct one of the two.";
        end_too_late: "Das Ende liegt mehr als 120 Monate nach dem Beginn. Nehmen Sie den Beginn der laufenden Laufzeit.", "The end is more than 120 months after the start. Use the start of the current term.";
        notice_range: "Die Kündigungsfrist darf höchstens 730 Tage oder 24 Monate sein.", "The notice period must be at most 730 days or 24 months.";
        share_range: "Der Anteil muss zwischen 0 und 100 Prozent liegen.", "The share must be between 0 and 100 per cent.";
        wrong_unit: "Diese Einheit passt nicht zur Spalte. Eine Laufzeit hat Monate oder Jahre, eine Erstattung Tage.", "This unit does not fit the column. A term has months or years, a refund days.";
        not_a_choice: "Dieses Wort ist hier nicht bekannt. Leeren Sie die Zelle oder wählen Sie „Notizen“ für die Spalte.", "This word is not known here. Empty the cell, or choose ‘Notes’ for the column.";
        too_long: "Der Text ist zu lang. Höchstens 200 Zeichen passen hinein.", "The text is too long. At most 200 characters fit.";
        too_many_cells: "Die Zeile hat mehr Zellen als die Kopfzeile. Vielleicht passt das Trennzeichen nicht, oder ein Text braucht Anführungszeichen.", "The row has more cells than the header. The separator may be wrong, or a text needs quotation marks.";
    }
}

texts! {
    /// What was left out of a table, and what in it looks damaged.
    RemarkTexts {
        damage: "Damit stimmt etwas nicht. Prüfen Sie es, bevor Sie importieren:", "Something is wrong with this. Check it before you import:";
        left_out: "So wurde die Tabelle gelesen:", "This is how the table was read:";
        more: "Und {n} weitere Stellen.", "And {n} more places.";
        place: "Zeile {line}, Zeichen {character}", "Line {line}, character {character}";
        place_of_row: "Zeile {row} (im Text Zeile {line}, Zeichen {character})", "Row {row} (in the text line {line}, character {character})";
        and_more: "{places} und {n} weitere", "{places} and {n} more";
        open_quote: "{place}: Das Anführungszeichen wird nicht geschlossen. Ausgelassen wurde: „{text}“. Ergänzen Sie es in der Datei und lesen Sie sie noch einmal.", "{place}: the quotation mark is not closed. Left out: ‘{text}’. Add it in the file and read it again.";
        own_row: "Zeile {from} wurde deshalb für sich gelesen.", "That is why line {from} was read on its own.";
        own_rows: "Die Zeilen {from} bis {to} wurden deshalb einzeln gelesen.", "That is why lines {from} to {to} were read one by one.";
        after_quote: "Nach einem schließenden Anführungszeichen steht noch Text. Er wurde zur Zelle genommen. Vergleichen Sie diese Zeilen mit der Datei.", "there is text after a closing quotation mark. It was added to the cell. Compare these rows with the file.";
        quote_within: "Mitten in einer Zelle steht ein Anführungszeichen. Es wurde als Text gelesen. Vergleichen Sie diese Zeilen und die darüber mit der Datei.", "there is a quotation mark within a cell. It was read as text. Compare these rows, and those above them, with the file.";
        short_row: "Die Zeile hat weniger Zellen als die Kopfzeile. Was fehlt, gilt als leer. Vergleichen Sie diese Zeilen mit der Datei.", "the row has fewer cells than the header. What is missing counts as empty. Compare these rows with the file.";
        no_line_end: "Hier endet die Datei ohne Zeilenumbruch. Vergleichen Sie die letzte Zeile, falls die Datei abgeschnitten wurde.", "the file ends here without a line break. Compare the last row, in case the file was cut off.";
        cut_off: "Hier bricht die Datei mitten in einer Zeile ab. Exportieren Sie sie noch einmal: Auch danach kann etwas fehlen.", "the file breaks off here within a row. Export it again: what came after may be missing too.";
        lost_letter: "Hier steht � oder ? für einen Buchstaben, der verloren ging. Wählen Sie einen anderen Zeichensatz. Hilft das nicht, exportieren Sie die Datei noch einmal als UTF-8.", "� or ? stands here for a letter that was lost. Choose another encoding. If that does not help, export the file again as UTF-8.";
        wrong_letters: "Hier stehen zwei oder drei fremde Zeichen für einen Buchstaben. Wählen Sie einen anderen Zeichensatz. Hilft das nicht, exportieren Sie die Datei noch einmal als UTF-8.", "two or three odd signs stand here for one letter. Choose another encoding. If that does not help, export the file again as UTF-8.";
        preamble_one: "1 Zeile über der Kopfzeile wurde übersprungen: Zeile {row}, „{text}“.", "1 row above the header was skipped: row {row}, ‘{text}’.";
        preamble_many: "{n} Zeilen über der Kopfzeile wurden übersprungen, von Zeile {row} an: „{text}“.", "{n} rows above the header were skipped, from row {row} on: ‘{text}’.";
        footer_one: "1 Zeile ist kein Vertrag und wurde ausgelassen: Zeile {row}, „{text}“.", "1 row is not a contract and was left out: row {row}, ‘{text}’.";
        footer_many: "{n} Zeilen sind keine Verträge und wurden ausgelassen, von Zeile {row} an: „{text}“.", "{n} rows are not contracts and were left out, from row {row} on: ‘{text}’.";
        before_one: "1 Zeile vor dem JSON wurde ausgelassen: „{text}“.", "1 line before the JSON was left out: ‘{text}’.";
        before_many: "{n} Zeilen vor dem JSON wurden ausgelassen, die erste: „{text}“.", "{n} lines before the JSON were left out, the first: ‘{text}’.";
        after_one: "1 Zeile nach dem JSON wurde ausgelassen: „{text}“.", "1 line after the JSON was left out: ‘{text}’.";
        after_many: "{n} Zeilen nach dem JSON wurden ausgelassen, die erste: „{text}“.", "{n} lines after the JSON were left out, the first: ‘{text}’.";
        other_tables: "Die Datei enthält weitere Tabellen mit zusammen {rows} Zeilen. Sie wurden ausgelassen.", "The file contains other tables with {rows} rows in all. They were left out.";
        no_header: "Gesucht wurde in den ersten 60 Zeilen eine Kopfzeile mit Namen wie „Vertragsbeginn“, „Startdatum“ oder „Laufzeit“. Es gibt keine. Wählen Sie unten, was die Spalten bedeuten.", "A header row with names such as ‘Contract start’, ‘Start Date’ or ‘Term’ was looked for in the first 60 rows. There is none. Choose below what the columns mean.";
        no_header_named: "Gesucht wurde in den ersten 60 Zeilen eine Kopfzeile mit Namen wie „Vertragsbeginn“, „Startdatum“ oder „Laufzeit“. Keiner davon kommt vor, deshalb gilt Zeile {row} als Kopfzeile. Wählen Sie unten, was die Spalten bedeuten.", "A header row with names such as ‘Contract start’, ‘Start Date’ or ‘Term’ was looked for in the first 60 rows. None of them occurs, so row {row} counts as the header. Choose below what the columns mean.";
        records_missing: "Laut Ergebnis sind es {said} Datensätze, darin stehen aber nur {found}. Führen Sie die Abfrage noch einmal aus.", "According to the result there are {said} records, but it contains only {found}. Run the query again.";
    }
}
