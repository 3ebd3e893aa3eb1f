// Input inside the steps: sheets and the log of exports; in two tabs at once, and with hostile text.
import { LANGUAGES, expect, test } from "./app.mjs";
import { Work } from "./work.mjs";

const rowsOf = async (app) => (await app.storedContracts(1))[0].rows ?? [];

for (const lang of LANGUAGES) {
  test.describe(`in ${lang}`, () => {
    test("counts are compared row by row, as people write numbers", async ({ page }) => {
      const app = await Work.at(page, "verify-export", { lang });
      const { words } = app;
      const grouped = { de: "1.204", en: "1,204" }[lang];
      const COUNTS = [
        ["accounts", grouped, "1204", words.agree],
        ["contacts", "100", "96", words.missing(4)],
        ["leads", "5", "7", words.tooMany(2)],
        ["cases", "0", "0", words.agree],
        ["tasks", "12", { de: "etwa 12", en: "about 12" }[lang], ""],
        ["events", "12", "", ""],
      ];
      const rows = app.sheet("objects").locator("li.sheet-row");
      const place = (row, cell) => page.locator(`#objects-${row}-${cell}`);
      const verdict = (row) => rows.filter({ has: place(row, 0) }).locator(".sheet-verdict");
      const expectVerdicts = async () => {
        for (const [row, before, after, said] of COUNTS) {
          await expect(place(row, 0)).toHaveValue(before);
          await expect(place(row, 1)).toHaveValue(after);
          await expect(verdict(row)).toHaveText(said);
        }
      };
      for (const [row, before, after] of COUNTS) {
        await place(row, 0).fill(before);
        await place(row, 1).fill(after);
      }
      await expectVerdicts();
      const all = await app.sheet("objects").locator("li.sheet-row").count();
      await expect(app.sheet("objects")).toContainText(words.checked(0, all));
      await page.locator("#tick-objects-accounts").check();
      await expect(app.sheet("objects")).toContainText(words.checked(1, all));
      await expect(page.getByRole("textbox", { name: `${words.inSalesforce} : Accounts` })).toHaveValue(grouped);
      await app.reload();
      await expectVerdicts();
      await expect(page.locator("#tick-objects-accounts")).toBeChecked();
    });

    test("rows of one's own are added, removed and brought back with what stood in them", async ({ page }) => {
      const app = await Work.at(page, "verify-export", { lang });
      const { words } = app;
      await app.addRow("objects", "Rechnung__c");
      await expect(app.adder("objects")).toBeFocused();
      await expect(app.adder("objects")).toHaveValue("");
      await app.adder("objects").fill("Reise__c");
      await app.adder("objects").press("Enter");
      const [bill, trip] = [app.row("objects", "Rechnung__c"), app.row("objects", "Reise__c")];
      await app.cell(bill, words.inSalesforce).fill("10");
      await app.cell(bill, words.inExport).fill("9");
      await bill.getByRole("checkbox").check();
      await expect(bill).toContainText(words.missing(1));
      const all = await app.sheet("objects").locator("li.sheet-row").count();
      await expect(app.sheet("objects")).toContainText(words.checked(1, all));

      await bill.getByRole("button", { name: `${words.remove} : Rechnung__c` }).click();
      await expect(bill).toHaveCount(0);
      await expect(trip).toBeVisible();
      await expect(app.sheet("objects")).toContainText(words.checked(0, all - 1));
      await expect(app.status).toContainText(words.rowRemoved);
      await expect.poll(async () => (await rowsOf(app)).map(({ label }) => label)).toEqual(["Reise__c"]);

      await app.status.getByRole("button", { name: words.undo }).click();
      await expect(app.status).toContainText(words.rowRestored);
      const expectBill = async () => {
        await expect(app.cell(bill, words.inSalesforce)).toHaveValue("10");
        await expect(app.cell(bill, words.inExport)).toHaveValue("9");
        await expect(bill.getByRole("checkbox")).toBeChecked();
      };
      await expectBill();
      await app.reload();
      await expectBill();
      await expect(trip).toBeVisible();
    });

    test("an empty name for a row of one's own is refused where it stands", async ({ page }) => {
      const app = await Work.at(page, "verify-export", { lang });
      const adder = app.adder("objects");
      const error = app.sheet("objects").getByRole("alert");
      for (const typed of ["", "   "]) {
        await adder.fill(typed);
        await app.sheet("objects").getByRole("button", { name: app.words.add, exact: true }).click();
        await expect(error).toHaveText(app.words.addEmpty);
        await expect(adder).toBeFocused();
        await expect(adder).toHaveAccessibleDescription(app.words.addEmpty);
      }
      await app.addRow("objects", "Reise__c");
      await expect(error).toBeHidden();
      await expect.poll(async () => (await rowsOf(app)).map(({ label }) => label)).toEqual(["Reise__c"]);
    });

    test("a day that cannot be read is named once its field is left, and stays as typed", async ({ page }) => {
      const app = await Work.at(page, "plan-offboarding", { lang });
      const field = page.locator("#inventory-admins-1");
      const row = app.sheet("inventory").locator("li.sheet-row").filter({ has: field });
      await field.pressSequentially("31.02.2026");
      await expect(row).not.toContainText(app.words.unreadable);
      await field.press("Tab");
      const expectNamed = async () => {
        await expect(row).toContainText(app.words.unreadable);
        await expect(field).toHaveValue("31.02.2026");
        await expect(field).toHaveAttribute("aria-invalid", "true");
        await expect(field).toHaveAccessibleDescription(new RegExp(app.words.unreadable));
      };
      await expectNamed();
      await app.reload();
      await expectNamed();
      await app.fillIn(field, app.day("2026-12-31").field);
      await expect(row).not.toContainText(app.words.unreadable);
      await expect(field).not.toHaveAttribute("aria-invalid", "true");
    });

    test("a day of a step that cannot be read is named, and the day before stays", async ({ page }) => {
      const app = await Work.at(page, "read-contract", { lang });
      await app.tickOf("read-contract").check();
      const field = app.record("read-contract").getByRole("textbox", { name: app.words.doneDay });
      await expect(field).toHaveValue(app.day("2026-11-23").field);
      await app.fillIn(field, "30.02.2026");
      await expect(app.record("read-contract").getByRole("alert")).toContainText(app.words.unreadable);
      await expect(field).toBeFocused();
      await expect(field).toHaveValue("30.02.2026");
      await app.fillIn(field, "20.11.2026");
      await expect(app.record("read-contract").getByRole("alert")).toBeHidden();
      await expect(field).toHaveValue(app.day("2026-11-20").field);
      await expect(app.step("read-contract").locator(".step-due")).toContainText(app.day("2026-11-20").short);
      await app.reload();
      await expect(field).toHaveValue(app.day("2026-11-20").field);
    });

    test("typed days are kept over a change of language, in its format", async ({ page }) => {
      const app = await Work.at(page, "plan-offboarding", { lang });
      const [first, wrong] = [page.locator("#inventory-admins-1"), page.locator("#inventory-billing-user-1")];
      await app.fillIn(first, { de: "1.12.26", en: "1 Dec 2026" }[lang]);
      await expect(first).toHaveValue(app.day("2026-12-01").field);
      await app.fillIn(wrong, { de: "bald", en: "soon" }[lang]);
      const kept = await wrong.inputValue();
      const other = await app.switchLanguage();
      await expect(first).toHaveValue(other.day("2026-12-01").field);
      await expect(wrong).toHaveValue(kept);
      await other.reload();
      await expect(first).toHaveValue(other.day("2026-12-01").field);
      await expect(wrong).toHaveValue(kept);
      await expect(other.sheet("inventory")).toContainText(other.words.unreadable);
      expect((await rowsOf(app)).map(({ id, b }) => [id, b])).toEqual([
        ["inventory/admins", "2026-12-01"],
        ["inventory/billing-user", kept],
      ]);
    });

    test("the log of exports warns of files not downloaded and names the next possible day", async ({ page }) => {
      const app = await Work.at(page, "plan-export", { lang });
      const { words } = app;
      const step = app.step("plan-export");
      const pending = words.pending(app.day("2026-11-23").long, app.day("2026-11-25").long);
      const next = (iso) => words.nextExport(app.day(iso).long);
      const days = () => step.locator(".export-days time").evaluateAll((all) => all.map((one) => one.dateTime));
      await expect(step.getByRole("alert")).toBeHidden();
      await expect(step).toContainText(words.spacingUnknown(29));
      expect(await days()).toEqual(["2026-11-10", "2026-12-09", "2027-01-07"]);

      await app.addRow("exports", "Testexport");
      const row = app.row("exports", "Testexport");
      await app.fillIn(app.cell(row, words.requested), app.day("2026-11-23").field);
      await expect(step.getByRole("alert")).toContainText(pending);
      await expect(step).toContainText(next("2026-12-22"));
      await app.questions.locator("summary").click();
      await app.answer("edition", words.large);
      await expect(step).toContainText(words.spacing(7));
      await expect(step).toContainText(next("2026-11-30"));
      expect(await days()).toEqual(["2026-12-24", "2026-12-31", "2027-01-07"]);
      await expect(step.getByRole("alert")).toContainText(pending);

      await app.goTo("final-export", { clock: "2026-11-26T10:00:00+01:00" });
      await expect(app.step("final-export").getByRole("alert")).toContainText(words.pendingPast(app.day("2026-11-23").long));
      await app.goTo("plan-export");
      await row.getByRole("checkbox").check();
      await expect(step.getByRole("alert")).toBeHidden();
      await expect(step).toContainText(next("2026-11-30"));
      await app.reload();
      await expect(step).toContainText(next("2026-11-30"));
      await expect(step.getByRole("alert")).toBeHidden();
    });

    test("what arises in the year of the as-of day is kept from its end on", async ({ page }) => {
      const app = await Work.at(page, "plan-retention", { lang });
      const kept = app.step("plan-retention").locator(".retention dd strong");
      const { keep, noDuty } = app.words;
      const until = (years, from) => keep(years, from, app.day(`${from + years}-12-31`).long);
      await expect(kept).toHaveText([until(10, 2026), until(8, 2026), until(6, 2026), noDuty, noDuty]);
      await app.goTo("plan-retention", { clock: "2027-01-02T10:00:00+01:00" });
      await expect(kept).toHaveText([until(10, 2027), until(8, 2027), until(6, 2027), noDuty, noDuty]);
    });
  });
}

