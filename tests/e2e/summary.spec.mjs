// The summary: one A4 page with all figures and without interactive elements, read from its PDF.
import { App, FIGURES, LANGUAGES, LINK, expect, keep, savedContract, savedDocument, test } from "./app.mjs";
import { printed, squeezed } from "./outside.mjs";

const WORDS = {
  de: { plan: "Plan auf einer Seite", money: "Mit Beträgen", next: "15.12.2027", sent: "Einschreiben 4711", deadline: "Dienstag, 15. Dezember 2026", open: "Offene Schritte", more: /und (\d+) weitere Schritte/, row: "E-Mail mit PDF an Rechnungsstelle und Betreuer" },
  en: { plan: "Plan on a page", money: "With amounts", next: "15 Dec 2027", sent: "Einschreiben 4711", deadline: "Tuesday 15 December 2026", open: "Open steps", more: /and (\d+) more steps/, row: "E-mail with PDF to billing and account executive" },
};
const MONEY = ["renewal-cost", "refund-guide", "refund-msa", "refund-cause"];
const RECORD = savedContract("first", "2026-01-15", {
  name: "Sales Cloud, Auftrag Q-00318",
  price: 1200000,
  steps: [
    { id: "read-contract", is: "done", on: "2026-11-20" },
    { id: "data-export", who: "Erika Musterfrau" },
  ],
});

// The hyphen of a browser when it breaks a word.
const PARTED = "\u2010";
const allOf = (page) => squeezed(page.words.map((word) => word.text).join(""));

// All text of a page without white space and hyphens at line ends.
const textOf = (page) => allOf(page).replaceAll(PARTED, "");

// Every word is on the page, whole or in two parts. Columns are read across, so the order does not matter.
function expectWords(page, text) {
  const all = allOf(page);
  const isParted = (word, place) => all.includes(word.slice(0, place) + PARTED) && all.includes(word.slice(place));
  const stands = (word) => all.includes(word) || Array.from(word).some((_, place) => place > 1 && isParted(word, place));
  const missing = text.split(/\s+/u).filter((word) => !stands(word));
  expect(missing, text).toEqual([]);
}

for (const lang of LANGUAGES) {
  test.describe(`in ${lang}`, () => {
    const t = WORDS[lang];
    let app;
    test.beforeEach(async ({ page }) => {
      app = new App(page, lang);
      await keep(page, { "fristklar.state": savedDocument([RECORD], { open: "first" }) });
    });

    test("is one A4 page with all dates, amounts, open steps and names, and no navigation", async ({ page }, info) => {
      await app.open("#v=1&view=summary&id=first");
      await expect(app.heading).toHaveText(t.plan);
      const shown = await app.figures();
      for (const [name, value] of Object.entries(FIGURES)) if (name !== "next-term-end") expect(shown[name], name).toBe(value);
      for (const name of MONEY) expect(shown).toHaveProperty(name);
      const pages = await printed(page, info);
      expect(pages).toHaveLength(1);
      const [sheet] = pages;
      expect(Math.abs(sheet.width - 210) + Math.abs(sheet.height - 297)).toBeLessThan(0.5);
      const text = textOf(sheet);
      const figures = await page.locator("[data-figure]").allInnerTexts();
      for (const figure of figures) expectWords(sheet, figure);
      const titles = await page.locator(".summary-steps li").allInnerTexts();
      // As many as fit; the rest is counted.
      expect(titles.length).toBeGreaterThan(25);
      for (const title of titles) expectWords(sheet, title);
      const [, more] = (await page.locator(".summary-steps").innerText()).match(t.more);
      expectWords(sheet, "Erika Musterfrau");
      expectWords(sheet, t.deadline);
      const whole = squeezed(await page.locator(".summary-paper").innerText());
      expect(text.length).toBe(whole.length);
      for (const word of ["Fristklar", app.words.imprint]) expect(text).not.toContain(word);
      expect(Math.min(...sheet.words.map((word) => word.x0))).toBeGreaterThanOrEqual(14);
      expect(Math.max(...sheet.words.map((word) => word.x1))).toBeLessThanOrEqual(196);
      // Readable at arm's length: no letter is smaller than 8 points.
      const heights = sheet.words.map((word) => word.bottom - word.top);
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(2.8);
      await app.open("#v=1&view=steps&id=first");
      expect(titles.length + Number(more)).toBe((await app.ticks.count()) - (await app.ticked()).length);
    });

    test("leaves all amounts out when they are not wanted", async ({ page }, info) => {
      await app.open("#v=1&view=summary&id=first");
      await page.getByRole("checkbox", { name: t.money }).uncheck();
      const shown = await app.figures();
      for (const name of MONEY) expect(shown).not.toHaveProperty(name);
      const [sheet] = await printed(page, info);
      expect(textOf(sheet)).not.toMatch(/[€$£]|CHF/);
    });

    test("says what was sent, when and with which proof", async ({ page }, info) => {
      await app.open("#v=1&view=steps&step=send-notice&id=first");
      await page.locator("#tick-sent-email").check();
      await page.locator("#sent-email-0").fill("2026-11-20");
      await page.locator("#sent-email-0").blur();
      await page.locator("#sent-email-1").fill(t.sent);
      await app.main.getByRole("link", { name: t.plan }).click();
      await expect(app.heading).toHaveText(t.plan);
      await expect(app.heading).toBeFocused();
      await expect(page.locator(".summary-paper")).toContainText(t.row);
      const [sheet] = await printed(page, info);
      for (const part of [t.sent, t.row]) expectWords(sheet, part);
    });

    test("is reached from the deadlines", async () => {
      await app.open("#v=1&view=deadlines&id=first");
      await app.main.getByRole("link", { name: t.plan }).click();
      await expect(app.heading).toHaveText(t.plan);
    });
  });
}

test("a contract without a price has no choice of amounts", async ({ page }) => {
  const app = await App.opened(page, { hash: `#${LINK}&view=summary` });
  await expect(app.heading).toHaveText(WORDS.de.plan);
  await expect(page.getByRole("checkbox", { name: WORDS.de.money })).toHaveCount(0);
});
