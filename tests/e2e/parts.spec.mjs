// What is loaded after the first part of the program: the other views and the long texts, delayed, broken, and retried.
import { App, FIGURES, LANGUAGES, LINK, expect, ready, test } from "./app.mjs";
import { NOW } from "./fixtures.mjs";
import { Work } from "./work.mjs";

const PART = "**/part-later-*.wasm";
const FILES = "**/part-files-*.wasm";
const STYLES = "**/later-*.css";
const TEXTS = "**/content-*.json";
// The messages of the browser about the request, and of the script that loads the part.
const LOST = /Failed to load resource|Failed to fetch|WebAssembly/;
const html = (page) => page.locator("html");
const cut = async (route) => {
  const response = await route.fetch();
  const body = await response.body();
  await route.fulfill({ response, body: body.subarray(0, body.length / 2) });
};
const missing = (route) => route.fulfill({ status: 404, body: "Not found" });
const otherPage = (route) => route.fulfill({ status: 200, contentType: "text/html", body: "<!doctype html><p>Home</p>" });

// Delays the requests that match `glob` until the returned function is called.
async function hold(page, glob) {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(glob, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

// Opens a link without waiting, and records what the page shows when it is marked as ready.
async function visit({ page }, hash) {
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.documentElement.dataset.ready) window.shownWhenReady ??= document.querySelector("main").textContent;
    }).observe(document, { attributeFilter: ["data-ready"], subtree: true });
  });
  await page.clock.setFixedTime(new Date(NOW));
  await page.goto(`./${hash}`);
}

test.afterEach(({ page }) => page.unrouteAll({ behavior: "ignoreErrors" }));

test.describe("a link to a view of the other part", () => {
  // Text that only the rendered view shows. Help consists of long texts, which arrive once it is ready.
  const VIEWS = {
    costs: "Für Beträge fehlt der Preis pro Jahr.",
    steps: "Vertrag lesen",
    contracts: "15.01.2026",
    imprint: "§ 5 DDG",
    privacy: "Alles löschen",
    accessibility: "WCAG",
  };
  for (const [view, text] of Object.entries(VIEWS)) {
    test(`is answered once the view is drawn: ${view}`, async ({ page }) => {
      const app = new App(page);
      const release = await hold(page, PART);
      await visit(app, `#${LINK}&view=${view}`);
      await expect(app.heading).toHaveText(app.words[view]);
      await expect(app.main).toContainText("Wird geladen …");
      await expect(html(page)).not.toHaveAttribute("data-ready", "true");
      release();
      await ready(page);
      expect(await page.evaluate(() => window.shownWhenReady)).toContain(text);
      await expect(app.main).toContainText(text);
    });
  }
});

// Records the style of the list of steps when it is first on the page.
const watchLooks = (page) =>
  page.addInitScript(() => {
    new MutationObserver(() => {
      const list = document.querySelector(".step-list");
      if (list) window.firstSeen ??= getComputedStyle(list).listStyleType;
    }).observe(document, { childList: true, subtree: true });
  });

test("a view of the other part has its looks from the moment it is drawn", async ({ page }) => {
  await watchLooks(page);
  const app = await Work.opened(page, { whole: false, hash: `#${LINK}&view=steps` });
  await expect(app.ticks.first()).toBeVisible();
  expect(await page.evaluate(() => window.firstSeen)).toBe("none");
});

test("a view of the other part waits for its looks", async ({ page }) => {
  await watchLooks(page);
  const app = new Work(page);
  const release = await hold(page, STYLES);
  const part = page.waitForResponse(PART);
  await visit(app, `#${LINK}&view=steps`);
  await (await part).finished();
  await expect(app.main).toContainText("Wird geladen …");
  await expect(html(page)).not.toHaveAttribute("data-ready", "true");
  release();
  await ready(page);
  await expect(app.ticks.first()).toBeVisible();
  expect(await page.evaluate(() => window.firstSeen)).toBe("none");
});

