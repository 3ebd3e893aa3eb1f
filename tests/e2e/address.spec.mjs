// The page's address: after every action it leads back to the contract and view that are shown, so that the browser's
// own bookmarks work.
import { App, FIGURES, LINK, expect, keep, ready, savedContract, savedDocument, test } from "./app.mjs";

const OTHER = "v=1&start=2025-03-01&term=24&notice=60d";
const TWO = savedDocument(
  [savedContract("first", "2026-01-15"), savedContract("second", "2025-03-01", { name: "Zweiter" })],
  { open: "first" },
);

// What their addresses say beside the view.
const EXAMPLE = { start: "2026-01-15", term: "12", notice: "30d" };
const FIRST = { ...EXAMPLE, id: "first" };
const SECOND = { start: "2025-03-01", term: "12", notice: "30d", id: "second" };

// The keys of the address with their values, without the check.
async function told(app) {
  const { c, ...rest } = Object.fromEntries(new URLSearchParams(await app.fragment()));
  return rest;
}

async function expectTold(app, wanted) {
  await expect.poll(() => told(app)).toEqual({ v: "1", ...wanted });
}

// A bookmark of the address, opened later in the same browser, shows the same as now.
async function expectKept(app, context) {
  const { words } = app;
  const title = await app.page.title();
  await ready(app.page);
  const shown = await app.figures();
  const later = new App(await context.newPage(), app.lang);
  await later.open(`#${await app.fragment()}`);
  await expect(later.page).toHaveTitle(title);
  await expect.poll(() => later.figures()).toEqual(shown);
  await expect(later.page.getByText(words.preview)).toBeHidden();
  await expect(later.report).toBeHidden();
  await later.page.close();
}

test("a form that is saved is told by the contract's id, and so is every view gone to", async ({ page, context }) => {
  const app = await App.opened(page);
  expect(await app.fragment()).toBe("");
  await app.saveExample();
  const [{ id }] = await app.storedContracts(1);
  await expectTold(app, { ...EXAMPLE, view: "deadlines", id });
  for (const view of ["costs", "steps", "letter", "contracts"]) {
    await app.go(view);
    await expectTold(app, { ...EXAMPLE, view, id });
    await expectKept(app, context);
  }
});

test("the bare address becomes that of what is shown", async ({ page, context }) => {
  await keep(page, { "fristklar.state": TWO });
  const app = await App.opened(page);
  await expectTold(app, { ...FIRST, view: "contracts" });
  await expectKept(app, context);
});

test("the form says which contract it changes, or that it is a new one", async ({ page }) => {
  await keep(page, { "fristklar.state": TWO });
  const app = await App.opened(page, { hash: "#v=1&view=deadlines&id=first" });
  await page.getByRole("link", { name: /Vertrag ändern/ }).click();
  await expectTold(app, { ...FIRST, view: "start" });
  await app.reload();
  await expect(app.heading).toHaveText(app.words.editTitle);
  await app.go("contracts");
  await page.getByRole("link", { name: "Vertrag anlegen" }).click();
  await expectTold(app, { view: "start" });
  await app.saveExample();
  const { id } = (await app.storedContracts(3)).at(-1);
  await expectTold(app, { ...EXAMPLE, view: "deadlines", id });
});

test("a step that is opened is told, and closing it takes it back", async ({ page }) => {
  await keep(page, { "fristklar.state": TWO });
  const app = await App.opened(page, { hash: "#v=1&view=steps&id=first" });
  const step = page.locator("#step-data-export");
  await step.locator("details > summary").first().click();
  await expectTold(app, { ...FIRST, view: "steps", step: "data-export" });
  await app.reload();
  await expect(step.locator("details").first()).toHaveAttribute("open");
  await expect(step).toBeFocused();
  await step.locator("details > summary").first().click();
  await expectTold(app, { ...FIRST, view: "steps" });
});

test("changing the language keeps the step open, and moves the focus to the button of the menu", async ({ page }) => {
  await keep(page, { "fristklar.state": TWO });
  const app = await App.opened(page, { hash: "#v=1&view=steps&id=first&lang=de" });
  await page.locator("#step-data-export details > summary").first().click();
  await app.chooseLanguage("en");
  await app.expectLanguage("en");
  await expectTold(app, { ...FIRST, view: "steps", step: "data-export" });
  await expect(page.locator("#step-data-export details").first()).toHaveAttribute("open");
  await expect(app.menuButton).toBeFocused();
});

test("a preview is told by its link, and by an id as soon as it is added or worked on", async ({ page, context }) => {
  await keep(page, { "fristklar.state": savedDocument([savedContract("first", "2026-01-15")]) });
  const app = await App.opened(page, { hash: `#${OTHER}&view=steps` });
  await expect(page.getByText(app.words.preview)).toBeVisible();
  await expectTold(app, { start: "2025-03-01", term: "24", notice: "60d", view: "steps" });
  await app.tick(1);
  const [, { id }] = await app.storedContracts(2);
  await expectTold(app, { start: "2025-03-01", term: "24", notice: "60d", view: "steps", id });
  await expectKept(app, context);
  await app.reload();
  await app.expectTickedCount(1);

  await app.paste("v=1&start=2024-03-01&term=36&notice=30d");
  await page.getByRole("button", { name: app.words.previewAdd, exact: true }).click();
  const { id: added } = (await app.storedContracts(3)).at(-1);
  await expectTold(app, { start: "2024-03-01", term: "36", notice: "30d", view: "deadlines", id: added });
});

