//! Reading order forms and agreements, and taking contracts from them.

texts! {
    /// The view for documents, and the field for them on the start page.
    DocumentViewTexts {
        intro: "Wählen Sie das Auftragsformular, die Vertragsbedingungen oder die E-Mail dazu. Die Seite liest Beginn, Ende, Kündigungsfrist und Preis heraus und zeigt jeden Satz, in dem sie stehen.", "Choose the order form, the agreement or the e-mail that goes with it. The page reads start, end, notice period and price from it, and shows every sentence in which they stand.";
        privacy: "Alles bleibt auf diesem Gerät. Die Datei selbst wird nicht gespeichert, nur was Sie daraus übernehmen, mit seinen Sätzen.", "Everything stays on this device. The file itself is not stored, only what you take from it, with its sentences.";
        file: "Dokumente wählen oder hierher ziehen", "Choose documents or drop them here";
        file_hint: "PDF, Word (.docx), E-Mail (.eml) oder Text, höchstens 50 MB. Mehrere gehen auch.", "PDF, Word (.docx), e-mail (.eml) or text, at most 50 MB. Several are fine.";
        start_file: "Auftragsformular einlesen", "Read an order form";
        start_hint: "PDF, .docx, .eml oder Text, gewählt oder hierher gezogen. Bleibt auf diesem Gerät.", "PDF, .docx, .eml or text, chosen or dropped here. Stays on this device.";
        start_table: "Viele Verträge aus einer Tabelle", "Many contracts from a table";
        start_link: "Oder Text einfügen", "Or paste text";
        link: "Auftragsformular oder Vertrag als PDF einlesen", "Read an order form or agreement as PDF";
        paste: "Oder Text einfügen", "Or paste text";
        paste_hint: "Zum Beispiel die E-Mail mit dem Angebot.", "Such as the e-mail with the quote.";
        paste_read: "Eingefügtes lesen", "Read what was pasted";
        working: "Dokument {file} von {files} wird gelesen: {name}", "Reading document {file} of {files}: {name}";
        working_pages: "Seite {page} von {pages}", "Page {page} of {pages}";
        stop: "Anhalten", "Stop";
        documents: "Ihre Dokumente", "Your documents";
        found_one: "1 Angabe gefunden", "1 detail found";
        found_many: "{n} Angaben gefunden", "{n} details found";
        found_none: "Nichts gefunden, was den Vertrag betrifft.", "Nothing found that concerns the contract.";
        attachment: "Anhang der E-Mail", "attached to the e-mail";
        reading: "wird gelesen", "being read";
        remove: "{name} weglassen", "Leave out {name}";
        again: "Noch einmal lesen", "Read again";
        again_what: "{name} noch einmal lesen", "Read {name} again";
        password: "Passwort von {name}", "Password of {name}";
        unlock: "Öffnen", "Open";
        too_many: "Es sind mehr als {n} Dokumente. So viele werden mit einem Vertrag behalten. Lassen Sie einige weg.", "There are more than {n} documents. That many are kept with a contract. Leave some out.";
        discard: "Alles verwerfen", "Discard everything";
        found: "Gefunden", "Found";
        group_term: "Laufzeit", "Term";
        group_notice: "Kündigung", "Notice";
        group_renewal: "Verlängerung und Preis", "Renewal and price";
        group_parties: "Wer und welches Recht", "Who, and which law";
        group_rest: "Weiteres", "Other";
        against: "An anderer Stelle steht:", "Another place says:";
        stands: "Es gilt die obere Angabe: Das speziellere und spätere Dokument geht vor.", "The upper one stands: the more special and later document comes first.";
        services: "Bestellt", "Ordered";
        line_quantity: "Menge {n}", "quantity {n}";
        line_months: "{n} Monate", "{n} months";
        line_price: "Preis {price}", "price {price}";
        line_total: "Summe {total}", "total {total}";
        line_wrong: "Menge, Preis und Summe passen nicht zusammen.", "Quantity, price and total do not agree.";
        line_days: "Tage und Monate passen nicht zusammen.", "Days and months do not agree.";
        line_own: "Endet an einem eigenen Tag und wird ein eigener Vertrag.", "Ends on a day of its own and becomes a contract of its own.";
        line_addon: "Beginnt später und endet mit dem Vertrag.", "Starts later and ends with the contract.";
        line_free: "Freie Monate", "Free months";
        line_ramp: "Eine Stufe mit eigenem Preis", "A year at its own price";
        sum_wrong: "Die Summe unter den Zeilen ist nicht die Summe der Zeilen.", "The total below the lines is not the sum of the lines.";
        clauses: "Acht Klauseln prüfen", "Check eight clauses";
        second_look: "Zweiter Blick auf die Frist", "Second look at the deadline";
        contracts: "Vertrag übernehmen", "Take the contract";
        contracts_many: "Verträge übernehmen", "Take the contracts";
        take_none: "Nichts zu übernehmen", "Nothing to take";
        take_one: "Vertrag übernehmen", "Take the contract";
        take_many: "{n} Verträge übernehmen", "Take {n} contracts";
        twice_note: "Dieser Vertrag ist schon gespeichert: Kunde, Produkt, Nummer, Beginn und Ende sind gleich.", "This contract is already here: customer, product, number, start and end are the same.";
        twice_take: "Trotzdem übernehmen, als weiteren Vertrag", "Take it all the same, as a further contract";
        assumed_renewal: "Verlängerung um die Laufzeit, höchstens ein Jahr", "Renewal by the term, one year at most";
        assumed_billing: "Abrechnung jährlich im Voraus", "Billing once a year in advance";
        deadline: "Frist", "Deadline";
        open_none: "Keine Frage ist offen", "No question is open";
    }
}

