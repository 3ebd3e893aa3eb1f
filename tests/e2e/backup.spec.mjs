// Backup to a file and back: nothing changes without confirmation, nothing is lost, nothing is duplicated.
import { readFile } from "node:fs/promises";
import { App, LANGUAGES, LINK, expect, keep, savedContract, savedDocument, test } from "./app.mjs";
import { slowDown } from "./fixtures.mjs";
import { downloaded } from "./outside.mjs";

const WORDS = {
  de: {
    backup: "Sichern",
    save: "Sicherung herunterladen",
    nothing: "Noch nichts zu sichern.",
    never: "Noch nie gesichert.",
    last: "Zuletzt gesichert am 23. November 2026.",
    file: "Sicherungsdatei (.json)",
    preview: "Inhalt der Sicherung",
    take: "Ausgewählte wiederherstellen",
    cancel: "Nichts wiederherstellen",
    settings: "Auch Sprache, Darstellung und angefangene Eingaben wiederherstellen",
    add: "Hinzufügen",
    beside: "Als weiteren Vertrag hinzufügen",
    replace: "Hier ersetzen",
    keepHere: "Vertrag hier behalten",
    undecided: "Über 1 Vertrag ist noch nicht entschieden.",
    differs: "Anders: Vertragsangaben, Schritte",
    large: "Die Datei ist größer als 16 MB.",
    json: "Der Inhalt ist kein JSON.",
    other: "Das ist keine Sicherung dieser Seite.",
    newer: "Diese Sicherung stammt von einer neueren Version dieser Seite.",
    damaged: "1 Teil der Datei ist beschädigt und wird ausgelassen:",
    encoding: "In Zeile 1 bei Zeichen 66 steht kein UTF-8.",
    letters: "In der Datei sind Buchstaben beschädigt, zum Beispiel hier:",
    ask: "Browser bitten",
    given: "Dieser Browser hat zugesagt, die Daten zu behalten.",
    refused: "Dieser Browser hat das nicht zugesagt.",
    unknown: "Dieser Browser kann das nicht zusagen.",
    old: "Ihre letzte Sicherung ist älter als 30 Tage.",
    due: "Die Arbeit von mehr als 30 Tagen steht nur in diesem Browser.",
    now: "Jetzt sichern",
  },
  en: {
    backup: "Back up",
    save: "Download backup",
    nothing: "Nothing to back up yet.",
    never: "Never backed up.",
    last: "Last backed up on 23 November 2026.",
    file: "Backup file (.json)",
    preview: "What the backup contains",
    take: "Restore selected",
    cancel: "Restore nothing",
    settings: "Also restore language, appearance and unfinished entries",
    add: "Add",
    beside: "Add as another contract",
    replace: "Replace the one here",
    keepHere: "Keep the one here",
    undecided: "1 contract is still undecided.",
    differs: "Differs: terms, steps",
    large: "The file is larger than 16 MB.",
    json: "its content is not JSON.",
    other: "This is not a backup of this page.",
    newer: "This backup comes from a newer version of this page.",
    damaged: "1 part of the file is damaged and is left out:",
    encoding: "in line 1 at character 66 it is not UTF-8.",
    letters: "Letters in the file are damaged, for example here:",
    ask: "Ask the browser",
    given: "This browser has promised to keep the data.",
    refused: "This browser has not promised that.",
    unknown: "This browser cannot make that promise.",
    old: "Your last backup is more than 30 days old.",
    due: "More than 30 days’ work is stored only in this browser.",
    now: "Back up now",
  },
};

// A contract with a value in every stored field.
const FULL = savedContract("first", "2026-01-15", {
  name: "Sales Cloud – „Zürich“ 👩‍👧 \u{202e}x",
  renew: "same",
  price: 1234567,
  cur: "CHF",
  bill: "quarterly",
  fee: { share: 2500 },
  uplift: 750,
  yearlyIncrease: 300,
  x: "2026-06-30",
  own: { fullRefundDays: 14, proRata: true, fee: { cents: 50000 } },
  region: "ch",
  channel: "reseller",
  steps: [
    { id: "read-contract", is: "done", on: "2026-11-20", note: "Zeile 1\nZeile 2", who: "Erika" },
    { id: "send-notice", is: "doing" },
  ],
  rows: [
    { id: "sent/email", done: true, a: "2026-11-20", b: "Quittung" },
    { id: "letter/company", a: "Muster GmbH" },
    { id: "reasons/abc", label: "Eigener Grund", done: true },
  ],
  edition: "large",
  euCustomer: true,
  changed: 7,
});
// What this page writes of them: the details of the letter are no longer rows, and calendars have the steps as before.
const CALENDAR = { withoutSteps: false };
const WRITTEN = { ...FULL, calendar: CALENDAR, letter: { company: "Muster GmbH" }, rows: FULL.rows.filter(({ id }) => !id.startsWith("letter/")) };
const SECOND = savedContract("second", "2025-03-01", { name: "Service Cloud", changed: 3 });
const SECOND_WRITTEN = { ...SECOND, calendar: CALENDAR };
const UI = { lang: "de", theme: "dark", open: "second", draft: { name: "angefangen", start: "1.2.2027", term: "24", notice: "60" } };

