// The picture in the README. Its text is compared exactly, its pixels with a tolerance, because fonts differ between
// machines. FRISTKLAR_SNAPSHOTS=write creates both again.
import { App, LINK, expect, test } from "./app.mjs";

test("the picture in the README shows the deadlines as they are now", async ({ elsewhere }) => {
  const page = await elsewhere({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
  const app = await App.opened(page, { lang: "en", hash: `#${LINK}&price=12000&uplift=7` });
  // The last to arrive, in either column.
  await expect(app.main.locator("[data-figure=progress-total]")).toBeVisible();
  await expect(app.main.locator(".calendar-more")).toBeVisible();
  await app.storedContracts(1);
  const words = [await page.getByRole("banner").innerText(), await app.main.innerText()];
  expect.soft(`${words.join("\n").trim()}\n`).toMatchSnapshot("the-picture-in-the-readme.txt");
  await expect(page).toHaveScreenshot("deadlines.png", { maxDiffPixelRatio: 0.1 });
});
