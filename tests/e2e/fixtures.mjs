// Shared by all journeys: a page that tolerates no fault, a fixed clock, and the figures as data.
import { test as base, expect } from "@playwright/test";
import { violations } from "./axe.mjs";

export { expect };

// The Monday in all examples of the project.
export const NOW = "2026-11-23T10:00:00+01:00";

export const test = base.extend({
  // Every message, error and failed request of every page in a test; `expectFault` removes those a test provokes.
  faults: [
    async ({ context, baseURL, browserName }, use) => {
      const own = new URL(baseURL).origin;
      const seen = [];
      const expected = [/Service Worker registration blocked by Playwright/];
      const watch = (context) => {
        context.on("console", (message) => {
          if (["error", "warning"].includes(message.type())) seen.push(`console ${message.type()}: ${message.text()}`);
        });
        context.on("weberror", (error) => seen.push(`uncaught: ${error.error()}`));
        context.on("request", (request) => {
          const { origin, protocol } = new URL(request.url());
          if (origin !== own && !["data:", "blob:", "about:"].includes(protocol)) seen.push(`foreign: ${request.url()}`);
        });
      };
      watch(context);
      // Firefox passes on no message of an error that the page logs.
      const untold = browserName === "firefox" ? [/^console error: Error$/] : [];
      await use({ expect: (pattern) => expected.push(pattern, ...untold), watch });
      expect(seen.filter((fault) => !expected.some((pattern) => pattern.test(fault)))).toEqual([]);
    },
    { auto: true },
  ],
});

// Opens the page as a new visit and waits until it responds. `at` is the folder it is served in.
export async function open(page, hash = "", { lang = "de", theme = "light", clock = NOW, at = "./" } = {}) {
  await page.clock.setFixedTime(new Date(clock));
  await page.emulateMedia({ colorScheme: theme });
  await prefer(page, lang === "de" ? ["de-DE", "de"] : ["en-GB", "en"]);
  // If only the fragment differs from the open page, nothing would be loaded.
  if (page.url() !== "about:blank") await page.goto("about:blank");
  const response = await page.goto(at + hash);
  await ready(page);
  return response;
}

// Waits until the app responds to input.
export async function ready(page) {
  await expect(page.locator("html")).toHaveAttribute("data-ready", "true");
}

// Makes a page of Chromium so many times slower, by keeping the processor busy. Where durations are only printed, that is
// left to the full run.
export async function slowDown(page, rate) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate });
}

// The languages the browser reports for its user, best first.
export async function prefer(page, languages) {
  await page.addInitScript((languages) => {
    // The script runs again when a page is reopened.
    Object.defineProperty(navigator, "languages", { get: () => languages, configurable: true });
    Object.defineProperty(navigator, "language", { get: () => languages[0], configurable: true });
  }, languages);
}

// Every marked figure by name: a day, an amount or a word. A duplicate name is an error.
export async function figures(page) {
  const pairs = await page
    .locator("[data-figure]")
    .evaluateAll((all) =>
      all.map((one) => [one.dataset.figure, one.getAttribute(one.localName === "time" ? "datetime" : "value")]),
    );
  const names = pairs.map(([name]) => name);
  expect(
    names.filter((name, index) => names.indexOf(name) !== index),
    "figures marked twice",
  ).toEqual([]);
  return Object.fromEntries(pairs);
}

// No known accessibility fault in the current view.
export async function expectAccessible(page) {
  const found = (await violations(page)).map(({ id, places }) => `${id}: ${places.join(", ")}`);
  expect(found).toEqual([]);
}
