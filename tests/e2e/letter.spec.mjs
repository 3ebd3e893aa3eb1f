// The letter: missing details, the printed page as read from its PDF, and the ways to mail programs and files.
import { readFileSync } from "node:fs";
import { App, LANGUAGES, LETTER, LINK, expect, fragmentOf, keep, savedContract, savedDocument, test, watchCopying } from "./app.mjs";
import { HOSTILE, downloaded, printed, printedWords, readBack, squeezed } from "./outside.mjs";

const WORDS = {
  de: {
    write: "Schreiben erstellen",
    print: "Drucken oder als PDF sichern",
    copy: "Text kopieren",
    text: "Als Text (.txt)",
    mail: "Als E-Mail (.eml)",
    open: "E-Mail öffnen",
    many: (n) => `${n} Angaben fehlen noch`,
    one: "Eine Angabe fehlt noch",
    complete: "Alle Angaben sind da.",
    long: "Das Schreiben braucht wohl mehr als eine Seite.",
    mailLong: "ist der Text zu lang",
    mailNone: "Betreff und Text sind zu lang",
    late: "Darum ist hier die Fassung für den nächstmöglichen Termin gewählt.",
    subject: "Kündigung zum Ende der Laufzeit: Vertragsbeginn 15.\u{a0}Januar 2026",
    closing: "Mit freundlichen Grüßen",
    date: "Stuttgart, 23. November 2026",
    company: "[Ihre Firma]",
    file: "schreiben",
    wrong: "Schreiben Sie die E-Mail-Adresse wie name@example.com",
    take: "Absender aus einem anderen Vertrag übernehmen: Muster Maschinenbau GmbH",
    takeRecipient: "Empfänger aus dem letzten Schreiben übernehmen: Beispiel Cloud Germany GmbH",
    toLetter: "Zum Schreiben",
    asLetter: "Als Schreiben öffnen",
  },
  en: {
    write: "Write the letter",
    print: "Print or save as PDF",
    copy: "Copy text",
    text: "As text (.txt)",
    mail: "As e-mail (.eml)",
    open: "Open e-mail",
    many: (n) => `${n} details are still missing`,
    one: "One detail is still missing",
    complete: "All details are there.",
    long: "The letter probably takes more than one page.",
    mailLong: "The text is too long",
    mailNone: "Subject and text are too long",
    late: "So the version for the next possible date is chosen here.",
    subject: "Notice of non-renewal: Contract start 15\u{a0}January 2026",
    closing: "Yours faithfully",
    date: "Stuttgart, 23 November 2026",
    company: "[Your company]",
    file: "letter",
    wrong: "Write the e-mail address like name@example.com",
    take: "Use the sender of another contract: Muster Maschinenbau GmbH",
    takeRecipient: "Use the recipient of the last letter: Beispiel Cloud Germany GmbH",
    toLetter: "Go to the letter",
    asLetter: "Open as a letter",
  },
};

// The position of each part of the letter on the page, in millimetres.
const PLACES = {
  ".letter-sender": { x0: 20, x1: 210, top: 0, bottom: 45 },
  ".letter-return": { x0: 20, x1: 110, top: 45, bottom: 62 },
  ".letter-recipient": { x0: 20, x1: 110, top: 62, bottom: 90.5 },
  ".letter-info": { x0: 120, x1: 210, top: 45, bottom: 98 },
  ".letter-body": { x0: 20, x1: 210, top: 98, bottom: 297 },
};

function wordsIn(page, { x0, x1, top, bottom }) {
  return page.words.filter((word) => word.x0 >= x0 && word.x0 < x1 && word.top >= top && word.top < bottom);
}

// Every part of the preview is on the paper, word for word, and nothing else.
async function expectSameText(app, page) {
  let words = 0;
  for (const [part, place] of Object.entries(PLACES)) {
    const shown = await app.page.locator(part).innerText();
    const found = wordsIn(page, place);
    expect(squeezed(found.map((word) => word.text).join("")), part).toBe(squeezed(shown));
    words += found.length;
  }
  expect(words).toBe(page.words.length);
}

function expectNear(found, wanted, what) {
  expect(Math.abs(found - wanted), `${what}: ${found} mm, wanted ${wanted} mm`).toBeLessThanOrEqual(1);
}

