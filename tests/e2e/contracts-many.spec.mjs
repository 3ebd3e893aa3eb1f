// The overview of forty contracts on pages of all widths, and of ten thousand.
import { expect, keep, savedDocument, test } from "./app.mjs";
import { slowDown } from "./fixtures.mjs";
import { Overview, crowd } from "./overview.mjs";
import { FULL } from "./samples.mjs";

// How high things are, and how much of the list is on the first screen.
const measured = (page) =>
  page.evaluate(() => {
    const lines = [...document.querySelectorAll("[data-line]")].map((line) => line.getBoundingClientRect());
    return {
      whole: lines.filter((line) => line.bottom <= innerHeight).length,
      usual: lines.map((line) => line.height).sort((one, other) => one - other)[Math.floor(lines.length / 2)],
      width: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      isTable: document.querySelector(".contract-head button").checkVisibility(),
    };
  });

test("forty contracts: a dozen on the first screen of 1440x900, a table from 768 on, a low block for each on phones", async ({ page }) => {
  const app = new Overview(page, "de");
  await page.setViewportSize({ width: 1440, height: 900 });
  await app.openWith(crowd(40));
  await expect(app.lines).toHaveCount(40);
  for (const [width, height, most] of [
    [1440, 900, 48],
    [1920, 1080, 48],
    [1280, 800, 48],
    [768, 1024, 60],
    [360, 800, 120],
  ]) {
    await page.setViewportSize({ width, height });
    const { whole, usual, width: over, isTable } = await measured(page);
    console.log(`40 contracts at ${width}x${height}: ${whole} on the first screen, lines of ${usual} px`);
    expect(over, `${width}`).toBeLessThanOrEqual(0);
    expect(isTable, `${width}`).toBe(width >= 768);
    expect(usual, `${width}`).toBeLessThanOrEqual(most);
    expect(whole, `${width}`).toBeGreaterThanOrEqual({ 1440: 12, 360: 1 }[width] ?? 6);
  }
});

// Records every task that blocks the page, and whether progress was shown while it ran.
function watchTasks() {
  window.tasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      window.tasks.push({ duration: Math.round(duration), progress: Boolean(document.querySelector(".working progress")) });
    }
  }).observe({ type: "longtask" });
}

const frames = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

test("ten thousand contracts: few are in the document, and none is missing wherever the page is scrolled", async ({ page }) => {
  test.setTimeout(240_000);
  const app = new Overview(page, "de");
  await app.openWith(crowd(10_000));
  const list = app.main.locator("#contracts");
  await expect(app.main.locator(".shown-count")).toHaveText("10000 Verträge", { timeout: 60_000 });
  await slowDown(page, 4);
  await page.evaluate(watchTasks);

  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  let most = 0;
  let longest = 0;
  const places = FULL ? 41 : 11;
  for (let part = 0; part < places; part += 1) {
    await page.evaluate((y) => window.scrollTo(0, y), (height * part) / (places - 1));
    const inSight = () =>
      page.evaluate(() => {
        const list = document.getElementById("contracts").getBoundingClientRect();
        const from = Math.max(list.top, 0);
        const until = Math.min(list.bottom, innerHeight);
        const blank = [];
        for (let y = from + 2; y < until - 2; y += 24) {
          // The headings stay in sight above the lines.
          if (!document.elementFromPoint(innerWidth / 2, y)?.closest("[data-line], .contract-head")) blank.push(Math.round(y));
        }
        return { blank, elements: document.querySelectorAll("*").length };
      });
    let seen;
    let waited = 0;
    do {
      await frames(page);
      waited += 2;
      seen = await inSight();
    } while (seen.blank.length > 0 && waited < 60);
    expect(seen.blank, `blank at part ${part}`).toEqual([]);
    longest = Math.max(longest, waited);
    most = Math.max(most, seen.elements);
  }
  expect(most).toBeLessThan(2_000);
  console.log(`10,000 contracts, 4x slower, jumped to ${places} places: all in sight after at most ${longest} frames`);
  if (!FULL) await slowDown(page, 1);
  await page.keyboard.press("End");
  await expect(list.locator('[aria-rowindex="10001"]')).toBeInViewport();

  // The focused element remains, however far it is scrolled away.
  await page.evaluate(() => window.scrollTo(0, 0));
  const first = list.locator('[aria-rowindex="2"] a');
  await first.focus();
  const name = await first.textContent();
  await page.evaluate((y) => window.scrollTo(0, y), height / 2);
  await frames(page);
  expect(await page.evaluate(() => document.activeElement.textContent)).toBe(name);

  await page.evaluate(() => window.scrollTo(0, 0));
  const did = async (what, act) => {
    await page.evaluate(() => {
      window.tasks.length = 0;
    });
    await act();
    await frames(page);
    const tasks = await page.evaluate(() => window.tasks);
    console.log(`10,000 contracts, ${FULL ? "4x slower, " : ""}${what}: tasks of ${tasks.map((task) => task.duration).join(", ") || "less than 50"} ms`);
  };
  await app.unfold();
  await did("sorted by name", () => app.sort.selectOption("2"));
  await did("sorted by cost", () => app.sort.selectOption("5"));
  await did("sorted by a heading", () => app.headings.name.getByRole("button").click());
  await did("all selected", () => page.locator("#select-all").check());
  await expect(app.selection.getByRole("status")).toHaveText("10000 Verträge ausgewählt");
  await did("one selected no more", () => list.getByRole("checkbox").first().click());
  await did("the selection cleared", () => app.selection.getByRole("button", { name: "Aufheben" }).click());
  await did("grouped by customer", () => app.group.selectOption("1"));
  await did("put together no more", () => app.group.selectOption("0"));
  await did("searched", () => app.find.pressSequentially("kunde 7"));
  await expect(app.main.locator(".shown-count")).not.toHaveText("10000 Verträge");
  await list.locator("[data-line]").first().getByRole("button").click();
  await did("one put away", () => app.menu.getByRole("button", { name: "Archivieren" }).click());
  console.log(`at most ${most} elements in the document`);
});

