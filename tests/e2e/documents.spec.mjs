// From an order form to the letter: what documents say, what they leave open, what becomes of it.
import { App, LANGUAGES, expect, ready, tabTo, test } from "./app.mjs";
import { tooWide } from "./adapted.mjs";
import { expectAccessible } from "./fixtures.mjs";
import { Host, release } from "./host.mjs";
import { FORM, PLACE, choose, docx, eml, file, whole } from "./order-forms.mjs";

const WORDS = {
  de: {
    open: "Keine Frage ist offen",
    one: "1 Frage ist offen",
    two: "2 Fragen sind offen",
    start: "Wann beginnt der Vertrag?",
    noNotice: "Die Kündigungsfrist fehlt. Wie lang ist sie?",
    which: "Welche Kündigungsfrist gilt?",
    against: "An anderer Stelle steht:",
    april: "3. April 2026 (der Tag steht vorn): letzter Tag 2. April 2027, Frist 1. Februar 2027",
    march: "4. März 2026 (der Monat steht vorn): letzter Tag 3. März 2027, Frist 2. Januar 2027",
    page: "Seite 1",
    pasted: "Eingefügter Text",
    empty: "Darin steht nichts.",
    picture: "Das ist ein Bild.",
    damaged: "Die Datei ist beschädigt",
    archive: "Das ist ein Archiv.",
    workbook: "Das ist eine Arbeitsmappe.",
    nothing: "Nichts gefunden, was den Vertrag betrifft.",
    leaveOut: (name) => `${name} weglassen`,
    undo: "Rückgängig",
    twice: "Dieser Vertrag ist schon gespeichert",
    assumed: "Verlängerung um die Laufzeit, höchstens ein Jahr",
  },
  en: {
    open: "No question is open",
    one: "1 question is open",
    two: "2 questions are open",
    start: "When does the contract start?",
    noNotice: "The notice period is missing. How long is it?",
    which: "Which notice period applies?",
    against: "Another place says:",
    april: "3 April 2026 (the day comes first): last day 2 April 2027, deadline 1 February 2027",
    march: "4 March 2026 (the month comes first): last day 3 March 2027, deadline 2 January 2027",
    page: "page 1",
    pasted: "Pasted text",
    empty: "There is nothing in it.",
    picture: "This is a picture.",
    damaged: "The file is damaged",
    archive: "This is an archive.",
    workbook: "This is a workbook.",
    nothing: "Nothing found that concerns the contract.",
    leaveOut: (name) => `Leave out ${name}`,
    undo: "Undo",
    twice: "This contract is already here",
    assumed: "Renewal by the term, one year at most",
  },
};

class Documents extends App {
  constructor(page, lang) {
    super(page, lang);
    this.said = WORDS[lang];
    this.found = page.locator("#document-found");
    this.counts = page.locator("#document-counts");
    this.refused = page.locator("#document-refused");
    this.take = page.locator("#document-take");
    this.questions = page.locator("#document-questions");
  }

  // Chooses documents and waits until they are read.
  async read(...files) {
    await choose(this.page, ...files);
    await expect(this.found).toBeFocused();
  }
}

const squeezed = (text) => text.replaceAll("\u00a0", " ");

