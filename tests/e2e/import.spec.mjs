// Import of tables: read from files and pasted rows, checked, imported or refused; and export for spreadsheets.
import { execFileSync } from "node:child_process";
import { mkdir, readFile, utimes, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { App, LANGUAGES, expect, keep, savedContract, savedDocument, test } from "./app.mjs";
import { expectAccessible, prefer, ready, slowDown } from "./fixtures.mjs";
import { PLACE, backToImport, caseOf, choose, expectStored, file, stored } from "./importing.mjs";
import { FULL } from "./samples.mjs";

const WORDS = {
  de: {
    heading: "Import und Export",
    link: "Verträge importieren oder exportieren",
    read: "Eingefügtes lesen",
    paste: "Oder Zeilen einfügen",
    counts: ["2 Verträge können importiert werden", "1 ist schon da", "2 Zeilen haben Fehler"],
    errors: ["Zeile 5, Beginn: Diesen Tag gibt es nicht.", "Zeile 6, Laufzeit: Die Laufzeit muss zwischen 1 und 120 Monaten liegen."],
    take: (count) => (count === 1 ? "1 Vertrag importieren" : `${count} Verträge importieren`),
    twice: "Auch diese importieren, als weitere Verträge",
    noStart: "Keine Spalte ist der Vertragsbeginn.",
    nothing: "Es wurde nichts geändert.",
    refused: {
      large: "Die Datei ist größer als 10 MB.",
      binary: "Das ist keine Textdatei. In Zeile 1 steht an Stelle 2 das Byte 00,",
      image: "Das ist ein Bild und keine Tabelle.",
      workbook: "Das ist eine Arbeitsmappe.",
      columns: "Das sind mehr als 200 Spalten.",
      changed: "Der Browser konnte die Datei nicht lesen.",
    },
    start: "Vertragsbeginn",
    name: "Name des Vertrags",
    undo: "Rückgängig",
    stop: "Anhalten",
    stopped: "Angehalten. Es wurde nichts geändert.",
  },
  en: {
    heading: "Import and export",
    link: "Import or export contracts",
    read: "Read what was pasted",
    paste: "Or paste rows",
    counts: ["2 contracts can be imported", "1 is already here", "2 rows have errors"],
    errors: ["Row 5, Beginn: There is no such day.", "Row 6, Laufzeit: The term must be between 1 and 120 months."],
    take: (count) => (count === 1 ? "Import 1 contract" : `Import ${count} contracts`),
    twice: "Import these too, as further contracts",
    noStart: "No column is the contract start.",
    nothing: "Nothing was changed.",
    refused: {
      large: "The file is larger than 10 MB.",
      binary: "This is not a text file. In line 1, at position 2, is the byte 00,",
      image: "This is an image and not a table.",
      workbook: "This is a workbook.",
      columns: "There are more than 200 columns.",
      changed: "The browser could not read the file.",
    },
    start: "Contract start",
    name: "Contract name",
    undo: "Undo",
    stop: "Stop",
    stopped: "Stopped. Nothing was changed.",
  },
};

const TABLE = `Name;Kunde;Beginn;Laufzeit;Preis;Kostenstelle
first;;15.01.2026;12;;
Größe;Müller & Söhne;15.02.2026;24;1.200,50;4711
=1+1;<img src=x onerror=alert(1)>;16.02.2026;;;
fehlt;;31.02.2026;12;;
lang;;01.03.2026;500;;
`;
const STORED = savedDocument([savedContract("first", "2026-01-15", { name: "first" })], { open: "first" });

// Confirms what is usual where the table says nothing, and that prices are per year.
async function settle(page) {
  await page.locator("#import-period-4").selectOption("0");
  await page.locator("#import-usual").click();
  await expect(page.locator("#import-usual")).toHaveCount(0);
}

// Files written by Python, with combinations of encoding, separator and number style.
function mixes(folder) {
  const script = fileURLToPath(new URL("../support/tables.py", import.meta.url));
  execFileSync(process.env.FRISTKLAR_PYTHON ?? "python3", [script, "write", folder]);
}

for (const lang of LANGUAGES) {
  test.describe(`in ${lang}`, () => {
    const words = WORDS[lang];
    let app;

    test.beforeEach(async ({ page }) => {
      app = new App(page, lang);
    });

    test("a file is looked through, its good rows are taken, and taken back", async ({ page }) => {
      await keep(page, { "fristklar.state": STORED });
      await app.open("#v=1&view=contracts");
      await page.getByRole("link", { name: words.link }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.heading);
      await choose(page, file("verträge.csv", TABLE));
      await expect(page.locator("#import-read")).toBeFocused();
      await expect(page.locator("#import-read")).toContainText("verträge.csv");
      await expect(page.locator("#import-take")).toHaveAttribute("aria-disabled", "true");
      // What becomes of the rows stands above the questions and the meaning of the columns.
      const top = (name) => page.locator(name).evaluate((one) => one.getBoundingClientRect().top);
      expect(await top("#import-take")).toBeLessThan(await top("#import-questions"));
      expect(await top("#import-take")).toBeLessThan(await top("#import-meaning"));
      await settle(page);
      for (const count of words.counts) await expect(page.locator(".import-counts")).toContainText(count);
      for (const error of words.errors) await expect(page.locator(".import-errors")).toContainText(error);
      await expect(page.locator(".import-examples")).toContainText("<img src=x onerror=alert(1)>");
      await expectAccessible(page);
      // Nothing has changed yet.
      expect(await stored(app)).toHaveLength(1);

      await page.getByRole("button", { name: words.take(2), exact: true }).click();
      await expectStored(app, 3);
      // What was taken is shown, and can be taken back there.
      await expect(app.heading).toHaveText(app.words.contracts);
      await expect(app.heading).toBeFocused();
      await expect(page.locator("[data-line]")).toHaveCount(3);
      const [, second, third] = await stored(app);
      expect(second).toMatchObject({
        name: "Größe",
        customer: "Müller & Söhne",
        start: "2026-02-15",
        term: 24,
        price: 120050,
        notes: "Kostenstelle: 4711",
      });
      expect(third).toMatchObject({ name: "=1+1", start: "2026-02-16", term: 12, notice: "30d" });
      await page.locator(".status-line").getByRole("button", { name: words.undo }).click();
      await expectStored(app, 1);
    });

    test("the same file again brings nothing twice, unless that is wanted", async ({ page }) => {
      await app.open(PLACE);
      await choose(page, file("a.csv", TABLE));
      await settle(page);
      await page.locator("#import-take").click();
      await expectStored(app, 3);
      await backToImport(page);
      await choose(page, file("a.csv", TABLE));
      await settle(page);
      await expect(page.locator("#import-take")).toHaveAttribute("aria-disabled", "true");
      await page.getByLabel(words.twice).check();
      await page.getByRole("button", { name: words.take(3), exact: true }).click();
      await expectStored(app, 6);
    });

    test("pasted rows with unknown headers are mapped by hand, and survive a change of language", async ({ page }) => {
      await app.open(PLACE);
      await page.getByLabel(words.paste).fill("Was\tWann\tWer\nSales Cloud\t03/04/2026\tZoë\nService\t05/06/2026\t\n");
      // The input is still there after the page was rendered again.
      await app.chooseLanguage(lang === "de" ? "en" : "de");
      await app.chooseLanguage(lang);
      await page.getByRole("button", { name: words.read }).click();
      await expect(page.locator("#import-questions")).toContainText(words.noStart);
      await page.locator("#import-column-1").selectOption({ label: words.start });
      await page.locator("#import-column-0").selectOption({ label: words.name });
      // Either order is possible: the user is asked.
      await expect(page.locator("#import-questions")).toContainText("Wann");
      await expect(page.locator("#import-take")).toHaveAttribute("aria-disabled", "true");
      await page.locator("#import-reading-1").focus();
      await page.locator("#import-reading-1").selectOption("1");
      await expect(page.locator("#import-reading-1")).toBeFocused();
      // Nothing says how long they run and how long the notice period is.
      await expect(page.locator("#import-take")).toHaveAttribute("aria-disabled", "true");
      await page.locator("#import-usual").click();
      await expect(page.locator("#import-take")).not.toHaveAttribute("aria-disabled");
      await app.chooseLanguage(lang === "de" ? "en" : "de");
      await expect(page.locator(".import-examples")).toContainText("Sales Cloud");
      await app.chooseLanguage(lang);
      await page.getByRole("button", { name: words.take(2), exact: true }).click();
      await expectStored(app, 2);
      const contracts = await stored(app);
      expect(contracts.map(({ name, start, notes }) => [name, start, notes])).toEqual([
        ["Sales Cloud", "2026-03-04", "Wer: Zoë"],
        ["Service", "2026-05-06", undefined],
      ]);
    });

    test("what is no table is refused with its reason, and nothing changes", async ({ page }, testInfo) => {
      await keep(page, { "fristklar.state": STORED });
      await app.open(PLACE);
      const refused = page.locator("#import-refused");
      const before = (await app.storage())["fristklar.state"];
      const large = testInfo.outputPath("large.csv");
      await writeFile(large, "Name;Beginn\n".padEnd(20_000_000, "x;15.01.2026\n"));
      for (const [chosen, reason] of [
        [large, words.refused.large],
        [file("picture.png", [137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 0, 0]), words.refused.image],
        [file("data.csv", [65, 0, 0, 0, 66, 0, 0, 0, 13, 10]), words.refused.binary],
        [file("vertraege.xlsx", "PK\u0003\u0004rest"), words.refused.workbook],
        [file("wide.csv", "a;".repeat(1_000_000)), words.refused.columns],
      ]) {
        await choose(page, chosen);
        await expect(refused).toContainText(reason);
        await expect(refused).toContainText(words.nothing);
      }
      await expectAccessible(page);
      expect((await app.storage())["fristklar.state"]).toBe(before);
    });

    test("a file that is changed while it is read is refused", async ({ page }, testInfo) => {
      await app.open(PLACE);
      const path = testInfo.outputPath("changing.csv");
      await writeFile(path, TABLE);
      // The page reads a file as soon as it is selected, so it only learns of the selection after the file has changed.
      await page.evaluate(() => {
        window.addEventListener("change", (event) => {
          if (window.changed) return;
          event.stopImmediatePropagation();
        }, true);
      });
      await choose(page, path);
      await writeFile(path, `${TABLE}x;;17.02.2026;;;\n`);
      await utimes(path, new Date(), new Date(Date.now() + 5_000));
      await page.evaluate(() => {
        window.changed = true;
        document.querySelector("#import-file").dispatchEvent(new Event("change", { bubbles: true }));
      });
      await expect(page.locator("#import-refused")).toContainText(words.refused.changed);
      expect(await stored(app)).toHaveLength(0);
      // If it is selected again, it is read.
      await choose(page, path);
      await expect(page.locator(".import-counts")).toBeVisible();
    });

    test("rows with errors come back as a file, are mended and read again", async ({ page }, testInfo) => {
      await app.open(PLACE);
      await choose(page, file("a.csv", TABLE));
      const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#import-bad").click()]);
      const text = await readFile(await download.path(), "utf8");
      expect(text.split("\r\n")).toHaveLength(4);
      await page.locator("#import-discard").click();
      await expect(page.locator("#import-file")).toBeFocused();
      await choose(page, file("mended.csv", text.replace("31.02.2026", "28.02.2026").replace("500", "50")));
      await page.locator("#import-usual").click();
      await page.getByRole("button", { name: words.take(2), exact: true }).click();
      await expectStored(app, 2);
    });

    test("the exported table is read by Python and read back to the same contracts", async ({ page }, testInfo) => {
      const contracts = [
        savedContract("a", "2026-01-15", { name: "=HYPERLINK(\"x\")", customer: "A; B, \"C\"", price: 1200050, cur: "CHF" }),
        savedContract("b", "2024-02-29", { name: "Größe", notes: "eins\nzwei", renew: "none", bill: "quarterly" }),
      ];
      await keep(page, { "fristklar.state": savedDocument(contracts, { open: "a" }) });
      await app.open(PLACE);
      const before = await stored(app);
      const script = fileURLToPath(new URL("../support/tables.py", import.meta.url));
      for (const [button, separator, price, day] of [
        ["#export-german", ";", "12000,50", "15.01.2026"],
        ["#export-english", ",", "12000.50", "2026-01-15"],
      ]) {
        const [download] = await Promise.all([page.waitForEvent("download"), page.locator(button).click()]);
        const path = testInfo.outputPath(`${separator}.csv`);
        await download.saveAs(path);
        const read = execFileSync(process.env.FRISTKLAR_PYTHON ?? "python3", [script, "read", path, separator]);
        const rows = JSON.parse(read);
        expect(rows).toHaveLength(3);
        expect(rows[1]).toEqual(expect.arrayContaining(["'=HYPERLINK(\"x\")", "A; B, \"C\"", price, day]));
        await choose(page, path);
        await page.locator("#import-twice").check();
        await page.getByRole("button", { name: words.take(2), exact: true }).click();
        await expectStored(app, 4);
        const taken = (await stored(app)).slice(2);
        const told = ({ id, changed, ...rest }) => rest;
        expect(taken.map(told)).toEqual(before.map(told));
        await page.locator(".status-line").getByRole("button", { name: words.undo }).click();
        await expectStored(app, 2);
        await backToImport(page);
      }
    });
  });
}

test("every encoding that Python writes is read by the page", async ({ page }, testInfo) => {
  const app = new App(page);
  await app.open(PLACE);
  const folder = testInfo.outputPath("mixes");
  await mkdir(folder);
  mixes(folder);
  for (const [encoding, label] of [
    ["utf-8", "utf-8"],
    ["utf-8-sig", "utf-8"],
    ["utf-16-le", "utf-16le"],
    ["utf-16-be", "utf-16be"],
    ["cp1252", "windows-1252"],
  ]) {
    await choose(page, `${folder}/${encoding}-semicolon-comma.csv`);
    await expect(page.locator("#import-encoding")).toHaveValue(label);
    await expect(page.locator("#import-separator")).toHaveValue("semicolon");
    await expect(page.locator(".import-examples")).toContainText("Vertrieb „Größe“ · Müßig & Söhne; Köln, AG");
    await expect(page.locator(".import-examples")).toContainText("Œuvre – 5 € Club");
    await expect(page.locator("#import-take")).toHaveText(WORDS.de.take(4));
    // Another encoding is applied immediately, and can be reverted.
    await page.locator("#import-encoding").selectOption("windows-1252");
    await page.locator("#import-encoding").selectOption(label);
    await expect(page.locator(".import-examples")).toContainText("Vertrieb „Größe“");
    await page.locator("#import-discard").click();
  }
});

test("a file in Mac Roman is read by the page", async ({ page }) => {
  const app = new App(page);
  await app.open(PLACE);
  await choose(page, caseOf("macroman.csv"));
  await expect(page.locator("#import-encoding")).toHaveValue("macintosh");
  await expect(page.locator(".import-examples")).toContainText("Größe");
});

// In the zone of the tests it is midnight at these times; in New York it is not, and the page asks.
test("a time that is midnight here is its local day", async ({ page }) => {
  const app = new App(page);
  await app.open(PLACE);
  await choose(page, caseOf("utc-midnight.csv"));
  await page.locator("#import-usual").click();
  await page.locator("#import-take").click();
  await expectStored(app, 2);
  expect((await stored(app)).map(({ start, end }) => [start, end])).toEqual([
    ["2026-01-15", "2027-01-14"],
    ["2026-07-01", "2027-06-30"],
  ]);
});

test.describe("in New York", () => {
  test.use({ timezoneId: "America/New_York" });

  test("a time that is midnight elsewhere is asked about", async ({ page }) => {
    const app = new App(page);
    await app.open(PLACE);
    await choose(page, caseOf("utc-midnight.csv"));
    await expect(page.locator("#import-take")).toHaveAttribute("aria-disabled", "true");
    await page.locator("#import-time-1").selectOption("1");
    await page.locator("#import-time-2").selectOption("1");
    await page.locator("#import-usual").click();
    await page.locator("#import-take").click();
    await expectStored(app, 2);
    expect((await stored(app)).map(({ start }) => start)).toEqual(["2026-01-15", "2026-07-01"]);
  });
});

test("a file can be dropped", async ({ page }) => {
  const app = new App(page);
  await app.open(PLACE);
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], "dropped.csv", { type: "text/csv" }));
    const target = document.querySelector(".drop-zone");
    for (const kind of ["dragover", "drop"]) {
      target.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, TABLE);
  await expect(page.locator("#import-read")).toContainText("dropped.csv");
});

