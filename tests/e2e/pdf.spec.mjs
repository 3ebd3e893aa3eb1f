// PDF files in the page: of all producers, locked, scanned, and stopped while they are read.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { App, LANGUAGES, expect, test } from "./app.mjs";
import { PLACE, choose } from "./order-forms.mjs";

const FOLDER = new URL("../cases/order-forms/", import.meta.url);
const pdf = (name) => ({ name, mimeType: "application/pdf", buffer: readFileSync(fileURLToPath(new URL(name, FOLDER))) });
const PRODUCERS = ["000-reportlab", "001-cairo", "002-ghostscript", "003-chromium", "004-libreoffice", "009-pdftex"];

const WORDS = {
  de: {
    page: "Seite 1",
    password: (name) => `Passwort von ${name}`,
    locked: "Das Dokument ist gesperrt.",
    wrong: "Dieses Passwort öffnet das Dokument nicht.",
    scan: "Das ist ein Scan",
    stop: "Anhalten",
    stopped: "Angehalten. Das Dokument wurde nicht gelesen.",
    again: (name) => `${name} noch einmal lesen`,
  },
  en: {
    page: "page 1",
    password: (name) => `Password of ${name}`,
    locked: "The document is locked.",
    wrong: "This password does not open the document.",
    scan: "This is a scan",
    stop: "Stop",
    stopped: "Stopped. The document was not read.",
    again: (name) => `Read ${name} again`,
  },
};

for (const lang of LANGUAGES) {
  test.describe(`in ${lang}`, () => {
    const words = WORDS[lang];
    let app;
    let refused;
    let found;

    test.beforeEach(async ({ page }) => {
      app = await App.opened(page, { lang, hash: PLACE });
      refused = page.locator("#document-refused");
      found = page.locator("#document-found");
    });

    for (const producer of PRODUCERS) {
      test(`a file of ${producer.slice(4)} is read, each value with its page`, async ({ page }) => {
        await choose(page, pdf(`${producer}.pdf`));
        await expect(found).toBeFocused();
        await expect(refused).toHaveCount(0);
        await expect(app.main.locator(".finding").first()).toContainText(words.page);
        expect(await app.main.locator(".finding").count()).toBeGreaterThan(3);
      });
    }

    test("a locked file asks for its password, and says when it is wrong", async ({ page }) => {
      const name = "locked-aes256.pdf";
      await choose(page, pdf(name));
      await expect(refused).toContainText(words.locked);
      const field = page.getByLabel(words.password(name));
      await field.fill("sesame");
      await page.keyboard.press("Enter");
      await expect(refused).toContainText(words.wrong);
      await field.fill("open sesame");
      await page.keyboard.press("Enter");
      await expect(found).toBeFocused();
      await expect(refused).toHaveCount(0);
    });

    test("a scan is told from text, and a file that is only protected is read", async ({ page }) => {
      await choose(page, pdf("scan.pdf"));
      await expect(refused).toContainText(words.scan);
      await choose(page, pdf("protected-aes128.pdf"));
      await expect(found).toBeFocused();
      await expect(refused).toContainText(words.scan);
    });

    test("reading can be stopped, and begun again", async ({ page }) => {
      const name = "000-reportlab.pdf";
      let release;
      const held = new Promise((done) => (release = done));
      await page.route("**/reader-*.wasm", async (route) => {
        await held;
        await route.continue().catch(() => {});
      });
      await choose(page, pdf(name));
      await page.getByRole("button", { name: words.stop, exact: true }).click();
      await expect(refused).toContainText(words.stopped);
      release();
      await page.getByRole("button", { name: words.again(name) }).click();
      await expect(found).toBeFocused();
      await expect(refused).toHaveCount(0);
    });
  });
}
