// Checks of the page by external tools, as it is in the browser. Each check returns its findings as texts, and notes
// what it checked, for `cargo xtask audit` to count.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { HtmlValidate } from "html-validate";
import { test } from "./app.mjs";
import { inject, violations } from "./axe.mjs";

const require = createRequire(import.meta.url);
const SNIFFER = await readFile(require.resolve("html_codesniffer/build/HTMLCS.js"), "utf8");
const PAGES = fileURLToPath(new URL("../../target/audit/pages/", import.meta.url));

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const OF_COLOURS = ["color-contrast-enhanced", "link-in-text-block"];
// Asks for more than the usual rule, which would only measure all colours once more.
const ENHANCED = { "color-contrast-enhanced": { enabled: true }, "color-contrast": { enabled: false } };

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    // How a browser serialises its DOM says nothing about the page.
    "attr-quotes": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "doctype-style": "off",
    "no-trailing-whitespace": "off",
    "void-style": "off",
    // Widths in the timeline and positions in the letter are set by script, which the policy allows.
    "no-inline-style": "off",
    // The long list renders only visible lines, laid out by their measured heights, which rows of a <table> do not
    // allow.
    "prefer-native-element": ["error", { exclude: ["table", "cell"] }],
  },
});

// Notes for the audit that a check was made once more, and its findings.
export function note(check, found) {
  test.info().annotations.push({ type: `audit:${check}`, description: String(found.length) });
  return found;
}

export const axe = async (page) => note("axe", await axeFindings(page));

export const axeOfColours = async (page) => note("axe-colours", await axeFindings(page, { type: "rule", values: OF_COLOURS }));

export async function axeFindings(page, runOnly = { type: "tag", values: TAGS }) {
  const found = await violations(page, { runOnly, resultTypes: ["violations"], rules: ENHANCED });
  return found.map(({ id, places }) => `${id}: ${places.slice(0, 5).join(" | ")}`);
}

// The engine that pa11y uses besides axe, at its strictest level.
export const sniff = async (page) => note("sniffer", await snifferFindings(page));

export async function snifferFindings(page) {
  await inject(page, "HTMLCS", SNIFFER);
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        // Fragments lead to views here, and `links` follows each. A cell that spans columns has its header by scope.
        // Hidden elements are not part of the heading structure.
        const excused = ({ code, element }) =>
          code.endsWith("NoSuchID") ||
          (code.endsWith("H43.HeadersRequired") && [...element.querySelectorAll("th")].every((cell) => cell.scope)) ||
          element.closest?.("[hidden]");
        const errors = () => window.HTMLCS.getMessages().filter((message) => message.type === 1 && !excused(message));
        const told = ({ code, msg, element }) => `${code}: ${msg} | ${element.outerHTML?.slice(0, 120)}`;
        window.HTMLCS.process("WCAG2AAA", document, () => resolve(errors().map(told)), reject, "en");
      }),
  );
}

// The current document, and the findings of an HTML linter. It is saved for the checker that reads files.
export async function markup(page, name) {
  const html = `<!DOCTYPE html>\n${await page.evaluate(() => document.documentElement.outerHTML)}\n`;
  await mkdir(PAGES, { recursive: true });
  await writeFile(`${PAGES}${name.replace(/\W+/g, "-")}.html`, html);
  const { results } = await validator.validateString(html);
  const told = ({ ruleId, message, selector }) => `${ruleId}: ${message} | ${selector}`;
  return note("markup", results.flatMap(({ messages }) => messages.map(told)));
}

// Follows every link within the page: each must lead to a view with a heading without being refused, and a link that
// only moves the focus must name an existing element.
export async function links(app) {
  const all = await app.page
    .locator("a[href]")
    .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute("href")))]);
  const found = all.filter((href) => !/^(#.|https:\/\/|mailto:)/.test(href)).map((href) => `leads nowhere: ${href}`);
  const fragments = all.filter((href) => href.startsWith("#")).map((href) => href.slice(1));
  for (const id of fragments.filter((fragment) => !fragment.includes("="))) {
    if ((await app.page.locator(`[id="${id}"]`).count()) !== 1) found.push(`names nothing: #${id}`);
  }
  for (const fragment of fragments.filter((fragment) => fragment.includes("="))) {
    await app.paste(fragment);
    const seen = await app.page.evaluate(() => document.querySelector("main h1")?.textContent ?? "");
    if (!seen) found.push(`no heading at #${fragment}`);
    if (await app.report.isVisible()) found.push(`refused: #${fragment}`);
  }
  return note("links", found);
}

const GONE_TO = [
  "banner", "navigation", "main", "contentinfo", "region", "form", "dialog", "alert", "status", "heading", "table", "img",
  "progressbar", "link", "button", "textbox", "searchbox", "combobox", "slider", "checkbox", "radio", "group",
];

// Everything a screen reader navigates to, in order and with names and states; of running text only live regions and
// the summaries of `<details>`.
export async function outline(page) {
  const tree = await page.locator("body").ariaSnapshot();
  const lines = Array.from(tree.matchAll(/^\s*- '?(\w+)( "(?:[^"\\]|\\.)*")?((?: \[[^\]]*\])*)(?:: (.*)|:?\n\s*- text: (.*))?/gm));
  const line = ([, role, name = "", states = "", inside, below]) => {
    const text = ["group", "status", "alert"].includes(role) && !name ? inside ?? below : undefined;
    return role + name + states + (text ? `: ${text}` : "");
  };
  return `${lines.filter(([, role]) => GONE_TO.includes(role)).map(line).join("\n")}\n`;
}