for (const lang of LANGUAGES) {
  test.describe(`in ${lang}`, () => {
    const words = WORDS[lang];
    const form = FORM[lang];
    let app;

    test.beforeEach(async ({ page }) => {
      app = new Documents(page, lang);
    });

    test("by keyboard, an order form leads from the start page to the letter", async ({ page }) => {
      await app.open();
      const field = page.locator("#document-file");
      await tabTo(field);
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
      expect(chooser.isMultiple()).toBe(true);
      await chooser.setFiles([file(form.name, whole(lang))]);
      await app.expectTitle("documents");
      await expect(app.found).toBeFocused();
      await expect(app.counts).toContainText(words.open);
      // Each value stands beside its sentence, with the page.
      await expect(app.main.locator(".finding", { hasText: form.notice }).first()).toContainText(words.page);
      await expect(page).not.toHaveURL(/Q-00318|Muster/);
      await expectAccessible(page);
      await tabTo(app.take);
      await page.keyboard.press("Enter");
      await app.expectTitle("deadlines");
      await expect(app.heading).toBeFocused();
      await app.expectFigure("notice-deadline", "2026-11-15");
      const [contract] = await app.storedContracts(1);
      expect(contract).toMatchObject({ start: "2026-01-15", term: 12, notice: "60d", renew: "same", customer: "Muster Maschinenbau GmbH" });
      expect(JSON.stringify(contract.readings)).toContain(form.notice);
      await expect(page).not.toHaveURL(/Q-00318|Muster/);
      await app.go("letter");
      await expect(app.paper).toContainText("Q-00318");
    });

    test("pasted text is read, and taking it can be undone", async ({ page }) => {
      await app.open(PLACE);
      await page.locator("#document-paste").fill(whole(lang));
      await page.locator("#document-paste-read").click();
      await expect(app.found).toBeFocused();
      await expect(app.main).toContainText(words.pasted);
      await expect(page.locator("#document-paste")).toHaveValue("");
      await app.take.click();
      await app.storedContracts(1);
      await page.locator(".status-line").getByRole("button", { name: words.undo }).click();
      await app.storedContracts(0);
    });

    test("a document of a word processor and an e-mail are read like text", async ({ page }) => {
      await app.open(PLACE);
      for (const chosen of [docx("form.docx", whole(lang).split("\n")), eml("order.eml", whole(lang))]) {
        await app.read(chosen);
        await expect(app.counts).toContainText(words.open);
        await expect(app.main.locator(".import-examples")).toContainText("Muster Maschinenbau GmbH");
        await page.locator("#document-discard").click();
        await expect(app.found).toHaveCount(0);
        await expect(page.locator("#document-file")).toBeFocused();
      }
    });

    test("a day that can be read in two ways is asked with what each leads to, and nothing is taken before", async ({ page }) => {
      await app.open(PLACE);
      // Without the printed end, which would say it.
      const lines = whole(lang).replace(/.*14.*\n/, "").replace(/15\.01\.2026|2026-01-15/, "03/04/2026");
      await app.read(file(form.name, lines));
      await expect(app.counts).toContainText(words.one);
      await expect(app.questions).toContainText(words.start);
      const leads = app.questions.locator(".document-leads li");
      expect((await leads.allTextContents()).map(squeezed)).toEqual([words.april, words.march]);
      await expect(app.take).toHaveAttribute("aria-disabled", "true");
      // A program could still press it.
      await app.take.dispatchEvent("click");
      expect((await app.storage())["fristklar.state"] ?? "").not.toContain("Q-00318");
      await expectAccessible(page);
      await page.setViewportSize({ width: 360, height: 640 });
      expect(await page.evaluate(tooWide)).toEqual([]);
      const start = page.locator("#document-start");
      await tabTo(start);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      await expect(app.counts).toContainText(words.open);
      await expect(start).toBeFocused();
      await app.take.click();
      const [contract] = await app.storedContracts(1);
      expect(contract.start).toBe("2026-03-04");
    });

    test("what no document says is asked, and what is assumed is named", async ({ page }) => {
      await app.open(PLACE);
      await app.read(file(form.name, form.text));
      await expect(app.counts).toContainText(words.one);
      await expect(app.questions).toContainText(words.noNotice);
      await expect(app.main).not.toContainText(words.assumed);
      const notice = page.locator("#document-notice");
      // Something else is typed, and wrong at first.
      const typed = page.locator("#document-notice-typed");
      await notice.selectOption({ index: (await notice.locator("option").count()) - 1 });
      await typed.fill("3");
      await expect(app.questions.locator(".field-error")).toBeVisible();
      await expect(app.take).toHaveAttribute("aria-disabled", "true");
      await typed.fill(lang === "de" ? "3 Monate" : "3 months");
      await expect(app.questions.locator(".field-error")).toHaveCount(0);
      await expect(app.main.locator(".import-assumed")).toContainText(words.assumed);
      await app.take.click();
      const [contract] = await app.storedContracts(1);
      expect(contract.notice).toBe("3m");
    });

    test("two order forms that differ are asked about, with both sentences and their files", async ({ page }) => {
      await app.open(PLACE);
      const other = whole(lang).replace("60", "90");
      await app.read(file("one.txt", whole(lang)), file("two.txt", other));
      await expect(app.counts).toContainText(words.one);
      await expect(app.questions).toContainText(words.which);
      for (const name of ["one.txt", "two.txt"]) await expect(app.questions).toContainText(name);
      await expect(app.questions.locator("blockquote")).toHaveCount(2);
      await expect(app.main.locator(".finding-against").first()).toContainText(words.against);
      await page.locator("#document-notice").selectOption("1");
      await app.take.click();
      const [contract] = await app.storedContracts(1);
      expect(contract.readings).toHaveLength(2);
    });

    test("an agreement is contradicted by the order form, which stands", async ({ page }) => {
      await app.open(PLACE);
      const agreement =
        lang === "de"
          ? "Rahmenvertrag\nDer Vertrag verlängert sich automatisch um ein Jahr, wenn er nicht mit einer Frist von 30 Tagen vor dem Ende der Laufzeit gekündigt wird.\n"
          : "Main Services Agreement\nThe agreement renews automatically for one year, unless either party gives notice at least 30 days before the end of the term.\n";
      await app.read(file("agreement.txt", agreement), file("form.txt", whole(lang)));
      await expect(app.counts).toContainText(words.open);
      await expect(app.main.locator(".finding-against").first()).toContainText("agreement.txt");
      await app.take.click();
      const [contract] = await app.storedContracts(1);
      expect(contract.notice).toBe("60d");
    });

    test("what cannot be read is refused by name, and what can is read beside it", async ({ page }) => {
      await app.open(PLACE);
      const refusals = [
        [file("empty.pdf", ""), words.empty],
        [file("photo.png", "\x89PNG\r\n\x1a\n"), words.picture],
        [file("cut.pdf", "%PDF-1.7\n1 0 obj"), words.damaged],
        [file("files.7z", Buffer.from("377abcaf271c00", "hex")), words.archive],
        [file("sheet.xls", Buffer.from("d0cf11e0a1b11ae1", "hex")), words.workbook],
      ];
      await choose(page, ...refusals.map(([refused]) => refused), file(form.name, whole(lang)));
      await expect(app.found).toBeFocused();
      for (const [{ name }, why] of refusals) await expect(app.refused).toContainText(`${name}: ${why}`);
      await expect(app.refused).toHaveRole("alert");
      await expectAccessible(page);
      await page.getByRole("button", { name: words.leaveOut("empty.pdf") }).click();
      await expect(app.refused).not.toContainText("empty.pdf");
      await expect(app.take).not.toHaveAttribute("aria-disabled", "true");
      await page.locator("#document-discard").click();
      await app.read(file("other.txt", "Bananen\n"));
      await expect(app.main).toContainText(words.nothing);
    });

    test("the same order form again is recognised", async ({ page }) => {
      await app.open(PLACE);
      await app.read(file(form.name, whole(lang)));
      await app.take.click();
      await app.storedContracts(1);
      await app.open(PLACE);
      await app.read(file(form.name, whole(lang)));
      await expect(app.main).toContainText(words.twice);
      await expect(app.take).toHaveAttribute("aria-disabled", "true");
      await page.locator("#document-twice").check();
      await app.take.click();
      await app.storedContracts(2);
    });
  });
}

