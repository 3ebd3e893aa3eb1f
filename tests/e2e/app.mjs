// The page as a visitor handles it: its words in both languages, and what every journey does with it.
import { execFileSync } from "node:child_process";
import { test as base, expect, figures, open, ready } from "./fixtures.mjs";

export { expect, figures, open, ready };

export const LANGUAGES = ["de", "en"];

// The contract all examples of the project speak of, and what follows from it on the fixed clock.
export const LINK = "v=1&start=2026-01-15&term=12&notice=30d";
export const FIGURES = {
  "term-start": "2026-01-15",
  "term-end": "2027-01-14",
  "notice-deadline": "2026-12-15",
  "strict-date": "2026-12-14",
  "recommended-date": "2026-11-15",
  "send-by": "2026-12-14",
  "window-start": "2026-12-16",
  "window-end": "2027-01-14",
  "portal-opens": "2026-10-16",
  "full-refund-until": "2026-02-13",
  "export-until": "2027-02-13",
  "data-gone": "2027-05-14",
  "next-term-end": "2028-01-14",
  "next-deadline": "2027-12-15",
  "days-left": "22",
  status: "urgent",
};

// What a complete notice names, by the rows it is typed on.
export const LETTER = {
  company: "Muster Maschinenbau GmbH",
  address: "Werkstraße 12\n70565 Stuttgart",
  signatory: "Erika Musterfrau",
  function: "Leiterin Einkauf",
  place: "Stuttgart",
  recipient: "Beispiel Cloud Germany GmbH",
  "recipient-address": "Beispielring 8\n80331 München",
  "contract-numbers": "Q-00318, Q-00412",
  "org-id": "00D5g000004XyZA",
};

