// What makes a notice hold: two languages on one printed page, who signs, to whom, until when and by which way.
import { readFileSync } from "node:fs";
import { App, LANGUAGES, LETTER, LINK, expect, keep, savedContract, savedDocument, test, watchCopying } from "./app.mjs";
import { downloaded, printed, printedWords, readBack, squeezed } from "./outside.mjs";

const WORDS = {
  de: {
    bilingual: "Deutsch und Englisch auf einem Blatt",
    copy: "Text kopieren",
    text: "Als Text (.txt)",
    mail: "Als E-Mail (.eml)",
    long: "Das Schreiben braucht wohl mehr als eine Seite.",
    ways: "Bis wann, auf welchem Weg",
    days: ["Montag, 14. Dezember 2026", "Freitag, 11. Dezember 2026", "Freitag, 4. Dezember 2026"],
    excluded: "Eine E-Mail genügt nicht: Ihr Vertrag schließt sie aus.",
    original: "mit der Vollmacht im Original per Kurier",
    enclosed: "Anlage: Vollmacht im Original",
    authority: "Andere Person mit Vollmacht",
    yes: "Ja",
    section: "§ 174 BGB",
    austrian: "Für Ihren Vertrag gilt österreichisches Recht",
    party: "Vertragspartner einsetzen: salesforce.com Germany GmbH",
    servers: "Auf eigene Server",
    erasure: "Kein Wechsel, die Daten werden gelöscht",
    toServers: "auf eigenen Servern verarbeiten",
    toErasure: "digitalen Inhalte löschen lassen",
    subject: "Kündigung zum Ende der Laufzeit",
    law: "Österreichisches Recht",
    more: "Mehr Angaben",
    save: "Fristen berechnen",
  },
  en: {
    bilingual: "German and English on one sheet",
    copy: "Copy text",
    text: "As text (.txt)",
    mail: "As e-mail (.eml)",
    long: "The letter probably takes more than one page.",
    ways: "By when, and by which way",
    days: ["Monday 14 December 2026", "Friday 11 December 2026", "Friday 4 December 2026"],
    excluded: "An e-mail is not enough: your contract excludes it.",
    original: "with the original power of attorney by courier",
    enclosed: "Enclosed: original power of attorney",
    authority: "Somebody else, with a power of attorney",
    yes: "Yes",
    section: "section 174 BGB",
    austrian: "Your contract is under Austrian law",
    party: "Use the contracting party: salesforce.com Germany GmbH",
    servers: "To servers of our own",
    erasure: "No move, the data is erased",
    toServers: "on our own servers in future",
    toErasure: "data and digital assets erased",
    subject: "Notice of non-renewal",
    law: "Austrian law",
    more: "More details",
    save: "Work out deadlines",
  },
};

const LONG = {
  company: "Muster Maschinenbau und Anlagentechnik Vertriebsgesellschaft mbH & Co. KG",
  recipient: "Beispiel Cloud Deutschland Beteiligungs- und Vertriebs-GmbH",
  signatory: "Dr. Erika Charlotte Musterfrau-Beispielhausen",
  function: "Leiterin Einkauf und Vertragsmanagement",
  "contract-numbers": "Q-00318, Q-00412, Q-00517, Q-00618, Q-00719",
};

const plain = (text) => text.replaceAll("\u{a0}", " ");

function expectNear(found, wanted, what) {
  expect(Math.abs(found - wanted), `${what}: ${found} mm, wanted ${wanted} mm`).toBeLessThanOrEqual(1);
}