class Backup extends App {
  constructor(page, lang) {
    super(page, lang);
    this.t = WORDS[this.lang];
    this.words = { ...this.words, backup: this.t.backup };
    this.found = page.getByRole("region", { name: this.t.preview });
  }

  async openBackup() {
    await this.open("#v=1&view=backup");
    await expect(this.heading).toHaveText(this.t.backup);
  }

  // The document that is downloaded by the button.
  async saved(info) {
    const { name, path } = await downloaded(this.page, this.page.getByRole("button", { name: this.t.save }), info);
    return { name, text: await readFile(path, "utf8") };
  }

  async read(text, name = "sicherung.json") {
    const buffer = Buffer.isBuffer(text) ? text : Buffer.from(text);
    await this.page.getByLabel(this.t.file).setInputFiles({ name, mimeType: "application/json", buffer });
  }

  async take() {
    await this.found.getByRole("button", { name: this.t.take, exact: true }).click();
    await expect(this.found).toBeHidden();
  }

  choice(group, name) {
    return this.page.locator(`#intake-${group}`).getByRole("radio", { name, exact: true });
  }
}

const undated = (text) => text.replace(/"savedAt":"[^"]*",?/, "");

for (const lang of LANGUAGES) {
  test.describe(`in ${lang}`, () => {
    const t = WORDS[lang];
    let app;
    test.beforeEach(({ page }) => {
      app = new Backup(page, lang);
    });

    test("export, delete everything, import: the same document, byte for byte but for its date", async ({ page }, info) => {
      await keep(page, { "fristklar.state": savedDocument([FULL, SECOND], { ...UI, lang }, 12) });
      await app.openBackup();
      await expect(page.locator("#last-backup")).toContainText(t.never);
      const first = await app.saved(info);
      expect(first.name).toBe("fristklar-2026-11-23.json");
      await expect(page.locator("#last-backup")).toContainText(t.last);
      await app.deleteEverything();
      await expect.poll(() => app.storage()).toEqual({});
      await page.clock.setFixedTime(new Date("2026-11-30T10:00:00+01:00"));
      await app.reload();
      await expect(page.getByText(t.nothing)).toBeVisible();
      await app.read(first.text);
      await expect(app.found.getByRole("heading")).toBeFocused();
      expect(await app.storage(), "nothing changes by looking").toEqual({});
      await expect(page.getByRole("checkbox", { name: t.settings })).toBeChecked();
      await app.take();
      await app.storedContracts(2);
      const second = await app.saved(info);
      expect(second.name).toBe("fristklar-2026-11-30.json");
      expect(undated(second.text)).toBe(undated(first.text));
      expect(second.text).not.toBe(first.text);
      const { contracts, ui } = JSON.parse(second.text);
      expect(contracts).toEqual([WRITTEN, SECOND_WRITTEN]);
      expect(ui).toEqual({ ...UI, lang, draft: expect.objectContaining(UI.draft) });
    });

    test("a backup that is read twice comes once", async ({ page }) => {
      await app.openBackup();
      const text = savedDocument([FULL, SECOND]);
      await app.read(text);
      await expect(app.choice("new", t.add)).toBeChecked();
      await app.take();
      const contracts = await app.storedContracts(2);
      await app.read(text);
      await expect(page.locator("#intake-new")).toHaveCount(0);
      await expect(page.locator("#intake-same")).toContainText("2");
      await app.take();
      await app.read(text);
      await app.take();
      expect(await app.storedContracts(2)).toEqual(contracts);
    });

    test("what differs is asked about, and replaced, kept or added as was said, with an undo", async ({ page }) => {
      await keep(page, { "fristklar.state": savedDocument([savedContract("first"), SECOND], { open: "first" }) });
      await app.openBackup();
      const other = savedContract("first", "2026-02-01", { steps: [{ id: "read-contract", is: "done", on: "2026-11-20" }] });
      const before = (await app.stored()).contracts;
      await app.read(savedDocument([other, SECOND, savedContract("third", "2024-05-01")]));
      const different = page.locator("#intake-different");
      await different.getByText(/Einzeln entscheiden|Decide one by one/).click();
      await expect(different).toContainText(t.differs);
      for (const name of [t.replace, t.beside, t.keepHere]) await expect(app.choice("different", name)).not.toBeChecked();

      await app.found.getByRole("button", { name: t.take, exact: true }).click();
      await expect(page.getByText(t.undecided)).toBeFocused();
      expect((await app.stored()).contracts).toEqual(before);

      await app.choice("different", t.replace).check();
      await app.take();
      await expect.poll(async () => (await app.stored()).contracts.length).toBe(3);
      const [first, second, third] = await app.storedContracts(3);
      expect(first).toMatchObject({ id: "first", start: "2026-02-01", steps: other.steps });
      expect(second).toEqual(SECOND_WRITTEN);
      expect(third).toMatchObject({ id: "third", start: "2024-05-01" });
      await app.status.getByRole("button", { name: app.words.undo }).click();
      await expect.poll(async () => (await app.stored()).contracts.length).toBe(2);
      const strip = (all) => all.map(({ changed: _, ...more }) => more);
      expect(strip((await app.stored()).contracts)).toEqual(strip(before).map((one) => ({ ...one, calendar: CALENDAR })));

      await app.read(savedDocument([other]));
      await app.choice("different", t.beside).check();
      await app.take();
      const [, , added] = await app.storedContracts(3);
      expect(added).toMatchObject({ start: "2026-02-01", steps: other.steps });
      expect(added.id).not.toBe("first");
      // It is stored now, under its own id.
      await app.read(savedDocument([other]));
      await expect(page.locator("#intake-same")).toBeVisible();
      await app.found.getByRole("button", { name: t.cancel }).click();
      await expect(app.found).toBeHidden();
      await expect(page.getByLabel(t.file)).toBeFocused();
      await app.storedContracts(3);
    });

    test("each contract can be decided on by itself", async ({ page }) => {
      await app.openBackup();
      await app.read(savedDocument([FULL, SECOND]));
      await page.locator("#intake-new summary").click();
      await page.getByRole("combobox", { name: /Service Cloud/ }).selectOption("1");
      await expect(app.choice("new", t.add)).not.toBeChecked();
      await app.take();
      expect((await app.storedContracts(1))[0].id).toBe("first");
    });

    test("settings are taken over only when ticked, and not unasked where contracts are", async ({ page }) => {
      await keep(page, { "fristklar.state": savedDocument([SECOND]) });
      await app.openBackup();
      await app.read(savedDocument([FULL], UI));
      const settings = page.getByRole("checkbox", { name: t.settings });
      await expect(settings).not.toBeChecked();
      await app.take();
      await app.storedContracts(2);
      await expect(page.locator("html")).not.toHaveAttribute("data-theme", "dark");
      await app.read(savedDocument([FULL], { theme: "dark" }));
      await settings.check();
      await app.take();
      await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    });

    test("undoing brings the settings back too", async ({ page }) => {
      await keep(page, { "fristklar.state": savedDocument([SECOND], { lang }) });
      await app.openBackup();
      await app.read(savedDocument([FULL], { lang: lang === "de" ? "en" : "de", theme: "dark", open: "first" }));
      await page.getByRole("checkbox", { name: t.settings }).check();
      await app.found.getByRole("button", { name: t.take, exact: true }).click();
      await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
      await app.status.getByRole("button", { name: /^(Rückgängig|Undo)$/ }).click();
      await expect(page.locator("html")).not.toHaveAttribute("data-theme", "dark");
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await expect.poll(async () => (await app.stored()).contracts.length).toBe(1);
      expect((await app.stored()).ui).toMatchObject({ lang });
    });

    test("a backup that another program saved in another encoding is never taken with wrong letters unsaid", async ({ page }) => {
      await app.openBackup();
      const text = '{"schema":7,"contracts":[{"id":"a","customer":"Muster","name":"Größe","start":"2026-01-15","term":12,"notice":"30d"}]}';
      await app.read(Buffer.from(text, "latin1"));
      await expect(page.locator("#backup-problem")).toContainText(t.encoding);
      // What some editors call Unicode loses nothing.
      await app.read(Buffer.from(`\ufeff${text}`, "utf16le"));
      await expect(app.found).toBeVisible();
      await expect(page.locator("#backup-letters")).toHaveCount(0);
      await app.read(text.replace("ö", "\ufffd").replace("ß", "\ufffd"));
      await expect(page.locator("#backup-letters")).toContainText(t.letters);
      await expect(page.locator("#backup-letters")).toContainText("Gr\ufffd\ufffde");
    });

    test("files that are no backup say why, and change nothing", async ({ page }) => {
      const stored = savedDocument([SECOND]);
      await keep(page, { "fristklar.state": stored });
      await app.openBackup();
      const wrong = [
        ["", t.json],
        ["hallo", t.json],
        [Buffer.from([0xff, 0xfe, 0, 1, 2]), t.json],
        ["{", t.json],
        ["[1]", t.other],
        ['{"name":"something else"}', t.other],
        ['{"schema":0,"contracts":[]}', t.other],
        [JSON.stringify({ schema: 999, contracts: [] }), t.newer],
        ["[".repeat(100_000), t.json],
        [Buffer.alloc((16 << 20) + 1, 32), t.large],
      ];
      for (const [text, said] of wrong) {
        await app.read(text);
        const problem = page.locator("#backup-problem");
        await expect(problem).toContainText(said);
        await expect(problem).toBeFocused();
      }
      expect((await app.stored()).contracts).toEqual([SECOND_WRITTEN]);
    });

    test("damaged parts are named and offered, and all others are taken", async ({ page }, info) => {
      await app.openBackup();
      const damaged = { id: "broken", name: "Kaputt GmbH", start: "2026-02-31", term: 12, notice: "30d" };
      await app.read(savedDocument([FULL, damaged]));
      const banner = page.locator("#backup-damaged");
      await expect(banner).toContainText(t.damaged);
      await expect(banner.getByRole("listitem")).toHaveText("Kaputt GmbH");
      const { path } = await downloaded(page, banner.getByRole("button"), info);
      expect(JSON.parse(await readFile(path, "utf8"))).toEqual(damaged);
      await app.take();
      expect((await app.storedContracts(1))[0]).toEqual(WRITTEN);
    });

    test("the browser is asked by a click, and each of its answers is said", async ({ page }) => {
      await page.addInitScript(() => {
        // The initial empty page is not a secure context in every browser.
        if (!self.StorageManager) return;
        window.promise = { persisted: false, persist: false };
        for (const name of ["persisted", "persist"]) StorageManager.prototype[name] = async () => window.promise[name];
      });
      await app.openBackup();
      const answer = page.locator("#keep-answer");
      await expect(answer).toHaveText("");
      await page.getByRole("button", { name: t.ask }).click();
      await expect(answer).toContainText(t.refused);
      await page.evaluate(() => (window.promise.persist = true));
      await page.getByRole("button", { name: t.ask }).click();
      await expect(answer).toContainText(t.given);
      await expect(page.getByRole("button", { name: t.ask })).toHaveCount(0);
    });

    test("a browser that has promised before says so, one that knows no promise too", async ({ page, elsewhere }) => {
      await page.addInitScript(() => {
        if (self.StorageManager) StorageManager.prototype.persisted = async () => true;
      });
      await app.openBackup();
      await expect(page.locator("#keep-answer")).toContainText(t.given);
      const there = new Backup(await elsewhere(), lang);
      await there.page.addInitScript(() => Object.defineProperty(navigator, "storage", { value: undefined }));
      await there.openBackup();
      await there.page.getByRole("button", { name: t.ask }).click();
      await expect(there.page.locator("#keep-answer")).toContainText(t.unknown);
    });

    test("a reminder stands quietly where there is work and no recent backup", async ({ page }, info) => {
      await keep(page, { "fristklar.state": savedDocument([SECOND]) });
      const reminder = page.locator("#backup-reminder");
      await app.open("#v=1&view=steps&id=second");
      await expect(app.ticks.first()).toBeVisible();
      await expect(reminder).toHaveCount(0);
      await app.tick(1);
      await app.expectStoredSteps(1);
      // Thirty days later no reminder is due yet.
      await page.clock.setFixedTime(new Date("2026-12-23T10:00:00+01:00"));
      await app.reload();
      await expect(app.ticks.first()).toBeVisible();
      await expect(reminder).toHaveCount(0);
      await page.clock.setFixedTime(new Date("2026-12-24T10:00:00+01:00"));
      await app.reload();
      await expect(reminder).toContainText(t.due);
      await reminder.getByRole("link", { name: t.now }).click();
      await expect(app.heading).toHaveText(t.backup);
      await expect(reminder).toHaveCount(0);
      await app.saved(info);
      await app.go("steps");
      await expect(app.ticks.first()).toBeVisible();
      await expect(reminder).toHaveCount(0);
      // Thirty days later the backup is recent enough for the last time.
      await expect.poll(async () => (await app.stored()).ui?.backedUp).toBe("2026-12-24");
      await page.clock.setFixedTime(new Date("2027-01-23T10:00:00+01:00"));
      await app.reload();
      await expect(app.ticks.first()).toBeVisible();
      await expect(reminder).toHaveCount(0);
      await page.clock.setFixedTime(new Date("2027-01-24T10:00:00+01:00"));
      await app.reload();
      await expect(reminder).toContainText(t.old);
    });

    test("everything can be deleted here too", async ({ page }) => {
      await keep(page, { "fristklar.state": savedDocument([SECOND]) });
      await app.openBackup();
      await app.deleteEverything();
      await expect.poll(() => app.storage()).toEqual({});
      await expect(app.heading).toBeFocused();
    });
  });
}

