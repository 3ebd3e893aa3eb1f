// The second look at a deadline and the clause check: with and without documents, on paper, and as steps.
import { LANGUAGES, LINK, expect, keep, test } from "./app.mjs";
import { tooWide } from "./adapted.mjs";
import { printedWords, squeezed } from "./outside.mjs";
import { FILE, SENTENCE, documentWithReading } from "./read-documents.mjs";
import { Work } from "./work.mjs";

const TEXTS = {
  de: {
    look: "Zweiter Blick auf die Frist",
    without: "Zu diesem Vertrag sind keine Unterlagen gelesen.",
    own: "wie auf dieser Seite gerechnet",
    month: "1 Monat Kündigungsfrist",
    sixty: "60 Tage Kündigungsfrist",
    keep: "Diese Frist halten",
    late: "Nach einer früheren Lesart kann es schon zu spät sein.",
    past: "vorbei",
    inTime: "nach allen Lesarten vor der Frist",
    place: "Auftragsformular.pdf, Seite 2",
    check: "Klauselprüfung",
    counts: "fehlt: 7, weicht ab: 1",
    longer: "Üblich sind 30 Tage. Hier gilt: 60 Tage Kündigungsfrist.",
    found: ["fehlt", "weicht ab"],
    where: "Wo Sie suchen:",
    steps: ["Beginn und Ende klären", "Kündigungsfrist klären", "Rückgabe der Daten klären"],
  },
  en: {
    look: "A second look at the deadline",
    without: "No documents were read for this contract.",
    own: "as worked out on this page",
    month: "1 month’s notice",
    sixty: "60 days’ notice",
    keep: "Keep to this one",
    late: "By an earlier reading it may already be too late.",
    past: "past",
    inTime: "before the deadline by all readings",
    place: "order form.pdf, page 2",
    check: "Clause check",
    counts: "missing: 7, differs: 1",
    longer: "30 days is usual. This says: 60 days’ notice.",
    found: ["missing", "differs"],
    where: "Where to look:",
    steps: ["Settle the start and the end", "Settle the notice period", "Settle the return of data"],
  },
};

class Doubts extends Work {
  constructor(page, lang) {
    super(page, lang);
    this.texts = TEXTS[lang];
    this.look = page.locator("#second-look");
    this.rows = page.locator(".look tbody tr");
    this.check = page.locator("#clause-check");
  }

  async unfold(details) {
    await details.locator("summary").first().focus();
    await this.page.keyboard.press("Enter");
    await expect(details).toHaveAttribute("open", "");
  }

  // The deadline of each row and the day for an e-mail.
  days() {
    return this.rows.evaluateAll((rows) => rows.map((row) => Array.from(row.querySelectorAll("time"), (time) => time.dateTime)));
  }

  async openRead(fragment = "") {
    await keep(this.page, { "fristklar.state": documentWithReading(this.lang) });
    await this.open(`#v=1&id=first${fragment}`);
  }
}

