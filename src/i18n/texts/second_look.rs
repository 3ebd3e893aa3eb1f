//! The second look at a deadline.

texts! {
    /// What can be unfolded below the dates.
    DoubtTexts {
        readings: "Aus Ihren Unterlagen", "From your documents";
        second_look: "Zweiter Blick auf die Frist", "A second look at the deadline";
        clause_check: "Klauselprüfung", "Clause check";
        to_check: "Zur Klauselprüfung", "To the clause check";
        counts: "fehlt: {missing}, weicht ab: {deviating}", "missing: {missing}, differs: {deviating}";
    }
}

texts! {
    /// The deadline counted in two ways, and for both readings of every uncertain clause.
    LookTexts {
        intro: "Manche Klauseln lassen sich verschieden lesen. Hier steht die Frist nach jeder Lesart, zweimal gezählt: rückwärts vom Ende und vorwärts Tag für Tag.", "Some clauses can be read in more than one way. Here is the deadline by each reading, counted twice: backwards from the end, and forwards day by day.";
        without_documents: "Zu diesem Vertrag sind keine Unterlagen gelesen. Darum stehen hier Lesarten, die Ihr Vertrag vielleicht ausschließt.", "No documents were read for this contract. So some of these readings may be ruled out by yours.";
        clear: "Ihre Unterlagen lassen nur eine Lesart zu.", "Your documents allow one reading only.";
        table: "Fristen nach jeder Lesart", "Deadlines by each reading";
        deadline: "Eingang bis", "Received by";
        email: "E-Mail bis", "E-mail by";
        reading: "Wenn man so liest", "If it is read like this";
        forwards: "vorwärts gezählt: {day}", "counted forwards: {day}";
        own: "wie auf dieser Seite gerechnet", "as worked out on this page";
        keep: "Diese Frist halten", "Keep to this one";
        keep_why: "Wer die früheste Frist hält, ist nach allen Lesarten rechtzeitig.", "Whoever keeps to the earliest deadline is in time by all readings.";
        past: "vorbei", "past";
        no_notice: "keine Kündigung nötig", "no notice needed";
        one_too_late: "Nach einer früheren Lesart kann es schon zu spät sein. Kündigen Sie sofort: Nach den späteren Lesarten reicht es noch.", "By an earlier reading it may already be too late. Give notice at once: by the later readings it is still in time.";
        all_past: "Nach allen Lesarten ist die Frist vorbei.", "By all readings the deadline is past.";
        sent_in_time: "Gesendet am {day}: nach allen Lesarten vor der Frist.", "Sent on {day}: before the deadline by all readings.";
        sent_late: "Gesendet am {day}: nach mindestens einer Lesart zu spät. Lassen Sie sich das Ende bestätigen.", "Sent on {day}: too late by at least one reading. Have the end confirmed.";
        left_out_one: "Eine weitere Lesart führt zu keiner früheren Frist.", "One more reading leads to no earlier deadline.";
        left_out: "{n} weitere Lesarten führen zu keiner früheren Frist.", "{n} more readings lead to no earlier deadline.";

        start: "Beginn am {day}", "start on {day}";
        last_day: "letzter Tag {day}", "last day {day}";
        notice_by: "gedruckter Tag für die Kündigung: {day}", "printed day for the notice: {day}";
        before_renewal: "Frist bis zum Tag der Verlängerung statt bis zum letzten Tag", "period up to the day of renewal, not the last day";
        sent: "Absenden genügt", "sending is enough";
        day_order: "Tag und Monat vertauscht", "day and month swapped";
        end_meaning: "das gedruckte Ende anders verstanden", "the printed end taken the other way";
        unit: "Tage oder Monate", "days or months";
        bound: "die Frist muss überschritten sein", "the period must be exceeded";
        left_open: "offen gelassen", "left open";
    }
}
