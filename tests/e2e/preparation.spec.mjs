// The time until the notice is sent: hours a day, approval and signature, the way, absences, and the internal deadline
// that follows from them.
import { LANGUAGES, expect, test } from "./app.mjs";
import { expectAccessible } from "./fixtures.mjs";
import { Work } from "./work.mjs";

const TEXTS = {
  de: {
    title: "Zeit und Abwesenheit",
    hours: (count) => `${count} Stunden am Tag`,
    ninety: "1,5",
    internal: "Interne Frist: Montag, 7. Dezember 2026.",
    line: "Interne Frist",
    wrong: "Stunden am Tag für diesen Vertrag „viel“: Möglich sind 0 bis 24 Stunden.",
    add: "Abwesenheit eintragen",
    remove: "Entfernen",
    span: "Mittwoch, 9. Dezember 2026 bis Donnerstag, 10. Dezember 2026",
    swapped: "Abwesend bis „8.12.2026“: Der letzte Tag liegt vor dem ersten.",
    none: "Für die interne Frist ist es zu spät.",
    helps: "Freigabe und Unterschrift auf zusammen 4 Arbeitstage kürzen",
    approval: "Davor liegt die Freigabe, 3 Arbeitstage: 07.12.2026, 04.12.2026, 03.12.2026.",
    away: "Dabei zählen nicht, weil niemand da ist: 10.12.2026, 09.12.2026.",
  },
  en: {
    title: "Time and absences",
    hours: (count) => `${count} hours a day`,
    ninety: "1.5",
    internal: "Internal deadline: Monday 7 December 2026.",
    line: "Internal deadline",
    wrong: "Hours a day for this contract ‘viel’: 0 to 24 hours are possible.",
    add: "Add absence",
    remove: "Remove",
    span: "Wednesday 9 December 2026 to Thursday 10 December 2026",
    swapped: "Away until ‘8.12.2026’: The last day is before the first.",
    none: "It is too late for an internal deadline.",
    helps: "Shorten approval and signature to 4 working days together",
    approval: "Before that comes approval, 3 working days: 7 Dec 2026, 4 Dec 2026, 3 Dec 2026.",
    away: "These do not count, because nobody is there: 10 Dec 2026, 9 Dec 2026.",
  },
};

class Preparation extends Work {
  constructor(page, lang) {
    super(page, lang);
    this.texts = TEXTS[lang];
    this.panel = page.locator("#preparation");
    this.note = page.locator(".internal-deadline");
    this.absences = page.locator(".absences li");
  }

  field(id) {
    return this.page.locator(`#${id}`);
  }

  async unfold() {
    await this.panel.locator("summary").click();
    await expect(this.field("hours-a-day")).toBeVisible();
  }

  // Types into a field and leaves it.
  async type(id, text) {
    await this.field(id).fill(text);
    await this.field(id).blur();
  }

  async addAbsence(from, until) {
    await this.field("away-from").fill(from);
    await this.field("away-until").fill(until);
    await this.panel.getByRole("button", { name: this.texts.add }).click();
  }

  async preparation() {
    return (await this.stored()).contracts[0]?.preparation;
  }
}

