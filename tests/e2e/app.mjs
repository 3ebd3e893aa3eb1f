// The page as a visitor uses it: its texts in both languages, and the actions of the journeys.
import { test as base, expect, figures, open, ready } from "./fixtures.mjs";
import { WORDS } from "./words.mjs";

export { downloaded, readBack } from "./outside.mjs";
export { WORDS, expect, figures, open, ready };

export const LANGUAGES = ["de", "en"];

// The contract in all examples of the project, and its figures on the fixed clock.
export const LINK = "v=1&start=2026-01-15&term=12&notice=30d";
export const FIGURES = {
  "term-start": "2026-01-15",
  "term-end": "2027-01-14",
  "notice-deadline": "2026-12-15",
  "strict-date": "2026-12-14",
  "recommended-date": "2026-11-15",
  "send-by": "2026-12-14",
  "send-by-courier": "2026-12-11",
  "send-by-post": "2026-12-04",
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

// The details of a complete notice, by the rows they are typed in.
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

export const test = base.extend({
  // Opens pages in other browser contexts that share nothing with the first, with the same fault detection.
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
    this.menu = page.locator("#menu");
    this.menuButton = page.locator("#menu-button");
    // The form announces its answer in a status of its own.
    this.status = page.getByRole("status").and(page.locator(".status-line"));
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
    this.shareLink = this.dialog.getByRole("textbox", { name: words.shareLink });
    this.shareAnswer = page.locator("#share-answer");
    this.bookmarkLink = this.dialog.getByRole("textbox", { name: words.bookmark });
    // Of the steps, in sections that are folded too.
    this.ticks = page.locator(".step > .step-tick");
    this.toCalendar = page.getByRole("button", { name: words.toCalendar });
    this.report = page.getByRole("alert").filter({ hasText: new RegExp(`${words.linkBroken}|${words.linkCut}|${words.linkUnknown}|${words.linkMissing}`) });
  }

  // The app on an existing page, opened.
  static async opened(page, { lang, hash, whole } = {}) {
    const app = new this(page, lang);
    await app.open(hash, { whole });
    return app;
  }

  // `whole` waits for what follows the first load, too: it may move what is about to be clicked.
  async open(hash = "", { whole = true, ...options } = {}) {
    const response = await open(this.page, hash, { lang: this.lang, ...options });
    if (whole) await this.expectWhole();
    return response;
  }

  // Waits until all of the page is drawn; what is in the menu comes last.
  async expectWhole() {
    await expect(this.page.locator("#menu ul")).toBeAttached();
  }

  // Opens the link of the example contract, which an empty browser stores immediately.
  async openExample() {
    await this.open(`#${LINK}`);
    await this.storedContracts(1);
  }

  async reload() {
    await this.page.reload();
    await this.expectAlive();
    await this.expectWhole();
  }

  figures() {
    return figures(this.page);
  }

  // Waits until the page shows exactly these figures, apart from the progress.
  async expectFigures(wanted, options) {
    await expect.poll(() => this.plan(), options).toEqual(wanted);
  }

  // The figures without the progress, which is not computed from the contract.
  async plan() {
    const entries = Object.entries(await this.figures());
    return Object.fromEntries(entries.filter(([name]) => !name.startsWith("progress-")));
  }

  // Waits until a figure has this value.
  async expectFigure(name, value) {
    await expect.poll(async () => (await this.figures())[name]).toBe(value);
  }

  // Types the example contract and saves it.
  async saveExample({ price = false } = {}) {
    await this.start.fill(this.words.startDay);
    if (price) await this.price.fill(this.words.priceTyped);
    await this.submitForm();
  }

  // Has the form ask for a printed end instead of a term.
  async stateEnd() {
    await this.page.getByRole("button", { name: this.words.byEnd }).click();
    await expect(this.end).toBeFocused();
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

  // Opens the menu on the line of a contract in the overview. Returns what it offers: the letter, the calendar, to put
  // it away, to delete it.
  async openLineMenu(contract) {
    await this.page.locator("[data-line]", { hasText: contract }).getByRole("button").click();
    const [letter, calendar, putAway, remove] = [1, 2, 3, 4].map((place) => this.page.locator(`#contract-menu li:nth-child(${place}) > *`));
    await expect(remove).toBeVisible();
    return { letter, calendar, putAway, remove };
  }

  async goByFooter(view) {
    await this.footer.getByRole("link", { name: this.words[view] }).click();
    await expect(this.heading).toHaveText(this.words[view]);
  }

  async expectTitle(view) {
    await expect(this.page).toHaveTitle(`${this.words[view]} – ${this.words.title}`);
  }

  // Opens the menu of the header.
  async openMenu() {
    await this.menuButton.click();
    await expect(this.menu.getByRole("list")).toBeVisible();
  }

  async goByMenu(view) {
    await this.openMenu();
    await this.menu.getByRole("link", { name: this.words[view] }).click();
    await expect(this.heading).toHaveText(this.words[view]);
  }

  // Changes to a language.
  async chooseLanguage(lang) {
    await this.openMenu();
    await this.languageButton(lang).click();
  }

  // The button in the menu that changes to a language.
  languageButton(lang) {
    return this.page.getByRole("button", { name: WORDS[lang].language });
  }

  async expectLanguage(lang) {
    await expect(this.page.locator("html")).toHaveAttribute("lang", lang);
  }

  // Unfolds the sections of the checklist that are folded: those that need no attention now.
  async unfoldSections() {
    await expect(this.ticks.first()).toBeAttached();
    await this.page.locator(".step-fold").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
  }

  // Ticks so many steps, each time the first that is not ticked.
  async tick(count) {
    for (let ticked = 0; ticked < count; ticked += 1) {
      await this.unfoldSections();
      const next = await this.ticks.evaluateAll((boxes) => boxes.find((box) => !box.checked).id);
      if (next === "tick-send-notice") await this.sendNotice();
      else await this.page.locator(`#${next}`).check();
    }
  }

  // Ticks that the notice was sent: today, by the way that is offered.
  async sendNotice() {
    const box = this.page.locator("#tick-send-notice");
    await box.click();
    await this.page.locator("#sending button[type=submit]").click();
    await expect(box).toBeChecked();
  }

  // Ids of the steps that are ticked, in alphabetical order: where they stand depends on when they were ticked.
  ticked() {
    return this.ticks.evaluateAll((boxes) => boxes.filter((box) => box.checked).map((box) => box.id).sort());
  }

  // Goes to the checklist, ticks its first steps and returns the ids of all ticked ones.
  async tickSteps(count) {
    await this.go("steps");
    await this.tick(count);
    return this.ticked();
  }

  // Waits until exactly these steps are ticked.
  async expectTicked(ids) {
    await expect.poll(() => this.ticked()).toEqual([...ids].sort());
  }

  // Waits until this number of steps is ticked.
  async expectTickedCount(count) {
    await expect.poll(async () => (await this.ticked()).length).toBe(count);
  }

  // Opens the letter for the contract of a link.
  async openLetter(hash) {
    await this.open(`${hash}&view=letter`);
    await expect(this.paper).toBeVisible();
  }

  // Fills in all details of a notice.
  async fillLetter(more = {}) {
    for (const [row, text] of Object.entries({ ...LETTER, ...more })) await this.letterField(row).fill(text);
  }

  letterField(row) {
    return this.page.locator(`#letter-${row}`);
  }

  async openShare() {
    await this.page.getByRole("button", { name: this.words.shareMore }).click();
    await expect(this.dialog).toBeVisible();
  }

  // Unfolds the bookmark link in the dialog.
  async unfoldBookmark() {
    await this.dialog.locator("#bookmark > summary").click();
    await expect(this.bookmarkLink).toBeVisible();
  }

  // Presses a button that copies: it says so in the place of its own name, keeps the focus, and screen readers are told.
  async copies(button) {
    await button.click();
    await expect(this.page.getByRole("button", { name: this.words.copied, exact: true })).toBeFocused();
    await expect(this.page.getByRole("status").filter({ hasText: this.words.copied })).toHaveCount(1);
    await expect(this.page.locator(".status-line")).not.toContainText(this.words.copied);
  }

  // The bookmark link from the dialog, which stays open.
  async bookmark() {
    await this.openShare();
    await this.unfoldBookmark();
    return this.bookmarkLink.inputValue();
  }

  fragment() {
    return this.page.evaluate(() => location.hash.slice(1));
  }

  // Changes the fragment as by typing into the address bar.
  async paste(fragment) {
    await this.page.evaluate((fragment) => {
      location.hash = fragment;
    }, fragment);
  }

  // The storage entries with the page's keys.
  storage() {
    return this.page.evaluate(() =>
      Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith("fristklar."))),
    );
  }

  // The stored document; empty if there is none.
  async stored() {
    const text = (await this.storage())["fristklar.state"];
    return text ? JSON.parse(text) : { contracts: [] };
  }

  // Waits until this number of contracts is stored, and returns them.
  async storedContracts(count) {
    await expect.poll(async () => (await this.stored()).contracts.length).toBe(count);
    return (await this.stored()).contracts;
  }

  // Waits until this number of steps of the first stored contract is stored.
  async expectStoredSteps(count) {
    await expect.poll(async () => (await this.stored()).contracts[0]?.steps?.length).toBe(count);
  }

  // Deletes everything from the privacy page, and confirms it.
  async deleteEverything() {
    await this.page.getByRole("button", { name: this.words.deleteAll, exact: true }).click();
    await this.page.getByRole("button", { name: this.words.deleteAllSure }).click();
  }

  // Fails if the page was reloaded since `mark` was called.
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

// Presses Tab until `target` has the focus, or Shift+Tab if it comes before the focus: after the page's last control
// come those of the browser, and not every driver can return from them.
export async function tabTo(target) {
  const { keyboard } = target.page();
  const way = await target.evaluate(controlsTo);
  const key = way < 0 ? "Shift+Tab" : "Tab";
  // Presses all keys without checking in between: a round trip for each would take minutes.
  const surely = Math.max(Math.abs(way) - 1, 0);
  await Promise.all(Array.from({ length: surely }, () => keyboard.press(key)));
  for (let presses = 0; presses < 80; presses += 1) {
    await keyboard.press(key);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(target, `reached with ${surely + 80} times ${key}`).toBeFocused({ timeout: 1 });
}

// Number of controls from the focus to an element, negative if it comes before; 0 if unknown.
function controlsTo(element) {
  const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")].filter(
    (one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches("[type=radio]:not(:checked)"),
  );
  const here = document.activeElement;
  const place = all.indexOf(element);
  const passed = all.filter((one) => one === here || here.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING).length;
  if (place < 0) return 0;
  return place >= passed || all.includes(here) ? place + 1 - passed : place - passed;
}

// Records what the page copies in `window.copied`: its own policy prevents reading the clipboard.
export async function watchCopying(page) {
  await page.evaluate(() => {
    navigator.clipboard.writeText = async (text) => {
      window.copied = text;
    };
  });
}

// The part of a link after `#`; a fragment is returned unchanged.
export function fragmentOf(link) {
  return link.slice(link.indexOf("#") + 1);
}

// A fragment that the page wrote, as earlier releases wrote it: without its check.
export function withoutCheck(fragment) {
  expect(fragment).toMatch(/^v=1&c=[0-9A-Za-z]{4}(&|$)/);
  return fragment.replace(/&c=..../, "");
}

// The keys of a link's fragment, in order.
export function keysOf(link) {
  return fragmentOf(link)
    .split("&")
    .map((part) => part.split("=")[0]);
}

// A stored document in the schema before the current one, which the page still reads.
export function savedDocument(contracts, ui = {}, rev = 1) {
  return JSON.stringify({ schema: 3, rev, contracts, ui });
}

export function savedContract(id, start = "2026-01-15", more = {}) {
  return { id, start, term: 12, notice: "30d", changed: 0, ...more };
}

// Writes entries to storage once, before the first script of the page runs.
export async function keep(page, entries) {
  await page.addInitScript((entries) => {
    if (self.origin === "null" || sessionStorage.getItem("kept")) return;
    sessionStorage.setItem("kept", "yes");
    for (const [key, text] of Object.entries(entries)) localStorage.setItem(key, text);
  }, entries);
}
