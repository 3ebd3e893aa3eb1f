//! When the steps are done: groups, days, and what there is no time for.

texts! {
    /// The groups of steps, and what is said of the day of a step.
    TimetableTexts {
        due: "fällig {day}", "due {day}";
        due_today: "fällig heute", "due today";
        begin_today: "heute beginnen, fällig {day}", "begin today, due {day}";
        overdue: "überfällig seit {day}", "overdue since {day}";
        over_hours: "mehr als Ihre Stunden am Tag", "more than your hours a day";
        day_off: "an einem freien Tag", "on a day off";
        no_time: "keine Zeit, Risiko: {risk}", "no time, risk: {risk}";
        today: "Heute", "Today";
        also_today: "Heute außerdem ({n})", "Also today ({n})";
        this_week: "Diese Woche", "This week";
        until_send_by: "Bis zum spätesten Sendetag, {day}", "By the send-by date, {day}";
        until_deadline: "Bis zur Frist, {day}", "By the deadline, {day}";
        after_notice: "Nach der Kündigung", "After the notice";
        undecided: "Noch nicht entschieden? ({n})", "Not decided yet? ({n})";
        undecided_why: "Diese Schritte helfen bei der Wahl. Kündigen können Sie auch ohne sie.", "These steps help you choose. You can give notice without them.";
        already_decided: "Wohl nicht mehr nötig", "Probably no longer needed";
        already_decided_why: "Die Kündigung ist abgesandt. Diese Schritte dienten nur der Wahl.", "The notice has been sent. These steps only helped you choose.";
        leave_out_all: "Als nicht nötig kennzeichnen", "Mark as not needed";
        hand_on: "Keine Zeit: an andere geben", "No time: hand on to others";
        hand_on_why: "Zusammen {hours}. Diese Schritte sollte niemand weglassen.", "{hours} in all. Nobody should leave these steps out.";
        leave_out: "Keine Zeit: kann entfallen", "No time: can be left out";
        leave_out_why: "Zusammen {hours}. Bei jedem Schritt steht, was Sie damit riskieren.", "{hours} in all. Each step says what you risk by that.";
        past: "Überfällig", "Overdue";
        settled: "Erledigt oder nicht nötig: {phase} ({n})", "Done or not needed: {phase} ({n})";
        short: "Bei {a_day} am Tag fehlen {hours}. Weiter unten steht, was andere tun müssen und was entfallen kann.", "At {a_day} a day you are {hours} short. Further down you see what others must do and what can be left out.";
        hours: "{n} Std.", "{n} h";
        minutes: "{n} Min.", "{n} min";
        risk_no_notice: "keine Kündigung, die sich beweisen lässt", "no notice that can be proved";
        risk_decided_unseen: "Sie entscheiden mit weniger Wissen", "you decide knowing less";
        risk_less_proof: "die Kündigung lässt sich schwerer beweisen", "the notice is harder to prove";
        risk_others_run_on: "ein anderer Vertrag läuft weiter", "another contract runs on";
        risk_data_lost: "Daten gehen verloren", "data is lost";
        risk_duty_unmet: "eine Pflicht zum Aufbewahren oder Löschen wird verletzt", "a duty to keep or delete records is not met";
        risk_work_stops: "Formulare, E-Mail oder Anmeldung fallen aus", "forms, e-mail or sign-in stop working";
        risk_access_remains: "Zugänge bleiben offen", "people keep access";
        risk_money_lost: "Sie zahlen zu viel", "you pay too much";
    }
}
