//! The overview of all contracts.

texts! {
    /// The list of contracts and everything above it.
    OverviewTexts {
        none: "Noch kein Vertrag gespeichert.", "No contract saved yet.";
        none_note: "Legen Sie den ersten an. Ab dem zweiten sehen Sie hier, welche Frist als Nächstes kommt.", "Add your first one. From the second on, this page shows which deadline comes next.";
        add: "Vertrag anlegen", "Add a contract";
        next_lead: "Die nächste Frist:", "The next deadline:";
        next_cost: "Versäumt kostet sie {amount}.", "Missing it costs {amount}.";
        next_none: "Keine Frist steht mehr bevor.", "No deadline lies ahead.";
        overdue_one: "Bei einem Vertrag ist die Frist vorbei.", "One contract has passed its deadline.";
        overdue_many: "Bei {n} Verträgen ist die Frist vorbei.", "{n} contracts have passed their deadline.";
        year: "Fristen der nächsten zwölf Monate", "Deadlines in the next twelve months";
        year_note: "Wählen Sie einen Monat, um nur seine Verträge zu sehen.", "Choose a month to see only its contracts.";
        deadlines_none: "keine Frist", "no deadline";
        deadlines_one: "1 Frist", "1 deadline";
        deadlines_many: "{n} Fristen", "{n} deadlines";
        later_one: "Danach noch 1 Frist.", "After that, 1 more deadline.";
        later_many: "Danach noch {n} Fristen.", "After that, {n} more deadlines.";
        quarters: "Was versäumte Fristen kosten, je Quartal", "What missed deadlines cost, by quarter";
        quarters_note: "Netto, für die Laufzeit, die sich anschließt: heutiger Preis mit dem Aufschlag, den Sie eingegeben haben.", "Net, for the term that would follow: today’s price with the uplift you entered.";
        quarter: "Quartal", "Quarter";
        quarter_name: "{n}. Quartal {year}", "Q{n} {year}";
        quarter_deadlines: "Fristen", "Deadlines";
        quarter_cost: "Kosten", "Cost";
        quarter_missed: "Schon versäumt", "Already missed";
        unpriced_one: "1 ohne Preis", "1 without a price";
        unpriced_many: "{n} ohne Preis", "{n} without a price";
        find: "Suchen", "Search";
        find_hint: "Name, Kunde, Produkt oder Nummer", "Name, customer, product or number";
        show: "Welche Verträge", "Which contracts";
        all: "Alle", "All";
        archive: "Archiv", "Archive";
        sort: "Sortieren nach", "Sort by";
        by_urgency: "Dringlichkeit", "Urgency";
        by_name: "Name", "Name";
        by_customer: "Kunde", "Customer";
        by_product: "Produkt", "Product";
        by_day: "Datum", "Date";
        by_cost: "Kosten", "Cost";
        by_progress: "Fortschritt", "Progress";
        reverse: "Umgekehrt", "Reverse order";
        group: "Gruppieren nach", "Group by";
        group_none: "Nichts", "Nothing";
        without_customer: "Ohne Kunde", "No customer";
        without_product: "Ohne Produkt", "No product";
        list: "Liste der Verträge", "List of contracts";
        contract: "Vertrag", "Contract";
        deadline: "Frist", "Deadline";
        state: "Stand", "State";
        cost: "Kosten, wenn versäumt", "Cost if missed";
        steps: "Schritte", "Steps";
        actions: "Aktionen", "Actions";
        shown_all: "{n} Verträge", "{n} contracts";
        shown_one: "1 Vertrag", "1 contract";
        shown_some: "{n} von {all} Verträgen", "{n} of {all} contracts";
        shown_none: "Kein Vertrag passt zu dieser Auswahl.", "No contract matches this selection.";
        show_again: "Alle Verträge zeigen", "Show all contracts";
        not_found: "Die Suche Ihres Browsers findet in langen Listen nur, was gerade zu sehen ist. Nehmen Sie das Suchfeld hier.", "In long lists your browser’s own search only finds what is in view. Use the search field here.";
        ends_on: "Ende", "Ends";
        next_chance: "danach {day}", "then {day}";
        addon_to: "endet mit {base}", "ends with {base}";
        cost_unknown: "ohne Preis", "no price";
        steps_of: "{x} von {y}", "{x} of {y}";
        put_away: "Archivieren", "Archive";
        take_back: "Zurückholen", "Take back";
        delete: "Löschen", "Delete";
        working: "{x} von {y} Verträgen berechnet", "{x} of {y} contracts worked out";
        stop: "Anhalten", "Stop";
        resume: "Weiter", "Go on";
        stopped: "Die Berechnung ist angehalten. Die Liste ist noch nicht vollständig.", "The calculation is stopped. The list is not complete yet.";
        base: "Endet mit einem anderen Vertrag?", "Does it end with another contract?";
        base_none: "Nein, es hat ein eigenes Ende", "No, it has an end of its own";
        base_hint: "So ist es meist bei Zusätzen, die Sie während der Laufzeit dazugekauft haben. Angeboten werden die Verträge desselben Kunden.", "This is usual for add-ons bought during the term. Contracts of the same customer are offered.";
        base_chosen: "Ende, Kündigungsfrist und Verlängerung folgen nun diesem Vertrag. Was oben dazu steht, zählt nicht.", "End, notice period and renewal now follow that contract. What stands above about them does not count.";
        app_note: "Apps aus AppExchange haben einen eigenen Vertrag mit ihrem Anbieter. Anbieter müssen Kündigungen 30 Tage vor der Verlängerung bei Salesforce melden, so ihr Leitfaden. Ihre eigene Frist kann darum länger sein. Sehen Sie im Vertrag der App nach.", "AppExchange apps have a contract of their own with their provider. Providers must report cancellations to Salesforce 30 days before renewal, their guide says. So their own notice period may be longer. Check the app’s contract.";
    }
}
