// Files and print-outs of the page, as read by external tools, and hostile input.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "./fixtures.mjs";

// What external tools read in a file from the page.
export function readBack(kind, path) {
  const python = process.env.FRISTKLAR_PYTHON;
  if (!python) throw new Error("FRISTKLAR_PYTHON names no Python: run `cargo xtask test --only playwright`");
  const script = new URL("read_back.py", import.meta.url).pathname;
  return JSON.parse(execFileSync(python, [script, kind, path], { encoding: "utf8", maxBuffer: 64 << 20 }));
}

// The page on paper: its words and lines with their places.
export const printed = async (page, info) => readBack("pdf", await print(page, info));

// Only the words of each page, which takes a hundredth of the time. On another paper than the page's own, if one is named.
export const printedWords = async (page, info, paper) => readBack("words", await print(page, info, paper));

// As printed from the browser's dialog.
async function print(page, info, paper = { preferCSSPageSize: true }) {
  // Playwright passes the paper size to Firefox in inches, but Firefox takes it for centimetres.
  const size = info.project.use.browserName === "firefox" ? { width: "21in", height: "29.7in" } : paper;
  const path = info.outputPath("page.pdf");
  writeFileSync(path, await page.pdf({ ...size, printBackground: false }));
  return path;
}

// A text without white space, which PDF readers place differently.
export const squeezed = (text) => text.replaceAll(/\s/gu, "");

// The file that a button downloads.
export async function downloaded(page, button, info) {
  const { downloads } = info.project.metadata;
  if (downloads) return downloadedInto(downloads, button, info);
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  const path = info.outputPath(download.suggestedFilename());
  await download.saveAs(path);
  return { name: download.suggestedFilename(), path };
}

// The same where the browser reports no download: the file that appears in its folder.
async function downloadedInto(folder, button, info) {
  mkdirSync(folder, { recursive: true });
  const files = () => readdirSync(folder);
  for (const name of files()) rmSync(join(folder, name));
  await button.click();
  // It is written under another name first.
  const isWhole = (name) => !name.endsWith(".part") && statSync(join(folder, name)).size > 0;
  await expect.poll(() => files().length > 0 && files().every(isWhole)).toBe(true);
  const [name] = files();
  const path = info.outputPath(name);
  copyFileSync(join(folder, name), path);
  return { name, path };
}

// Input that may be mistaken for something other than text.
export const HOSTILE = {
  "line breaks": "Zeile\r\nBcc: all@example.org\n\nSubject: x",
  commas: 'a, b; c: "d" <e@example.org>, \\ f',
  "10,000 characters": "Wort ".repeat(2_000),
  emoji: "👩‍👩‍👧‍👦 Zoë 🇩🇪 漢字 שלום",
  "right-to-left marks": "\u{202e}tfel \u{2066}x\u{200f}",
  "a formula": '=HYPERLINK("https://example.org";"Klick")',
  markup: "<img src=x onerror=\"window.hurt=1\"><script>window.hurt=1</script>",
  braces: "{term-end} } { [Name]",
  "an encoded word": "=?UTF-8?B?QUFB?= %0D%0ABcc:&body=x",
};