for (const lang of LANGUAGES) {
  test.describe(`in ${lang}`, () => {
    test("approval, signature, way and absences give the internal deadline in every view, and are kept", async ({ page }) => {
      const app = await Preparation.at(page, undefined, { lang });
      const { texts } = app;
      await expect(app.note).toHaveCount(0);
      await app.unfold();
      await expect(app.panel.locator("summary")).toHaveText(`${texts.title} ${texts.hours(4)}`);
      await app.type("approval-days", "3");
      await app.type("signature-days", "2");
      await expect(app.note).toContainText(texts.internal);
      await app.type("hours-a-day", texts.ninety);
      await expect(app.panel.locator("summary")).toContainText(texts.hours(texts.ninety));
      await app.addAbsence("9.12.2026", "2026-12-10");
      await expect(app.absences).toHaveCount(1);
      await expect(app.absences.first()).toContainText(texts.span);
      await expect(app.field("away-from")).toBeFocused();
      await expect(app.field("away-from")).toHaveValue("");
      await expectAccessible(page);

      await app.go("deadlines");
      await expect(app.note).toContainText("2026");
      expect((await app.figures())["internal-deadline"]).toBe("2026-12-03");
      await expect(page.locator(".events li").filter({ hasText: texts.line })).toHaveCount(1);
      await page.locator(".reasoning summary").click();
      await expect(page.locator(".reasoning")).toContainText(texts.approval);
      await expect(page.locator(".reasoning")).toContainText(texts.away);
      await app.open("#v=1&view=summary&id=first");
      expect((await app.figures())["internal-deadline"]).toBe("2026-12-03");

      await app.goTo();
      await app.unfold();
      await app.field("notice-way").selectOption({ index: 1 });
      const kept = {
        minutes: 90,
        lead: { approval: 3, signature: 2 },
        absences: [["2026-12-09", "2026-12-10"]],
        way: "courier",
      };
      await expect.poll(() => app.preparation()).toEqual(kept);
      await app.reload();
      await app.unfold();
      await expect(app.field("approval-days")).toHaveValue("3");
      await expect(app.field("signature-days")).toHaveValue("2");
      await expect(app.field("hours-a-day")).toHaveValue(texts.ninety);
      await app.absences.first().getByRole("button", { name: texts.remove }).click();
      await expect(app.absences).toHaveCount(0);
      await expect(app.field("away-from")).toBeFocused();

      // Emptied, all is as if nothing had been said.
      for (const id of ["hours-a-day", "approval-days", "signature-days"]) await app.type(id, "");
      await app.field("notice-way").selectOption({ index: 0 });
      await expect(app.note).toHaveCount(0);
      await expect.poll(() => app.preparation()).toBeUndefined();
    });

    test("what cannot be read is named, stays as typed and changes nothing", async ({ page }) => {
      const app = await Preparation.at(page, undefined, { lang });
      const { texts } = app;
      await app.unfold();
      await app.type("hours-a-day", texts.ninety);
      await app.field("hours-a-day").fill("viel");
      await expect(app.panel.locator(".field-error")).toHaveCount(0);
      await app.field("hours-a-day").blur();
      await expect(app.panel.locator(".field-error")).toContainText(texts.wrong);
      await expect(app.field("hours-a-day")).toHaveAttribute("aria-invalid", "true");
      await app.addAbsence("9.12.2026", "8.12.2026");
      await expect(app.panel.locator(".field-error").last()).toContainText(texts.swapped);
      await expect(app.field("away-until")).toBeFocused();
      await expect(app.absences).toHaveCount(0);
      await expectAccessible(page);

      await app.go("deadlines");
      await app.go("steps");
      await app.unfold();
      await expect(app.field("hours-a-day")).toHaveValue("viel");
      await expect(app.panel.locator(".field-error")).toContainText(texts.wrong);
      await expect(app.field("away-from")).toHaveValue("9.12.2026");
      expect((await app.preparation()).minutes).toBe(90);
    });

    test("where no internal deadline is left, the answer says why and what helps", async ({ page }) => {
      const contract = { preparation: { lead: { approval: 3, signature: 2 } } };
      const app = await Preparation.at(page, undefined, { lang, contract, clock: "2026-12-08T10:00:00+01:00" });
      await app.go("deadlines");
      await expect(app.note).toContainText(app.texts.none);
      await expect(app.note.getByRole("listitem")).toHaveText([app.texts.helps]);
      expect(await app.figures()).not.toHaveProperty("internal-deadline");
      await expectAccessible(page);
    });
  });
}

test("a contract from a link is stored when its time is set", async ({ page }) => {
  const app = new Preparation(page, "en");
  await app.openExample();
  await app.open("#v=1&start=2026-03-15&term=12&notice=30d&view=steps");
  await app.unfold();
  await app.type("approval-days", "3");
  const contracts = await app.storedContracts(2);
  expect(contracts.map(({ preparation }) => preparation)).toEqual([undefined, { lead: { approval: 3, signature: 0 } }]);
});
