// What the form says if something is missing or wrong: on submission, twice in the same words, with no input lost. Below a
// field it says at once how that is read, or that it cannot be.
import { App, FIGURES, LANGUAGES, expect, test } from "./app.mjs";

const SAID = {
  de: {
    startEmpty: /^Geben Sie den Vertragsbeginn ein/,
    startImpossible: /^Vertragsbeginn „31\.02\.2026“: Diesen Tag gibt es nicht\./,
    startIncomplete: /^Vertragsbeginn „15\.01\.“: Ein Datum braucht Tag, Monat und Jahr/,
    startRange: /^Vertragsbeginn „15\.01\.1989“: Das Datum muss zwischen 1990 und 2100 liegen/,
    startTwoWays: /^Vertragsbeginn „01\/02\/2026“: Meinen Sie 1\.\s+Februar 2026 oder 2\.\s+Januar 2026\?/,
    endBeforeStart: /^Gedrucktes Enddatum „2026-01-14“: Das Enddatum muss nach dem Vertragsbeginn liegen/,
    endMeaning: /^Wählen Sie, ob das Enddatum/,
    termRange: /^Laufzeit in Monaten „121“: Möglich sind 1 bis 120 Monate\./,
    noticeDays: /^Kündigungsfrist „731“: Die Kündigungsfrist muss zwischen 0 und 730 Tagen liegen\./,
    noticeEnd: /^Kündigungsfrist „zum Quartalsende“: Hier passt nur eine Kündigungsfrist zum Ende der Laufzeit\./,
    priceTwoWays: /^Preis pro Jahr, netto „1,234“: Meinen Sie 1\.234,00 oder 1,23\?/,
    priceUnread: /^Preis pro Jahr, netto „48k“: Das ist kein Betrag\./,
    ambiguous: "1,234",
    decimal: "1,23",
    decimalRead: "Gelesen als 1,23 €",
    waitsForNotice: /sobald diese Angabe stimmt: Kündigungsfrist/,
  },
  en: {
    startEmpty: /^Enter the contract start/,
    startImpossible: /^Contract start ‘31\.02\.2026’: There is no such day\./,
    startIncomplete: /^Contract start ‘15\.01\.’: A date needs a day, a month and a year/,
    startRange: /^Contract start ‘15\.01\.1989’: The date must be between 1990 and 2100/,
    startTwoWays: /^Contract start ‘01\/02\/2026’: Do you mean 1\s+February 2026 or 2\s+January 2026\?/,
    endBeforeStart: /^Printed end date ‘2026-01-14’: The end date must be after the contract start/,
    endMeaning: /^Choose whether the end date/,
    termRange: /^Term in months ‘121’: 1 to 120 months are possible\./,
    noticeDays: /^Notice period ‘731’: The notice period must be between 0 and 730 days\./,
    noticeEnd: /^Notice period ‘zum Quartalsende’: Only a notice period before the end of the term fits here\./,
    priceTwoWays: /^Price per year, net ‘1\.234’: Do you mean 1,234\.00 or 1\.23\?/,
    priceUnread: /^Price per year, net ‘48k’: This is not an amount\./,
    ambiguous: "1.234",
    decimal: "1.23",
    decimalRead: "Read as €1.23",
    waitsForNotice: /as soon as this entry is right: Notice period/,
  },
};

