// The rows of the checklist: how much room they take, what a tap on them does, and that every status can be taken back.
import { LANGUAGES, LINK, expect, test } from "./app.mjs";
import { Work } from "./work.mjs";

const WORDS = {
  de: {
    set: (step) => `Erledigt: ${step}`,
    undone: "Rückgängig gemacht.",
    byLetter: "per Kurier",
    enter: "Als abgesandt eintragen",
    cancel: "Abbrechen",
    unconfirmed: "Bestätigung offen",
    notNeeded: "Nicht nötig",
    doing: "In Arbeit",
    openRows: "Nur offene Zeilen",
    leaveOut: "Als nicht nötig kennzeichnen",
  },
  en: {
    set: (step) => `Done: ${step}`,
    undone: "Undone.",
    byLetter: "by courier",
    enter: "Record as sent",
    cancel: "Cancel",
    unconfirmed: "Awaiting confirmation",
    notNeeded: "Not needed",
    doing: "In progress",
    openRows: "Open rows only",
    leaveOut: "Mark as not needed",
  },
};

const stepsOf = async (app) => (await app.storedContracts(1))[0].steps ?? [];
const title = (app, id) => app.step(id).locator(".step-title").innerText();

for (const [when, day] of [["19 days", "2026-11-26"], ["200 days", "2026-05-29"]]) {
  test(`all open steps with ${when} left take at most 3,600 px at a width of 768`, async ({ page }) => {
    await page.setViewportSize({ width: 768, height: 1024 });
    const app = new Work(page, "de");
    await app.open(`#${LINK}&view=steps`, { clock: `${day}T10:00:00+01:00` });
    await expect(app.step("read-contract").locator(".step-about")).toContainText("·");
    const open = await page.locator('.step[data-status="open"]').count();
    expect(open).toBeGreaterThanOrEqual(45);
    const { scrollHeight } = await page.evaluate(() => ({ scrollHeight: document.documentElement.scrollHeight }));
    expect(scrollHeight).toBeLessThanOrEqual(3_600);
    const heights = await page.locator(".step").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height).filter(Boolean));
    expect(heights.toSorted((a, b) => a - b)[Math.floor(heights.length / 2)]).toBeLessThanOrEqual(58);
  });
}

test("what is above the steps is there with them, so that none moves under a finger", async ({ page }) => {
  await page.addInitScript(() => {
    const above = ".step-tools progress, .calendar-more, #questions, #preparation";
    new MutationObserver((_, observer) => {
      if (!document.querySelector(".step")) return;
      observer.disconnect();
      window.above = [...document.querySelectorAll(above)].map((one) => one.id || one.className || one.localName);
    }).observe(document, { childList: true, subtree: true });
  });
  await Work.opened(page, { hash: `#${LINK}&view=steps` });
  expect(await page.evaluate(() => window.above)).toEqual(["progress", "calendar-more", "questions", "preparation"]);
});

test("the heading of a section stays in sight, with how many steps of its phase are settled", async ({ page }) => {
  const steps = [{ id: "read-contract", is: "done", on: "2026-05-20" }];
  await Work.at(page, undefined, { contract: { steps }, clock: "2026-05-29T10:00:00+02:00" });
  const section = page.locator(".phase").first();
  await expect(section.locator(".phase-count")).toHaveText(/^1\/(\d+)\s*1 von \1 Schritten erledigt$/);
  const top = await section.locator(".step").last().evaluate((step) => {
    window.scrollTo(0, step.getBoundingClientRect().top + window.scrollY - 60);
    return step.closest(".phase").querySelector(".phase-heading").getBoundingClientRect().top;
  });
  expect(Math.round(top)).toBe(0);
  await expect(section.getByRole("heading", { level: 2 })).toBeInViewport();
});