for (const lang of LANGUAGES) {
  const t = WORDS[lang];

  test.describe(`in ${lang}`, () => {
    const button = (app, name) => app.page.getByRole("button", { name, exact: true });

    test("an empty letter lists what is missing, leads to each field, and fills while it is typed", async ({ page }) => {
      const app = await App.opened(page, { lang, hash: `#${LINK}` });
      await app.main.getByRole("link", { name: t.write }).click();
      await expect(app.heading).toHaveText(app.words.letter);
      await expect(app.heading).toBeFocused();
      await app.expectTitle("letter");
      await expect(page.getByRole("heading", { name: t.many(7) })).toBeVisible();
      await expect(app.paper).toContainText(t.company);

      const links = page.locator(".letter-missing a");
      const before = await app.fragment();
      for (const row of ["company", "address", "recipient", "recipient-address", "contract-numbers", "org-id", "signatory"]) {
        await links.first().click();
        const field = app.letterField(row);
        await expect(field).toBeFocused();
        await field.fill(LETTER[row]);
        await expect(app.paper).toContainText(LETTER[row].split("\n")[0]);
        await expect(field).toBeFocused();
        if (row === "org-id") await expect(page.getByRole("heading", { name: t.one })).toBeVisible();
      }
      expect(await app.fragment()).toBe(before);
      await expect(page.getByText(t.complete)).toBeVisible();
      await expect(app.paper.locator("mark")).toHaveCount(0);
      await expect(page.getByText(t.long)).toHaveCount(0);

      await app.reload();
      await expect(app.letterField("address")).toHaveValue(LETTER.address);
      await expect(page.getByText(t.complete)).toBeVisible();
    });

    test("the printed letter is one A4 page, in the places of the norm, with the preview's text", async ({ page }, info) => {
      const app = new App(page, lang);
      await app.openLetter(`#${LINK}`);
      await app.fillLetter();
      const pages = await printed(page, info);
      expect(pages).toHaveLength(1);
      const [paper] = pages;
      expectNear(paper.width, 210, "width");
      expectNear(paper.height, 297, "height");
      await expectSameText(app, paper);

      const first = (part) => wordsIn(paper, PLACES[part])[0];
      for (const part of [".letter-sender", ".letter-return", ".letter-recipient", ".letter-body"]) {
        expectNear(first(part).x0, 25, `left edge of ${part}`);
      }
      expectNear(first(".letter-recipient").top, 62.7, "top of the address");
      expectNear(first(".letter-info").x0, 125, "left edge of the info block");
      expectNear(first(".letter-info").top, 50, "top of the info block");
      expectNear(first(".letter-body").top, 103, "top of the subject");
      expect(first(".letter-return").top).toBeGreaterThanOrEqual(45);
      // The address is completely inside the window, and no text is in the right margin.
      const address = wordsIn(paper, PLACES[".letter-recipient"]);
      expect(Math.max(...address.map((word) => word.x1))).toBeLessThanOrEqual(105);
      expect(Math.max(...wordsIn(paper, PLACES[".letter-body"]).map((word) => word.x1))).toBeLessThanOrEqual(190);
      const marks = paper.strokes.filter((stroke) => stroke.x1 < 20).map((stroke) => stroke.top);
      expect(marks).toHaveLength(3);
      [105, 148.5, 210].forEach((wanted, place) => expectNear(marks.toSorted((a, b) => a - b)[place], wanted, "mark"));
    });

    test("gaps are on the paper too, and the warning stays beside the button", async ({ page }, info) => {
      const app = new App(page, lang);
      await app.openLetter(`#${LINK}`);
      await page.evaluate(() => {
        window.print = () => {
          window.printed = (window.printed ?? 0) + 1;
        };
      });
      await button(app, t.print).click();
      expect(await page.evaluate(() => window.printed)).toBe(1);
      await expect(page.getByRole("heading", { name: t.many(7) })).toBeVisible();
      const [paper, ...more] = await printed(page, info);
      expect(more).toEqual([]);
      await expectSameText(app, paper);
      expect(squeezed(paper.words.map((word) => word.text).join(""))).toContain(squeezed(t.company));
    });

    test("every text is a letter of one page, and asks for what only it names", async ({ page }, info) => {
      // Twelve letters are printed and read.
      test.setTimeout(120_000);
      const app = new App(page, lang);
      // After the last day, when every letter applies.
      await app.openLetter(`#${LINK}&done=1sn20261201&asof=2027-02-01`);
      await app.fillLetter();
      const kinds = await page.locator("#letter-kind option").evaluateAll((all) => all.map((one) => one.value));
      expect(kinds).toHaveLength(12);
      for (const kind of kinds) {
        await page.locator("#letter-kind").selectOption(kind);
        const blanks = await app.paper.locator("mark").allInnerTexts();
        const rows = await page.locator(".letter-missing a").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
        expect(rows, kind).toHaveLength(new Set(blanks).size);
        // Findings about invoices have no field.
        const fields = rows.filter((row) => row.startsWith("#letter-"));
        for (const row of fields) await page.locator(row).fill("4711");
        if (kind === "invoice-mismatch") await expect(page.getByRole("heading", { name: t.one })).toBeVisible();
        else await expect(page.getByText(t.complete)).toBeVisible();
        if (fields.length > 0) await expect(app.paper).toContainText("4711");
        const pages = await printed(page, info);
        expect(pages, kind).toHaveLength(1);
        await expectSameText(app, pages[0]);
      }
    });

    test("a letter that takes the place of another leaves nothing of it behind", async ({ page }) => {
      test.setTimeout(90_000);
      const app = new App(page, lang);
      await app.openLetter(`#${LINK}`);
      const kind = page.locator("#letter-kind");
      const kinds = await kind.locator("option").evaluateAll((all) => all.map((one) => one.value));
      const alone = new Map();
      for (const each of kinds) {
        await kind.selectOption(each);
        const isStored = async () => JSON.stringify(await app.stored()).includes(`"${each}"`);
        if (each !== "notice") await expect.poll(isStored).toBe(true);
        await app.reload();
        await expect(kind).toHaveValue(each);
        alone.set(each, await app.paper.innerText());
      }
      // Each comes once after each, itself included.
      const tour = kinds.flatMap((one, place) => [one, ...kinds.slice(place + 1).flatMap((other) => [one, other])]);
      let before = kinds.at(-1);
      for (const after of [...tour, kinds[0]]) {
        await kind.selectOption(after);
        await expect.poll(() => app.paper.innerText(), `${after} after ${before}`).toBe(alone.get(after));
        before = after;
      }
    });

    test("text and e-mail leave the page as shown", async ({ page }, info) => {
      const app = new App(page, lang);
      await app.openLetter(`#${LINK}`);
      await app.fillLetter({ email: "recht@example.com; konto@example.org" });
      await watchCopying(page);
      await app.copies(button(app, t.copy));
      const copied = await page.evaluate(() => window.copied);
      const body = await page.locator(".letter-body").innerText();
      expect(squeezed(copied)).toBe(squeezed(body));
      expect(copied.startsWith(`${t.subject}\n\n`)).toBe(true);

      const text = await downloaded(page, button(app, t.text), info);
      expect(text.name).toBe(`${t.file}-notice.txt`);
      const written = readFileSync(text.path, "utf8");
      expect(written.startsWith(`${LETTER.company}\n${LETTER.address}\n\n${LETTER.recipient}\n`)).toBe(true);
      expect(written.replaceAll("\u{a0}", " ")).toContain(t.date);
      expect(written.endsWith(`${copied}\n`)).toBe(true);

      const mail = await downloaded(page, button(app, t.mail), info);
      expect(mail.name).toBe(`${t.file}-notice.eml`);
      const read = readBack("message", mail.path);
      expect(read.headers).toEqual(["X-Unsent", "MIME-Version", "To", "Subject", "Content-Type", "Content-Transfer-Encoding"]);
      expect(read).toMatchObject({ to: ["recht@example.com", "konto@example.org"], subject: t.subject, defects: [] });
      expect(`${read.subject}\n\n${read.body.replaceAll("\r\n", "\n").trimEnd()}`).toBe(copied);

      const link = await page.getByRole("link", { name: t.open }).getAttribute("href");
      expect(link.length).toBeLessThanOrEqual(1_800);
      expect(link.startsWith("mailto:recht@example.com,konto@example.org?subject=")).toBe(true);
      const fields = new URLSearchParams(link.slice(link.indexOf("?") + 1).replaceAll("+", "%2B"));
      expect(fields.get("subject")).toBe(t.subject);
      expect(fields.get("body")).toBe(read.body.replace(/\r?\n$/, "").replaceAll(/\r?\n/g, "\r\n"));
      expect(link).toContain("%0D%0A%0D%0A");
    });

    test("an address that cannot be one is said, and used nowhere", async ({ page }, info) => {
      const app = new App(page, lang);
      await app.openLetter(`#${LINK}`);
      const email = app.letterField("email");
      await email.fill("Erika Musterfrau");
      await expect(page.getByText(t.wrong)).toHaveCount(0);
      await email.blur();
      await expect(page.getByText(t.wrong)).toBeVisible();
      await expect(email).toHaveAttribute("aria-invalid", "true");
      const link = page.getByRole("link", { name: t.open });
      expect(await link.getAttribute("href")).toMatch(/^mailto:\?subject=/);
      const mail = await downloaded(page, button(app, t.mail), info);
      expect(readBack("message", mail.path).to).toEqual([]);
      await email.fill("recht@example.com");
      await expect(page.getByText(t.wrong)).toHaveCount(0);
      await expect(link).toHaveAttribute("href", /^mailto:recht@example\.com\?subject=/);
    });

    test("a text that is too long says so, is printed whole, and leaves only its subject to the link", async ({ page }, info) => {
      const app = new App(page, lang);
      await app.openLetter(`#${LINK}`);
      const sentence = Array.from({ length: 230 }, (_, place) => `Wort${place}`).join(" ");
      await app.fillLetter({ extra: sentence });
      await expect(page.getByText(t.long)).toBeVisible();
      await expect(page.getByText(t.mailLong)).toBeVisible();
      expect(await page.getByRole("link", { name: t.open }).getAttribute("href")).not.toContain("&body=");
      const pages = await printed(page, info);
      expect(pages.length).toBeGreaterThan(1);
      const all = squeezed(pages.flatMap((one) => one.words.map((word) => word.text)).join(""));
      expect(all).toContain(squeezed(sentence));
      expect(all).toContain(squeezed(t.closing));
      for (const one of pages) {
        expect(Math.min(...one.words.map((word) => word.top))).toBeGreaterThanOrEqual(14);
        expect(Math.max(...one.words.map((word) => word.bottom))).toBeLessThanOrEqual(278);
        expect(Math.min(...one.words.map((word) => word.x0))).toBeGreaterThanOrEqual(24);
      }
    });

    test("after the deadline the late wording is chosen by itself, until the user chooses", async ({ page }) => {
      const app = new App(page, lang);
      await app.openLetter(`#${LINK}&asof=2026-12-20`);
      const kind = page.locator("#letter-kind");
      await expect(kind).toHaveValue("late-notice");
      await expect(page.getByText(t.late)).toBeVisible();
      await kind.focus();
      await kind.selectOption("notice");
      await expect(page.getByText(t.late)).toHaveCount(0);
      await expect(kind).toBeFocused();
      await app.reload();
      await expect(kind).toHaveValue("notice");
    });

    test("the letter can be in the other language than the page", async ({ page }, info) => {
      const app = new App(page, lang);
      const other = lang === "de" ? "en" : "de";
      await app.openLetter(`#${LINK}`);
      await app.fillLetter();
      const language = page.locator("#letter-language");
      await language.focus();
      await language.selectOption({ label: other === "de" ? "Deutsch" : "English" });
      await expect(app.paper).toContainText(WORDS[other].closing);
      await expect(app.paper).toHaveAttribute("lang", other);
      await expect(language).toBeFocused();
      await app.expectLanguage(lang);
      const [paper] = await printed(page, info);
      await expectSameText(app, paper);
      await app.chooseLanguage(other);
      await expect(app.paper).toContainText(WORDS[other].closing);
    });

    test("sender and recipient of one contract are offered to the next, each by itself, and nothing else is", async ({ page }) => {
      const filled = { rows: Object.entries(LETTER).map(([row, a]) => ({ id: `letter/${row}`, a })), changed: 5 };
      const contracts = [savedContract("first", "2025-03-01"), savedContract("second", "2026-01-15", filled)];
      await keep(page, { "fristklar.state": savedDocument(contracts) });
      const app = await App.opened(page, { lang, hash: "#v=1&view=letter&id=first" });
      await expect(app.letterField("company")).toHaveValue("");
      const take = page.getByRole("button", { name: t.take });
      await take.click();
      await expect(take).toHaveCount(0);
      await expect(app.letterField("company")).toBeFocused();
      for (const row of ["company", "address", "signatory", "function", "place"]) {
        await expect(app.letterField(row)).toHaveValue(LETTER[row]);
      }
      for (const row of ["recipient", "recipient-address", "contract-numbers", "org-id", "email", "extra"]) {
        await expect(app.letterField(row)).toHaveValue("");
      }
      await expect
        .poll(async () => Object.keys((await app.stored()).contracts[0].letter ?? {}))
        .toEqual(["company", "address", "signatory", "function", "place"]);
      const takeRecipient = page.getByRole("button", { name: t.takeRecipient });
      await takeRecipient.click();
      await expect(takeRecipient).toHaveCount(0);
      await expect(app.letterField("recipient")).toBeFocused();
      for (const row of ["recipient", "recipient-address"]) await expect(app.letterField(row)).toHaveValue(LETTER[row]);
      for (const row of ["contract-numbers", "org-id", "email", "extra"]) await expect(app.letterField(row)).toHaveValue("");
    });

    test("steps lead to the letter, with their own text", async ({ page }) => {
      const app = await App.opened(page, { lang, hash: `#${LINK}&view=steps&step=send-notice` });
      await page.locator("#step-send-notice").getByRole("link", { name: t.toLetter }).click();
      await expect(app.heading).toHaveText(app.words.letter);
      await expect(page.locator("#letter-kind")).toHaveValue("notice");
      await app.paste(`${fragmentOf(page.url()).replace(/view=letter/, "view=steps")}&step=check-final-invoice`);
      const step = page.locator("#step-check-final-invoice");
      await step.locator(".text-to-send summary").click();
      await step.getByRole("button", { name: t.asLetter }).click();
      await expect(app.heading).toHaveText(app.words.letter);
      await expect(app.heading).toBeFocused();
      await expect(page.locator("#letter-kind")).toHaveValue("refund-request");
    });
  });
}

