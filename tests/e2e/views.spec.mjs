// Every view in its main states: accessible by every automatic rule, narrow enough, large enough to hit, marked once.
import { AxeBuilder } from "@axe-core/playwright";
import { LANGUAGES, expect, figures, test } from "./app.mjs";
import { STATES } from "./states.mjs";
import { Work } from "./work.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function violations(page) {
  const found = await new AxeBuilder({ page })
    .options({ runOnly: { type: "tag", values: TAGS }, rules: { "color-contrast-enhanced": { enabled: true } } })
    .setLegacyMode()
    .analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).slice(0, 5).join(" | ")}`);
}

// Parts of the page that reach beyond its right edge; what scrolls in a frame of its own may.
function tooWide() {
  const limit = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= limit) return [];
  const wide = [...document.querySelectorAll("body *")].filter(
    (one) => one.getBoundingClientRect().right > limit + 1 && !one.closest(".scroll"),
  );
  return [`page ${document.documentElement.scrollWidth} px`, ...wide.slice(0, 8).map((one) => `${one.localName}.${one.className}`)];
}

// Controls that are hard to hit, with their size. A tick or radio button is hit by its label, too; links in running
// text need only the smaller measure.
function tooSmall() {
  const inText = (link) => {
    if (link.localName !== "a" || getComputedStyle(link).display !== "inline") return false;
    const block = link.closest("p, li, dd, td, h1, h2, h3");
    return Boolean(block) && block.textContent.trim() !== link.textContent.trim();
  };
  const box = (one) => {
    const boxes = [one, ...(one.matches("input[type=checkbox], input[type=radio]") ? one.labels : [])].map((part) =>
      part.getBoundingClientRect(),
    );
    const [left, top] = [Math.min(...boxes.map((b) => b.left)), Math.min(...boxes.map((b) => b.top))];
    const [right, bottom] = [Math.max(...boxes.map((b) => b.right)), Math.max(...boxes.map((b) => b.bottom))];
    return { width: right - left, height: bottom - top };
  };
  return [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest("[hidden]"))
    .filter((one) => !one.matches(".skip-link"))
    .map((one) => ({ one, ...box(one), least: inText(one) ? 24 : 44 }))
    .filter(({ width, height, least }) => height < least - 0.5 || (least === 44 && width < least - 0.5))
    .map(
      ({ one, width, height, least }) =>
        `${one.localName}${one.id ? `#${one.id}` : ""} "${one.textContent.trim().slice(0, 30)}" ${Math.round(width)}x${Math.round(height)}, least ${least}`,
    );
}

for (const [name, reach] of Object.entries(STATES)) {
  test(`${name}: no automatic rule of accessibility is broken, in both languages and themes`, async ({ elsewhere }) => {
    test.setTimeout(60_000);
    const found = [];
    for (const lang of LANGUAGES) {
      const app = new Work(await elsewhere({ reducedMotion: "reduce" }), lang);
      await reach(app);
      for (const colorScheme of ["light", "dark"]) {
        await app.page.emulateMedia({ colorScheme });
        found.push(...(await violations(app.page)).map((one) => `${lang} ${colorScheme} ${one}`));
      }
      await figures(app.page);
    }
    expect(found).toEqual([]);
  });

  test(`${name}: nothing scrolls sideways at 320 px, and every control is large enough`, async ({ elsewhere }) => {
    const found = [];
    for (const lang of LANGUAGES) {
      const app = new Work(await elsewhere({ viewport: { width: 320, height: 640 } }), lang);
      await reach(app);
      found.push(...(await app.page.evaluate(tooWide)).map((one) => `${lang}, too wide: ${one}`));
      found.push(...(await app.page.evaluate(tooSmall)).map((one) => `${lang}, 320 px: ${one}`));
      await app.page.setViewportSize({ width: 1280, height: 800 });
      found.push(...(await app.page.evaluate(tooSmall)).map((one) => `${lang}, 1280 px: ${one}`));
    }
    expect(found).toEqual([]);
  });
}