test.describe("ten thousand rows", () => {
  const row = (place) => {
    const day = String((place % 28) + 1).padStart(2, "0");
    return `Vertrag ${place};Kunde ${place % 97};Produkt ${place % 7};${day}.01.2026;12;30;1.234,50;EUR;jährlich;ja;Notiz ${place}\n`;
  };
  const table = (count) =>
    `Name;Kunde;Produkt;Beginn;Laufzeit;Frist;Jahrespreis;Währung;Abrechnung;Verlängerung;Zusatz\n${Array.from({ length: count }, (_, place) => row(place)).join("")}`;
  const text = table(10_000);

  // With the real clock, because progress depends on time.
  test.beforeEach(async ({ page }) => {
    await prefer(page, ["de-DE", "de"]);
    await page.goto(`./${PLACE}`);
    await ready(page);
    if (FULL) await slowDown(page, 4);
    await page.evaluate(() => {
      window.long = [];
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) window.long.push(Math.round(duration));
      }).observe({ type: "longtask" });
    });
  });

  // Tasks longer than 50 ms since the last call.
  const longTasks = (page) => page.evaluate(() => new Promise((done) => setTimeout(() => done(window.long.splice(0)), 1_000)));

  test("are read, taken and exported in small tasks", async ({ page }, testInfo) => {
    test.setTimeout(120_000);
    const path = testInfo.outputPath("many.csv");
    await writeFile(path, text);
    await choose(page, path);
    await expect(page.locator("#import-take")).toHaveText("10000 Verträge importieren", { timeout: 60_000 });
    console.log("ms of tasks over 50 ms while 10,000 rows are read and checked:", await longTasks(page));
    await page.locator("#import-take").click();
    await expect(page.locator(".status-line button").first()).toBeVisible({ timeout: 60_000 });
    console.log("while they are stored:", await longTasks(page));
    await backToImport(page);
    const [download] = await Promise.all([
      page.waitForEvent("download", { timeout: 60_000 }),
      page.locator("#export-german").click(),
    ]);
    expect((await readFile(await download.path(), "utf8")).split("\r\n")).toHaveLength(10_002);
    console.log("while they are exported:", await longTasks(page));
  });

  test("show progress and can be stopped", async ({ page }, testInfo) => {
    await slowDown(page, 4);
    const path = testInfo.outputPath("many.csv");
    await writeFile(path, text);
    await choose(page, path);
    const stop = page.getByRole("button", { name: WORDS.de.stop });
    await stop.click();
    await expect(page.getByText(WORDS.de.stopped)).toBeVisible();
    await expect(page.locator("#import-file")).toBeVisible();
    await expect(page.locator("#import-work")).toHaveCount(0);
  });

  test("take time that grows with their number: figures of one run", async ({ page }, testInfo) => {
    test.setTimeout(180_000);
    for (const count of FULL ? [1_000, 10_000, 20_000] : [1_000]) {
      const path = testInfo.outputPath(`${count}.csv`);
      await writeFile(path, table(count));
      const begun = Date.now();
      await choose(page, path);
      await expect(page.locator("#import-take")).toHaveText(`${count} Verträge importieren`, { timeout: 90_000 });
      const read = Date.now() - begun;
      await page.locator("#import-take").click();
      await expect(page.locator(".status-line")).toContainText(String(count), { timeout: 60_000 });
      console.log(`${count} rows${FULL ? ", 4x slower" : ""}: read and checked in ${read} ms, stored in ${Date.now() - begun - read} ms`);
      await page.locator(".status-line").getByRole("button", { name: WORDS.de.undo }).click();
      await expect(page.locator(".status-line")).not.toContainText(String(count), { timeout: 60_000 });
      await backToImport(page);
    }
  });
});
