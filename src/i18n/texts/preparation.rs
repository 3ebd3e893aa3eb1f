//! The time until the notice is sent, and the internal deadline.

texts! {
    /// Hours a day, absences, what approval and signature take, and what follows from them.
    PreparationTexts {
        title: "Zeit und Abwesenheit", "Time and absences";
        why: "Damit rechnen Ihr Plan und die interne Frist.", "Your plan and the internal deadline are worked out from this.";
        hour_a_day: "1 Stunde am Tag", "1 hour a day";
        hours_a_day: "{n} Stunden am Tag", "{n} hours a day";
        hours: "Stunden am Tag für diesen Vertrag", "Hours a day for this contract";
        hours_hint: "0 bis 24. Leer: 4 Stunden.", "0 to 24. Empty: 4 hours.";
        approval: "Arbeitstage für die Freigabe", "Working days for approval";
        signature: "Arbeitstage für die Unterschrift", "Working days for the signature";
        days_hint: "0 bis 60. Leer: nicht angegeben.", "0 to 60. Empty: not given.";
        way: "So geht die Kündigung ab", "How the notice is sent";
        by_email: "per E-Mail", "by e-mail";
        by_courier: "per Kurier", "by courier";
        by_post: "per Brief ins Ausland", "by letter abroad";
        absences: "Abwesenheit", "Absences";
        absences_what: "An diesen Tagen arbeitet niemand daran, und niemand unterschreibt.", "On these days nobody works on it, and nobody signs.";
        away_from: "Abwesend ab", "Away from";
        away_until: "Abwesend bis", "Away until";
        away_until_hint: "Leer: nur dieser eine Tag.", "Empty: that one day only.";
        add: "Abwesenheit eintragen", "Add absence";
        span: "{from} bis {until}", "{from} to {until}";
        wrong_hours: "Möglich sind 0 bis 24 Stunden. Schreiben Sie zum Beispiel 4 oder 1,5.", "0 to 24 hours are possible. Write for example 4 or 1.5.";
        wrong_days: "Möglich sind 0 bis 60 ganze Tage. Schreiben Sie zum Beispiel 3.", "0 to 60 whole days are possible. Write for example 3.";
        end_before_start: "Der letzte Tag liegt vor dem ersten. Prüfen Sie beide.", "The last day is before the first. Check both.";
        too_long: "Eine Abwesenheit dauert höchstens 366 Tage. Tragen Sie zwei ein.", "An absence lasts 366 days at most. Add two.";
        too_many: "Möglich sind höchstens 20. Entfernen Sie zuerst eine.", "No more than 20 are possible. Remove one first.";
        working_day: "1 Arbeitstag", "1 working day";
        working_days: "{n} Arbeitstage", "{n} working days";
        internal: "Interne Frist: {day}. Spätestens dann beginnen Freigabe und Unterschrift, damit die Kündigung am {send} {way} abgeht.", "Internal deadline: {day}. Start approval and signature by then, so that the notice goes {way} on {send}.";
        too_short: "Für die interne Frist ist es zu spät. Nötig für Freigabe und Unterschrift: {lead}. Übrig bis zum Absenden am {send}: {left}.", "It is too late for an internal deadline. Needed for approval and signature: {lead}. Left until the notice must go on {send}: {left}.";
        send_passed: "Es gibt keine interne Frist mehr. Der letzte Tag zum Absenden {way} war der {send}.", "There is no internal deadline any more. The last day to send the notice {way} was {send}.";
        nobody_there: "Es gibt keine interne Frist: Bis zum {send} ist niemand da, der unterschreibt. Das ist der letzte Tag zum Absenden {way}.", "There is no internal deadline: nobody is there to sign until {send}. That is the last day to send the notice {way}.";
        helps: "Das hilft:", "What helps:";
        shorten: "Freigabe und Unterschrift auf zusammen {left} kürzen", "Shorten approval and signature to {left} together";
        same_day: "Freigeben, unterschreiben und absenden am selben Tag: {send}", "Approve, sign and send on the same day: {send}";
        other_signatory: "Jemanden unterschreiben lassen, der an diesen Tagen da ist", "Have somebody sign who is there on these days";
        faster_way: "Die Kündigung {way} absenden, spätestens am {day}", "Send the notice {way}, on {day} at the latest";
        counted_from: "Die interne Frist zählt vom Absenden {way} zurück: {day}.", "The internal deadline counts back from sending the notice {way}: {day}.";
        sent_before: "Dann ist niemand da, der unterschreibt. Der letzte Arbeitstag davor ist {day}.", "Nobody is there to sign then. The last working day before that is {day}.";
        for_signature: "Davor liegt die Unterschrift, {n}: {days}.", "Before that comes the signature, {n}: {days}.";
        for_approval: "Davor liegt die Freigabe, {n}: {days}.", "Before that comes approval, {n}: {days}.";
        not_counted: "Dabei zählen nicht, weil niemand da ist: {days}.", "These do not count, because nobody is there: {days}.";
        result: "Das ergibt die interne Frist: {day}.", "That gives the internal deadline: {day}.";
    }
}
