//! Backup to a file, and restore from one.

texts! {
    /// The backup view.
    BackupTexts {
        heading: "Sichern", "Back up";
        intro: "Ihre Angaben stehen nur in diesem Browser. Eine Datei bringt sie in einen anderen Browser oder rettet sie, wenn dieser seine Daten löscht.", "Your entries are only in this browser. A file takes them to another browser, or saves them when this one deletes its data.";
        save_title: "Alles in eine Datei sichern", "Save everything to a file";
        save_note: "Die Datei enthält alle Verträge mit Preisen, Schritten, Notizen und Namen, dazu die Einstellungen. Sie ist nicht verschlüsselt. Legen Sie sie dorthin, wo nur Sie sie lesen können.", "The file contains all contracts with prices, steps, notes and names, and the settings. It is not encrypted. Put it where only you can read it.";
        save: "Sicherung herunterladen", "Download backup";
        nothing: "Noch nichts zu sichern.", "Nothing to back up yet.";
        count_one: "1 Vertrag", "1 contract";
        count_many: "{n} Verträge", "{n} contracts";
        last: "Zuletzt gesichert am {day}.", "Last backed up on {day}.";
        never: "Noch nie gesichert.", "Never backed up.";
        due: "Ihre letzte Sicherung ist älter als 30 Tage.", "Your last backup is more than 30 days old.";
        due_never: "Die Arbeit von mehr als 30 Tagen steht nur in diesem Browser.", "More than 30 days’ work is stored only in this browser.";
        due_link: "Jetzt sichern", "Back up now";
        read_title: "Sicherung wiederherstellen", "Restore a backup";
        read_note: "Sie sehen zuerst, was die Datei enthält. Geändert wird erst, wenn Sie zustimmen. Höchstens {n} MB.", "You first see what the file contains. Nothing changes until you agree. At most {n} MB.";
        file: "Sicherungsdatei (.json)", "Backup file (.json)";
        drop: "Oder ziehen Sie die Datei hierher.", "Or drop the file here.";
        reading: "Wird gelesen …", "Reading …";
        fault_large: "Die Datei ist größer als {n} MB. So groß ist keine Sicherung dieser Seite. Wählen Sie die Datei, die Sie hier heruntergeladen haben. Es wurde nichts geändert.", "The file is larger than {n} MB. No backup of this page is that large. Choose the file you downloaded here. Nothing was changed.";
        fault_unreadable: "Der Browser konnte die Datei nicht lesen. Vielleicht wurde sie verschoben, gelöscht oder gesperrt. Wählen Sie sie noch einmal aus. Es wurde nichts geändert.", "The browser could not read the file. It may have been moved, deleted or locked. Choose it again. Nothing was changed.";
        fault_json: "Das ist keine Sicherung: Der Inhalt ist kein JSON. Vielleicht fehlt das Ende der Datei, oder sie ist eine Tabelle; die gehört unter „Import und Export“. Wählen Sie die Datei, die Sie hier heruntergeladen haben. Es wurde nichts geändert.", "This is not a backup: its content is not JSON. The end of the file may be missing, or it is a table, which belongs under ‘Import and export’. Choose the file you downloaded here. Nothing was changed.";
        fault_other: "Das ist keine Sicherung dieser Seite. Der Inhalt ist JSON, aber ohne Verträge dieser Seite. Für Daten aus Salesforce gehen Sie zu „Import und Export“. Es wurde nichts geändert.", "This is not a backup of this page. The content is JSON, but without contracts of this page. For data from Salesforce, go to ‘Import and export’. Nothing was changed.";
        fault_newer: "Diese Sicherung stammt von einer neueren Version dieser Seite. Laden Sie die Seite neu und versuchen Sie es noch einmal. Es wurde nichts geändert.", "This backup comes from a newer version of this page. Reload the page and try again. Nothing was changed.";
        fault_encoding: "Ein anderes Programm hat diese Sicherung in einem anderen Zeichensatz gespeichert: In Zeile {line} bei Zeichen {character} steht kein UTF-8. Nehmen Sie die Datei, wie sie heruntergeladen wurde, oder speichern Sie sie in diesem Programm als UTF-8. Es wurde nichts geändert.", "Another program saved this backup in another encoding: in line {line} at character {character} it is not UTF-8. Use the file as it was downloaded, or save it as UTF-8 in that program. Nothing was changed.";
        letters: "In der Datei sind Buchstaben beschädigt, zum Beispiel hier: „{around}“. Das geschieht, wenn ein anderes Programm sie in einem falschen Zeichensatz speichert. Nehmen Sie die Datei, wie sie heruntergeladen wurde; sonst werden die falschen Buchstaben gespeichert.", "Letters in the file are damaged, for example here: ‘{around}’. This happens when another program saves it in a wrong encoding. Use the file as it was downloaded; otherwise the wrong letters are stored.";
        preview: "Inhalt der Sicherung", "What the backup contains";
        made_on: "Gesichert am {day}.", "Backed up on {day}.";
        empty: "Die Sicherung enthält keinen Vertrag.", "The backup contains no contract.";
        new: "Neu: {n}", "New: {n}";
        new_note: "Diese Verträge gibt es in diesem Browser nicht.", "These contracts are not in this browser.";
        different: "Verschieden: {n}", "Different: {n}";
        different_note: "Diese Verträge gibt es hier in einer anderen Fassung. Entscheiden Sie, welche bleibt.", "These contracts are here in another version. Decide which one stays.";
        same: "Gleich: {n}", "Same: {n}";
        same_note: "Diese Verträge stehen genau so schon hier.", "These contracts are here already, exactly like this.";
        add: "Hinzufügen", "Add";
        add_beside: "Als weiteren Vertrag hinzufügen", "Add as another contract";
        replace: "Hier ersetzen", "Replace the one here";
        keep: "Vertrag hier behalten", "Keep the one here";
        skip: "Auslassen", "Leave out";
        undecided: "Bitte wählen", "Please choose";
        each: "Einzeln entscheiden", "Decide one by one";
        each_more: "Weitere {n} Verträge folgen der Wahl für alle.", "Another {n} contracts follow the choice for all.";
        what_with: "Was geschieht mit {name}?", "What should happen to {name}?";
        differs: "Anders: {parts}", "Differs: {parts}";
        part_name: "Name", "name";
        part_terms: "Vertragsangaben", "terms";
        part_steps: "Schritte", "steps";
        part_entries: "Listen und Schreiben", "sheets and letters";
        part_readings: "was aus Unterlagen gelesen wurde", "what was read from documents";
        part_rest: "weitere Angaben", "further details";
        damaged_one: "1 Teil der Datei ist beschädigt und wird ausgelassen:", "1 part of the file is damaged and is left out:";
        damaged_many: "{n} Teile der Datei sind beschädigt und werden ausgelassen:", "{n} parts of the file are damaged and are left out:";
        unnamed_part: "ohne Namen", "without a name";
        damaged_get: "Beschädigte Teile herunterladen", "Download the damaged parts";
        settings: "Auch Sprache, Darstellung und angefangene Eingaben wiederherstellen", "Also restore language, appearance and unfinished entries";
        take: "Ausgewählte wiederherstellen", "Restore selected";
        cancel: "Nichts wiederherstellen", "Restore nothing";
        takes_none: "Es wird kein Vertrag geändert.", "No contract will change.";
        takes_one: "1 Vertrag wird wiederhergestellt.", "1 contract will be restored.";
        takes_many: "{n} Verträge werden wiederhergestellt.", "{n} contracts will be restored.";
        decide_one: "Über 1 Vertrag ist noch nicht entschieden.", "1 contract is still undecided.";
        decide_many: "Über {n} Verträge ist noch nicht entschieden.", "{n} contracts are still undecided.";
        keep_title: "Den Browser bitten, nichts zu löschen", "Ask the browser not to delete anything";
        keep_note: "Ein Browser darf Daten von Seiten löschen, wenn der Platz knapp wird. Sie können ihn bitten, das hier nicht zu tun.", "A browser may delete the data of pages when space runs out. You can ask it not to do so here.";
        keep_ask: "Browser bitten", "Ask the browser";
        keep_given: "Dieser Browser hat zugesagt, die Daten zu behalten. Wer die Browserdaten von Hand löscht, löscht sie trotzdem.", "This browser has promised to keep the data. Clearing the browser data by hand still deletes it.";
        keep_refused: "Dieser Browser hat das nicht zugesagt. Sichern Sie deshalb eine Datei.", "This browser has not promised that. So save a file.";
        keep_unknown: "Dieser Browser kann das nicht zusagen. Sichern Sie deshalb eine Datei.", "This browser cannot make that promise. So save a file.";
        keep_safari: "Safari löscht Daten oft nach sieben Tagen ohne Besuch der Seite. Legen Sie die Seite dort auf den Home-Bildschirm oder sichern Sie eine Datei.", "Safari often deletes data after seven days without a visit to the page. There, add the page to the Home Screen or save a file.";
        other_ways: "Andere Wege", "Other ways";
        other_link: "Einen einzelnen Vertrag ohne Namen und Notizen nimmt der Lesezeichen-Link mit. Sie finden ihn bei den Fristen unter „Link teilen“.", "The bookmark link takes a single contract along, without names and notes. You find it under ‘Share link’ with the deadlines.";
        other_page: "Für die Akte: der Plan auf einer Seite", "For the file: the plan on a page";
    }
}