export const WORDS = {
  de: {
    title: "Salesforce kündigen: Fristen und Schritte",
    skip: "Zum Inhalt",
    nav: "Hauptnavigation",
    deadlines: "Fristen",
    costs: "Kosten",
    steps: "Schritte",
    letter: "Schreiben",
    contracts: "Verträge",
    help: "Hilfe und Quellen",
    imprint: "Impressum",
    privacy: "Datenschutz",
    accessibility: "Barrierefreiheit",
    language: "Deutsch",
    theme: "Darstellung",
    dark: "Dunkel",
    start: "Vertragsbeginn",
    startDay: "15.01.2026",
    startRead: "Gelesen als Donnerstag, 15. Januar 2026",
    term: "Laufzeit in Monaten",
    byEnd: "Als Enddatum",
    end: "Gedrucktes Enddatum",
    lastDay: "Der letzte Tag dieser Laufzeit",
    notice: "Kündigungsfrist",
    price: "Preis pro Jahr, netto (optional)",
    priceTyped: "12.000,00",
    more: "Mehr Angaben",
    submit: "Fristen berechnen",
    saveChanges: "Änderungen speichern",
    editTitle: "Vertrag ändern",
    answer: "Ihre Kündigung muss bis Dienstag, 15. Dezember 2026 bei Salesforce sein.",
    left: "Noch 22 Tage",
    toSteps: "Zu den Schritten",
    details: "Einzelheiten",
    share: "Link teilen",
    shareTitle: "Links zu diesem Vertrag",
    sharePrice: "Preisangaben mitschicken",
    bookmark: "Lesezeichen mit Fortschritt",
    copyShare: "Teilen-Link kopieren",
    copied: "Kopiert.",
    close: "Schließen",
    problem: "Es gibt ein Problem",
    errorPrefix: "Fehler:",
    saved: "Gespeichert in diesem Browser",
    notSaved: "Wird nicht gespeichert",
    denied: "Dieser Browser erlaubt kein Speichern.",
    full: "Der Speicher dieses Browsers ist voll.",
    brokenRestored: "es geht mit der letzten guten Kopie weiter",
    brokenEmpty: "es gibt keine gute Kopie",
    damagedEntry: "Ein gespeicherter Vertrag war beschädigt.",
    newer: "stammen von einer neueren Version",
    download: "Original herunterladen",
    deleteAll: "Alles löschen",
    deleteAllSure: "Ja, alles löschen",
    keepAll: "Nein, behalten",
    allDeleted: "Alles gelöscht.",
    delete: "Löschen",
    deleted: "Vertrag gelöscht.",
    undo: "Rückgängig",
    restored: "Vertrag wiederhergestellt.",
    overruled: "Dasselbe wurde in einem anderen Tab geändert.",
    preview: "Dieser Link enthält Vertragsdaten. Als neuen Vertrag übernehmen?",
    previewAdd: "Übernehmen",
    previewBack: "Zu meinen Verträgen",
    linkBroken: "Der Link enthält Angaben, die nicht stimmen können:",
    linkNothing: "Es wurde nichts berechnet und nichts geändert.",
    linkUnknown: "Der Link enthält Angaben, die diese Seite nicht kennt.",
    linkMissing: "Dieser Link führt zu einem Vertrag, der in diesem Browser nicht gespeichert ist.",
    asOf: "Gerechnet zum Stichtag 1. Dezember 2026.",
    useToday: "Mit heute rechnen",
    empty: "Noch keine Angaben",
    toCalendar: "In den Kalender (.ics)",
    calendarMore: "Was in den Kalender kommt",
  },
  en: {
    title: "Cancel Salesforce: deadlines and steps",
    skip: "Skip to content",
    nav: "Main navigation",
    deadlines: "Deadlines",
    costs: "Costs",
    steps: "Steps",
    letter: "Letter",
    contracts: "Contracts",
    help: "Help and sources",
    imprint: "Imprint",
    privacy: "Privacy",
    accessibility: "Accessibility",
    language: "English",
    theme: "Appearance",
    dark: "Dark",
    start: "Contract start",
    startDay: "15 January 2026",
    startRead: "Read as Thursday 15 January 2026",
    term: "Term in months",
    byEnd: "As an end date",
    end: "Printed end date",
    lastDay: "The last day of this term",
    notice: "Notice period",
    price: "Price per year, net (optional)",
    priceTyped: "12,000.00",
    more: "More details",
    submit: "Work out deadlines",
    saveChanges: "Save changes",
    editTitle: "Change contract",
    answer: "Your notice must reach Salesforce by Tuesday, 15 December 2026",
    left: "22 days left",
    toSteps: "Go to the steps",
    details: "Details",
    share: "Share link",
    shareTitle: "Links to this contract",
    sharePrice: "Include the price details",
    bookmark: "Bookmark with progress",
    copyShare: "Copy share link",
    copied: "Copied.",
    close: "Close",
    problem: "There is a problem",
    errorPrefix: "Error:",
    saved: "Saved in this browser",
    notSaved: "Not being saved",
    denied: "This browser does not allow saving.",
    full: "This browser’s storage is full.",
    brokenRestored: "you are working with the last good copy",
    brokenEmpty: "there is no good copy",
    damagedEntry: "One saved contract was damaged.",
    newer: "comes from a newer version",
    download: "Download the original",
    deleteAll: "Delete everything",
    deleteAllSure: "Yes, delete everything",
    keepAll: "No, keep it",
    allDeleted: "Everything deleted.",
    delete: "Delete",
    deleted: "Contract deleted.",
    undo: "Undo",
    restored: "Contract restored.",
    overruled: "The same was changed in another tab.",
    preview: "This link contains contract data. Add it as a new contract?",
    previewAdd: "Add contract",
    previewBack: "Back to my contracts",
    linkBroken: "The link contains details that cannot be right:",
    linkNothing: "Nothing was worked out and nothing was changed.",
    linkUnknown: "The link contains entries this page does not know.",
    linkMissing: "This link points to a contract that is not stored in this browser.",
    asOf: "Worked out as of 1 December 2026.",
    useToday: "Use today",
    empty: "Nothing entered yet",
    toCalendar: "Add to calendar (.ics)",
    calendarMore: "What goes into the calendar",
  },
};

