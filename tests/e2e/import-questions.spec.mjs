// What a table leaves open or has lost: said with its place, and asked before anything is imported.
import { App, LANGUAGES, expect, test } from "./app.mjs";
import { expectAccessible } from "./fixtures.mjs";
import { PLACE, caseOf, choose, expectStored, file, stored } from "./importing.mjs";

const WORDS = {
  de: {
    open: "3 Fragen sind offen",
    row: "Zeile 3",
    damage: "Damit stimmt etwas nicht.",
    unclosed: "Zeile 4, Zeichen 1: Das Anführungszeichen wird nicht geschlossen. Ausgelassen wurde: „\"C;17.01.2026;12“.",
    footer: "5 Zeilen sind keine Verträge und wurden ausgelassen, von Zeile 6 an: „Contracts with Terms“.",
    before: "1 Zeile vor dem JSON wurde ausgelassen:",
    lost: "Zeile 2, Zeichen 3; Zeile 3, Zeichen 2: Hier steht � oder ? für einen Buchstaben, der verloren ging.",
    take: (count) => (count === 1 ? "1 Vertrag importieren" : `${count} Verträge importieren`),
    undo: "Rückgängig",
  },
  en: {
    open: "3 questions are open",
    row: "Row 3",
    damage: "Something is wrong with this.",
    unclosed: "Line 4, character 1: the quotation mark is not closed. Left out: ‘\"C;17.01.2026;12’.",
    footer: "5 rows are not contracts and were left out, from row 6 on: ‘Contracts with Terms’.",
    before: "1 line before the JSON was left out:",
    lost: "Line 2, character 3; Line 3, character 2: � or ? stands here for a letter that was lost.",
    take: (count) => (count === 1 ? "Import 1 contract" : `Import ${count} contracts`),
    undo: "Undo",
  },
};

for (const lang of LANGUAGES) {
  test.describe(`in ${lang}`, () => {
    const words = WORDS[lang];
    let app;

    test.beforeEach(async ({ page }) => {
      app = new App(page, lang);
    });

    test("what is damaged or left out is said with its line before anything is taken", async ({ page }) => {
      await app.open(PLACE);
      const [damage, leftOut] = [page.locator("#import-damage"), page.locator("#import-left-out")];
      const again = async (chosen) => {
        await choose(page, chosen);
        await expect(page.locator("#import-take")).toBeVisible();
      };
      await again(caseOf("unclosed-quote.csv"));
      await expect(damage).toContainText(words.damage);
      await expect(damage.getByRole("listitem")).toContainText([words.unclosed]);
      await expect(leftOut).toHaveCount(0);
      await expectAccessible(page);
      await page.locator("#import-discard").click();
      await again(caseOf("sf-report-footer.csv"));
      await expect(leftOut.getByRole("listitem")).toHaveText([words.footer]);
      await expect(damage).toHaveCount(0);
      await page.locator("#import-discard").click();
      await again(caseOf("warning-before.json"));
      await expect(leftOut.getByRole("listitem")).toContainText([words.before]);
      await page.locator("#import-discard").click();
      await again(caseOf("report.xls"));
      await expect(page.locator(".import-counts")).toBeVisible();
      await expect(damage).toHaveCount(0);
      await page.locator("#import-discard").click();
      // Letters that were read in a wrong encoding come right in another.
      await again(file("lost.csv", Buffer.from("Name;Beginn;Laufzeit;Frist\nGr\u00f6\u00dfe;15.01.2026;12;90\nM\u00fcller;16.01.2026;12;90\n", "latin1")));
      await expect(damage).toHaveCount(0);
      await page.locator("#import-encoding").selectOption("utf-8");
      await expect(damage).toContainText(words.lost);
      await page.locator("#import-encoding").selectOption("windows-1252");
      await expect(damage).toHaveCount(0);
      await expect(page.locator(".import-examples")).toContainText("Größe");
    });

    test("what a table leaves open is asked, answered, taken, and taken back", async ({ page }) => {
      await app.open(PLACE);
      await choose(
        page,
        file(
          "open.csv",
          `Name;Beginn;Laufzeit;Ende;Kündigungsfrist;Status
A;01.03.2026;12;01.03.2027;3;Aktiv
B;15.01.2026;;15.01.2027;;Aktiv
C;01.04.2020;12;31.03.2021;90;Terminated
`,
        ),
      );
      const take = page.locator("#import-take");
      await expect(page.locator(".import-counts")).toContainText(words.open);
      await expect(take).toHaveAttribute("aria-disabled", "true");
      // A program could still press it.
      await take.dispatchEvent("click");
      expect(await stored(app)).toHaveLength(0);
      // The row is named that lacks a notice period.
      await expect(page.locator("#import-no-notice-4-rows")).toHaveText(words.row);
      await expectAccessible(page);
      await page.locator("#import-unit-4").selectOption("1");
      await page.locator("#import-end-3").selectOption("1");
      await page.locator("#import-usual").click();
      await page.getByRole("button", { name: words.take(3), exact: true }).click();
      await expectStored(app, 3);
      const [first, second, third] = await stored(app);
      expect(first).toMatchObject({ name: "A", start: "2026-03-01", term: 12, notice: "3m" });
      expect(second).toMatchObject({ name: "B", start: "2026-01-15", end: "2027-01-14", notice: "30d" });
      expect(third).toMatchObject({ name: "C", term: 12, notice: "90d", archived: true, notes: "Status: Terminated" });
      await page.locator(".status-line").getByRole("button", { name: words.undo }).click();
      await expectStored(app, 0);
    });
  });
}
