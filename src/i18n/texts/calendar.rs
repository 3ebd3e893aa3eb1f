//! The calendar file: its events, and what the page says about it.

texts! {
    /// Titles and descriptions of the events, and texts about the file.
    CalendarTexts {
        file: "kuendigungsfristen", "notice-deadlines";
        calendar: "Kündigungsfristen", "Notice deadlines";
        salesforce: "Salesforce", "Salesforce";
        portal: "Portal öffnet für die Verlängerung", "portal opens for the renewal";
        portal_text: "Ab heute nimmt das Portal Entscheidungen zur Verlängerung an. So steht es in der Hilfe von Salesforce. Eingehen muss die Kündigung bis {day}.", "From today the portal takes decisions on the renewal. Salesforce’s own help says so. The notice must arrive by {day}.";
        recommended: "empfohlener Tag für die Kündigung", "recommended day to give notice";
        recommended_sixty: "Der Leitfaden rät zu 60 Tagen vor dem Ende.", "The guide advises 60 days before the end.";
        recommended_early: "60 Tage vor dem Ende wären zu knapp. Darum ist es dieser Tag.", "60 days before the end would be too close. So it is this day.";
        deadline_ahead: "Die Kündigung muss bis {day} da sein. Der Eingang entscheidet, nicht das Absenden.", "Your notice must arrive by {day}. Receipt decides, not dispatch.";
        reminder: "Kündigung muss in {n} Tagen da sein", "notice must arrive within {n} days";
        tomorrow: "Kündigung muss morgen da sein", "notice must arrive by tomorrow";
        internal: "interne Frist: heute mit der Freigabe beginnen", "internal deadline: start the approval today";
        internal_text: "Beginnen Sie heute mit Freigabe und Unterschrift. Sonst reicht die Zeit nicht, um die Kündigung am {day} abzusenden.", "Start approval and signature today. Otherwise there is not enough time to send the notice on {day}.";
        send_by: "Kündigung spätestens heute per E-Mail absenden", "send the notice by e-mail today at the latest";
        send_by_text: "Das gilt für eine E-Mail, vor 16 Uhr am Ort des Empfängers. Per Kurier war es der {courier}, per Brief ins Ausland der {post}.", "This is for an e-mail, before 4pm where the recipient is. By courier it was {courier}, by letter abroad {post}.";
        send_by_courier: "Kündigung spätestens heute per Kurier absenden", "send the notice by courier today at the latest";
        send_by_courier_text: "Das gilt für einen Kurier. Per Brief ins Ausland war es der {post}.", "This is for a courier. By letter abroad it was {post}.";
        send_by_post: "Kündigung spätestens heute per Brief ins Ausland absenden", "send the notice by letter abroad today at the latest";
        send_by_post_text: "Das gilt für einen Brief ins Ausland. Ein Kurier reicht noch bis {courier}.", "This is for a letter abroad. A courier is still in time until {courier}.";
        send_by_email_too: "Eine E-Mail reicht noch bis {email}, vor 16 Uhr am Ort des Empfängers.", "An e-mail is still in time until {email}, before 4pm where the recipient is.";
        send_by_proof: "Verlangen Sie einen Nachweis des Eingangs.", "Ask for proof of receipt.";
        deadline: "letzter Tag für den Eingang der Kündigung", "last day for the notice to arrive";
        deadline_text: "Die Kündigung muss heute da sein. Der Eingang entscheidet, nicht das Absenden.", "Your notice must arrive today. Receipt decides, not dispatch.";
        renews: "Sonst verlängert sich der Vertrag voraussichtlich bis {day}.", "Otherwise the contract will probably renew until {day}.";
        next_deadline: "nächste Frist für die Kündigung (wenn verlängert)", "next deadline for the notice (if renewed)";
        next_deadline_text: "Gilt nur, wenn sich der Vertrag nach dem {day} verlängert hat.", "Only applies if the contract renewed after {day}.";
        confirmation: "Bestätigung der Kündigung sollte da sein", "confirmation of the notice should be here";
        confirmation_text: "Die Kündigung ging am {day} ab. Fehlt die Bestätigung, fassen Sie heute nach.", "The notice was sent on {day}. If there is no confirmation, chase it today.";
        export_trial: "Probe-Export anfordern", "request the trial export";
        export_safety: "Sicherheits-Export anfordern", "request the safety export";
        export_final: "letzten Export anfordern", "request the final export";
        export_text: "Heute ist der letzte sinnvolle Tag dafür. Der Zugang endet mit der Laufzeit am {day}.", "Today is the last sensible day for it. Access ends with the term on {day}.";
        term_end: "Ende der Laufzeit", "end of the term";
        term_end_text: "Ohne Kündigung verlängert sich der Vertrag voraussichtlich bis {day}. Mit Kündigung ist heute der letzte Login.", "Without notice the contract will probably renew until {day}. With notice, today is the last login.";
        contract_end: "Vertragsende, letzter Login", "contract end, last login";
        contract_end_text: "Danach ist der Zugang weg. Ihre Daten müssen heute gesichert sein.", "After today your access is gone. Your data must be secured by now.";
        invoices: "Rechnungen prüfen", "check invoices";
        invoices_text: "Die Laufzeit endete am {day}. Prüfen Sie jede weitere Rechnung gegen Vertrag und Kündigung.", "The term ended on {day}. Check every further invoice against contract and notice.";
        export_until: "letzter Tag, um einen Export zu verlangen", "last day to ask for an export";
        export_until_text: "Nach den üblichen Bedingungen von Salesforce, wie Berater sie zitieren, können Sie bis 30 Tage nach dem Ende einen Export verlangen.", "Under Salesforce’s usual terms, as quoted by advisers, you can ask for an export until 30 days after the end.";
        data_gone: "Daten zur Löschung vorgesehen", "data flagged for deletion";
        data_gone_text: "Salesforce hebt die Daten laut eigener Hilfe noch 120 Tage auf. Dann sind sie zur Löschung vorgesehen. Lassen Sie sich die Löschung bestätigen.", "Salesforce’s own help says the data is kept for another 120 days and then flagged for deletion. Ask for confirmation of the deletion.";
        if_ended: "(wenn beendet)", "(if ended)";
        only_if_ended: "Gilt nur, wenn der Vertrag am {day} geendet hat.", "Only applies if the contract ended on {day}.";
        step: "Ein Schritt aus Ihrer Liste.", "A step from your list.";
        steps_of_day: "{n} Schritte", "{n} steps";
        steps_text: "Schritte aus Ihrer Liste:", "Steps from your list:";
        step_from: "Beginn am {day}.", "Starts on {day}.";
        step_too_late: "Das hätte bis {day} geschehen sollen.", "This should have been done by {day}.";
        step_over_hours: "Das ist mehr, als in Ihre Stunden am Tag passt.", "This is more than fits into your hours a day.";
        step_day_off: "Das fällt auch auf einen freien Tag.", "This also falls on a day off.";
        holds: "Die Datei enthält {n} ganztägige Termine, die noch kommen. Sie sind als privat und frei markiert und erinnern am Vortag um 9 Uhr.", "The file contains {n} all-day entries still to come. They are marked as private and free and remind you at 9am on the day before.";
        holds_one: "Die Datei enthält einen ganztägigen Termin. Er ist als privat und frei markiert und erinnert am Vortag um 9 Uhr.", "The file contains one all-day entry. It is marked as private and free and reminds you at 9am on the day before.";
        more: "Was in den Kalender kommt", "What goes into the calendar";
        choice: "Was in die Datei kommt", "What goes into the file";
        alone: "Nur die Fristen ({n})", "Deadlines only ({n})";
        with_steps: "Auch weitere Tage und die Schritte ({n})", "Further dates and the steps too ({n})";
        choice_text: "Zu den Fristen gehören Erinnerungen 14, 7 und 1 Tag vorher, die interne Frist, der späteste Sendetag und das Ende. Die Schritte eines Tages stehen in einem Termin.", "Deadlines include reminders 14, 7 and 1 days before, the internal deadline, the send-by date and the end. The steps of one day are in one entry.";
        earlier: "Stehen noch Termine aus einer älteren Datei im Kalender?", "Does your calendar still have entries from an earlier file?";
        again: "Ändert sich etwas, importieren Sie die neue Datei. Sie trägt dieselben Kennungen, und die meisten Kalender ersetzen damit die alten Termine.", "If something changes, import the new file. It carries the same identifiers, and most calendars replace the old entries with it.";
        google: "Google Kalender übernimmt beim Import keine Erinnerungen. Stellen Sie Benachrichtigungen dort selbst ein.", "Google Calendar drops reminders when it imports. Set notifications there yourself.";
        only_deadline: "Nur die Frist, ohne Datei", "Only the deadline, without a file";
        to_google: "In Google Kalender öffnen", "Open in Google Calendar";
        to_outlook: "In Outlook im Web öffnen", "Open in Outlook on the web";
        leaves: "Diese Links öffnen eine Seite von Google oder Microsoft. Sie enthalten nur den Tag und „{title}“.", "These links open a page of Google or Microsoft. They contain only the day and ‘{title}’.";
        call_off: "Termine wieder aus dem Kalender entfernen", "Remove entries from the calendar";
        call_off_text: "Importieren Sie diese Datei in denselben Kalender. Nicht jedes Programm löscht die Termine dann: Manche zeigen sie nur als abgesagt. Löschen Sie den Vertrag hier erst danach.", "Import the file into the same calendar. Not every program then deletes the entries: some only show them as cancelled. Delete the contract here only after that.";
        call_off_outdated: "Überholte aus dem Kalender entfernen\u{a0}(.ics)", "Remove outdated entries\u{a0}(.ics)";
        call_off_outdated_text: "Überholt ist, was erledigt oder durch Ihre Kündigung hinfällig ist, und was die Datei oben nicht mehr enthält.", "Outdated is what is done or no longer matters because you gave notice, and what the file above no longer contains.";
        call_off_all: "Alle aus dem Kalender entfernen\u{a0}(.ics)", "Remove all entries\u{a0}(.ics)";
    }
}
