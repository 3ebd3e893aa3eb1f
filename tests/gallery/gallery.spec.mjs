// Every widget in its states, judged like the views. Pictures are compared with each other and not with stored ones,
// because those would differ with the fonts of each machine: light and dark must have the same shape. What is stored is
// what a screen reader finds, and the sizes of what has no text in it.
import { LANGUAGES, expect, open, test } from "../e2e/app.mjs";
import { clipped, lostInForcedColours, moving, spaceText, tooSmall, tooWide } from "../e2e/adapted.mjs";
import { axe, outline } from "../e2e/checks.mjs";

const ADDRESS = "#view=gallery";

// Development builds of Leptos ask of every value that is read once whether it should be followed.
test.beforeEach(({ faults }) => faults.expect(/outside a reactive tracking context/));

async function openGallery(page, lang) {
  await open(page, ADDRESS, { lang });
  await expect(page.locator(".gallery-exhibit").last()).toBeAttached();
  // The long texts come in a file of their own.
  await expect(page.locator("[data-exhibit=WithContent] .sources").first()).toBeAttached();
}

// What needs all of the page around it is not asked of exhibits that stand alone.
const ALONE = /^(landmark-|region)/;

// Place and size of everything drawn, in whole pixels.
const boxes = (page) =>
  page.locator(".gallery-exhibit *").evaluateAll((all) =>
    all.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return [one.localName, ...[x, y + scrollY, width, height].map(Math.round)].join(" ");
    }),
  );

// The sizes of what has no text, by exhibit: they do not depend on fonts.
const sizes = (page) =>
  page.locator(".gallery-exhibit").evaluateAll((exhibits) =>
    exhibits.flatMap((exhibit) => {
      const bare = "svg:not(:has(text)), progress, input[type=checkbox], input[type=radio]";
      const size = (one) => {
        const { width, height } = one.getBoundingClientRect();
        // A bar is as wide as its column.
        return width > 100 ? `${one.localName} x ${Math.round(height)}` : `${one.localName} ${Math.round(width)} x ${Math.round(height)}`;
      };
      const found = new Set([...exhibit.querySelectorAll(bare)].filter((one) => one.checkVisibility()).map(size));
      return [...found].map((size) => `${exhibit.dataset.exhibit}: ${size}`);
    }),
  );

for (const lang of LANGUAGES) {
  test(`in ${lang}, every widget keeps the rules in both themes, and has the same shape in both`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await openGallery(page, lang);
    const shapes = [];
    const found = [];
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      found.push(...(await axe(page)).filter((one) => !ALONE.test(one)).map((one) => `${colorScheme} ${one}`));
      shapes.push(await boxes(page));
    }
    expect(found).toEqual([]);
    expect(shapes[1]).toEqual(shapes[0]);
    expect(await outline(page)).toMatchSnapshot(`gallery-${lang}.txt`);
    expect(`${(await sizes(page)).join("\n")}\n`).toMatchSnapshot("sizes.txt");
  });

  test(`in ${lang}, every widget is all there: narrow, with wide text, in forced colours and without motion`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width: 320, height: 640 });
    await openGallery(page, lang);
    const found = [];
    const look = async (where, ...looks) => {
      for (const one of looks) found.push(...(await page.evaluate(one)).map((what) => `${where}, ${one.name}: ${what}`));
    };
    await look("320 px", tooWide, tooSmall);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await look("reduced motion", moving);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ forcedColors: "active", colorScheme });
      await look(`forced colours, ${colorScheme}`, lostInForcedColours);
    }
    await page.emulateMedia({ forcedColors: "none" });
    await page.evaluate(spaceText);
    await look("wide text", clipped, tooWide);
    expect(found).toEqual([]);
  });
}