test.describe("with the other part held back", () => {
  for (const [view, hash] of [
    ["the form", ""],
    ["the deadlines", `#${LINK}`],
    ["a missed deadline", `#${LINK}&asof=2026-12-20`],
  ]) {
    test(`${view} answers`, async ({ page }) => {
      await page.route(PART, () => {});
      const app = await Work.opened(page, { whole: false, hash });
      if (hash) await app.expectFigure("notice-deadline", FIGURES["notice-deadline"]);
      else await app.saveExample();
      await app.expectFigure("status", hash.includes("asof") ? "missed" : FIGURES.status);
      await expect(app.levers).toHaveCount(0);
    });
  }

  test("the dates of the term follow by themselves", async ({ page }) => {
    const release = await hold(page, PART);
    const app = await Work.opened(page, { whole: false, hash: `#${LINK}` });
    await app.expectFigure("notice-deadline", FIGURES["notice-deadline"]);
    await expect(page.locator('[data-figure="term-end"]')).toHaveCount(0);
    release();
    await app.expectFigure("term-end", FIGURES["term-end"]);
  });

  test("what still helps late follows by itself", async ({ page }) => {
    const release = await hold(page, PART);
    const app = await Work.opened(page, { whole: false, hash: `#${LINK}&asof=2026-12-20` });
    await expect(app.levers).toHaveCount(0);
    await app.menuButton.focus();
    release();
    await expect(app.levers.locator(".lever")).toHaveCount(9);
    await expect(app.menuButton).toBeFocused();
  });

  test("a view that is gone to shows its heading, and fills in when the part comes", async ({ page }) => {
    const release = await hold(page, PART);
    const app = await App.opened(page, { whole: false, hash: `#${LINK}&price=12000` });
    await app.go("costs");
    await expect(app.heading).toBeFocused();
    await app.expectTitle("costs");
    await expect(app.main).toContainText("Wird geladen …");
    await expect(html(page)).not.toHaveAttribute("data-ready", "true");
    release();
    await ready(page);
    await app.expectFigure("renewal-cost", "12000.00");
    await expect(app.heading).toBeFocused();
  });

  test("going on before it comes leaves the focus where it is", async ({ page }) => {
    const release = await hold(page, PART);
    const app = await App.opened(page, { whole: false, hash: `#${LINK}` });
    await app.go("costs");
    await app.go("deadlines");
    await ready(page);
    const share = page.getByRole("button", { name: app.words.shareMore });
    await share.focus();
    release();
    await app.go("steps");
    await expect(app.ticks.first()).toBeVisible();
    await app.page.goBack();
    await expect(app.heading).toHaveText(app.words.deadlines);
    await app.expectFigures(FIGURES);
  });
});

test.describe("with the other part held back, what is typed", () => {
  test("is saved", async ({ page }) => {
    await page.route(PART, () => {});
    const app = await App.opened(page, { whole: false });
    await app.saveExample();
    await app.storedContracts(1);
    await expect(app.footer).toContainText(app.words.saved);
  });

  test("waits where another page has saved, and is saved together with that when the part comes", async ({ page, context }) => {
    const release = await hold(page, PART);
    const one = await App.opened(page, { whole: false });
    const two = await App.opened(await context.newPage(), { whole: false, hash: `#${LINK}` });
    const [other] = await two.storedContracts(1);
    await expect(one.footer).toContainText(one.words.notSaved);
    await one.saveExample();
    // Longer than the page waits before it saves.
    await page.waitForTimeout(1_000);
    expect((await two.stored()).contracts).toEqual([other]);
    await expect(one.footer).toContainText(one.words.notSaved);
    release();
    await expect(one.footer).toContainText(one.words.saved);
    const both = await two.storedContracts(2);
    expect(both.map(({ id }) => id)).toContain(other.id);
    await expect(one.heading).toHaveText(one.words.deadlines);
  });

  test("and is wrong is pointed to, and what is wrong with it follows", async ({ page }) => {
    const release = await hold(page, PART);
    const app = await App.opened(page, { whole: false });
    await app.submit.click();
    await expect(app.errors).toBeFocused();
    const link = app.errors.getByRole("link");
    await expect(link).toHaveText("Bitte prüfen Sie diese Angabe: Vertragsbeginn");
    await expect(app.start).toHaveAccessibleDescription(/Bitte prüfen Sie diese Angabe: Vertragsbeginn/);
    release();
    await expect(link).toHaveText(/^Geben Sie den Vertragsbeginn ein/);
    await expect(app.start).toHaveAccessibleDescription(/Geben Sie den Vertragsbeginn ein/);
    await expect(app.errors).toBeFocused();
  });
});

