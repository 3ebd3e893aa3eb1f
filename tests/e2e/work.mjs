// The steps and their sheets as a visitor uses them: texts and locators.
import { App, expect, keep, savedContract, savedDocument } from "./app.mjs";

const WORK = {
  de: {
    sentOn: "abgesandt am",
    who: "Wer",
    note: "Notiz",
    doneDay: "Erledigt am",
    needsOpen: "Vorher sind noch Schritte offen.",
    unreadable: "Diesen Tag gibt es so nicht.",
    questions: "Fünf Fragen, damit die Liste passt",
    answered: (count) => `${count} von 5 beantwortet`,
    unknown: "Weiß ich nicht",
    large: "Enterprise, Performance oder Unlimited",
    renewsNot: "Nein, er endet von selbst",
    renews: "Ja, oder ich weiß es nicht",
    yes: "Ja",
    no: "Nein",
    executive: "Über einen Kundenbetreuer (Account Executive)",
    online: "Online, selbst gebucht",
    hidden: "Schritte, die für Sie nicht gelten",
    onlyFor: {
      executive: "Gilt nur für Verträge über einen Kundenbetreuer.",
      online: "Gilt nur für online gekaufte Verträge.",
      reseller: "Gilt nur für Verträge über Wiederverkäufer.",
      appexchange: "Gilt nur für Apps von AppExchange.",
      auto: "Gilt nur für Verträge, die sich verlängern.",
      manual: "Gilt nur für Verträge, die von selbst enden.",
      engagement: "Gilt nur mit Account Engagement.",
      eu: "Gilt nur für Kunden in der EU.",
    },
    add: "Hinzufügen",
    addEmpty: "Schreiben Sie zuerst, worum es geht.",
    remove: "Entfernen",
    rowRemoved: "Zeile entfernt.",
    rowRestored: "Zeile wiederhergestellt.",
    inSalesforce: "in Salesforce",
    inExport: "im Export",
    agree: "stimmt überein",
    missing: (count) => `${count} fehlen`,
    tooMany: (count) => `${count} zu viel`,
    checked: (count, all) => `geprüft: ${count} von ${all}`,
    requested: "angefordert am",
    sentDay: "gesendet am",
    proof: "Nachweis",
    by: "bis",
    exportDays: "Letzte sinnvolle Export-Termine",
    pending: (day, until) =>
      `Der Export vom ${day} ist noch nicht heruntergeladen. Seine Dateien liegen nur bis ${until} bereit.`,
    pendingPast: (day) => `Der Export vom ${day} ist nicht heruntergeladen. Seine Dateien sind wohl schon gelöscht.`,
    nextExport: (day) => `Der nächste Export ist ab ${day} möglich.`,
    spacing: (days) => `Ihre Edition erlaubt alle ${days} Tage einen Export.`,
    spacingUnknown: (days) => `Wir rechnen mit ${days} Tagen zwischen zwei Exporten, solange die Edition offen ist.`,
    confirmationExpected: (day) => `Die Bestätigung sollte bis ${day} da sein.`,
    confirmationMissing: (day) => `Seit dem ${day} fehlt die Bestätigung.`,
    confirmationStep: "Zum Schritt",
    copyText: "Text kopieren",
    gap: "[bitte ergänzen]",
    late: "Was jetzt noch hilft",
    dataAct: "In der EU: Wechsel nach dem Data Act",
    trust: ["Primärquelle", "Dritte", "Leitfaden", "ungeprüft"],
    retention: "Aufbewahrung in Deutschland",
    keep: (years, year, day) => `${years} Jahre: was ${year} entsteht, bis ${day}`,
    noDuty: "keine Pflicht",
    loading: "Wird geladen …",
    loadFailed: "Dieser Teil der Seite ist nicht angekommen.",
    loadAgain: "Noch einmal laden",
    endsByItself: "Endet von selbst",
  },
  en: {
    sentOn: "sent on",
    who: "Who",
    note: "Note",
    doneDay: "Done on",
    needsOpen: "Earlier steps are still open.",
    unreadable: "That is not a day we can read.",
    questions: "Five questions to tailor the list",
    answered: (count) => `${count} of 5 answered`,
    unknown: "I don’t know",
    large: "Enterprise, Performance or Unlimited",
    renewsNot: "No, it ends by itself",
    renews: "Yes, or I don’t know",
    yes: "Yes",
    no: "No",
    executive: "Through an account executive",
    online: "Online, self-service",
    hidden: "Steps that do not apply to you",
    onlyFor: {
      executive: "Applies only to contracts bought through an account executive.",
      online: "Applies only to contracts bought online.",
      reseller: "Applies only to contracts through a reseller.",
      appexchange: "Applies only to apps from AppExchange.",
      auto: "Applies only to contracts that renew.",
      manual: "Applies only to contracts that end by themselves.",
      engagement: "Applies only with Account Engagement.",
      eu: "Applies only to customers in the EU.",
    },
    add: "Add",
    addEmpty: "Say first what it is about.",
    remove: "Remove",
    rowRemoved: "Row removed.",
    rowRestored: "Row restored.",
    inSalesforce: "in Salesforce",
    inExport: "in the export",
    agree: "they agree",
    missing: (count) => `${count} missing`,
    tooMany: (count) => `${count} too many`,
    checked: (count, all) => `checked: ${count} of ${all}`,
    requested: "requested on",
    sentDay: "sent on",
    proof: "proof",
    by: "by",
    exportDays: "Last sensible export dates",
    pending: (day, until) => `The export of ${day} has not been downloaded. Its files are only there until ${until}.`,
    pendingPast: (day) => `The export of ${day} has not been downloaded. Its files are probably gone by now.`,
    nextExport: (day) => `The next export is possible from ${day}.`,
    spacing: (days) => `Your edition allows one export every ${days} days.`,
    spacingUnknown: (days) => `We allow ${days} days between two exports as long as the edition is open.`,
    confirmationExpected: (day) => `The confirmation should be here by ${day}.`,
    confirmationMissing: (day) => `The confirmation has been missing since ${day}.`,
    confirmationStep: "Go to the step",
    copyText: "Copy text",
    gap: "[please complete]",
    late: "What can still help",
    dataAct: "In the EU: switch under the Data Act",
    trust: ["Primary source", "Third party", "Guide", "unverified"],
    retention: "How long to keep records in Germany",
    keep: (years, year, day) => `${years} years: from ${year}, keep until ${day}`,
    noDuty: "no duty",
    loading: "Loading …",
    loadFailed: "This part of the page did not arrive.",
    loadAgain: "Try again",
    endsByItself: "Ends by itself",
  },
};