texts! {
    /// Questions about what documents leave open.
    DocumentQuestionTexts {
        intro: "Übernommen wird erst, wenn hier alles beantwortet ist.", "Nothing is taken before all of this is answered.";
        optional: "Nicht gefunden", "Not found";
        optional_intro: "Das darf offen bleiben. Wenn Sie es wissen, ergänzen Sie es.", "This may stay open. Add it if you know it.";
        start: "Wann beginnt der Vertrag?", "When does the contract start?";
        length: "Wann endet die Laufzeit?", "When does the term end?";
        notice: "Welche Kündigungsfrist gilt?", "Which notice period applies?";
        renewal: "Wie verlängert sich der Vertrag?", "How does the contract renew?";
        price: "Welcher Preis pro Jahr gilt, netto?", "Which price per year applies, net?";
        currency: "Welche Währung gilt?", "Which currency applies?";
        billing: "Wie wird abgerechnet?", "How is it billed?";
        uplift: "Um wie viel Prozent steigt der Preis bei der Verlängerung?", "By how much does the price rise at renewal, in per cent?";
        customer: "Wer ist der Kunde?", "Who is the customer?";
        party: "Mit welcher Gesellschaft besteht der Vertrag?", "Which company is the contract with?";
        law: "Welches Recht gilt?", "Which law governs?";
        number: "Welche Nummer hat das Auftragsformular?", "Which number does the order form have?";
        org: "Welche Org-ID gilt?", "Which Org ID applies?";
        missing_start: "Der Vertragsbeginn fehlt. Wann ist er?", "The contract start is missing. When is it?";
        of_product: "{product}: {question}", "{product}: {question}";
        choose: "Bitte wählen", "Please choose";
        other: "Etwas anderes", "Something else";
        stays_open: "Bleibt offen", "Stays open";
        typed: "Ihre Angabe", "Your entry";
        hint_day: "Zum Beispiel 15.01.2026", "For example 15 January 2026";
        hint_length: "Monate oder der letzte Tag: 24 Monate, 14.01.2027", "Months or the last day: 24 months, 14 January 2027";
        hint_notice: "Mit Einheit: 30 Tage oder 3 Monate", "With its unit: 30 days or 3 months";
        hint_months: "In Monaten: 24", "In months: 24";
        day_first: "{day} (der Tag steht vorn)", "{day} (the day comes first)";
        month_first: "{day} (der Monat steht vorn)", "{day} (the month comes first)";
        last_day: "{day} als letzter Tag", "{day} as the last day";
        first_of_next: "{day}, denn am {next} beginnt die nächste Laufzeit", "{day}, because the next term starts on {next}";
        by_notice: "{period}, damit der {day} die Frist ist", "{period}, so that {day} is the deadline";
        leads: "{value}: Frist {deadline}", "{value}: deadline {deadline}";
        leads_last: "{value}: letzter Tag {last}, Frist {deadline}", "{value}: last day {last}, deadline {deadline}";
        leads_none: "{value}: endet am {last} ohne Kündigung", "{value}: ends on {last} without notice";
    }
}

