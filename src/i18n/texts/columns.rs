//! Column names for tables of contracts.

texts! {
    /// Column names, both as choices and as headers in an export.
    ColumnTexts {
        notes: "Notizen", "Notes";
        ignored: "Nicht importieren", "Leave out";
        name: "Name des Vertrags", "Contract name";
        customer: "Kunde", "Customer";
        product: "Produkt", "Product";
        contract_number: "Vertragsnummer", "Contract number";
        org_id: "Org-ID", "Org ID";
        start: "Vertragsbeginn", "Contract start";
        term: "Laufzeit in Monaten", "Term in months";
        end: "Letzter Tag laut Vertrag", "Printed last day";
        next_start: "Erster Tag der nächsten Laufzeit", "First day of the next term";
        notice_days: "Kündigungsfrist in Tagen", "Notice period in days";
        notice_months: "Kündigungsfrist in Monaten", "Notice period in months";
        notice_unit: "Einheit der Kündigungsfrist", "Unit of the notice period";
        renewal: "Verlängerung", "Renewal";
        price: "Preis pro Jahr, netto", "Price per year, net";
        currency: "Währung", "Currency";
        billing: "Abrechnung im Voraus", "Billing in advance";
        fee: "Gebühr bei vorzeitigem Ende", "Early-termination fee";
        uplift: "Aufschlag bei Verlängerung in Prozent", "Uplift on renewal in per cent";
        increase: "Erhöhung je Folgejahr in Prozent", "Increase per further year in per cent";
        region: "Feiertage", "Public holidays";
        channel: "Gekauft über", "Bought through";
        contracting_party: "Vertragspartner", "Contracting party";
        governing_law: "Anwendbares Recht", "Governing law";
        service_end: "Letzter Nutzungstag", "Last service day";
        own_days: "Eigene Bedingungen: Tage mit voller Erstattung", "Own terms: days with a full refund";
        own_pro_rata: "Eigene Bedingungen: anteilige Erstattung", "Own terms: pro-rata refund";
        own_fee: "Eigene Bedingungen: Gebühr", "Own terms: fee";
        notice_sent: "Kündigung versandt am", "Notice sent on";
        contract_status: "Status des Vertrags", "Contract status";
        archived: "Archiviert", "Archived";
        base: "Endet mit dem Vertrag", "Ends with the contract";
        status: "Status heute", "Status today";
        last_day: "Letzter Tag der laufenden Laufzeit", "Last day of the current term";
        deadline: "Kündigung muss da sein bis", "Notice must arrive by";
        send_by: "Senden bis", "Send by";
        problem: "Was nicht stimmt", "What is wrong";
        yes: "ja", "yes";
        no: "nein", "no";
    }
}
