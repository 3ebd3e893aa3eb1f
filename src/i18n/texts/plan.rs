//! The deadlines view: the answer, the timeline, the reasoning.

texts! {
    /// The answer and everything around it.
    PlanTexts {
        lead: "Ihre Kündigung muss da sein bis", "Your notice must arrive by";
        lead_end: "Der Eingang entscheidet, nicht das Absenden.", "Receipt counts, not dispatch.";
        assumed: "Angenommen: {terms}. Im Vertrag prüfen.", "Assumed: {terms}. Check your contract.";
        assumed_notice: "Kündigungsfrist in Tagen", "Notice period in days";
        assumed_right: "Stimmt so", "That is right";
        assumed_partly: "teils angenommen", "partly assumed";
        heading: "Fristen", "Deadlines";
        since: "seit {start}", "since {start}";
        term_months: "{n} Monate", "{n} months";
        term_month: "1 Monat", "1 month";
        term_until: "bis {last}", "until {last}";
        notice_days: "{n} Tage Kündigungsfrist", "{n} days’ notice";
        notice_day: "1 Tag Kündigungsfrist", "1 day’s notice";
        notice_months: "{n} Monate Kündigungsfrist", "{n} months’ notice";
        notice_month: "1 Monat Kündigungsfrist", "1 month’s notice";
        notice_none: "ohne Kündigungsfrist", "no notice period";
        renewed: "{n}. Verlängerung", "renewal no. {n}";
        change: "Ändern", "Change";
        change_what: "Vertrag ändern", "Change contract";
        left_many: "Noch {n} Tage", "{n} days left";
        left_one: "Morgen ist der letzte Tag", "Tomorrow is the last day";
        left_zero: "Heute ist der letzte Tag", "Today is the last day";
        past_one: "Seit gestern vorbei", "Passed yesterday";
        past_many: "Seit {n} Tagen vorbei", "Passed {n} days ago";
        send: "Spätestens absenden", "Latest day to send";
        send_email: "E-Mail, vor 16 Uhr", "E-mail, before 4pm";
        send_courier: "Kurier", "Courier";
        send_post: "Brief ins Ausland", "Letter abroad";
        send_over: "vorbei", "too late now";
        send_now: "Jetzt hilft nur, was noch heute ankommt: eine E-Mail vor 16 Uhr am Ort des Empfängers oder ein Bote. Lassen Sie sich den Eingang bestätigen.", "Only what still arrives today can help now: an e-mail before 4pm where the recipient is, or a messenger. Get receipt confirmed.";
        status_calm: "Noch Zeit", "No rush";
        status_prepare: "Jetzt vorbereiten", "Prepare now";
        status_urgent: "Dringend", "Urgent";
        status_today: "Heute", "Today";
        status_missed: "Frist vorbei", "Deadline passed";
        status_upcoming: "Noch nicht begonnen", "Not started yet";
        status_ends: "Endet von selbst", "Ends by itself";
        status_ended: "Beendet", "Ended";
        status_cancelled: "Gekündigt", "Notice given";
        missed_lead: "Die Frist war am", "The deadline was";
        missed_end: "Der Vertrag verlängert sich voraussichtlich bis {last}. Die nächste Frist ist {next}.", "The contract will probably renew until {last}. The next deadline is {next}.";
        cancelled_lead: "Kündigung abgesandt am {sent}. Der Vertrag endet am", "Notice sent on {sent}. The contract ends on";
        cancelled_end: "Sichern Sie bis dahin Ihre Daten und eine schriftliche Bestätigung.", "Secure your data and a written confirmation before then.";
        ends_lead: "Keine Kündigung nötig. Der Vertrag endet von selbst am", "No notice needed. The contract ends by itself on";
        ends_end: "Danach ist der Zugang weg. Sichern Sie vorher Ihre Daten.", "After that your access is gone. Secure your data before then.";
        ended_lead: "Der Vertrag endete am", "The contract ended on";
        ended_end: "Einen Export können Sie meist bis {export} verlangen. Laut Salesforce sind Ihre Daten ab {gone} zur Löschung vorgesehen.", "You can usually ask for an export until {export}. Salesforce says your data is flagged for deletion from {gone}.";
        letter: "Schreiben erstellen", "Write the letter";
        steps: "Zu den Schritten", "Go to the steps";
        calendar: "In den Kalender\u{a0}(.ics)", "Add to calendar\u{a0}(.ics)";
        summary: "Plan auf einer Seite", "Plan on a page";
        as_of: "Gerechnet zum Stichtag {day}.", "Worked out as of {day}.";
        as_of_reset: "Mit heute rechnen", "Use today";
        empty: "Noch keine Angaben", "Nothing entered yet";
        empty_what: "Geben Sie den Vertragsbeginn ein.", "Enter the contract start.";
    }
}

