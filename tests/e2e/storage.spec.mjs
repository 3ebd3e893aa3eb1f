// The visitor's data if the browser's storage fails, and if two pages share it.
import { readFile } from "node:fs/promises";
import { App, FIGURES, LANGUAGES, downloaded, expect, fragmentOf, keep, savedContract, savedDocument, test } from "./app.mjs";

const BROKEN = /^fristklar\.broken\./;
const GOOD = savedDocument([savedContract("first")], { open: "first" }, 7);
const TWO = savedDocument([savedContract("first"), savedContract("second", "2025-03-01")]);
const brokenKeys = async (app) => Object.keys(await app.storage()).filter((key) => BROKEN.test(key));

function denyStorage() {
  Object.defineProperty(window, "localStorage", {
    get() {
      throw new DOMException("denied", "SecurityError");
    },
  });
}

// Refuses every write while `window.full` is true.
function fillStorage() {
  const write = Storage.prototype.setItem;
  window.full = true;
  Storage.prototype.setItem = function (...entry) {
    if (window.full) throw new DOMException("full", "QuotaExceededError");
    return write.apply(this, entry);
  };
}

for (const lang of LANGUAGES) {
  test.describe(`in ${lang}`, () => {
    let app;
    test.beforeEach(({ page }) => {
      app = new App(page, lang);
    });

    test("denied storage is said, and everything else works", async ({ page, elsewhere }) => {
      await page.addInitScript(denyStorage);
      await app.open();
      await expect(page.getByText(app.words.denied)).toBeVisible();
      await expect(app.footer).toContainText(app.words.notSaved);
      await app.saveExample();
      await app.expectFigures(FIGURES);
      const ticked = await app.tickSteps(3);
      await app.go("deadlines");
      const link = await app.bookmark();
      const there = await App.opened(await elsewhere(), { lang, hash: `#${fragmentOf(link)}` });
      await there.go("steps");
      await there.expectTicked(ticked);
    });

    test("a full storage is said, keeps what was there, and is used again once it has room", async ({ page }) => {
      await keep(page, { "fristklar.state": GOOD });
      await page.addInitScript(fillStorage);
      await app.open("#v=1&view=steps&id=first");
      await expect(app.footer).toContainText(app.words.saved);
      await app.tick(1);
      await expect(page.getByText(app.words.full)).toBeVisible();
      await expect(app.footer).toContainText(app.words.notSaved);
      expect((await app.storage())["fristklar.state"]).toBe(GOOD);
      await page.evaluate(() => (window.full = false));
      await app.ticks.nth(1).check();
      await expect(page.getByText(app.words.full)).toBeHidden();
      await app.expectStoredSteps(2);
      expect((await app.storage())["fristklar.backup"]).toBe(GOOD);
    });

    test("broken data is put aside whole and the last good copy used", async ({ page }, info) => {
      const broken = GOOD.slice(0, -30);
      await keep(page, { "fristklar.state": broken, "fristklar.backup": GOOD });
      await app.open("#v=1&view=deadlines&id=first");
      await expect(page.getByText(app.words.brokenRestored)).toBeVisible();
      await app.expectFigures(FIGURES);
      const [key] = await brokenKeys(app);
      expect((await app.storage())[key]).toBe(broken);
      const { path } = await downloaded(page, page.getByRole("button", { name: app.words.download }), info);
      expect(await readFile(path, "utf8")).toBe(broken);
      await app.reload();
      await app.expectFigures(FIGURES);
      expect((await app.storage())[key]).toBe(broken);
    });

    test("broken data without a good copy is put aside, and the form is offered", async ({ page }) => {
      await keep(page, { "fristklar.state": "{" });
      await app.open();
      await expect(page.getByText(app.words.brokenEmpty)).toBeVisible();
      const [key] = await brokenKeys(app);
      expect((await app.storage())[key]).toBe("{");
      await app.saveExample();
      await app.storedContracts(1);
      expect((await app.storage())[key]).toBe("{");
    });

    test("data of a newer version is left untouched, whatever is done", async ({ page }) => {
      const newer = JSON.stringify({ schema: 99, rev: 9, portfolios: [{ future: true }], ui: {} });
      await keep(page, { "fristklar.state": newer, "fristklar.backup": GOOD });
      await app.open();
      await expect(page.getByText(app.words.newer)).toBeVisible();
      await expect(app.footer).toContainText(app.words.notSaved);
      await app.saveExample();
      await app.tickSteps(1);
      await app.reload();
      expect(await app.storage()).toEqual({ "fristklar.state": newer, "fristklar.backup": GOOD });
    });

    test("one damaged contract is put aside, and all others are there", async ({ page }) => {
      const damaged = { id: "second", start: "2026-02-31", term: 12, notice: "30d" };
      const text = savedDocument([savedContract("first"), damaged, savedContract("third", "2025-03-01")]);
      await keep(page, { "fristklar.state": text });
      await app.open("#v=1&view=contracts");
      await expect(page.getByText(app.words.damagedEntry)).toBeVisible();
      await expect(page.locator("[data-line]")).toHaveCount(2);
      const [key] = await brokenKeys(app);
      expect((await app.storage())[key]).toContain("2026-02-31");
      await app.reload();
      const { contracts } = await app.stored();
      expect(contracts.map(({ id }) => id)).toEqual(["first", "third"]);
      expect((await app.storage())[key]).toContain("2026-02-31");
    });

    test("deleting everything asks first and leaves not one key", async ({ page }) => {
      await keep(page, {
        "fristklar.state": GOOD,
        "fristklar.backup": GOOD,
        "fristklar.broken.1": "{",
        "another.page": "stays",
      });
      await app.open("#v=1&view=privacy");
      await page.getByRole("button", { name: app.words.deleteAll, exact: true }).click();
      const keepAll = page.getByRole("button", { name: app.words.keepAll });
      await expect(keepAll).toBeFocused();
      await keepAll.click();
      expect(Object.keys(await app.storage())).toContain("fristklar.broken.1");
      await app.deleteEverything();
      await expect(app.status).toContainText(app.words.allDeleted);
      await expect(app.heading).toBeFocused();
      await expect.poll(() => app.storage()).toEqual({});
      await app.reload();
      expect(await app.storage()).toEqual({});
      expect(await page.evaluate(() => localStorage.getItem("another.page"))).toBe("stays");
      await app.open();
      await expect(app.start).toHaveValue("");
    });

    test("a deleted contract can be taken back with its progress", async ({ page }) => {
      const steps = [{ id: "read-contract", is: "done", on: "2026-11-20" }];
      const first = savedContract("first", "2026-01-15", { name: "Sales Cloud", steps });
      const second = savedContract("second", "2025-03-01", { name: "Service Cloud" });
      await keep(page, { "fristklar.state": savedDocument([first, second], { open: "first" }) });
      await app.open("#v=1&view=contracts");
      await (await app.openLineMenu("Sales Cloud")).remove.click();
      await expect(app.status).toContainText(app.words.deleted);
      await expect(app.main.getByRole("link", { name: "Service Cloud" })).toBeFocused();
      await expect(page.locator("#open-first")).toHaveCount(0);
      expect((await app.storedContracts(1))[0].id).toBe("second");
      await app.status.getByRole("button", { name: app.words.undo }).click();
      await expect(app.status).toContainText(app.words.restored);
      await expect(app.heading).toBeFocused();
      await expect(page.locator("#open-first")).toBeVisible();
      const [back, other] = await app.storedContracts(2);
      expect(back).toMatchObject({ id: "first", name: "Sales Cloud", start: "2026-01-15", steps });
      expect(other).toMatchObject({ id: "second", name: "Service Cloud" });
    });
  });
}

