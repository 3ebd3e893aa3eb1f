// Passing messages: how long they stay, what holds them, what ends them, and that they cover nothing.
import { LINK, App, LANGUAGES, expect, keep, ready, savedContract, savedDocument, test } from "./app.mjs";
import { Work } from "./work.mjs";

// Two rows of a sheet, and timers that the test controls.
async function withRows(page, lang = "de") {
  await keep(page, { "fristklar.state": savedDocument([savedContract("first")]) });
  await page.clock.install({ time: new Date("2026-11-23T10:00:00+01:00") });
  await page.goto(`./#v=1&view=steps&step=verify-export&id=first&lang=${lang}`);
  await ready(page);
  const app = new Work(page, lang);
  await app.unfoldSections();
  await app.addRow("objects", "Reise__c");
  await app.addRow("objects", "Kasse__c");
  await page.clock.pauseAt(new Date("2026-11-23T11:00:00+01:00"));
  return app;
}

// Removes a row, which can be undone. The focus goes to a field, the pointer is elsewhere.
async function removeRow(app, label) {
  await app.row("objects", label).getByRole("button", { name: app.words.remove }).press("Enter");
  await app.page.mouse.move(5, 5);
  await app.page.clock.runFor(50);
  await expect(app.status).toContainText(app.words.rowRemoved);
}

async function afterRemoval(page, lang) {
  const app = await withRows(page, lang);
  await removeRow(app, "Reise__c");
  return app;
}

for (const lang of LANGUAGES) {
  test(`one that can be undone leaves after twelve seconds, another after six (${lang})`, async ({ page }) => {
    const app = await afterRemoval(page, lang);
    await page.clock.runFor(11_000);
    await expect(app.status).toContainText(app.words.rowRemoved);
    await page.clock.runFor(2000);
    await expect(app.status).toBeEmpty();
    expect((await app.status.boundingBox()).height).toBe(0);
    await removeRow(app, "Kasse__c");
    await app.status.getByRole("button", { name: app.words.undo }).press("Enter");
    await page.clock.runFor(50);
    await expect(app.status).toContainText(app.words.rowRestored);
    await page.clock.runFor(5000);
    await expect(app.status).toContainText(app.words.rowRestored);
    await page.clock.runFor(2000);
    await expect(app.status).toBeEmpty();
  });
}

test("it waits while the pointer is on it", async ({ page }) => {
  const app = await afterRemoval(page);
  await app.status.hover();
  await page.clock.runFor(60_000);
  await expect(app.status).toContainText(app.words.rowRemoved);
  await page.mouse.move(5, 5);
  await page.clock.runFor(13_000);
  await expect(app.status).toBeEmpty();
});

test("it waits while the focus is in it", async ({ page }) => {
  const app = await afterRemoval(page);
  await app.status.getByRole("button", { name: app.words.undo }).focus();
  await page.clock.runFor(60_000);
  await expect(app.status).toContainText(app.words.rowRemoved);
  await app.menuButton.focus();
  await page.clock.runFor(13_000);
  await expect(app.status).toBeEmpty();
});

test("a new one has its own time", async ({ page }) => {
  const app = await afterRemoval(page);
  await page.clock.runFor(11_000);
  await removeRow(app, "Kasse__c");
  await page.clock.runFor(11_000);
  await expect(app.status).toContainText(app.words.rowRemoved);
});

test("another view ends it", async ({ page }) => {
  const app = await afterRemoval(page);
  await app.nav.getByRole("link", { name: app.words.costs }).click();
  await page.clock.runFor(50);
  await expect(app.heading).toHaveText(app.words.costs);
  await expect(app.status).toBeEmpty();
});

test("one that is raised together with a change of the view belongs to the new view", async ({ page }) => {
  const app = await App.opened(page, { hash: `#${LINK}` });
  await app.goByFooter("privacy");
  await app.deleteEverything();
  await expect(app.status).toContainText(app.words.allDeleted);
});

test("while it is shown every control can be scrolled clear of it, and it is slim", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const app = await App.opened(page, { hash: `#${LINK}` });
  await app.toCalendar.click();
  await app.status.hover();
  await expect(app.status).toContainText(/Termine/);
  expect((await app.status.boundingBox()).height).toBeLessThanOrEqual(56);
  const covered = await page.evaluate(() => {
    const line = document.querySelector(".status-line");
    const found = [];
    for (const control of document.querySelectorAll("a[href], button, input, select, summary, textarea")) {
      if (line.contains(control) || !control.checkVisibility({ visibilityProperty: true })) continue;
      control.scrollIntoView({ block: "nearest" });
      if (control.getBoundingClientRect().bottom > line.getBoundingClientRect().top) found.push(control.outerHTML.slice(0, 80));
    }
    return found;
  });
  expect(covered).toEqual([]);
});

test("the control that raised it is scrolled clear of it", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 500 });
  const app = await App.opened(page, { hash: `#${LINK}` });
  await app.toCalendar.evaluate((button) => window.scrollBy(0, button.getBoundingClientRect().bottom - innerHeight + 4));
  await app.toCalendar.click();
  await expect(app.status).toContainText(/Termin/);
  const edges = async () => [await app.toCalendar.boundingBox(), await app.status.boundingBox()];
  await expect
    .poll(async () => {
      const [button, line] = await edges();
      return button.y + button.height <= line.y;
    })
    .toBe(true);
});