export const test = base.extend({
  // Opens pages of further browsers that share nothing with the first, under the same watch for faults.
  elsewhere: async ({ browser, faults }, use) => {
    const contexts = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      faults.watch(context);
      contexts.push(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

// One open page in one language.
export class App {
  constructor(page, lang = "de") {
    this.page = page;
    this.lang = lang;
    this.words = WORDS[lang];
    const { words } = this;
    this.heading = page.getByRole("heading", { level: 1 });
    this.nav = page.getByRole("navigation", { name: words.nav });
    this.status = page.getByRole("status");
    this.main = page.getByRole("main");
    this.footer = page.getByRole("contentinfo");
    this.start = page.getByRole("textbox", { name: words.start });
    this.term = page.getByRole("textbox", { name: words.term });
    this.notice = page.getByRole("textbox", { name: words.notice, exact: true });
    this.price = page.getByRole("textbox", { name: words.price });
    this.end = page.getByRole("textbox", { name: words.end });
    this.submit = page.getByRole("button", { name: words.submit });
    this.paper = page.locator(".letter-paper");
    this.errors = page.getByRole("alert", { name: words.problem });
    this.dialog = page.getByRole("dialog", { name: words.shareTitle });
    this.shareLink = this.dialog.getByRole("textbox", { name: words.share });
    this.bookmarkLink = this.dialog.getByRole("textbox", { name: words.bookmark });
    this.ticks = page.getByRole("checkbox");
    this.toCalendar = page.getByRole("button", { name: words.toCalendar });
    this.report = page.getByRole("alert").filter({ hasText: new RegExp(`${words.linkBroken}|${words.linkUnknown}|${words.linkMissing}`) });
  }

  // The app on a page that is opened for it.
  static async opened(page, { lang, hash } = {}) {
    const app = new this(page, lang);
    await app.open(hash);
    return app;
  }

  open(hash = "", options = {}) {
    return open(this.page, hash, { lang: this.lang, ...options });
  }

  // Opens the link of the example contract, which an empty browser stores at once.
  async openExample() {
    await this.open(`#${LINK}`);
    await this.storedContracts(1);
  }

  async reload() {
    await this.page.reload();
    await this.expectAlive();
  }

  figures() {
    return figures(this.page);
  }

  // Waits until the page shows these figures, and no others but the progress.
  async expectFigures(wanted, options) {
    await expect.poll(() => this.plan(), options).toEqual(wanted);
  }

  // The figures without the progress, which is not computed from the contract.
  async plan() {
    const entries = Object.entries(await this.figures());
    return Object.fromEntries(entries.filter(([name]) => !name.startsWith("progress-")));
  }

  // Waits until one figure has this value.
  async expectFigure(name, value) {
    await expect.poll(async () => (await this.figures())[name]).toBe(value);
  }

  // Types the example contract and saves it.
  async saveExample({ price = false } = {}) {
    await this.start.fill(this.words.startDay);
    if (price) await this.price.fill(this.words.priceTyped);
    await this.submitForm();
  }

  // Submits the form, which leads to the deadlines.
  async submitForm() {
    await this.submit.click();
    await expect(this.heading).toHaveText(this.words.deadlines);
  }

  // Follows a link of the main navigation.
  async go(view) {
    await this.nav.getByRole("link", { name: new RegExp(`^${this.words[view]}`) }).click();
    await expect(this.heading).toHaveText(this.words[view]);
  }

  async goByFooter(view) {
    await this.footer.getByRole("link", { name: this.words[view] }).click();
    await expect(this.heading).toHaveText(this.words[view]);
  }

  async expectTitle(view) {
    await expect(this.page).toHaveTitle(`${this.words[view]} – ${this.words.title}`);
  }

  // The button that changes to a language.
  languageButton(lang) {
    return this.page.getByRole("button", { name: WORDS[lang].language });
  }

  async expectLanguage(lang) {
    await expect(this.page.locator("html")).toHaveAttribute("lang", lang);
  }

  async tick(count) {
    for (let place = 0; place < count; place += 1) await this.ticks.nth(place).check();
  }

  // Ids of the steps that are ticked.
  ticked() {
    return this.ticks.evaluateAll((boxes) => boxes.filter((box) => box.checked).map((box) => box.id));
  }

  // Goes to the checklist, ticks its first steps and gives the ids of all that are ticked.
  async tickSteps(count) {
    await this.go("steps");
    await this.tick(count);
    return this.ticked();
  }

  // Waits until these steps are ticked, and no others.
  async expectTicked(ids) {
    await expect.poll(() => this.ticked()).toEqual(ids);
  }

  // Waits until so many steps are ticked.
  async expectTickedCount(count) {
    await expect.poll(async () => (await this.ticked()).length).toBe(count);
  }

  // Opens the letter of a link's contract.
  async openLetter(hash) {
    await this.open(`${hash}&view=letter`);
    await expect(this.paper).toBeVisible();
  }

  // Types all that a notice names.
  async fillLetter(more = {}) {
    for (const [row, text] of Object.entries({ ...LETTER, ...more })) await this.letterField(row).fill(text);
  }

  letterField(row) {
    return this.page.locator(`#letter-${row}`);
  }

  async openShare() {
    await this.page.getByRole("button", { name: this.words.share }).click();
    await expect(this.dialog).toBeVisible();
  }

  // The bookmark link, read from the dialog, which stays open.
  async bookmark() {
    await this.openShare();
    return this.bookmarkLink.inputValue();
  }

  fragment() {
    return this.page.evaluate(() => location.hash.slice(1));
  }

  // Changes the fragment as a hand in the address bar does.
  async paste(fragment) {
    await this.page.evaluate((fragment) => {
      location.hash = fragment;
    }, fragment);
  }

  // What stands in storage under the page's keys.
  storage() {
    return this.page.evaluate(() =>
      Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith("fristklar."))),
    );
  }

  // The stored document; empty where there is none.
  async stored() {
    const text = (await this.storage())["fristklar.state"];
    return text ? JSON.parse(text) : { contracts: [] };
  }

  // Waits until so many contracts are stored and gives them.
  async storedContracts(count) {
    await expect.poll(async () => (await this.stored()).contracts.length).toBe(count);
    return (await this.stored()).contracts;
  }

  // Waits until so many steps of the first stored contract are stored.
  async expectStoredSteps(count) {
    await expect.poll(async () => (await this.stored()).contracts[0]?.steps?.length).toBe(count);
  }

  // Deletes everything from the privacy page, and says yes to being asked.
  async deleteEverything() {
    await this.page.getByRole("button", { name: this.words.deleteAll, exact: true }).click();
    await this.page.getByRole("button", { name: this.words.deleteAllSure }).click();
  }

  // Fails where the page has loaded anew since `mark` was called.
  async mark() {
    await this.page.evaluate(() => {
      window.stillHere = true;
    });
  }

  async expectNoReload() {
    expect(await this.page.evaluate(() => window.stillHere)).toBe(true);
  }

  async expectAlive() {
    await ready(this.page);
    await expect(this.page.locator("#crash")).toBeHidden();
    await expect(this.heading).toHaveCount(1);
  }
}

// Presses Tab until `target` has the focus; with `back`, Shift+Tab.
export async function tabTo(target, { most = 80, back = false } = {}) {
  const { keyboard } = target.page();
  const key = back ? "Shift+Tab" : "Tab";
  // The way there is pressed at once and only its end looked at: a round trip for each press would take minutes.
  const surely = Math.min(most, await target.evaluate(controlsTo, back)) - 1;
  await Promise.all(Array.from({ length: surely }, () => keyboard.press(key)));
  for (let presses = Math.max(surely, 0); presses < most; presses += 1) {
    await keyboard.press(key);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(target, `reached with ${most} times ${key}`).toBeFocused({ timeout: 1 });
}

// How many controls it is from the focus to an element; 0 where the focus is on none.
function controlsTo(element, back) {
  const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")].filter(
    (one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches("[type=radio]:not(:checked)"),
  );
  const here = all.indexOf(document.activeElement);
  const way = (all.indexOf(element) - here) * (back ? -1 : 1);
  return here < 0 || way < 0 ? 0 : way;
}

// Presses a button that gives out a file, and keeps the file.
export async function downloaded(page, button, info) {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  const path = info.outputPath(download.suggestedFilename());
  await download.saveAs(path);
  return { name: download.suggestedFilename(), path };
}

// What others' tools read in a file that the page gave out.
export function readBack(kind, path) {
  const python = process.env.FRISTKLAR_PYTHON;
  if (!python) throw new Error("FRISTKLAR_PYTHON names no Python: run `cargo xtask test --only playwright`");
  const script = new URL("read_back.py", import.meta.url).pathname;
  return JSON.parse(execFileSync(python, [script, kind, path], { encoding: "utf8", maxBuffer: 64 << 20 }));
}

// Notes what the page copies in `window.copied`: its own policy lets nobody read the clipboard.
export async function watchCopying(page) {
  await page.evaluate(() => {
    navigator.clipboard.writeText = async (text) => {
      window.copied = text;
    };
  });
}

// What stands behind the `#` of a link; a fragment is its own.
export function fragmentOf(link) {
  return link.slice(link.indexOf("#") + 1);
}

// The keys of a link's fragment, in their order.
export function keysOf(link) {
  return fragmentOf(link)
    .split("&")
    .map((part) => part.split("=")[0]);
}

// A stored document as the page writes it.
export function savedDocument(contracts, ui = {}, rev = 1) {
  return JSON.stringify({ schema: 3, rev, contracts, ui });
}

export function savedContract(id, start = "2026-01-15", more = {}) {
  return { id, start, term: 12, notice: "30d", changed: 0, ...more };
}

// Puts a text into storage before the page's first script runs, once.
export async function keep(page, entries) {
  await page.addInitScript((entries) => {
    if (self.origin === "null" || sessionStorage.getItem("kept")) return;
    sessionStorage.setItem("kept", "yes");
    for (const [key, text] of Object.entries(entries)) localStorage.setItem(key, text);
  }, entries);
}