test("broken data without a good copy is put aside once, however often the page is opened", async ({ page }) => {
  const app = new App(page);
  await keep(page, { "fristklar.state": "{" });
  await app.open();
  await page.clock.setFixedTime(new Date("2026-11-24T10:00:00+01:00"));
  await app.reload();
  expect(await brokenKeys(app)).toHaveLength(1);
});

for (const text of ["", "null", "[]", "42", '"x"', '{"schema":1}', '{"schema":2}', '{"schema":3}', '{"schema":4}', '{"schema":5}', '{"schema":6}', '{"schema":7}', '{"schema":0,"contracts":[]}', '{"schema":1,"contracts":{},"ui":{}}', "\u0000", '{"schema":"1"}']) {
  test(`storage that holds ${JSON.stringify(text)} is survived`, async ({ page }) => {
    const app = new App(page);
    await keep(page, { "fristklar.state": text });
    await app.open();
    await app.expectAlive();
    await app.saveExample();
    await app.storedContracts(1);
    await app.expectFigures(FIGURES);
  });
}

test.describe("two pages of one browser", () => {
  test("see each other's contracts, steps, language and deletions", async ({ page, context }) => {
    test.setTimeout(60_000);
    const one = await App.opened(page);
    const two = await App.opened(await context.newPage());
    await one.saveExample();
    await two.go("contracts");
    await expect(two.main.locator("[data-line]")).toHaveCount(1);
    await two.main.getByRole("link", { name: /15\.01\.2026/ }).click();
    await two.expectFigures(FIGURES);
    await one.tickSteps(2);
    await two.go("steps");
    await two.expectTickedCount(2);
    await two.ticks.nth(2).check();
    await one.expectTickedCount(3);

    await two.chooseLanguage("en");
    await one.expectLanguage("en");
    await two.chooseLanguage("de");
    await one.expectLanguage("de");

    await two.goByFooter("privacy");
    await two.deleteEverything();
    await one.expectTickedCount(0);
    await one.expectAlive();
    await expect.poll(() => one.storage()).toEqual({});
    await one.reload();
    expect(await one.storage()).toEqual({});
  });

  // Stored documents are merged contract by contract.
  test("keep what both changed at the same moment in two contracts", async ({ page, context }) => {
    await keep(page, { "fristklar.state": TWO });
    const one = await App.opened(page, { hash: "#v=1&view=steps&id=first" });
    const two = await App.opened(await context.newPage(), { hash: "#v=1&view=steps&id=second" });
    await Promise.all([one, two].map((app) => app.ticks.first().evaluate((box) => box.click())));
    const done = async () => (await one.stored()).contracts.map(({ steps }) => steps?.length ?? 0);
    await expect.poll(done).toEqual([1, 1]);
    await one.reload();
    expect(await done()).toEqual([1, 1]);
  });

  test("that show different contracts come to rest", async ({ page, context }) => {
    await keep(page, { "fristklar.state": TWO });
    await context.clock.install({ time: new Date("2026-11-23T10:00:00+01:00") });
    const one = new App(page);
    const two = new App(await context.newPage());
    await one.page.goto("./#v=1&view=steps&id=first");
    await one.expectAlive();
    await two.page.goto("./#v=1&view=steps&id=second");
    await two.expectAlive();
    await context.clock.pauseAt(new Date("2026-11-23T11:00:00+01:00"));
    await one.ticks.first().check();
    const revisions = [];
    for (let round = 0; round < 8; round += 1) {
      await context.clock.runFor(400);
      await two.expectAlive();
      revisions.push((await one.stored()).rev);
    }
    expect(revisions.at(-1), `revisions ${revisions}`).toBeLessThanOrEqual(4);
  });

  test("do not write in answer to each other", async ({ page, context }) => {
    const one = new App(page);
    await one.openExample();
    const two = await App.opened(await context.newPage());
    const { rev } = await one.stored();
    await one.tickSteps(1);
    await two.go("steps");
    await two.expectTickedCount(1);
    await two.page.reload();
    await one.page.reload();
    expect((await one.stored()).rev).toBe(rev + 1);
  });
});

test("storage that is emptied while the page is open is filled again with the next change", async ({ page }) => {
  const app = new App(page);
  await app.openExample();
  await app.go("steps");
  await page.evaluate(() => localStorage.clear());
  await app.tick(1);
  await app.expectStoredSteps(1);
  await app.reload();
  await app.expectTickedCount(1);
});

test("storage that another page empties whole does not break this one", async ({ page, context }) => {
  const app = new App(page);
  await app.openExample();
  const other = await context.newPage();
  await other.goto("./");
  await other.evaluate(() => localStorage.clear());
  await app.expectAlive();
  await app.goByFooter("help");
  await app.expectAlive();
});
