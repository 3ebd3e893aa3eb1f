// The header: its height, its menu, and what it says of other contracts.
import { App, LANGUAGES, LINK, expect, keep, savedContract, savedDocument, test } from "./app.mjs";

const many = (count, more = []) =>
  savedDocument([...Array.from({ length: count }, (_, n) => savedContract(`c${n}`)), ...more], { open: "c0" });
const PASSED = savedContract("passed", "2025-12-10");
const PUT_AWAY = savedContract("away", "2025-12-10", { archived: true });
const SAID = { de: "1 Frist vorbei", en: "1 deadline passed" };

for (const lang of LANGUAGES) {
  for (const width of [320, 360]) {
    test(`two rows and at most 104 px at ${width} px, each in one line (${lang})`, async ({ page }) => {
      await page.setViewportSize({ width, height: 740 });
      await keep(page, { "fristklar.state": many(38, [PASSED]) });
      const app = await App.opened(page, { lang, hash: "#v=1&id=c0" });
      await expect(app.nav).toContainText("/45");
      await expect(app.nav).toContainText("39");
      const header = page.locator(".site-header");
      expect((await header.boundingBox()).height).toBeLessThanOrEqual(104);
      const tops = await page.locator(".tabs a").evaluateAll((tabs) => tabs.map((tab) => tab.getBoundingClientRect().top));
      expect(tops).toHaveLength(4);
      expect(new Set(tops).size).toBe(1);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(wide).toBeLessThanOrEqual(0);
    });
  }

  test(`the name is whole beside the count of ten thousand contracts (${lang})`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await keep(page, { "fristklar.state": many(9_999, [PASSED]) });
    const app = await App.opened(page, { lang, hash: "#v=1&id=c0" });
    await expect(app.nav.locator(".app-bar")).toContainText("10000");
    const [name, contracts, header] = await page.evaluate(() => {
      const name = document.createRange();
      name.selectNodeContents(document.querySelector(".brand"));
      const others = [".app-bar ul", ".site-header"].map((one) => document.querySelector(one));
      return [name, ...others].map((one) => one.getBoundingClientRect().toJSON());
    });
    const brand = await page.locator(".brand").boundingBox();
    expect(name.width).toBeGreaterThan(60);
    expect(name.right).toBeLessThanOrEqual(brand.x + brand.width);
    expect(name.right).toBeLessThanOrEqual(contracts.left);
    expect(contracts.right).toBeLessThanOrEqual(360);
    expect(header.height).toBeLessThanOrEqual(104);
  });

  test(`passed deadlines of other contracts are counted beside the contracts (${lang})`, async ({ page }) => {
    await keep(page, { "fristklar.state": many(2, [PASSED, PUT_AWAY]) });
    const app = await App.opened(page, { lang, hash: "#v=1&id=c0" });
    const link = app.nav.getByRole("link", { name: app.words.contracts });
    await expect(link).toHaveAccessibleName(`${app.words.contracts} 3 , ${SAID[lang]}`);
    await expect(page.locator("main .banner")).toHaveCount(0);
    // Of the contract shown the view itself says so.
    await app.paste("v=1&id=passed");
    await app.expectFigure("status", "missed");
    await expect(page.locator("#passed")).toHaveCount(0);
    await app.go("contracts");
    await expect(page.locator("#passed")).toHaveAttribute("title", SAID[lang]);
  });
}

test("the costs are marked above their calculators too", async ({ page }) => {
  const app = await App.opened(page, { hash: `#${LINK}&price=12000&view=costs` });
  const marked = () => app.nav.locator("[aria-current]").evaluateAll((all) => all.map((link) => [link.textContent, link.getAttribute("aria-current")]));
  expect(await marked()).toEqual([[app.words.costs, "page"]]);
  await page.locator("main a[href*='view=invoices']").click();
  await expect(app.heading).not.toHaveText(app.words.costs);
  expect(await marked()).toEqual([[app.words.costs, "true"]]);
});

test.describe("the menu", () => {
  let app;
  test.beforeEach(async ({ page }) => {
    app = await App.opened(page, { hash: `#${LINK}` });
    await app.openMenu();
  });

  test("closes on Escape and gives the focus back", async ({ page }) => {
    await page.keyboard.press("Escape");
    await expect(app.menu).toBeHidden();
    await expect(app.menuButton).toBeFocused();
  });

  test("closes on a click elsewhere", async ({ page }) => {
    await page.mouse.click(5, 500);
    await expect(app.menu).toBeHidden();
  });

  test("closes on a link, also to the view that is shown", async ({ page }) => {
    await app.menu.getByRole("link", { name: app.words.documents }).click();
    await expect(app.heading).toHaveText(app.words.documents);
    await expect(app.menu).toBeHidden();
    await expect(app.heading).toBeFocused();
    await app.openMenu();
    await app.menu.getByRole("link", { name: app.words.documents }).click();
    await expect(app.menu).toBeHidden();
    await app.openMenu();
    await page.goBack();
    await expect(app.heading).toHaveText(app.words.deadlines);
    await expect(app.menu).toBeHidden();
  });

  test("closes when the focus leaves it", async ({ page }) => {
    await page.keyboard.press("Tab");
    await expect(app.menu.getByRole("link").first()).toBeFocused();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Shift+Tab");
    await expect(app.menu).toBeHidden();
  });

  test("is not printed, nor are the links of the header", async ({ page }) => {
    await page.emulateMedia({ media: "print" });
    await expect(app.nav.getByRole("link", { name: app.words.costs })).toBeHidden();
    await expect(app.menuButton).toBeHidden();
  });
});
