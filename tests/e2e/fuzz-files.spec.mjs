// Tables and backups that are randomly damaged and then selected like any other file, some hundred of each. Each is
// shown before anything is stored, or refused with a reason in the language of the page.
import { SEED, damaged, damagedBytes, seeded } from "./damage.mjs";
import { App, LANGUAGES, expect, keep, savedContract, savedDocument, test } from "./app.mjs";
import { foreign } from "./language.mjs";
import { FULL, cases } from "./samples.mjs";

const EACH = cases(150);
// The message for a backup without contracts.
const EMPTY = { de: "Die Sicherung enthält keinen Vertrag.", en: "The backup contains no contract." };
const STORED = savedDocument([savedContract("first", "2026-01-15", { name: "Sales Cloud" })], { open: "first" });

const TABLES = [
  "Name;Kunde;Beginn;Laufzeit;Kündigungsfrist;Preis;Kostenstelle\r\nVertrieb;Müßig & Söhne;15.01.2026;12;30 Tage;12.345,67;4711\r\n\"Mit \"\"Zitat\"\"\";Ähre;29.02.2024;36;3 Monate;0,99 €;\"a\r\nb\"\r\n",
  'Name,Account Name,Start Date,End Date,Annual Price\nSales,Muster Ltd,2026-01-15,2027-01-14,"12,345.67"\nService,"Köln, AG",2024-02-29,2027-02-27,0.99\n',
  "Vertrag\tVertragsbeginn\tPreis\nSales\t15.01.2026\t1.200,00 €\nService\t1.2.2026\t\n",
  '{"result":{"records":[{"attributes":{"type":"SalesforceContract"},"ContractNumber":"00000318","StartDate":"2026-01-15","EndDate":"2027-01-14","AutoRenewCode":"Yes"}],"done":true}}',
];
const BACKUP = savedDocument(
  [
    savedContract("first", "2026-02-15", { name: "Sales Cloud", steps: [{ id: "send-notice", is: "done", on: "2026-11-13", note: "Einschreiben" }] }),
    savedContract("second", "2025-03-01", { name: "Service Cloud", price: 1_200_000 }),
  ],
  { theme: "dark" },
  5,
);

const ENCODERS = [
  (text) => Buffer.from(text),
  (text) => Buffer.from(`\ufeff${text}`),
  (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
  (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
  (text) => Buffer.from(text, "latin1"),
];

// Every other file is damaged in its text, the rest in its encoded bytes.
function files(texts, encoders, random) {
  return Array.from({ length: EACH }, (_, number) => {
    const text = texts[number % texts.length];
    const encode = encoders[number % encoders.length];
    return number % 2 ? encode(damaged(text, random)) : damagedBytes(encode(text), random);
  });
}

// Selects each file and waits until the page has reached one of `ends`; returns how often it reached each.
async function chooseAll(app, input, files, ends, between) {
  const { page } = app;
  const counts = Object.fromEntries(Object.keys(ends).map((name) => [name, 0]));
  for (const [number, buffer] of files.entries()) {
    const about = `seed ${SEED}, file ${number}: ${buffer.toString("latin1")}`;
    // What is still shown for the previous file must not count.
    await page.evaluate((all) => document.querySelectorAll(all).forEach((one) => one.classList.add("of-before")), Object.values(ends).join());
    await page.locator(input).setInputFiles({ name: "datei", mimeType: "text/plain", buffer });
    const reached = page.locator(Object.values(ends).map((one) => `${one}:not(.of-before)`).join());
    await expect(reached, about).toHaveText(/\S/);
    const id = await reached.getAttribute("id");
    const end = Object.keys(ends).find((name) => ends[name] === `#${id}`);
    counts[end] += 1;
    expect((await app.storage())["fristklar.state"], about).toBe(STORED);
    await expect(page.locator("#crash"), about).toBeHidden();
    await between(end, about);
  }
  return counts;
}

for (const lang of LANGUAGES) {
  test.describe(`in ${lang}`, () => {
    let app;
    test.beforeEach(async ({ page }) => {
      test.setTimeout(180_000);
      app = new App(page, lang);
      await keep(page, { "fristklar.state": STORED });
    });

    test("damaged tables are looked through or refused in words, and store nothing", async ({ page }) => {
      await app.open("#v=1&view=import");
      await app.mark();
      const ends = { refused: "#import-refused", shown: "#import-take" };
      const random = seeded(lang.charCodeAt(0));
      const counts = await chooseAll(app, "#import-file", files(TABLES, ENCODERS, random), ends, async (end, about) => {
        if (end === "refused") return expect(await foreign(page, lang), about).toEqual([]);
        // Every row is counted, and every bad one says where and why.
        const bad = await page.locator(".import-counts [data-count=bad]").count();
        await expect(page.locator(".import-errors"), about).toHaveCount(bad);
        const said = await page.locator(".import-errors li").allInnerTexts();
        expect(said.every((text) => text.trim()), about).toBe(true);
        await page.locator("#import-discard").click();
        await expect(page.locator("#import-take")).toHaveCount(0);
      });
      expect(Math.min(...Object.values(counts)), JSON.stringify(counts)).toBeGreaterThan(FULL ? 10 : 0);
      await app.expectNoReload();
    });

    test("damaged backups are looked at or refused in words, and store nothing", async ({ page }) => {
      await app.open("#v=1&view=backup");
      await app.mark();
      const ends = { refused: "#backup-problem", shown: "#backup-found" };
      const random = seeded(lang.charCodeAt(1));
      const counts = await chooseAll(app, "#backup-file", files([BACKUP], ENCODERS.slice(0, 2), random), ends, async (end, about) => {
        if (end === "refused") return expect(await foreign(page, lang), about).toEqual([]);
        const found = page.locator(".intake");
        const offered = (await found.locator(".intake-group").count()) + (await found.locator("#backup-damaged").count());
        // A file with neither a contract nor a damaged part is reported as empty.
        expect(offered > 0 || (await found.innerText()).includes(EMPTY[lang]), about).toBe(true);
        await expect(page.locator("html"), about).not.toHaveAttribute("data-theme", "dark");
      });
      expect(Math.min(...Object.values(counts)), JSON.stringify(counts)).toBeGreaterThan(FULL ? 10 : 0);
      await app.expectNoReload();
    });
  });
}