texts! {
    /// Why a document was not read: what it is, and what helps.
    DocumentRefusalTexts {
        about: "{name}: {why}", "{name}: {why}";
        empty: "Darin steht nichts. Wählen Sie die Datei noch einmal, oder eine andere.", "There is nothing in it. Choose the file again, or another one.";
        too_large: "Die Datei ist größer als 50 MB. Speichern Sie nur die Seiten mit dem Vertrag.", "The file is larger than 50 MB. Save only the pages with the contract.";
        too_many_pages: "Das Dokument hat {n} Seiten, gelesen werden höchstens 300. Speichern Sie nur die Seiten mit dem Vertrag.", "The document has {n} pages; at most 300 are read. Save only the pages with the contract.";
        no_text: "Das ist ein Scan: Die Seiten sind Bilder ohne Text. Lassen Sie ihn von einem Programm mit Texterkennung umwandeln, oder fügen Sie den Text unten ein.", "This is a scan: its pages are pictures without text. Have a program with text recognition convert it, or paste the text below.";
        lost_letters: "Die Schrift ist zu sehen, aber in der Datei steht nicht, welche Buchstaben es sind. Drucken Sie das Dokument neu als PDF, oder fügen Sie den Text unten ein.", "The letters can be seen, but the file does not say which they are. Print the document to PDF again, or paste the text below.";
        needs_password: "Das Dokument ist gesperrt. Geben Sie sein Passwort ein.", "The document is locked. Enter its password.";
        wrong_password: "Dieses Passwort öffnet das Dokument nicht. Prüfen Sie es und versuchen Sie es noch einmal.", "This password does not open the document. Check it and try again.";
        unknown_lock: "Das Dokument ist auf eine Art gesperrt, die diese Seite nicht kennt. Öffnen Sie es und drucken Sie es neu als PDF.", "The document is locked in a way that this page does not know. Open it, and print it to PDF again.";
        damaged: "Die Datei ist beschädigt oder nicht ganz angekommen. Laden Sie sie noch einmal herunter.", "The file is damaged or incomplete. Download it again.";
        workbook: "Das ist eine Arbeitsmappe. Tabellen von Verträgen lesen Sie unter „Import und Export“ ein.", "This is a workbook. Tables of contracts are read under ‘Import and export’.";
        picture: "Das ist ein Bild. Gebraucht wird ein Dokument mit Text; den Text können Sie auch unten einfügen.", "This is a picture. What is needed is a document with text; you can paste the text below, too.";
        archive: "Das ist ein Archiv. Entpacken Sie es, und wählen Sie das Dokument darin.", "This is an archive. Unpack it, and choose the document in it.";
        old_document: "Das ist ein Dokument in einem Format, das hier nicht gelesen wird. Speichern Sie es als PDF oder .docx.", "This is a document in a format that is not read here. Save it as PDF or .docx.";
        web_page: "Das ist eine Webseite. Drucken Sie sie als PDF, oder fügen Sie den Text unten ein.", "This is a web page. Print it to PDF, or paste the text below.";
        unknown_kind: "Diese Art von Datei wird hier nicht gelesen. Gelesen werden PDF, .docx, .eml und Text.", "This kind of file is not read here. PDF, .docx, .eml and text are.";
        unreadable: "Der Browser konnte die Datei nicht lesen. Vielleicht wurde sie gerade geändert oder verschoben. Wählen Sie sie noch einmal.", "The browser could not read the file. It may have been changed or moved meanwhile. Choose it again.";
        no_reader: "Der Teil der Seite, der Dokumente liest, ließ sich nicht laden. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.", "The part of the page that reads documents did not load. Check your connection and try again.";
        crashed: "Beim Lesen ist ein Fehler aufgetreten, die Datei ist vermutlich beschädigt. Öffnen Sie sie in einem anderen Programm und drucken Sie sie neu als PDF.", "Reading ended with an error; the file is probably damaged. Open it in another program, and print it to PDF again.";
        stopped: "Angehalten. Das Dokument wurde nicht gelesen.", "Stopped. The document was not read.";
    }
}
