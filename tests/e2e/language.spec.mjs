// The texts: German spelling of all of them. views.spec checks the language of each part.
import { readFile, readdir } from "node:fs/promises";
import { expect, test } from "./fixtures.mjs";
import { misspelt } from "./language.mjs";

// The texts of a content file, without ids, sources and addresses.
const NO_TEXTS = new Set(["id", "key", "address", "sources", "trust", "step", "applies"]);
function texts(value) {
  if (typeof value === "string") return [value];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => (NO_TEXTS.has(key) ? [] : texts(inner)));
}

test("German words are spelt as the dictionary says", async ({ page, baseURL }) => {
  test.setTimeout(60_000);
  const folder = new URL("../../src/i18n/texts/", import.meta.url);
  const sources = await Promise.all((await readdir(folder)).map((name) => readFile(new URL(name, folder), "utf8")));
  const rows = sources.flatMap((source) => Array.from(source.matchAll(/^\s+\w+:\s*"((?:[^"\\]|\\.)*)",/gm), ([, de]) => de));
  expect(rows.length).toBeGreaterThan(400);
  const content = page.waitForResponse(/content-de/);
  await page.goto("./#lang=de&view=help");
  const long = texts(await (await content).json());
  expect(long.length).toBeGreaterThan(300);
  const shell = await (await page.request.get(baseURL)).text();
  const german = Array.from(shell.matchAll(/lang="?de"?>([\s\S]*?)<\/(?:p|div)>/g), ([, inner]) => inner.replace(/<[^>]*>/g, " "));
  const plain = [...rows, ...long, ...german].join(" \n ").replace(/\{[\w-]+\}|\\n|&\w+;|https?:\S+/g, " ");
  expect(await misspelt(plain)).toEqual([]);
});

test("a word that is none is found, in a compound too", async () => {
  expect(await misspelt("Die Kündigungsfrist im Vertrag und im Vetrag")).toEqual(["Vetrag"]);
  expect(await misspelt("Vertragsbeginnn erstattett Kundenbetreuer")).toEqual(["Vertragsbeginnn", "erstattett"]);
});