// A day such as 2026-11-20 as shown in running text, in a date field and in a table.
export function day(iso, lang) {
  const at = new Date(`${iso}T12:00:00Z`);
  const parts = (month) => new Intl.DateTimeFormat("en-GB", { day: "numeric", month, year: "numeric", timeZone: "UTC" });
  const [year, month, number] = iso.split("-");
  const dotted = `${number}.${month}.${year}`;
  if (lang === "de") {
    const name = new Intl.DateTimeFormat("de-DE", { month: "long", timeZone: "UTC" }).format(at);
    return { long: `${Number(number)}. ${name} ${year}`, field: dotted, short: dotted };
  }
  const long = parts("long").format(at);
  return { long, field: long, short: long.replace(/ (\w{3})\w* /, " $1 ") };
}

// One open page with access to the steps.
export class Work extends App {
  constructor(page, lang = "de") {
    super(page, lang);
    this.words = { ...this.words, ...WORK[lang] };
    this.questions = page.locator("#questions");
    this.hidden = page.locator(".hidden-steps");
    this.confirmation = this.main.locator("p.confirmation");
    this.levers = page.getByRole("region", { name: this.words.late });
  }

  // The app with one stored contract, opened at one of its steps.
  static async at(page, step, { lang, ...options } = {}) {
    const app = new this(page, lang);
    await app.openAt(step, options);
    return app;
  }

  // Opens the page with one stored contract, at one of its steps or at the checklist.
  async openAt(step, { contract = {}, ...options } = {}) {
    await keep(this.page, { "fristklar.state": savedDocument([savedContract("first", "2026-01-15", contract)]) });
    await this.goTo(step, options);
  }

  // Reloads the page at one step of the stored contract, or at the checklist, and unfolds all sections.
  async goTo(step, options) {
    await this.open(`#v=1&view=steps${step ? `&step=${step}` : ""}&id=first`, options);
    if (step) await expect(this.record(step)).toBeVisible();
    await this.unfoldSections();
  }

  // The same page in the other language.
  inOther() {
    return new Work(this.page, this.lang === "de" ? "en" : "de");
  }

  async switchLanguage() {
    const other = this.inOther();
    await this.chooseLanguage(other.lang);
    await this.expectLanguage(other.lang);
    return other;
  }

  day(iso) {
    return day(iso, this.lang);
  }

  step(id) {
    return this.page.locator(`#step-${id}`);
  }

  tickOf(id) {
    return this.page.locator(`#tick-${id}`);
  }

  // Opens a step's details.
  opener(id) {
    return this.step(id).locator("summary").first();
  }

  record(id) {
    return this.step(id).locator(".step-record");
  }

  who(id) {
    return this.record(id).getByRole("combobox", { name: this.words.who });
  }

  note(id) {
    return this.record(id).getByRole("textbox", { name: this.words.note });
  }

  async unfold(id) {
    await this.unfoldSections();
    await this.opener(id).click();
    await expect(this.record(id)).toBeVisible();
  }

  sheet(id) {
    return this.page.locator(`section.sheet[aria-labelledby="sheet-${id}"]`);
  }

  // A row of a sheet by its label.
  row(sheet, label) {
    return this.sheet(sheet).locator("li.sheet-row").filter({ hasText: label });
  }

  cell(row, column) {
    return row.getByRole("textbox", { name: column });
  }

  // The field for the name of a new row.
  adder(sheet) {
    return this.page.locator(`#add-${sheet}`);
  }

  async addRow(sheet, label) {
    await this.adder(sheet).fill(label);
    await this.sheet(sheet).getByRole("button", { name: this.words.add, exact: true }).click();
    await expect(this.row(sheet, label)).toBeVisible();
  }

  // Types into a field and leaves it.
  async fillIn(field, text) {
    await field.fill(text);
    await field.press("Tab");
  }

  answerTo(question) {
    return this.page.locator(`#ask-${question}`);
  }

  async answer(question, label) {
    await this.answerTo(question).selectOption({ label });
  }

  // The text to send of a step or lever, opened.
  async textIn(place) {
    const text = place.locator("details.text-to-send");
    await text.locator("summary").click();
    await expect(text.locator(".text-body")).toBeVisible();
    return text;
  }

  // Ids of the steps shown, in order.
  stepIds() {
    return this.page.locator("li.step").evaluateAll((all) => all.map((one) => one.id.replace("step-", "")));
  }
}