texts! {
    /// The dates of the term, and how far away they are.
    TimelineTexts {
        year: "Ihre Laufzeit", "Your term";
        ev_start: "Vertragsbeginn", "Contract start";
        ev_term_start: "Beginn dieser Laufzeit", "Start of this term";
        ev_full_refund: "Ende der vollen Erstattung", "End of the full refund";
        by_guide: "laut Leitfaden", "says the guide";
        ev_portal: "Portal öffnet für die Verlängerung", "Portal opens for the renewal";
        ev_recommended: "Empfohlener Termin", "Recommended date";
        past_dates: "{n} vergangene Termine", "{n} past dates";
        ev_today: "Heute", "Today";
        ev_as_of: "Stichtag", "As-of date";
        ev_internal: "Interne Frist", "Internal deadline";
        ev_send_by: "Spätestens absenden per E-Mail", "Send by e-mail by";
        ev_send_by_courier: "Spätestens absenden per Kurier", "Send by courier by";
        ev_send_by_post: "Spätestens absenden per Brief ins Ausland", "Post a letter abroad by";
        ev_strict: "Zur Sicherheit einen Tag früher", "One day earlier, to be safe";
        ev_deadline: "Letzter Tag für den Eingang", "Last day of receipt";
        ev_window: "Verlängerungsfenster: zu spät", "Renewal window: too late";
        ev_end: "Vertragsende, letzter Login", "Contract end, last login";
        ev_export: "Export verlangen bis", "Ask for an export by";
        ev_gone: "Zur Löschung vorgesehen", "Flagged for deletion";
        in_days: "in {n} Tagen", "in {n} days";
        tomorrow: "morgen", "tomorrow";
        today: "heute", "today";
        yesterday: "gestern", "yesterday";
        ago: "vor {n} Tagen", "{n} days ago";
        term_start: "Beginn", "Start";
        bar_deadline: "Frist", "Deadline";
    }
}

texts! {
    /// What still helps once the deadline has passed.
    TooLateTexts {
        before_term: "Diese Laufzeit lässt sich nicht mehr kündigen: Die Frist lag vor ihrem Beginn.", "Notice can no longer end this term: the deadline was before it began.";
        before_term_open: "Die Frist liegt vor dem Beginn dieser Laufzeit. Noch können Sie sie einhalten.", "The deadline is before this term begins. You can still meet it.";
        next_chance: "Die nächste Laufzeit endet am {last}. Dafür muss die Kündigung bis {deadline} da sein.", "The next term ends on {last}. For that, notice must arrive by {deadline}.";
        first_chance: "Der früheste Ausstieg, den Sie noch erreichen: Ende am {last}, Eingang bis {deadline}.", "The earliest exit you can still reach: end on {last}, receipt by {deadline}.";
    }
}

texts! {
    /// After the notice was sent, and below the calendar.
    AfterNoticeTexts {
        sent_late: "Abgesandt nach dem spätesten Sendetag. Die Kündigung ist vielleicht zu spät angekommen: Eingehen musste sie bis {deadline}. Lassen Sie sich den Tag des Eingangs bestätigen.", "Sent after the send-by date. The notice may have arrived too late: it had to be there by {deadline}. Get the day of receipt confirmed.";
        confirmation_expected: "Die Bestätigung sollte bis {day} da sein.", "The confirmation should be here by {day}.";
        confirmation_missing: "Seit dem {day} fehlt die Bestätigung. Fassen Sie nach.", "The confirmation has been missing since {day}. Chase it.";
        confirmation_step: "Zum Schritt", "Go to the step";
        calendar_moved: "Der späteste Sendetag lag in früheren Fassungen dieser Seite auf dem {old}. Er ist jetzt der {new}. Haben Sie den Kalender schon importiert, importieren Sie ihn neu.", "Earlier versions of this page gave {old} as the send-by date. It is now {new}. If you have already imported the calendar, import it again.";
    }
}

texts! {
    /// Next to the dates: what happens if nothing is done, and the next step.
    PlanAsideTexts {
        ev_next_deadline: "Nächste Frist, wenn verlängert", "Next deadline if renewed";
        nothing: "Wenn Sie nichts tun", "If you do nothing";
        nothing_renewal: "Verlängerung bis {last}", "Renewal until {last}";
        nothing_uplift: "mit {percent} Aufschlag", "with {percent} uplift";
        nothing_no_price: "Geben Sie einen Preis ein, dann steht hier, was das kostet.", "Enter a price to see what that costs.";
        nothing_ends: "Nichts. Der Vertrag endet am {last} von selbst.", "Nothing. The contract ends by itself on {last}.";
        nothing_cancelled: "Der Vertrag endet am {last}. Er verlängert sich nicht.", "The contract ends on {last}. It does not renew.";
        next_step: "Nächster Schritt", "Next step";
        all_steps: "Alle Schritte", "All steps";
        all_done: "Alle Schritte sind erledigt.", "All steps are done.";
        progress: "{x} von {y} Schritten erledigt", "{x} of {y} steps done";
    }
}

texts! {
    /// What the reader should know about the dates.
    FindingTexts {
        how: "So gerechnet", "How this is worked out";
        title: "Was Sie wissen sollten", "What you should know";
        weekend: "Die Frist fällt auf einen {weekday}.", "The deadline falls on a {weekday}.";
        holiday: "Die Frist fällt auf einen Feiertag: {holiday}.", "The deadline falls on a public holiday: {holiday}.";
        before_term: "Die Frist liegt vor dem Beginn dieser Laufzeit.", "The deadline is before this term begins.";
        sixty: "Der Leitfaden rät zu 60 Tagen vor dem Ende. Bei Ihrer Kündigungsfrist wäre das zu knapp oder zu spät.", "The guide advises 60 days before the end. With your notice period that would be too close or too late.";
        recommended_past: "Der empfohlene Termin ist vorbei, die Frist noch nicht. Kündigen Sie jetzt.", "The recommended date has passed, the deadline has not. Give notice now.";
        months: "Ein Monat ist nicht dasselbe wie 30 Tage. Gezählt wird vom Eingang vorwärts bis zum Ende.", "A month is not the same as 30 days. The count runs forward from receipt to the end.";
        start_day: "Diesen Tag gibt es im letzten Monat nicht. Die Laufzeit endet darum am Monatsletzten.", "The last month has no such day, so the term ends on its last day.";
        portal: "Das Portal öffnet erst an oder nach der Frist. Kündigen Sie schriftlich, nicht über das Portal.", "The portal opens only on or after the deadline. Give notice in writing, not through the portal.";
    }
}