for (const lang of LANGUAGES) {
  test.describe(`in ${lang}`, () => {
    const said = SAID[lang];
    let app;
    test.beforeEach(async ({ page }) => {
      app = new App(page, lang);
      await app.open();
    });

    // The summary has the focus and shows `message`; its link leads to `field`, which shows the same.
    async function expectError(field, message) {
      await expect(app.errors).toBeFocused();
      await expect(app.page).toHaveTitle(`${app.words.errorPrefix} ${app.words.title}`);
      const link = app.errors.getByRole("link", { name: message });
      const text = await link.textContent();
      await expect(field).toHaveAccessibleDescription(new RegExp(escaped(text)));
      const before = await app.page.evaluate(() => location.href);
      await link.click();
      await expect(field).toBeFocused();
      expect(await app.page.evaluate(() => location.href)).toBe(before);
    }
    const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

    async function expectNothingSaid() {
      await expect(app.errors).toBeHidden();
      await expect(app.page.locator("[aria-invalid]")).toHaveCount(0);
      await expect(app.page).toHaveTitle(app.words.title);
      await expect(app.page.getByRole("main")).not.toContainText(app.words.errorPrefix);
    }

    test("an empty form asks for the start", async () => {
      await app.submit.click();
      await expectError(app.start, said.startEmpty);
      await expect(app.errors.getByRole("link")).toHaveCount(1);
      await expect(app.start).toHaveAttribute("aria-invalid", "true");
      expect(await app.figures()).toEqual({});
    });

    for (const [typed, message] of [
      ["31.02.2026", "startImpossible"],
      ["15.01.", "startIncomplete"],
      ["15.01.1989", "startRange"],
    ]) {
      test(`a start of ${typed} is refused and kept as typed`, async () => {
        await app.start.fill(typed);
        await app.notice.focus();
        await expectNothingSaid();
        await app.submit.click();
        await expectError(app.start, said[message]);
        await expect(app.start).toHaveValue(typed);
        expect(await app.figures()).toEqual({});
        expect((await app.stored()).contracts).toEqual([]);
      });
    }

    test("an end before the start is refused, and an end without its meaning asked for", async () => {
      await app.start.fill(app.words.startDay);
      await app.stateEnd();
      await app.end.fill("2026-01-14");
      await expectNothingSaid();
      await app.submit.click();
      await expect(app.errors.getByRole("link", { name: said.endMeaning })).toBeVisible();
      await app.errors.getByRole("link", { name: said.endMeaning }).click();
      await expect(app.page.getByRole("radio", { name: app.words.lastDay })).toBeFocused();
      await app.page.getByRole("radio", { name: app.words.lastDay }).check();
      await app.submit.click();
      await expectError(app.end, said.endBeforeStart);
      await expect(app.end).toHaveValue("2026-01-14");
      await app.end.fill("2027-01-14");
      await app.submit.click();
      await expect(app.heading).toHaveText(app.words.deadlines);
      await expect(app.page).toHaveTitle(`${app.words.deadlines} – ${app.words.title}`);
    });

    test("a notice of 731 days is refused", async () => {
      await app.start.fill(app.words.startDay);
      await app.notice.fill("731");
      await expectNothingSaid();
      await app.submit.click();
      await expectError(app.notice, said.noticeDays);
      await expect(app.notice).toHaveValue("731");
    });

    // What is said below a field while it is typed in.
    const reading = (id) => app.page.locator(`#${id}-reading`);

    test("a price that can be read in two ways is asked back, not guessed, and both are offered", async () => {
      await app.start.fill(app.words.startDay);
      await app.price.fill(said.ambiguous);
      await expectNothingSaid();
      await expect(reading("price")).toHaveText(said.priceTwoWays);
      await app.expectFigures(FIGURES);
      await app.submit.click();
      await expectError(app.price, said.priceTwoWays);
      await expect(app.price).toHaveValue(said.ambiguous);
      await reading("price").getByRole("button", { name: said.decimal, exact: true }).click();
      await expect(app.price).toBeFocused();
      await expect(app.price).toHaveValue(said.decimal);
      await expect(reading("price")).toHaveText(said.decimalRead);
      await app.expectFigure("renewal-cost", "1.23");
      await app.submitForm();
    });

    test("a price that cannot be read says so below the field and leaves the dates alone", async () => {
      await app.start.fill(app.words.startDay);
      await app.price.fill("48k");
      await expect(reading("price")).toHaveText(said.priceUnread);
      await expect(app.price).toHaveAccessibleDescription(/48k/);
      await app.expectFigures(FIGURES);
      await app.submit.click();
      await expectError(app.price, said.priceUnread);
      await expect(app.price).toHaveValue("48k");
      expect((await app.stored()).contracts).toEqual([]);
    });

    test("a day that can be read in two ways is asked at once, and both are offered", async () => {
      await app.start.fill("01/02/2026");
      await expect(reading("start")).toHaveText(said.startTwoWays);
      expect(await app.figures()).toEqual({});
      await reading("start").getByRole("button").nth(1).click();
      await expect(app.start).toBeFocused();
      await app.expectFigure("term-start", "2026-01-02");
      await app.start.fill("1/15/2026");
      await expect(reading("start")).toHaveText(app.words.startRead);
      await app.expectFigures(FIGURES);
    });

    test("a notice period that the form cannot hold is answered with what it can hold", async () => {
      await app.start.fill(app.words.startDay);
      await app.notice.fill("zum Quartalsende");
      await expect(reading("notice")).toHaveText(said.noticeEnd);
      await expect(app.page.locator(".live-wait")).toContainText(said.waitsForNotice);
      expect(await app.figures()).toEqual({});
      await app.submit.click();
      await expectError(app.notice, said.noticeEnd);
      await expect(app.notice).toHaveValue("zum Quartalsende");
    });

    test("several errors are listed in the order of the form, and everything typed is kept", async () => {
      await app.start.fill("31.02.2026");
      await app.term.fill("121");
      await app.notice.fill("731");
      await app.price.fill(said.ambiguous);
      await app.submit.click();
      await expect(app.errors).toBeFocused();
      const links = app.errors.getByRole("link");
      await expect(links).toHaveText([said.startImpossible, said.termRange, said.noticeDays, said.priceTwoWays]);
      await expect(app.start).toHaveValue("31.02.2026");
      await expect(app.term).toHaveValue("121");
      await expect(app.notice).toHaveValue("731");
      await expect(app.price).toHaveValue(said.ambiguous);
      await expect(app.page.locator("[aria-invalid]")).toHaveCount(4);
      // If fields are corrected without a submission, the messages stay in place.
      await app.start.fill(app.words.startDay);
      await expect(links).toHaveCount(4);
      await app.submit.click();
      await expect(links).toHaveText([said.termRange, said.noticeDays, said.priceTwoWays]);
      await expect(app.errors).toBeFocused();
    });

    test("errors and values outlast a change of language", async () => {
      const other = new App(app.page, lang === "de" ? "en" : "de");
      await app.start.fill("31.02.2026");
      await app.submit.click();
      await expect(app.errors).toBeVisible();
      await app.chooseLanguage(other.lang);
      await expect(other.errors.getByRole("link", { name: SAID[other.lang].startImpossible })).toBeVisible();
      await expect(other.start).toHaveValue("31.02.2026");
      await expect(app.page).toHaveTitle(`${other.words.errorPrefix} ${other.words.title}`);
    });

    test("a summary of errors and a banner never stand together", async () => {
      await app.paste("start=2026-02-31");
      await expect(app.report).toBeVisible();
      await app.submit.click();
      await expect(app.errors).toBeFocused();
      await expect(app.report).toBeHidden();
    });

    test("leaving the form takes its errors out of the title", async () => {
      await app.submit.click();
      await expect(app.errors).toBeFocused();
      await app.footer.getByRole("link", { name: app.words.help }).click();
      await expect(app.heading).toHaveText(app.words.help);
      await expect(app.page).toHaveTitle(`${app.words.help} – ${app.words.title}`);
    });
  });
}
