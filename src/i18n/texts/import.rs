//! Import and export of tables of contracts.

texts! {
    /// The import and export view.
    ImportTexts {
        link: "Verträge importieren oder exportieren", "Import or export contracts";
        read: "Importieren", "Import";
        intro: "Eine Tabelle als CSV, aus dem Tabellenprogramm kopierte Zeilen oder das Ergebnis einer Abfrage in Salesforce. Bevor etwas gespeichert wird, können Sie alles prüfen.", "A table as CSV, rows copied from a spreadsheet, or the result of a query in Salesforce. You can check everything before it is saved.";
        file: "Datei wählen oder hierher ziehen", "Choose a file or drop it here";
        file_hint: "CSV, Text oder JSON, höchstens 10 MB und 20.000 Zeilen. Die Datei bleibt auf diesem Gerät.", "CSV, text or JSON, at most 10 MB and 20,000 rows. The file stays on this device.";
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
        write_formula: "Was ein Tabellenprogramm als Formel ausführen würde, steht mit einem Apostroph davor. Beim Import fällt er wieder weg.", "What a spreadsheet would run as a formula has an apostrophe before it. It goes again on import.";
        file_name: "vertraege.csv", "contracts.csv";
    }
}

texts! {
    /// Errors in a file or a cell. Every text says how to correct it.
    RefusalTexts {
        too_large: "Die Datei ist größer als 10 MB. Teilen Sie sie auf oder lassen Sie Spalten weg.", "The file is larger than 10 MB. Split it, or leave out columns.";
        unreadable: "Der Browser konnte die Datei nicht lesen. Vielleicht wurde sie gerade geändert oder verschoben. Wählen Sie sie noch einmal.", "The browser could not read the file. It may have been changed or moved meanwhile. Choose it again.";
        binary: "Das ist keine Textdatei. Gebraucht wird eine Tabelle als CSV oder das JSON einer Abfrage.", "This is not a text file. What is needed is a table as CSV or the JSON of a query.";
        workbook: "Das ist eine Arbeitsmappe. Speichern Sie das Blatt als CSV, oder kopieren Sie die Zeilen und fügen Sie sie unten ein.", "This is a workbook. Save the sheet as CSV, or copy the rows and paste them below.";
        empty: "Darin steht keine Zeile mit einem Vertrag.", "There is no row with a contract in it.";
        too_many_columns: "Das sind mehr als 200 Spalten. Lassen Sie weg, was hier nicht gebraucht wird, oder wählen Sie eine andere Datei.", "There are more than 200 columns. Leave out what is not needed here, or choose another file.";
        too_many_rows: "Das sind mehr als 20.000 Zeilen. Teilen Sie die Datei auf.", "There are more than 20,000 rows. Split the file.";
        row_too_long: "Zeile {row} hört nicht auf. Wahrscheinlich fehlt dort ein schließendes Anführungszeichen.", "Row {row} does not end. Most likely a closing quotation mark is missing there.";
        broken_json: "Das JSON ist beschädigt oder nicht vollständig. Speichern Sie das Ergebnis der Abfrage noch einmal.", "The JSON is damaged or incomplete. Save the result of the query again.";
        no_records: "Das JSON enthält keine Liste von Datensätzen. Gebraucht wird das Ergebnis einer Abfrage mit „records“.", "The JSON contains no list of records. What is needed is the result of a query with ‘records’.";
        backup: "Das ist eine Sicherung dieser Seite. Stellen Sie sie unter „Sichern“ wieder her.", "This is a backup of this page. Restore it under ‘Back up’.";
        start_missing: "Der Vertragsbeginn fehlt.", "The contract start is missing.";
        day_incomplete: "Hier fehlen Tag, Monat oder Jahr. Schreiben Sie wie 27.03.2026.", "Day, month or year is missing. Write it like 27 March 2026.";
        day_impossible: "Diesen Tag gibt es nicht.", "There is no such day.";
        day_range: "Der Tag muss zwischen 1990 und 2100 liegen.", "The day must be between 1990 and 2100.";
        day_unreadable: "Das ist kein Datum. Schreiben Sie wie 27.03.2026.", "This is not a date. Write it like 27 March 2026.";
        two_ways: "Das lässt sich auf zwei Arten lesen. Wählen Sie oben die Lesart der Spalte.", "This can be read in two ways. Choose the reading of the column above.";
        amount_unreadable: "Das ist kein Betrag. Schreiben Sie wie 12.000,00.", "This is not an amount. Write it like 12,000.00.";
        negative: "Der Wert darf nicht negativ sein.", "The value must not be negative.";
        precise: "Der Wert hat zu viele Stellen nach dem Komma.", "The value has too many decimal places.";
        large: "Der Wert ist zu groß.", "The value is too large.";
        number_unreadable: "Das ist keine Zahl.", "This is not a number.";
        term_range: "Die Laufzeit muss zwischen 1 und 120 Monaten liegen.", "The term must be between 1 and 120 months.";
        end_before_start: "Das Ende liegt vor dem Beginn.", "The end is before the start.";
        end_too_late: "Das Ende liegt mehr als 120 Monate nach dem Beginn. Nehmen Sie den Beginn der laufenden Laufzeit.", "The end is more than 120 months after the start. Use the start of the current term.";
        notice_range: "Die Kündigungsfrist darf höchstens 730 Tage oder 24 Monate sein.", "The notice period must be at most 730 days or 24 months.";
        share_range: "Der Anteil muss zwischen 0 und 100 Prozent liegen.", "The share must be between 0 and 100 per cent.";
        wrong_unit: "Diese Einheit passt nicht zur Spalte.", "This unit does not fit the column.";
        not_a_choice: "Dieses Wort ist hier nicht bekannt. Leeren Sie die Zelle oder wählen Sie „Notizen“ für die Spalte.", "This word is not known here. Empty the cell, or choose ‘Notes’ for the column.";
        too_long: "Der Text ist zu lang.", "The text is too long.";
        too_many_cells: "Die Zeile hat mehr Zellen als die Kopfzeile. Vielleicht passt das Trennzeichen nicht, oder ein Text braucht Anführungszeichen.", "The row has more cells than the header. The separator may be wrong, or a text needs quotation marks.";
    }
}
