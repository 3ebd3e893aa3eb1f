// What the tests of the import share: files to choose, and what is stored of them.
import { fileURLToPath } from "node:url";
import { expect } from "./fixtures.mjs";

export const PLACE = "#v=1&view=import";

export const file = (name, content, mimeType = "text/csv") => ({ name, mimeType, buffer: Buffer.from(content) });
export const caseOf = (name) => fileURLToPath(new URL(`../cases/import/${name}`, import.meta.url));
export const choose = (page, chosen) => page.locator("#import-file").setInputFiles(chosen);

// Back to the import: once contracts are taken, the page shows the list of them, or that there is none any more.
export async function backToImport(page) {
  await expect(page.locator(".overview > h1")).toBeAttached({ timeout: 60_000 });
  await page.evaluate((place) => {
    location.hash = place;
  }, PLACE);
  await expect(page.locator("#import-file")).toBeVisible();
}

// The stored contracts by name.
export async function stored(app) {
  const document = (await app.storage())["fristklar.state"];
  return JSON.parse(document ?? '{"contracts":[]}').contracts;
}

export async function expectStored(app, count) {
  await expect.poll(async () => (await stored(app)).length, { timeout: 15_000 }).toBe(count);
}