test("a file that is dropped is read like one that is chosen", async ({ page }) => {
  const app = new Backup(page, "de");
  await app.openBackup();
  const transfer = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "sicherung.json", { type: "application/json" }));
    return transfer;
  }, savedDocument([SECOND]));
  await page.dispatchEvent("#backup-file", "drop", { dataTransfer: transfer });
  await expect(page.locator("#intake-new")).toContainText("1");
  await app.take();
  await app.storedContracts(1);
});

test("a backup of ten thousand contracts is looked at and taken in", async ({ page }) => {
  test.setTimeout(120_000);
  const app = new Backup(page, "de");
  await app.openBackup();
  const many = Array.from({ length: 10_000 }, (_, number) => savedContract(`c${number}`, "2026-01-15", { name: `Vertrag ${number}` }));
  const text = savedDocument(many);
  await app.read(text);
  await expect(page.locator("#intake-new")).toContainText("10000", { timeout: 60_000 });
  await page.locator("#intake-new summary").click();
  await expect(page.locator("#intake-new .intake-list li")).toHaveCount(100);
  await app.take();
  await expect.poll(async () => (await app.stored()).contracts.length, { timeout: 60_000 }).toBe(10_000);
  await app.read(text);
  await expect(page.locator("#intake-same")).toContainText("10000", { timeout: 60_000 });
});