test("removing a row of one's own and taking that back never lose the focus", async ({ page }) => {
  const app = await Work.at(page, "verify-export");
  await app.addRow("objects", "Reise__c");
  await app.row("objects", "Reise__c").getByRole("button", { name: app.words.remove }).press("Enter");
  await expect(app.status).toContainText(app.words.rowRemoved);
  await expect(app.adder("objects")).toBeFocused();
  await app.status.getByRole("button", { name: app.words.undo }).press("Enter");
  await expect(app.status).toContainText(app.words.rowRestored);
  await expect(app.row("objects", "Reise__c")).toBeFocused();
});

test.describe("two pages of one browser", () => {
  test("keep a sheet filled in on the one and a note written on the other", async ({ page, context }) => {
    const one = await Work.at(page, "verify-export");
    const two = new Work(await context.newPage());
    await two.goTo("read-contract");
    const cell = (app) => app.page.locator("#objects-accounts-0");
    await Promise.all([cell(one).pressSequentially("1204", { delay: 60 }), two.note("read-contract").fill("Liegt im Ordner")]);
    await expect(cell(one)).toHaveValue("1204");
    await one.unfold("read-contract");
    await two.unfold("verify-export");
    for (const app of [one, two]) {
      await expect(cell(app)).toHaveValue("1204");
      await expect(app.note("read-contract")).toHaveValue("Liegt im Ordner");
    }
    for (const app of [one, two]) await app.reload();
    const [{ rows, steps }] = await one.storedContracts(1);
    expect(rows).toEqual([{ id: "objects/accounts", a: "1204" }]);
    expect(steps).toEqual([{ id: "read-contract", note: "Liegt im Ordner" }]);
  });

  test("leave the field alone in which the other one's user types", async ({ page, context }) => {
    const one = await Work.at(page, "verify-export");
    await one.addRow("objects", "Reise__c");
    await one.storedContracts(1);
    const two = new Work(await context.newPage());
    await two.goTo("verify-export");
    const field = (app) => app.cell(app.row("objects", "Reise__c"), app.words.inSalesforce);
    await field(one).focus();
    await Promise.all([
      page.keyboard.type("1234567890", { delay: 150 }),
      two.addRow("objects", "Rechnung__c").then(() => two.tickOf("read-contract").check()),
    ]);
    await expect(one.row("objects", "Rechnung__c")).toBeVisible();
    await expect(field(one)).toBeFocused();
    await expect(field(one)).toHaveValue("1234567890");
    await expect(field(two)).toHaveValue("1234567890");
  });
});

