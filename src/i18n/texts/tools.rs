//! The tools of the costs view: fewer licences, other CRMs, received invoices.

texts! {
    /// Labels and results of the tools.
    ToolTexts {
        tools: "Weitere Rechner", "More calculators";
        to_costs: "Zurück zu den Kosten", "Back to the costs";
        to_tool: "In den Kosten rechnen", "Work it out under costs";
        seats: "Bleiben, aber kleiner", "Stay, but smaller";
        seats_intro: "Tragen Sie ein, wie viele Lizenzen Sie haben und wie viele reichen. Ohne eigenen Preis gilt der Listenpreis in US-Dollar.", "Enter how many licences you have and how many would do. Without a price of your own, the list price in US dollars counts.";
        licence: "Lizenz", "Licence";
        now: "heute", "now";
        wanted: "künftig", "needed";
        price: "Preis je Monat", "price per month";
        inactive: "ungenutzt", "unused";
        list_price: "Liste {price}, {date}", "list {price}, {date}";
        list_price_roughly: "Liste rund {price}, {date}", "list about {price}, {date}";
        own_licence: "Eigene Lizenz", "A licence of your own";
        cost_now: "Kosten heute, je Jahr", "Cost now, per year";
        cost_wanted: "Kosten künftig, je Jahr", "Future cost, per year";
        saving: "Ersparnis je Jahr", "Saving per year";
        more: "Mehrkosten je Jahr", "Extra cost per year";
        cost_inactive: "Davon heute für ungenutzte Lizenzen", "Of the cost now, for unused licences";
        per_year: "{now} → {wanted} je Jahr", "{now} → {wanted} per year";
        migration: "Was der Wechsel einmal kostet", "What moving costs once";
        alternative: "Was das neue System im Jahr kostet", "What the new system costs per year";
        break_even: "Gehen oder verkleinern: ab wann es sich lohnt", "Leaving or shrinking: when it pays";
        break_even_unknown: "Tragen Sie ein, was der Wechsel einmal kostet, und berichtigen Sie, was nicht mitgerechnet ist.", "Enter what moving costs once, and correct what is not counted.";
        break_even_never: "Das neue System kostet im Jahr nicht weniger. Der Wechsel rechnet sich nicht.", "The new system costs no less per year. Moving does not pay for itself.";
        break_even_month: "Der Wechsel hat sich nach einem Monat bezahlt gemacht.", "Moving pays for itself after one month.";
        break_even_months: "Der Wechsel hat sich nach {n} Monaten bezahlt gemacht.", "Moving pays for itself after {n} months.";
        left_out: "Nicht mitgerechnet:", "Not counted:";
        err_missing: "fehlt", "missing";
        err_count: "keine ganze Zahl", "not a whole number";
        err_more_than_now: "mehr als heute", "more than now";
        err_dollars: "Listenpreis nur in US-Dollar; eigenen Preis eintragen", "list price in US dollars only; enter your own";
        err_too_large: "zu groß", "too large";
        weight_unread: "Geben Sie eine ganze Zahl von 0 bis 10 ein.", "Enter a whole number from 0 to 10.";
        sizing: "Faustregel: was reicht", "Rule of thumb: what is enough";
        crm: "CRMs vergleichen", "Compare CRMs";
        crm_intro: "Wählen Sie Kandidaten, gewichten Sie, was Ihnen wichtig ist, und bewerten Sie von 1 (schlecht) bis 5 (gut). Die Liste ist neutral und nennt keine Preise.", "Choose candidates, weight what matters to you, and give scores from 1 (poor) to 5 (good). The list is neutral and names no prices.";
        criteria: "Was Ihnen wichtig ist", "What matters to you";
        weight: "Gewicht 0–10", "weight 0–10";
        knock_out: "Ausschluss bei Bewertung 1", "rule out at score 1";
        own_criterion: "Eigenes Kriterium", "A criterion of your own";
        candidates: "Kandidaten", "Candidates";
        yearly: "Kosten je Jahr", "cost per year";
        move_cost: "Umzug einmalig", "one-off move";
        own_candidate: "Eigener Kandidat", "A candidate of your own";
        owner: "Eigner und Recht", "Owner and law";
        hosting: "Betrieb", "Hosting";
        interested: "Eigeninteresse: Autor des Leitfadens", "interested party: author of the guide";
        scores: "Bewertungen", "Scores";
        scores_for: "Bewertungen für {name}", "Scores for {name}";
        no_score: "–", "–";
        none_chosen: "Kreuzen Sie mindestens zwei Kandidaten an.", "Tick at least two candidates.";
        result: "Ergebnis", "Result";
        candidate: "Kandidat", "Candidate";
        average: "Schnitt", "Average";
        place: "Platz", "Place";
        three_years: "Drei Jahre mit Umzug", "Three years, move included";
        provisional: "vorläufig, {n} Bewertungen fehlen", "provisional, {n} scores missing";
        knocked_out: "ausgeschlossen: {by}", "ruled out: {by}";
        watch: "Rechnungen nach Kündigung", "Invoices after the notice";
        watch_intro: "Tragen Sie jede Rechnung ein, die noch kommt. Kreuzen Sie an, was eine Gutschrift oder Rückzahlung ist.", "Enter each invoice that still comes. Tick what is a credit note or a repayment.";
        watch_terms: "Erstattung erwarten nach", "Expect a refund under";
        watch_own: "Rechnungsnummer", "Invoice number";
        credit: "Gutschrift", "credit";
        invoice_date: "Rechnungsdatum", "invoice date";
        from: "Zeitraum von", "period from";
        to: "Zeitraum bis", "period to";
        net: "Nettobetrag", "net amount";
    }
}
