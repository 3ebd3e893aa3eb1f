// Every view in its main states: accessible by every automatic rule, valid markup, links that lead somewhere, narrow
// enough, targets large enough, figures marked once.
import { LANGUAGES, expect, figures, test } from "./app.mjs";
import { brokenNumbers, clipped, lostInForcedColours, moving, spaceText, tooSmall, tooWide } from "./adapted.mjs";
import { axe, axeFindings, axeOfColours, links, markup, note, outline, sniff, snifferFindings } from "./checks.mjs";
import { foreign } from "./language.mjs";
import { STATES } from "./states.mjs";
import { Work } from "./work.mjs";

// What changes while a user adapts the page to themselves. Leaves it with wide text in a narrow window.
async function adapt(page, look) {
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    await look(`forced colours, ${colorScheme}`, lostInForcedColours);
  }
  await page.emulateMedia({ forcedColors: "none" });
  await page.evaluate(spaceText);
  await look("wide text, 1280 px", clipped, tooWide);
  await page.setViewportSize({ width: 320, height: 640 });
  await look("wide text, 320 px", clipped, tooWide);
}

for (const [name, reach] of Object.entries(STATES)) {
  test(`${name}: reached in a narrow window, no rule is broken, nothing is lost and every link leads somewhere`, async ({ elsewhere }) => {
    test.setTimeout(120_000);
    const found = [];
    for (const lang of LANGUAGES) {
      // A window of 1280 by 1024 at 400 %.
      const app = new Work(await elsewhere({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }), lang);
      const { page } = app;
      const look = async (where, ...looks) => {
        for (const one of looks) found.push(...(await page.evaluate(one)).map((what) => `${lang}, ${where}, ${one.name}: ${what}`));
      };
      await reach(app);
      await look("320 px", tooWide, tooSmall, brokenNumbers);
      await page.setViewportSize({ width: 1280, height: 800 });
      await look("1280 px", tooSmall, brokenNumbers);
      // Without motion no colour is measured while it fades.
      await page.emulateMedia({ reducedMotion: "reduce" });
      await look("reduced motion", moving);

      // Of the rules only those about colours can depend on the theme.
      const said = [...(await axe(page)), ...(await sniff(page))].map((one) => `light ${one}`);
      await page.emulateMedia({ colorScheme: "dark" });
      said.push(...[...(await axeOfColours(page)), ...(await sniff(page))].map((one) => `dark ${one}`));
      said.push(...(await markup(page, `${name}-${lang}`)), ...note("language", await foreign(page, lang)));
      found.push(...said.map((one) => `${lang} ${one}`));
      await figures(page);
      expect.soft(await outline(page)).toMatchSnapshot(`${name}-${lang}.txt`.replace(/[^\w.]+/g, "-"));

      await adapt(page, look);
      if (lang === "de") found.push(...(await links(app)));
    }
    expect(found).toEqual([]);
  });
}

test("what is looked for would be found", async ({ page }) => {
  await page.setContent(`<!doctype html><title>x</title><body style="margin: 0">
    <p style="width: 400px; height: 4px; overflow: hidden">cut off</p>
    <button style="all: unset">bare</button>
    <svg width="9" height="9"><line x2="9" y2="9" stroke="#fefefe"></line></svg>
    <p style="width: 2em; overflow-wrap: anywhere"><data data-figure="refund">12.345,67</data></p>
    <i style="transition: opacity 1s">moves</i><img src="x">`);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(tooWide)).toContain("p.");
  expect((await page.evaluate(tooSmall)).join()).toContain("button");
  expect(await page.evaluate(brokenNumbers)).toEqual(["refund: 12.345,67"]);
  expect((await page.evaluate(clipped)).join()).toContain("cut off");
  expect(await page.evaluate(moving)).toEqual(["i."]);
  await page.emulateMedia({ forcedColors: "active", colorScheme: "light" });
  const lost = (await page.evaluate(lostInForcedColours)).join();
  expect(lost).toContain("no edge: button");
  expect(lost).toContain("faint: line");
  expect((await axeFindings(page)).join()).toContain("image-alt");
  expect((await snifferFindings(page)).join()).toContain("H37");
});