for (const lang of LANGUAGES) {
  test.describe(`in ${lang}`, () => {
    const t = TEXTS[lang];

    test("without documents the readings stand side by side that a contract may rule out", async ({ page }) => {
      const app = await Doubts.opened(page, { lang, hash: `#${LINK}` });
      await expect(app.look.locator("summary")).toHaveText(t.look);
      await expect(app.check).toHaveCount(0);
      await app.unfold(app.look);
      await expect(app.look).toContainText(t.without);
      await expect(app.rows).toHaveCount(6);
      expect(await app.days()).toEqual([
        ["2026-12-14", "2026-12-11"],
        ["2026-12-14", "2026-12-14"],
        ["2026-12-15", "2026-12-14"],
        ["2026-12-15", "2026-12-15"],
        ["2026-12-16", "2026-12-15"],
        ["2026-12-16", "2026-12-16"],
      ]);
      await expect(app.rows.first()).toContainText(t.month);
      await expect(app.rows.first()).toContainText(t.keep);
      await expect(app.rows.nth(2)).toContainText(t.own);
      await expect(page.locator(".look-kept")).toHaveCount(1);
      await page.setViewportSize({ width: 360, height: 640 });
      expect(await page.evaluate(tooWide)).toEqual([]);
    });

    test("a notice that was sent is looked at by all readings", async ({ page }) => {
      const app = await Doubts.opened(page, { lang, hash: `#${LINK}&done=1sn20261123` });
      await app.unfold(app.look);
      await expect(app.look).toContainText(t.inTime);
      await expect(page.locator(".look-kept")).toHaveCount(0);
    });

    test("beside the form there is nothing to doubt yet", async ({ page }) => {
      const app = await Doubts.opened(page, { lang });
      await app.start.fill("2026-01-15");
      await expect(page.locator("#reasoning")).toBeVisible();
      await expect(app.look).toHaveCount(0);
    });

    test("two periods stand side by side, with the place of the other, and the clauses with what is said of them", async ({ page }) => {
      const app = new Doubts(page, lang);
      await app.openRead();
      await expect(app.check.locator("summary").first()).toHaveText(`${t.check} ${t.counts}`);
      await app.unfold(app.look);
      await expect(app.rows).toHaveCount(2);
      expect(await app.days()).toEqual([
        ["2026-11-15", "2026-11-12"],
        ["2026-12-15", "2026-12-14"],
      ]);
      await expect(app.rows.first()).toContainText(`${t.sixty} (${t.place})`);
      await expect(app.rows.first()).toContainText(t.past);
      await expect(app.look).toContainText(t.late);
      await expect(app.rows.last()).toContainText(t.keep);

      await app.unfold(app.check);
      const clauses = app.check.locator(".clause");
      await expect(clauses).toHaveCount(8);
      await expect(app.check.locator("[data-state=missing]")).toHaveCount(7);
      const notice = app.check.locator("[data-clause=notice]");
      await expect(notice).toContainText(t.longer);
      await expect(notice.locator("blockquote")).toHaveText(SENTENCE[lang]);
      await expect(notice).toContainText(FILE[lang]);
      await expect(app.check.locator("[data-clause=data]")).toContainText(t.where);
    });

    test("the clauses are printed with the plan", async ({ page }, info) => {
      const app = new Doubts(page, lang);
      await app.openRead("&view=summary");
      await expect(app.check.locator(".clause")).toHaveCount(8);
      const text = squeezed((await printedWords(page, info)).flat().join(""));
      expect(text).toContain(squeezed(t.check));
      expect(text.replaceAll("\u2010", "")).toContain(squeezed(t.longer));
    });

    test("what is missing or deviates becomes steps, and only with documents", async ({ page, elsewhere }) => {
      const app = new Doubts(page, lang);
      await app.openRead("&view=steps&step=clause-notice");
      await app.unfoldSections();
      await expect(app.record("clause-notice")).toBeVisible();
      for (const title of t.steps) await expect(app.main).toContainText(title);
      await expect(page.locator("li[id^=step-clause-]")).toHaveCount(8);

      const plain = new Doubts(await elsewhere(), lang);
      await plain.openAt();
      await expect(plain.page.locator("li[id^=step-clause-]")).toHaveCount(0);
      for (const title of t.steps) await expect(plain.main).not.toContainText(title);
    });
  });
}

test("a second look whose part cannot be loaded says so and can be tried again", async ({ page, faults }) => {
  const app = await Doubts.opened(page, { lang: "en", hash: `#${LINK}` });
  await expect(app.look).toBeVisible();
  await page.route("**/part-files-*.wasm", (route) => route.abort());
  faults.expect(/Failed to load resource|Failed to fetch|WebAssembly/);
  await app.unfold(app.look);
  await expect(app.look.getByRole("button")).toBeVisible();
  await page.unroute("**/part-files-*.wasm");
  await app.look.getByRole("button").click();
  await expect(app.rows).toHaveCount(6);
});