for (const [name, typed] of Object.entries(HOSTILE)) {
  test(`${name} in every field stay text, on screen, on paper and in the e-mail`, async ({ page }, info) => {
    test.setTimeout(180_000);
    const app = new App(page);
    const t = WORDS.de;
    // Data from another version of the page or edited by hand can be longer than any field allows.
    const kept = [...Object.keys(LETTER), "email", "extra", "payment", "exit-day", "other-company"];
    const rows = [{ id: "letter/kind", a: "exit-offer" }, ...kept.map((row) => ({ id: `letter/${row}`, a: typed }))];
    await keep(page, { "fristklar.state": savedDocument([savedContract("first", "2026-01-15", { name: typed, rows })]) });
    await app.open("#v=1&view=letter&id=first");
    await expect(app.letterField("payment")).toBeVisible();
    await expect(app.paper).toBeVisible();
    await expect(page.getByText(t.complete)).toBeVisible();
    const elements = await app.paper.evaluate((paper) => [...paper.querySelectorAll("*")].map((one) => one.localName));
    expect([...new Set(elements)].sort()).toEqual(["dd", "div", "dl", "dt", "p", "span"]);
    expect(await page.evaluate(() => window.hurt)).toBeUndefined();
    const shown = await app.paper.textContent();
    const harmless = typed.replaceAll(/[\u202a-\u202e\u2066-\u2069]/gu, "");
    expect(squeezed(shown)).toContain(squeezed(harmless));
    expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);

    const mail = await downloaded(page, page.getByRole("button", { name: t.mail }), info);
    const read = readBack("message", mail.path);
    expect(read.headers).toEqual(["X-Unsent", "MIME-Version", "Subject", "Content-Type", "Content-Transfer-Encoding"]);
    expect(read.defects).toEqual([]);
    expect(squeezed(`${read.subject}${read.body}`)).toContain(squeezed(harmless));
    const links = await page.locator("a[href^='mailto:']").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    for (const link of links) expect(link).toMatch(/^mailto:\?subject=[\w.~%-]*(&body=[\w.~%-]*)?$/);
    expect((await printedWords(page, info)).flat()).not.toEqual([]);

    // Typing into another field leaves it unchanged.
    await app.letterField("place").fill("Stuttgart");
    await expect.poll(async () => (await app.stored()).contracts[0].letter?.place).toBe("Stuttgart");
    expect((await app.stored()).contracts[0].letter.company).toBe(typed);
  });
}

test("a link's contract is stored only when something is typed for its letter", async ({ page }) => {
  await keep(page, { "fristklar.state": savedDocument([savedContract("first", "2025-03-01")]) });
  const app = new App(page);
  await app.openLetter(`#${LINK}`);
  await expect(page.locator(".letter-missing a")).toHaveCount(7);
  expect((await app.stored()).contracts).toHaveLength(1);
  await app.letterField("company").pressSequentially("AB");
  await expect(app.letterField("company")).toHaveValue("AB");
  const contracts = await app.storedContracts(2);
  await expect.poll(async () => (await app.stored()).contracts[1].letter).toEqual({ company: "AB" });
  expect([contracts[0].letter ?? {}, contracts[0].rows ?? []]).toEqual([{}, []]);
});

test("other views are printed as before", async ({ page }, info) => {
  await App.opened(page, { hash: `#${LINK}` });
  const [first] = await printed(page, info);
  expect(first.words.some((word) => word.text === "Fristklar")).toBe(true);
  expect(Math.min(...first.words.map((word) => word.x0))).toBeGreaterThanOrEqual(17);
});
