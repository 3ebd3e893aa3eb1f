// What is announced without moving the focus: the live region existed before, and says what has happened.
import { App, LANGUAGES, expect, keep, savedContract, savedDocument, test } from "./app.mjs";

const SAID = {
  de: { left: "22 Tage", counts: "2 Verträge können importiert werden", imported: "2 Verträge importiert.", undone: "Rückgängig gemacht." },
  en: { left: "22 days", counts: "2 contracts can be imported", imported: "2 contracts imported.", undone: "Undone." },
};
const TABLE = "Name;Beginn;Laufzeit;Frist\nSales;15.01.2026;12;30\nService;16.01.2026;12;30\n";

// Marks an element, to detect if it is replaced.
const mark = (place) => place.evaluate((element) => element.setAttribute("data-before", ""));

for (const lang of LANGUAGES) {
  test.describe(`in ${lang}`, () => {
    let app;
    test.beforeEach(({ page }) => {
      app = new App(page, lang);
    });

    test("the answer is read out beside the form when it changes, and not for a price", async ({ page }) => {
      await app.open();
      const answer = app.main.getByRole("status");
      await expect(answer).toHaveText("");
      await mark(answer);
      await app.start.fill(app.words.startDay);
      await expect(answer).toContainText(new RegExp(app.words.answer.replaceAll(" ", "\\s+")));
      await expect(answer).toContainText(SAID[lang].left);
      await expect(answer).toHaveAttribute("data-before");
      await mark(answer.locator(".answer"));
      await app.price.fill(app.words.priceTyped);
      await expect.poll(() => app.figures()).toHaveProperty("refund-guide");
      await expect(answer.locator("[data-before]")).toBeVisible();
      await app.notice.fill("60");
      await app.expectFigure("notice-deadline", "2026-11-15");
      await expect(answer.locator("[data-before]")).toHaveCount(0);
      await app.start.fill("");
      await expect(answer).toHaveText("");
    });

    test("what an import would bring, that it did, and that it was taken back are read out", async ({ page }) => {
      await keep(page, { "fristklar.state": savedDocument([savedContract("first")], { open: "first" }) });
      await app.open("#v=1&view=import");
      const line = page.locator(".status-line");
      await expect(line).toHaveRole("status");
      await mark(line);
      await page.locator("#import-file").setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer: Buffer.from(TABLE) });
      await expect(app.main.getByRole("status").filter({ hasText: SAID[lang].counts })).toBeVisible();
      await page.locator("#import-take").click();
      await expect(line).toContainText(SAID[lang].imported);
      await line.getByRole("button", { name: app.words.undo }).click();
      await expect(line).toContainText(SAID[lang].undone);
      await expect(line).toHaveAttribute("data-before");
    });
  });
}