for (const lang of LANGUAGES) {
  test.describe(`in ${lang}`, () => {
    const t = WORDS[lang];

    test("a tap on a title opens the step and ticks nothing", async ({ page }) => {
      const app = await Work.at(page, undefined, { lang });
      for (const id of ["read-contract", "send-notice"]) {
        await app.step(id).locator(".step-title").click();
        await expect(app.record(id)).toBeVisible();
        await expect(app.tickOf(id)).not.toBeChecked();
        await expect(app.tickOf(id)).toHaveAccessibleName(await title(app, id));
      }
      expect(await stepsOf(app)).toEqual([]);
    });

    test("whatever sets a status is told and can be taken back", async ({ page }) => {
      const app = await Work.at(page, "read-contract", { lang, clock: "2026-11-26T10:00:00+01:00" });
      const undo = async () => {
        await app.status.getByRole("button", { name: app.words.undo }).click();
        await expect(app.status).toContainText(t.undone);
      };
      const status = page.locator("#step-read-contract-status");
      await status.selectOption({ label: t.doing });
      await expect(app.step("read-contract").locator(".mark").first()).toHaveText(t.doing);
      await app.tickOf("read-contract").check();
      await expect(app.status).toContainText(t.set(await title(app, "read-contract")));
      await app.note("read-contract").fill("Seite 3");
      await undo();
      await expect(app.tickOf("read-contract")).not.toBeChecked();
      await expect(status.locator("option:checked")).toHaveText(t.doing);
      await expect(app.step("read-contract")).toBeFocused();
      await expect.poll(() => stepsOf(app)).toEqual([{ id: "read-contract", is: "doing", note: "Seite 3" }]);
      await status.selectOption({ label: t.notNeeded });
      await undo();
      await expect(status.locator("option:checked")).toHaveText(t.doing);

      // What is marked together is taken back together.
      await app.sendNotice();
      const leaveOut = page.getByRole("button", { name: t.leaveOut });
      await leaveOut.click();
      await expect(page.locator('.step[data-status="not-needed"]')).toHaveCount(3);
      await undo();
      await expect(page.locator('.step[data-status="not-needed"]')).toHaveCount(0);
      await expect(leaveOut).toBeVisible();
    });

    test("the notice is sent once its day and its way are given, and that can be taken back", async ({ page }) => {
      const app = await Work.at(page, undefined, { lang });
      const box = app.tickOf("send-notice");
      const dialog = page.locator("#sending");
      await box.focus();
      await page.keyboard.press("Space");
      await expect(dialog).toBeVisible();
      await expect(box).not.toBeChecked();
      await dialog.getByRole("button", { name: t.cancel }).click();
      await expect(box).toBeFocused();
      await expect(box).not.toBeChecked();
      await box.click();
      const day = page.locator("#sending-day");
      await expect(day).toHaveValue(app.day("2026-11-23").field);
      await day.fill("31.02.2026");
      await dialog.getByRole("button", { name: t.enter }).click();
      await expect(day).toBeFocused();
      await expect(day).toHaveAccessibleDescription(new RegExp(app.words.unreadable));
      await day.fill("2026-11-20");
      await page.locator("#sending-way").selectOption({ label: t.byLetter });
      await dialog.getByRole("button", { name: t.enter }).click();
      await expect(dialog).toBeHidden();
      await expect(box).toBeFocused();
      await expect(box).toBeChecked();
      await expect(app.step("send-notice").locator(".step-due")).toHaveText(`${app.words.sentOn} ${app.day("2026-11-20").short}`);
      await expect(app.step("send-notice").locator(".step-about .mark")).toHaveText(t.unconfirmed);
      const rows = async () => (await app.storedContracts(1))[0].rows ?? [];
      await expect.poll(rows).toMatchObject([{ id: "sent/letter", a: "2026-11-20" }]);
      await app.status.getByRole("button", { name: app.words.undo }).click();
      await expect(box).not.toBeChecked();
      await expect.poll(rows).toEqual([]);
    });

    test("rows of a sheet that are ticked are left out when only the open ones are asked for", async ({ page }) => {
      const app = await Work.at(page, "verify-export", { lang });
      const rows = app.sheet("objects").locator("li.sheet-row:visible");
      const all = await rows.count();
      await page.locator("#tick-objects-accounts").check();
      const only = page.getByRole("checkbox", { name: t.openRows });
      await only.check();
      await expect(rows).toHaveCount(all - 1);
      // One that is ticked now stays where it is.
      await page.locator("#tick-objects-leads").check();
      await expect(rows).toHaveCount(all - 1);
      await only.uncheck();
      await expect(rows).toHaveCount(all);
    });

    test("at a width of 768 the text of a sheet is as wide as the sheet", async ({ page }) => {
      await page.setViewportSize({ width: 768, height: 1024 });
      const app = await Work.at(page, "plan-offboarding", { lang });
      const widths = await app.sheet("inventory").locator(".sheet-label").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
      expect(Math.min(...widths)).toBeGreaterThan(500);
      expect(await app.step("plan-offboarding").evaluate((one) => one.getBoundingClientRect().height)).toBeLessThan(4_600);
    });
  });
}
