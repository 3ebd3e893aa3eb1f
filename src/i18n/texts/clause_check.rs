//! The clause check: what the documents say of the eight clauses.

texts! {
    /// What the documents say of the eight clauses.
    ClauseTexts {
        intro: "Acht Klauseln entscheiden, wie und wann Sie aus dem Vertrag kommen. Das sagen Ihre Unterlagen dazu.", "Eight clauses decide how and when you can leave the contract. This is what your documents say about them.";
        found: "gefunden", "found";
        deviating: "weicht ab", "differs";
        missing: "fehlt", "missing";
        look: "Wo Sie suchen: {where}", "Where to look: {where}";

        other_notice: "Die Frist steht weder in Tagen noch in Monaten da. Bestimmen Sie den letzten Tag von Hand.", "The period is given neither in days nor in months. Work out the last day by hand.";
        notice_length: "Üblich sind 30 Tage. Hier gilt: {notice}.", "30 days is usual. This says: {notice}.";
        calendar_end: "Gekündigt wird zum Ende eines Monats, Quartals oder Jahres statt zum Ende der Laufzeit. Bestimmen Sie den letzten Tag von Hand.", "Notice runs to the end of a month, quarter or year, not to the end of the term. Work out the last day by hand.";
        does_not_renew: "Der Vertrag endet von selbst. Üblich ist, dass er sich verlängert.", "The contract ends by itself. Usually it renews.";
        renews_for_same: "Er verlängert sich um die ganze Laufzeit, auch wenn sie länger ist als ein Jahr.", "It renews for the whole term, even beyond a year.";
        renews_for: "Er verlängert sich um {months}.", "It renews for {months}.";
        renews_on: "Er läuft weiter, bis jemand kündigt.", "It goes on until somebody gives notice.";
        email_excluded: "Eine E-Mail genügt nicht. Kündigen Sie mit Brief oder Kurier.", "An e-mail is not enough. Give notice by letter or courier.";
        higher_price: "Der Preis darf um mehr als 7 % steigen oder auf den Listenpreis.", "The price may rise by more than 7%, or to the list price.";
        lower_price: "Der Preis bleibt oder steigt um weniger als 7 %. Das ist besser als üblich.", "The price stays, or rises by less than 7%. That is better than usual.";
        can_be_reduced: "Sie dürfen die Zahl der Lizenzen senken. Üblich ist das nicht.", "You may reduce the number of licences. Usually that is not possible.";
        refunded: "Nach dieser Klausel kommt Geld zurück. Üblich ist das nicht.", "Under this clause money comes back. Usually it does not.";
        early_fee: "Wer früher geht, zahlt nach dieser Klausel eine Gebühr.", "Under this clause, leaving early costs a fee.";
    }
}