for (const lang of LANGUAGES) {
  const t = WORDS[lang];

  test.describe(`in ${lang}`, () => {
    const button = (app, name) => app.page.getByRole("button", { name, exact: true });

    for (const [what, name, more] of [
      ["usual names", "Sales Cloud", {}],
      ["long names", "Sales Cloud Enterprise und Service Cloud, Standort Stuttgart-Vaihingen", LONG],
    ]) {
      test(`both languages with ${what} stand beside each other on one printed page`, async ({ page }, info) => {
        const stored = savedContract("first", "2026-01-15", { name });
        await keep(page, { "fristklar.state": savedDocument([stored]) });
        const app = await App.opened(page, { lang, hash: "#v=1&view=letter&id=first" });
        await app.fillLetter(more);
        await page.getByLabel(t.bilingual).check();
        const halves = page.locator(".letter-languages > div");
        await expect(halves).toHaveCount(2);
        const other = lang === "de" ? "en" : "de";
        await expect(halves.nth(0)).toContainText(t.subject);
        await expect(halves.nth(1)).toContainText(WORDS[other].subject);
        await expect(halves.nth(1)).toHaveAttribute("lang", other);
        await expect(page.getByText(t.long)).toHaveCount(0);

        const [paper, ...rest] = await printed(page, info);
        expect(rest).toEqual([]);
        expectNear(paper.width, 210, "width");
        expectNear(paper.height, 297, "height");
        // The address stays in its window: DIN 5008, form B.
        const address = paper.words.filter((word) => word.x0 < 110 && word.top >= 62 && word.top < 90.5);
        expectNear(address[0].x0, 25, "left edge of the address");
        expectNear(address[0].top, 62.7, "top of the address");
        expect(Math.max(...address.map((word) => word.x1))).toBeLessThanOrEqual(105);
        const body = paper.words.filter((word) => word.top >= 98);
        expectNear(body[0].x0, 25, "left edge of the words");
        expectNear(body[0].top, 103, "top of the words");
        expect(Math.max(...body.map((word) => word.x1))).toBeLessThanOrEqual(190);
        expect(Math.max(...body.map((word) => word.bottom))).toBeLessThanOrEqual(278);
        // Each half in its own column, word for word.
        const joined = (words) => squeezed(words.map((word) => word.text).join(""));
        const left = joined(body.filter((word) => word.x0 < 107.5));
        const right = joined(body.filter((word) => word.x0 >= 107.5));
        expect(left.startsWith(squeezed(await halves.nth(0).innerText()))).toBe(true);
        expect(right.startsWith(squeezed(await halves.nth(1).innerText()))).toBe(true);
        expect(joined(body)).toContain(squeezed((more.signatory ?? LETTER.signatory)));
      });
    }

    test("both languages leave the page as shown", async ({ page }, info) => {
      const app = new App(page, lang);
      await app.openLetter(`#${LINK}`);
      await app.fillLetter({ email: "recht@example.com" });
      await page.getByLabel(t.bilingual).check();
      await expect(page.locator(".letter-languages > div")).toHaveCount(2);
      await watchCopying(page);
      await app.copies(button(app, t.copy));
      const copied = await page.evaluate(() => window.copied);
      expect(squeezed(copied)).toBe(squeezed(await page.locator(".letter-body").innerText()));
      const text = await downloaded(page, button(app, t.text), info);
      expect(readFileSync(text.path, "utf8").endsWith(`${copied}\n`)).toBe(true);
      const mail = await downloaded(page, button(app, t.mail), info);
      const read = readBack("message", mail.path);
      const other = WORDS[lang === "de" ? "en" : "de"];
      expect(read.defects).toEqual([]);
      expect(read.subject.startsWith(`${t.subject}: `)).toBe(true);
      expect(read.subject).toContain(` / ${other.subject}: `);
      expect(plain(copied).endsWith(plain(read.body.replaceAll("\r\n", "\n").trimEnd()))).toBe(true);
      await app.reload();
      await expect(page.getByLabel(t.bilingual)).toBeChecked();
      // No other letter has two languages.
      await page.locator("#letter-kind").selectOption("refund-request");
      await expect(page.getByLabel(t.bilingual)).toHaveCount(0);
      await expect(page.locator(".letter-languages")).toHaveCount(0);
    });

    test("each way has its last day and proof, and an e-mail alone is not always enough", async ({ page }) => {
      const app = new App(page, lang);
      await app.openLetter(`#${LINK}`);
      const ways = page.locator(".letter-ways");
      await expect(ways.getByRole("heading", { name: t.ways })).toBeVisible();
      const items = ways.getByRole("listitem");
      await expect(items).toHaveCount(3);
      for (const [place, day] of t.days.entries()) expect(plain(await items.nth(place).innerText())).toContain(day);
      await expect(ways).not.toContainText(t.excluded);
      await page.locator("#letter-email-excluded").selectOption({ label: t.yes });
      await expect(items.nth(0)).toContainText(t.excluded);
      for (const [place, day] of t.days.entries()) expect(plain(await items.nth(place).innerText())).toContain(day);
      await expect(page.locator(".letter-fields")).toContainText(t.section);
      await page.locator("#letter-signs-as").selectOption({ label: t.authority });
      await expect(ways).toContainText(t.original);
      await expect(app.paper).toContainText(t.enclosed);
      await expect
        .poll(async () => (await app.stored()).contracts[0]?.letter)
        .toEqual({ signsAs: "power-of-attorney", emailExcluded: true });
      await page.locator("#letter-kind").selectOption("reminder");
      await expect(ways).toHaveCount(0);
      await expect(app.paper).not.toContainText(t.enclosed);
    });

    test("the contracting party is offered as the recipient, and the law of the contract is named", async ({ page }) => {
      const stored = savedContract("first", "2026-01-15", { contractingParty: "salesforce.com Germany GmbH", law: "austrian" });
      await keep(page, { "fristklar.state": savedDocument([stored]) });
      const app = await App.opened(page, { lang, hash: "#v=1&view=letter&id=first" });
      await expect(app.letterField("recipient")).toHaveValue("");
      await expect(page.locator(".letter-fields")).toContainText(t.austrian);
      await page.getByRole("button", { name: t.party }).click();
      await expect(app.letterField("recipient")).toHaveValue("salesforce.com Germany GmbH");
      await expect(app.letterField("recipient")).toBeFocused();
      await expect(page.getByRole("button", { name: t.party })).toHaveCount(0);
      await expect(app.paper).toContainText("salesforce.com Germany GmbH");
    });

    test("the letter about switching follows its route, each on one page", async ({ page }, info) => {
      const app = new App(page, lang);
      await app.openLetter(`#${LINK}`);
      await expect(page.locator("#letter-switch-route")).toHaveCount(0);
      await page.locator("#letter-kind").selectOption("switch-notice");
      await expect(app.letterField("new-provider")).toBeVisible();
      for (const [route, said] of [[t.servers, t.toServers], [t.erasure, t.toErasure]]) {
        await page.locator("#letter-switch-route").selectOption({ label: route });
        await expect(app.paper).toContainText(said);
        await expect(page.locator("#letter-kind")).toHaveValue("switch-notice");
        await expect(app.letterField("new-provider")).toHaveCount(0);
        expect(await printedWords(page, info)).toHaveLength(1);
      }
      await expect.poll(async () => (await app.stored()).contracts[0].letter?.switchRoute).toBe("erasure");
    });

    test("contracting party and law are typed under more details, kept, and in no link", async ({ page }) => {
      const app = await App.opened(page, { lang });
      await page.locator("#start").fill(lang === "de" ? "15.01.2026" : "15 January 2026");
      await page.getByText(t.more, { exact: true }).click();
      await page.locator("#contracting-party").fill("  salesforce.com Germany GmbH ");
      await page.locator("#governing-law").selectOption({ label: t.law });
      await page.getByRole("button", { name: t.save, exact: true }).click();
      const [kept] = await app.storedContracts(1);
      expect(kept).toMatchObject({ contractingParty: "salesforce.com Germany GmbH", law: "austrian" });
      expect(await app.fragment()).not.toMatch(/salesforce|austrian|law/i);
      expect(await app.bookmark()).not.toMatch(/salesforce|austrian/i);
    });
  });
}