const HOSTILE = {
  markup: '<img src=x onerror="window.hacked = true"><script>window.hacked = true</script>&lt;b>',
  "an entity": "&amp; &#60;img src=x onerror=alert(1)&#62;",
  emoji: "👩🏽‍💻 🏳️‍🌈 ‼️",
  "right-to-left marks": "abc \u202egnp.exe\u202c \u2067שלום\u2069",
  "2,000 characters": "ä".repeat(2_000),
  "a formula": '=HYPERLINK("https://example.org";"Klick")',
  "signs of JSON": '\\" } ] , \\u0000 \u2028 \u2029 \t |',
};

for (const [name, text] of Object.entries(HOSTILE)) {
  test(`hostile text is shown as text and kept: ${name}`, async ({ page }) => {
    const app = await Work.at(page, "verify-export");
    const lines = `${text.slice(0, 1_900)}\n\nzweite Zeile`;
    const one = text.slice(0, 200);
    await app.note("verify-export").fill(lines);
    await app.who("verify-export").fill(one);
    await page.locator("#objects-accounts-0").fill(text);
    await app.adder("objects").fill(text);
    await app.adder("objects").press("Enter");
    const label = app.sheet("objects").locator("li.sheet-row").last().locator(".sheet-label");
    const shown = (text) => text.replaceAll("\t", " ").trim();
    const expectShown = async () => {
      await expect(app.note("verify-export")).toHaveValue(lines);
      await expect(app.who("verify-export")).toHaveValue(one);
      await expect(page.locator("#objects-accounts-0")).toHaveValue(text);
      expect(shown(await label.evaluate((element) => element.textContent))).toBe(shown(text));
      await expect(app.main.locator("img, script")).toHaveCount(0);
      expect(await page.evaluate(() => window.hacked)).toBeUndefined();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    };
    await expectShown();
    await app.reload();
    await expectShown();
    await page.setViewportSize({ width: 320, height: 640 });
    await expectShown();
    await app.expectAlive();
  });
}