test("a bookmark link that is worked on reloads as the contract, and Back leads to it too", async ({ page }) => {
  const app = await App.opened(page, { hash: `#${LINK}&done=1lc` });
  const [{ id }] = await app.storedContracts(1);
  await expectTold(app, { ...EXAMPLE, view: "deadlines", id });
  await app.go("steps");
  const before = await app.ticked();
  await app.unfoldSections();
  await app.ticks.nth(5).check();
  await app.expectTickedCount(before.length + 1);
  await page.goBack();
  await app.expectFigures(FIGURES);
  await expect(page.getByText(app.words.preview)).toBeHidden();
  await app.reload();
  await app.go("steps");
  await app.expectTickedCount(before.length + 1);
  await app.storedContracts(1);
});

test("a contract that is deleted here or elsewhere, and everything deleted, leave no address behind", async ({ page, context }) => {
  await keep(page, { "fristklar.state": TWO });
  const app = await App.opened(page, { hash: "#v=1&view=contracts&id=first" });
  await (await app.openLineMenu("Zweiter")).remove.click();
  const [left] = await app.storedContracts(1);
  await expectTold(app, { start: left.start, term: "12", notice: "30d", view: "contracts", id: left.id });
  const other = await App.opened(await context.newPage(), { hash: `#v=1&view=costs&id=${left.id}` });
  await app.goByFooter("privacy");
  await app.deleteEverything();
  await expectTold(app, { view: "privacy" });
  await expectTold(other, { view: "costs" });
  await other.reload();
  await expect(other.start).toBeVisible();
});

test("what is opened in another tab leaves this one's address alone", async ({ page, context }) => {
  await keep(page, { "fristklar.state": TWO });
  const app = await App.opened(page, { hash: "#v=1&view=costs&id=first" });
  const other = await App.opened(await context.newPage(), { hash: "#v=1&view=steps&id=second" });
  await other.tick(1);
  await expect.poll(async () => (await app.stored()).contracts[1].steps?.length).toBe(1);
  await expectTold(app, { ...FIRST, view: "costs" });
  await expectTold(other, { ...SECOND, view: "steps" });
});

test("the as-of day goes from the address when today is used", async ({ page }) => {
  await keep(page, { "fristklar.state": TWO });
  const app = await App.opened(page, { hash: "#v=1&view=deadlines&id=first&asof=2026-12-01" });
  await expectTold(app, { ...FIRST, view: "deadlines", asof: "2026-12-01" });
  await app.go("costs");
  await expectTold(app, { ...FIRST, view: "costs", asof: "2026-12-01" });
  await page.getByRole("button", { name: app.words.useToday }).click();
  await expectTold(app, { ...FIRST, view: "costs" });
});

test("following the address adds nothing to the history", async ({ page }) => {
  await keep(page, { "fristklar.state": TWO });
  const app = await App.opened(page, { hash: "#v=1&view=steps&id=first" });
  const { length } = await page.evaluate(() => ({ length: history.length }));
  for (const id of ["read-contract", "data-export"]) await page.locator(`#step-${id} details > summary`).first().click();
  await expectTold(app, { ...FIRST, view: "steps", step: "data-export" });
  expect(await page.evaluate(() => history.length)).toBe(length);
});

test("an address copied to another browser shows the contract there in every view, and stores nothing unasked", async ({ page, elsewhere }) => {
  await keep(page, { "fristklar.state": TWO });
  const app = await App.opened(page, { hash: "#v=1&view=deadlines&id=first" });
  await expectTold(app, { ...FIRST, view: "deadlines" });
  const copied = await app.fragment();
  const there = await App.opened(await elsewhere(), { hash: `#${copied}` });
  await there.expectFigures(FIGURES);
  await expect(there.report).toBeHidden();
  await expect(there.page.getByText(there.words.preview)).toBeVisible();
  // There are no other contracts to go back to.
  await expect(there.page.getByRole("button", { name: there.words.previewBack })).toBeHidden();
  for (const view of ["costs", "steps", "deadlines"]) {
    await there.go(view);
    await expectTold(there, { ...FIRST, view });
    await there.reload();
    await expect(there.heading).toHaveText(there.words[view]);
  }
  await there.expectFigures(FIGURES);
  expect((await there.stored()).contracts).toEqual([]);
  await there.page.getByRole("button", { name: there.words.previewAdd, exact: true }).click();
  const [{ id }] = await there.storedContracts(1);
  await expectTold(there, { ...EXAMPLE, view: "deadlines", id });
});

test("where the id is known, the contract is shown as it is now", async ({ page }) => {
  await keep(page, { "fristklar.state": TWO });
  const app = await App.opened(page, { hash: "#v=1&start=2025-01-15&term=36&notice=90d&view=deadlines&id=first" });
  await app.expectFigures(FIGURES);
  await expectTold(app, { ...FIRST, view: "deadlines" });
});