test("working out many contracts shows its progress, can be stopped, and goes on", async ({ page }) => {
  test.setTimeout(120_000);
  const app = new Overview(page, "de");
  await keep(page, { "fristklar.state": savedDocument(crowd(20_000)) });
  await app.open("#v=1&view=help");
  await slowDown(page, 4);
  await app.nav.getByRole("link", { name: "Verträge" }).click();
  await app.main.getByRole("button", { name: "Anhalten" }).click();
  await expect(app.main).toContainText("Die Berechnung ist angehalten.");
  await expect(app.main.getByRole("button", { name: "Fortsetzen" })).toBeFocused();
  const listed = async () => Number((await app.main.locator(".shown-count").textContent()).match(/\d+/)[0]);
  const some = await listed();
  expect(some).toBeLessThan(20_000);
  await frames(page);
  expect(await listed()).toBe(some);
  await app.main.getByRole("button", { name: "Fortsetzen" }).click();
  await expect(app.main.locator(".shown-count")).toHaveText("20000 Verträge", { timeout: 60_000 });
  await expect(app.progress).toBeHidden();
});

test("what it takes grows with the number of contracts: figures of one run", async ({ elsewhere }) => {
  test.setTimeout(240_000);
  for (const count of FULL ? [1_000, 10_000, 20_000] : [1_000]) {
    const app = new Overview(await elsewhere(), "de");
    await keep(app.page, { "fristklar.state": savedDocument(crowd(count)) });
    await app.open("#v=1&view=help");
    const timed = (act) =>
      app.page.evaluate(
        ([act, count]) =>
          new Promise((done) => {
            const begun = performance.now();
            const acts = {
              open: () => {
                location.hash = "v=1&view=contracts";
              },
              sort: () => {
                document.querySelectorAll(".contract-head [role=columnheader]")[3].querySelector("button").click();
              },
              find: () => {
                const field = document.getElementById("find");
                field.value = "kunde 7";
                field.dispatchEvent(new Event("input", { bubbles: true }));
              },
            };
            const there = {
              open: () => document.querySelector(".shown-count")?.textContent.startsWith(`${count} `) && document.querySelector("[data-line]"),
              sort: () => document.querySelector("[data-line] a")?.textContent === "Vertrag 0",
              find: () => document.querySelector(".shown-count")?.textContent.includes(" von "),
            };
            acts[act]();
            const look = () => (there[act]() ? done(Math.round(performance.now() - begun)) : setTimeout(look, 1));
            look();
          }),
        [act, count],
      );
    const [open, sort, find] = [await timed("open"), await timed("sort"), await timed("find")];
    console.log(`${count} contracts: worked out and shown in ${open} ms, sorted in ${sort} ms, searched in ${find} ms`);
    await app.page.close();
  }
});
