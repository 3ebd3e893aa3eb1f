// What is kept of a contract's documents: beside the contract, removed and taken back, damaged, and in a backup.
import { App, LANGUAGES, expect, keep, tabTo, test } from "./app.mjs";
import { tooWide } from "./adapted.mjs";
import { expectAccessible } from "./fixtures.mjs";
import { squeezed } from "./outside.mjs";
import { FILE, SENTENCE, documentWithReading } from "./read-documents.mjs";

const TEXTS = {
  de: {
    title: "Aus Ihren Unterlagen",
    value: "Kündigungsfrist: 60 Tage vor dem Ende der Laufzeit; der Eingang zählt",
    page: "Seite 2",
    read: "Auftragsformular, gelesen am 23. November 2026",
    now: "Im Vertrag steht jetzt: 30 Tage.",
    differs: "1 Angabe im Vertrag weicht davon ab.",
    remove: (name) => `${name} aus dem Vertrag entfernen`,
    removed: "Aus Ihren Unterlagen entfernt.",
    undo: "Rückgängig",
    damaged: "Was aus diesem Dokument gelesen wurde, ist beschädigt.",
    documents: "1 gelesenes Dokument. 1 davon ist beschädigt und bleibt, bis Sie es entfernen.",
  },
  en: {
    title: "From your documents",
    value: "Notice period: 60 days before the end of the term; receipt counts",
    page: "page 2",
    read: "Order form, read on 23 November 2026",
    now: "The contract now says: 30 days.",
    differs: "1 of the contract’s details differs from this.",
    remove: (name) => `Remove ${name} from the contract`,
    removed: "Removed from your documents.",
    undo: "Undo",
    damaged: "What was read from this document is damaged.",
    documents: "1 document that was read. 1 of them is damaged and stays until you remove it.",
  },
};

class Readings extends App {
  constructor(page, lang) {
    super(page, lang);
    this.texts = TEXTS[lang];
    this.readings = page.locator("#readings");
  }

  // Opens the contract with what is kept of its order form, and unfolds that.
  async unfold(document = documentWithReading(this.lang)) {
    await keep(this.page, { "fristklar.state": document });
    await this.open(`#v=1&lang=${this.lang}&view=deadlines&id=first`);
    const summary = this.readings.locator("summary").first();
    await expect(summary).toHaveText(this.texts.title);
    await summary.focus();
    await this.page.keyboard.press("Enter");
    await expect(this.readings).toHaveAttribute("open", "");
  }

  removal(name = FILE[this.lang]) {
    return this.readings.getByRole("button", { name: this.texts.remove(name) });
  }

  async keptContract() {
    const [contract] = await this.storedContracts(1);
    return contract;
  }
}

// The same with a value that no page has written.
const damaged = (lang) => documentWithReading(lang).replace("60d end-of-term", "60x end-of-term");

for (const lang of LANGUAGES) {
  test.describe(`in ${lang}`, () => {
    const t = TEXTS[lang];

    test("each value stands beside its sentence and what the contract says now", async ({ page }) => {
      const app = new Readings(page, lang);
      await app.unfold();
      await expect(app.readings.getByRole("heading", { name: FILE[lang] })).toBeVisible();
      const finding = app.readings.locator(".finding");
      await expect(finding).toHaveCount(1);
      await expect(finding.locator("blockquote")).toHaveText(SENTENCE[lang]);
      const said = squeezed(await app.readings.innerText());
      for (const text of [t.value, t.page, t.read, t.now, t.differs]) expect(said).toContain(squeezed(text));
      // The dates are those of the contract.
      await app.expectFigure("notice-deadline", "2026-12-15");
      await expectAccessible(page);
      await page.setViewportSize({ width: 360, height: 640 });
      expect(await page.evaluate(tooWide)).toEqual([]);
      const bookmark = decodeURIComponent(await app.bookmark());
      for (const secret of [FILE[lang], SENTENCE[lang].slice(0, 12), "reading"]) expect(bookmark).not.toContain(secret);
    });

    test("by keyboard, a document is removed and taken back", async ({ page }) => {
      const app = new Readings(page, lang);
      await app.unfold();
      const before = (await app.keptContract()).readings;
      await tabTo(app.removal());
      await page.keyboard.press("Enter");
      await expect(app.heading).toBeFocused();
      await expect(app.readings).toHaveCount(0);
      await expect(page.locator(".status-line")).toContainText(t.removed);
      await expect.poll(async () => JSON.stringify(await app.keptContract())).not.toContain(SENTENCE[lang]);
      expect(await app.keptContract()).not.toHaveProperty("clauses");
      await page.locator(".status-line").getByRole("button", { name: t.undo }).click();
      await expect(app.readings).toBeVisible();
      await expect.poll(async () => (await app.keptContract()).readings).toEqual(before);
    });

    test("a damaged reading is named, stays as it is and goes when it is removed", async ({ page }) => {
      const app = new Readings(page, lang);
      await app.unfold(damaged(lang));
      await expect(app.readings).toContainText(FILE[lang]);
      await expect(app.readings).toContainText(t.damaged);
      await app.expectFigure("notice-deadline", "2026-12-15");
      await expect(app.readings.locator(".finding")).toHaveCount(0);
      await expect(app.removal()).toBeVisible();
      await app.tickSteps(1);
      await expect.poll(async () => JSON.stringify(await app.keptContract())).toContain("60x end-of-term");
      await app.go("deadlines");
      await app.readings.locator("summary").first().click();
      await app.removal().click();
      await expect.poll(async () => JSON.stringify(await app.keptContract())).not.toContain("60x end-of-term");
    });

    test("a backup brings what was read along, and says what of it is damaged", async ({ page }) => {
      const app = new Readings(page, lang);
      await app.open(`#v=1&lang=${lang}&view=backup`);
      await page.locator("#backup-file").setInputFiles({ name: "backup.json", mimeType: "application/json", buffer: Buffer.from(damaged(lang)) });
      await expect(page.locator("#backup-found")).toBeFocused();
      await page.locator("#intake-new summary").click();
      await expect(page.locator("#intake-new .intake-list")).toContainText(t.documents);
    });
  });
}