test("a file dropped anywhere on the start page is read", async ({ page }) => {
  const app = new Documents(page, "en");
  await app.open();
  await expect(page.locator("#document-file")).toBeVisible();
  const dropped = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "order form.txt"));
    return data;
  }, whole("en"));
  await page.locator("h1").dispatchEvent("drop", { dataTransfer: dropped });
  await expect(app.found).toBeFocused();
  await expect(app.main).toContainText("order form.txt");
});

test("a line with an end of its own becomes a contract of its own", async ({ page }) => {
  const app = new Documents(page, "en");
  await app.open(PLACE);
  const lines = `
Product         Start Date    End Date      Months   Quantity   Monthly Price   Total Price
Sales Cloud     2026-01-15    2027-01-14    12       25         EUR 165.00      EUR 49,500.00
Data Storage    2026-01-15    2026-07-14    6        10         EUR 80.00       EUR 4,800.00
`;
  await app.read(file("form.txt", whole("en") + lines));
  await expect(app.take).toHaveText("Take 2 contracts");
  await app.take.click();
  await app.expectTitle("contracts");
  const contracts = await app.storedContracts(2);
  expect(contracts.map(({ product, price }) => [product, price])).toEqual([
    ["Sales Cloud", 4_950_000],
    ["Data Storage", 960_000],
  ]);
});

test.describe("without the server", () => {
  test.use({ serviceWorkers: "allow" });

  test("an order form leads to its deadline", async ({ page }) => {
    const host = await Host.start(release(), ["/"]);
    await page.goto(host.address);
    await expect(page.locator("#offline")).toHaveText(/Bereit für offline|Ready for offline/);
    await host.goAway();
    await page.reload();
    await ready(page);
    await choose(page, file("form.txt", whole("en")));
    await expect(page.locator("#document-found")).toBeFocused();
    await page.locator("#document-take").click();
    await expect(page.locator('[data-figure="notice-deadline"]')).toHaveAttribute("datetime", "2026-11-15");
  });
});
