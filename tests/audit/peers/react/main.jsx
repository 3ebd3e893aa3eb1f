// The same form in React: as many fields, the parsed day, and the same figures computed after each key.
import { StrictMode, useMemo, useState } from "react";
import { createRoot } from "react-dom/client";

const DAY = 86_400_000;
const iso = (time) => new Date(time).toISOString().slice(0, 10);
const long = new Intl.DateTimeFormat("de-DE", { dateStyle: "full", timeZone: "UTC" });

// A day as typed in German; `null` if it is not one.
function readDay(text) {
  const [, day, month, year] = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})\s*$/.exec(text) ?? [];
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return new Date(time).getUTCDate() === Number(day) ? time : null;
}

// The day `months` later; if that month is too short, the 1st of the next one.
function addMonths(time, months) {
  const at = new Date(time);
  return Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, at.getUTCDate());
}

function plan(start, term, notice) {
  const last = addMonths(start, term) - DAY;
  const deadline = last - notice * DAY;
  const next = addMonths(last + DAY, Math.min(term, 12)) - DAY;
  const workingDay = (time) => {
    const weekday = new Date(time).getUTCDay();
    return weekday === 0 || weekday === 6 ? workingDay(time - DAY) : time;
  };
  return {
    "term-start": start,
    "full-refund-until": start + 29 * DAY,
    "portal-opens": last - 90 * DAY,
    "recommended-date": last - 60 * DAY,
    "send-by": workingDay(deadline - DAY),
    "strict-date": deadline - DAY,
    "notice-deadline": deadline,
    "window-start": deadline + DAY,
    "term-end": last,
    "export-until": last + 30 * DAY,
    "data-gone": last + 120 * DAY,
    "next-deadline": next - notice * DAY,
    "next-term-end": next,
  };
}

function Text({ id, label, hint, value, onChange, after }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-hint`}>{hint}</p>
      <input id={id} type="text" autoComplete="off" aria-describedby={`${id}-hint`} value={value} onChange={(event) => onChange(event.target.value)} />
      {after}
    </div>
  );
}

function Choice({ id, label, options, value, onChange }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </div>
  );
}

function Form() {
  const [fields, set] = useState({
    start: "", term: "12", end: "", notice: "30", unit: "Tage", channel: "Kundenbetreuer", price: "", currency: "EUR",
    billing: "jährlich", name: "", renewal: "12 Monate", months: "", fee: "keine", share: "", uplift: "", region: "Deutschland",
  });
  const bind = (name) => ({ id: name, value: fields[name], onChange: (text) => set((before) => ({ ...before, [name]: text })) });
  const start = useMemo(() => readDay(fields.start), [fields.start]);
  const figures = useMemo(() => {
    const [term, notice] = [fields.term, fields.notice].map(Number);
    return start !== null && term >= 1 && notice >= 0 ? plan(start, term, notice) : null;
  }, [start, fields.term, fields.notice]);
  return (
    <main>
      <h1>Salesforce kündigen: Fristen und Schritte</h1>
      <form>
        <Text {...bind("start")} label="Vertragsbeginn" hint="Zum Beispiel 27.03.2026" after={start !== null && <p>Gelesen als {long.format(start)}</p>} />
        <Text {...bind("term")} label="Laufzeit in Monaten" hint="Meist 12, 24 oder 36" />
        <Text {...bind("end")} label="Gedrucktes Enddatum" hint="Wenn eines im Vertrag steht" />
        <Text {...bind("notice")} label="Kündigungsfrist" hint="Steht im Vertrag" />
        <Choice {...bind("unit")} label="Einheit" options={["Tage", "Monate"]} />
        <Choice {...bind("channel")} label="Gekauft über" options={["Kundenbetreuer", "online", "Wiederverkäufer", "AppExchange"]} />
        <Text {...bind("price")} label="Preis pro Jahr, netto" hint="Zum Beispiel 12.000,00" />
        <Choice {...bind("currency")} label="Währung" options={["EUR", "USD", "CHF", "GBP"]} />
        <Choice {...bind("billing")} label="Zahlung" options={["jährlich", "halbjährlich", "vierteljährlich", "monatlich", "im Voraus"]} />
        <Text {...bind("name")} label="Name" hint="Nur für Sie" />
        <Choice {...bind("renewal")} label="Verlängerung" options={["12 Monate", "wie bisher", "keine", "Monate"]} />
        <Text {...bind("months")} label="Monate der Verlängerung" hint="Wenn vereinbart" />
        <Choice {...bind("fee")} label="Gebühr" options={["keine", "Betrag", "Anteil"]} />
        <Text {...bind("share")} label="Höhe der Gebühr" hint="Zum Beispiel 25 %" />
        <Text {...bind("uplift")} label="Preiserhöhung" hint="Zum Beispiel 7 %" />
        <Choice {...bind("region")} label="Feiertage" options={["Deutschland", "Bayern", "Österreich", "Schweiz"]} />
      </form>
      {figures && (
        <section>
          <h2>Ihre Fristen</h2>
          <ol>
            {Object.entries(figures).map(([name, time]) => (
              <li key={name}>
                <time data-figure={name} dateTime={iso(time)}>
                  {long.format(time)}
                </time>
              </li>
            ))}
          </ol>
        </section>
      )}
    </main>
  );
}

createRoot(document.getElementById("root")).render(
  <StrictMode>
    <Form />
  </StrictMode>,
);
// Painted and able to respond, as in Fristklar.
requestAnimationFrame(() => document.documentElement.setAttribute("data-ready", "true"));