test.describe("when the other part fails", () => {
  const FAILURES = {
    "it is missing": missing,
    "it is blocked": (route) => route.abort(),
    "it is cut off": cut,
    "a host answers with a page instead": otherPage,
    "it has the wrong type": async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "content-type": "text/plain" } });
    },
  };
  for (const [name, answer] of Object.entries(FAILURES)) {
    test(`because ${name}, the views say so and are there once it is asked for again`, async ({ page, faults }) => {
      faults.expect(LOST);
      await page.route(PART, answer);
      const app = await Work.opened(page, { whole: false, hash: `#${LINK}&view=steps` });
      await expect(app.heading).toHaveText(app.words.steps);
      await expect(app.main).toContainText(app.words.loadFailed);
      await app.go("costs");
      await expect(app.main).toContainText(app.words.loadFailed);
      await app.go("deadlines");
      // The other dates are in the second part.
      const ofAnswer = ["notice-deadline", "days-left", "status"].map((name) => [name, FIGURES[name]]);
      await app.expectFigures(Object.fromEntries(ofAnswer));
      await expect(app.main).toContainText(app.words.loadFailed);
      await app.go("steps");
      await page.unrouteAll({ behavior: "ignoreErrors" });
      await app.main.getByRole("button", { name: app.words.loadAgain }).press("Enter");
      await expect(app.ticks.first()).toBeVisible();
      await expect(app.main).not.toContainText(app.words.loadFailed);
      await ready(page);
      await expect(app.heading).toBeFocused();
      await app.tick(1);
      await app.expectStoredSteps(1);
    });
  }

  for (const lang of LANGUAGES) {
    test(`asking in vain says so again and keeps the focus on the page (${lang})`, async ({ page, faults }) => {
      faults.expect(LOST);
      await page.route(PART, missing);
      const app = await Work.opened(page, { whole: false, lang, hash: `#${LINK}&view=steps` });
      const again = app.main.getByRole("button", { name: app.words.loadAgain });
      for (let round = 0; round < 2; round += 1) {
        await again.press("Enter");
        await expect(app.main).toContainText(app.words.loadFailed);
        await expect(app.heading).toBeFocused();
      }
      await page.unrouteAll({ behavior: "ignoreErrors" });
      const release = await hold(page, PART);
      await again.press("Enter");
      await expect(app.main).toContainText(app.words.loading);
      await expect(app.heading).toBeFocused();
      release();
      await expect(app.ticks.first()).toBeVisible();
      await expect(app.heading).toBeFocused();
    });

    test(`a deadline that was missed says so where its levers would be, and what is wrong with a link is named (${lang})`, async ({
      page,
      faults,
    }) => {
      faults.expect(LOST);
      await page.route(PART, missing);
      const app = await Work.opened(page, { whole: false, lang, hash: "#start=2026-13-15" });
      await expect(app.main).toContainText(app.words.loadFailed);
      await app.open(`#${LINK}&asof=2026-12-20`, { whole: false });
      await expect(app.main).toContainText(app.words.loadFailed);
      await page.unrouteAll({ behavior: "ignoreErrors" });
      await app.main.getByRole("button", { name: app.words.loadAgain }).first().press("Enter");
      await expect(app.levers.locator(".lever")).toHaveCount(9);
      await expect(app.main).not.toContainText(app.words.loadFailed);
      await app.open("#start=2026-13-15", { whole: false });
      await expect(page.locator("#link-report li")).toHaveText(/^start 2026-13-15\s+\S+/);
    });
  }
});

test.describe("the part for files", () => {
  test("is asked for once a view of it is opened, and the page is ready once that is drawn", async ({ page }) => {
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    const release = await hold(page, FILES);
    const app = await Work.opened(page, { whole: false, hash: `#${LINK}&view=steps` });
    await expect(app.ticks.first()).toBeVisible();
    expect(asked.filter((url) => url.includes("/part-files-"))).toEqual([]);
    await page.evaluate((hash) => (location.hash = hash), `${LINK}&view=import`);
    await expect(app.heading).toHaveText(app.words.importTitle);
    await expect(app.main).toContainText(app.words.loading);
    await expect(html(page)).not.toHaveAttribute("data-ready", "true");
    release();
    await ready(page);
    await expect(page.locator("#import-file")).toBeVisible();
  });

  for (const [name, answer] of Object.entries({ missing, otherPage, cut })) {
    test(`says that it did not load, and does when it is asked for again (${name})`, async ({ page, faults }) => {
      faults.expect(LOST);
      await page.route(FILES, answer);
      const app = await Work.opened(page, { whole: false, hash: "#view=import" });
      const again = app.main.getByRole("button", { name: app.words.loadAgain });
      await again.press("Enter");
      await expect(app.main).toContainText(app.words.loadFailed);
      await expect(app.heading).toBeFocused();
      await page.unrouteAll({ behavior: "ignoreErrors" });
      await again.press("Enter");
      await expect(page.locator("#import-file")).toBeVisible();
      await expect(app.main).not.toContainText(app.words.loadFailed);
    });
  }
});