test("reading a long backup can be stopped, and nothing came of it", async ({ page, browserName }) => {
  test.skip(browserName !== "chromium", "only Chromium's processor can be slowed down");
  test.setTimeout(60_000);
  const app = new Backup(page, "de");
  await app.openBackup();
  const many = Array.from({ length: 20_000 }, (_, number) => savedContract(`c${number}`, "2026-01-15", { notes: "n".repeat(200) }));
  await slowDown(page, 10);
  await app.read(savedDocument(many));
  await expect(page.getByRole("progressbar", { name: "Wird gelesen …" })).toBeVisible();
  await page.getByRole("button", { name: "Anhalten" }).click();
  await slowDown(page, 1);
  await expect(page.locator("#backup-file")).toBeFocused();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await app.read(savedDocument([SECOND]));
  await expect(page.locator("#intake-new")).toContainText("1");
  await app.take();
  await app.storedContracts(1);
});

test("older backups are read", async ({ page }) => {
  const app = new Backup(page, "de");
  await app.openBackup();
  for (const schema of [1, 2, 3]) {
    const text = await readFile(new URL(`../cases/saved-v${schema}.json`, import.meta.url), "utf8");
    await app.read(text);
    await expect(app.found).toBeVisible();
  }
});

test("a share link never holds what only a backup may", async ({ page }) => {
  const app = new Backup(page, "de");
  await keep(page, { "fristklar.state": savedDocument([FULL]) });
  await app.open("#v=1&view=deadlines&id=first");
  const link = decodeURIComponent(await app.bookmark());
  for (const secret of ["Zürich", "Erika", "Zeile", "Quittung", "Muster", "Grund"]) expect(link).not.toContain(secret);
  expect(link).toContain(LINK.split("&")[1]);
});