test.describe("when the looks of the other part fail", () => {
  const FAILURES = {
    "they are missing": missing,
    "they are blocked": (route) => route.abort(),
  };
  for (const [name, answer] of Object.entries(FAILURES)) {
    test(`because ${name}, the views say so and are there with them once they are asked for again`, async ({ page, faults }) => {
      faults.expect(/Failed to load resource|stylesheet/i);
      await watchLooks(page);
      await page.route(STYLES, answer);
      const app = await Work.opened(page, { whole: false, hash: `#${LINK}&view=steps` });
      await expect(app.main).toContainText(app.words.loadFailed);
      await app.main.getByRole("button", { name: app.words.loadAgain }).press("Enter");
      await expect(app.main).toContainText(app.words.loadFailed);
      await expect(app.heading).toBeFocused();
      await page.unrouteAll({ behavior: "ignoreErrors" });
      await app.main.getByRole("button", { name: app.words.loadAgain }).press("Enter");
      await expect(app.ticks.first()).toBeVisible();
      await expect(app.main).not.toContainText(app.words.loadFailed);
      expect(await page.evaluate(() => window.firstSeen)).toBe("none");
    });
  }
});

test.describe("when the long texts fail", () => {
  const FAILURES = {
    "they are missing": missing,
    "they are blocked": (route) => route.abort(),
    "they are cut off": cut,
    "a host answers with a page instead": otherPage,
  };
  for (const [name, answer] of Object.entries(FAILURES)) {
    test(`because ${name}, an opened step is filled in once they are asked for again`, async ({ page, faults }) => {
      faults.expect(/Failed to load resource/);
      await page.route(TEXTS, answer);
      const app = await Work.opened(page, { whole: false, hash: `#${LINK}&view=steps&step=verify-export` });
      const step = app.step("verify-export");
      await expect(step.getByText(app.words.loadFailed)).not.toHaveCount(0);
      await app.tickOf("verify-export").check();
      await page.unrouteAll({ behavior: "ignoreErrors" });
      await step.getByRole("button", { name: app.words.loadAgain }).last().press("Enter");
      await expect(app.sheet("objects")).toBeVisible();
      await expect(step).toBeFocused();
      await expect(step).not.toContainText(app.words.loadFailed);
      await expect(app.tickOf("verify-export")).toBeChecked();
    });
  }

  test("an opened step says so once", async ({ page, faults }) => {
    faults.expect(/Failed to load resource/);
    await page.route(TEXTS, missing);
    const app = await Work.opened(page, { whole: false, hash: `#${LINK}&view=steps&step=verify-export` });
    await expect(app.step("verify-export").getByText(app.words.loadFailed)).toHaveCount(1);
    await expect(app.step("verify-export").getByRole("button", { name: app.words.loadAgain })).toHaveCount(1);
  });

  test("what still helps late says so in its place", async ({ page, faults }) => {
    faults.expect(/Failed to load resource/);
    await page.route(TEXTS, missing);
    const app = await Work.opened(page, { whole: false, hash: `#${LINK}&asof=2026-12-20` });
    await expect(app.levers).toContainText(app.words.loadFailed);
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await app.levers.getByRole("button", { name: app.words.loadAgain }).press("Enter");
    await expect(app.levers.locator(".lever")).toHaveCount(9);
    await expect(app.levers.getByRole("heading", { name: app.words.late })).toBeFocused();
  });

  test("the other language is asked for on its own", async ({ page, faults }) => {
    faults.expect(/Failed to load resource/);
    await page.route("**/content-de-*.json", missing);
    const app = await Work.opened(page, { whole: false, hash: `#${LINK}&view=steps&step=verify-export` });
    await expect(app.step("verify-export")).toContainText(app.words.loadFailed);
    const other = await app.switchLanguage();
    await expect(other.sheet("objects")).toBeVisible();
    await expect(other.step("verify-export")).not.toContainText(other.words.loadFailed);
  });
});
